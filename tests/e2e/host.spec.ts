import {
  alive,
  alterPage,
  expect,
  open,
  reports,
  rest,
  status,
  test,
  withoutStyle,
  year,
} from "./site";

test.describe("under a path of a host", () => {
  test.use({ hosting: { base: "/rights/modelia/" } });

  test("the same files work", async ({ page, site }) => {
    expect(new URL(site).pathname).toBe("/rights/modelia/");
    await open(page, `${site}#year=2012`);
    await expect(status(page)).toHaveText("12 of 66 reports, 2012");
    const picture = page.getByRole("img");
    expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(
      0,
    );
  });
});

test("the page asks for each of its files once and for nothing else", async ({
  page,
  site,
  browserName,
}) => {
  test.skip(browserName === "firefox", "its driver counts what a cache answers, too");
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await open(page, site);
  const kinds = () => asked.map((path) => path.replace(/-[0-9a-f]{16}\./, "-HASH.")).sort();
  await page.waitForLoadState("networkidle");
  await rest(page);
  // A browser that draws a window asks for the icon, too, when it has nothing else to do.
  const isIcon = (path: string) => path === "/icon-HASH.png";
  expect(kinds().filter(isIcon).length).toBeLessThanOrEqual(1);
  expect(kinds().filter((path) => !isIcon(path))).toEqual([
    "/",
    "/data/modelia-catalogue-HASH.txt",
    "/media/courtroom-HASH.svg",
    "/reader-HASH.js",
    "/reader-HASH.wasm",
  ]);
});

test("nothing but the page is needed to read and filter", async ({ page, site, faults }) => {
  await page.route(/\.(css|js|wasm|txt|svg)$/, () => {});
  await page.goto(site, { waitUntil: "commit" });
  await expect(reports(page)).toHaveCount(66);
  await expect(reports(page).first()).toBeVisible();
  await year(page, "2012").check();
  await expect(reports(page).filter({ visible: true })).toHaveCount(12);
  faults.length = 0;
});

const FAILURES = {
  "when the network is cut": { abort: true },
  "when the dataset is not there": { status: 404, body: "Not found" },
  "when the host answers with a page": { status: 200, body: "<!doctype html><p>Log in" },
  "when the dataset is cut off": { status: 200, body: "Human Ri" },
};

for (const [name, failure] of Object.entries(FAILURES)) {
  test(`the page stays as it is and says so ${name}`, async ({ page, site, faults }) => {
    await page.route("**/data/modelia-catalogue-*.txt", (route) =>
      "abort" in failure ? route.abort() : route.fulfill(failure),
    );
    await page.goto(site);
    const notice = page.getByRole("alert");
    await expect(notice).toContainText("did not load");
    await expect(reports(page)).toHaveCount(66);
    await year(page, "2012").check();
    await expect(reports(page).filter({ visible: true })).toHaveCount(12);
    await page.unrouteAll();
    await notice.getByRole("button", { name: "Try again" }).click();
    await alive(page);
    await expect(notice).toBeHidden();
    await expect(status(page)).toHaveText("12 of 66 reports, 2012");
    faults.length = 0;
  });
}

test("the page stays as it is when the program does not arrive", async ({ page, site, faults }) => {
  await page.route("**/*.wasm", (route) => route.abort());
  await page.goto(site);
  await expect(page.getByRole("alert")).toContainText("did not load");
  await expect(reports(page)).toHaveCount(66);
  faults.length = 0;
});

// What may not arrive, and how: the host breaks off in the middle, or is gone.
const INTERRUPTED = {
  "the data breaks off": /\/data\/modelia-catalogue-/,
  "the wasm breaks off": /\.wasm$/,
  "the script breaks off": /\/reader-[0-9a-f]{16}\.js$/,
};

for (const [name, file] of Object.entries(INTERRUPTED)) {
  test(`a sentence says so when ${name}`, async ({ page, site, faults }) => {
    await page.route(file, async (route) => {
      const response = await route.fetch();
      const body = await response.body();
      const headers = { "content-type": response.headers()["content-type"] };
      await route.fulfill({ headers, body: body.subarray(0, body.length / 2) });
    });
    await page.goto(site);
    await page.waitForLoadState("networkidle");
    await page.evaluate(hurry);
    await expect(page.getByRole("alert")).toContainText("did not load");
    await expect(reports(page).filter({ visible: true })).toHaveCount(66);
    faults.length = 0;
  });
}

// Lets the time pass that the page gives its script.
const hurry = () => document.getAnimations().forEach((animation) => animation.finish());

test("the page is readable and comes to life without its style", async ({ page, site, faults }) => {
  await alterPage(page, site, withoutStyle);
  await page.goto(site);
  await alive(page);
  await expect(page.getByRole("alert")).toBeHidden();
  await expect(reports(page).filter({ visible: true })).toHaveCount(66);
  faults.length = 0;
});

test("a sentence says so when the host is gone after the page", async ({ page, site, faults }) => {
  await page.route(/\.(css|js|wasm|txt|svg)$/, (route) => route.abort());
  await page.goto(site);
  await page.evaluate(hurry);
  await expect(page.getByRole("alert")).toContainText("did not load");
  await expect(reports(page).filter({ visible: true })).toHaveCount(66);
  faults.length = 0;
});

test("no sentence is there before the script could have arrived", async ({
  page,
  site,
  faults,
}) => {
  await page.route(/\.js$/, () => {});
  await page.goto(site, { waitUntil: "commit" });
  await expect(page.locator("#load_notice")).toBeAttached();
  await expect(reports(page).first()).toBeVisible();
  await expect(page.getByRole("alert")).toBeHidden();
  await page.evaluate(hurry);
  await expect(page.getByRole("alert")).toContainText("did not load");
  faults.length = 0;
});

test("an altered dataset is not taken for the dossier", async ({ page, site, faults }) => {
  await page.route("**/data/modelia-catalogue-*.txt", async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace("Modelia", "Nowhere");
    await route.fulfill({ response, body });
  });
  await page.goto(site);
  await expect(page.getByRole("alert")).toContainText("did not load");
  faults.length = 0;
});

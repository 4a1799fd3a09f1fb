// Material that may distress: the reader is told first, and decides. What is loaded is read off at
// the host, since browsers load ahead.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { MODELIA, publish } from "./publishing";
import { serve } from "./server.mjs";
import { expect, open, rest, test } from "./site";

const dossier = JSON.parse(MODELIA);
dossier.photo.content_warning = "A man in a dock.";
dossier.reports[0].content_warning = "Describes <b>torture</b>.";
const id = dossier.reports[0].id;

let folder: string;
test.beforeAll(() => {
  folder = publish({ dossier: JSON.stringify(dossier) });
});

// A host that says which of its files were asked for. Where no script may run it forbids them all:
// for browsers that is the same as scripts turned off.
async function host(mayRun: boolean) {
  const headers = mayRun ? {} : { "Content-Security-Policy": "sandbox allow-same-origin" };
  const { server, url } = await serve(folder, { headers });
  const asked: string[] = [];
  server.on("request", (request) => asked.push(request.url!));
  return {
    url,
    stop: () => server.close(),
    asked: (name: string) => asked.filter((path) => path.includes(name)),
  };
}

// What the fixture looks for is another host.
const settle = (faults: string[], url: string) => {
  expect(faults.filter((fault) => !fault.startsWith(`request to ${url}`))).toEqual([]);
  faults.length = 0;
};

test("the picture is loaded only when the reader asks for it", async ({ page, faults }) => {
  const { url, asked, stop } = await host(true);
  await open(page, url);
  await page.waitForLoadState("networkidle");
  const figure = page.getByRole("figure");
  await expect(figure.getByText("Content warning: A man in a dock.")).toBeVisible();
  await expect(figure.getByRole("img")).toHaveCount(0);
  await rest(page);
  expect(asked("courtroom")).toEqual([]);
  await figure.locator("summary").focus();
  await page.keyboard.press("Enter");
  const picture = page.getByRole("img", { name: dossier.photo.alt });
  await expect(picture).toBeVisible();
  await expect
    .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBeGreaterThan(0);
  expect(asked("courtroom")).toHaveLength(1);
  stop();
  settle(faults, url);
});

test("with scripts off, too", async ({ page, faults }) => {
  const { url, asked, stop } = await host(false);
  await page.goto(url);
  await page.waitForLoadState("networkidle");
  const figure = page.getByRole("figure");
  await expect(figure.getByText("Content warning: A man in a dock.")).toBeVisible();
  await expect(page.getByText("Content warning: Describes <b>torture</b>.")).toBeVisible();
  await expect(page.locator("#chronicle_app[data-live]")).toHaveCount(0);
  await figure.getByText("Show the picture").click();
  const link = figure.getByRole("link", { name: "Open the picture on its own" });
  await expect(link).toBeVisible();
  await page.waitForLoadState("networkidle");
  expect(asked("courtroom")).toEqual([]);
  await link.click();
  await expect(page).toHaveURL(/courtroom-[0-9a-f]{16}\.svg$/);
  expect(asked("courtroom")).toHaveLength(1);
  stop();
  faults.length = 0;
});

test("nothing keeps the picture for later", () => {
  const worker = readFileSync(join(folder, "service_worker.js"), "utf8");
  expect(worker).toMatch(/icon-[0-9a-f]{16}\.png/);
  expect(worker).not.toContain("courtroom");
});

test("what a report warns of stands before what it says", async ({ page, faults }) => {
  const { url, stop } = await host(true);
  await open(page, url);
  const report = page.locator(`[id="${id}"]`);
  await expect(report.locator("h4 + p")).toHaveText("Content warning: Describes <b>torture</b>.");
  stop();
  settle(faults, url);
});

test("on paper a picture that was not asked for is left out", async ({
  page,
  browserName,
  faults,
}) => {
  test.skip(browserName === "firefox", "its driver knows no other medium");
  const { url, asked, stop } = await host(true);
  await open(page, url);
  await page.emulateMedia({ media: "print" });
  const figure = page.getByRole("figure");
  await expect(figure.getByText("Content warning: A man in a dock.")).toBeVisible();
  await expect(figure.getByText(dossier.photo.caption)).toBeVisible();
  await expect(figure.getByText("Show the picture")).toBeHidden();
  await page.pdf();
  expect(asked("courtroom")).toEqual([]);
  await page.emulateMedia({ media: "screen" });
  await figure.getByText("Show the picture").click();
  await page.emulateMedia({ media: "print" });
  await expect(figure.getByRole("img")).toBeVisible();
  stop();
  settle(faults, url);
});

for (const scripts of ["on", "off"]) {
  test(`in one file it is not shown before it is asked for, scripts ${scripts}`, async ({
    page,
    faults,
  }) => {
    const { url, stop } = await host(scripts === "on");
    const file = pathToFileURL(join(folder, "dossier.html")).href;
    await page.goto(scripts === "on" ? file : `${url}dossier.html`);
    await expect(page.locator("#chronicle_app[data-live]")).toHaveCount(scripts === "on" ? 1 : 0);
    const figure = page.getByRole("figure");
    await expect(figure.getByText("Content warning: A man in a dock.")).toBeVisible();
    const picture = figure.locator("img");
    await expect(picture).toHaveCount(1);
    await expect(picture).toBeHidden();
    await figure.getByText("Show the picture").click();
    await expect(picture).toBeVisible();
    await expect(picture).toHaveAttribute("src", /^data:/);
    stop();
    faults.length = 0;
  });
}

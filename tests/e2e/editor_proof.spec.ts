// What the editor promises to those who trust it with their work: it survives a crash, needs no network, bears
// ten thousand reports, runs nothing that it is given, and its sites serve readers.
import AxeBuilder from "@axe-core/playwright";
import type { BrowserContext, Page } from "@playwright/test";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { env } from "node:process";
import { pathToFileURL } from "node:url";
import { unpackInto, workbook } from "./archive";
import { CORE } from "./core";
import {
  button,
  choose,
  file,
  open,
  openCopy,
  openFile,
  part,
  row,
  rows,
  savedFile,
  shown,
  state,
  status,
  withoutPickers,
} from "./editing";
import { expectNoIntruder, hostile, text } from "./hostile";
import { MODELIA, TOOL, makeFolder, publish } from "./publishing";
import { host, kept, settle } from "./replaceable_host";
import { serve } from "./server.mjs";
import { expect, once, test, withWebAssembly } from "./site";

// What is asked of a browser here takes long where the machine is busy.
test.describe.configure({ timeout: 300_000 });
test.use({ actionTimeout: 30_000 });
const PATIENCE = { timeout: 60_000 };

test.beforeEach(({ page }) => withoutPickers(page));

const titleField = (page: Page) => page.getByRole("textbox", { name: "Title", exact: true });
const textField = (page: Page) => page.getByRole("textbox", { name: "Text", exact: true });

function packedModelia() {
  const path = join(makeFolder(), "modelia.zip");
  execFileSync(TOOL, ["pack", "tests/fixtures/modelia", "--output", path]);
  return path;
}

// Dice that fall in the same way for the same seed (mulberry32): each throw gives a number below `sides`.
function dice(seed: number) {
  let state = seed;
  return (sides: number) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % sides;
  };
}

// CHRONICLE_SEED repeats what failed.
const SEED = Number(env.CHRONICLE_SEED ?? Date.now() % 2 ** 32);
test.afterEach(({}, { status, expectedStatus }) => {
  if (status !== expectedStatus) console.log(`The dice had the seed ${SEED}.`);
});

async function keepDraft(page: Page) {
  await page.getByRole("checkbox", { name: "Keep a draft on this computer" }).check();
  await expect(status(page)).toContainText("keeps a draft", PATIENCE);
}

// Goes on with the draft that the browser keeps. The tab that was killed may hold it for a moment yet.
async function restore(page: Page, site: string) {
  await open(page, site);
  await expect(async () => {
    await button(page, "Continue").click();
    await expect(rows(page).first()).toBeVisible();
  }).toPass(PATIENCE);
}

// Ends a tab as a crash does, without a word to its page.
async function kill(page: Page, isCrash = true) {
  if (isCrash && page.context().browser()?.browserType().name() === "chromium") {
    const session = await page.context().newCDPSession(page);
    const crash = page.waitForEvent("crash");
    session.send("Page.crash").catch(() => {});
    await crash;
  }
  await page.close({ runBeforeUnload: false });
}

// What a report said at a time.
type Said = { at: number; texts: string[] };

// The second report, whose place in the list no test changes.
const openSecond = (page: Page) => rows(page).nth(1).getByRole("button").click();

const read = async (page: Page) => [
  await titleField(page).inputValue(),
  await textField(page).inputValue(),
];

// White space at the end stands in a field and not in the dossier.
const trimmed = (texts: string[]) => texts.map((text) => text.trim());

// Types in two fields of a report, corrects and undoes, until `end` is called amidst a key. Gives what the
// report may say when it is seen again: nothing older than a second before the end.
async function typeUntilKilled(
  page: Page,
  throwDice: (sides: number) => number,
  end: () => Promise<void>,
) {
  const fields = [titleField(page), textField(page)];
  const said: Said[] = [{ at: -Infinity, texts: await read(page) }];
  const until = Date.now() + 1500 + throwDice(3000);
  let field = 0;
  const enter = async () => {
    field = throwDice(2);
    await fields[field].focus();
    await page.keyboard.press("Control+End");
  };
  await enter();
  while (Date.now() < until) {
    const chance = throwDice(30);
    if (chance === 0) await enter();
    const letter = "abcdefghijklm nopqrstuvwxyz"[throwDice(27)];
    const key = chance === 1 ? "Control+z" : chance < 5 ? "Backspace" : letter;
    await page.keyboard.press(key, { delay: throwDice(60) });
    said.push({ at: Date.now(), texts: await read(page) });
  }
  // A key that may arrive, or may not.
  await fields[field].focus();
  await page.keyboard.press("Control+End");
  const last = said.at(-1)!.texts.slice();
  last[field] += "x";
  const killed = Date.now();
  page.keyboard.press("x").catch(() => {});
  await end();
  said.push({ at: killed, texts: last });
  const oldest = said.findLastIndex(({ at }) => at <= killed - 1000);
  return said.slice(oldest).map(({ texts }) => trimmed(texts));
}

test(
  "a tab that is killed while someone types loses at most the last second",
  withWebAssembly,
  async ({ context, site }) => {
    const throwDice = dice(SEED);
    let page = await context.newPage();
    await openCopy(page, site);
    await keepDraft(page);
    for (let round = 1; round <= 5; round += 1) {
      await openSecond(page);
      const killed = page;
      const expected = await typeUntilKilled(page, throwDice, () => kill(killed, round % 2 === 1));
      page = await context.newPage();
      await restore(page, site);
      await openSecond(page);
      expect(expected, `round ${round} of the seed ${SEED}`).toContainEqual(
        trimmed(await read(page)),
      );
      await button(page, "All reports").click();
    }
  },
);

test(
  "a browser that is killed while someone types loses at most the last second",
  once,
  async ({ playwright, site, launchOptions }) => {
    const throwDice = dice(SEED);
    const folder = makeFolder();
    const launch = () => playwright.chromium.launchPersistentContext(folder, launchOptions);
    let context = await launch();
    let page = await context.newPage();
    await openCopy(page, site);
    await keepDraft(page);
    for (let round = 1; round <= 3; round += 1) {
      await openSecond(page);
      const killed = context;
      const expected = await typeUntilKilled(page, throwDice, () => killBrowser(killed));
      context = await launch();
      page = await context.newPage();
      await restore(page, site);
      await openSecond(page);
      expect(expected, `round ${round} of the seed ${SEED}`).toContainEqual(
        trimmed(await read(page)),
      );
      await button(page, "All reports").click();
    }
    await context.close();
  },
);

async function killBrowser(context: BrowserContext) {
  const session = await context.browser()!.newBrowserCDPSession();
  const closed = context.waitForEvent("close", { timeout: 60_000 });
  session.send("Browser.crash").catch(() => {});
  await closed;
}

// A recording of silence that takes a while to be kept.
function recording() {
  const content = Buffer.alloc(60_000_000);
  content.write("RIFF");
  content.writeUInt32LE(content.length - 8, 4);
  content.write("WAVEfmt ", 8);
  content.writeUInt32LE(16, 16);
  content.writeUInt16LE(1, 20);
  content.writeUInt16LE(1, 22);
  content.writeUInt32LE(8000, 24);
  content.writeUInt32LE(8000, 28);
  content.writeUInt16LE(1, 32);
  content.writeUInt16LE(8, 34);
  content.write("data", 36);
  content.writeUInt32LE(content.length - 44, 40);
  return file("silence.wav", content);
}

async function addRecording(page: Page) {
  await openSecond(page);
  await choose(page, () => button(page, "Add files").click(), recording());
  await expect(page.getByText("media/silence.wav").first()).toBeVisible(PATIENCE);
}

// What the browser keeps: the drafts as they were begun, and the edits since.
const keptDrafts = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<{ begun: string; edits: string }>((resolve) => {
        const request = indexedDB.open("chronicle editor");
        request.onsuccess = () => {
          const transaction = request.result.transaction(["drafts", "edits"]);
          const all = (name: string) => transaction.objectStore(name).getAll();
          const [begun, edits] = [all("drafts"), all("edits")];
          transaction.oncomplete = () => {
            request.result.close();
            resolve({ begun: JSON.stringify(begun.result), edits: JSON.stringify(edits.result) });
          };
        };
      }),
  );
const keptBegun = async (page: Page) => (await keptDrafts(page)).begun;
const keptEdits = async (page: Page) => (await keptDrafts(page)).edits;
const keptAll = async (page: Page) => JSON.stringify(await keptDrafts(page));

// Types into a field in the very moment in which the page says something, as no driver does.
const typeWhen = (page: Page, said: string, field: string, text: string) =>
  page.evaluate(
    ([said, field, text]) =>
      new Promise<void>((resolve) => {
        const look = () => {
          const input = document.getElementById(field) as HTMLInputElement | null;
          if (!input || !document.body.textContent!.includes(said)) return;
          observer.disconnect();
          input.value = text;
          input.dispatchEvent(new InputEvent("input", { bubbles: true }));
          resolve();
        };
        const observer = new MutationObserver(look);
        observer.observe(document.body, { childList: true, subtree: true, characterData: true });
        look();
      }),
    [said, field, text],
  );

test(
  "what is said of a large file before the browser has kept it survives a crash",
  once,
  async ({ context, site }) => {
    let page = await context.newPage();
    await openCopy(page, site);
    await keepDraft(page);
    await openSecond(page);
    const typed = typeWhen(page, "media/silence.wav", "field_media_0_caption", "Silence.");
    await choose(page, () => button(page, "Add files").click(), recording());
    await typed;
    await expect.poll(() => keptEdits(page), PATIENCE).toContain("Silence.");
    await expect.poll(() => keptEdits(page), PATIENCE).toContain("media/silence.wav");
    await kill(page);
    page = await context.newPage();
    await restore(page, site);
    await openSecond(page);
    await expect(page.getByText("media/silence.wav").first()).toBeVisible();
    await expect(page.getByRole("textbox", { name: "Caption" })).toHaveValue("Silence.");
  },
);

test(
  "what is typed while a draft begins to be kept survives a crash",
  once,
  async ({ context, site }) => {
    let page = await context.newPage();
    await openCopy(page, site);
    await addRecording(page);
    const last = typeWhen(page, "keeps a draft", "field_abstract", "Typed when it was kept.");
    const box = page.getByRole("checkbox", { name: "Keep a draft on this computer" });
    // Both in one moment.
    await box.evaluate((box: HTMLInputElement) => {
      box.click();
      const title = document.getElementById("field_title_text") as HTMLInputElement;
      title.value = "Typed while the draft began";
      title.dispatchEvent(new InputEvent("input", { bubbles: true }));
    });
    await last;
    await expect.poll(() => keptEdits(page), PATIENCE).toContain("Typed when it was kept.");
    await kill(page);
    page = await context.newPage();
    await restore(page, site);
    await openSecond(page);
    await expect(textField(page)).toHaveValue("Typed when it was kept.");
    await expect(titleField(page)).toHaveValue("Typed while the draft began");
  },
);

test("what is typed just after saving survives a crash", once, async ({ context, site }) => {
  let page = await context.newPage();
  await withoutPickers(page);
  await openCopy(page, site);
  await addRecording(page);
  await keepDraft(page);
  await titleField(page).fill("Typed before saving");
  const typed = typeWhen(page, "Saved to your downloads", "field_abstract", "Typed after saving.");
  await button(page, /^Save$/).click();
  await typed;
  await expect.poll(() => keptAll(page), PATIENCE).toContain("Typed after saving.");
  await expect.poll(() => keptBegun(page), PATIENCE).toContain("Typed before saving");
  await kill(page);
  page = await context.newPage();
  await restore(page, site);
  await openSecond(page);
  await expect(titleField(page)).toHaveValue("Typed before saving");
  await expect(textField(page)).toHaveValue("Typed after saving.");
});

test(
  "of a dossier that gets another name one draft is kept",
  withWebAssembly,
  async ({ context, site }) => {
    let page = await context.newPage();
    await openCopy(page, site);
    await keepDraft(page);
    await part(page, "The site").click();
    const name = page.getByRole("textbox", { name: "Name of the dossier’s file" });
    await name.press("ControlOrMeta+a");
    await page.keyboard.type("renamed");
    await name.press("Enter");
    await part(page, "About the dossier").click();
    await titleField(page).first().fill("A title under another name");
    await expect.poll(() => keptAll(page), PATIENCE).toContain("A title under another name");
    await expect.poll(() => keptBegun(page), PATIENCE).toContain("renamed");
    await kill(page);
    page = await context.newPage();
    await open(page, site);
    await expect(page.locator(".kept").getByRole("listitem")).toHaveText([/^renamed, /]);
    await restore(page, site);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("A title under another name");
  },
);

test(
  "a draft that is kept is not replaced unasked by another of its name",
  withWebAssembly,
  async ({ context, site }) => {
    let page = await context.newPage();
    await openCopy(page, site);
    await keepDraft(page);
    await openSecond(page);
    await titleField(page).fill("Typed before a crash");
    await expect.poll(() => keptEdits(page), PATIENCE).toContain("Typed before a crash");
    await kill(page);
    page = await context.newPage();
    await openCopy(page, site);
    await page.getByRole("checkbox", { name: "Keep a draft on this computer" }).click();
    await expect(status(page)).toContainText(/draft/, PATIENCE);
    expect(await keptEdits(page)).toContain("Typed before a crash");
  },
);

test(
  "the box is ticked only where a draft is kept",
  withWebAssembly,
  async ({ page, site, context }) => {
    await openCopy(page, site);
    await keepDraft(page);
    const other = await context.newPage();
    await openCopy(other, site);
    const box = other.getByRole("checkbox", { name: "Keep a draft on this computer" });
    await box.click();
    await expect(status(other)).toContainText("Another tab of this browser", PATIENCE);
    await expect(box).not.toBeChecked();
  },
);

test(
  "a tab that keeps no draft any more lets another one keep it",
  withWebAssembly,
  async ({ page, site, context }) => {
    await openCopy(page, site);
    await keepDraft(page);
    await page.getByRole("checkbox", { name: "Keep a draft on this computer" }).uncheck();
    await expect(status(page)).toContainText("keeps no draft", PATIENCE);
    const other = await context.newPage();
    await openCopy(other, site);
    await keepDraft(other);
  },
);

test(
  "what is to be forgotten while another tab keeps a draft is gone, or said to be there",
  withWebAssembly,
  async ({ page, site, context }) => {
    const other = await context.newPage();
    await openCopy(other, site);
    await keepDraft(other);
    await open(page, site);
    await button(page, "Forget everything now").click();
    await expect(status(page)).not.toBeEmpty();
    const names = await page.evaluate(async () => (await indexedDB.databases()).length);
    if (names > 0) await expect(status(page)).not.toContainText("keeps nothing");
  },
);

test("the site that the editor makes serves readers as the command line's does", async ({
  page,
  site,
  faults,
}) => {
  await openCopy(page, site);
  await part(page, "Publish and save").click();
  const zip = await savedFile(page, () => button(page, "Download the site").click());
  const folder = unpackInto(makeFolder(), readFileSync(zip.path));
  const { server, url } = await serve(folder);
  for (const [name, steps] of Object.entries(CORE))
    await test.step(name, async () => {
      await page.goto("about:blank");
      await steps(page, url);
    });
  server.closeAllConnections();
  server.close();
  // Another host is asked than the one of the editor.
  expect(faults.filter((fault) => !fault.startsWith(`request to ${url}`))).toEqual([]);
  faults.length = 0;
});

test.describe("without a network, after one visit", () => {
  test.use({ serviceWorkers: "allow" });

  // Visits the editor, waits until the browser keeps it, and comes back when its host is gone.
  async function comeBack(page: Page, url: string, stop: () => Promise<unknown>) {
    await open(page, url);
    await kept(page);
    await stop();
    await page.goto("about:blank");
    await open(page, url);
  }

  test("the editor opens, and a new dossier is made", async ({ page, faults }) => {
    const { url, stop } = await host(MODELIA);
    await comeBack(page, url, stop);
    await page.getByLabel("Country").selectOption("Georgia");
    await button(page, "Make a new dossier").click();
    await titleField(page).first().fill("A title without a network");
    await expect(part(page, /^To mend \(\d+\)$/)).toBeVisible(PATIENCE);
    await part(page, "Publish and save").click();
    const dataset = await savedFile(page, () => button(page, "Download the dataset").click());
    expect(JSON.parse(readFileSync(dataset.path, "utf8"))).toMatchObject({
      title: "A title without a network",
      country: "GE",
      reports: [],
    });
    settle(faults, url);
  });

  test("a package is opened, rows are imported, and the site is made", async ({ page, faults }) => {
    const { url, stop } = await host(MODELIA);
    await comeBack(page, url, stop);
    await openFile(page, packedModelia());
    await expect(part(page, "Reports (66)")).toBeVisible(PATIENCE);
    const table = file("more.csv", "Date,Title,Source\n2021-03-04,One more,https://one.example/\n");
    await choose(page, () => button(page, "Add a file").click(), table);
    await button(page, "Take these reports").click();
    await expect(part(page, "Reports (67)")).toBeVisible(PATIENCE);
    await part(page, "Publish and save").click();
    const zip = await savedFile(page, () => button(page, "Download the site").click());
    const folder = unpackInto(makeFolder(), readFileSync(zip.path));
    expect(readFileSync(join(folder, "index.html"), "utf8")).toContain("One more");
    settle(faults, url);
  });

  test("the editor opens where WebAssembly is refused", async ({ page, faults }) => {
    const headers = { "Content-Security-Policy": "script-src 'self' blob:" };
    const { url, stop } = await host(MODELIA, { headers });
    await comeBack(page, url, stop);
    await page.getByLabel("Country").selectOption("Georgia");
    await button(page, "Make a new dossier").click();
    await expect(part(page, /^To mend \(\d+\)$/)).toBeVisible(PATIENCE);
    settle(faults, url);
  });
});

test.describe("a dossier of 10 000 reports", () => {
  const COUNT = 10_000;
  test.use({ dossier: COUNT });

  test("is edited", once, async ({ page, site }) => {
    await openCopy(page, site);
    await expect(part(page, `Reports (${COUNT})`)).toBeVisible(PATIENCE);
    const drawn = () => page.locator("li").count();
    expect(await drawn()).toBeLessThan(400);
    await page.locator(".rows").evaluate((list) => (list.scrollTop = list.scrollHeight));
    await expect(page.locator(`.rows [aria-posinset="${COUNT}"]`)).toBeVisible(PATIENCE);
    expect(await drawn()).toBeLessThan(400);

    const title = titleField(page);
    const name = await rows(page).last().locator(".what").textContent();
    await page.getByRole("searchbox", { name: "Find" }).fill(name!);
    await expect(rows(page).first()).toContainText(name!, PATIENCE);
    await expect(page.locator(".report-list > [role=status]")).not.toContainText(
      `${COUNT} of`,
      PATIENCE,
    );
    expect(await drawn()).toBeLessThan(400);
    await row(page, name!).click();
    await expect(title).toHaveValue(name!);

    await title.press("End");
    await page.keyboard.type(", and more");
    await expect(title).toHaveValue(`${name}, and more`);
    await expect(page.getByRole("heading", { name: `${name}, and more` })).toBeVisible(PATIENCE);
    expect(await drawn()).toBeLessThan(400);
    await button(page, "Undo").click();
    await expect(title).toHaveValue(name!);

    await expect(part(page, /^To mend \(\d+\)$/)).toBeVisible(PATIENCE);
    const toMend = await part(page, /^To mend/).textContent();
    const date = page.getByRole("textbox", { name: "Date", exact: true });
    await date.fill("soon");
    await expect(date).toHaveAttribute("aria-invalid", "true", PATIENCE);
    await part(page, /^To mend/).click();
    await expect(page.locator(".to-mend .error").first()).toContainText("soon", PATIENCE);
    await button(page, "Undo").click();
    await expect(part(page, toMend!)).toBeVisible(PATIENCE);
    await expect(page.locator(".to-mend .error")).toHaveCount(0);

    await part(page, "Publish and save").click();
    const dataset = await savedFile(page, () => button(page, "Download the dataset").click());
    const published = readFileSync(join(publish({ dossier: COUNT }), "data/dossier.json"));
    expect(readFileSync(dataset.path).equals(published)).toBe(true);
  });
});

test(
  "the single file from a disk does what the hosted editor does",
  once,
  async ({ page, site }) => {
    const source = packedModelia();
    const sheet = file(
      "incidents.xlsx",
      workbook({
        Reports: [
          ["Date", "Title", "Text", "Source", "Internal note"],
          ["2021-03-04", "A raid", "What was seen & heard.", "https://one.example/", "secret"],
          ["about May 2021", "A trial", "", "https://two.example/", "private"],
        ],
      }),
    );
    const work = async () => {
      await openFile(page, source);
      await expect(part(page, "Reports (66)")).toBeVisible(PATIENCE);
      await choose(page, () => button(page, "Add a file").click(), sheet);
      await expect(page.getByText("2 of 2 entries were read.")).toBeVisible(PATIENCE);
      await button(page, "Take these reports").click();
      await expect(part(page, "Reports (68)")).toBeVisible(PATIENCE);
      await row(page, "A raid").click();
      await textField(page).fill("What was seen, and heard.");
      await page.getByRole("combobox", { name: "Topics" }).fill("A new topic");
      await page.getByRole("combobox", { name: "Topics" }).press("Enter");
      await expect(button(page, "Remove the topic A new topic")).toBeVisible();
      await part(page, "Publish and save").click();
      const made = ["Download the dataset", "Download the page"].map((name) => async () => {
        const { path } = await savedFile(page, () => button(page, name).click());
        return readFileSync(path, "utf8");
      });
      return { dataset: await made[0](), onePage: await made[1]() };
    };
    await open(page, site);
    const hosted = await work();
    const own = await savedFile(page, () => button(page, "Download the editor").click());
    await page.context().setOffline(true);
    await page.goto(pathToFileURL(own.path).href);
    const onDisk = await work();
    const { reports } = JSON.parse(onDisk.dataset);
    expect(reports).toHaveLength(68);
    expect(onDisk.dataset).toContain("What was seen, and heard.");
    expect(onDisk.dataset).not.toContain("secret");
    expect(onDisk.dataset).toBe(hosted.dataset);
    expect(onDisk.onePage).toContain("A raid");
    expect(onDisk.onePage === hosted.onePage).toBe(true);
  },
);

// Nothing ran, in the editor or in the page beside the form.
async function expectNothingRan(page: Page) {
  await expectNoIntruder(page);
  await expect(async () => {
    for (const frame of page.frames()) {
      expect(await frame.evaluate("'intruder' in globalThis")).toBe(false);
      expect(await frame.locator("[src=x], [onerror]").count()).toBe(0);
    }
  }).toPass(PATIENCE);
}

const HOSTILE = JSON.stringify(hostile());

test.describe("markup in every field of a dossier", () => {
  test.use({ dossier: HOSTILE });

  test("is text wherever the editor shows it", withWebAssembly, async ({ page, site }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await openCopy(page, site);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(text("title"));
    await expect(rows(page).first()).toContainText(text("heading"));
    await expectNothingRan(page);

    await openSecond(page);
    await expect(page.locator("#form_title")).toHaveText(text("heading"));
    await expect(textField(page)).toHaveValue(text("abstract"));
    await expect(page.getByRole("textbox", { name: "Author" })).toHaveValue(text("author"));
    await expect(page.locator(".editing main")).toContainText(text("accountability"));
    await page.locator("details.more > summary", { hasText: "More fields" }).click();
    await expect(page.getByRole("textbox", { name: "Content warning" })).toHaveValue(
      text("content"),
    );
    await expect(page.getByRole("textbox", { name: "Why?" }).first()).toHaveValue(text("reason"));
    await expect(shown(page).getByText(text("heading")).first()).toBeVisible(PATIENCE);
    await expectNothingRan(page);

    const date = page.getByRole("textbox", { name: "Date", exact: true });
    await date.fill(text("soon"));
    await expect(date).toHaveAttribute("aria-invalid", "true", PATIENCE);
    await part(page, /^To mend/).click();
    await expect(page.locator(".to-mend .error").first()).toContainText("soon", PATIENCE);
    await expect(page.locator(".findings")).toContainText(text("heading"));
    await expectNothingRan(page);
    await button(page, "Undo").click();

    await part(page, "About the dossier").click();
    await expect(titleField(page).first()).toHaveValue(text("title"));
    await expect(page.getByRole("textbox", { name: "Paragraph", exact: true })).toHaveValue(
      text("paragraph"),
    );
    await expectNothingRan(page);

    await part(page, "Reports (66)").click();
    await openSecond(page);
    await titleField(page).fill(text("ours"));
    await expect(page.getByText("What was corrected, and why?")).toBeVisible(PATIENCE);
    await part(page, /^What changed/).click();
    await expect(page.locator(".changes del").first()).toHaveText(text("heading"), PATIENCE);
    await expect(page.locator(".changes ins").first()).toHaveText(text("ours"));
    await expectNothingRan(page);
    await part(page, "Publish and save").click();
    await expectNothingRan(page);

    // Another version says something else wherever there is text.
    const theirs = JSON.parse(HOSTILE.replaceAll("heading ", "theirs "));
    const version = file("theirs.json", JSON.stringify(theirs));
    await choose(page, () => button(page, "Add a file").click(), version);
    await expectNothingRan(page);
    await button(page, "What readers have now").click();
    const merging = page.locator(".merging");
    await expect(merging.getByRole("group")).toHaveCount(1, PATIENCE);
    await expect(merging.getByRole("group")).toContainText(text("ours"));
    await expect(merging.getByRole("group")).toContainText(text("theirs"));
    await expectNothingRan(page);
    await button(page, "Take over").click();
    await part(page, "Reports (66)").click();
    await expect(rows(page).first()).toContainText(text("theirs"));
    await expectNothingRan(page);
  });
});

test(
  "markup in rows, and in the names of files and columns, is text",
  withWebAssembly,
  async ({ page, site }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await open(page, site);
    const lines = [
      ["Date", "Title", text("column")],
      ["2021-03-04", text("cell"), text("example")],
      [text("day"), text("refused"), ""],
    ];
    const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
    const csv = lines.map((cells) => cells.map(quoted).join(",")).join("\n");
    const name = `<img src=x onerror="globalThis.intruder = 1">.csv`;
    await openFile(page, file(name, csv));
    await expect(page.getByRole("heading", { name: `Import of ${name}` })).toBeVisible(PATIENCE);
    await expect(page.getByText("1 of 2 entries were read.")).toBeVisible(PATIENCE);
    const plan = page.locator(".import");
    await expect(plan).toContainText(text("cell"));
    // Of other cells the beginning is shown.
    const expectBeginnings = async () => {
      for (const cell of ["column", "example", "day"])
        await expect(plan).toContainText(`${cell} </script><script>globalThis`);
    };
    await expectBeginnings();
    await expectNothingRan(page);
    await page.getByRole("combobox", { name: /^column .* becomes$/ }).selectOption({ index: 1 });
    await expect(page.getByText("1 of 2 entries were read.")).toBeVisible(PATIENCE);
    await button(page, "Take these reports").click();
    await row(page, text("cell")).click();
    await expect(titleField(page)).toHaveValue(text("cell"));
    await expect(page.locator(".editing main")).toContainText(text("column"));
    await expectNothingRan(page);

    page.on("dialog", (dialog) => dialog.accept());
    await page.goto("about:blank");
    await open(page, site);
    const pasted = lines.map((cells) => cells.map(quoted).join("\t")).join("\n");
    await page.getByRole("textbox", { name: "Paste rows here" }).fill(pasted);
    await button(page, "Read the rows").click();
    await expect(page.getByText("1 of 2 entries were read.")).toBeVisible(PATIENCE);
    await expect(plan).toContainText(text("cell"));
    await expectBeginnings();
    await expectNothingRan(page);
  },
);

// Each of them is a state in which the author is asked for something.
const ASKED: Record<string, (page: Page, site: string) => Promise<void>> = {
  "what becomes of a file's columns": async (page, site) => {
    await open(page, site);
    await openFile(page, file("incidents.csv", TABLE));
    await expect(page.getByText("1 of 2 entries were read.")).toBeVisible(PATIENCE);
    await expect(page.getByRole("heading", { name: "Not imported" })).toBeVisible();
  },
  "what becomes of a file in an open dossier": async (page, site) => {
    await openCopy(page, site);
    await choose(page, () => button(page, "Add a file").click(), file("incidents.csv", TABLE));
    await expect(page.getByText("1 of 2 entries were read.")).toBeVisible(PATIENCE);
  },
  "what was corrected in a report": async (page, site) => {
    await openCopy(page, site);
    await openSecond(page);
    await textField(page).fill("What the author wrote.");
    await expect(page.getByText("What was corrected, and why?")).toBeVisible(PATIENCE);
  },
  "what was corrected, among all changes": async (page, site) => {
    await ASKED["what was corrected in a report"](page, site);
    await part(page, /^What changed/).click();
    await expect(page.getByText("What was corrected, and why?")).toBeVisible(PATIENCE);
  },
  "which of two versions holds": async (page, site) => {
    await ASKED["what was corrected in a report"](page, site);
    const theirs = JSON.parse(MODELIA);
    for (const report of theirs.reports) report.abstract = "What the colleague wrote.";
    const version = file("theirs.json", JSON.stringify(theirs));
    await choose(page, () => button(page, "Add a file").click(), version);
    await button(page, "What readers have now").click();
    await expect(page.locator(".merging").getByRole("group")).toHaveCount(1, PATIENCE);
  },
};
const TABLE = "Date,Title,Note\n2021-03-04,A raid,one\nsoon,A trial,two\n";

for (const [asked, reach] of Object.entries(ASKED)) {
  test(
    `axe finds nothing to complain of where the author is asked ${asked}`,
    once,
    async ({ page, site }) => {
      await reach(page, site);
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        const { violations } = await new AxeBuilder({ page }).exclude("iframe").analyze();
        const found = violations.map(({ id, nodes }) => [id, nodes[0].html]);
        expect(found, colorScheme).toEqual([]);
      }
    },
  );
}

test.describe("a column becomes what the author says", () => {
  const WORDS = "Soldiers closed the square.";

  // Opens a file whose column of words is known by its name, lets it be something, and takes the file.
  async function expectBecomes(page: Page, path: string, name: RegExp, field: string) {
    await openFile(page, path);
    await expect(page.getByRole("heading", { name: /^Import of / })).toBeVisible(PATIENCE);
    await page.getByRole("combobox", { name }).first().selectOption(field);
    await button(page, "Take these reports").click();
    await rows(page).first().getByRole("button").click();
    await expect(page.getByRole("textbox", { name: field, exact: true })).toHaveValue(WORDS);
  }

  test("where its name is long", once, async ({ page, site }) => {
    const name = "What happened there, in a few words, as the first to come wrote it down";
    const table = file("one.csv", `Date,Title,"${name}"\n2021-03-04,A raid,${WORDS}\n`);
    await open(page, site);
    await expectBecomes(page, table, /^What happened there.* becomes$/, "Text");
  });

  test("where a workbook has several sheets", once, async ({ page, site }) => {
    const sheet = (title: string) => [
      ["Date", "Title", "Occurrence", "Source"],
      ["2021-03-04", title, WORDS, "https://one.example/"],
    ];
    const content = workbook({ North: sheet("A raid"), South: sheet("A trial") });
    await open(page, site);
    await expectBecomes(page, file("one.xlsx", content), /Occurrence becomes$/, "Text");
  });

  test("where no name says which column is the title", once, async ({ page, site }) => {
    const table = file("one.csv", `Date,Occurrence\n2021-03-04,${WORDS}\n`);
    await open(page, site);
    await expectBecomes(page, table, /^Occurrence becomes$/, "Title");
  });
});

test("the focus goes to the plan of a file with which one begins", async ({ page, site }) => {
  await open(page, site);
  await openFile(page, file("one.csv", "Date,Title\n2021-03-04,A raid\n"));
  await expect(page.getByRole("heading", { name: "Import of one.csv" })).toBeFocused();
});

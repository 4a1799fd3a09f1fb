// The site as `trunk serve` makes it for who works on the code: built quickly, and loaded anew by itself.
import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { setTimeout as after } from "node:timers/promises";
import { alive, expect, open, test as base } from "./site";

const PORT = "8379";
const DIST = "target/development";
// The first build compiles the programs in the development profile.
const FIRST = 15 * 60_000;

const test = base.extend<object, { served: string }>({
  served: [
    async ({}, use) => {
      mkdirSync(DIST, { recursive: true });
      const trunk = spawn("trunk", ["serve", "--dist", DIST, "--port", PORT], {
        stdio: ["ignore", "ignore", "inherit"],
      });
      const url = `http://127.0.0.1:${PORT}/`;
      const answers = async () => (await fetch(url).catch(() => undefined))?.ok;
      // Trunk answers once it has built.
      while (!(await answers())) {
        if (trunk.exitCode !== null) throw new Error(`trunk ended with ${trunk.exitCode}`);
        await after(200);
      }
      await use(url);
      trunk.kill();
    },
    { scope: "worker", timeout: FIRST },
  ],
  site: ({ served }, use) => use(served),
});

test("trunk alone serves a page that works, and loads it anew after a change", async ({
  page,
  site,
}) => {
  await open(page, site);
  await page.evaluate("globalThis.isOld = true");
  // The same style, written again.
  const sheet = "style/main.css";
  writeFileSync(sheet, readFileSync(sheet));
  const isOld = () => page.evaluate("'isOld' in globalThis").catch(() => true);
  await expect.poll(isOld, { timeout: 60_000 }).toBe(false);
  await alive(page);
});

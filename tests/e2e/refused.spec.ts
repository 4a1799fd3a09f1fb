// A dataset that means harm is refused with the place of what is wrong.
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { MODELIA, TOOL, makeFolder } from "./publishing";

const clean = () => JSON.parse(MODELIA);

// What the tool says of a dataset.
function check(dossier: object) {
  const file = join(makeFolder(), "dossier.json");
  writeFileSync(file, JSON.stringify(dossier));
  try {
    return execFileSync(TOOL, ["check", file], { stdio: "pipe" }).toString();
  } catch (error) {
    return String((error as { stderr: Buffer }).stderr);
  }
}

const REFUSED: Record<string, (dossier: any) => void> = {
  "a script address": (dossier) => (dossier.reports[0].sources[0].url = "javascript:alert(1)"),
  "a script address in capitals": (dossier) =>
    (dossier.publisher.url = " JAVASCRIPT:alert(1)".trim()),
  "an address of data": (dossier) =>
    (dossier.reports[0].sources[0].url = "data:text/html,<script>alert(1)</script>"),
  "an address that breaks out of its attribute": (dossier) =>
    (dossier.reports[0].sources[0].url = 'https://example.org/"onclick="alert(1)'),
  "a picture elsewhere": (dossier) => (dossier.photo.sources[0].file = "//elsewhere.example/x.png"),
  "a picture outside the site": (dossier) => (dossier.photo.sources[0].file = "../secret.png"),
  "an id that is another's": (dossier) => (dossier.reports[1].id = dossier.reports[0].id),
  "an id that looks like another": (dossier) =>
    (dossier.reports[1].id = dossier.reports[0].id.replace("a", "\u0430")),
  "an id of the page": (dossier) => (dossier.reports[0].id = "year-2012"),
  "an id with markup": (dossier) => (dossier.reports[0].id = 'x"><b>'),
  "a text that turns its direction": (dossier) =>
    (dossier.reports[0].title.text = "safe \u202etxt.exe"),
};

for (const [name, spoil] of Object.entries(REFUSED)) {
  test(`${name} is refused`, () => {
    const dossier = clean();
    spoil(dossier);
    const said = check(dossier);
    expect(said).not.toMatch(/no (problems|errors)/);
    expect(said).toMatch(/dossier\.json:\d+:\d+: /);
  });
}

test("a text of a megabyte is refused", () => {
  const dossier = clean();
  dossier.reports[0].abstract = "a ".repeat(500_000).trim();
  expect(check(dossier)).toMatch(/length|characters/);
});

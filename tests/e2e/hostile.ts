// A dataset that means harm and is not refused.
import type { Page } from "@playwright/test";
import { MODELIA } from "./publishing";
import { expect } from "./site";

// What ends attributes, elements, comments, scripts and styles, and what would run if it were not text.
const MARKUP = [
  `</script><script>globalThis.intruder = 1</script>`,
  `<img src=x onerror="globalThis.intruder = 1">`,
  `'"&amp;--><style>article { display: none }</style>]]> <!-- </title>`,
  `\${1} {{2}} \\u003c %3Cscript%3E \``,
].join(" ");
export const text = (field: string) => `${field} ${MARKUP}`;

// Every field that holds free text holds markup.
export function hostile() {
  const dossier = JSON.parse(MODELIA);
  dossier.title = text("title");
  dossier.publisher.name = text("name");
  dossier.summary.paragraphs = [text("paragraph")];
  dossier.summary.attribution = text("attribution");
  Object.assign(dossier.photo, {
    alt: text("alt"),
    caption: text("caption"),
    credit: text("credit"),
    content_warning: text("warning"),
  });
  for (const topic of dossier.topics) topic.label = text(topic.id);
  for (const report of dossier.reports) {
    report.title.text = text("heading");
    report.kind.label = text("kind");
    report.publisher = text("publisher");
    report.abstract = text("abstract");
    report.content_warning = text("content");
    report.authors = [text("author")];
    report.revisions = [{ date: "2025-01-01", change: text("change"), reason: text("reason") }];
  }
  return dossier;
}

// Nothing of it became an element, and nothing ran.
export async function expectNoIntruder(page: Page) {
  expect(await page.evaluate("'intruder' in globalThis")).toBe(false);
  await expect(page.locator("[src=x], [onerror]")).toHaveCount(0);
}

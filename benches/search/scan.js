// A linear scan over folded texts, in plain JavaScript.
import { fields, isRun, labels, parse, plain } from "./query.js";

let texts;

// Gives a text with its words whole, and with what stands behind their apostrophes apart.
function forms(text) {
  return text.includes("’") ? [text.replaceAll("’", ""), text.replaceAll("’", " ")] : [text];
}

const beginning = (word) => (isRun(word) ? word : ` ${word}`);

export function ready(dossier) {
  const names = labels(dossier);
  texts = dossier.reports.map((report) =>
    fields(report, names)
      .flatMap((field) => forms(plain(field)).map((form) => ` ${form} `))
      .join("|"),
  );
}

export function search(text) {
  const { required, phrases, excluded } = parse(text);
  const sought = [
    ...required.map(beginning),
    ...phrases.map((words) => (words.some(isRun) ? words.join(" ") : ` ${words.join(" ")} `)),
  ];
  const unwanted = excluded.map(beginning);
  const found = [];
  for (const [index, text] of texts.entries()) {
    const isFound = sought.every((part) => text.includes(part));
    if (isFound && !unwanted.some((part) => text.includes(part))) found.push(index);
  }
  return found.length;
}

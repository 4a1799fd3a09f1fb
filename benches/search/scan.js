// A linear scan over folded texts, in plain JavaScript.
import { fields, labels, parse, plain } from "./query.js";

let texts;

export function ready(dossier) {
  const names = labels(dossier);
  texts = dossier.reports.map((report) =>
    fields(report, names)
      .map((field) => ` ${plain(field)} `)
      .join("|"),
  );
}

export function search(text) {
  const { required, phrases, excluded } = parse(text);
  const sought = [
    ...required.map((word) => ` ${word}`),
    ...phrases.map((words) => ` ${words.join(" ")} `),
  ];
  const unwanted = excluded.map((word) => ` ${word}`);
  const found = [];
  for (const [index, text] of texts.entries()) {
    const isFound = sought.every((part) => text.includes(part));
    if (isFound && !unwanted.some((part) => text.includes(part))) found.push(index);
  }
  return found.length;
}

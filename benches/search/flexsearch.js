// FlexSearch. It knows no phrases and no exclusion: a phrase's words are required, in whatever
// order, and what an excluded word finds is taken away.
import { Index } from "flexsearch";
import { fields, labels, parse, words } from "./query.js";

let index;
let all;

export function ready(dossier) {
  const names = labels(dossier);
  all = [...dossier.reports.keys()];
  index = new Index({ tokenize: "forward", encode: words });
  for (const [id, report] of dossier.reports.entries())
    index.add(id, fields(report, names).join("\n"));
}

const find = (words) => index.search(words.join(" "), { limit: all.length });

export function search(text) {
  const { required, phrases, excluded } = parse(text);
  const terms = [...required, ...phrases.flat()];
  const wanted = terms.length ? find(terms) : all;
  if (excluded.length === 0) return wanted.length;
  const unwanted = new Set(excluded.flatMap((word) => find([word])));
  return wanted.filter((id) => !unwanted.has(id)).length;
}

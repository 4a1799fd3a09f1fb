// MiniSearch. It knows no phrases: their words are required, in whatever order.
import MiniSearch from "minisearch";
import { fields, labels, parse, words } from "./query.js";

let index;

export function ready(dossier) {
  const names = labels(dossier);
  index = new MiniSearch({ fields: ["text"], tokenize: words, processTerm: (word) => word });
  index.addAll(
    dossier.reports.map((report, id) => ({ id, text: fields(report, names).join("\n") })),
  );
}

export function search(text) {
  const { required, phrases, excluded } = parse(text);
  const wanted = {
    combineWith: "AND",
    queries: [
      { combineWith: "AND", prefix: true, queries: required },
      ...phrases.map((queries) => ({ combineWith: "AND", prefix: false, queries })),
    ].filter(({ queries }) => queries.length),
  };
  const tree = {
    combineWith: "AND_NOT",
    prefix: true,
    queries: [wanted.queries.length ? wanted : MiniSearch.wildcard, ...excluded],
  };
  return index.search(tree).length;
}

// What every engine should find, worked out word by word; and what they are asked for.
import { fields, labels, parse, words } from "./query.js";

// Gives a function from a query to the number of reports that answer it.
export function reference(dossier) {
  const names = labels(dossier);
  // Words become numbers, and 0 stands between fields, so that each query looks at a word once.
  const numbers = new Map([["", 0]]);
  const number = (word) => numbers.get(word) ?? numbers.set(word, numbers.size).size - 1;
  const texts = dossier.reports.map((report) =>
    Uint32Array.from(fields(report, names).flatMap((field) => [0, ...words(field).map(number)])),
  );
  const marked = (test) => Uint8Array.from([...numbers.keys()], (word) => test(word));
  return (query) => {
    const { required, phrases, excluded } = parse(query);
    const prefixed = (word) => marked((other) => other.startsWith(word));
    const wanted = required.map(prefixed);
    const unwanted = excluded.map(prefixed);
    const sequences = phrases.map((phrase) => phrase.map((word) => numbers.get(word) ?? -1));
    const holds = (text) => (marks) => text.some((number) => marks[number]);
    const holdsSequence = (text) => (sequence) =>
      text.some((_, start) => sequence.every((number, place) => text[start + place] === number));
    return texts.filter(
      (text) =>
        wanted.every(holds(text)) &&
        sequences.every(holdsSequence(text)) &&
        !unwanted.some(holds(text)),
    ).length;
  };
}

const FIXED = [
  ...["a", "c", "d", "j", "k", "l", "m", "o", "p", "s", "t", "z"],
  ...["re", "mo", "kar", "tor", "arr", "str", "jour", "govern", "emile", "zoe"],
  ...["torture", "court", "arrest", "strike", "law", "police", "union", "protest", "children"],
  ...["trial", "censorship", "accountability", "memorandum", "Monitor", "nothinglikethis"],
  ...["torture court", "arrest str", "law and", "union wor", "police viol", "women tri", "a z"],
  ...["strike oil wage", "the of and", "media free expr", "example radio", "open letter torture"],
  ...[
    "torture -court",
    "law -police",
    "strike -the",
    "court -a",
    "media -j -t",
    "-the",
    "trial -of",
  ],
  ...['"of the"', '"human rights"', '"the court"', '"freedom of expression"', '"oral statement"'],
];

// Gives the queries: fixed ones, and rare words and phrases of the reports themselves.
export function queries(dossier) {
  const counts = new Map();
  const split = dossier.reports.map(({ abstract = "" }) => words(abstract));
  for (const word of split.flat()) counts.set(word, (counts.get(word) ?? 0) + 1);
  const step = Math.ceil(split.length / 20);
  const chosen = split.filter((text, index) => index % step === 0 && text.length > 1);
  const rarest = (text) => text.reduce((a, b) => (counts.get(b) < counts.get(a) ? b : a));
  const own = chosen.flatMap((text) => [
    rarest(text),
    `the ${rarest(text).slice(0, 4)}`,
    `"${text[0]} ${text[1]}"`,
  ]);
  return [...FIXED, ...own];
}

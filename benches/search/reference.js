// What every engine should find, worked out piece by piece; and what they are asked for.
import { fields, forms, isRun, labels, parse, pieces, words } from "./query.js";

// Gives a function that tells whether a piece of a text is what is asked for at that place in a row: a
// word, or its beginning; a run, or a part of it, which is where the row begins or ends.
function test(asked, { isFirst, isLast, isOpen }) {
  if (!isRun(asked)) {
    const isFound = (form) => form === asked || (isOpen && isLast && form.startsWith(asked));
    return (piece) => !isRun(piece) && forms(piece).some(isFound);
  }
  if (isFirst && isLast) return (piece) => piece.includes(asked);
  if (isFirst) return (piece) => piece.endsWith(asked);
  if (isLast) return (piece) => piece.startsWith(asked);
  return (piece) => piece === asked;
}

// Gives a function from a query to the number of reports that answer it.
export function reference(dossier) {
  const names = labels(dossier);
  // Pieces become numbers, and 0 stands between fields, so that each query looks at a piece once.
  const numbers = new Map([["", 0]]);
  const number = (piece) => numbers.get(piece) ?? numbers.set(piece, numbers.size).size - 1;
  const texts = dossier.reports.map((report) =>
    Uint32Array.from(fields(report, names).flatMap((field) => [0, ...pieces(field).map(number)])),
  );
  const marked = (test) =>
    Uint8Array.from([...numbers.keys()], (piece) => piece !== "" && test(piece));
  const row = (asked, isOpen) =>
    asked.map((piece, index) => {
      const [isFirst, isLast] = [index === 0, index === asked.length - 1];
      return marked(test(piece, { isFirst, isLast, isOpen }));
    });
  return (query) => {
    const { required, phrases, excluded } = parse(query);
    const word = (word) => row([word], true);
    const wanted = [...required.map(word), ...phrases.map((phrase) => row(phrase, false))];
    const unwanted = excluded.map(word);
    const holds = (text) => (row) =>
      text.some((_, start) => row.every((marks, place) => marks[text[start + place]]));
    return texts.filter((text) => wanted.every(holds(text)) && !unwanted.some(holds(text))).length;
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

// What is asked for in the languages of the dataset that has six, parted by commas.
const LANGUAGES = `
人, 报, 的, 油, 青, 市, 报告, 人权, 石油, 青川, 权人, 人权报告, 被判监禁, 据律师称, 电脑被没收
権, の, カ, 住民, 主体, たい, 市で, デモ, 地域住民, ストライキ, 選挙の前に, 報告書が公表, コンピューターが
ก, คน, สิทธิ, เมือง, น้ำมัน, มนุษยชน, สิทธิมนุษยชน, การจับกุมผู้ชุมนุม, ตามคำกล่าวของ
ا, في, حقوق, الإن, الطوارئ, مدينة, مدينه, تقرير حقوق, "حقوق الإنسان"
п, пыт, трёх, трех, ПРАВ, урга, отказ выборов, "права человека", "о правах"
l, hui, ETAT, homme, lhomme, urgence, l’urgence, d’urgence, université, aujourd’hui, aujourdhui
"état d’urgence", "l’état d’urgence", "droits de l’homme", urgence -hier
人权 -三月, 住民 首都, 报告 -人, สิทธิ -วันนี้, "人権報告", -报告 "昨天", synthetic 报, example 人
`
  .trim()
  .split(/, |\n/);

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
  const isOfLanguages = dossier.reports.some(({ title }) => isRun(title.text));
  return isOfLanguages ? [...LANGUAGES, ...parts(dossier)] : [...FIXED, ...own];
}

// Gives parts of one to six characters of the abstracts' runs, and words of the others.
function parts(dossier) {
  const texts = dossier.reports.map(({ abstract = "" }) => pieces(abstract)).filter(Boolean);
  const step = Math.ceil(texts.length / 60);
  const chosen = texts.filter((text, index) => index % step === 0 && text.length > 1);
  return chosen.map((text, index) => {
    const piece = text[(index * 7) % text.length];
    return isRun(piece) ? piece.slice(index % 5, (index % 5) + 1 + (index % 6)) || piece : piece;
  });
}

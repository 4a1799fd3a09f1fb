// What a search means, for every engine alike: folded words, all of them required, matched by
// prefix; "quoted phrases" of whole words in one field; a leading minus excludes.

// Characters of scripts that leave no blank between words, as far as the datasets hold them. The voicing
// of kana is no diacritic, and no sign of Thai is one.
const RUN = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}々ー\u3099\u309a]+/u;
const RUN_OR_WORD = new RegExp(`${RUN.source}|(?:(?!${RUN.source}).)+`, "gu");
const DIACRITIC = /[\p{M}--[\p{sc=Thai}\u3099\u309a]]/gv;
const isAscii = (text) => /^[\x00-\x7f]*$/.test(text);

// Folds case and diacritics. Text without diacritics takes the short way.
function fold(text) {
  const lower = text.toLowerCase();
  if (isAscii(lower)) return lower;
  const bare = lower.normalize("NFKD").replace(DIACRITIC, "");
  return bare.replaceAll("ة", "ه").replaceAll("ى", "ي");
}

// Gives the pieces of a text, joined by single spaces: words with their apostrophes, and runs.
export function plain(text) {
  const folded = fold(text);
  const gaps = /(?:[^a-z0-9\u0080-\uffff]|[\u2000-\u2018\u201a-\u206f\u3000-\u3004\uff0c\u060c])+/g;
  return folded.replace(gaps, " ").trim();
}

// Gives the pieces of a text: words with their apostrophes, and runs apart from them.
export function pieces(text) {
  const chunks = plain(text).split(" ").filter(Boolean);
  return isAscii(text) ? chunks : chunks.flatMap((chunk) => chunk.match(RUN_OR_WORD));
}

export const isRun = (piece) => RUN.test(piece);

// Gives a word without its apostrophes, then what stands behind each of them, of two letters or more.
export function forms(word) {
  if (!word.includes("’")) return [word];
  const parts = word.split("’").map((_, index, all) => all.slice(index).join(""));
  return parts.filter((part, index) => index === 0 || part.length > 1);
}

// Gives the words of a text as the peers index them, which know nothing of runs.
export const words = (text) => pieces(text).flatMap(forms);

// Gives the texts of a report that are searched.
export function fields(report, labels) {
  const { title, abstract = "", publisher, authors = [], topics = [], kind } = report;
  return [
    title.text,
    abstract,
    publisher,
    ...authors,
    ...topics.map((id) => labels.get(id)),
  ].concat(kind.label);
}

export const labels = ({ topics = [] }) => new Map(topics.map(({ id, label }) => [id, label]));

// Gives what is required, what is in a row, what is excluded, each as a peer is asked for it.
export function parse(text) {
  const query = { required: [], phrases: [], excluded: [] };
  const whole = (text) => pieces(text).map((piece) => forms(piece)[0]);
  for (const [, minus, phrase, word] of text.matchAll(/(-?)(?:"([^"]*)"|(\S+))/g)) {
    if (phrase !== undefined) query.phrases.push(whole(phrase));
    else query[minus ? "excluded" : "required"].push(...whole(word));
  }
  return query;
}

// What a search means, for every engine alike: folded words, all of them required, matched by
// prefix; "quoted phrases" of whole words in one field; a leading minus excludes.

// Folds case and diacritics. Text without diacritics takes the short way.
function fold(text) {
  const lower = text.toLowerCase();
  return /^[\x00-\x7f]*$/.test(lower) ? lower : lower.normalize("NFKD").replace(/\p{M}/gu, "");
}

// Gives the words of a text, joined by single spaces.
export function plain(text) {
  const folded = fold(text);
  return folded.replace(/[^a-z0-9\u0080-\uffff]+/g, " ").trim();
}

export const words = (text) => plain(text).split(" ").filter(Boolean);

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

export function parse(text) {
  const query = { required: [], phrases: [], excluded: [] };
  for (const [, minus, phrase, word] of text.matchAll(/(-?)(?:"([^"]*)"|(\S+))/g)) {
    if (phrase !== undefined) query.phrases.push(words(phrase));
    else query[minus ? "excluded" : "required"].push(...words(word));
  }
  return query;
}

// The words of the interface, out of the files that translators write. It reads as much of Fluent as stands
// in them.
import { readFileSync, readdirSync } from "node:fs";
import { basename } from "node:path";

const FOLDER = "locales";
export const LANGUAGES = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".ftl"))
  .map((name) => basename(name, ".ftl"));
export const RIGHT_TO_LEFT = ["ar", "fa"];
// Names a language in English, for the names of tests.
const names = new Intl.DisplayNames("en", { type: "language" });
export const languageName = (language: string) => names.of(language)!;

type Values = Record<string, string | number>;
// Says a message. A number chooses the plural form.
export type Say = (message: string, values?: Values) => string;

const MESSAGE = /^([a-z][\w-]*) = (\{ \$[\w-]+ ->\n[^]*?\n\}|.*)$/gm;
const CHOICE = /^\{ \$([\w-]+) ->\n([^]*)\n\}$/;
const PLACE = /\{ (?:"([^"]*)"|\$([\w-]+)|([\w-]+)) \}/g;

export function wordsOf(language: string): Say {
  const file = readFileSync(`${FOLDER}/${language}.ftl`, "utf8");
  const messages = new Map([...file.matchAll(MESSAGE)].map(([, name, text]) => [name, text]));
  const plurals = new Intl.PluralRules(language);
  const digits = (number: number | string) =>
    String(number).replace(/\d/g, (digit) => messages.get("digits")![Number(digit)]);
  const say: Say = (message, values = {}) => {
    const text = messages.get(message);
    if (text === undefined) throw new Error(`${language}.ftl has no ${message}`);
    const [, name, forms] = text.match(CHOICE) ?? [];
    const form = (name: string) => forms.match(new RegExp(`\\[${name}\\] (.*)`))?.[1];
    const chosen = name ? (form(plurals.select(Number(values[name]))) ?? form("other")!) : text;
    return chosen.replace(PLACE, (_, literal, variable, other) => {
      if (literal !== undefined) return JSON.parse(`"${literal}"`);
      if (other !== undefined) return say(other, values);
      const value = values[variable];
      return typeof value === "number" ? digits(value) : value;
    });
  };
  return say;
}

// Matches words, whatever marks of direction the page puts among them.
const MARKS = "[\\u200f\\u2066-\\u2069]*";
export const matching = (words: string) => {
  const letters = [...words].map((letter) => letter.replace(/[\\^$.*+?()[\]{}|]/, "\\$&"));
  return new RegExp(`^${["", ...letters, ""].join(MARKS)}$`);
};

export const english = wordsOf("en");

// Says numbers that are no counts: a year, the day of a date.
export const numerals = (say: Say, number: number) =>
  String(number).replace(/\d/g, (digit) => say("digits")[Number(digit)]);
export const sayYear = (say: Say, year: number) => say("date-year", { year: numerals(say, year) });
export const sayDay = (say: Say, year: number, month: number, day: number) =>
  say("date-day", {
    day: numerals(say, day),
    month: say(`month-in-date-${month}`),
    year: numerals(say, year),
  });

// Says how many reports are shown of how many.
export const sayShown = (
  say: Say,
  shown: number,
  total: number,
  period = say("status-all-years"),
) =>
  say("status", {
    reports:
      shown === total
        ? say("report-count", { count: total })
        : say("report-count-of", { shown, total }),
    period,
  });

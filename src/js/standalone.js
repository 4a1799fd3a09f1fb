// The programs of a page that is a single file: its parts stand in the page, packed.
import { answer } from "./exporter_loader.js";
import { load } from "./loader.js";

// Characters of ASCII that HTML would change, or that mean something elsewhere, are no digits.
const LEFT_OUT = "\0\b\t\n\v\f\r\x1a\x1b<>\x7f";
const BASE = 116;
const DIGITS = new Map();
for (let code = 0; code < 128; code += 1)
  if (!LEFT_OUT.includes(String.fromCharCode(code))) DIGITS.set(code, DIGITS.size);

// Seven digits hold six bytes; the last group may be shorter, and holds one byte less than digits.
function decode(text) {
  const bytes = new Uint8Array(Math.floor((text.length * 6) / 7));
  for (let from = 0, to = 0; from < text.length; from += 7, to += 6) {
    const end = Math.min(from + 7, text.length);
    let number = 0;
    for (let at = from; at < end; at += 1) number = number * BASE + DIGITS.get(text.charCodeAt(at));
    for (let at = to + end - from - 2; at >= to; at -= 1) {
      bytes[at] = number % 256;
      number = Math.floor(number / 256);
    }
  }
  return bytes;
}

function unpack(packed) {
  const stream = new Blob([packed]).stream();
  return new Response(stream.pipeThrough(new DecompressionStream("gzip")));
}

const part = (href) =>
  unpack(decode(document.querySelector(`script[data-href="${href}"]`).textContent));

// The page's policy admits a script only by its hash, wherever its text comes from.
const policy = globalThis.trustedTypes?.createPolicy("chronicle", { createScript: (text) => text });

// Gives a program in JavaScript, which its script leaves on its element. A development build has none.
async function jsFallback(href) {
  if (!href) throw new Error("This program was not built as JavaScript.");
  const text = await part(href).text();
  const script = document.createElement("script");
  script.text = policy?.createScript(text) ?? text;
  document.head.append(script);
  return script.program;
}

// The dataset stands in its link, packed: so it can be taken out where no script runs.
const link = document.getElementById("dataset_link");
const packed = link.href.split(",")[1];
const dataset = () => unpack(Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0)));

// Where one does, it is taken out as what it is.
link.addEventListener(
  "click",
  async (event) => {
    event.preventDefault();
    try {
      const content = await dataset().arrayBuffer();
      link.href = URL.createObjectURL(new Blob([content], { type: "application/json" }));
      link.download = link.download.replace(/\.gz$/, "");
    } catch (error) {
      console.error(error);
    }
    link.click();
  },
  { once: true },
);

load({
  read: (href) => part(href).arrayBuffer(),
  wasm: () => part(WASM_FILE).arrayBuffer(),
  jsFallback: () => jsFallback(JS_FALLBACK_FILE),
});
answer({
  exporter: () => jsFallback(EXPORTER_FILE),
  dataset: () => dataset().text(),
  locale: (link) => part(link.dataset.locale).arrayBuffer(),
});

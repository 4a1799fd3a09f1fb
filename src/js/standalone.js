// The programs of a page that is a single file: its parts stand in the page, packed.
import { answer } from "./exporter_loader.js";
import { load } from "./loader.js";
import { part, unpack } from "./packed.js";

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

// Says whether a file that the reader has is one whose hash the dossier states. Browsers hash for pages from a
// disk, too.
const choice = document.getElementById("verify_choice");
if (crypto.subtle) {
  const [known, unknown] = choice.querySelectorAll("output > span");
  choice.hidden = false;
  choice.addEventListener("change", async ({ target }) => {
    const [file] = target.files;
    if (!file) return;
    const bytes = await file.arrayBuffer();
    const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
    const digits = [...hash].map((byte) => byte.toString(16).padStart(2, "0")).join("");
    known.hidden = !choice.dataset.sha256.split(" ").includes(digits);
    unknown.hidden = !known.hidden;
    unknown.querySelector("code").textContent = digits;
  });
}

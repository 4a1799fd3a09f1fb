// The program of the preview: it is given what a reader chooses or drops, and sends nothing.
import init, * as bound from "../preview.js";
import { get, words } from "./files.js";
import { jsFallback } from "./scripts.js";
import { program } from "./program.js";

const at = (id) => document.getElementById(id);
const field = at("preview_file");
const failed = at("preview_failed");

async function wasm() {
  const file = await get(WASM);
  return async () => {
    await init({ module_or_path: file });
    return bound;
  };
}

let preview;

async function read(file) {
  if (!file) return;
  failed.hidden = true;
  try {
    preview.show(file.name, new Uint8Array(await file.arrayBuffer()));
  } catch (error) {
    console.error(error);
    failed.hidden = false;
  }
}

field.addEventListener("change", () => read(field.files[0]));
addEventListener("dragover", (event) => event.preventDefault());
addEventListener("drop", (event) => {
  event.preventDefault();
  if (!field.disabled) read(event.dataTransfer.files[0]);
});
addEventListener("click", ({ target }) => {
  if (target.id === "preview_save") preview.download("json");
});
addEventListener("download", ({ target, detail }) =>
  preview.download(target.value, ...(detail ?? [])),
);

const [started, locale] = await Promise.all([
  program(wasm, () => jsFallback(JS_FALLBACK)),
  words(field.dataset),
]);
started.load_locale(new Uint8Array(locale));
preview = started;
at("preview_notice").hidden = true;
field.disabled = false;

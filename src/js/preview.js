// The program of the preview: it is given what a reader chooses or drops, and sends nothing.
import init, * as bound from "../preview.js";
import { get } from "./files.js";
import { jsFallback } from "./scripts.js";
import { program } from "./program.js";

const at = (id) => document.getElementById(id);
const field = at("preview_file");
const notice = at("preview_notice");

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
  try {
    preview.show(file.name, new Uint8Array(await file.arrayBuffer()));
  } catch (error) {
    console.error(error);
    notice.textContent = "The file could not be shown. Load this page anew to try another.";
    notice.hidden = false;
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
addEventListener("download", ({ target, detail }) => preview.download(target.value, detail));

preview = await program(wasm, () => jsFallback(JS_FALLBACK));
notice.hidden = true;
field.disabled = false;

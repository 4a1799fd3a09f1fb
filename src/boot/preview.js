// The program of the preview: it is given what a reader chooses or drops, and sends nothing.
import init, { carry, show } from "../preview.js";

const at = (id) => document.getElementById(id);
const field = at("preview_file");
const notice = at("preview_notice");

async function read(file) {
  if (!file) return;
  try {
    show(file.name, new Uint8Array(await file.arrayBuffer()));
    document.documentElement.dataset.desk = "";
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
  if (target.id === "preview_save") carry("json");
});
addEventListener("carry", ({ target, detail }) => carry(target.value, detail));

const url = new URL(PREVIEW_WASM_FILE, import.meta.url);
await init({ module_or_path: fetch(url, { integrity: PREVIEW_WASM_INTEGRITY }) });
notice.hidden = true;
field.disabled = false;

// Starts the program, and says so when it cannot: the page itself needs none of it.
import init, { start } from "./chronicle.js";

const notice = document.getElementById("load_notice");

async function boot() {
  try {
    const url = new URL(WASM_FILE, import.meta.url);
    await init({ module_or_path: fetch(url, { integrity: WASM_INTEGRITY }) });
    await start();
    notice.hidden = true;
  } catch (error) {
    console.error(error);
    notice.hidden = false;
  }
}

notice.querySelector("button").addEventListener("click", boot);
boot();

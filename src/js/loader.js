// Starts the program, and says so when it cannot: the page itself needs none of it.
import init, { start } from "../reader.js";
import "./scroll_restoration.js";
import "./position.js";
import "./tools.js";
import "./copy.js";
import "./version_notice.js";
import "./focus.js";
import { program } from "./program.js";

const notice = document.getElementById("load_notice");

// The first frame: the page is shown before the program takes the browser's time.
const shown = new Promise((resolve) => {
  if (document.hidden) resolve();
  else requestAnimationFrame(() => setTimeout(resolve));
});

// `files` says where the parts come from: `wasm` gives the program, `jsFallback` the same program in
// JavaScript, and `read` a file's bytes, where the page carries its files itself.
export function load(files) {
  const wasm = async () => {
    const file = await files.wasm();
    await shown;
    return async () => {
      await init({ module_or_path: file });
      return { start };
    };
  };
  async function attempt() {
    // From here on the notice is this script's: it says what failed, not what is slow.
    notice.hidden = true;
    try {
      const { start } = await program(wasm, files.jsFallback);
      await start(files.read && files);
    } catch (error) {
      console.error(error);
      notice.dataset.failed = "";
      notice.hidden = false;
    }
  }
  notice.querySelector("button").addEventListener("click", attempt);
  return attempt();
}

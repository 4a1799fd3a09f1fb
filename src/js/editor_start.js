// Starts the editor's program with its words, and with what gives it files.
import init, * as bound from "../editor.js";
import { isRefused, program } from "./program.js";
import { platform } from "./editor_platform.js";

// Tells whether the editor has started. `compiled` gives the program, `jsFallback` the same as JavaScript, and
// `locale` its words.
export async function start({ files, compiled, jsFallback, locale }) {
  const wasm = async () => {
    const file = await compiled();
    return async () => {
      await init({ module_or_path: file });
      return bound;
    };
  };
  try {
    const [started, words] = await Promise.all([program(wasm, jsFallback), locale()]);
    started.start(
      platform(files, () => isRefused),
      new Uint8Array(words),
    );
    return true;
  } catch (error) {
    console.error(error);
    document.getElementById("editor_waits")?.remove();
    const failed = document.getElementById("editor_failed");
    if (failed) failed.hidden = false;
    return false;
  }
}

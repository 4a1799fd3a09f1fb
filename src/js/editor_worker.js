// A worker of the editor: it runs one of the programs, and does for the page what that program can do.
// Where WebAssembly is missing or refused, the program stands before this script as JavaScript.
import initEditor, * as editor from "../editor.js";
import initPublisher, * as publisher from "../publisher.js";

const PROGRAMS = { checker: [initEditor, editor], publisher: [initPublisher, publisher] };
let program = globalThis.program;

async function start(name, wasm) {
  const [init, bound] = PROGRAMS[name];
  await init({ module_or_path: wasm });
  program = bound;
}

addEventListener("message", async ({ data: { number, task, given } }) => {
  try {
    const progress = (share) => postMessage({ number, share });
    const done = task === "start" ? await start(...given) : await program[task](...given, progress);
    postMessage({ number, done }, done instanceof Uint8Array ? [done.buffer] : []);
  } catch (error) {
    // What a program throws of its own accord is a text.
    postMessage({
      number,
      failed: typeof error === "string" ? error : String(error?.stack ?? error),
    });
  }
});

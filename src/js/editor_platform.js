// What the editor's program asks of the browser, and what Rust does not reach well: workers, files on the
// disk, the draft store. `files` says where the page's own files come from.
import { drafts } from "./editor_drafts.js";
import { areas } from "./redaction.js";

// The page may name a script or a worker only by an address that was admitted before.
const policy = globalThis.trustedTypes?.createPolicy("chronicle", {
  createScript: (text) => text,
  createScriptURL: (address) => {
    if (!admitted.has(address)) throw new TypeError(`not a script of this page: ${address}`);
    return address;
  },
});
const admitted = new Set();
const held = new Map();
const STOPPED = "stopped";
let files = {};

export function admit(address) {
  admitted.add(address);
  return address;
}
export const trustedScript = (text) => policy?.createScript(text) ?? text;
export const trustedAddress = (address) => policy?.createScriptURL(address) ?? address;

// A worker and what it was asked. Its program is loaded with its first task.
function worker(name, forms, isRefused) {
  let running;
  let last = 0;

  async function run(own) {
    const refused = isRefused();
    const parts = [await files.text(WORKER_FILE)];
    if (refused) parts.unshift(await files.text(forms.jsFallback));
    if (own.isStopped) throw STOPPED;
    const address = URL.createObjectURL(new Blob(parts, { type: "text/javascript" }));
    own.worker = new Worker(trustedAddress(admit(address)));
    own.worker.addEventListener("message", ({ data: { number, share, done, failed } }) => {
      const { resolve, reject, progress } = own.asked.get(number) ?? {};
      if (share !== undefined) return progress?.(share);
      own.asked.delete(number);
      if (failed === undefined) resolve?.(done);
      else reject?.(failed);
    });
    if (!refused) await ask(own, "start", [name, await files.bytes(forms.wasm)]);
  }

  function begin() {
    const own = { asked: new Map(), isStopped: false };
    own.begun = run(own);
    return own;
  }

  function ask(own, task, given, progress) {
    return new Promise((resolve, reject) => {
      if (own.isStopped) return reject(STOPPED);
      const number = (last += 1);
      own.asked.set(number, { resolve, reject, progress });
      own.worker.postMessage({ number, task, given });
    });
  }

  return {
    async call(task, given, progress) {
      running ??= begin();
      const own = running;
      await own.begun;
      return ask(own, task, given, progress);
    },
    // Whoever waits is told that it was stopped, also where the program was still on its way. The next task starts
    // a new worker, which has no part in that.
    stop() {
      const own = running;
      running = undefined;
      if (!own) return;
      own.isStopped = true;
      own.worker?.terminate();
      for (const { reject } of own.asked.values()) reject(STOPPED);
      own.asked.clear();
    },
  };
}

// Gives the files as `[name, bytes, handle, modified]` each.
async function read(chosen) {
  const reading = [...chosen].map(async ({ file, handle }) => [
    file.name,
    new Uint8Array(await file.arrayBuffer()),
    handle,
    file.lastModified,
  ]);
  return Promise.all(reading);
}

export function platform(from, isRefused) {
  files = from;
  const workers = {
    checker: worker("checker", CHECKER, isRefused),
    publisher: worker("publisher", PUBLISHER, isRefused),
  };
  return {
    call: (name, task, given, progress) => workers[name].call(task, given, progress),
    stop: (name) => workers[name].stop(),
    outline: () => files.outline(),
    program: (href, integrity) => files.bytes({ href, integrity }),

    // Lets the reader choose files. Where the browser can, they can be written later.
    async choose(many, accept) {
      if (globalThis.showOpenFilePicker && !accept) {
        const handles = await showOpenFilePicker({ multiple: many }).catch((error) => {
          if (error.name === "AbortError") return [];
          throw error;
        });
        return read(
          await Promise.all(
            handles.map(async (handle) => ({ file: await handle.getFile(), handle })),
          ),
        );
      }
      // It is a part of the page while one chooses: a browser may forget what is not.
      const input = Object.assign(document.createElement("input"), { type: "file", hidden: true });
      Object.assign(input, { multiple: many }, accept && { accept });
      document.body.append(input);
      const chosen = new Promise((resolve) => {
        input.addEventListener("change", () => resolve([...input.files]));
        input.addEventListener("cancel", () => resolve([]));
      });
      input.click();
      const files = await chosen;
      input.remove();
      return read(files.map((file) => ({ file })));
    },

    // Reads what was dropped. What a browser gives only while the event lasts is taken at once.
    dropped(transfer) {
      const items = [...transfer.items].filter(({ kind }) => kind === "file");
      const taken = items.map((item) => ({
        file: item.getAsFile(),
        handle: item.getAsFileSystemHandle?.(),
      }));
      return (async () =>
        read(
          await Promise.all(
            taken.map(async ({ file, handle }) => ({
              file,
              handle: await handle?.catch(() => undefined),
            })),
          ),
        ))();
    },

    canWrite: () => "showSaveFilePicker" in globalThis,

    // Asks where a new file goes; nothing where the reader thinks better of it.
    async chooseTarget(name) {
      return showSaveFilePicker({ suggestedName: name }).catch((error) => {
        if (error.name === "AbortError") return undefined;
        throw error;
      });
    },

    // Writes a file whole, unless another program has changed it since. Gives the time of its last change,
    // or nothing where it was changed elsewhere.
    async write(handle, bytes, modified) {
      if (modified && (await handle.getFile()).lastModified !== modified) return undefined;
      const stream = await handle.createWritable();
      await stream.write(bytes);
      await stream.close();
      return (await handle.getFile()).lastModified;
    },

    download(name, type, bytes) {
      const address = URL.createObjectURL(new Blob([bytes], { type }));
      Object.assign(document.createElement("a"), { href: address, download: name }).click();
      setTimeout(() => URL.revokeObjectURL(address), 60_000);
    },

    address: (bytes, type) => URL.createObjectURL(new Blob([bytes], { type })),
    forget: (address) => URL.revokeObjectURL(address),

    drafts,
    areas,

    // One page at a time edits a draft. Resolves with whether this one may.
    async lock(name) {
      if (!navigator.locks || held.has(name)) return true;
      return new Promise((resolve) => {
        navigator.locks.request(name, { ifAvailable: true }, (lock) => {
          resolve(lock !== null);
          return lock && new Promise((release) => held.set(name, release));
        });
      });
    },
    unlock(name) {
      held.get(name)?.();
      held.delete(name);
    },
  };
}

// The page on which readers verify files. The program comes when a reader first asks for it. What is said stands
// in the page already, and is filled here.
import init, * as verifier from "../verifier.js";
import { get } from "./files.js";
import { program } from "./program.js";
import { jsFallback } from "./scripts.js";

const main = document.getElementById("verify");
const words = document.getElementById("verify_words");
const { root, key } = main.dataset;

// Hosts keep this file to themselves.
const HIDDEN = "_headers";
const LIST = "SHA256SUMS";

let arriving;
const wasm = async () => {
  const file = await get(WASM);
  return async () => {
    await init({ module_or_path: file });
    return verifier;
  };
};
const bring = () => (arriving ??= program(wasm, () => jsFallback(JS_FALLBACK)));

// Says something in the place for it.
function say(output, said, slots = {}) {
  const sentence = words.querySelector(`[data-said="${said}"]`).cloneNode(true);
  for (const [name, text] of Object.entries(slots))
    sentence.querySelector(`[data-slot="${name}"]`).textContent = text;
  output.dataset.result = said;
  output.replaceChildren(sentence);
}

// What is under way in one place ends before the next begins: the program hashes one file at a time.
let queue = Promise.resolve();
function ask(output, task) {
  say(output, "waits");
  const done = queue.then(async () => {
    try {
      const verifier = await bring();
      await task(verifier);
    } catch (error) {
      console.error(error);
      arriving = undefined;
      say(output, "failed");
    }
  });
  queue = done;
  return done;
}

// Hashes what arrives, piece by piece; nothing where it does not arrive.
async function hashed({ update, digest }, stream) {
  try {
    const reader = (await stream()).getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return digest();
      update(value);
    }
  } catch (error) {
    console.info(error);
    digest();
    return undefined;
  }
}

const body = (href, cache) => async () => {
  const response = await fetch(href, { cache });
  if (!response.ok) throw new Error(`${href}: the host answered ${response.status}`);
  return response.body;
};

function button(element, task) {
  const own = element.querySelector("button");
  own.hidden = false;
  own.addEventListener("click", task);
}

for (const file of document.querySelectorAll("[data-href]")) {
  const { href, sha256 } = file.dataset;
  const output = file.querySelector("output");
  button(file, () =>
    ask(output, async (verifier) => {
      const hash = await hashed(verifier, body(href));
      if (hash === undefined) say(output, "missing");
      else if (hash === sha256) say(output, "same");
      else say(output, "other", { hash });
    }),
  );
}

for (const proof of document.querySelectorAll("[data-token]")) {
  const output = proof.querySelector("output");
  button(proof, () =>
    ask(output, async ({ timestamp }) => {
      const response = await fetch(proof.dataset.token).catch(() => undefined);
      if (!response?.ok) return say(output, "missing");
      const token = new Uint8Array(await response.arrayBuffer());
      let said = "timestamp-other";
      for (const copy of proof.closest(".evidence").querySelectorAll("[data-sha256]")) {
        const [time, signer, authority, certificate] = timestamp(token, copy.dataset.sha256);
        const which = copy.dataset.name;
        if (certificate)
          return say(output, "timestamp", { time, signer, authority, certificate, which });
        if (time === "wrong") said = "timestamp-wrong";
      }
      return say(output, said);
    }),
  );
}

const choice = document.getElementById("verify_choice");
choice.hidden = false;
choice.querySelector("input").addEventListener("change", ({ target }) => {
  const output = choice.querySelector("output");
  const files = [...target.files];
  if (files.length === 0) return output.replaceChildren();
  return ask(output, async (verifier) => {
    const found = [];
    for (const file of files) {
      const hash = await hashed(verifier, () => file.stream());
      const stated = document.querySelector(`[data-sha256="${hash}"]`);
      const line = document.createElement("span");
      if (hash === undefined) say(line, "missing");
      else if (stated) say(line, "known", { name: stated.dataset.name });
      else say(line, "unknown", { hash });
      const name = Object.assign(document.createElement("bdi"), { textContent: file.name });
      found.push(name, ": ", line, document.createElement("br"));
    }
    output.replaceChildren(...found);
  });
});

// The list, and what is known of who made it.
async function list({ signature }) {
  const part = (name) => fetch(root + name, { cache: "no-cache" }).catch(() => undefined);
  const [found, signed] = await Promise.all([part(LIST), part(`${LIST}.minisig`)]);
  if (!found?.ok) return {};
  const bytes = new Uint8Array(await found.arrayBuffer());
  const by = key && signed?.ok ? signature(key, bytes, await signed.text()) : "unsigned";
  return { text: new TextDecoder().decode(bytes), by };
}

const all = document.getElementById("verify_all");
const faults = document.getElementById("verify_faults");
all.hidden = false;
button(all, () => {
  const output = all.querySelector("output");
  const progress = all.querySelector("progress");
  ask(output, async (verifier) => {
    faults.replaceChildren();
    const { text, by } = await list(verifier);
    if (text === undefined) return say(output, "missing");
    const files = verifier.sums(text).filter(([path]) => path !== HIDDEN);
    Object.assign(progress, { hidden: false, max: files.length, value: 0 });
    let count = 0;
    for (const [path, sum] of files) {
      const address = root + encodeURI(path).replace(/[?#]/g, encodeURIComponent);
      if ((await hashed(verifier, body(address, "no-cache"))) !== sum) {
        count += 1;
        const fault = Object.assign(document.createElement("li"), { textContent: path });
        faults.append(fault);
      }
      progress.value += 1;
    }
    progress.hidden = true;
    const [said, who] = [document.createElement("span"), document.createElement("span")];
    if (count === 0) say(said, "all-same", { count: files.length });
    else say(said, "all-other", { count });
    say(who, by);
    output.dataset.result = `${said.dataset.result} ${by}`;
    return output.replaceChildren(said, " ", who);
  });
});

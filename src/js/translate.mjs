// Translates the programs from WebAssembly into JavaScript, for browsers in which WebAssembly is
// missing or forbidden: `node translate.mjs FOLDER` reads Trunk's output and adds NAME-js_fallback.js to it
// for each.
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { argv } from "node:process";
import { promisify } from "node:util";

// What a page calls of each program.
const PROGRAMS = {
  reader: ["start"],
  exporter: ["cite", "download", "load_dataset"],
  preview: ["download", "load_locale", "show"],
};

const FEATURES = [
  "--enable-bulk-memory",
  "--enable-bulk-memory-opt",
  "--enable-nontrapping-float-to-int",
  "--enable-sign-ext",
  "--enable-mutable-globals",
  "--enable-multivalue",
  "--enable-reference-types",
];
// What wasm2js does not know is first said in what it knows.
const LOWERINGS = [
  "--llvm-memory-copy-fill-lowering",
  "--llvm-nontrapping-fptoint-lowering",
  "--signext-lowering",
];

// Replaces what must be there: another version of a tool may write it otherwise.
function replace(text, pattern, replacement) {
  const replaced = text.replace(pattern, replacement);
  if (replaced === text) throw new Error(`expected ${pattern} in what the tools wrote`);
  return replaced;
}

// wasm-bindgen's glue keeps views of the memory, and takes one as outdated when its buffer is
// detached. Memory that grows in JavaScript gets another buffer, but the former is not detached.
function glue(text) {
  text = replace(text, /(\w+)\.byteLength === 0/g, "$1.buffer !== wasm.memory.buffer");
  text = replace(text, /(\w+)\.buffer\.detached === true/g, "$1.buffer !== wasm.memory.buffer");
  return `${text}\nexport { __wbg_get_imports as imports, __wbg_finalize_init as finish };\n`;
}

// wasm2js imports by name what the glue gives as one object.
function program(name, text) {
  const parts = `import { imports } from "./glue.js";\nconst $1 = imports()["./${name}_bg.js"];`;
  return replace(text, /^import \* as (\S+) from '\.\/\w+_bg\.js';/, parts);
}

// Whoever puts the script into a page finds on its element what the program can do.
function entry(calls) {
  return `import { finish, ${calls} } from "./glue.js";
import * as program from "./program.js";
finish({ exports: program });
document.currentScript.program = { ${calls} };
`;
}

const run = promisify(execFile);

async function translate(name, calls, folder, work) {
  const inside = (file) => join(work, file);
  const wasm = join(folder, `${name}_bg.wasm`);
  // Trunk has made it small before.
  await run("wasm-opt", [wasm, ...FEATURES, ...LOWERINGS, "-O1", "-o", inside("lowered.wasm")]);
  await run("wasm2js", [inside("lowered.wasm"), ...FEATURES, "-Oz", "-o", inside("wasm2js.js")]);
  const read = (file) => readFile(file, "utf8");
  await writeFile(inside("program.js"), program(name, await read(inside("wasm2js.js"))));
  await writeFile(inside("glue.js"), glue(await read(join(folder, `${name}.js`))));
  await writeFile(inside("entry.js"), entry(calls));
  await run("esbuild", [
    inside("entry.js"),
    "--bundle",
    "--minify",
    "--charset=utf8",
    "--legal-comments=none",
    "--log-level=error",
    `--outfile=${join(folder, `${name}-js_fallback.js`)}`,
  ]);
}

const [folder] = argv.slice(2);
const started = Object.entries(PROGRAMS).map(async ([name, calls]) => {
  const work = await mkdtemp(join(tmpdir(), "chronicle-"));
  try {
    await translate(name, calls, folder, work);
  } finally {
    await rm(work, { recursive: true });
  }
});
await Promise.all(started);

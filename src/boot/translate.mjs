// Translates the program from WebAssembly into JavaScript, for browsers in which WebAssembly is
// missing or forbidden: `node translate.mjs FOLDER` reads Trunk's output and adds plain.js to it.
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { argv } from "node:process";
import { fileURLToPath } from "node:url";

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
function program(text) {
  const parts = `import { imports } from "./glue.js";\nconst $1 = imports()["./chronicle_bg.js"];`;
  return replace(text, /^import \* as (\S+) from '\.\/chronicle_bg\.js';/, parts);
}

const [folder] = argv.slice(2);
const work = mkdtempSync(join(tmpdir(), "chronicle-"));
const run = (tool, ...words) => execFileSync(tool, words, { stdio: "inherit" });
try {
  const inside = (name) => join(work, name);
  const wasm = join(folder, "chronicle_bg.wasm");
  run("wasm-opt", wasm, ...FEATURES, ...LOWERINGS, "-Oz", "-o", inside("lowered.wasm"));
  run("wasm2js", inside("lowered.wasm"), ...FEATURES, "-Oz", "-o", inside("wasm2js.js"));
  const read = (file) => readFileSync(file, "utf8");
  writeFileSync(inside("program.js"), program(read(inside("wasm2js.js"))));
  writeFileSync(inside("glue.js"), glue(read(join(folder, "chronicle.js"))));
  cpSync(join(dirname(fileURLToPath(import.meta.url)), "plain.js"), inside("plain.js"));
  run(
    "esbuild",
    inside("plain.js"),
    "--bundle",
    "--minify",
    "--charset=utf8",
    "--legal-comments=none",
    "--log-level=error",
    `--outfile=${join(folder, "plain.js")}`,
  );
} finally {
  rmSync(work, { recursive: true });
}

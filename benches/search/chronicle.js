// The product's own search: `chronicle.rs`, over the files that the product's page would fetch, when
// it would fetch them.
import init, { Engine } from "./engine.js";

await init();
let engine;
let positions;

async function fetched(url) {
  const response = await fetch(url);
  return new Uint8Array(await response.arrayBuffer());
}

export async function ready(files) {
  ({ positions } = files);
  engine = new Engine(await fetched(files.index));
}

// A phrase asks for the second file; the first to do so waits for it.
async function withPositions(text) {
  engine.take(await fetched(positions));
  return engine.search(text).length;
}

export const search = (text) => engine.search(text)?.length ?? withPositions(text);

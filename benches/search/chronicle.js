// The product's own search: `chronicle.rs`, over the files that the product's page would fetch.
import init, { Engine } from "./engine.js";

await init();
let engine;

export async function ready({ index, positions }) {
  const files = [index, positions].map(async (url) => {
    const response = await fetch(url);
    return new Uint8Array(await response.arrayBuffer());
  });
  engine = new Engine(...(await Promise.all(files)));
}

export const search = (text) => engine.search(text).length;

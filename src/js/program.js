// In which form a program is run. Only where WebAssembly is missing, or refuses what has arrived
// whole, does JavaScript serve.
export let isRefused = typeof WebAssembly !== "object";

// `wasm` brings the program and gives what starts it, `jsFallback` gives the same program as JavaScript.
export async function program(wasm, jsFallback) {
  if (!isRefused) {
    const begin = await wasm();
    try {
      return await begin();
    } catch (error) {
      console.info("WebAssembly is refused here.", error);
      isRefused = true;
    }
  }
  return jsFallback();
}

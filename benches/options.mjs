// The options of the benches: `--sizes 10,1000 --rounds 7`.
import { parseArgs } from "node:util";

// Gives the sizes (reports; `bundled` is the bundled dossier) and how often each page is visited.
export function options({ sizes, rounds }) {
  const { values } = parseArgs({
    options: {
      sizes: { type: "string", default: sizes },
      rounds: { type: "string", default: String(rounds) },
    },
  });
  return { sizes: values.sizes.split(","), rounds: Number(values.rounds) };
}

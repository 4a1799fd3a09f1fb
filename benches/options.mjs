// The options of the benches: `--sizes 10,1000 --rounds 7 --limit 30`.
import { parseArgs } from "node:util";

// Gives the sizes (reports; `bundled` is the bundled dossier), how often each peer is visited, and
// after how many seconds a visit "did not end".
export function options({ sizes, rounds, limit }) {
  const { values } = parseArgs({
    options: {
      sizes: { type: "string", default: sizes },
      rounds: { type: "string", default: String(rounds) },
      limit: { type: "string", default: String(limit) },
    },
  });
  const { sizes: list, ...numbers } = values;
  return { sizes: list.split(","), rounds: Number(numbers.rounds), limit: Number(numbers.limit) };
}

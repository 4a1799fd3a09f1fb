// Reads a file as one would in Node.js: `node benches/tool/peer.mjs ajv FILE`. It does less than the
// product: nothing is mapped, deduplicated or told, and what was read is not written.
import { readFileSync } from "node:fs";
import { argv } from "node:process";

const PEERS = {
  // The dataset's JSON Schema, and all that breaks it.
  async ajv(text) {
    const { default: Ajv } = await import("ajv/dist/2020.js");
    const ajv = new Ajv({ allErrors: true, strict: false, formats: { uint32: true } });
    const schema = JSON.parse(readFileSync("public/data/dossier.schema.json", "utf8"));
    const dataset = JSON.parse(text);
    if (!ajv.validate(schema, dataset)) throw new Error(ajv.errorsText());
    return dataset.reports.length;
  },
  async "csv-parse"(text) {
    const { parse } = await import("csv-parse/sync");
    return parse(text, { columns: true, bom: true }).length;
  },
  async "JSON.parse"(text) {
    return JSON.parse(text).events.length;
  },
  async SheetJS(bytes) {
    const { read, utils } = await import("xlsx");
    const { SheetNames, Sheets } = read(bytes);
    return utils.sheet_to_json(Sheets[SheetNames[0]]).length;
  },
  async "fast-xml-parser"(text) {
    const { XMLParser } = await import("fast-xml-parser");
    return new XMLParser({ ignoreAttributes: false }).parse(text).feed.entry.length;
  },
};

const [, , peer, file] = argv;
const bytes = readFileSync(file);
console.log(await PEERS[peer](peer === "SheetJS" ? bytes : bytes.toString("utf8")));

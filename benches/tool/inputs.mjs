// Makes what the tool is measured with: the same synthetic reports in each format, in target/bench/tool/.
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { read, write } from "xlsx";

const escape = (text) => text.replace(/[&<>"]/g, (mark) => `&#${mark.codePointAt(0)};`);

// A feed has days only: of a coarser date or an interval it takes the first.
const day = (date) => `${date.split(/[/~?%]/)[0]}-01-01`.slice(0, 10);

function atom({ title, reports }) {
  const entries = reports.map(
    ({ id, date, title, publisher, abstract = "", sources = [], topics = [] }) =>
      `<entry><id>urn:example:${id}</id><title>${escape(title.text)}</title>` +
      `<updated>${day(date)}T00:00:00Z</updated><author><name>${escape(publisher)}</name></author>` +
      topics.map((topic) => `<category term="${topic}"/>`).join("") +
      sources.map(({ url }) => `<link href="${escape(url)}"/>`).join("") +
      `<summary>${escape(abstract)}</summary></entry>\n`,
  );
  return (
    '<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom">' +
    `<id>urn:example:feed</id><title>${escape(title)}</title><updated>2024-12-31T00:00:00Z</updated>\n` +
    `${entries.join("")}</feed>\n`
  );
}

function page({ title, summary, reports }) {
  const bullets = reports.map(({ date, title, abstract }) => {
    const text = abstract ? `${title.text}. ${abstract}` : title.text;
    return `• ${day(date)}\n  ${text}\n\n`;
  });
  return `${title}\n\n${summary.paragraphs.join("\n\n")}\n\nReports\n\n${bullets.join("")}`;
}

// Gives the folder with the inputs of a size, made by builds of the tool and of the generator.
export function inputs(size, tool, synthetic) {
  const folder = `target/bench/tool/${size}`;
  mkdirSync(folder, { recursive: true });
  const run = (program, ...call) =>
    execFileSync(program, call, { maxBuffer: 2 ** 30, stdio: ["ignore", "pipe", "ignore"] });
  const json = `${folder}/reports.json`;
  writeFileSync(json, run(synthetic, size));
  writeFileSync(`${folder}/reports.csv`, run(tool, "export", json, "--to", "csv"));
  writeFileSync(`${folder}/timeline.json`, run(tool, "export", json, "--to", "timelinejs"));
  const csv = readFileSync(`${folder}/reports.csv`, "utf8");
  const workbook = write(read(csv, { type: "string", raw: true, dense: true }), {
    type: "buffer",
    bookType: "xlsx",
    bookSST: true,
    compression: true,
  });
  writeFileSync(`${folder}/reports.xlsx`, workbook);
  const dossier = JSON.parse(readFileSync(json, "utf8"));
  writeFileSync(`${folder}/feed.atom`, atom(dossier));
  writeFileSync(`${folder}/page.txt`, page(dossier));
  return folder;
}

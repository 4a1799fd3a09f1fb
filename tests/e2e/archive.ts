// Archives (ZIP): those that the editor gives are unpacked, and a workbook is one.
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { inflateRawSync } from "node:zlib";

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;

// Gives the files of an archive, by their paths.
export function unpacked(archive: Buffer) {
  let entry = archive.readUInt32LE(archive.lastIndexOf("PK\x05\x06", undefined, "latin1") + 16);
  const files = new Map<string, Buffer>();
  while (archive.readUInt32LE(entry) === CENTRAL) {
    const [method, size] = [archive.readUInt16LE(entry + 10), archive.readUInt32LE(entry + 20)];
    const lengths = [28, 30, 32].map((place) => archive.readUInt16LE(entry + place));
    const local = archive.readUInt32LE(entry + 42);
    const name = archive.toString("utf8", entry + 46, entry + 46 + lengths[0]);
    const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const content = archive.subarray(start, start + size);
    files.set(name, method === 0 ? content : inflateRawSync(content));
    entry += 46 + lengths[0] + lengths[1] + lengths[2];
  }
  return files;
}

// Writes the files of an archive into a folder.
export function unpackInto(folder: string, archive: Buffer) {
  for (const [name, content] of unpacked(archive)) {
    if (name.endsWith("/")) continue;
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

// The check sum of the format (ISO 3309).
function sum(content: Buffer) {
  let sum = ~0;
  for (const byte of content) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return ~sum >>> 0;
}

// Packs texts, by their paths, as they are.
export function packed(files: Record<string, string>) {
  const [locals, centrals]: Buffer[][] = [[], []];
  let offset = 0;
  for (const [name, text] of Object.entries(files)) {
    const content = Buffer.from(text);
    const path = Buffer.from(name);
    // What both headers say: version, flags, method, time, day, sum, sizes, lengths.
    const said = Buffer.alloc(26);
    said.writeUInt16LE(20, 0);
    said.writeUInt16LE(0x21, 8);
    said.writeUInt32LE(sum(content), 10);
    said.writeUInt32LE(content.length, 14);
    said.writeUInt32LE(content.length, 18);
    said.writeUInt16LE(path.length, 22);
    const local = Buffer.alloc(4);
    local.writeUInt32LE(LOCAL);
    const central = Buffer.alloc(6);
    central.writeUInt32LE(CENTRAL);
    central.writeUInt16LE(20, 4);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    locals.push(local, said, path, content);
    centrals.push(central, said, rest, path);
    offset += 30 + path.length + content.length;
  }
  const list = Buffer.concat(centrals);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(END);
  end.writeUInt16LE(Object.keys(files).length, 8);
  end.writeUInt16LE(Object.keys(files).length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, list, end]);
}

const escaped = (text: string) => text.replace(/[&<>]/g, (letter) => `&#${letter.charCodeAt(0)};`);

// A workbook (.xlsx) of sheets, by their names, whose cells are texts.
export function workbook(sheets: Record<string, string[][]>) {
  const cell = (text: string, column: number, row: number) =>
    `<c r="${String.fromCharCode(65 + column)}${row + 1}" t="inlineStr"><is><t>${escaped(text)}</t></is></c>`;
  const line = (cells: string[], row: number) =>
    `<row r="${row + 1}">${cells.map((text, column) => cell(text, column, row)).join("")}</row>`;
  const office = "http://schemas.openxmlformats.org";
  const main = `${office}/spreadsheetml/2006/main`;
  const types = `${office}/officeDocument/2006/relationships`;
  const links = (type: string, targets: string[]) =>
    `<Relationships xmlns="${office}/package/2006/relationships">${targets
      .map(
        (target, place) =>
          `<Relationship Id="rId${place + 1}" Type="${types}/${type}" Target="${target}"/>`,
      )
      .join("")}</Relationships>`;
  const names = Object.keys(sheets);
  const listed = names.map(
    (name, place) => `<sheet name="${name}" sheetId="${place + 1}" r:id="rId${place + 1}"/>`,
  );
  const files = names.map((_, place) => `worksheets/sheet${place + 1}.xml`);
  const contents = Object.values(sheets).map((rows, place) => [
    `xl/${files[place]}`,
    `<worksheet xmlns="${main}"><sheetData>${rows.map(line).join("")}</sheetData></worksheet>`,
  ]);
  return packed({
    "[Content_Types].xml": `<Types xmlns="${office}/package/2006/content-types"/>`,
    "_rels/.rels": links("officeDocument", ["xl/workbook.xml"]),
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${types}"><sheets>${listed.join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": links("worksheet", files),
    ...Object.fromEntries(contents),
  });
}

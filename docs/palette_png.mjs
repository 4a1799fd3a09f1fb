// Writes pictures of pages as PNG with a palette (PNG, W3C Recommendation), a third as large as those that
// a browser writes: such pictures have few colours besides those at the edges of letters.
import { crc32, deflateSync } from "node:zlib";

const COLOURS = 256;
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const PALETTE = 3; // the type of colour in IHDR

// Reads a picture with the help of a page of a browser: its size, and its pixels as 0xRRGGBB each.
export async function pixels(page, picture) {
  const [width, base64] = await page.evaluate(async (picture) => {
    const bytes = Uint8Array.from(atob(picture), (letter) => letter.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes]));
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d");
    canvas.drawImage(bitmap, 0, 0);
    const { data } = canvas.getImageData(0, 0, bitmap.width, bitmap.height);
    let letters = "";
    for (let at = 0; at < data.length; at += 8192)
      letters += String.fromCharCode(...data.subarray(at, at + 8192));
    return [bitmap.width, btoa(letters)];
  }, picture.toString("base64"));
  const rgba = Buffer.from(base64, "base64");
  const colours = Array.from({ length: rgba.length / 4 }, (_, at) => rgba.readUIntBE(at * 4, 3));
  return { width, height: colours.length / width, colours };
}

// Counts colours, and chooses the most frequent one of each group of similar ones.
function palette(colours) {
  const counts = new Map();
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const groups = new Map();
  for (const [colour, count] of counts) {
    const similar = (colour >> 4) & 0x0f0f0f;
    const group = groups.get(similar) ?? { total: 0, most: 0, colour };
    group.total += count;
    if (count > group.most) Object.assign(group, { most: count, colour });
    groups.set(similar, group);
  }
  const frequent = [...groups.values()].sort((one, other) => other.total - one.total);
  const chosen = frequent.slice(0, COLOURS).map(({ colour }) => colour);
  const places = [...counts.keys()].map((colour) => [colour, nearest(chosen, colour)]);
  return { chosen, places: new Map(places) };
}

function nearest(chosen, colour) {
  const distance = (other) =>
    [16, 8, 0].reduce(
      (sum, bit) => sum + (((colour >> bit) & 255) - ((other >> bit) & 255)) ** 2,
      0,
    );
  const distances = chosen.map(distance);
  return distances.indexOf(Math.min(...distances));
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

// Gives the bytes of the PNG. Each row begins with the number of its filter: none.
export function palettePng({ width, height, colours }) {
  const { chosen, places } = palette(colours);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, PALETTE], 8);
  const entries = Buffer.alloc(chosen.length * 3);
  chosen.forEach((colour, place) => entries.writeUIntBE(colour, place * 3, 3));
  const rows = Buffer.alloc(height * (width + 1));
  colours.forEach((colour, at) => {
    rows[Math.floor(at / width) * (width + 1) + 1 + (at % width)] = places.get(colour);
  });
  return Buffer.concat([
    SIGNATURE,
    chunk("IHDR", header),
    chunk("PLTE", entries),
    chunk("IDAT", deflateSync(rows, { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

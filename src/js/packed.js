// The parts of a page that is a single file: they stand in the page, packed.

// Characters of ASCII that HTML would change, or that mean something elsewhere, are no digits.
const LEFT_OUT = "\0\b\t\n\v\f\r\x1a\x1b<>\x7f";
const BASE = 116;
const DIGITS = new Map();
for (let code = 0; code < 128; code += 1)
  if (!LEFT_OUT.includes(String.fromCharCode(code))) DIGITS.set(code, DIGITS.size);

// Seven digits hold six bytes; the last group may be shorter, and holds one byte less than digits.
function decode(text) {
  const bytes = new Uint8Array(Math.floor((text.length * 6) / 7));
  for (let from = 0, to = 0; from < text.length; from += 7, to += 6) {
    const end = Math.min(from + 7, text.length);
    let number = 0;
    for (let at = from; at < end; at += 1) number = number * BASE + DIGITS.get(text.charCodeAt(at));
    for (let at = to + end - from - 2; at >= to; at -= 1) {
      bytes[at] = number % 256;
      number = Math.floor(number / 256);
    }
  }
  return bytes;
}

export function unpack(packed) {
  const stream = new Blob([packed]).stream();
  return new Response(stream.pipeThrough(new DecompressionStream("gzip")));
}

export const part = (href) =>
  unpack(decode(document.querySelector(`script[data-href="${href}"]`).textContent));

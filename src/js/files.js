// Files of the page, each only as it was when the page was made.

// Gives the address of a file that lies beside this script; a whole address stays what it is.
export function own(file) {
  return new URL(file, import.meta.url).href;
}

// Gives the bytes of the words that an element of the page names for its program.
export async function words({ locale, localeIntegrity }) {
  const href = new URL(locale, document.baseURI).href;
  return (await get({ href, integrity: localeIntegrity })).arrayBuffer();
}

// `cache` says how the browser's own store is used, where it is not as always.
export async function get({ href, integrity }, cache) {
  const response = await fetch(own(href), { integrity, cache });
  if (!response.ok) throw new Error(`${href}: the host answered ${response.status}`);
  return response;
}

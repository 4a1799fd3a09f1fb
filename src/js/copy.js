// The code for other people's pages is that of what is shown here.
addEventListener("click", ({ target }) => {
  const link = target.closest?.(".embed-link");
  if (link) link.search = location.hash.includes("=") ? location.hash.slice(1) : "";
});

// Copies the address of a report, or of what is shown, and tells the program, which says so. Following a link
// stays the browser's. Where there is no clipboard to be had, the address bar holds the same address.
addEventListener("click", async ({ target, ctrlKey, metaKey, altKey }) => {
  const link = target.closest?.("a.permalink, .copy-link");
  if (!link || ctrlKey || metaKey || altKey) return;
  const address = new URL(link.href ?? location.href);
  // The version that the link which led here cites is no part of the page's or the report's own address.
  if (address.search.startsWith("?version=")) address.search = "";
  try {
    await navigator.clipboard.writeText(address.href);
    link.dispatchEvent(new Event("copied", { bubbles: true }));
  } catch {
    // The browser refused.
  }
});

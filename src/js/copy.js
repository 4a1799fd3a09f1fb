// The code for other people's pages is that of what is shown here.
addEventListener("click", ({ target }) => {
  const link = target.closest?.(".embed-link");
  if (link) link.search = location.hash.includes("=") ? location.hash.slice(1) : "";
});

// The version that the link which led here cites is no part of the page's or the report's own address.
function lasting(href) {
  const address = new URL(href);
  if (address.search.startsWith("?version=")) address.search = "";
  return address.href;
}

// Hands what is shown to the platform's own sheet, where there is one. Who closes it has changed their mind.
const share = document.querySelector(".share-link");
share.hidden = !navigator.share;
share.addEventListener("click", () =>
  navigator.share({ title: document.title, url: lasting(location.href) }).catch(() => {}),
);

// Copies the address of a report, or of what is shown, and tells the program, which says so. Following a link
// stays the browser's. Where there is no clipboard to be had, the address bar holds the same address.
addEventListener("click", async ({ target, ctrlKey, metaKey, altKey }) => {
  const link = target.closest?.("a.permalink, .copy-link");
  if (!link || ctrlKey || metaKey || altKey) return;
  try {
    await navigator.clipboard.writeText(lasting(link.href ?? location.href));
    link.dispatchEvent(new Event("copied", { bubbles: true }));
  } catch {
    // The browser refused.
  }
});

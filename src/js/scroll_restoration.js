// Keeps with each step of the history which report the reader is at: who goes back, or loads the page
// anew, finds it where it was (address.rs). A browser knows only how many pixels the page was scrolled.
// What was never drawn has a height that is guessed, and a list that is drawn anew forgets those that
// were measured: the same number of pixels is then another report.
const KEPT_AFTER = 350; // milliseconds; browsers refuse more than some hundred changes in half a minute
const app = document.getElementById("chronicle_app");
let timer;
let hasScrolled = false;

function keep() {
  clearTimeout(timer);
  timer = undefined;
  hasScrolled = false;
  // Without the program nobody would read it.
  if (app.dataset.live === undefined) return;
  const reports = [...document.querySelectorAll(".timeline article")];
  const report = reports.find((report) => report.getBoundingClientRect().bottom > 0);
  const top = report?.getBoundingClientRect().top;
  const isSeen = top < innerHeight;
  // Firefox goes back to its pixels at some time after the program has gone to the report.
  history.scrollRestoration = isSeen ? "manual" : "auto";
  history.replaceState(isSeen ? { id: report.id, top, query: app.dataset.currentQuery } : null, "");
}

const keepScrolled = () => hasScrolled && keep();
const scrolled = () => {
  hasScrolled = true;
  timer ??= setTimeout(keep, KEPT_AFTER);
};
addEventListener("scroll", scrolled, { passive: true });

// What may lead elsewhere, or bring another list.
for (const name of ["pointerdown", "keydown", "click", "input", "change", "popstate"])
  addEventListener(name, ({ target }) => {
    if (name !== "popstate") keepScrolled();
    clearTimeout(timer);
    timer = setTimeout(keep, KEPT_AFTER);
    // Firefox says nothing when a link is followed whose address stands in the address bar already.
    const link = name === "click" && target.closest?.("a[href]");
    if (link?.hash && link.href === location.href) {
      history.replaceState(null, "");
      dispatchEvent(new PopStateEvent("popstate"));
    }
  });

// Another page, or this one anew, is the browser's to scroll until the program is there.
addEventListener("pagehide", () => {
  keepScrolled();
  history.scrollRestoration = "auto";
});

// Goes back to where the page was scrolled, where the browser does not: some follow what they show
// through the change of the list, away from there. Each step of the history has a place of its own;
// who follows a link goes where it leads. Browsers without the Navigation API do as they do.
const FAR = 300; // pixels; who misses by less may know better where the place is now
const LATER = 150; // milliseconds, when a browser has done what it does
const { navigation } = globalThis;
const places = new Map();

const note = () => places.set(navigation?.currentEntry?.key, scrollY);
addEventListener("scroll", note, { passive: true });
// Firefox says nothing when an address is followed that stands in the address bar already.
addEventListener("click", ({ target }) => {
  const link = target.closest?.("a[href]");
  if (link?.hash && link.href === location.href) dispatchEvent(new PopStateEvent("popstate"));
});
navigation?.addEventListener("navigate", ({ navigationType, destination }) => {
  if (navigationType !== "traverse" || !destination.sameDocument) return;
  const place = places.get(destination.key);
  setTimeout(() => {
    if (Math.abs(scrollY - place) > FAR) scrollTo(0, place);
  }, LATER);
});

// Goes back to where the page was scrolled, where the browser does not: some follow what they show
// through the change of the list, away from there.
const FAR = 300; // pixels; who misses by less may know better where the place is now
const LATER = 150; // milliseconds, when a browser has done what it does
const places = new Map();

addEventListener("scroll", () => places.set(location.hash, scrollY), { passive: true });
addEventListener("popstate", () => {
  const place = places.get(location.hash);
  setTimeout(() => {
    if (Math.abs(scrollY - place) > FAR) scrollTo(0, place);
  }, LATER);
});

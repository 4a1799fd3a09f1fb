// Keeps the focus in the list when the control that had it is gone with what it did: else who uses the
// keyboard would begin anew at the top of the page.
const LATER = 250; // milliseconds, when the list is drawn

addEventListener("click", ({ target }) => {
  const control = target.closest?.(".chips a, .no-results a, a.year-choice, .more");
  if (!control) return;
  const place = control.matches(".more")
    ? ".timeline > :last-child li:last-child > article"
    : "#reports_heading";
  setTimeout(() => {
    if (document.activeElement === document.body)
      document.querySelector(place)?.focus({ preventScroll: true });
  }, LATER);
});

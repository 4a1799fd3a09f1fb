// Shows a picture that may distress once the reader asks for it. Until then there is but a link,
// for where no script runs.
const link = document.querySelector(".photo-request");

if (link) {
  const warned = link.parentElement;
  const show = () => warned.append(Object.assign(new Image(), link.dataset));
  // A search for its words would open what is closed.
  link.remove();
  if (warned.open) show();
  else warned.addEventListener("toggle", show, { once: true });
}

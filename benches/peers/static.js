// The page's filter as one would write it by hand: the peer of the benches.
const app = document.getElementById("chronicle_app");
const status = app.querySelector(".status");
const entries = [...app.querySelectorAll("li[data-years]")];
const sections = [...app.querySelectorAll(".year")];
const radios = [...app.querySelectorAll("input[name=year]")];

function show(year) {
  let shown = 0;
  for (const entry of entries) {
    entry.hidden = year !== "all" && !entry.dataset.years.split(" ").includes(year);
    if (!entry.hidden) shown += 1;
  }
  for (const section of sections) section.hidden = !section.querySelector("li:not([hidden])");
  status.textContent =
    year === "all"
      ? `${entries.length} reports, all years`
      : `${shown} of ${entries.length} reports, ${year}`;
}

function adopt() {
  const year = new URLSearchParams(location.hash.slice(1)).get("year");
  const radio = radios.find((radio) => radio.value === year && !radio.disabled) ?? radios[0];
  radio.checked = true;
  show(radio.value);
}

for (const radio of radios) {
  radio.addEventListener("change", () => {
    const { pathname } = location;
    history.pushState(null, "", radio.value === "all" ? pathname : `#year=${radio.value}`);
    show(radio.value);
  });
}
addEventListener("popstate", adopt);
adopt();
app.dataset.live = "";

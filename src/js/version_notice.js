// Says what has changed since the version that a link cites: `?version=DAY.DIGITS` in the address
// names a version, never what a reader asks for, which stands behind the `#`. The sentences stand in
// the page; the one that holds is shown.
const CITED = /^(\d{4}-\d\d-\d\d)\.([0-9a-f]{12})$/;

// A day is read in UTC, so that it never shifts.
function exists(day) {
  const date = new Date(day);
  return !Number.isNaN(+date) && date.toISOString().startsWith(day);
}

// Gives which sentence holds, and the corrections made since, those of the report that the link leads
// to first. The order within a day is not known, so a correction of the cited day counts as one made
// since. Of many corrections only the newest stand in the page.
function since(day, id) {
  const all = [...document.querySelectorAll(".corrections li")];
  const later = all.filter((item) => item.querySelector("time").dateTime >= day);
  const isOwn = (item) => item.dataset.ids.split(" ").includes(id);
  const own = later.filter(isOwn);
  const others = later.filter((item) => !isOwn(item));
  if (!later[0]) return ["unchanged", []];
  return [own[0] ? (others[0] ? "both" : "own") : "others", [...own, ...others]];
}

const [, day, version] = new URLSearchParams(location.search).get("version")?.match(CITED) ?? [];
const notice = document.getElementById("version_notice");
if (exists(day) && version !== document.getElementById("dataset_link").dataset.version) {
  const find = (name) => notice.querySelector(name);
  const [cited, own] = notice.querySelectorAll("time");
  const [found, items] = since(day, location.hash.slice(1));
  cited.dateTime = cited.textContent = day;
  find("code").textContent = version;
  find(`[data-case=${own.dateTime < day ? "newer" : found}]`).hidden = false;
  find("ol").append(...items.map((item) => item.cloneNode(true)));
  const close = find("button");
  if (items[0]) close.before(document.querySelector(".corrections-all")?.cloneNode(true) ?? "");
  close.addEventListener("click", () => (notice.hidden = true));
  notice.hidden = false;
}

// Says what has changed since the version that a link cites: `?version=DAY.DIGITS` in the address
// names an context, never what a reader asks for, which stands behind the `#`.
const CITED = /^(\d{4}-\d\d-\d\d)\.([0-9a-f]{12})$/;

// A day is read and written in UTC, so that it never shifts. What is no day gives nothing.
function words(day) {
  const date = new Date(day);
  if (Number.isNaN(+date) || !date.toISOString().startsWith(day)) return "";
  return date.toLocaleDateString("en-GB", { dateStyle: "long", timeZone: "UTC" });
}

const ids = (item) => item.dataset.ids.split(" ");

// The order within a day is not known, so a correction of the cited day counts as one made since.
function since(day, id) {
  const all = [...document.querySelectorAll(".corrections li")];
  const later = all.filter((item) => item.querySelector("time").dateTime >= day);
  if (!later[0]) return ["No correction has been recorded since; entries may have been added."];
  const own = later.filter((item) => ids(item).includes(id));
  const others = later.filter((item) => !own.includes(item));
  const count = new Set(others.map((item) => ids(item)[0])).size;
  // Of many corrections only the newest stand in the page.
  const isCut = !all[later.length] && "cut" in all[0].parentNode.dataset;
  const what = [
    own[0] && "the report that it leads to",
    count &&
      `${isCut ? "at least " : ""}${count} ${own[0] ? "other " : ""}report${count > 1 ? "s" : ""}`,
  ].filter(Boolean);
  const verb = what[1] || count > 1 ? "were" : "was";
  return [`Since then ${what.join(" and ")} ${verb} corrected:`, ...own, ...others];
}

const [, day, version] = new URLSearchParams(location.search).get("version")?.match(CITED) ?? [];
const notice = document.getElementById("version_notice");
if (words(day) && version !== document.getElementById("dataset_link").dataset.version) {
  const find = (name) => notice.querySelector(name);
  const [cited, own] = notice.querySelectorAll("time");
  const [sentence, ...items] = since(day, location.hash.slice(1));
  cited.textContent = words(day);
  find("code").textContent = version;
  find("span").textContent =
    own.dateTime < day ? "This page is older than what the link cites." : sentence;
  find("ol").append(...items.map((item) => item.cloneNode(true)));
  const close = find("button");
  if (items[0]) close.before(document.querySelector(".corrections-all")?.cloneNode(true) ?? "");
  close.addEventListener("click", () => (notice.hidden = true));
  notice.hidden = false;
}

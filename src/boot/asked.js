// Loads the desk, the second program of the page, when a reader asks for what it does.
import { own, trusted } from "./trusted.js";

const notice = document.getElementById("desk_notice");

let arriving;

async function ask(task) {
  try {
    arriving ??= arrive();
    const desk = await arriving;
    notice.hidden = true;
    task(desk);
  } catch (error) {
    console.error(error);
    arriving = undefined;
    notice.hidden = false;
  }
}

// Gives the desk once it has read the dossier.
async function arrive() {
  const link = document.getElementById("dataset_link");
  const { integrity, version } = link.dataset;
  const [desk, dataset] = await Promise.all([
    load().then(({ open }) => open()),
    // It bears no name of its content, so what a cache holds may be older than the page.
    fetch(link.href, { integrity, cache: "no-cache" }),
  ]);
  if (!dataset.ok) throw new Error(`${link.href}: the host answered ${dataset.status}`);
  const [, name] = link.pathname.match(/([^/]*)\.json$/);
  desk.take(name, await dataset.text(), version);
  return desk;
}

// A script that was checked against its hash is the module that `import` then finds.
function load() {
  const url = own(DESK_FILE);
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.type = "module";
    script.integrity = DESK_INTEGRITY;
    script.src = trusted(url);
    script.onload = () => resolve(import(url));
    script.onerror = () => reject(new Error(`${url} did not arrive`));
    document.head.append(script);
  });
}

// Where WebAssembly is missing there is no desk, and nothing in the page asks for it.
document.documentElement.toggleAttribute("data-desk", typeof WebAssembly === "object");

addEventListener("click", ({ target }) => {
  const button = target instanceof Element && target.closest("button.cite, .everything button");
  if (button?.value) ask((desk) => desk.carry(button.value));
  else if (button) ask((desk) => desk.cite(button.closest("article")?.id));
});

// The program says which reports are shown.
addEventListener("carry", ({ target, detail }) => ask((desk) => desk.carry(target.value, detail)));

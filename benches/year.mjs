// Measures how long a page takes until the choice of a year filters its list, by choosing that year
// again and again. That is a visit of its own, since trying costs time.

// Runs in the page before anything else: `count` reports of the year are to be shown at least.
function probe({ year, count }) {
  const task = () =>
    new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = resolve;
      port2.postMessage(null);
    });
  const isOfYear = (item) => item.dataset.years.split(" ").includes(String(year));
  // Asks for style and not for layout, and in a list that is not filtered of one report.
  const isFiltered = () => {
    const items = [...document.querySelectorAll(".timeline li[data-years]")];
    if (items.some((item) => !isOfYear(item) && item.checkVisibility())) return false;
    return items.filter((item) => item.checkVisibility()).length >= count;
  };
  // Gives the time of the choice if it filters the list, else takes it back.
  const attempt = async () => {
    const time = performance.now();
    // Before the program is here, a link would lead away.
    if (document.querySelector("a.year-choice"))
      return document.querySelector("#chronicle_app[data-live]") ? time : undefined;
    const choice = document.getElementById(`year-${year}`);
    if (!choice) return undefined;
    choice.click();
    await null;
    if (isFiltered()) return time;
    // What draws in a task of its own has drawn then.
    await task();
    if (isFiltered()) return time;
    document.getElementById("year-all").click();
    return undefined;
  };
  window.readyForYear = new Promise((resolve) => {
    let [isTrying, isLive] = [false, false];
    let timer;
    const look = async () => {
      if (isTrying) return;
      isTrying = true;
      const start = performance.now();
      let [time, wasLive] = [undefined, false];
      // A page that came to life meanwhile is looked at once more.
      do {
        wasLive = isLive;
        time = await attempt();
      } while (time === undefined && wasLive !== isLive);
      isTrying = false;
      if (time === undefined) {
        // Looking takes a fifth of the time at most, so that the page has the rest.
        clearTimeout(timer);
        timer = setTimeout(look, 4 * (performance.now() - start));
      } else {
        observer.disconnect();
        clearTimeout(timer);
        resolve(time);
      }
    };
    const observer = new MutationObserver(() => {
      isLive = true;
      look();
    });
    observer.observe(document, { subtree: true, attributeFilter: ["data-live"] });
    look();
  });
}

// Gives the time in ms after which a choice of the year first filtered the list.
export async function readyForYear(browser, url, asked) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await page.addInitScript(probe, asked);
  await page.goto(url, { waitUntil: "commit" });
  const time = await page.evaluate("window.readyForYear");
  await context.close();
  return time;
}

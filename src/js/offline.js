// Lets the service worker keep the page, and announces a newer version. Nothing changes under a
// reader who does not ask for it.
import { isRefused } from "./program.js";
import { trusted, WORKER } from "./trusted.js";

export async function keep() {
  const { serviceWorker } = navigator;
  // Some browsers have none, or not in a private window.
  if (!serviceWorker) return;
  // A site that no longer ships the worker does not want it: it is about to leave, and must not be
  // called back.
  const look = () => fetch(WORKER, { method: "HEAD" }).catch(() => {});
  if (serviceWorker.controller && (await look())?.ok === false) return;
  const registration = await serviceWorker
    .register(trusted(WORKER), { updateViaCache: "none" })
    .catch(() => {});
  if (!registration) return;

  if (isRefused) serviceWorker.ready.then(({ active }) => active.postMessage("js_fallback"));

  const notice = document.getElementById("update_notice");
  const { version } = document.documentElement.dataset;
  const ask = () => registration.waiting?.postMessage(version);
  serviceWorker.addEventListener("message", () => (notice.hidden = false));
  // What is on its way is asked when it has arrived. The browser may have found it before this script
  // could hear of it.
  const watch = () => registration.installing?.addEventListener("statechange", ask);
  registration.addEventListener("updatefound", watch);
  watch();
  ask();
  addEventListener("visibilitychange", () => {
    if (!document.hidden) registration.update().catch(() => {});
  });
  notice.querySelector("button").addEventListener("click", () => {
    serviceWorker.addEventListener("controllerchange", () => location.reload());
    registration.waiting?.postMessage("take over");
  });
}

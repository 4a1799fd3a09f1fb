import { own } from "./files.js";

// The only addresses under which the page may ever name a script (W3C Trusted Types). Many pages may
// share this script; the worker lies beside its page.
export const WORKER = new URL("service_worker.js", document.baseURI).href;
const OWN = [...SCRIPTS.map(own), WORKER];

function createScriptURL(address) {
  if (!OWN.includes(address)) throw new TypeError(`not a script of this page: ${address}`);
  return address;
}

const policy = globalThis.trustedTypes?.createPolicy("chronicle", { createScriptURL });

// Gives the address as browsers ask for it, if it is one of these.
export const trusted = (address) => (policy ?? { createScriptURL }).createScriptURL(address);

// The only addresses under which the page may ever name a script (W3C Trusted Types).
export const WORKER = "service_worker.js";
const OWN = [PLAIN_FILE, DESK_FILE, WORKER].map(own);

// Gives the address of a file that lies beside this script.
export function own(file) {
  return new URL(file, import.meta.url).href;
}

function createScriptURL(address) {
  if (!OWN.includes(address)) throw new TypeError(`not a script of this page: ${address}`);
  return address;
}

const policy = globalThis.trustedTypes?.createPolicy("chronicle", { createScriptURL });

// Gives the address as browsers ask for it, if it is one of these.
export const trusted = (address) => (policy ?? { createScriptURL }).createScriptURL(address);

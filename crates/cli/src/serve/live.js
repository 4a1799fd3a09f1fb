// Loads the page anew when the site has changed, and shows what is wrong with the site. Only
// `chronicle serve` has this script; a site that is built does not.
const STYLE = `
  :host { all: initial }
  details {
    position: fixed; inset: auto 0 0 0; max-height: 50vh; overflow: auto; z-index: 2147483647;
    box-sizing: border-box; padding: 0.75rem 1rem; color-scheme: light dark;
    background: light-dark(#fff, #1b1b1b); color: light-dark(#1b1b1b, #fff);
    border-block-start: 0.25rem solid light-dark(#a3261b, #ff9c8f);
    font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere
  }
  details.light { border-color: light-dark(#7a5b00, #e6c36a) }
  summary { cursor: pointer; font-weight: 600 }
  summary:focus-visible { outline: 2px solid }
  ul { margin: 0.5rem 0 0; padding: 0 0 0 1.25rem; max-width: 60rem }
  li { margin-block: 0.5rem }
  code { font: 0.9em/1.4 ui-monospace, monospace; display: block }
  @media print { details { display: none } }
`;

const [navigation] = performance.getEntriesByType("navigation");
const named = navigation?.serverTiming?.find(({ name }) => name === "build");
let build = named?.description;
let source;
let panel;

function show({ heading, isGrave, items }) {
  if (!heading) return (panel?.host.remove(), (panel = undefined));
  if (!panel) {
    panel = document.createElement("chronicle-problems").attachShadow({ mode: "open" });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
    panel.adoptedStyleSheets = [sheet];
    panel.append(document.createElement("details"));
    // What is wrong is said as it comes.
    panel.host.setAttribute("role", "status");
    document.body.append(panel.host);
  }
  const element = (name, ...content) => {
    const made = document.createElement(name);
    made.append(...content);
    return made;
  };
  const details = panel.firstElementChild;
  details.className = isGrave ? "" : "light";
  details.open = isGrave;
  // The end of the page can be scrolled out from under it.
  details.ontoggle = () => (document.body.style.paddingBlockEnd = `${details.offsetHeight}px`);
  details.replaceChildren(
    element("summary", heading),
    element(
      "ul",
      ...items.map(({ place, message }) => element("li", element("code", place), message)),
    ),
  );
}

function hear({ data }) {
  const report = JSON.parse(data);
  build ??= report.build;
  if (report.build !== build) {
    source.close();
    location.reload();
  } else show(report);
}

// A page that no one sees gives its connection to those that someone sees: a browser keeps only a few
// to one host.
function connect() {
  source?.close();
  if (document.hidden) return;
  source = new EventSource("/.chronicle/events");
  source.addEventListener("message", hear);
}

document.addEventListener("visibilitychange", connect);
addEventListener("pagehide", () => source?.close());
addEventListener("pageshow", ({ persisted }) => persisted && connect());
connect();

// The hand-written page's markup, drawn by the bench's build and again in the browser.
import { byYear, counted, status, words } from "./dossier.js";

// How many entries are drawn at once.
export const LIMIT = 50;

const ENTITIES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escape = (text) => String(text).replace(/[&<>"]/g, (character) => ENTITIES[character]);

// A template whose values are escaped; a list is markup already.
function html(strings, ...values) {
  const written = values.map((value) =>
    Array.isArray(value) ? value.join("") : escape(value ?? ""),
  );
  return String.raw({ raw: strings }, ...written);
}

const when = (content, draw) => (content ? [draw(content)] : []);

const point = ({ iso, words }) => html`<time datetime="${iso}">${words}</time>`;

const link = (href, text, attributes = []) =>
  html`<a href="${href}" rel="noopener noreferrer" ${attributes}>${text}</a>`;

function heading({ href, lang, hreflang, title }) {
  const language = when(lang, () => html` lang="${lang}"`);
  const foreign = when(hreflang, () => html` hreflang="${hreflang}"`);
  if (!href) return html`<span ${language}>${title}</span>`;
  return link(href, title, [...language, ...foreign]);
}

const source = ({ url, host, archived, archivedHost, retrieved }) =>
  html`<li>
    ${[link(url, host)]}${when(archived, () => `, ${link(archived, archivedHost)}`)}${retrieved}
  </li>`;

function entry(item, dossier) {
  const entry = words(item, dossier);
  const sources = entry.sources.length
    ? html`<ul class="sources">
        ${entry.sources.map(source)}
      </ul>`
    : html`<p>No address is known.</p>`;
  return html`<li data-years="${entry.years}">
    <article class="entry" id="${entry.id}" aria-labelledby="${entry.id}_title" tabindex="-1">
      <p class="entry-date">
        ${[point(entry.start)]}${when(entry.end, (end) => ` to ${point(end)}`)}
        <span class="entry-kind">${entry.kind}</span>
      </p>
      <h4 id="${entry.id}_title">
        ${[heading(entry)]}
        <a class="permalink" href="#${entry.id}" aria-label="Link to “${entry.title}”">#</a>
      </h4>
      <p class="entry-abstract ${entry.abstract ? "" : "entry-missing"}">
        ${entry.abstract ?? "The source gives no text for this report."}
      </p>
      <div class="entry-margin">
        <p>${entry.publisher}</p>
        ${when(entry.by, (by) => html`<p>${by}</p>`)} ${[sources]}
        ${when(
          entry.topics.length,
          () =>
            html`<ul class="topics" aria-label="Topics">
              ${entry.topics.map((topic) => html`<li>${topic}</li>`)}
            </ul>`,
        )}
      </div>
    </article>
  </li>`;
}

export const timeline = (entries, dossier) =>
  [...byYear(entries)]
    .map(
      ([year, items]) =>
        html`<section class="year" data-year="${year}">
          <h3>${year}</h3>
          <ol>
            ${items.map((item) => entry(item, dossier))}
          </ol>
        </section>`,
    )
    .join("");

const choice = (value, name, count) =>
  html`<label class="year-choice"
    ><input
      type="radio"
      name="year"
      id="year-${value}"
      value="${value}"
      aria-label="${counted(name, count)}"
      ${count === 0 ? "disabled" : value === "all" ? "checked" : ""}
    />${name} <span class="count">${count}</span></label
  >`;

// The living part of the page as it is before any script.
export const page = (dossier) =>
  html`<h2 id="reports_heading" tabindex="-1">Reports</h2>
    <input type="search" aria-label="Search" />
    <fieldset class="years">
      <legend>Year</legend>
      ${[choice("all", "All years", dossier.entries.length)]}
      ${dossier.years.map(({ year, count }) => choice(year, year, count))}
    </fieldset>
    <p class="status" role="status">${status(dossier.entries.length, dossier.entries.length, 0)}</p>
    <div class="timeline">${[timeline(dossier.entries.slice(0, LIMIT), dossier)]}</div>`;

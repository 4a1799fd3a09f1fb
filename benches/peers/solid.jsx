// The page as one would write it in Solid.
import { createMemo, createSignal, For, Show } from "solid-js";
import { render } from "solid-js/web";
import { app, byYear, counted, live, load, matching, status, words } from "./dossier.js";

const Point = (props) => <time datetime={props.point.iso}>{props.point.words}</time>;

const Link = (props) => (
  <a href={props.href} rel="noopener noreferrer" lang={props.lang} hreflang={props.hreflang}>
    {props.children}
  </a>
);

function Heading({ entry: { href, lang, hreflang, title } }) {
  if (!href) return <span lang={lang}>{title}</span>;
  return (
    <Link href={href} lang={lang} hreflang={hreflang}>
      {title}
    </Link>
  );
}

function Source({ source }) {
  return (
    <li>
      <Link href={source.url}>{source.host}</Link>
      <Show when={source.archived}>
        , <Link href={source.archived}>{source.archivedHost}</Link>
      </Show>
      {source.retrieved}
    </li>
  );
}

function Margin({ entry }) {
  return (
    <div class="entry-margin">
      <p>{entry.publisher}</p>
      <Show when={entry.by}>
        <p>{entry.by}</p>
      </Show>
      <Show when={entry.sources.length > 0} fallback={<p>No address is known.</p>}>
        <ul class="sources">
          <For each={entry.sources}>{(source) => <Source source={source} />}</For>
        </ul>
      </Show>
      <Show when={entry.topics.length > 0}>
        <ul class="topics" aria-label="Topics">
          <For each={entry.topics}>{(topic) => <li>{topic}</li>}</For>
        </ul>
      </Show>
    </div>
  );
}

function Entry({ item, dossier }) {
  const entry = words(item, dossier);
  return (
    <li data-years={entry.years}>
      <article class="entry" id={entry.id} aria-labelledby={`${entry.id}_title`} tabindex="-1">
        <p class="entry-date">
          <Point point={entry.start} />
          <Show when={entry.end}>
            {" to "}
            <Point point={entry.end} />
          </Show>{" "}
          <span class="entry-kind">{entry.kind}</span>
        </p>
        <h4 id={`${entry.id}_title`}>
          <Heading entry={entry} />{" "}
          <a class="permalink" href={`#${entry.id}`} aria-label={`Link to “${entry.title}”`}>
            #
          </a>
        </h4>
        <Show
          when={entry.abstract}
          fallback={
            <p class="entry-abstract entry-missing">The source gives no text for this report.</p>
          }
        >
          <p class="entry-abstract">{entry.abstract}</p>
        </Show>
        <Margin entry={entry} />
      </article>
    </li>
  );
}

function YearChoice(props) {
  return (
    <label class="year-choice">
      <input
        type="radio"
        name="year"
        id={`year-${props.value}`}
        value={props.value}
        aria-label={counted(props.name, props.count)}
        disabled={props.count === 0}
        checked={props.isChosen}
        onChange={() => props.onChoose()}
      />
      {props.name} <span class="count">{props.count}</span>
    </label>
  );
}

function App({ dossier }) {
  const [year, setYear] = createSignal(0);
  const [typed, setTyped] = createSignal("");
  const shown = createMemo(() => matching(dossier, year(), typed()));
  const groups = createMemo(() => byYear(shown()));
  const total = dossier.entries.length;
  return (
    <>
      <h2 id="reports_heading" tabindex="-1">
        Reports
      </h2>
      <input
        type="search"
        aria-label="Search"
        value={typed()}
        onInput={(event) => setTyped(event.target.value)}
      />
      <fieldset class="years">
        <legend>Year</legend>
        <YearChoice
          value="all"
          name="All years"
          count={total}
          isChosen={!year()}
          onChoose={() => setYear(0)}
        />
        <For each={dossier.years}>
          {(choice) => (
            <YearChoice
              value={choice.year}
              name={choice.year}
              count={choice.count}
              isChosen={year() === choice.year}
              onChoose={() => setYear(choice.year)}
            />
          )}
        </For>
      </fieldset>
      <p class="status" role="status">
        {status(shown().length, total, year())}
      </p>
      <div class="timeline">
        <For each={[...groups().keys()]}>
          {(year) => (
            <section class="year" data-year={year}>
              <h3>{year}</h3>
              <ol>
                <For each={groups().get(year)}>
                  {(item) => <Entry item={item} dossier={dossier} />}
                </For>
              </ol>
            </section>
          )}
        </For>
      </div>
    </>
  );
}

const dossier = await load();
render(() => <App dossier={dossier} />, app());
live();

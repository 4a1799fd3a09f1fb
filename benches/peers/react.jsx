// The page as one would write it in React.
import { memo, useLayoutEffect, useMemo, useState } from "react";
import { createRoot } from "react-dom/client";
import { app, byYear, counted, live, load, matching, status, words } from "./dossier.js";

const Point = ({ point }) => <time dateTime={point.iso}>{point.words}</time>;

const Link = ({ href, children, ...rest }) => (
  <a href={href} rel="noopener noreferrer" {...rest}>
    {children}
  </a>
);

function Heading({ entry: { href, lang, hreflang, title } }) {
  if (!href) return <span lang={lang}>{title}</span>;
  return (
    <Link href={href} lang={lang} hrefLang={hreflang}>
      {title}
    </Link>
  );
}

function Margin({ entry }) {
  return (
    <div className="entry-margin">
      <p>{entry.publisher}</p>
      {entry.by && <p>{entry.by}</p>}
      {entry.sources.length > 0 ? (
        <ul className="sources">
          {entry.sources.map((source) => (
            <li key={source.url}>
              <Link href={source.url}>{source.host}</Link>
              {source.archived && (
                <>
                  , <Link href={source.archived}>{source.archivedHost}</Link>
                </>
              )}
              {source.retrieved}
            </li>
          ))}
        </ul>
      ) : (
        <p>No address is known.</p>
      )}
      {entry.topics.length > 0 && (
        <ul className="topics" aria-label="Topics">
          {entry.topics.map((topic) => (
            <li key={topic}>{topic}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

const Entry = memo(function Entry({ item, dossier }) {
  const entry = words(item, dossier);
  return (
    <li data-years={entry.years}>
      <article className="entry" id={entry.id} aria-labelledby={`${entry.id}_title`} tabIndex={-1}>
        <p className="entry-date">
          <Point point={entry.start} />
          {entry.end && (
            <>
              {" to "}
              <Point point={entry.end} />
            </>
          )}{" "}
          <span className="entry-kind">{entry.kind}</span>
        </p>
        <h4 id={`${entry.id}_title`}>
          <Heading entry={entry} />{" "}
          <a className="permalink" href={`#${entry.id}`} aria-label={`Link to “${entry.title}”`}>
            #
          </a>
        </h4>
        {entry.abstract ? (
          <p className="entry-abstract">{entry.abstract}</p>
        ) : (
          <p className="entry-abstract entry-missing">The source gives no text for this report.</p>
        )}
        <Margin entry={entry} />
      </article>
    </li>
  );
});

function YearChoice({ value, name, count, isChosen, onChoose }) {
  return (
    <label className="year-choice">
      <input
        type="radio"
        name="year"
        id={`year-${value}`}
        value={value}
        aria-label={counted(name, count)}
        disabled={count === 0}
        checked={isChosen}
        onChange={onChoose}
      />
      {name} <span className="count">{count}</span>
    </label>
  );
}

function App({ dossier }) {
  const [year, setYear] = useState(0);
  const [typed, setTyped] = useState("");
  const shown = useMemo(() => matching(dossier, year, typed), [dossier, year, typed]);
  const groups = useMemo(() => byYear(shown), [shown]);
  useLayoutEffect(live, []);
  const total = dossier.entries.length;
  return (
    <>
      <h2 id="reports_heading" tabIndex={-1}>
        Reports
      </h2>
      <input
        type="search"
        aria-label="Search"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <fieldset className="years">
        <legend>Year</legend>
        <YearChoice
          value="all"
          name="All years"
          count={total}
          isChosen={!year}
          onChoose={() => setYear(0)}
        />
        {dossier.years.map((choice) => (
          <YearChoice
            key={choice.year}
            value={choice.year}
            name={choice.year}
            count={choice.count}
            isChosen={year === choice.year}
            onChoose={() => setYear(choice.year)}
          />
        ))}
      </fieldset>
      <p className="status" role="status">
        {status(shown.length, total, year)}
      </p>
      <div className="timeline">
        {[...groups].map(([year, items]) => (
          <section className="year" data-year={year} key={year}>
            <h3>{year}</h3>
            <ol>
              {items.map((item) => (
                <Entry key={item.report.id} item={item} dossier={dossier} />
              ))}
            </ol>
          </section>
        ))}
      </div>
    </>
  );
}

const dossier = await load();
createRoot(app()).render(<App dossier={dossier} />);

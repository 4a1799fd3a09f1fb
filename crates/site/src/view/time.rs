//! When reports fall: a bar for each year, and for each month inside a year. The bars are the choice.

use locale::{Locale, Reader};

use crate::catalogue::Catalogue;
use crate::query::{Bar, Period, Query};

use super::{Counted, Markup, address, element, period_link};

/// The least that is drawn of a bar, in hundredths of the longest: one report among a thousand is still to
/// be seen.
const LEAST: usize = 2;

/// The name of the group of years.
pub const YEAR: &str = "year";

/// The name of the group of the months of a year.
pub const MONTH: &str = "month";

/// What the bars of a page have in common.
struct Bars<'a> {
    locale: &'static Locale<Reader>,
    catalogue: &'a Catalogue,
    is_standalone: bool,
    above: &'a str,
    chosen: Option<Period>,
    query: &'a Query,
}

/// All years, then each year with a bar as long as its share of reports, as counted last, in the order of
/// the list; under the one year that is chosen its months. Years that no report of the dossier falls in are
/// shown and cannot be chosen. Where all reports stand in the page the choices are radio buttons, which work
/// before any script: the published style hides the other years' reports while one is checked. Else they
/// are links to the years' own pages, in a folder that `above` leads to from this page, or to their headings in
/// a page that is a single file.
pub fn time(
    locale: &'static Locale<Reader>,
    catalogue: &Catalogue,
    is_standalone: bool,
    above: &str,
    query: &Query,
    numbers: &Counted,
) -> Markup {
    let counts = &numbers.counts;
    let bars = Bars {
        locale,
        catalogue,
        is_standalone,
        above,
        chosen: query.period,
        query: &numbers.query,
    };
    let (tallest, tallest_month) = (tallest(&counts.years), tallest(&counts.months));
    let opened = numbers.query.period.and_then(Period::only_year);
    let mut years = element("div").attr("class", "years");
    years = years.child(bars.all(counts.without_period));
    let mut rest = catalogue.years().zip(&counts.years);
    let mut next = || {
        if query.oldest_first {
            rest.next()
        } else {
            rest.next_back()
        }
    };
    while let Some(((year, has_reports), &bar)) = next() {
        years = years.child(bars.choice(Period::year(year), has_reports, bar, tallest));
        if opened == Some(year) {
            for (month, &bar) in (1..).zip(&counts.months) {
                let month = Period::Month(year, month);
                years = years.child(bars.choice(month, bar.count > 0, bar, tallest_month));
            }
        }
    }
    element("fieldset")
        .attr("class", "time")
        .child(element("legend").text(locale.facet_year()))
        .child(years)
}

/// Gives the most reports of a bar.
fn tallest(bars: &[Bar]) -> usize {
    bars.iter().map(|bar| bar.count).max().unwrap_or(0)
}

impl Bars<'_> {
    /// The choice of all years.
    fn all(&self, count: usize) -> Markup {
        let reports = self.locale.report_count(count);
        let all = self.locale.all_years();
        let label = self.locale.bar(all, &reports);
        let is_empty = self.catalogue.rows.is_empty();
        let choice = if self.catalogue.is_whole() {
            let input = self.radio(None, is_empty, label);
            element("label").child(input)
        } else {
            let asked = Query {
                period: None,
                ..self.query.clone()
            };
            self.named(period_link(None, address(&asked)), None, label)
        };
        self.labelled(choice.key(0), "year-choice", all.to_owned(), None, count)
    }

    /// The choice of a year or a month.
    fn choice(&self, period: Period, has_reports: bool, bar: Bar, tallest: usize) -> Markup {
        let locale = self.locale;
        let (class, name, said) = match period {
            Period::Years(year, _) => ("year-choice", locale.year(year), locale.year(year)),
            Period::Month(_, month) => {
                let month = usize::from(month);
                let (short, long) = (locale.month_short(month), locale.month(month));
                (
                    "year-choice month-choice",
                    short.to_owned(),
                    long.to_owned(),
                )
            }
        };
        let reports = locale.report_count(bar.count);
        let said = match bar.doubtful {
            0 => locale.bar(&said, &reports),
            doubtful => locale.bar_doubtful(&said, &reports, doubtful),
        };
        let choice = if self.catalogue.is_whole() {
            let input = self.radio(Some(period), !has_reports, said);
            let choice = element("label").attr("data-period", period.to_string());
            choice.child(input)
        } else if has_reports {
            self.named(
                period_link(Some(period), self.href(period)),
                Some(period),
                said,
            )
        } else {
            element("span")
        };
        // A radio button says itself that the chosen month is of its year.
        let is_within = self.chosen.is_some_and(|chosen| {
            chosen != period && chosen.holds(period)
                || !self.catalogue.is_whole() && period.holds_month(chosen)
        });
        let choice = choice
            .key(key(period))
            .attr_if("data-within", is_within)
            .attr_if("data-empty", !has_reports)
            .attr_if("data-quiet", has_reports && bar.count == 0);
        self.labelled(choice, class, name, Some((bar, tallest)), bar.count)
    }

    /// Gives where a link leads without a program.
    fn href(&self, period: Period) -> String {
        match period {
            Period::Years(year, _) if self.is_standalone => format!("#in_{year:04}"),
            Period::Years(year, _) => format!("{}{year:04}/", self.above),
            Period::Month(..) => address(&Query {
                period: Some(period),
                ..self.query.clone()
            }),
        }
    }

    /// One radio button: of the group of years, or of that of the months of the chosen year. The year of a
    /// chosen month stays chosen.
    fn radio(&self, period: Option<Period>, is_disabled: bool, label: String) -> Markup {
        let value = period.map_or_else(|| "all".to_owned(), |period| period.to_string());
        let is_month = matches!(period, Some(Period::Month(..)));
        let is_year = period
            .zip(self.chosen)
            .is_some_and(|(period, chosen)| period.holds_month(chosen));
        element("input")
            .attr("type", "radio")
            .attr("name", if is_month { MONTH } else { YEAR })
            .attr("id", format!("year-{value}"))
            .attr("value", value)
            .attr_if("disabled", is_disabled)
            .attr("aria-label", label)
            .attr_if("checked", self.chosen == period || is_year)
    }

    /// Names a link, and says whether it is chosen.
    fn named(&self, link: Markup, period: Option<Period>, label: String) -> Markup {
        let is_chosen = self.chosen == period;
        link.attr("aria-label", label)
            .attr_opt("aria-current", is_chosen.then_some("true"))
    }

    /// Writes on a choice what it is called, its bar, and how many reports it shows.
    fn labelled(
        &self,
        choice: Markup,
        class: &'static str,
        name: String,
        bar: Option<(Bar, usize)>,
        count: usize,
    ) -> Markup {
        let count = element("span").text(self.locale.number(count));
        choice
            .attr("class", class)
            .text(name)
            .text(" ")
            .children(bar.map(|(bar, tallest)| draw(bar, tallest)))
            .child(count.attr("class", "count"))
    }
}

/// Names a choice among the others: a month is not taken for another year's.
fn key(period: Period) -> i32 {
    match period {
        Period::Years(year, _) => year * 13 + 13,
        Period::Month(year, month) => year * 13 + 13 + i32::from(month),
    }
}

/// Draws a bar as long as its share of the tallest; the part of uncertain date, at its end, is hollow.
fn draw(bar: Bar, tallest: usize) -> Markup {
    let scale = |count: usize| match count {
        0 => 0,
        _ => (count * 100 / tallest.max(1)).max(LEAST),
    };
    let part = |class, width: usize| {
        element("rect")
            .attr("class", class)
            .attr("width", percent(width))
    };
    let end = scale(bar.count);
    let certain = scale(bar.count - bar.doubtful);
    let start = certain.min(end);
    let doubt =
        (bar.doubtful > 0).then(|| part("bar-doubt", end - start).attr("x", percent(start)));
    element("svg")
        .attr("aria-hidden", "true")
        .child(part("bar", end))
        .children(doubt)
}

/// Writes hundredths as a percentage.
fn percent(hundredths: usize) -> String {
    hundredths.to_string() + "%"
}

//! Reports by year, or by month inside one year: at once a picture, a filter and a table.

use locale::{Locale, Reader};

use crate::catalogue::Catalogue;
use crate::query::{Bar, Counts, Period, Query};

use super::{Counted, Markup, address, element, period_link};

/// The width of the drawing, in units of its own.
const WIDTH: usize = 3600;
/// The height of the bars' field.
const HEIGHT: usize = 900;
/// The height of the writing below it.
const FOOT: usize = 180;
/// How many bars can bear a mark each.
const MARKS: usize = 20;

/// The chart and its table. A bar leads to the query for its year or month; pressed with Shift
/// held, or when the pointer is drawn over several, to that for the span. Without scripts it leads
/// to the heading or the page of its year; in a page that is a single file no year has a page.
pub fn chart(
    locale: &'static Locale<Reader>,
    catalogue: &Catalogue,
    is_standalone: bool,
    Counted { query, counts, .. }: &Counted,
) -> Markup {
    let columns = columns(catalogue, query, counts);
    let tallest = columns.iter().map(|(_, bar)| bar.count).max();
    let tallest = tallest.unwrap_or(0).max(1);
    let step = WIDTH / columns.len().max(1);
    let every = columns.len().div_ceil(MARKS).max(1);
    let bars = columns.iter().enumerate().map(|(place, &(period, bar))| {
        let asked = || {
            let period = Some(period);
            address(&Query {
                period,
                ..query.clone()
            })
        };
        let year = period.years();
        let has_reports = || catalogue.years().nth(place).is_some_and(|(_, has)| has);
        let href = match period {
            Period::Month(..) => asked(),
            Period::Years(..) if catalogue.is_whole() || is_standalone => {
                format!("#in_{:04}", year.start())
            }
            // Such a year has no page.
            Period::Years(..) if !has_reports() => asked(),
            Period::Years(..) => format!("{:04}/", year.start()),
        };
        let bar_link = period_link(Some(period), href);
        let is_current = query.period.is_some_and(|asked| asked.holds(period));
        let bar_link = bar_link.attr_opt("aria-current", is_current.then_some("true"));
        let link = bar_link
            .attr(
                "class",
                if place % (2 * every) == 0 {
                    "bar"
                } else {
                    "bar bar-minor"
                },
            )
            .attr("draggable", "false")
            .attr("aria-label", name(locale, period, bar));
        let link = draw(link, place * step, step, tallest, bar);
        if place % every == 0 {
            link.child(mark(locale, place * step + step / 2, period))
        } else {
            link
        }
    });
    let rows = columns.iter().map(|(period, bar)| {
        element("tr")
            .child(
                element("th")
                    .attr("scope", "row")
                    .text(period.words(locale)),
            )
            .child(element("td").text(bar.count.to_string()))
            .child(element("td").text(bar.doubtful.to_string()))
    });
    let heads = [
        locale.chart_time(),
        locale.chart_reports(),
        locale.chart_doubtful(),
    ];
    let heads = heads.map(|head| element("th").attr("scope", "col").text(head));
    let table = element("table")
        .child(element("thead").child(element("tr").children(heads)))
        .child(element("tbody").children(rows));
    let drawing = element("svg")
        .attr("viewBox", format!("0 0 {WIDTH} {}", HEIGHT + FOOT))
        .attr("role", "group")
        .attr("aria-label", locale.chart())
        .child(hatch())
        .children(bars);
    let has_years = columns
        .iter()
        .any(|(period, _)| matches!(period, Period::Years(..)));
    let hint = element("p")
        .attr("class", "chart-hint")
        .attr_if("hidden", !has_years)
        .text(locale.chart_hint());
    element("div")
        .attr("class", "chart")
        .child(drawing)
        .child(hint)
        .child(element("div").attr("class", "chart-table").child(table))
}

/// Gives the columns: the months of the one year that is asked for, else all years.
fn columns(catalogue: &Catalogue, query: &Query, counts: &Counts) -> Vec<(Period, Bar)> {
    let year = query.period.and_then(Period::only_year);
    match year.filter(|_| !counts.months.is_empty()) {
        Some(year) => (1..=12)
            .zip(&counts.months)
            .map(|(month, &bar)| (Period::Month(year, month), bar))
            .collect(),
        None => (catalogue.first_year..)
            .zip(&counts.years)
            .map(|(year, &bar)| (Period::year(year), bar))
            .collect(),
    }
}

/// Draws a bar into its link, as tall as its share of the tallest; the part of uncertain date is
/// hatched.
fn draw(link: Markup, x: usize, step: usize, tallest: usize, bar: Bar) -> Markup {
    // One report among a thousand is still to be seen.
    let scale = |count: usize| (count * HEIGHT / tallest).max(20 * usize::from(count > 0));
    let rect = |class: &'static str, x: usize, y: usize, width: usize, height: usize| {
        let places = [("x", x), ("y", y), ("width", width), ("height", height)];
        let rect = element("rect").attr("class", class);
        places.into_iter().fold(rect, |rect, (name, value)| {
            rect.attr(name, value.to_string())
        })
    };
    let gap = step / 10;
    let part = |class, height| rect(class, x + gap, HEIGHT - height, step - 2 * gap, height);
    let link = link
        .child(rect("bar-field", x, 0, step, HEIGHT + FOOT))
        .child(part("bar-fill", scale(bar.count)));
    match bar.doubtful {
        0 => link,
        doubtful => link.child(part("bar-doubt", scale(doubtful))),
    }
}

/// Names a bar: "2012: 12 reports, 1 of uncertain date".
fn name(locale: &Locale<Reader>, period: Period, Bar { count, doubtful }: Bar) -> String {
    let (period, reports) = (period.words(locale), locale.report_count(count));
    match doubtful {
        0 => locale.bar(&period, &reports),
        _ => locale.bar_doubtful(&period, &reports, doubtful),
    }
}

/// Writes under a bar what it stands for.
fn mark(locale: &'static Locale<Reader>, x: usize, period: Period) -> Markup {
    let text = element("text")
        .attr("x", x.to_string())
        .attr("y", (HEIGHT + 130).to_string());
    match period {
        Period::Years(year, _) => text.text(locale.year(year)),
        Period::Month(_, month) => text.text(locale.month_short(month.into())),
    }
}

/// The pattern that marks what is uncertain.
fn hatch() -> Markup {
    let pattern = element("pattern")
        .attr("id", "chart_hatch")
        .attr("width", "60")
        .attr("height", "60")
        .attr("patternUnits", "userSpaceOnUse")
        .attr("patternTransform", "rotate(45)");
    element("defs").child(pattern.child(element("path").attr("d", "M0 0V60")))
}

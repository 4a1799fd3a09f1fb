//! Numbers put into a few ranges, among which readers choose.

use dossier::{Number, TypedValue};

/// How many ranges there are at most; no more different numbers are choices of their own.
const MOST: usize = 8;

/// A number of the dataset.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Value {
    number: f64,
    text: String,
}

impl Value {
    /// Reads a number; nothing for a value that is none.
    pub(super) fn of(value: &TypedValue) -> Option<Self> {
        match value {
            TypedValue::Number(number) => Some(Self::from(*number)),
            _ => None,
        }
    }
}

impl From<&Number> for Value {
    fn from(number: &Number) -> Self {
        Self {
            // Negative zero is zero.
            number: number.value() + 0.0,
            text: number.to_string(),
        }
    }
}

/// Numbers from one to another.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Range {
    /// Where it begins, as the reader sees it.
    pub from: String,
    /// Where it ends, likewise. A range of whole numbers holds its end; the end of any other is the
    /// beginning of the next, which holds it.
    pub to: String,
    first: f64,
    /// The number before which it ends.
    end: f64,
}

impl Range {
    /// Gives the name by which links refer to it: "5", "10-19".
    pub(super) fn id(&self) -> String {
        if self.from == self.to {
            self.from.clone()
        } else {
            format!("{}-{}", self.from, self.to)
        }
    }

    /// Tells whether a number lies in it.
    pub(super) fn holds(&self, value: &Value) -> bool {
        self.first.total_cmp(&value.number).is_eq()
            || (self.first..self.end).contains(&value.number)
    }
}

/// Gives the ends of a range by its id; nothing for that of one number.
pub(super) fn ends(id: &str) -> Option<(&str, &str)> {
    // A hyphen behind a digit is no sign.
    let bytes = id.as_bytes();
    let place = (1..bytes.len()).find(|&at| bytes[at] == b'-' && bytes[at - 1].is_ascii_digit())?;
    Some((&id[..place], &id[place + 1..]))
}

/// Puts numbers into ranges: one for each where they are few, else even ones between round numbers, those
/// alone in which a number lies.
pub(super) fn ranges<'a>(values: impl IntoIterator<Item = &'a Value>) -> Vec<Range> {
    let mut values: Vec<_> = values.into_iter().collect();
    // Of several ways to write a number the shortest stands for all.
    let key = |value: &Value| (value.text.len(), value.text.clone());
    values.sort_by(|a, b| {
        let order = a.number.total_cmp(&b.number);
        order.then_with(|| key(a).cmp(&key(b)))
    });
    values.dedup_by(|later, earlier| later.number.total_cmp(&earlier.number).is_eq());
    if values.len() <= MOST {
        let one = |value: &&Value| Range {
            from: value.text.clone(),
            to: value.text.clone(),
            first: value.number,
            end: value.number,
        };
        return values.iter().map(one).collect();
    }
    let is_whole = values.iter().all(|value| value.number.fract() == 0.0);
    let numbers: Vec<_> = values.iter().map(|value| value.number).collect();
    let Some(step) = Step::of(&numbers) else {
        return Vec::new();
    };
    let mut ranges: Vec<Range> = Vec::new();
    for number in numbers {
        if ranges.last().is_none_or(|last| number >= last.end) {
            let place = step.place(number);
            let (first, end) = (step.bound(place), step.bound(place + 1.0));
            let last = if is_whole { end - 1.0 } else { end };
            ranges.push(Range {
                from: first.to_string(),
                to: last.to_string(),
                first,
                end,
            });
        }
    }
    ranges
}

/// The width of a range: 1, 2 or 5 times a power of ten. It is reckoned in whole numbers and parsed powers, so
/// that it is the same on every machine.
#[derive(Clone, Copy, Debug)]
struct Step {
    digit: f64,
    /// The power of ten, or what it is one part of.
    power: f64,
    is_part: bool,
}

impl Step {
    /// Finds the smallest step with which numbers, which ascend, lie in few ranges; at least 1 where they
    /// are whole. Gives nothing where they lie too far apart to reckon with.
    fn of(numbers: &[f64]) -> Option<Self> {
        let (first, last) = (*numbers.first()?, *numbers.last()?);
        let span = last - first;
        let written = format!("{span:e}");
        let exponent: i32 = written.split_once('e')?.1.parse().ok()?;
        let is_whole = numbers.iter().all(|number| number.fract() == 0.0);
        let steps = (exponent - 1..=exponent + 1)
            .flat_map(|exponent| [1.0, 2.0, 5.0].map(|digit| (digit, exponent)));
        let steps = steps.filter(|(_, exponent)| !is_whole || *exponent >= 0);
        let mut steps = steps.filter_map(|(digit, exponent)| {
            Some(Self {
                digit,
                power: format!("1e{}", exponent.unsigned_abs()).parse().ok()?,
                is_part: exponent < 0,
            })
        });
        let most = 8.0;
        steps.find(|step| step.place(last) - step.place(first) + 1.0 <= most)
    }

    /// Gives the place of the range that holds a number, counted from that which begins with 0.
    fn place(self, number: f64) -> f64 {
        let place = if self.is_part {
            number * self.power / self.digit
        } else {
            number / self.power / self.digit
        };
        let place = place.floor();
        // The bounds are exact, the quotient need not be.
        if self.bound(place + 1.0) <= number {
            place + 1.0
        } else if self.bound(place) > number {
            place - 1.0
        } else {
            place
        }
    }

    /// Gives the number with which the range at a place begins.
    fn bound(self, place: f64) -> f64 {
        let bound = place * self.digit;
        if self.is_part {
            bound / self.power
        } else {
            bound * self.power
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(numbers: &[&str]) -> Vec<(String, String)> {
        let values: Vec<_> = numbers
            .iter()
            .map(|text| Value::from(&text.parse::<Number>().expect("a number")))
            .collect();
        let ranges = ranges(&values);
        for value in &values {
            let holding = ranges.iter().filter(|range| range.holds(value));
            assert_eq!(holding.count(), 1, "{value:?}: {ranges:?}");
        }
        let ranges = ranges.into_iter();
        ranges.map(|range| (range.from, range.to)).collect()
    }

    fn pairs(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
        let pairs = pairs.iter();
        pairs
            .map(|(a, b)| ((*a).to_owned(), (*b).to_owned()))
            .collect()
    }

    #[test]
    fn few_numbers_are_choices_of_their_own_in_ascending_order() {
        assert_eq!(of(&[]), []);
        assert_eq!(
            of(&["10", "2.50", "2.5", "-1", "1e1", "-0", "0"]),
            pairs(&[("-1", "-1"), ("0", "0"), ("2.5", "2.5"), ("10", "10")])
        );
    }

    #[test]
    fn many_whole_numbers_are_put_into_even_ranges_that_do_not_overlap() {
        let numbers: Vec<_> = (1..=40).map(|number| number.to_string()).collect();
        let numbers: Vec<_> = numbers.iter().map(String::as_str).collect();
        assert_eq!(
            of(&numbers),
            pairs(&[
                ("0", "9"),
                ("10", "19"),
                ("20", "29"),
                ("30", "39"),
                ("40", "49")
            ])
        );
        assert_eq!(
            of(&["0", "1", "2", "3", "4", "5", "6", "7", "900"]),
            pairs(&[("0", "199"), ("800", "999")])
        );
        assert_eq!(
            of(&["-9", "-7", "-5", "-3", "-1", "1", "3", "5", "6"]),
            pairs(&[("-10", "-6"), ("-5", "-1"), ("0", "4"), ("5", "9")])
        );
    }

    #[test]
    fn many_decimals_lie_in_the_range_that_begins_at_or_before_them() {
        assert_eq!(
            of(&[
                "0.1", "0.2", "0.29", "0.3", "0.31", "0.4", "0.5", "0.6", "0.7"
            ]),
            pairs(&[
                ("0.1", "0.2"),
                ("0.2", "0.3"),
                ("0.3", "0.4"),
                ("0.4", "0.5"),
                ("0.5", "0.6"),
                ("0.6", "0.7"),
                ("0.7", "0.8"),
            ])
        );
    }

    #[test]
    fn numbers_beyond_all_measure_do_no_harm() {
        let huge = ["-1e308", "1e308", "1", "2", "3", "4", "5", "6", "7", "8"];
        let values: Vec<_> = huge
            .iter()
            .map(|text| Value::from(&text.parse::<Number>().expect("a number")))
            .collect();
        assert!(ranges(&values).len() <= MOST);
        assert!(
            of(&[
                "1e300", "2e300", "3e300", "4e300", "5e300", "6e300", "7e300", "8e300", "9e300"
            ])
            .len()
                <= MOST
        );
    }
}

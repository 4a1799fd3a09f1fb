//! Synthetic dossiers for the benches: of any size, the same each time, and marked as made up.

mod dice;
mod fields;
mod languages;

use std::collections::{BTreeMap, HashSet};
use std::io::{self, Write};

use dossier::{DateMeaning, Dossier, Kind, Publisher, Report, Source, Summary, Title, Topic};

use dice::Dice;
use languages::LANGUAGES;

/// How many reports fall in each year from 2000 on, in proportion. Some years have none.
const WEIGHTS: [usize; 25] = [
    1, 0, 1, 2, 0, 3, 2, 4, 6, 5, 0, 12, 16, 14, 9, 7, 11, 8, 0, 6, 9, 10, 18, 7, 4,
];
const KINDS: [(&str, &str); 10] = [
    ("webpage", "News release"),
    ("report", "Report"),
    ("article-newspaper", "Newspaper article"),
    ("personal_communication", "Open letter"),
    ("post-weblog", "Dispatch"),
    ("chapter", "Annual chapter"),
    ("legal_case", "Decision"),
    ("report", "Memorandum"),
    ("hearing", "Oral statement"),
    ("interview", "Interview"),
];
const TOPICS: [&str; 17] = [
    "Accountability",
    "Arbitrary detention",
    "Children",
    "Disability",
    "Elections",
    "Fair trial",
    "Freedom of assembly",
    "Freedom of association",
    "Freedom of expression",
    "Freedom of religion",
    "Housing",
    "Labour",
    "Media",
    "Minorities",
    "Refugees",
    "Torture",
    "Women",
];
const PUBLISHERS: [&str; 6] = [
    "Example Press",
    "Example Courier",
    "Example Monitor",
    "Example Institute",
    "Example Lawyers",
    "Example Radio",
];
const AUTHORS: [&str; 5] = [
    "Sample, Ada",
    "Sample, Ben",
    "Specimen, Zoë",
    "Placeholder, Émile",
    "Example Writers",
];
/// Real words, the commonest first. Only here do words hold a `j`, so that one key tells the same
/// reports apart whether it is sought in words or at their beginning.
const COMMON_WORDS: &str = "the of and in to a that on for with by law court rights police says \
    report against government authorities human case after from women torture arrest state charges \
    people trial officials prison access criminal public activists strike media groups freedom \
    protest detained opposition journalists workers should international members security review \
    investigation union religious peaceful lawyer organisation reform abuse president parliament \
    election independent assembly evidence sentence judge treatment custody detention allegations \
    ministry prosecutor rally demonstration violence children families victims witnesses statement \
    committee convention treaty region city village border refugees asylum extradition minority \
    language newspaper website television broadcast censorship blocked fine penalty code article \
    amendment draft bill decree appeal supreme constitution council commission mission observer \
    delegation ambassador letter request answer meeting dialogue agreement partner trade energy oil \
    company wage salary contract dismissal union-leader hunger health hospital doctor medical \
    disability school teacher student university housing eviction land property compensation \
    justice impunity accountability reparations death killing shooting wounded missing \
    disappearance ill-treatment beating cell guard visit monitoring prevention mechanism protocol \
    recommendation implementation progress failure concern pressure threat harassment surveillance \
    search seizure computer telephone message post video blogger writer poet artist musician \
    leader movement party registration refusal ban restriction permission square street march \
    crowd force tear-gas curfew emergency unrest events anniversary memorial inquiry commissioner \
    ombudsman jail journey jury join";
const INVENTED_WORDS: usize = 20_000;

/// Writes a dossier of so many reports as JSON, on one line.
///
/// # Errors
/// Gives what the output says when it cannot be written.
pub fn write(count: usize, output: impl Write) -> io::Result<()> {
    write_line(&dossier(count), output)
}

/// Writes a dossier of so many reports in six languages as JSON, on one line.
///
/// # Errors
/// Gives what the output says when it cannot be written.
pub fn write_in_languages(count: usize, output: impl Write) -> io::Result<()> {
    write_line(&dossier_in_languages(count), output)
}

fn write_line(dossier: &Dossier, mut output: impl Write) -> io::Result<()> {
    serde_json::to_writer(&mut output, dossier)?;
    output.write_all(b"\n")?;
    output.flush()
}

/// Writes such a dossier with fields of its own, one of each kind.
///
/// # Errors
/// Gives what the output says when it cannot be written.
pub fn write_with_fields(count: usize, output: impl Write) -> io::Result<()> {
    write_line(&dossier_with_fields(count), output)
}

/// Makes a dossier of so many reports with fields of its own, one of each kind.
#[must_use]
pub fn dossier_with_fields(count: usize) -> Dossier {
    let mut dossier = dossier(count);
    fields::add(&mut dossier);
    dossier
}

/// Parses what this file says.
fn own<T: std::str::FromStr>(text: &str) -> T {
    text.parse().ok().expect("a value of the right form")
}

/// Makes a dossier of so many reports.
#[must_use]
pub fn dossier(count: usize) -> Dossier {
    let mut dice = Dice(0x00C0_FFEE_D00D_F00D);
    let words = vocabulary(&mut dice);
    let topics = TOPICS.iter().map(|&label| Topic {
        id: own(&slug(label)),
        label: label.to_owned(),
    });
    Dossier {
        schema: Some("dossier.schema.json".to_owned()),
        title: format!("Synthetic dossier of {count} reports"),
        country: own("XX"),
        language: own("en"),
        licence: own("CC0-1.0"),
        publisher: Publisher {
            name: "Example Press".to_owned(),
            url: Some(own("https://example.org/")),
        },
        doi: None,
        summary: Summary {
            as_of: own("2024-12-31"),
            paragraphs: vec![
                "Everything in this dossier is made up by a program, to measure how the page \
                 fares: no country, no person and no event is meant."
                    .to_owned(),
            ],
            attribution: "Synthetic.".to_owned(),
            sources: Vec::new(),
        },
        photo: None,
        topics: topics.collect(),
        dates: DateMeaning::Publication,
        fields: Vec::new(),
        reports: (1..=count)
            .map(|number| report(&mut dice, &words, number))
            .collect(),
    }
}

/// Makes a dossier of so many reports, whose titles and abstracts are in turn in Chinese, Japanese,
/// Thai, Arabic, Russian and French.
#[must_use]
pub fn dossier_in_languages(count: usize) -> Dossier {
    let mut dossier = dossier(count);
    let mut dice = Dice(0x0DD_BA11_5EED);
    let languages = LANGUAGES.iter().cycle();
    for (report, language) in dossier.reports.iter_mut().zip(languages) {
        report.language = Some(own(language.code));
        report.title.text = format!("Synthetic {}", language.sentence(&mut dice));
        if let Some(text) = &mut report.abstract_ {
            *text = language.prose(&mut dice, 350);
        }
    }
    dossier
}

/// Gives the words in the order of how common they are: the real ones, then the invented.
fn vocabulary(dice: &mut Dice) -> Vec<String> {
    let mut words: Vec<_> = COMMON_WORDS.split_whitespace().map(str::to_owned).collect();
    let mut seen: HashSet<_> = words.iter().cloned().collect();
    let length = words.len() + INVENTED_WORDS;
    while words.len() < length {
        let mut word = String::new();
        for _ in 0..2 + dice.below(3) {
            word.push(char::from(dice.pick(b"bcdfghklmnprstvz")));
            word.push(if dice.once_in(500) {
                dice.pick(&['é', 'ö', 'ü'])
            } else {
                char::from(dice.pick(b"aeiou"))
            });
        }
        if dice.once_in(2) {
            word.push(char::from(dice.pick(b"klmnrst")));
        }
        if seen.insert(word.clone()) {
            words.push(word);
        }
    }
    words
}

/// Gives a word by Zipf's law, in whole numbers: every octave of ranks is as likely as the next.
fn word<'a>(dice: &mut Dice, words: &'a [String]) -> &'a str {
    loop {
        let octave = 1 << dice.below(15);
        let rank = octave + dice.below(octave);
        if let Some(word) = words.get(rank - 1) {
            return word;
        }
    }
}

/// Gives sentences, until they are so many bytes long.
fn prose(dice: &mut Dice, words: &[String], length: usize) -> String {
    let mut text = String::new();
    while text.len() < length {
        let sentence: Vec<_> = (0..8 + dice.below(9)).map(|_| word(dice, words)).collect();
        if !text.is_empty() {
            text.push(' ');
        }
        text += &capital(&sentence.join(" "));
        text.push('.');
    }
    // The last sentence may run on; it ends before the text becomes too long.
    let ends = text.match_indices(' ').map(|(end, _)| end);
    if text.len() > length + 50
        && let Some(end) = ends.take_while(|&end| end < length + 50).last()
    {
        text.truncate(end);
        text = format!("{}.", text.trim_end_matches('.'));
    }
    text
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
}

fn slug(text: &str) -> String {
    text.to_lowercase().replace(' ', "-")
}

fn report(dice: &mut Dice, words: &[String], number: usize) -> Report {
    let (date, year) = date(dice);
    let (item_type, label) = dice.pick(&KINDS);
    let title: Vec<_> = (0..4 + dice.below(5)).map(|_| word(dice, words)).collect();
    let publisher = dice.pick(&PUBLISHERS);
    let host = slug(publisher);
    let length = 350 + dice.below(50);
    let mut topics: Vec<_> = (0..=dice.below(3))
        .map(|_| own(&slug(dice.pick(&TOPICS))))
        .collect();
    topics.sort();
    topics.dedup();
    let source = Source {
        url: own(&format!("https://{host}.example.org/{year}/{number}")),
        archived_url: dice
            .once_in(10)
            .then(|| own(&format!("https://archive.example.org/{host}/{number}"))),
        captured: None,
        retrieved: dice.once_in(10).then(|| own("2024-12-31")),
        provenance: None,
    };
    Report {
        id: own(&format!("synthetic-{number:06}")),
        aliases: Vec::new(),
        date: own(&date),
        title: Title {
            text: format!("Synthetic {}: {}", label.to_lowercase(), title.join(" ")),
            supplied: dice.once_in(5),
        },
        kind: Kind {
            item_type: own(item_type),
            label: label.to_owned(),
        },
        publisher: Some(publisher.to_owned()),
        authors: if dice.once_in(5) {
            vec![own(dice.pick(&AUTHORS))]
        } else {
            Vec::new()
        },
        topics,
        abstract_: (!dice.once_in(50)).then(|| prose(dice, words, length)),
        content_warning: None,
        language: Some(own(if dice.once_in(20) { "fr" } else { "en" })),
        sources: if dice.once_in(50) {
            Vec::new()
        } else {
            vec![source]
        },
        fields: BTreeMap::new(),
        media: Vec::new(),
        revisions: Vec::new(),
    }
}

/// Gives a date (EDTF) and its first year: mostly days, some months, a few years and intervals,
/// some of them in doubt. Years without reports stay so.
fn date(dice: &mut Dice) -> (String, usize) {
    let mut ticket = dice.below(WEIGHTS.iter().sum());
    let index = WEIGHTS.iter().position(|&weight| {
        let is_drawn = ticket < weight;
        ticket = ticket.saturating_sub(weight);
        is_drawn
    });
    let index = index.expect("a ticket is below the sum of the weights");
    let year = 2000 + index;
    let (month, day) = (1 + dice.below(12), 1 + dice.below(28));
    let precise = format!("{year}-{month:02}-{day:02}");
    let doubt = if dice.once_in(30) {
        dice.pick(&["?", "~", "%"])
    } else {
        ""
    };
    let has_next = WEIGHTS.get(index + 1).is_some_and(|&weight| weight > 0);
    let date = match dice.below(100) {
        0..8 => format!("{year}-{month:02}{doubt}"),
        8 => format!("{year}{doubt}"),
        9 => format!("{precise}/{year}-12-31{doubt}"),
        10 if has_next => format!("{precise}/{}-01-15{doubt}", year + 1),
        _ => format!("{precise}{doubt}"),
    };
    (date, year)
}

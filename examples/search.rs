//! Measures the search on synthetic corpora: `cargo run --release --example search [folder]`.
//!
//! The corpora are the same in every run. Given a folder, it leaves their indexes and the searches
//! there, for measuring elsewhere what is the same bytes.

use std::fmt::Write as _;
use std::time::{Duration, Instant};
use std::{env, fs};

use chronicle::query::search::{Index, Search, build};

/// A generator of numbers that look random (xorshift64*), the same in every run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        let high = self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 32;
        usize::try_from((high * end as u64) >> 32).expect("below the end")
    }

    fn pick<'a, T>(&mut self, choices: &'a [T]) -> &'a T {
        &choices[self.below(choices.len())]
    }
}

/// Words of which the n-th is about n times as rare as the first, as in any language.
struct Language {
    words: Vec<String>,
    /// How often a word or one before it is drawn.
    shares: Vec<usize>,
}

impl Language {
    fn new(size: usize, dice: &mut Dice) -> Self {
        let starts =
            "t t t a a o o s s s w w c c c b b p p p h f f m m d d r r i i e l l n g u v y k j q z";
        let middles = "a e i o u ai ea ou ar er or an en in on at et it al el il as es is";
        let ends = "t n s d r l m k th st nt nd ng ck p g v b sh ch";
        let [starts, middles, ends] =
            [starts, middles, ends].map(|list| list.split(' ').collect::<Vec<_>>());
        let mut words = Vec::new();
        let mut known = std::collections::BTreeSet::new();
        while words.len() < size {
            let mut word = String::from(*dice.pick(&starts));
            let most = if words.len() < 200 { 2 } else { 4 };
            for _ in 0..=dice.below(most) {
                word += *dice.pick::<&str>(&middles);
                word += *dice.pick::<&str>(&ends);
            }
            if known.insert(word.clone()) {
                words.push(word);
            }
        }
        let shares = (0..size).scan(0, |sum, rank| {
            *sum += 1_000_000_000 / (rank * 10 + 27);
            Some(*sum)
        });
        let shares = shares.collect();
        Self { words, shares }
    }

    fn word(&self, dice: &mut Dice) -> &str {
        let drawn = dice.below(*self.shares.last().expect("a word"));
        &self.words[self.shares.partition_point(|&share| share <= drawn)]
    }

    fn text(&self, length: usize, dice: &mut Dice) -> String {
        let words: Vec<_> = (0..length).map(|_| self.word(dice)).collect();
        words.join(" ")
    }
}

/// Documents of title, abstract, publisher, authors, topics and kind: about 60 words.
fn corpus(size: usize, language: &Language, dice: &mut Dice) -> Vec<Vec<String>> {
    let names = |count, length, dice: &mut Dice| -> Vec<_> {
        (0..count).map(|_| language.text(length, dice)).collect()
    };
    let publishers = names(60, 3, dice);
    let authors = names(2000, 2, dice);
    let topics = names(12, 2, dice);
    let kinds = names(6, 1, dice);
    let document = |_| {
        let (title, body) = (5 + dice.below(7), 30 + dice.below(26));
        vec![
            language.text(title, dice),
            language.text(body, dice),
            dice.pick(&publishers).clone(),
            dice.pick(&authors).clone(),
            dice.pick(&authors).clone(),
            dice.pick(&topics).clone(),
            dice.pick(&kinds).clone(),
        ]
    };
    (0..size).map(document).collect()
}

/// Searches of each sort: as one types them, letter by letter, and as one means them.
fn searches(documents: &[Vec<String>], language: &Language, dice: &mut Dice) -> Vec<String> {
    let mut searches: Vec<String> = ('a'..='z').map(String::from).collect();
    for _ in 0..150 {
        let [one, two, three] = [(); 3].map(|()| language.word(dice));
        let start = |word: &str, dice: &mut Dice| word[..=dice.below(word.len())].to_owned();
        searches.push(start(one, dice));
        searches.push(format!("{one} {}", start(two, dice)));
        searches.push(format!("{one} {two} {}", start(three, dice)));
        searches.push(format!("{one} -{two}"));
        let body: Vec<_> = dice.pick(documents)[1].split(' ').collect();
        let from = dice.below(body.len() - 3);
        let phrase = body[from..from + 2 + dice.below(2)].join(" ");
        searches.push(format!("\"{phrase}\""));
        searches.push(format!("\"{} {}", body[from], start(body[from + 1], dice)));
    }
    searches
}

/// Gives the time that this share of the times does not exceed, in ms.
fn quantile(times: &mut [Duration], share: usize) -> f64 {
    times.sort();
    times[(times.len() * share / 100).min(times.len() - 1)].as_secs_f64() * 1e3
}

fn main() {
    let folder = env::args().nth(1);
    for size in [1_000, 10_000, 100_000] {
        let mut dice = Dice(0x9E37_79B9_7F4A_7C15);
        let language = Language::new(30_000, &mut dice);
        let documents = corpus(size, &language, &mut dice);
        let begin = Instant::now();
        let built = build(
            documents.iter().map(|fields| fields.iter()),
            str::to_lowercase,
        );
        let built = built.expect("fewer documents than fit");
        let building = begin.elapsed();
        let searches = searches(&documents, &language, &mut dice);
        let mut ready = Vec::new();
        let mut times = Vec::new();
        let mut list = String::new();
        for typed in &searches {
            let begin = Instant::now();
            let index = Index::new(&built.index).expect("a whole index");
            ready.push(begin.elapsed());
            let begin = Instant::now();
            let search = Search::parse(typed, str::to_lowercase);
            let matches = index.matches(&search, Some(&built.positions));
            times.push(begin.elapsed());
            let count = matches.documents.count();
            writeln!(list, "{count}\t{typed}").expect("memory");
        }
        println!(
            "{size} documents: built in {:.0} ms, index {} bytes, positions {} bytes; ready in {:.4} ms, {} searches p50 {:.3} ms, p95 {:.3} ms, at most {:.3} ms",
            building.as_secs_f64() * 1e3,
            built.index.len(),
            built.positions.len(),
            quantile(&mut ready, 95),
            searches.len(),
            quantile(&mut times, 50),
            quantile(&mut times, 95),
            quantile(&mut times, 100),
        );
        if let Some(folder) = &folder {
            for (name, bytes) in [
                ("index", &built.index[..]),
                ("positions", &built.positions),
                ("searches", list.as_bytes()),
            ] {
                fs::write(format!("{folder}/{name}-{size}"), bytes).expect("a folder to write to");
            }
        }
    }
}

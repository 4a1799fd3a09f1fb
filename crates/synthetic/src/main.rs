//! Prints a made-up dataset with as many reports as are asked for: `synthetic 1000`.

use std::io::{self, BufWriter};
use std::process::ExitCode;

fn main() -> ExitCode {
    let Some(count) = std::env::args().nth(1).and_then(|count| count.parse().ok()) else {
        eprintln!("expected how many reports the dataset has: synthetic 1000");
        return ExitCode::from(2);
    };
    match synthetic::write(count, BufWriter::new(io::stdout().lock())) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("standard output: {error}");
            ExitCode::FAILURE
        }
    }
}

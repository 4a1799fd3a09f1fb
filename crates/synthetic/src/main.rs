//! Prints a made-up dataset with as many reports as are asked for: `synthetic 1000`. With fields of its
//! own: `synthetic 1000 --fields`. In six languages: `synthetic 1000 --languages`.

use std::io::{self, BufWriter};
use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments: Vec<_> = std::env::args().skip(1).collect();
    let arguments: Vec<_> = arguments.iter().map(String::as_str).collect();
    let count = arguments.first().and_then(|count| count.parse().ok());
    let output = BufWriter::new(io::stdout().lock());
    let written = match (count, &arguments[..]) {
        (Some(count), [_]) => synthetic::write(count, output),
        (Some(count), [_, "--fields"]) => synthetic::write_with_fields(count, output),
        (Some(count), [_, "--languages"]) => synthetic::write_in_languages(count, output),
        _ => {
            eprintln!(
                "expected how many reports the dataset has: synthetic 1000, and perhaps --fields or \
                 --languages"
            );
            return ExitCode::from(2);
        }
    };
    match written {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("standard output: {error}");
            ExitCode::FAILURE
        }
    }
}

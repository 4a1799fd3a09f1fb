//! Prints a made-up dataset with as many reports as are asked for: `synthetic 1000`, or with fields of its
//! own: `synthetic 1000 --fields`.

use std::io::{self, BufWriter};
use std::process::ExitCode;

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let count = arguments.next().and_then(|count| count.parse().ok());
    let (Some(count), option) = (count, arguments.next()) else {
        return expected();
    };
    let write = match option.as_deref() {
        None => synthetic::write,
        Some("--fields") => synthetic::write_with_fields,
        Some(_) => return expected(),
    };
    match write(count, &mut BufWriter::new(io::stdout().lock())) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("standard output: {error}");
            ExitCode::FAILURE
        }
    }
}

fn expected() -> ExitCode {
    eprintln!("expected how many reports the dataset has, and perhaps --fields: synthetic 1000");
    ExitCode::from(2)
}

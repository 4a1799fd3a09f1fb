//! The guide, tested by doing what it says: each command is run, and must say what the guide shows.

use std::fs;
use std::path::Path;
use std::process::Command;

use super::serve::Server;
use super::site_folder::{SiteFolder, site};

const GUIDE: &str = include_str!("../../../../docs/publishing.md");

/// The guide's blocks of code: what each is, and its text.
fn blocks() -> Vec<(&'static str, &'static str)> {
    let mut blocks = Vec::new();
    let mut rest = GUIDE;
    while let Some((_, after)) = rest.split_once("```") {
        let (kind, after) = after.split_once('\n').expect("a block's first line");
        let (text, after) = after.split_once("```").expect("a block's end");
        blocks.push((kind, text));
        rest = after;
    }
    blocks
}

/// A block of commands: each command, on one line, and what it is to say.
fn commands(text: &str) -> Vec<(String, String)> {
    let text = text.replace("\\\n", "");
    let parts = format!("\n{text}");
    let parts = parts.split("\n$ ").skip(1);
    let pairs = parts.map(|part| part.split_once('\n').unwrap_or((part, "")));
    pairs
        .map(|(command, output)| (command.to_owned(), format!("{}\n", output.trim_end())))
        .collect()
}

/// What a command said, with the sizes left out that depend on the assets.
fn without_sizes(said: &str) -> String {
    let lines = said.lines().map(|line| match line.split_once(" files, ") {
        Some((start, _)) => {
            let start = start.rsplit_once(' ').map_or(start, |(start, _)| start);
            format!("{start} ...\n")
        }
        None => format!("{line}\n"),
    });
    lines.collect()
}

/// Serves the site in a folder, and asks for its page.
fn serve(site: &SiteFolder, folder: &Path, expected: &str) {
    let server = Server::start_in(site, folder, &["--port", "0"]);
    assert!(server.page("/").contains("HTTP/1.1 200"));
    assert!(expected.starts_with("Serving ") && expected.ends_with(" (Ctrl-C stops it)\n"));
}

#[test]
fn each_command_of_the_guide_says_what_the_guide_shows() {
    let site = site(&[], "");
    let mut folder = site.path("");
    fs::remove_file(folder.join("site.toml")).expect("the file is there");
    let tools = Path::new(env!("CARGO_BIN_EXE_chronicle")).parent();
    let tools = tools.expect("a folder").display();
    let mut count = 0;
    for (kind, text) in blocks() {
        for (own, name) in [("csv", "examplia.csv"), ("text", "page.txt")] {
            if kind == own {
                fs::write(folder.join(name), text).expect("a file");
            }
        }
        if kind != "console" {
            continue;
        }
        for (command, expected) in commands(text) {
            count += 1;
            if let Some(name) = command.strip_prefix("cd ") {
                folder.push(name);
                continue;
            }
            if command == "chronicle serve" {
                serve(&site, &folder, &expected);
                continue;
            }
            if command == "chronicle build" {
                // The author has put something in the place of each placeholder.
                let dataset = folder.join("data/georgia.json");
                let text = fs::read_to_string(&dataset).expect("a dataset");
                let text = text.replace("TODO: ", "").replace("todo-", "");
                let text = text.replace("\"TODO\"", "\"CC-BY-4.0\"");
                let text = text.replace("todo.example", "your.example");
                let [zeros, original, working] = ["0", "a", "b"].map(|digit| digit.repeat(64));
                let text = text.replacen(&zeros, &original, 1);
                let text = text.replace(&zeros, &working);
                fs::write(&dataset, text).expect("a dataset");
            }
            let output = Command::new("sh")
                .args(["-c", &format!("PATH={tools}:$PATH; {command} 2>&1")])
                .env("CHRONICLE_ASSETS", site.assets())
                .current_dir(&folder)
                .output()
                .expect("a shell");
            let output = without_sizes(&String::from_utf8(output.stdout).expect("UTF-8"));
            match expected.strip_suffix("...\n") {
                Some(start) => assert!(output.starts_with(start), "{command}: {output}"),
                None => assert_eq!(output, without_sizes(&expected), "{command}"),
            }
        }
    }
    assert!(count >= 12, "the guide has {count} commands");
}

//! The guide, tested by doing what it says: each command is run, and must say what the guide shows.

use std::fs;
use std::path::Path;
use std::process::Command;

const GUIDE: &str = include_str!("../../../docs/publishing.md");

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

#[test]
fn each_command_of_the_guide_says_what_the_guide_shows() {
    let folder = tempfile::tempdir().expect("a folder");
    let tools = Path::new(env!("CARGO_BIN_EXE_chronicle")).parent();
    let tools = tools.expect("a folder").display();
    fs::create_dir_all(folder.path().join("public/data")).expect("a folder");
    let mut count = 0;
    for (kind, text) in blocks() {
        for (own, name) in [("csv", "examplia.csv"), ("text", "page.txt")] {
            if kind == own {
                fs::write(folder.path().join(name), text).expect("a file");
            }
        }
        if kind != "console" {
            continue;
        }
        for (command, expected) in commands(text) {
            let output = Command::new("sh")
                .args(["-c", &format!("PATH={tools}:$PATH; {command} 2>&1")])
                .current_dir(folder.path())
                .output()
                .expect("a shell");
            let output = String::from_utf8(output.stdout).expect("UTF-8");
            assert_eq!(output, expected, "{command}");
            count += 1;
        }
    }
    assert!(count >= 5, "the guide has {count} commands");
}

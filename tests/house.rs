//! Who may import whom.

use std::fs;
use std::path::{Path, PathBuf};

fn sources(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            files.extend(sources(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
    files
}

/// The room of a source file: the first part of its path below `src`.
fn room(path: &Path) -> String {
    let first = path.iter().nth(1).expect("a file below src");
    Path::new(first)
        .file_stem()
        .expect("a name")
        .to_string_lossy()
        .into_owned()
}

/// Every line of a room's files, with the file.
fn lines_of(rooms: &[&str]) -> Vec<(PathBuf, String)> {
    let mut lines = Vec::new();
    for path in sources(Path::new("src")) {
        if rooms.contains(&room(&path).as_str()) {
            let text = fs::read_to_string(&path).expect("a source file");
            lines.extend(text.lines().map(|line| (path.clone(), line.to_owned())));
        }
    }
    assert!(!lines.is_empty(), "no such room: {rooms:?}");
    lines
}

fn assert_never(rooms: &[&str], forbidden: &[&str]) {
    for (path, line) in lines_of(rooms) {
        let code = line.split("//").next().unwrap_or_default();
        for word in forbidden {
            assert!(!code.contains(word), "{}: {line}", path.display());
        }
    }
}

#[test]
fn a_room_imports_only_the_rooms_below_it() {
    for (room, allowed) in [
        ("dossier", &["crate::dossier"][..]),
        ("check", &["crate::dossier"]),
        ("catalogue", &["crate::dossier"]),
        ("export", &["crate::dossier", "crate::check"]),
        ("import", &["crate::dossier", "crate::check"]),
        ("query", &["crate::catalogue"]),
        (
            "view",
            &["crate::dossier", "crate::catalogue", "crate::query"],
        ),
    ] {
        for (path, line) in lines_of(&[room]) {
            let Some(import) = line.trim().strip_prefix("use ") else {
                continue;
            };
            if import.starts_with("crate::") {
                let is_allowed = allowed.iter().any(|allowed| import.starts_with(allowed));
                assert!(is_allowed, "{}: {line}", path.display());
            }
        }
    }
}

#[test]
fn the_plain_rooms_know_no_platform() {
    assert_never(
        &["dossier", "check", "export", "import", "catalogue", "query"],
        &[
            "leptos",
            "web_sys",
            "std::fs",
            "std::env",
            "::now(",
            "cfg(",
            "SystemTime",
            "Instant",
        ],
    );
}

#[test]
fn the_view_knows_no_browser_and_no_files() {
    assert_never(
        &["view"],
        &[
            "web_sys",
            "window()",
            "document()",
            "serde_json",
            "std::fs",
            "cfg(",
            "Effect::",
        ],
    );
}

#[test]
fn sections_of_the_view_do_not_import_each_other() {
    for (path, line) in lines_of(&["view"]) {
        let code = line.trim();
        let is_sibling = code.starts_with("use super::")
            && code.trim_start_matches("use super::").contains("::")
            && !code.starts_with("use super::{");
        assert!(!is_sibling, "{}: {line}", path.display());
    }
}

#[test]
fn the_desk_and_the_preview_ask_no_host_for_anything() {
    assert_never(
        &["desk", "preview"],
        &["gloo_net", "Request", "fetch", "WebSocket", "send_beacon"],
    );
}

#[test]
fn the_platform_is_switched_where_programs_begin() {
    for path in sources(Path::new("src")) {
        if !["src/main.rs", "src/desk.rs", "src/preview.rs"]
            .map(Path::new)
            .contains(&path.as_path())
        {
            let text = fs::read_to_string(&path).expect("a source file");
            assert!(!text.contains("target_arch"), "{}", path.display());
        }
    }
}

#[test]
fn every_file_opens_with_a_sentence_about_itself() {
    for path in sources(Path::new("src")) {
        let text = fs::read_to_string(&path).expect("a source file");
        assert!(text.starts_with("//! "), "{}", path.display());
    }
}

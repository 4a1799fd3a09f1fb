//! What the compiler is told for a release.

use std::fs;
use std::process::Command;

#[test]
fn a_home_folder_with_a_space_in_its_name_is_hidden_from_the_wasm() {
    let folder = tempfile::tempdir().expect("a folder");
    let home = folder.path().join("a home");
    fs::create_dir_all(home.join("registry/src/index")).expect("a folder");
    let output = Command::new(env!("CARGO_BIN_EXE_xtask"))
        .arg("rustflags")
        .env("CARGO_HOME", &home)
        .output()
        .expect("xtask runs");
    assert!(output.status.success());
    let flags = String::from_utf8(output.stdout).expect("UTF-8");
    // Cargo parts the flags of CARGO_ENCODED_RUSTFLAGS so.
    let flags: Vec<_> = flags.trim_end_matches('\n').split('\u{1f}').collect();
    let here = std::env::current_dir().expect("a folder");
    for (hidden, name) in [
        (home.join("registry/src/index"), "/crates"),
        (here, "/chronicle"),
    ] {
        let flag = format!("--remap-path-prefix={}={name}", hidden.display());
        assert!(flags.contains(&flag.as_str()), "{flag}: {flags:?}");
    }
    assert_eq!(flags.len(), 3, "{flags:?}");
}

//! Compiles the programs for the browser.

use std::env;
use std::fs;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};

use anyhow::{Context, Result, bail};
use serde_json::Value;

use crate::bundle::Profile;
use crate::process::run;

/// Programs that are built together.
struct Group {
    package: &'static str,
    programs: &'static [&'static str],
    /// More for Cargo.
    arguments: &'static [&'static str],
    /// A flag for the compiler of a release.
    flag: Option<&'static str>,
    /// The folder below Cargo's in which they are built, where other flags would build all anew each time.
    folder: Option<&'static str>,
}

/// The programs. The publisher is built by itself: Cargo would otherwise give the readers' programs what it
/// needs of the packages that they share. The editor is built by itself, too, and with erased components, whose types are not
/// compiled for each place where they stand (decision 0037).
const GROUPS: [Group; 4] = [
    Group {
        package: "apps",
        programs: &["reader", "exporter"],
        arguments: &[],
        flag: None,
        folder: None,
    },
    Group {
        package: "apps",
        programs: &["editor"],
        arguments: &["--no-default-features", "--features", "editor"],
        flag: Some("--cfg=erase_components"),
        folder: Some("erased"),
    },
    Group {
        package: "publisher",
        programs: &["publisher"],
        arguments: &[],
        flag: None,
        folder: None,
    },
    Group {
        package: "verifier",
        programs: &["verifier"],
        arguments: &[],
        flag: None,
        folder: None,
    },
];

/// Parts flags, since a folder's name may hold a space.
const SEPARATOR: &str = "\u{1f}";

/// Compiles all programs, and gives where each is.
///
/// # Errors
/// Fails where Cargo does, which says why.
pub fn build(profile: Profile) -> Result<Vec<PathBuf>> {
    let built = GROUPS.map(|group| build_group(&group, profile));
    let built: Result<Vec<_>> = built.into_iter().collect();
    Ok(built?.concat())
}

/// Compiles the programs of a group.
fn build_group(group: &Group, profile: Profile) -> Result<Vec<PathBuf>> {
    let mut cargo = Command::new("cargo");
    cargo
        .args(["build", "--quiet", "--package", group.package])
        .args(["--target", "wasm32-unknown-unknown"])
        .args(["--message-format", "json-render-diagnostics"])
        .stdout(Stdio::piped());
    if profile == Profile::Release {
        let flags = [anonymous()?].into_iter();
        let flags = flags.chain(group.flag.map(str::to_owned));
        let flags: Vec<_> = flags.collect();
        cargo.arg("--release");
        cargo.env("CARGO_ENCODED_RUSTFLAGS", flags.join(SEPARATOR));
        if let Some(folder) = group.folder {
            cargo.arg("--target-dir").arg(target().join(folder));
        }
    }
    cargo.args(group.arguments);
    for program in group.programs {
        cargo.args(["--bin", program]);
    }
    let output = cargo.spawn().and_then(Child::wait_with_output);
    let output = output.context("could not start cargo")?;
    if !output.status.success() {
        bail!("the programs do not compile");
    }
    let messages = String::from_utf8(output.stdout)?;
    messages
        .lines()
        .filter_map(|line| program(line).transpose())
        .collect()
}

/// Gives the program of which one of Cargo's messages tells, if it tells of one.
fn program(message: &str) -> Result<Option<PathBuf>> {
    let message: Value = serde_json::from_str(message)?;
    let is_program =
        message["reason"] == "compiler-artifact" && message["target"]["kind"][0] == "bin";
    let file = message["filenames"][0].as_str().filter(|_| is_program);
    Ok(file.map(PathBuf::from))
}

/// Gives the flags by which the compiler writes no folder of this machine into the programs: it would
/// name who built them, and the same sources would not give the same bytes elsewhere.
pub fn anonymous() -> Result<String> {
    let print = |argument| -> Result<String> { Ok(String::from_utf8(run("rustc", [argument])?)?) };
    let sysroot = print("--print=sysroot")?;
    let version = print("-vV")?;
    let commit = version
        .lines()
        .find_map(|line| line.strip_prefix("commit-hash: "));
    let commit = commit.context("rustc names no commit")?;
    let mut folders = vec![
        (
            format!("{}/lib/rustlib/src/rust", sysroot.trim()),
            format!("/rustc/{commit}"),
        ),
        (
            env::current_dir()?.display().to_string(),
            "/chronicle".to_owned(),
        ),
    ];
    for registry in fs::read_dir(home()?.join("registry/src"))
        .into_iter()
        .flatten()
    {
        folders.push((registry?.path().display().to_string(), "/crates".to_owned()));
    }
    let flags = folders.iter();
    let flags = flags.map(|(folder, name)| format!("--remap-path-prefix={folder}={name}"));
    Ok(flags.collect::<Vec<_>>().join(SEPARATOR))
}

/// Gives the folder in which Cargo builds.
fn target() -> PathBuf {
    env::var_os("CARGO_TARGET_DIR").map_or_else(|| "target".into(), PathBuf::from)
}

/// Gives the folder in which Cargo keeps crates.
fn home() -> Result<PathBuf> {
    if let Some(home) = env::var_os("CARGO_HOME") {
        return Ok(home.into());
    }
    let home = env::home_dir().context("there is no home folder")?;
    Ok(home.join(".cargo"))
}

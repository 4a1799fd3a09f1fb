//! A site folder of a test's own, and the program that is run in it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use bytes::Bytes;
use site::catalogue::File;
use site::publish::{Asset, Assets, Program};
use tempfile::TempDir;

/// A site folder, and the assets beside it.
pub struct SiteFolder(TempDir);

/// Makes a site folder of datasets, each a name and a text, and the settings of a site.
pub fn site(datasets: &[(&str, &str)], settings: &str) -> SiteFolder {
    let site = SiteFolder(tempfile::tempdir().expect("a folder"));
    fs::write(site.assets(), assets().to_packed(3)).expect("a file");
    for (name, text) in datasets {
        site.write(&format!("data/{name}.json"), text);
    }
    site.write("site.toml", settings);
    site
}

impl SiteFolder {
    /// Where a file or folder of it is.
    pub fn path(&self, path: &str) -> PathBuf {
        self.0.path().join("site").join(path)
    }

    /// The assets that the program is given in the place of its own.
    pub fn assets(&self) -> PathBuf {
        self.0.path().join("assets.bin")
    }

    pub fn write(&self, path: &str, content: impl AsRef<[u8]>) {
        let file = self.path(path);
        fs::create_dir_all(file.parent().expect("a folder")).expect("a folder");
        fs::write(file, content).expect("a file");
    }

    pub fn read(&self, path: &str) -> String {
        fs::read_to_string(self.path(path)).expect(path)
    }

    /// The files of a folder of it and of all that is in it, in the order of their paths.
    pub fn files(&self, path: &str) -> Vec<String> {
        let root = self.path(path);
        let mut files = Vec::new();
        gather(&root, &root, &mut files);
        files.sort();
        files
    }

    /// The program, to be run in the folder.
    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_chronicle"));
        command.current_dir(self.path("")).args(arguments);
        if ["build", "serve"].contains(&arguments[0]) {
            command.arg("--assets").arg(self.assets());
        }
        command
    }

    /// Runs the program in the folder.
    pub fn run(&self, arguments: &[&str]) -> Output {
        self.command(arguments).output().expect("the program runs")
    }
}

fn gather(root: &Path, folder: &Path, files: &mut Vec<String>) {
    for entry in fs::read_dir(folder).into_iter().flatten() {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            gather(root, &path, files);
        } else {
            let path = path.strip_prefix(root).expect("a path below");
            files.push(path.to_string_lossy().replace('\\', "/"));
        }
    }
}

/// What a program said.
pub trait Said {
    /// On standard output.
    fn says(&self) -> String;
    /// On standard error.
    fn errors(&self) -> String;
}

impl Said for Output {
    fn says(&self) -> String {
        String::from_utf8(self.stdout.clone()).expect("UTF-8")
    }

    fn errors(&self) -> String {
        String::from_utf8(self.stderr.clone()).expect("UTF-8")
    }
}

/// Assets whose programs are empty: what these tests look at is not made of them.
fn assets() -> Assets {
    let asset = |href: &str| {
        let integrity = String::new();
        let href = href.to_owned();
        Asset {
            file: File { href, integrity },
            content: Bytes::new(),
        }
    };
    let program = |name: &str| Program {
        script: asset(&format!("{name}.js")),
        wasm: asset(&format!("{name}.wasm")),
        js_fallback: None,
    };
    Assets {
        reader: program("reader"),
        exporter: program("exporter"),
        editor: program("editor"),
        publisher: program("publisher"),
        verifier: program("verifier"),
        editor_style: asset("editor.css"),
        index_script: asset("index.js"),
        icon: asset("icon.png"),
        media_script: asset("media.js"),
        embed_height: asset("embed-height.js"),
        embed_code_script: asset("embed-code.js"),
        report_style: asset("report.css"),
        ..Assets::default()
    }
}

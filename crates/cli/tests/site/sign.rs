//! Signed editions: keys are made, sites are signed, and what was altered is told, file by file.

use std::fs;

use serde_json::Value;

use super::site_folder::{Said, SiteFolder, site};

const FICTONIA: &str = include_str!("../../../../tests/fixtures/site/fictonia.json");

/// A site folder whose key lies beside it, and that key.
fn keyed() -> (SiteFolder, String) {
    let folder = site(&[("fictonia", FICTONIA)], "");
    let key = keygen(&folder, "../publisher");
    folder.write("site.toml", format!("key = \"{key}\"\n"));
    (folder, key)
}

/// Makes a pair of keys, and gives the public one.
fn keygen(folder: &SiteFolder, stem: &str) -> String {
    folder.write("../password", "correct horse battery staple\n");
    let secret = format!("{stem}.key");
    let output = folder.run(&["keygen", &secret, "--password-file", "../password"]);
    assert_eq!(output.status.code(), Some(0), "{}", output.errors());
    let text = folder.read(&format!("{stem}.pub"));
    let key = text.lines().last().expect("a key").to_owned();
    assert!(
        output.says().ends_with(&format!("key = \"{key}\"\n")),
        "{}",
        output.says()
    );
    key
}

/// Builds with a signature, which must succeed.
fn build(folder: &SiteFolder, more: &[&str]) -> String {
    let arguments = [
        "build",
        "--sign",
        "../publisher.key",
        "--password-file",
        "../password",
    ];
    let output = folder.run(&[&arguments, more].concat());
    assert_eq!(output.status.code(), Some(0), "{}", output.errors());
    output.says()
}

/// Verifies, and gives the exit code, what holds and what does not.
fn verify(folder: &SiteFolder, arguments: &[&str]) -> (Option<i32>, String, String) {
    let output = folder.run(&[&["verify"], arguments].concat());
    (output.status.code(), output.says(), output.errors())
}

#[test]
fn a_signed_site_verifies_in_its_folder_in_an_archive_and_in_one_file() {
    let (folder, key) = keyed();
    build(&folder, &[]);
    build(&folder, &["--zip"]);
    for path in ["dist", "dist.zip", "dist/fictonia.html"] {
        for key in [key.as_str(), "../publisher.pub"] {
            let (code, says, errors) = verify(&folder, &[path, "--key", key]);
            assert_eq!((code, errors.as_str()), (Some(0), ""), "{path}");
            assert!(says.contains("signed with the key RW"), "{says}");
        }
    }
}

#[test]
fn every_file_that_was_altered_or_taken_away_is_told_and_no_other() {
    let (folder, key) = keyed();
    build(&folder, &[]);
    let files = folder.files("dist");
    assert!(files.len() > 10);
    for file in files {
        let path = folder.path("dist").join(&file);
        let content = fs::read(&path).expect("a file");
        let mut altered = content.clone();
        match altered.get_mut(content.len() / 2) {
            Some(byte) => *byte ^= 1,
            None => altered.push(1),
        }
        for other in [Some(altered), None] {
            match &other {
                Some(altered) => fs::write(&path, altered).expect("a file"),
                None => fs::remove_file(&path).expect("no file"),
            }
            let (code, says, errors) = verify(&folder, &["dist", "--key", &key]);
            assert_ne!(code, Some(0), "{file}");
            assert_eq!(says, "", "{file}");
            let told: Vec<_> = errors.lines().collect();
            // Where the signature is gone or wrong, it is the list of which nothing is known.
            let expected = file.replace("SUMS.minisig", "SUMS");
            let is_own = |line: &&str| line.starts_with(&format!("dist/{expected}: "));
            assert!(told.iter().any(is_own), "{file}: {errors}");
            let is_list = file.starts_with("SHA256SUMS");
            assert!(is_list || told.len() == 1, "{file}: {errors}");
        }
        fs::write(&path, content).expect("a file");
    }
    let (code, ..) = verify(&folder, &["dist", "--key", &key]);
    assert_eq!(code, Some(0));
}

#[test]
fn a_file_that_was_added_is_told() {
    let (folder, key) = keyed();
    build(&folder, &[]);
    folder.write("dist/more.html", "more");
    let (code, _, errors) = verify(&folder, &["dist", "--key", &key]);
    assert_eq!(code, Some(0));
    assert_eq!(
        errors,
        "dist/more.html: warning: added: found a file that is not in the list, so that nothing is said of it: it \
         is not a part of the edition\n"
    );
}

#[test]
fn new_hashes_do_not_hide_what_was_altered() {
    let (folder, key) = keyed();
    build(&folder, &[]);
    let page = folder.read("dist/index.html") + "<p>Elsewhere</p>";
    folder.write("dist/index.html", &page);
    let sums = folder.read("dist/SHA256SUMS");
    let own = verifier::hash::sha256(page.as_bytes());
    let line = |line: &str| {
        if line.ends_with("  index.html") {
            format!("{own}  index.html\n")
        } else {
            format!("{line}\n")
        }
    };
    folder.write(
        "dist/SHA256SUMS",
        sums.lines().map(line).collect::<String>(),
    );
    let (code, _, errors) = verify(&folder, &["dist", "--key", &key]);
    assert_eq!(code, Some(1));
    assert_eq!(
        errors,
        "dist/SHA256SUMS: altered: found a signature of another file: this one was altered; do not rely on it\n"
    );
    // Without the key nobody can tell, and the program says so.
    let (code, says, errors) = verify(&folder, &["dist"]);
    assert_eq!(code, Some(0));
    assert!(
        says.ends_with("who published it was not verified\n"),
        "{says}"
    );
    assert!(errors.contains("no --key was given"), "{errors}");
}

#[test]
fn a_site_of_another_publisher_is_told() {
    let (folder, _) = keyed();
    build(&folder, &[]);
    let other = keygen(&folder, "../other");
    let (code, _, errors) = verify(&folder, &["dist", "--key", &other]);
    assert_eq!(code, Some(1));
    assert!(
        errors.contains(&format!("found a signature with another key than {other}")),
        "{errors}"
    );
}

#[test]
fn what_cannot_be_verified_says_what_is_missing() {
    let (folder, key) = keyed();
    for (arguments, code, expected) in [
        (
            vec!["data", "--key", key.as_str()],
            1,
            "data/SHA256SUMS: file: found no SHA256SUMS, expected the list of all files and their hashes",
        ),
        (
            vec!["data/fictonia.json"],
            2,
            "found neither its signature (.minisig) nor its hash (.sha256) beside it",
        ),
        (
            vec!["data", "--key", "RWfalse"],
            2,
            "expected a public key of minisign: 56 characters that begin with \"RW\"",
        ),
        (vec!["nowhere"], 1, "nowhere: file: "),
    ] {
        let (found, says, errors) = verify(&folder, &arguments);
        assert_eq!((found, says.as_str()), (Some(code), ""), "{errors}");
        assert!(errors.contains(expected), "{errors}");
    }
}

#[test]
fn a_signed_build_is_the_same_each_time_and_an_unsigned_one_takes_the_signature_away() {
    let (folder, _) = keyed();
    build(&folder, &[]);
    let signature = folder.read("dist/SHA256SUMS.minisig");
    assert!(build(&folder, &[]).ends_with("dist: nothing has changed\n"));
    assert_eq!(folder.read("dist/SHA256SUMS.minisig"), signature);
    let output = folder.run(&["build"]);
    assert_eq!(output.status.code(), Some(0), "{}", output.errors());
    let left = folder.files("dist");
    assert!(
        !left.iter().any(|file| file.ends_with(".minisig")),
        "{left:?}"
    );
    assert!(!output.says().contains("kept"), "{}", output.says());
}

#[test]
fn a_page_in_one_file_alone_is_signed_too() {
    let (folder, key) = keyed();
    build(&folder, &["--one-file", "--output", "one"]);
    assert_eq!(
        folder.files("one"),
        [
            "fictonia.html",
            "fictonia.html.minisig",
            "fictonia.html.sha256"
        ]
    );
    let (code, ..) = verify(&folder, &["one/fictonia.html", "--key", &key]);
    assert_eq!(code, Some(0));
}

#[test]
fn the_key_of_the_settings_is_that_of_the_signature() {
    let (folder, key) = keyed();
    let other = keygen(&folder, "../other");
    for (settings, found) in [
        (String::new(), "found no key in site.toml".to_owned()),
        (
            format!("key = \"{other}\""),
            format!("found the key {other} in site.toml"),
        ),
    ] {
        folder.write("site.toml", settings);
        let arguments = [
            "build",
            "--sign",
            "../publisher.key",
            "--password-file",
            "../password",
        ];
        let output = folder.run(&arguments);
        assert_eq!(output.status.code(), Some(1));
        assert_eq!(
            output.errors(),
            format!(
                "site.toml: site: {found}, expected that with which the site is signed, so that its pages show \
                 it: write key = \"{key}\" (at /key)\n"
            )
        );
        assert!(!folder.path("dist").exists());
    }
}

#[test]
fn a_wrong_password_and_a_wrong_key_are_refused_before_anything_is_built() {
    let (folder, _) = keyed();
    folder.write("../wrong", "incorrect\n");
    folder.write("../empty", "\n");
    for (key, password, expected) in [
        (
            "../publisher.key",
            "../wrong",
            "../publisher.key: key: the password is not that of this key, or the file is damaged: try again\n",
        ),
        (
            "../publisher.pub",
            "../password",
            "../publisher.pub: key: found no secret key of minisign, expected the file that 'chronicle keygen' or \
             'minisign -G' wrote: name that file\n",
        ),
        (
            "../publisher.key",
            "../empty",
            "../empty: key: found no password, expected one in the first line: write it there\n",
        ),
    ] {
        let output = folder.run(&["build", "--sign", key, "--password-file", password]);
        assert_eq!(output.status.code(), Some(2), "{}", output.errors());
        assert_eq!(output.errors(), expected);
        assert!(!folder.path("dist").exists());
    }
}

#[test]
fn keys_are_never_replaced_and_never_lie_in_a_site_folder() {
    let (folder, _) = keyed();
    let secret = folder.read("../publisher.key");
    assert!(secret.contains("secret key"), "{secret}");
    for (path, expected) in [
        (
            "../publisher.key",
            "../publisher.key: output: found a file that is there already, and keys are never replaced: choose \
             another name\n",
        ),
        (
            "media.key",
            "media.key: output: found a site folder there, from which a secret key may be published: choose a \
             place outside\n",
        ),
    ] {
        let output = folder.run(&["keygen", path, "--password-file", "../password"]);
        assert_eq!(
            (output.status.code(), output.errors().as_str()),
            (Some(2), expected)
        );
    }
    assert_eq!(folder.read("../publisher.key"), secret);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = fs::metadata(folder.path("../publisher.key"))
            .expect("a file")
            .permissions()
            .mode();
        assert_eq!(mode & 0o077, 0);
    }
}

#[test]
fn problems_are_written_for_programs() {
    let (folder, key) = keyed();
    build(&folder, &[]);
    folder.write("dist/robots.txt", "more");
    folder.write("dist/index.html", "less");
    let (code, says, _) = verify(&folder, &["dist", "--key", &key, "--format", "json"]);
    assert_eq!(code, Some(1));
    let rows: Value = serde_json::from_str(&says).expect("JSON");
    let rules: Vec<_> = rows
        .as_array()
        .expect("a list")
        .iter()
        .map(|row| &row["rule"])
        .collect();
    assert_eq!(rules, ["altered", "added"]);
}

//! What goes wrong on a bad day is told in one clear sentence, and the former output stays whole.

use std::fs;
use std::process::Stdio;
use std::thread;
use std::time::Duration;

use super::site_folder::{Said, SiteFolder, site};

const FICTONIA: &str = include_str!("../../../../tests/fixtures/site/fictonia.json");

/// A site that has been built, and then changed.
fn changed() -> SiteFolder {
    let site = site(&[("fictonia", FICTONIA)], "");
    let output = site.run(&["build"]);
    assert_eq!(output.status.code(), Some(0), "{}", output.errors());
    let title = "\"title\": \"";
    site.write(
        "data/fictonia.json",
        FICTONIA.replacen(title, "\"title\": \"Changed: ", 1),
    );
    site
}

/// The files of the built site, and what they hold.
fn dist(site: &SiteFolder) -> Vec<(String, Vec<u8>)> {
    let read = |path: String| {
        let content = fs::read(site.path("dist").join(&path)).expect("a file");
        (path, content)
    };
    site.files("dist").into_iter().map(read).collect()
}

/// What `build` says where it fails, after which the former output must be whole and nothing else there.
fn refusal(site: &SiteFolder) -> String {
    let before = dist(site);
    let output = site.run(&["build"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(dist(site) == before);
    let names = fs::read_dir(site.path("")).expect("a folder");
    let names = names.map(|entry| entry.expect("an entry").file_name());
    let mut hidden = names.filter(|name| name.to_string_lossy().starts_with('.'));
    assert_eq!(hidden.next(), None);
    output.errors()
}

#[test]
fn an_empty_dataset_is_named() {
    let site = changed();
    site.write("data/fictonia.json", "");
    let said = refusal(&site);
    assert!(said.starts_with("data/fictonia.json"), "{said}");
    assert!(said.contains("found an empty file"), "{said}");
    assert_eq!(said.lines().count(), 1, "{said}");
}

#[test]
fn a_picture_that_no_host_takes_is_refused_before_it_is_read() {
    let site = changed();
    site.write("media/large.jpg", "");
    let file = fs::File::options()
        .write(true)
        .open(site.path("media/large.jpg"));
    file.and_then(|file| file.set_len(200 << 20))
        .expect("a large file");
    assert_eq!(
        refusal(&site),
        "media/large.jpg: size: found 200 MiB, expected at most 25 MiB, the most that common hosts \
         take for one file: make it smaller\n"
    );
}

#[test]
fn names_with_spaces_and_letters_of_any_script_are_as_good_as_others() {
    let site = site(&[], "");
    let folder = "Мой сайт Übung 1";
    for (path, content) in [
        ("site.toml", ""),
        ("data/fictonia.json", FICTONIA),
        ("media/Фото Übung 1.svg", "<svg/>"),
    ] {
        site.write(&format!("{folder}/{path}"), content);
    }
    let output = site.run(&["build", folder]);
    assert_eq!(output.status.code(), Some(0), "{}", output.errors());
    let picture = format!("{folder}/dist/media/Фото Übung 1.svg");
    assert_eq!(site.read(&picture), "<svg/>");
}

#[cfg(unix)]
#[test]
fn a_link_out_of_the_site_folder_is_refused() {
    use std::os::unix::fs::symlink;
    let site = changed();
    let secret = site.assets();
    fs::create_dir(site.path("media")).expect("a folder");
    symlink(&secret, site.path("media/a.svg")).expect("a link");
    let target = fs::canonicalize(&secret).expect("a path");
    let target = target.display();
    assert_eq!(
        refusal(&site),
        format!(
            "media/a.svg: link: found a link to {target}, expected a file of the site folder: put \
             the file itself here\n"
        )
    );
    fs::remove_file(site.path("media/a.svg")).expect("the link");
    symlink("nowhere", site.path("media/a.svg")).expect("a link");
    let said = refusal(&site);
    assert!(
        said.starts_with("media/a.svg: link: found a link to nowhere, which cannot be read"),
        "{said}"
    );
    fs::remove_file(site.path("media/a.svg")).expect("the link");
    symlink(site.path(""), site.path("media/loop")).expect("a link");
    assert!(refusal(&site).contains("put the folder itself here"));
}

#[cfg(unix)]
#[test]
fn a_folder_that_may_not_be_written_is_named() {
    use std::os::unix::fs::PermissionsExt;
    use std::os::unix::process::CommandExt;
    let site = changed();
    let mode = |mode| fs::Permissions::from_mode(mode);
    fs::set_permissions(site.path(""), mode(0o555)).expect("permissions");
    let before = dist(&site);
    let mut command = site.command(&["build"]);
    // Nothing is forbidden to root. Another user must be able to reach the program and the folder.
    let is_root =
        fs::metadata("/proc/self").is_ok_and(|it| std::os::unix::fs::MetadataExt::uid(&it) == 0);
    if is_root {
        let around = site.path("..");
        fs::set_permissions(&around, mode(0o755)).expect("permissions");
        let program = around.join("chronicle");
        fs::copy(env!("CARGO_BIN_EXE_chronicle"), &program).expect("a copy");
        let arguments: Vec<_> = command.get_args().map(ToOwned::to_owned).collect();
        command = std::process::Command::new(program);
        command
            .args(arguments)
            .current_dir(site.path(""))
            .uid(65534);
    }
    let output = command.output().expect("the program runs");
    fs::set_permissions(site.path(""), mode(0o755)).expect("permissions");
    assert_eq!(output.status.code(), Some(2));
    let said = output.errors();
    assert!(
        said.ends_with(
            ": output: its permissions do not allow this; the former output is as it was\n"
        ),
        "{said}"
    );
    assert_eq!(said.lines().count(), 1, "{said}");
    assert!(dist(&site) == before);
}

/// Runs a script as root of a namespace of its own, in which it may mount what it likes. Gives nothing
/// where the system does not allow that.
#[cfg(target_os = "linux")]
fn namespaced(site: &SiteFolder, script: &str) -> Option<std::process::Output> {
    let run = |script: &str| {
        std::process::Command::new("unshare")
            .args(["--map-root-user", "--mount", "sh", "-ec", script])
            .env("CHRONICLE", env!("CARGO_BIN_EXE_chronicle"))
            .env("ASSETS", site.assets())
            .current_dir(site.path(""))
            .output()
    };
    let probe = run("mount -t tmpfs tmpfs media").ok()?;
    probe
        .status
        .success()
        .then(|| run(script).expect("the script runs"))
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_leaves_the_former_output_whole() {
    let site = changed();
    fs::create_dir(site.path("media")).expect("a folder");
    fs::create_dir(site.path("small")).expect("a folder");
    let script = "mount -t tmpfs -o size=64k tmpfs small; cp -r dist/index.html small/; \
                  mkdir small/dist; echo old > small/dist/old.txt; \
                  if $CHRONICLE build --output small/dist --assets $ASSETS; then exit 3; fi; \
                  ls -A small small/dist; cat small/dist/old.txt";
    let Some(output) = namespaced(&site, script) else {
        eprintln!("This system has no namespaces: a full disk was not tried.");
        return;
    };
    let said = output.errors();
    assert_eq!(output.status.code(), Some(0), "{said}");
    assert!(
        said.ends_with(
            ": output: the disk is full: make room, and do it again; the former output is as it was\n"
        ),
        "{said}"
    );
    assert_eq!(said.lines().count(), 1, "{said}");
    assert_eq!(
        output.says(),
        "Nothing was written: 1 problem.\nsmall:\ndist\nindex.html\n\nsmall/dist:\nold.txt\nold\n"
    );
}

#[cfg(target_os = "linux")]
#[test]
fn an_output_that_cannot_be_replaced_is_named() {
    let site = changed();
    fs::create_dir(site.path("media")).expect("a folder");
    fs::create_dir(site.path("held")).expect("a folder");
    let script = "mount -t tmpfs tmpfs held; \
                  if $CHRONICLE build --output held --assets $ASSETS; then exit 3; fi; ls -A held";
    let Some(output) = namespaced(&site, script) else {
        eprintln!("This system has no namespaces: a mount point was not tried.");
        return;
    };
    let said = output.errors();
    assert_eq!(output.status.code(), Some(0), "{said}");
    assert_eq!(output.says(), "Nothing was written: 1 problem.\n");
    assert!(
        said.starts_with("held: output: cannot be replaced ("),
        "{said}"
    );
    assert!(
        said.ends_with(
            "): close what has it open, or choose another --output; the former output is as it was\n"
        ),
        "{said}"
    );
}

#[test]
fn a_build_that_is_killed_leaves_the_former_output_whole() {
    let site = site(&[("large", &synthetic(300))], "");
    let output = site.run(&["build"]);
    assert_eq!(output.status.code(), Some(0), "{}", output.errors());
    let mut former = dist(&site);
    let mut killed = 0;
    for round in 0..12 {
        site.write("data/large.json", synthetic(301 + round));
        let mut build = site
            .command(&["build"])
            .stdout(Stdio::null())
            .spawn()
            .expect("the program runs");
        thread::sleep(Duration::from_millis(60 * round as u64));
        build.kill().expect("it can be killed");
        let was_killed = !build.wait().expect("it ends").success();
        let now = dist(&site);
        let is_former = now == former;
        // What is not as it was is whole: that which the whole input gives.
        if !is_former {
            fs::rename(site.path("dist"), site.path("killed")).expect("a folder");
            assert_eq!(site.run(&["build"]).status.code(), Some(0));
            assert!(dist(&site) == now, "round {round}");
            fs::remove_dir_all(site.path("killed")).expect("a folder");
            former = now;
        }
        killed += usize::from(was_killed);
    }
    assert!(killed > 0, "no build was killed");
    let output = site.run(&["build"]);
    assert_eq!(output.status.code(), Some(0), "{}", output.errors());
}

fn synthetic(reports: usize) -> String {
    serde_json::to_string_pretty(&synthetic::dossier(reports)).expect("JSON")
}

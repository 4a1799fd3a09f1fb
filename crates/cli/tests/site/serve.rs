//! `serve` shows a site while its author works on it.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Stdio};
use std::time::Duration;

use serde_json::Value;

use super::site_folder::{SiteFolder, site};

const FICTONIA: &str = include_str!("../../../../tests/fixtures/site/fictonia.json");

/// How long a test waits for what must come.
const PATIENCE: Duration = Duration::from_secs(60);

/// A server of a site, which ends with the value.
pub struct Server {
    process: Child,
    pub address: String,
}

impl Server {
    /// Starts it in the site folder.
    pub fn start(site: &SiteFolder, arguments: &[&str]) -> Self {
        Self::start_in(site, &site.path(""), arguments)
    }

    /// Starts it in a folder.
    pub fn start_in(site: &SiteFolder, folder: &Path, arguments: &[&str]) -> Self {
        let arguments = [&["serve", "--no-open"], arguments].concat();
        let mut process = site
            .command(&arguments)
            .current_dir(folder)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("the program runs");
        let mut line = String::new();
        let said = process.stdout.take().expect("its output");
        BufReader::new(said).read_line(&mut line).expect("a line");
        let (_, address) = line.split_once(" on http://").expect("an address");
        let (address, _) = address.split_once('/').expect("an address");
        Self {
            process,
            address: address.to_owned(),
        }
    }

    pub fn ask(&self, request: &str) -> BufReader<TcpStream> {
        let mut stream = TcpStream::connect(&self.address).expect("a connection");
        stream.set_read_timeout(Some(PATIENCE)).expect("a timeout");
        stream.write_all(request.as_bytes()).expect("a request");
        BufReader::new(stream)
    }

    /// The answer to a request for a path under a host's name.
    fn answer(&self, path: &str, host: &str) -> String {
        let request = format!("GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n");
        let mut answer = Vec::new();
        let mut stream = self.ask(&request);
        stream.read_to_end(&mut answer).expect("an answer");
        String::from_utf8_lossy(&answer).into_owned()
    }

    pub fn page(&self, path: &str) -> String {
        self.answer(path, &self.address)
    }

    /// The stream of what pages are told.
    pub fn events(&self) -> Events {
        let host = &self.address;
        Events(self.ask(&format!(
            "GET /.chronicle/events HTTP/1.1\r\nHost: {host}\r\n\r\n"
        )))
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.process.kill().expect("it can be stopped");
        self.process.wait().expect("it ends");
    }
}

pub struct Events(BufReader<TcpStream>);

impl Events {
    /// What pages are told next.
    pub fn next(&mut self) -> Value {
        loop {
            let mut line = String::new();
            self.0.read_line(&mut line).expect("an event in time");
            if let Some(data) = line.strip_prefix("data: ") {
                return serde_json::from_str(data.trim_end()).expect("JSON");
            }
        }
    }

    /// What pages are told when it is as a test expects.
    pub fn until(&mut self, is_expected: impl Fn(&Value) -> bool) -> Value {
        loop {
            let told = self.next();
            if is_expected(&told) {
                return told;
            }
        }
    }
}

fn fictonia() -> SiteFolder {
    site(&[("fictonia", FICTONIA)], "")
}

fn grave(told: &Value) -> bool {
    told["isGrave"] == true
}

#[test]
fn a_change_is_seen_and_what_is_wrong_is_told_until_it_is_mended() {
    let site = fictonia();
    let server = Server::start(&site, &["--port", "0"]);
    let mut events = server.events();
    let first = events.next();
    assert_eq!((&first["heading"], grave(&first)), (&"".into(), false));
    let named = format!(
        "build;desc=\"{}\"",
        first["build"].as_str().expect("a name")
    );
    assert!(server.page("/").contains(&named));

    let changed = FICTONIA.replacen("\"title\": \"", "\"title\": \"Changed: ", 1);
    site.write("data/fictonia.json", &changed);
    let second = events.until(|told| told["build"] != first["build"]);
    assert!(server.page("/").contains("<title>Changed: "));

    site.write(
        "data/fictonia.json",
        changed.replace("\"XF\"", "\"Fictonia\""),
    );
    let broken =
        events.until(|told| told["items"][0]["place"] == "data/fictonia.json, line 4, column 14");
    assert!(grave(&broken));
    assert_eq!(
        broken["heading"],
        "1 problem. Until it is solved, the page stays as it was."
    );
    assert_eq!(broken["build"], second["build"]);
    let message = broken["items"][0]["message"].as_str().expect("a message");
    assert!(message.starts_with("found \"Fictonia\", expected a country code"));
    assert!(server.page("/").contains("<title>Changed: "));

    site.write("data/fictonia.json", &changed);
    let mended = events.until(|told| !grave(told));
    assert_eq!(
        (&mended["heading"], &mended["build"]),
        (&"".into(), &second["build"])
    );
}

#[test]
fn editors_that_replace_files_and_files_that_come_and_go_are_noticed() {
    let site = fictonia();
    let server = Server::start(&site, &["--port", "0"]);
    let mut events = server.events();
    let first = events.next();
    site.write(
        "new.tmp",
        FICTONIA.replacen("\"title\": \"", "\"title\": \"Replaced: ", 1),
    );
    fs::rename(site.path("new.tmp"), site.path("data/fictonia.json")).expect("a rename");
    let second = events.until(|told| told["build"] != first["build"]);
    assert!(server.page("/").contains("<title>Replaced: "));
    site.write("data/second.json", FICTONIA);
    let third = events.until(|told| told["build"] != second["build"]);
    assert!(server.page("/second/").contains("HTTP/1.1 200"));
    fs::remove_file(site.path("data/second.json")).expect("the file is there");
    events.until(|told| told["build"] != third["build"]);
    assert!(server.page("/second/").contains("HTTP/1.1 404"));
}

#[test]
fn a_folder_that_is_moved_away_is_told_until_it_is_back() {
    let around = site(&[], "");
    around.write("mine/site.toml", "");
    around.write("mine/data/fictonia.json", FICTONIA);
    let server = Server::start(&around, &["mine", "--port", "0"]);
    let mut events = server.events();
    events.next();
    fs::rename(around.path("mine"), around.path("moved")).expect("a rename");
    let told = events.until(grave);
    let message = told["items"][0]["message"].as_str().expect("a message");
    assert!(
        message.starts_with("the site folder is no longer there: "),
        "{message}"
    );
    assert!(server.page("/").contains("HTTP/1.1 200"));
    fs::rename(around.path("moved"), around.path("mine")).expect("a rename");
    let back = events.until(|told| !grave(told));
    around.write("mine/site.toml", "footer = \"A footer\"");
    events.until(|told| told["build"] != back["build"]);
    assert!(server.page("/").contains("A footer"));
}

#[test]
fn a_dossier_that_is_not_filled_in_yet_can_be_looked_at() {
    let place = site(&[], "");
    fs::remove_file(place.path("site.toml")).expect("the file is there");
    assert!(
        place
            .run(&["init", "--country", "Georgia"])
            .status
            .success()
    );
    let server = Server::start(&place, &["--port", "0"]);
    let told = server.events().next();
    assert_eq!(
        told["heading"],
        "46 places are still to be filled in before the site can be built."
    );
    assert!(!grave(&told));
    assert!(server.page("/").contains("<title>Human Rights in Georgia"));
}

#[test]
fn where_nothing_can_be_shown_yet_the_page_says_why() {
    let site = site(&[("broken", "{")], "");
    let server = Server::start(&site, &["--port", "0"]);
    let page = server.page("/");
    assert!(page.contains("HTTP/1.1 404") && page.contains("/.chronicle/live.js"));
    let told = server.events().next();
    assert_eq!(told["heading"], "1 problem. The site cannot be shown yet.");
}

#[test]
fn only_who_names_this_computer_is_answered() {
    let server_site = fictonia();
    let server = Server::start(&server_site, &["--port", "0"]);
    assert!(server.address.starts_with("127.0.0.1:"));
    for host in ["evil.example", "evil.example:8080", ""] {
        for path in ["/", "/.chronicle/events", "/data/fictonia.json"] {
            let answer = server.answer(path, host);
            assert!(answer.starts_with("HTTP/1.1 403"), "{host}{path}: {answer}");
        }
    }
    assert!(
        server
            .answer("/", "localhost:8080")
            .starts_with("HTTP/1.1 200")
    );
}

#[test]
fn the_headers_are_those_that_a_host_would_send() {
    let site = fictonia();
    let server = Server::start(&site, &["--port", "0"]);
    let page = server.page("/").to_lowercase();
    let (head, body) = page.split_once("\r\n\r\n").expect("a head");
    assert!(head.contains("content-security-policy: frame-ancestors 'none'\r\n"));
    assert!(head.contains("content-security-policy: default-src 'none'; script-src 'self' "));
    assert!(head.contains("x-content-type-options: nosniff"));
    assert!(head.contains("content-type: text/html; charset=utf-8"));
    assert!(body.contains("<script type=\"module\" src=\"/.chronicle/live.js\"></script>"));
    assert!(server.page("/corrections/").contains("/.chronicle/live.js"));
    let style = page.split("href=\"style-").nth(1);
    assert!(style.is_none(), "the page holds its style");
    // What browsers would keep of a draft is not there.
    assert!(
        server
            .page("/service_worker.js")
            .starts_with("HTTP/1.1 404")
    );
    assert!(server.page("/_headers").starts_with("HTTP/1.1 404"));
    assert!(
        server
            .page("/corrections?a=b")
            .contains("location: /corrections/?a=b\r\n")
    );
}

#[test]
fn a_port_that_is_taken_is_told_or_another_is_found() {
    let site = fictonia();
    let first = Server::start(&site, &[]);
    let second = Server::start(&site, &[]);
    assert_ne!(first.address, second.address);
    let port = first.address.rsplit(':').next().expect("a port");
    let output = site.run(&["serve", "--no-open", "--port", port]);
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(
        String::from_utf8_lossy(&output.stderr).lines().last(),
        Some(&*format!(
            "127.0.0.1:{port}: network: found the port taken: stop what uses it, or choose another \
                 --port"
        ))
    );
}

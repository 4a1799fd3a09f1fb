//! `serve` offers the site folder to the editor in the page, and to no one else.

use std::fs;
use std::io::Read;

use serde_json::{Value, json};
use site::publish::SiteFile;

use super::serve::Server;
use super::site_folder::{SiteFolder, site};

const FICTONIA: &str = include_str!("../../../../tests/fixtures/site/fictonia.json");
const DATASET: &str = "data/fictonia.json";

/// An answer of the server.
struct Answer {
    status: u16,
    head: String,
    body: Vec<u8>,
}

impl Answer {
    fn json(&self) -> Value {
        serde_json::from_slice(&self.body).expect("JSON")
    }

    /// The sentence that says why something was not done.
    fn message(&self) -> String {
        self.json()["message"]
            .as_str()
            .expect("a message")
            .to_owned()
    }
}

/// Asks the server with headers, each a line.
fn ask(server: &Server, method: &str, path: &str, headers: &[String], body: &str) -> Answer {
    let host = &server.address;
    let headers: String = headers.iter().flat_map(|it| [it, "\r\n"]).collect();
    let mut stream = server.ask(&format!(
        "{method} /editor/folder/{path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\
         Content-Length: {}\r\n{headers}\r\n{body}",
        body.len()
    ));
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes).expect("an answer");
    let end = bytes.windows(4).position(|it| it == b"\r\n\r\n");
    let end = end.expect("the end of the head");
    let head = String::from_utf8(bytes[..end].to_vec()).expect("a text");
    let status = head.split(' ').nth(1).and_then(|it| it.parse().ok());
    Answer {
        status: status.expect("a status"),
        head: head.to_lowercase(),
        body: bytes[end + 4..].to_vec(),
    }
}

fn get(server: &Server, path: &str) -> Answer {
    ask(server, "GET", path, &[], "")
}

/// Asks as the editor does, under a condition.
fn write(server: &Server, method: &str, path: &str, condition: &str, body: &str) -> Answer {
    let headers = [
        format!("Origin: http://{}", server.address),
        "X-Chronicle: editor".to_owned(),
        condition.to_owned(),
    ];
    ask(server, method, path, &headers, body)
}

const NEW: &str = "If-None-Match: *";

fn is(content: &str) -> String {
    format!("If-Match: \"{}\"", sha256(content))
}

fn sha256(content: &str) -> String {
    SiteFile::new("", content.to_owned()).sha256()
}

fn fictonia() -> SiteFolder {
    site(&[("fictonia", FICTONIA)], "name = \"Dossiers\"")
}

fn serve(site: &SiteFolder) -> Server {
    Server::start(site, &["--port", "0"])
}

#[test]
fn the_list_has_the_authors_own_files_with_sizes_and_hashes() {
    let site = fictonia();
    for path in [
        "media/more/a.svg",
        "media/.DS_Store",
        "data/dossier.schema.json",
        "data/incidents.xlsx",
        "static/CNAME",
        "notes/names.txt",
        "README.md",
    ] {
        site.write(path, "<svg/>");
    }
    let server = serve(&site);
    let answer = get(&server, "");
    assert_eq!(answer.status, 200);
    assert!(answer.head.contains("cache-control: no-store"));
    assert!(answer.head.contains("content-type: application/json"));
    let row = |path: &str, content: &str| json!({ "path": path, "size": content.len(), "sha256": sha256(content) });
    assert_eq!(
        answer.json(),
        json!({ "files": [
            row(DATASET, FICTONIA),
            row("media/more/a.svg", "<svg/>"),
            row("site.toml", "name = \"Dossiers\""),
        ] })
    );
}

#[test]
fn a_file_is_given_as_it_is_with_its_hash_and_can_run_nothing() {
    let site = fictonia();
    site.write("media/Фото 1.svg", "<svg/>");
    let server = serve(&site);
    let answer = get(&server, DATASET);
    assert_eq!((answer.status, &*answer.body), (200, FICTONIA.as_bytes()));
    let etag = format!("etag: \"{}\"", sha256(FICTONIA));
    for header in [
        &etag,
        "cache-control: no-store",
        "content-type: application/json",
        "x-content-type-options: nosniff",
        "content-security-policy: default-src 'none'; sandbox",
        "cross-origin-resource-policy: same-origin",
    ] {
        assert!(answer.head.contains(header), "{header}: {}", answer.head);
    }
    let answer = get(&server, "media/%D0%A4%D0%BE%D1%82%D0%BE%201.svg");
    assert_eq!((answer.status, &*answer.body), (200, &b"<svg/>"[..]));
    assert!(answer.head.contains("content-type: image/svg+xml"));
    let head = ask(&server, "HEAD", DATASET, &[], "");
    assert_eq!((head.status, head.body.len()), (200, 0));
}

#[test]
fn what_is_none_of_the_authors_own_files_is_not_there() {
    let site = fictonia();
    site.write("incidents.xlsx", "not for everyone");
    site.write("static/CNAME", "dossiers.example");
    let server = serve(&site);
    for path in [
        "incidents.xlsx",
        "static/CNAME",
        "data",
        "data/none.json",
        "../assets.bin",
        "data/../incidents.xlsx",
        "data/..%2Fincidents.xlsx",
        "%2e%2e/assets.bin",
        "/etc/passwd",
        "data%5Cfictonia.json",
        "%FF",
    ] {
        let answer = get(&server, path);
        assert_eq!(answer.status, 404, "{path}");
        assert_eq!(answer.message(), "there is no such file in the site folder");
    }
}

#[test]
fn a_file_is_replaced_where_it_is_as_the_editor_read_it() {
    let site = fictonia();
    let server = serve(&site);
    let changed = FICTONIA.replacen("\"title\": \"", "\"title\": \"Changed: ", 1);
    let answer = write(&server, "PUT", DATASET, &is(FICTONIA), &changed);
    assert_eq!(answer.status, 200);
    let expected = json!({ "path": DATASET, "size": changed.len(), "sha256": sha256(&changed) });
    assert_eq!(answer.json(), expected);
    assert!(
        answer
            .head
            .contains(&format!("etag: \"{}\"", sha256(&changed)))
    );
    assert_eq!(site.read(DATASET), changed);

    // Someone else has written it meanwhile.
    site.write(DATASET, FICTONIA);
    let answer = write(&server, "PUT", DATASET, &is(&changed), "lost");
    assert_eq!(answer.status, 412);
    assert_eq!(answer.json()["sha256"], sha256(FICTONIA));
    let message = "found another content on the disk: read the file again before it is written";
    assert_eq!(answer.message(), message);
    assert_eq!(site.read(DATASET), FICTONIA);

    fs::remove_file(site.path(DATASET)).expect("the file is there");
    let answer = write(&server, "PUT", DATASET, &is(FICTONIA), "lost");
    assert_eq!(
        (answer.status, &answer.json()["sha256"]),
        (412, &Value::Null)
    );
    assert!(!site.path(DATASET).exists());
    let names = site.files("");
    assert_eq!(names, ["site.toml"], "nothing is left beside it");
}

#[test]
fn a_new_file_is_made_with_its_folders_and_never_in_the_place_of_another() {
    let site = fictonia();
    fs::remove_file(site.path("site.toml")).expect("the file is there");
    let server = Server::start(&site, &[".", "--port", "0"]);
    for path in ["site.toml", "data/second.json", "media/new/er/a.svg"] {
        let answer = write(&server, "PUT", path, NEW, "{}");
        assert_eq!(
            (answer.status, &answer.json()["sha256"]),
            (200, &sha256("{}").into())
        );
        assert_eq!(site.read(path), "{}");
        let answer = write(&server, "PUT", path, NEW, "other");
        assert_eq!(
            (answer.status, &answer.json()["sha256"]),
            (412, &sha256("{}").into())
        );
        assert_eq!(site.read(path), "{}");
    }
}

#[test]
fn a_new_file_has_a_name_that_a_dossier_can_name() {
    let site = fictonia();
    let server = serve(&site);
    let before = site.files("..");
    for path in [
        "",
        "data",
        "data/",
        "data/a.txt",
        "data/a.schema.json",
        "data/deeper/a.json",
        "data/São.json",
        "data/.a.json",
        "media/",
        "media/a b.png",
        "media/.hidden/a.png",
        "media/Thumbs.db",
        "media/../evil.json",
        "media/..%2F..%2Fevil.json",
        "media/%2e%2e/evil.json",
        "media%2F%2Fevil.json",
        "media/a%5C..%5Cevil.json",
        "media/a%00.png",
        "../evil.json",
        "/tmp/evil.json",
        "static/a.html",
        "icons/a.png",
        "favicon.svg",
        "notes.txt",
        "Site.toml",
    ] {
        let path = path.replace(' ', "%20").replace('ã', "%C3%A3");
        let answer = write(&server, "PUT", &path, NEW, "evil");
        assert_eq!(answer.status, 400, "{path}");
        assert!(
            answer
                .message()
                .starts_with("found a path that is not taken, expected site.toml"),
            "{path}"
        );
    }
    assert_eq!(site.files(".."), before);
}

#[test]
fn a_file_whose_name_is_older_than_the_rule_can_still_be_saved() {
    let site = site(&[("São Tomé", FICTONIA)], "");
    let server = serve(&site);
    let path = "data/S%C3%A3o%20Tom%C3%A9.json";
    let answer = write(&server, "PUT", path, &is(FICTONIA), "{}");
    assert_eq!(answer.status, 200);
    assert_eq!(site.read("data/São Tomé.json"), "{}");
}

#[test]
fn a_file_is_removed_where_it_is_as_the_editor_read_it() {
    let site = fictonia();
    site.write("media/a.svg", "<svg/>");
    let server = serve(&site);
    for (condition, status) in [
        (is("other"), 412),
        (NEW.to_owned(), 428),
        ("X-None: none".to_owned(), 428),
    ] {
        let answer = write(&server, "DELETE", "media/a.svg", &condition, "");
        assert_eq!(answer.status, status, "{condition}");
        assert!(site.path("media/a.svg").exists());
    }
    let answer = write(&server, "DELETE", "media/a.svg", &is("<svg/>"), "");
    assert_eq!((answer.status, answer.body.len()), (204, 0));
    assert!(!site.path("media/a.svg").exists());
    let answer = write(&server, "DELETE", "media/a.svg", &is("<svg/>"), "");
    assert_eq!(answer.status, 412);
    site.write("README.md", "the author's");
    let answer = write(&server, "DELETE", "README.md", &is("the author's"), "");
    assert_eq!(answer.status, 412);
    assert!(site.path("README.md").exists());
}

#[test]
fn nothing_is_written_without_a_condition_that_names_one_content() {
    let site = fictonia();
    let server = serve(&site);
    for condition in [
        "X-None: none",
        "If-Match: *",
        "If-None-Match: \"abc\"",
        &format!("If-Match: {}", sha256(FICTONIA)),
        &format!("{}\r\n{NEW}", is(FICTONIA)),
    ] {
        let answer = write(&server, "PUT", DATASET, condition, "lost");
        assert_eq!(answer.status, 428, "{condition}");
        assert!(
            answer
                .message()
                .starts_with("found no condition, expected If-Match")
        );
    }
    assert_eq!(site.read(DATASET), FICTONIA);
}

#[test]
fn only_a_page_of_the_server_that_says_it_is_the_editor_may_write() {
    let site = fictonia();
    let server = serve(&site);
    let own = format!("Origin: http://{}", server.address);
    let (address, port) = server.address.split_once(':').expect("a port");
    let editor = "X-Chronicle: editor".to_owned();
    let line = str::to_owned;
    for headers in [
        vec![editor.clone()],
        vec![own.clone()],
        vec![own.clone(), line("X-Chronicle: other")],
        vec![editor.clone(), line("Origin: null")],
        vec![editor.clone(), line("Origin: http://evil.example")],
        vec![editor.clone(), format!("Origin: https://{address}:{port}")],
        vec![editor.clone(), format!("Origin: http://{address}:1")],
        vec![editor.clone(), format!("Origin: http://localhost:{port}")],
        vec![editor.clone(), line("Sec-Fetch-Site: cross-site")],
        vec![editor.clone(), line("Sec-Fetch-Site: same-site")],
        vec![editor.clone(), line("Sec-Fetch-Site: none")],
        vec![
            editor.clone(),
            line("Origin: http://evil.example"),
            line("Sec-Fetch-Site: same-origin"),
        ],
    ] {
        for method in ["PUT", "DELETE"] {
            let headers = [&headers[..], &[is(FICTONIA)]].concat();
            let answer = ask(&server, method, DATASET, &headers, "lost");
            assert_eq!(answer.status, 403, "{headers:?}");
            assert!(!answer.message().is_empty());
        }
    }
    assert_eq!(site.read(DATASET), FICTONIA);
    let headers = [editor, line("Sec-Fetch-Site: same-origin"), is(FICTONIA)];
    let answer = ask(&server, "PUT", DATASET, &headers, FICTONIA);
    assert_eq!(answer.status, 200);
}

#[test]
fn no_other_site_may_read_or_ask_whether_it_may_write() {
    let site = fictonia();
    let server = serve(&site);
    for header in [
        "Origin: http://evil.example",
        "Origin: null",
        "Sec-Fetch-Site: cross-site",
        "Sec-Fetch-Site: same-site",
    ] {
        for path in ["", DATASET] {
            let answer = ask(&server, "GET", path, &[header.to_owned()], "");
            assert_eq!(answer.status, 403, "{header}");
        }
    }
    for header in ["Sec-Fetch-Site: none", "Sec-Fetch-Site: same-origin"] {
        let answer = ask(&server, "GET", "", &[header.to_owned()], "");
        assert_eq!(answer.status, 200, "{header}");
    }
    let preflight = [
        "Origin: http://evil.example".to_owned(),
        "Access-Control-Request-Method: PUT".to_owned(),
        "Access-Control-Request-Headers: x-chronicle".to_owned(),
    ];
    for method in ["OPTIONS", "POST", "PATCH"] {
        let answer = ask(&server, method, DATASET, &preflight, "");
        assert_eq!(answer.status, 405);
        assert!(answer.head.contains("allow: get, head, put, delete"));
        assert!(!answer.head.contains("access-control-"), "{}", answer.head);
    }
    let mut stream = server
        .ask("GET /editor/folder/ HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n");
    let mut answer = String::new();
    stream.read_to_string(&mut answer).expect("an answer");
    assert!(answer.starts_with("HTTP/1.1 403"), "{answer}");
}

#[test]
fn a_server_for_other_computers_gives_and_takes_nothing() {
    let site = fictonia();
    let server = Server::start(&site, &["--port", "0", "--host", "0.0.0.0"]);
    let answer = write(&server, "PUT", DATASET, &is(FICTONIA), "lost");
    assert_eq!(answer.status, 403);
    assert_eq!(
        answer.message(),
        "found a server for other computers (--host), expected one for this computer alone: serve \
         without --host, or with a loopback address, to write into the site folder"
    );
    assert_eq!(get(&server, "").status, 403);
    assert_eq!(site.read(DATASET), FICTONIA);
    let loopback = Server::start(&site, &["--port", "0", "--host", "127.0.0.1"]);
    let answer = write(&loopback, "PUT", DATASET, &is(FICTONIA), "{}");
    assert_eq!(answer.status, 200);
}

#[test]
fn a_package_is_read_and_not_written() {
    let site = fictonia();
    assert!(site.run(&["pack"]).status.success());
    let server = Server::start(&site, &["fictonia.zip", "--port", "0"]);
    let list = get(&server, "").json();
    assert_eq!(list["files"][0]["sha256"], sha256(FICTONIA));
    assert_eq!(list["files"].as_array().map(Vec::len), Some(2));
    assert_eq!(get(&server, DATASET).body, FICTONIA.as_bytes());
    for (method, condition) in [
        ("PUT", is(FICTONIA)),
        ("DELETE", is(FICTONIA)),
        ("PUT", NEW.to_owned()),
    ] {
        let answer = write(&server, method, DATASET, &condition, "lost");
        assert_eq!(answer.status, 403);
        assert_eq!(
            answer.message(),
            "found a package, expected a site folder: unpack it and serve the folder to write into it"
        );
    }
}

#[test]
fn a_body_that_is_too_large_is_refused_before_it_is_sent() {
    let site = fictonia();
    let server = serve(&site);
    let (address, most) = (&server.address, 25_usize << 20);
    for (path, most, size) in [("media/a.png", most, 25), (DATASET, 256 << 20, 256)] {
        let mut stream = server.ask(&format!(
            "PUT /editor/folder/{path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\
             Origin: http://{address}\r\nX-Chronicle: editor\r\n{NEW}\r\nContent-Length: {}\r\n\r\n",
            most + 1
        ));
        let mut answer = String::new();
        stream.read_to_string(&mut answer).expect("an answer");
        assert!(answer.starts_with("HTTP/1.1 413"), "{answer}");
        let message = format!("found more than {size} MiB, the most that is taken for this file");
        assert!(answer.contains(&message), "{answer}");
    }
    // Nor is one that does not say how large it is read beyond the bound.
    let mut stream = server.ask(&format!(
        "PUT /editor/folder/media/a.png HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\
         Origin: http://{address}\r\nX-Chronicle: editor\r\n{NEW}\r\nTransfer-Encoding: chunked\r\n\r\n\
         {:x}\r\n{}",
        most + 1,
        "a".repeat(most + 1)
    ));
    let mut answer = String::new();
    stream.read_to_string(&mut answer).expect("an answer");
    assert!(answer.starts_with("HTTP/1.1 413"), "{answer}");
    assert!(!site.path("media").exists());
}

#[cfg(unix)]
#[test]
fn no_link_leads_out_of_the_folder() {
    use std::os::unix::fs::symlink;
    let site = fictonia();
    let outside = site.path("../outside");
    fs::create_dir(&outside).expect("a folder");
    fs::write(outside.join("secret.svg"), "secret").expect("a file");
    fs::create_dir(site.path("media")).expect("a folder");
    symlink(outside.join("secret.svg"), site.path("media/a.svg")).expect("a link");
    symlink(&outside, site.path("media/out")).expect("a link");
    fs::remove_file(site.path("site.toml")).expect("the file is there");
    symlink(outside.join("secret.svg"), site.path("site.toml")).expect("a link");
    let server = serve(&site);
    let paths = get(&server, "").json();
    assert_eq!(paths["files"].as_array().map(Vec::len), Some(1), "{paths}");
    for path in ["media/a.svg", "media/out/secret.svg", "site.toml"] {
        assert_eq!(get(&server, path).status, 404, "{path}");
        for (method, condition) in [("PUT", is("secret")), ("DELETE", is("secret"))] {
            let answer = write(&server, method, path, &condition, "lost");
            assert_eq!(answer.status, 412, "{path}");
        }
    }
    for path in [
        "media/a.svg",
        "media/out/new.svg",
        "media/out/new/er.svg",
        "site.toml",
    ] {
        let answer = write(&server, "PUT", path, NEW, "lost");
        assert_eq!(answer.status, 409, "{path}");
        assert!(
            answer.message().starts_with("found a link or a folder at "),
            "{path}"
        );
    }
    let secret = fs::read(outside.join("secret.svg")).expect("a file");
    assert_eq!(secret, b"secret");
    assert_eq!(fs::read_dir(&outside).expect("a folder").count(), 1);
}

#[test]
fn a_save_is_seen_like_any_other_edit_and_once() {
    let site = fictonia();
    let server = serve(&site);
    let mut events = server.events();
    let number = |told: &Value| {
        let build = told["build"].as_str().expect("a name");
        let (_, number) = build.rsplit_once('-').expect("a number");
        number.parse::<usize>().expect("a number")
    };
    let first = number(&events.next());
    let mut content = FICTONIA.to_owned();
    for round in 1..=4 {
        let title = format!("\"title\": \"{round} ");
        let changed = FICTONIA.replacen("\"title\": \"", &title, 1);
        let answer = write(&server, "PUT", DATASET, &is(&content), &changed);
        assert_eq!(answer.status, 200);
        content = changed;
        let seen = events.until(|told| number(told) >= first + round);
        assert_eq!(number(&seen), first + round, "each save is one build");
    }
    let svg = "<svg/>";
    assert_eq!(
        write(&server, "PUT", "media/deep/er/a.svg", NEW, svg).status,
        200
    );
    let seen = events.until(|told| number(told) > first + 4);
    assert_eq!(number(&seen), first + 5);
    // What is saved without a change is no edit.
    assert_eq!(
        write(&server, "PUT", DATASET, &is(&content), &content).status,
        200
    );
    assert_eq!(
        write(&server, "DELETE", "media/deep/er/a.svg", &is(svg), "").status,
        204
    );
    let seen = events.until(|told| number(told) > first + 5);
    assert_eq!(number(&seen), first + 6);
}

#[test]
fn a_draft_with_faults_can_be_read_and_saved() {
    let site = site(&[("broken", "{")], "");
    site.write("media/large.jpg", vec![0; (25 << 20) + 1]);
    let server = serve(&site);
    assert_eq!(get(&server, "data/broken.json").body, b"{");
    let answer = write(&server, "PUT", "data/broken.json", &is("{"), FICTONIA);
    assert_eq!(answer.status, 200);
}

#[test]
fn a_static_host_has_no_such_folder() {
    let site = fictonia();
    let output = site.run(&["build"]);
    assert!(output.status.success());
    assert!(!site.path("dist/editor/folder").exists());
}

//! A file that is imported into a dataset loses nothing of it, tested by running the command.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use dossier::Dossier;
use serde_json::Value;
use tempfile::TempDir;

/// A dataset as people lay it out: escapes, white space and order are their own.
const DATASET: &str = r#"{
  "title": "Human Rights in Examplia",
  "country": "XE",
  "language": "en",
  "licence": "CC-BY-4.0",
  "publisher": { "name": "Nobody at all" },
  "summary": {
    "as_of": "2020",
    "paragraphs": ["Examplia does not exist."],
    "attribution": "In our own words."
  },
  "topics": [
    { "id": "squares", "label": "Freedom of assembly" }
  ],
  "reports": [
    {
      "id": "law", "aliases": ["old-law"],
      "date": "2013-06-27",
      "title": { "text": "A law on s\u0071uares" },
      "kind": { "type": "webpage", "label": "News release" },
      "publisher": "Example Press",
      "topics": ["squares"],
      "abstract": "The parliament read it.",
      "language": "fr",
      "sources": [{ "url": "https://press.example/law", "archived_url": "https://archive.example/law", "retrieved": "2020-01" }]
    },
    {
      "id": "closed", "date": "2012-04-03", "title": { "text": "A square is closed" },
      "kind": { "type": "webpage", "label": "Webpage" }, "publisher": "Example Press",
      "abstract": "No one was allowed in.", "language": "en",
      "sources": [{ "url": "https://press.example/closed" }]
    },
    {
      "id": "twin-1", "date": "2011", "title": { "text": "Arrest" },
      "kind": { "type": "report", "label": "Report" }, "publisher": "Example Press", "language": "en",
      "sources": [{ "url": "https://press.example/twins" }]
    },
    {
      "id": "twin-2", "date": "2010", "title": { "text": "Another arrest" },
      "kind": { "type": "report", "label": "Report" }, "publisher": "Example Press", "language": "en",
      "sources": [{ "url": "https://press.example/twins" }]
    }
  ]
}
"#;

/// A folder with the dataset and a table.
struct Folder(TempDir);

impl Folder {
    fn new(table: &str) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        fs::write(folder.path().join("data.json"), DATASET).expect("a file");
        let folder = Self(folder);
        folder.table(table);
        folder
    }

    fn path(&self) -> &Path {
        self.0.path()
    }

    fn table(&self, text: &str) {
        fs::write(self.path().join("table.csv"), text).expect("a file");
    }

    fn run(&self, arguments: &[&str]) -> Output {
        Command::new(env!("CARGO_BIN_EXE_chronicle"))
            .current_dir(self.path())
            .args(arguments)
            .output()
            .expect("the command runs")
    }

    /// Imports the table into the dataset. Gives the exit code, and what is said on the standard output
    /// and the standard error.
    fn import(&self, arguments: &[&str]) -> (Option<i32>, String, String) {
        let into = ["import", "table.csv", "--into", "data.json"];
        let output = self.run(&[&into, arguments].concat());
        let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
        (
            output.status.code(),
            text(output.stdout),
            text(output.stderr),
        )
    }

    /// Exports the dataset as the table.
    fn export(&self) {
        let export = [
            "export",
            "data.json",
            "--to",
            "csv",
            "--output",
            "table.csv",
            "--force",
        ];
        assert!(self.run(&export).status.success());
    }

    fn text(&self) -> String {
        fs::read_to_string(self.path().join("data.json")).expect("a file")
    }

    fn dossier(&self) -> Dossier {
        serde_json::from_str(&self.text()).expect("a dossier")
    }
}

#[test]
fn what_is_new_is_added_what_changed_is_listed_and_all_else_keeps_its_bytes() {
    let folder = Folder::new(
        "Date,Title,Publisher,Link,Tags\n\
         2013-06-27,A law on squares,The Gazette,https://press.example/law,Freedom of Assembly; Media\n\
         2014-01-02,A new report,Example Press,https://press.example/new,Media\n\
         2012-04-03,A square is closed,,https://press.example/closed,\n",
    );
    let (code, said, wrong) = folder.import(&[]);
    assert_eq!(
        said,
        "data.json: added 2014-01-02-a-new-report (row 3): A new report\n\
         data.json: changed law (row 2): publisher: \"Example Press\" -> \"The Gazette\"\n\
         data.json: changed law (row 2): topics: \"squares\" -> \"squares\", \"media\"\n\
         data.json: 1 added; 1 changed; 1 the same; 2 not in the file, kept\n"
    );
    assert_eq!(
        wrong,
        "table.csv: kind of 1 new report: warning: missing-value: filled in for citations\n\
         table.csv: language of 1 new report: warning: missing-value: filled in \"en\"\n"
    );
    assert_eq!(code, Some(0));
    let new = r#",
    {
      "id": "2014-01-02-a-new-report",
      "date": "2014-01-02",
      "title": {
        "text": "A new report"
      },
      "kind": {
        "type": "document",
        "label": "Document"
      },
      "publisher": "Example Press",
      "topics": [
        "media"
      ],
      "language": "en",
      "sources": [
        {
          "url": "https://press.example/new"
        }
      ]
    }
  ]
}
"#;
    let topic = "\"Freedom of assembly\" },\n    {\n      \"id\": \"media\",\n      \"label\": \"Media\"\n    }\n";
    let expected = DATASET
        .replace("\"Freedom of assembly\" }\n", topic)
        .replacen("\"Example Press\"", "\"The Gazette\"", 1)
        .replace("[\"squares\"]", "[\"squares\", \"media\"]")
        .replace("\n  ]\n}\n", new);
    assert_eq!(folder.text(), expected);
}

#[test]
fn the_same_file_once_more_changes_nothing_and_writes_nothing() {
    let table = "Date,Title,Text,Link,Tags\n\
         2014-01-02,A new report,Words.,https://press.example/new,Media\n\
         2014-01-02,A new report,Words.,https://press.example/new,Media; Media\n\
         2014-01-02,A new report,Other words.,https://press.example/new,Media\n\
         2014-02,,Only words. And more.,,\n\
         2011,Arrest,,https://press.example/twins,\n";
    let folder = Folder::new(table);
    let (code, said, _) = folder.import(&[]);
    assert_eq!(code, Some(0), "{said}");
    assert!(
        said.ends_with("4 added; 0 changed; 1 the same; 3 not in the file, kept\n"),
        "{said}"
    );
    let (text, file) = (folder.text(), folder.path().join("data.json"));
    let modified = || {
        fs::metadata(&file)
            .expect("a file")
            .modified()
            .expect("a time")
    };
    let before = modified();
    for _ in 0..2 {
        let (code, said, wrong) = folder.import(&[]);
        assert_eq!(
            said,
            "data.json: 0 added; 0 changed; 5 the same; 3 not in the file, kept; nothing was written\n"
        );
        assert_eq!((code, wrong.as_str()), (Some(0), ""));
        assert_eq!(folder.text(), text);
        assert_eq!(modified(), before);
    }
    // An edit of one of several that are alike finds the right one.
    folder.table(&table.replace("Other words.", "Yet other words."));
    let (_, said, _) = folder.import(&["--dry-run"]);
    assert!(
        said.contains("changed 2014-01-02-a-new-report-3 (row 4): abstract: \"Other words.\" -> \"Yet other words.\"\n"),
        "{said}"
    );
}

#[test]
fn an_export_that_comes_back_changes_nothing() {
    let folder = Folder::new("");
    folder.export();
    let (code, said, wrong) = folder.import(&[]);
    assert_eq!(
        said,
        "data.json: 0 added; 0 changed; 4 the same; nothing was written\n"
    );
    assert_eq!((code, wrong.as_str()), (Some(0), ""));
    assert_eq!(folder.text(), DATASET);
}

#[test]
fn an_empty_cell_and_a_missing_column_erase_nothing() {
    let folder = Folder::new(
        "ID,Date,Title,Text,Publisher,Tags,Kind,Language,Link\n\
         law,2013-06-27,,,,,,,\n\
         old-law,2013-06-27,,,,,,,\n",
    );
    let (code, _, wrong) = folder.import(&[]);
    assert_eq!(code, Some(1));
    assert!(
        wrong.contains("not-imported: rows 2, 3: row 2, row 3 are all the report \"law\" by their id: give each its own id"),
        "{wrong}"
    );
    folder.table(
        "ID,Date,Title,Text,Publisher,Tags,Kind,Language,Link\n\
         law,2013-06-27,,,,,,,\n",
    );
    let (code, said, wrong) = folder.import(&[]);
    assert_eq!(
        said,
        "data.json: 0 added; 0 changed; 1 the same; 3 not in the file, kept; nothing was written\n"
    );
    assert_eq!((code, wrong.as_str()), (Some(0), ""));
    // An address that is there already keeps its copy beside the new one.
    folder.table(
        "id,date,link\nlaw,2013-06-27,https://press.example/law; https://press.example/law-2\n",
    );
    folder.import(&["--map", "link=sources"]);
    folder.table("id,date,title,link\nlaw,2013-06-27,,https://press.example/law; https://press.example/law-2\n");
    let (code, said, _) = folder.import(&[]);
    assert_eq!(code, Some(0), "{said}");
    let sources = &folder.dossier().reports[0].sources;
    assert_eq!(sources.len(), 2);
    assert!(sources[0].archived_url.is_some() && sources[0].retrieved.is_some());
}

#[test]
fn a_correction_asks_for_its_reason_and_keeps_it_for_readers() {
    let folder = Folder::new(
        "ID,Date,Title,Text\n\
         law,2013-06-28,A law on all squares,The parliament read it twice.\n\
         closed,2012-04-03,A square is closed,No one was allowed in.\n",
    );
    let (code, said, wrong) = folder.import(&[]);
    assert_eq!(code, Some(1));
    assert_eq!(
        wrong,
        "data.json: revision: title and date and abstract of \"law\" would be changed (row 2): say why with \
         --because \"...\", which readers see as a revision; nothing was written\n"
    );
    assert!(
        said.contains("changed law (row 2): date: \"2013-06-27\" -> \"2013-06-28\"\n"),
        "{said}"
    );
    assert!(said.ends_with(
        "0 added; 1 changed; 1 the same; 2 not in the file, kept; nothing was written\n"
    ));
    assert_eq!(folder.text(), DATASET);
    let because = [
        "--because",
        "The reporter mixed up two days.",
        "--on",
        "2021-05-06",
    ];
    let (code, _, wrong) = folder.import(&because);
    assert_eq!((code, wrong.as_str()), (Some(0), ""));
    let report = &folder.dossier().reports[0];
    let [revision] = report.revisions.as_slice() else {
        panic!("{report:?}");
    };
    assert_eq!(revision.date.to_string(), "2021-05-06");
    assert_eq!(
        revision.change,
        "The title is now “A law on all squares”; it was “A law on squares”. \
         The date is now 28 June 2013; it was 27 June 2013. The abstract was changed."
    );
    assert_eq!(revision.reason, "The reporter mixed up two days.");
    fs::write(folder.path().join("before.json"), DATASET).expect("a file");
    let check = folder.run(&["check", "data.json", "--against", "before.json"]);
    assert!(
        check.status.success(),
        "{}",
        String::from_utf8_lossy(&check.stderr)
    );
    let (code, said, _) = folder.import(&because);
    assert_eq!(code, Some(0));
    assert!(said.contains("0 added; 0 changed; 2 the same"), "{said}");
    // Without a day it is that of today, which lies after this was written.
    folder.table("ID,Date,Title\nlaw,2013-06-28,A law\n");
    assert_eq!(folder.import(&["--because", "It was too long."]).0, Some(0));
    let today = folder.dossier().reports[0].revisions[1].date.to_string();
    assert!(today.as_str() > "2026-01-01", "{today}");
}

#[test]
fn an_id_never_changes_and_decides_before_anything_else() {
    // The address is that of one report, date and title are those of another, the id of a third.
    let folder = Folder::new(
        "ID,Date,Title,Publisher,Link\n\
         old-law,2012-04-03,A square is closed,Example Press,https://press.example/twins\n\
         INC 7,2012-04-03,A square is closed,Example Press,http://PRESS.example/closed/\n\
         inc-8,2012-05-03,Another day,Example Press,https://press.example/closed\n",
    );
    let (code, said, _) = folder.import(&["--because", "A test."]);
    assert_eq!(code, Some(0), "{said}");
    assert!(
        said.contains(
            "changed law (row 2): title/text: \"A law on squares\" -> \"A square is closed\"\n"
        ),
        "{said}"
    );
    assert!(said.contains("changed closed (row 3): sources: "), "{said}");
    assert!(
        said.contains("added inc-8 (row 4): Another day\n"),
        "{said}"
    );
    let ids: Vec<_> = folder
        .dossier()
        .reports
        .iter()
        .map(|report| report.id.to_string())
        .collect();
    assert_eq!(ids, ["law", "closed", "twin-1", "twin-2", "inc-8"]);
}

#[test]
fn what_cannot_be_told_apart_is_refused_with_both_places_and_what_to_do() {
    let table = "Date,Title,Publisher,Link\n\
         2009,No title that is known,Example Press,https://press.example/twins\n\
         2008,One more,Example Press,https://press.example/closed\n\
         2007,And one more,Example Press,https://press.example/closed\n\
         2013-06-27,A law on squares,Example Press,https://press.example/closed-2\n\
         2006,New,Example Press,https://press.example/new\n\
         2005-02-31,No such day,Example Press,https://press.example/x\n";
    let folder = Folder::new(table);
    let (code, said, wrong) = folder.import(&["--because", "A test."]);
    assert_eq!(code, Some(1));
    for expected in [
        "row 2: not-imported: it may be the report \"twin-1\" or \"twin-2\" by its address: give it the id of \
         the one that it is, or an id of its own where it is neither",
        "not-imported: rows 3, 4: row 3, row 4 are all the report \"closed\" by their address: give each its \
         own id, \"closed\" to the one that is this report",
        "row 7, column Date: not-imported: February 2005 has no day 31",
    ] {
        assert!(wrong.contains(expected), "{expected}: {wrong}");
    }
    assert!(
        said.contains("1 added; 1 changed; 0 the same; 4 refused"),
        "{said}"
    );
    // Nothing is removed that may have been meant.
    folder.table(&table.replace(
        "2013-06-27,A law on squares,Example Press,https://press.example/closed-2\n",
        "",
    ));
    let (code, _, wrong) = folder.import(&["--remove-missing", "--because", "A test."]);
    assert_eq!(code, Some(1));
    assert!(
        wrong.contains("remove-missing: found 4 entries that were refused"),
        "{wrong}"
    );
    let json = [
        "--remove-missing",
        "--because",
        "A test.",
        "--format",
        "json",
    ];
    let said: Value = serde_json::from_str(&folder.import(&json).1).expect("JSON");
    assert_eq!(said["written"], false);
    assert_eq!(said["diagnostics"][4]["rule"], "remove-missing");
    assert_eq!(folder.dossier().reports.len(), 5);
    // Ids settle it.
    folder.table(
        "ID,Date,Title,Publisher,Link\n\
         mine,2009,No title that is known,Example Press,https://press.example/twins\n\
         closed,2012-04-03,,Example Press,https://press.example/closed\n\
         inc-2,2007,And one more,Example Press,https://press.example/closed\n",
    );
    let (code, said, wrong) = folder.import(&[]);
    assert_eq!((code, wrong.contains("error")), (Some(0), false), "{wrong}");
    assert!(said.contains("2 added; 0 changed; 1 the same"), "{said}");
}

#[test]
fn what_the_file_lacks_is_removed_only_when_that_is_asked_for() {
    let folder = Folder::new("id,date,title\nclosed,2012-04-03,A square is closed\n");
    let (code, said, _) = folder.import(&["--remove-missing", "--dry-run"]);
    assert_eq!(code, Some(0));
    assert_eq!(folder.text(), DATASET);
    assert!(said.ends_with("data.json: 0 added; 0 changed; 1 the same; 3 removed; nothing was written, as --dry-run asks\n"));
    let (code, said, _) = folder.import(&["--remove-missing"]);
    assert_eq!(code, Some(0));
    assert!(
        said.starts_with("data.json: removed law\ndata.json: removed twin-1\n"),
        "{said}"
    );
    let closed = DATASET
        .find("    {\n      \"id\": \"closed\"")
        .expect("a report");
    let end = DATASET
        .find(",\n    {\n      \"id\": \"twin-1\"")
        .expect("a report");
    let start = DATASET
        .find("    {\n      \"id\": \"law\"")
        .expect("a report");
    let expected = format!("{}{}\n  ]\n}}\n", &DATASET[..start], &DATASET[closed..end]);
    assert_eq!(folder.text(), expected);
}

#[test]
fn programs_read_what_happened_as_data() {
    let folder = Folder::new(
        "id,date,title,publisher\nlaw,2013-06-27,A law on squares,The Gazette\n,2014,New,Example Press\n,x,Bad,\n",
    );
    let (code, said, wrong) = folder.import(&["--format", "json"]);
    assert_eq!(code, Some(1));
    let said: Value = serde_json::from_str(&said).expect("JSON");
    assert_eq!(said["changed"][0]["id"], "law");
    assert_eq!(
        said["changed"][0]["fields"],
        serde_json::json!([{ "field": "publisher", "before": "Example Press", "after": "The Gazette" }])
    );
    assert_eq!(said["added"][0]["id"], "2014-new");
    assert_eq!(said["added"][0]["place"], "row 3");
    assert_eq!(
        (&said["same"], &said["refused"], &said["written"]),
        (&0.into(), &1.into(), &true.into())
    );
    assert_eq!(said["missing"].as_array().map(Vec::len), Some(3));
    assert_eq!(said["diagnostics"][0]["rule"], "not-imported");
    assert!(
        wrong.ends_with(
            "data.json: 1 added; 1 changed; 0 the same; 1 refused; at most 3 not in the file, kept\n"
        ),
        "{wrong}"
    );
}

#[test]
fn what_does_not_fit_is_said_before_anything_is_read() {
    let folder = Folder::new("date,title\n2014,New\n");
    for (arguments, code, expected) in [
        (
            &["--into", "data.json", "--title", "T"][..],
            2,
            "cannot be used with",
        ),
        (
            &["--into", "data.json", "--output", "x.json"],
            2,
            "cannot be used with",
        ),
        (&["--because", "x"], 2, "--into"),
        (&["--remove-missing"], 2, "--into"),
        (
            &["--because", "x", "--force", "--output", "data.json"],
            2,
            "--because is about a dataset that is there already: say which with --into",
        ),
        (
            &[
                "--remove-missing",
                "--title",
                "T",
                "--force",
                "--output",
                "data.json",
            ],
            2,
            "--into",
        ),
        (
            &["--dry-run", "--output", "data.json"],
            2,
            "--into data.json puts the reports into it",
        ),
        (
            &["--into", "none.json"],
            1,
            "none.json: file: there is no such file or folder",
        ),
        (&["--into", "table.csv"], 1, "table.csv:1:1: json: "),
        (
            &["--output", "data.json"],
            2,
            "--into data.json puts the reports into it",
        ),
    ] {
        let output = folder.run(&[&["import", "table.csv"], arguments].concat());
        let wrong = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(code), "{arguments:?}: {wrong}");
        assert!(wrong.contains(expected), "{arguments:?}: {wrong}");
        assert_eq!(folder.text(), DATASET);
    }
}

/// A list as a field office keeps it.
const INCIDENTS: &str = "Date,Title,Link,Location,Verified,Entered by,People,Since,Charges\n\
     2014-01-02,A raid,https://press.example/1,Almaty,yes,M.K.,3,2011,a; b\n\
     2014-01-03,Another raid,https://press.example/2,Astana,no,M.K.,12,2012-05,c\n\
     2014-01-04,A third raid,https://press.example/3,Almaty,Yes,J.D.,?,2013,\n\
     2014-01-05,A fourth raid,https://press.example/4,Almaty,Yes,J.D.,2.50,,\n";

#[test]
fn a_column_without_a_place_is_offered_in_one_line_and_published_only_when_that_is_asked_for() {
    let folder = Folder::new(INCIDENTS);
    let output = folder.run(&["import", "table.csv", "--output", "new.json"]);
    let wrong = String::from_utf8(output.stderr).expect("UTF-8");
    for expected in [
        "table.csv: column Location: warning: no-place: left out, having no place: 4 values, such as \"Almaty\", \
         \"Astana\"; --keep \"Location\" publishes it as a field of kind place\n",
        "table.csv: column Entered by: warning: no-place: left out, having no place: 4 values, such as \"M.K.\", \
         \"J.D.\"; --keep \"Entered by\" publishes it as a field of kind text\n",
        "column Verified: warning: no-place: left out, having no place: 4 values, such as \"yes\", \"no\", \"Yes\"; \
         --keep \"Verified\" publishes it as a field of kind yes-no\n",
        "--keep \"People\" publishes it as a field of kind number\n",
        "--keep \"Since\" publishes it as a field of kind date\n",
        "--keep \"Charges\" publishes it as a field of kind list\n",
    ] {
        assert!(wrong.contains(expected), "{expected}: {wrong}");
    }
    let text = fs::read_to_string(folder.path().join("new.json")).expect("a dataset");
    assert!(!text.contains("Almaty") && !text.contains("M.K.") && !text.contains("\"fields\""));
    let plan = folder.run(&["import", "table.csv", "--plan", "--keep", "Location,People"]);
    let plan = String::from_utf8(plan.stdout).expect("UTF-8");
    assert!(
        plan.contains("Location: fields/location (4 of kind place)\n"),
        "{plan}"
    );
    assert!(
        plan.contains("People: fields/people (3 of kind number)\n"),
        "{plan}"
    );
    assert!(
        plan.contains("Entered by: left out (4 of kind text, such as \"M.K.\", \"J.D.\"); --keep \"Entered by\" publishes it\n"),
        "{plan}"
    );
    let keep = [
        "import",
        "table.csv",
        "--output",
        "kept.json",
        "--keep",
        "location, Verified,people,Charges",
        "--keep",
        "Color",
    ];
    let output = folder.run(&keep);
    let wrong = String::from_utf8(output.stderr).expect("UTF-8");
    assert!(wrong.contains("table.csv: column Color: wrong-value: there is no column of this name, so it is not kept\n"), "{wrong}");
    let text = fs::read_to_string(folder.path().join("kept.json")).expect("a dataset");
    let dossier: Value = serde_json::from_str(&text).expect("JSON");
    assert_eq!(
        dossier["fields"],
        serde_json::json!([
            { "id": "location", "label": "Location", "kind": "place", "filter": true },
            { "id": "verified", "label": "Verified", "kind": "yes-no", "filter": true },
            { "id": "people", "label": "People", "kind": "number" },
            { "id": "charges", "label": "Charges", "kind": "list" },
        ])
    );
    assert_eq!(
        dossier["reports"][0]["fields"],
        serde_json::json!({
            "location": { "name": "Almaty" }, "verified": true, "people": 3, "charges": ["a", "b"]
        })
    );
    assert!(text.contains("\"people\": 2.50"));
    assert!(!text.contains("M.K."));
}

#[test]
fn a_field_that_the_dataset_has_is_merged_without_being_asked_for_again() {
    let folder = Folder::new(INCIDENTS);
    let (code, said, wrong) = folder.import(&["--keep", "Location,People"]);
    assert_eq!(code, Some(0), "{wrong}");
    assert!(
        said.contains("data.json: added fields/location, of kind place: Location\n"),
        "{said}"
    );
    let text = folder.text();
    assert!(
        text.contains("],\n  \"fields\": [\n    {\n      \"id\": \"location\",\n"),
        "{text}"
    );
    let (code, said, _) = folder.import(&[]);
    assert_eq!(code, Some(0));
    assert!(said.contains("0 added; 0 changed; 4 the same"), "{said}");
    // The author says where the place is, and writes a number in another way.
    let text = text.replacen(
        "\"name\": \"Almaty\"",
        "\"name\": \"Almaty\", \"latitude\": 43.24, \"longitude\": 76.95",
        1,
    );
    let text = text.replacen("\"people\": 2.50", "\"people\": 2.5e0", 1);
    fs::write(folder.path().join("data.json"), &text).expect("a file");
    folder.table(
        &INCIDENTS
            .replace(",12,", ",13,")
            .replace("Almaty,yes", "ALMATY,yes")
            .replace("ALMATY", "Almaty"),
    );
    let (code, said, wrong) = folder.import(&[]);
    assert_eq!(code, Some(0), "{wrong}");
    assert!(
        said.contains("changed 2014-01-03-another-raid (row 3): fields/people: 12 -> 13\n"),
        "{said}"
    );
    assert!(said.contains("0 added; 1 changed; 3 the same"), "{said}");
    assert_eq!(
        folder.text(),
        text.replace("\"people\": 12", "\"people\": 13")
    );
    // A value of another kind is refused, and the one that is there stays.
    folder.table(&INCIDENTS.replace(",12,", ",many,"));
    let (code, _, wrong) = folder.import(&[]);
    assert_eq!(code, Some(1));
    assert!(wrong.contains("row 3, column People: wrong-value: left out: \"many\", expected a number such as 3 or -2.5"), "{wrong}");
    assert_eq!(
        folder.text(),
        text.replace("\"people\": 12", "\"people\": 13")
    );
}

#[test]
fn a_column_of_videos_becomes_links_and_pictures_that_are_missing_are_told() {
    let table = "Date,Title,Link,Video link,Photo\n\
         2014-01-02,A raid,https://press.example/1,https://video.example/1; https://video.example/2,IMG_1.jpg\n\
         2014-01-03,,https://press.example/2,www.video.example/3,IMG_2.JPG; IMG_3.png\n";
    let folder = Folder::new(table);
    let (code, _, wrong) = folder.import(&[]);
    assert_eq!(code, Some(0));
    assert!(
        wrong.contains(
            "column Photo: warning: no-place: left out, having no place: 2 cells with names of pictures, such as \
             \"IMG_1.jpg\", \"IMG_2.JPG; IMG_3.png\", which are not in the file: put them into media/"
        ),
        "{wrong}"
    );
    let dossier: Value = serde_json::from_str(&folder.text()).expect("JSON");
    assert_eq!(
        dossier["reports"][4]["media"],
        serde_json::json!([
            { "type": "video", "url": "https://video.example/1", "caption": "A raid" },
            { "type": "video", "url": "https://video.example/2", "caption": "A raid" },
        ])
    );
    assert_eq!(
        dossier["reports"][5]["media"],
        serde_json::json!([{ "type": "video", "url": "https://www.video.example/3", "caption": "3 January 2014" }])
    );
    // What the author says of a video, and the author's own pictures, stay.
    let own = "\"caption\": \"The square from above\", \"credit\": \"A witness\"";
    let text = folder.text().replacen("\"caption\": \"A raid\"", own, 1);
    fs::write(folder.path().join("data.json"), &text).expect("a file");
    let (_, said, _) = folder.import(&[]);
    assert!(said.contains("0 added; 0 changed; 2 the same"), "{said}");
    folder.table(&table.replace("; https://video.example/2", "; https://video.example/4"));
    let (_, said, _) = folder.import(&[]);
    assert!(
        said.contains("changed 2014-01-02-a-raid (row 2): media: "),
        "{said}"
    );
    let dossier: Value = serde_json::from_str(&folder.text()).expect("JSON");
    let media = dossier["reports"][4]["media"].as_array().expect("a list");
    assert_eq!(media.len(), 2);
    assert_eq!(media[0]["credit"], "A witness");
    assert_eq!(media[1]["url"], "https://video.example/4");
}

#[test]
fn a_date_of_the_dataset_that_people_write_otherwise_is_told_as_it_should_be() {
    let folder = Folder::new("");
    let text = DATASET
        .replace("\"2013-06-27\"", "\"27 June 2013\"")
        .replace("\"2012-04-03\"", "\"03/04/2012\"");
    fs::write(folder.path().join("data.json"), text).expect("a file");
    let output = folder.run(&["check", "data.json"]);
    let wrong = String::from_utf8(output.stderr).expect("UTF-8");
    assert!(
        wrong.contains("a year has four digits: write \"2013-06-27\" (at /reports/0/date)\n"),
        "{wrong}"
    );
    assert!(
        wrong.contains("a year has four digits (at /reports/1/date)\n"),
        "{wrong}"
    );
}

#[test]
fn a_dataset_with_fields_of_its_own_comes_back_from_its_export_unchanged() {
    let folder = Folder::new("");
    let text =
        fs::read_to_string("../../tests/fixtures/fields/data/fieldia.json").expect("a dataset");
    fs::write(folder.path().join("data.json"), &text).expect("a file");
    folder.export();
    let (code, said, wrong) = folder.import(&[]);
    assert!(said.contains(": 0 added; 0 changed; "), "{said}{wrong}");
    assert_eq!((code, wrong.as_str()), (Some(0), ""));
    assert_eq!(folder.text(), text);
}

#[test]
fn a_dry_run_writes_nothing_whatever_else_is_asked_for() {
    let folder = Folder::new("date,title\n2014,New\n");
    for (output, expected) in [
        (
            "data.json",
            "data.json: 1 of 1 imported; it would replace the dataset that is there; nothing was written, as \
             --dry-run asks\n",
        ),
        (
            "new.json",
            "new.json: 1 of 1 imported; nothing was written, as --dry-run asks\n",
        ),
    ] {
        let table = ["import", "table.csv", "--title", "T", "--force"];
        let output = folder.run(&[&table[..], &["--dry-run", "--output", output]].concat());
        assert_eq!(output.status.code(), Some(0));
        assert_eq!(String::from_utf8_lossy(&output.stdout), expected);
        assert!(!String::from_utf8_lossy(&output.stderr).contains("then run"));
    }
    assert_eq!(folder.text(), DATASET);
    assert!(!folder.path().join("new.json").exists());
}

#[test]
fn a_file_without_the_end_of_an_interval_does_not_shorten_it() {
    let folder = Folder::new("");
    let interval = "\"date\": \"2012-04-03/2012-04-05\"";
    let text = DATASET.replacen("\"date\": \"2012-04-03\"", interval, 1);
    fs::write(folder.path().join("data.json"), &text).expect("a file");
    for table in [
        "Date,Title,Link\n2012-04-03,A square is closed,https://press.example/closed\n",
        "Date,Title\n2012-04-03,A square is closed\n",
        "Date,End date,Title\n2012-04-03,,A square is closed\n",
        "ID,Date,End date\u{20},Title\nclosed,2012-04-03,,A square is closed\n",
    ] {
        folder.table(table);
        let (code, said, wrong) = folder.import(&[]);
        assert_eq!(code, Some(0), "{wrong}");
        assert!(said.contains("0 added; 0 changed; 1 the same"), "{said}");
        assert_eq!(folder.text(), text);
    }
    // Another day is another date.
    folder.table("ID,Date,Title\nclosed,2012-04-04,A square is closed\n");
    let (_, said, _) = folder.import(&["--because", "A test."]);
    assert!(
        said.contains("date: \"2012-04-03/2012-04-05\" -> \"2012-04-04\""),
        "{said}"
    );
}

#[test]
fn a_row_that_repeats_another_is_refused_and_names_it() {
    let folder = Folder::new("");
    let table = "Date,Title,Entered by\n\
         2014-01-02,New,J.D.\n\
         2014-01-02,New,J.D.\n\
         2012-04-03,A square is closed,J.D.\n\
         2012-04-03, A square is closed ,J.D.\n";
    folder.table(table);
    let output = folder.run(&["import", "table.csv", "--output", "new.json"]);
    let wrong = String::from_utf8_lossy(&output.stderr);
    let said = String::from_utf8_lossy(&output.stdout);
    assert_eq!(output.status.code(), Some(1));
    assert!(said.contains("2 of 4 imported"), "{said}");
    for expected in [
        "repeats row 2; give each its own id if both are meant",
        "repeats row 4;",
    ] {
        assert!(wrong.contains(expected), "{wrong}");
    }
    for added in [1, 0] {
        let (code, said, wrong) = folder.import(&[]);
        assert_eq!(code, Some(1));
        let expected = format!(
            "{added} added; 0 changed; {} the same; 2 refused; 3 not in the file, kept",
            2 - added
        );
        assert!(said.contains(&expected), "{said}");
        assert!(wrong.contains("repeats row 2;"), "{wrong}");
        assert!(wrong.contains("repeats row 4;"), "{wrong}");
    }
}

#[test]
fn the_second_row_of_an_id_is_refused_the_first_time_and_ever_after() {
    let folder = Folder::new("ID,Date,Title\ncase-1,2014,One\ncase-1,2015,Two\n");
    let refusal =
        "row 3, column ID: not-imported: \"case-1\" is the id of row 2, too: give each its own";
    let output = folder.run(&[
        "import",
        "table.csv",
        "--output",
        "new.json",
        "--language",
        "en",
    ]);
    let wrong = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(1));
    assert!(wrong.contains(&refusal.replace("ID", "id")), "{wrong}");
    for counts in [
        "1 added; 0 changed; 0 the same; 1 refused",
        "0 added; 0 changed; 1 the same; 1 refused",
    ] {
        let (code, said, wrong) = folder.import(&[]);
        assert_eq!(code, Some(1));
        assert!(said.contains(counts), "{said}");
        assert!(
            wrong.contains("\"case-1\" is the id of row 2, too"),
            "{wrong}"
        );
    }
    // A dataset that has both recognises both.
    let text = folder.text();
    let second = "{ \"id\": \"2015-two\", \"date\": \"2015\", \"title\": { \"text\": \"Two\" }, \
         \"kind\": { \"type\": \"document\", \"label\": \"Document\" }, \"language\": \"en\" }";
    let at = text.find("\"reports\": [").expect("reports") + "\"reports\": [".len();
    let text = format!("{}{second},{}", &text[..at], &text[at..]);
    fs::write(folder.path().join("data.json"), text).expect("a file");
    let (code, said, wrong) = folder.import(&[]);
    assert_eq!(code, Some(0), "{wrong}");
    assert!(said.contains("0 added; 0 changed; 2 the same"), "{said}");
}

#[test]
fn a_report_whose_row_is_refused_is_not_counted_as_missing() {
    let folder = Folder::new(
        "ID,Date,Title,Link\n\
         law,2013-06-31,Law,\n\
         ,2012-04-31,,https://press.example/closed\n\
         ,2011-02-31,Arrest,\n",
    );
    let table = fs::read_to_string(folder.path().join("table.csv")).expect("a file");
    folder.table(&(table.clone() + "new,2014,New,\n"));
    let (code, said, _) = folder.import(&["--dry-run"]);
    assert_eq!(code, Some(1));
    assert!(
        said.contains("3 refused; 1 not in the file, kept"),
        "{said}"
    );
    folder.table(&(table + "new,2014,New,\n,2014-02-31,Nothing that is known,\n"));
    let (_, said, _) = folder.import(&["--dry-run"]);
    assert!(
        said.contains("4 refused; at most 1 not in the file, kept"),
        "{said}"
    );
}

#[test]
fn what_is_advised_for_a_column_keeps_it() {
    let table = "Date,Title,\"Name, place\",Note,Note,,A very long name of a column that goes on and on and on \
         and on until no line can show it,Costs in $\n\
         2014,New,one,two,three,four,five,six\n";
    let folder = Folder::new(table);
    let (_, _, wrong) = folder.import(&["--dry-run"]);
    let advice: Vec<_> = wrong
        .lines()
        .filter_map(|line| line.split_once("--keep ")?.1.split_once(" publishes"))
        .map(|(name, _)| name.trim_matches(['"', '\'']).to_owned())
        .collect();
    assert_eq!(advice.len(), 6, "{wrong}");
    for name in advice {
        let (code, said, wrong) = folder.import(&["--dry-run", "--keep", &name]);
        assert_eq!(code, Some(0), "{name}: {wrong}");
        let expected = if name == "Note" { 2 } else { 1 };
        assert_eq!(said.matches("added fields/").count(), expected, "{said}");
    }
    let keep = ["--dry-run", "--keep", "Name, place", "--keep", "F,Note"];
    let (_, said, _) = folder.import(&keep);
    assert_eq!(said.matches("added fields/").count(), 4, "{said}");
}

#[test]
fn new_reports_get_no_publisher_that_no_one_named() {
    let folder = Folder::new("Date,Title\n2014,New\n");
    let (_, _, wrong) = folder.import(&[]);
    assert!(!wrong.contains("publisher"), "{wrong}");
    assert_eq!(folder.dossier().reports[4].publisher, None);
    assert!(!folder.text().contains("TODO"));
}

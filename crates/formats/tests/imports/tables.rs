//! Tables as people and programs save them: every row becomes a report or is refused, and every value that
//! is not kept is named.

use dossier::check::check;
use dossier::{Dossier, Name, Report, RowLocation};
use formats::import::{Format, NOT_IMPORTED, Options, columns, import};
use proptest::prelude::*;

use crate::reading::{dates, read, said};

fn titles(dossier: &Dossier) -> Vec<&str> {
    let reports = dossier.reports.iter();
    reports.map(|report| report.title.text.as_str()).collect()
}

fn urls(report: &Report) -> Vec<&str> {
    let sources = report.sources.iter();
    sources.map(|source| source.url.as_str()).collect()
}

fn topics(dossier: &Dossier) -> Vec<&str> {
    let topics = dossier.topics.iter();
    topics.map(|topic| topic.label.as_str()).collect()
}

#[test]
fn a_line_that_names_the_delimiter_is_no_header() {
    for table in [
        "sep=;\nDate;Title\n2013-06-27;One, and two\n",
        "\"sep=;\"\r\nDate;Title\r\n2013-06-27;One, and two\r\n",
        "SEP=\t\nDate\tTitle\n2013-06-27\tOne, and two\n",
    ] {
        assert_eq!(titles(&read(table).dossier), ["One, and two"], "{table:?}");
    }
}

#[test]
fn the_delimiter_is_the_one_by_which_the_header_is_known() {
    let table = "Date (year, month, day);Title (short, required);Text (long, plain)\n\
                 2013-06-27;One;Words, with commas, and more\n";
    let import = read(table);
    assert_eq!(titles(&import.dossier), ["One"]);
    assert_eq!(
        import.dossier.reports[0].abstract_.as_deref(),
        Some("Words, with commas, and more")
    );
}

#[test]
fn rows_above_the_header_and_hashtags_below_it_are_told() {
    let table = "List of the desk,,\n\"Saved 28 Feb 2023, 11:42\",,\n\nDate,Title,Link\n#date,#title,#meta +url\n\
                 2013-06-27,One,https://a.example/1\n";
    let import = read(table);
    assert_eq!((import.found, titles(&import.dossier)), (1, vec!["One"]));
    let said = said(&import);
    assert!(
        said.contains("row 1: left out: \"List of the desk\", above the header"),
        "{said}"
    );
    assert!(
        said.contains("row 2: left out: \"Saved 28 Feb 2023, 11:42\", above the header"),
        "{said}"
    );
    assert!(
        said.contains("row 5: left out: #date, #title, #meta +url, names of columns"),
        "{said}"
    );
}

#[test]
fn a_row_that_says_what_the_columns_hold_is_told_once_and_is_no_report() {
    for units in [
        "(yyyy-mm-dd),text,(https://...)",
        "YYYY-MM-DD,Text,URL",
        "[dd/mm/yyyy],Short title of the event,web address",
        "date,text,",
        "(date),,",
        "ДД.ММ.ГГГГ,текст,ссылка",
        "jj/mm/aaaa,texte,lien",
        "yyyymmdd,text,url",
    ] {
        let import = read(&format!(
            "Date,Title,Link\n{units}\n2013-06-27,One,https://a.example/1\n"
        ));
        assert_eq!(
            (import.found, titles(&import.dossier)),
            (1, vec!["One"]),
            "{units}"
        );
        let said = said(&import);
        let cells: Vec<_> = units.split(',').filter(|cell| !cell.is_empty()).collect();
        let expected = format!(
            "row 2: left out: {}, which says what the columns hold\n",
            cells.join(", ")
        );
        assert!(
            said.starts_with(&expected) || said.contains(&format!("\n{expected}")),
            "{said}"
        );
        assert_eq!(said.matches("row 2").count(), 1, "{said}");
    }
}

#[test]
fn a_row_with_a_date_or_with_words_in_its_place_is_never_taken_for_such() {
    for row in [
        "2013-06-28,text,url",
        "(undated),Two,https://a.example/2",
        "spring,Two,",
        ",text,url",
        "no date,text,",
    ] {
        let import = read(&format!("Date,Title,Link\n{row}\n2013-06-27,One,\n"));
        assert_eq!(import.found, 2, "{row}");
    }
    // Nor is a later one.
    let import = read("Date,Title\n2013-06-27,One\n(yyyy-mm-dd),text\n");
    assert_eq!((import.found, import.dossier.reports.len()), (2, 1));
}

/// What is said of a table of which nothing can be imported.
fn unreadable(table: &str, format: Option<Format>) -> String {
    let errors = import(table.as_bytes(), format, &Options::default(), &mut |_| {});
    let errors = errors.expect_err("an error");
    errors.last().expect("one").message.clone()
}

#[test]
fn the_only_column_that_may_be_of_dates_is_offered_as_such() {
    let hint = "; --map \"Date of arrest=date\" reads that column as the date";
    for format in [None, Some(Format::Csv)] {
        let said = unreadable("Date of arrest,Title\n2013-06-27,One\n", format);
        assert!(said.ends_with(hint), "{said}");
        for header in [
            "Date of birth,Title",
            "When,Title",
            "Date of arrest,Date of trial,Title",
            "Updated,Title",
        ] {
            let said = unreadable(&format!("{header}\n1,2,3\n"), format);
            assert!(!said.contains("--map"), "{said}");
        }
        let said = unreadable("Дата ареста,Название\n2013-06-27,One\n", format);
        assert!(said.contains("--map \"Дата ареста=date\""), "{said}");
        let said = unreadable("Date of \"arrest\",Date of birth,Title\n1,2,3\n", format);
        assert!(said.contains("--map '"), "{said}");
    }
    // What is offered works.
    let options = Options {
        columns: vec![("Date of arrest".to_owned(), "date".to_owned())],
        ..Options::default()
    };
    let table = b"Date of arrest,Title\n2013-06-27,One\n";
    let import = import(table, None, &options, &mut |_| {}).expect("an import");
    assert_eq!(dates(&import.dossier), ["2013-06-27"]);
}

#[test]
fn columns_are_known_by_their_meaning_in_five_languages() {
    for header in [
        "Date of incident,Event title,Description,Source 1,Category",
        "event_date,headline,notes,source,tags",
        "Дата события,Заголовок,Описание,Источник 1,Категория",
        "Fecha del incidente,Título,Descripción,Fuente,Categoría",
        "Date de l'incident,Titre,Résumé,Lien,Thème",
        "تاريخ الحادث,العنوان,الوصف,المصدر,الفئة",
    ] {
        let import = read(&format!(
            "{header}\n2013-06-27,One,Words,https://a.example/1,Press\n"
        ));
        let report = &import.dossier.reports[0];
        assert_eq!(report.title.text, "One", "{header}");
        assert_eq!(report.abstract_.as_deref(), Some("Words"), "{header}");
        assert_eq!(urls(report), ["https://a.example/1"], "{header}");
        assert_eq!(topics(&import.dossier), ["Press"], "{header}");
    }
}

#[test]
fn a_column_is_known_by_the_last_word_of_its_name_where_that_is_told() {
    let import = read(
        "Arrest date (dd/mm/yyyy),Date of birth,Narrative description\n05/03/2020,1980,One.\n",
    );
    assert_eq!(import.dossier.reports[0].date.to_string(), "2020-03-05");
    let said = said(&import);
    assert!(
        said.contains("column Arrest date (dd/mm/yyyy): read as date"),
        "{said}"
    );
    assert!(
        said.contains("column Narrative description: read as text"),
        "{said}"
    );
    assert!(
        said.contains("dates are read in the order that the name of the column says"),
        "{said}"
    );
    assert!(
        said.contains("column Date of birth: left out, having no place: 1 value, such as \"1980\""),
        "{said}"
    );
}

#[test]
fn a_column_is_read_as_another_one_where_that_is_told() {
    let options = Options {
        columns: vec![("When it was".to_owned(), "date".to_owned())],
        ..Options::default()
    };
    let table = b"when it was,Title\n2013-06-27,One\n";
    let import = import(table, None, &options, &mut |_| {}).expect("an import");
    assert_eq!(import.dossier.reports[0].date.to_string(), "2013-06-27");
    let options = Options {
        columns: vec![
            ("Title".to_owned(), "headlin".to_owned()),
            ("Tag".to_owned(), "topics".to_owned()),
        ],
        ..Options::default()
    };
    let import = formats::import::import(
        b"Date,Title,Text\n2013,One,A\n",
        None,
        &options,
        &mut |_| {},
    );
    let said = said(&import.expect("an import"));
    assert!(
        said.contains("column Title: \"headlin\" is no column that is known"),
        "{said}"
    );
    assert!(
        said.contains("column Tag: there is none of this name; there are: Date, Title, Text"),
        "{said}"
    );
}

#[test]
fn several_columns_of_sources_are_several_sources_and_one_of_videos_is_none() {
    let table = "Date,Title,Source 1,Source 2,Source 3,Video link\n\
                 2013-06-27,One,https://a.example/1,\"Court record, p. 14\",https://a.example/3,www.b.example/2\n";
    let import = read(table);
    assert_eq!(
        urls(&import.dossier.reports[0]),
        ["https://a.example/1", "https://a.example/3"]
    );
    let media = &import.dossier.reports[0].media;
    let address = media[0].url.as_ref().map(ToString::to_string);
    assert_eq!(address.as_deref(), Some("https://www.b.example/2"));
    let said = said(&import);
    assert!(
        said.contains("row 2, column Source 2: left out: Court record, p. 14"),
        "{said}"
    );
    assert!(
        said.contains("row 2, column Video link: an address is written as https://www.b.example/2"),
        "{said}"
    );
}

#[test]
fn a_day_is_never_given_up_for_the_year_beside_it() {
    let table = "id,event_date,year,notes,source\n\
                 A1,18/04/2001,2001,First.,Agency\nA2,19/04/2001,2001-2002,Second.,Gazette; Agency\n";
    let import = read(table);
    let dates = dates(&import.dossier);
    assert_eq!(dates, ["2001-04-18", "2001-04-19"]);
    let publisher = import.dossier.reports[1].publisher.as_deref();
    assert_eq!(publisher, Some("Gazette; Agency"));
    let said = said(&import);
    assert!(
        said.contains("row 3, column year: left out: 2001-2002"),
        "{said}"
    );
    assert!(
        said.contains("column source: taken as the publisher"),
        "{said}"
    );
    let import = read("date_start,date_end,title\n2013-06-27,2013-06-29,One\n");
    assert_eq!(
        import.dossier.reports[0].date.to_string(),
        "2013-06-27/2013-06-29"
    );
}

#[test]
fn no_quotation_mark_swallows_a_row() {
    // The second row opens a mark; those below it are rows nevertheless.
    for (table, refused) in [
        (
            "Date,Title,Link\n2013-01-01,\"Open,x\n2013-01-02,Two,x\n2013-01-03,\"Three\",x\n2013-01-04,Four,x\n",
            "row 2",
        ),
        (
            "Date,Title,Link\n2013-01-01,\"Open,x\n2013-01-02,Two,x\n2013-01-03,Three\",x\n2013-01-04,Four,x\n",
            "row 2",
        ),
        (
            "Date,Title,Link\n2013-01-01,\"Open,x\n2013-01-02,Two,x\n2013-01-04,Four,x\n",
            "row 2",
        ),
    ] {
        let import = read(table);
        assert!(titles(&import.dossier).contains(&"Two"), "{table}");
        assert!(titles(&import.dossier).contains(&"Four"), "{table}");
        assert!(
            said(&import).contains(&format!("{refused}: a quotation mark opens here")),
            "{}",
            said(&import)
        );
    }
    let import = read(
        "Date,Title\n2013-01-01,\"One \\\" and\"\n2013-01-02,Two\n2013-01-03,\"Three \\\" and\"\n",
    );
    assert_eq!(
        titles(&import.dossier),
        ["One \" and", "Two", "Three \" and"]
    );
    // A cell of several lines is one cell.
    let import = read("Date,Title,Text\n2013-01-01,One,\"Two lines,\nof text.\"\n");
    assert_eq!(
        import.dossier.reports[0].abstract_.as_deref(),
        Some("Two lines,\nof text.")
    );
}

#[test]
fn marks_inside_of_a_quoted_cell_stay_and_are_told() {
    let import =
        read("Date,Title\n2013-01-01,\"The \"Old\" bridge, open\"\n2013-01-02,A 9\" pipe\n");
    assert_eq!(
        titles(&import.dossier),
        ["The \"Old\" bridge, open", "A 9\" pipe"]
    );
    assert!(said(&import).contains("row 2: quotation marks inside of a quoted cell are kept"));
    assert!(!said(&import).contains("row 3: quotation"));
}

#[test]
fn commas_part_topics_only_where_their_parts_also_stand_alone() {
    let import = read(
        "date,title,tags\n2013,One,\"Press, Assembly\"\n2013,Two,Press\n2013,Three,\"Trial, Press\"\n",
    );
    assert_eq!(topics(&import.dossier), ["Press", "Assembly", "Trial"]);
    let import = read("date,title,tags\n2013,One,\"Torture, ill-treatment\"\n2013,Two,Press\n");
    assert_eq!(topics(&import.dossier), ["Torture, ill-treatment", "Press"]);
    assert!(said(&import).contains("column tags: commas do not part the values"));
    let import =
        read("date,title,tags\n2013,One,\"Torture, ill-treatment; Press\"\n2013,Two,Press|Trial\n");
    assert_eq!(
        topics(&import.dossier),
        ["Torture, ill-treatment", "Press", "Trial"]
    );
}

#[test]
fn topics_that_differ_only_by_case_or_form_are_one() {
    let import =
        read("date,title,tags\n2013,One,Liberté;arrest\n2013,Two,Liberte\u{301} ; ARREST;Arrest\n");
    assert_eq!(topics(&import.dossier), ["Liberté", "arrest"]);
    assert_eq!(import.dossier.reports[1].topics.len(), 2);
    assert!(said(&import).contains("row 3, column tags: \"ARREST\" is written as \"arrest\""));
}

#[test]
fn languages_and_types_are_read_as_other_programs_name_them() {
    let table = "date,title,language,type\n2013,a,English,newspaperArticle\n2013,b,kaz,Blog\n2013,c,en_US,Press Release\n";
    let import = read(table);
    let language = |report: &dossier::Report| {
        let language = report.language.as_ref();
        language.map(ToString::to_string).unwrap_or_default()
    };
    let found = import
        .dossier
        .reports
        .iter()
        .map(|it| (language(it), it.kind.item_type.as_str()));
    let found: Vec<_> = found.collect();
    assert_eq!(
        found,
        [
            ("en".to_owned(), "article-newspaper"),
            ("kk".to_owned(), "post-weblog"),
            ("en-US".to_owned(), "document")
        ]
    );
    assert_eq!(import.dossier.reports[2].kind.label, "Press Release");
}

#[test]
fn a_list_of_a_bibliography_is_read_by_its_own_columns() {
    let table = "Key,Item Type,Publication Year,Author,Title,Publication Title,Url,Abstract Note,Date,Date Added,Access Date,Publisher,Manual Tags\n\
        Q1,newspaperArticle,2013,\"Poe, Anna; von Roe, Bo\",First,The Gazette,https://a.example/1,Words.,2013-06-27,2020-01-01 10:11:12,2020-01-01 10:11:12,,Press; Trial\n\
        Q2,report,2012,Open Desk,Second,,https://a.example/2,,December 2012,2020-01-01 10:11:12,,Open Desk,\n";
    let import = read(table);
    let first = &import.dossier.reports[0];
    assert_eq!(first.date.to_string(), "2013-06-27");
    let authors: Vec<_> = first.authors.iter().map(Name::as_str).collect();
    assert_eq!(authors, ["Poe, Anna", "von Roe, Bo"]);
    assert_eq!(first.publisher.as_deref(), Some("The Gazette"));
    assert_eq!(first.kind.item_type.as_str(), "article-newspaper");
    assert_eq!(
        first.sources[0]
            .retrieved
            .map(|it| it.to_string())
            .as_deref(),
        Some("2020-01-01")
    );
    assert_eq!(import.dossier.reports[1].date.to_string(), "2012-12");
    assert_eq!(import.dossier.reports[1].authors[0].as_str(), "Open Desk");
}

#[test]
fn ids_of_other_archives_stay_recognisable() {
    let table = "id,date,description\nEV0098,2022-02-24,One.\nset_001,2022-02-25,Two.\n2022/14,2022-02-26,Three.\nev0098,2022-02-27,Four.\n";
    let import = read(table);
    let ids: Vec<_> = import
        .dossier
        .reports
        .iter()
        .map(|it| it.id.as_str())
        .collect();
    assert_eq!(ids, ["ev0098", "set-001", "2022-14"]);
    let said = said(&import);
    assert!(
        said.contains("row 2, column id: \"EV0098\" is written as ev0098"),
        "{said}"
    );
    assert!(
        said.contains("row 5, column id: \"ev0098\" is the id of row 2, too: give each its own"),
        "{said}"
    );
}

#[test]
fn what_a_spreadsheet_writes_in_place_of_a_value_is_told() {
    let table = "Date,Title,Link,Tags,,\n2013-06-27,#N/A,#VALUE!,NULL,,note\n\
        2013-06-28,\"=HYPERLINK(\"\"https://a.example/1\"\",\"\"One\"\")\",\"=HYPERLINK(\"\"https://a.example/1\"\",\"\"here\"\")\",-,,\n";
    let import = read(table);
    assert!(import.dossier.reports[0].title.supplied);
    assert_eq!(topics(&import.dossier), [""; 0]);
    assert_eq!(import.dossier.reports[1].title.text, "One");
    assert_eq!(urls(&import.dossier.reports[1]), ["https://a.example/1"]);
    let said = said(&import);
    for value in ["\"#N/A\"", "\"#VALUE!\"", "\"NULL\"", "\"-\""] {
        assert!(said.contains(&format!("left out: {value}")), "{said}");
    }
    assert!(
        said.contains("column F: left out, having no place: 1 value, such as \"note\""),
        "{said}"
    );
    assert!(
        said.contains("row 3, column Link: left out: here"),
        "{said}"
    );
}

/// Cells of all kinds.
fn cell() -> impl Strategy<Value = String> {
    prop_oneof![
        Just(String::new()),
        Just("2013-06-27".to_owned()),
        Just("A \"quoted\" word, and more".to_owned()),
        Just("two\nlines".to_owned()),
        "[ -~]{0,12}",
        "\\PC{0,8}",
        "[a-z\u{7}\u{feff}\u{202e}\u{200f}\t]{0,8}",
    ]
}

#[test]
fn what_the_check_refuses_is_not_imported_and_told() {
    let long = "word ".repeat(5_000);
    let table = format!(
        "Date,Title,Text,Language,Publisher,Tags,Authors,Link\n\
         2013,\"Two\nlines\u{202e}\",A\u{7}B,Klingon,P\u{feff},T\u{202a}ag,Anna\u{202a} Poe,https://a.example/\n\
         2013,{long},{long},en,{long},a,b,https://a.example/{}\n",
        "x".repeat(5_000)
    );
    let import = read(&table);
    let errors = check(&import.dossier).into_iter();
    let errors: Vec<_> = errors
        .filter(|it| it.is_error() && it.rule != "placeholder")
        .collect();
    assert_eq!(errors, []);
    assert_eq!(import.dossier.reports[0].title.text, "Two lines");
    assert_eq!(import.dossier.reports[0].abstract_.as_deref(), Some("AB"));
    let said = said(&import);
    for expected in [
        "row 2, column title: characters that cannot be seen are left out",
        "row 2, column language: left out: \"Klingon\" is no language that exists",
        "row 3, column title: left out, as it has more than 1000 characters",
        "row 3, column text: cut after 20000 characters",
        "row 3, column address: left out: an address of more than",
    ] {
        let start = &said[..said.len().min(400)];
        assert!(said.contains(expected), "{expected}: {start}");
    }
}

/// Writes a cell as RFC 4180 says it.
fn quoted(cell: &str) -> String {
    format!("\"{}\"", cell.replace('"', "\"\""))
}

proptest! {
    #[test]
    fn every_row_of_a_table_becomes_a_report_or_is_refused(
        rows in prop::collection::vec(prop::collection::vec(cell(), 4), 1..12)
    ) {
        let mut table = "Date,Title,Text,Link\n2013,First,,\n".to_owned();
        for row in &rows {
            let cells: Vec<_> = row.iter().map(|cell| quoted(cell)).collect();
            table += &(cells.join(",") + "\n");
        }
        let filled = rows.iter().filter(|row| row.iter().any(|cell| !cell.trim().is_empty()));
        // Cells of hashtags below the header are names of columns.
        let import = read(&table);
        let refused = import.diagnostics.iter().filter(|it| it.rule == NOT_IMPORTED).count();
        prop_assert_eq!(import.found, import.dossier.reports.len() + refused);
        prop_assert_eq!(import.found, 1 + filled.count());
        let mut errors = check(&import.dossier).into_iter();
        let error = errors.find(|it| it.is_error() && it.rule != "placeholder");
        prop_assert!(error.is_none(), "{error:?}");
    }

    #[test]
    fn in_any_text_reports_and_refusals_are_all_that_was_found(
        lines in prop::collection::vec("(2013-06-27,)?[\"a,;\\\\ ]{0,10}", 1..12)
    ) {
        let table = format!("Date,Title,Text\n2013,First,\n{}\n", lines.join("\n"));
        let import = read(&table);
        let refused = import.diagnostics.iter().filter(|it| it.rule == NOT_IMPORTED).count();
        prop_assert_eq!(import.found, import.dossier.reports.len() + refused);
    }
}

#[test]
fn two_columns_of_one_name_are_two_fields() {
    let options = Options {
        keep_all: true,
        ..Options::default()
    };
    let table = b"Date,Title,Victim,Victim,\n2013,One,A,B,C\n";
    let import = formats::import::import(table, None, &options, &mut |_| {}).expect("an import");
    let values = &import.dossier.reports[0].fields;
    let values = serde_json::to_value(values).expect("JSON");
    let expected = serde_json::json!({ "victim": "A", "victim-2": "B", "e": "C" });
    assert_eq!(values, expected);
}

#[test]
fn the_first_rows_stand_beside_the_reports_that_they_become() {
    let table = "Notes from the archive\nDate,Title,Location\n2013-06-27,One,Port\nsome day,Two,\n2013-06-29,Three,\n2013-06-30,Four,Port\n";
    let options = Options {
        with_plan: true,
        ..Options::default()
    };
    let found = import(table.as_bytes(), None, &options, &mut |_| {}).expect("an import");
    let rows: Vec<_> = found
        .first_rows
        .iter()
        .map(|row| {
            let report = row
                .report
                .map(|at| found.dossier.reports[at].title.text.as_str());
            let cells: Vec<_> = row
                .cells
                .iter()
                .map(|(name, cell)| format!("{name}={cell}"))
                .collect();
            (row.place, cells.join(" "), report)
        })
        .collect();
    assert_eq!(
        rows,
        [
            (
                RowLocation::Row(3),
                "Date=2013-06-27 Title=One Location=Port".to_owned(),
                Some("One")
            ),
            (
                RowLocation::Row(4),
                "Date=some day Title=Two".to_owned(),
                None
            ),
            (
                RowLocation::Row(5),
                "Date=2013-06-29 Title=Three".to_owned(),
                Some("Three")
            ),
        ]
    );
    let plain = import(table.as_bytes(), None, &Options::default(), &mut |_| {});
    assert!(plain.expect("an import").first_rows.is_empty());
}

#[test]
fn the_columns_of_a_table_that_no_import_knows_can_be_asked_for() {
    let options = Options::default();
    for (text, expected) in [
        (
            "Tag des Geschehens;Ort\n2013-06-27;Hafen\n",
            &["Tag des Geschehens", "Ort"][..],
        ),
        ("Date,Title\n2013,One\n", &["Date", "Title"]),
        ("A note without columns.\n", &[]),
        ("{\"a\": 1, \"b\": 2}", &[]),
        ("", &[]),
    ] {
        assert_eq!(columns(text.as_bytes(), &options), expected, "{text}");
    }
    let text = "Tag;Ereignis\n2013-06-27;Eins\n";
    let renamed = Options {
        columns: [("Tag", "date"), ("Ereignis", "title")]
            .map(|(column, field)| (column.to_owned(), field.to_owned()))
            .into(),
        ..Options::default()
    };
    let found = import(text.as_bytes(), None, &renamed, &mut |_| {}).expect("an import");
    assert_eq!(titles(&found.dossier), ["Eins"]);
}

#[test]
fn a_column_is_read_as_another_one_by_its_shortened_name_and_by_its_letter() {
    let name = "What happened there, in a few words, as the first to come wrote it down";
    let table = format!("Date,\"{name}\",\n2013-06-27,One,Two\n");
    let options = |column: &str| Options {
        columns: vec![(column.to_owned(), "title".to_owned())],
        with_plan: true,
        ..Options::default()
    };
    let read = |column: &str| {
        let found = import(table.as_bytes(), None, &options(column), &mut |_| {});
        found.map(|found| found.dossier.reports[0].title.text.clone())
    };
    assert_eq!(read(name).expect("an import"), "One");
    let shown = columns(table.as_bytes(), &Options::default())[1].clone();
    assert!(shown.ends_with('…'), "{shown}");
    assert_eq!(read(&shown).expect("an import"), "One");
    assert_eq!(read("C").expect("an import"), "Two");
    assert!(read("…").is_err());
}

/// What a table of one row says of it: its publisher, sources and authors.
fn first(table: &str) -> (String, Vec<String>, Vec<String>) {
    let import = read(table);
    let report = &import.dossier.reports[0];
    let publisher = report.publisher.as_ref().map(ToString::to_string);
    let urls = urls(report).into_iter().map(str::to_owned).collect();
    let authors = report.authors.iter().map(ToString::to_string).collect();
    (publisher.unwrap_or_default(), urls, authors)
}

#[test]
fn an_address_in_the_column_of_publishers_is_a_source() {
    let (publisher, urls, _) = first(
        "Date,Title,Publisher\n2013-06-27,One,\"=HYPERLINK(\"\"https://a.example/1\"\",\"\"El Diario\"\")\"\n2013,Two,B\n",
    );
    assert_eq!(publisher, "El Diario");
    assert_eq!(urls, ["https://a.example/1"]);
    let (publisher, urls, _) =
        first("Año,Mes,Día,Titular,Medio\n2013,6,27,Uno,https://a.example/1\n2013,6,28,Dos,B\n");
    assert_ne!(publisher, "https://a.example/1");
    assert_eq!(urls, ["https://a.example/1"]);
}

#[test]
fn a_column_of_links_in_another_language_leaves_the_column_of_sources_to_publishers() {
    for (link, source) in [
        ("Lien", "Source"),
        ("Ссылка", "Источник"),
        ("Enlace", "Fuente"),
        ("الرابط", "المصدر"),
    ] {
        let table =
            format!("Date,Title,{link},{source}\n2013-06-27,One,https://a.example/1,Le Monde\n");
        let (publisher, urls, _) = first(&table);
        assert_eq!(publisher, "Le Monde", "{link}");
        assert_eq!(urls, ["https://a.example/1"], "{link}");
    }
}

#[test]
fn authors_and_topics_are_parted_at_lines_and_arabic_marks_and_no_mail_address_is_published() {
    for cell in [
        "محمد علي؛ أحمد حسن",
        "محمد علي، أحمد حسن",
        "محمد علي\nأحمد حسن",
        "محمد علي | أحمد حسن",
    ] {
        let (_, _, authors) = first(&format!("Date,Title,Authors\n2013,One,\"{cell}\"\n"));
        assert_eq!(authors, ["محمد علي", "أحمد حسن"], "{cell}");
    }
    let import = read("Date,Title,Authors\n2013,One,jane@a.example\n");
    assert!(import.dossier.reports[0].authors.is_empty());
    assert!(
        said(&import).contains("left out: jane@a.example"),
        "{}",
        said(&import)
    );
    for cell in ["اعتقال؛ تعذيب", "اعتقال\nتعذيب"] {
        let import = read(&format!("Date,Title,Topics\n2013,One,\"{cell}\"\n"));
        assert_eq!(topics(&import.dossier), ["اعتقال", "تعذيب"], "{cell}");
    }
}

#[test]
fn a_dossier_of_events_takes_the_day_of_the_event() {
    let table = "Published,Event date,Title\n2013-06-30,2013-06-27,One\n";
    let options = Options {
        dates: dossier::DateMeaning::Events,
        ..Options::default()
    };
    let import = import(table.as_bytes(), None, &options, &mut |_| {}).expect("an import");
    assert_eq!(dates(&import.dossier), ["2013-06-27"]);
    assert_eq!(dates(&read(table).dossier), ["2013-06-30"]);
}

#[test]
fn what_may_mark_off_thousands_is_no_number() {
    let table = "Date;Title;Victims\n2013;One;1.500\n2014;Two;12\n";
    let options = Options {
        keep_all: true,
        ..Options::default()
    };
    let import = import(table.as_bytes(), None, &options, &mut |_| {}).expect("an import");
    let value = import.dossier.reports[0].fields.values().next();
    let expected = dossier::FieldValue::Text("1.500".to_owned());
    assert_eq!(value, Some(&expected));
}

#[test]
fn an_id_that_says_that_there_is_none_is_none() {
    let import = read("ID,Date,Title\nN/A,2022-01-01,One\nN/A,2022-01-02,Two\n");
    assert_eq!(import.dossier.reports.len(), 2, "{}", said(&import));
}

#[test]
fn a_year_alone_in_its_row_is_a_heading_and_no_report() {
    let table =
        "Date,Title,Text\n2013,,\n2013-06-27,One,First\n2014-01,,\n2014-01-02,,\n2014,Two,\n";
    let import = read(table);
    assert_eq!(dates(&import.dossier), ["2013-06-27", "2014-01-02", "2014"]);
    for expected in [
        "\"2013\" stands alone, as the heading of rows does",
        "\"2014-01\" stands alone",
    ] {
        assert!(said(&import).contains(expected), "{}", said(&import));
    }
}

#[test]
fn a_day_in_words_takes_the_year_of_the_column_beside_it() {
    let table = "Year,Date,Title\n2013,27 June,One\n2013,28 June 2012,Two\n2013,06,Three\n";
    let import = read(table);
    assert_eq!(dates(&import.dossier), ["2013-06-27", "2012-06-28"]);
    assert!(
        said(&import).contains("column Year: left out: 2013"),
        "{}",
        said(&import)
    );
}

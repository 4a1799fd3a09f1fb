//! Workbooks: every row of every sheet of reports becomes a report or is refused.

use std::fmt::Write as _;
use std::io::{Cursor, Write as _};

use formats::import::{Format, Import, NOT_IMPORTED, Options, import};
use proptest::prelude::*;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::reading::{dates, said};

const RELATIONSHIPS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/// A sheet: its name, the XML of its rows, and what stands behind them.
struct Sheet<'a> {
    name: &'a str,
    rows: String,
    after: &'a str,
    links: &'a str,
}

fn sheet(name: &str, rows: String) -> Sheet<'_> {
    Sheet {
        name,
        rows,
        after: "",
        links: "",
    }
}

/// An archive of files.
fn archive(files: &[(&str, String)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in files {
        zip.start_file(*name, SimpleFileOptions::default())
            .expect("a file");
        zip.write_all(text.as_bytes())
            .expect("memory takes what is written");
    }
    zip.finish().expect("an archive").into_inner()
}

/// A workbook in the format .xlsx. The styles 1 to 3 are a day, a month and a year.
fn xlsx(sheets: &[Sheet<'_>], are_dates_of_1904: bool) -> Vec<u8> {
    let (mut list, mut links) = (String::new(), String::new());
    let mut files = Vec::new();
    let names: Vec<_> = (1..=sheets.len())
        .map(|number| {
            (
                format!("xl/worksheets/sheet{number}.xml"),
                format!("xl/worksheets/_rels/sheet{number}.xml.rels"),
            )
        })
        .collect();
    for (index, sheet) in sheets.iter().enumerate() {
        let number = index + 1;
        let _ = write!(
            list,
            "<sheet name=\"{}\" sheetId=\"{number}\" r:id=\"rId{number}\"/>",
            sheet.name
        );
        let _ = write!(
            links,
            "<Relationship Id=\"rId{number}\" Type=\"{RELATIONSHIPS}/worksheet\" Target=\"worksheets/sheet{number}.xml\"/>"
        );
        let (rows, after) = (&sheet.rows, sheet.after);
        files.push((
            names[index].0.as_str(),
            format!("<worksheet xmlns=\"{MAIN}\" xmlns:r=\"{RELATIONSHIPS}\"><sheetData>{rows}</sheetData>{after}</worksheet>"),
        ));
        files.push((
            names[index].1.as_str(),
            format!("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{}</Relationships>", sheet.links),
        ));
    }
    let system = if are_dates_of_1904 {
        "<workbookPr date1904=\"1\"/>"
    } else {
        ""
    };
    files.push((
        "xl/workbook.xml",
        format!("<workbook xmlns=\"{MAIN}\" xmlns:r=\"{RELATIONSHIPS}\">{system}<sheets>{list}</sheets></workbook>"),
    ));
    files.push((
        "xl/_rels/workbook.xml.rels",
        format!("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{links}<Relationship Id=\"rId99\" Type=\"{RELATIONSHIPS}/styles\" Target=\"styles.xml\"/></Relationships>"),
    ));
    files.push((
        "_rels/.rels",
        format!("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"{RELATIONSHIPS}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"),
    ));
    files.push((
        "xl/styles.xml",
        format!(
            "<styleSheet xmlns=\"{MAIN}\"><numFmts count=\"3\"><numFmt numFmtId=\"164\" formatCode=\"DD/MM/YYYY\"/>\
             <numFmt numFmtId=\"165\" formatCode=\"mmm\\ yyyy\"/><numFmt numFmtId=\"166\" formatCode=\"yyyy\"/></numFmts>\
             <fonts count=\"1\"><font/></fonts><fills count=\"1\"><fill/></fills><borders count=\"1\"><border/></borders>\
             <cellXfs count=\"4\"><xf numFmtId=\"0\"/><xf numFmtId=\"164\" applyNumberFormat=\"1\"/>\
             <xf numFmtId=\"165\" applyNumberFormat=\"1\"/><xf numFmtId=\"166\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>"
        ),
    ));
    archive(&files)
}

/// A row of texts. A cell that begins with `#` and a style is a number in that style.
fn row(number: usize, cells: &[&str]) -> String {
    let mut row = format!("<row r=\"{number}\">");
    for (column, cell) in cells.iter().enumerate() {
        let column = char::from(b'A' + u8::try_from(column).expect("few columns"));
        let _ = match cell.strip_prefix('#').and_then(|cell| cell.split_once(' ')) {
            Some((style, value)) => write!(
                row,
                "<c r=\"{column}{number}\" s=\"{style}\"><v>{value}</v></c>"
            ),
            None if cell.is_empty() => Ok(()),
            None => write!(
                row,
                "<c r=\"{column}{number}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{}</t></is></c>",
                formats::html::escape(cell)
            ),
        };
    }
    row + "</row>"
}

fn rows(first: usize, rows: &[&[&str]]) -> String {
    let rows = rows.iter().enumerate();
    rows.map(|(index, cells)| row(first + index, cells))
        .collect()
}

/// A workbook in the format .ods, of the XML of its tables.
fn ods(tables: &str) -> Vec<u8> {
    let content = format!(
        "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" \
         xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" \
         xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" \
         xmlns:xlink=\"http://www.w3.org/1999/xlink\"><office:body><office:spreadsheet>\
         {tables}</office:spreadsheet></office:body></office:document-content>"
    );
    let media_type = "application/vnd.oasis.opendocument.spreadsheet".to_owned();
    archive(&[
        ("mimetype", media_type),
        ("META-INF/manifest.xml", "<manifest/>".to_owned()),
        ("content.xml", content),
    ])
}

fn read_with(bytes: &[u8], options: &Options) -> Result<Import, String> {
    import(bytes, None, options, &mut |_| {})
        .map_err(|errors| errors[errors.len() - 1].message.clone())
}

fn read(bytes: &[u8]) -> Import {
    let import = read_with(bytes, &Options::default()).expect("an import");
    assert_eq!(import.format, Format::Workbook);
    import
}

#[test]
fn a_workbook_with_a_title_row_and_real_dates_is_read() {
    let table = rows(1, &[&["Incidents of the desk"]])
        + &rows(
            3,
            &[
                &["Date of incident", "Description", "Source 1"],
                &["#1 43479", "A day.", "https://a.example/1"],
                &["#1 43479.5", "A day with its time."],
                &["#2 43466", "A month."],
                &["#2 43479", "A day that shows its month only."],
                &["#3 43466", "A year."],
                &["#0 43479", "A number is no date."],
                &["14 January 2019", "Words."],
            ],
        );
    let bytes = xlsx(
        &[
            sheet("Incidents", table),
            sheet("Codes", rows(1, &[&["Code", "Meaning"], &["A", "Arrest"]])),
        ],
        false,
    );
    let import = read(&bytes);
    assert_eq!(
        dates(&import.dossier),
        [
            "2019-01-14",
            "2019-01-14",
            "2019-01",
            "2019-01-14",
            "2019",
            "2019-01-14"
        ]
    );
    let said = said(&import);
    assert!(said.contains("sheet Codes: left out 2 rows"), "{said}");
    assert!(
        said.contains("row 1: left out: \"Incidents of the desk\", above the header"),
        "{said}"
    );
    assert!(
        said.contains(
            "row 9, column Date of incident: \"43479\" is no date, but a spreadsheet's count"
        ),
        "{said}"
    );
    assert_eq!(
        import.dossier.reports[0].sources[0].url.as_str(),
        "https://a.example/1"
    );
}

#[test]
fn dates_may_be_counted_from_1904() {
    let table = rows(1, &[&["Date", "Title"], &["#1 42017", "One"]]);
    assert_eq!(
        dates(&read(&xlsx(&[sheet("A", table)], true)).dossier),
        ["2019-01-14"]
    );
}

#[test]
fn a_link_of_a_cell_is_its_address_and_a_cell_that_is_merged_down_counts_for_each_row() {
    let table = rows(
        1,
        &[
            &["Date", "Title", "Link"],
            &["#1 43479", "One", "report"],
            &["", "Two"],
            &["2013", "Three"],
        ],
    );
    let bytes = xlsx(
        &[Sheet {
            name: "A",
            rows: table,
            after: "<mergeCells count=\"1\"><mergeCell ref=\"A2:A3\"/></mergeCells>\
                    <hyperlinks><hyperlink ref=\"C2\" r:id=\"rId1\"/></hyperlinks>",
            links: "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink\" \
                    Target=\"https://a.example/report\" TargetMode=\"External\"/>",
        }],
        false,
    );
    let import = read(&bytes);
    assert_eq!(dates(&import.dossier), ["2019-01-14", "2019-01-14", "2013"]);
    assert_eq!(
        import.dossier.reports[0].sources[0].url.as_str(),
        "https://a.example/report"
    );
    assert!(
        said(&import).contains("row 2, column Link: left out: report"),
        "{}",
        said(&import)
    );
}

#[test]
fn every_sheet_of_reports_is_read_or_the_one_that_is_told() {
    let year = |year: &str| rows(1, &[&["Date", "Title"], &[year, "One"], &["soon", "Two"]]);
    let bytes = xlsx(
        &[sheet("2012", year("2012")), sheet("2013", year("2013"))],
        false,
    );
    let import = read(&bytes);
    assert_eq!(dates(&import.dossier), ["2012", "2013"]);
    assert!(
        said(&import).contains("row 3, column 2013!Date: \"soon\" is no date"),
        "{}",
        said(&import)
    );
    let options = |sheet: &str| Options {
        sheet: Some(sheet.to_owned()),
        ..Options::default()
    };
    let import = read_with(&bytes, &options("2013")).expect("an import");
    assert_eq!(dates(&import.dossier), ["2013"]);
    assert!(said(&import).contains("sheet 2012: left out, as another sheet was asked for"));
    let error = read_with(&bytes, &options("2014")).expect_err("a refusal");
    assert_eq!(error, "found no sheet \"2014\"; there are: 2012, 2013");
}

#[test]
fn an_open_document_is_read() {
    let content = "<?xml version=\"1.0\"?><office:document-content \
        xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" \
        xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" \
        xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body><office:spreadsheet>\
        <table:table table:name=\"A\"><table:table-row>\
        <table:table-cell office:value-type=\"string\"><text:p>Date</text:p></table:table-cell>\
        <table:table-cell office:value-type=\"string\"><text:p>Title</text:p></table:table-cell></table:table-row>\
        <table:table-row><table:table-cell office:value-type=\"date\" office:date-value=\"2019-01-14\"><text:p>14.1.19</text:p></table:table-cell>\
        <table:table-cell office:value-type=\"string\"><text:p>One</text:p></table:table-cell></table:table-row>\
        </table:table></office:spreadsheet></office:body></office:document-content>";
    let bytes = archive(&[
        (
            "mimetype",
            "application/vnd.oasis.opendocument.spreadsheet".to_owned(),
        ),
        ("content.xml", content.to_owned()),
        ("META-INF/manifest.xml", "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"/>".to_owned()),
    ]);
    assert_eq!(dates(&read(&bytes).dossier), ["2019-01-14"]);
}

#[test]
fn an_archive_that_grows_when_it_is_unpacked_is_refused() {
    let table = rows(1, &[&["Date", "Title"], &["2012", &" ".repeat(10_000_000)]]);
    let error =
        read_with(&xlsx(&[sheet("A", table)], false), &Options::default()).expect_err("a refusal");
    assert!(
        error.contains("unpacks to more than 100 times its size"),
        "{error}"
    );
}

#[test]
fn what_is_no_workbook_is_called_so() {
    let error = read_with(
        &archive(&[("word/document.xml", "<a/>".to_owned())]),
        &Options::default(),
    );
    assert!(
        error
            .expect_err("a refusal")
            .contains("that is no workbook")
    );
    let bytes = xlsx(&[sheet("Codes", rows(1, &[&["Code", "Meaning"]]))], false);
    let error = read_with(&bytes, &Options::default()).expect_err("a refusal");
    assert!(
        error.contains("no sheet with a column \"date\"") && error.ends_with("sheets: Codes"),
        "{error}"
    );
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn every_row_of_a_workbook_becomes_a_report_or_is_refused(
        cells in prop::collection::vec(prop::collection::vec("(2013-06-27|#1 43479|#0 7|[ -~]{0,9}|\\PC{0,6})", 3), 1..9)
    ) {
        let mut table = row(1, &["Date", "Title", "Text"]) + &row(2, &["2012", "First", ""]);
        let mut filled = 1;
        for (index, cells) in cells.iter().enumerate() {
            let is_hashtag = |cell: &String| cell.starts_with('#') && !cell.contains(' ');
            let cells: Vec<_> = cells.iter().map(|cell| if is_hashtag(cell) { "" } else { cell.as_str() }).collect();
            let cells: Vec<_> = cells.iter().map(|cell| if cell.chars().any(char::is_control) { "" } else { cell }).collect();
            let is_number = |cell: &str| cell.starts_with('#') && !cell.starts_with("#1 43") && !cell.starts_with("#0 7");
            let cells: Vec<_> = cells.iter().map(|cell| if is_number(cell) { "" } else { *cell }).collect();
            filled += usize::from(cells.iter().any(|cell| !cell.trim().is_empty()));
            table += &row(index + 3, &cells);
        }
        let import = read(&xlsx(&[sheet("A", table)], false));
        let refused = import.diagnostics.iter().filter(|it| it.rule == NOT_IMPORTED).count();
        prop_assert_eq!(import.found, import.dossier.reports.len() + refused);
        prop_assert_eq!(import.found, filled);
    }
}

#[test]
fn formulas_whose_value_was_not_saved_are_told_by_their_cells() {
    let table = rows(
        1,
        &[
            &["Date", "Title", "Text", "Note"],
            &["2012", "One", "", ""],
            &["2013", "Two", "", ""],
        ],
    );
    // As libraries write a formula that no program has computed, and as Excel writes an empty text.
    let unsaved = "<c r=\"C2\"><f>CONCATENATE(A2,B2)</f><v></v></c></row>";
    let empty = "<c r=\"D3\" t=\"str\"><f>IF(1,\"\",\"\")</f><v></v></c></row>";
    let mut parts: Vec<_> = table.split("</row>").map(str::to_owned).collect();
    parts[1] += unsaved;
    parts[2] += empty;
    let table = parts[0].clone() + "</row>" + &parts[1..].concat();
    let import = read(&xlsx(&[sheet("Incidents", table)], false));
    assert_eq!(dates(&import.dossier), ["2012", "2013"]);
    let expected = "sheet Incidents: 1 formula (C2) has no value in the file, so nothing was read there: \
                    open it in a spreadsheet program and save it anew\n";
    assert!(said(&import).contains(expected), "{}", said(&import));
}

#[test]
fn hidden_rows_and_columns_are_read_and_told() {
    let table = rows(
        1,
        &[
            &["Incidents", "of the desk"],
            &["Date", "Title", "Source 1", "Entered by"],
            &["2012", "One", "https://a.example/1", "M.K."],
            &["2013", "Two", "https://a.example/2", "J.D."],
            &["2014", "Three", "https://a.example/3", "J.D."],
        ],
    );
    // Above the header, below it, and where nothing stands.
    let table = table
        .replace("<row r=\"1\"", "<row r=\"1\" hidden=\"1\"")
        .replace("<row r=\"3\"", "<row hidden=\"true\" r=\"3\"")
        .replace("<row r=\"5\"", "<row r=\"5\" hidden=\"1\"")
        .replace("<row r=\"4\"", "<row r=\"4\" hidden=\"0\"")
        + "<row r=\"9\" hidden=\"1\"/>";
    let bytes = xlsx(&[sheet("Incidents", table.clone())], false);
    let import = read(&bytes);
    assert_eq!(dates(&import.dossier), ["2012", "2013", "2014"]);
    let expected = "sheet Incidents: 2 hidden rows (3, 5) were read too: delete what is not meant for readers\n";
    assert!(said(&import).contains(expected), "{}", said(&import));
    assert!(!said(&import).contains("hidden column"));

    let with_columns = |xml: String| {
        xml.replace(
            "<sheetData>",
            "<cols><col min=\"1\" max=\"2\" width=\"9\"/><col min=\"4\" max=\"16384\" hidden=\"1\"/></cols><sheetData>",
        )
    };
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("an archive");
    let mut files = Vec::new();
    for index in 0..archive.len() {
        let mut file = archive.by_index(index).expect("a file");
        let mut text = String::new();
        std::io::Read::read_to_string(&mut file, &mut text).expect("UTF-8");
        let name = file.name().expect("UTF-8").into_owned();
        files.push((name, with_columns(text)));
    }
    let files: Vec<_> = files
        .iter()
        .map(|(name, text)| (name.as_str(), text.clone()))
        .collect();
    let import = read(&self::archive(&files));
    let expected = "sheet Incidents: 1 hidden column (Entered by) was read too: delete what is not meant for readers\n";
    assert!(said(&import).contains(expected), "{}", said(&import));
}

#[test]
fn hidden_rows_and_columns_of_an_ods_are_told_too() {
    let row = |attributes: &str, cells: &[&str]| {
        let cells = cells.iter().map(|cell| {
            format!("<table:table-cell office:value-type=\"string\"><text:p>{cell}</text:p></table:table-cell>")
        });
        let cells: String = cells.collect();
        format!("<table:table-row{attributes}>{cells}</table:table-row>")
    };
    let table = [
        row("", &["Date", "Title", "Link", "Entered by"]),
        row(
            " table:visibility=\"filter\"",
            &["2012", "One", "https://a.example/1", "M.K."],
        ),
        "<table:table-row table:number-rows-repeated=\"2\"><table:table-cell/></table:table-row>"
            .to_owned(),
        row(
            " table:visibility=\"collapse\"",
            &["2013", "Two", "https://a.example/2", "J.D."],
        ),
        row("", &["2014", "Three", "https://a.example/3", "J.D."]),
    ];
    let bytes = ods(&format!(
        "<table:table table:name=\"Codes\"><table:table-column table:visibility=\"collapse\"/>\
         <table:table-row><table:table-cell office:value-type=\"string\"><text:p>A</text:p></table:table-cell></table:table-row></table:table>\
         <table:table table:name=\"Cases\"><table:table-column table:number-columns-repeated=\"3\"/>\
         <table:table-column table:visibility=\"collapse\"/>{}</table:table>",
        table.concat()
    ));
    let import = read(&bytes);
    assert_eq!(dates(&import.dossier), ["2012", "2013", "2014"]);
    for expected in [
        "sheet Cases: 2 hidden rows (2, 5) were read too: delete what is not meant for readers\n",
        "sheet Cases: 1 hidden column (Entered by) was read too: delete what is not meant for readers\n",
    ] {
        assert!(said(&import).contains(expected), "{}", said(&import));
    }
}

#[test]
fn links_merged_cells_and_months_of_an_ods_are_read_as_its_reader_sees_them() {
    let cell = |text: &str| {
        format!(
            "<table:table-cell office:value-type=\"string\"><text:p>{text}</text:p></table:table-cell>"
        )
    };
    let date = |day: &str, attributes: &str, shown: &str| {
        format!(
            "<table:table-cell{attributes} office:value-type=\"date\" office:date-value=\"{day}\">\
             <office:annotation><text:p>1 by M.K., <text:a xlink:href=\"https://note.example/\">7</text:a></text:p></office:annotation>\
             <text:p>{shown}</text:p></table:table-cell>"
        )
    };
    let row = |cells: &[String]| format!("<table:table-row>{}</table:table-row>", cells.concat());
    let linked = "<table:table-cell office:value-type=\"string\"><text:p>\
        <text:a xlink:href=\"https://a.example/1\">Gazette</text:a></text:p></table:table-cell>";
    let formula = "<table:table-cell office:value-type=\"string\" \
        table:formula=\"of:=HYPERLINK(&quot;https://a.example/2&quot;;&quot;Gazette&quot;)\">\
        <text:p>Gazette</text:p></table:table-cell>";
    let table = [
        row(&["Date", "Title", "Source"].map(cell)),
        row(&[
            date(
                "2012-06-01",
                " table:number-rows-spanned=\"2\"",
                "June 2012",
            ),
            cell("One"),
            linked.to_owned(),
        ]),
        row(&[
            "<table:covered-table-cell/>".to_owned(),
            cell("Two"),
            formula.to_owned(),
        ]),
        row(&[date("2013-01-01", "", "2013"), cell("Three")]),
        row(&[date("2014-06-01", "", "06/01/14"), cell("Four")]),
        row(&[date("2015-06-02", "", "June 2015"), cell("Five")]),
    ];
    let bytes = ods(&format!(
        "<table:table table:name=\"Cases\">{}</table:table>",
        table.concat()
    ));
    let import = read(&bytes);
    assert_eq!(
        dates(&import.dossier),
        ["2012-06", "2012-06", "2013", "2014-06-01", "2015-06-02"]
    );
    let sources = |report: usize| {
        let sources = import.dossier.reports[report].sources.iter();
        sources
            .map(|source| source.url.to_string())
            .collect::<Vec<_>>()
    };
    assert_eq!(sources(0), ["https://a.example/1"]);
    assert_eq!(sources(1), ["https://a.example/2"]);
}

#[test]
fn the_address_of_a_formula_of_an_xlsx_is_read_behind_its_text() {
    let rows = row(1, &["Date", "Title", "Source"])
        + &row(2, &["2013", "One"]).replace(
            "</row>",
            "<c r=\"C2\" t=\"str\"><f>HYPERLINK(\"https://a.example/1\",\"Gazette\")</f><v>Gazette</v></c></row>",
        );
    let import = read(&xlsx(&[sheet("Cases", rows)], false));
    let [source] = import.dossier.reports[0].sources.as_slice() else {
        panic!("{}", said(&import));
    };
    assert_eq!(source.url.as_str(), "https://a.example/1");
}

#[test]
fn a_cell_beside_the_table_of_a_workbook_is_told_and_its_row_is_kept() {
    let rows = rows(
        1,
        &[
            &["Date", "Title"],
            &["2013-06-27", "One"],
            &["2013-06-28", "Two", "", "ask M."],
        ],
    );
    let bytes = xlsx(&[sheet("List", rows)], false);
    let options = Options {
        with_plan: true,
        ..Options::default()
    };
    let read = |options: &Options| import(&bytes, None, options, &mut |_| {}).expect("an import");
    let found = read(&options);
    assert_eq!(found.dossier.reports.len(), 2);
    assert!(
        said(&found).contains(
            "column D: left out, having no place: 1 value, such as \"ask M.\"; --keep \"D\" publishes it"
        ),
        "{}",
        said(&found)
    );
    assert_eq!(found.plan.len(), 3);
    let kept = read(&Options {
        keep: vec!["D".to_owned()],
        ..Options::default()
    });
    assert_eq!(kept.dossier.fields.len(), 1);
}

#[test]
fn a_column_of_one_of_several_sheets_is_kept_by_the_name_that_is_advised() {
    let list = |date: &str| rows(1, &[&["Date", "Title", "Location"], &[date, "One", "Port"]]);
    let sheets = [
        sheet("2013", list("2013-06-27")),
        sheet("2014", list("2014-06-27")),
    ];
    let bytes = xlsx(&sheets, false);
    for (name, count) in [("2013!Location", 1), ("Location", 2)] {
        let options = Options {
            keep: vec![name.to_owned()],
            ..Options::default()
        };
        let found = import(&bytes, None, &options, &mut |_| {}).expect("an import");
        let with = found
            .dossier
            .reports
            .iter()
            .filter(|it| !it.fields.is_empty());
        assert_eq!(with.count(), count, "{}", said(&found));
        assert!(
            !said(&found).contains("there is no column"),
            "{}",
            said(&found)
        );
    }
}

#[test]
fn a_column_of_one_of_several_sheets_is_read_as_another_one() {
    let list = |title: &str| {
        rows(
            1,
            &[
                &["Date", "Title", "Occurrence"],
                &["2013-06-27", title, "Words."],
            ],
        )
    };
    let sheets = [sheet("North", list("One")), sheet("South", list("Two"))];
    let bytes = xlsx(&sheets, false);
    let options = Options {
        columns: vec![("North!Occurrence".to_owned(), "text".to_owned())],
        ..Options::default()
    };
    let found = import(&bytes, None, &options, &mut |_| {}).expect("an import");
    let texts: Vec<_> = found
        .dossier
        .reports
        .iter()
        .map(|report| report.abstract_.as_deref())
        .collect();
    assert_eq!(texts, [Some("Words."), None]);
    assert!(
        !said(&found).contains("there is none of this name"),
        "{}",
        said(&found)
    );
}

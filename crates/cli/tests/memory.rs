//! How much memory reading a file takes: a multiple of its size, whatever stands in it.

use std::io::{Cursor, Write};
use std::sync::{Mutex, MutexGuard, PoisonError};

use dossier::Dossier;
use dossier::check;
use formats::export::{csv, json, timelinejs};
use formats::import::{Format, Options, import};
use peak_alloc::PeakAlloc;
use proptest::prelude::*;
use proptest::test_runner::TestRunner;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

#[global_allocator]
static HEAP: PeakAlloc = PeakAlloc;

/// What is measured is the whole process, so that one test runs at a time.
fn alone() -> MutexGuard<'static, ()> {
    static ALONE: Mutex<()> = Mutex::new(());
    ALONE.lock().unwrap_or_else(PoisonError::into_inner)
}

/// How many times its size an ordinary file may take, from its bytes to the bytes that are written.
const ORDINARY: usize = 8;

/// How many times its size any file may take that is imported. An entry of a feed is seven bytes
/// at least (`<item/>`) and some 1 700 in memory. A comma is a column, of some 200 bytes, in lists that
/// have room for twice as many after they grew.
const IMPORTED: usize = 450;

/// How many times its size any file may take that is checked. A report is three bytes at least
/// (`{},`), and seven faults, each of which is told in a sentence.
const CHECKED: usize = 1_500;

/// What reading takes of any file, be it empty.
const FLOOR: usize = 100_000;

/// Gives how many bytes a piece of work holds at most, beyond what was held before.
fn peak<T>(work: impl FnOnce() -> T) -> usize {
    let before = HEAP.current_usage();
    HEAP.reset_peak_usage();
    let result = work();
    let most = HEAP.peak_usage();
    drop(result);
    most.saturating_sub(before)
}

/// Gives how many bytes it takes to import a text, told its format, and to write what came of it.
fn imported(text: &str, format: Option<Format>) -> usize {
    peak(|| {
        let bytes = text.as_bytes().to_vec();
        let import = import(&bytes, format, &Options::default(), &mut |_| {});
        drop(bytes);
        import.map(|import| (json(&import.dossier), import))
    })
}

/// Gives how many bytes it takes to check a text.
fn checked(text: &str) -> usize {
    peak(|| {
        let bytes = text.as_bytes().to_vec();
        let reading = check::read(&bytes);
        (bytes, reading)
    })
}

/// Gives synthetic reports, and nothing of another size.
fn reports() -> Dossier {
    let mut text = Vec::new();
    synthetic::write(2000, &mut text).expect("memory takes what is written");
    serde_json::from_slice(&text).expect("a dossier")
}

/// The reports as a feed.
fn feed(dossier: &Dossier) -> String {
    let entries = dossier.reports.iter().map(|report| {
        let text = report.abstract_.as_deref().unwrap_or_default();
        format!(
            "<entry><title>{}</title><updated>2012-06-27T00:00:00Z</updated><summary>{text}</summary></entry>\n",
            report.title.text
        )
    });
    let entries = entries.collect::<String>();
    format!("<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>T</title>{entries}</feed>")
}

/// The reports as a page of text.
fn page(dossier: &Dossier) -> String {
    let bullets = dossier.reports.iter().map(|report| {
        let text = report.abstract_.as_deref().unwrap_or_default();
        format!("• 27 June 2012\n  {}. {text}\n\n", report.title.text)
    });
    format!("Examplia\n\nReports\n\n{}", bullets.collect::<String>())
}

/// The rows of the reports in the columns of a `TimelineJS` spreadsheet.
fn spreadsheet(dossier: &Dossier) -> String {
    let rows = dossier.reports.iter().map(|report| {
        let text = report.abstract_.as_deref().unwrap_or_default();
        format!("2012,6,27,{},\"{text}\",Assembly\n", report.title.text)
    });
    format!(
        "Year,Month,Day,Headline,Text,Group\n{}",
        rows.collect::<String>()
    )
}

#[test]
fn an_ordinary_file_takes_eight_times_its_size_at_most() {
    let _alone = alone();
    let dossier = reports();
    let table = csv::csv(&dossier, &dossier.reports);
    let timeline = timelinejs::timelinejs(&dossier, &locale::translation("en").page);
    for (format, text) in [
        (Format::Csv, table),
        (Format::TimelineJson, timeline),
        (Format::TimelineCsv, spreadsheet(&dossier)),
        (Format::Feed, feed(&dossier)),
        (Format::Page, page(&dossier)),
    ] {
        let taken = imported(&text, None);
        assert!(
            taken < ORDINARY * text.len(),
            "{format:?}: {taken} bytes of {}",
            text.len()
        );
    }
    let text = json(&dossier);
    assert!(checked(&text) < ORDINARY * text.len());
}

/// A workbook of one sheet with the rows of the reports, and the size of that sheet before it is packed.
fn workbook(dossier: &Dossier) -> (Vec<u8>, usize) {
    let rows = dossier.reports.iter().zip(2..).map(|(report, row)| {
        let text = report.abstract_.as_deref().unwrap_or_default();
        let texts = ["2012-06-27", &report.title.text, text];
        let cells = texts.iter().zip(["A", "B", "C"]);
        let cells = cells.map(|(text, column)| {
            format!("<c r=\"{column}{row}\" t=\"inlineStr\"><is><t>{text}</t></is></c>")
        });
        format!("<row r=\"{row}\">{}</row>", cells.collect::<String>())
    });
    let header = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Date</t></is></c>\
        <c r=\"B1\" t=\"inlineStr\"><is><t>Title</t></is></c><c r=\"C1\" t=\"inlineStr\"><is><t>Text</t></is></c></row>";
    let sheet = format!(
        "<worksheet><sheetData>{header}{}</sheetData></worksheet>",
        rows.collect::<String>()
    );
    let relation = |name: &str, target: &str| {
        format!(
            "<Relationships><Relationship Id=\"r\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/\
             relationships/{name}\" Target=\"{target}\"/></Relationships>"
        )
    };
    let main = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in [
        ("_rels/.rels", relation("officeDocument", "xl/workbook.xml")),
        (
            "xl/_rels/workbook.xml.rels",
            relation("worksheet", "worksheets/sheet1.xml"),
        ),
        (
            "xl/workbook.xml",
            format!(
                "<workbook xmlns:r=\"{main}\"><sheets><sheet name=\"A\" sheetId=\"1\" r:id=\"r\"/></sheets></workbook>"
            ),
        ),
        ("xl/worksheets/sheet1.xml", sheet.clone()),
    ] {
        zip.start_file(name, SimpleFileOptions::default())
            .expect("a file");
        zip.write_all(text.as_bytes())
            .expect("memory takes what is written");
    }
    (zip.finish().expect("an archive").into_inner(), sheet.len())
}

#[test]
fn a_workbook_takes_eight_times_the_size_of_its_sheet_at_most() {
    let _alone = alone();
    let dossier = reports();
    let (bytes, size) = workbook(&dossier);
    let taken = peak(|| {
        let import = import(&bytes, None, &Options::default(), &mut |_| {}).expect("an import");
        assert_eq!(import.dossier.reports.len(), dossier.reports.len());
        (json(&import.dossier), import)
    });
    assert!(taken < ORDINARY * size, "{taken} bytes of {size}");
}

#[test]
fn the_smallest_parts_of_each_format_take_a_multiple_of_their_size() {
    let _alone = alone();
    let atom = "<feed xmlns=\"http://www.w3.org/2005/Atom\">";
    for (format, start, part, end) in [
        (Format::Csv, "date,title\n", "2,\n", ""),
        (Format::Csv, "date,title\n", "2012,A\n", ""),
        (Format::Csv, "date,title", ",x", "\n2012,A"),
        (Format::Csv, "date,title,topics\n2012,A,", "a;", ""),
        (Format::Csv, "date,title,aliases\n2012,A,", "A;", ""),
        (Format::Csv, "date,title,sources\n2012,A,", "a ", ""),
        (Format::Page, "Reports\n", "\n", "- 2012"),
        (Format::Page, "Reports\n", "a\n", "- 2012"),
        (Format::Page, "Reports\n", "-2012\n", ""),
        (Format::TimelineCsv, "Year,Headline\n", "2012,\n", ""),
        (
            Format::TimelineCsv,
            "Year,Headline,Text\n2012,A,",
            "<img>",
            "",
        ),
        (Format::TimelineJson, "{\"events\":[", "1,", "1]}"),
        (
            Format::TimelineJson,
            "{\"events\":[",
            "{\"startDate\":\"2012\"},",
            "1]}",
        ),
        (
            Format::Feed,
            "<rss version='2.0'><channel>",
            "<item/>",
            "</channel></rss>",
        ),
        (Format::Feed, atom, "<entry/>", "</feed>"),
        (
            Format::Feed,
            "{\"version\":\"https://jsonfeed.org/version/1\",\"title\":\"\",\"items\":[",
            "{\"id\":\"\"},",
            "{}]}",
        ),
    ] {
        let text = [start, &part.repeat(10_000), end].concat();
        let taken = imported(&text, Some(format));
        assert!(
            taken < FLOOR + IMPORTED * text.len(),
            "{format:?} of {part:?}: {taken} bytes of {}",
            text.len()
        );
    }
    for (start, part, end) in [
        ("{\"reports\":[", "{},", "1]}"),
        ("{\"reports\":[", "1,", "1]}"),
        ("{\"topics\":[", "{},", "1]}"),
        ("{", "\"\":1,", "\"a\":1}"),
        ("{\"summary\":{\"paragraphs\":[", "\"\",", "1]}}"),
        ("", "[", ""),
    ] {
        let text = [start, &part.repeat(10_000), end].concat();
        let taken = checked(&text);
        assert!(
            taken < FLOOR + CHECKED * text.len(),
            "{part:?}: {taken} bytes of {}",
            text.len()
        );
    }
}

/// A few words of the formats, again and again, to some thousands of bytes.
fn repeated() -> impl Strategy<Value = String> {
    let words = [
        "date",
        "title",
        "Headline",
        "Year",
        "2012",
        "-2012",
        "• ",
        "\n",
        ",",
        ";",
        "\"",
        "\t",
        "a",
        "1",
        "{",
        "}",
        "[",
        "]",
        ":",
        "{}",
        "\"\"",
        "\"a\":1,",
        "<",
        ">",
        "<p>",
        "<b>",
        "<img>",
        "<a>",
        "&amp;",
        "<item/>",
        "<item>",
        "</item>",
        "<entry/>",
        "<!--",
        "-->",
        "http://a.b ",
        "é",
    ];
    let some = prop::collection::vec(prop::sample::select(words.to_vec()), 1..8);
    (some, 1_usize..2_000).prop_map(|(words, times)| words.concat().repeat(times))
}

#[test]
fn no_text_takes_more_than_a_multiple_of_its_size() {
    let _alone = alone();
    let config = ProptestConfig {
        cases: 128,
        failure_persistence: None,
        ..ProptestConfig::default()
    };
    let result = TestRunner::new(config).run(&repeated(), |text| {
        for (format, start) in [
            (Some(Format::Page), "Reports\n• 2012\n"),
            (Some(Format::TimelineCsv), "Year,Headline,Text\n2012,A,"),
            (
                Some(Format::TimelineJson),
                "{\"events\":[{\"startDate\":\"2012\"},",
            ),
            (Some(Format::Csv), "date,title,topics,sources\n2012,A,"),
            (
                Some(Format::Feed),
                "<rss version='2.0'><channel><item><pubDate>2012</pubDate>",
            ),
            (None, ""),
        ] {
            let text = [start, &text].concat();
            let taken = imported(&text, format);
            let size = text.len();
            prop_assert!(
                taken < FLOOR + IMPORTED * size,
                "{format:?}: {taken} bytes of {size}"
            );
        }
        let text = ["{\"reports\":[{},", &text].concat();
        let (taken, size) = (checked(&text), text.len());
        prop_assert!(taken < FLOOR + CHECKED * size, "{taken} bytes of {size}");
        Ok(())
    });
    result.expect("a multiple of the size");
}

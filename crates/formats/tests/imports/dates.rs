//! Dates as people write them are read, or refused with what to write instead.

use dossier::Diagnostic;
use formats::import::{Import, NOT_IMPORTED, Options, as_written, both_readings, import};

/// The date of a table's only row, or why it is refused.
fn date(cell: &str) -> Result<String, String> {
    let cell = cell.replace('"', "\"\"");
    let table = format!("Date,Title\n\"{cell}\",One\n1999,Other\n");
    let import: Import =
        import(table.as_bytes(), None, &Options::default(), &mut |_| {}).expect("an import");
    let mut refused = import
        .diagnostics
        .iter()
        .filter(|it| it.rule == NOT_IMPORTED);
    match refused.next() {
        Some(refusal) => Err(refusal.message.clone()),
        None => Ok(import.dossier.reports[0].date.to_string()),
    }
}

#[test]
fn a_range_in_words_is_an_interval_whichever_end_leaves_out_the_month_or_the_year() {
    for (cell, expected) in [
        ("3-6 Nov. 2009", "2009-11-03/2009-11-06"),
        ("22–26 September 2013", "2013-09-22/2013-09-26"),
        ("2nd - 3rd April 2019", "2019-04-02/2019-04-03"),
        ("May 9th - May 23rd, 2014", "2014-05-09/2014-05-23"),
        ("Jan - Feb 2018", "2018-01/2018-02"),
        ("April 2–3, 2012", "2012-04-02/2012-04-03"),
        ("30 June – 2 July 2013", "2013-06-30/2013-07-02"),
        ("7 June 2013 – 2 July 2013", "2013-06-07/2013-07-02"),
        ("December 2012 - January 2013", "2012-12/2013-01"),
        ("from 7 to 9 June 2013", "2013-06-07/2013-06-09"),
        ("between 4 and 9 July 2014", "2014-07-04/2014-07-09"),
        ("7/8 June 2013", "2013-06-07/2013-06-08"),
        ("2013-06-07 to 2013-06-09", "2013-06-07/2013-06-09"),
        ("2011–13", "2011/2013"),
        ("between 2012 and 2014", "2012/2014"),
        ("1996/1997", "1996/1997"),
        ("7–9 июня 2013 г.", "2013-06-07/2013-06-09"),
    ] {
        assert_eq!(date(cell).as_deref(), Ok(expected), "{cell}");
    }
}

#[test]
fn names_of_months_and_days_are_read_in_the_languages_of_those_who_keep_lists() {
    for (cell, expected) in [
        ("27 июня 2013 г.", "2013-06-27"),
        ("3 мая 2013", "2013-05-03"),
        ("27 de junio de 2013", "2013-06-27"),
        ("1er juillet 2013", "2013-07-01"),
        ("ven., 12 avr. 2019", "2019-04-12"),
        ("mar. 12 mars 2019", "2019-03-12"),
        ("16. März 2019", "2019-03-16"),
        ("27 يونيو 2013", "2013-06-27"),
        ("27 маусым 2013", "2013-06-27"),
        ("27-го июня 2013", "2013-06-27"),
        ("27JUN2013", "2013-06-27"),
    ] {
        assert_eq!(date(cell).as_deref(), Ok(expected), "{cell}");
    }
}

#[test]
fn marks_that_cannot_be_seen_and_digits_of_other_scripts_make_no_difference() {
    for cell in [
        "\u{200e}7\u{200e}/\u{200e}27\u{200e}/\u{200e}2013",
        "2013\u{2011}07\u{2011}27",
        "27\u{a0}July\u{2009}2013",
        "\u{feff}2013-07-27",
        "2013–07–27",
        "2013\u{ad}-07-27",
        "٢٠١٣-٠٧-٢٧",
    ] {
        assert_eq!(date(cell).as_deref(), Ok("2013-07-27"), "{cell:?}");
    }
}

#[test]
fn what_edtf_can_say_stays_and_what_is_not_known_is_left_open() {
    for (cell, expected) in [
        ("1984?/2004~", "1984?/2004~"),
        ("2004-02-29/2004-03", "2004-02-29/2004-03"),
        ("2013-06?", "2013-06?"),
        ("November 2012?", "2012-11?"),
        ("2012 (?)", "2012?"),
        ("perhaps June 2012", "2012-06?"),
        ("perhaps about 2012", "2012%"),
        ("ca. 2012?", "2012%"),
        ("c.1920", "1920~"),
        ("ca 1920", "1920~"),
        ("ca. 2016", "2016~"),
        ("2013-06-XX", "2013-06"),
        ("2013-00-00", "2013"),
        ("1960-uu", "1960"),
        ("2013/06", "2013-06"),
        ("20130627", "2013-06-27"),
    ] {
        assert_eq!(date(cell).as_deref(), Ok(expected), "{cell}");
    }
}

#[test]
fn a_season_in_words_is_the_season_of_edtf() {
    for (cell, expected) in [
        ("Spring 2019", "2019-21"),
        ("summer of 2015", "2015-22"),
        ("Fall, 2014", "2014-23"),
        ("about autumn 2014", "2014-23~"),
        ("зима 2012", "2012-24"),
        ("été 2012", "2012-22"),
        ("primavera de 2012", "2012-21"),
        ("spring 2012 to autumn 2013", "2012-21/2013-23"),
        ("perhaps about winter 2012 to 2014-03", "2012-24%/2014-03"),
    ] {
        assert_eq!(date(cell).as_deref(), Ok(expected), "{cell}");
    }
}

#[test]
fn a_date_that_cannot_be_kept_is_refused_with_its_text_and_what_to_write() {
    for (cell, advice) in [
        ("2012-23", "write \"autumn 2012\", or 2012/2023"),
        ("2012-21/2013", "write \"spring 2012\", or 2012/2021"),
        ("winter 2012/13", "a season and more; write \"winter 2012\""),
        ("Springfield 2012", "is no date"),
        ("Q4 2012", "write its months 2012-10/2012-12"),
        ("early June 2020", "write 2020-06, or 2020-06~"),
        ("mid-November 2012", "write 2012-11, or 2012-11~"),
        ("late 2011", "write 2011, or 2011~"),
        ("2014 or 2015", "write the interval between them"),
        ("before 2012", "an interval with an open end"),
        ("1985-04-12/..", "an interval with an open end"),
        ("1985/", "an interval with an open end"),
        ("1920s", "write 1920/1929"),
        ("201X", "write 2010/2019"),
        ("Sept 26-27", "a year of four digits is missing"),
        (
            "Mar-21",
            "a year of four digits is missing; write YYYY-03 or YYYY-03-DD",
        ),
        ("Dec '11", "a year of four digits is missing"),
        ("27/06/13", "a year of two digits; write it with four"),
        ("05/03/2020", "write 2020-03-05 or 2020-05-03"),
        (
            "41640",
            "a spreadsheet's count of days; write 2014-01-01 if that is the day",
        ),
        (
            "41452.5625",
            "a spreadsheet's count of days; write 2013-06-27",
        ),
        ("1.37E+09", "a large number"),
        ("########", "make the column wider"),
        ("#REF!", "an error of the spreadsheet"),
        ("=DATE(2013;6;27)", "a formula whose value was not saved"),
        ("0000-00-00", "what a database writes where there is none"),
        ("–June 2013", "is no date"),
        ("unknown", "is no date"),
    ] {
        let message = date(cell).expect_err(cell);
        assert!(
            message.contains(&format!("\"{cell}\"")),
            "{cell}: {message}"
        );
        assert!(message.contains(advice), "{cell}: {message}");
    }
    assert_eq!(
        date("30 December – 2 January 2014").expect_err("a refusal"),
        "2014-12-30/2014-01-02 ends before it begins"
    );
    assert_eq!(
        date("2009–10").expect_err("a refusal"),
        "\"2009–10\" may end in a month or a year; write 2009-10 or 2009/2010"
    );
}

#[test]
fn dates_in_numbers_settle_each_other_only_where_all_agree() {
    let read = |cells: &[&str]| {
        let rows = cells.join(",T\n");
        let table = format!("Date,Title\n{rows},T\n");
        let import =
            import(table.as_bytes(), None, &Options::default(), &mut |_| {}).expect("an import");
        let dates = import
            .dossier
            .reports
            .iter()
            .map(|report| report.date.to_string());
        let said = import
            .diagnostics
            .iter()
            .map(Diagnostic::brief)
            .collect::<Vec<_>>();
        (dates.collect::<Vec<_>>(), said.join("\n"))
    };
    let days = [
        "14/01/2019",
        "15/01/2019",
        "16/01/2019",
        "17/01/2019",
        "18.1.2019",
    ];
    let months = days.map(|day| format!("1/{}/2019", &day[..2]));
    let months: Vec<_> = months.iter().map(String::as_str).collect();
    let (dates, said) = read(&[&days[..], &["05/03/2020"]].concat());
    assert_eq!(dates[5], "2020-03-05");
    assert!(
        said.contains(
            "column Date: 1 that can be read in two ways are read as day first, then month, as 5 of the column \
             can only be read so, and none otherwise"
        ),
        "{said}"
    );
    let (dates, _) = read(&[&months[..], &["05/03/2020"]].concat());
    assert_eq!(dates[5], "2020-05-03");
    // One hand among several wrote the other way, or too few say it.
    for cells in [
        [&days[..], &["05/03/2020", "2/28/2018"]].concat(),
        vec!["14/01/2019", "05/03/2020"],
    ] {
        let (_, said) = read(&cells);
        assert!(
            said.contains("column Date: \"05/03/2020\" is ambiguous"),
            "{said}"
        );
    }
}

#[test]
fn a_date_with_two_readings_gives_both_and_any_other_none() {
    for (text, expected) in [
        ("03/04/2012", Some(["2012-04-03", "2012-03-04"])),
        ("3.4.2012", Some(["2012-04-03", "2012-03-04"])),
        ("4/4/2012", None),
        ("13/04/2012", None),
        ("3 April 2012", None),
        ("2012-04-03", None),
        ("some day", None),
        ("", None),
    ] {
        let read = both_readings(text).map(|dates| dates.map(|date| date.to_string()));
        let expected = expected.map(|dates| dates.map(str::to_owned));
        // Where a mark makes one reading certain, that one is taken.
        if as_written(text).is_some() {
            assert_eq!(read, None, "{text}");
        } else {
            assert_eq!(read, expected, "{text}");
        }
    }
    assert!(as_written("03/04/2012").is_none());
}

#[test]
fn a_time_of_day_is_left_out_and_told_but_for_midnight() {
    for (cell, time) in [
        ("2012-03-04T17:30", Some("17:30")),
        ("2012-03-04 09:15:00", Some("09:15:00")),
        ("2012-03-04T23:30:00-05:00", Some("23:30:00-05:00")),
        ("27 June 2013, 10:30 pm", Some("10:30 pm")),
        ("٢٠١٢-٠٣-٠٤ ١٧:٣٠", Some("17:30")),
        ("۲۰۱۲-۰۳-۰۴ ۱۷:۳۰", Some("17:30")),
        ("2012-03-04 17：30", Some("17:30")),
        (
            "\u{200e}2012-\u{200e}03-\u{200e}04 \u{200f}17:30",
            Some("17:30"),
        ),
        ("2012-03-04 17:30?", Some("17:30")),
        ("2012-03-04T1730", Some("1730")),
        ("2012-03-04 17:30 – 2012-03-05 09:00", Some("17:30")),
        ("2012-03-04 00:00 – 2012-03-05 09:00", Some("09:00")),
        ("2012-03-04 12:00 ALMT", Some("12:00 ALMT")),
        ("2012-03-04 12:00 aest", Some("12:00 aest")),
        ("2012-03-04T00:00:00Z", None),
        ("2012-03-04T00:00:00+06:00", None),
        ("2012-03-04 00:00", None),
        ("4 March 2012 12:00 AM", None),
        ("2012-03-04", None),
    ] {
        let table = format!("Date,Title\n\"{cell}\",One\n1999,Other\n");
        let import = import(table.as_bytes(), None, &Options::default(), &mut |_| {});
        let diagnostics = import.expect("an import").diagnostics;
        let mut told = diagnostics
            .iter()
            .map(|it| it.message.as_str())
            .filter(|message| message.contains("time of day"));
        let expected =
            time.map(|time| format!("\"{time}\" is left out, as a date has no time of day"));
        assert_eq!(told.next(), expected.as_deref(), "{cell}");
    }
}

#[test]
fn a_time_of_day_is_told_of_timelines_and_bibliographies_as_well() {
    for (name, file) in [
        (
            "timeline.json",
            r#"{"events":[{"startDate":"2012-03-04 17:30","headline":"One"}]}"#,
        ),
        (
            "one.bib",
            "@misc{a, title = {One}, date = {2012-03-04T17:30:00}}",
        ),
        (
            "one.ris",
            "TY  - NEWS\nTI  - One\nDA  - 2012-03-04 17:30\nER  - \n",
        ),
        (
            "one.json",
            r#"[{"type":"article","title":"One","issued":{"raw":"2012-03-04T17:30"}}]"#,
        ),
    ] {
        let import = import(file.as_bytes(), None, &Options::default(), &mut |_| {});
        let import = import.unwrap_or_else(|errors| panic!("{name}: {errors:?}"));
        assert_eq!(
            import.dossier.reports[0].date.to_string(),
            "2012-03-04",
            "{name}"
        );
        let is_told = import
            .diagnostics
            .iter()
            .any(|it| it.message.contains("17:30"));
        assert!(is_told, "{name}: {:?}", import.diagnostics);
    }
}

#[test]
fn of_what_is_no_date_no_time_of_day_is_told() {
    let table = "Date,Title,Accessed,URL\n2012,One,last Tuesday 17:30,https://example.org/\n";
    let import = import(table.as_bytes(), None, &Options::default(), &mut |_| {});
    let diagnostics = import.expect("an import").diagnostics;
    assert!(
        diagnostics
            .iter()
            .all(|it| !it.message.contains("time of day")),
        "{diagnostics:?}"
    );
}

#[test]
fn a_column_of_ones_own_with_times_of_day_is_a_text_that_keeps_them() {
    let table = "Date,Title,Arrested\n2012,One,2012-03-04 17:30\n2013,Two,٢٠١٣-٠٣-٠٤ ٠٩:١٥\n";
    let options = Options {
        keep_all: true,
        ..Options::default()
    };
    let import = import(table.as_bytes(), None, &options, &mut |_| {}).expect("an import");
    let fields = &import.dossier.reports[0].fields;
    let value = fields.values().next().expect("a field");
    assert_eq!(
        value,
        &dossier::FieldValue::Text("2012-03-04 17:30".to_owned())
    );
}

#[test]
fn a_number_behind_a_year_is_no_day_and_the_zero_of_spreadsheets_no_date() {
    for cell in [
        "\"June 2013, 12\"",
        "mai 2013 4",
        "1899-12-30",
        "1900-01-00",
        "1/0/1900",
    ] {
        let table = format!("Date,Title\n{cell},One\n2001,Other\n");
        let import = import(table.as_bytes(), None, &Options::default(), &mut |_| {});
        let reports = import.expect("an import").dossier.reports;
        assert_eq!(reports.len(), 1, "{cell}: {:?}", reports[0].date);
    }
}

#[test]
fn what_a_number_counts_and_which_half_of_a_year_is_meant_is_said_with_what_to_write() {
    for (cell, advice) in [
        (
            "1372336496",
            "\"1372336496\" is no date, but a count of seconds since 1970; write 2013-06-27 if that is the day (in UTC)",
        ),
        (
            "1372336496000",
            "\"1372336496000\" is no date, but a count of seconds since 1970; write 2013-06-27 if that is the day (in UTC)",
        ),
        (
            "H2 2013",
            "\"H2 2013\" is no date, but half of a year; write its months 2013-07/2013-12, or the year 2013",
        ),
    ] {
        assert_eq!(date(cell), Err(advice.to_owned()), "{cell}");
    }
}

#[test]
fn a_year_that_may_be_of_another_calendar_is_told() {
    let table = "Date,Title\n1392-04-06,One\n2556-06-27,Two\n2013-06-27,Three\n";
    let import = crate::reading::read(table);
    let told: Vec<_> = import
        .diagnostics
        .iter()
        .filter(|it| it.message.contains("Gregorian"))
        .map(|it| it.message[..4].to_owned())
        .collect();
    assert_eq!(told, ["1392", "2556"]);
}

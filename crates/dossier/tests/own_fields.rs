//! The fields of a dossier's own: what they hold, and what is said of those that are faulty. Each rule
//! has a broken fixture.

use dossier::check::read;
use dossier::{DateMeaning, Dossier, FieldKind, Number, TypedValue};
use serde_json::{Value, json};

const FIELDIA: &str = include_str!("../../../tests/fixtures/fields/data/fieldia.json");

fn fieldia() -> Dossier {
    serde_json::from_str(FIELDIA).expect("a dossier")
}

fn problems(text: &[u8]) -> Vec<String> {
    let reading = read(text);
    reading
        .diagnostics
        .iter()
        .map(ToString::to_string)
        .collect()
}

fn assert_problems(fixture: &str, expected: &[&str]) {
    let path = format!("../../tests/fixtures/broken/{fixture}.json");
    let text = std::fs::read(path).expect("a fixture");
    assert_eq!(problems(&text), expected);
}

#[test]
fn a_value_must_be_in_a_field_of_the_dossier() {
    assert_problems(
        "known-field",
        &[
            r#"74:19: known-field: found "colour", expected the id of a field in /fields (at /reports/0/fields/colour)"#,
        ],
    );
}

#[test]
fn a_value_is_of_the_kind_that_its_field_declares() {
    assert_problems(
        "field-value",
        &[
            r#"74:21: field-value: found "Harbour", expected a place: an object with a "name", since "Location" is a place field (at /reports/0/fields/location)"#,
            r#"75:21: field-value: found "3", expected a number without quotation marks, since "People arrested" is a number field (at /reports/0/fields/arrested)"#,
            r#"76:22: field-value: found "javascript:alert(1)", expected an http or https address with a host, without spaces, since "Case file" is a link field (at /reports/0/fields/case-file)"#,
            r#"77:20: field-value: found "Theft", expected a list of texts in square brackets, since "Charges" is a list field (at /reports/0/fields/charges)"#,
            r#"78:18: field-value: found 7, expected a text in quotation marks, since "Court" is a text field (at /reports/0/fields/court)"#,
            r#"79:17: field-value: found "2013-13", expected a month from 01 to 12, since "Last seen" is a date field (at /reports/0/fields/seen)"#,
            r#"80:21: field-value: found "yes", expected true or false, since "Verified" is a yes-no field (at /reports/0/fields/verified)"#,
        ],
    );
}

#[test]
fn two_fields_cannot_share_an_id() {
    assert_problems(
        "unique-field",
        &[
            r#"55:13: unique-id: found "court", which /fields/4 bears already: give each its own (at /fields/7/id)"#,
        ],
    );
}

#[test]
fn a_field_has_an_id_a_label_and_a_kind() {
    assert_problems(
        "field-declaration",
        &[
            r#"20:16: empty: found " ", expected a text: write one (at /fields/0/label)"#,
            r#"26:16: placeholder: found the placeholder "TODO": fill in what belongs there (at /fields/1/label)"#,
            r#"30:13: shape: found "Case File", expected a field id of lower-case ASCII letters, digits and single hyphens (at /fields/2/id)"#,
            r#"37:15: shape: found "colour", expected one of "text", "number", "yes-no", "date", "link", "list", "place" (at /fields/3/kind)"#,
            r#"39:5: missing-field: found no "kind", expected one: add it, with a text in quotation marks (at /fields/4)"#,
            r#"47:7: unknown-field: found "filters", which is no field here: did you mean "filter"? (at /fields/5/filters)"#,
            r#"76:12: shape: found "event", expected "publication" or "events" (at /dates)"#,
        ],
    );
}

#[test]
fn the_texts_of_values_keep_the_rules_of_texts() {
    assert_problems(
        "field-texts",
        &[
            "75:20: empty: found an empty list, expected at least one text: write it, or leave the field out (at /reports/0/fields/charges)",
            r#"77:19: placeholder: found the placeholder "TODO": fill in what belongs there (at /reports/0/fields/location/name)"#,
            r#"100:19: invisible: found U+202E in "Har\u{202e}bour", a character that cannot be seen or that turns the direction of the text: remove it (at /reports/1/fields/location/name)"#,
            "102:22: length: found 4020 characters, expected 4000 at most: shorten it (at /reports/1/fields/case-file)",
            r#"105:11: empty: found "", expected a text: write one (at /reports/1/fields/charges/1)"#,
            r#"106:11: white-space: found " white space" with white space around it, expected none: remove it (at /reports/1/fields/charges/2)"#,
            "108:18: length: found 1001 characters, expected 1000 at most: shorten the text (at /reports/1/fields/court)",
        ],
    );
}

#[test]
fn coordinates_are_two_angles_on_the_globe() {
    assert_problems(
        "coordinates",
        &[
            "76:23: coordinates: found 90.5, expected degrees from -90 to 90 (at /reports/0/fields/location/latitude)",
            "77:24: coordinates: found -180.25, expected degrees from -180 to 180 (at /reports/0/fields/location/longitude)",
            "101:23: coordinates: found a latitude without a longitude, expected both or none: add the longitude, or remove the latitude (at /reports/1/fields/location/latitude)",
        ],
    );
}

#[test]
fn readers_filter_by_few_values_and_not_by_links() {
    assert_problems(
        "filter",
        &[
            r#"33:17: filter: found true for a field of links, which readers cannot filter by: remove "filter" (at /fields/2/filter)"#,
            r#"44:17: filter: found 129 different values, expected 128 at most, so that readers can choose among them: remove "filter" (at /fields/4/filter)"#,
        ],
    );
}

#[test]
fn a_report_has_one_value_in_a_field() {
    assert_problems(
        "repeated-value",
        &[
            r#"75:9: repeated-field: found "court" a second time in one object, expected it once: remove one (at /reports/0/fields/court)"#,
        ],
    );
}

#[test]
fn a_value_is_a_text_a_number_a_truth_a_list_or_a_place() {
    assert_problems(
        "value-shape",
        &[
            "74:18: shape: found null, expected a text, a number, true or false, a list of texts, or a place (at /reports/0/fields/court)",
            r#"75:9: shape: found "Court 2", expected a field id of lower-case ASCII letters, digits and single hyphens (at /reports/0/fields/Court 2)"#,
            "76:17: shape: found 1e999, expected a number such as 3 or -2.5, of 308 digits at most (at /reports/0/fields/seen)",
            r#"77:21: field-value: found an object, expected a number without quotation marks, since "People arrested" is a number field (at /reports/0/fields/arrested)"#,
            r#"79:11: unknown-field: found "latitud", which is no field here: did you mean "latitude"? (at /reports/0/fields/arrested/latitud)"#,
            "83:11: shape: found 7, expected a text in quotation marks (at /reports/0/fields/charges/1)",
            r#"85:21: missing-field: found no "name", expected one: add it, with a text in quotation marks (at /reports/0/fields/location)"#,
            r#"86:23: shape: found "12", expected a number such as 3 or -2.5, of 308 digits at most (at /reports/0/fields/location/latitude)"#,
        ],
    );
}

#[test]
fn a_dossier_with_fields_is_right_and_is_written_as_it_was_read() {
    assert_eq!(problems(FIELDIA.as_bytes()), Vec::<String>::new());
    let validator = jsonschema::validator_for(dossier::schema().as_value()).expect("a schema");
    let value: Value = serde_json::from_str(FIELDIA).expect("JSON");
    assert!(validator.is_valid(&value));
    let from_value: Dossier = serde_json::from_value(value.clone()).expect("a dossier");
    assert_eq!(serde_json::to_value(fieldia()).expect("JSON"), value);
    assert_eq!(serde_json::to_value(from_value).expect("JSON"), value);
}

#[test]
fn the_schema_refuses_what_the_check_refuses_of_fields() {
    let validator = jsonschema::validator_for(dossier::schema().as_value()).expect("a schema");
    let values = "/reports/0/fields";
    for (pointer, wrong) in [
        ("/dates", json!("event")),
        ("/fields/0/id", json!("Not An Id")),
        ("/fields/0/kind", json!("colour")),
        ("/fields/0/label", json!("")),
        ("/fields/0/filter", json!("yes")),
        (values, json!({ "Not An Id": "x" })),
        (values, json!({ "court": "" })),
        (values, json!({ "court": null })),
        (values, json!({ "charges": [] })),
        (values, json!({ "charges": [1] })),
        (values, json!({ "location": {} })),
        (
            values,
            json!({ "location": { "name": "x", "latitude": 91, "longitude": 0 } }),
        ),
        (
            values,
            json!({ "location": { "name": "x", "latitude": 0, "longitude": -181 } }),
        ),
    ] {
        let mut changed: Value = serde_json::from_str(FIELDIA).expect("JSON");
        *changed.pointer_mut(pointer).expect(pointer) = wrong;
        assert!(!validator.is_valid(&changed), "schema: {changed}");
        assert!(
            read(changed.to_string().as_bytes()).has_errors(),
            "check: {changed}"
        );
    }
}

#[test]
fn a_number_stays_as_the_dataset_writes_it() {
    for text in [
        "0",
        "-0",
        "2.50",
        "1e3",
        "1E+3",
        "123456789012345678901234567890",
        "-1.5e-7",
    ] {
        let number: Number = serde_json::from_str(text).expect(text);
        assert_eq!(number.as_str(), text);
        assert_eq!(serde_json::to_string(&number).expect("JSON"), text);
    }
    for text in [
        "", " 1", "1 ", "01", "+1", ".5", "1.", "1e999", "NaN", "null", "\"1\"", "0x1",
    ] {
        assert!(text.parse::<Number>().is_err(), "{text:?}");
    }
    let written = serde_json::to_string(&fieldia()).expect("JSON");
    assert!(written.contains(r#""latitude":12.50"#));
}

#[test]
fn values_come_in_the_order_of_the_declaration_and_are_typed() {
    use FieldKind::{Date, Link, List, Place, Text, YesNo};
    let dossier = fieldia();
    let values: Vec<_> = dossier.values(&dossier.reports[0]).collect();
    let kinds: Vec<_> = values.iter().map(|(field, _)| field.kind).collect();
    assert_eq!(
        kinds,
        [Place, FieldKind::Number, List, YesNo, Date, Text, Link]
    );
    let choices: Vec<_> = values.iter().map(|(_, value)| value.choices()).collect();
    assert_eq!(choices[0], ["Harbour"]);
    assert_eq!(choices[2], ["Unlawful assembly", "Resisting the police"]);
    assert_eq!(choices[3], ["yes"]);
    assert_eq!(choices[4], ["2013"]);
    assert!(choices[1].is_empty() && choices[6].is_empty());
    let TypedValue::Place(place) = values[0].1 else {
        panic!("a place");
    };
    let (latitude, longitude) = place.coordinates().expect("coordinates");
    assert_eq!((latitude.value(), longitude.value()), (12.5, -45.25));
}

#[test]
fn an_interval_counts_for_each_of_its_years() {
    let dossier = fieldia();
    let released = dossier.values(&dossier.reports[2]).last().expect("a value");
    assert_eq!(released.1.choices(), ["2011", "2012"]);
}

#[test]
fn dates_are_those_of_publication_unless_the_dossier_says_otherwise() {
    let mut dossier = fieldia();
    assert_eq!(dossier.dates, DateMeaning::Events);
    dossier.dates = DateMeaning::Publication;
    let written = serde_json::to_value(&dossier).expect("JSON");
    assert_eq!(written["dates"], Value::Null);
    let read: Dossier = serde_json::from_value(written).expect("a dossier");
    assert_eq!(read.dates, DateMeaning::Publication);
}

#[test]
fn a_report_of_the_month_for_which_the_summary_holds_is_not_after_it() {
    let said = |as_of: &str| {
        let mut dossier = fieldia();
        dossier.summary.as_of = as_of.parse().expect("a date");
        let text = serde_json::to_string(&dossier).expect("JSON");
        problems(text.as_bytes()).len()
    };
    assert_eq!((said("2013-03"), said("2013"), said("2013-02")), (0, 0, 1));
}

#[test]
fn publisher_and_language_of_a_report_may_be_unknown() {
    let mut value: Value = serde_json::from_str(FIELDIA).expect("JSON");
    let report = value["reports"][0].as_object_mut().expect("a report");
    report.remove("publisher");
    report.remove("language");
    assert_eq!(problems(value.to_string().as_bytes()), Vec::<String>::new());
    let dossier: Dossier = serde_json::from_value(value.clone()).expect("a dossier");
    assert_eq!(serde_json::to_value(dossier).expect("JSON"), value);
}

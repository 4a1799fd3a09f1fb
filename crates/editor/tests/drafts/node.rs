//! A value of JSON keeps what people see of it.

use editor::{Node, pointer};
use proptest::prelude::*;

fn node(json: &str) -> Node {
    json.parse().expect("JSON")
}

#[test]
fn the_order_of_members_and_the_text_of_numbers_are_kept() {
    let json = r#"{"b":2.50,"a":[1e3,-0,1E999,null,true],"b":"again","ü/~":{"":{}}}"#;
    assert_eq!(node(json).to_string(), json);
}

#[test]
fn a_pointer_leads_to_members_and_elements_with_its_escapes_resolved() {
    let node = node(r#"{"a/b":[{"~":"x"},["y"]],"":"z","00":"zero"}"#);
    assert_eq!(node.text("/a~1b/0/~0"), Some("x"));
    assert_eq!(node.text("/a~1b/1/0"), Some("y"));
    assert_eq!(node.text("/"), Some("z"));
    assert_eq!(node.text("/00"), Some("zero"));
    assert_eq!(node.get(""), Some(&node));
    for nowhere in ["a", "/a~1b/2", "/a~1b/00", "/a~1b/-", "/a~1b/0/~0/x", "/c"] {
        assert_eq!(node.get(nowhere), None, "{nowhere}");
    }
    assert_eq!(pointer::inside("/x", "a/b~"), "/x/a~1b~0");
    assert!(pointer::is_within("/a/b", "/a") && pointer::is_within("/a", "/a"));
    assert!(!pointer::is_within("/ab", "/a"));
}

#[test]
fn what_is_no_number_of_json_is_written_as_a_text() {
    for text in ["2.", "", "-", "0x1", "1 ", "1,2", "NaN", "[1]", "01"] {
        assert_eq!(Node::number(text), Node::Text(text.to_owned()), "{text}");
        let json = Node::Number(text.to_owned()).to_string();
        assert_eq!(node(&json), Node::Text(text.to_owned()), "{text}");
    }
    assert_eq!(Node::number("-2.50e7"), Node::Number("-2.50e7".to_owned()));
}

#[test]
fn values_that_lie_too_deep_in_each_other_are_refused() {
    let nested = |levels: usize| "[".repeat(levels) + &"]".repeat(levels);
    assert!(nested(Node::DEEPEST).parse::<Node>().is_ok());
    for levels in [Node::DEEPEST + 1, 100_000] {
        let error = nested(levels).parse::<Node>().expect_err("too deep");
        assert!(
            error.to_string().contains("more than 120 values"),
            "{error}"
        );
    }
    assert!(r#""\ud800""#.parse::<Node>().is_err());
}

#[test]
fn it_is_written_over_several_lines_with_two_spaces_for_each_level() {
    let written = node(r#"{"a":[1.0,{}],"b":[]}"#).pretty();
    assert_eq!(
        written,
        "{\n  \"a\": [\n    1.0,\n    {}\n  ],\n  \"b\": []\n}\n"
    );
}

fn any_node() -> impl Strategy<Value = Node> {
    let leaf = prop_oneof![
        Just(Node::Null),
        any::<bool>().prop_map(Node::Bool),
        any::<f64>().prop_map(|number| Node::number(&number.to_string())),
        any::<String>().prop_map(Node::Text),
    ];
    leaf.prop_recursive(5, 40, 6, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Node::List),
            prop::collection::vec((any::<String>(), inner), 0..6).prop_map(Node::Object),
        ]
    })
}

proptest! {
    #[test]
    fn a_value_is_read_as_it_was_written(node in any_node()) {
        prop_assert_eq!(&node.to_string().parse::<Node>().expect("JSON"), &node);
        prop_assert_eq!(node.pretty().parse::<Node>().expect("JSON"), node);
    }
}

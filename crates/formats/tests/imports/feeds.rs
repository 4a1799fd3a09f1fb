//! Feeds as servers send them: what feed readers read is read, and nothing goes in silence.

use formats::import::{Import, NOT_IMPORTED, Options, import};

use crate::reading::{authors, dates, read, said};

/// A feed of RSS 2 with one item.
fn rss(item: &str) -> Import {
    read(&format!(
        "<?xml version=\"1.0\"?><rss version=\"2.0\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel>\
         <title>Desk</title><link>https://a.example/en/news</link><description>D</description>\
         <item>{item}</item><item><title>Other</title><pubDate>2001</pubDate></item></channel></rss>"
    ))
}

#[test]
fn the_day_of_a_feed_depends_on_no_zone_and_no_language() {
    for (date, expected) in [
        ("Tue, 20 Dec 2016 09:31:15 IST", "2016-12-20"),
        ("17 Mar 2020 23:00:00 AEDT", "2020-03-17"),
        (
            "Sat, 18 Mar 2023 20:21:00 America/Los_Angeles",
            "2023-03-18",
        ),
        ("Mon, 05 Oct 2015 14:17:15 XYZT", "2015-10-05"),
        ("Di, 23 Jan 2018 00:00:00 +0100", "2018-01-23"),
        ("Sa, 16 Mär 2019  6:50:31 GMT", "2019-03-16"),
        ("Пн, 30 июл 2018 14:30:00 +0300", "2018-07-30"),
        ("ma, 23 Jan 2018 00:00:00 +0100", "2018-01-23"),
        ("Dec 4, 2018", "2018-12-04"),
    ] {
        let import = rss(&format!("<title>One</title><pubDate>{date}</pubDate>"));
        assert_eq!(
            dates(&import.dossier)[0],
            expected,
            "{date}: {}",
            said(&import)
        );
    }
}

#[test]
fn a_second_date_is_read_where_the_first_cannot_be_and_none_is_replaced_by_that_of_a_change() {
    let import = rss("<title>One</title><pubDate>soon</pubDate><dc:date>2018-03-12</dc:date>");
    assert_eq!(dates(&import.dossier)[0], "2018-03-12");
    let feed = "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>T</title>\
        <entry><title>Old</title><published>some day in 2018</published><updated>2024-05-06T00:00:00Z</updated></entry>\
        <entry><title>New</title><updated>2018-03-13T00:00:00Z</updated></entry></feed>";
    let import = read(feed);
    assert_eq!(dates(&import.dossier), ["2018-03-13"]);
    let said = said(&import);
    assert!(
        said.contains("entry 1, date: \"some day in 2018\" is no date"),
        "{said}"
    );
    assert!(
        said.contains("entry 2, date: that of its last change, as it names no other"),
        "{said}"
    );
}

#[test]
fn an_address_is_relative_to_that_of_the_feed() {
    for (link, expected) in [
        ("/en/detail/1", "https://a.example/en/detail/1"),
        (
            "<![CDATA[//b.example/7/A thing, and more]]>",
            "https://b.example/7/A%20thing,%20and%20more",
        ),
    ] {
        let import = rss(&format!(
            "<title>One</title><pubDate>2013</pubDate><link>{link}</link>"
        ));
        let report = import
            .dossier
            .reports
            .iter()
            .find(|it| it.title.text == "One")
            .expect("it");
        assert_eq!(report.sources[0].url.as_str(), expected);
        assert!(said(&import).contains(&format!("is written as {expected}")));
    }
}

#[test]
fn a_title_is_what_a_reader_sees() {
    for (title, expected) in [
        ("Ren&eacute; M. &ndash; sentenced", "René M. – sentenced"),
        ("Use &lt;a&gt; as &lt;area&gt;", "Use <a> as <area>"),
        ("The activist&amp;#39;s appeal", "The activist's appeal"),
        ("Law &amp;amp; order", "Law & order"),
        (
            "Fewer than &lt;5 days &amp; more",
            "Fewer than <5 days & more",
        ),
    ] {
        let import = rss(&format!("<title>{title}</title><pubDate>2013</pubDate>"));
        assert!(
            import
                .dossier
                .reports
                .iter()
                .any(|it| it.title.text == expected),
            "{title}"
        );
    }
    let feed = "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title/><entry><title>List_of&lt;Names&gt; out</title>\
        <summary>&lt;desk@a.example&gt; and a &lt; b</summary><published>2013</published></entry>\
        <entry><title type=\"html\">A&amp;amp;B &amp;lt;b&amp;gt; and 5 &amp;lt; 6</title><published>2014</published></entry></feed>";
    let import = read(feed);
    assert_eq!(import.dossier.reports[0].title.text, "List_of<Names> out");
    assert_eq!(
        import.dossier.reports[0].abstract_.as_deref(),
        Some("<desk@a.example> and a < b")
    );
    assert_eq!(import.dossier.reports[1].title.text, "A&B <b> and 5 < 6");
}

#[test]
fn a_comma_parts_two_authors_and_a_mail_address_is_no_name() {
    for (author, expected) in [
        (
            "<dc:creator>Anna Poe, Bo Roe</dc:creator>",
            &["Anna Poe", "Bo Roe"][..],
        ),
        (
            "<dc:creator>Anna Poe, Bo Roe and Cy Loe</dc:creator>",
            &["Anna Poe", "Bo Roe", "Cy Loe"],
        ),
        (
            "<dc:creator>Open Desk, Almaty</dc:creator>",
            &["Open Desk (Almaty)"],
        ),
        ("<author>a@b.example (Anna Poe)</author>", &["Anna Poe"]),
        (
            "<author>Anna Poe &lt;a@b.example&gt;</author>",
            &["Anna Poe"],
        ),
        ("<author>a@b.example</author>", &[]),
        (
            "<author>First Council</author><author>Second Council</author>",
            &["First Council", "Second Council"],
        ),
    ] {
        let import = rss(&format!(
            "<title>One</title><pubDate>2013</pubDate>{author}"
        ));
        assert_eq!(authors(&import.dossier.reports[0]), expected, "{author}");
        if author.contains('@') {
            assert!(
                said(&import).contains("author's address: left out: a@b.example"),
                "{}",
                said(&import)
            );
        }
    }
}

#[test]
fn noise_in_a_feed_costs_none_of_its_entries() {
    let bare =
        rss("<title>A & B</title><pubDate>2013</pubDate><link>https://a.example/?a=1&b=2</link>");
    assert_eq!(
        bare.dossier.reports[0].sources[0].url.as_str(),
        "https://a.example/?a=1&b=2"
    );
    assert!(said(&bare).contains("marks & and <: 2 that begin nothing"));
    let control = rss("<title>A\u{b}B</title><pubDate>2013</pubDate>");
    assert_eq!(control.dossier.reports[0].title.text, "A B");
    assert!(said(&control).contains("control characters: 1 are taken for spaces"));
    let item = "<item><title>One</title><pubDate>2013</pubDate></item>";
    for feed in [
        format!("\n\n <?xml version=\"1.0\"?><rss version=\"2.0\"><channel>{item}</channel></rss>"),
        format!("<!-- a <b> --><rss version=\"2.0\"><channel>{item}</channel></rss>"),
        format!(
            "Warning: line 3\n<?xml version=\"1.0\"?><rss version=\"2.0\"><channel>{item}</channel></rss>"
        ),
        format!("<rss><channel>{item}</channel></rss>"),
    ] {
        assert_eq!(dates(&read(&feed).dossier), ["2013"], "{feed}");
    }
}

#[test]
fn a_second_date_that_differs_is_told_and_atom_of_the_first_version_is_read() {
    let import =
        rss("<title>One</title><pubDate>2013-06-27</pubDate><dc:date>2013-06-28</dc:date>");
    assert_eq!(dates(&import.dossier)[0], "2013-06-27");
    assert!(
        said(&import).contains("entry 1, date: left out: 2013-06-28"),
        "{}",
        said(&import)
    );
    let feed = "<feed version=\"0.3\" xmlns=\"http://purl.org/atom/ns#\"><title>T</title><entry><title>One</title>\
        <issued>2005-03-04T10:00:00Z</issued><modified>2006-01-01T00:00:00Z</modified></entry></feed>";
    assert_eq!(dates(&read(feed).dossier), ["2005-03-04"]);
}

#[test]
fn rss_of_the_first_version_is_read() {
    let feed = "<?xml version=\"1.0\"?><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" \
        xmlns=\"http://my.netscape.com/rdf/simple/0.9/\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\
        <channel><title>D</title></channel><item><title>One</title><link>https://a.example/1</link>\
        <dc:date>2018-10-21T10:00:00+01:00</dc:date></item></rdf:RDF>";
    assert_eq!(dates(&read(feed).dossier), ["2018-10-21"]);
}

#[test]
fn what_is_utf_8_is_read_so_whatever_a_feed_says_of_itself() {
    let feed = |encoding: &str| {
        format!(
            "<?xml version='1.0' encoding='{encoding}'?><rss version='2.0'><channel>\
             <item><title>Égalité</title><pubDate>2013</pubDate></item></channel></rss>"
        )
    };
    let import = read(&feed("iso-8859-1"));
    assert_eq!(import.dossier.reports[0].title.text, "Égalité");
    assert!(said(&import).contains("encoding: the file says windows-1252, but is UTF-8"));
    let latin: Vec<u8> = feed("utf-8")
        .chars()
        .map(|c| u8::try_from(u32::from(c)).expect("Latin"))
        .collect();
    let error = import_bytes(&latin).expect_err("a refusal");
    assert!(error.contains("found the byte 201 at offset"), "{error}");
    let latin: Vec<u8> = feed("latin1")
        .chars()
        .map(|c| u8::try_from(u32::from(c)).expect("Latin"))
        .collect();
    assert_eq!(import_bytes(&latin).expect("an import"), "Égalité");
    let (koi8, ..) = encoding_rs::KOI8_R.encode(
        "<?xml version='1.0' encoding='koi8-r'?><rss version='2.0'><channel><item><title>Отчёт</title>\
         <pubDate>2013</pubDate></item></channel></rss>",
    );
    assert_eq!(import_bytes(&koi8).expect("an import"), "Отчёт");
}

/// Gives the first title, or what is wrong.
fn import_bytes(bytes: &[u8]) -> Result<String, String> {
    match import(bytes, None, &Options::default(), &mut |_| {}) {
        Ok(import) => Ok(import.dossier.reports[0].title.text.clone()),
        Err(errors) => Err(errors[0].message.clone()),
    }
}

#[test]
fn one_odd_entry_of_a_json_feed_does_not_lose_the_others() {
    let feed = r#"{"version":"https://jsonfeed.org/version/1.1","title":"Desk","home_page_url":"https://a.example/","items":[
        {"id":1,"url":"https://a.example/1","title":"Number","content_text":"T","date_published":"2013-06-27T23:30:00-05:00"},
        {"id":"2","url":"/2","title":"Relative","content_text":"T","date_published":"2013-06-27T10:00:00"},
        {"id":"3","url":null,"title":null,"content_text":"Nothing. More.","date_published":"2013-06-27","tags":null,"authors":null},
        {"id":"4","title":"Changed","content_text":"T","date_modified":"2013-06-27T10:00:00Z"},
        {"id":"5","url":"https://a.example/5","external_url":"https://b.example/5","title":"Both","date_published":"2013-06-27 10:00",
         "tags":["Arrest","Media"],"authors":[{"name":"Anna Poe"}],"author":{"name":"Old Style"}},
        {"id":"6","title":"Empty","content_text":"T","date_published":""},
        7]}"#;
    let import = read(feed);
    assert_eq!(dates(&import.dossier), ["2013-06-27"; 5]);
    let refused = import
        .diagnostics
        .iter()
        .filter(|it| it.rule == NOT_IMPORTED)
        .count();
    assert_eq!((import.found, refused), (7, 2));
    assert_eq!(
        import.dossier.reports[1].sources[0].url.as_str(),
        "https://a.example/2"
    );
    let both = &import.dossier.reports[4];
    assert_eq!(both.sources.len(), 2);
    assert_eq!(both.topics.len(), 2);
    assert_eq!(authors(both), ["Anna Poe"]);
    assert!(
        said(&import).contains("entry 5, author: left out: {\"name\":\"Old Style\"}"),
        "{}",
        said(&import)
    );
}

#[test]
fn html_that_is_not_escaped_is_read_to_its_end() {
    let import = rss(
        "<title>The <i>Horizon</i> case &amp; more</title><pubDate>Mon, 27 Jan 2014 10:00:00 GMT</pubDate>\
         <description>One <b>two</b> three<br/>four &amp; <a href=\"https://b.example/x\">five</a></description>",
    );
    let report = &import.dossier.reports[0];
    assert_eq!(report.title.text, "The Horizon case & more");
    let text = report.abstract_.as_deref().unwrap_or_default();
    assert!(
        text.starts_with("One two three") && text.ends_with("four & five"),
        "{text}"
    );
}

#[test]
fn several_authors_in_one_element_are_several_and_their_mail_addresses_are_left_out() {
    for (name, expected) in [
        (
            "jane@a.example (Jane Doe), john@a.example (John Roe)",
            ["Jane Doe", "John Roe"],
        ),
        ("Jane Doe; John Roe", ["Jane Doe", "John Roe"]),
        ("Jane Doe | John Roe", ["Jane Doe", "John Roe"]),
        ("محمد علي، أحمد حسن", ["محمد علي", "أحمد حسن"]),
    ] {
        let item =
            format!("<title>T</title><pubDate>2014</pubDate><dc:creator>{name}</dc:creator>");
        let import = rss(&item);
        assert_eq!(authors(&import.dossier.reports[0]), expected, "{name}");
    }
}

#[test]
fn a_document_that_is_attached_is_a_source_and_a_recording_is_told() {
    let rss = "<rss version=\"2.0\"><channel><title>G</title><item><title>One</title>\
        <link>https://a.example/1</link><pubDate>Thu, 27 Jun 2013 10:00:00 GMT</pubDate>\
        <enclosure url=\"https://a.example/1.pdf\" length=\"9\" type=\"application/pdf\"/></item>\
        <item><title>Two</title><link>https://a.example/2</link><pubDate>Thu, 27 Jun 2013 10:00:00 GMT</pubDate>\
        <enclosure url=\"https://a.example/2.mp3\" length=\"9\" type=\"audio/mpeg\"/></item></channel></rss>";
    let json = r#"{"version":"https://jsonfeed.org/version/1.1","title":"F","items":[
        {"id":"1","url":"https://a.example/1","title":"One","date_published":"2013-06-27T10:00:00Z",
         "attachments":[{"url":"https://a.example/1.pdf","mime_type":"application/pdf"}]},
        {"id":"2","url":"https://a.example/2","title":"Two","date_published":"2013-06-27T10:00:00Z",
         "attachments":[{"url":"https://a.example/2.mp3","mime_type":"audio/mpeg"}]}]}"#;
    for (feed, field) in [(rss, "media"), (json, "link (attachment)")] {
        let import = read(feed);
        let sources = import.dossier.reports.iter().flat_map(|it| &it.sources);
        let sources: Vec<_> = sources.map(|source| source.url.as_str()).collect();
        assert_eq!(
            sources,
            [
                "https://a.example/1",
                "https://a.example/1.pdf",
                "https://a.example/2"
            ]
        );
        let expected = format!("entry 2, {field}: left out: https://a.example/2.mp3");
        assert!(said(&import).contains(&expected), "{}", said(&import));
    }
}

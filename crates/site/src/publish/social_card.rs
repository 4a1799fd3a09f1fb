//! The picture that stands for a page where its address is shared.

use std::sync::Arc;

use dossier::Dossier;
use formats::export::xml::escape;
use locale::{Locale, Page, translation};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Group, Node, Options, Tree, fontdb};

use crate::view::span;

/// Noto Serif: Latin, Greek and Cyrillic with their extensions. SIL Open Font License 1.1.
const FONT: &[u8] = include_bytes!("../../../../fonts/NotoSerif-Regular.ttf");
/// The colour of marks, where a site has none of its own (CSS).
pub const ACCENT: &str = "#8b2a1d";
/// The width in pixels, as Open Graph asks for it.
pub const WIDTH: u16 = 1200;
/// The height in pixels.
pub const HEIGHT: u16 = 630;
/// The width that text may take, in pixels.
const MEASURE: f32 = 1040.0;
/// The sizes that a title may have, in pixels, each with the most lines that fit.
const SIZES: [(u16, usize); 4] = [(96, 2), (76, 3), (60, 4), (46, 5)];

/// What a preview says.
pub struct Words<'a> {
    /// What is previewed, in small type.
    pub kind: &'a str,
    /// The title.
    pub title: &'a str,
    /// What stands in its place where the font lacks characters of it.
    pub substitute: &'a str,
    /// Two lines below it.
    pub lines: [&'a str; 2],
}

/// Draws the preview of a dossier: the title, the country, how many reports there are and of which
/// dates. Where the title cannot be drawn, the country's name takes its place.
pub fn dossier(dossier: &Dossier, accent: &str, locale: &'static Locale<Page>) -> Vec<u8> {
    let locale = drawable(locale);
    let code = dossier.country.as_str();
    let country = locale.country_name(code).unwrap_or(code);
    let words = Words {
        kind: locale.human_rights_dossier(),
        title: &dossier.title,
        substitute: country,
        lines: [country, &span(dossier, locale)],
    };
    draw(&words, accent)
}

/// Gives the words that stand around a title: those of a page where the font has their letters, else the
/// English ones. Fonts for Arabic and Chinese would weigh more than all else that publishes in a browser.
pub fn drawable(locale: &'static Locale<Page>) -> &'static Locale<Page> {
    if is_drawable(locale.human_rights_dossier(), &options()) {
        locale
    } else {
        &translation("en").page
    }
}

/// Draws a preview as PNG, 1200 by 630 pixels, in the colours of the page. The same words give the
/// same bytes anywhere: only the bundled font is used, and what it lacks is not drawn in boxes.
pub fn draw(words: &Words, accent: &str) -> Vec<u8> {
    let options = options();
    let title = if is_drawable(words.title, &options) {
        words.title
    } else {
        words.substitute
    };
    let (size, lines) = fit(title, &options);
    let lines: Vec<_> = lines.iter().zip(0u16..).collect();
    let mut texts = vec![text(80, 110, 30, accent, words.kind)];
    texts.extend(lines.iter().map(|(line, index)| {
        let y = 130 + size + index * (size + size / 6);
        text(80, y, size, "#1d1b18", line)
    }));
    let [first, second] = words.lines;
    texts.push(text(80, 520, 34, "#1d1b18", first));
    texts.push(text(80, 570, 34, "#625c52", second));
    let body = format!(
        "<rect width=\"100%\" height=\"100%\" fill=\"#fdfcf9\"/>\
         <rect width=\"24\" height=\"100%\" fill=\"{accent}\"/>\
         <rect x=\"80\" y=\"462\" width=\"{MEASURE}\" height=\"2\" fill=\"#d9d2c3\"/>{}",
        texts.concat()
    );
    let tree = parse(&body, &options);
    let mut picture = Pixmap::new(WIDTH.into(), HEIGHT.into()).expect("the size is not zero");
    resvg::render(&tree, Transform::identity(), &mut picture.as_mut());
    picture.encode_png().expect("memory takes what is written")
}

/// Gives a renderer that knows the bundled font and no other.
fn options() -> Options<'static> {
    let mut fonts = fontdb::Database::new();
    fonts.load_font_data(FONT.to_vec());
    Options {
        font_family: "Noto Serif".to_owned(),
        fontdb: Arc::new(fonts),
        ..Options::default()
    }
}

/// Breaks a title into lines at the greatest size at which it fits. One that fits at none is cut
/// off with an ellipsis.
fn fit(title: &str, options: &Options) -> (u16, Vec<String>) {
    for (size, most) in SIZES {
        let lines = wrap(title, size, options);
        let is_narrow = lines
            .iter()
            .all(|line| width(line, size, options) <= MEASURE);
        if lines.len() <= most && is_narrow {
            return (size, lines);
        }
    }
    let (size, most) = SIZES[SIZES.len() - 1];
    let mut lines = wrap(title, size, options);
    let is_cut = lines.len() > most;
    lines.truncate(most);
    for line in &mut lines {
        shorten(line, size, options);
    }
    if let (true, Some(last)) = (is_cut, lines.last_mut()) {
        if !last.ends_with('…') {
            last.push_str(" …");
        }
        shorten(last, size, options);
    }
    (size, lines)
}

/// Breaks a text between words, each line as full as it can be.
fn wrap(text: &str, size: u16, options: &Options) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        let longer = lines.last().map(|line| format!("{line} {word}"));
        match longer.filter(|line| width(line, size, options) <= MEASURE) {
            Some(longer) => *lines.last_mut().expect("it was just read") = longer,
            None => lines.push(word.to_owned()),
        }
    }
    lines
}

/// Cuts off a line that is too wide, with an ellipsis.
fn shorten(line: &mut String, size: u16, options: &Options) {
    while width(line, size, options) > MEASURE {
        let kept = line.trim_end_matches('…').trim_end();
        let end = kept.char_indices().next_back().map_or(0, |(end, _)| end);
        *line = format!("{}…", kept[..end].trim_end());
    }
}

/// Measures a line, in pixels.
fn width(line: &str, size: u16, options: &Options) -> f32 {
    let tree = parse(&text(0, size, size, "#000", line), options);
    tree.root().abs_bounding_box().width()
}

/// Tells whether the font has every character of a text.
fn is_drawable(line: &str, options: &Options) -> bool {
    let tree = parse(&text(0, 20, 20, "#000", line), options);
    !line.trim().is_empty() && has_all_glyphs(tree.root())
}

/// Tells whether every glyph of a group is a glyph of the font, none the box for what it lacks.
fn has_all_glyphs(group: &Group) -> bool {
    let mut texts = 0;
    let is_whole = group.children().iter().all(|node| match node {
        Node::Group(group) => has_all_glyphs(group),
        Node::Text(text) => {
            texts += 1;
            let mut glyphs = text
                .layouted()
                .iter()
                .flat_map(|span| &span.positioned_glyphs);
            glyphs.all(|glyph| glyph.id.0 != 0)
        }
        _ => true,
    });
    is_whole && texts > 0
}

/// Writes a line of text.
fn text(x: u16, y: u16, size: u16, colour: &str, line: &str) -> String {
    let line = escape(line);
    format!("<text x=\"{x}\" y=\"{y}\" font-size=\"{size}\" fill=\"{colour}\">{line}</text>")
}

/// Parses the body of a picture.
fn parse(body: &str, options: &Options) -> Tree {
    let svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{WIDTH}\" height=\"{HEIGHT}\">{body}</svg>"
    );
    Tree::from_str(&svg, options).expect("what is written here is SVG")
}

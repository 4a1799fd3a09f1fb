//! Markup as data: one type for every element that the living page draws.
//!
//! leptos compiles each element of a `view!` into a type of its own, with its own code to build,
//! hydrate and update it; for the living part that came to 40 kB of what a reader downloads. Here
//! the shape of an element is a value. One piece of code draws them all, an update touches only
//! what differs, and hydration takes each element as it stands.

use std::borrow::Cow;

use formats::html::push_escaped;
use leptos::prelude::*;
use leptos::tachys::html::attribute::Attribute;
use leptos::tachys::html::attribute::any_attribute::AnyAttribute;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::renderer::types::{Element, Node as DomNode, Text as DomText};
use leptos::tachys::renderer::{CastFrom, Rndr};
use leptos::tachys::view::{Mountable, Position, PositionState};
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::HtmlElement;
use locale::{Piece, Sentence};

/// An element and all that is in it. It may borrow its texts.
#[derive(Clone, Debug, PartialEq, Eq)]
#[must_use = "markup does nothing before it is drawn"]
pub struct Node<'a> {
    tag: &'static str,
    key: Option<i32>,
    attributes: Vec<(&'static str, Cow<'a, str>)>,
    children: Vec<Child<'a>>,
}

/// An element whose texts live as long as the page, so that it can be drawn.
pub type Markup = Node<'static>;

#[derive(Clone, Debug, PartialEq, Eq)]
enum Child<'a> {
    Element(Node<'a>),
    Text(Cow<'a, str>),
}

/// An element that is drawn anew whenever a signal that it reads changes.
pub type Live = Box<dyn FnMut() -> Markup + Send>;

/// Makes an element that follows the signals it reads.
pub fn live(markup: impl FnMut() -> Markup + Send + 'static) -> Live {
    Box::new(markup)
}

/// Begins an element.
pub fn element<'a>(tag: &'static str) -> Node<'a> {
    Node {
        tag,
        key: None,
        attributes: Vec::new(),
        children: Vec::new(),
    }
}

impl<'a> Node<'a> {
    /// Names the element among its siblings, so that it stays itself when others come and go.
    /// Siblings have different keys or none.
    pub fn key(mut self, key: i32) -> Self {
        self.key = Some(key);
        self
    }

    /// Adds an attribute. `checked` and `value` are kept as properties too, as readers change them.
    pub fn attr(mut self, name: &'static str, value: impl Into<Cow<'a, str>>) -> Self {
        self.attributes.push((name, value.into()));
        self
    }

    /// Adds an attribute, if there is one to add.
    pub fn attr_opt(self, name: &'static str, value: Option<impl Into<Cow<'a, str>>>) -> Self {
        match value {
            Some(value) => self.attr(name, value),
            None => self,
        }
    }

    /// Adds an attribute that is there or not.
    pub fn attr_if(self, name: &'static str, is_there: bool) -> Self {
        self.attr_opt(name, is_there.then_some(""))
    }

    /// Adds a text. Texts side by side are one, as they are in a page that was read.
    pub fn text(mut self, text: impl Into<Cow<'a, str>>) -> Self {
        let text = text.into();
        match self.children.last_mut() {
            _ if text.is_empty() => {}
            Some(Child::Text(last)) => last.to_mut().push_str(&text),
            _ => self.children.push(Child::Text(text)),
        }
        self
    }

    /// Adds an element.
    pub fn child(mut self, child: Self) -> Self {
        self.children.push(Child::Element(child));
        self
    }

    /// Adds elements.
    pub fn children(mut self, children: impl IntoIterator<Item = Self>) -> Self {
        self.children
            .extend(children.into_iter().map(Child::Element));
        self
    }

    /// Adds a sentence, with an element in each of its places.
    pub fn sentence(self, sentence: &Sentence, elements: Vec<Self>) -> Self {
        let mut elements: Vec<_> = elements.into_iter().map(Some).collect();
        let pieces = sentence.pieces().into_iter();
        pieces.fold(self, |markup, piece| match piece {
            Piece::Text(text) => markup.text(text.to_owned()),
            Piece::Element(place) => {
                let element = elements.get_mut(place).and_then(Option::take);
                markup.children(element)
            }
        })
    }

    /// Writes the element as HTML.
    pub fn write(&self, html: &mut String) {
        *html += "<";
        *html += self.tag;
        for (name, value) in &self.attributes {
            *html += " ";
            *html += name;
            *html += "=\"";
            push_escaped(html, value);
            *html += "\"";
        }
        *html += ">";
        if matches!(self.tag, "input" | "img" | "source" | "track" | "wbr") {
            return;
        }
        for child in &self.children {
            match child {
                Child::Element(element) => element.write(html),
                Child::Text(text) => push_escaped(html, text),
            }
        }
        *html += "</";
        *html += self.tag;
        *html += ">";
    }

    /// Makes the element in the page's document; what is inside an `svg` is SVG.
    fn create(&self, is_svg: bool) -> Element {
        let is_svg = is_svg || self.tag == "svg";
        let namespace = is_svg.then_some("http://www.w3.org/2000/svg");
        let element = Rndr::create_element(self.tag, namespace);
        for (name, value) in &self.attributes {
            Rndr::set_attribute(&element, name, value);
        }
        for child in &self.children {
            Rndr::insert_node(&element, &child.create(is_svg), None);
        }
        element
    }

    /// Turns an element that was drawn from `old` into what this says, and leaves alone what is the
    /// same. Gives the element that took its place where the two are of different kinds.
    fn patch(&self, old: &Self, element: &Element, is_svg: bool) -> Option<Element> {
        if self.tag != old.tag {
            return Some(self.create(is_svg));
        }
        let is_svg = is_svg || self.tag == "svg";
        for (name, value) in &self.attributes {
            if old.value(name) != Some(value) {
                Rndr::set_attribute(element, name, value);
                self.set_property(name, value, element);
            }
        }
        for (name, _) in &old.attributes {
            if self.value(name).is_none() {
                Rndr::remove_attribute(element, name);
                if *name == "checked" {
                    Rndr::set_property(element, name, &false.into());
                }
            }
        }
        if self.children != old.children {
            self.patch_children(old, element, is_svg);
        }
        None
    }

    /// Turns the children that were drawn from `old` into those of this. One that stays keeps its
    /// element; of one that is gone the element is used again for one that is new, which is cheaper
    /// than to make one.
    fn patch_children(&self, old: &Self, element: &Element, is_svg: bool) {
        let pairs = || self.children.iter().zip(&old.children);
        let is_in_step = self.children.len() == old.children.len()
            && pairs().all(|(child, before)| child.key() == before.key());
        if is_in_step {
            let changes = pairs().rev().skip_while(|(child, before)| child == before);
            let mut next = Rndr::first_child(element);
            for (child, before) in pairs().take(changes.count()) {
                let Some(node) = next else { break };
                next = Rndr::next_sibling(&node);
                if child != before {
                    child.patch(before, &node, element, is_svg);
                }
            }
            return;
        }
        let (mut staying, mut gone) = (Vec::new(), Vec::new());
        let mut next = Rndr::first_child(element);
        for (place, before) in old.children.iter().enumerate() {
            let Some(node) = next else { break };
            next = Rndr::next_sibling(&node);
            let stays = match before.key() {
                // Among those without a key, the places count.
                None => self
                    .children
                    .get(place)
                    .is_some_and(|child| child.key().is_none()),
                key => self.children.iter().any(|child| child.key() == key),
            };
            if stays {
                staying.push((place, node));
            } else {
                gone.push((place, node));
            }
        }
        gone.reverse();
        let mut next = Rndr::first_child(element);
        for (place, child) in self.children.iter().enumerate() {
            let found = staying.iter().position(|&(before, _)| match child.key() {
                None => before == place,
                key => old.children[before].key() == key,
            });
            let used = match found {
                Some(found) => Some(staying.remove(found)),
                None => gone.pop(),
            };
            // What stays in its order is not moved past what is gone.
            while let Some(node) = next.as_ref().filter(|&it| is_gone(&gone, it)) {
                next = Rndr::next_sibling(node);
            }
            let Some((before, node)) = used else {
                Rndr::insert_node(element, &child.create(is_svg), next.as_ref());
                continue;
            };
            if next.as_ref() == Some(&node) {
                next = Rndr::next_sibling(&node);
            } else {
                Rndr::insert_node(element, &node, next.as_ref());
            }
            let before = &old.children[before];
            if child != before {
                child.patch(before, &node, element, is_svg);
            }
        }
        for (_, node) in gone {
            Rndr::remove(&node);
        }
    }

    /// Sets the property of an attribute that a reader can change.
    fn set_property(&self, name: &str, value: &str, element: &Element) {
        match name {
            "checked" => Rndr::set_property(element, name, &true.into()),
            "value" if self.tag == "input" => {
                Rndr::set_property(element, name, &value.into());
            }
            _ => {}
        }
    }

    /// Gives the value of an attribute.
    fn value(&self, name: &str) -> Option<&Cow<'a, str>> {
        let found = self.attributes.iter().find(|(other, _)| *other == name);
        found.map(|(_, value)| value)
    }
}

/// Gives the focus back to an element that is still in the page: to be moved takes it away.
fn keep_focus(focused: Option<Element>) {
    let Some(focused) = focused.filter(|it| it.is_connected()) else {
        return;
    };
    if document().active_element().as_ref() != Some(&focused) {
        focused.unchecked_into::<HtmlElement>().focus().ok();
    }
}

/// Tells whether a node is among those that are gone.
fn is_gone(gone: &[(usize, DomNode)], node: &DomNode) -> bool {
    gone.iter().any(|(_, other)| other == node)
}

impl Child<'_> {
    /// Gives the name among the siblings, if there is one.
    fn key(&self) -> Option<i32> {
        match self {
            Self::Element(element) => element.key,
            Self::Text(_) => None,
        }
    }

    fn create(&self, is_svg: bool) -> DomNode {
        match self {
            Self::Element(element) => element.create(is_svg).into(),
            Self::Text(text) => Rndr::create_text_node(text).into(),
        }
    }

    fn patch(&self, old: &Self, node: &DomNode, parent: &Element, is_svg: bool) {
        let replacement = match (self, old) {
            (Self::Element(new), Self::Element(old)) => {
                let Some(element) = Element::cast_from(node.clone()) else {
                    return;
                };
                new.patch(old, &element, is_svg).map(DomNode::from)
            }
            (Self::Text(new), Self::Text(_)) => {
                if let Some(text) = DomText::cast_from(node.clone()) {
                    Rndr::set_text(&text, new);
                }
                None
            }
            _ => Some(self.create(is_svg)),
        };
        if let Some(replacement) = replacement {
            Rndr::insert_node(parent, &replacement, Some(node));
            Rndr::remove(node);
        }
    }
}

/// An element as it was last drawn.
pub struct Drawn {
    markup: Markup,
    element: Element,
}

impl Mountable for Drawn {
    fn unmount(&mut self) {
        self.element.unmount();
    }

    fn mount(&mut self, parent: &Element, marker: Option<&DomNode>) {
        self.element.mount(parent, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        self.element.insert_before_this(child)
    }

    fn elements(&self) -> Vec<Element> {
        vec![self.element.clone()]
    }
}

impl Render for Markup {
    type State = Drawn;

    fn build(self) -> Drawn {
        Drawn {
            element: self.create(false),
            markup: self,
        }
    }

    fn rebuild(self, drawn: &mut Drawn) {
        if self == drawn.markup {
            return;
        }
        let focused = document().active_element();
        if let Some(mut element) = self.patch(&drawn.markup, &drawn.element, false) {
            drawn.element.insert_before_this(&mut element);
            drawn.element.unmount();
            drawn.element = element;
        }
        keep_focus(focused);
        drawn.markup = self;
    }
}

impl AddAnyAttr for Markup {
    type Output<SomeNewAttr: Attribute> = Self;

    /// An element made of data takes its attributes by [`Node::attr`] alone.
    fn add_any_attr<NewAttr: Attribute>(self, _attr: NewAttr) -> Self
    where
        Self: RenderHtml,
    {
        self
    }
}

impl RenderHtml for Markup {
    type AsyncOutput = Self;
    type Owned = Self;

    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self {
        self
    }

    fn to_html_with_buf(
        self,
        html: &mut String,
        position: &mut Position,
        _escape: bool,
        _mark_branches: bool,
        _extra_attrs: Vec<AnyAttribute>,
    ) {
        self.write(html);
        *position = Position::NextChild;
    }

    fn hydrate<const FROM_SERVER: bool>(self, cursor: &Cursor, position: &PositionState) -> Drawn {
        match position.get() {
            Position::FirstChild => cursor.child(),
            Position::Current => {}
            _ => cursor.sibling(),
        }
        position.set(Position::NextChild);
        let element = Element::cast_from(cursor.current());
        Drawn {
            element: element.expect("the tool wrote an element in this place"),
            markup: self,
        }
    }

    fn into_owned(self) -> Self {
        self
    }
}

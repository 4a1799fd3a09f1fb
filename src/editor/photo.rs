//! What is written of the photo of the dossier.

use editor::{Edit, Node, Target};

/// Makes a file of that width and height the only one of the photo.
pub fn only_photo(path: &str, media_type: &str, size: [f64; 2]) -> [Edit; 3] {
    let [width, height] = size.map(|length| Node::number(&length.round().to_string()));
    let source = Node::from([
        ("file", Node::from(path)),
        ("type", Node::from(media_type)),
        ("width", width.clone()),
    ]);
    [
        of_photo("sources", Node::List(vec![source])),
        of_photo("width", width),
        of_photo("height", height),
    ]
}

/// Writes what is said of the photo.
pub fn of_photo(name: &str, value: Node) -> Edit {
    Edit::Set {
        target: Target::Header,
        pointer: ["/photo/", name].concat(),
        value: Some(value),
    }
}

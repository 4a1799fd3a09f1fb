//! The bytes of the files that belong to a draft. They stay as long as the page does, so that a file that
//! was removed comes back when that is undone.

use std::cell::RefCell;
use std::collections::BTreeMap;

use editor::FileId;
use js_sys::Uint8Array;

thread_local! {
    static FILES: RefCell<BTreeMap<FileId, Uint8Array>> = const { RefCell::new(BTreeMap::new()) };
}

/// Keeps a file, and gives its number. The same bytes have one number.
pub fn put(content: Uint8Array) -> FileId {
    FILES.with_borrow_mut(|files| {
        let mut same = files.iter().filter(|(_, it)| is_same(it, &content));
        if let Some((file, _)) = same.next() {
            return *file;
        }
        let last = files.last_key_value().map_or(0, |(file, _)| file.0);
        let file = FileId(last + 1);
        files.insert(file, content);
        file
    })
}

fn is_same(one: &Uint8Array, other: &Uint8Array) -> bool {
    one.length() == other.length() && one.to_vec() == other.to_vec()
}

/// Keeps a file under the number that it has in a draft that was kept.
pub fn put_again(file: FileId, content: Uint8Array) {
    FILES.with_borrow_mut(|files| files.insert(file, content));
}

/// Gives a file.
pub fn get(file: FileId) -> Option<Uint8Array> {
    FILES.with_borrow(|files| files.get(&file).cloned())
}

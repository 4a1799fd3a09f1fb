//! Publishing gives the same bytes in WebAssembly as it gave the command line. `make test-wasm` has
//! published the sites below `target/publish/` beforehand, each into `dist/` beside its input.

#![cfg(all(target_arch = "wasm32", feature = "publish"))]

use std::collections::BTreeMap;

use bytes::Bytes;
use js_sys::{Array, JsString, Uint8Array};
use site::publish::{Assets, archive, assemble_unexamined, publish};
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen(module = "fs")]
extern "C" {
    #[wasm_bindgen(js_name = readFileSync)]
    fn read_file(path: &str) -> Uint8Array;

    #[wasm_bindgen(js_name = readdirSync)]
    fn read_folder(path: &str, options: &JsValue) -> Array;
}

const SITES: &str = "../../target/publish";

/// The files of a folder and of all that is in it, by their paths below it.
fn files(folder: &str) -> BTreeMap<String, Vec<u8>> {
    let options = js_sys::Object::new();
    for name in ["recursive", "withFileTypes"] {
        js_sys::Reflect::set(&options, &name.into(), &true.into()).expect("an object");
    }
    let entries = read_folder(folder, &options);
    let get = |entry: &JsValue, name: &str| js_sys::Reflect::get(entry, &name.into());
    let text = |entry: &JsValue, name: &str| -> String {
        get(entry, name)
            .expect("a member")
            .unchecked_into::<JsString>()
            .into()
    };
    entries
        .iter()
        .filter(|entry| {
            let is_file = get(entry, "isFile").expect("a function");
            let is_file: js_sys::Function = is_file.unchecked_into();
            is_file.call0(entry).expect("a call").is_truthy()
        })
        .map(|entry| {
            let path = format!("{}/{}", text(&entry, "parentPath"), text(&entry, "name"));
            let below = path
                .strip_prefix(&format!("{folder}/"))
                .expect("a file of the folder");
            (below.to_owned(), read_file(&path).to_vec())
        })
        .collect()
}

/// The assets as the editor of a site gets them: what they are but programs, and these.
fn assets(site: &BTreeMap<String, Vec<u8>>) -> Assets {
    let mut outlines = site
        .iter()
        .filter(|(path, _)| path.starts_with("editor-outline-"));
    let (_, outline) = outlines.next().expect("a site with an editor");
    let mut assets = Assets::from_bytes(outline).expect("assets of this version");
    let programs = assets.programs();
    let programs: Vec<_> = programs.map(|asset| asset.file.href.clone()).collect();
    for href in programs {
        assert!(assets.complete(&href, site[&href].clone()));
    }
    assets
}

/// Publishes a site as the command line does, and compares every file.
fn compare(name: &str) {
    let files = |folder: &str| files(&format!("{SITES}/{name}/{folder}"));
    let source = files("site").into_iter();
    let source = source.map(|(path, content)| (path, Bytes::from(content)));
    let (input, settings) = assemble_unexamined(&source.collect()).expect("a site folder");
    let expected = files("dist");
    let made = publish(&assets(&expected), &input, &settings).expect("a site");
    for file in &made {
        let path = &file.path;
        let native = expected.get(path).expect(path);
        assert!(file.content()[..] == native[..], "{name}: {path} differs");
    }
    assert_eq!(made.len(), expected.len());
    let zip = read_file(&format!("{SITES}/{name}/dist.zip")).to_vec();
    assert!(archive(&made) == zip, "{name}: the archive differs");
}

#[wasm_bindgen_test]
fn the_site_of_the_bundled_dossier_is_the_same() {
    compare("bundled");
}

#[wasm_bindgen_test]
fn a_site_of_a_large_dossier_is_the_same() {
    compare("large");
}

#[wasm_bindgen_test]
fn a_site_with_pictures_is_the_same() {
    compare("media");
}

#[wasm_bindgen_test]
fn a_site_of_several_dossiers_is_the_same() {
    compare("several");
}

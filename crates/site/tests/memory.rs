//! What publishing leaves behind in memory: nothing. A server or an editor publishes again and again.

use dossier::check::read;
use peak_alloc::PeakAlloc;
use site::publish::{Assets, Dataset, Input, Settings, publish};

#[global_allocator]
static HEAP: PeakAlloc = PeakAlloc;

/// What may differ from call to call: the threads that work side by side keep room for their tasks.
const SLACK: usize = 50_000;

#[test]
fn publishing_leaves_nothing_behind() {
    let mut text = Vec::new();
    synthetic::write(3_000, &mut text).expect("memory takes what is written");
    let dossier = read(&text).dossier.expect("a dossier");
    let input = Input {
        datasets: vec![Dataset {
            name: "large".to_owned(),
            text: text.into(),
            dossier,
            translations: Vec::new(),
            versions: Vec::new(),
        }],
        ..Input::default()
    };
    let settings = Settings {
        address: Some("https://dossiers.example/".parse().expect("an address")),
        ..Settings::default()
    };
    let left = || {
        let before = HEAP.current_usage();
        let files = publish(&Assets::default(), &input, &settings).expect("a site");
        assert!(files.len() > 30);
        drop(files);
        HEAP.current_usage().saturating_sub(before)
    };
    // The first call also makes what is made once for a program.
    left();
    left();
    let left = left();
    assert!(left < SLACK, "{left} bytes are left");
}

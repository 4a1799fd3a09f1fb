//! What independent tools made verifies, and what was altered does not (`tests/fixtures/evidence/make.sh`).

use std::fs;

use verifier::hash::{Hash, sha256};
use verifier::signature::{self, PublicKey};
use verifier::sums;
use verifier::sums::Sums;
use verifier::timestamp::{self, Fault, Timestamp};

fn read(path: &str) -> Vec<u8> {
    fs::read(format!("../../tests/fixtures/evidence/{path}")).expect(path)
}

fn text(path: &str) -> String {
    String::from_utf8(read(path)).expect(path)
}

#[test]
fn a_file_in_pieces_has_the_hash_of_the_whole() {
    let content = read("kept/square.jpg");
    let mut hash = Hash::default();
    for piece in content.chunks(1000) {
        hash.update(piece);
    }
    assert_eq!(hash.finish(), sha256(&content));
    assert_eq!(
        sha256(b"abc"),
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    );
}

#[test]
fn the_list_of_hashes_is_read_whole_or_not_at_all() {
    let a = "a".repeat(64);
    let list = format!("{a}  index.html\n{a}  r/one two/index.html\n");
    let read = Sums::read(&list).expect("a list");
    assert_eq!(read.of("r/one two/index.html"), Some(&*a));
    assert_eq!(read.of("other"), None);
    assert_eq!(read.iter().count(), 2);
    for (wrong, line) in [
        (format!("{a} index.html\n"), 1),
        (format!("{a}  index.html\n\n{a}  b\n"), 2),
        (format!("{a}  index.html\n{a}  index.html\n"), 2),
        (format!("{a}  ../index.html\n"), 1),
        (format!("{a}  /index.html\n"), 1),
        (format!("{}  index.html\n", "A".repeat(64)), 1),
        (format!("{}  index.html\n", &a[1..]), 1),
    ] {
        assert_eq!(Sums::read(&wrong), Err(sums::WrongLine(line)), "{wrong}");
    }
}

#[test]
fn a_signature_of_minisign_verifies() {
    let key: PublicKey = text("kept/minisign.pub").parse().expect("a key");
    assert_eq!(key.to_string().len(), 56);
    let again: PublicKey = key.to_string().parse().expect("the line alone");
    let content = read("kept/signed.txt");
    let signed = again.verify(&content, &text("kept/signed.txt.minisig"));
    assert_eq!(signed.as_deref(), Ok("signed by minisign"));
    let signed = key.verify(&content, &text("kept/signed-legacy.txt.minisig"));
    assert_eq!(signed.as_deref(), Ok("the old way"));
}

#[test]
fn a_signature_of_another_file_key_or_comment_does_not() {
    let key: PublicKey = text("kept/minisign.pub").parse().expect("a key");
    let signature = text("kept/signed.txt.minisig");
    let verify = |content: &[u8], signature: &str| key.verify(content, signature).map(drop);
    assert_eq!(
        verify(b"aaaa  b\n", &signature),
        Err(signature::Fault::OtherFile)
    );
    let content = read("kept/signed.txt");
    let forged = signature.replace("signed by minisign", "signed by somebody");
    assert_eq!(verify(&content, &forged), Err(signature::Fault::OtherFile));
    assert_eq!(verify(&content, "no"), Err(signature::Fault::Format));
    let other = "RWQf6LRCGA9i53mlYecO4IzT51TGPpvWucNSCh1CBM0QTaLn73Y7GFO3";
    let other: PublicKey = other.parse().expect("minisign's own key");
    let other = other.verify(&content, &signature).map(drop);
    assert_eq!(other, Err(signature::Fault::OtherKey));
    for wrong in ["", "RW", "untrusted comment: x\n", &"A".repeat(56)] {
        assert!(wrong.parse::<PublicKey>().is_err(), "{wrong}");
    }
}

#[test]
fn timestamps_of_openssl_verify_by_rsa_and_on_a_curve() {
    for (file, token) in [
        ("kept/square.jpg", "media/square.tsr"),
        ("media/square.jpg", "media/square-copy.tst"),
    ] {
        let hash = sha256(&read(file));
        let found = timestamp::verify(&read(token), &hash).expect(token);
        assert_eq!(found.sha256, hash);
        assert_eq!(found.signer, "Example Timestamps");
        assert_eq!(found.authority, "Example Root");
        assert!(
            found.time.ends_with('Z') && found.time.starts_with("20"),
            "{found:?}"
        );
    }
}

#[test]
fn the_certificate_that_a_timestamp_ends_in_is_named_by_its_hash() {
    let hash = sha256(&read("kept/square.jpg"));
    let found = timestamp::verify(&read("media/square.tsr"), &hash).expect("a token");
    let pem = text("kept/rsa-root.pem");
    let lines = pem.lines().filter(|line| !line.starts_with('-'));
    let encoded: String = lines.collect();
    let root = base64::Engine::decode(&base64::prelude::BASE64_STANDARD, encoded).expect("PEM");
    assert_eq!(found.certificate_sha256, sha256(&root));
}

#[test]
fn a_timestamp_of_another_file_is_refused() {
    let token = read("media/square.tsr");
    let hash = sha256(&read("media/square.jpg"));
    assert_eq!(timestamp::verify(&token, &hash), Err(Fault::OtherFile));
    assert_eq!(timestamp::verify(b"no token", &hash), Err(Fault::Format));
    assert_eq!(timestamp::verify(&[], &hash), Err(Fault::Format));
}

#[test]
fn no_altered_byte_of_a_timestamp_passes() {
    for (file, path) in [
        ("kept/square.jpg", "media/square.tsr"),
        ("media/square.jpg", "media/square-copy.tst"),
    ] {
        let token = read(path);
        let hash = sha256(&read(file));
        let true_one = timestamp::verify(&token, &hash).expect(path);
        for place in 0..token.len() {
            let mut altered = token.clone();
            altered[place] ^= 1;
            // What is not signed, such as the status of the answer, may differ. So may the last certificate, and
            // then its hash differs, which is what a reader compares.
            if let Ok(found) = timestamp::verify(&altered, &hash) {
                let said = |it: &Timestamp| (it.time.clone(), it.sha256.clone(), it.signer.clone());
                assert_eq!(said(&found), said(&true_one), "{path}: byte {place}");
            }
        }
    }
}

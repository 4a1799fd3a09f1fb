//! The rule `provenance`, as far as it needs files: each hash is that of its file, and each proof is one, of a
//! hash that the provenance states. Whether a proof holds is not asked here.

use bytes::Bytes;
use chrono::NaiveDate;
use dossier::check::provenances;
use dossier::{Date, Diagnostic, Dossier, MediaFile, Proof, ProofType, Sha256};
use sha2::Digest;
use sha2::Sha256 as Hasher;

use super::super::site_file::hex;
use super::Files;

/// What a proof of `OpenTimestamps` begins with that is of a SHA-256, which follows.
const OPEN_TIMESTAMPS: &[u8] =
    b"\x00OpenTimestamps\x00\x00Proof\x00\xbf\x89\xe2\xe8\x84\xe8\x92\x94\x01\x08";

/// What the information of a timestamp holds before the SHA-256 of its file (RFC 3161): the name of that hash
/// (DER), without or with a parameter that is null, and the head of 32 bytes.
const TOKEN: [&[u8]; 2] = [
    b"\x30\x0b\x06\x09\x60\x86\x48\x01\x65\x03\x04\x02\x01\x04\x20",
    b"\x30\x0d\x06\x09\x60\x86\x48\x01\x65\x03\x04\x02\x01\x05\x00\x04\x20",
];

/// The tag of a whole number (DER).
const INTEGER: u8 = 0x02;
/// The tag of a time (DER).
const GENERALIZED_TIME: u8 = 0x18;

/// The name of a box that holds a manifest of content credentials (JUMBF), after its size.
const C2PA_BOX: &[u8] = b"jumb";

/// What an archive of a page has first: the head of a ZIP.
const ZIP: &[u8] = b"PK\x03\x04";

/// Gives what is wrong with the files that provenances speak of.
pub fn check(files: &dyn Files, dossier: &Dossier) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for stated in provenances(dossier) {
        let provenance = stated.provenance;
        let mut wrong = |field: &str, message: String| {
            let error = Diagnostic::error("provenance", message);
            found.push(error.at(format!("{}/{field}", stated.pointer)));
        };
        let own = stated.files.iter();
        let own = own.filter_map(|file| Some((file, files.read(file.as_str()).ok()?)));
        let own: Vec<_> = own
            .map(|(file, content)| (file, sha256(&content)))
            .collect();
        let hash = provenance.sha256.as_ref().map(Sha256::as_str);
        if let (Some(hash), Some((file, first))) = (hash, own.first())
            && !own.iter().any(|(_, own)| own == hash)
        {
            let cause =
                "; a copy from a site or a deposit has lost its metadata, and has another hash";
            wrong("sha256", other_hash(hash, file, first) + cause);
        }
        let known = [&provenance.original_sha256, &provenance.sha256];
        let known = known.into_iter().flatten().map(Sha256::as_str);
        let known: Vec<_> = known
            .chain(own.iter().map(|(_, own)| own.as_str()))
            .collect();
        for (index, proof) in provenance.proofs.iter().enumerate() {
            let captured = provenance.captured.as_ref();
            if let Some((field, message)) = of_proof(files, proof, &known, captured) {
                wrong(&format!("proofs/{index}/{field}"), message);
            }
        }
    }
    found
}

/// Says that a hash is not that of a file.
fn other_hash(stated: &str, file: &MediaFile, own: &str) -> String {
    format!(
        "found {stated}, expected the SHA-256 of \"{file}\", which is {own}: correct it, or put the right file there"
    )
}

/// Says what is wrong with a proof, and in which field. `captured` is when the thing was made that it is of.
fn of_proof(
    files: &dyn Files,
    proof: &Proof,
    known: &[&str],
    captured: Option<&Date>,
) -> Option<(&'static str, String)> {
    let file = proof.file.as_ref()?;
    let wrong = |message: &str| Some(("file", format!("found \"{file}\", {message}")));
    if !file.as_str().starts_with("media/") {
        return wrong("expected a file in media/: put it there");
    }
    let Ok(content) = files.read(file.as_str()) else {
        return wrong("expected a file in the site folder: put it there");
    };
    if let Some(stated) = &proof.sha256 {
        let own = sha256(&content);
        if own != stated.as_str() {
            return Some(("sha256", other_hash(stated.as_str(), file, &own)));
        }
    }
    let mut day = None;
    let (is_proof, kind, proven) = match proof.proof_type {
        ProofType::OpenTimestamps => {
            let hash = hash_after(&content, OPEN_TIMESTAMPS)
                .filter(|_| content.starts_with(OPEN_TIMESTAMPS))
                .map(|(hash, _)| hash);
            (
                hash.is_some(),
                "a proof of OpenTimestamps for a SHA-256 (.ots)",
                hash,
            )
        }
        ProofType::Rfc3161 => {
            let stamped = TOKEN.iter().find_map(|head| hash_after(&content, head));
            let (hash, rest) = stamped.unzip();
            day = rest.and_then(day_of);
            (
                hash.is_some(),
                "a timestamp token for a SHA-256 (RFC 3161, .tsr)",
                hash,
            )
        }
        ProofType::C2pa => {
            let is_box = content.get(4..8) == Some(C2PA_BOX);
            (
                is_box,
                "a manifest of content credentials apart from the picture (.c2pa)",
                None,
            )
        }
        ProofType::Wacz => (
            content.starts_with(ZIP),
            "an archive of a page (.wacz)",
            None,
        ),
    };
    if !is_proof {
        return wrong(&format!("expected {kind}: export it anew"));
    }
    if let Some(proven) = proven
        && !known.is_empty()
        && !known.contains(&proven.as_str())
    {
        return wrong(&format!(
            "which is of the SHA-256 {proven}, expected that of the evidentiary copy or of the file \
             ({}): put the right proof there, or state the hash in \"original_sha256\"",
            known.join(" or ")
        ));
    }
    let (day, captured) = day.zip(captured)?;
    // It is told in universal time, and where the thing was made it may have been the next day.
    if day.succ_opt()? >= captured.earliest() {
        return None;
    }
    wrong(&format!(
        "a timestamp of {day}, expected none from before \"captured\" ({captured}): \
             correct \"captured\", or put the right proof there"
    ))
}

/// Gives the day of a timestamp token. After the hash come its number and its time (RFC 3161, `TSTInfo`; DER).
fn day_of(after_hash: &[u8]) -> Option<NaiveDate> {
    let (&[INTEGER, length], rest) = after_hash.split_first_chunk()? else {
        return None;
    };
    let rest = rest.get(usize::from(length)..)?;
    let (&[GENERALIZED_TIME, _], rest) = rest.split_first_chunk()? else {
        return None;
    };
    let digits = std::str::from_utf8(rest.get(..8)?).ok()?;
    NaiveDate::parse_from_str(digits, "%Y%m%d").ok()
}

/// Gives the 32 bytes after the first place where a text of bytes stands, in hexadecimal digits, and what
/// follows them.
fn hash_after<'a>(content: &'a [u8], head: &[u8]) -> Option<(String, &'a [u8])> {
    let mut windows = content.windows(head.len());
    let place = windows.position(|window| window == head)?;
    let (hash, rest) = content
        .get(place + head.len()..)?
        .split_first_chunk::<32>()?;
    Some((hex(hash, 64), rest))
}

fn sha256(content: &Bytes) -> String {
    hex(&Hasher::digest(content), 64)
}

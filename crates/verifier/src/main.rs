//! Verifies in the browser, for the page on which readers do so. It says in one word what came of it; the page
//! has the sentences.

#[cfg(target_arch = "wasm32")]
#[expect(
    clippy::needless_pass_by_value,
    reason = "what JavaScript passes is owned"
)]
mod page {
    use std::cell::RefCell;

    use js_sys::Array;
    use verifier::hash::Hash;
    use verifier::signature::{Fault, PublicKey};
    use verifier::sums::Sums;
    use verifier::timestamp;
    use wasm_bindgen::prelude::*;

    thread_local! {
        static HASH: RefCell<Hash> = RefCell::default();
    }

    /// Takes the next piece of the file that is being hashed.
    #[wasm_bindgen]
    pub fn update(piece: Vec<u8>) {
        HASH.with_borrow_mut(|hash| hash.update(&piece));
    }

    /// Gives the SHA-256 of the pieces that came since the last time, in hexadecimal digits.
    #[wasm_bindgen]
    pub fn digest() -> String {
        HASH.take().finish()
    }

    /// Gives the paths and the hashes of a list of files (`SHA256SUMS`), one after the other.
    ///
    /// # Errors
    /// Throws where it is no such list.
    #[wasm_bindgen]
    pub fn sums(list: &str) -> Result<Array, JsError> {
        let sums = Sums::read(list)?;
        Ok(sums
            .iter()
            .map(|(path, sum)| Array::of2(&path.into(), &sum.into()))
            .collect())
    }

    /// Verifies the signature of a list: `signed`, `signed-other-key` or `signed-altered`.
    #[wasm_bindgen]
    pub fn signature(key: &str, list: Vec<u8>, signature: &str) -> String {
        let verified = key.parse::<PublicKey>().map_err(|_| Fault::OtherKey);
        let verified = verified.and_then(|key| key.verify(&list, signature));
        match verified {
            Ok(_) => "signed",
            Err(Fault::OtherKey) => "signed-other-key",
            Err(Fault::OtherFile | Fault::Format) => "signed-altered",
        }
        .to_owned()
    }

    /// Verifies a timestamp of a file with that SHA-256. Gives the time, the signer, the authority and the hash
    /// of its certificate; or one word, `other` or `wrong`.
    #[wasm_bindgen]
    pub fn timestamp(token: Vec<u8>, hash: &str) -> Vec<String> {
        match timestamp::verify(&token, hash) {
            Ok(found) => vec![
                found.time,
                found.signer,
                found.authority,
                found.certificate_sha256,
            ],
            Err(timestamp::Fault::OtherFile) => vec!["other".to_owned()],
            Err(_) => vec!["wrong".to_owned()],
        }
    }
}

fn main() {}

//! The publisher's keys, as minisign has them (<https://jedisct1.github.io/minisign/>), and the passwords that
//! keep the secret ones.

use std::fs;
use std::path::Path;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use blake2::{Blake2b512, Digest};
use dossier::Diagnostic;
use minisign::{PublicKey as OpenKey, SecretKey, SecretKeyBox};
use verifier::signature::PublicKey;

use super::read::{file_error, io_error};

/// A secret key, ready to sign.
pub struct SigningKey {
    /// By which its signatures name it.
    id: [u8; 8],
    secret: ed25519_compact::SecretKey,
    /// The public key, as settings have it.
    pub public: String,
}

/// How many bytes a secret key has in its file: two for each of three algorithms, 48 for how the password was
/// hashed, 8 for the id, 64 for the key itself, and 32 for a checksum.
const LENGTH: usize = 158;
const ID: usize = 54;
const SECRET: usize = 62;

impl SigningKey {
    /// Reads a secret key. Its password stands in the first line of a file, or is asked for.
    ///
    /// # Errors
    /// Says what is wrong with the file or the password.
    pub fn read(file: &Path, password_file: Option<&Path>) -> Result<Self, Diagnostic> {
        let text = fs::read_to_string(file).map_err(|error| io_error(file, &error))?;
        let wrong = |message: &str| file_error(file, "key", message);
        let unreadable = "found no secret key of minisign, expected the file that 'chronicle keygen' or \
                          'minisign -G' wrote: name that file";
        let encoded = text.lines().nth(1).unwrap_or_default();
        if BASE64_STANDARD.decode(encoded).unwrap_or_default().len() != LENGTH {
            return Err(wrong(unreadable));
        }
        let sealed = || SecretKeyBox::from_string(&text).map_err(|_| wrong(unreadable));
        let key = if let Ok(open) = SecretKey::from_unencrypted_box(sealed()?) {
            open
        } else {
            let password = match password_file {
                Some(file) => password(file)?,
                None => asked("Password of the secret key: ").map_err(|message| wrong(&message))?,
            };
            SecretKey::from_box(sealed()?, Some(password)).map_err(|_| {
                wrong("the password is not that of this key, or the file is damaged: try again")
            })?
        };
        let bytes = key.to_bytes();
        let public = OpenKey::from_secret_key(&key).map_err(|_| wrong(unreadable))?;
        Ok(Self {
            id: *bytes[ID..].first_chunk().expect("the length was checked"),
            secret: ed25519_compact::SecretKey::from_slice(&bytes[SECRET..SECRET + 64])
                .map_err(|_| wrong(unreadable))?,
            public: public.to_base64(),
        })
    }

    /// Signs a file, and writes the signature in minisign's format. minisign's own library draws new numbers for
    /// each signature; this one is always the same for the same file (RFC 8032).
    pub fn sign(&self, content: &[u8], comment: &str) -> String {
        let signature = self.secret.sign(Blake2b512::digest(content), None);
        let whole = self
            .secret
            .sign([&signature[..], comment.as_bytes()].concat(), None);
        let named = [b"ED", &self.id[..], &signature[..]].concat();
        format!(
            "untrusted comment: signed by chronicle\n{}\ntrusted comment: {comment}\n{}\n",
            BASE64_STANDARD.encode(named),
            BASE64_STANDARD.encode(*whole),
        )
    }
}

/// Asks for a password at the terminal.
///
/// # Errors
/// Says that there is none.
pub fn asked(question: &str) -> Result<String, String> {
    rpassword::prompt_password(question).map_err(|_| {
        "the password cannot be asked for here: write it into a file, and name it by --password-file".to_owned()
    })
}

/// Reads the password in the first line of a file.
///
/// # Errors
/// Says why the file cannot be read, or that it holds none.
pub fn password(file: &Path) -> Result<String, Diagnostic> {
    let text = fs::read_to_string(file).map_err(|error| io_error(file, &error))?;
    match text.lines().next() {
        Some(line) if !line.is_empty() => Ok(line.to_owned()),
        _ => {
            let message = "found no password, expected one in the first line: write it there";
            Err(file_error(file, "key", message))
        }
    }
}

/// Reads a public key that was given on the command line: the key itself, or the file that holds it.
///
/// # Errors
/// Says what was expected.
pub fn public_key(text: &str) -> Result<PublicKey, String> {
    if let Ok(key) = text.parse() {
        return Ok(key);
    }
    match fs::read_to_string(text) {
        Ok(content) => content
            .parse::<PublicKey>()
            .map_err(|error| error.to_string()),
        Err(error) => {
            let expected = verifier::signature::NoKey;
            Err(format!("{expected} (and there is no such file: {error})"))
        }
    }
}

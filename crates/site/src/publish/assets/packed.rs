//! The assets as the program carries them: small, and unpacked in a moment.
//!
//! A program is there as WebAssembly and as JavaScript. The second holds the tables of the first again, as
//! base64, which hardly compresses. They are left out of it, and written anew from the first.

use std::ops::Range;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use memchr::memmem;
use serde::{Deserialize, Serialize};
use zstd::bulk::{Decompressor, compress};

use super::{Asset, Assets, Program};
use crate::catalogue::{DecodeError, from_bytes, to_bytes};

/// The least characters of a table that is left out: a shorter one is no gain.
const SHORTEST: usize = 64;

/// Assets, packed in two halves, which are unpacked at the same time.
#[derive(Serialize, Deserialize)]
struct Packed {
    /// All but what the programs are as JavaScript.
    most: Frame,
    /// What they are as JavaScript, a [`Script`] each.
    scripts: Frame,
}

/// A program as JavaScript, without the tables that it has as WebAssembly.
#[derive(Serialize, Deserialize)]
struct Script {
    #[serde(with = "serde_bytes")]
    rest: Vec<u8>,
    tables: Vec<Table>,
}

/// A table that was left out.
#[derive(Serialize, Deserialize)]
struct Table {
    /// Where it stands in what is left of the script.
    place: usize,
    /// Its bytes in the program as WebAssembly.
    bytes: Range<usize>,
}

/// Compressed bytes (Zstandard, RFC 8878), and how many they are.
#[derive(Serialize, Deserialize)]
struct Frame {
    length: usize,
    #[serde(with = "serde_bytes")]
    content: Vec<u8>,
}

impl Assets {
    /// Writes the assets as the program carries them. Level 3 takes a moment, 22 (the highest) half a
    /// minute.
    ///
    /// # Panics
    /// Where there is no such level.
    #[must_use]
    pub fn to_packed(&self, level: i32) -> Vec<u8> {
        let mut most = self.clone();
        let programs = most.each_program_mut().into_iter();
        let scripts: Vec<_> = programs.filter_map(Script::take).collect();
        let [most, scripts] = [to_bytes(&most), to_bytes(&scripts)];
        let (most, scripts) =
            rayon::join(|| Frame::new(&most, level), || Frame::new(&scripts, level));
        to_bytes(&Packed { most, scripts })
    }

    /// Reads what [`Assets::to_packed`] wrote.
    ///
    /// # Errors
    /// Fails where the bytes were made by another version, or were damaged.
    pub fn from_packed(bytes: &[u8]) -> Result<Self, DecodeError> {
        let Packed { most, scripts } = from_bytes(bytes)?;
        let (most, scripts) = rayon::join(|| most.unpack(), || scripts.unpack());
        let mut assets: Self = from_bytes(&most?)?;
        let scripts: Vec<Script> = from_bytes(&scripts?)?;
        let mut scripts = scripts.iter();
        for Program {
            wasm, js_fallback, ..
        } in assets.each_program_mut()
        {
            let Some(Asset { content, .. }) = js_fallback else {
                continue;
            };
            let script = scripts.next().ok_or(DecodeError)?;
            let script = script.with_tables(&wasm.content).ok_or(DecodeError)?;
            *content = script.into();
        }
        Ok(assets)
    }
}

impl Script {
    /// Takes what a program is as JavaScript, if it is.
    fn take(program: &mut Program) -> Option<Self> {
        let wasm = &program.wasm.content;
        let script = program.js_fallback.as_mut()?;
        let script = std::mem::take(&mut script.content);
        let mut taken = Self {
            rest: Vec::new(),
            tables: Vec::new(),
        };
        // The script has them in the program's order.
        let mut searched = 0;
        for part in script.chunk_by(|one, other| is_digit(*one) == is_digit(*other)) {
            let found = decoded(part).and_then(|table| {
                let start = searched + memmem::find(&wasm[searched..], &table)?;
                Some(start..start + table.len())
            });
            let Some(bytes) = found else {
                taken.rest.extend(part);
                continue;
            };
            searched = bytes.end;
            let place = taken.rest.len();
            taken.tables.push(Table { place, bytes });
        }
        Some(taken)
    }

    /// Gives the whole script, unless the program is another one.
    fn with_tables(&self, wasm: &[u8]) -> Option<Vec<u8>> {
        let tables = self.tables.iter();
        let tables = tables.map(|Table { place, bytes }| Some((*place, wasm.get(bytes.clone())?)));
        let tables: Vec<_> = tables.collect::<Option<_>>()?;
        let length: usize = tables.iter().map(|(_, table)| digits(table)).sum();
        let mut script = Vec::with_capacity(self.rest.len() + length);
        let mut written = 0;
        for (place, table) in tables {
            script.extend(self.rest.get(written..place)?);
            written = place;
            let start = script.len();
            script.resize(start + digits(table), 0);
            let room = &mut script[start..];
            BASE64_STANDARD.encode_slice(table, room).ok()?;
        }
        script.extend(&self.rest[written..]);
        Some(script)
    }
}

/// Tells whether base64 has such a character.
fn is_digit(character: u8) -> bool {
    character.is_ascii_alphanumeric() || b"+/=".contains(&character)
}

/// Gives how many characters some bytes are as base64.
fn digits(bytes: &[u8]) -> usize {
    bytes.len().div_ceil(3) * 4
}

/// Gives the bytes that a text is as base64, if it is long and they give the same text again.
fn decoded(text: &[u8]) -> Option<Vec<u8>> {
    if text.len() < SHORTEST {
        return None;
    }
    let bytes = BASE64_STANDARD.decode(text).ok()?;
    (BASE64_STANDARD.encode(&bytes).as_bytes() == text).then_some(bytes)
}

impl Frame {
    fn new(content: &[u8], level: i32) -> Self {
        Self {
            length: content.len(),
            content: compress(content, level).expect("a level that there is"),
        }
    }

    fn unpack(&self) -> Result<Vec<u8>, DecodeError> {
        let mut content = Vec::new();
        // Bytes that are no assets may ask for more than there is.
        let room = content.try_reserve_exact(self.length);
        room.map_err(|_| DecodeError)?;
        let read = Decompressor::new().and_then(|mut decompressor| {
            decompressor.decompress_to_buffer(&self.content, &mut content)
        });
        match read {
            Ok(length) if length == self.length => Ok(content),
            _ => Err(DecodeError),
        }
    }
}

//! Pictures that were made ready, so that who publishes again and again does the work once.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use sha2::{Digest, Sha256};

use super::sizes::Picture;

/// What came of a picture.
type Made = Arc<Result<Picture, String>>;

/// Pictures by the SHA-256 of their files. What is made of a file depends on its bytes alone, so whether it
/// is found here has no effect on a site. Clones share what they hold.
#[derive(Clone, Debug, Default)]
pub struct Pictures(Arc<Mutex<HashMap<[u8; 32], Kept>>>);

#[derive(Debug)]
struct Kept {
    made: Made,
    is_used: bool,
}

impl Pictures {
    /// Gives a picture that is ready, or why it cannot be published.
    #[must_use]
    pub fn of(&self, content: &[u8]) -> Made {
        let hash: [u8; 32] = Sha256::digest(content).into();
        if let Some(kept) = self.kept().get_mut(&hash) {
            kept.is_used = true;
            return kept.made.clone();
        }
        // Others are made meanwhile.
        let made = Arc::new(Picture::of(content));
        let kept = Kept {
            made: made.clone(),
            is_used: true,
        };
        self.kept().insert(hash, kept);
        made
    }

    /// Forgets the pictures that were not asked for since this was last called.
    pub fn forget_unused(&self) {
        self.kept()
            .retain(|_, kept| std::mem::take(&mut kept.is_used));
    }

    fn kept(&self) -> MutexGuard<'_, HashMap<[u8; 32], Kept>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

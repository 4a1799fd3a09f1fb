//! Words of licences.

use std::borrow::Cow;

use dossier::Licence;

use super::{Locale, Page};

impl Locale<Page> {
    /// Names a licence: "CC-BY-4.0", "All rights reserved".
    #[must_use]
    pub fn licence_name<'a>(&'a self, licence: &'a Licence) -> Cow<'a, str> {
        if licence.is_all_rights_reserved() {
            self.all_rights_reserved().into()
        } else {
            licence.as_str().into()
        }
    }
}

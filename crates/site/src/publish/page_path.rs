//! Where a page lies in the site, and how it names files that lie elsewhere.

use crate::catalogue::File;

/// A folder of the site that holds a page. All addresses in a page are relative, so that the site
/// works under any path of any host.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PagePath(String);

impl PagePath {
    /// Gives the folder of that name inside of this one.
    pub fn below(&self, name: &str) -> Self {
        Self(format!("{}{name}/", self.0))
    }

    /// Gives the path from the site's first page: empty, or ending with `/`.
    pub fn path(&self) -> &str {
        &self.0
    }

    /// Gives the path of a file in this folder from the site's first page.
    pub fn file(&self, name: &str) -> String {
        format!("{}{name}", self.0)
    }

    /// Gives the path of the page itself.
    pub fn page(&self) -> String {
        self.file("index.html")
    }

    /// Gives the address, as the page here names it, of a file that lies beside the site's first page.
    pub fn to(&self, href: &str) -> String {
        "../".repeat(self.0.matches('/').count()) + href
    }

    /// Gives a file that lies beside the site's first page as the page here names it.
    pub fn to_file(&self, file: &File) -> File {
        File {
            href: self.to(&file.href),
            integrity: file.integrity.clone(),
        }
    }

    /// Gives a file, whose path is from the site's first page, as the page here names it: by the shortest
    /// address where it lies in this folder.
    pub fn own(&self, file: &File) -> File {
        let href = match file.href.strip_prefix(self.path()) {
            Some(own) => own.to_owned(),
            None => self.to(&file.href),
        };
        File {
            href,
            integrity: file.integrity.clone(),
        }
    }
}

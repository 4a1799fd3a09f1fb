//! The hashes of all files of a site, as `sha256sum --check` reads them.

use rayon::prelude::*;

use super::site_file::SiteFile;

/// The name of the file.
pub const SUMS: &str = "SHA256SUMS";

/// Makes the file: one line for each other file of the site, in the order of their paths.
#[must_use]
pub fn sums(files: &[SiteFile]) -> SiteFile {
    let mut lines: Vec<_> = files
        .par_iter()
        .map(|file| (&*file.path, file.sha256()))
        .collect();
    lines.sort_unstable();
    let lines = lines
        .into_iter()
        .map(|(path, sum)| format!("{sum}  {path}\n"));
    SiteFile::new(SUMS, lines.collect::<String>())
}

/// Gives the paths that such a file lists.
pub fn listed(sums: &str) -> impl Iterator<Item = &str> {
    sums.lines().filter_map(|line| {
        let (sum, path) = line.split_once("  ")?;
        let is_sum = sum.len() == 64 && sum.bytes().all(|byte| byte.is_ascii_hexdigit());
        is_sum.then_some(path)
    })
}

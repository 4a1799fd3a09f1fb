//! Makes the site anew, and tells the pages.

use std::collections::HashMap;
use std::path::Path;
use std::slice;
use std::sync::Arc;
use std::time::{Instant, SystemTime, UNIX_EPOCH};

use dossier::{Diagnostic, Position};
use formats::export::site::Base;
use site::publish::media::Pictures;
use site::publish::{Assets, SUMS, SiteFile, publish};
use tokio::sync::watch::Sender;

use crate::read::file_error;
use crate::site_folder::{Content, SiteFolder};

use super::headers::{FILE, Headers};
use super::respond::LIVE;
use super::state::{Item, Report, State};

/// The rule that says what is still to be filled in. A page can be looked at before that is done.
const UNFINISHED: &str = "placeholder";

/// The file that lets a site be read without a network. A draft is not to be kept by browsers.
const WORKER: &str = "service_worker.js";

/// Makes the site of a folder.
pub struct Maker {
    folder: SiteFolder,
    assets: Assets,
    address: Option<Base>,
    sender: Sender<Arc<State>>,
    /// The beginning of the names of this server's builds, which no other server's has.
    start: u128,
    builds: usize,
    /// What was wrong when the folder was last looked at.
    said: Vec<Diagnostic>,
    /// The pictures that were made ready, which an edit mostly leaves as they are.
    pictures: Pictures,
}

impl Maker {
    /// Makes nothing yet. `address` goes before that of `site.toml`.
    pub fn new(
        folder: SiteFolder,
        assets: Assets,
        address: Option<Base>,
        sender: Sender<Arc<State>>,
    ) -> Self {
        let now = SystemTime::now().duration_since(UNIX_EPOCH);
        Self {
            folder,
            assets,
            address,
            sender,
            start: now.map_or(0, |now| now.as_millis()),
            builds: 0,
            said: Vec::new(),
            pictures: Pictures::default(),
        }
    }

    /// Gives where the site folder is.
    pub fn root(&self) -> &Path {
        self.folder.root()
    }

    /// Gives the site folder.
    pub fn folder(&self) -> &SiteFolder {
        &self.folder
    }

    /// Makes the site of what is in the folder now. Where that cannot be done, the former one stays.
    pub fn make(&mut self) {
        let began = Instant::now();
        let mut diagnostics = Vec::new();
        let files = self.files(&mut diagnostics);
        let reports = files.as_ref().map(|(_, reports)| *reports);
        self.put(files.map(|(files, _)| files), &diagnostics);
        // What has been said is not said again.
        for diagnostic in diagnostics.iter().filter(|it| !self.said.contains(it)) {
            eprintln!("{diagnostic}");
        }
        self.said = diagnostics;
        if let Some(reports) = reports {
            let took = began.elapsed().as_millis();
            eprintln!("Made the site of {reports} reports in {took} ms.");
        }
        let heading = self.sender.borrow().report.heading.clone();
        if !heading.is_empty() {
            eprintln!("{heading}");
        }
    }

    /// Says that the folder is not there.
    pub fn miss(&mut self) {
        let what = if self.folder.is_package() {
            "package"
        } else {
            "site folder"
        };
        let message = format!(
            "the {what} is no longer there: put it back, or stop with Ctrl-C and serve it where it is now"
        );
        let diagnostic = file_error(self.root(), "folder", message);
        eprintln!("{diagnostic}");
        self.put(None, slice::from_ref(&diagnostic));
        self.said = vec![diagnostic];
    }

    /// Makes the files, and counts the reports. Gives nothing where there are errors.
    fn files(&mut self, found: &mut Vec<Diagnostic>) -> Option<(Vec<SiteFile>, usize)> {
        match self.folder.anew() {
            Ok(folder) => self.folder = folder,
            Err(error) => {
                found.push(error);
                return None;
            }
        }
        let settings = self.folder.settings();
        let is_unfinished = |error: &Diagnostic| error.rule == UNFINISHED;
        let mut content = Content::of(&self.folder, settings.as_ref().ok(), is_unfinished);
        content.input.pictures = self.pictures.clone();
        found.extend(settings.as_ref().err().cloned());
        found.extend_from_slice(&content.diagnostics);
        let mut settings = settings.ok()?;
        if found.iter().any(is_blocking) {
            return None;
        }
        settings.address = self.address.clone().or(settings.address);
        settings.live = Some(LIVE.to_owned());
        let datasets = content.input.datasets.iter();
        let reports = datasets.map(|dataset| dataset.dossier.reports.len()).sum();
        match publish(&self.assets, &content.input, &settings) {
            Ok(files) => {
                self.pictures.forget_unused();
                Some((files, reports))
            }
            Err(errors) => {
                found.extend(
                    errors
                        .into_iter()
                        .map(|error| content.named(&self.folder, error)),
                );
                None
            }
        }
    }

    /// Serves these files, or else the former ones, and tells the pages what is wrong.
    fn put(&mut self, files: Option<Vec<SiteFile>>, diagnostics: &[Diagnostic]) {
        let former = self.sender.borrow().clone();
        let (is_grave, heading) = heading(diagnostics, !former.files.is_empty());
        let mut report = Report {
            build: former.report.build.clone(),
            heading,
            is_grave,
            items: diagnostics.iter().map(item).collect(),
        };
        let files = files.map(|files| {
            let files = files.into_iter();
            let files = files.filter(|file| !file.path.ends_with(WORKER));
            files
                .map(|file| (file.path.clone(), file))
                .collect::<HashMap<_, _>>()
        });
        let files = match files {
            // What was saved without a change is not loaded anew.
            Some(files) if files.get(SUMS) == former.files.get(SUMS) => former.files.clone(),
            Some(files) => {
                self.builds += 1;
                report.build = format!("{}-{}", self.start, self.builds);
                files
            }
            None => former.files.clone(),
        };
        let headers = files.get(FILE).map(SiteFile::content).unwrap_or_default();
        self.sender.send_replace(Arc::new(State {
            headers: Headers::parse(&String::from_utf8_lossy(&headers)),
            files,
            report,
            folder: Some(self.folder.clone()),
        }));
    }
}

/// Tells whether the site cannot be shown with it.
fn is_blocking(diagnostic: &Diagnostic) -> bool {
    diagnostic.is_error() && diagnostic.rule != UNFINISHED
}

/// Sums up what is wrong, and tells whether it keeps the site from being shown.
fn heading(diagnostics: &[Diagnostic], has_former: bool) -> (bool, String) {
    let blocking = diagnostics.iter().filter(|it| is_blocking(it)).count();
    let unfinished = diagnostics.iter().filter(|it| it.is_error()).count() - blocking;
    let number = |count: usize, one: &str, many: &str| match count {
        1 => format!("1 {one}"),
        count => format!("{count} {many}"),
    };
    if blocking > 0 {
        let problems = number(blocking, "problem", "problems");
        let rest = if has_former {
            "Until it is solved, the page stays as it was."
        } else {
            "The site cannot be shown yet."
        };
        return (true, format!("{problems}. {rest}"));
    }
    if unfinished > 0 {
        let places = number(unfinished, "place is", "places are");
        let heading = format!("{places} still to be filled in before the site can be built.");
        return (false, heading);
    }
    let heading = match diagnostics.len() {
        0 => String::new(),
        warnings => number(warnings, "warning", "warnings"),
    };
    (false, heading)
}

fn item(diagnostic: &Diagnostic) -> Item {
    let location = &diagnostic.location;
    let file = location.file.as_deref().unwrap_or_default();
    Item {
        place: match location.position {
            Some(Position { line, column }) => format!("{file}, line {line}, column {column}"),
            None => file.to_owned(),
        },
        message: diagnostic.brief(),
    }
}

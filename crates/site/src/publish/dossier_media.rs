//! The media of a dossier, ready to be published: cleaned of what they say of their makers, named by their
//! content.

use std::collections::{BTreeMap, HashMap, HashSet};

use bytes::Bytes;
use dossier::{Diagnostic, Dossier, MediaFile, Medium, MediumType, Report};
use rayon::prelude::*;

use super::input::Input;
use super::media::{Format, Version, removed};
use super::page_path::PagePath;
use super::site_file::{SiteFile, named};

/// The media of a dossier.
#[derive(Default)]
pub struct DossierMedia<'a> {
    /// The media of each report that has any, by its id.
    reports: HashMap<&'a str, Vec<ReadyMedium<'a>>>,
    /// All files, each once.
    pub files: Vec<SiteFile>,
}

/// A medium that is ready.
pub struct ReadyMedium<'a> {
    /// The report.
    pub report: &'a Report,
    /// Which of the report's media it is, from 0.
    pub place: usize,
    /// What the dataset says of it.
    pub medium: &'a Medium,
    /// Its files; nothing where it lies elsewhere.
    pub files: Option<MediumFiles>,
}

/// The files of a medium.
pub struct MediumFiles {
    /// The file, cleaned.
    pub original: SiteFile,
    /// Its format.
    pub format: Format,
    /// The picture, where it is one, with its versions.
    pub picture: Option<ReadyPicture>,
    /// The captions of a recording.
    pub captions: Option<SiteFile>,
}

/// A picture whose versions are files.
pub struct ReadyPicture {
    /// What every browser can choose from.
    pub choice: Vec<(SiteFile, Version)>,
    /// The same in a smaller format.
    pub smaller: Vec<(SiteFile, Version)>,
}

impl<'a> DossierMedia<'a> {
    /// Makes the media of a dossier ready, whose page lies at a path. `name` is that of its dataset.
    ///
    /// # Errors
    /// Gives the files that are missing or cannot be published.
    pub fn prepare(
        input: &Input,
        dossier: &'a Dossier,
        name: &str,
        path: &PagePath,
    ) -> Result<Self, Vec<Diagnostic>> {
        let reports = dossier.reports.iter().enumerate();
        let all: Vec<_> = reports
            .flat_map(|(index, report)| {
                let media = report.media.iter().enumerate();
                media.map(move |(place, medium)| {
                    let pointer = format!("/reports/{index}/media/{place}");
                    (report, place, medium, pointer)
                })
            })
            .collect();
        let ready = all.into_par_iter().map(|(report, place, medium, pointer)| {
            let files = medium.file.as_ref();
            let files = files.map(|file| files_of(input, medium, file, path));
            let files = files.transpose().map_err(|(field, message)| {
                let error = Diagnostic::error("medium", message);
                error
                    .at(format!("{pointer}/{field}"))
                    .in_file(format_args!("data/{name}.json"))
            })?;
            Ok((
                report.id.as_str(),
                ReadyMedium {
                    report,
                    place,
                    medium,
                    files,
                },
            ))
        });
        let ready: Vec<Result<_, Diagnostic>> = ready.collect();
        let mut media = Self::default();
        let (mut found, mut files) = (Vec::new(), BTreeMap::new());
        for ready in ready {
            match ready {
                Ok((id, medium)) => {
                    let made = medium.files.iter().flat_map(MediumFiles::all);
                    files.extend(made.map(|file| (file.path.clone(), file.clone())));
                    media.reports.entry(id).or_default().push(medium);
                }
                Err(error) => found.push(error),
            }
        }
        media.files = files.into_values().collect();
        if found.is_empty() {
            Ok(media)
        } else {
            Err(found)
        }
    }

    /// Gives the media of a report.
    pub fn of(&self, id: &str) -> &[ReadyMedium<'a>] {
        self.reports.get(id).map(Vec::as_slice).unwrap_or_default()
    }

    /// Gives a dossier whose media are named as the page at the path names them; nothing where it has none.
    pub fn published(&self, dossier: &Dossier, path: &PagePath) -> Option<Dossier> {
        if self.is_empty() {
            return None;
        }
        let mut published = dossier.clone();
        for report in &mut published.reports {
            for (medium, ready) in report.media.iter_mut().zip(self.of(report.id.as_str())) {
                let file = ready.files.as_ref();
                let file = file.map(|files| path.own(&files.original.file()).href);
                medium.file = file.and_then(|file| file.parse().ok());
            }
        }
        Some(published)
    }

    /// Gives the files that the dataset names, each with the file of the site that it became.
    pub fn addresses(&self) -> impl Iterator<Item = (&MediaFile, &SiteFile)> {
        let media = self.reports.values().flatten();
        media.flat_map(|ReadyMedium { medium, files, .. }| {
            let file = medium.file.as_ref().zip(files.as_ref());
            let file = file.map(|(file, made)| (file, &made.original));
            let captions = files.as_ref().and_then(|files| files.captions.as_ref());
            file.into_iter()
                .chain(medium.captions.as_ref().zip(captions))
        })
    }

    /// Tells whether there are none.
    pub fn is_empty(&self) -> bool {
        self.reports.is_empty()
    }

    /// Tells whether pages play a recording of the site.
    pub fn has_recordings(&self) -> bool {
        let mut all = self.reports.values().flatten();
        all.any(|it| it.files.is_some() && it.medium.medium_type.is_recording())
    }
}

impl MediumFiles {
    /// Gives all files.
    fn all(&self) -> impl Iterator<Item = &SiteFile> {
        let picture = self.picture.iter();
        let versions = picture.flat_map(|it| it.choice.iter().chain(&it.smaller));
        let versions = versions.map(|(file, _)| file);
        [&self.original]
            .into_iter()
            .chain(versions)
            .chain(&self.captions)
    }
}

/// Makes the files of a medium, or says which field is wrong.
fn files_of(
    input: &Input,
    medium: &Medium,
    file: &MediaFile,
    path: &PagePath,
) -> Result<MediumFiles, (&'static str, String)> {
    let content = |field: &'static str, file: &MediaFile| {
        let message = || format!("found no \"{file}\" in the site's folder: put it there");
        input
            .files
            .get(file.as_str())
            .ok_or_else(|| (field, message()))
    };
    let captions = medium.captions.as_ref();
    let captions = captions.map(|file| {
        let captions = content("captions", file)?;
        Ok(named(&path.file(stem(file)), "vtt", captions.clone()))
    });
    let captions = captions.transpose()?;
    let content = content("file", file)?;
    let wrong = |reason: &str| ("file", format!("found \"{file}\": {reason}"));
    if medium.medium_type == MediumType::Picture {
        let picture = input.pictures.of(content);
        let made = (*picture).as_ref().map_err(|reason| wrong(reason))?;
        let version = |version: &Version| {
            let stem = format!("{}-{}", stem(file), version.width);
            let content = version.content.clone();
            let file = named(&path.file(&stem), version.format.ending(), content);
            (file, version.clone())
        };
        let format = made.original.format;
        let clean = made.original.content.clone();
        let original = named(&path.file(stem(file)), format.ending(), clean);
        let choice = match &made.versions[..] {
            [] => vec![(original.clone(), made.original.clone())],
            versions => {
                let is_own = |it: &Version| it.content == made.original.content;
                let file = |it: &Version| {
                    if is_own(it) {
                        (original.clone(), it.clone())
                    } else {
                        version(it)
                    }
                };
                versions.iter().map(file).collect()
            }
        };
        return Ok(MediumFiles {
            original,
            format,
            picture: Some(ReadyPicture {
                smaller: made.smaller.iter().map(version).collect(),
                choice,
            }),
            captions,
        });
    }
    let format = Format::of(content).ok_or_else(|| wrong("its format is not known"))?;
    let clean = removed(content).map_or_else(|_| content.clone(), Bytes::from);
    Ok(MediumFiles {
        original: named(&path.file(stem(file)), format.ending(), clean),
        format,
        picture: None,
        captions,
    })
}

/// Gives the path of a file without its ending.
fn stem(file: &MediaFile) -> &str {
    let path = file.as_str();
    path.rsplit_once('.').map_or(path, |(stem, _)| stem)
}

/// Gives the files that are published as media of reports under other names, and not as they are. A file that
/// is something else as well stays.
pub fn published_otherwise(input: &Input) -> HashSet<&str> {
    let dossiers = input.datasets.iter().map(|dataset| &dataset.dossier);
    let media = dossiers.clone().flat_map(|dossier| &dossier.reports);
    let media = media.flat_map(|report| &report.media);
    let files = media
        .flat_map(|medium| [&medium.file, &medium.captions])
        .flatten();
    let photos = dossiers.flat_map(|dossier| &dossier.photo);
    let photos = photos.flat_map(|photo| &photo.sources);
    let photos: HashSet<_> = photos.map(|source| source.file.as_str()).collect();
    files
        .map(MediaFile::as_str)
        .filter(|file| !photos.contains(file))
        .collect()
}

/// Gives a file of the site folder as it is published: what lies in `media/` says nothing of its maker, as
/// far as that can be removed.
pub fn cleaned(path: &str, content: &Bytes) -> Bytes {
    if !path.starts_with("media/") {
        return content.clone();
    }
    match removed(content) {
        Ok(clean) if clean != content[..] => clean.into(),
        _ => content.clone(),
    }
}

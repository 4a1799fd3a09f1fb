//! The site folder for the editor in the page, which reads and writes the author's own files. No other site
//! may, and no other computer.

mod access;
mod condition;
mod files;

use std::sync::{Arc, Mutex, PoisonError};

use axum::body::{Body, Bytes, to_bytes};
use axum::extract::Request;
use axum::http::header::{
    ALLOW, CACHE_CONTROL, CONTENT_LENGTH, CONTENT_SECURITY_POLICY, CONTENT_TYPE, ETAG,
    X_CONTENT_TYPE_OPTIONS,
};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode};
use axum::response::{IntoResponse, Response};
use percent_encoding::percent_decode_str;
use serde::Serialize;
use serde_json::json;

use crate::site_folder::SiteFolder;

pub use access::Access;

use condition::Condition;
use files::Refused;

/// Where the files are offered, each under its path in the site folder behind this.
pub const FOLDER: &str = "/editor/folder/";

/// Says who may put a file of the folder into a page (Fetch).
const RESOURCE_POLICY: HeaderName = HeaderName::from_static("cross-origin-resource-policy");

/// A drawing of the folder that is opened by itself runs no script.
const POLICY: &str = "default-src 'none'; sandbox";

/// The site folder, as requests see it.
#[derive(Clone)]
pub struct Folder {
    access: Access,
    /// Held while a file is compared and replaced: of two pages that do so at once, one is told.
    writing: Arc<Mutex<()>>,
}

impl Folder {
    /// Offers the folder to those whom `access` admits.
    pub fn new(access: Access) -> Self {
        Self {
            access,
            writing: Arc::default(),
        }
    }

    /// Answers a request for a path that begins with [`FOLDER`]. The request names this computer as its
    /// host.
    pub async fn respond(&self, site: SiteFolder, request: Request) -> Response {
        let path = request.uri().path();
        let path = path.strip_prefix(FOLDER).unwrap_or_default();
        let path = percent_decode_str(path).decode_utf8_lossy().into_owned();
        let mut response = match *request.method() {
            Method::GET | Method::HEAD => self.read(site, path, request.headers()).await,
            Method::PUT | Method::DELETE => self.write(site, path, request).await,
            _ => {
                let allowed = [(ALLOW, "GET, HEAD, PUT, DELETE")];
                (StatusCode::METHOD_NOT_ALLOWED, allowed).into_response()
            }
        };
        let headers = response.headers_mut();
        for (name, value) in [
            (CACHE_CONTROL, "no-store"),
            (X_CONTENT_TYPE_OPTIONS, "nosniff"),
            (CONTENT_SECURITY_POLICY, POLICY),
            (RESOURCE_POLICY, "same-origin"),
        ] {
            headers.insert(name, HeaderValue::from_static(value));
        }
        response
    }

    /// Gives a file, or the list of all.
    async fn read(&self, site: SiteFolder, path: String, headers: &HeaderMap) -> Response {
        if let Some(message) = self.access.refuses_reading(headers) {
            return told(StatusCode::FORBIDDEN, message);
        }
        off_thread(move || {
            if path.is_empty() {
                return json(&json!({ "files": files::all(&site) }));
            }
            let Ok(content) = files::read(&site, &path) else {
                return told(
                    StatusCode::NOT_FOUND,
                    "there is no such file in the site folder",
                );
            };
            let kind = mime_guess::from_path(&path).first_or_octet_stream();
            let headers = [
                (CONTENT_TYPE, kind.to_string()),
                tag(&files::sha256(&content)),
            ];
            (headers, Body::from(content)).into_response()
        })
        .await
    }

    /// Replaces, makes or removes a file.
    async fn write(&self, site: SiteFolder, path: String, request: Request) -> Response {
        if let Some(message) = self.access.refuses_writing(&site, request.headers()) {
            return told(StatusCode::FORBIDDEN, message);
        }
        let is_removed = request.method() == Method::DELETE;
        let condition = Condition::of(request.headers());
        let Some(condition) = condition.filter(|it| !is_removed || *it != Condition::New) else {
            let message = "found no condition, expected If-Match with the SHA-256 of the file in quotation \
                           marks, or for a new file If-None-Match: *";
            return told(StatusCode::PRECONDITION_REQUIRED, message);
        };
        let Some(content) = body(request, files::largest(&path)).await else {
            let message = format!(
                "found more than {} MiB, the most that is taken for this file: make it smaller",
                files::largest(&path) >> 20
            );
            return told(StatusCode::PAYLOAD_TOO_LARGE, message);
        };
        let writing = Arc::clone(&self.writing);
        off_thread(move || {
            let _writing = writing.lock().unwrap_or_else(PoisonError::into_inner);
            let written = if is_removed {
                files::remove(&site, &path, &condition).map(|()| None)
            } else {
                files::put(&site, &path, &content, &condition).map(Some)
            };
            match written {
                Ok(None) => StatusCode::NO_CONTENT.into_response(),
                Ok(Some(file)) => ([tag(&file.sha256)], json(&file)).into_response(),
                Err(refused) => refusal(&refused),
            }
        })
        .await
    }
}

/// Reads the body of a request, which has at most so many bytes. One that says that it has more is not read.
async fn body(request: Request, most: usize) -> Option<Bytes> {
    let length = request.headers().get(CONTENT_LENGTH);
    let length = length.and_then(|it| it.to_str().ok()?.parse::<usize>().ok());
    if length.is_some_and(|length| length > most) {
        return None;
    }
    to_bytes(request.into_body(), most).await.ok()
}

/// Does what waits for the disk where it holds up no other request.
async fn off_thread(work: impl FnOnce() -> Response + Send + 'static) -> Response {
    let done = tokio::task::spawn_blocking(work).await;
    done.unwrap_or_else(|error| told(StatusCode::INTERNAL_SERVER_ERROR, error.to_string()))
}

fn tag(sha256: &str) -> (HeaderName, String) {
    (ETAG, format!("\"{sha256}\""))
}

/// Makes an answer of JSON.
fn json(value: &impl Serialize) -> Response {
    let text = serde_json::to_string(value).unwrap_or_default();
    ([(CONTENT_TYPE, "application/json")], text).into_response()
}

/// Says in one sentence why something was not done.
fn told(status: StatusCode, message: impl Into<String>) -> Response {
    (status, json(&json!({ "message": message.into() }))).into_response()
}

/// Says why a file was not written.
fn refusal(refused: &Refused) -> Response {
    match refused {
        Refused::Name => {
            let message = "found a path that is not taken, expected site.toml, data/NAME.json or a file \
                           below media/, of ASCII letters, digits, \".\", \"_\", \"-\" and \"/\", no part \
                           beginning with a dot";
            told(StatusCode::BAD_REQUEST, message)
        }
        Refused::Changed { now } => {
            let message = match now {
                Some(_) => {
                    "found another content on the disk: read the file again before it is written"
                }
                None => "found no such file on the disk: it was removed or never there",
            };
            let body = json(&json!({ "message": message, "sha256": now }));
            (StatusCode::PRECONDITION_FAILED, body).into_response()
        }
        Refused::Occupied(path) => {
            let message =
                format!("found a link or a folder at {path}: take it away, or choose another name");
            told(StatusCode::CONFLICT, message)
        }
        Refused::Failed(message) => told(StatusCode::INTERNAL_SERVER_ERROR, message),
    }
}

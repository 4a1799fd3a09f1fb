//! Answers requests.

use std::convert::Infallible;
use std::sync::Arc;

use axum::body::Body;
use axum::extract::{Request, State as Shared};
use axum::http::header::{
    ALLOW, CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, HOST, LOCATION,
};
use axum::http::{HeaderValue, Method, StatusCode};
use axum::response::sse::{Event, Sse};
use axum::response::{IntoResponse, Response};
use percent_encoding::percent_decode_str;
use site::publish::SiteFile;
use tokio::sync::watch::Receiver;
use tokio_stream::wrappers::WatchStream;
use tokio_stream::{StreamExt, iter};

use super::folder::{FOLDER, Folder};
use super::headers::FILE;
use super::host::is_own;
use super::state::State;

/// The script that loads pages anew and shows what is wrong.
pub const LIVE: &str = "/.chronicle/live.js";

/// The stream of what pages are told.
const EVENTS: &str = "/.chronicle/events";

/// The header that tells the script of a page which build the page is from.
const SERVER_TIMING: &str = "server-timing";

/// The page at an address at which the site has none.
const MISSING: &str = include_str!("missing.html");

/// The policy of that page.
const POLICY: &str = "default-src 'none'; script-src 'self'; connect-src 'self'; base-uri 'none'; \
     form-action 'none'; frame-ancestors 'none'";

/// What requests are answered with.
#[derive(Clone)]
pub struct Server {
    /// What is served now.
    pub states: Receiver<Arc<State>>,
    /// The site folder itself.
    pub folder: Folder,
}

/// Answers a request.
pub async fn respond(Shared(server): Shared<Server>, request: Request) -> Response {
    let host = request.headers().get(HOST);
    let host = host.and_then(|host| host.to_str().ok()).unwrap_or_default();
    if !is_own(host) {
        let text = format!("found the host \"{host}\", expected localhost or a number\n");
        return (StatusCode::FORBIDDEN, text).into_response();
    }
    let state = server.states.borrow().clone();
    if request.uri().path().starts_with(FOLDER)
        && let Some(site) = state.folder.clone()
    {
        return server.folder.respond(site, request).await;
    }
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        let status = StatusCode::METHOD_NOT_ALLOWED;
        return (status, [(ALLOW, "GET, HEAD")]).into_response();
    }
    let path = request.uri().path();
    match path {
        EVENTS => return events(server.states).into_response(),
        LIVE => {
            let headers = [
                (CONTENT_TYPE, "text/javascript; charset=utf-8"),
                (CACHE_CONTROL, "no-cache"),
            ];
            return (headers, include_str!("live.js")).into_response();
        }
        _ => {}
    }
    let decoded = percent_decode_str(path).decode_utf8_lossy();
    let mut name = decoded.trim_start_matches('/').to_owned();
    if name.is_empty() || name.ends_with('/') {
        name += "index.html";
    }
    match state.files.get(&name).filter(|_| name != FILE) {
        Some(file) => answer(&state, &decoded, file),
        None if state.files.contains_key(&format!("{name}/index.html")) => {
            let query = request.uri().query();
            let query = query.map_or(String::new(), |query| format!("?{query}"));
            let to = format!("{path}/{query}");
            (StatusCode::PERMANENT_REDIRECT, [(LOCATION, to)]).into_response()
        }
        None => missing(&state),
    }
}

/// Gives a stream of what pages are told: now, and whenever it changes.
fn events(
    receiver: Receiver<Arc<State>>,
) -> Sse<impl tokio_stream::Stream<Item = Result<Event, Infallible>>> {
    let states = WatchStream::new(receiver);
    Sse::new(states.map(|state| {
        let report = serde_json::to_string(&state.report);
        Ok(Event::default().data(report.unwrap_or_default()))
    }))
}

/// Answers with a file, as a host of static files would.
fn answer(state: &State, path: &str, file: &SiteFile) -> Response {
    let kind = mime_guess::from_path(&file.path).first_or_octet_stream();
    let kind = if kind.type_() == "text" || kind.subtype() == "javascript" {
        format!("{kind}; charset=utf-8")
    } else {
        kind.to_string()
    };
    let parts: Vec<_> = file
        .parts
        .iter()
        .cloned()
        .map(Ok::<_, Infallible>)
        .collect();
    let mut response = Body::from_stream(iter(parts)).into_response();
    let headers = response.headers_mut();
    if let Ok(kind) = HeaderValue::from_str(&kind) {
        headers.insert(CONTENT_TYPE, kind);
    }
    for (name, value) in state.headers.of(path) {
        headers.append(name, value.clone());
    }
    if !headers.contains_key(CACHE_CONTROL) {
        headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    }
    name_build(&mut response, state);
    response
}

/// Answers where the site has no page.
fn missing(state: &State) -> Response {
    let headers = [
        (CONTENT_TYPE, "text/html; charset=utf-8"),
        (CACHE_CONTROL, "no-store"),
        (CONTENT_SECURITY_POLICY, POLICY),
    ];
    let mut response = (StatusCode::NOT_FOUND, headers, MISSING).into_response();
    name_build(&mut response, state);
    response
}

/// Tells the script of a page which build the page is from.
fn name_build(response: &mut Response, state: &State) {
    let value = format!("build;desc=\"{}\"", state.report.build);
    if let Ok(value) = HeaderValue::from_str(&value) {
        response.headers_mut().insert(SERVER_TIMING, value);
    }
}

//! The command `serve`: shows a site in the browser while its author works on it. Each change is seen by
//! itself, and what is wrong stands in the page.

mod folder;
mod headers;
mod host;
mod maker;
mod respond;
mod state;
mod watch;

use std::fs;
use std::io::{self, IsTerminal, Write};
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::thread;

use axum::Router;
use clap::Args;
use dossier::Diagnostic;
use formats::export::site::Base;
use tokio::net::TcpListener;
use tokio::runtime::Builder;
use tokio::{signal, sync};

use super::assets;
use super::read::file_error;
use super::site_folder::{SiteFolder, Snapshot};
use folder::{Access, Folder};
use maker::Maker;

/// The port that is tried first.
const PORT: u16 = 8080;

/// How many ports after it are tried before the system chooses one.
const TRIED: u16 = 10;

/// What `serve` is told.
#[derive(Args)]
pub struct Arguments {
    /// The site folder, or a package [default: the folder around the current folder].
    folder: Option<PathBuf>,
    /// The port [default: 8080, or a free one].
    #[arg(long)]
    port: Option<u16>,
    /// The address on which the site is offered. With another than the default, other computers can
    /// read the site, and nothing is saved into the site folder.
    #[arg(long, default_value_t = Ipv4Addr::LOCALHOST.into())]
    host: IpAddr,
    /// Does not open the browser.
    #[arg(long)]
    no_open: bool,
    /// Where the site will live; it goes before the address in site.toml.
    #[arg(long, value_name = "URL", value_parser = site::publish::address)]
    address: Option<Base>,
    /// Other assets than those in the program.
    #[arg(long, value_name = "FILE", env = "CHRONICLE_ASSETS", hide = true)]
    assets: Option<PathBuf>,
}

/// Serves the site until it is stopped.
///
/// # Errors
/// Says that there is no site folder, or why nothing can be served on the port.
pub fn run(arguments: &Arguments) -> Result<(), Vec<Diagnostic>> {
    let one = |error| vec![error];
    let folder = SiteFolder::open(arguments.folder.as_deref()).map_err(one)?;
    let assets = assets::read(arguments.assets.as_ref()).map_err(one)?;
    let threads = Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build();
    let failed = |error: io::Error| {
        let name = format!("{}:{}", arguments.host, arguments.port.unwrap_or(PORT));
        let message = if error.kind() == io::ErrorKind::AddrInUse {
            "found the port taken: stop what uses it, or choose another --port".to_owned()
        } else {
            format!("cannot serve there: {error}")
        };
        vec![file_error(name.as_ref(), "network", message)]
    };
    let threads = threads.map_err(failed)?;
    let listener = threads.block_on(listen(arguments)).map_err(failed)?;
    let at = listener.local_addr().map_err(failed)?;
    let (sender, receiver) = sync::watch::channel(state::State::default().into());
    // What changes while the site is made for the first time is seen as a change.
    let seen = Snapshot::of(&folder);
    let root = fs::canonicalize(folder.root()).unwrap_or_else(|_| folder.root().to_owned());
    let page = format!("http://{at}/");
    // Where no one can read it, no one misses it.
    let _ = writeln!(
        io::stdout(),
        "Serving {} on {page} (Ctrl-C stops it)",
        root.display()
    );
    let mut maker = Maker::new(folder, assets, arguments.address.clone(), sender);
    maker.make();
    if !arguments.host.is_loopback() {
        eprintln!("Whoever reaches this computer at that address can read the site.");
    }
    // Without a screen, a browser for the terminal would take the terminal.
    if !arguments.no_open && io::stdout().is_terminal() && has_screen() {
        // Whoever has no browser has the address.
        let _ = open::that_detached(&page);
    }
    thread::spawn(move || watch::watch(maker, seen));
    let app = Router::new()
        .fallback(respond::respond)
        .with_state(respond::Server {
            states: receiver,
            folder: Folder::new(Access::at(arguments.host)),
        });
    threads.block_on(async {
        tokio::select! {
            served = axum::serve(listener, app) => served.map_err(failed),
            _ = signal::ctrl_c() => Ok(()),
        }
    })?;
    // Pages that wait for changes are not waited for.
    threads.shutdown_background();
    Ok(())
}

/// Takes the port that was asked for, or else the first that is free.
async fn listen(arguments: &Arguments) -> io::Result<TcpListener> {
    let bind = |port| TcpListener::bind(SocketAddr::new(arguments.host, port));
    if let Some(port) = arguments.port {
        return bind(port).await;
    }
    for port in PORT..=PORT + TRIED {
        match bind(port).await {
            Err(error) if error.kind() == io::ErrorKind::AddrInUse => {}
            result => return result,
        }
    }
    bind(0).await
}

/// Tells whether a browser can be seen.
fn has_screen() -> bool {
    let is_set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(target_os = "linux") || is_set("DISPLAY") || is_set("WAYLAND_DISPLAY")
}

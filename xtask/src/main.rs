//! Work on the project that Cargo does not do by itself: `cargo xtask bundle` turns what Trunk built
//! into the assets with which chronicle makes sites.

mod asset;
mod bundle;
mod esbuild;
mod icon;
mod js_fallback;
mod process;
mod program;
mod standalone;
mod style;
mod wasm_opt;

use std::fs;
use std::path::PathBuf;

use anyhow::Context;
use clap::{Parser, Subcommand};

use bundle::{Profile, bundle};

/// Work on the project that Cargo does not do by itself. Run it in the project's folder.
#[derive(Parser)]
#[command(name = "cargo xtask")]
struct Arguments {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Makes chronicle's assets of what Trunk built. Trunk calls it after each build.
    Bundle {
        /// The folder that holds Trunk's output: `NAME.js` and `NAME_bg.wasm` of each program, and `js/`.
        staging: PathBuf,
        /// Where the assets go.
        #[arg(long, value_name = "FILE", default_value = "target/assets.bin")]
        output: PathBuf,
        /// For readers, or quickly for who works on the code.
        #[arg(long, env = "TRUNK_PROFILE", default_value = "debug")]
        profile: Profile,
    },
}

fn main() -> anyhow::Result<()> {
    let Task::Bundle {
        staging,
        output,
        profile,
    } = Arguments::parse().task;
    let assets = bundle(&staging, profile)?;
    fs::write(&output, assets.to_bytes()).with_context(|| format!("{}", output.display()))
}

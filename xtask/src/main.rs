//! Work on the project that Cargo does not do by itself: `cargo xtask bundle` makes the assets with
//! which chronicle makes sites.

mod asset;
mod bindgen;
mod bundle;
mod cargo;
mod esbuild;
mod icon;
mod js_fallback;
mod process;
mod program;
mod scripts;
mod standalone;
mod style;
mod trim;
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
    /// Builds the programs and bundles them with scripts, style and icons: chronicle's assets.
    Bundle {
        /// Where the assets go.
        #[arg(long, value_name = "FILE", default_value = "target/assets.bin")]
        output: PathBuf,
        /// For readers, or quickly for who works on the code.
        #[arg(long, env = "TRUNK_PROFILE", default_value = "debug")]
        profile: Profile,
        /// Lets pages load themselves anew when `trunk serve` has built them.
        #[arg(long)]
        reload: bool,
    },
    /// Prints the compiler's flags for a release, as `CARGO_ENCODED_RUSTFLAGS` takes them.
    Rustflags,
    /// Makes a bound program as small as the reader's.
    Shrink {
        /// The program (WebAssembly).
        wasm: PathBuf,
        /// Where the smaller one goes.
        #[arg(long, value_name = "FILE")]
        output: PathBuf,
    },
}

fn main() -> anyhow::Result<()> {
    match Arguments::parse().task {
        Task::Bundle {
            output,
            profile,
            reload,
        } => {
            let assets = bundle(profile, reload)?;
            fs::write(&output, assets.to_packed(profile.level()))
                .with_context(|| format!("{}", output.display()))
        }
        Task::Rustflags => {
            println!("{}", cargo::anonymous()?);
            Ok(())
        }
        Task::Shrink { wasm, output } => wasm_opt::shrink(&wasm, bundle::READER.flags, &output),
    }
}

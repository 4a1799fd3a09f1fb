//! One program, compiled twice: in the browser it hydrates the page, natively it is the tool.

#[cfg(target_arch = "wasm32")]
mod browser;
#[cfg(not(target_arch = "wasm32"))]
mod tool;

/// Does nothing: the page's boot script calls `browser::start`, and can call it again.
#[cfg(target_arch = "wasm32")]
fn main() {}

/// Large imports are made of millions of small texts, which this hands out in half the time.
#[cfg(not(target_arch = "wasm32"))]
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    tool::main()
}

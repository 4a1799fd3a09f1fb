//! The program of the page on which a reader previews a dossier of their own: it reads what the tool
//! reads, says what the tool says, and sends nothing anywhere. Natively it does nothing.

#[cfg(target_arch = "wasm32")]
#[path = "browser"]
mod browser {
    pub mod address;
    pub mod controls;
    pub mod counts;
    pub mod fold;
    pub mod scroll;
}
#[cfg(target_arch = "wasm32")]
#[path = "desk"]
mod desk {
    mod carry;
    pub mod dataset;
    pub mod hand_over;
}
#[cfg(target_arch = "wasm32")]
#[path = "preview"]
mod preview {
    mod reading;
    mod show;
}

fn main() {}

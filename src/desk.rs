//! The desk, a second program beside the page's: what a reader rarely asks for, and downloads only
//! then. Natively it does nothing.

#[cfg(target_arch = "wasm32")]
#[path = "desk"]
mod desk {
    mod carry;
    mod cite;
    mod dataset;
    mod hand_over;
    mod take;
}

fn main() {}

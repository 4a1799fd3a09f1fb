//! Files of media: what they say of their makers, and pictures in several sizes.

mod exiftool;
mod fixtures;
mod hostile;
mod metadata;
mod site;
mod sizes;

//! Files of media: what they say of their makers, parts that are covered, and pictures in several sizes.

mod exiftool;
mod fixtures;
mod hostile;
mod metadata;
mod redaction;
mod site;
mod sizes;

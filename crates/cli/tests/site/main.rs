//! Site folders: made, checked, built and served, tested by running the command line.

mod bad_days;
mod build;
mod deposit;
mod evidence;
mod guide;
mod init;
mod media;
mod package;
mod privacy;
mod refusals;
mod serve;
mod serve_folder;
mod sign;
mod site_folder;
mod translate;
mod versions;

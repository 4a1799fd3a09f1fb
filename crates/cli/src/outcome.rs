//! How a command ended, as the program that called it is told.

use std::process::ExitCode;

use dossier::Diagnostic;

/// The rules that are about how the program was called, and not about what a file says.
const OF_THE_CALL: [&str; 7] = [
    "arguments",
    "assets",
    "environment",
    "folder",
    "key",
    "network",
    "output",
];

/// Gives the exit code: 0 where nothing is wrong, 1 where something is wrong with a file that was read, 2
/// where the command was called wrongly or what it makes cannot be written.
pub fn exit_code(diagnostics: &[Diagnostic]) -> ExitCode {
    let mut errors = diagnostics.iter().filter(|it| it.is_error()).peekable();
    if errors.peek().is_none() {
        return ExitCode::SUCCESS;
    }
    if errors.any(|error| OF_THE_CALL.contains(&error.rule)) {
        return ExitCode::from(2);
    }
    ExitCode::FAILURE
}

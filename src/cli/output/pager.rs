//! Shows long text through a pager, the way git does.

use std::env;
use std::ffi::OsString;
use std::io::{self, ErrorKind, Write};
use std::process::{Command, ExitStatus, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// Shows text through the user's pager and waits until the pager ends. Returns false if the user
/// wants no pager or the pager could not be run, so nothing was shown yet.
pub(crate) fn show(text: &str) -> io::Result<bool> {
    let Some(mut pager) = pager() else { return Ok(false) };
    if env::var_os("LESS").is_none() {
        // F: quit at once if the text fits. R: show colours and links. X: leave the text on the
        // screen at the end.
        pager.env("LESS", "FRX");
    }
    let has_ended = Arc::new(AtomicBool::new(false));
    leave_ctrl_c_to_the_pager(&has_ended);
    let Ok(mut child) = pager.stdin(Stdio::piped()).spawn() else {
        has_ended.store(true, Ordering::Relaxed);
        return Ok(false);
    };
    // The pipe is closed here, which is the end of the text for the pager.
    let written = child.stdin.take().map_or(Ok(()), |mut pipe| pipe.write_all(text.as_bytes()));
    let status = child.wait()?;
    has_ended.store(true, Ordering::Relaxed);
    match written {
        // A reader who quits before the end has seen enough.
        Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(error),
        _ => Ok(!could_not_run(status)),
    }
}

/// The user's pager: `WSCLOSE_PAGER`, else `PAGER`, else less. `None` if that is empty or `cat`, or
/// if the terminal cannot move its cursor.
fn pager() -> Option<Command> {
    if env::var_os("TERM").is_none_or(|term| term.is_empty() || term == "dumb") {
        return None;
    }
    let Some(line) = env::var_os("WSCLOSE_PAGER").or_else(|| env::var_os("PAGER")) else {
        // Without a shell, which would complain if less is not installed.
        return Some(Command::new("less"));
    };
    match line.as_encoded_bytes().trim_ascii() {
        b"" | b"cat" => None,
        _ => Some(in_shell(line)),
    }
}

/// A command line with arguments, variables or pipes in it.
fn in_shell(line: OsString) -> Command {
    let mut shell = Command::new("sh");
    shell.arg("-c").arg(line);
    shell
}

/// Whether the shell found no such program, or one that is not executable.
fn could_not_run(status: ExitStatus) -> bool {
    matches!(status.code(), Some(126 | 127))
}

/// Keeps Ctrl-C from ending this program while the pager runs. Otherwise the shell would take the
/// terminal back from a pager that is still using it. Without such a handler, which cannot be
/// expected to fail, Ctrl-C does what it always does.
#[cfg(unix)]
fn leave_ctrl_c_to_the_pager(has_ended: &Arc<AtomicBool>) {
    use signal_hook::{consts::SIGINT, flag::register_conditional_default};
    let _ = register_conditional_default(SIGINT, Arc::clone(has_ended));
}

#[cfg(not(unix))]
fn leave_ctrl_c_to_the_pager(_: &Arc<AtomicBool>) {}

//! The command line, through the real program. One module a command.
//!
//! `SNAPSHOTS=overwrite cargo test` refreshes what is compared with files: read the difference
//! before you commit it.

mod apps;
mod both_ways;
#[path = "../library/breaches.rs"]
mod breaches;
mod completions;
mod decode;
mod diagram;
mod docs;
mod encode;
mod every_code;
mod everyday;
mod explain;
mod faults;
mod follow;
mod hostile;
mod libraries;
mod lines;
mod list;
mod log;
mod log_line;
mod man;
mod options;
#[cfg(target_os = "linux")]
mod pager;
mod pictures;
#[cfg(target_os = "linux")]
mod recipes;
mod schema;
mod search;
mod sentences;
mod suspects;
mod typed;
mod usage;
mod width;

use std::ffi::OsString;
use std::io::{self, Write};
use std::path::Path;
use std::process::Command as Process;
use std::{env, fs};

use snapbox::IntoData;
use snapbox::cmd::{Command, OutputAssert, cargo_bin};

/// Variables that decide on colour and width. `CI` is among them: anstream treats it as a terminal
/// with colours.
const OUTPUT_VARIABLES: [&str; 5] = ["CI", "NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "COLUMNS"];

/// The program with these arguments, in an environment that says nothing about colour and width.
fn wsclose<'a>(args: impl AsRef<[&'a str]>) -> Run {
    let mut command = Command::new(cargo_bin!("wsclose")).args(args.as_ref()).stdin("");
    for variable in OUTPUT_VARIABLES {
        command = command.env_remove(variable);
    }
    Run(command)
}

struct Run(Command);

impl Run {
    fn stdin(self, input: impl IntoData) -> Self {
        Self(self.0.stdin(input))
    }

    fn env(self, variable: &str, value: &str) -> Self {
        Self(self.0.env(variable, value))
    }

    /// Runs it; the exit status has to be this one.
    #[track_caller]
    fn status(self, code: i32) -> Done {
        Done(self.0.assert().code(code))
    }

    /// Runs it, where others hold the exit status.
    fn any_status(self) -> Done {
        Done(self.0.assert())
    }
}

/// What was written has to be compared with: nothing is overlooked.
#[must_use]
struct Done(OutputAssert);

impl Done {
    fn stdout_text(&self) -> String {
        String::from_utf8(self.0.get_output().stdout.clone()).unwrap()
    }

    fn stderr_text(&self) -> String {
        String::from_utf8(self.0.get_output().stderr.clone()).unwrap()
    }

    #[track_caller]
    fn stdout(self, expected: impl IntoData) -> Self {
        Self(self.0.stdout_eq(expected.raw()))
    }

    #[track_caller]
    fn stderr(self, expected: impl IntoData) {
        self.0.stderr_eq(expected.raw());
    }
}

/// Holds a checked-in file to what the program makes of it today.
#[track_caller]
fn up_to_date(path: &str, actual: &str) {
    let full = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    let expected = fs::read_to_string(&full).unwrap_or_default().replace("\r\n", "\n");
    if expected != actual && env::var("SNAPSHOTS").is_ok_and(|value| value == "overwrite") {
        fs::write(&full, actual).unwrap();
        return;
    }
    assert!(
        expected == actual,
        "{path} is out of date; refresh it with: SNAPSHOTS=overwrite cargo test"
    );
}

/// Says that a test is passed over, as the tool is missing that it needs. In CI none may be.
#[track_caller]
fn pass_over(tool: &str) {
    assert!(env::var_os("CI").is_none(), "there is no {tool} here");
    // The print macros are captured in a test that passes.
    let _ = writeln!(io::stderr(), "passed over: there is no {tool} here");
}

/// A line of a shell, with this build of the program on its path: status, standard output,
/// standard error.
fn shell(line: &str, directory: &Path) -> (Option<i32>, String, String) {
    let mut command = Process::new("sh");
    command.args(["-c", line]).current_dir(directory).env("PATH", path_with_program());
    for variable in OUTPUT_VARIABLES {
        command.env_remove(variable);
    }
    let output = command.output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (output.status.code(), text(output.stdout), text(output.stderr))
}

/// The path of this process, with the directory of this build of the program before it.
fn path_with_program() -> OsString {
    let program = cargo_bin!("wsclose");
    let paths = env::var_os("PATH").unwrap_or_default();
    let paths = program.parent().map(Path::to_path_buf).into_iter().chain(env::split_paths(&paths));
    env::join_paths(paths).unwrap()
}

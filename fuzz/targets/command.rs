//! The whole command line: the first line has the arguments, with tabs between them, the rest is
//! standard input.
//!
//! It runs the program that `fuzz/run` builds. The command line lives on a process' arguments,
//! standard streams and exit status, so that no seam for tests is needed there, and this is what
//! users run. It costs the feedback of coverage, which the library behind it has in the others.
#![no_main]

use std::ffi::OsStr;
use std::io::{Write, pipe};
use std::os::unix::ffi::OsStrExt;
use std::process::{Command, Output, Stdio};

use libfuzzer_sys::fuzz_target;
use serde_json::{Deserializer, Value};

const PROGRAM: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../target/debug/wsclose");

/// What a pipe holds without a reader.
const MOST_STDIN: usize = 1 << 16;

fuzz_target!(|input: &[u8]| {
    let line = input.split(|byte| *byte == b'\n').next().unwrap_or_default();
    let stdin = input.get(line.len() + 1..).unwrap_or_default();
    let args: Vec<_> = line.split(|byte| *byte == b'\t').collect();
    // No argument can have a NUL.
    if stdin.len() > MOST_STDIN || line.contains(&0) {
        return;
    }
    let output = run(&args, stdin);
    let stderr = String::from_utf8(output.stderr).expect("text");
    let status = output.status.code();
    assert!(matches!(status, Some(0..=2)), "{args:?}: {:?}: {stderr}", output.status);
    assert!(status != Some(2) || !stderr.is_empty(), "{args:?}: no error");
    assert!(is_harmless(&args, &stderr), "{args:?}: {stderr:?}");
    if !has(&args, "raw") {
        let stdout = String::from_utf8(output.stdout).expect("text");
        assert!(is_harmless(&args, &stdout), "{args:?}: {stdout:?}");
        // One object, or one on each line.
        if has(&args, "json") && stdout.starts_with('{') {
            let values = Deserializer::from_str(&stdout).into_iter::<Value>();
            values
                .for_each(|value| assert!(value.is_ok_and(|value| value.is_object()), "{stdout}"));
        }
    }
});

fn run(args: &[&[u8]], stdin: &[u8]) -> Output {
    let (reader, mut writer) = pipe().expect("a pipe");
    writer.write_all(stdin).expect("room in the pipe");
    drop(writer);
    let mut command = Command::new(PROGRAM);
    command.args(args.iter().map(|arg| OsStr::from_bytes(arg))).env_clear().stdin(reader);
    command.stdout(Stdio::piped()).stderr(Stdio::piped()).output().expect("the program")
}

fn has(args: &[&[u8]], word: &str) -> bool {
    args.iter().any(|arg| arg.ends_with(word.as_bytes()))
}

/// Whether there is no control character but the line break in what these arguments led to, and
/// the colours that they asked for. A shell gets candidates, each with a tab behind it.
fn is_harmless(args: &[&[u8]], text: &str) -> bool {
    let text = if has(args, "always") { &without_colour(text) } else { text };
    let is_for_shell = args[0] == b"__complete";
    !text.contains(|c: char| c.is_control() && c != '\n' && !(c == '\t' && is_for_shell))
}

/// A text without the sequences that colour it.
fn without_colour(text: &str) -> String {
    let mut parts = text.split("\x1b[");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |plain, part| {
        let rest = part.trim_start_matches(|c: char| c.is_ascii_digit() || c == ';');
        plain + rest.strip_prefix('m').unwrap_or("\x1b")
    })
}

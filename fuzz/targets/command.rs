//! The whole command line: the first line has the arguments, with tabs between them, the rest is
//! standard input.
//!
//! It runs the program that `fuzz/run` builds. The command line lives on a process' arguments,
//! standard streams and exit status, so that no seam for tests is needed there, and this is what
//! users run. It costs the feedback of coverage, which the library behind it has in the others: here
//! the words of the help texts lead to what is behind each option.
#![no_main]

use std::ffi::OsStr;
use std::io::{Write, pipe};
use std::os::unix::ffi::OsStrExt;
use std::process::{Command, Output, Stdio};
use std::sync::LazyLock;

use libfuzzer_sys::{fuzz_mutator, fuzz_target, fuzzer_mutate};
use serde_json::{Deserializer, Value};

const PROGRAM: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../target/release/wsclose");

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
    if !(has(&args, "encode") && has(&args, "raw")) {
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

fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| {
    let choice = seed as usize / 2;
    let changed =
        Some(with_word(&data[..size], choice)).filter(|changed| changed.len() <= max_size);
    // As often as not, any bytes.
    match changed.filter(|_| seed.is_multiple_of(2)) {
        Some(changed) => {
            data[..changed.len()].copy_from_slice(&changed);
            changed.len()
        }
        None => fuzzer_mutate(data, size, max_size),
    }
});

/// The input with another word before one of its arguments, or in its place.
fn with_word(input: &[u8], mut choice: usize) -> Vec<u8> {
    let mut choose = |from: usize| {
        let chosen = choice % from;
        choice /= from;
        chosen
    };
    let end = input.iter().position(|byte| *byte == b'\n').unwrap_or(input.len());
    let (line, stdin) = input.split_at(end);
    let mut args: Vec<_> = line.split(|byte| *byte == b'\t').collect();
    let words = [&HOSTILE[..], &WORDS][choose(2)];
    let word = words[choose(words.len())].as_bytes();
    let at = choose(args.len());
    args.splice(at..at + choose(2), [word]);
    [&args.join(&b'\t'), stdin].concat()
}

/// Options and their values, as the help texts have them.
static WORDS: LazyLock<Vec<&str>> = LazyLock::new(|| {
    let words = HELP.iter().flat_map(|help| help.split_whitespace());
    let words = words.filter(|word| word.starts_with("--") || word.ends_with(':'));
    let mut words: Vec<_> = words.map(|word| word.trim_end_matches([':', ',', '.', ']'])).collect();
    words.sort_unstable();
    words.dedup();
    words
});

const HELP: [&str; 5] = [
    include_str!("../../tests/data/help/wsclose.txt"),
    include_str!("../../tests/data/help/explain.txt"),
    include_str!("../../tests/data/help/list.txt"),
    include_str!("../../tests/data/help/decode.txt"),
    include_str!("../../tests/data/help/encode.txt"),
];

const HOSTILE: [&str; 9] =
    ["-", "-1", "65536", "99999999999999999999", "1e999", "NaN", "\r", "\x1b[2J", "\u{202e}"];

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

/// Whether there is nothing in what these arguments led to that a terminal obeys, but line breaks
/// and the colours that they asked for. A shell gets candidates, each with a tab behind it, and a
/// program the text as it was.
fn is_harmless(args: &[&[u8]], text: &str) -> bool {
    let text = if has(args, "always") { &without_colour(text) } else { text };
    let is_for_shell = args[0] == b"__complete";
    let is_obeyed = |c: char| match c {
        '\n' => false,
        '\t' => !is_for_shell,
        '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => !has(args, "json"),
        c => c.is_control(),
    };
    !text.contains(is_obeyed)
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

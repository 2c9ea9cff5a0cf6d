//! What goes wrong outside of the program: readers that left, full disks, files that cannot be read,
//! texts in other encodings, input without end. Each has its exit status and its message, and
//! nothing is lost silently.

use std::io::{self, PipeReader, PipeWriter, Read, Write};
#[cfg(unix)]
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};
use std::thread;
#[cfg(target_os = "linux")]
use std::{env, fs, path::PathBuf, process};

use snapbox::cmd::cargo_bin;

#[cfg(unix)]
use crate::shell;
use crate::{up_to_date, wsclose};

/// Every command in each of its formats, with a standard input where it reads one.
const ANSWERS: &[(&str, &str)] = &[
    ("--help", ""),
    ("-h", ""),
    ("decode --help", ""),
    ("encode -h", ""),
    ("help list", ""),
    ("--version", ""),
    ("1006", ""),
    ("-b 1006", ""),
    ("explain 0-65535", ""),
    ("explain 1006 -f json", ""),
    ("explain 1006 -f markdown", ""),
    ("explain", "closed with code 1006\n"),
    ("-f json", "closed with code 1006\n"),
    ("list", ""),
    ("list -f json", ""),
    ("list -f csv", ""),
    ("list -f markdown", ""),
    ("list apps", ""),
    ("list libraries -f json", ""),
    ("list gorilla discord", ""),
    ("search auth", ""),
    ("search auth -f json", ""),
    ("decode 880203e8", ""),
    ("decode --diagram 880203e8", ""),
    ("decode --brief 880203e8", ""),
    ("decode -f json", "880203e8"),
    ("decode --lines", "880203e8\n"),
    ("decode --lines -f json", "880203e8\n"),
    ("decode --lines -f jsonl", "880203e8\n"),
    ("decode --tally", "880203e8\n"),
    ("decode --tally -f json", "880203e8\n"),
    ("encode 1000", ""),
    ("encode 1000 -f spaced", ""),
    ("encode 1000 -f c", ""),
    ("encode 1000 -f python", ""),
    ("encode 1000 -f go", ""),
    ("encode 1000 -f js", ""),
    ("encode 1000 -f base64", ""),
    ("encode 1000 --json", ""),
    ("encode 1000 -f raw", ""),
    ("completions bash", ""),
    ("completions zsh", ""),
    ("completions fish", ""),
    ("completions elvish", ""),
    ("completions powershell", ""),
    ("completions nushell", ""),
    ("man", ""),
    ("man decode", ""),
    ("__complete = explain", ""),
];

/// Runs a line of words with this standard input and output.
fn run(line: &str, input: &str, stdout: impl Into<Stdio>) -> Output {
    let mut command = Command::new(cargo_bin!("wsclose"));
    command.args(line.split_whitespace()).stdin(piped(input.as_bytes()));
    command.stdout(stdout).stderr(Stdio::piped());
    command.spawn().unwrap().wait_with_output().unwrap()
}

/// A pipe with these bytes, for which it has room.
fn piped(bytes: &[u8]) -> PipeReader {
    let (reader, mut writer) = io::pipe().unwrap();
    writer.write_all(bytes).unwrap();
    reader
}

#[test]
fn a_reader_that_left_is_no_error() {
    for (line, input) in ANSWERS {
        let (reader, writer) = io::pipe().unwrap();
        drop(reader);
        let output = run(line, input, writer);
        let stderr = String::from_utf8_lossy(&output.stderr);
        assert_eq!((output.status.code(), &*stderr), (Some(0), ""), "{line}");
    }
}

/// `decode --lines`, with the ends of its standard input and output.
fn decode_lines() -> (Child, PipeWriter, PipeReader) {
    let (input, feed) = io::pipe().unwrap();
    let (answers, stdout) = io::pipe().unwrap();
    // The command has the other ends too, until it is dropped here.
    let mut command = Command::new(cargo_bin!("wsclose"));
    command.args(["decode", "--lines"]).stdin(input).stdout(stdout);
    (command.spawn().unwrap(), feed, answers)
}

/// Answers without end stop where nobody reads them any more.
#[test]
fn lines_without_end_stop_with_their_reader() {
    let (mut child, mut feed, mut answers) = decode_lines();
    let feeder = thread::spawn(move || while feed.write_all(b"880203e8\n").is_ok() {});
    let mut first = [0; 48];
    answers.read_exact(&mut first).unwrap();
    assert_eq!(first, *b"1: Close 1000 Normal Closure, no reason; server\n");
    drop(answers);
    assert_eq!(child.wait().unwrap().code(), Some(0));
    feeder.join().unwrap();
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_told_by_every_command() {
    for (line, input) in ANSWERS {
        let full = fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
        let output = run(line, input, full);
        let stderr = String::from_utf8_lossy(&output.stderr);
        let expected = "error: standard output: No space left on device (os error 28)\n";
        assert_eq!((output.status.code(), &*stderr), (Some(2), expected), "{line}");
    }
}

/// Where an error cannot be shown, the exit status tells it.
#[cfg(unix)]
#[test]
fn errors_that_nobody_can_read_keep_their_status() {
    for (line, status) in [
        ("nonsense", 1),
        ("70000", 2),
        ("list nonsense", 1),
        ("search qqqqqq", 1),
        ("decode zz", 2),
        ("decode --file no-such-file", 2),
        ("encode 1006", 2),
        ("--nonsense", 2),
        ("completions tcsh", 2),
        ("", 2),
        // These have an answer too.
        ("1006 nonsense", 1),
        ("encode 1006 --force", 0),
        ("decode 880203ee", 1),
    ] {
        let with_errors = shell(&format!("wsclose {line} < /dev/null"), Path::new("."));
        assert_eq!(with_errors.0, Some(status), "{line}");
        for to in if cfg!(target_os = "linux") { &["/dev/full", "&-"][..] } else { &["&-"] } {
            let line = format!("wsclose {line} < /dev/null 2>{to}");
            let (status, stdout, stderr) = shell(&line, Path::new("."));
            assert_eq!((status, &stdout, &*stderr), (with_errors.0, &with_errors.1, ""), "{line}");
        }
    }
}

/// What is closed is as if it were empty, or nothing at all.
#[cfg(unix)]
#[test]
fn standard_streams_may_be_closed() {
    for (line, status, error) in [
        ("decode <&-", 2, "error: standard input is empty"),
        ("decode --lines <&-", 0, ""),
        ("explain <&-", 2, "error: standard input is empty"),
        ("<&-", 2, "error: standard input is empty"),
        ("1006 >&-", 0, ""),
        ("encode 1000 -f raw >&-", 0, ""),
        ("nonsense >&-", 1, "error: no code is called 'nonsense'"),
    ] {
        let (code, stdout, stderr) = shell(&format!("wsclose {line}"), Path::new("."));
        let first = stderr.lines().next().unwrap_or_default();
        assert_eq!((code, stdout.as_str(), first), (Some(status), "", error), "{line}");
    }
}

/// A new directory with a file that nobody may read.
#[cfg(target_os = "linux")]
fn with_secret_file() -> PathBuf {
    use std::os::unix::fs::PermissionsExt;
    let directory = env::temp_dir().join(format!("wsclose-faults-{}", process::id()));
    fs::create_dir_all(&directory).unwrap();
    let file = directory.join("secret.hex");
    fs::write(&file, "880203e8").unwrap();
    fs::set_permissions(file, fs::Permissions::from_mode(0o000)).unwrap();
    directory
}

#[cfg(target_os = "linux")]
#[test]
fn what_cannot_be_read_is_named_with_the_cause() {
    const INPUT_ERROR: &str = "Input/output error (os error 5)";
    for (from, name, cause) in [
        ("--file no-such-file", "no-such-file", "No such file or directory (os error 2)"),
        ("--file Cargo.toml/x", "Cargo.toml/x", "Not a directory (os error 20)"),
        ("--file tests", "tests", "Is a directory (os error 21)"),
        ("< tests", "standard input", "Is a directory (os error 21)"),
        ("--file /proc/self/mem", "/proc/self/mem", INPUT_ERROR),
        ("< /proc/self/mem", "standard input", INPUT_ERROR),
        (
            "--file \"$(printf 'a\\033\\377')\"",
            "a\\u{1b}\u{fffd}",
            "No such file or directory (os error 2)",
        ),
    ] {
        for command in ["decode", "decode --lines", "decode --tally", "explain"] {
            // It has no such option.
            if command == "explain" && from.starts_with("--file") {
                continue;
            }
            let line = format!("wsclose {command} {from}");
            let error = format!("error: {name}: {cause}\n");
            assert_eq!(shell(&line, Path::new(".")), (Some(2), String::new(), error), "{line}");
        }
    }
}

/// The superuser may read everything, so it lays that down first.
#[cfg(target_os = "linux")]
#[test]
fn a_file_without_permission_is_named() {
    const AS_OTHERS: &str = "setpriv --bounding-set=-dac_override,-dac_read_search";
    let directory = with_secret_file();
    let is_superuser = fs::read(directory.join("secret.hex")).is_ok();
    let prefix = if is_superuser { AS_OTHERS } else { "" };
    if !is_superuser || shell(&format!("{AS_OTHERS} true"), &directory).0 == Some(0) {
        for options in ["", "--lines", "--input raw"] {
            let line = format!("{prefix} wsclose decode {options} --file secret.hex");
            let error = "error: secret.hex: Permission denied (os error 13)\n".to_owned();
            assert_eq!(shell(&line, &directory), (Some(2), String::new(), error), "{line}");
        }
    } else {
        crate::pass_over("setpriv, or right to use it");
    }
    fs::remove_dir_all(directory).unwrap();
}

/// Arguments that are no text are shown, wherever text is meant.
#[cfg(unix)]
#[test]
fn arguments_that_are_not_utf_8_are_shown() {
    for before in [
        "",
        "explain",
        "explain 1000 --library",
        "explain 1000 --app",
        "explain 1000 --reason",
        "explain 1000 --after",
        "list",
        "search",
        "encode",
        "man",
    ] {
        let line = format!("wsclose {before} \"$(printf 'caf\\351\\033')\"");
        let (status, stdout, stderr) = shell(&line, Path::new("."));
        assert_eq!((status, stdout.as_str()), (Some(2), ""), "{line}");
        assert!(stderr.starts_with("error: 'caf\\xe9\\x1b' is not UTF-8\n"), "{line}: {stderr}");
    }
    for (line, error) in [
        (
            "--color never decode --file \"$(printf 'a\\351')\" \"$(printf '\\210')\"",
            "error: '\\x88' is not UTF-8; bytes as they are belong to standard input or a file",
        ),
        (
            "decode \"$(printf '\\210\\002\\003\\350')\"",
            "error: '\\x88\\x02\\x03\\xe8' is not UTF-8; bytes as they are belong to standard input or a file",
        ),
        (
            "encode 1000 \"$(printf 'caf\\351')\"",
            "error: the reason is not UTF-8: e9 at its byte 3",
        ),
        (
            "decode --input \"$(printf 'caf\\351')\"",
            "error: invalid value 'caf\u{fffd}' for '--input <KIND>'",
        ),
        (
            "completions \"$(printf 'caf\\351')\"",
            "error: invalid value 'caf\u{fffd}' for '<SHELL>'",
        ),
        (
            "explain \"$(printf '\\351%0100d' 0)\"",
            &format!("error: '\\xe9{}...' is not UTF-8", "0".repeat(59)),
        ),
    ] {
        let (status, stdout, stderr) = shell(&format!("wsclose {line}"), Path::new("."));
        assert_eq!((status, stdout.as_str()), (Some(2), ""), "{line}");
        assert!(stderr.starts_with(error), "{line}: {stderr}");
    }
}

/// A Close as text in every encoding that editors, terminals and shells leave, and what is no text.
fn encodings() -> Vec<(&'static str, Vec<u8>)> {
    const TEXT: &str = "880203e8 closed with code 1000\r\n";
    let utf16 = |text: &str, unit: fn(u16) -> [u8; 2]| -> Vec<u8> {
        text.encode_utf16().flat_map(unit).collect()
    };
    let marked = format!("\u{feff}{TEXT}");
    let utf32: Vec<u8> = marked.chars().flat_map(|c| u32::from(c).to_le_bytes()).collect();
    vec![
        ("UTF-8 with CR LF", TEXT.into()),
        ("UTF-8 with CR alone", TEXT.replace('\n', "").into()),
        ("UTF-8 with a mark", marked.clone().into()),
        ("UTF-16, low byte first, with a mark", utf16(&marked, u16::to_le_bytes)),
        ("UTF-16, low byte first, without", utf16(TEXT, u16::to_le_bytes)),
        ("UTF-16, high byte first, with a mark", utf16(&marked, u16::to_be_bytes)),
        ("UTF-16, high byte first, without", utf16(TEXT, u16::to_be_bytes)),
        ("UTF-16, cut inside of a character", utf16(&marked, u16::to_le_bytes)[..35].to_vec()),
        ("UTF-32", utf32),
        ("Latin-1", b"caf\xe9: 880203e8 closed with code 1000\n".to_vec()),
        ("NUL behind each line", b"880203e8 closed with code 1000\0\n".to_vec()),
        ("NUL in the text", b"880203e8 clo\0sed with code 1000\n".to_vec()),
        ("bytes lost in the frame", b"8802\xff\xfe03e8 closed with code 1000\n".to_vec()),
        ("NUL alone", b"\0\0\0\0\n".to_vec()),
        ("a mark alone", "\u{feff}".into()),
        ("blank lines", b"\r\n\r\n".to_vec()),
        ("nothing", Vec::new()),
        ("a frame, raw", b"\x88\x02\x03\xe8".to_vec()),
        ("a capture file", b"\x0a\x0d\x0d\x0a\x1c\0\0\0".to_vec()),
    ]
}

/// What each command that reads makes of each: status, first line of the answer, errors.
#[test]
fn every_encoding_has_its_answer() {
    let mut shown = String::new();
    for (name, bytes) in encodings() {
        shown += &format!("{name}\n");
        for args in [
            &["decode"][..],
            &["decode", "--input", "hex"],
            &["decode", "--lines"],
            &["explain", "-b"],
        ] {
            let output = wsclose(args).stdin(bytes.clone()).0.output().unwrap();
            let [stdout, stderr] =
                [output.stdout, output.stderr].map(|text| String::from_utf8(text).unwrap());
            let status = output.status.code().unwrap();
            assert!(status != 2 || !stderr.is_empty(), "{name}: {args:?}");
            shown += &format!("  {} => {status}\n", args.join(" "));
            let lines = stdout.lines().take(1).chain(stderr.lines());
            shown.extend(lines.map(|line| format!("    {line}\n")));
        }
    }
    up_to_date("tests/data/faults/encodings.txt", &shown);
}

/// Texts that go on and on, one for each kind.
const ENDLESS: [&str; 12] = [
    "88",
    "88 ",
    "\\x88",
    "0x88, ",
    "136 ",
    "[136, ",
    "iAID",
    "10001000 ",
    "0000: 88 02  ..\n",
    "\0",
    "\u{fffd}",
    "\n",
];

/// Feeds the program a text again and again, until it does not read on. Returns how much that was
/// at the most, and what it said.
fn feed(args: &[&str], text: &str) -> (usize, Output) {
    let mut command = Command::new(cargo_bin!("wsclose"));
    command.args(args).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    let mut input = child.stdin.take().unwrap();
    let block = text.repeat((1 << 16) / text.len());
    let mut fed = 0;
    while input.write_all(block.as_bytes()).is_ok() {
        fed += block.len();
    }
    (fed, child.wait_with_output().unwrap())
}

#[test]
fn a_capture_without_end_is_an_error() {
    let error = "error: standard input: more than 4 MiB, the most of one capture\n  \
                 leave out what is not about the Close; many captures: --lines, any size\n";
    let kinds =
        ["dump", "words", "list", "string", "binary", "hex", "decimal", "octal", "base64", "raw"];
    let guessed = ENDLESS.map(|text| (vec!["decode"], text));
    let asked = kinds.map(|kind| (vec!["decode", "-f", "json", "--input", kind], "88 "));
    for (args, text) in guessed.into_iter().chain(asked) {
        let (fed, output) = feed(&args, text);
        let stderr = String::from_utf8(output.stderr).unwrap();
        assert_eq!((output.status.code(), stderr.as_str()), (Some(2), error), "{text:?}");
        assert!((3 << 20..5 << 20).contains(&fed), "{fed} bytes of {text:?}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_file_without_end_is_an_error() {
    for file in ["/dev/zero", "/dev/urandom"] {
        let stderr = wsclose(["decode", "--file", file]).status(2).stdout("").stderr_text();
        assert!(stderr.starts_with(&format!("error: {file}: more than 4 MiB")), "{stderr}");
    }
}

/// The largest capture that is read.
#[test]
fn a_capture_up_to_the_bound_is_read() {
    let close = "880203e8 ";
    let text = close.to_owned() + &" ".repeat((4 << 20) - close.len());
    let stdout = wsclose(["decode"]).stdin(text.clone()).status(0).stdout_text();
    assert!(stdout.starts_with("Close 1000 Normal Closure, no reason (hex, "), "{stdout}");
    let stderr = wsclose(["decode"]).stdin(text + " ").status(2).stdout("").stderr_text();
    assert!(stderr.contains("more than 4 MiB"), "{stderr}");
}

/// A line that does not end is told while it goes on; the lines before it once it, or a blank line,
/// has begun.
#[test]
fn a_line_without_end_is_told_at_once() {
    let (mut child, mut feed, mut answers) = decode_lines();
    let mut is_told = |expected: &str| {
        let mut told = vec![0; expected.len()];
        answers.read_exact(&mut told).unwrap();
        assert_eq!(String::from_utf8(told).unwrap(), expected);
    };
    feed.write_all(b"880203e8\n\r\n").unwrap();
    is_told("1: Close 1000 Normal Closure, no reason; server\n");
    feed.write_all(b"880203e8\n8").unwrap();
    is_told("3: Close 1000 Normal Closure, no reason; server\n");
    feed.write_all(&vec![b'8'; (1 << 20) + (1 << 16)]).unwrap();
    is_told("4: error: a line of more than 1 MiB\n");
    feed.write_all(b"88\n880203e9\n").unwrap();
    drop(feed);
    let mut rest = String::new();
    answers.read_to_string(&mut rest).unwrap();
    assert_eq!(rest, "5: Close 1001 Going Away, no reason; server\n");
    assert_eq!(child.wait().unwrap().code(), Some(1));
}

/// Memory does not grow with the input: 64 MiB have to do, the program itself among them.
#[cfg(target_os = "linux")]
#[test]
fn streams_are_read_in_bounded_memory() {
    for (command, input, status) in [
        ("decode --lines", "head -c 256M /dev/zero", 1),
        ("decode --tally", "head -c 256M /dev/zero", 1),
        ("decode --lines", "yes 880203e8 | head -n 300000", 0),
        ("decode --tally", "yes 880203e8 | head -n 300000", 0),
        ("explain -b", "head -c 3M /dev/zero", 1),
        ("explain -b", "yes 'closed with code 1006' | head -n 100000", 0),
        ("explain", "yes 1006 | head -n 100000 | tr '\\n' ' '", 0),
        ("decode", "cat /dev/zero", 2),
    ] {
        let line = format!("{input} | (ulimit -v 65536; wsclose {command} > /dev/null)");
        let (code, _, stderr) = shell(&line, Path::new("."));
        assert_eq!(code, Some(status), "{line}: {stderr}");
    }
}

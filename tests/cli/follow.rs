//! `wsclose log --follow`: a log as it comes.

use std::io::{BufRead, BufReader, Read, Write};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::Duration;

use serde_json::Value;
use snapbox::cmd::cargo_bin;

use crate::wsclose;

/// How long a line is waited for that has to come.
const LONG: Duration = Duration::from_secs(20);

/// How long a line is waited for that must not.
const SHORT: Duration = Duration::from_millis(600);

/// The program while it follows.
struct Following {
    child: Child,
    input: Option<ChildStdin>,
    lines: Receiver<Vec<u8>>,
}

impl Following {
    fn start(args: &[&str]) -> Self {
        let mut command = Command::new(cargo_bin!("wsclose"));
        command.args(["log", "--follow"]).args(args);
        command.stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut child = command.spawn().unwrap();
        let input = child.stdin.take();
        let lines = lines(child.stdout.take().unwrap());
        Self { child, input, lines }
    }

    fn write(&mut self, text: &str) {
        let input = self.input.as_mut().unwrap();
        input.write_all(text.as_bytes()).unwrap();
        input.flush().unwrap();
    }

    #[track_caller]
    fn line(&self) -> String {
        let line = self.lines.recv_timeout(LONG).expect("a line");
        String::from_utf8(line).unwrap()
    }

    #[track_caller]
    fn nothing(&self) {
        assert!(self.lines.recv_timeout(SHORT).is_err());
    }

    fn end(mut self) -> Option<i32> {
        self.input.take();
        self.child.wait().unwrap().code()
    }
}

/// The lines of a program as they come.
fn lines(output: ChildStdout) -> Receiver<Vec<u8>> {
    let (sender, lines) = channel();
    thread::spawn(move || {
        let mut output = BufReader::new(output);
        let mut line = Vec::new();
        while output.read_until(b'\n', &mut line).is_ok_and(|length| length > 0) {
            if sender.send(std::mem::take(&mut line)).is_err() {
                return;
            }
        }
    });
    lines
}

#[test]
fn a_note_follows_what_tells_of_a_close() {
    let mut following = Following::start(&[]);
    following.write("09:00:00 websocket connected\n");
    assert_eq!(following.line(), "09:00:00 websocket connected\n");
    following.write("09:01:00 websocket closed with 1006\n");
    assert_eq!(following.line(), "09:01:00 websocket closed with 1006\n");
    let note = following.line();
    assert!(note.starts_with("wsclose: line 2: 1006 Abnormal Closure, lived 60 s: "), "{note}");
    following.write("up\n");
    assert_eq!(following.line(), "up\n");
    following.nothing();
    // An object is told of when it is whole, also if its lines come one by one.
    for line in ["close {\n", "  code: 4004,\n", "  reason: 'no such room'\n", "}\n"] {
        following.write(line);
        assert_eq!(following.line(), line);
    }
    let note = following.line();
    assert!(note.starts_with("wsclose: line 4: 4004: "), "{note}");
    following.nothing();
    assert_eq!(following.end(), Some(0));
}

#[test]
fn an_object_a_close_as_it_comes() {
    let mut following = Following::start(&["-f", "jsonl", "--code", "4000-4999"]);
    following.write("up\nclosed with 1006\nws closed code=4401 reason=\"token expired\"\n");
    let close: Value = serde_json::from_str(&following.line()).unwrap();
    assert_eq!((&close["code"], &close["line"]), (&4401.into(), &3.into()));
    assert_eq!(close["reason"], "token expired");
    following.nothing();
    assert_eq!(following.end(), Some(0));
    let following = Following::start(&["-f", "jsonl"]);
    assert_eq!(following.end(), Some(1), "no close came");
}

#[test]
fn what_passes_stays_as_it_is() {
    let log = b"\x1b[31mred\x1b[0m\tup\r\n\xff\x00\x07\nclosed with 1011\n\nno end".as_slice();
    let shown = wsclose(["log", "--follow"]).stdin(log).0.output().unwrap().stdout;
    let note = shown.windows(8).position(|window| window == b"wsclose:").unwrap();
    let end = note + shown[note..].iter().position(|byte| *byte == b'\n').unwrap() + 1;
    let without_note = [&shown[..note], &shown[end..]].concat();
    let ended = [log, b"\n"].concat();
    assert!(without_note == log || without_note == ended, "{}", String::from_utf8_lossy(&shown));
    assert!(shown[note..].starts_with(b"wsclose: line 3: 1011 Internal Error: "));
    // A part of a line passes at once, too.
    let mut following = Following::start(&[]);
    let mut output = Vec::new();
    following.write("no line feed yet");
    thread::sleep(SHORT);
    following.input.take();
    while let Ok(line) = following.lines.recv_timeout(LONG) {
        output.extend(line);
    }
    assert_eq!(output, b"no line feed yet");
    assert_eq!(following.end(), Some(1));
}

#[test]
fn a_long_line_passes_too() {
    let line = "x".repeat(3 << 20);
    let log = format!("{line}\nclosed with 1006\n");
    let shown = wsclose(["log", "--follow"]).stdin(log.clone()).status(0).stdout_text();
    assert!(shown.starts_with(&log));
    assert!(shown[log.len()..].starts_with("wsclose: line 2: 1006 "), "{}", &shown[log.len()..]);
}

#[test]
fn it_ends_with_its_reader() {
    let mut following = Following::start(&[]);
    following.write("closed with 1006\n");
    assert_eq!(following.line(), "closed with 1006\n");
    drop(std::mem::replace(&mut following.lines, channel().1));
    // The thread that reads ends with the next line, and the program with one after that.
    for _ in 0..100 {
        let input = following.input.as_mut().unwrap();
        if input.write_all(b"closed with 1006\n").and_then(|()| input.flush()).is_err() {
            break;
        }
        thread::sleep(Duration::from_millis(50));
    }
    assert_eq!(following.end(), Some(0));
}

#[cfg(unix)]
#[test]
fn ctrl_c_ends_it_with_what_there_is() {
    let mut following = Following::start(&[]);
    following.write("up\n");
    assert_eq!(following.line(), "up\n");
    following.write("closed with 1006\n");
    assert_eq!(following.line(), "closed with 1006\n");
    let kill = |pid: u32| Command::new("kill").args(["-INT", &pid.to_string()]).status().unwrap();
    assert!(kill(following.child.id()).success());
    assert!(following.line().starts_with("wsclose: line 2: 1006 "));
    assert_eq!(following.child.wait().unwrap().code(), Some(0));
}

#[test]
fn a_busy_log_is_noted_as_it_runs() {
    let mut following = Following::start(&[]);
    let mut input = following.input.take().unwrap();
    let writer = thread::spawn(move || {
        let _ = input.write_all(b"closed with 1006\n");
        for _ in 0..200 {
            if input.write_all(b"up\n").and_then(|()| input.flush()).is_err() {
                return;
            }
            thread::sleep(Duration::from_millis(10));
        }
    });
    let mut before = 0;
    while !following.line().starts_with("wsclose: line 1: 1006 ") {
        before += 1;
    }
    assert!(before < 200, "the note came only at the end");
    writer.join().unwrap();
    let mut rest = Vec::new();
    let _ = following.child.stderr.take().map(|mut stderr| stderr.read_to_end(&mut rest));
    assert_eq!(following.end(), Some(0));
}

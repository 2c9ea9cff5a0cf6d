//! Texts that a careless search takes too long for.

use std::time::{Duration, Instant};

use wsclose::{capture, log};

/// How many characters a shape is repeated to.
const LENGTH: usize = 10_000;

/// Four times as much text takes about four times as long: sixteen times where a search begins anew
/// at each place. Who has something else to do meanwhile is asked again.
#[track_caller]
fn takes_linear_time(name: &str, text: impl Fn(usize) -> String) {
    reads_in_linear_time(name, text, |text| drop(capture::read(text)));
}

#[track_caller]
fn reads_in_linear_time(name: &str, text: impl Fn(usize) -> String, read: fn(&str)) {
    let time = |times| {
        let text = text(times);
        let start = Instant::now();
        read(&text);
        start.elapsed()
    };
    let is_linear = |_| time(4) < 10 * time(1) + Duration::from_millis(500);
    assert!((0..3).any(is_linear), "{name:?}");
}

/// Shapes that a careless search takes more than linear time for.
const HOSTILE: &[&str] = &[
    "[",
    "(",
    "<<",
    "{\"0\":1,",
    "\"",
    "'",
    "`",
    "\\",
    "\\x",
    "\"\\x88\" ",
    "\"b'\\x88",
    "[...",
    "[/*",
    "[1//",
    "/*[//*/\n1,",
    "[0]: 1\n",
    "0x",
    "88 ",
    "00 ",
    "8800 ",
    "be ",
    "136 ",
    "12 13.",
    "10001000 ",
    "iAID6A== ",
    "1234: 88 02  ..\n",
    "0000000 210 002\n",
    "*\n",
    "| ",
    "-",
    ".",
    "é",
    "'a' <repeats 9 times>,",
    "2024-01-02 recv 88 02 03 ee x\n",
    "81 05 48 65 6c 6c 6f ",
    "=",
    "=88",
    " =88",
    "$88,",
    "&H88,",
    "16#",
    "1000 ",
    "88.",
    "136.",
    "'\\x88',",
    "['\\x88',",
    "int(136) ",
    "88 12:34:",
    "88020\n",
    "iAID\n",
    "1234 - ",
];

#[test]
fn hostile_shapes_take_linear_time() {
    for shape in HOSTILE {
        takes_linear_time(shape, |times| shape.repeat(times * LENGTH / shape.len()));
    }
    takes_linear_time("blanks", |times| format!("0000: 88{}x", " ".repeat(times * LENGTH)));
}

#[test]
fn what_nothing_announces_takes_linear_time() {
    for shape in ["0000: 88\n", "[13, 87] ", "8801 .. ", "88 12 / ", "<<12,34>>"] {
        takes_linear_time(shape, |times| shape.repeat(times * LENGTH / shape.len()));
    }
}

/// As above, but each of these took seconds only where it is long.
#[test]
fn long_hostile_shapes_take_linear_time() {
    let ones = |times: usize| "1 ".repeat(times * 7500);
    takes_linear_time("words", |times| ones(times) + &"1234 ".repeat(times * 1250));
    takes_linear_time("offsets", |times| ones(times) + &"1234: zz ".repeat(times * 1250));
    takes_linear_time("bar", |times| format!("| {}{}", ones(times), "1234 ".repeat(times * 1250)));
    takes_linear_time("prose", |times| "zz 1234567 ".repeat(times * 1250));
    takes_linear_time("signs", |times| "=".repeat(times * 12_500));
    takes_linear_time("equal", |times| "a=88".repeat(times * 12_500));
    takes_linear_time("breaks", |times| format!("=88=88={}", "\n".repeat(times * 12_500)));
    takes_linear_time("lines", |times| ("ab ".repeat(times * 12_500) + "zz\n").repeat(2));
}

/// What begins like the lines of a log, again and again.
const HOSTILE_LOGS: &[&str] = &[
    "CloseEvent {",
    "CloseEvent {'",
    "close { target: (",
    "Shard ID ",
    "code = 1006 (",
    "reason:",
    "reason:\"",
    "CLOSE_A",
    "code 1006 x ",
    "closed 1000 ",
    "received 1011 (",
    "{remote,1000,<<",
    "a ",
    "1006 ",
    "1006 a\n",
    "1006 (a)\n",
    "\"WebSocket ",
    "closeStatus=A ",
    "close: 1006 (1006: ",
    "code ",
    "A frame from the server is masked.\" ",
    "websocket connection handler failed\" ",
    "client closed: 1011 x ",
    "Error in WebSocket ASGI application\" ",
    "CLOSE_AB ",
    "websocket invalid opcode ",
    "no close frame received or sent ",
    "then received ",
    "received OK ",
    "received 1008 (policy violation) ",
    "received 1001 (going away); then sent ",
    "CloseEvent {code: ",
    "reason=\"received 1002 (x)\" code=4001 ",
    "09:00:00 conn=7 websocket opened\n",
    "09:00:00 conn=7 websocket opened\n09:01:00 conn=7 websocket closed 1006\n",
    "no pong\nwebsocket closed with 1006\n",
    "{\n",
];

#[test]
fn hostile_logs_take_linear_time() {
    let read: fn(&str) = |text| drop(log::read(text));
    let long = |part: &str, times: usize| part.repeat(times * (1 << 15) / part.len());
    for part in HOSTILE_LOGS {
        reads_in_linear_time(part, |times| long(part, times), read);
    }
    // What stands before the repetition, or behind it, is not looked at each time either.
    let before = |times| "!".repeat(times << 15) + &long("exit code 1006 ", times);
    reads_in_linear_time("before", before, read);
    let around = |times| format!("CloseEvent {{{}Normal", long("code:", times));
    reads_in_linear_time("around", around, read);
}

/// The same line by line, where what was read of a log is looked at again for what follows it.
#[test]
fn hostile_logs_take_linear_time_line_by_line() {
    let read: fn(&str) = |text| {
        let mut reader = log::Reader::new();
        for line in text.split('\n') {
            drop(reader.line(line));
        }
        drop(reader.flush());
    };
    let long = |part: &str, times: usize| part.repeat(times * (1 << 15) / part.len());
    for part in HOSTILE_LOGS {
        reads_in_linear_time(part, |times| long(part, times), read);
    }
    // No end of a line is near for long.
    let behind = |times: usize| "x".repeat(times << 18) + &"\na".repeat(times << 9);
    reads_in_linear_time("behind", behind, read);
    let shared = |times: usize| -> String {
        let open = |n| format!("09:00:00 10.0.0.1:443 websocket opened by 10.1.1.1:{n}\n");
        (1000..1000 + times * 1000).map(open).collect()
    };
    reads_in_linear_time("shared", shared, read);
}

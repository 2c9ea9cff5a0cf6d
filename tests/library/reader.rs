//! A log line by line.

use std::fs;
use std::path::Path;
use std::time::Duration;

use proptest::prelude::*;
use wsclose::log::{self, About, Event, Reader, Side, Stamp};

fn events(text: &str) -> Vec<Event> {
    let mut reader = Reader::new();
    let mut events: Vec<_> = text.lines().flat_map(|line| reader.line(line)).collect();
    events.extend(reader.flush());
    events
}

/// All example texts of software in one log, with other lines between.
fn texts() -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/log/texts");
    let mut files: Vec<_> =
        fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()).collect();
    files.sort();
    let all: Vec<_> = files.iter().map(|file| fs::read_to_string(file).unwrap()).collect();
    all.concat()
}

/// What counts of an event: its lines, its text, and what was read in it.
fn told(event: &Event) -> (u64, String, Option<u16>, Option<String>) {
    let mention = &event.mention;
    (
        event.line,
        event.text.clone(),
        mention.code.map(wsclose::CloseCode::get),
        mention.reason.clone(),
    )
}

#[test]
fn a_log_is_read_as_a_whole() {
    // More than is held at once.
    let text = texts().repeat(3);
    assert!(text.len() > 1 << 19);
    let mentions = log::read(&text);
    let events = events(&text);
    let (mut line, mut at) = (1, 0);
    let whole: Vec<_> = mentions
        .iter()
        .map(|mention| {
            line += text[at..mention.at.start].matches('\n').count() as u64;
            at = mention.at.start;
            let code = mention.code.map(wsclose::CloseCode::get);
            (line, text[mention.at.clone()].to_owned(), code, mention.reason.clone())
        })
        .collect();
    let by_line: Vec<_> = events.iter().map(told).collect();
    assert!(whole.len() > 1000);
    for (one, other) in by_line.iter().zip(&whole) {
        assert_eq!(one, other);
    }
    assert_eq!(by_line.len(), whole.len());
}

#[test]
fn an_event_has_its_place() {
    let text =
        "up\n  \u{e9} websocket closed with 1006 \nclose {\n  code: 4004,\n  reason: 'bye'\n}\n";
    let events = events(text);
    assert_eq!((events[0].line, events[0].text.as_str()), (2, "closed with 1006"));
    let line = text.lines().nth(1).unwrap();
    assert_eq!(&line[events[0].mention.at.clone()], "closed with 1006");
    assert_eq!((events[1].line, events[1].mention.reason.as_deref()), (3, Some("bye")));
}

fn lifetimes(text: &str) -> Vec<Option<u64>> {
    events(text).iter().map(|event| event.lifetime.map(|lived| lived.as_secs())).collect()
}

#[test]
fn lifetimes_from_open_to_close() {
    let one = "[Info] [2026-10-27T19:36:57.167Z] WebSocket connected to wss://example.com\n\
               [Info] [2026-10-27T19:37:35.404Z] WebSocket closed with status code: 1006\n";
    assert_eq!(lifetimes(one), [Some(38)]);
    let several = "1796030000 conn=1 websocket opened\n1796030010 conn=2 websocket opened\n\
                   1796030070 conn=2 websocket closed 1006\n1796030100 conn=1 websocket closed 1006\n\
                   1796030200 conn=3 websocket closed 1006\n";
    assert_eq!(lifetimes(several), [Some(60), Some(100), None]);
    // Which of the two it was is not known.
    let unknown =
        "09:00:00 websocket opened\n09:00:30 websocket opened\n09:01:00 websocket closed 1006\n";
    assert_eq!(lifetimes(unknown), [None]);
    // The line has no time of its own.
    let untimed =
        "09:00:00 websocket opened\nwebsocket closed 1006\n09:01:00 websocket closed 1006\n";
    assert_eq!(lifetimes(untimed), [None, Some(60)]);
    let said = "websocket closed code=1006 duration=1m30s\n";
    assert_eq!(lifetimes(said), [Some(90)]);
    // What the other side writes tells no time.
    let reason = "09:00:00 websocket opened\nclosed code=1006 reason=\"09:00:05 after=60s\"\n";
    assert_eq!(lifetimes(reason), [None]);
}

#[test]
fn a_line_without_a_time_keeps_the_last() {
    let text = "2026-11-30T09:14:02Z up\nclosed with 1006\nup\nclosed with 1011\n";
    let times: Vec<_> = events(text).iter().map(|event| event.time).collect();
    let time = Stamp::find(text);
    assert_eq!(times, [time, time]);
}

#[test]
fn lines_near_a_close_say_more() {
    let text = "auth: invalid token\nwebsocket closed with 1006\nno pong for 20 s\n";
    let event = &events(text)[0];
    let near: Vec<_> = event.neighbours.iter().map(|near| (near.line, near.about)).collect();
    assert_eq!(near, [(1, About::Login), (3, About::NoPong)]);
    // It has a reason of its own.
    let text = "invalid token\nclosed code=4001 reason=\"bye\"\n";
    assert!(events(text)[0].neighbours.is_empty());
    // It is another connection.
    let text = "conn=7 invalid token\nconn=8 websocket closed with 1006\n";
    assert!(events(text)[0].neighbours.is_empty());
    let far = format!("invalid token\n{}websocket closed with 1006\n", "up\n".repeat(5));
    assert!(events(&far)[0].neighbours.is_empty());
}

#[test]
fn lines_that_may_tell_of_a_close_are_counted() {
    let mut reader = Reader::new();
    for line in ["up", "got 4001 closing", "closed with 1006", "websocket closed", "port 1006"] {
        assert!(reader.line(line).is_empty());
    }
    assert_eq!(reader.flush().len(), 1);
    assert_eq!(reader.take_skipped(), [2, 4]);
    assert!(reader.take_skipped().is_empty());
}

#[test]
fn less_evidence_is_needed_where_the_log_is_trusted() {
    let lines = |mut reader: Reader, text: &str| {
        let mut events: Vec<_> = text.lines().flat_map(|line| reader.line(line)).collect();
        events.extend(reader.flush());
        events.len()
    };
    let near = "websocket error\n - code : 4001\n";
    assert_eq!([Reader::new(), Reader::trusting()].map(|reader| lines(reader, near)), [0, 1]);
    let text = " - code : 4001\n";
    assert_eq!([Reader::trusting(), Reader::alone()].map(|reader| lines(reader, text)), [0, 1]);
    // As `read_alone` does.
    assert_eq!(lines(Reader::alone(), "4004: gone"), 1);
}

#[test]
fn who_closed_and_who_began() {
    let sides = |line: &str| -> Vec<_> {
        let events = events(line);
        events.iter().map(|event| (event.mention.closed_by(), event.mention.began_by())).collect()
    };
    let both = "received 1000 (OK) bye; then sent 1000 (OK) bye";
    assert_eq!(
        sides(both),
        [(Some(Side::Other), Some(Side::Other)), (Some(Side::Writer), Some(Side::Other))]
    );
    assert_eq!(
        sides("sent 1011 (internal error) x; no close frame received"),
        [(Some(Side::Writer), Some(Side::Writer))]
    );
    assert_eq!(sides("closed with 1006"), [(None, None)]);
}

#[test]
fn what_was_flushed_is_not_told_again() {
    let mut reader = Reader::new();
    let mut all = reader.line("websocket closed with 1006");
    all.extend(reader.flush());
    assert!(reader.flush().is_empty());
    all.extend(reader.line("up"));
    all.extend(reader.flush());
    all.extend(reader.line("close {"));
    all.extend(reader.flush());
    all.extend(reader.line("  code: 4004, reason: 'gone'"));
    all.extend(reader.line("}"));
    all.extend(reader.flush());
    let lines: Vec<_> =
        all.iter().map(|event| (event.line, event.mention.code.unwrap().get())).collect();
    assert_eq!(lines, [(1, 1006), (3, 4004)]);
}

/// Lines that say something, and that say nothing.
fn line() -> impl Strategy<Value = String> {
    prop_oneof![
        Just("websocket closed with 1006".to_owned()),
        Just("09:00:00 client 10.0.0.7:51234 connected".to_owned()),
        Just("09:01:00 client 10.0.0.7:51234 closed code=1001".to_owned()),
        Just("close {".to_owned()),
        Just("  code: 4004,".to_owned()),
        Just("}".to_owned()),
        Just("no pong".to_owned()),
        "[ -~]{0,60}",
        any::<String>().prop_map(|text| text.replace('\n', " ")),
    ]
}

proptest! {
    /// However often it is flushed, nothing is told twice and no number is wrong.
    #[test]
    fn events_come_in_their_order(lines in prop::collection::vec((line(), any::<bool>()), 0..30)) {
        let mut reader = Reader::new();
        let mut events = Vec::new();
        for (line, is_flushed) in &lines {
            events.extend(reader.line(line));
            if *is_flushed {
                events.extend(reader.flush());
            }
        }
        events.extend(reader.flush());
        let mut last = (0, 0);
        for event in events {
            let place = (event.line, event.mention.at.start);
            prop_assert!(place >= last, "{place:?} behind {last:?}");
            let line = &lines[usize::try_from(event.line).unwrap() - 1].0;
            let rest = line.get(event.mention.at.start..).unwrap();
            let first = event.text.lines().next().unwrap_or_default();
            prop_assert!(rest.starts_with(first), "{rest:?} {first:?}");
            prop_assert!(event.lifetime.is_none_or(|lived| lived < Duration::from_secs(86_400 * 366)));
            last = (event.line, event.mention.at.end);
        }
    }
}

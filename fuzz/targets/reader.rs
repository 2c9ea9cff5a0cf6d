//! A log line by line: another line takes nothing away, and a reason changes nothing.
#![no_main]

use libfuzzer_sys::fuzz_target;
use wsclose::log::{Event, Reader};

fuzz_target!(|text: &[u8]| {
    let text = String::from_utf8_lossy(text);
    let mut lines: Vec<&str> = text.split('\n').collect();
    let Some(other) = lines.pop() else { return };
    let before = events(lines.iter().copied());
    let after = events(lines.iter().copied().chain([other]));
    let mut rest = after.iter().map(told);
    for event in &before {
        assert!(rest.any(|other| other == told(event)), "{event:?} is lost: {text:?}");
    }
    let lines = lines.len() as u64 + 1;
    assert!(after.iter().all(|event| (1..=lines).contains(&event.line)), "{after:?}");
    reason(other.trim());
});

fn events<'t>(lines: impl Iterator<Item = &'t str>) -> Vec<Event> {
    let mut reader = Reader::new();
    let mut events: Vec<_> = lines.flat_map(|line| reader.line(line)).collect();
    events.extend(reader.flush());
    events
}

/// What of an event another line must not change.
fn told(event: &Event) -> impl PartialEq {
    let mention = &event.mention;
    (event.line, mention.code, mention.reason.clone(), mention.direction)
}

/// The reason of a Close is a text of the other side.
fn reason(text: &str) {
    let is_plain = |c: char| !c.is_control() && !c.is_whitespace() || c == ' ';
    if text.is_empty() || text.len() > 123 || !text.chars().all(is_plain) {
        return;
    }
    let line = format!("websocket closed {{\"code\":4004,\"reason\":{text:?},\"wasClean\":true}}");
    let events = events([line.as_str()].into_iter());
    let codes: Vec<_> =
        events.iter().map(|event| event.mention.code.map(|code| code.get())).collect();
    assert_eq!(codes, [Some(4004)], "{line}");
}

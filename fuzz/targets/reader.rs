//! A log line by line: events come in their order and at their places, and a reason changes no code.
#![no_main]

use libfuzzer_sys::fuzz_target;
use wsclose::log::{Event, Reader};

fuzz_target!(|text: &[u8]| {
    let text = String::from_utf8_lossy(text);
    let lines: Vec<&str> = text.split('\n').collect();
    let events = events(lines.iter().copied());
    let mut last = (0, 0);
    for event in &events {
        let at = &event.mention.at;
        assert!((event.line, at.start) >= last, "{events:?}");
        let line = lines.get(event.line as usize - 1).expect("a line of the log");
        let first = event.text.split('\n').next().unwrap_or_default();
        assert!(line.get(at.start..).is_some_and(|rest| rest.starts_with(first)), "{event:?}");
        last = (event.line, at.end);
    }
    reason(lines.last().copied().unwrap_or_default().trim());
});

fn events<'t>(lines: impl Iterator<Item = &'t str>) -> Vec<Event> {
    let mut reader = Reader::new();
    let mut events: Vec<_> = lines.flat_map(|line| reader.line(line)).collect();
    events.extend(reader.flush());
    events
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

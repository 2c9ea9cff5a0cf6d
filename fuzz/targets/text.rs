//! Text to bytes: whatever is pasted, as itself and as each kind.
#![no_main]

use libfuzzer_sys::fuzz_target;
use wsclose::capture::{Input, Kind, Layer, TextError, read, read_as};
use wsclose_fuzz::{hex, holds};

fuzz_target!(|text: &[u8]| {
    let text = String::from_utf8_lossy(text);
    check(&text, read(&text));
    for kind in Kind::ALL {
        check(&text, read_as(&text, kind));
    }
});

fn check(text: &str, input: Result<Input, TextError>) {
    match input {
        Ok(input) => holds_of_input(&input, text),
        Err(error) => assert!(text.get(error.at.clone()).is_some(), "{error:?}"),
    }
}

fn holds_of_input(input: &Input, text: &str) {
    assert!(!input.bytes.is_empty());
    let lines = 1 + text.matches('\n').count();
    assert!(input.others.iter().all(|other| (1..=lines).contains(&other.line)));
    // Written anew, bytes are the same: to who says that it is hex, and of a Close to anybody.
    let anew = hex(&input.bytes);
    assert_eq!(read_as(&anew, Kind::Hex).expect("hex").bytes, input.bytes);
    let Ok(capture) = input.decode(None, None) else { return };
    let end = capture.packet.as_ref().map_or(input.bytes.len(), |packet| packet.payload.end);
    holds(&capture.decoded, &input.bytes[..end]);
    let frame = capture.decoded.closing_frame();
    let is_valid = capture.layer == Layer::Frame && capture.decoded.all_findings().next().is_none();
    if is_valid && frame.is_some_and(|frame| frame.offset == 0) {
        assert_eq!(read(&anew).expect("hex").bytes, input.bytes);
    }
}

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
    let Ok(capture) = input.decode(None, None) else { return };
    holds(&capture.decoded, &input.bytes);
    let frame = capture.decoded.closing_frame();
    let is_lawful =
        capture.layer == Layer::Frame && capture.decoded.all_findings().next().is_none();
    if is_lawful && frame.is_some_and(|frame| frame.offset == 0) {
        // Written anew, a Close is the same.
        assert_eq!(read(&hex(&input.bytes)).expect("hex").bytes, input.bytes);
    }
}

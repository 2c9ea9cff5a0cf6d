//! How long the library takes for one question, and how often it allocates.
//!
//! `cargo bench --bench library`, optionally with `-- NAME`.

use divan::{AllocProfiler, Bencher, black_box};
use wsclose::frame::{
    CONTROL_PAYLOAD_MAX, Role, decode_frames, decode_payload, decode_plain_close,
};
use wsclose::{CloseCode, capture, search, table};

#[global_allocator]
static ALLOCATOR: AllocProfiler = AllocProfiler::system();

fn main() {
    divan::main();
}

/// Close frames: one of a server, one of a client, one that breaks a rule.
const FRAMES: [(&str, &[u8]); 3] = [
    ("unmasked", b"\x88\x05\x03\xe8bye"),
    ("masked", b"\x88\x85\x37\xfa\x21\x3d\x34\x12\x43\x44\x52"),
    ("faulty", b"\x88\x05\x03\xeebye"),
];

fn frame(name: &str) -> &'static [u8] {
    FRAMES.iter().find(|(known, _)| *known == name).map(|(_, frame)| *frame).unwrap_or_default()
}

#[divan::bench(args = FRAMES.map(|(name, _)| name))]
fn decode_frame(bencher: Bencher<'_, '_>, name: &str) {
    let frame = frame(name);
    bencher.bench(|| decode_frames(black_box(frame)));
}

/// A Close of which there is nothing to say, into borrowed data.
#[divan::bench(args = [FRAMES[0].0, FRAMES[1].0])]
fn decode_plain(bencher: Bencher<'_, '_>, name: &str) {
    let frame = frame(name);
    let mut room = [0; CONTROL_PAYLOAD_MAX];
    bencher.bench_local(|| decode_plain_close(black_box(frame), &mut room).is_some());
}

#[divan::bench]
fn decode_a_payload(bencher: Bencher<'_, '_>) {
    bencher.bench(|| decode_payload(black_box(b"\x03\xe8bye"), Some(Role::Server)));
}

#[divan::bench(args = ["880503e8627965", "88 05 03 e8 62 79 65", "0000 88 05 03 e8 62 79 65  ...."])]
fn read_text(text: &str) -> Option<capture::Input> {
    capture::read(text).ok()
}

#[divan::bench(args = [1000, 1006, 4242, 59395])]
fn classify_code(number: u16) -> (bool, &'static str) {
    let code = CloseCode::new(number);
    (code.may_be_sent(), table::row(code).name)
}

#[divan::bench(args = [1000, 4404, 59395])]
fn guess_code(number: u16) -> Vec<table::Guess> {
    table::guesses(CloseCode::new(number))
}

#[divan::bench(args = ["GOING_AWAY", "internal error", "no such name"])]
fn look_up_name(name: &str) -> usize {
    table::find(name).len()
}

#[divan::bench(args = ["rate limit", "token expired"])]
fn search_words(words: &str) -> usize {
    search::search(words).len()
}

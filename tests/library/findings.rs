//! Findings beyond the single frame: who sent it, what receivers make of it, and that there is a
//! capture for each rule.

use wsclose::frame::rule::RULES;
use wsclose::frame::{
    Decoded, Role, Severity, decode_frames, decode_frames_at, decode_payload, encode_frame,
};
use wsclose::{CloseCode, capture};

use crate::{bytes, ids};

/// The findings (id, offset, length) in frames of which it is known who sent them.
#[track_caller]
fn from(sender: Role, hex: &str, findings: &[(&str, usize, usize)]) {
    let bytes = bytes(hex);
    let decoded = decode_frames_at(&bytes, 0, Some(sender));
    assert_eq!(ids(&decoded), findings, "{hex}");
    for frame in &decoded.frames {
        assert_eq!(frame.sender(), Some(sender), "{hex}");
    }
}

#[test]
fn masking_is_judged_by_the_sender() {
    use Role::{Client, Server};
    from(Server, "88 02 03e8", &[]);
    from(Client, "88 82 37fa213d 3412", &[]);
    from(Server, "88 82 37fa213d 3412", &[("masked-by-server", 1, 1)]);
    from(Client, "88 02 03e8", &[("unmasked-by-client", 1, 1)]);
    // Each frame, and with the other findings about its header.
    from(
        Client,
        "89 00 88 7e 0002 03e8",
        &[("unmasked-by-client", 1, 1), ("non-minimal-length", 3, 3), ("unmasked-by-client", 3, 1)],
    );
    // Cut before the MASK bit.
    from(Server, "88", &[("truncated", 1, 0)]);
}

#[test]
fn behind_the_close_of_the_one_sender_all_comes_after_it() {
    let two_closes = "88 02 03e9 88 82 37fa213d 3413";
    assert_eq!(ids(&decode_frames(&bytes(two_closes))), []);
    from(Role::Server, two_closes, &[("second-close", 4, 1), ("masked-by-server", 5, 1)]);
}

#[test]
fn the_sender_decides_who_may_send_a_code() {
    let wrong_side = [("code-from-wrong-side", 0, 2)];
    for (hex, sender, findings) in [
        ("03f2", Role::Server, &wrong_side[..]),
        ("03f2", Role::Client, &[]),
        ("03f4", Role::Client, &wrong_side),
        ("03f4", Role::Server, &[]),
    ] {
        let bytes = bytes(hex);
        let decoded = decode_payload(&bytes, Some(sender));
        assert_eq!(ids(&decoded), findings, "{hex}");
        assert_eq!(decoded.frames[0].sender(), Some(sender));
        assert_eq!(decode_payload(&bytes, None).frames[0].sender(), None);
    }
    let masked = "88 82 37fa213d 3408";
    from(Role::Server, masked, &[("masked-by-server", 1, 1), ("code-from-wrong-side", 6, 2)]);
}

#[test]
fn a_close_between_fragments_is_remarked() {
    let found = |hex: &str| ids(&decode_frames(&bytes(hex)));
    assert_eq!(found("01 03 48656c 88 02 03e8"), [("close-inside-message", 5, 1)]);
    assert_eq!(found("01 03 48656c 89 00 88 02 03e8"), [("close-inside-message", 7, 1)]);
    assert_eq!(found("00 03 48656c 88 02 03e8"), [("close-inside-message", 5, 1)]);
    assert_eq!(found("01 03 48656c 80 02 6c6f 88 02 03e8"), []);
    // A message in the midst of another ends only itself.
    assert_eq!(found("01 03 48656c 81 00 88 02 03e8"), [("close-inside-message", 7, 1)]);
    assert_eq!(found("01 03 48656c 01 00 80 00 88 02 03e8"), []);
    // The message of the other side.
    assert_eq!(found("01 03 48656c 88 82 37fa213d 3412"), []);
}

/// What receivers do otherwise about the finding `id` in the frames in `hex`.
fn receivers(hex: &str, id: &str) -> Vec<(&'static str, Vec<String>)> {
    let bytes = bytes(hex);
    let decoded = decode_frames(&bytes);
    let found = decoded.all_findings().find(|found| found.rule.id == id).unwrap();
    found.receivers().into_iter().map(|others| (others.does, others.who)).collect()
}

#[test]
fn receivers_that_do_otherwise_are_named() {
    let names = |names: &[&str]| names.iter().map(ToString::to_string).collect::<Vec<_>>();
    let drops = "drops the connection without a Close";
    assert_eq!(
        receivers("88 01 03", "one-byte-payload"),
        [
            (
                "treats it as no status",
                names(&["gorilla", "tornado 6.6.1", "uWebSockets", "Gecko (2012)"])
            ),
            ("answers 1000", names(&["websocket-client 1.9.2"])),
            (
                drops,
                names(&[
                    "tungstenite 0.30.0",
                    "tokio-websockets 0.13.3",
                    "autobahn-python 26.10.2"
                ])
            ),
        ]
    );
    // By the code: Netty refuses 1015 and lets 5000 through.
    let careless = ["Gecko (2012)", "Undertow", "tornado 6.6.1"];
    let tolerant = ["websocket (npm) 1.0.35", "soketto 0.8.1", "libwebsockets (client)"];
    // Its server refuses 1015; of 5000 both sides think alike.
    assert_eq!(
        receivers("88 02 03f7", "reserved-code"),
        [
            ("accepts it", names(&[&tolerant[..], &careless].concat())),
            ("answers 1000", names(&["websocket-client 1.9.2"])),
            ("answers with a Close without a code", names(&["uWebSockets"])),
            (
                drops,
                names(&["OkHttp", "tokio-websockets 0.13.3", "autobahn-python 26.10.2", "Netty"])
            )
        ]
    );
    let outside = receivers("88 02 1388", "unassigned-code");
    let bandit = "Bandit 1.12.5";
    let accepting =
        ["Boost.Beast", "Netty", "gobwas/ws", bandit, "libwebsockets", "aiohttp 3.14.5"];
    let accepting = [&accepting[..], &["Chromium (2022)"], &careless].concat();
    assert_eq!(outside[0], ("accepts it", names(&accepting)));
    let dropping = ["OkHttp", "tokio-websockets 0.13.3", "autobahn-python 26.10.2"];
    assert_eq!(outside[3], (drops, names(&dropping)));
    // All answer alike.
    assert_eq!(receivers("08 02 03e8", "fragmented-control-frame"), []);
    // RSV1 may be taken for compression, the other two bits for nothing.
    let lenient = [("accepts RSV1 alone where compression is on", names(&["gorilla"]))];
    for bits in ["c8 00", "c0 00", "a8 00", "e1 00"] {
        assert_eq!(receivers(bits, "rsv-bit-set"), lenient);
    }
}

#[test]
fn a_receiver_answers_once() {
    use Role::{Client, Server};
    let answers = |decoded: &Decoded<'_>| -> Vec<_> {
        decoded.answers().iter().map(|answer| (answer.to, answer.code.get())).collect()
    };
    let answer = |hex: &str| answers(&decode_frames(&bytes(hex)));
    assert_eq!(answer("88 02 03e8"), []);
    assert_eq!(answer("88 03 03e8 ff"), [(Some(Server), 1007)]);
    // The code comes before the reason, the header before both, a frame before the next.
    assert_eq!(answer("88 03 03ee ff"), [(Some(Server), 1002)]);
    assert_eq!(answer("c8 03 03e8 ff"), [(Some(Server), 1002)]);
    assert_eq!(answer("8b 00 88 03 03e8 ff"), [(Some(Server), 1002)]);
    // What comes after a Close is not looked at.
    assert_eq!(answer("88 02 03e8 88 03 03e8 ff"), []);
    // Two sides at fault have two receivers.
    let both = "c8 00 88 83 00000000 03e8 ff";
    assert_eq!(answer(both), [(Some(Server), 1002), (Some(Client), 1007)]);
    // A payload that is too long is refused for that, in a frame or without one.
    let payload = bytes(&format!("03e8 ff {}", "61".repeat(130)));
    let frame = encode_frame(&payload, None);
    assert_eq!(answers(&decode_frames(&frame)), [(Some(Server), 1002)]);
    assert_eq!(answers(&decode_payload(&payload, None)), [(None, 1002)]);
}

/// A capture for each rule.
const BREACHES: &[(&str, &str)] = &[
    ("one-byte-payload", "88 01 03"),
    ("reserved-code", "88 02 03ee"),
    ("unassigned-code", "88 02 07d0"),
    ("invalid-utf8", "88 03 03e8 ff"),
    ("payload-too-long", "88 7e 007e 03e8"),
    ("fragmented-control-frame", "08 00"),
    ("rsv-bit-set", "c8 00"),
    ("maybe-compressed", "c1 00"),
    ("reserved-opcode", "8b 00"),
    ("masked-by-server", "88 80 37fa213d"),
    ("unmasked-by-client", "88 00"),
    ("zero-masking-key", "88 80 00000000"),
    ("non-minimal-length", "88 7e 0000"),
    ("length-msb-set", "88 7f 8000000000000000"),
    ("truncated", "88"),
    ("not-a-close-frame", "89 00"),
    ("data-after-close", "88 00 81 00"),
    ("second-close", "88 00 88 00"),
    ("control-after-close", "88 00 8a 00"),
    ("bytes-after-close", "88 00 00"),
    ("frames-left-out", "89 00"),
    ("close-inside-message", "01 00 88 00"),
    ("nul-in-reason", "88 03 03e8 00"),
    ("bom-in-reason", "88 05 03e8 efbbbf"),
    ("code-from-wrong-side", "88 02 03f2"),
    ("byte-swapped-code", "88 02 e803"),
    ("ascii-code", "88 04 31303030"),
    ("reason-without-code", "88 05 48656c6c6f"),
    ("still-masked", "88 09 1f3c96687db9837c79"),
    ("already-unmasked", "88 82 37fa213d 03e8"),
    ("http-bytes", "485454502f312e3120"),
    ("http2-bytes", "000000040000000000"),
    ("tls-bytes", "1603010200"),
    ("hixie-close", "ff00"),
];

#[test]
fn every_rule_can_be_broken() {
    let ids: Vec<_> = BREACHES.iter().map(|(id, _)| *id).collect();
    assert_eq!(ids, RULES.iter().map(|rule| rule.id).collect::<Vec<_>>());
    for (id, hex) in BREACHES {
        // Ten thousand frames are kept.
        let times = if *id == "frames-left-out" { 10_001 } else { 1 };
        let bytes = bytes(hex).repeat(times);
        let found = [None, Some(Role::Client), Some(Role::Server)].into_iter().any(|sender| {
            let decoded = capture::decode(&bytes, None, sender).unwrap().decoded;
            decoded.all_findings().any(|found| found.rule.id == *id)
        });
        assert!(found, "{id}: {hex}");
    }
}

#[test]
fn rules_have_distinct_kebab_case_ids_and_a_section() {
    let mut ids: Vec<_> = RULES.iter().map(|rule| rule.id).collect();
    for rule in RULES {
        assert!(rule.id.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-'));
        let section = rule.section;
        let is_rfc = section.starts_with("RFC ");
        assert!(is_rfc || section.starts_with("draft-"), "{}", rule.id);
        assert_eq!(rule.first_section().is_some(), is_rfc, "{}", rule.id);
        assert!(!rule.requires.is_empty());
        assert!(rule.answer_with.is_none_or(CloseCode::may_be_sent));
        assert!(rule.answer_with.is_none() || rule.severity == Severity::Violation, "{}", rule.id);
    }
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), RULES.len());
}

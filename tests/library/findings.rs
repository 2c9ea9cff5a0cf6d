//! Findings beyond the single frame: who sent it, what receivers make of it, and that there is a
//! capture for each rule.

use wsclose::frame::rule::RULES;
use wsclose::frame::{
    Decoded, Receivers, Role, Severity, decode_frames, decode_frames_at, decode_payload,
    encode_frame,
};
use wsclose::{CloseCode, capture};

use crate::breaches::breaches;
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

/// What receivers do instead about the finding `id` in the frames in `hex`, one line per group.
fn receivers(hex: &str, id: &str) -> Vec<String> {
    let bytes = bytes(hex);
    let decoded = decode_frames(&bytes);
    let found = decoded.all_findings().find(|found| found.rule.id == id).unwrap();
    let line = |others: &Receivers| {
        let how = if others.is_tried { "tried" } else { "read" };
        format!("{} ({how}): {}", others.does, others.who.join(", "))
    };
    found.receivers().iter().map(line).collect()
}

#[test]
fn receivers_that_do_otherwise_are_named() {
    assert_eq!(
        receivers("88 01 03", "one-byte-payload"),
        [
            "treats it as no status (tried): gorilla 1.5.0, tornado 6.6.1, Firefox 153",
            "treats it as no status (read): uWebSockets",
            "answers 1000 (tried): websocket-client 1.9.2",
            "drops the connection without a Close (tried): tungstenite 0.30.0, tokio-websockets \
             0.13.3, autobahn-python 26.10.2, Deno 2.9.6, trio-websocket 0.9.2, uvicorn with \
             wsproto 0.54.0",
            "sometimes answers 1002, sometimes drops the connection (tried): java.net.http JDK 17",
            "sends no Close and leaves the connection open (tried): Tomcat's client 9.0.70",
        ]
    );
    // Measured; the table used to name no exceptions here.
    for (hex, id) in [
        ("08 02 03e8", "fragmented-control-frame"),
        (&format!("89 7e 007e {}", "00".repeat(126)), "payload-too-long"),
        ("83 00", "reserved-opcode"),
        ("a8 02 03e8", "rsv-bit-set"),
    ] {
        let found = receivers(hex, id).join("\n");
        for who in ["Firefox 153", "tungstenite 0.30.0", "tornado 6.6.1", "uvicorn with wsproto"] {
            assert!(found.contains(who), "{id}: {who} drops the connection\n{found}");
        }
        assert!(found.contains("answers 1000 (tried): websocket-client 1.9.2"), "{id}: {found}");
    }
    // RSV1 may be treated as compression.
    assert!(
        receivers("c8 00", "rsv-bit-set")[0]
            == "accepts RSV1 alone where compression is on (read): gorilla"
    );
}

#[test]
fn receivers_that_ignore_the_mask_bit() {
    let decoded = |sender: Role, hex: &str, id: &str| {
        let bytes = bytes(hex);
        let decoded = decode_frames_at(&bytes, 0, Some(sender));
        let found = decoded.all_findings().find(|found| found.rule.id == id).unwrap();
        found.receivers().into_iter().map(|one| (one.does, one.who)).collect::<Vec<_>>()
    };
    let masked = decoded(Role::Server, "88 82 00000000 03e8", "masked-by-server");
    assert_eq!(
        masked[0],
        (
            "accepts it",
            [
                "websocket-client 1.9.2",
                "aiohttp 3.14.5",
                "tornado 6.6.1",
                "websocket-driver 0.8.0",
                "websocket-driver (Ruby) 0.6.3",
                "websocket (npm) 1.0.35",
                "Firefox 153",
            ]
            .map(str::to_owned)
            .to_vec()
        )
    );
    let text = format!("{masked:?}");
    assert!(text.contains("nhooyr 1.8.7") && text.contains("Deno 2.9.6"), "{text}");
    let unmasked = decoded(Role::Client, "88 02 03e8", "unmasked-by-client");
    assert_eq!(unmasked[0].0, "answers 1003");
}

#[test]
fn a_code_has_its_receivers() {
    assert_eq!(
        receivers("88 02 03f7", "reserved-code"),
        [
            "accepts it (tried): websocket (npm) 1.0.35, Firefox 153, tornado 6.6.1",
            // Its server refuses 1015.
            "accepts it (read): soketto 0.8.1, libwebsockets (client), Undertow",
            "answers 1000 (tried): websocket-client 1.9.2",
            "answers with a Close without a code (read): uWebSockets",
            "drops the connection without a Close (tried): tokio-websockets 0.13.3, uvicorn with \
             wsproto 0.54.0, trio-websocket 0.9.2, autobahn-python 26.10.2",
            // It refuses 1015 and lets 5000 through.
            "drops the connection without a Close (read): OkHttp, Netty",
            "sometimes answers 1002, sometimes drops the connection (tried): java.net.http JDK 17",
        ]
    );
    assert_eq!(
        receivers("88 02 1388", "unassigned-code")[..2],
        [
            "accepts it (tried): java.net.http JDK 17, aiohttp 3.14.5, picows 2.3.1, Chromium 156, \
             Firefox 153, tornado 6.6.1",
            // The libwebsockets server and client agree on 5000.
            "accepts it (read): Boost.Beast, Netty, gobwas/ws, Bandit 1.12.5, libwebsockets, \
             Undertow",
        ]
    );
}

#[test]
fn frames_after_a_close_end_in_1006_in_chromium() {
    for (hex, id) in [
        ("88 02 03e8 81 00", "data-after-close"),
        ("88 02 03e8 88 02 03e9", "second-close"),
        ("88 02 03e8 89 00", "control-after-close"),
    ] {
        let found = receivers(hex, id).join("\n");
        assert!(found.contains("shows 1006 with wasClean false"), "{id}: {found}");
        assert!(!found.contains("sends nothing"), "it has echoed the first Close: {found}");
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

#[test]
fn every_rule_can_be_broken() {
    let ids: Vec<_> = breaches().map(|(id, _)| id).collect();
    let rules: Vec<_> = RULES.iter().map(|rule| rule.id).collect();
    assert_eq!(ids, rules, "tests/library/breaches.rs has bytes for each rule, in their order");
    for (id, hex) in breaches() {
        let bytes = bytes(&hex);
        let found = [None, Some(Role::Client), Some(Role::Server)].into_iter().any(|sender| {
            let decoded = capture::decode(&bytes, None, sender).unwrap().decoded;
            decoded.all_findings().any(|found| found.rule.id == id)
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

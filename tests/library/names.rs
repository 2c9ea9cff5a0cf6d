//! From names to codes.

use std::collections::HashMap;

use proptest::prelude::*;
use wsclose::CloseCode;
use wsclose::table::{self, Match, Owner, Value};

fn starts(found: &[Match]) -> Vec<u16> {
    found.iter().filter_map(|found| Some(found.codes()?.start().get())).collect()
}

#[track_caller]
fn is(name: &str, codes: &[u16]) {
    assert_eq!(starts(&table::find(name)), codes, "{name}");
}

#[test]
fn every_name_in_the_table_is_found() {
    let mut known = HashMap::new();
    for name in table::names() {
        let found = known.entry(name.text).or_insert_with(|| table::find(name.text));
        // An application's name gives way to one of the standard.
        if matches!(name.owner, Owner::App(..)) && found[0].is_standard {
            continue;
        }
        let meant = found.iter().find(|found| found.value == name.value);
        let Some(meant) = meant else { panic!("{} is not {:?}", name.text, name.value) };
        let is_known = match name.owner {
            Owner::Library(library, _) => {
                meant.constants.iter().any(|of| of.library.id == library.id)
            }
            Owner::App(app, _) => meant.apps.iter().any(|of| of.app.id == app.id),
            _ => meant.is_standard,
        };
        assert!(is_known, "{}", name.text);
    }
}

#[test]
fn every_name_is_found_as_its_library_qualifies_it() {
    for library in table::libraries().filter(|library| library.qualified != "{}") {
        for constant in library.names {
            let qualified = library.qualify(constant);
            let found = table::find(&qualified);
            let meant = found.iter().find(|found| found.value == constant.value);
            let meant = meant.into_iter().flat_map(|meant| &meant.constants);
            assert!(meant.into_iter().any(|own| own.library.id == library.id), "{qualified}");
        }
    }
}

/// The names of EFL's documentation.
#[test]
fn efl_names_are_found() {
    for (name, code) in [
        ("normal", 1000),
        ("going_away", 1001),
        ("protocol_error", 1002),
        ("no_reason", 1005),
        ("abruptly", 1006),
        ("unexpected_data", 1003),
        ("inconsistent_data", 1007),
        ("policy_violation", 1008),
        ("too_big", 1009),
        ("missing_extension", 1010),
        ("server_error", 1011),
        ("iana_registry_start", 3000),
        ("iana_registry_end", 3999),
        ("private_start", 4000),
        ("private_end", 4999),
    ] {
        is(name, &[code]);
        is(&format!("EFL_NET_DIALER_WEBSOCKET_CLOSE_REASON_{}", name.to_uppercase()), &[code]);
    }
}

/// The names of Boost.Beast's documentation. It calls 1014 `reserved2`; since 2026 the library
/// says `bad_gateway`.
#[test]
fn beast_names_are_found() {
    for (name, code) in [
        ("normal", 1000),
        ("going_away", 1001),
        ("protocol_error", 1002),
        ("unknown_data", 1003),
        ("bad_payload", 1007),
        ("policy_error", 1008),
        ("too_big", 1009),
        ("needs_extension", 1010),
        ("internal_error", 1011),
        ("service_restart", 1012),
        ("try_again_later", 1013),
        ("none", 0),
        ("reserved1", 1004),
        ("no_status", 1005),
        ("abnormal", 1006),
        ("reserved2", 1014),
        ("bad_gateway", 1014),
        ("reserved3", 1015),
    ] {
        is(name, &[code]);
    }
}

#[test]
fn names_of_documents_are_found() {
    is("websocket::close_code::too_big", &[1009]);
    is("Internal Server Error", &[1011]);
    is("---Reserved----", &[1004]);
    is("Bad gateway", &[1014]);
    is("No Status Received", &[1005]);
    is("Mandatory Extension", &[1010]);
    is("tls-handshake", &[1015]);
    is("GOING_AWAY", &[1001]);
    is("unassigned", &[1016, 3001, 3004, 3009]);
    is("protocol", &[1000]);
    is("Outside", &[5000]);
    is("outside", &[5000]);
}

#[test]
fn what_is_no_name_is_not_found() {
    for text in ["", "  ", "--", "1011", "nothing like it", "\u{1b}", "policy violations"] {
        is(text, &[]);
    }
}

#[test]
fn libraries_are_in_order() {
    let mut ids: Vec<_> = table::libraries().map(|library| library.id).collect();
    for library in table::libraries() {
        let kebab = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        assert!(!library.id.is_empty() && library.id.chars().all(kebab), "{}", library.id);
        for word in library.words() {
            assert!(table::find(word).iter().all(|found| !found.is_standard), "{word}");
        }
        for text in [library.name, library.source, library.version] {
            assert!(!text.is_empty(), "{}", library.id);
        }
        assert!(library.qualified.contains("{}"), "{}", library.id);
        let number = |constant: &table::Constant| match constant.value {
            Value::Codes(first, _) => i32::from(first.get()),
            _ => constant.value.number().unwrap_or(i32::MAX),
        };
        assert!(library.names.is_sorted_by_key(number), "{}", library.id);
        for receiver in library.receivers {
            assert!(table::RECEIVERS.iter().any(|one| one.software == *receiver), "{receiver}");
        }
        for (of, _) in library.remarks {
            let named = library.names.iter().any(|name| name.value.number() == Some((*of).into()));
            assert!(named, "{} {of}", library.id);
        }
    }
    ids.sort_unstable();
    let count = ids.len();
    ids.dedup();
    assert_eq!(ids.len(), count, "an id twice");
}

#[test]
fn every_report_is_about_a_library() {
    for report in table::REPORTS {
        assert!(report.library().is_some(), "{}", report.library);
    }
}

/// The meanings of a name, each with the libraries and applications that have it.
#[track_caller]
fn means(name: &str, expected: &[(u16, &[&str])]) {
    let found = table::find(name);
    let found: Vec<(u16, Vec<&str>)> = found
        .iter()
        .map(|one| {
            let standard = one.is_standard.then_some("standard");
            let libraries = one.constants.iter().map(|name| name.library.id);
            let apps = one.apps.iter().map(|meaning| meaning.app.id);
            let code = one.codes().unwrap().start().get();
            (code, standard.into_iter().chain(libraries).chain(apps).collect())
        })
        .collect();
    let expected: Vec<(u16, Vec<&str>)> =
        expected.iter().map(|(code, who)| (*code, who.to_vec())).collect();
    assert_eq!(found, expected, "{name}");
}

#[test]
fn one_spelling_two_codes() {
    means(
        "BAD_DATA",
        &[(1007, &["lomond", "spring", "jooby"]), (1003, &["jetty-api", "jetty-core"])],
    );
    means(
        "BadRequest",
        &[
            (4400, &["graphql-ws", "graphql-transport-ws", "webex-mercury"]),
            (4020, &["discord-voice"]),
        ],
    );
    means("CLOSE_TOO_LARGE", &[(1004, &["gecko"]), (1009, &["gecko"])]);
    means("CloseUnsupportedData", &[(1003, &["gorilla", "fasthttp"]), (1007, &["gws"])]);
    means("Empty", &[(1005, &["dotnet", "embedded-websocket"]), (0, &["ws-rs"])]);
    means(
        "ExtensionNotMatch",
        &[(1010, &["supersocket", "websocket4net"]), (1000, &["websocket4net"])],
    );
    means("FORBIDDEN", &[(3003, &["standard", "curl-cffi"]), (3403, &["falcon"])]);
    is("InternalServerError", &[1011, 4500]);
    means(
        "INVALID_DATA",
        &[(1007, &["websockets", "curl-cffi"]), (1003, &["grizzly", "protocol-websocket"])],
    );
    is("MESSAGE_TOO_LARGE", &[1009, 1004]);
    is("PROTOCOL_ERROR", &[1002, 1003]);
    means(
        "RateLimited",
        &[
            (4008, &["discord-gateway"]),
            (4021, &["discord-voice"]),
            (4002, &["discord-rpc"]),
            (4029, &["assemblyai-realtime"]),
        ],
    );
    is("TLSHandshakeFailure", &[1015, 1000]);
    is("TooLargeFrame", &[1009, 1004]);
    is("UnexpectedCondition", &[1011, 1000]);
    is("ViolatePolicy", &[1008, 1000]);
    is("WRONG_CODE", &[1002, 1003]);
    is("Library", &[4000, 3000]);
    means("Forbidden", &[(3003, &["standard"]), (4403, &["graphql-ws"])]);
}

#[test]
fn exact_spelling_comes_first() {
    is("LWS_CLOSE_STATUS_NOSTATUS", &[0]);
    is("LWS_CLOSE_STATUS_NO_STATUS", &[1005]);
    is("lws_close_status_no_status", &[0, 1005]);
    is("WS_1005_ABNORMAL_CLOSURE", &[1005]);
    means("Unauthorized", &[(3000, &["standard"]), (4401, &["graphql-ws"])]);
    // A class is one of lower case, or of nobody else.
    is("Protocol", &[1002]);
    is("PROTOCOL", &[1002]);
    is("protocol", &[1000]);
    is("pRoToCoL", &[1000]);
    // A name of the standard is not drowned in those of libraries that differ from it in case.
    is("protocol error", &[1002]);
    is("forbidden", &[3003]);
}

#[test]
fn a_qualifier_chooses_the_library() {
    for (name, code) in [
        ("websocket.CloseGoingAway", 1001),
        ("websocket.CloseUnsupportedData", 1003),
        ("internal.CloseUnsupportedData", 1007),
        ("WebSocketCloseStatus.EndpointUnavailable", 1001),
        ("WebSocketCloseStatus.ENDPOINT_UNAVAILABLE", 1001),
        ("status.WS_1013_TRY_AGAIN_LATER", 1013),
        ("CloseCode::Away", 1001),
        ("tungstenite::protocol::frame::coding::CloseCode::Size", 1009),
        ("close_code::too_big", 1009),
        ("StatusCode.BAD_DATA", 1003),
        ("org.springframework.web.socket.CloseStatus.BAD_DATA", 1007),
        ("spring/BAD_DATA", 1007),
        ("jetty/BAD_DATA", 1003),
        ("WSCloseCode.FORBIDDEN", 3403),
        ("WsCloseCode.FORBIDDEN", 3003),
        ("GatewayCloseCodes.RateLimited", 4008),
        ("CloseFrame->NO_UTF8", 1007),
        ("Hybi::ERRORS[:too_large]", 1009),
        ("whatever.CloseGoingAway", 1001),
        ("Frame::CLOSE_BAD_DATA", 1003),
        ("OpenSwoole\\WebSocket\\Server::WEBSOCKET_CLOSE_TLS", 1015),
    ] {
        is(name, &[code]);
    }
}

/// Parts may be missing, but the library that has more of them is meant.
#[test]
fn the_longest_qualifier_chooses() {
    for (name, code, library) in [
        ("websockets.CloseCode.GOING_AWAY", 1001, "websockets"),
        ("websockets.frames.CloseCode.GOING_AWAY", 1001, "websockets"),
        ("NWProtocolWebSocket.CloseCode.internalServerError", 1011, "network-swift"),
        ("HTTP::WebSocket::CloseCode::InternalServerError", 1011, "crystal"),
        ("tungstenite::CloseCode::Away", 1001, "tungstenite"),
    ] {
        means(name, &[(code, &[library])]);
    }
}

#[test]
fn numbers_that_no_frame_carries() {
    let values = |name| -> Vec<Value> { table::find(name).iter().map(|one| one.value).collect() };
    assert_eq!(values("NEVER_CONNECTED"), [Value::Negative(-1)]);
    assert_eq!(values("CloseFrame.FLASHPOLICY"), [Value::Negative(-3)]);
    assert_eq!(values("kCloseEventCodeNotSpecified"), [Value::Negative(-1)]);
    assert_eq!(values("CustomCloseReason"), [Value::Rest]);
    is("omit_handshake", &[1]);
    is("LWS_CLOSE_STATUS_NOSTATUS_CONTEXT_DESTROY", &[9999]);
    is("Bad", &[0, 1004, 1014, 5000]);
    for (name, codes) in [("Iana", (3000, 3999)), ("iana_registry_start", (3000, 3000))] {
        let (first, last) = codes;
        let codes = CloseCode::new(first)..=CloseCode::new(last);
        assert_eq!(table::find(name)[0].codes(), Some(codes), "{name}");
    }
}

#[test]
fn names_of_applications() {
    means("Authentication failed", &[(4004, &["discord-gateway", "discord-voice"])]);
    means("Go away!", &[(3000, &["sockjs"])]);
    // Where nobody spells it so, all that are like it count; the standard's names alone if it has any.
    is("authentication failed", &[4004, 4009]);
    means("Protocol Error", &[(1002, &["standard"])]);
}

#[test]
fn names_of_applications_that_the_standard_has_too() {
    let elsewhere = |name| -> Vec<(&str, u16)> {
        let found = table::find(name).remove(0);
        found.elsewhere.iter().map(|one| (one.app.id, one.meant.first.get())).collect()
    };
    assert_eq!(elsewhere("Protocol Error"), [("saltyrtc", 3001)]);
    assert_eq!(elsewhere("timeout"), [("rocketchat-ddp-streamer", 4000), ("soketi", 4201)]);
    assert_eq!(elsewhere("Going Away"), []);
    for (name, app, code) in [
        ("Internal server error", "twitch", 4000),
        ("Timeout", "soketi", 4201),
        ("TIMEOUT", "rocketchat", 4000),
        ("Protocol Error", "saltyrtc", 3001),
        ("internal server error", "centrifugo", 3004),
        ("Unauthorized", "pandascore", 4001),
        ("ServerError", "assemblyai-streaming", 3005),
        ("RateLimited", "assemblyai-realtime", 4029),
    ] {
        let found = table::find_in(name, &table::apps_called(app));
        assert_eq!(starts(&found), [code], "{name} in {app}");
    }
    assert!(table::find_in("Going Away", &table::apps_called("twitch")).is_empty());
}

/// Spelled as no dictionary has it.
#[test]
fn misspelled_names_are_found() {
    is("MESSAGE_TO_BIG", &[1009]);
    is("POLICY_VALIDATION", &[1008]);
    is("CLOSE_UNSUPORTED_DATA", &[1003]);
    is("CLOSE_MANDRATORY_EXT", &[1010]);
    is("SWOOLE_WEBSOCKET_CLOSE_CLOSE_SERVICE_RESTART", &[1012]);
    is("STATUS_STATUS_NOT_AVAILABLE", &[1005]);
}

proptest! {
    #[test]
    fn any_text_can_be_looked_up(text in ".*") {
        for found in table::find(&text) {
            prop_assert!(table::fold(&text).ends_with(&table::fold(found.name)));
        }
    }

    #[test]
    fn case_and_separators_do_not_matter(separator in "[ _.:-]{0,3}", upper: bool) {
        let name = format!("policy{separator}violation");
        let name = if upper { name.to_uppercase() } else { name };
        let found = table::find(&name);
        prop_assert_eq!(found[0].codes().unwrap().start().get(), 1008);
    }
}

#[test]
fn what_redefines_a_code_says_so() {
    for library in table::libraries() {
        for number in library.redefines {
            let name = library.names_of((*number).into()).next().unwrap();
            assert!(library.remark(name).is_some(), "{} {number}", library.id);
            assert!(name.value.standard_name().is_some(), "{} {number}", library.id);
        }
    }
}

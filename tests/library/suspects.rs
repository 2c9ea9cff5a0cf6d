//! Who may have brought a code about, and walks over the tables behind that.

use std::time::Duration;

use wsclose::table::{
    self, Evidence, FINGERPRINTS, HANDSHAKES, KEEP_ALIVES, Limit, RECONNECTORS, SIZE_LIMITS, Seen,
    SeenBy, Suspect, suspects,
};
use wsclose::{CloseCode, Source};

fn code(number: u16) -> CloseCode {
    CloseCode::new(number)
}

fn after(seconds: f64) -> Evidence<'static> {
    Evidence { after: Some(Duration::from_secs_f64(seconds)), ..Evidence::default() }
}

fn reason(text: &str) -> Evidence<'_> {
    Evidence { reason: Some(text), ..Evidence::default() }
}

/// The suspects that are shown, by the beginning of their names.
#[track_caller]
fn are(number: u16, evidence: &Evidence<'_>, expected: &[&str]) {
    let found = suspects(code(number), evidence);
    let names: Vec<_> = found.iter().filter(|one| one.is_shown()).map(|one| one.software).collect();
    let same = names.len() == expected.len()
        && names.iter().zip(expected).all(|(name, start)| name.starts_with(start));
    assert!(same, "{number} {evidence:?}: {names:?}");
}

#[test]
fn a_minute_in_a_browser() {
    let evidence = Evidence { seen_by: Some(SeenBy::Browser), ..after(60.0) };
    let names = ["nginx", "AWS load", "cowboy", "Apache", "Java-WebSocket", "Traefik"];
    are(1006, &evidence, &names);
    let found = suspects(code(1006), &evidence);
    let others: Vec<_> = found.iter().filter(|one| !one.fits).map(|one| one.shows).collect();
    assert_eq!(others, [Some(code(1002)), Some(code(4500))]);
}

#[test]
fn lifetimes_name_limits() {
    are(1006, &after(5.0), &["websocketpp", "Action Cable"]);
    are(1006, &after(20.0), &["Azure Application"]);
    are(1006, &after(30.0), &["Google Cloud", "Azure Application", "websocket-node"]);
    are(1001, &after(30.0), &["Jetty", "Deno"]);
    are(1011, &after(40.0), &["Python websockets", "uvicorn", "Sanic"]);
    are(1006, &after(45.0), &["Socket.IO"]);
    are(1006, &after(55.0), &["Heroku"]);
    are(1000, &after(60.0), &["cowboy"]);
    are(1002, &after(60.0), &["Bandit"]);
    are(1006, &after(100.0), &["Cloudflare's proxy", "YARP"]);
    are(1006, &after(120.0), &["uWebSockets", "Bun"]);
    are(1006, &after(240.0), &["Azure Load", "ingress-nginx after"]);
    are(1006, &after(270.0), &["Cloudflare Zero"]);
    are(1006, &after(300.0), &["Envoy", "Azure Front", "Boost.Beast"]);
    are(1006, &after(310.0), &["libwebsockets"]);
    are(1006, &after(350.0), &["AWS Network"]);
    are(1001, &after(600.0), &["AWS API Gateway (idle)"]);
    are(1006, &after(7200.0), &["AWS API Gateway (whole"]);
    are(1006, &after(14400.0), &["Azure Front Door (whole"]);
    are(1000, &after(86400.0), &["Daphne"]);
    are(1006, &after(0.0), &[]);
    are(1006, &after(1e9), &[]);
}

#[test]
fn people_round_and_timers_are_late() {
    let is_nginx = |seconds| {
        suspects(code(1006), &after(seconds)).iter().any(|one| one.software.starts_with("nginx"))
    };
    assert!([58.9, 59.998, 60.0, 60.4, 61.0].into_iter().all(is_nginx));
    assert!(![55.0, 58.0, 62.0, 120.0, 180.0].into_iter().any(is_nginx));
}

#[test]
fn a_side_sees_its_own_code() {
    let seen_by = |side| Evidence { seen_by: Some(side), ..after(40.0) };
    are(1011, &seen_by(SeenBy::Client), &["Python websockets", "uvicorn", "Sanic"]);
    // A server that sent 1011 to nobody records 1006.
    are(1006, &seen_by(SeenBy::Server), &["Python websockets"]);
    are(1006, &seen_by(SeenBy::Browser), &[]);
    // Jetty's own end is not known to see 1001.
    let jetty = Evidence { seen_by: Some(SeenBy::Server), ..after(30.0) };
    are(1001, &jetty, &[]);
}

#[test]
fn reasons_name_their_authors() {
    for (number, text, author) in [
        (1011, "keepalive ping timeout", "Python websockets"),
        (1011, "Ping timeout", "Ktor"),
        (1009, "Max frame length of 65536 has been exceeded.", "Netty"),
        (1009, "Frame size of 131000 bytes exceeds maximum accepted frame size", "websocket-node"),
        (1009, "message too big after decompression", "Tornado"),
        (1009, "read limited at 32769 bytes", "coder/websocket"),
        (1009, "Text message too large: 70,000 > 65,536", "Jetty"),
        (1009, "Message exceeds the maximum size (16777216 bytes)", "uvicorn"),
        (1006, "Received too big message", "uWebSockets"),
        (1001, "The WebSocket session [0] idle timeout expired", "Tomcat"),
        (1001, "The WebSocket session [a1] read idle timeout expired", "Tomcat"),
        (1002, "One or more reserved bits are on: reserved1 = 1, reserved2 = 0", "browsers"),
        (1002, "bad close code 1005", "gorilla"),
        (1002, "Invalid status code received: 404 Status line: HTTP/1.1 404", "Java-WebSocket"),
        (1006, "Invalid WebSocket frame: invalid status code 22373", "ws"),
        (1007, "User location is not supported for the API use.", "Google Gemini"),
        (1011, "Deepgram did not receive audio. See https://dpgr.am/net0001", "Deepgram"),
        (1008, "769", "Apache Guacamole"),
        (3001, "Missed 3 \"heartbeat\" messages", "Twilio"),
        (3500, "invalid token", "Centrifugo"),
        (3000, "Go away!", "SockJS"),
    ] {
        let found = suspects(code(number), &reason(text));
        let first = found.first().unwrap_or_else(|| panic!("{text}"));
        assert!(first.fits && first.software.starts_with(author), "{text}: {first:?}");
    }
}

#[test]
fn a_long_text_names_its_author_under_another_code_and_inside_of_a_line() {
    let line = "sent 1011 (internal error) keepalive ping timeout; no close frame received";
    for number in [1006, 1011, 4000] {
        let found = suspects(code(number), &reason(line));
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].fits, number == 1011);
        assert_eq!(found[0].why.contains("though with 1011"), number != 1011);
    }
    are(1006, &reason("slow"), &[]);
    are(1000, &reason("519"), &[]);
    are(1008, &reason("a slow consumer"), &[]);
    are(1000, &reason(""), &[]);
}

#[test]
fn a_reason_and_a_lifetime_of_one_author_are_one_suspect() {
    let evidence = Evidence { reason: Some("No response from ping frame."), ..after(30.0) };
    let found = suspects(code(1001), &evidence);
    assert_eq!(found.iter().filter(|one| one.software == "Deno").count(), 1);
    assert!(found[0].why.contains("`No response from ping frame.`; lived 30 s"), "{found:?}");
}

#[test]
fn a_named_library_comes_first() {
    let evidence =
        Evidence { libraries: &table::libraries_called("java-websocket"), ..after(60.0) };
    assert_eq!(suspects(code(1006), &evidence)[0].software, "Java-WebSocket");
    for (number, library, names) in [
        (1009, "tomcat", &["Tomcat"][..]),
        (1009, "Netty", &["Netty"]),
        (1001, "jetty", &["Jetty"]),
        (1006, "axum", &["tungstenite"]),
        (1006, "ws", &[]),
        (1009, "ws", &["ws"]),
        (1006, "websockets", &["Python websockets"]),
        (1006, "uWebSockets", &["uWebSockets", "uWebSockets"]),
        (1009, "Apache", &[]),
    ] {
        let libraries = table::libraries_called(library);
        are(number, &Evidence { libraries: &libraries, ..Evidence::default() }, names);
    }
}

#[test]
fn handshakes_are_reported_differently() {
    let never = |side| Evidence { never_opened: true, seen_by: side, ..Evidence::default() };
    are(1006, &never(Some(SeenBy::Browser)), &["browsers", "ASGI"]);
    are(1006, &never(Some(SeenBy::Server)), &["uvicorn"]);
    are(1002, &never(Some(SeenBy::Client)), &["Java-WebSocket", "WebSocket-for-Android"]);
    are(1015, &never(None), &["Firefox"]);
    let before = Evidence { never_opened: true, ..after(60.0) };
    assert!(suspects(code(1006), &before).iter().all(|one| one.limit.is_none()));
}

#[test]
fn ways_to_tell_suspects_apart() {
    let ways = |number, seconds: f64| {
        let evidence = after(seconds);
        table::tell_apart(&suspects(code(number), &evidence), evidence.after.unwrap())
    };
    let minute = ways(1006, 60.0);
    assert_eq!(minute.len(), 2);
    assert!(minute[0].starts_with("Send a ping more often than every 30 s."), "{minute:?}");
    assert!(minute[1].contains("(cowboy, and Phoenix on it)"), "{minute:?}");
    assert_eq!(ways(1006, 30.0).len(), 2);
    assert_eq!(ways(1011, 40.0), [""; 0]);
    assert_eq!(ways(1006, 0.0), [""; 0]);
}

#[test]
fn clients_that_stay_away() {
    let away = |number| -> Vec<&str> {
        table::stay_away(code(number)).map(|client| client.software).collect()
    };
    assert_eq!(away(1006), [""; 0]);
    assert_eq!(away(1012), ["websocket-client run_forever up to 1.8.0"]);
    let names = ["htmx ws extension", "sockette", "websocket-client run_forever up to 1.8.0"];
    assert_eq!(away(1005), names);
    assert!(away(1000).contains(&"phoenix.js up to 1.8.15"));
    assert!(!away(1000).contains(&"graphql-ws"));
    assert!(away(1001).contains(&"sockette") && !away(1001).contains(&"graphql-ws"));
    assert!(away(4401).contains(&"graphql-ws"));
    assert!(away(3500).contains(&"Centrifugo's clients"));
    assert!(!away(3001).contains(&"Centrifugo's clients"));
}

#[test]
fn sizes_are_written_in_their_unit() {
    let size = |software: &str| {
        SIZE_LIMITS.iter().find(|limit| limit.software.starts_with(software)).unwrap().size()
    };
    assert_eq!(size("Tomcat"), "8 KiB");
    assert_eq!(size("cowboy"), "1,000,000 bytes");
    assert_eq!(size("Python websockets"), "1 MiB");
    assert_eq!(size("websocketpp"), "32,000,000 bytes");
    assert_eq!(size("websocket-driver"), "67,108,863 bytes");
}

#[test]
fn limits_stand_in_order() {
    assert!(SIZE_LIMITS.is_sorted_by_key(|limit| limit.bytes));
    assert!(KEEP_ALIVES.is_sorted_by_key(|row| row.seconds));
    let codes: Vec<_> = FINGERPRINTS.iter().map(|print| print.seen.code()).collect();
    assert!(codes.is_sorted());
}

#[test]
fn no_row_stands_twice() {
    let twice = |keys: Vec<(&str, String)>| {
        let mut sorted = keys.clone();
        sorted.sort();
        sorted.dedup();
        sorted.len() != keys.len()
    };
    assert!(!twice(KEEP_ALIVES.iter().map(|row| (row.software, String::new())).collect()));
    assert!(!twice(SIZE_LIMITS.iter().map(|row| (row.software, String::new())).collect()));
    assert!(!twice(FINGERPRINTS.iter().map(|row| (row.software, row.text.to_owned())).collect()));
}

#[test]
fn codes_are_ones_that_may_be_seen() {
    for print in FINGERPRINTS {
        match print.seen {
            Seen::Sent(code) => assert!(code.may_be_sent(), "{}", print.text),
            Seen::Local(code) => assert!(code.is_reported_locally(), "{}", print.text),
        }
    }
    for row in KEEP_ALIVES {
        for code in [row.peer, row.own, row.also].into_iter().flatten() {
            assert!(code.may_be_sent() || code.is_reported_locally(), "{}", row.software);
        }
        assert!(row.seconds.0 > 0 && row.seconds.0 <= row.seconds.1, "{}", row.software);
    }
}

/// Every text of the tables, with the sources behind it.
fn texts() -> Vec<(Vec<&'static str>, Vec<&'static Source>)> {
    let prints = FINGERPRINTS
        .iter()
        .map(|row| (vec![row.text, row.software, row.advice], vec![&row.source]));
    let keep = KEEP_ALIVES
        .iter()
        .map(|row| (vec![row.software, row.does, row.set], row.sources.iter().collect()));
    let sizes = SIZE_LIMITS.iter().map(|row| (vec![row.software, row.setting], vec![&row.source]));
    let handshakes = HANDSHAKES
        .iter()
        .map(|row| (vec![row.software, row.does, row.check], row.sources.iter().collect()));
    let clients = RECONNECTORS.iter().map(|row| (vec![row.software], row.sources.iter().collect()));
    prints.chain(keep).chain(sizes).chain(handshakes).chain(clients).collect()
}

#[test]
fn every_row_has_its_texts_and_a_source() {
    for (texts, sources) in texts() {
        assert!(!sources.is_empty(), "{texts:?}");
        assert!(sources.iter().all(|source| !source.to_string().is_empty()), "{texts:?}");
        for text in texts {
            assert!(!text.is_empty() && text.is_ascii() && text.trim() == text, "{text:?}");
            assert!(!text.contains("  "), "{text:?}");
            assert_eq!(text.matches('`').count() % 2, 0, "{text}");
        }
    }
}

#[test]
fn advice_is_a_sentence_and_a_deed_is_not() {
    let is_sentence = |text: &str| text.ends_with(['.', '?']);
    assert!(FINGERPRINTS.iter().all(|row| is_sentence(row.advice)));
    assert!(SIZE_LIMITS.iter().all(|row| is_sentence(row.setting)));
    assert!(HANDSHAKES.iter().all(|row| is_sentence(row.check) && !is_sentence(row.does)));
    for row in KEEP_ALIVES {
        let doubt = row.doubt.is_empty() || is_sentence(row.doubt);
        assert!(is_sentence(row.set) && !is_sentence(row.does) && doubt, "{}", row.software);
    }
}

#[test]
fn a_number_that_can_change_has_a_version_beside_it() {
    let code_read = |sources: &[Source]| matches!(sources.first(), Some(Source::Code(_)));
    for row in KEEP_ALIVES.iter().filter(|row| code_read(row.sources)) {
        let known = ["OpenShift router"].contains(&row.software);
        assert!(!row.version.is_empty() || known, "{}", row.software);
    }
    for row in SIZE_LIMITS.iter().filter(|row| matches!(row.source, Source::Code(_))) {
        assert!(!row.version.is_empty() || row.software == "Micronaut", "{}", row.software);
    }
}

#[test]
fn whatever_is_inferred_or_disputed_says_so() {
    let doubted: Vec<_> = KEEP_ALIVES
        .iter()
        .filter(|row| !row.doubt.is_empty())
        .map(|row| row.software.split(' ').next().unwrap())
        .collect();
    let names = ["websocketpp", "Action", "Azure", "Azure", "Socket.IO", "Traefik", "Cloudflare's"];
    assert_eq!(doubted, [&names[..], &["AWS", "AWS"]].concat());
}

#[test]
fn every_suspect_explains_itself() {
    let all: Vec<Suspect> = KEEP_ALIVES
        .iter()
        .flat_map(|row| suspects(row.peer.unwrap_or(code(1006)), &after(f64::from(row.seconds.0))))
        .collect();
    for one in all {
        assert!(one.why.starts_with("lived "), "{one:?}");
        assert!(one.limit.is_some() && !one.advice.is_empty() && !one.sources.is_empty());
    }
    assert!(Limit::NoData.resets_with_traffic() && !Limit::Lifetime.resets_with_traffic());
}

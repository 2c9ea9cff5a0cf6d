//! Facts that were wrong once, each as it was found at its source or seen with real software.

use wsclose::table::{
    self, APPS, Basis, Evidence, Guess, HANDSHAKES, KEEP_ALIVES, RECEIVERS, SIZE_LIMITS, guesses,
    library, row, suspects,
};
use wsclose::{CloseCode, Source, search};

fn code(number: u16) -> CloseCode {
    CloseCode::new(number)
}

/// What can lead to a code, one cause per line.
fn causes(number: u16) -> String {
    let causes = row(code(number)).causes_of(code(number)..=code(number));
    causes.map(|cause| format!("{}: {}", cause.key, cause.text)).collect::<Vec<_>>().join("\n")
}

/// What the cause with this key says.
#[track_caller]
fn cause(number: u16, key: &str) -> &'static str {
    let mut causes = row(code(number)).causes.iter();
    causes.find(|cause| cause.key == key).unwrap_or_else(|| panic!("{number}: {key}")).text
}

#[test]
fn fastapi_sends_no_close_for_what_does_not_validate() {
    assert!(!causes(1008).contains("FastAPI"));
    let text = cause(1006, "FastAPI validation");
    assert!(text.contains("AttributeError: 'list' object has no attribute 'encode'"), "{text}");
    assert!(
        text.contains("FastAPI 0.165.0") && text.contains("FastAPI 0.79.0 closed with 1008"),
        "{text}"
    );
}

#[test]
fn uvicorn_sends_no_close_for_an_exception() {
    assert!(!cause(1011, "Uncaught exception").contains("uvicorn"));
    assert!(cause(1011, "Uncaught exception").contains("Hypercorn"));
    let text = cause(1006, "Exception under uvicorn");
    assert!(text.contains("seen with 0.54.0") && text.contains("all three `--ws`"), "{text}");
}

#[test]
fn spring_webflux_limits_the_message_too() {
    let limit = SIZE_LIMITS.iter().find(|limit| limit.software.name == "Spring WebFlux").unwrap();
    assert!(limit.setting.contains("the whole message"), "{}", limit.setting);
}

#[test]
fn openswoole_has_constants_of_a_class_and_globals() {
    let openswoole = library("openswoole").unwrap();
    let written: Vec<_> = openswoole.names.iter().map(|name| openswoole.qualify(name)).collect();
    for name in ["NORMAL", "GOING_AWAY", "POLICY_ERROR", "TLS"] {
        for expected in [
            format!("OpenSwoole\\WebSocket\\Server::WEBSOCKET_CLOSE_{name}"),
            format!("OPENSWOOLE_WEBSOCKET_CLOSE_{name}"),
        ] {
            assert!(written.contains(&expected), "{expected}");
            assert!(!table::find(&expected).is_empty(), "{expected}");
        }
    }
    let of_the_class = written.iter().filter(|name| name.contains("Server::"));
    assert_eq!(of_the_class.count() * 2, written.len());
}

#[test]
fn ratchet_is_a_crate_called_ratchet_rs() {
    let ratchet = library("ratchet-rust").unwrap();
    for name in ratchet.names {
        assert!(ratchet.qualify(name).starts_with("ratchet_rs::CloseCode::"));
    }
    let found = table::find("ratchet_rs::CloseCode::Overflow");
    assert_eq!(found[0].codes(), Some(code(1009)..=code(1009)));
}

#[test]
fn http_is_named_only_where_an_http_status_can_be() {
    for number in 0..=u16::MAX {
        let such_as = causes(number).contains("such as an HTTP status");
        let is_unsendable = row(code(number)).first == code(0);
        assert_eq!(such_as, is_unsendable && (100..=599).contains(&number), "{number}");
        let plus_4000 = causes(number).contains("HTTP status plus 4000");
        let status = number.checked_sub(4000).filter(|status| (400..=599).contains(status));
        // 418 is not registered.
        let is_registered =
            status.is_some_and(|status| status != 418 && table::http_status(status).is_some());
        assert_eq!(plus_4000, is_registered, "{number}");
        let is_guessed =
            guesses(code(number)).iter().any(|one| one.id() == "http-status-plus-4000");
        assert_eq!(is_guessed, is_registered, "{number}");
    }
    for number in [4004, 4102, 4499, 4999, 2000, 59395] {
        assert!(!causes(number).contains("HTTP"), "{number}");
        let row = row(code(number));
        let rest = [row.detail, row.reconnect.note, row.fixed_by.note].concat();
        assert!(
            !rest.contains("HTTP") && !row.checks.iter().any(|check| check.text.contains("HTTP")),
            "{number}"
        );
    }
    // A range shows a cause if it holds for any of its codes.
    let in_range = |first, last| {
        let mut causes = row(code(first)).causes_of(code(first)..=code(last));
        causes.any(|cause| cause.key.contains("plus 4000"))
    };
    assert!(in_range(4000, 4999) && in_range(4400, 4410) && !in_range(4000, 4399));
    let found = search::search("http status plus 4000");
    let starts: Vec<_> = found.iter().filter_map(|hit| Some(*hit.entry.codes()?.start())).collect();
    assert!(!starts.is_empty() && starts.iter().all(|start| *start >= code(4000)));
}

#[test]
fn advice_on_an_http_status_plus_4000_fits_the_status() {
    let detail = |number| guesses(code(number))[0].detail();
    for number in [4400, 4401, 4403, 4404, 4409] {
        assert!(detail(number).contains("only after something has changed"), "{number}");
    }
    for number in [4408, 4425, 4429, 4500, 4503] {
        assert!(!detail(number).contains("only after"), "{number}");
    }
}

#[test]
fn a_swapped_number_may_have_been_read_wrongly() {
    let guess = Guess::ByteSwapped(code(1000));
    let detail = guess.detail();
    assert!(detail.contains("the sender wrote e8 03"), "{detail}");
    assert!(detail.contains("or the software that shows this number misread"), "{detail}");
    // A capture contains the bytes themselves, so the sender wrote them in this order.
    let decoded = wsclose::frame::decode_frames(b"\x88\x02\xe8\x03");
    let found = decoded.all_findings().find(|found| found.is_guess()).unwrap();
    assert!(found.message.ends_with(": the sender wrote e8 03 (little-endian) instead of 03 e8"));
    // In the first thread the sender swapped the bytes, in the second the reader did.
    for thread in ["axmolengine/axmol#2889", "intel/zephyr.js#1525"] {
        assert!(guess.sources().contains(&Source::Thread(thread)), "{thread}");
    }
}

#[test]
fn browsers_do_not_show_every_failure_of_tls_alike() {
    let row = |software| HANDSHAKES.iter().find(|row| row.software.name == software).unwrap();
    assert!(row("browsers").check.contains("Firefox shows 1015 for some TLS failures"));
    assert!(row("Firefox").does.contains("some TLS failures"));
}

#[test]
fn refused_codes_are_shown_as_1002_by_those_that_do() {
    let shown: Vec<_> = table::reports(code(1002)).collect();
    let soketto = shown.iter().find(|report| report.library == "soketto").unwrap();
    assert_eq!((soketto.reason, soketto.when), ("", ""));
    for library in ["tungstenite", "axum"] {
        let report = shown.iter().find(|report| report.library == library).unwrap();
        assert_eq!(report.when, "the peer closed first", "{library}");
    }
}

#[test]
fn what_is_in_public_source_is_not_marked_as_observed() {
    let app = |id: &str| APPS.iter().find(|app| app.id == id).unwrap();
    assert_eq!(app("fluxer").origin.evidence, Basis::SourceCode);
    for id in ["fluxer", "amazon-chime"] {
        assert!(matches!(app(id).origin.sources[0], Source::File(_)), "{id}");
    }
}

#[test]
fn browsers_are_those_that_were_tried() {
    let receiver = |name: &str| RECEIVERS.iter().find(|one| one.software.name == name).unwrap();
    assert_eq!(receiver("Firefox").to_string(), "Firefox 153");
    assert_eq!(receiver("Chromium").to_string(), "Chromium 156");
    for number in [0, 404, 1004, 1005, 1006, 1015, 2999, 5000, 65535] {
        assert!(receiver("Firefox").accepts(code(number)), "{number}");
        let refused = matches!(number, 1005 | 1006 | 1015);
        assert_eq!(receiver("Chromium").accepts(code(number)), !refused, "{number}");
    }
}

#[test]
fn tomcats_two_sides_differ() {
    use wsclose::frame::rule::INVALID_UTF8;
    let capture = b"\x88\x03\x03\xe8\xff";
    let decoded = wsclose::frame::decode_frames(capture);
    let found = decoded.all_findings().find(|found| found.is(&INVALID_UTF8)).unwrap();
    let does = |who: &str| {
        let mut receivers = found.receivers().into_iter();
        receivers.find(|one| one.who.iter().any(|name| name == who)).map(|one| one.does)
    };
    assert_eq!(does("Tomcat's server 9.0.70"), Some("answers 1002"));
    assert_eq!(
        does("Tomcat's client 9.0.70"),
        Some("sends no Close and leaves the connection open")
    );
    assert_eq!(does("Firefox 153"), Some("drops the connection without a Close"));
    assert_eq!(does("nhooyr 1.8.7"), Some("accepts it"));
}

#[test]
fn uvicorn_reports_a_drop_by_its_implementation() {
    let text = cause(1005, "Dropped connection under uvicorn");
    assert!(text.contains("websockets-sansio") && text.contains("wsproto"), "{text}");
    assert!(text.contains("with `--ws websockets` it is 1006"), "{text}");
}

#[test]
fn receivers_refuse_what_was_seen_to_be_refused() {
    let refused = |name: &str| {
        let receiver = RECEIVERS.iter().find(|one| one.software.name == name).unwrap();
        let refused = receiver.refused();
        refused.iter().map(|(first, last)| format!("{first}-{last}")).collect::<Vec<_>>().join(" ")
    };
    // JDK 17 and picows let codes over 4999 through.
    assert_eq!(refused("java.net.http"), "0-999 1004-1006 1010-1010 1015-2999");
    assert_eq!(refused("picows"), "1-999 1004-1005 1015-2999");
    assert_eq!(refused("Chromium"), "1005-1006 1015-1015");
    assert_eq!(refused("Firefox"), "");
    assert_eq!(refused("ws"), "0-999 1004-1006 1015-2999 5000-65535");
    for receiver in RECEIVERS {
        let refused = receiver.refused();
        for code in (0..=u16::MAX).map(CloseCode::new) {
            let is_refused = refused.iter().any(|(first, last)| (*first..=*last).contains(&code));
            assert_eq!(receiver.accepts(code), !is_refused, "{receiver} {code}");
        }
    }
}

#[test]
fn what_was_only_guessed_by_a_maintainer_says_so() {
    let row = KEEP_ALIVES.iter().find(|row| row.software.name.starts_with("Envoy (older")).unwrap();
    assert!(row.doubt.contains("a maintainer's guess"), "{}", row.doubt);
}

/// The names people use for software that ends their connections.
#[test]
fn software_is_found_by_the_words_of_people() {
    for (word, software) in [
        ("haproxy", "HAProxy"),
        ("kubernetes", "nginx"),
        ("k8s", "Kubernetes"),
        ("alb", "AWS load balancer"),
        ("elb", "AWS load balancer"),
        ("gcp", "Google Cloud Run"),
        ("gcp", "Google Cloud application load balancer"),
        ("cloud run", "Google Cloud Run"),
        ("cloud-run", "Google Cloud Run"),
        ("CloudRun", "Google Cloud Run"),
        ("cloudfront", "Amazon CloudFront"),
        ("kong", "Kong"),
        ("stomp", "Spring STOMP"),
        ("stomp", "@stomp/stompjs"),
        ("binance", "Binance"),
        ("gemini", "Google Gemini Live"),
        ("openai", "OpenAI Realtime"),
        ("envoy", "Envoy (older versions)"),
        ("istio", "Envoy, Istio"),
        ("nginx", "nginx, ingress-nginx"),
        ("signalr", "SignalR"),
    ] {
        assert!(table::is_software(word), "{word}");
        let evidence = Evidence { software: Some(word), ..Evidence::default() };
        let times = KEEP_ALIVES.iter().map(|row| (row.software.name, row.peer));
        let sizes = SIZE_LIMITS.iter().map(|limit| (limit.software.name, Some(limit.shows)));
        let mut named = 0;
        for (name, shows) in times.chain(sizes).filter(|(name, _)| name.starts_with(software)) {
            let suspects = suspects(shows.unwrap_or(code(1006)), &evidence);
            assert!(suspects.iter().any(|one| one.who.name() == name), "{word}: {name}");
            named += 1;
        }
        assert!(named > 0, "{word}: {software}");
        // `search` finds it by this word, too.
        let hits = search::search(word);
        assert!(hits.iter().any(|hit| hit.entry.title.starts_with(software)), "search {word}");
    }
    for word in ["caddy", "iis", "react-native", "react native"] {
        assert!(table::is_software(word), "{word}");
        let evidence = Evidence { software: Some(word), ..Evidence::default() };
        let says = table::follows(code(1006), &evidence);
        assert!(!says.is_empty() && !says[0].sources.is_empty(), "{word}");
        assert!(!search::search(word).is_empty(), "search {word}");
    }
    assert!(!table::is_software("") && !table::is_software("no such thing"));
}

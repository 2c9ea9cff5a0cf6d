//! Who may have brought a code about, and walks over the tables behind that.

use std::time::Duration;

use wsclose::table::{
    self, Clue, Direction, Evidence, FINGERPRINTS, HANDSHAKES, KEEP_ALIVES, Limit, OtherClose,
    RECONNECTORS, SIZE_LIMITS, SOFTWARE, Seen, SeenBy, Suspect, follows, suspects,
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
    let names: Vec<_> =
        found.iter().filter(|one| one.is_shown()).map(|one| one.who.name()).collect();
    let same = names.len() == expected.len()
        && names.iter().zip(expected).all(|(name, start)| name.starts_with(start));
    assert!(same, "{number} {evidence:?}: {names:?}");
}

#[test]
fn a_minute_in_a_browser() {
    let evidence = Evidence { seen_by: Some(SeenBy::Browser), ..after(60.0) };
    let names =
        ["nginx", "AWS load", "cowboy", "Apache", "Java-WebSocket", "Traefik", "Kong", "Heroku"];
    are(1006, &evidence, &names);
    let found = suspects(code(1006), &evidence);
    let others: Vec<_> = found.iter().filter(|one| !one.fits).map(|one| one.shows).collect();
    assert_eq!(others, [Some(code(1002)), Some(code(4500)), Some(code(1008))]);
}

#[test]
fn lifetimes_name_limits() {
    are(1006, &after(5.0), &["websocketpp", "Action Cable"]);
    are(1006, &after(15.0), &["Envoy (older versions)"]);
    are(1006, &after(20.0), &["Azure Application", "@stomp/stompjs"]);
    are(1005, &after(20.0), &["@stomp/stompjs"]);
    are(1006, &after(30.0), &["Google Cloud", "HAProxy", "Azure Application", "websocket-node"]);
    are(1001, &after(30.0), &["Jetty", "Deno"]);
    are(1011, &after(40.0), &["Python websockets", "uvicorn", "Sanic"]);
    are(1006, &after(45.0), &["Socket.IO"]);
    are(1006, &after(50.0), &["HAProxy with Debian"]);
    are(1006, &after(55.0), &["Heroku", "HAProxy with Debian"]);
    are(1000, &after(60.0), &["cowboy"]);
    are(1002, &after(60.0), &["Bandit"]);
    are(1006, &after(100.0), &["Cloudflare's proxy", "YARP"]);
    are(1006, &after(120.0), &["uWebSockets", "Bun"]);
    are(1006, &after(10.5), &["Apache with apache-websocket"]);
    are(3000, &after(35.0), &["SockJS"]);
    are(4500, &after(60.0), &["Spring STOMP"]);
    are(1006, &after(240.0), &["Azure Load", "ingress-nginx"]);
    are(1006, &after(270.0), &["Cloudflare Zero"]);
    are(1008, &after(70.0), &["Binance spot"]);
    are(1006, &after(300.0), &["Envoy", "Google Cloud Run", "Azure Front", "Boost.Beast"]);
    are(1006, &after(310.0), &["libwebsockets", "Envoy", "Azure Front"]);
    are(1006, &after(350.0), &["AWS Network"]);
    are(1001, &after(600.0), &["AWS API Gateway (idle)", "Google Gemini"]);
    are(1006, &after(600.0), &["AWS API Gateway (idle)", "Amazon CloudFront", "Google Gemini"]);
    are(1006, &after(3600.0), &["OpenShift", "HAProxy in", "Google Cloud Run"]);
    are(1001, &after(3600.0), &["OpenAI Realtime"]);
    are(1006, &after(7200.0), &["AWS API Gateway (whole"]);
    are(1006, &after(14400.0), &["Azure Front Door (whole", "Kubernetes"]);
    are(1000, &after(86400.0), &["Daphne", "Binance"]);
    are(1006, &after(0.0), &[]);
    are(1006, &after(1e9), &[]);
}

#[test]
fn people_round_timers_are_late_and_idle_limits_run_from_the_last_message() {
    let clue = |software: &str, seconds| {
        let found = suspects(code(1006), &after(seconds));
        found.iter().find(|one| one.who.name().starts_with(software)).map(|one| one.clue)
    };
    for seconds in [58.9, 59.998, 60.0, 60.4, 61.0] {
        assert_eq!(clue("nginx", seconds), Some(Clue::Lifetime), "{seconds}");
    }
    for seconds in [61.5, 62.0, 65.0, 66.0] {
        assert_eq!(clue("nginx", seconds), Some(Clue::LongerLife), "{seconds}");
    }
    for seconds in [55.0, 58.0, 67.0, 120.0, 180.0] {
        assert_eq!(clue("nginx", seconds), None, "{seconds}");
    }
    // What data does not keep alive is met to the second, and so is a ping that is not answered.
    assert_eq!(clue("Google", 32.0), None);
    assert_eq!(clue("Socket.IO", 48.0), None);
    // What shows another code does so no more after a longer life.
    assert_eq!(clue("Bandit", 60.0), Some(Clue::Lifetime));
    assert_eq!(clue("Bandit", 64.0), None);
    let longer = &suspects(code(1006), &after(65.0))[0];
    assert!(longer.why.contains("; yours lived 65 s, and its limit runs from the last message"));
}

#[test]
fn a_lifetime_that_met_no_limit() {
    let says = |number, seconds| {
        let evidence = after(seconds);
        table::unexplained(code(number), &suspects(code(number), &evidence), &evidence)
    };
    let long = says(1006, 180.0).unwrap();
    assert!(long.contains(
        "; the nearest below: 120 s (uWebSockets; Bun), 100 s (Cloudflare's proxy; YARP)."
    ));
    let minute = says(1006, 75.0).unwrap();
    assert!(minute.contains("60 s (nginx, ingress-nginx; AWS load balancer"), "{minute}");
    assert!(minute.contains("; others), 55 s (Heroku)."), "{minute}");
    assert!(
        says(1006, 2.0).unwrap().starts_with("wsclose knows no limit of 2 s that shows as 1006.")
    );
    for number in [1003, 1004, 1009, 4004] {
        let nobody = says(number, 60.0).unwrap();
        assert!(nobody.starts_with("wsclose knows no time limit that shows as"), "{nobody}");
    }
    assert_eq!(says(1006, 60.0), None);
    assert_eq!(says(1000, 60.0), None);
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
        (1000, "provider_initiated", "Hocuspocus"),
        (1008, "models/gemini-2.0-flash-exp is not found for API version v1beta, or is", "Google"),
        (1006, "Received invalid close payload", "uWebSockets"),
        (1006, "Received invalid UTF-8", "uWebSockets"),
        (1006, "ping timeout", "Socket.IO"),
        (1006, "transport close", "Socket.IO"),
        // What libraries show in place of what came.
        (1006, "Connection dropped by remote peer.", "websocket (npm)"),
        // What applications call the code.
        (4004, "Authentication failed.", "Discord Gateway"),
        (4004, "authentication failed: no such token", "Discord Gateway"),
        (4004, "Application over connection quota", "Pusher"),
        (4004, "No data received in 30s", "OKX"),
        (4400, "Bad Request", "Jupyter"),
        (3001, "shutdown", "Centrifugo"),
    ] {
        let found = suspects(code(number), &reason(text));
        let first = found.first().unwrap_or_else(|| panic!("{text}"));
        assert!(first.fits && first.who.name().starts_with(author), "{text}: {first:?}");
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
    assert_eq!(found.iter().filter(|one| one.who.name() == "Deno").count(), 1);
    assert!(
        found[0].why.contains("(`No response from ping frame.`); yours lived 30 s"),
        "{found:?}"
    );
}

#[test]
fn a_reason_names_somebody_once() {
    are(1002, &reason("Protocol violation"), &["tungstenite"]);
    are(3001, &reason("shutdown"), &["Centrifugo"]);
    let spring = table::libraries_called("spring");
    let text = Some("Max frame length of 65536 has been exceeded.");
    are(1009, &Evidence { reason: text, libraries: &spring, ..after(0.0) }, &["Netty"]);
    let keep_alive = Evidence { reason: Some("keepalive ping timeout"), ..after(40.0) };
    are(1011, &keep_alive, &["Python websockets, uvicorn", "Sanic"]);
    // Those that repeat the codes of another are not named beside it.
    let found = suspects(code(4409), &reason("Subscriber for abc already exists"));
    assert!(found.iter().all(|one| one.who.name() != "Hasura"), "{found:?}");
}

/// What a library reports that sent or received the code.
fn reported(library: &str, direction: Option<Direction>) -> Evidence<'static> {
    Evidence { reported_by: table::library(library), direction, ..Evidence::default() }
}

#[test]
fn a_code_that_was_received_is_not_of_the_library_that_reports_it() {
    let (sent, received) = (Some(Direction::Sent), Some(Direction::Received));
    are(1009, &reported("websockets", sent), &["Python websockets"]);
    are(1009, &reported("websockets", received), &[]);
    are(1009, &reported("websockets", None), &["Python websockets"]);
    are(1011, &reported("websockets", sent), &["Python websockets"]);
    are(1011, &reported("websockets", received), &[]);
    // It writes a reason when a ping stays unanswered.
    are(1011, &Evidence { reason: Some(""), ..reported("websockets", sent) }, &[]);
    are(1009, &Evidence { reason: Some(""), ..reported("websockets", sent) }, &["Python"]);
    // The library of the other side may be named.
    let tornado = table::libraries_called("tornado");
    are(1009, &Evidence { libraries: &tornado, ..reported("websockets", received) }, &["Tornado"]);
    let own = table::libraries_called("websockets");
    are(1009, &Evidence { libraries: &own, ..reported("websockets", received) }, &[]);
    // Who has the limit sends, who has not receives.
    let seen_by = |side, direction| Evidence { seen_by: Some(side), direction, ..after(30.0) };
    are(1001, &seen_by(SeenBy::Server, sent), &["Jetty", "Deno"]);
    are(1001, &seen_by(SeenBy::Server, received), &[]);
    are(1001, &seen_by(SeenBy::Client, received), &["Jetty", "Deno"]);
    are(1001, &seen_by(SeenBy::Client, sent), &[]);
}

#[test]
fn a_text_of_a_library_clears_its_defaults() {
    let says = |library, text| Evidence { reason: Some(text), ..reported(library, None) };
    let reset = "Connection reset without closing handshake";
    let found = suspects(code(1006), &says("tungstenite", reset));
    assert_eq!(found.iter().map(|one| one.clue).collect::<Vec<_>>(), [Clue::Reason]);
    let fin = says("uwebsockets", "Received TCP FIN before WebSocket close frame");
    assert!(suspects(code(1006), &fin)[0].advice.starts_with("The peer closed TCP"));
    are(1006, &says("uwebsockets", "some other error"), &[]);
    are(1006, &reported("uwebsockets", None), &["uWebSockets", "uWebSockets"]);
}

#[test]
fn a_default_counts_where_it_can_have_to_do_with_it() {
    let of = |id| table::libraries_called(id);
    let (tungstenite, socket_io) = (of("tungstenite"), of("socketio"));
    let lived = Evidence { libraries: &tungstenite, ..after(60.0) };
    assert!(suspects(code(1006), &lived).iter().all(|one| one.who.name() != "tungstenite"));
    assert!(suspects(code(1006), &lived)[0].who.name().starts_with("nginx"));
    let named = Evidence { libraries: &socket_io, ..Evidence::default() };
    are(1002, &named, &[]);
    are(1009, &named, &["engine.io"]);
    for (number, word, expected) in [
        (1009, "bun", &["Bun"][..]),
        (1006, "Bun", &["Bun"]),
        (1009, "uvicorn", &["uvicorn"]),
        (1009, "cloudflare workers", &["Cloudflare Workers"]),
        (1009, "workerd", &["Cloudflare Workers"]),
        (1009, "cloud", &[]),
        (1009, "signalr", &[]),
        (1009, "", &[]),
    ] {
        are(number, &Evidence { software: Some(word), ..Evidence::default() }, expected);
    }
    // A text that tells of a size leaves the limit of whoever wrote it.
    let websockets = table::library("websockets");
    for (text, expected) in [
        ("over size limit (1048577 > 1048576 bytes)", &["Python websockets"][..]),
        ("frame with 2097152 bytes exceeds limit of 1048576 bytes", &["Python websockets"]),
        ("goodbye", &[]),
    ] {
        let evidence =
            Evidence { direction: Some(Direction::Sent), reported_by: websockets, ..reason(text) };
        are(1009, &evidence, expected);
    }
}

#[test]
fn software_that_was_named_is_a_suspect_or_is_told_why_it_is_not() {
    let says = |number, evidence: &Evidence<'_>| {
        let found = suspects(code(number), evidence);
        table::cleared(code(number), &found, evidence).unwrap_or_default()
    };
    let software = Some("nginx");
    let named = Evidence { software, ..after(3.0) };
    assert!(
        says(1006, &named).starts_with("A lifetime of 3 s matches none of these default limits")
    );
    // An idle limit runs from the last message.
    let named = Evidence { software, ..after(90.0) };
    assert!(says(1006, &named).contains("Was the connection silent that long before it ended"));
    assert_eq!(says(1006, &Evidence { software, ..after(60.0) }), "");
    assert_eq!(says(1006, &Evidence { software, ..Evidence::default() }), "");
    let failed = Evidence { software, never_opened: true, ..Evidence::default() };
    assert!(says(1006, &failed).starts_with("The connection never opened"));
    for (number, word, seen_by, expected) in [
        (1009, "signalr", None, "SignalR (ASP.NET Core) that shows as 1009, only as 1006."),
        (1005, "apigw", None, "that shows as 1005, only as 1001, 1006 and 1009."),
        (
            1011,
            "uvicorn",
            Some(SeenBy::Server),
            "of uvicorn that shows as 1011 on the server side, only on the other side.",
        ),
    ] {
        let evidence = Evidence { software: Some(word), seen_by, ..Evidence::default() };
        assert!(says(number, &evidence).ends_with(expected), "{}", says(number, &evidence));
    }
    // A limit whose code is not known may be that of any code that leaves open what happened.
    let gemini = Evidence { software: Some("gemini"), ..Evidence::default() };
    are(1006, &gemini, &["Google Gemini Live"]);
    are(1009, &gemini, &[]);
    // Whoever runs the server of a service does not ask here.
    let server = Evidence { seen_by: Some(SeenBy::Server), ..after(600.0) };
    assert!(suspects(code(1006), &server).iter().all(|one| !one.who.name().contains("Gemini")));
    // What the limits of a word show is what they can be suspected of.
    for word in SOFTWARE.iter().flat_map(|row| row.words) {
        let evidence = Evidence { software: Some(word), ..Evidence::default() };
        for number in 1000..1016 {
            let is_suspect = suspects(code(number), &evidence).iter().any(Suspect::is_shown);
            let only = says(number, &evidence);
            let only = only.split_once(", only as ").map_or("", |(_, codes)| codes);
            for other in 1000..1016 {
                let is_told = only.contains(&other.to_string());
                let evidence = suspects(code(other), &evidence);
                assert!(!is_told || evidence.iter().any(Suspect::is_shown), "{word} {other}");
            }
            assert!(only.is_empty() || !is_suspect, "{word} {number}");
        }
    }
}

#[test]
fn a_named_library_comes_first() {
    let evidence =
        Evidence { libraries: &table::libraries_called("java-websocket"), ..after(60.0) };
    assert_eq!(suspects(code(1006), &evidence)[0].who.name(), "Java-WebSocket");
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
fn the_text_of_an_error_says_how_the_handshake_was_answered() {
    for (text, status) in [
        ("Error during WebSocket handshake: Unexpected response code: 403", Some(403)),
        ("Unexpected server response: 502", Some(502)),
        ("server rejected WebSocket connection: HTTP 401", Some(401)),
        ("Invalid status code received: 404 Status line: HTTP/1.1 404 Not Found", Some(404)),
        ("Unexpected response code: 101", None),
        ("Unexpected response code: ", None),
        ("Unexpected response code: 99999", None),
        ("HTTP 403", None),
    ] {
        let evidence = reason(text);
        assert_eq!(evidence.http_status(), status, "{text}");
        assert_eq!(evidence.handshake_failed(), status.is_some());
        let says = follows(code(1006), &evidence);
        assert_eq!(says.len(), usize::from(status.is_some()), "{text}");
    }
    are(1006, &reason("Unexpected response code: 403"), &[]);
    let starlette = &[table::library("starlette").unwrap()];
    let refused = Evidence { libraries: starlette, ..reason("Unexpected response code: 403") };
    are(1006, &refused, &["ASGI"]);
    are(1006, &reason("Unexpected response code: 404"), &[]);
    are(1002, &reason("Invalid status code received: 404 Not Found"), &["Java-WebSocket"]);
}

#[test]
fn what_follows_from_side_direction_and_answer() {
    let texts = |number, evidence: &Evidence<'_>| -> Vec<String> {
        follows(code(number), evidence).into_iter().map(|one| one.text).collect()
    };
    let starts = |number, evidence: &Evidence<'_>, expected: &[&str]| {
        let found = texts(number, evidence);
        let same = found.len() == expected.len()
            && found.iter().zip(expected).all(|(text, start)| text.starts_with(start));
        assert!(same, "{number} {evidence:?}: {found:?}");
    };
    let seen_by = |side| Evidence { seen_by: Some(side), ..Evidence::default() };
    starts(1009, &seen_by(SeenBy::Browser), &["A browser shows this code only if the server"]);
    starts(1009, &seen_by(SeenBy::Client), &["Either the server sent it"]);
    starts(1011, &seen_by(SeenBy::Server), &["Either the client sent it"]);
    starts(1002, &seen_by(SeenBy::Server), &["Either the client sent it"]);
    starts(1000, &seen_by(SeenBy::Client), &[]);
    let went = |direction, other_close| Evidence {
        direction: Some(direction),
        other_close,
        seen_by: Some(SeenBy::Server),
        ..Evidence::default()
    };
    let (sent, received) = (Direction::Sent, Direction::Received);
    let (before, later) = (Some(OtherClose::Before), Some(OtherClose::After));
    let missing = Some(OtherClose::Missing);
    starts(1002, &went(received, None), &["The other side sent it: it rejects"]);
    starts(1009, &went(received, later), &["The other side started", "The other side sent it, so"]);
    starts(1009, &went(sent, later), &["This side started the close", "This side sent it, so"]);
    // An answer only repeats the code.
    starts(1009, &went(received, before), &["This side started the close"]);
    starts(1000, &went(sent, missing), &["This side's Close was never answered"]);
    starts(
        1000,
        &went(received, missing),
        &["The other side started the close, and this side did"],
    );
    starts(1008, &went(sent, None), &[]);
    let never = Evidence { never_opened: true, ..seen_by(SeenBy::Browser) };
    starts(1011, &never, &["Only an open connection carries a Close"]);
    starts(1006, &never, &[]);
}

#[test]
fn what_would_sharpen_an_answer() {
    let clues = |number| {
        let clues = table::narrowed_by(code(number));
        [clues.reason, clues.lifetime, clues.side]
    };
    assert_eq!(clues(1006), [true; 3]);
    assert_eq!(clues(1000), [true, true, false]);
    assert_eq!(clues(1009), [true, false, true]);
    assert_eq!(clues(1004), [false; 3]);
    assert_eq!(clues(4004), [true, false, false]);
}

#[test]
fn ways_to_tell_suspects_apart() {
    let ways = |number, seconds: f64| {
        let evidence = after(seconds);
        table::tell_apart(&suspects(code(number), &evidence), &evidence)
    };
    let minute = ways(1006, 60.0);
    assert_eq!(minute.len(), 2);
    assert!(minute[0].contains(" more often than every 30 s. "), "{minute:?}");
    assert!(minute[1].contains("(cowboy, and Phoenix on it)"), "{minute:?}");
    assert_eq!(ways(1006, 30.0).len(), 2);
    assert_eq!(ways(1011, 40.0), [""; 0]);
    assert_eq!(ways(1006, 0.0), [""; 0]);
    // No ping helps a client that has to say something first.
    assert_eq!(ways(4500, 60.0), [""; 0]);
    let browser = Evidence { seen_by: Some(SeenBy::Browser), ..after(60.0) };
    let page = table::tell_apart(&suspects(code(1006), &browser), &browser);
    assert!(
        page[0].starts_with("Let the server ping (a page cannot), or the page send a message,")
    );
}

#[test]
fn clients_that_stay_away() {
    let away = |number| -> Vec<&str> {
        table::stay_away(code(number)).map(|client| client.software.name).collect()
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
        SIZE_LIMITS.iter().find(|limit| limit.software.name.starts_with(software)).unwrap().size()
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
    assert!(!twice(KEEP_ALIVES.iter().map(|row| (row.software.name, String::new())).collect()));
    assert!(!twice(SIZE_LIMITS.iter().map(|row| (row.software.name, String::new())).collect()));
    assert!(!twice(
        FINGERPRINTS.iter().map(|row| (row.software.name, row.text.to_owned())).collect()
    ));
}

#[test]
fn codes_are_ones_that_may_be_seen() {
    for print in FINGERPRINTS {
        match print.seen {
            Seen::Sent(code) => assert!(code.may_be_sent(), "{}", print.text),
            // SocketRocket reports 1001 where it has no code.
            Seen::Local(code) => {
                assert!(code.is_reported_locally() || code.get() == 1001, "{}", print.text);
            }
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
        .map(|row| (vec![row.text, row.software.name, row.advice], vec![&row.source]));
    let keep = KEEP_ALIVES
        .iter()
        .map(|row| (vec![row.software.name, row.does, row.set], row.sources.iter().collect()));
    let sizes =
        SIZE_LIMITS.iter().map(|row| (vec![row.software.name, row.setting], vec![&row.source]));
    let handshakes = HANDSHAKES
        .iter()
        .map(|row| (vec![row.software.name, row.does, row.check], row.sources.iter().collect()));
    let clients =
        RECONNECTORS.iter().map(|row| (vec![row.software.name], row.sources.iter().collect()));
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
        let known = ["OpenShift router"].contains(&row.software.name);
        assert!(!row.version.is_empty() || known, "{}", row.software);
    }
    for row in SIZE_LIMITS.iter().filter(|row| matches!(row.source, Source::Code(_))) {
        assert!(!row.version.is_empty() || row.software.name == "Micronaut", "{}", row.software);
    }
}

#[test]
fn whatever_is_inferred_or_disputed_says_so() {
    let doubted: Vec<_> = KEEP_ALIVES
        .iter()
        .filter(|row| !row.doubt.is_empty())
        .map(|row| row.software.name.split(' ').next().unwrap())
        .collect();
    let names = [
        "websocketpp",
        "Action",
        "Envoy",
        "Azure",
        "@stomp/stompjs",
        "HAProxy",
        "Azure",
        "Socket.IO",
        "Traefik",
        "Kong",
        "Cloudflare's",
        "ingress-nginx",
        "Google",
        "AWS",
        "Amazon",
        "Google",
        "Google",
        "AWS",
        "Kubernetes",
        "Binance",
    ];
    assert_eq!(doubted, names);
}

#[test]
fn every_suspect_explains_itself() {
    let all: Vec<Suspect> = KEEP_ALIVES
        .iter()
        .flat_map(|row| suspects(row.peer.unwrap_or(code(1006)), &after(f64::from(row.seconds.0))))
        .collect();
    for one in all {
        assert!(one.why.contains("; yours lived "), "{one:?}");
        assert!(one.limit.is_some() && !one.advice.is_empty() && !one.sources.is_empty());
    }
    assert!(Limit::NoData.resets_with_traffic() && !Limit::Lifetime.resets_with_traffic());
}

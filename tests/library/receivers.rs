//! What receivers accept, typed a second time: by code, where the table has it by receiver.

use wsclose::CloseCode;
use wsclose::table::{
    InsteadOf, RECEIVERS, Refusal, receivers_accepting, receivers_refusing, reports,
};

fn accepting(code: u16) -> Vec<&'static str> {
    receivers_accepting(CloseCode::new(code)).map(|receiver| receiver.software.name).collect()
}

fn refusing(code: u16) -> Vec<&'static str> {
    receivers_refusing(CloseCode::new(code)).map(|receiver| receiver.software.name).collect()
}

/// The receivers that check nothing.
const CARELESS: [&str; 3] = ["Firefox", "Undertow", "tornado"];

#[test]
fn who_accepts_what_may_not_be_sent() {
    for (codes, tolerant) in [
        (&[0][..], &["picows", "Chromium"][..]),
        (&[1, 404, 999, 1004, 1016, 2000, 2999], &["Chromium"]),
        (&[1005], &[]),
        (&[1006], &["aiohttp", "picows"]),
        (&[1015], &["websocket (npm)", "soketto", "libwebsockets (client)"]),
    ] {
        for code in codes {
            assert_eq!(accepting(*code), [tolerant, &CARELESS].concat(), "{code}");
        }
    }
    let outside = [
        "Boost.Beast",
        "Netty",
        "java.net.http",
        "gobwas/ws",
        "Bandit",
        "libwebsockets (server)",
        "libwebsockets (client)",
        "aiohttp",
        "picows",
        "Chromium",
    ];
    for code in [5000, 10000, 59395, 65535] {
        assert_eq!(accepting(code), [&outside[..], &CARELESS].concat(), "{code}");
    }
}

#[test]
fn who_refuses_what_may_be_sent() {
    for code in [1000, 1001, 1002, 1003, 1007, 1008, 1009, 1011, 4000, 4999] {
        assert_eq!(refusing(code), [""; 0], "{code}");
    }
    assert_eq!(refusing(1010), ["java.net.http"]);
    for code in [3000, 3999] {
        assert_eq!(refusing(code), ["uWebSockets"], "{code}");
    }
    let narrow = [
        "websocket-driver",
        "websocket-driver (Ruby)",
        "cowlib",
        "wslay",
        "Tomcat",
        "uWebSockets",
        "gobwas/ws",
        "Bandit",
        "libwebsockets (server)",
    ];
    assert_eq!(refusing(1012), narrow);
    assert_eq!(refusing(1013), narrow);
    let without_1014 = [
        "tungstenite",
        "fastwebsockets",
        "Deno",
        "gorilla",
        "wsproto",
        "uvicorn with wsproto",
        "trio-websocket",
        "autobahn-python",
        "gws",
    ];
    let (strict, tolerant) = narrow.split_at(6);
    assert_eq!(refusing(1014), [&without_1014[..], strict, &["soketto"], tolerant].concat());
}

#[test]
fn names_are_distinct_and_few_receivers_answer_otherwise() {
    let mut names: Vec<_> = RECEIVERS.iter().map(|receiver| receiver.software.name).collect();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), RECEIVERS.len());
    let with = |refusal| -> Vec<&str> {
        let receivers = RECEIVERS.iter().filter(|receiver| receiver.refusal == refusal);
        receivers.map(|receiver| receiver.software.name).collect()
    };
    assert_eq!(
        with(Refusal::Drops),
        [
            "OkHttp",
            "tokio-websockets",
            "uvicorn with wsproto",
            "trio-websocket",
            "autobahn-python",
            "Netty"
        ]
    );
    assert_eq!(with(Refusal::Varies), ["java.net.http"]);
    assert_eq!(with(Refusal::AnswersNormal), ["websocket-client"]);
    assert_eq!(with(Refusal::AnswersEmpty), ["uWebSockets"]);
}

#[test]
fn what_applications_see_instead() {
    use InsteadOf::{NoCode, RefusedCode};
    for (code, expected) in [
        (
            1002,
            &[
                (
                    RefusedCode,
                    &["tungstenite", "axum", "soketto", "tomcat", "libwebsockets", "starscream"][..],
                ),
                (NoCode, &[]),
            ][..],
        ),
        (
            1000,
            &[(NoCode, &["dotnet", "java-websocket", "tomcat", "websocket-driver", "fpwebsocket"])],
        ),
        (1006, &[(RefusedCode, &["ws", "undici", "uwebsockets"]), (NoCode, &["websocket-node"])]),
        (0, &[(NoCode, &["aiohttp"])]),
        (1014, &[(RefusedCode, &[])]),
    ] {
        for (instead_of, libraries) in expected {
            let seen = reports(CloseCode::new(code));
            let seen = seen.filter(|report| report.instead_of == *instead_of);
            let seen: Vec<_> = seen.map(|report| report.library).collect();
            assert_eq!(seen, *libraries, "{code}");
        }
    }
}

//! What applications mean by codes: `explain --app`, `list apps`, `list` with an application.

use snapbox::file;

use crate::wsclose;

#[test]
fn a_private_code_has_every_known_meaning() {
    wsclose(["4004"]).status(0).stdout(file!["../data/apps/4004.txt"]).stderr("");
    wsclose(["4400"]).status(0).stdout(file!["../data/apps/4400.txt"]).stderr("");
    wsclose(["4050"]).status(0).stdout(file!["../data/apps/4050.txt"]).stderr("");
    // The first screen has room for the best known of them.
    let all = |code| wsclose([code, "--all", "--names"]).status(0);
    all("4004").stdout(file!["../data/apps/4004_all.txt"]).stderr("");
    all("4400").stdout(file!["../data/apps/4400_all.txt"]).stderr("");
    all("4050").stdout(file!["../data/apps/4050_all.txt"]).stderr("");
    wsclose(["4004", "-f", "markdown"]).status(0).stdout(file!["../data/apps/4004.md"]).stderr("");
}

#[test]
fn a_registered_code_shows_the_collision() {
    for (code, name) in [("3000", "Unauthorized"), ("3003", "Forbidden"), ("3008", "Timeout")] {
        let stdout = wsclose([code]).status(0).stdout_text();
        assert!(stdout.starts_with(&format!("{code} {name} ")), "{stdout}");
        assert!(stdout.contains("registered with IANA\n"), "{stdout}");
        assert!(
            stdout.contains("\nOther meanings in applications, best known first\n"),
            "{stdout}"
        );
        let stdout = wsclose([code, "--all"]).status(0).stdout_text();
        assert!(stdout.contains("\n  SaltyRTC "), "{stdout}");
        assert!(stdout.contains(&format!("\nRegistered as `{name}`; in applications")), "{stdout}");
    }
    wsclose(["3000"]).status(0).stdout(file!["../data/apps/3000.txt"]).stderr("");
    wsclose(["3000", "--all", "--names"])
        .status(0)
        .stdout(file!["../data/apps/3000_all.txt"])
        .stderr("");
}

#[test]
fn a_name_that_the_standard_has_too() {
    let twitch = "4000 Internal server error (Twitch EventSub): a problem on the side of Twitch\n";
    let args = ["-b", "Internal", "server", "error", "--app", "twitch"];
    wsclose(args).status(0).stdout(twitch).stderr("");
    let text = wsclose(["Protocol Error"]).status(0).stdout_text();
    let line = "\nOther codes are called so in SaltyRTC 3001 (--app shows them).\n";
    assert!(text.starts_with("1002 ") && text.contains(line), "{text}");
}

#[test]
fn codes_that_never_travel() {
    wsclose(["2010"]).status(0).stdout(file!["../data/apps/2010.txt"]).stderr("");
    wsclose(["2010", "--all"]).status(0).stdout(file!["../data/apps/2010_all.txt"]).stderr("");
    let stdout = wsclose(["4001", "--app", "stomp"]).status(0).stdout_text();
    assert!(stdout.contains("Sent by      nobody: the client reports it, and no Close frame"));
}

#[test]
fn one_application_in_full() {
    wsclose(["4004", "--app", "discord"])
        .status(0)
        .stdout(file!["../data/apps/4004_discord.txt"])
        .stderr("");
    wsclose(["explain", "--app=Gateway", "4004"])
        .status(0)
        .stdout(file!["../data/apps/4004_gateway.txt"])
        .stderr("");
    wsclose(["4400", "--app", "hasura"])
        .status(0)
        .stdout(file!["../data/apps/4400_hasura.txt"])
        .stderr("");
    wsclose(["4403", "--app", "gladia", "--sources"])
        .status(0)
        .stdout(file!["../data/apps/4403_gladia.txt"])
        .stderr("");
    wsclose(["4004", "--app", "twitch", "-f", "markdown", "--sources"])
        .status(0)
        .stdout(file!["../data/apps/4004_twitch.md"])
        .stderr("");
    wsclose(["4004", "--app", "pusher", "-f", "json"])
        .status(0)
        .stdout(file!["../data/apps/4004_pusher.json"])
        .stderr("");
}

#[test]
fn an_application_over_a_range() {
    wsclose(["-b", "--app", "salty", "3000-3003"])
        .status(0)
        .stdout(
            "3000 Path Full (SaltyRTC): no responder address is free on the path\n\
             3001 Protocol Error (SaltyRTC): the peer broke the protocol\n\
             3002 Internal Error (SaltyRTC): an internal failure\n\
             3003 Handover of the Signalling Channel (SaltyRTC): signalling moved to another \
             channel\n",
        )
        .stderr("");
}

#[test]
fn a_code_that_an_application_does_not_have() {
    wsclose(["4015", "--app", "discord-gateway"]).status(1).stdout("").stderr(
        "error: '4015' has no known meaning in Discord Gateway\n  nearby: 4014 Disallowed \
         intent(s), 4013 Invalid intent(s), 4012 Invalid API\n  version\n  all: wsclose list \
         discord-gateway\n",
    );
    wsclose(["-b", "4004", "4999", "--app", "colyseus-0.16"]).status(1).stdout("").stderr(
        "error: '4004' has no known meaning in Colyseus 0.16\n  nearby: 4002 \
             WS_CLOSE_WITH_ERROR, 4000 WS_CLOSE_CONSENTED, 4010\n  WS_CLOSE_DEVMODE_RESTART\n  \
             all: wsclose list colyseus-0.16\nerror: '4999' has no known meaning in Colyseus \
             0.16\n  nearby: 4202 WS_TOO_MANY_CLIENTS, 4201 WS_SERVER_DISCONNECT, 4010\n  \
             WS_CLOSE_DEVMODE_RESTART\n  all: wsclose list colyseus-0.16\n",
    );
    let done = wsclose(["-b", "4004", "4999", "--app", "okx"]).status(1).stdout(
        "4004 No data received in 30s (OKX): nothing arrived for 30 s; send `ping` before \
             that\n",
    );
    assert!(done.stderr_text().starts_with("error: '4999' has no known meaning in OKX\n"));
}

#[test]
fn a_wrong_application_gets_the_nearest() {
    for (word, stderr) in [
        ("discrod", "error: no application is called 'discrod'\n  did you mean discord?\n"),
        (
            "zzzz",
            "error: no application is called 'zzzz'\n  `wsclose list apps` shows all of them\n",
        ),
        (
            "tw",
            "error: 'tw' begins the names of 2 applications\n  name one of them: twitch-eventsub, \
             twilio-video\n",
        ),
        (
            "\x1b[31m",
            "error: no application is called '\\u{1b}[31m'\n  `wsclose list apps` shows all of \
             them\n",
        ),
    ] {
        wsclose(["4004", "--app", word]).status(1).stdout("").stderr(stderr);
    }
    wsclose(["list", "discrod"]).status(1).stdout("").stderr(
        "error: no code is called 'discrod'\n  did you mean the application discord (`wsclose \
         list discord`)?\n",
    );
    let json = wsclose(["4004", "--app", "discrod", "-f", "json"]).status(1).stdout_text();
    assert!(json.contains("\"message\": \"no application is called 'discrod'\""), "{json}");
}

#[test]
fn the_index() {
    wsclose(["list", "apps"]).status(0).stdout(file!["../data/apps/index.txt"]).stderr("");
    wsclose(["list", "apps", "-f", "csv"])
        .status(0)
        .stdout(file!["../data/apps/index.csv"])
        .stderr("");
    wsclose(["list", "Apps", "-f", "markdown"])
        .status(0)
        .stdout(file!["../data/apps/index.md"])
        .stderr("");
}

#[test]
fn the_codes_of_an_application() {
    for (word, data) in [
        ("graphql-ws", file!["../data/apps/graphql_ws.txt"]),
        ("sockjs", file!["../data/apps/sockjs.txt"]),
        ("hasura", file!["../data/apps/hasura.txt"]),
        ("spacebar", file!["../data/apps/spacebar.txt"]),
        ("liveblocks", file!["../data/apps/liveblocks.txt"]),
        ("openai", file!["../data/apps/openai.txt"]),
    ] {
        wsclose(["list", word]).status(0).stdout(data).stderr("");
    }
    wsclose(["list", "gladia", "-f", "csv"])
        .status(0)
        .stdout(file!["../data/apps/gladia.csv"])
        .stderr("");
    wsclose(["list", "gladia", "-f", "json"])
        .status(0)
        .stdout(file!["../data/apps/gladia.json"])
        .stderr("");
    wsclose(["list", "Autobahn|JS", "-f", "markdown"])
        .status(0)
        .stdout(file!["../data/apps/autobahn.md"])
        .stderr("");
}

#[test]
fn several_applications_one_below_the_other() {
    let both = wsclose(["list", "twitch", "discord-rpc"]).status(0).stdout_text();
    let alone = |word| wsclose(["list", word]).status(0).stdout_text();
    assert_eq!(both, format!("{}\n{}", alone("twitch"), alone("discord-rpc")));
    assert_eq!(alone("discord").matches(" (service, discord-").count(), 3);
    let spaced = wsclose(["list", "discord", "gateway"]).status(0).stdout_text();
    assert_eq!(spaced, alone("discord-gateway"));
}

#[test]
fn filters_are_for_codes() {
    for word in ["discord", "apps", "gorilla", "libraries"] {
        wsclose(["list", word, "1000", "--sendable"]).status(2).stdout("").stderr(
            "error: '--sendable', '--reserved' and '--registered' are for codes, not for\n  \
             applications and libraries\n",
        );
    }
}

#[test]
fn a_word_for_an_application_and_a_library_shows_both() {
    for word in ["autobahn", "Autobahn", "autob"] {
        let stdout = wsclose(["list", word]).status(0).stdout_text();
        let (app, library) = stdout.split_once("\n\nautobahn-python (Python): ").unwrap();
        assert!(app.starts_with("Autobahn|JS (library, autobahn-js): ") && !library.is_empty());
    }
    let json = wsclose(["list", "autobahn", "-f", "json"]).status(0).stdout_text();
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!((&json["apps"][0]["id"], &json["apps"][1]), (&"autobahn-js".into(), &().into()));
    assert_eq!(json["libraries"][0]["id"], "autobahn");
    wsclose(["list", "disc"]).status(1).stdout("").stderr(
        "error: 'disc' begins the names of 4 applications and libraries\n  name one of them: \
         discord-gateway, discord-voice, discord-rpc, discordjs-ws\n",
    );
}

#[test]
fn names_that_applications_have() {
    let text = wsclose(["-b", "Authentication failed"]).status(0).stdout_text();
    let whose = " (Authentication failed in Discord Gateway and Discord Voice)\n";
    assert!(text.starts_with("4004 Private Use: ") && text.ends_with(whose), "{text}");
    let text = wsclose(["rate limited"]).status(0).stdout_text();
    let overview = text.split("\n\n").next().unwrap();
    crate::up_to_date("tests/data/apps/rate_limited.txt", &format!("{overview}\n"));
}

#[test]
fn options_of_explain_stand_before_no_other_command() {
    for args in [&["--app", "discord", "list"][..], &["--sources", "list"]] {
        let stderr = wsclose(args).status(2).stdout("").stderr_text();
        assert!(stderr.contains(&format!("'{}' stands before a command", args[0])), "{stderr}");
    }
}

/// Everything that the table has, through the program: of each application each code.
#[test]
fn every_code_prints() {
    let index = wsclose(["list", "apps", "-f", "json"]).status(0).stdout_text();
    let index: serde_json::Value = serde_json::from_str(&index).unwrap();
    let apps = index["apps"].as_array().unwrap();
    assert_eq!(apps.len(), wsclose::table::APPS.len());
    for app in apps {
        let id = app["id"].as_str().unwrap();
        let codes = app["codes"].as_array().unwrap();
        let firsts: Vec<_> = codes.iter().map(|code| code["first"].to_string()).collect();
        let asked = firsts.join(",");
        let shown = wsclose(["-b", "--app", id, &asked]).status(0).stdout_text();
        for code in codes {
            let meaning = code["meaning"].as_str().unwrap();
            assert!(shown.contains(meaning), "{id}: {meaning} in {shown}");
            assert!(!code["sources"].as_array().unwrap().is_empty());
        }
    }
}

#[test]
fn sources_in_text() {
    wsclose(["1013", "--sources"])
        .status(0)
        .stdout(file!["../data/apps/1013_sources.txt"])
        .stderr("");
    wsclose(["1013", "--all", "--names", "--sources"])
        .status(0)
        .stdout(file!["../data/apps/1013_all_sources.txt"])
        .stderr("");
    wsclose(["4401", "--sources", "-f", "markdown"])
        .status(0)
        .stdout(file!["../data/apps/4401_sources.md"])
        .stderr("");
}

#[test]
fn decode_shows_them_too() {
    let stdout = wsclose(["decode", "88 02 0f a4"]).status(0).stdout_text();
    let brief = "\n4004: application-defined; known in 19 applications, such as discord-gateway\n\
                 (Authentication failed).\n";
    assert!(stdout.contains(brief), "{stdout}");
    let stdout = wsclose(["decode", "--all", "88 02 0f a4"]).status(0).stdout_text();
    assert!(stdout.contains("\n  Discord Gateway          Authentication failed: "), "{stdout}");
    let json = wsclose(["decode", "88 02 0f a4", "-f", "json"]).status(0).stdout_text();
    assert!(json.contains("\"app\": \"discord-gateway\""), "{json}");
}

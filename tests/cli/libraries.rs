//! What libraries call the codes, and what they make of them.

use snapbox::file;

use crate::wsclose;

#[test]
fn a_name_is_explained_with_whose_it_is() {
    for (name, line) in [
        ("CloseInternalServerErr", "CloseInternalServerErr in gorilla/websocket (Go), lxzan/gws"),
        ("websocket.CloseGoingAway", "CloseGoingAway in gorilla/websocket (Go) and"),
        ("LWS_CLOSE_STATUS_NO_STATUS", "LWS_CLOSE_STATUS_NO_STATUS in libwebsockets (C)."),
        ("WebSocketCloseStatus.EndpointUnavailable", "EndpointUnavailable in .NET"),
        ("status.WS_1013_TRY_AGAIN_LATER", "WS_1013_TRY_AGAIN_LATER in Starlette (Python)"),
        ("CloseCode::Away", "Away in tungstenite (Rust), "),
        ("omit_handshake", "omit_handshake in websocketpp (C++). websocketpp: never sent:"),
        ("iana_registry_start", "iana_registry_start in EFL (C, marks a range)."),
        ("kWebSocketErrorGoingAway", "kWebSocketErrorGoingAway in Chromium net (C++, internal)."),
        (
            "PROTOCOL",
            "PROTOCOL in Jetty StatusCode (API) (Java), Jetty CloseStatus (core) (Java) and",
        ),
    ] {
        let text = wsclose(["explain", name]).status(0).stdout_text();
        assert!(text.contains(&format!("\n{line}")), "{text}");
        let all = wsclose(["explain", name, "--all"]).status(0).stdout_text();
        assert!(all.contains(&format!("\n  {line}")), "{all}");
    }
}

#[test]
fn a_name_of_several_meanings_shows_all_of_them() {
    wsclose(["explain", "BAD_DATA"])
        .status(0)
        .stdout(file!["../data/libraries/bad_data.txt"])
        .stderr("");
    wsclose(["-b", "PROTOCOL_ERROR", "FORBIDDEN", "Empty"])
        .status(0)
        .stdout(file!["../data/libraries/several.txt"])
        .stderr("");
    wsclose(["explain", "-f", "markdown", "-b", "BAD_DATA"])
        .status(0)
        .stdout(file!["../data/libraries/bad_data.md"])
        .stderr("");
}

#[test]
fn a_library_chooses_the_meaning() {
    let text = wsclose(["-b", "BAD_DATA", "--library", "jetty"]).status(0).stdout_text();
    assert!(text.starts_with("1003 ") && text.lines().count() == 1, "{text}");
    let text = wsclose(["-b", "BAD_DATA", "--library", "spring"]).status(0).stdout_text();
    assert!(text.starts_with("1007 ") && text.lines().count() == 1, "{text}");
    // A library that has no such name leaves all meanings.
    let run = || wsclose(["-b", "BAD_DATA", "--library", "gorilla"]).status(0);
    assert_eq!(run().stdout_text().lines().count(), 2);
    run().stderr("remark: 'BAD_DATA' is no name in gorilla/websocket; others have it\n");
    wsclose(["going away", "--library", "gorilla"]).status(0).stderr("");
}

#[test]
fn remarks_are_said_where_an_error_follows_too() {
    let args = ["explain", "--library", "websockets", "--after", "60s", "StatusRangePrivate"];
    let text = wsclose(args).status(2).stdout("").stderr_text();
    let remark = "remark: 'StatusRangePrivate' is no name in websockets; others have it\nerror: ";
    assert!(text.starts_with(remark), "{text}");
    let pcap = [0xd4, 0xc3, 0xb2, 0xa1, 2, 0, 4, 0];
    let text =
        wsclose(["explain", "--library", "ws", "-"]).stdin(pcap.to_vec()).status(2).stderr_text();
    assert!(text.starts_with("remark: 'ws' is a word for ws-rs too\nerror: "), "{text}");
}

#[test]
fn a_library_in_brief() {
    for (code, library, end) in [
        ("1002", "gorilla", "(websocket.CloseProtocolError in gorilla/websocket)\n"),
        ("1014", "gorilla", "(no name in gorilla/websocket)\n"),
        ("4000-4999", "efl", "EFL)\n"),
    ] {
        let text = wsclose(["-b", code, "--library", library]).status(0).stdout_text();
        assert!(text.ends_with(end) && text.lines().count() == 1, "{text}");
    }
}

#[test]
fn a_number_inside_a_library_is_no_code() {
    wsclose(["explain", "NEVER_CONNECTED", "CustomCloseReason"])
        .status(0)
        .stdout(file!["../data/libraries/no_code.txt"])
        .stderr("");
    wsclose(["explain", "-f", "json", "NEVER_CONNECTED", "CustomCloseReason"])
        .status(0)
        .stdout(file!["../data/libraries/no_code.json"])
        .stderr("");
    let hint = "error: 'NEVER_CONNECTED' stands for no code that a Close frame can carry\n  \
                what it stands for: wsclose explain NEVER_CONNECTED\n";
    wsclose(["list", "NEVER_CONNECTED"]).status(1).stdout("").stderr(hint);
}

#[test]
fn an_ambiguous_name_is_encoded_as_the_standard_has_it() {
    wsclose(["encode", "PROTOCOL_ERROR"]).status(0).stdout("880203ea\n").stderr("");
    let stderr = wsclose(["encode", "BAD_DATA"]).status(2).stdout("").stderr_text();
    assert!(stderr.contains("1007, 1003"), "{stderr}");
    let stderr = wsclose(["encode", "NEVER_CONNECTED"]).status(2).stdout("").stderr_text();
    assert!(stderr.contains("no code that a Close frame can carry"), "{stderr}");
}

#[test]
fn what_a_library_makes_of_a_code() {
    for (code, library, file) in [
        ("1002", "tungst", "1002_tungstenite"),
        ("1014", "gorilla", "1014_gorilla"),
        ("1005", "aiohttp", "1005_aiohttp"),
        ("1006", "uws", "1006_uwebsockets"),
        ("1004", "vibe-d", "1004_vibe_d"),
        ("4000-4999", "tungstenite", "4000_tungstenite"),
        ("1014", "bandit", "1014_bandit"),
    ] {
        let section = |options: &[&str]| {
            let args = [&["explain", code, "--library", library], options].concat();
            let text = wsclose(args).status(0).stdout_text();
            text.split("\n\n").find(|part| part.starts_with("In ")).unwrap().to_owned()
        };
        let path = format!("tests/data/libraries/{file}.txt");
        crate::up_to_date(&path, &format!("{}\n\n{}\n", section(&[]), section(&["--all"])));
    }
}

/// A library that was asked for has room on the first screen, however much else is known.
#[test]
fn what_a_library_makes_of_a_code_is_on_the_first_screen() {
    let libraries = wsclose(["list", "libraries", "-f", "csv"]).status(0).stdout_text();
    for id in libraries.lines().skip(1).filter_map(|line| line.split(',').next()) {
        for evidence in [&["1002"][..], &["1006", "--after", "60s"]] {
            let args = [&["explain", "--library", id], evidence].concat();
            let text = wsclose(&args).status(0).stdout_text();
            assert!(text.contains("\n\nIn ") && text.lines().count() <= 22, "{args:?}: {text}");
            let suspects = text.contains("\nLikely culprits");
            assert_eq!(suspects, evidence.contains(&"--after"), "{args:?}: {text}");
        }
    }
}

#[test]
fn all_names_of_a_code() {
    let text = wsclose(["explain", "1014", "--names"]).status(0).stdout_text();
    let names = text.split("\n\n").last().unwrap();
    crate::up_to_date("tests/data/libraries/1014_names.txt", names);
}

#[test]
fn tables_of_libraries() {
    for (library, format, name) in [
        ("gorilla", "text", "gorilla.txt"),
        ("Boost.Beast", "text", "beast.txt"),
        ("lws", "text", "lws.txt"),
        ("jetty", "text", "jetty.txt"),
        ("ws", "text", "ws.txt"),
        ("gws", "text", "gws.txt"),
        ("tungstenite", "text", "tungstenite.txt"),
        ("gorilla", "csv", "gorilla.csv"),
        ("websocketpp", "json", "websocketpp.json"),
        ("undertow", "markdown", "undertow.md"),
        ("libraries", "text", "libraries.txt"),
        ("libraries", "csv", "libraries.csv"),
        ("libraries", "markdown", "libraries.md"),
    ] {
        let path = format!("tests/data/libraries/{name}");
        let text = wsclose(["list", library, "-f", format]).status(0).stdout_text();
        crate::up_to_date(&path, &text);
    }
}

#[test]
fn libraries_and_codes_in_one_listing() {
    let text = wsclose(["list", "1011", "phoenix"]).status(0).stdout_text();
    assert!(text.starts_with("Code  Name") && text.contains("\n\nPhoenix client"), "{text}");
    let text = wsclose(["list", "1011", "phoenix", "-f", "csv"]).status(0).stdout_text();
    assert!(text.starts_with("code,") && text.contains("\n\nlibrary,code,"), "{text}");
}

#[test]
fn every_library_is_listed_within_the_width() {
    let index = wsclose(["list", "libraries", "-f", "csv"]).status(0).stdout_text();
    for id in index.lines().skip(1).filter_map(|line| line.split(',').next()) {
        let text = wsclose(["list", id]).status(0).stdout_text();
        // An address is never broken.
        let lines = text.lines().filter(|line| !line.trim_start().starts_with("https://"));
        let widest = lines.map(|line| line.chars().count()).max().unwrap();
        assert!(widest <= 80, "{id}: {text}");
    }
}

#[test]
fn a_wrong_library_gets_the_nearest() {
    for (library, message) in [
        ("gorila", "error: no library is called 'gorila'\n  did you mean gorilla?\n"),
        ("jetti", "error: no library is called 'jetti'\n  did you mean jetty?\n"),
        (
            "zzz",
            "error: no library is called 'zzz'\n  `wsclose list libraries` shows all of them\n",
        ),
        (
            "balancer",
            "error: no library is called 'balancer'\n  it is software at which --after can point\n",
        ),
        (
            "deepgram",
            "error: no library is called 'deepgram'\n  it is software at which --reason can point\n",
        ),
        ("rust", "error: no library is called 'rust'\n  it is a language: wsclose list rust\n"),
        ("okx", "error: no library is called 'okx'\n  it is an application: --app okx\n"),
        (
            "web",
            "error: 'web' begins the names of 17 libraries\n  name one of them: websocket-node, ...",
        ),
        ("\x1b[31m", "error: no library is called '\\u{1b}[31m'\n"),
    ] {
        let stderr =
            wsclose(["explain", "1011", "--library", library]).status(1).stdout("").stderr_text();
        let message = message.trim_end_matches("websocket-node, ...");
        assert!(stderr.starts_with(message), "{stderr}");
    }
    let message = "error: no code is called 'gorila'\n  did you mean the library gorilla (`wsclose \
                   list gorilla`)?\n";
    wsclose(["list", "gorila"]).status(1).stdout("").stderr(message);
    for (word, hint) in [
        ("gorilla", "it is a library: wsclose list gorilla"),
        ("discord", "it is an application: wsclose list discord"),
        ("rust", "it is a language: wsclose list rust"),
    ] {
        let message = format!("error: no code is called '{word}'\n  {hint}\n");
        wsclose(["encode", word]).status(2).stdout("").stderr(message);
    }
    let message =
        "error: no application is called 'gorilla'\n  it is a library: --library gorilla\n";
    wsclose(["explain", "4004", "--app", "gorilla"]).status(1).stdout("").stderr(message);
}

#[test]
fn an_id_goes_before_a_word_that_others_share() {
    for (id, other) in [("ws", "ws-rs"), ("action-cable", "websocket-driver-ruby")] {
        let remark = format!("remark: '{id}' is a word for {other} too\n");
        wsclose(["list", id, "-f", "csv"]).status(0).stderr(remark);
        let text = wsclose(["list", id, "-f", "json"]).status(0).stdout_text();
        let json: serde_json::Value = serde_json::from_str(&text).unwrap();
        let libraries = json["libraries"].as_array().unwrap();
        let ids: Vec<_> = libraries.iter().map(|library| &library["id"]).collect();
        assert_eq!(ids, [id]);
    }
}

use snapbox::file;

use crate::wsclose;

#[test]
fn what_people_look_for() {
    let finds = |words: &[&str]| wsclose([&["search"], words].concat()).status(0);
    finds(&["auth"]).stdout(file!["../data/search/auth.txt"]).stderr("");
    finds(&["rate limit"]).stdout(file!["../data/search/rate_limit.txt"]).stderr("");
    finds(&["keepalive", "ping", "timeout"])
        .stdout(file!["../data/search/keepalive.txt"])
        .stderr("");
    finds(&["bad", "gateway"]).stdout(file!["../data/search/bad_gateway.txt"]).stderr("");
    finds(&["discord"]).stdout(file!["../data/search/discord.txt"]).stderr("");
    finds(&["nginx"]).stdout(file!["../data/search/nginx.txt"]).stderr("");
    finds(&["CloseGoingAway"]).stdout(file!["../data/search/close_going_away.txt"]).stderr("");
    finds(&["1011"]).stdout(file!["../data/search/1011.txt"]).stderr("");
    finds(&["NEVER_CONNECTED"]).stdout(file!["../data/search/never_connected.txt"]).stderr("");
}

#[test]
fn order_case_and_spelling_do_not_matter() {
    let expected = wsclose(["search", "ping", "timeout"]).status(0).stdout_text();
    assert!(expected.contains("keepalive ping timeout"), "{expected}");
    for words in [&["Ping", "Time-Out"][..], &["timeout", "ping"], &["PING TIMEOUT"]] {
        let found = wsclose([&["search", "--all"], words].concat()).status(0).stdout_text();
        assert!(found.contains("1011 keepalive ping timeout (reason)"), "{words:?}: {found}");
    }
}

#[test]
fn all_of_it_where_asked_for() {
    let some = wsclose(["search", "timeout"]).status(0).stdout_text();
    let all = wsclose(["search", "timeout", "--all"]).status(0).stdout_text();
    let (lines, more) = some.rsplit_once("--all shows them\n").unwrap();
    assert_eq!(more, "");
    let (lines, more) = lines.trim_end_matches(": ").rsplit_once('\n').unwrap();
    let more: usize = more.strip_suffix(" more").unwrap().parse().unwrap();
    assert!(all.starts_with(lines), "{all}");
    // A hit may take several lines, all but the first indented.
    let count = |text: &str| text.lines().filter(|line| !line.starts_with(' ')).count();
    assert_eq!(count(&all), count(lines) + more);
}

#[test]
fn the_words_are_marked_in_colour_and_nothing_else_changes() {
    let shown = ["search", "going away", "--color=always"];
    wsclose(shown).status(0).stdout(file!["../data/search/going_away.ansi"]).stderr("");
    let shown = wsclose(["search", "rate limit", "--color=always"]).status(0).stdout_text();
    let plain = wsclose(["search", "rate limit"]).status(0).stdout_text();
    assert_eq!(anstream::adapter::strip_str(&shown).to_string(), plain);
}

#[test]
fn json_has_every_hit() {
    wsclose(["search", "bad gateway", "-f", "json"])
        .status(0)
        .stdout(file!["../data/search/bad_gateway.json"])
        .stderr("");
}

#[test]
fn nothing_found_is_a_no_with_the_nearest_words() {
    wsclose(["search", "kepalive"])
        .status(1)
        .stdout("")
        .stderr("error: no entry contains 'kepalive'\n  did you mean keepalive?\n");
    wsclose(["search", "qqqqqq"]).status(1).stdout("").stderr(
        "error: no entry contains 'qqqqqq'\n  fewer letters find more: the beginning of a word is \
         enough\n",
    );
}

#[test]
fn what_has_only_some_of_the_words_comes_last() {
    let found = wsclose(["search", "maintenance connection"]).status(0).stdout_text();
    let (all, some) = found.split_once("\nWith some of the words:\n").unwrap();
    assert!(all.starts_with("1013 Try Again Later (cause): Overload"), "{found}");
    let count = |text: &str| text.lines().filter(|line| !line.starts_with(' ')).count();
    // The last line says how many more there are.
    assert_eq!(count(all) + count(some) - 1, 10, "{found}");
    assert!(some.ends_with(" more with some of the words: --all shows them\n"), "{found}");
    // What has all of them is enough where there is enough of it.
    let found = wsclose(["search", "rate limit"]).status(0).stdout_text();
    assert!(found.ends_with(" more with some of the words: --all shows them\n"), "{found}");
    assert!(!found.contains("With some"), "{found}");
    let all = wsclose(["search", "rate limit", "--all"]).status(0).stdout_text();
    assert!(all.contains("\nWith some of the words:\n"), "{all}");

    wsclose(["search", "discord", "gorilla"])
        .status(0)
        .stdout(file!["../data/search/discord_gorilla.txt"])
        .stderr("");
    // A word that no entry has is told.
    let run = wsclose(["search", "kepalive", "timeout"]).status(0);
    let shown = run.stdout_text();
    assert!(shown.starts_with("No entry has all of the words. These have some"), "{shown}");
    run.stderr("remark: no entry contains 'kepalive': did you mean keepalive?\n");
}

#[test]
fn json_has_which_words_are_found() {
    let json = wsclose(["search", "why token kubernetes", "-f", "json"]).status(0).stdout_text();
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(json["words"], serde_json::json!(["token", "kubernetes"]));
    let hits = json["hits"].as_array().unwrap();
    for hit in hits {
        let matched = hit["matched"].as_array().unwrap();
        assert_eq!(hit["rank"] == "partial", matched.len() == 1, "{hit}");
    }
    assert!(hits.iter().any(|hit| hit["matched"] == serde_json::json!(["kubernetes"])));
}

#[test]
fn nothing_is_cut_where_there_is_no_terminal() {
    let words = ["search", "idle", "timeout", "--all"];
    let json = wsclose([&words[..], &["-f", "json"]].concat()).status(0).stdout_text();
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    let joined = |text: &str| text.split_whitespace().collect::<String>();
    for columns in ["20", "40", "80", "120", "1000"] {
        let shown = wsclose(words).env("COLUMNS", columns).status(0).stdout_text();
        let whole = joined(&shown);
        for hit in json["hits"].as_array().unwrap() {
            // Names of libraries share a line.
            if hit["kind"] != "library-name" {
                let text = joined(hit["text"].as_str().unwrap());
                assert!(whole.contains(&text), "{columns}: {text}\n{shown}");
            }
        }
        let longest = shown.lines().map(textwrap::core::display_width).max().unwrap();
        let columns: usize = columns.parse().unwrap();
        assert!(longest <= columns, "{columns}: {longest}");
        // It takes the room that there is.
        assert!(longest > columns.min(400) * 3 / 4, "{columns}: {longest}");
    }
    // In 1000 columns each hit is one line, for grep.
    let shown = wsclose(words).env("COLUMNS", "1000").status(0).stdout_text();
    assert!(!shown.lines().any(|line| line.starts_with("    ")), "{shown}");
}

#[test]
fn what_is_no_word_is_not_looked_for() {
    wsclose(["search", "\u{1b}[31m!"]).status(1).stdout("").stderr(
        "error: no entry contains '31m'\n  words of one or two letters and numbers are found \
         whole\n",
    );
    wsclose(["search", "!?"]).status(2).stdout("").stderr(
        "error: expected words to search for, found '!?'\n  words are made of letters and digits\n",
    );
}

#[test]
fn explain_leads_to_it() {
    wsclose(["quota"])
        .status(1)
        .stdout("")
        .stderr("error: no code is called 'quota'\n  `wsclose search quota` finds 6\n");
}

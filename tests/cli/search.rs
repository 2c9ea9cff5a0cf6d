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
    assert_eq!(all.lines().count(), lines.lines().count() + more);
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
        .stderr("error: nothing speaks of 'kepalive'\n  did you mean keepalive?\n");
    wsclose(["search", "discord", "gorilla"]).status(1).stdout("").stderr(
        "error: nothing has all of the words\n  each of them is found: 'discord' (9), 'gorilla' (8)\n",
    );
    wsclose(["search", "qqqqqq"]).status(1).stdout("").stderr(
        "error: nothing speaks of 'qqqqqq'\n  fewer letters find more: the beginning of a word is \
         enough\n",
    );
}

#[test]
fn what_is_no_word_is_not_looked_for() {
    wsclose(["search", "\u{1b}[31m!"]).status(1).stdout("").stderr(
        "error: nothing speaks of '31m'\n  words of one or two letters and numbers are found \
         whole\n",
    );
    wsclose(["search", "!?"]).status(2).stdout("").stderr(
        "error: expected words to look for, found '!?'\n  words are made of letters and digits\n",
    );
}

#[test]
fn explain_leads_to_it() {
    wsclose(["quota"])
        .status(1)
        .stdout("")
        .stderr("error: no code is called 'quota'\n  `wsclose search quota` finds 6\n");
}

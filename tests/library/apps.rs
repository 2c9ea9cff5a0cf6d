//! Walks over all applications.

use std::collections::HashSet;
use std::fs;
use std::path::Path;

use wsclose::table::{self, APPS, Advice, App, AppCode, Basis, Sender};
use wsclose::{CloseCode, Source};

fn code(number: u16) -> CloseCode {
    CloseCode::new(number)
}

fn app(id: &str) -> &'static App {
    APPS.iter().find(|app| app.id == id).unwrap_or_else(|| panic!("{id}"))
}

/// Every meaning, with the application that it belongs to.
fn every_meaning() -> impl Iterator<Item = (&'static App, &'static AppCode)> {
    APPS.iter().flat_map(|app| app.codes.iter().map(move |meant| (app, meant)))
}

#[test]
fn every_file_is_in_the_list() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/table/apps");
    let files: HashSet<_> = fs::read_dir(folder)
        .unwrap()
        .map(|file| file.unwrap().path().file_stem().unwrap().to_string_lossy().into_owned())
        .filter(|name| name != "mod")
        .collect();
    let ids: HashSet<_> = APPS.iter().map(|app| app.id.replace(['-', '.'], "_")).collect();
    assert_eq!(files, ids);
}

#[test]
fn every_application_says_what_it_is_and_where_that_was_read() {
    for app in APPS {
        assert!(
            app.id
                .chars()
                .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || "-.".contains(c))
        );
        assert!(!app.name.is_empty() && app.name.len() <= 24, "{}", app.id);
        assert!(!app.codes.is_empty(), "{}", app.id);
        assert!(app.page.is_none_or(|page| page.starts_with("https://") && !page.contains(' ')));
        tidy(app.about);
        assert!(!app.about.is_empty(), "{}", app.id);
        assert!(!app.origin.sources.is_empty(), "{}", app.id);
        assert_eq!(app.repeats.is_some(), app.repeated().is_some(), "{}", app.id);
    }
}

#[test]
fn every_word_for_an_application_finds_it() {
    for app in APPS {
        let words: HashSet<_> = app.words().map(table::fold).collect();
        assert!(
            words.len() + 1 >= app.words().count(),
            "{}: each alias says something new",
            app.id
        );
        for word in app.words() {
            let found = table::apps_called(&word.to_uppercase());
            assert!(found.iter().any(|found| found.id == app.id), "{word}");
        }
    }
    let ids: HashSet<_> = APPS.iter().map(|app| app.id).collect();
    assert_eq!(ids.len(), APPS.len());
    assert!(table::apps_called("").is_empty() && table::apps_beginning("- ").is_empty());
}

/// `list` looks for applications first.
#[test]
fn no_code_is_called_as_an_application() {
    for word in APPS.iter().flat_map(App::words) {
        assert!(table::find(word).is_empty(), "{word}");
    }
}

#[test]
fn every_meaning_is_tidy() {
    for (app, meant) in every_meaning() {
        assert!(!meant.meaning.is_empty() && meant.meaning.len() <= 150, "{}", meant.meaning);
        tidy(meant.meaning);
        assert_eq!(meant.name.trim(), meant.name);
        assert!(meant.name.is_ascii() && !meant.name.starts_with('('), "{}", meant.name);
        assert_ne!(meant.sender, Sender::Nobody, "{} {}", app.id, meant.first);
        assert!(!app.origin_of(meant).sources.is_empty());
    }
}

fn tidy(phrase: &str) {
    assert!(phrase.is_ascii() && !phrase.contains("  "), "{phrase}");
    assert_eq!(phrase.trim_matches([' ', '.']), phrase);
    assert_eq!(phrase.matches('`').count() % 2, 0, "{phrase}");
}

#[test]
fn codes_are_in_order_and_ranges_follow_them() {
    for app in APPS {
        let key = |meant: &AppCode| (meant.is_range(), meant.first);
        assert!(app.codes.is_sorted_by(|a, b| key(a) < key(b)), "{}", app.id);
        assert!(app.codes.iter().all(|meant| meant.first <= meant.last), "{}", app.id);
    }
}

#[test]
fn every_meaning_is_found_by_each_of_its_codes() {
    for (app, meant) in every_meaning() {
        for number in [meant.first, meant.last] {
            let found = table::meanings(number).any(|found| std::ptr::eq(found.meant, meant));
            assert!(found, "{} {number}", app.id);
        }
    }
    assert_eq!(table::meanings(code(1011)).count(), 0);
}

/// What an application sends has to be a code that it may send.
#[test]
fn what_no_endpoint_may_send_is_reported_locally() {
    for (app, meant) in every_meaning() {
        assert!(meant.first.may_be_sent() || meant.reported_locally, "{} {}", app.id, meant.first);
    }
}

/// Made up by a client for its own event; read in the source of each.
#[test]
fn codes_that_never_travel() {
    let local: Vec<_> = every_meaning()
        .filter(|(_, meant)| meant.reported_locally)
        .map(|(app, meant)| (app.id, meant.first.get()))
        .collect();
    assert_eq!(
        local,
        [
            ("sockjs", 2000),
            ("sockjs", 2010),
            ("phoenix-longpoll", 3410),
            ("stompjs", 4001),
            ("mattermost", 4000),
            ("mattermost", 4001),
            ("colyseus", 4003),
        ]
    );
}

#[test]
fn what_was_only_observed_says_so() {
    let observed: Vec<_> = APPS
        .iter()
        .filter(|app| app.origin.evidence == Basis::Observed)
        .map(|app| app.id)
        .collect();
    assert_eq!(
        observed,
        ["openai-realtime-observed", "eulerstream", "deribit-observed", "pandascore"]
    );
    let single: Vec<_> = every_meaning()
        .filter(|(_, meant)| meant.origin.is_some_and(|o| o.evidence == Basis::Observed))
        .map(|(app, meant)| (app.id, meant.first.get()))
        .collect();
    assert_eq!(single, [("walletconnect-relay", 3000), ("gladia", 4403)]);
}

#[test]
fn repeated_codes_are_told_from_those_that_are_added() {
    let added = |id| app(id).added().map(|own| own.first.get()).collect::<Vec<_>>();
    for id in ["hasura", "strawberry-graphql", "ariadne", "spring-graphql"] {
        assert_eq!(app(id).repeats, Some("graphql-transport-ws"));
        assert_eq!(added(id), [0; 0], "{id}");
    }
    assert_eq!(added("spacebar"), [4006]);
    assert_eq!(added("signal"), [4401, 4409]);
}

/// A few of the facts, typed a second time.
#[test]
fn well_known_codes() {
    for (id, number, name, sender, retry) in [
        ("discord-gateway", 4004, "Authentication failed", Sender::Server, Some(Advice::No)),
        ("discord-gateway", 4014, "Disallowed intent(s)", Sender::Server, Some(Advice::No)),
        ("discord-voice", 4006, "Session no longer valid", Sender::Server, None),
        ("twitch-eventsub", 4003, "Connection unused", Sender::Server, None),
        ("graphql-transport-ws", 4400, "BadRequest", Sender::Server, Some(Advice::No)),
        ("graphql-transport-ws", 4499, "Terminated", Sender::Client, Some(Advice::AfterBackoff)),
        ("sockjs", 3000, "Go away!", Sender::Server, None),
        ("pusher", 4001, "Application does not exist", Sender::Server, Some(Advice::AfterChange)),
        ("pusher", 4200, "Generic reconnect immediately", Sender::Server, Some(Advice::Now)),
        ("obs-websocket", 4009, "AuthenticationFailed", Sender::Server, None),
        ("centrifugo", 3503, "force disconnect", Sender::Server, Some(Advice::No)),
        ("saltyrtc", 3003, "Handover of the Signalling Channel", Sender::Either, None),
        ("mozilla-push", 4774, "kBACKOFF_WS_STATUS_CODE", Sender::Server, Some(Advice::No)),
        ("qq-bot", 4914, "WSCodeBackendBotOffline", Sender::Server, Some(Advice::No)),
        ("gladia", 4403, "", Sender::Server, None),
    ] {
        let meant = app(id).meanings(code(number)).next().unwrap();
        assert_eq!((meant.name, meant.sender, meant.retry), (name, sender, retry), "{id} {number}");
    }
    let of = |id, number| app(id).meanings(code(number)).map(|m| (m.first.get(), m.last.get()));
    assert_eq!(of("pusher", 4004).collect::<Vec<_>>(), [(4004, 4004), (4000, 4099)]);
    assert_eq!(of("centrifugo", 4999).collect::<Vec<_>>(), [(4500, 4999)]);
}

#[test]
fn every_file_of_a_repository_has_an_address() {
    let sources = every_meaning().flat_map(|(app, meant)| app.origin_of(meant).sources);
    let mut files = 0;
    for source in sources {
        assert!(!source.to_string().is_empty());
        let Source::File(file) = source else { continue };
        let (repository, rest) = file.split_once('@').unwrap();
        let (commit, path) = rest.split_once(':').unwrap();
        assert_eq!(repository.split('/').count(), 2, "{file}");
        assert!(commit.len() == 12 && commit.chars().all(|c| c.is_ascii_hexdigit()), "{file}");
        assert!(!path.is_empty() && !file.contains(' '), "{file}");
        assert_eq!(
            source.url().unwrap(),
            format!("https://github.com/{repository}/blob/{commit}/{path}")
        );
        files += 1;
    }
    assert!(files > 100);
}

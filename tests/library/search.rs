use wsclose::search::{Hit, Kind, Rank, search, vocabulary};
use wsclose::table;

fn kinds(hits: &[Hit]) -> Vec<Kind> {
    hits.iter().map(|hit| hit.entry.kind).collect()
}

#[test]
fn every_name_is_found_by_itself() {
    let mut names: Vec<&str> = table::names().map(|name| name.text).collect();
    names.sort_unstable();
    names.dedup();
    let is_class =
        |name: &&str| ["unused", "protocol", "registered", "private", "outside"].contains(name);
    // A sample: all of them take a minute.
    for name in names.into_iter().filter(|name| !is_class(name)).step_by(17) {
        let hits = search(name);
        assert!(
            hits.iter().any(|hit| hit.rank == Rank::Exact && hit.entry.title == name),
            "{name}"
        );
    }
}

#[test]
fn every_word_is_found_where_it_stands() {
    for word in vocabulary().iter().step_by(29) {
        let hits = search(word);
        assert!(!hits.is_empty(), "{word}");
        for hit in hits {
            let marks = hit.in_title.iter().map(|at| &hit.entry.title[at.clone()]);
            let marks = marks.chain(hit.in_text.iter().map(|at| &hit.entry.text[at.clone()]));
            for mark in marks {
                let mark = table::fold(mark);
                // Without its ending it may be found too.
                let is_found = mark.contains(word.as_str()) || word.starts_with(&mark);
                assert!(is_found, "{word} in {mark}");
            }
        }
    }
}

#[test]
fn the_best_come_first() {
    for word in ["timeout", "unauthorized", "discord", "bad gateway", "a"] {
        let hits = search(word);
        assert!(
            hits.is_sorted_by_key(|hit| (hit.rank, hit.beside, hit.entry.kind)),
            "{word}: {:?}",
            kinds(&hits)
        );
    }
}

#[test]
fn what_only_belongs_to_something_is_not_found_by_its_name() {
    // The application, not each of its codes.
    let hits = search("pusher");
    assert!(hits.iter().any(|hit| hit.entry.kind == Kind::App && hit.entry.id == "pusher"));
    assert!(!hits.iter().any(|hit| hit.entry.kind == Kind::AppCode && hit.entry.id == "pusher"));
    // Beside other words it counts.
    let hits = search("pusher quota");
    assert_eq!(hits[0].entry.id, "pusher");
    assert_eq!(hits[0].entry.kind, Kind::AppCode);
    // The causes of a code are not found by its name alone either.
    assert!(!kinds(&search("abnormal closure")).contains(&Kind::Cause));
    assert!(kinds(&search("abnormal nginx")).contains(&Kind::Cause));
}

#[test]
fn numbers_are_found_whole() {
    assert_eq!(search("1011")[0].rank, Rank::Exact);
    assert_eq!(search("502")[0].entry.title, "502 Bad Gateway");
    assert!(search("101").iter().all(|hit| hit.entry.text.contains("101")));
}

#[test]
fn words_are_found_joined_and_without_their_endings() {
    let first = |text| search(text)[0].entry.title.clone();
    for text in ["rate limit", "rate_limit", "Rate-Limit", "ratelimit"] {
        assert_eq!(first(text), "Rate limited", "{text}");
    }
    assert_eq!(first("going aways"), "Going Away");
    assert!(search("handshakes failed").iter().any(|hit| hit.entry.kind == Kind::Handshake));
}

#[test]
fn an_http_status_leads_to_its_code() {
    for (text, code) in [("503", 1013), ("service unavailable", 1013), ("413 content", 1009)] {
        let hits = search(text);
        let http = hits.iter().find(|hit| hit.entry.kind == Kind::Http).unwrap();
        assert_eq!(http.entry.codes().unwrap().start().get(), code, "{text}");
    }
}

#[test]
fn nothing_is_found_by_nothing() {
    for text in ["", " ", "!?", "qqqqqqqq", "\u{301}"] {
        assert!(search(text).is_empty(), "{text:?}");
    }
}

use wsclose::search::{Hit, Kind, Rank, search, search_any, vocabulary, words};
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
        for hit in hits.into_iter().filter(|hit| hit.by_synonym == 0) {
            let marks = hit.in_title.iter().map(|at| &hit.entry.title[at.clone()]);
            let marks = marks.chain(hit.in_text.iter().map(|at| &hit.entry.text[at.clone()]));
            for mark in marks {
                let mark = table::fold(mark);
                // It may be found in another form too, which begins alike.
                let is_found = mark.contains(word.as_str()) || mark.starts_with(&word[..3]);
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
    // Whatever form was typed, the same is found.
    let title = |hit: &Hit| (hit.entry.value, hit.entry.title.to_string());
    for forms in [
        ["closing handshakes", "closed handshake"],
        ["limits exceeded", "limited exceeds"],
        ["timed out", "timing out"],
        ["expiring tokens", "token expired"],
    ] {
        let [one, other] = forms.map(|form| search(form).iter().map(title).collect::<Vec<_>>());
        assert!(!one.is_empty(), "{forms:?}");
        assert_eq!(one, other, "{forms:?}");
    }
}

#[test]
fn what_people_say_leads_to_the_code() {
    for (text, code) in [
        ("auth failure", 3000),
        ("payload too large", 1009),
        ("duplicate login", 4409),
        ("throttled", 4008),
        ("kicked", 4003),
        ("alb", 1006),
        ("elb", 1006),
        ("gcp", 1006),
        ("k8s", 1006),
        ("reason length", 1002),
        ("123", 1002),
        ("deploy", 1012),
        ("maintenance", 1013),
        ("jwt expired", 4109),
        ("missed heartbeat", 1011),
        ("oom", 1006),
        ("wifi", 1006),
        ("cert", 1015),
        ("https certificate", 1015),
        ("bad json", 4400),
    ] {
        // As far down as a screen goes.
        let hits = search(text);
        let mut codes = hits.iter().take(18).filter_map(|hit| hit.entry.codes());
        let is_there = codes.any(|codes| codes.start().get() == code);
        assert!(is_there, "{text} does not lead to {code}");
    }
}

#[test]
fn what_has_some_of_the_words_comes_after_what_has_all() {
    let hits = search_any("token expired kubernetes");
    assert!(hits.iter().all(|hit| hit.rank == Rank::Partial));
    // Of what has the same number of words, what has the rarest is first.
    let count = |word: &String| hits.iter().filter(|hit| hit.matched.contains(word)).count();
    let rarest = |hit: &Hit| hit.matched.iter().map(count).min();
    assert!(hits.is_sorted_by_key(|hit| (3 - hit.matched.len(), rarest(hit))));
    assert_eq!(hits[0].matched.len(), 2);
    for text in ["token expired", "pusher quota", "rate limit"] {
        let (all, any) = (search(text), search_any(text));
        assert!(any.len() > all.len(), "{text}");
        assert!(any.iter().zip(&all).all(|(one, other)| one.entry.title == other.entry.title));
        let is_partial = |hit: &Hit| hit.rank == Rank::Partial && hit.matched.len() == 1;
        assert!(any[all.len()..].iter().all(is_partial), "{text}");
    }
}

#[test]
fn words_that_say_nothing_are_left_out() {
    assert_eq!(words("why does the Rate-Limit close it"), ["ratelimit", "close"]);
    assert_eq!(words("when"), ["when"]);
    let titles = |text| -> Vec<_> { search(text).into_iter().map(|hit| hit.entry.title).collect() };
    assert_eq!(titles("the rate limit"), titles("rate limit"));
}

#[test]
fn findings_are_found_by_their_ids() {
    for rule in wsclose::frame::RULES.iter().step_by(5) {
        let hits = search(rule.id);
        let is_it = |hit: &Hit| hit.entry.kind == Kind::Finding && hit.entry.title == rule.id;
        assert!(hits.iter().any(is_it), "{}", rule.id);
    }
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

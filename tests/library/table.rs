//! Walks over the whole table.

use std::collections::{BTreeSet, HashSet};

use wsclose::table::{self, Cause, Guess, Likelihood, Row, Sender};
use wsclose::{Class, CloseCode, Custom, Source};

fn every_code() -> impl Iterator<Item = CloseCode> {
    (0..=u16::MAX).map(CloseCode::new)
}

fn code(number: u16) -> CloseCode {
    CloseCode::new(number)
}

#[test]
fn what_is_reported_locally_says_what_was_missing() {
    for row in table::all() {
        assert_eq!(row.missing.is_some(), row.first.is_reported_locally(), "{}", row.first);
        assert!(row.missing.is_none_or(|missing| missing.code() == row.first), "{}", row.first);
    }
}

#[test]
fn rows_cover_every_number_once_and_in_order() {
    let mut next = Some(0);
    for row in table::all() {
        assert_eq!(Some(row.first.get()), next, "{}", row.name);
        assert!(row.first <= row.last);
        next = row.last.get().checked_add(1);
    }
    assert_eq!(next, None, "the last row ends at 65535");
}

#[test]
fn a_row_is_found_by_each_of_its_codes() {
    for code in every_code() {
        let row = table::row(code);
        assert!(row.first <= code && code <= row.last, "{code}");
    }
}

#[test]
fn rows_of_a_range_are_those_that_it_touches() {
    let names = |first, last| -> Vec<&str> {
        table::rows(code(first)..=code(last)).iter().map(|row| row.name).collect()
    };
    assert_eq!(names(0, 65535).len(), table::all().len());
    assert_eq!(names(1011, 1011), ["Internal Error"]);
    assert_eq!(names(2999, 3001), ["Unassigned", "Unauthorized", "Unassigned"]);
    assert_eq!(names(5000, 4999), [""; 0]);
}

/// RFC 6455 11.7 and the registry's later entries, typed a second time.
const REGISTERED: [(u16, &str); 19] = [
    (1000, "Normal Closure"),
    (1001, "Going Away"),
    (1002, "Protocol error"),
    (1003, "Unsupported Data"),
    (1004, "Reserved"),
    (1005, "No Status Rcvd"),
    (1006, "Abnormal Closure"),
    (1007, "Invalid frame payload data"),
    (1008, "Policy Violation"),
    (1009, "Message Too Big"),
    (1010, "Mandatory Ext."),
    (1011, "Internal Error"),
    (1012, "Service Restart"),
    (1013, "Try Again Later"),
    (
        1014,
        "The server was acting as a gateway or proxy and received an invalid response from the \
         upstream server. This is similar to 502 HTTP Status Code.",
    ),
    (1015, "TLS handshake"),
    (3000, "Unauthorized"),
    (3003, "Forbidden"),
    (3008, "Timeout"),
];

#[test]
fn registered_meanings_are_spelled_as_in_the_registry() {
    let registered: Vec<_> = table::all()
        .iter()
        .filter_map(|row| Some((row.first.get(), row.registration()?.meaning)))
        .collect();
    assert_eq!(registered, REGISTERED);
}

#[test]
fn the_name_is_the_registered_one_where_that_is_a_name() {
    for row in table::all() {
        let Some(registration) = row.registration() else { continue };
        let is_sentence = registration.meaning.ends_with('.') && registration.meaning.len() > 20;
        assert_eq!(row.name == registration.meaning, !is_sentence, "{}", row.name);
    }
    assert_eq!(table::row(code(1014)).name, "Bad Gateway");
}

#[test]
fn every_row_has_meaning_advice_and_sources() {
    for row in table::all() {
        let name = row.name;
        assert!(!row.causes.is_empty(), "{name}: causes");
        assert!(!row.checks.is_empty(), "{name}: checks");
        assert!(!row.fixed_by.who.is_empty(), "{name}: who fixes it");
        assert!(!row.close_event.is_empty(), "{name}: CloseEvent");
        assert!(!row.sources.is_empty(), "{name}: sources");
        for cause in row.causes {
            assert!(!cause.sources.is_empty(), "{name}: a source for {:?}", cause.text);
        }
    }
}

#[test]
fn the_short_form_of_a_cause_takes_two_lines() {
    for row in table::all() {
        let mut keys = BTreeSet::new();
        for Cause { key, short, .. } in row.causes {
            assert!(keys.insert(key), "{}: {key} twice", row.name);
            assert!(key.len() <= 34 && !key.ends_with('.'), "{key}");
            assert!(short.ends_with(['.', '`']), "{key}: {short}");
            // Two columns before the first line, four before the second, of 80.
            let text = format!("{key}: {short}");
            let first = text.get(..=78).map_or(text.len(), |line| line.rfind(' ').unwrap());
            assert!(text[first..].trim().len() <= 76, "{text}");
        }
    }
}

fn prose(row: &Row) -> impl Iterator<Item = &'static str> {
    let causes = row.causes.iter().flat_map(|cause| [cause.key, cause.short, cause.text]);
    let rest =
        [row.detail, row.close_event, row.sent_by.note, row.fixed_by.note, row.reconnect.note];
    let fixed_when = row.fixed_by.when.iter().map(|(_, note)| *note);
    causes
        .chain(fixed_when)
        .chain(row.checks.iter().map(|check| check.text))
        .chain(rest)
        .chain([row.summary])
}

#[test]
fn prose_is_tidy() {
    for row in table::all() {
        assert!(row.summary.len() <= 76, "{}: {} is long", row.name, row.summary);
        assert!(!row.summary.ends_with('.'), "{}", row.summary);
        for text in prose(row) {
            assert!(text.is_ascii(), "{text}");
            assert_eq!(text.trim(), text);
            assert!(!text.contains("  "), "{text}");
            assert_eq!(text.matches('`').count() % 2, 0, "{text}");
        }
        for cause in row.causes {
            assert!(cause.text.ends_with(['.', '`']), "{}", cause.text);
        }
    }
}

#[test]
fn a_row_says_the_same_of_all_its_codes() {
    for code in every_code() {
        let first = table::row(code).first;
        let says =
            |code: CloseCode| (code.class(), code.may_be_sent(), code.is_reserved(), code.custom());
        assert_eq!(says(code), says(first), "{code}");
    }
}

#[test]
fn somebody_sends_exactly_what_may_be_sent() {
    for row in table::all() {
        let nobody = row.sent_by.text == Sender::Nobody;
        assert_eq!(nobody, !row.first.may_be_sent(), "{}", row.name);
    }
}

#[test]
fn classes_are_as_in_the_rfc() {
    let bounds = Class::ALL.map(|class| {
        let (first, last) = class.bounds();
        assert_eq!((first.class(), last.class()), (class, class));
        (first.get(), last.get())
    });
    assert_eq!(bounds, [(0, 999), (1000, 2999), (3000, 3999), (4000, 4999), (5000, 65535)]);
}

/// Standards and Autobahn agree on these; 1012 to 1014 come from the registry.
#[test]
fn what_may_be_sent_is_what_receivers_agree_on() {
    let sendable: Vec<u16> =
        every_code().filter(|code| code.may_be_sent()).map(CloseCode::get).collect();
    let expected: Vec<u16> = (1000..=1003).chain(1007..=1014).chain(3000..=4999).collect();
    assert_eq!(sendable, expected);
}

/// The columns Reserved, Custom and HTTP of Luka967's table of close codes. It leaves Reserved
/// blank for 1004, which RFC 6455 7.4.1 reserves.
#[test]
fn reserved_custom_and_http_are_as_in_the_common_table() {
    let rows: Vec<_> = table::all()
        .iter()
        .map(|row| {
            let first = row.first;
            let marks = (first.is_reserved(), first.custom(), row.http.map(|http| http.status));
            (first.get(), row.last.get(), marks)
        })
        .filter(|(.., marks)| *marks != (false, Custom::No, None))
        .collect();
    assert_eq!(
        rows,
        [
            (1004, 1004, (true, Custom::No, None)),
            (1005, 1005, (true, Custom::No, None)),
            (1006, 1006, (true, Custom::No, None)),
            // Not in that table: RFC 9110 15.6.1 has the same definition.
            (1011, 1011, (false, Custom::No, Some(500))),
            (1014, 1014, (false, Custom::No, Some(502))),
            (1015, 1015, (true, Custom::No, None)),
            (1016, 2999, (false, Custom::ExtensionsOnly, None)),
            (3000, 3000, (false, Custom::Yes, Some(401))),
            (3001, 3002, (false, Custom::Yes, None)),
            (3003, 3003, (false, Custom::Yes, Some(403))),
            (3004, 3007, (false, Custom::Yes, None)),
            (3008, 3008, (false, Custom::Yes, Some(408))),
            (3009, 3999, (false, Custom::Yes, None)),
            (4000, 4999, (false, Custom::Yes, None)),
        ]
    );
}

#[test]
fn every_source_has_a_name_and_its_address_is_one() {
    let mut seen = HashSet::new();
    for row in table::all() {
        let sources = row.causes.iter().flat_map(|cause| cause.sources).chain(row.sources);
        for source in sources.filter(|source| seen.insert(**source)) {
            assert!(!source.to_string().is_empty());
            if let Some(url) = source.url() {
                assert!(url.starts_with("https://") && !url.contains(' '), "{url}");
            }
            if let Source::Thread(thread) = source {
                let (repository, number) = thread.split_once('#').unwrap_or_default();
                assert_eq!(repository.split('/').count(), 2, "{thread}");
                assert!(number.parse::<u32>().is_ok(), "{thread}");
            }
        }
    }
    assert!(seen.len() > 100);
}

#[test]
fn errata_that_matter_are_there() {
    let errata: Vec<_> = table::all()
        .iter()
        .flat_map(|row| row.errata.iter().map(|erratum| (row.first.get(), erratum.id)))
        .collect();
    assert_eq!(errata, [(1001, 4919), (1011, 3227)]);
}

#[track_caller]
fn guessed(number: u16, id: &str, meant: &[u16]) {
    let guess = table::guesses(code(number)).into_iter().next().expect("a guess");
    let codes: Vec<u16> = guess.meant().into_iter().map(CloseCode::get).collect();
    assert_eq!((guess.id(), codes.as_slice()), (id, meant), "{number}: {guess}");
}

/// Numbers that were seen in the wild, with what they turned out to be.
#[test]
fn odd_numbers_are_recognised() {
    guessed(59395, "byte-swapped-code", &[1000]);
    guessed(59651, "byte-swapped-code", &[1001]);
    guessed(63235, "byte-swapped-code", &[1015]);
    guessed(47115, "byte-swapped-code", &[3000]);
    guessed(47883, "byte-swapped-code", &[3003]);
    guessed(49163, "byte-swapped-code", &[3008]);
    guessed(40975, "byte-swapped-code", &[4000]);
    guessed(12592, "ascii-code", &[]);
    guessed(22373, "reason-without-code", &[]);
    guessed(29551, "reason-without-code", &[]);
    guessed(31522, "reason-without-code", &[]);
    guessed(65535, "negative-number", &[]);
    guessed(10000, "zero-too-many", &[1000]);
    guessed(401, "http-status", &[3000, 4401, 1008]);
    guessed(403, "http-status", &[3003, 4403, 1008]);
    guessed(404, "http-status", &[4404, 1008]);
    guessed(500, "http-status", &[1011]);
    guessed(502, "http-status", &[1014]);
    guessed(0, "zero-filled", &[]);
    guessed(34818, "frame-header-as-code", &[]);
    guessed(5635, "tls-bytes", &[]);
    guessed(7996, "still-masked", &[]);
    guessed(4401, "http-status-plus-4000", &[]);
}

#[test]
fn every_number_that_nobody_may_send_has_a_guess() {
    for code in every_code() {
        let guesses = table::guesses(code);
        let never_seen = !code.may_be_sent() && !code.is_reserved();
        let http_habit = (4400..=4599).contains(&code.get());
        assert!(!never_seen || !guesses.is_empty(), "{code}");
        assert!(never_seen || http_habit || guesses.is_empty(), "{code}");
        for guess in &guesses {
            assert!(!guess.to_string().is_empty() && !guess.detail().is_empty());
            assert!(!guess.sources().is_empty());
            let swapped = matches!(guess, Guess::ByteSwapped(_));
            assert!(swapped || guess.meant().iter().all(|code| code.may_be_sent()), "{code}");
        }
    }
}

#[test]
fn no_code_that_may_be_sent_is_probably_another() {
    for code in every_code().filter(|code| code.may_be_sent()) {
        let mut guesses = table::guesses(code).into_iter();
        assert!(guesses.all(|guess| guess.likelihood() != Likelihood::Probable), "{code}");
    }
}

#[cfg(feature = "serde")]
#[test]
fn a_code_is_a_number_in_json() {
    for code in every_code() {
        let json = serde_json::to_string(&code).unwrap();
        assert_eq!(json, code.to_string());
        assert_eq!(serde_json::from_str::<CloseCode>(&json).unwrap(), code);
    }
    for no_code in ["65536", "-1", "1000.5", "\"1000\"", "null"] {
        assert!(serde_json::from_str::<CloseCode>(no_code).is_err(), "{no_code}");
    }
}

#[cfg(feature = "serde")]
#[test]
fn a_source_has_its_name_and_address_in_json() {
    let rfc = serde_json::to_string(&Source::Rfc(6455, "7.4.1")).unwrap();
    let url = "https://www.rfc-editor.org/rfc/rfc6455#section-7.4.1";
    assert_eq!(rfc, format!(r#"{{"name":"RFC 6455 7.4.1","url":"{url}"}}"#));
    let code = serde_json::to_string(&Source::Code("nginx 1.29.8")).unwrap();
    assert_eq!(code, r#"{"name":"nginx 1.29.8","url":null}"#);
}

//! Text and JSON state the same facts: the longest text has everything that the JSON has, and vice
//! versa.
//!
//! The tests read Markdown rather than text: it is the same document, but no word is broken across
//! lines.

use std::cmp::Reverse;
use std::collections::BTreeSet;
use std::sync::LazyLock;

use serde_json::{Value, json};

use crate::{up_to_date, wsclose};

/// One answer as JSON and as text, which have to agree.
struct Pair {
    /// What was asked.
    asked: String,
    json: Value,
    /// JSON for whatever else the text shows.
    also: Vec<Value>,
    text: String,
}

fn answer(args: &[&str], format: &str) -> String {
    let output = wsclose([args, &["-f", format]].concat()).0.output().unwrap();
    String::from_utf8(output.stdout).unwrap()
}

fn json(args: &[&str]) -> Value {
    serde_json::from_str(&answer(args, "json")).unwrap()
}

fn markdown(args: &[&str]) -> String {
    answer(args, "markdown")
}

/// For each row: its first code, its last code and the whole row, each with its JSON and its longest
/// text.
static ROWS: LazyLock<Vec<Pair>> = LazyLock::new(|| {
    let rows = json(&["list"])["rows"].take();
    let codes = rows.as_array().unwrap().iter().flat_map(|row| {
        let (first, last) = (&row["first"], &row["last"]);
        [first.to_string(), last.to_string(), format!("{first}-{last}")]
    });
    // Numbers that no one should see, and codes that applications use.
    let others =
        ["401", "12592", "17744", "34818", "59395", "2000", "4001", "4004", "4401", "4499"];
    let codes: BTreeSet<String> = codes.chain(others.map(str::to_owned)).collect();
    codes.iter().map(|code| explained(&[code])).collect()
});

/// Codes with evidence of each kind.
static EVIDENCE: LazyLock<Vec<Pair>> = LazyLock::new(|| {
    [
        &["1006", "--after", "60s"][..],
        &["1006", "--after", "7s", "--seen-by", "server"],
        &["1006", "--never-opened", "--seen-by", "browser"],
        &["1006", "--after", "60s", "--library", "caddy"],
        &["1002", "--library", "nginx", "--after", "30m"],
        &["1009", "--seen-by", "server", "--library", "jetty"],
        &["1011", "--reason", "keepalive ping timeout"],
        &["1000", "--reason", "nobody writes so"],
        &["1001", "--reason", ""],
        &["4004", "--reason", "Authentication failed."],
        &["Unexpected response code: 503"],
        &["websocket: close 1006 (abnormal closure): unexpected EOF"],
    ]
    .map(explained)
    .into()
});

fn explained(question: &[&str]) -> Pair {
    let json = json(&[&["explain"], question].concat())["results"][0].take();
    let explain = [&["explain", "--all", "--names", "--sources"], question].concat();
    Pair { asked: question.join(" "), json, also: Vec::new(), text: markdown(&explain) }
}

/// Each application, and what it means by all of its codes.
static APPS: LazyLock<Vec<Pair>> = LazyLock::new(|| {
    listed("apps", |id, app| {
        let codes = app["codes"].as_array().unwrap().iter().map(|code| code["first"].to_string());
        ["explain", "--sources", "--app", id].map(str::to_owned).into_iter().chain(codes).collect()
    })
});

/// Each library, and what it makes of codes that some libraries report in place of others, and of one
/// that many have a name for.
static LIBRARIES: LazyLock<Vec<Pair>> = LazyLock::new(|| {
    let codes = ["1000", "1005", "1006"];
    listed("libraries", |id, _| {
        let explain = ["explain", "--all", "--names", "--sources", "--library", id];
        explain.into_iter().chain(codes).map(str::to_owned).collect()
    })
});

/// What one library makes of a code.
static IN_LIBRARIES: LazyLock<Vec<Pair>> = LazyLock::new(|| {
    let library = |pair: &Pair| {
        let results = pair.also[1]["results"].as_array().unwrap().iter();
        let in_libraries = results.map(|result| json!({ "in_libraries": result["in_libraries"] }));
        let json = Value::from(in_libraries.collect::<Vec<_>>());
        let text = pair.text.clone();
        Pair { asked: pair.asked.clone(), json, also: Vec::new(), text }
    };
    LIBRARIES.iter().map(library).collect()
});

/// Each application or library of an index: its listing, and what `explain` says of some codes.
fn listed(list: &str, explain: impl Fn(&str, &Value) -> Vec<String>) -> Vec<Pair> {
    let listing = json(&["list", list])[list].take();
    let pair = |one: &Value| {
        let id = one["id"].as_str().unwrap();
        let listing = json(&["list", id]);
        let mut all = listing[list].as_array().unwrap().iter();
        let json = all.find(|other| other["id"] == id).unwrap().clone();
        let explain = explain(id, &json);
        let explain: Vec<_> = explain.iter().map(String::as_str).collect();
        let text = markdown(&["list", id]) + &markdown(&explain);
        Pair { asked: id.to_owned(), json, also: vec![listing, self::json(&explain)], text }
    };
    listing.as_array().unwrap().iter().map(pair).collect()
}

/// Every value that is neither a list nor an object, with its key path.
fn leaves<'v>(value: &'v Value, path: &str, found: &mut Vec<(String, &'v Value)>) {
    match value {
        Value::Object(keys) => {
            for (key, value) in keys {
                let path = if path.is_empty() { key.clone() } else { format!("{path}.{key}") };
                leaves(value, &path, found);
            }
        }
        Value::Array(items) => items.iter().for_each(|item| leaves(item, path, found)),
        _ => found.push((own_path(path).to_owned(), value)),
    }
}

/// A path without the lists of whole answers.
fn own_path(path: &str) -> &str {
    let path = path.strip_prefix("results.").or(path.strip_prefix("libraries.")).unwrap_or(path);
    let in_app = path.strip_prefix("apps.").filter(|rest| rest.starts_with("codes."));
    in_app.unwrap_or(path)
}

/// Identifiers are for programs, the text shows the name instead; and what was asked or is in the log
/// line need not be said again. Why somebody is a suspect is said in words, and the first screen has the
/// short forms.
const NOT_SAID: [&str; 31] = [
    "query",
    "schema",
    "guesses.id",
    "names.library_id",
    "in_libraries.id",
    "in_libraries.names.library",
    "in_libraries.shows.library_id",
    "in_libraries.perhaps_sent.library_id",
    "shown_instead.library_id",
    "reports.library_id",
    "evidence.reason",
    "evidence.after_seconds",
    "evidence.seen_by",
    "evidence.direction",
    "evidence.other_close",
    "evidence.libraries",
    "evidence.software",
    "evidence.reported_by",
    "evidence.never_opened",
    "evidence.http_status",
    "evidence.was_open",
    "evidence.proves",
    "causes.short",
    "causes.first_screen",
    "causes.excluded_by",
    "suspects.does",
    "suspects.clue",
    "suspects.limit",
    "suspects.fits",
    "meaning.standard",
    "mentions",
];

/// How the text puts a keyword, boolean or number from the JSON. Any of these wordings will do; an
/// empty list means that the text need not say it. `None` for what it has to have as it is.
fn wordings(path: &str, value: &str) -> Option<Vec<String>> {
    let wordings: &[&str] = match (path, value) {
        ("repeats" | "apps.repeats", _) => &["repeats"],
        ("status", "registered") => &["Registered"],
        ("status", "unassigned") => &["Unassigned"],
        ("status", "private-use") => &["Private Use"],
        ("status", "undefined") => &["registers nothing here", "the registry ends at 4999"],
        ("sendable", "true") => &["can be in a Close frame"],
        ("sendable", "false") => &["must not be in a Close frame", "should not be in a"],
        ("reserved", "true") => &["reserved: it should not", "endpoints only report it locally"],
        ("reported_locally", "true") => &["endpoints only report it locally"],
        ("browser_close", "true") => &["works in a browser", "in a browser too"],
        ("browser_close", "false") => &["throws"],
        ("custom", "yes") => &["yes: applications may give it their own meaning"],
        ("custom", "extensions-only") => &["only by the specification of an extension"],
        ("custom", "no") => &["**Custom use**: no"],
        ("sent_by" | "sent_by_in_practice", "either") => &["**Sent by**: either side"],
        ("guesses.likelihood", "probable") => &["Little else produces such a number."],
        ("guesses.likelihood", "possible") => &["Other things can produce it too."],
        ("guesses.likelihood", "last-resort") => &["Any number can come about this way."],
        ("causes.when", "never-opened") => &["If it never opened"],
        ("causes.when", "constant-lifetime") => &["If it always dies after the same time"],
        ("causes.when", "random-lifetime") => &["If it dies at random times"],
        ("causes.ruled_out", "true") => &["(ruled out by the evidence)"],
        (
            "reconnect.advice" | "reconnect.by_evidence.advice" | "apps.retry" | "codes.retry",
            "now",
        ) => &["yes, at once"],
        ("reconnect.advice" | "reconnect.by_evidence.advice", "after-backoff") => {
            &["yes, with backoff"]
        }
        (
            "reconnect.advice" | "reconnect.by_evidence.advice" | "apps.retry" | "codes.retry",
            "after-change",
        ) => &["only after a change"],
        ("reconnect.advice" | "reconnect.by_evidence.advice", "no") => {
            &["**Reconnect**: no", "by the code alone, no"]
        }
        ("fixed_by.who", "network") => &["whoever runs the network in between"],
        ("shown_instead.instead_of", "refused-code") => &["another code: "],
        ("shown_instead.instead_of", "no-code") => &["a Close without a code: "],
        ("names.kind" | "in_libraries.names.kind", "legacy") => &["formerly"],
        ("names.kind" | "in_libraries.names.kind", "range-marker") => &["marks a range"],
        ("names.kind" | "in_libraries.names.kind", "catch-all") => {
            &["all the rest", "what has no other name"]
        }
        ("names.visibility" | "in_libraries.names.visibility" | "visibility", "internal") => {
            &["internal", "for its own use"]
        }
        ("names.visibility" | "in_libraries.names.visibility" | "visibility", "printed") => {
            &["printed", "texts that it prints"]
        }
        ("receivers.does", does) => {
            return Some(vec![does.to_owned(), "refuses no code".to_owned()]);
        }
        ("in_libraries.receivers.accepts", "true") => &["accepts it"],
        ("in_libraries.receivers.accepts", "false") => &["rejects it"],
        ("apps.reported_locally" | "codes.reported_locally", "true") => &["reported locally"],
        ("apps.evidence" | "codes.evidence" | "evidence", "documentation") => {
            &["read in its own documentation"]
        }
        ("apps.evidence" | "codes.evidence" | "evidence", "source-code") => {
            &["read in its own source code"]
        }
        ("apps.retry" | "codes.retry", "after-backoff") => &["yes, with backoff"],
        ("apps.retry" | "codes.retry", "no") => &["Reconnect: no", "**Reconnect**: no"],
        ("names.qualified" | "in_libraries.names.qualified", name) => {
            // The listing says once how names are qualified.
            let is_part = |c: char| c.is_alphanumeric() || "_- ".contains(c);
            let bare = name.split(|c| !is_part(c)).rfind(|part| !part.is_empty()).unwrap();
            return Some(vec![name.to_owned(), bare.to_owned()]);
        }
        ("subject", "application") => &["codes of one application"],
        ("subject", "reasons") => &["names are reasons"],
        ("reports.instead_of", "refused-code") => &["for a code that it refuses"],
        ("reports.instead_of", "no-code") => &["for a Close without a code"],
        ("in_libraries.shows.instead_of", "refused-code") => &["in place of this code"],
        ("in_libraries.shows.instead_of", "no-code") => &["where a Close without a code came"],
        ("in_libraries.perhaps_sent.instead_of", "refused-code") => &["a code that it rejects"],
        ("in_libraries.perhaps_sent.instead_of", "no-code") => &["a Close without a code"],
        ("names.kind" | "in_libraries.names.kind", "current")
        | ("names.visibility" | "in_libraries.names.visibility" | "visibility", "public")
        | ("subject", "protocol")
        | (
            "reserved"
            | "reported_locally"
            | "apps.reported_locally"
            | "codes.reported_locally"
            | "causes.ruled_out",
            "false",
        ) => &[],
        _ => return None,
    };
    Some(wordings.iter().map(|&text| text.to_owned()).collect())
}

/// How the text puts a number. It says which: a number could stand anywhere else by chance.
fn numbers(path: &str, number: &str) -> Vec<String> {
    let said = match path {
        "code"
        | "first"
        | "last"
        | "app_codes"
        | "guesses.meant.code"
        | "suspects.shows"
        | "limits.shows"
        | "apps.code"
        | "codes.code"
        | "names.code"
        | "in_libraries.names.code"
        | "apps.first"
        | "apps.last"
        | "codes.first"
        | "codes.last"
        | "lacks"
        | "names.first"
        | "names.last"
        | "in_libraries.names.first"
        | "in_libraries.names.last"
        | "printed.code"
        | "in_libraries.shows.shows" => number.to_owned(),
        "http" => format!("corresponds to {number}"),
        "reconnect.delay_seconds.min" => format!("random {number}-"),
        "reconnect.delay_seconds.max" => format!("-{number} s"),
        "range.first" | "receivers.refuses.first" => format!("{number}-"),
        "range.last" | "receivers.refuses.last" => format!("-{number}"),
        "errata.id" => format!("{number} ("),
        "limits.bytes" => size(number.parse().unwrap()),
        "shown_instead.shows" => format!("report {number}"),
        "reports.shows" => format!("sees {number}"),
        "in_libraries.perhaps_sent.shows" => format!("it shows {number}"),
        "count" if number == "0" => "no names of its own".to_owned(),
        "count" if number == "1" => "1 name".to_owned(),
        "count" => format!("{number} names"),
        _ => panic!("say in this test how the text puts the number {path}"),
    };
    // A range of one code is the code.
    let alone = said.trim_matches('-').to_owned();
    vec![said, alone]
}

/// A number of bytes in its unit.
fn size(bytes: u64) -> String {
    match bytes {
        bytes if bytes.is_multiple_of(1 << 20) => format!("{} MiB", bytes >> 20),
        bytes if bytes.is_multiple_of(1 << 10) && bytes < 1 << 20 => format!("{} KiB", bytes >> 10),
        bytes if bytes >= 1_000_000 => {
            format!("{},{:03},{:03} bytes", bytes / 1_000_000, bytes / 1000 % 1000, bytes % 1000)
        }
        bytes => format!("{},{:03} bytes", bytes / 1000, bytes % 1000),
    }
}

/// What the JSON says, as the text puts it: the alternatives of each fact. What the test does not know
/// is an error, if it is `strict`.
fn facts(json: &Value, strict: bool) -> Vec<(String, Vec<String>)> {
    let mut found = Vec::new();
    leaves(json, "", &mut found);
    let fact = |(path, value): (String, &Value)| {
        // In a listing, names have the id of their library.
        let is_id = path == "names.library" && json["id"] == *value;
        let is_said = |not: &str| path != not && !path.starts_with(&format!("{not}."));
        if is_id || !NOT_SAID.into_iter().all(is_said) {
            return None;
        }
        let said = match value {
            Value::Null => return None,
            Value::String(text) if text.is_empty() => return None,
            Value::String(text) => wordings(&path, text).unwrap_or_else(|| vec![text.clone()]),
            other if !strict => vec![other.to_string()],
            Value::Number(number) => numbers(&path, &number.to_string()),
            other => wordings(&path, &other.to_string())
                .unwrap_or_else(|| panic!("say in this test how the text puts {path}: {other}")),
        };
        (!said.is_empty()).then(|| (format!("{path}: {value}"), said))
    };
    found.into_iter().filter_map(fact).collect()
}

/// Where a phrase stands in a text, but for where it is a part of a longer word.
fn places<'t>(text: &'t str, phrase: &'t str) -> impl Iterator<Item = usize> + 't {
    let is_inside = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let is_alone = move |at: &usize| {
        let (before, behind) = (&text[..*at], &text[at + phrase.len()..]);
        let begins = phrase.starts_with(char::is_alphanumeric);
        let ends = phrase.ends_with(char::is_alphanumeric);
        let is_cut_before = begins && is_inside(before.chars().next_back());
        let is_cut_behind = ends && is_inside(behind.chars().next());
        !is_cut_before && !is_cut_behind
    };
    text.match_indices(phrase).map(|(at, _)| at).filter(is_alone)
}

fn missing(pairs: &[Pair]) -> Vec<String> {
    let of_pair = |Pair { asked, json, text, .. }: &Pair| -> Vec<String> {
        // A sentence begins with a capital.
        let text = text.to_lowercase();
        let is_said = |phrase: &String| places(&text, &phrase.to_lowercase()).next().is_some();
        let missing = facts(json, true).into_iter().filter(|(_, said)| !said.iter().any(is_said));
        missing.map(|(fact, _)| format!("{asked}: {fact}")).collect()
    };
    pairs.iter().flat_map(of_pair).collect()
}

#[test]
fn the_text_of_a_row_has_what_the_json_has() {
    assert_eq!(missing(&ROWS), [""; 0]);
}

#[test]
fn the_text_with_evidence_has_what_the_json_has() {
    assert_eq!(missing(&EVIDENCE), [""; 0]);
}

#[test]
fn the_text_of_an_application_has_what_the_json_has() {
    assert_eq!(missing(&APPS), [""; 0]);
}

#[test]
fn the_text_of_a_library_has_what_the_json_has() {
    assert_eq!(missing(&LIBRARIES), [""; 0]);
    assert_eq!(missing(&IN_LIBRARIES), [""; 0]);
}

/// The words of a text that do not come from the JSON: the wording around the facts.
fn own_words(Pair { json, also, text, .. }: &Pair, names: &[String]) -> BTreeSet<String> {
    let also = also.iter().flat_map(|json| facts(json, false));
    let said = facts(json, true).into_iter().chain(also).flat_map(|(_, said)| said);
    let mut said: Vec<String> = said.chain(names.iter().cloned()).collect();
    said.retain(|phrase| phrase.len() > 1);
    said.sort_by_key(|phrase| Reverse(phrase.len()));
    said.dedup();
    let mut rest = text.to_lowercase();
    for phrase in &said {
        rest = without(&rest, &phrase.to_lowercase());
    }
    let words = rest.split(|c: char| !c.is_alphanumeric() && c != '-');
    let words = words.filter(|word| word.chars().filter(|c| *c != '-').count() > 1);
    // The numbers of items and of sources stand in every text.
    words
        .filter(|word| word.parse::<u16>().is_ok_and(|n| n > 999) || !is_number(word))
        .map(str::to_owned)
        .collect()
}

fn is_number(word: &str) -> bool {
    word.chars().all(|c| c.is_ascii_digit() || c == '-')
}

/// Removes a phrase from a text.
fn without(text: &str, phrase: &str) -> String {
    let mut rest = String::with_capacity(text.len());
    let mut from = 0;
    for at in places(text, phrase) {
        if from <= at {
            rest.extend([&text[from..at], "\0"]);
            from = at + phrase.len();
        }
    }
    rest + &text[from..]
}

/// All words that only text has, one per line. If you add a fact to the text alone, its words show up
/// here: put the fact into the JSON. If they are only wording, add them to the file.
#[test]
fn the_json_has_what_the_text_has() {
    // Where the text names another code or application, the JSON has only its number or id.
    let listing = json(&["list", "0-65535", "apps"]);
    let listed = ["rows", "apps"].into_iter().filter_map(|key| listing[key].as_array());
    let name = |one: &Value| one["name"].as_str().unwrap().to_owned();
    let names: Vec<_> = listed.flatten().map(name).collect();
    let pairs = ROWS.iter().chain(&*EVIDENCE).chain(&*APPS).chain(&*LIBRARIES);
    let words: BTreeSet<_> = pairs.flat_map(|pair| own_words(pair, &names)).collect();
    let words: Vec<_> = words.into_iter().collect();
    up_to_date("tests/data/words_of_text.txt", &(words.join("\n") + "\n"));
}

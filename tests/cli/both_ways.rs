//! Text and JSON state the same facts: the longest text has everything that the JSON has, and vice
//! versa.
//!
//! The tests read Markdown rather than text: it is the same document, but no word is broken across
//! lines.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::{up_to_date, wsclose};

/// One answer as text and as JSON, which have to agree.
struct Pair {
    /// What was asked.
    asked: String,
    json: Value,
    /// JSON for whatever else the text shows.
    beside: Value,
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
fn rows() -> Vec<Pair> {
    let rows = json(&["list"])["rows"].clone();
    let codes = rows.as_array().unwrap().iter().flat_map(|row| {
        let (first, last) = (&row["first"], &row["last"]);
        [first.to_string(), last.to_string(), format!("{first}-{last}")]
    });
    // Numbers that no one should see, and codes that applications use.
    let others =
        ["401", "12592", "17744", "34818", "59395", "2000", "4001", "4004", "4401", "4499"];
    let codes: BTreeSet<String> = codes.chain(others.map(str::to_owned)).collect();
    let pair = |code: String| {
        let json = json(&["explain", &code])["results"][0].take();
        let text = markdown(&["explain", &code, "--all", "--names", "--sources"]);
        Pair { asked: code, json, beside: Value::Null, text }
    };
    codes.into_iter().map(pair).collect()
}

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
        let beside = Value::from(vec![listing, self::json(&explain)]);
        let text = markdown(&["list", id]) + &markdown(&explain);
        Pair { asked: id.to_owned(), json, beside, text }
    };
    listing.as_array().unwrap().iter().map(pair).collect()
}

/// With all of their codes.
fn apps() -> Vec<Pair> {
    listed("apps", |id, app| {
        let codes = app["codes"].as_array().unwrap().iter().map(|code| code["first"].to_string());
        ["explain", "--sources", "--app", id].map(str::to_owned).into_iter().chain(codes).collect()
    })
}

/// With codes that some libraries report in place of others, and one that many have a name for.
fn libraries() -> Vec<Pair> {
    listed("libraries", |id, _| {
        ["explain", "1000", "1005", "1006", "--library", id].map(str::to_owned).to_vec()
    })
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
        _ => found.push((path.trim_start_matches("results.").to_owned(), value)),
    }
}

/// Identifiers are for programs; the text shows the name instead.
const IDENTIFIERS: [&str; 4] =
    ["query", "guesses.id", "names.library_id", "shown_instead.library_id"];

/// How the text puts a keyword, boolean or number from the JSON. Any of these wordings will do; an
/// empty list means that the text need not say it.
fn wordings(path: &str, value: &str) -> Option<Vec<String>> {
    let wordings: &[&str] = match (path, value) {
        ("repeats" | "apps.repeats", _) => &["repeats"],
        ("status", "registered") => &["Registered"],
        ("status", "unassigned") => &["Unassigned"],
        ("status", "private-use") => &["Private Use"],
        ("status", "undefined") => &["registers nothing here", "the registry ends at 4999"],
        ("sendable", "true") => &["may stand in a Close frame"],
        ("sendable", "false") => &["must not stand in a Close frame", "should not stand"],
        ("reserved", "true") => &["reserved: it should not", "it is only reported locally"],
        ("reported_locally", "true") => &["it is only reported locally"],
        ("browser_close", "true") => &["works. CloseEvent: "],
        ("browser_close", "false") => &["throws InvalidAccessError. CloseEvent: "],
        ("custom", "yes") => &["yes: applications may give it their own meaning"],
        ("custom", "extensions-only") => &["only by the specification of an extension"],
        ("custom", "no") => &["**Custom use**: no"],
        ("sent_by" | "sent_by_in_practice", "either") => &["either side"],
        ("guesses.likelihood", "probable") => &["Little else produces such a number."],
        ("guesses.likelihood", "possible") => &["Other things can produce it too."],
        ("guesses.likelihood", "last-resort") => &["Any number can come about this way."],
        ("causes.when", "never-opened") => &["If it never opened: possible causes"],
        ("causes.when", "constant-lifetime") => &["If it always lives equally long"],
        ("causes.when", "random-lifetime") => &["If it ends at any time: possible causes"],
        ("reconnect.advice", "now") => &["at once"],
        ("reconnect.advice", "after-backoff") => &["after a back-off"],
        ("reconnect.advice" | "apps.retry" | "codes.retry", "after-change") => {
            &["only after a change"]
        }
        ("reconnect.advice", "no") => &["**Reconnect**: no"],
        ("fixed_by.who", "network") => &["whoever runs the network in between"],
        ("limits.bytes", bytes) => return Some(vec![size(bytes.parse().unwrap())]),
        ("shown_instead.instead_of", "refused-code") => &["another code: in "],
        ("shown_instead.instead_of", "no-code") => &["no code: in "],
        ("names.kind", "legacy") => &["formerly"],
        ("names.kind", "range-marker") => &["marks a range"],
        ("names.kind", "catch-all") => &["all the rest", "what has no other name"],
        ("names.visibility" | "visibility", "internal") => &["internal", "for its own use"],
        ("names.visibility" | "visibility", "printed") => &["printed", "texts that it prints"],
        ("receivers.does", does) => {
            return Some(vec![does.to_owned(), "refuses no code".to_owned()]);
        }
        ("apps.reported_locally" | "codes.reported_locally", "true") => &["reported locally"],
        ("apps.evidence" | "codes.evidence" | "evidence", "documentation") => {
            &["read in its own documentation"]
        }
        ("apps.evidence" | "codes.evidence" | "evidence", "source-code") => {
            &["read in its own source code"]
        }
        ("apps.retry" | "codes.retry", "yes") => &["Reconnect: yes", "**Reconnect**: yes"],
        ("apps.retry" | "codes.retry", "no") => &["Reconnect: no", "**Reconnect**: no"],
        ("names.qualified", name) => {
            // The listing says once how names are qualified.
            let is_part = |c: char| c.is_alphanumeric() || "_- ".contains(c);
            let bare = name.split(|c| !is_part(c)).rfind(|part| !part.is_empty()).unwrap();
            return Some(vec![name.to_owned(), bare.to_owned()]);
        }
        ("subject", "application") => &["codes of one application"],
        ("subject", "reasons") => &["names are reasons"],
        ("reports.instead_of", "refused-code") => &["for a code that it refuses"],
        ("reports.instead_of", "no-code") => &["for a Close without a code"],
        ("names.kind", "current")
        | ("names.visibility" | "visibility", "public")
        | ("subject", "protocol")
        | (_, "false") => &[],
        _ => return None,
    };
    Some(wordings.iter().map(|&text| text.to_owned()).collect())
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

/// What the JSON says, as the text puts it: the alternatives of each fact.
fn facts(json: &Value) -> Vec<(String, Vec<String>)> {
    let mut found = Vec::new();
    leaves(json, "", &mut found);
    let fact = |(path, value): (String, &Value)| {
        let text = match value {
            Value::Null => return None,
            Value::String(text) => text.clone(),
            other => other.to_string(),
        };
        // In a listing, names have the id of their library.
        let is_id = path == "names.library" && json["id"] == text;
        if text.is_empty() || is_id || IDENTIFIERS.contains(&path.as_str()) {
            return None;
        }
        let said = wordings(&path, &text).unwrap_or_else(|| vec![text.clone()]);
        (!said.is_empty()).then(|| (format!("{path}: {text}"), said))
    };
    found.into_iter().filter_map(fact).collect()
}

fn missing(pairs: &[Pair]) -> Vec<String> {
    let of_pair = |Pair { asked, json, text, .. }: &Pair| -> Vec<String> {
        // Ignore case: a sentence begins with a capital.
        let text = text.to_lowercase();
        let is_said = |words: &String| text.contains(&words.to_lowercase());
        let missing = facts(json).into_iter().filter(|(_, said)| !said.iter().any(is_said));
        missing.map(|(fact, _)| format!("{asked}: {fact}")).collect()
    };
    pairs.iter().flat_map(of_pair).collect()
}

#[test]
fn what_the_json_has_of_a_row_the_text_has() {
    assert_eq!(missing(&rows()), [""; 0]);
}

#[test]
fn what_the_json_has_of_an_application_the_text_has() {
    assert_eq!(missing(&apps()), [""; 0]);
}

#[test]
fn what_the_json_has_of_a_library_the_text_has() {
    assert_eq!(missing(&libraries()), [""; 0]);
}

/// The words of a text that do not come from the JSON: the wording around the facts.
fn own_words(Pair { json, beside, text, .. }: &Pair, names: &[String]) -> BTreeSet<String> {
    let facts = facts(json).into_iter().chain(facts(beside));
    let said = facts.flat_map(|(_, said)| said);
    let mut said: Vec<String> = said.chain(names.iter().cloned()).collect();
    said.retain(|words| words.len() > 1);
    said.sort_by_key(|words| std::cmp::Reverse(words.len()));
    said.dedup();
    let mut rest = text.to_lowercase();
    for words in &said {
        rest = without(&rest, &words.to_lowercase());
    }
    let words = rest.split(|c: char| !c.is_alphabetic() && c != '-');
    words.filter(|word| word.chars().filter(|c| *c != '-').count() > 1).map(str::to_owned).collect()
}

/// Removes a phrase from a text, unless it is part of a longer word.
fn without(text: &str, words: &str) -> String {
    let is_inside = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let mut rest = String::with_capacity(text.len());
    let mut from = 0;
    for (at, _) in text.match_indices(words) {
        let end = at + words.len();
        let before = text[..at].chars().next_back();
        let begins = words.starts_with(char::is_alphanumeric) && is_inside(before);
        let ends = words.ends_with(char::is_alphanumeric) && is_inside(text[end..].chars().next());
        if !begins && !ends && from <= at {
            rest.extend([&text[from..at], "\0"]);
            from = end;
        }
    }
    rest + &text[from..]
}

/// All words that only text has, one per line. If you add a fact to the text alone, its words show up
/// here: put the fact into the JSON. If they are only wording, add them to the file.
#[test]
fn what_the_text_has_the_json_has() {
    // Where the text names another code or application, the JSON has only its number or id.
    let listing = json(&["list", "0-65535", "apps"]);
    let listed = ["rows", "apps"].into_iter().filter_map(|key| listing[key].as_array());
    let name = |one: &Value| one["name"].as_str().unwrap().to_owned();
    let names: Vec<_> = listed.flatten().map(name).collect();
    let pairs = rows().into_iter().chain(apps()).chain(libraries());
    let words: BTreeSet<_> = pairs.flat_map(|pair| own_words(&pair, &names)).collect();
    let words: Vec<_> = words.into_iter().collect();
    up_to_date("tests/data/words_of_text.txt", &(words.join("\n") + "\n"));
}

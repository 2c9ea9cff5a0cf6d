//! `explain` answers each of the 65536 codes, in every format.

use serde_json::Value;

use crate::wsclose;

/// How many codes are asked for at once: less than a command line may have.
const AT_ONCE: usize = 1 << 12;

/// What is written for these codes, by runs of the program.
fn answers(options: &[&str], codes: &[u16]) -> Vec<String> {
    let run = |codes: &[u16]| {
        let words: Vec<String> = codes.iter().map(u16::to_string).collect();
        let args = ["explain"].iter().chain(options).copied();
        let args: Vec<&str> = args.chain(words.iter().map(String::as_str)).collect();
        let done = wsclose(args).status(0);
        assert_eq!(done.stderr_text(), "");
        done.stdout_text()
    };
    codes.chunks(AT_ONCE).map(run).collect()
}

/// Every code has an answer that begins so, in its order, and no other has.
#[track_caller]
fn answers_each(options: &[&str], heading: &str) {
    let codes: Vec<u16> = (0..=u16::MAX).collect();
    let text = answers(options, &codes).concat();
    let headings = text.lines().filter_map(|line| line.strip_prefix(heading));
    are_of_each(headings, options);
}

/// The headings that begin with a number are those of all codes, in their order.
#[track_caller]
fn are_of_each<'a>(headings: impl Iterator<Item = &'a str>, options: &[&str]) {
    let headings = headings.filter(|line| line.starts_with(|c: char| c.is_ascii_digit()));
    let answered = headings.map(|line| line.split(' ').next().unwrap_or_default());
    assert!(answered.eq((0..=u16::MAX).map(|code| code.to_string())), "{options:?}");
}

#[test]
fn every_code_is_answered_in_one_line() {
    answers_each(&["--brief"], "");
    answers_each(&["--brief", "--format", "markdown"], "- **");
}

#[test]
fn every_code_is_answered_in_text() {
    answers_each(&["--all"], "");
}

/// In a few rows a sentence may go on with a number at the start of a row, so only the first row of
/// each answer counts.
#[test]
fn every_code_is_answered_in_a_few_rows() {
    let codes: Vec<u16> = (0..=u16::MAX).collect();
    let texts = answers(&[], &codes);
    let each = texts.iter().flat_map(|text| text.split("\n\n"));
    are_of_each(each.filter_map(|answer| answer.lines().next()), &[]);
}

#[test]
fn every_code_is_answered_in_markdown() {
    answers_each(&["--format", "markdown"], "## ");
}

/// Codes with one answer share it, so that it takes one run to ask for all of them.
#[test]
fn every_code_is_answered_in_json() {
    let text = wsclose(["explain", "-f", "json", "0-65535"]).status(0).stdout_text();
    let json: Value = serde_json::from_str(&text).unwrap();
    let mut next = 0;
    for result in json["results"].as_array().unwrap() {
        assert_eq!(result["first"], next);
        next = result["last"].as_u64().unwrap() + 1;
    }
    assert_eq!(next, 1 << 16);
    // Alone, a code has what is said of no other beside it.
    let some: Vec<u16> = (0..=u16::MAX).step_by(97).chain(1000..1020).chain(4000..4020).collect();
    let [text] = answers(&["-f", "json"], &some).try_into().unwrap();
    let json: Value = serde_json::from_str(&text).unwrap();
    let results = json["results"].as_array().unwrap();
    let codes = results.iter().map(|result| result["code"].as_u64().unwrap());
    assert!(codes.eq(some.into_iter().map(u64::from)));
}

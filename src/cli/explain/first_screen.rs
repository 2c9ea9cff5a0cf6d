//! Looks at the first screen of every code, and at the short form of everything that may be on it.

use std::thread;

use wsclose::CloseCode;
use wsclose::table::{Cause, FINGERPRINTS, HANDSHAKES, KEEP_ALIVES, SIZE_LIMITS};

use crate::cli::facts::explanation::document::Detail;
use crate::cli::facts::explanation::screen;
use crate::cli::facts::explanation::{Explanation, Question};
use crate::cli::output::terminal::Terminal;

/// The rows and columns that a terminal of 24 rows has for an answer.
const ROWS: usize = 22;
const COLUMNS: usize = 80;

/// The most rows that one of several codes takes.
const FEW_ROWS: usize = 8;

fn explained(code: CloseCode) -> Explanation<'static> {
    Question::default().explain("", &(code..=code), None).remove(0)
}

/// The text beside a label.
fn fact<'a>(screen: &'a str, label: &str) -> &'a str {
    let label = format!("{label}  ");
    let line = screen.lines().find_map(|line| line.strip_prefix(&label));
    line.unwrap_or_else(|| panic!("no {label} in\n{screen}")).trim()
}

/// What is wrong with the first screen of a code.
fn faults(code: CloseCode) -> Vec<String> {
    let explanation = explained(code);
    let text = screen::screen(&explanation, Detail::default(), &Terminal::plain(COLUMNS))
        .plain()
        .to_owned();
    let few = screen::summary(&explanation, &Terminal::plain(COLUMNS)).plain().to_owned();
    let mut faults = Vec::new();
    let mut hold = |is_so: bool, what: &str| {
        if !is_so {
            faults.push(format!("{code}: {what}\n{text}{few}"));
        }
    };
    hold(text.lines().count() <= ROWS, "is longer than the screen");
    hold(few.lines().count() <= FEW_ROWS, "takes too many rows among several");
    let is_narrow = |text: &str| text.lines().all(|line| line.chars().count() <= COLUMNS);
    hold(is_narrow(&text) && is_narrow(&few), "is wider than the screen");
    let row = &explanation.row;
    hold(text.starts_with(&code.to_string()), "does not begin with the code");
    hold(fact(&text, "Send it").starts_with("yes") == row.sendable, "says wrongly who may send it");
    let sending = fact(&text, "Send it");
    let throws = sending.contains("throws in a browser") || sending.contains("a page cannot");
    hold(throws != row.browser_close, "says wrongly what a browser does");
    let reconnect = fact(&text, "Reconnect").split([':', ' ', ',']).next();
    let expected = match explanation.advice().name() {
        _ if fact(&text, "Reconnect").starts_with("depends on the application") => "depends",
        "now" | "after-backoff" => "yes",
        "after-change" => "only",
        _ => "no",
    };
    hold(reconnect == Some(expected), "says wrongly whether to reconnect");
    let on_screen = |cause: &Cause| text.contains(&format!("\n  {}: ", cause.key));
    hold(
        explanation.chosen_causes().all(on_screen),
        "lacks a cause that JSON says is on the first screen",
    );
    faults
}

#[test]
fn every_code_fits_on_the_first_screen() {
    let codes: Vec<_> = (0..=u16::MAX).map(CloseCode::new).collect();
    let workers = thread::available_parallelism().map_or(1, usize::from);
    let faults: Vec<String> = thread::scope(|scope| {
        let chunks = codes.chunks(codes.len().div_ceil(workers));
        let work: Vec<_> = chunks
            .map(|codes| scope.spawn(|| codes.iter().copied().flat_map(faults).collect::<Vec<_>>()))
            .collect();
        work.into_iter().flat_map(|work| work.join().expect("no panic")).collect()
    });
    assert!(
        faults.is_empty(),
        "{} faults:\n{}",
        faults.len(),
        faults[..faults.len().min(5)].join("\n")
    );
}

#[test]
fn what_is_said_of_a_suspect_takes_two_rows() {
    let keep_alives =
        KEEP_ALIVES.iter().map(|one| (one.software.name, format!("{}. {}", one.does, one.set)));
    let limits = SIZE_LIMITS.iter().map(|one| {
        let does = format!("refuses messages over {} by default", one.size());
        (one.software.name, format!("{does}. {}", one.setting))
    });
    let handshakes =
        HANDSHAKES.iter().map(|one| (one.software.name, format!("{}. {}", one.does, one.check)));
    let explanation = explained(CloseCode::new(1006));
    let rows = |name, text: &str| {
        let term = screen::term(&explanation, &Terminal::plain(COLUMNS), name, text);
        assert!(term.rows() <= 2, "{}", term.plain());
        term.plain().split_whitespace().collect::<Vec<_>>().join(" ")
    };
    for (name, text) in keep_alives.chain(limits).chain(handshakes) {
        let (_, set) = text.split_once(". ").expect("what it does, and what to set");
        let first_words: Vec<_> = set.split_whitespace().take(2).collect();
        let term = rows(name, &text);
        assert!(term.contains(&format!(". {}", first_words.join(" "))), "{term}");
    }
    for print in FINGERPRINTS {
        rows(print.software.name, print.advice);
    }
}

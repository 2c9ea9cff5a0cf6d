//! Findings as text: what is wrong, what may have happened.

use wsclose::frame::{Decoded, Finding, Frame, Receivers, Severity};
use wsclose::table;

use super::document::capital;
use super::phrase::quoted;
use super::picture::is_drawn;
use super::text;
use crate::cli::terminal::{Terminal, paint};

pub(super) fn findings(decoded: &Decoded<'_>, terminal: &Terminal) -> String {
    let heading = match decoded.violations() {
        0 if decoded.close().is_none() => "Breaks no rule, but holds no Close".to_owned(),
        0 => "Breaks no rule".to_owned(),
        1 => "Breaks one rule".to_owned(),
        several => format!("Breaks {several} rules"),
    };
    let mut text = paint(&heading, terminal.theme.heading()) + "\n";
    let of_frames = decoded.frames.iter().enumerate().flat_map(|(i, frame)| {
        let shown = is_drawn(i, &decoded.frames);
        frame.findings.iter().filter(move |_| shown)
    });
    let (guesses, certain): (Vec<_>, Vec<_>) =
        of_frames.chain(&decoded.findings).partition(|finding| is_guess(finding));
    for finding in &certain {
        text.push_str(&self::finding(finding, terminal));
    }
    let more = decoded.all_findings().count() - certain.len() - guesses.len();
    if more > 0 {
        text.push_str(&format!("  and {more} more, in frames that are not drawn\n"));
    }
    text + &self::guesses(&guesses, terminal)
}

fn guesses(guesses: &[&Finding], terminal: &Terminal) -> String {
    let heading = match guesses {
        [] => return String::new(),
        [_] => "What may have happened: a guess",
        _ => "What may have happened: guesses",
    };
    let text: String = guesses.iter().map(|guess| finding(guess, terminal)).collect();
    format!("\n{}\n{text}", paint(heading, terminal.theme.heading()))
}

fn finding(finding: &Finding, terminal: &Terminal) -> String {
    let rule = finding.rule;
    let severity = rule.severity.name();
    let place = match finding.at.len() {
        0 | 1 => format!("byte {}", finding.at.start),
        _ => format!("bytes {}-{}", finding.at.start, finding.at.end - 1),
    };
    let what = format!("{severity} {} at {place}: {}.", rule.id, finding.message);
    let mut why = format!("{}: {}.", rule.section, rule.requires);
    if let Some(code) = rule.answer_with {
        why.push_str(&format!(" A receiver answers {code} {}.", table::row(code).name));
    }
    let wrap = |text: &str, first| text::wrap(text, first, "    ", terminal.width);
    let painted = paint(severity, terminal.theme.severity(rule.severity));
    let mut text = wrap(&what, "  ").replacen(severity, &painted, 1);
    if let Some(reading) = &finding.text {
        let reading = format!("It reads: {}.", quoted(reading.as_bytes()));
        text.push_str(&wrap(&reading, "    "));
    }
    text.push_str(&wrap(&why, "    "));
    let others: Vec<_> = finding.receivers().iter().map(others).collect();
    if !others.is_empty() {
        text.push_str(&wrap(&others.join(" "), "    "));
    }
    text
}

/// What some receivers do instead, and which.
fn others(receivers: &Receivers) -> String {
    format!("{}: {}.", capital(receivers.does), receivers.who.join(", "))
}

/// What may have happened to a Close.
pub(super) fn guess<'f>(frame: &'f Frame<'_>) -> Option<&'f Finding> {
    frame.findings.iter().find(|finding| is_guess(finding))
}

pub(super) fn is_guess(finding: &Finding) -> bool {
    finding.rule.severity == Severity::Guess
}

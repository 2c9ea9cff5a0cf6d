//! Findings as text: what is wrong, what may have happened.

use std::collections::HashSet;

use wsclose::frame::{Decoded, Finding, Receivers, Role, Severity};

use crate::cli::decode::marks::is_drawn;
use crate::cli::output::marked::{Mark, Text};
use crate::cli::output::phrase::{capital, quoted, standard_name};
use crate::cli::output::sources::linked;
use crate::cli::output::terminal::Terminal;

/// What is wrong, and what may have happened; how receivers differ only if `all` is asked for.
pub(super) fn findings(decoded: &Decoded<'_>, all: bool, terminal: &Terminal) -> Text {
    let mut text = Text::marked(&verdict(decoded), Mark::Heading);
    text.push_str("\n");
    text.push(&answers(decoded, terminal));
    let of_frames = decoded.frames.iter().enumerate().flat_map(|(i, frame)| {
        let shown = is_drawn(i, &decoded.frames);
        frame.findings.iter().filter(move |_| shown)
    });
    let (guesses, certain): (Vec<_>, Vec<_>) =
        of_frames.chain(&decoded.findings).partition(|finding| finding.is_guess());
    text.push(&in_full(&certain, all, terminal));
    let more = decoded.all_findings().count() - certain.len() - guesses.len();
    if more > 0 {
        text.push_str(&format!("  and {more} more, in frames that are not drawn\n"));
    }
    text.push(&self::guesses(&guesses, all, terminal));
    text
}

/// How much is wrong: remarks stand among the violations, in the order of the bytes.
fn verdict(decoded: &Decoded<'_>) -> String {
    let broken = match decoded.violations() {
        0 if decoded.other_protocol.is_some() => return "Holds no WebSocket frame".to_owned(),
        0 if decoded.close().is_none() => return "Valid, but holds no Close frame".to_owned(),
        0 => "Valid: breaks no rule".to_owned(),
        1 => "Breaks one rule".to_owned(),
        several => format!("Breaks {several} rules"),
    };
    let is_remark = |finding: &&Finding| finding.rule.severity == Severity::Remark;
    match decoded.all_findings().filter(is_remark).count() {
        0 => broken,
        1 => format!("{broken}; one remark"),
        several => format!("{broken}; {several} remarks"),
    }
}

/// What the receivers answer, where the findings ask for more than one code.
fn answers(decoded: &Decoded<'_>, terminal: &Terminal) -> Text {
    let findings = decoded.heeded().flat_map(|frame| &frame.findings);
    let asked: HashSet<_> = findings.filter_map(|finding| finding.rule.answer_with).collect();
    if asked.len() < 2 {
        return Text::default();
    }
    let answers = decoded.answers();
    let is_one = answers.len() == 1;
    let said = answers.iter().map(|answer| {
        let from = answer.to.filter(|_| !is_one).map_or("", from);
        let code = standard_name(answer.code);
        let text = format!("A receiver answers once, to the first of these{from}: {code}.");
        Text::from(text).wrap("  ", "    ", terminal.width)
    });
    Text::join(said, "")
}

const fn from(sender: Role) -> &'static str {
    match sender {
        Role::Client => " from the client",
        Role::Server => " from the server",
    }
}

/// The findings, each with what there is to say of its rule, unless that has been said before.
fn in_full(findings: &[&Finding], all: bool, terminal: &Terminal) -> Text {
    let mut said = HashSet::new();
    let mut text = Text::default();
    for finding in findings {
        text.push(&self::finding(finding, terminal));
        let about = about(finding, all, terminal);
        if said.insert(about.plain().to_owned()) {
            text.push(&about);
        }
    }
    text
}

fn guesses(guesses: &[&Finding], all: bool, terminal: &Terminal) -> Text {
    let heading = match guesses {
        [] => return Text::default(),
        [_] => "What may have happened: a guess",
        _ => "What may have happened: guesses",
    };
    let heading = Text::marked(heading, Mark::Heading);
    Text::join([Text::default(), heading, in_full(guesses, all, terminal)], "\n")
}

/// What was found, and where.
fn finding(finding: &Finding, terminal: &Terminal) -> Text {
    let rule = finding.rule;
    let place = match finding.at.len() {
        0 | 1 => format!("byte {}", finding.at.start),
        _ => format!("bytes {}-{}", finding.at.start, finding.at.end - 1),
    };
    let mut what = Text::marked(rule.severity.name(), Mark::Severity(rule.severity));
    what.push_str(&format!(" {} at {place}: {}.", rule.id, finding.message));
    let mut text = what.wrap("  ", "    ", terminal.width);
    if let Some(reading) = &finding.text {
        let reads = Text::from(format!("It reads: {}.", quoted(reading.as_bytes())));
        text.push(&reads.wrap("    ", "    ", terminal.width));
    }
    text
}

/// What the rule asks for, what a receiver answers, and which do otherwise.
fn about(finding: &Finding, all: bool, terminal: &Terminal) -> Text {
    let rule = finding.rule;
    let mut why = format!("{}: {}.", rule.section, rule.requires);
    if let Some(code) = rule.answer_with {
        why.push_str(&format!(" A receiver answers {}.", standard_name(code)));
    }
    let why = linked(why, rule.first_section().as_slice());
    let mut text = why.wrap("    ", "    ", terminal.width);
    let receivers = finding.receivers();
    if !all {
        let count: usize = receivers.iter().map(|group| group.who.len()).sum();
        if count > 0 {
            let others = match count {
                1 => "One receiver does something else: --all.".to_owned(),
                _ => format!("{count} receivers do something else: --all."),
            };
            text.push(&Text::from(others).wrap("    ", "    ", terminal.width));
        }
        return text;
    }
    if !receivers.is_empty() {
        text.push_str("    Exceptions:\n");
    }
    for others in receivers.chunk_by(|one, next| one.does == next.does) {
        text.push(&Text::from(self::others(others)).wrap("      ", "        ", terminal.width));
    }
    text
}

/// What some receivers do instead, which ones they are, and how this is known.
fn others(receivers: &[Receivers]) -> String {
    let who = |group: &Receivers| {
        let how = if group.is_tried { "tested" } else { "from source" };
        format!("{} ({how})", group.who.join(", "))
    };
    let groups: Vec<_> = receivers.iter().map(who).collect();
    format!("{}: {}", capital(receivers[0].does), groups.join("; "))
}

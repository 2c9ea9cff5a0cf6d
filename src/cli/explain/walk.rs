//! Asks about the codes, sides, software, times and reasons in the tables, in the combinations that
//! [`each_question`] lists, and checks that no answer contradicts itself.
//!
//! `cargo test` checks a sample; the full walk needs an optimised build:
//! `cargo test --release --bin wsclose -- --ignored`.

use std::collections::BTreeSet;
use std::fmt;
use std::thread;
use std::time::Duration;

use wsclose::CloseCode;
use wsclose::table::{
    self, Circumstance, Clue, Direction, Evidence, FINGERPRINTS, HANDSHAKES, KEEP_ALIVES,
    KeepAlive, Library, Place, SIZE_LIMITS, SOFTWARE, SeenBy, Suspect,
};

use crate::cli::facts::explanation;
use crate::cli::facts::explanation::document::Detail;
use crate::cli::facts::explanation::screen;
use crate::cli::facts::explanation::{Explanation, document};
use crate::cli::output::terminal::Terminal;
use crate::cli::output::text;

/// No line is wrapped at this width.
const WIDE: usize = 1 << 20;

const SIDES: [Option<SeenBy>; 4] =
    [None, Some(SeenBy::Browser), Some(SeenBy::Client), Some(SeenBy::Server)];

/// One question to the program.
#[derive(Clone, Copy, Debug)]
struct Question {
    code: CloseCode,
    evidence: Evidence<'static>,
}

/// The codes in the tables, and some others.
fn codes() -> Vec<CloseCode> {
    let rows = table::all().iter().flat_map(|row| [row.first, row.last]);
    let times = KEEP_ALIVES.iter().flat_map(|row| [row.peer, row.own, row.also]).flatten();
    let sizes = SIZE_LIMITS.iter().map(|limit| limit.shows);
    let prints = FINGERPRINTS.iter().map(|print| print.seen.code());
    let handshakes = HANDSHAKES.iter().map(|row| row.shows);
    // HTTP statuses, with 4000 and without, and bytes in the wrong order.
    let others = [404, 2000, 3500, 4004, 4102, 4401, 59395].map(CloseCode::new);
    let all = rows.chain(times).chain(sizes).chain(prints).chain(handshakes).chain(others);
    all.collect::<BTreeSet<_>>().into_iter().collect()
}

/// The limits in the table, times slightly below and above each, and some that match no limit.
fn times() -> Vec<Option<Duration>> {
    let bounds = KEEP_ALIVES.iter().flat_map(|row| [row.seconds.0, row.seconds.1]);
    let around = bounds.flat_map(|seconds| {
        [seconds.saturating_sub(1), seconds, seconds + 4, seconds + seconds / 12]
    });
    let seconds: BTreeSet<u32> = around.chain([0, 1, 3, 25, 90, 180, 100_000]).collect();
    let times = seconds.into_iter().map(|seconds| Some(Duration::from_secs(seconds.into())));
    [None].into_iter().chain(times).collect()
}

/// No software named, then each library, then each word for other software.
fn parties() -> Vec<Evidence<'static>> {
    let libraries: &[&Library] = table::libraries().collect::<Vec<_>>().leak();
    let words: BTreeSet<_> = SOFTWARE.iter().flat_map(|row| row.words).copied().collect();
    let libraries = libraries.chunks(1);
    let libraries = libraries.map(|libraries| Evidence { libraries, ..Evidence::default() });
    let words = words.into_iter();
    let words = words.map(|word| Evidence { software: Some(word), ..Evidence::default() });
    [Evidence::default()].into_iter().chain(libraries).chain(words).collect()
}

/// What may be known beside a code.
struct Known {
    times: Vec<Option<Duration>>,
    parties: Vec<Evidence<'static>>,
    reasons: Vec<&'static str>,
}

/// Every question about a code: by software and lifetime, by the result of the handshake, by
/// reason, and by direction.
fn each_question(code: CloseCode, known: &Known, mut ask: impl FnMut(Question)) {
    let Known { times, parties, reasons } = known;
    let mut ask = |evidence| ask(Question { code, evidence });
    for seen_by in SIDES {
        let side = Evidence { seen_by, ..Evidence::default() };
        for party in parties {
            let known = Evidence { seen_by, ..*party };
            for after in times {
                ask(Evidence { after: *after, ..known });
            }
            ask(Evidence { never_opened: true, ..known });
            ask(Evidence { reason: Some(""), ..known });
        }
        for status in table::http_statuses() {
            ask(Evidence { answered_with: Some(status.status), ..side });
        }
        for reason in reasons {
            ask(Evidence { reason: Some(reason), ..side });
        }
    }
    let reporters = || [None].into_iter().chain(table::libraries().map(Some));
    for direction in [Some(Direction::Sent), Some(Direction::Received)] {
        for party in parties {
            ask(Evidence { direction, ..*party });
        }
        for reported_by in reporters() {
            for after in times {
                let after = *after;
                ask(Evidence { direction, reported_by, after, ..Evidence::default() });
            }
        }
    }
}

/// A text for each fingerprint.
fn reasons() -> Vec<&'static str> {
    let text = |print: &table::Fingerprint| -> &'static str {
        print.text.replace('#', "70000").replace('*', "and so on").leak()
    };
    FINGERPRINTS.iter().map(text).collect()
}

/// The whole answer, and its text: all that there is, and the first screen.
fn answer(question: &Question) -> (Explanation<'static>, String) {
    let Question { code, evidence } = *question;
    let asked = explanation::Question {
        evidence,
        is_evidence_meant: true,
        libraries: evidence.libraries,
        ..Default::default()
    };
    let mut explanations = asked.explain("", &(code..=code), None);
    let terminal = Terminal::plain(WIDE);
    let document = document::explanations(&explanations, Detail::default());
    let mut text = text::write(document, &terminal);
    let explanation = explanations.remove(0);
    text.push_str("\n");
    text.push(&screen::screen(&explanation, Detail::default(), &terminal));
    (explanation, text.plain().to_owned())
}

/// The rules that the answer to a question breaks.
fn broken_rules(question: &Question) -> Vec<String> {
    let (explanation, text) = answer(question);
    let suspects = &explanation.suspects;
    let mut broken: Vec<String> = suspects
        .iter()
        .filter_map(|suspect| Some(format!("{}: {}", suspect.who, excluded(suspect, question)?)))
        .collect();
    let rules = of_suspects(question, suspects, &text).into_iter();
    let rules = rules.chain(of_circumstances(question, &explanation, &text));
    let shown = screen::screen(&explanation, Detail::default(), &Terminal::plain(80));
    let rules = rules.chain([("does not fit on the first screen", shown.rows() <= 22)]);
    broken.extend(rules.filter(|(_, holds)| !holds).map(|(rule, _)| rule.to_owned()));
    broken
}

type Rule = (&'static str, bool);

/// What the rules look for in the text of an answer; a test holds that answers say so.
const ONLY_AS: &str = ", only as ";
const OTHER_CODE: &str = "Would show another code\n";
const UNMATCHED_LIMIT: &str = "does not match the default limit of ";
const UNMATCHED_LIMITS: &str = "matches none of these default limits: ";
const NO_SUCH_LIMIT: &str = "wsclose knows no limit of ";
const NO_TIME_LIMIT: &str = "wsclose knows no time limit that";
const UNKNOWN_REASON: &str = "does not recognise this reason";
const TELL_APART: &str = "Tell them apart";
const PLUS_4000: &str = "plus 4000";

const WORDINGS: [&str; 9] = [
    ONLY_AS,
    OTHER_CODE,
    UNMATCHED_LIMIT,
    UNMATCHED_LIMITS,
    NO_SUCH_LIMIT,
    NO_TIME_LIMIT,
    UNKNOWN_REASON,
    TELL_APART,
    PLUS_4000,
];

/// What the answer says about software must agree with its suspects.
fn of_suspects(question: &Question, suspects: &[Suspect], text: &str) -> Vec<Rule> {
    let code = question.code.to_string();
    let only = between(text, ONLY_AS, ".");
    let others = between(text, OTHER_CODE, "\n\n");
    let is_listed = |one: &Suspect| others.contains(&format!(", {}", one.who));
    let unmatched =
        between(text, UNMATCHED_LIMIT, ").").to_owned() + between(text, UNMATCHED_LIMITS, ").");
    let is_cleared = |one: &Suspect| unmatched.contains(&format!("{} (", one.who));
    let is_named = suspects.iter().any(|one| one.clue == Clue::Reason);
    let has_limit = |one: &Suspect| one.fits && one.limit.is_some();
    let fits = suspects.iter().any(|one| has_limit(one) && one.clue != Clue::Library);
    let is_unexplained = between(text, NO_SUCH_LIMIT, ";").contains("that shows as");
    let sees = |row: &KeepAlive| sees(row, question).contains(&question.code);
    let is_met = KEEP_ALIVES.iter().any(|row| sees(row) && lived(row, question));
    let is_later = |row: &KeepAlive| {
        let after = question.evidence.after.map_or(0, |after| after.as_secs());
        let is_listed = unmatched.contains(&format!("{} (", row.software));
        is_listed && row.limit.resets_with_traffic() && after > row.seconds.1.into()
    };
    vec![
        ("says 'only as X' about X itself", !has_number(only, &code)),
        ("lists this code as another code", !others.contains(&format!(". {code}, "))),
        (
            "a suspect that fits is also listed as showing another code",
            !suspects.iter().any(|one| one.fits && is_listed(one)),
        ),
        (
            "a suspect is also ruled out",
            !suspects.iter().any(|one| one.is_shown() && is_cleared(one)),
        ),
        (
            "rules out an idle limit by a longer life",
            !KEEP_ALIVES.iter().any(|row| sees(row) && is_later(row)),
        ),
        ("says that no limit is that long, but one is", !is_unexplained || !is_met && !fits),
        (
            "says that no limit shows the code, but one does",
            !text.contains(NO_TIME_LIMIT) || !KEEP_ALIVES.iter().any(sees),
        ),
        (
            "says that the reason is unknown, but recognises it",
            !text.contains(UNKNOWN_REASON) || !is_named,
        ),
        (
            "says how to tell suspects apart, but none has a limit",
            !text.contains(TELL_APART) || suspects.iter().any(has_limit),
        ),
    ]
}

/// What the answer says about the connection and the code must agree with the evidence.
fn of_circumstances(question: &Question, explanation: &Explanation<'_>, text: &str) -> Vec<Rule> {
    let evidence = &question.evidence;
    let lived = |after: Duration| after >= Duration::from_secs(1);
    let was_open = evidence.after.is_some_and(lived) || evidence.direction.is_some();
    let is_constant = explanation.suspects.iter().any(Suspect::met_limit);
    let failed = evidence.handshake_failed();
    let has = |when| explanation.chosen_causes().any(|cause| cause.when == Some(when));
    vec![
        (
            "shows causes for a connection that never opened, but it was open",
            !was_open || failed || !has(Circumstance::NeverOpened),
        ),
        (
            "shows causes for an open connection, but it never opened",
            !failed || !has(Circumstance::ConstantLifetime) && !has(Circumstance::RandomLifetime),
        ),
        ("assumes a constant lifetime, but it never opened", !failed || !is_constant),
        (
            "mentions an HTTP status plus 4000 for a code that cannot be one",
            !text.contains(PLUS_4000) || (4400..=4599).contains(&question.code.get()),
        ),
    ]
}

/// Why the evidence rules out a suspect, worked out from the tables a second time.
fn excluded(suspect: &Suspect, question: &Question) -> Option<&'static str> {
    let (code, evidence) = (question.code, &question.evidence);
    if suspect.fits && suspect.shows.is_some_and(|shows| shows != code) {
        return Some("fits, and shows another code");
    }
    if !suspect.fits && (suspect.shows.is_none() || suspect.shows == Some(code)) {
        return Some("does not fit, and shows no other code");
    }
    match suspect.clue {
        Clue::Handshake if !evidence.handshake_failed() => Some("the handshake did not fail"),
        Clue::Lifetime | Clue::LongerLife | Clue::Library if evidence.handshake_failed() => {
            Some("the connection never opened")
        }
        Clue::Lifetime | Clue::LongerLife => {
            let rows =
                KEEP_ALIVES.iter().filter(|row| Some(row.software) == suspect.who.software());
            let is_it = |row: &KeepAlive| {
                let shown = sees(row, question);
                let knows = row.peer.is_none() || shown.contains(&code) == suspect.fits;
                lived(row, question) && knows
            };
            (!rows.clone().any(is_it)).then_some("another time, or another side")
        }
        Clue::Library => {
            let times =
                KEEP_ALIVES.iter().filter(|row| Some(row.software) == suspect.who.software());
            let shows = |row: &KeepAlive| row.peer.is_none() || sees(row, question).contains(&code);
            let is_time = times.clone().any(shows);
            let sizes =
                SIZE_LIMITS.iter().filter(|limit| Some(limit.software) == suspect.who.software());
            let is_size = sizes.clone().any(|limit| limit.shows == code);
            (!is_time && !is_size).then_some("no default that shows the code")
        }
        _ => None,
    }
}

// The table has both of these rules. A walk that called them would agree with any mistake in them.

/// Whether a connection lived about as long as a limit, or a little longer where traffic resets it.
fn lived(row: &KeepAlive, question: &Question) -> bool {
    let Some(after) = question.evidence.after else { return false };
    let (from, to) = (f64::from(row.seconds.0), f64::from(row.seconds.1));
    let longer = if row.limit.resets_with_traffic() { (to * 0.1).max(3.0) } else { 0.0 };
    let after = after.as_secs_f64();
    from - (from * 0.02).max(1.0) <= after && after <= to + longer.max((to * 0.02).max(1.0))
}

/// The codes that a limit can show on the side that reported the code.
fn sees(row: &KeepAlive, question: &Question) -> Vec<CloseCode> {
    let Evidence { seen_by, direction, .. } = question.evidence;
    let (peers, own) = ([row.peer, row.also], [row.own, None]);
    let is_server = seen_by == Some(SeenBy::Server);
    let (other, itself) = match (row.place, seen_by) {
        (Place::Service, Some(SeenBy::Server)) => (false, false),
        (Place::Between | Place::Service, _) | (Place::EitherEnd, Some(SeenBy::Browser)) => {
            (true, false)
        }
        (_, None) | (Place::EitherEnd, _) => (true, true),
        (Place::Server, _) => (!is_server, is_server),
        (Place::Client, _) => (is_server, !is_server),
    };
    let of_other = if other { peers } else { [None, None] };
    let of_itself = match direction {
        None if itself => own,
        Some(Direction::Sent) if itself => peers,
        _ => [None, None],
    };
    let of_other = if direction == Some(Direction::Sent) { [None, None] } else { of_other };
    of_other.into_iter().chain(of_itself).flatten().collect()
}

/// The text between `words` and the next `end`; empty if `words` does not occur.
fn between<'t>(text: &'t str, words: &str, end: &str) -> &'t str {
    let rest = text.split_once(words).map_or("", |(_, rest)| rest);
    rest.split_once(end).map_or(rest, |(start, _)| start)
}

fn has_number(text: &str, number: &str) -> bool {
    text.split(|c: char| !c.is_ascii_digit()).any(|own| own == number)
}

/// A question as it would be typed.
impl fmt::Display for Question {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let evidence = &self.evidence;
        write!(f, "{}", self.code)?;
        for library in evidence.libraries {
            write!(f, " --library {}", library.id)?;
        }
        if let Some(word) = evidence.software {
            write!(f, " --library {word}")?;
        }
        if let Some(side) = evidence.seen_by {
            write!(f, " --seen-by {}", side.name())?;
        }
        if let Some(after) = evidence.after {
            write!(f, " --after {}s", after.as_secs())?;
        }
        if let Some(reason) = evidence.reason {
            write!(f, " --reason {reason:?}")?;
        }
        if evidence.never_opened {
            f.write_str(" --never-opened")?;
        }
        let reporter = evidence.reported_by.map(|library| library.id);
        write!(f, " ({:?}, {reporter:?}, {:?})", evidence.direction, evidence.answered_with)
    }
}

/// At most this many wrong answers are shown.
const MOST_WRONG: usize = 30;

/// Asks every `step`-th question.
fn walk(codes: &[CloseCode], step: usize) -> (usize, Vec<String>) {
    let known = Known { times: times(), parties: parties(), reasons: reasons() };
    let (mut reached, mut asked, mut wrong) = (0, 0, Vec::new());
    for code in codes {
        each_question(*code, &known, |question| {
            reached += 1;
            if reached % step != 0 || wrong.len() == MOST_WRONG {
                return;
            }
            asked += 1;
            let broken = broken_rules(&question);
            if !broken.is_empty() {
                wrong.push(format!("{question}: {}", broken.join("; ")));
            }
        });
    }
    (asked, wrong)
}

/// A prime, so that the sample covers every code, side, time and party.
const STEP: usize = 211;

#[test]
fn a_sample_of_answers_does_not_contradict_itself() {
    let (asked, wrong) = walk(&codes(), STEP);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(asked > 1000, "{asked}");
}

/// A rule that looks for words which no answer has any more would hold for ever.
#[test]
fn answers_have_the_words_that_the_rules_look_for() {
    let known = Known { times: times(), parties: parties(), reasons: reasons() };
    let mut missing = WORDINGS.to_vec();
    let mut reached = 0;
    for code in codes() {
        each_question(code, &known, |question| {
            reached += 1;
            if reached % STEP == 0 && !missing.is_empty() {
                let (_, text) = answer(&question);
                missing.retain(|wording| !text.contains(wording));
            }
        });
    }
    assert!(missing.is_empty(), "no answer says {missing:?}");
}

#[test]
#[ignore = "takes minutes and needs an optimised build"]
fn no_answer_contradicts_itself() {
    for code in (0..=u16::MAX).map(CloseCode::new) {
        for seen_by in SIDES {
            let evidence = Evidence { seen_by, ..Evidence::default() };
            let question = Question { code, evidence };
            let broken = broken_rules(&question);
            assert!(broken.is_empty(), "{question}: {}", broken.join("; "));
        }
    }
    let codes = codes();
    let half = codes.len() / 2;
    let (asked, wrong) = thread::scope(|scope| {
        let first = scope.spawn(|| walk(&codes[..half], 1));
        let (asked, wrong) = walk(&codes[half..], 1);
        let first = first.join().expect("a walk does not panic");
        (first.0 + asked, [first.1, wrong].concat())
    });
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    println!("{asked} questions");
}

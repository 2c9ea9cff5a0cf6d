//! A walk over what can be asked: whatever codes, sides, software, times and reasons the tables know,
//! in all combinations. No answer may contradict itself.
//!
//! `cargo test` walks a sample; the whole takes a build with optimisations:
//! `cargo test --release --bin wsclose -- --ignored`.

use std::collections::BTreeSet;
use std::fmt;
use std::thread;
use std::time::Duration;

use wsclose::CloseCode;
use wsclose::table::{
    self, Circumstance, Clue, Direction, Evidence, FINGERPRINTS, HANDSHAKES, KEEP_ALIVES,
    KeepAlive, Library, Place, SIZE_LIMITS, SeenBy, Suspect,
};

use super::render::document::{self, Detail};
use super::render::text;
use super::terminal::Theme;
use super::view::code::{self, Explanation};
use super::view::suspects::Given;

/// No line is wrapped at this width.
const WIDE: usize = 1 << 20;

const SIDES: [Option<SeenBy>; 4] =
    [None, Some(SeenBy::Browser), Some(SeenBy::Client), Some(SeenBy::Server)];

/// What is asked.
#[derive(Clone, Copy, Debug)]
struct Question {
    code: CloseCode,
    evidence: Evidence<'static>,
}

/// The codes that the tables speak of, and one of each run beside them.
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

/// The times of the table, a bit before and after each, and some that are nobody's.
fn times() -> Vec<Option<Duration>> {
    let bounds = KEEP_ALIVES.iter().flat_map(|row| [row.seconds.0, row.seconds.1]);
    let around = bounds.flat_map(|seconds| [seconds, seconds + 4, seconds + seconds / 12]);
    let seconds: BTreeSet<u32> = around.chain([0, 1, 3, 25, 90, 180, 100_000]).collect();
    let times = seconds.into_iter().map(|seconds| Some(Duration::from_secs(seconds.into())));
    [None].into_iter().chain(times).collect()
}

/// Nobody, each library, and each word for other software.
fn parties() -> Vec<Evidence<'static>> {
    let libraries: &[&Library] = table::libraries().collect::<Vec<_>>().leak();
    let words: BTreeSet<_> = table::software_words().map(|(word, _)| word).collect();
    let libraries = libraries.chunks(1);
    let libraries = libraries.map(|libraries| Evidence { libraries, ..Evidence::default() });
    let words = words.into_iter();
    let words = words.map(|word| Evidence { software: Some(word), ..Evidence::default() });
    [Evidence::default()].into_iter().chain(libraries).chain(words).collect()
}

/// Every question on a code: with whoever takes part and how long it lived, with what became of the
/// handshake, with a reason, with the way that the code went.
fn each_question(code: CloseCode, mut ask: impl FnMut(Question)) {
    let (times, parties) = (times(), parties());
    let mut ask = |evidence| ask(Question { code, evidence });
    for seen_by in SIDES {
        let side = Evidence { seen_by, ..Evidence::default() };
        for party in &parties {
            let known = Evidence { seen_by, ..*party };
            for after in &times {
                ask(Evidence { after: *after, ..known });
            }
            ask(Evidence { never_opened: true, ..known });
            ask(Evidence { reason: Some(""), ..known });
        }
        for status in table::http_statuses() {
            ask(Evidence { answered_with: Some(status.status), ..side });
        }
        for print in FINGERPRINTS {
            ask(Evidence { reason: Some(reason(print)), ..side });
        }
    }
    let reporters = || [None].into_iter().chain(table::libraries().map(Some));
    for direction in [Some(Direction::Sent), Some(Direction::Received)] {
        for reported_by in reporters() {
            for after in &times {
                let after = *after;
                ask(Evidence { direction, reported_by, after, ..Evidence::default() });
            }
        }
    }
}

/// A text that a fingerprint fits.
fn reason(print: &table::Fingerprint) -> &'static str {
    print.text.replace('#', "70000").replace('*', "and so on").leak()
}

/// The whole answer, and its text.
fn answer(question: &Question) -> (Explanation, String) {
    let codes = question.code..=question.code;
    let mut explanations = code::explain("", &codes);
    for explanation in &mut explanations {
        explanation.given = Given::new(question.code, &question.evidence);
    }
    let libraries = question.evidence.libraries;
    let detail = Detail { libraries, can_show_all: true, ..Detail::default() };
    let document = document::explanations(&explanations, detail);
    let text = text::write(&document, Theme { colour: false, links: false }, WIDE);
    (explanations.remove(0), text)
}

/// The rules that the answer to a question breaks.
fn broken_rules(question: &Question) -> Vec<String> {
    let (explanation, text) = answer(question);
    let suspects = explanation.suspects();
    let mut broken: Vec<String> = suspects
        .iter()
        .filter_map(|suspect| {
            Some(format!("{}: {}", suspect.software, excluded(suspect, question)?))
        })
        .collect();
    let rules = of_suspects(question, suspects, &text).into_iter();
    let rules = rules.chain(of_circumstances(question, &explanation, &text));
    broken.extend(rules.filter(|(_, holds)| !holds).map(|(rule, _)| rule.to_owned()));
    broken
}

type Rule = (&'static str, bool);

/// What is said of software fits the suspects.
fn of_suspects(question: &Question, suspects: &[Suspect], text: &str) -> Vec<Rule> {
    let code = question.code.to_string();
    let only = between(text, ", only as ", ".");
    let others = between(text, "Would show another code: ", ".\n");
    let is_listed = |one: &Suspect| others.contains(&format!("{} (", one.software));
    let is_cleared = |one: &Suspect| text.contains(&format!("Not {}: its", one.software));
    let is_named = suspects.iter().any(|one| one.clue == Clue::Reason);
    let has_limit = |one: &Suspect| one.fits && one.limit.is_some();
    let fits = suspects.iter().any(|one| has_limit(one) && one.clue != Clue::Library);
    let is_unexplained = text.contains(&format!("that show as {code}, none is"));
    let sees = |row: &KeepAlive| sees(row, question).contains(&question.code);
    let is_met = KEEP_ALIVES.iter().any(|row| sees(row) && lived(row, question));
    vec![
        ("only as X is beside X", !has_number(only, &code)),
        ("another code is another one", !others.contains(&format!("({code})"))),
        (
            "who would show another code fits",
            !suspects.iter().any(|one| one.fits && is_listed(one)),
        ),
        ("who is none is a suspect", !suspects.iter().any(|one| one.is_shown() && is_cleared(one))),
        ("no limit is that long, and one is", !is_unexplained || !is_met && !fits),
        (
            "no limit shows as the code, and one does",
            !text.contains("No limit of time that is known here") || !KEEP_ALIVES.iter().any(sees),
        ),
        ("the reason is unknown and known", !text.contains("The reason is none that") || !is_named),
        (
            "nobody to tell apart",
            !text.contains("To tell them apart") || suspects.iter().any(has_limit),
        ),
    ]
}

/// What is said of the connection and the code fits what is known of them.
fn of_circumstances(question: &Question, explanation: &Explanation, text: &str) -> Vec<Rule> {
    let evidence = &question.evidence;
    let was_open = evidence.after.is_some() || evidence.direction.is_some();
    let given = explanation.given.as_ref();
    let is_constant = given.and_then(Given::circumstance) == Some(Circumstance::ConstantLifetime);
    let failed = evidence.handshake_failed();
    vec![
        (
            "causes of what never opened, where it was open",
            !was_open || failed || !text.contains("If it never opened:"),
        ),
        (
            "causes of what was open, where it never opened",
            !failed || !text.contains("If it always lives") && !text.contains("If it ends at any"),
        ),
        ("a lifetime of what never opened", !failed || !is_constant),
        (
            "an HTTP status plus 4000 where none can be",
            !text.contains("plus 4000") || (4400..=4599).contains(&question.code.get()),
        ),
    ]
}

/// Why a suspect cannot be one, by the evidence, read from the tables a second time.
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
            let rows = KEEP_ALIVES.iter().filter(|row| row.software == suspect.software);
            let is_it = |row: &KeepAlive| {
                let shown = sees(row, question);
                let knows = row.peer.is_none() || shown.contains(&code) == suspect.fits;
                lived(row, question) && knows
            };
            (!rows.clone().any(is_it)).then_some("another time, or another side")
        }
        Clue::Library => {
            let times = KEEP_ALIVES.iter().filter(|row| row.software == suspect.software);
            let is_time = times.clone().any(|row| sees(row, question).contains(&code));
            let sizes = SIZE_LIMITS.iter().filter(|limit| limit.software == suspect.software);
            let is_size = sizes.clone().any(|limit| limit.shows == code);
            (!is_time && !is_size).then_some("no default that shows the code")
        }
        _ => None,
    }
}

/// Whether a connection lived about as long as a limit, or a little longer where traffic resets it.
fn lived(row: &KeepAlive, question: &Question) -> bool {
    let Some(after) = question.evidence.after else { return false };
    let (from, to) = (f64::from(row.seconds.0), f64::from(row.seconds.1));
    let longer = if row.limit.resets_with_traffic() { (to * 0.1).max(3.0) } else { 0.0 };
    let after = after.as_secs_f64();
    from - (from * 0.02).max(1.0) <= after && after <= to + longer.max((to * 0.02).max(1.0))
}

/// The codes that the side which reported the code can see because of a limit.
fn sees(row: &KeepAlive, question: &Question) -> Vec<CloseCode> {
    let Evidence { seen_by, direction, .. } = question.evidence;
    let (peers, own) = ([row.peer, row.also], [row.own, None]);
    let is_server = seen_by == Some(SeenBy::Server);
    let (other, itself) = match (row.place, seen_by) {
        (Place::Between, _) | (Place::EitherEnd, Some(SeenBy::Browser)) => (true, false),
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

/// What is between some words and the next end; empty where the words are not there.
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

/// So many answers are shown that are wrong.
const MOST_WRONG: usize = 30;

/// Asks one question of so many.
fn walk(codes: &[CloseCode], step: usize) -> (usize, Vec<String>) {
    let (mut reached, mut asked, mut wrong) = (0, 0, Vec::new());
    for code in codes {
        each_question(*code, |question| {
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

/// A prime, so that the sample has something of each code, side, time and party.
const STEP: usize = 211;

#[test]
fn a_sample_of_answers_does_not_contradict_itself() {
    let (asked, wrong) = walk(&codes(), STEP);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(asked > 1000, "{asked}");
}

#[test]
#[ignore = "takes minutes, and a build with optimisations"]
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

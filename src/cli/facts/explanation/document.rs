//! An explanation as a document: what is said, and in which order. Text and Markdown are two
//! ways to write it.

use wsclose::table::{Advice, Check, Circumstance, Guess, Likelihood, Party, Reconnector};
use wsclose::{Custom, Source};

use crate::cli::facts::citations::Citations;
use crate::cli::facts::explanation::{
    Explanation, FixedBy, PossibleCause, Range, apps, names, probably, suspects, unsaid,
};
use crate::cli::facts::origins::origins;
use crate::cli::facts::row::CodeRow;
use crate::cli::facts::who;
use crate::cli::output::document::{Document, Part, Section};
use crate::cli::output::phrase::{capital, in_brackets, listed_with, standard_name};

/// How much is said of a code.
#[derive(Clone, Copy, Default)]
pub(crate) struct Detail {
    /// Every cause, suspect and limit.
    pub(crate) all: bool,
    /// All names, not only those of the most used libraries.
    pub(crate) names: bool,
    /// Where everything was read.
    pub(crate) sources: bool,
}

/// What there is to say of codes.
pub(crate) fn explanations(explanations: &[Explanation<'_>], detail: Detail) -> Document {
    explanations.iter().map(|explanation| section(explanation, detail)).collect()
}

/// What one line has room for.
pub(crate) fn brief(explanations: &[Explanation<'_>]) -> Document {
    let section = |explanation: &Explanation<'_>| {
        let mut section = headed(explanation, Vec::new());
        if let Some(known) = apps::in_brief(explanation) {
            let guess = probably(&explanation.guesses).map(|guess| format!("; {guess}"));
            section.summary = known + &guess.unwrap_or_default();
        }
        if section.asked.is_empty() {
            Section { asked: names::in_brief(explanation), ..section }
        } else {
            section
        }
    };
    explanations.iter().map(section).collect()
}

fn headed(explanation: &Explanation<'_>, parts: Vec<Part>) -> Section {
    Section {
        origins: origins(explanation.mentions),
        class: explanation.row.class,
        codes: explanation.codes(),
        name: explanation.row.name.to_owned(),
        summary: explanation.headline(),
        asked: names::asked(explanation),
        sources: explanation.references,
        parts,
    }
}

fn section(explanation: &Explanation<'_>, detail: Detail) -> Section {
    let mut cited = Citations::new(detail.sources);
    let mut parts = opening(explanation, detail, &mut cited);
    if explanation.is_answered() && !detail.all {
        parts.extend(what_still_helps(explanation, detail, &mut cited));
    } else {
        parts.extend(everything(explanation, detail, &mut cited));
    }
    parts.extend(cited.part());
    headed(explanation, parts)
}

/// All that there is to say of the code.
fn everything(explanation: &Explanation<'_>, detail: Detail, cited: &mut Citations) -> Vec<Part> {
    let mut parts = apps::parts(explanation, detail.all, cited);
    if !explanation.guesses.is_empty() {
        let heading = "Where the number may come from".to_owned();
        let guess = |one: &Guess| guess(one, detail.all) + &cited.cite(one.sources());
        parts.push(Part::List(heading, explanation.guesses.iter().map(guess).collect()));
    }
    parts.extend(in_libraries(explanation, detail.all, cited));
    parts.extend(causes(&causes_left(explanation, detail.all), cited));
    parts.push(Part::List("Check next".to_owned(), checks(explanation, detail.all)));
    if detail.all {
        parts.extend(suspects::all_limits(explanation, cited));
    }
    parts.push(Part::Facts(facts(explanation, detail.all, cited)));
    if detail.names || explanation.in_libraries.is_empty() {
        parts.extend(names::called(explanation, detail.names, cited));
    }
    parts
}

/// What there is to say of the code where the evidence has the answer, and where the rest is.
fn what_still_helps(
    explanation: &Explanation<'_>,
    detail: Detail,
    cited: &mut Citations,
) -> Vec<Part> {
    let mut parts = in_libraries(explanation, detail.all, cited);
    // Suspects only say how a failed handshake is reported; an HTTP status says what it was.
    let known = explanation.known();
    if known.never_opened && known.http_status().is_none() {
        let mut left = causes_left(explanation, false);
        left.retain(|one| one.cause.when == Some(Circumstance::NeverOpened));
        parts.extend(causes(&left, cited));
    }
    let mut facts = advice(explanation, detail.all, cited);
    if let Some(code) = explanation.row.code {
        let rest = format!("wsclose explain {code} has all causes, checks and names; here: --all");
        facts.push(("More", rest));
    }
    parts.push(Part::Facts(facts));
    if detail.names {
        parts.extend(names::called(explanation, true, cited));
    }
    parts
}

/// What the libraries that were asked for make of the code.
fn in_libraries(explanation: &Explanation<'_>, all: bool, cited: &mut Citations) -> Vec<Part> {
    let libraries = explanation.in_libraries.iter();
    libraries.map(|library| names::in_library(library, explanation, all, cited)).collect()
}

/// What to check next: what the evidence has not answered, or all.
fn checks(explanation: &Explanation<'_>, all: bool) -> Vec<String> {
    let is_settled = |check: &&Check| explanation.settled_checks.contains(check);
    let checks = explanation.checks.iter().filter(|check| all || !is_settled(check));
    let check = |check: &Check| {
        let mark = if is_settled(&check) { " (answered by the evidence)" } else { "" };
        format!("{}{mark}", check.text)
    };
    checks.map(check).collect()
}

/// The headline in more words, what the evidence points at, and what else the code says.
fn opening(explanation: &Explanation<'_>, detail: Detail, cited: &mut Citations) -> Vec<Part> {
    let mut parts: Vec<Part> = names::called_so(explanation).into_iter().collect();
    if probably(&explanation.guesses).is_some() {
        parts.push(Part::Paragraph(format!("{}.", capital(explanation.row.summary))));
    }
    let suspects = suspects::parts(explanation, detail.all, cited);
    let rest: fn(String) -> Part = if suspects.is_empty() {
        Part::Paragraph
    } else {
        |rest| Part::Headed("The code itself", rest)
    };
    parts.extend(suspects);
    parts.extend(explanation.detail.map(|text| rest(text.to_owned())));
    parts
}

fn guess(guess: &Guess, all: bool) -> String {
    let text = format!("{}. {}", capital(&guess.to_string()), guess.detail());
    let meant: Vec<_> = unsaid(guess).into_iter().map(standard_name).collect();
    let likelihood = match guess.likelihood() {
        Likelihood::Probable => " Little else produces such a number.",
        Likelihood::Possible => " Other things can produce it too.",
        Likelihood::LastResort => " Any number can come about this way.",
    };
    let text = if all { text + likelihood } else { text };
    if meant.is_empty() { text } else { format!("{text} Perhaps meant: {}.", meant.join(", ")) }
}

/// The causes that the evidence does not rule out, or all.
fn causes_left<'e>(explanation: &'e Explanation<'_>, all: bool) -> Vec<&'e PossibleCause> {
    explanation.causes.iter().filter(|one| all || !one.ruled_out).collect()
}

/// One list of causes, or one for each circumstance.
fn causes(causes: &[&PossibleCause], cited: &mut Citations) -> Vec<Part> {
    let heading = |when: Option<Circumstance>| match when {
        None => "Possible causes, the most frequent first (the code alone proves none)",
        Some(Circumstance::NeverOpened) => "If it never opened: possible causes",
        Some(Circumstance::ConstantLifetime) => "If it always lives equally long: possible causes",
        Some(Circumstance::RandomLifetime) => "If it ends at any time: possible causes",
    };
    causes
        .chunk_by(|a, b| a.cause.when == b.cause.when)
        .map(|group| {
            let item = |PossibleCause { cause, ruled_out }: &&PossibleCause| {
                let mark = if *ruled_out { " (ruled out by the evidence)" } else { "" };
                format!("{}{mark}{}", cause.text, cited.cite(cause.sources))
            };
            let items = group.iter().map(item).collect();
            Part::List(heading(group[0].cause.when).to_owned(), items)
        })
        .collect()
}

/// What to do about it.
fn advice(
    explanation: &Explanation<'_>,
    all: bool,
    cited: &mut Citations,
) -> Vec<(&'static str, String)> {
    let mut facts = vec![("Reconnect", reconnect(explanation, all))];
    facts.extend(stay_away(explanation, cited).map(|away| ("Clients", away)));
    facts.push(("Fixed by", fixed_by(&explanation.fixed_by, all)));
    facts
}

fn fixed_by(fixed_by: &FixedBy, all: bool) -> String {
    let note = fixed_by.by_evidence.unwrap_or(fixed_by.note).to_owned();
    if !all {
        return note;
    }
    let note = match fixed_by.by_evidence {
        Some(_) => format!("{note}; going by the code alone, {}", fixed_by.note),
        None => note,
    };
    let who = fixed_by.who.iter().map(|party| match party {
        Party::Client => "the client",
        Party::Server => "the server",
        Party::Network => "whoever runs the network in between",
        Party::Nobody => "nobody",
    });
    note + &in_brackets(&format!("most likely first: {}", who.collect::<Vec<_>>().join(", ")))
}

fn facts(
    explanation: &Explanation<'_>,
    all: bool,
    cited: &mut Citations,
) -> Vec<(&'static str, String)> {
    let row = &explanation.row;
    let mut facts = advice(explanation, all, cited);
    facts.push(("Sent by", sent_by(explanation)));
    facts.push(("On the wire", on_the_wire(row).to_owned()));
    facts.push(("Browser", browser(explanation)));
    if !all {
        facts.extend(suspects::smallest_limits(explanation).map(|limits| ("Limits", limits)));
    }
    if let Some((status, said_by)) = row.http.zip(explanation.http_said_by) {
        let phrase = explanation.http_phrase.unwrap_or_default();
        facts.push(("HTTP", format!("like {status} {phrase}, says {said_by}")));
    }
    facts.push(("Custom use", custom(row.custom).to_owned()));
    facts.push(("Range", range(explanation, all)));
    facts.extend(registered(explanation).map(|entry| ("Registered", entry)));
    for erratum in explanation.errata {
        let cited = cited.cite([&Source::Erratum(erratum.id)]);
        let text = format!("{} ({}) {}{cited}", erratum.id, erratum.status, erratum.about);
        facts.push(("Erratum", text));
    }
    facts.extend(names::on_the_way(explanation, all, cited));
    facts.push(("Sources", cited.name(explanation.references)));
    facts.extend(narrow_down(explanation).map(|how| ("Narrow down", how)));
    facts
}

/// The clients that do not come back after a code.
fn stay_away(explanation: &Explanation<'_>, cited: &mut Citations) -> Option<String> {
    let name = |client: &&Reconnector| {
        client.software.name.to_owned() + &in_brackets(client.version) + &cited.cite(client.sources)
    };
    let names: Vec<_> = explanation.reconnect.stay_away.iter().map(name).collect();
    (!names.is_empty())
        .then(|| format!("will not connect again by themselves: {}", names.join(", ")))
}

/// Which evidence would sharpen the answer, if there is any left that can.
fn narrow_down(explanation: &Explanation<'_>) -> Option<String> {
    let options = &explanation.narrowed_by;
    let says = || format!("`explain` with {} says more", listed_with("or", options));
    (!options.is_empty()).then(says)
}

fn reconnect(explanation: &Explanation<'_>, all: bool) -> String {
    let by_code = || reconnect_by_code(explanation);
    let Some(says) = explanation.reconnect.by_evidence else { return by_code() };
    let who = says.said_by.map_or(String::new(), |who| format!(", says {who}"));
    let text = with_note(advice_in_words(says.advice).to_owned() + &who, says.note);
    if all { format!("{text}; going by the code alone, {}", by_code()) } else { text }
}

/// Whether to connect again, going by the code alone.
fn reconnect_by_code(explanation: &Explanation<'_>) -> String {
    let reconnect = &explanation.reconnect;
    let of_apps =
        if explanation.apps.is_empty() { "" } else { "; --app says it of one application" };
    let note = reconnect.note.as_deref().unwrap_or_default();
    with_note(advice_in_words(reconnect.advice).to_owned(), note) + of_apps
}

const fn advice_in_words(advice: Advice) -> &'static str {
    match advice {
        Advice::Now => "at once",
        Advice::AfterBackoff => "after a back-off",
        Advice::AfterChange => "only after a change",
        Advice::No => "no",
    }
}

fn sent_by(explanation: &Explanation<'_>) -> String {
    let (by_text, in_practice) = (explanation.row.sent_by, explanation.sent_by_in_practice);
    let mostly = if in_practice == by_text {
        String::new()
    } else {
        format!(", mostly the {}", in_practice.name())
    };
    with_note(format!("{}{mostly}", who(by_text)), explanation.sent_by_note.unwrap_or_default())
}

fn with_note(text: String, note: &str) -> String {
    if note.is_empty() { text } else { format!("{text}: {note}") }
}

const fn on_the_wire(row: &CodeRow) -> &'static str {
    if row.sendable {
        "may stand in a Close frame"
    } else if row.reported_locally {
        "must not stand in a Close frame: it is only reported locally"
    } else if row.reserved {
        "reserved: it should not stand in a Close frame, and most receivers refuse it"
    } else {
        "must not stand in a Close frame"
    }
}

fn browser(explanation: &Explanation<'_>) -> String {
    let code = explanation.row.code.map_or("code".to_owned(), |code| code.to_string());
    let close = if explanation.row.browser_close {
        format!("close({code}) works")
    } else {
        format!("close({code}) throws InvalidAccessError")
    };
    format!("{close}. CloseEvent: {}", explanation.close_event)
}

const fn custom(custom: Custom) -> &'static str {
    match custom {
        Custom::Yes => "yes: applications may give it their own meaning",
        Custom::ExtensionsOnly => "only by the specification of an extension",
        Custom::No => "no",
    }
}

fn range(explanation: &Explanation<'_>, all: bool) -> String {
    let Range { first, last, purpose, assignment } = explanation.range;
    let range = format!("{first}-{last} ({}), {purpose}", explanation.row.class.name());
    // Who assigns a number matters where nobody has.
    match explanation.row.registered_meaning {
        Some(_) if !all => range,
        _ => format!("{range}; {assignment}"),
    }
}

fn registered(explanation: &Explanation<'_>) -> Option<String> {
    let meaning = explanation.row.registered_meaning?;
    let reference = explanation.row.registered_reference.map(|text| format!("; reference {text}"));
    let contact = explanation.registered_contact.map(|text| format!("; contact {text}"));
    let known: String = reference.into_iter().chain(contact).collect();
    Some(format!("`{meaning}`{known}"))
}

//! An explanation as a document: what is said, and in which order. Text and Markdown are two
//! ways to write it.

use wsclose::table::{Check, Circumstance, Guess, Likelihood, Party, Reconnector};
use wsclose::{Custom, Source};

use crate::cli::facts::citations::Citations;
use crate::cli::facts::explanation::advice::{self, sending, with_note};
use crate::cli::facts::explanation::causes::PossibleCause;
use crate::cli::facts::explanation::{
    Explanation, FixedBy, Range, apps, names, probably, suspects, unsaid,
};
use crate::cli::facts::origins::origins;
use crate::cli::facts::row::CodeRow;
use crate::cli::facts::who;
use crate::cli::output::document::{Document, Part, Section};
use crate::cli::output::phrase::{capital, in_brackets, listed_with, standard_name};

/// What is said of a code besides all that there is.
#[derive(Clone, Copy, Default)]
pub(crate) struct Detail {
    /// What libraries call it.
    pub(crate) names: bool,
    /// Where everything was read.
    pub(crate) sources: bool,
}

/// All that there is to say of codes.
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
    let cited = &mut Citations::new(detail.sources);
    let mut parts = opening(explanation, cited);
    parts.extend(apps::parts(explanation, cited));
    parts.extend(guesses(explanation, cited));
    parts.extend(in_libraries(explanation, cited));
    parts.extend(causes(&explanation.causes, cited));
    parts.push(Part::List("Check next".to_owned(), checks(explanation)));
    parts.extend(suspects::limits(explanation, cited));
    parts.push(Part::Facts("What to do", what_to_do(explanation, cited)));
    parts.push(Part::Facts("Who sends it", who_sends_it(explanation, cited)));
    parts.push(Part::Facts("In the registry", in_the_registry(explanation, cited)));
    parts.extend(apps::details(explanation));
    if detail.names {
        parts.extend(names::called(explanation, cited));
    }
    parts.extend(std::mem::replace(cited, Citations::new(false)).part());
    headed(explanation, parts)
}

/// What the libraries that were asked for make of the code.
fn in_libraries(explanation: &Explanation<'_>, cited: &mut Citations) -> Vec<Part> {
    let libraries = explanation.in_libraries.iter();
    let part = |library| {
        let (heading, rows) = names::in_library(library, explanation, true, cited);
        let rows = rows.into_iter().map(|(label, text)| (label.to_owned(), text));
        Part::Terms(heading, rows.collect())
    };
    libraries.map(part).collect()
}

/// What to check next; what the evidence has answered is marked.
fn checks(explanation: &Explanation<'_>) -> Vec<String> {
    let check = |check: &Check| {
        let is_settled = explanation.settled_checks.contains(&check);
        let mark = if is_settled { " (answered by the evidence)" } else { "" };
        format!("{}{mark}", check.text)
    };
    explanation.checks.iter().map(check).collect()
}

/// The headline in more words, what the evidence points at, and what else the code says.
fn opening(explanation: &Explanation<'_>, cited: &mut Citations) -> Vec<Part> {
    let mut parts: Vec<Part> = names::called_so(explanation).into_iter().collect();
    if probably(&explanation.guesses).is_some() {
        parts.push(Part::Paragraph(format!("{}.", capital(explanation.row.summary))));
    }
    parts.extend(explanation.detail.map(|text| Part::Paragraph(text.to_owned())));
    parts.extend(suspects::parts(explanation, cited));
    parts
}

/// What else the number may be.
fn guesses(explanation: &Explanation<'_>, cited: &mut Citations) -> Option<Part> {
    let heading = "Where the number may come from".to_owned();
    let guess = |one: &Guess| guess(one) + &cited.cite(one.sources());
    let guesses: Vec<_> = explanation.guesses.iter().map(guess).collect();
    (!guesses.is_empty()).then_some(Part::List(heading, guesses))
}

fn guess(guess: &Guess) -> String {
    let likelihood = match guess.likelihood() {
        Likelihood::Probable => "Little else produces such a number.",
        Likelihood::Possible => "Other things can produce it too.",
        Likelihood::LastResort => "Any number can come about this way.",
    };
    let text = format!("{}. {} {likelihood}", capital(&guess.to_string()), guess.detail());
    let meant: Vec<_> = unsaid(guess).into_iter().map(standard_name).collect();
    if meant.is_empty() { text } else { format!("{text} Perhaps meant: {}.", meant.join(", ")) }
}

/// One list of causes, or one for each circumstance.
fn causes(causes: &[PossibleCause], cited: &mut Citations) -> Vec<Part> {
    let heading = |when: Option<Circumstance>| match when {
        None => "Likely causes (the code alone cannot tell which)",
        Some(Circumstance::NeverOpened) => "If it never opened",
        Some(Circumstance::ConstantLifetime) => "If it always dies after the same time",
        Some(Circumstance::RandomLifetime) => "If it dies at random times",
    };
    causes
        .chunk_by(|a, b| a.cause.when == b.cause.when)
        .map(|group| {
            let item = |PossibleCause { cause, ruled_out, .. }: &PossibleCause| {
                let mark = if *ruled_out { " (ruled out by the evidence)" } else { "" };
                let text = format!("{}{mark}{}", cause.text, cited.cite(cause.sources));
                (cause.key.to_owned(), text)
            };
            Part::Keyed(heading(group[0].cause.when).to_owned(), group.iter().map(item).collect())
        })
        .collect()
}

/// What to do about it.
fn what_to_do(explanation: &Explanation<'_>, cited: &mut Citations) -> Vec<(&'static str, String)> {
    let mut facts = vec![("Reconnect", reconnect(explanation))];
    facts.extend(stay_away(explanation, cited).map(|away| ("Clients", away)));
    facts.push(("Fixed by", fixed_by(&explanation.fixed_by)));
    facts.extend(narrow_down(explanation).map(|how| ("Narrow down", how)));
    facts
}

fn fixed_by(fixed_by: &FixedBy) -> String {
    let note = match fixed_by.by_evidence {
        Some(note) => format!("{note}; going by the code alone, {}", fixed_by.note),
        None => fixed_by.note.to_owned(),
    };
    let who = fixed_by.who.iter().map(|party| match party {
        Party::Client => "the client",
        Party::Server => "the server",
        Party::Network => "whoever runs the network in between",
        Party::Nobody => "nobody",
    });
    note + &in_brackets(&format!("most likely first: {}", who.collect::<Vec<_>>().join(", ")))
}

/// Who sends it, who may, and who rejects it.
fn who_sends_it(
    explanation: &Explanation<'_>,
    cited: &mut Citations,
) -> Vec<(&'static str, String)> {
    let mut facts = vec![
        ("Sent by", sent_by(explanation)),
        ("Send it", sending(explanation)),
        ("On the wire", on_the_wire(&explanation.row).to_owned()),
        ("Browser", explanation.close_event.to_owned()),
    ];
    facts.extend(names::on_the_way(explanation, cited));
    facts
}

/// What is registered, what it is like, and who may give it a meaning of their own.
fn in_the_registry(
    explanation: &Explanation<'_>,
    cited: &mut Citations,
) -> Vec<(&'static str, String)> {
    let row = &explanation.row;
    let mut facts = Vec::new();
    facts.extend(registered(explanation).map(|entry| ("Registered", entry)));
    for erratum in explanation.errata {
        let cited = cited.cite([&Source::Erratum(erratum.id)]);
        let text = format!("{} ({}) {}{cited}", erratum.id, erratum.status, erratum.about);
        facts.push(("Erratum", text));
    }
    facts.push(("Range", range(explanation)));
    facts.push(("Custom use", custom(row.custom).to_owned()));
    if let Some((status, said_by)) = row.http.zip(explanation.http_said_by) {
        let phrase = explanation.http_phrase.unwrap_or_default();
        facts.push(("HTTP", format!("corresponds to {status} {phrase}, according to {said_by}")));
    }
    let sources = cited.is_shown().then(|| cited.name(explanation.references));
    facts.extend(sources.map(|sources| ("Sources", sources)));
    facts
}

/// The clients that do not come back after a code.
fn stay_away(explanation: &Explanation<'_>, cited: &mut Citations) -> Option<String> {
    let name = |client: &&Reconnector| {
        client.software.name.to_owned() + &in_brackets(client.version) + &cited.cite(client.sources)
    };
    let names: Vec<_> = explanation.reconnect.stay_away.iter().map(name).collect();
    (!names.is_empty()).then(|| format!("do not reconnect automatically: {}", names.join(", ")))
}

/// Which evidence would sharpen the answer, if there is any left that can.
fn narrow_down(explanation: &Explanation<'_>) -> Option<String> {
    let options = &explanation.narrowed_by;
    let says = || format!("with {}", listed_with("or", options));
    (!options.is_empty()).then(says)
}

/// Whether to reconnect; where the evidence or an application says it, also by the code alone.
fn reconnect(explanation: &Explanation<'_>) -> String {
    let (says, by_code) = (advice::reconnect(explanation), advice::by_code(explanation));
    if says == by_code { says } else { format!("{says}; going by the code alone, {by_code}") }
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

const fn on_the_wire(row: &CodeRow) -> &'static str {
    if row.sendable {
        "can be in a Close frame"
    } else if row.reported_locally {
        "must not be in a Close frame: endpoints only report it locally"
    } else if row.reserved {
        "reserved: it should not be in a Close frame, and most receivers reject it"
    } else {
        "must not be in a Close frame"
    }
}

const fn custom(custom: Custom) -> &'static str {
    match custom {
        Custom::Yes => "yes: applications may give it their own meaning",
        Custom::ExtensionsOnly => "only by the specification of an extension",
        Custom::No => "no",
    }
}

fn range(explanation: &Explanation<'_>) -> String {
    let Range { first, last, purpose, assignment } = explanation.range;
    format!("{first}-{last} ({}), {purpose}; {assignment}", explanation.row.class.name())
}

fn registered(explanation: &Explanation<'_>) -> Option<String> {
    let meaning = explanation.row.registered_meaning?;
    let reference = explanation.row.registered_reference.map(|text| format!("; reference {text}"));
    let contact = explanation.registered_contact.map(|text| format!("; contact {text}"));
    let known: String = reference.into_iter().chain(contact).collect();
    Some(format!("`{meaning}`{known}"))
}

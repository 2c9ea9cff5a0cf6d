//! An explanation as a document: what is said, and in which order. Text and Markdown are two
//! ways to write it.

use wsclose::table::{
    self, Advice, Cause, Circumstance, Constant, Guess, Kind, Library, Reconnect, Registration,
    Row, Sender, SentBy, http_status,
};
use wsclose::{Class, CloseCode, Custom};

use super::phrase::mention;
use crate::cli::view::code::{Explanation, unsaid};

/// Explanations, one below the other.
pub(crate) type Document = Vec<Section>;

/// What is said of one code or range.
pub(crate) struct Section {
    /// The log lines that it is about.
    pub(crate) origins: Vec<String>,
    pub(crate) class: Class,
    pub(crate) codes: String,
    pub(crate) name: String,
    pub(crate) summary: String,
    pub(crate) parts: Vec<Part>,
}

pub(crate) enum Part {
    Paragraph(String),
    /// A heading, and numbered items below it.
    List(String, Vec<String>),
    /// Labels with a text each.
    Facts(Vec<(&'static str, String)>),
}

pub(crate) fn explanations(explanations: &[Explanation]) -> Document {
    explanations.iter().map(section).collect()
}

fn section(explanation: &Explanation) -> Section {
    let row = explanation.row;
    let headline = explanation.headline();
    let mut parts = Vec::new();
    if headline != row.summary {
        parts.push(Part::Paragraph(format!("{}.", capital(row.summary))));
    }
    if !row.detail.is_empty() {
        parts.push(Part::Paragraph(row.detail.to_owned()));
    }
    if !explanation.guesses.is_empty() {
        let heading = "Where the number may come from".to_owned();
        parts.push(Part::List(heading, explanation.guesses.iter().map(guess).collect()));
    }
    parts.extend(causes(row.causes));
    let checks = row.checks.iter().map(ToString::to_string).collect();
    parts.push(Part::List("Check next".to_owned(), checks));
    parts.push(Part::Facts(facts(explanation)));
    Section {
        origins: explanation.mentions.iter().map(mention).collect(),
        class: row.class(),
        codes: explanation.codes(),
        name: row.name.to_owned(),
        summary: headline,
        parts,
    }
}

fn guess(guess: &Guess) -> String {
    let text = format!("{}. {}", capital(&guess.to_string()), guess.detail());
    let meant: Vec<_> =
        unsaid(guess).iter().map(|code| format!("{code} {}", table::row(*code).name)).collect();
    if meant.is_empty() { text } else { format!("{text} Perhaps meant: {}.", meant.join(", ")) }
}

pub(crate) fn capital(text: &str) -> String {
    let mut chars = text.chars();
    let first = chars.next().map(char::to_uppercase);
    first.into_iter().flatten().chain(chars).collect()
}

/// One list of causes, or one for each circumstance.
fn causes(causes: &[Cause]) -> Vec<Part> {
    let heading = |when: Option<Circumstance>| match when {
        None => "Possible causes, the most frequent first (the code alone proves none)",
        Some(Circumstance::NeverOpened) => "If it never opened: possible causes",
        Some(Circumstance::ConstantLifetime) => "If it always lives equally long: possible causes",
        Some(Circumstance::RandomLifetime) => "If it ends at any time: possible causes",
    };
    causes
        .chunk_by(|a, b| a.when == b.when)
        .map(|group| {
            let items = group.iter().map(|cause| cause.text.to_owned()).collect();
            Part::List(heading(group[0].when).to_owned(), items)
        })
        .collect()
}

fn facts(explanation: &Explanation) -> Vec<(&'static str, String)> {
    let row = explanation.row;
    let mut facts = vec![
        ("Reconnect", reconnect(row.reconnect)),
        ("Fixed by", row.fixed_by.note.to_owned()),
        ("Sent by", sent_by(row.sent_by)),
        ("On the wire", on_the_wire(explanation.first).to_owned()),
        ("Browser", browser(explanation)),
    ];
    if let Some(http) = row.http {
        let phrase = http_status(http.status).map(|row| row.phrase).unwrap_or_default();
        facts.push(("HTTP", format!("like {} {phrase}, says {}", http.status, http.said_by)));
    }
    facts.push(("Custom use", custom(row.first.custom()).to_owned()));
    facts.push(("Range", range(row)));
    if let Some(registration) = row.registration() {
        facts.push(("Registered", registered(registration)));
    }
    for erratum in row.errata {
        let text = format!("{} ({}) {}", erratum.id, erratum.status, erratum.about);
        facts.push(("Erratum", text));
    }
    facts.extend(explanation.code().and_then(called).map(|names| ("Called", names)));
    let sources: Vec<_> = row.sources.iter().map(ToString::to_string).collect();
    facts.push(("Sources", sources.join("; ")));
    facts
}

fn reconnect(reconnect: Reconnect) -> String {
    let advice = match reconnect.advice {
        Advice::Now => "at once",
        Advice::AfterBackoff => "after a back-off",
        Advice::AfterChange => "only after a change",
        Advice::No => "no",
    };
    with_note(advice.to_owned(), reconnect.note)
}

fn sent_by(sent_by: SentBy) -> String {
    let who = match sent_by.text {
        Sender::Either => "either side",
        Sender::Client => "the client",
        Sender::Server => "the server",
        Sender::Nobody => "nobody",
    };
    let mostly = if sent_by.practice == sent_by.text {
        String::new()
    } else {
        format!(", mostly the {}", sent_by.practice.name())
    };
    with_note(format!("{who}{mostly}"), sent_by.note)
}

fn with_note(text: String, note: &str) -> String {
    if note.is_empty() { text } else { format!("{text}: {note}") }
}

const fn on_the_wire(code: CloseCode) -> &'static str {
    if code.may_be_sent() {
        "may stand in a Close frame"
    } else if code.is_reported_locally() {
        "must not stand in a Close frame: it is only reported locally"
    } else if code.is_reserved() {
        "reserved: it should not stand in a Close frame, and receivers refuse it"
    } else {
        "must not stand in a Close frame"
    }
}

fn browser(explanation: &Explanation) -> String {
    let code = explanation.code().map_or("code".to_owned(), |code| code.to_string());
    let close = if explanation.first.is_accepted_by_browser_close() {
        format!("close({code}) works")
    } else {
        format!("close({code}) throws InvalidAccessError")
    };
    format!("{close}. CloseEvent: {}", explanation.row.close_event)
}

const fn custom(custom: Custom) -> &'static str {
    match custom {
        Custom::Yes => "yes: applications may give it their own meaning",
        Custom::ExtensionsOnly => "only by the specification of an extension",
        Custom::No => "no",
    }
}

fn range(row: &Row) -> String {
    let class = row.class();
    let (first, last) = class.bounds();
    let range = format!("{first}-{last} ({}), {}", class.name(), class.purpose());
    // Who assigns a number matters where nobody has.
    match row.registration() {
        Some(_) => range,
        None => format!("{range}; {}", class.assignment()),
    }
}

fn registered(registration: &Registration) -> String {
    let reference = registration.reference.map(|text| format!("; reference {text}"));
    let contact = registration.contact.map(|text| format!("; contact {text}"));
    let known: String = reference.into_iter().chain(contact).collect();
    format!("`{}`{known}", registration.meaning)
}

/// What libraries call it, one library after the other.
fn called(code: CloseCode) -> Option<String> {
    let name = |constant: &Constant| match constant.kind {
        Kind::Legacy => format!("{} (formerly)", constant.name),
        Kind::RangeMarker => format!("{} (bound of a range)", constant.name),
        _ => constant.name.to_owned(),
    };
    let constants: Vec<_> = table::constants(code).collect();
    let library = |named: &[(&Library, &Constant)]| {
        let names: Vec<_> = named.iter().map(|(_, constant)| name(constant)).collect();
        format!("{} in {}", names.join(", "), named[0].0.name)
    };
    let by_library = constants.chunk_by(|(a, _), (b, _)| a.name == b.name);
    let called: Vec<_> = by_library.map(library).collect();
    (!called.is_empty()).then(|| called.join("; "))
}

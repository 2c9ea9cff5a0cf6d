//! An explanation as a document: what is said, and in which order. Text and Markdown are two
//! ways to write it.

use wsclose::Class;
use wsclose::table::http_status;

use crate::cli::view::code::{CauseView, Explanation, GuessView, NameView};

/// Explanations, one below the other.
pub(crate) type Document = Vec<Section>;

/// What is said of one code or range.
pub(crate) struct Section {
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
    let row = &explanation.row;
    let mut parts = Vec::new();
    if explanation.headline() != row.summary {
        parts.push(Part::Paragraph(format!("{}.", capital(row.summary))));
    }
    parts.extend(explanation.detail.map(|detail| Part::Paragraph(detail.to_owned())));
    if !explanation.guesses.is_empty() {
        let heading = "Where the number may come from".to_owned();
        parts.push(Part::List(heading, guesses(explanation)));
    }
    parts.extend(causes(&explanation.causes));
    let checks = explanation.checks.iter().map(ToString::to_string).collect();
    parts.push(Part::List("Check next".to_owned(), checks));
    parts.push(Part::Facts(facts(explanation)));
    Section {
        class: row.class(),
        codes: row.codes(),
        name: row.name.to_owned(),
        summary: explanation.headline(),
        parts,
    }
}

fn guesses(explanation: &Explanation) -> Vec<String> {
    let line = |guess: &GuessView| {
        let meant: Vec<_> =
            guess.unsaid().map(|meant| format!("{} {}", meant.code, meant.name)).collect();
        let text = format!("{}. {}", capital(&guess.message), guess.detail);
        if meant.is_empty() { text } else { format!("{text} Perhaps meant: {}.", meant.join(", ")) }
    };
    explanation.guesses.iter().map(line).collect()
}

pub(crate) fn capital(text: &str) -> String {
    let mut chars = text.chars();
    let first = chars.next().map(char::to_uppercase);
    first.into_iter().flatten().chain(chars).collect()
}

/// One list of causes, or one for each circumstance.
fn causes(causes: &[CauseView]) -> Vec<Part> {
    let heading = |when: Option<&str>| match when {
        Some("never-opened") => "If it never opened: candidates, the most frequent first",
        Some("constant-lifetime") => "If it always lives equally long: candidates",
        Some("random-lifetime") => "If it ends at any time: candidates",
        _ => "Usual causes, the most frequent first: candidates, the code proves none",
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
    let row = &explanation.row;
    let mut facts = vec![
        ("Reconnect", reconnect(explanation)),
        ("Mended by", explanation.mended_by.note.to_owned()),
        ("Sent by", sent_by(explanation)),
        ("On the wire", on_the_wire(explanation)),
        ("Browser", browser(explanation)),
    ];
    if let (Some(status), Some(said_by)) = (row.http, explanation.http_said_by) {
        let phrase = http_status(status).map(|row| row.phrase).unwrap_or_default();
        facts.push(("HTTP", format!("like {status} {phrase}, says {said_by}")));
    }
    facts.push(("Custom use", custom(row.custom).to_owned()));
    facts.push(("Range", range(row.class())));
    if let Some(meaning) = row.registered_meaning {
        facts.push(("Registered", registered(meaning, explanation)));
    }
    for erratum in &explanation.errata {
        let text = format!("{} ({}) {}", erratum.id, erratum.status, erratum.about);
        facts.push(("Erratum", text));
    }
    if !explanation.names.is_empty() {
        facts.push(("Called", called(explanation)));
    }
    let sources: Vec<_> =
        explanation.references.iter().map(|source| source.0.to_string()).collect();
    facts.push(("Sources", sources.join("; ")));
    facts
}

fn reconnect(explanation: &Explanation) -> String {
    let reconnect = &explanation.reconnect;
    let advice = match reconnect.advice {
        "now" => "at once",
        "after-backoff" => "after a back-off",
        "after-change" => "only after a change",
        _ => "no",
    };
    match reconnect.note {
        Some(note) => format!("{advice}: {note}"),
        None => advice.to_owned(),
    }
}

fn sent_by(explanation: &Explanation) -> String {
    let text = explanation.row.sent_by;
    let practice = explanation.sent_by_in_practice;
    let who = match text {
        "either" => "either side",
        "client" => "the client",
        "server" => "the server",
        _ => "nobody",
    };
    let practice =
        if practice == text { String::new() } else { format!(", mostly the {practice}") };
    match explanation.sent_by_note {
        Some(note) => format!("{who}{practice}: {note}"),
        None => format!("{who}{practice}"),
    }
}

fn on_the_wire(explanation: &Explanation) -> String {
    let row = &explanation.row;
    if row.sendable {
        "may stand in a Close frame".to_owned()
    } else if row.reported_locally {
        "must not stand in a Close frame: it is only reported locally".to_owned()
    } else if row.reserved {
        "reserved: it should not stand in a Close frame, and receivers refuse it".to_owned()
    } else {
        "may not stand in a Close frame".to_owned()
    }
}

fn browser(explanation: &Explanation) -> String {
    let code = explanation.code.map_or("code".to_owned(), |code| code.to_string());
    let close = if explanation.row.browser_close {
        format!("close({code}) works")
    } else {
        format!("close({code}) throws InvalidAccessError")
    };
    format!("{close}. CloseEvent: {}", explanation.close_event)
}

fn custom(custom: &str) -> &'static str {
    match custom {
        "yes" => "yes: applications may give it their own meaning",
        "extensions-only" => "only by the specification of an extension",
        _ => "no",
    }
}

fn range(class: Class) -> String {
    let (first, last) = class.bounds();
    format!("{first}-{last} ({}) is {}", class.name(), class.purpose())
}

fn registered(meaning: &str, explanation: &Explanation) -> String {
    let mut text = format!("`{meaning}`");
    if let Some(reference) = explanation.row.registered_reference {
        text.push_str(&format!("; reference {reference}"));
    }
    if let Some(contact) = explanation.registered_contact {
        text.push_str(&format!("; contact {contact}"));
    }
    text
}

/// What libraries call it, one library after the other.
fn called(explanation: &Explanation) -> String {
    let name = |name: &NameView| match name.kind {
        "legacy" => format!("{} (formerly)", name.name),
        "range-marker" => format!("{} (bound of a range)", name.name),
        _ => name.name.to_owned(),
    };
    let library = |names: &[NameView]| {
        let spelled: Vec<_> = names.iter().map(name).collect();
        format!("{} in {}", spelled.join(", "), names[0].library)
    };
    let by_library = explanation.names.chunk_by(|a, b| a.library == b.library);
    by_library.map(library).collect::<Vec<_>>().join("; ")
}

//! Whether to reconnect after a code, and whether it can be sent.

use wsclose::Class;
use wsclose::table::{Advice, receivers_accepting};

use crate::cli::facts::explanation::Explanation;
use crate::cli::facts::row::CodeRow;
use crate::cli::output::phrase::listed;

/// What kind of code it is, in a few words.
pub(super) fn kind(row: &CodeRow) -> String {
    if row.reported_locally {
        return "reported locally, never sent".to_owned();
    }
    if row.reserved {
        return "reserved, not to be sent".to_owned();
    }
    if row.registered_meaning.is_some() {
        let by = row.registered_reference.and_then(|text| text.strip_prefix("RFC"));
        let rfc = by.and_then(|text| text.split(',').next());
        return rfc
            .map_or("registered with IANA".to_owned(), |rfc| format!("defined in RFC {rfc}"));
    }
    let kind = match row.class {
        Class::Unused => "not a valid close code (below 1000)",
        Class::Protocol => "not assigned (1016-2999)",
        Class::Registered if row.code.is_none() => "for libraries and applications",
        Class::Registered => "not registered (3000-3999)",
        Class::Private if row.code.is_none() => "application-defined",
        Class::Private => "application-defined (4000-4999)",
        Class::Outside => "not a valid close code (above 4999)",
    };
    kind.to_owned()
}

/// Whether to reconnect, by what is known: the evidence, the applications that use the code, or the
/// code alone.
pub(super) fn reconnect(explanation: &Explanation<'_>) -> String {
    let reconnect = &explanation.reconnect;
    if let Some(says) = reconnect.by_evidence {
        let who = says.said_by.map_or(String::new(), |who| format!(", says {who}"));
        return with_note(advice(says.advice).to_owned() + &who, says.note);
    }
    match of_apps(explanation).as_str() {
        "" => by_code(explanation),
        of_apps => format!("depends on the application ({of_apps})"),
    }
}

/// Whether to reconnect, going by the code alone.
pub(super) fn by_code(explanation: &Explanation<'_>) -> String {
    let reconnect = &explanation.reconnect;
    with_note(advice(reconnect.advice).to_owned(), reconnect.note.as_deref().unwrap_or_default())
}

/// What the two best known applications say, of those that say something.
fn of_apps(explanation: &Explanation<'_>) -> String {
    let codes = explanation.apps.iter().filter(|one| !one.meant.is_range());
    let says = codes.filter_map(|one| Some((one.app.id, one.meant.retry?)));
    let says = says.take(2).map(|(id, advice)| format!("{id}: {}", in_a_word(advice)));
    let says: Vec<_> = says.collect();
    says.join("; ")
}

const fn in_a_word(advice: Advice) -> &'static str {
    match advice {
        Advice::Now | Advice::AfterBackoff => "yes",
        Advice::AfterChange => "after a change",
        Advice::No => "no",
    }
}

const fn advice(advice: Advice) -> &'static str {
    match advice {
        Advice::Now => "yes, at once",
        Advice::AfterBackoff => "yes, with backoff",
        Advice::AfterChange => "only after a change",
        Advice::No => "no",
    }
}

pub(super) fn with_note(text: String, note: &str) -> String {
    if note.is_empty() { text } else { format!("{text}: {note}") }
}

/// How many receivers are named.
const MOST_RECEIVERS: usize = 3;

/// What receivers make of a code that must not be sent.
pub(super) fn receivers(explanation: &Explanation<'_>) -> Option<String> {
    let row = &explanation.row;
    let code = explanation.row.code.filter(|_| !row.sendable && !row.reported_locally)?;
    let accepting: Vec<_> =
        receivers_accepting(code).map(|receiver| receiver.software.name).collect();
    let names: Vec<_> = match accepting.get(..MOST_RECEIVERS) {
        Some(first) if accepting.len() > MOST_RECEIVERS + 1 => {
            let others = format!("{} others", accepting.len() - MOST_RECEIVERS);
            first.iter().map(|name| (*name).to_owned()).chain([others]).collect()
        }
        _ => accepting.iter().map(|name| (*name).to_owned()).collect(),
    };
    Some(if explanation.refused_by.len() > accepting.len() {
        format!("most reject it, usually with 1002; {} accept it", listed(&names))
    } else {
        format!("{} accept it", listed(&names))
    })
}

/// Whether the code can be sent, and by a page.
pub(crate) fn sending(explanation: &Explanation<'_>) -> String {
    let row = &explanation.row;
    let code = explanation.row.code.map_or("code".to_owned(), |code| code.to_string());
    let throws = format!("close({code}) throws in a browser");
    match row {
        CodeRow { sendable: true, browser_close: true, class: Class::Private, .. } => {
            "yes: 4000-4999 are yours to define, in a browser too".to_owned()
        }
        CodeRow { sendable: true, browser_close: true, .. } => {
            format!("yes; close({code}) works in a browser")
        }
        CodeRow { sendable: true, .. } => {
            "yes, but a page cannot: close() throws except for 1000 and 3000-4999".to_owned()
        }
        CodeRow { reported_locally: true, .. } => {
            format!("no: endpoints only report it; {throws}")
        }
        CodeRow { reserved: true, .. } => format!("no: it is reserved; {throws}"),
        CodeRow { class: Class::Protocol, .. } => format!("no: it is not assigned; {throws}"),
        _ => format!("no: it is not a valid code; {throws}"),
    }
}

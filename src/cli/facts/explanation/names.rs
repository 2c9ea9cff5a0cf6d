//! What is said of libraries where a code is explained.

use std::slice;

use wsclose::table::{
    Constant, InsteadOf, Kind, Library, LibraryName, Match, Meaning, Report, Visibility, fold,
};
use wsclose::{Class, CloseCode};

use crate::cli::facts::citations::Citations;
use crate::cli::facts::explanation::Explanation;
use crate::cli::facts::libraries::{
    InLibrary, ListedName, Received, RefusedBy, refused_codes, saying, shows, when,
};
use crate::cli::output::document::Part;
use crate::cli::output::phrase::{in_brackets, listed};
use crate::cli::words::spelled::{span, value};

/// The most libraries that a sentence names.
const MOST: usize = 3;

/// Who calls a code so, in a phrase.
pub(crate) fn users(meaning: &Match) -> String {
    let standard = meaning.is_standard.then(|| "the standard".to_owned());
    let libraries = meaning.constants.iter().map(user);
    let apps = meaning.apps.iter().map(|meaning| meaning.app.name.to_owned());
    let names: Vec<String> = standard.into_iter().chain(libraries).chain(apps).collect();
    format!("in {}", several(&names))
}

/// Which libraries have a name, in a phrase.
pub(crate) fn in_which(names: &[LibraryName]) -> String {
    several(&names.iter().map(user).collect::<Vec<_>>())
}

fn user(LibraryName { library, constant }: &LibraryName) -> String {
    let language = library.language.name();
    match kind(library, constant) {
        kind if !kind.is_empty() && constant.kind != Kind::CatchAll => {
            format!("{} ({language}, {kind})", library.name)
        }
        _ => format!("{} ({language})", library.name),
    }
}

fn several(names: &[String]) -> String {
    match names.get(..MOST) {
        Some(first) if names.len() > MOST + 1 => {
            format!("{} and {} more", first.join(", "), names.len() - MOST)
        }
        _ => listed(names),
    }
}

/// Who calls the code by the name that was asked for, if it is not the standard.
pub(crate) fn asked(explanation: &Explanation<'_>) -> String {
    let meaning = explanation.meaning.filter(|meaning| !meaning.is_standard);
    meaning.map_or(String::new(), |meaning| format!("{} {}", meaning.name, users(meaning)))
}

/// The same as a sentence, with what they mean by it, and what else is called so.
pub(crate) fn called_so(explanation: &Explanation<'_>) -> Option<Part> {
    let meaning = explanation.meaning?;
    let asked = Some(asked(explanation)).filter(|asked| !asked.is_empty());
    let sentences = asked.map(|asked| format!("{asked}.")).into_iter();
    let others = elsewhere(meaning).into_iter().chain(class(meaning));
    let text: Vec<_> = sentences.chain(remarks(&meaning.constants)).chain(others).collect();
    (!text.is_empty()).then(|| Part::Paragraph(text.join(" ")))
}

/// The applications that call another code so.
fn elsewhere(meaning: &Match) -> Option<String> {
    let code = |Meaning { app, meant }: &Meaning| {
        format!("{} {}", app.name, span(meant.first, meant.last))
    };
    let codes: Vec<_> = meaning.elsewhere.iter().map(code).collect();
    let said = || format!("Other codes are called so in {} (--app shows them).", listed(&codes));
    (!codes.is_empty()).then(said)
}

/// The class of codes that has the name in another spelling.
fn class(meaning: &Match) -> Option<String> {
    let is_called = |class: &&Class| fold(class.name()) == fold(meaning.name);
    let class = Class::ALL.iter().find(is_called)?;
    let (first, last) = class.bounds();
    let others = meaning.codes() != Some(first..=last);
    others.then(|| format!("The class `{0}` of codes: wsclose list {0}.", class.name()))
}

/// What libraries mean by their names, where that has to be said.
pub(crate) fn remarks(names: &[LibraryName]) -> Vec<String> {
    let remark = |LibraryName { library, constant }: &LibraryName| {
        library.remark(constant).map(|remark| format!("{}: {remark}.", library.name))
    };
    names.iter().filter_map(remark).collect()
}

/// What libraries call it, a row for each language.
pub(crate) fn called(explanation: &Explanation<'_>, cited: &mut Citations) -> Option<Part> {
    let row = |names: &[LibraryName]| {
        (names[0].library.language.name().to_owned(), by_name(names, cited))
    };
    let rows: Vec<_> = explanation.names.chunk_by(is_of_one_language).map(row).collect();
    (!rows.is_empty()).then_some(Part::Terms("Names in libraries".to_owned(), rows))
}

fn is_of_one_language(a: &LibraryName, b: &LibraryName) -> bool {
    a.library.language == b.library.language
}

/// Names, each with the libraries that have it, and what there is to say of it.
fn by_name(names: &[LibraryName], cited: &mut Citations) -> String {
    let spelled: Vec<_> = names.iter().map(|one| (one.constant.name, note(one))).collect();
    let mut text = String::new();
    for (i, (name, note)) in spelled.iter().enumerate() {
        if spelled[..i].contains(&spelled[i]) {
            continue;
        }
        let separator = if text.is_empty() { "" } else { ", " };
        text.extend([separator, name]);
        let users = names.iter().zip(&spelled).skip(i).filter(|(_, other)| **other == spelled[i]);
        for (j, (LibraryName { library, .. }, _)) in users.enumerate() {
            let before = if j == 0 { " (" } else { ", " };
            text.extend([before, library.name, &cited.cite_library(library)]);
        }
        text.extend([if note.is_empty() { "" } else { "; " }, note, ")"]);
    }
    text
}

/// What has to be said of a name that is not simply the library's name for the code.
fn kind(library: &Library, constant: &Constant) -> &'static str {
    match (constant.kind, library.visibility_of(constant)) {
        (Kind::Legacy, _) => "formerly",
        (Kind::RangeMarker, _) => "marks a range",
        (Kind::CatchAll, _) => "all the rest",
        (_, Visibility::Internal) => "internal",
        _ => "",
    }
}

/// What has to be said of a name, and who can use it.
fn note(LibraryName { library, constant }: &LibraryName) -> String {
    let note = kind(library, constant);
    let visibility = match library.visibility_of(constant) {
        Visibility::Internal => "internal",
        Visibility::Printed => "printed",
        _ => "",
    };
    let notes = [note, visibility].into_iter().filter(|note| !note.is_empty());
    let mut notes: Vec<_> = notes.collect();
    notes.dedup();
    notes.join("; ")
}

/// Which receivers reject the code, and what may have been sent where it is seen.
pub(crate) fn on_the_way(
    explanation: &Explanation<'_>,
    cited: &mut Citations,
) -> Vec<(&'static str, String)> {
    let refused = refused_by(&explanation.refused_by).map(|receivers| ("Rejected by", receivers));
    let what = [InsteadOf::RefusedCode, InsteadOf::NoCode];
    let shown = what.into_iter().filter_map(|what| shown_instead(explanation, what, cited));
    refused.into_iter().chain(shown.map(|text| ("May hide", text))).collect()
}

/// Who rejects a code, and what they do about it.
fn refused_by(receivers: &[RefusedBy]) -> Option<String> {
    let mut by_deed: Vec<(&str, Vec<String>)> = Vec::new();
    for RefusedBy { receiver, does } in receivers {
        match by_deed.iter_mut().find(|(known, _)| known == does) {
            Some((_, names)) => names.push(receiver.clone()),
            None => by_deed.push((does, vec![receiver.clone()])),
        }
    }
    let said = |(does, names): &(&str, Vec<String>)| {
        let each = if names.len() > 1 { "each " } else { "" };
        format!("{} ({each}{does})", listed(names))
    };
    let said = by_deed.iter().map(said).collect::<Vec<_>>().join("; ");
    (!said.is_empty()).then_some(said)
}

fn shown_instead(
    explanation: &Explanation<'_>,
    what: InsteadOf,
    cited: &mut Citations,
) -> Option<String> {
    let code = explanation.row.code?;
    let reports = explanation.shown_instead.iter().filter(|report| report.instead_of == what);
    let library = |report: &&Report| {
        let when = (!report.when.is_empty()).then(|| format!("if {}", report.when));
        let reason = (!report.reason.is_empty()).then(|| format!("reason `{}`", report.reason));
        let notes: Vec<_> = when.into_iter().chain(reason).collect();
        let cited = cited.cite(slice::from_ref(&report.source));
        Some(report.library()?.name.to_owned() + &in_brackets(&notes.join("; ")) + &cited)
    };
    let libraries: Vec<String> = reports.filter_map(library).collect();
    let text = match what {
        InsteadOf::RefusedCode => {
            format!(
                "another code: {} report {code} when they reject the one they received",
                listed(&libraries)
            )
        }
        InsteadOf::NoCode => {
            format!("a Close without a code: {} report {code} for it", listed(&libraries))
        }
    };
    (!libraries.is_empty()).then_some(text)
}

/// What libraries call codes, in a few words.
pub(crate) fn in_brief(explanation: &Explanation<'_>) -> String {
    let called = |one: &InLibrary| {
        let names = names_in(one, explanation).unwrap_or_else(|| "no name".to_owned());
        format!("{names} in {}", one.library.name)
    };
    explanation.in_libraries.iter().map(called).collect::<Vec<_>>().join("; ")
}

/// What a library calls a code, or the codes of a run, if anything.
fn names_in(one: &InLibrary, explanation: &Explanation<'_>) -> Option<String> {
    let name = |name: &ListedName| {
        let called = name.qualified.clone() + &in_brackets(kind(one.library, name.constant));
        match explanation.row.code {
            Some(_) => called,
            None => format!("{} {called}", value(name.constant.value)),
        }
    };
    let names: Vec<_> = one.names.iter().map(name).collect();
    (!names.is_empty()).then(|| names.join("; "))
}

/// What one library calls codes and makes of them, label by label; unless `all` is asked for, only
/// what is out of the ordinary.
pub(crate) fn in_library(
    one: &InLibrary,
    explanation: &Explanation<'_>,
    all: bool,
    cited: &mut Citations,
) -> (String, Vec<(&'static str, String)>) {
    let library = one.library;
    let heading = format!("In {} ({})", library.name, library.language.name());
    let called = names_in(one, explanation).unwrap_or_else(|| "none".to_owned());
    let mut rows = vec![("Name", called + &cited.cite_library(library))];
    rows.extend(one.printed.map(|text| ("Printed", text.to_owned())));
    if explanation.row.code.is_some() {
        let remark = one.names.iter().find_map(|name| name.remark);
        rows.extend(remark.map(|text| ("Meaning", text.to_owned())));
    }
    let received = |receiver| ("Received", received(receiver, explanation, all));
    let receivers = one.receivers.iter().filter(|one| all || !one.accepts);
    rows.extend(receivers.map(received));
    let cite = |text: String, report: &Report, cited: &mut Citations| {
        text + &cited.cite(slice::from_ref(&report.source))
    };
    for report in &one.perhaps_sent {
        let text = perhaps_sent(one, report, explanation.row.first);
        rows.push(("Perhaps sent", cite(text, report, cited)));
    }
    for report in &one.shows {
        rows.push(("Shown", cite(shown(report), report, cited)));
    }
    (heading, rows)
}

fn received(received: &Received, explanation: &Explanation<'_>, all: bool) -> String {
    let Received { receiver, does, refuses, .. } = received;
    let it = explanation.row.code.map_or("them", |_| "it");
    let which =
        if all && !refuses.is_empty() { format!(" (it rejects {refuses})") } else { String::new() };
    match does {
        None => format!("{receiver} accepts {it}{which}"),
        Some(does) => format!("{receiver} rejects {it}: {does}{which}"),
    }
}

/// What may have been sent where a library shows this code.
fn perhaps_sent(one: &InLibrary, report: &Report, code: CloseCode) -> String {
    let saying = saying(report);
    match report.instead_of {
        InsteadOf::RefusedCode => {
            let which = one.library.received_by().next().map(refused_codes);
            let which = which.map_or(String::new(), |codes| format!(": {codes}"));
            let when = when(report);
            format!("a code that it rejects{which}; it shows {code} for them{saying}{when}")
        }
        InsteadOf::NoCode => format!("a Close without a code; it shows {code} for that{saying}"),
    }
}

/// What a library shows in place of this code.
fn shown(report: &Report) -> String {
    let shown = shows(report);
    let saying = saying(report);
    match report.instead_of {
        InsteadOf::RefusedCode => format!("{shown}{saying} in place of this code{}", when(report)),
        InsteadOf::NoCode => format!("{shown}{saying}, where a Close without a code came"),
    }
}

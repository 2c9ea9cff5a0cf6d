//! What applications mean by a code, in few words beside the rest and in full alone.

use wsclose::table::{self, AppCode, Basis, Meaning, Retry, Sender};

use crate::cli::facts::apps;
use crate::cli::facts::apps::phrase;
use crate::cli::facts::citations::Citations;
use crate::cli::facts::explanation::Explanation;
use crate::cli::facts::origins::origins;
use crate::cli::output::document::{Document, Part, Section};
use crate::cli::output::phrase::capital;
use crate::cli::words::spelled::span;

/// What applications mean by a code, a line each; for a run of codes, of how many they mean
/// something.
pub(crate) fn parts(explanation: &Explanation<'_>, all: bool, cited: &mut Citations) -> Vec<Part> {
    let Some(code) = explanation.code else {
        return count(explanation, all).map(Part::Paragraph).into_iter().collect();
    };
    let known = &explanation.apps;
    if all {
        let rows: Vec<_> = known.iter().map(|meaning| whole(meaning, cited)).collect();
        let shown = (!rows.is_empty()).then(|| Part::Terms(heading(explanation), rows));
        return shown.into_iter().collect();
    }
    let (codes, ranges): (Vec<_>, Vec<_>) = known
        .iter()
        .filter(|meaning| !is_said_elsewhere(meaning, known))
        .partition(|meaning| !meaning.meant.is_range());
    let shown = [codes, ranges].concat();
    let Some(best) = shown.first() else { return Vec::new() };
    let lines = shown.iter().map(|meaning| line(meaning, known, cited)).collect();
    let which = if shown.len() == 1 { "In full" } else { "One of them in full" };
    let more = format!("{which}: wsclose explain {code} --app {}", best.app.id);
    vec![Part::Terms(heading(explanation), lines), Part::Paragraph(more)]
}

fn heading(explanation: &Explanation<'_>) -> String {
    match explanation.row.registered_meaning {
        None => "What applications mean by it, the best known first".to_owned(),
        Some(meaning) => {
            format!("Registered as `{meaning}`; what applications mean by it, the best known first")
        }
    }
}

/// What an application means, and what the application is.
fn whole(meaning: &Meaning, cited: &mut Citations) -> (String, String) {
    let Meaning { app, meant } = meaning;
    let said = phrase(meaning) + &cited.cite(meaning.origin().sources);
    let (sender, retry) = (sender(meant), retry(meant.retry));
    let basis = evidence(meaning.origin().evidence);
    let repeats = repeated(meaning).map(|text| format!(" Repeats {text}.")).unwrap_or_default();
    let page = app.page.map(|page| format!(" Official page: {page}")).unwrap_or_default();
    let text = format!(
        "{said}. Sent by {sender}. Reconnect: {retry}. {}.{repeats} It is a {} ({}): {}.{page}",
        capital(basis),
        app.kind.name(),
        app.id,
        app.about
    );
    (app.name.to_owned(), text)
}

fn line(meaning: &Meaning, known: &[Meaning], cited: &mut Citations) -> (String, String) {
    let Meaning { app, meant } = meaning;
    let cited_here = cited.cite(meaning.origin().sources);
    let retry = meant.retry.advice().map(|advice| format!("; {advice}")).unwrap_or_default();
    let mut said = format!("{}{retry}{cited_here}", phrase(meaning));
    let same = known.iter().filter(|other| other.app.repeats == Some(app.id));
    let same: Vec<_> =
        same.map(|other| other.app.name.to_owned() + &cited.cite(other.origin().sources)).collect();
    if !same.is_empty() {
        said.push_str(&format!("; also in {}", same.join(", ")));
    }
    (app.name.to_owned(), said)
}

/// Whether a line of its own would say nothing new: the application has a meaning for the very
/// code, or repeats another that is there.
fn is_said_elsewhere(Meaning { app, meant }: &Meaning, known: &[Meaning]) -> bool {
    let has_the_code = known
        .iter()
        .any(|other| other.app.id == app.id && !other.meant.is_range() && meant.is_range());
    has_the_code || known.iter().any(|other| app.repeats == Some(other.app.id))
}

/// How many codes of a run mean something.
fn count(run: &Explanation<'_>, all: bool) -> Option<String> {
    let first = run.app_codes.first()?;
    let codes: Vec<_> = run.app_codes.iter().map(ToString::to_string).collect();
    let which = if all { format!(": {}", codes.join(", ")) } else { String::new() };
    Some(format!(
        "Applications are known to use {} of these numbers{which}. What they mean by one: wsclose \
         explain {first}. The applications: wsclose list apps.",
        run.app_codes.len()
    ))
}

/// What applications mean by codes, in full.
pub(crate) fn meanings<'a>(
    explanations: impl Iterator<Item = &'a Explanation<'a>>,
    sources: bool,
) -> Document {
    let mut seen: Vec<&AppCode> = Vec::new();
    let mut document = Document::new();
    let of_one = |one: &'a Explanation<'a>| one.apps.iter().map(move |meaning| (one, meaning));
    for (explanation, meaning) in explanations.flat_map(of_one) {
        // A range lies in several rows of the table.
        if !seen.iter().any(|earlier| std::ptr::eq(*earlier, meaning.meant)) {
            seen.push(meaning.meant);
            let section = section(meaning, sources);
            document.push(Section { origins: origins(explanation.mentions), ..section });
        }
    }
    document
}

fn section(meaning: &Meaning, sources: bool) -> Section {
    let Meaning { app, meant } = meaning;
    let mut cited = Citations::new(sources);
    let name = match meant.name {
        "" => app.name.to_owned(),
        name => format!("{name} ({})", app.name),
    };
    let mut parts = vec![Part::Facts(facts(meaning, &mut cited))];
    parts.extend(cited.part());
    Section {
        origins: Vec::new(),
        class: meant.first.class(),
        codes: span(meant.first, meant.last),
        name,
        summary: meant.meaning.to_owned(),
        asked: String::new(),
        sources: meaning.origin().sources,
        parts,
    }
}

fn facts(meaning: &Meaning, cited: &mut Citations) -> Vec<(&'static str, String)> {
    let Meaning { app, meant } = meaning;
    let origin = meaning.origin();
    let mut facts = vec![
        ("Application", format!("{} ({}, {}): {}", app.name, app.kind.name(), app.id, app.about)),
        ("Sent by", sender(meant).to_owned()),
        ("Reconnect", retry(meant.retry).to_owned()),
    ];
    facts.extend(repeated(meaning).map(|text| ("Repeats", text)));
    let registered = table::row(meant.first).registration().filter(|_| !meant.is_range());
    facts.extend(registered.map(|entry| ("Registered", format!("`{}`", entry.meaning))));
    facts.push(("Evidence", evidence(origin.evidence).to_owned()));
    facts.extend(app.page.map(|page| ("Page", page.to_owned())));
    let names: Vec<_> = origin.sources.iter().map(ToString::to_string).collect();
    facts.push(("Sources", names.join("; ") + &cited.cite(origin.sources)));
    facts
}

const fn sender(meant: &AppCode) -> &'static str {
    match meant.sender {
        _ if meant.reported_locally => {
            "nobody: the client reports it, and no Close frame carries it"
        }
        Sender::Server => "the server",
        Sender::Client => "the client",
        Sender::Either => "either side",
        Sender::Nobody => "nobody",
    }
}

const fn retry(retry: Retry) -> &'static str {
    match retry {
        Retry::Yes => "yes",
        Retry::AfterChange => "only after a change",
        Retry::No => "no",
        _ => "not stated",
    }
}

/// What the application that this one repeats calls the same code.
fn repeated(meaning: &Meaning) -> Option<String> {
    let (app, same) = apps::repeated(meaning)?;
    Some(match same {
        Some(same) => format!("{}, where it is called {}", app.name, same.name),
        None => format!("the codes of {}, which does not have this one", app.name),
    })
}

pub(crate) const fn evidence(evidence: Basis) -> &'static str {
    match evidence {
        Basis::Documentation => "read in its own documentation",
        Basis::SourceCode => "read in its own source code",
        _ => "observed: only in logs, articles of others, or excerpts",
    }
}

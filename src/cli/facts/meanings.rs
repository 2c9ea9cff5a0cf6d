//! What applications mean by a code, beside what else there is to say of it.

use wsclose::table::{AppCode, Basis, Meaning, Retry, Sender};

use crate::cli::facts::apps;
use crate::cli::facts::apps::phrase;
use crate::cli::facts::citations::Citations;
use crate::cli::facts::explanation::Explanation;
use crate::cli::output::document::Part;
use crate::cli::output::phrase::capital;

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
        "{said}. Sent by {sender}. Reconnect: {retry}. {}.{repeats} {} ({}): {}.{page}",
        capital(basis),
        capital(app.kind.name()),
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

pub(crate) const fn sender(meant: &AppCode) -> &'static str {
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

pub(crate) const fn retry(retry: Retry) -> &'static str {
    match retry {
        Retry::Yes => "yes",
        Retry::AfterChange => "only after a change",
        Retry::No => "no",
        _ => "not stated",
    }
}

/// What the application that this one repeats calls the same code.
pub(crate) fn repeated(meaning: &Meaning) -> Option<String> {
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

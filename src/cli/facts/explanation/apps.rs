//! What applications mean by a code, beside what else there is to say of it.

use wsclose::Class;
use wsclose::table::{Advice, Meaning};

use crate::cli::facts::apps;
use crate::cli::facts::apps::phrase;
use crate::cli::facts::citations::Citations;
use crate::cli::facts::explanation::Explanation;
use crate::cli::output::document::Part;

/// What applications mean by a code, a line each; for a run of codes, of how many they mean
/// something.
pub(super) fn parts(explanation: &Explanation<'_>, all: bool, cited: &mut Citations) -> Vec<Part> {
    let Some(code) = explanation.row.code else {
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

/// In how many applications a code is known, and what the best known means by it; `None` for a code
/// that is not application-defined, or that no application is known to use.
pub(super) fn in_brief(explanation: &Explanation<'_>) -> Option<String> {
    if explanation.row.code.is_none() || explanation.row.class != Class::Private {
        return None;
    }
    let known = &explanation.apps;
    let best = known.iter().find(|meaning| !meaning.meant.is_range()).or(known.first())?;
    let (id, meant) = (best.app.id, best.meant);
    let meaning = if meant.name.is_empty() { meant.meaning } else { meant.name };
    Some(match known.len() {
        1 => format!("application-defined; in {id}: {meaning}"),
        count => {
            format!("application-defined; known in {count} applications, such as {id} ({meaning})")
        }
    })
}

/// What an application means, and what the application is.
fn whole(meaning: &Meaning, cited: &mut Citations) -> (String, String) {
    let mut said = phrase(meaning) + &cited.cite(meaning.origin().sources);
    for (label, text) in apps::facts(meaning, None) {
        said.push_str(&format!(". {label}: {text}"));
    }
    (meaning.app.name.to_owned(), said)
}

fn line(meaning: &Meaning, known: &[Meaning], cited: &mut Citations) -> (String, String) {
    let Meaning { app, meant } = meaning;
    let cited_here = cited.cite(meaning.origin().sources);
    let retry = meant
        .retry
        .and_then(Advice::warning)
        .map(|advice| format!("; {advice}"))
        .unwrap_or_default();
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

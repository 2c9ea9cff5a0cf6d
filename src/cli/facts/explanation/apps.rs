//! What applications mean by a code, beside what else there is to say of it.

use wsclose::Class;
use wsclose::table::{App, Meaning};

use crate::cli::facts::apps;
use crate::cli::facts::apps::phrase;
use crate::cli::facts::citations::Citations;
use crate::cli::facts::explanation::Explanation;
use crate::cli::output::document::Part;

/// What applications mean by a code, a line each; for a run of codes, of how many they mean
/// something.
pub(super) fn parts(explanation: &Explanation<'_>, cited: &mut Citations) -> Option<Part> {
    if explanation.row.code.is_none() {
        return count(explanation).map(Part::Paragraph);
    }
    let line = |meaning: &Meaning| {
        let cited = cited.cite(meaning.origin().sources);
        (meaning.app.name.to_owned(), phrase(meaning) + &cited)
    };
    let rows: Vec<_> = explanation.apps.iter().map(line).collect();
    (!rows.is_empty()).then(|| Part::Terms(heading(explanation), rows))
}

/// The same applications in detail: what they are, who sends the code, what to do, and their pages.
pub(super) fn details(explanation: &Explanation<'_>) -> Vec<Part> {
    let known = explanation.apps.iter();
    let rows: Vec<_> = known.clone().map(detail).collect();
    let page = |Meaning { app, .. }: &Meaning| Some((app.name.to_owned(), app.page?.to_owned()));
    let mut pages: Vec<_> = known.filter_map(page).collect();
    pages.dedup();
    let details = (!rows.is_empty()).then(|| Part::Terms("These applications".to_owned(), rows));
    let pages = (!pages.is_empty()).then(|| Part::Terms("Their pages".to_owned(), pages));
    details.into_iter().chain(pages).collect()
}

fn heading(explanation: &Explanation<'_>) -> String {
    match explanation.row.registered_meaning {
        None => "In applications, best known first".to_owned(),
        Some(meaning) => {
            format!("Registered as `{meaning}`; in applications, best known first")
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

/// What an application is, and what else it says of the code.
fn detail(meaning: &Meaning) -> (String, String) {
    let said = apps::of_the_code(meaning, None).into_iter();
    let said: Vec<_> = said.map(|(label, text)| format!("{label}: {text}")).collect();
    let App { id, kind, about, .. } = meaning.app;
    let text = format!("{id}, {}: {about}. {}.", kind.name(), said.join(". "));
    (meaning.app.name.to_owned(), text)
}

/// How many codes of a run mean something.
fn count(run: &Explanation<'_>) -> Option<String> {
    let first = run.app_codes.first()?;
    let codes: Vec<_> = run.app_codes.iter().map(ToString::to_string).collect();
    let which = codes.join(", ");
    Some(format!(
        "Applications are known to use {} of these numbers: {which}. What they mean by one: wsclose \
         explain {first}. The applications: wsclose list apps.",
        run.app_codes.len()
    ))
}

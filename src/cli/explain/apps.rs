//! What applications that were asked for mean by codes, and what is said where that is nothing.

use wsclose::table::{self, App, AppCode, Meaning};

use crate::cli::error::Problem;
use crate::cli::escape::shown;
use crate::cli::facts::citations::Citations;
use crate::cli::facts::explanation::Explanation;
use crate::cli::facts::meanings::{evidence, repeated, retry, sender};
use crate::cli::facts::origins::origins;
use crate::cli::output::document::{Document, Part, Section};
use crate::cli::words::Query;
use crate::cli::words::spelled::span;

/// What applications mean by codes, in full.
pub(super) fn meanings<'a>(
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

/// The most codes that are named as those nearby.
const MOST: usize = 3;

/// That applications have no meaning for a code, and for which codes nearby they do.
pub(super) fn undefined(apps: &[&'static App], query: &Query) -> Problem {
    let names: Vec<_> = apps.iter().map(|app| app.name).collect();
    let asked = query.codes.first().map_or(0, |codes| codes.start().get());
    let mut codes: Vec<_> = apps.iter().flat_map(|app| app.codes).collect();
    codes.sort_by_key(|meant| {
        meant.first.get().abs_diff(asked).min(meant.last.get().abs_diff(asked))
    });
    let nearby: Vec<_> = codes
        .iter()
        .take(MOST)
        .map(|meant| format!("{} {}", span(meant.first, meant.last), meant.name).trim().to_owned())
        .collect();
    let ids: Vec<_> = apps.iter().map(|app| app.id).collect();
    Problem::no(
        format!("'{}' has no known meaning in {}", shown(&query.text), names.join(", ")),
        format!("nearby: {}\nall: wsclose list {}", nearby.join(", "), ids.join(" ")),
    )
}

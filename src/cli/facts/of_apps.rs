//! What applications that were asked for mean by codes, and what is said where that is nothing.

use std::ops::RangeInclusive;

use wsclose::CloseCode;
use wsclose::table::{self, App, AppCode, Meaning};

use crate::cli::error::Problem;
use crate::cli::escape::shown;
use crate::cli::facts::apps;
use crate::cli::facts::citations::Citations;
use crate::cli::facts::explanation::Explanation;
use crate::cli::facts::explanation::advice::sending;
use crate::cli::facts::origins::origins;
use crate::cli::output::document::{Document, Part, Section};
use crate::cli::words::spelled::span;

/// What applications mean by codes, in full.
pub(crate) fn meanings<'a>(
    explanations: impl Iterator<Item = &'a Explanation<'a>>,
    sources: bool,
) -> Document {
    let each = each_once(explanations).into_iter();
    let whole = |(explanation, meaning): (&Explanation<'_>, &Meaning)| {
        let facts = apps::facts(meaning, registered(explanation, meaning));
        section(explanation, meaning, facts, sources)
    };
    each.map(whole).collect()
}

/// The same for the first screen, with what to do next; of several meanings only what sets them
/// apart.
pub(crate) fn in_short<'a>(
    explanations: impl Iterator<Item = &'a Explanation<'a>>,
    sources: bool,
) -> Document {
    let each = each_once(explanations);
    let is_several = each.len() > 1;
    let short = |(explanation, meaning)| {
        let registered = registered(explanation, meaning);
        let facts = if is_several {
            apps::in_short(meaning)
        } else {
            let facts = apps::facts(meaning, registered).into_iter();
            facts.chain(next(explanation, meaning.app)).collect()
        };
        let mut section = section(explanation, meaning, facts, sources);
        section.summary += &apps::marks(meaning.app, meaning.meant);
        section
    };
    each.into_iter().map(short).collect()
}

/// What is registered for the very code that an application has a meaning for.
fn registered(explanation: &Explanation<'_>, meaning: &Meaning) -> Option<&'static str> {
    explanation.row.registered_meaning.filter(|_| !meaning.meant.is_range())
}

/// What to do next about a code of an application, and how to see more.
fn next(explanation: &Explanation<'_>, app: &App) -> Vec<(&'static str, String)> {
    let codes = explanation.codes();
    vec![
        ("Send it", sending(explanation)),
        ("Check next", "Read the reason text, and what the page says of this code.".to_owned()),
        ("More", format!("wsclose list {} (its codes); wsclose {codes} (every meaning)", app.id)),
    ]
}

/// Each meaning once, with the codes that it was found for: a range lies in several rows of the
/// table.
fn each_once<'a>(
    explanations: impl Iterator<Item = &'a Explanation<'a>>,
) -> Vec<(&'a Explanation<'a>, &'a Meaning)> {
    let mut seen: Vec<&AppCode> = Vec::new();
    let of_one = |one: &'a Explanation<'a>| one.apps.iter().map(move |meaning| (one, meaning));
    let mut each: Vec<_> = explanations.flat_map(of_one).collect();
    each.retain(|(_, meaning)| {
        let is_new = !seen.iter().any(|earlier| std::ptr::eq(*earlier, meaning.meant));
        seen.push(meaning.meant);
        is_new
    });
    each
}

fn section(
    explanation: &Explanation<'_>,
    meaning: &Meaning,
    mut facts: Vec<(&'static str, String)>,
    sources: bool,
) -> Section {
    let Meaning { app, meant } = meaning;
    let mut cited = Citations::new(sources);
    let name = match meant.name {
        "" => app.name.to_owned(),
        name => format!("{name} ({})", app.name),
    };
    let origin = meaning.origin();
    if sources {
        facts.push(("Sources", cited.name(origin.sources)));
    }
    let mut parts = vec![Part::Facts("", facts)];
    parts.extend(cited.part());
    Section {
        origins: origins(explanation.mentions),
        class: meant.first.class(),
        codes: span(meant.first, meant.last),
        name,
        summary: meant.meaning.to_owned(),
        asked: String::new(),
        sources: origin.sources,
        parts,
    }
}

/// The most codes that are named as those nearby.
const MOST: usize = 3;

/// That applications have no meaning for a code, and for which codes nearby they do.
pub(crate) fn undefined(
    apps: &[&'static App],
    text: &str,
    codes: Option<&RangeInclusive<CloseCode>>,
) -> Problem {
    let names: Vec<_> = apps.iter().map(|app| app.name).collect();
    let asked = codes.map_or(0, |codes| codes.start().get());
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
    let mut hint = format!("nearby: {}\nall: wsclose list {}", nearby.join(", "), ids.join(" "));
    // For 1006 there is an answer, only not from this application.
    if table::row(CloseCode::new(asked)).registration().is_some() {
        hint.push_str(&format!("\nin any application: wsclose {asked}"));
    }
    let message = format!("'{}' has no known meaning in {}", shown(text), names.join(", "));
    Problem::no(message, hint)
}

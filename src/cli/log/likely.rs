//! What most likely led to a close, in a sentence or two.

use std::slice;

use wsclose::table::Evidence;

use crate::cli::args::LogArgs;
use crate::cli::facts::apps;
use crate::cli::facts::explanation::{Question, screen};
use crate::cli::facts::origins::neighbour;
use crate::cli::log::answer::registered_name;
use crate::cli::log::kinds::Kind;
use crate::cli::output::phrase::{listed, spelled};
use crate::cli::words::mention::{Mentioned, evidence};
use crate::cli::words::scope::Scope;

/// What a close means in its place in the log, and what most likely led to it: the nearby lines if
/// they say so, otherwise what the table knows.
pub(super) fn of_close(close: &Mentioned, args: &LogArgs, scope: &Scope) -> String {
    likely(close, evidence(slice::from_ref(close), &args.evidence, scope), scope)
}

/// The same for closes that are alike, with how long they lived.
pub(super) fn of_kind(kind: &Kind, args: &LogArgs, scope: &Scope) -> String {
    let close = &kind.first;
    let known = evidence(slice::from_ref(close), &args.evidence, scope);
    let likely = likely(close, known, scope);
    match lived(kind) {
        Some(lived) => format!("{lived}. {likely}"),
        None => likely,
    }
}

fn likely(close: &Mentioned, evidence: Evidence<'_>, scope: &Scope) -> String {
    let near: Vec<_> = close.neighbours.iter().map(neighbour).collect();
    // A lifetime alone says less.
    let after = evidence.after.filter(|_| near.is_empty());
    let evidence = Evidence { after, ..evidence };
    let question = Question {
        apps: scope.apps.as_deref(),
        libraries: &scope.libraries,
        evidence,
        is_evidence_meant: true,
        ..Question::default()
    };
    let explanations = question.explain("", &(close.code()..=close.code()), None);
    let Some(explanation) = explanations.first() else { return String::new() };
    match explanation.apps.first().filter(|_| scope.apps.is_some()) {
        Some(meaning) => apps::in_a_sentence(meaning),
        None if near.is_empty() => screen::in_a_sentence(explanation),
        None => {
            let near = listed(&near);
            format!("Nearby: {near}. {}", screen::in_a_sentence(explanation))
        }
    }
}

/// How long the connections lived, as far as the log tells.
fn lived(kind: &Kind) -> Option<String> {
    let lifetimes = &kind.first.lifetimes;
    if let Some((lived, like, all)) = lifetimes.constant() {
        let lived = spelled(lived);
        return Some(match (like, all) {
            _ if (all as u64) < kind.count => {
                format!("{like} of the {all} whose lifetime is known lived {lived}")
            }
            (1, 1) => format!("It lived {lived}"),
            (2, 2) => format!("Both lived {lived}"),
            (like, all) if like == all => format!("All {all} lived {lived}"),
            (like, all) => format!("{like} of {all} lived {lived}"),
        });
    }
    let (least, most) = lifetimes.range()?;
    Some(format!("Lifetimes range from {} to {}", spelled(least), spelled(most)))
}

/// The code with its name, as far as it has one.
pub(super) fn title(close: &Mentioned) -> String {
    let code = close.code();
    registered_name(code).map_or(code.to_string(), |name| format!("{code} {name}"))
}

//! Applications whose own name for a code is the reason that came with it.

use super::pattern::tidy;
use super::{Clue, Suspect, Who};
use crate::CloseCode;
use crate::table::fold::folded;
use crate::table::{Advice, Basis, Meaning, meanings};

/// The applications that call the code as the reason does, the best known first. Those that only
/// repeat the codes of one of them are not named beside it.
pub(super) fn suspects(code: CloseCode, reason: &str) -> Vec<Suspect> {
    let named: Vec<_> = meanings(code)
        .filter(|Meaning { meant, .. }| !meant.is_range() && names(meant.name, reason))
        .collect();
    let is_own = |one: &&Meaning| named.iter().all(|other| one.app.repeats != Some(other.app.id));
    named.iter().filter(is_own).map(suspect).collect()
}

/// Whether a reason is this name, in any case and with a full stop or not; or begins with it,
/// where the name is one of several words.
fn names(name: &str, reason: &str) -> bool {
    // `Disallowed intent(s)` is `Disallowed intent` or `Disallowed intents`.
    let forms = [name.to_owned(), name.replace("(s)", "s"), name.replace("(s)", "")];
    forms.iter().any(|name| begins(name, reason))
}

/// A name of so many letters is no common word.
const LONG_NAME: usize = 12;

/// Whether a reason is this text, or begins with it.
fn begins(name: &str, reason: &str) -> bool {
    let (name, reason) = (tidy(name), tidy(reason));
    // `AuthenticationFailed` is spelled as a constant; `BadRequest` is too common.
    if name.len() >= LONG_NAME
        && !name.contains(' ')
        && reason.contains(' ')
        && folded(name).eq(folded(reason))
    {
        return true;
    }
    let Some((start, rest)) = reason.split_at_checked(name.len()) else { return false };
    let ends = rest.is_empty() || name.contains(' ') && !rest.starts_with(char::is_alphanumeric);
    !name.is_empty() && ends && start.eq_ignore_ascii_case(name)
}

fn suspect(meaning: &Meaning) -> Suspect {
    let Meaning { app, meant } = meaning;
    let origin = meaning.origin();
    Suspect {
        who: Who::App(app),
        version: "",
        clue: Clue::Reason,
        fits: true,
        shows: Some(meant.first),
        why: format!("the reason is its name for the code, `{}`: {}", meant.name, meant.meaning),
        does: meant.meaning.to_owned(),
        advice: match meant.retry {
            Some(Advice::Now) => "Reconnect at once.",
            Some(Advice::AfterBackoff) => "Reconnect, with backoff.",
            Some(Advice::AfterChange) => "Reconnect only after a change.",
            Some(Advice::No) => "Do not reconnect.",
            None => "",
        },
        doubt: match origin.evidence {
            Basis::Observed => "Only observed, in logs, articles of others, or excerpts.",
            Basis::Documentation | Basis::SourceCode => "",
        },
        limit: None,
        sources: origin.sources.iter().collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reason_is_a_name_or_begins_with_it() {
        for (name, reason, expected) in [
            ("Authentication failed", "Authentication failed.", true),
            ("Authentication failed", " authentication failed: bad token", true),
            ("Authentication failed", "Authentication failedness", false),
            ("Disallowed intent(s)", "disallowed intents", true),
            ("Forbidden", "forbidden", true),
            ("Forbidden", "Forbidden fruit", false),
            ("AuthenticationFailed", "Authentication failed.", true),
            ("AUTHENTICATION_FAILED", "Authentication failed", true),
            ("AUTHENTICATION_FAILED", "Authentication failed: bad token", false),
            ("BAD_REQUEST", "Bad request", false),
            ("", "anything", false),
            ("caf\u{e9}", "caf\u{e9}s", false),
            ("name", "n\u{e9}\u{e9}", false),
        ] {
            assert_eq!(names(name, reason), expected, "{name:?} {reason:?}");
        }
    }
}

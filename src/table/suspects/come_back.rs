//! What evidence says of connecting again, where the code alone says less, or something else.

use super::{Clue, Direction, Evidence, OtherClose, Suspect};
use crate::CloseCode;
use crate::table::{Advice, App, Basis, Meaning, meanings, row};

/// Whether to connect again, going by the evidence.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct ComeBack {
    /// The advice.
    pub advice: Advice,
    /// The application that says so of its code.
    pub said_by: Option<&'static str>,
    /// Why; empty where an application says so.
    pub note: &'static str,
}

form! {
    ComeBack: ComeBack { advice, said_by, note } => {
        /// When to reconnect.
        "advice": advice,
        /// The application that says so of its code.
        "said_by": said_by,
        /// Why; null if an application says so.
        "note": crate::form::some(note),
    }
}

/// What the evidence, and the first of the suspects, say of connecting again. `None` where that is
/// no more than what the row of the code says.
///
/// ```
/// use wsclose::CloseCode;
/// use wsclose::table::{Advice, Evidence, come_back, suspects};
///
/// let evidence = Evidence { reason: Some("Authentication failed."), ..Evidence::default() };
/// let code = CloseCode::new(4004);
/// let says = come_back(code, &suspects(code, &evidence), &evidence).unwrap();
/// assert_eq!((says.advice, says.said_by), (Advice::No, Some("Discord Gateway")));
/// ```
pub fn come_back(
    code: CloseCode,
    suspects: &[Suspect],
    evidence: &Evidence<'_>,
) -> Option<ComeBack> {
    let first = suspects.first().filter(|one| one.fits);
    refused(evidence)
        .or_else(|| said_by_application(code, first?))
        .or_else(|| not_meant(code, first, evidence))
}

/// What the HTTP status says that answered the handshake.
fn refused(evidence: &Evidence<'_>) -> Option<ComeBack> {
    let (advice, note) = match evidence.http_status()? {
        // RFC 6585 and 9110 have these for what may pass.
        429 | 502..=504 => (Advice::AfterBackoff, "the HTTP status is one of what may pass"),
        200..=407 | 410..=424 | 426..=499 => {
            (Advice::AfterChange, "the same handshake would be refused again")
        }
        _ => return None,
    };
    Some(ComeBack { advice, said_by: None, note })
}

/// What an application says of its own code, where the reason names it.
fn said_by_application(code: CloseCode, first: &Suspect) -> Option<ComeBack> {
    let is_its = |app: &App| first.clue == Clue::Reason && first.who.is_app(app);
    let Meaning { app, meant } = meanings(code)
        .filter(|one| is_its(one.app) && one.origin().evidence != Basis::Observed)
        .min_by_key(|one| one.meant.is_range())?;
    Some(ComeBack { advice: meant.retry?, said_by: Some(app.name), note: "" })
}

/// What speaks against a close that was meant, where the code says that it was.
fn not_meant(
    code: CloseCode,
    first: Option<&Suspect>,
    evidence: &Evidence<'_>,
) -> Option<ComeBack> {
    let is_unanswered = (evidence.direction, evidence.other_close)
        == (Some(Direction::Sent), Some(OtherClose::Missing));
    let is_timeout = first.is_some_and(|one| one.limit.is_some() && one.clue != Clue::Library)
        || evidence.text().is_some_and(tells_of_timeout);
    let note = if is_timeout {
        "the evidence points to a timeout, not to a deliberate close"
    } else if is_unanswered {
        "if there is more to do: this side asked for the close, and had no answer"
    } else {
        return None;
    };
    let is_meant = row(code).reconnect.advice == Advice::No;
    is_meant.then_some(ComeBack { advice: Advice::AfterBackoff, said_by: None, note })
}

/// Whether a reason speaks of a time that ran out, as phoenix.js and old versions of Jetty do.
fn tells_of_timeout(reason: &str) -> bool {
    let reason = reason.to_ascii_lowercase();
    ["timeout", "time-out", "timed out", "idle for "].iter().any(|word| reason.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::table::suspects;

    fn advice(code: u16, evidence: &Evidence<'_>) -> Option<Advice> {
        let code = CloseCode::new(code);
        come_back(code, &suspects(code, evidence), evidence).map(|says| says.advice)
    }

    #[test]
    fn a_reason_says_more_than_the_code() {
        for (code, reason, expected) in [
            (4004, "Authentication failed.", Some(Advice::No)),
            (4008, "Rate limited", Some(Advice::AfterBackoff)),
            (3500, "invalid token", Some(Advice::No)),
            (4004, "nobody's reason", None),
            (1000, "heartbeat timeout", Some(Advice::AfterBackoff)),
            (1000, "Idle for 300241ms > 300000ms", Some(Advice::AfterBackoff)),
            (1000, "bye", None),
            (1011, "keepalive ping timeout", None),
        ] {
            let evidence = Evidence { reason: Some(reason), ..Evidence::default() };
            assert_eq!(advice(code, &evidence), expected, "{code} {reason}");
        }
    }

    #[test]
    fn a_status_says_whether_it_passes() {
        for (status, expected) in [
            (200, Some(Advice::AfterChange)),
            (403, Some(Advice::AfterChange)),
            (404, Some(Advice::AfterChange)),
            (408, None),
            (429, Some(Advice::AfterBackoff)),
            (500, None),
            (503, Some(Advice::AfterBackoff)),
        ] {
            let evidence = Evidence { answered_with: Some(status), ..Evidence::default() };
            assert_eq!(advice(1006, &evidence), expected, "{status}");
        }
    }

    #[test]
    fn what_was_not_answered_is_not_in_good_order() {
        for (other, expected) in [
            (Some(OtherClose::Missing), Some(Advice::AfterBackoff)),
            (Some(OtherClose::After), None),
            (None, None),
        ] {
            let evidence = Evidence {
                direction: Some(Direction::Sent),
                other_close: other,
                ..Evidence::default()
            };
            assert_eq!(advice(1000, &evidence), expected, "{other:?}");
        }
    }
}

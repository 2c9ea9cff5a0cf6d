//! What is said of how long a connection lived: how to tell apart whose limit it met, and what to
//! look at where it met none.

use std::time::Duration;

use super::keep_alive::{KEEP_ALIVES, KeepAlive, seconds};
use super::{Evidence, Limit, SeenBy, Suspect};
use crate::CloseCode;

/// How to tell suspects apart, whose limit of time a connection met: sentences, the most telling
/// first. Empty where none of them fits, or where it is not known how long it lived.
pub fn tell_apart(suspects: &[Suspect], evidence: &Evidence<'_>) -> Vec<String> {
    let Some(after) = evidence.after else { return Vec::new() };
    let with = |wanted: fn(Limit) -> bool| {
        suspects.iter().filter(move |one| one.fits && one.limit.is_some_and(wanted))
    };
    let mut ways = Vec::new();
    let idle = with(Limit::resets_with_traffic).count();
    if idle > 0 {
        ways.push(by_ping(after, evidence.seen_by, idle));
    }
    let of_client: Vec<_> =
        with(|limit| limit == Limit::NoClientData).map(|one| one.who.name()).collect();
    if !of_client.is_empty() && idle > of_client.len() {
        ways.push(format!(
            "Let only the server send messages, and no pings: the limits on the client's data \
             still run out ({}), the other idle timeouts do not.",
            of_client.join("; ")
        ));
    }
    if with(|limit| limit == Limit::Lifetime).next().is_some() {
        ways.push(
            "Does it die at the same age while data flows? Then the limit is on total lifetime; \
             traffic resets idle timeouts."
                .to_owned(),
        );
    }
    ways
}

fn by_ping(after: Duration, seen_by: Option<SeenBy>, idle: usize) -> String {
    let half = (after.as_secs_f64() / 2.0).max(1.0);
    let who = match seen_by {
        Some(SeenBy::Browser) => "Let the server ping (a page cannot), or the page send a message,",
        _ => "Ping (a page cannot, so send a message there)",
    };
    let which = if idle > 1 {
        " To find out which, check their logs or raise the limits one at a time."
    } else {
        ""
    };
    format!(
        "{who} more often than every {half:.0} s. If the connection survives, it was an idle \
         timeout.{which} If it still dies at the same age, the limit is on total lifetime, or it \
         is not a timeout at all."
    )
}

/// How many times before the lifetime are named, and how much software with each.
const MOST_TIMES: usize = 2;
const MOST_NAMES: usize = 3;

/// What is said of a lifetime that is nobody's limit: that no limit shows as this code, or that
/// idle limits run from the last message, with the nearest of them. `None` where a limit was met,
/// or where it is not known how long the connection lived.
///
/// ```
/// use std::time::Duration;
/// use wsclose::CloseCode;
/// use wsclose::table::{Evidence, suspects, unexplained};
///
/// let evidence = Evidence { after: Some(Duration::from_secs(180)), ..Evidence::default() };
/// let code = CloseCode::new(1006);
/// let says = unexplained(code, &suspects(code, &evidence), &evidence).unwrap();
/// assert!(says.contains("run from the last message"));
/// ```
pub fn unexplained(
    code: CloseCode,
    suspects: &[Suspect],
    evidence: &Evidence<'_>,
) -> Option<String> {
    let after = evidence.after.filter(|_| !evidence.handshake_failed())?;
    if suspects.iter().any(Suspect::met_limit) {
        return None;
    }
    let shown: Vec<_> = KEEP_ALIVES.iter().filter(|row| row.may_show(code, evidence)).collect();
    let side = evidence.on_this_side();
    if shown.is_empty() {
        return Some(format!(
            "wsclose knows no time limit that shows as {code}{side}, so the lifetime points to \
             nobody."
        ));
    }
    Some(format!(
        "wsclose knows no limit of {} that shows as {code}{side}{} Idle timeouts run from the last \
         message: how long was the connection silent, and is that always the same?",
        seconds(after),
        nearest(&shown, after)
    ))
}

/// Whether a connection lived too short for any time limit that may show as this code.
///
/// ```
/// use std::time::Duration;
/// use wsclose::CloseCode;
/// use wsclose::table::{Evidence, is_too_short};
///
/// let code = CloseCode::new(1006);
/// let lived = |seconds| {
///     let after = Some(Duration::from_secs(seconds));
///     is_too_short(code, &Evidence { after, ..Evidence::default() })
/// };
/// assert!(lived(3) && !lived(90));
/// ```
pub fn is_too_short(code: CloseCode, evidence: &Evidence<'_>) -> bool {
    let mut rows = KEEP_ALIVES.iter().filter(|row| row.fits(code, evidence));
    let is_over = |after: Duration| rows.all(|row| after.as_secs_f64() < row.earliest());
    evidence.after.is_some_and(is_over)
}

/// The nearest limits below a time, with those that have them: the end of a sentence.
fn nearest(rows: &[&KeepAlive], after: Duration) -> String {
    let below = |row: &&&KeepAlive| {
        row.limit.runs_again() && Duration::from_secs(row.seconds.1.into()) <= after
    };
    let below: Vec<_> = rows.iter().filter(below).collect();
    let times = below.chunk_by(|one, next| one.seconds == next.seconds);
    let named: Vec<_> = times
        .rev()
        .take(MOST_TIMES)
        .map(|rows| {
            let mut names: Vec<_> =
                rows.iter().map(|row| row.software.name).take(MOST_NAMES).collect();
            if rows.len() > MOST_NAMES {
                names.push("others");
            }
            format!("{} ({})", rows[0].time(), names.join("; "))
        })
        .collect();
    if named.is_empty() {
        ".".to_owned()
    } else {
        format!("; the nearest below: {}.", named.join(", "))
    }
}

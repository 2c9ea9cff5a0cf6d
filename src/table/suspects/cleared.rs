//! Why software that was named is not among the suspects.

use std::time::Duration;

use super::defaults::{codes_of_limits, sizes_of, times_of};
use super::keep_alive::{KeepAlive, seconds};
use super::{Evidence, Suspect};
use crate::CloseCode;
use crate::table::software::Software;

/// One sentence on why the software that was named ([`Evidence::software`]) is not a suspect.
/// `None` if it is one, or if no limit of it is known.
///
/// ```
/// use std::time::Duration;
/// use wsclose::CloseCode;
/// use wsclose::table::{Evidence, cleared, suspects};
///
/// let after = Some(Duration::from_secs(3));
/// let evidence = Evidence { software: Some("heroku"), after, ..Evidence::default() };
/// let code = CloseCode::new(1006);
/// assert_eq!(
///     cleared(code, &suspects(code, &evidence), &evidence).unwrap(),
///     "A lifetime of 3 s does not match the default limit of Heroku (55 s)."
/// );
/// ```
pub fn cleared(code: CloseCode, suspects: &[Suspect], evidence: &Evidence<'_>) -> Option<String> {
    let word = evidence.software?;
    if suspects.iter().any(|one| one.is_shown() && one.who.is_called(word)) {
        return None;
    }
    let names = names(word)?;
    if evidence.handshake_failed() {
        return Some("The connection never opened, so no limit of time or size ended it.".into());
    }
    let times: Vec<_> = times_of(word).filter(|row| row.fits(code, evidence)).collect();
    Some(match evidence.after {
        Some(after) if !times.is_empty() => lifetime(after, &times),
        _ if times.is_empty() && sizes_of(word).all(|limit| limit.shows != code) => {
            shows_others(word, &names, code, evidence)
        }
        _ => format!("Nothing you gave points to {names}."),
    })
}

/// What a lifetime that met none of these limits says of them. One that runs from the last message
/// may end a connection that has lived longer.
fn lifetime(after: Duration, rows: &[&KeepAlive]) -> String {
    let lived = seconds(after);
    let may_be_later = |row: &&&KeepAlive| {
        row.limit.runs_again() && after > Duration::from_secs(row.seconds.1.into())
    };
    let later: Vec<_> = rows.iter().filter(may_be_later).map(|row| named(row)).collect();
    if !later.is_empty() {
        return format!(
            "{}: {} from the last message. Was the connection silent that long before it ended, \
             after {lived}?",
            later.join("; "),
            if later.len() == 1 { "this limit runs" } else { "these limits run" }
        );
    }
    let all: Vec<_> = rows.iter().map(|row| named(row)).collect();
    match all.as_slice() {
        [one] => format!("A lifetime of {lived} does not match the default limit of {one}."),
        _ => format!(
            "A lifetime of {lived} matches none of these default limits: {}.",
            all.join("; ")
        ),
    }
}

/// A limit, with the software that has it.
fn named(row: &KeepAlive) -> String {
    format!("{} ({})", row.software, row.time())
}

/// That no limit of some software shows as the code, and as which codes they do.
fn shows_others(word: &str, names: &str, code: CloseCode, evidence: &Evidence<'_>) -> String {
    let codes = codes_of_limits(word);
    let none = format!("wsclose knows no time or size limit of {names} that shows as {code}");
    if codes.contains(&code) {
        return format!("{none}{}, only on the other side.", evidence.on_this_side());
    }
    match codes.as_slice() {
        [] => format!("{none}{}.", evidence.on_this_side()),
        codes => format!("{none}, only as {}.", listed(codes)),
    }
}

fn listed(codes: &[CloseCode]) -> String {
    let (last, first) =
        codes.split_last().map_or((None, codes), |(last, first)| (Some(last), first));
    let first: Vec<_> = first.iter().map(ToString::to_string).collect();
    let last = last.map(ToString::to_string).unwrap_or_default();
    if first.is_empty() { last } else { format!("{} and {last}", first.join(", ")) }
}

/// The names of the software with limits that this word means.
fn names(word: &str) -> Option<String> {
    let times = times_of(word).map(|row| row.software);
    let mut distinct: Vec<&Software> = Vec::new();
    for software in times.chain(sizes_of(word).map(|limit| limit.software)) {
        if !distinct.iter().any(|earlier| earlier.is_same(software)) {
            distinct.push(software);
        }
    }
    let mut names: Vec<_> = distinct.into_iter().map(|software| software.name).collect();
    names.sort_unstable();
    (!names.is_empty()).then(|| names.join("; "))
}

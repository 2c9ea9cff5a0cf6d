//! What is said where applications that were asked for mean nothing by a code.

use wsclose::table::App;

use crate::cli::error::Problem;
use crate::cli::escape::shown;
use crate::cli::words::Query;
use crate::cli::words::spelled::span;

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

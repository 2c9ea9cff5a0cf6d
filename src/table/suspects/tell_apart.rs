//! How to tell apart what may have ended a connection after a time.

use std::time::Duration;

use super::{Limit, Suspect};

/// How to tell suspects apart, whose limit of time a connection met that lived so long: sentences,
/// the most telling first. Empty where none of them fits.
pub fn tell_apart(suspects: &[Suspect], after: Duration) -> Vec<String> {
    let with = |wanted: fn(Limit) -> bool| {
        suspects.iter().filter(move |one| one.fits && one.limit.is_some_and(wanted))
    };
    let mut ways = Vec::new();
    if with(Limit::resets_with_traffic).next().is_some() {
        ways.push(by_ping(after));
    }
    let of_client: Vec<_> =
        with(|limit| limit == Limit::NoClientData).map(|one| one.software).collect();
    if !of_client.is_empty() && with(Limit::resets_with_traffic).count() > of_client.len() {
        ways.push(format!(
            "Let only the server send, messages and not pings: what counts the client's data alone \
             closes all the same ({}), the other idle limits do not run out.",
            of_client.join("; ")
        ));
    }
    if with(|limit| limit == Limit::Lifetime).next().is_some() {
        ways.push(
            "Idle limits reset with traffic, limits on the whole life do not: does it end at the \
             same time while data flows?"
                .to_owned(),
        );
    }
    ways
}

fn by_ping(after: Duration) -> String {
    let half = (after.as_secs_f64() / 2.0).max(1.0);
    format!(
        "Send a ping more often than every {half:.0} s. If the connection then lives on, it was an \
         idle limit: those reset with traffic, and a ping with its answer is traffic both ways. If \
         it still ends at the same time, it is a limit on the whole life, or no time-out at all."
    )
}

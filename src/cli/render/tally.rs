//! How often each code occurs, as a table.

use super::columns::Columns;
use crate::cli::terminal::Terminal;
use crate::cli::view::tally::{CountView, TallyView};

/// The width of the longest bar, in characters.
const BAR: u64 = 24;

/// The most codes that are shown: random bytes have nearly all of them.
const MOST: usize = 200;

/// How often each code occurs, with bars.
pub(crate) fn write(tally: &TallyView, terminal: &Terminal) -> String {
    let others = [
        ("", "no code", tally.no_code),
        ("", "half a code", tally.half_code),
        ("", "code cut short", tally.cut_code),
        ("", "no Close", tally.no_close),
        ("", "error", tally.errors),
    ];
    let (shown, left) = tally.codes.split_at(tally.codes.len().min(MOST));
    let codes = shown.iter().map(|one| (one.code.to_string(), one.name, one.count));
    let others = others.into_iter().map(|(code, name, count)| (code.to_owned(), name, count));
    let rows: Vec<_> = codes.chain(others.filter(|(.., count)| *count > 0)).collect();
    let most = rows.iter().map(|(.., count)| *count).max().unwrap_or(1);
    let mut table = Columns::new(terminal.width);
    table.header(["Code", "Name", "Count", ""], terminal.theme);
    for (code, name, count) in rows {
        table.row([code, name.to_owned(), count.to_string(), bar(count, most)], &[]);
    }
    table.align_right(2);
    table.finish() + &left_out(left)
}

fn left_out(codes: &[CountView]) -> String {
    if codes.is_empty() {
        return String::new();
    }
    let lines: u64 = codes.iter().map(|one| one.count).sum();
    format!("{} more codes, on {lines} lines; -f json has them\n", codes.len())
}

/// A bar as long as the share of the highest count, and never empty.
fn bar(count: u64, most: u64) -> String {
    let share = u128::from(count) * u128::from(BAR) / u128::from(most.max(1));
    "#".repeat(usize::try_from(share).unwrap_or_default().max(1))
}

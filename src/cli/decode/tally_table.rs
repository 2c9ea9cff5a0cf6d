//! How often each code and each finding occurs, as tables.

use crate::cli::decode::tally::{CodeCount, Counts, FindingCount};
use crate::cli::output::columns::Columns;
use crate::cli::output::marked::Text;
use crate::cli::output::rows::stacked;
use crate::cli::output::terminal::Terminal;

/// The width of the longest bar, in characters, and of the shortest such.
const BAR: usize = 24;
const SHORTEST_BAR: usize = 6;

const CODES: [&str; 3] = ["Code", "Name", "Count"];
const FINDINGS: [&str; 3] = ["Finding", "Severity", "Count"];

/// The most codes that are shown: random bytes have nearly all of them.
const MOST: usize = 200;

/// How often each code occurs, then each finding if there are any; with bars where there is room for
/// them.
pub(super) fn write(tally: &Counts<'_>, terminal: &Terminal) -> Text {
    let others = [
        ("", "no code", tally.no_code),
        ("", "half a code", tally.half_code),
        ("", "code cut short", tally.cut_code),
        ("", "no Close", tally.no_close),
        ("", "error", tally.no_capture),
    ];
    let (shown, left) = tally.codes.split_at(tally.codes.len().min(MOST));
    let codes = shown.iter().map(|one| (one.code.to_string(), one.name, one.count));
    let others = others.into_iter().map(|(code, name, count)| (code.to_owned(), name, count));
    let rows = codes.chain(others.filter(|(.., count)| *count > 0));
    let rows = rows.map(|(code, name, count)| ([code, name.to_owned(), count.to_string()], count));
    let mut text = table(CODES, rows.collect(), terminal);
    text.push_str(&left_out(left));
    if !tally.findings.is_empty() {
        text.push_str("\n");
        text.push(&findings(&tally.findings, terminal));
    }
    text
}

fn findings(findings: &[FindingCount], terminal: &Terminal) -> Text {
    let cells = |one: &FindingCount| {
        [one.id.to_owned(), one.severity.name().to_owned(), one.count.to_string()]
    };
    let rows = findings.iter().map(|one| (cells(one), one.count));
    table(FINDINGS, rows.collect(), terminal)
}

/// A table of rows, each with its cells and its count.
fn table(header: [&str; 3], rows: Vec<([String; 3], u64)>, terminal: &Terminal) -> Text {
    let widest = |i: usize| {
        let cells = rows.iter().map(|(cells, _)| cells[i].len());
        cells.chain([header[i].len()]).max().unwrap_or_default()
    };
    // Two spaces stand behind each column.
    let width = (0..header.len()).map(|i| widest(i) + 2).sum::<usize>();
    if terminal.width < width {
        let rows = rows.into_iter().map(|(cells, _)| cells.map(Text::from));
        return stacked(header, rows, terminal.width);
    }
    let bar_width = BAR.min(terminal.width - width);
    let has_bars = bar_width >= SHORTEST_BAR;
    let most = rows.iter().map(|(_, count)| *count).max().unwrap_or(1);
    let mut table = Columns::new(terminal.width);
    table.header(header.into_iter().chain(has_bars.then_some("")));
    for (cells, count) in rows {
        let bar = has_bars.then(|| bar(count, most, bar_width));
        table.row(cells.into_iter().chain(bar).map(Text::from));
    }
    table.align_right(2);
    table.finish()
}

fn left_out(codes: &[CodeCount]) -> String {
    if codes.is_empty() {
        return String::new();
    }
    let lines: u64 = codes.iter().map(|one| one.count).sum();
    format!("{} more codes, on {lines} lines; -f json has them\n", codes.len())
}

/// A bar as long as the share of the highest count, and never empty.
fn bar(count: u64, most: u64, width: usize) -> String {
    let share = u128::from(count) * width as u128 / u128::from(most.max(1));
    "#".repeat(usize::try_from(share).unwrap_or_default().max(1))
}

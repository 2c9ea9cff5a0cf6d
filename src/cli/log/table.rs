//! Several kinds of closes as text.

use std::collections::HashSet;

use textwrap::core::display_width;
use wsclose::CloseCode;
use wsclose::log::Side;
use wsclose::table;

use crate::cli::escape::{Escaped, start_of};
use crate::cli::log::answer::{Answer, registered_name};
use crate::cli::log::kinds::{Kind, merged};
use crate::cli::log::likely;
use crate::cli::output::columns::Columns;
use crate::cli::output::marked::{Mark, Text};
use crate::cli::output::phrase::{self, spelled};
use crate::cli::output::rows::{NARROWEST, stacked};
use crate::cli::output::terminal::Terminal;
use crate::cli::output::text::Page;
use crate::cli::words::quoted;

/// How many kinds are on the first screen, and of how many it says what led to them.
const MOST_KINDS: usize = 8;
const MOST_LIKELY: usize = 3;

/// The most characters to say what led to a kind, about.
const LIKELY: usize = 240;

/// The most characters of a reason and of a writer that a table has.
const LONGEST: usize = 60;

const HEADER: [&str; 8] =
    ["Count", "Code", "Name", "Reason", "Closed by", "Writer", "Lines", "Lived"];

/// Closes of several kinds: the table, what most likely led to the most frequent, and how to see more.
pub(super) fn overview(answer: &Answer<'_>, terminal: &Terminal) -> Text {
    let args = answer.asked.args;
    let all = merged(answer.kinds);
    let most = if args.all { usize::MAX } else { MOST_KINDS };
    let (closes, lines) = (answer.closes(), answer.lines_read());
    let in_lines = format!("{} closes in {} lines", grouped(closes), grouped(lines));
    let kinds = format!("{in_lines}, {} kinds\n\n", grouped(all.len() as u64));
    let mut text = Text::from(kinds);
    text.push(&kinds_of(&all, answer, terminal, most));
    if all.len() > most {
        text.push_str(&format!("... and {} more kinds; --tally shows all\n", all.len() - most));
    }
    text.push_str("\n");
    let shown = if args.all { usize::MAX } else { MOST_LIKELY };
    // Kinds that differ in their writers alone have one explanation.
    let mut said = HashSet::new();
    let each = all.iter().map(|(kind, _)| reasoned(kind, answer, terminal));
    let different = each.filter(|(code, likely, _)| said.insert((*code, likely.clone())));
    for (.., reasoned) in different.take(shown) {
        text.push(&reasoned);
    }
    if !args.all
        && let Some((first, files)) = all.first()
    {
        text.push_str("\n");
        text.push_wrapped(&in_full(first, files, answer).into(), "", "", terminal.width);
    }
    text
}

/// The table alone.
pub(super) fn kinds(answer: &Answer<'_>, terminal: &Terminal, most: usize) -> Text {
    kinds_of(&merged(answer.kinds), answer, terminal, most)
}

/// A line each: how often, and what it is.
pub(super) fn brief(answer: &Answer<'_>) -> Text {
    let mut text = Text::default();
    for (kind, _) in merged(answer.kinds) {
        let close = &kind.first;
        text.push_str(&format!("{:>6}  ", kind.count));
        text.push_marked(&close.code().to_string(), Mark::Class(close.code().class()));
        let name = name(&kind, answer);
        if name != NONE {
            text.push_str(" ");
            text.push_marked(&name, Mark::Heading);
        }
        let reason = kind.reason().map(|reason| format!(", {}", phrase::quoted(reason.as_bytes())));
        let how = kind.how().map(|how| format!(", {how}"));
        let by = close.said.closed_by.map(|side| format!(", closed by the {}", who(side)));
        let writer = close.said.writer.map(|writer| format!(" ({writer})"));
        for part in [reason.or(how), by, writer].into_iter().flatten() {
            text.push_str(&part);
        }
        let code = close.code();
        let what = answer.results.iter().find(|one| one.row.code == Some(code));
        text.push_str(&what.map_or(String::new(), |one| format!(": {}", one.headline())));
        text.push_str("\n");
    }
    text
}

/// What an empty cell shows.
const NONE: &str = "-";

fn kinds_of(
    all: &[(Kind, Vec<usize>)],
    answer: &Answer<'_>,
    terminal: &Terminal,
    most: usize,
) -> Text {
    let rows: Vec<[Text; 8]> =
        all.iter().take(most).map(|(kind, files)| cells(kind, files, answer)).collect();
    // A column that is empty in every row is left out.
    let is_said = |column: &usize| rows.iter().any(|row| row[*column].plain() != NONE);
    let mut columns: Vec<usize> =
        (0..HEADER.len()).filter(|column| *column < 2 || is_said(column)).collect();
    let widest = |column: &usize| {
        let cells = rows.iter().map(|row| display_width(row[*column].plain()));
        cells.chain([HEADER[*column].len()]).max().unwrap_or_default() + 2
    };
    // The lines below the table name the writers too.
    let without: Vec<usize> =
        columns.iter().copied().filter(|column| HEADER[*column] != "Writer").collect();
    let is_wide = columns.iter().map(widest).sum::<usize>() > terminal.width + 2;
    if is_wide && !answer.asked.args.tally && are_told_apart(&rows, &without) {
        columns = without;
    }
    if terminal.width < NARROWEST {
        let dashes = |cell: Text| if cell.plain() == NONE { Text::default() } else { cell };
        return stacked(HEADER, rows.into_iter().map(|row| row.map(dashes)), terminal.width);
    }
    let mut table = Columns::new(terminal.width);
    table.header(columns.iter().map(|column| HEADER[*column]));
    for row in &rows {
        table.row(columns.iter().map(|column| row[*column].clone()));
    }
    table.align_right(0);
    for (place, column) in columns.iter().enumerate() {
        if matches!(HEADER[*column], "Count" | "Code" | "Lived" | "Lines") {
            table.keep_whole(place);
        }
    }
    table.finish()
}

/// Whether these columns are enough to tell the rows apart, without counts, lines and lifetimes.
fn are_told_apart(rows: &[[Text; 8]], columns: &[usize]) -> bool {
    let tells = |column: &&usize| !matches!(HEADER[**column], "Count" | "Lines" | "Lived");
    let mut seen = HashSet::new();
    rows.iter().all(|row| {
        let cells: Vec<_> =
            columns.iter().filter(tells).map(|column| row[*column].plain()).collect();
        seen.insert(cells)
    })
}

fn cells(kind: &Kind, files: &[usize], answer: &Answer<'_>) -> [Text; 8] {
    let close = &kind.first;
    let code = close.code();
    let reason = kind.reason().map(cut);
    let how = || kind.how().map(|how| format!("({how})"));
    let lived = close.lifetimes.constant().map(|(lived, ..)| spelled(lived));
    let lived = lived.or_else(|| {
        let (least, most) = close.lifetimes.range()?;
        Some(format!("{}-{}", spelled(least), spelled(most)))
    });
    let or_none = |text: Option<String>| Text::from(text.unwrap_or_else(|| NONE.to_owned()));
    [
        grouped(kind.count).into(),
        Text::marked(&code.to_string(), Mark::Class(code.class())),
        name(kind, answer).into(),
        or_none(reason.or_else(how)),
        or_none(close.said.closed_by.map(|side| who(side).to_owned())),
        or_none(close.said.writer.map(str::to_owned)),
        places(kind, files, answer).into(),
        or_none(lived),
    ]
}

/// The beginning of a text that others wrote.
fn cut(text: &str) -> String {
    let start = start_of(text, LONGEST);
    let more = if start.len() < text.len() { "..." } else { "" };
    format!("{}{more}", Escaped(start))
}

/// What a code is called, by the application that was asked for if there is one.
fn name(kind: &Kind, answer: &Answer<'_>) -> String {
    let code = kind.first.code();
    let of_app = |apps: &Vec<_>| {
        let is_one = |app: &table::App| apps.iter().any(|one: &&table::App| one.id == app.id);
        let found = table::meanings(code).find(|meaning| is_one(meaning.app));
        found.map(|one| if one.meant.name.is_empty() { one.meant.meaning } else { one.meant.name })
    };
    let of_app = answer.asked.scope.apps.as_ref().and_then(of_app);
    of_app.or_else(|| registered_name(code)).unwrap_or(NONE).to_owned()
}

const fn who(side: Side) -> &'static str {
    match side {
        Side::Client => "client",
        Side::Server => "server",
        Side::Writer => "writer",
        _ => "other side",
    }
}

/// The lines of a kind: each, or the first and the last; of several files how many there are.
fn places(kind: &Kind, files: &[usize], answer: &Answer<'_>) -> String {
    let all = &answer.lines.files;
    if files.len() > 1 {
        return format!("{} files", files.len());
    }
    let lines = if kind.count == kind.lines.len() as u64 {
        kind.lines.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
    } else {
        let first = kind.lines.first().copied().unwrap_or_default();
        format!("{first}-{}", kind.last_line)
    };
    let file = files.first().and_then(|file| all.get(*file)).filter(|_| all.len() > 1);
    match file.and_then(|file| file.file.as_deref()) {
        Some(file) => format!("{}:{lines}", cut(file)),
        None => lines,
    }
}

/// A kind, and what most likely led to it.
fn reasoned(kind: &Kind, answer: &Answer<'_>, terminal: &Terminal) -> (CloseCode, String, Text) {
    let times = match kind.count {
        1 => "once".to_owned(),
        2 => "twice".to_owned(),
        count => format!("{} times", grouped(count)),
    };
    let writer = kind.first.said.writer.map(|writer| format!(" ({writer})")).unwrap_or_default();
    let mut head = Text::marked(&kind.first.code().to_string(), Mark::Label);
    head.push_str(&format!(", {times}{writer}: "));
    let likely = likely::of_kind(kind, answer.asked.args, answer.asked.scope);
    let mut page = Page::new(&[], terminal);
    page.sentences(&head, &likely, "", "  ", LIKELY.div_ceil(terminal.width));
    (kind.first.code(), likely, page.text)
}

/// How to see one kind in full: the same command for its code alone.
fn in_full(kind: &Kind, files: &[usize], answer: &Answer<'_>) -> String {
    let code = kind.first.code();
    let args = answer.asked.args;
    let all = &answer.lines.files;
    let of_kind = files.iter().filter_map(|file| all.get(*file)?.file.as_deref());
    let files: Vec<_> = of_kind.take(MOST_FILES).map(quoted).collect();
    if files.is_empty() {
        return format!("For more on one code: pipe the same lines into wsclose log --code {code}");
    }
    let trust = args.trust.then(|| " --trust".to_owned());
    let app = args.app.as_ref().map(|app| format!(" --app {}", quoted(app)));
    let library = args.library.as_ref().map(|name| format!(" --library {}", quoted(name)));
    let others: String = [trust, app, library].into_iter().flatten().collect();
    format!("For more on one code: wsclose log {} --code {code}{others}", files.join(" "))
}

/// The most files that a command to copy names.
const MOST_FILES: usize = 3;

/// A number with commas between its thousands.
fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut grouped = String::new();
    for (at, digit) in digits.char_indices() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

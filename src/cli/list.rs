//! `wsclose list`.

use std::io;
use std::ops::RangeInclusive;

use wsclose::{CloseCode, table};

use super::args::{ListArgs, ListFormat};
use super::query::{errors, parse_all, report_errors};
use super::render::{csv, json, table as tables};
use super::status::Status;
use super::terminal::Terminal;
use super::view::SCHEMA;
use super::view::code::{ListRow, Listing};
use super::{list_apps, report};

/// Lists what was asked for: applications, or rows of the table, without arguments all of them.
pub(crate) fn run(args: &ListArgs, terminal: &Terminal) -> io::Result<Status> {
    match list_apps::asked(&args.what) {
        Some(_) if has_filter(args) => Ok(refuse_filter()),
        Some(asked) => list_apps::run(&asked, args.format, terminal),
        None => list_codes(args, terminal),
    }
}

const fn has_filter(args: &ListArgs) -> bool {
    args.sendable || args.reserved || args.registered
}

fn refuse_filter() -> Status {
    report("'--sendable', '--reserved' and '--registered' are for codes, not for applications", "");
    Status::Unusable
}

fn list_codes(args: &ListArgs, terminal: &Terminal) -> io::Result<Status> {
    let queries = parse_all(&args.what);
    let everything = CloseCode::new(0)..=CloseCode::new(u16::MAX);
    let ranges: Vec<_> = if args.what.is_empty() {
        vec![everything]
    } else {
        queries.iter().flatten().flat_map(|query| query.codes.clone()).collect()
    };
    let rows: Vec<ListRow> =
        ranges.iter().flat_map(rows).filter(|row| is_wanted(row, args)).collect();
    let nothing = rows.is_empty();
    let answer = match args.format {
        ListFormat::Text if nothing => String::new(),
        ListFormat::Text => tables::text(&rows, terminal.theme, terminal.width),
        ListFormat::Json => {
            let errors = errors(&queries);
            json::write(&Listing { schema: SCHEMA, rows, apps: Vec::new(), errors })?
        }
        ListFormat::Csv => csv::codes(&rows)?,
        ListFormat::Markdown => tables::markdown(&rows),
    };
    terminal.print(&answer)?;
    let status = report_errors(&queries);
    if nothing && status == Status::Done {
        report("no code matches", "the filters exclude all that was asked for");
        return Ok(Status::No);
    }
    Ok(status)
}

fn rows(codes: &RangeInclusive<CloseCode>) -> impl Iterator<Item = ListRow> {
    table::rows(codes.clone()).iter().map(move |row| ListRow::new(row, codes))
}

fn is_wanted(row: &ListRow, args: &ListArgs) -> bool {
    (!args.sendable || row.sendable)
        && (!args.reserved || row.reserved)
        && (!args.registered || row.registered_meaning.is_some())
}

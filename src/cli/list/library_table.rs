//! Libraries as tables.

use wsclose::table::{Constant, InsteadOf, Kind, Library, Report, Subject, Visibility};

use crate::cli::facts::libraries::{ListedName, refused_codes, saying, shows, when};
use crate::cli::list::library::{Listed, Printed};
use crate::cli::list::other_words::other_words;
use crate::cli::output::columns::Columns;
use crate::cli::output::marked::{Mark, Text};
use crate::cli::output::phrase::{listed, named};
use crate::cli::output::rows::{NARROWEST, NARROWEST_INDEX, markdown_table, stacked};
use crate::cli::output::terminal::Terminal;
use crate::cli::words::spelled::value;

const HEADER: [&str; 4] = ["Code", "Name", "Standard", "Remark"];

const INDEX_HEADER: [&str; 5] = ["Id", "Library", "Language", "Names", "Version read"];

/// The widest that the names of the standard get.
const STANDARD_WIDTH: u16 = 18;

/// What the columns beside the names need at the least: no name is broken.
const OTHERS: usize = 24;

/// The names of libraries for people, one library below the other.
pub(super) fn names(views: &[Listed], terminal: &Terminal) -> Text {
    Text::join(views.iter().map(|view| one(view, terminal)), "\n")
}

fn one(view: &Listed, terminal: &Terminal) -> Text {
    let mut headline = Text::marked(view.library.name, Mark::Heading);
    headline.push_str(&described(view));
    let mut text = headline.wrap("", "  ", terminal.width);
    for line in lines(view) {
        text.push(&Text::from(line).wrap("  ", "  ", terminal.width));
    }
    let names = view.names.as_deref().unwrap_or_default();
    if !names.is_empty() {
        text.push_str("\n");
        text.push(&names_table(names, terminal));
    }
    text
}

fn names_table(names: &[ListedName], terminal: &Terminal) -> Text {
    let longest = names.iter().map(|name| name.name.len()).max().unwrap_or_default();
    if terminal.width < NARROWEST.max(longest + OTHERS) {
        return stacked(HEADER, names.iter().map(cells), terminal.width);
    }
    let remarks = names.iter().any(|name| !remark(name).is_empty());
    let columns = if remarks { HEADER.len() } else { HEADER.len() - 1 };
    let mut table = Columns::new(terminal.width);
    table.header(HEADER.into_iter().take(columns));
    for name in names {
        table.row(cells(name).into_iter().take(columns));
    }
    table.narrow(2, STANDARD_WIDTH);
    table.keep_whole(1);
    table.finish()
}

/// The index for people.
pub(super) fn index(rows: &[Listed], terminal: &Terminal) -> Text {
    let rows = rows.iter().map(|row| {
        let mut cells = index_cells(row);
        // When that was is in the other formats.
        cells[4] = row.library.version.split(" (").next().unwrap_or_default().into();
        cells
    });
    if terminal.width < NARROWEST_INDEX {
        return stacked(INDEX_HEADER, rows, terminal.width);
    }
    let mut table = Columns::new(terminal.width);
    table.header(INDEX_HEADER);
    for cells in rows {
        table.row(cells);
    }
    table.keep_whole(0);
    table.finish()
}

/// The names of libraries for Markdown.
pub(super) fn names_markdown(views: &[Listed]) -> String {
    views.iter().map(one_markdown).collect::<Vec<_>>().join("\n")
}

fn one_markdown(view: &Listed) -> String {
    let mut text = format!("## {}{}\n\n", view.library.name, described(view));
    for line in lines(view) {
        text.push_str(&format!("- {line}\n"));
    }
    let names = view.names.as_deref().unwrap_or_default();
    if !names.is_empty() {
        text.push_str(&format!("\n{}", markdown_table(HEADER, names.iter().map(cells))));
    }
    text
}

/// The index for Markdown.
pub(super) fn index_markdown(rows: &[Listed]) -> String {
    markdown_table(INDEX_HEADER, rows.iter().map(index_cells))
}

fn index_cells(row: &Listed) -> [Text; 5] {
    let Listed { library, count, .. } = row;
    let language = library.language.name();
    [library.id, library.name, language, &count.to_string(), library.version].map(Text::from)
}

/// What a library is, after its name.
fn described(view: &Listed) -> String {
    let library = view.library;
    let count = match view.count {
        0 => "no names of its own".to_owned(),
        1 => "1 name".to_owned(),
        count => format!("{count} names"),
    };
    let is_code = |name: &&Constant| name.kind.is_current() && name.value.number() >= Some(1000);
    let first = library.names.iter().find(is_code);
    let like = first
        .filter(|_| library.qualified != "{}")
        .map_or(String::new(), |name| format!(", written like {}", library.qualify(name)));
    format!(" ({}): {count}{like}", library.language.name())
}

/// What there is to say of a library beside its names.
fn lines(view: &Listed) -> Vec<String> {
    let library = view.library;
    let mut lines: Vec<String> =
        Some(library.note.to_owned()).into_iter().filter(|note| !note.is_empty()).collect();
    lines.extend(other_words(library.name, library.words()));
    lines.extend(subject(library.subject).map(ToOwned::to_owned));
    lines.extend(visibility(library.visibility).map(ToOwned::to_owned));
    if let Some(lacks) = view.lacks.as_deref().filter(|lacks| !lacks.is_empty()) {
        let lacks: Vec<_> = lacks.iter().map(|code| named(*code)).collect();
        lines.push(format!("No name for {}.", listed(&lacks)));
    }
    let texts = view.printed.iter().flatten();
    let texts: Vec<_> =
        texts.map(|Printed { code, text }| format!("`{text}` for {code}")).collect();
    if !texts.is_empty() {
        lines.push(format!("Without a name for it, prints {}.", listed(&texts)));
    }
    let own: Vec<_> = library.names.iter().filter(|name| is_own(library, name)).map(own).collect();
    if !own.is_empty() {
        lines.push(format!("Of its own: {}.", listed(&own)));
    }
    lines.extend(view.receivers.iter().map(|receiver| {
        let (codes, does) = (refused_codes(receiver), receiver.refusal.does());
        match codes.as_str() {
            "" => format!("{receiver} refuses no code."),
            _ => format!("{receiver} refuses {codes}, and {does}."),
        }
    }));
    lines.extend(view.reports.iter().copied().map(report));
    let mut seen_in: Vec<_> = view.reports.iter().map(|one| one.source.to_string()).collect();
    seen_in.dedup();
    if !seen_in.is_empty() {
        lines.push(format!("Source for what its application sees: {}.", seen_in.join("; ")));
    }
    lines.push(format!("Read in {}, {}.", library.source, library.version));
    lines
}

const fn subject(subject: Subject) -> Option<&'static str> {
    match subject {
        Subject::Application => {
            Some("The names are for the codes of one application, not of the protocol.")
        }
        Subject::Reasons => {
            Some("The names are reasons for closing; the library turns them into codes.")
        }
        _ => None,
    }
}

const fn visibility(visibility: Visibility) -> Option<&'static str> {
    match visibility {
        Visibility::Internal => {
            Some("The names are for its own use: logs and its source show them.")
        }
        Visibility::Printed => Some("The names are texts that it prints."),
        _ => None,
    }
}

/// Whether a name stands for a number to which the standard gives no meaning, or another one.
fn is_own(library: &Library, constant: &Constant) -> bool {
    let redefined =
        constant.value.code().is_some_and(|code| library.redefines.contains(&code.get()));
    constant.value.number().is_some()
        && constant.kind.is_current()
        && (constant.value.standard_name().is_none() || redefined)
        && library.subject == Subject::Protocol
}

fn own(constant: &Constant) -> String {
    format!("{} {}", value(constant.value), constant.name)
}

fn report(report: &Report) -> String {
    let (shows, saying) = (shows(report), saying(report));
    match report.instead_of {
        InsteadOf::RefusedCode => {
            let when = when(report);
            format!("Its application sees {shows}{saying} for a code that it refuses{when}.")
        }
        InsteadOf::NoCode => {
            format!("Its application sees {shows}{saying} for a Close without a code.")
        }
    }
}

fn cells(name: &ListedName) -> [Text; 4] {
    let number = value(name.constant.value);
    let code = match name.constant.value.codes() {
        Some(codes) => Text::marked(&number, Mark::Class(codes.start().class())),
        None => number.into(),
    };
    [code, name.name.into(), name.standard_name.unwrap_or_default().into(), remark(name).into()]
}

/// What has to be said of a name.
fn remark(name: &ListedName) -> String {
    let kind = match name.constant.kind {
        Kind::Legacy => Some("formerly".to_owned()),
        Kind::Internal => Some("internal".to_owned()),
        Kind::RangeMarker => Some("marks a range".to_owned()),
        Kind::CatchAll => Some("what has no other name".to_owned()),
        Kind::Current | _ => None,
    };
    let remark = name.remark.map(ToOwned::to_owned);
    let printed = name.printed.map(|text| format!("prints `{text}`"));
    kind.into_iter().chain(remark).chain(printed).collect::<Vec<_>>().join("; ")
}

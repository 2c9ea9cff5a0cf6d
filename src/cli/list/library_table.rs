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

/// For people, who read it by language.
const INDEX_HEADER: [&str; 4] = ["Id", "Library", "Names", "Version read"];

const INDEX_MARKDOWN: [&str; 5] = ["Id", "Library", "Language", "Names", "Version read"];

/// What is before a library below its language.
const INDENT: &str = "  ";

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

/// The index for people, by language.
pub(super) fn index(rows: &[Listed], terminal: &Terminal) -> Text {
    let width = terminal.width;
    let mut text = if width < NARROWEST_INDEX { narrow(rows, width) } else { wide(rows, width) };
    let more = "The names in one of them: wsclose list ID, or --library ID for one code";
    text.push_wrapped(&more.into(), "\n", "  ", width);
    text
}

/// A line for each, below its language.
fn wide(rows: &[Listed], width: usize) -> Text {
    let mut table = Columns::new(width);
    table.header(INDEX_HEADER);
    for group in by_language(rows) {
        table.row(heading(group).into_iter().chain([(); 3].map(|()| Text::default())));
        for Listed { library, count, .. } in group {
            let mut id = Text::from(INDENT);
            id.push_marked(library.id, Mark::Label);
            let count = if *count == 0 { "-".to_owned() } else { count.to_string() };
            // When that was, and what else was read, is in the other formats.
            let version = library.version.split([' ', ',']).next().unwrap_or_default();
            table.row([id, library.name.into(), count.into(), version.into()]);
        }
    }
    table.keep_whole(0);
    table.align_right(2);
    table.finish()
}

/// Id and name, where there is little room.
fn narrow(rows: &[Listed], width: usize) -> Text {
    let mut text = Text::default();
    for group in by_language(rows) {
        text.push_wrapped(&heading(group).unwrap_or_default(), "", "", width);
        for Listed { library, .. } in group {
            let mut line = Text::marked(library.id, Mark::Label);
            line.push_str(&format!("  {}", library.name));
            text.push_wrapped(&line, INDENT, "    ", width);
        }
    }
    text
}

fn by_language(rows: &[Listed]) -> impl Iterator<Item = &[Listed]> {
    rows.chunk_by(|a, b| a.library.language == b.library.language)
}

fn heading(group: &[Listed]) -> Option<Text> {
    let language = group.first()?.library.language;
    Some(Text::marked(language.name(), Mark::Heading))
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
    markdown_table(INDEX_MARKDOWN, rows.iter().map(index_cells))
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

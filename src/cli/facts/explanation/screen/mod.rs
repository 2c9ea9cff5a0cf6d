//! The first screen: what a code means, what may have led to it and what to do, in 22 rows of 80
//! columns. Everything else comes when it is asked for.

mod blocks;

use std::collections::BTreeSet;

use wsclose::table::Suspect;

use blocks::{count_in_use, in_short};

use crate::cli::facts::citations::Citations;
use crate::cli::facts::explanation::advice::{kind, receivers, reconnect, sending};
use crate::cli::facts::explanation::document::Detail;
use crate::cli::facts::explanation::{Explanation, Range, apps, names, suspects};
use crate::cli::facts::origins::origins;
use crate::cli::output::document::Part;
use crate::cli::output::marked::{Mark, Text};
use crate::cli::output::phrase::{capital, listed_with};
use crate::cli::output::terminal::Terminal;
use crate::cli::output::text::Page;
use crate::cli::words::spelled::span;

/// The rows of a terminal that has 24, less the command above and the prompt below.
const ROWS: usize = 22;

/// How many causes it has.
pub(super) const MOST_CAUSES: usize = 3;

/// How many log lines it names as the origin.
const MOST_ORIGINS: usize = 2;

/// What is before the text of a label.
const COLUMN: &str = "           ";

/// How much room some parts of the screen get.
struct Cut {
    /// The most rows to say what the code means.
    opening: usize,
    /// The most rows to say whether to reconnect.
    reconnect: usize,
    has_checks: bool,
    /// The most rows for the suspects.
    suspects: usize,
    /// The most rows for the libraries that were asked for.
    libraries: usize,
    /// The most rows to say how to tell the suspects apart.
    tell_apart: usize,
}

/// The first that fits on the screen is taken: the more is known, the less is said of the code.
const CUTS: &[Cut] = &[
    ROOMY,
    Cut { opening: 2, ..ROOMY },
    TIGHT,
    Cut { has_checks: false, ..TIGHT },
    Cut { has_checks: false, tell_apart: 0, ..TIGHT },
    Cut { has_checks: false, tell_apart: 0, libraries: 6, ..TIGHT },
    Cut { has_checks: false, tell_apart: 0, libraries: 3, ..TIGHT },
    Cut { has_checks: false, tell_apart: 0, libraries: 3, suspects: 7, ..TIGHT },
    Cut { has_checks: false, tell_apart: 0, libraries: 0, suspects: 5, ..TIGHT },
    Cut { has_checks: false, tell_apart: 0, libraries: 0, suspects: 3, ..TIGHT },
];

const ROOMY: Cut =
    Cut { opening: 3, reconnect: 2, has_checks: true, suspects: 9, libraries: ROWS, tell_apart: 3 };

/// The same with a row each for what is said of the code itself.
const TIGHT: Cut = Cut { opening: 1, reconnect: 1, ..ROOMY };

/// How to see the rest.
const ALL: &str = "All causes, limits and what browsers do: --all";
const NAMES: &str = "; names in libraries: --names";

/// The first screen of one code, or of a run of codes with one answer.
pub(crate) fn screen(explanation: &Explanation<'_>, detail: Detail, terminal: &Terminal) -> Text {
    screen_above(explanation, detail, 0, terminal)
}

/// The same with so many rows less, for what stands below it.
pub(crate) fn screen_above(
    explanation: &Explanation<'_>,
    detail: Detail,
    below: usize,
    terminal: &Terminal,
) -> Text {
    let mut cited = Citations::new(detail.sources);
    let rows = ROWS.saturating_sub(below);
    let screen = Screen { explanation, terminal, names: detail.names, rows };
    let mut page = screen.page();
    for cut in CUTS {
        // What was cited in a longer text may not be in this one.
        cited = Citations::new(detail.sources);
        page.text = screen.written(cut, &mut cited);
        if page.text.rows() <= rows {
            break;
        }
    }
    let names = detail.names.then(|| names::called(explanation, &mut cited)).flatten();
    for part in names.into_iter().chain(cited.part()) {
        page.part(part);
    }
    page.text
}

/// The first screen of a range whose codes are of one class, though some are registered.
pub(crate) fn range(explanations: &[Explanation<'_>], terminal: &Terminal) -> Option<Text> {
    let ([first, ..], [.., last]) = (explanations, explanations) else { return None };
    // What is registered is said of its code alone.
    let explanation = explanations.iter().find(|one| one.row.registered_meaning.is_none())?;
    let screen = Screen { explanation, terminal, names: false, rows: ROWS };
    let Range { purpose, assignment, .. } = &explanation.range;
    let mut page = screen.page();
    page.text = title(&span(first.row.first, last.row.last), explanation, terminal);
    let class = format!("{}. {}.", capital(purpose), capital(assignment));
    page.sentences(&Text::default(), &class, "", "", 3);
    let top = page.text;
    let bottom = screen.bottom(2);
    let registered = explanations.iter().filter(|one| one.row.registered_meaning.is_some());
    let code = |one: &Explanation<'_>| {
        screen.term(&format!("{} {}", one.codes(), one.row.name), one.row.summary, "")
    };
    let registered = screen.block("Registered", registered.map(code).collect(), ROWS);
    let used: BTreeSet<_> = explanations.iter().flat_map(Explanation::codes_in_use).collect();
    let used = Text::from(count_in_use(&used)).wrap("", "", terminal.width);
    let blocks = [top].into_iter().chain(registered).chain([used, bottom]);
    Some(Text::join(blocks, "\n"))
}

/// One of several codes, in at most eight rows.
pub(crate) fn summary(explanation: &Explanation<'_>, terminal: &Terminal) -> Text {
    let screen = Screen { explanation, terminal, names: false, rows: ROWS };
    let mut page = screen.page();
    page.text = screen.title();
    for origin in origins(explanation.mentions).into_iter().take(1) {
        page.sentences(&Text::default(), &origin, "", "  ", 2);
    }
    page.sentences(&Text::default(), &explanation.meaning(), "", "", 2);
    if let Some((label, text)) = explanation.likely() {
        fact(&mut page, label, &text, 2);
    }
    fact(&mut page, "Reconnect", &reconnect(explanation), 1);
    fact(&mut page, "Send it", &sending(explanation), 1);
    page.text
}

/// What a close means and what most likely led to it, in a few sentences, the most telling first.
pub(crate) fn in_a_sentence(explanation: &Explanation<'_>) -> String {
    let follows = explanation.evidence.iter().flat_map(|given| &given.follows);
    let follows = follows.map(|one| one.text.clone()).next();
    let meant = follows.unwrap_or_else(|| explanation.meaning());
    let is_suspected = explanation.suspects.iter().any(Suspect::is_shown);
    match explanation.likely() {
        Some((label, text)) if is_suspected => {
            format!("{label} {}. {meant}", text.trim_end_matches('.'))
        }
        Some((label, text)) => format!("{meant} {label}: {text}."),
        None => meant,
    }
}

/// What a code means, in a sentence or two, and where there is more.
pub(crate) fn pointer(explanation: &Explanation<'_>, terminal: &Terminal) -> Text {
    let screen = Screen { explanation, terminal, names: false, rows: ROWS };
    let codes = explanation.codes();
    let mut page = screen.page();
    let meaning = apps::in_brief(explanation);
    let meaning = meaning.unwrap_or_else(|| explanation.row.summary.to_owned());
    let meaning = format!("{codes}: {meaning}.");
    page.sentences(&Text::default(), &meaning, "", "", 2);
    let shown: Vec<_> = explanation.suspects.iter().filter(|one| one.is_shown()).collect();
    let author = match shown.as_slice() {
        [] => None,
        [one] => Some(format!("Written by {}: {}", one.who, in_short(one))),
        several => {
            let names: Vec<_> = several.iter().map(|one| one.who.name()).collect();
            Some(format!("Perhaps written by {}.", names.join("; ")))
        }
    };
    if let Some(author) = author {
        page.sentences(&Text::default(), &author, "", "", 2);
    }
    page.push(&format!("More: wsclose {codes}").into(), "", "");
    page.text
}

/// A key word and its text as they are on the first screen.
#[cfg(test)]
pub(crate) fn term(
    explanation: &Explanation<'_>,
    terminal: &Terminal,
    key: &str,
    text: &str,
) -> Text {
    Screen { explanation, terminal, names: false, rows: ROWS }.term(key, text, "")
}

pub(super) struct Screen<'a> {
    explanation: &'a Explanation<'a>,
    terminal: &'a Terminal,
    /// Whether the names in libraries come below it.
    names: bool,
    /// How many rows it may have.
    rows: usize,
}

impl<'a> Screen<'a> {
    fn written(&self, cut: &Cut, cited: &mut Citations) -> Text {
        let (top, bottom) = (self.top(cut.opening, cited), self.bottom(cut.reconnect));
        let suspects = self.suspects(cut.suspects, cited);
        let libraries = self.in_libraries(cut.libraries, cited);
        let tell_apart = self.tell_apart(cut.tell_apart);
        // Sources are numbered from top to bottom; here only the height is of interest.
        let causes = self.causes(&mut Citations::new(false));
        let checks = if cut.has_checks { self.checks() } else { Vec::new() };
        // A blank row before each block.
        let height = |block: &Text| block.rows() + 1;
        let first_check = checks.first().map_or(0, |first| height(first) + 1);
        let asked: usize =
            [&suspects, &tell_apart, &libraries, &causes].into_iter().flatten().map(height).sum();
        let mut room = self.rows.saturating_sub(top.rows() + height(&bottom) + asked + first_check);
        let mut others = Vec::new();
        let mut add = |block: Option<Text>| {
            room = room.saturating_sub(block.as_ref().map_or(0, height));
            others.extend(block);
            room.saturating_sub(1)
        };
        let left = add(None);
        let left = add(self.apps(left, cited));
        let left = add(self.in_use(left));
        add(self.other_guesses(left, cited));
        let checks = self.numbered("Check next", checks, (room + first_check).saturating_sub(1));
        let causes = if cited.is_shown() { self.causes(cited) } else { causes };
        let blocks =
            suspects.into_iter().chain(tell_apart).chain(libraries).chain(others).chain(causes);
        Text::join([top].into_iter().chain(blocks).chain(checks).chain([bottom]), "\n")
    }

    fn page(&self) -> Page<'a> {
        Page::new(self.explanation.references, self.terminal)
    }

    /// What it is.
    fn top(&self, opening: usize, cited: &mut Citations) -> Text {
        let explanation = self.explanation;
        let mut page = self.page();
        page.text = self.title();
        let mut origins = origins(explanation.mentions);
        let more = origins.len().saturating_sub(MOST_ORIGINS);
        if more > 0 {
            origins.truncate(MOST_ORIGINS);
            origins.push(format!("and {more} more"));
        }
        for origin in origins {
            page.push(&origin.into(), "", "  ");
        }
        if let Some(Part::Paragraph(called)) = names::called_so(explanation) {
            page.sentences(&Text::default(), &called, "", "", 2);
        }
        let mut paragraph = |text: &str, cite: &str, rows| {
            page.sentences(&Text::default(), text, cite, "", rows);
        };
        let meaning = explanation.meaning();
        match &explanation.evidence {
            None => {
                let detail = explanation.detail.unwrap_or_default();
                let cite = cited.cite(explanation.references);
                paragraph(format!("{meaning} {detail}").trim_end(), &cite, opening);
            }
            Some(given) => {
                // What it says of an end is beside the point where nothing began.
                if !given.known.handshake_failed() || given.follows.is_empty() {
                    paragraph(&meaning, &cited.cite(explanation.references), 2);
                }
                let follows = given.follows.iter().map(|one| one.text.clone());
                let nobody = suspects::nobody(explanation, given, false);
                let says: Vec<_> = follows.chain(nobody).collect();
                if !says.is_empty() {
                    let sources = given.follows.iter().flat_map(|one| one.sources);
                    paragraph(&says.join(" "), &cited.cite(sources), opening + 1);
                }
            }
        }
        page.text
    }

    fn title(&self) -> Text {
        title(&self.explanation.codes(), self.explanation, self.terminal)
    }

    /// Whether to reconnect, whether it can be sent, and how to see more.
    fn bottom(&self, most_rows: usize) -> Text {
        let mut page = self.page();
        if let Some(receivers) = receivers(self.explanation) {
            fact(&mut page, "Receivers", &receivers, 2);
        }
        fact(&mut page, "Reconnect", &reconnect(self.explanation), most_rows);
        fact(&mut page, "Send it", &sending(self.explanation), 2);
        page.text.push_str("\n");
        let options = &self.explanation.narrowed_by;
        if !options.is_empty() && !self.explanation.is_answered() {
            let app = self.explanation.apps.first().map(|one| format!("--app {}", one.app.id));
            let examples = options.iter().copied().map(|option| example(option).to_owned());
            let examples: Vec<_> = app.into_iter().chain(examples).collect();
            let how = format!("Narrow it down with {}", listed_with("or", &examples));
            page.push(&how.into(), "", "");
        }
        let names = if self.names { "" } else { NAMES };
        page.push(&format!("{ALL}{names}").into(), "", "");
        page.text
    }

    /// A key word, and after it as much of a text as two rows have room for.
    fn term(&self, key: &str, text: &str, cite: &str) -> Text {
        let mut first = Text::from("  ");
        first.push_marked(key, Mark::Label);
        first.push_str(": ");
        let mut page = self.page();
        page.sentences(&first, text, cite, "    ", 2);
        page.text
    }

    /// An item of a numbered list, still without its number.
    fn item(&self, text: &str, cite: &str, most_rows: usize) -> Text {
        let mut page = self.page();
        page.sentences(&"     ".into(), text, cite, "     ", most_rows);
        page.text
    }

    /// A heading, and as many numbered items as there is room for.
    fn numbered(&self, heading: &str, items: Vec<Text>, room: usize) -> Option<Text> {
        let number = |(i, item): (usize, Text)| {
            let mut numbered = Text::from(format!("  {}. ", i + 1));
            numbered.push_part(&item, numbered.plain().len()..item.plain().len());
            numbered
        };
        self.block(heading, items.into_iter().enumerate().map(number).collect(), room)
    }

    /// A heading, and as many items as there is room for; `None` if that is none.
    fn block(&self, heading: &str, items: Vec<Text>, room: usize) -> Option<Text> {
        let mut text = Text::marked(heading, Mark::Heading).wrap("", "", self.terminal.width);
        let heading = text.rows();
        for item in items {
            if text.rows() + item.rows() > room {
                break;
            }
            text.push(&item);
        }
        (text.rows() > heading).then_some(text)
    }
}

/// The codes and their name, and at the right what kind of code it is.
fn title(codes: &str, explanation: &Explanation<'_>, terminal: &Terminal) -> Text {
    let row = &explanation.row;
    let mut title = Text::marked(codes, Mark::Class(row.class));
    if row.registered_meaning.is_some() {
        title.push_str(" ");
        title.push_marked(row.name, Mark::Heading);
    }
    title.with_right(&kind(row), terminal.width)
}

/// A label with its text beside it.
fn fact(page: &mut Page<'_>, label: &str, text: &str, most_rows: usize) {
    let mut column = Text::marked(label, Mark::Label);
    column.pad(COLUMN.len());
    page.sentences(&column, text, "", COLUMN, most_rows);
}

/// An option with an example of its value.
fn example(option: &'static str) -> &'static str {
    match option {
        "--after" => "--after 60s",
        "--seen-by" => "--seen-by browser",
        "--reason" => "--reason TEXT",
        other => other,
    }
}

//! What is on the first screen between the code and the advice: who may have brought it about, what
//! applications and libraries make of it, the likeliest causes, and what to check.

use std::collections::BTreeSet;

use wsclose::CloseCode;
use wsclose::table::{Clue, Guess, Meaning, Suspect};

use crate::cli::facts::apps::{is_defined_elsewhere, marks, named};
use crate::cli::facts::citations::Citations;
use crate::cli::facts::explanation::causes::PossibleCause;
use crate::cli::facts::explanation::screen::Screen;
use crate::cli::facts::explanation::{Explanation, names, probably};
use crate::cli::output::marked::{Mark, Text};
use crate::cli::output::phrase::capital;

/// How many suspects it has.
const MOST_SUSPECTS: usize = 3;

impl Screen<'_> {
    /// Those that the evidence points at.
    pub(super) fn suspects(&self, room: usize, cited: &mut Citations) -> Option<Text> {
        let shown: Vec<_> = self.explanation.suspects.iter().filter(|one| one.is_shown()).collect();
        let heading = match shown.as_slice() {
            [one] if one.clue == Clue::Reason => "Written by",
            [_] => "Likely culprit (not certain)",
            _ => "Likely culprits (none is certain)",
        };
        let culprit = |one: &&Suspect| {
            let cite = cited.cite(one.sources.iter().copied());
            self.term(one.who.name(), &in_short(one), &cite)
        };
        let mut list: Vec<_> = shown.iter().take(MOST_SUSPECTS).map(culprit).collect();
        let less_likely: Vec<_> =
            shown.iter().skip(MOST_SUSPECTS).map(|one| one.who.name()).collect();
        if !less_likely.is_empty() {
            list.push(self.term("Less likely", &less_likely.join("; "), ""));
        }
        self.block(heading, list, room)
    }

    /// How to tell them apart.
    pub(super) fn tell_apart(&self, room: usize) -> Option<Text> {
        let ways = &self.explanation.evidence.as_ref()?.tell_apart;
        let heading = if ways.len() > 1 { "Tell them apart" } else { "Confirm it" };
        let items = ways.iter().map(|way| self.item(way, "", 2)).collect();
        self.numbered(heading, items, room)
    }

    /// What the libraries that were asked for make of it.
    pub(super) fn in_libraries(&self, room: usize, cited: &mut Citations) -> Option<Text> {
        let mut blocks: Vec<Text> = Vec::new();
        for library in &self.explanation.in_libraries {
            let used: usize = blocks.iter().map(|block| block.rows() + 1).sum();
            let (heading, rows) = names::in_library(library, self.explanation, false, cited);
            let longest = rows.iter().map(|(label, _)| label.len()).max().unwrap_or_default();
            let row = |(label, text): (&str, String)| {
                let mut page = self.page();
                page.term(label, text, longest + 4);
                page.text
            };
            let rows = rows.into_iter().map(row).collect();
            blocks.extend(self.block(&heading, rows, room.saturating_sub(used)));
        }
        (!blocks.is_empty()).then(|| Text::join(blocks, "\n"))
    }

    /// What applications mean by it, the best known first.
    pub(super) fn apps(&self, room: usize, cited: &mut Citations) -> Option<Text> {
        let explanation = self.explanation;
        let mut known: Vec<_> = explanation
            .apps
            .iter()
            .filter(|one| !is_defined_elsewhere(one, &explanation.apps))
            .collect();
        // A meaning of the very code says more than one of a range.
        known.sort_by_key(|one| one.meant.is_range());
        if explanation.is_answered() {
            return None;
        }
        // As wide as the ids that there is room for.
        let longest = known.iter().take(room).map(|one| one.app.id.len()).max().unwrap_or_default();
        let column = longest + 4;
        let heading = match explanation.row.registered_meaning {
            None => "In applications, best known first",
            Some(_) => "Other meanings in applications, best known first",
        };
        let mut text = Text::marked(heading, Mark::Heading).wrap("", "", self.terminal.width);
        let mut left = known.len();
        for one in &known {
            let mut page = self.page();
            let meaning = in_a_line(one, self.terminal.width.saturating_sub(column));
            page.term(one.app.id, meaning.clone(), column);
            // A row to say that there are more.
            let more = usize::from(left > 1);
            if text.rows() + page.text.rows() + more > room {
                break;
            }
            // Only what is shown is cited.
            let mut page = self.page();
            page.term(one.app.id, meaning + &cited.cite(one.origin().sources), column);
            text.push(&page.text);
            left -= 1;
        }
        if left > 0 {
            text.push_str(&format!("  ... and {left} more: --all\n"));
        }
        (left < known.len()).then_some(text)
    }

    /// Of how many codes of a run applications are known to make use.
    pub(super) fn in_use(&self, room: usize) -> Option<Text> {
        let used: BTreeSet<_> = self.explanation.app_codes.iter().copied().collect();
        let text = (!used.is_empty()).then(|| count_in_use(&used))?;
        Some(Text::from(text).wrap("", "", self.terminal.width)).filter(|text| text.rows() <= room)
    }

    /// What else the number may be.
    pub(super) fn other_guesses(&self, room: usize, cited: &mut Citations) -> Option<Text> {
        let guesses = &self.explanation.guesses;
        // The first is the headline; where it is not, the causes say the same.
        probably(guesses)?;
        let item = |guess: &Guess| {
            let text = format!("{}. {}", capital(&guess.to_string()), guess.detail());
            self.item(&text, &cited.cite(guess.sources()), 2)
        };
        let items = guesses.iter().skip(1).take(2).map(item).collect();
        self.numbered("It could also be", items, room)
    }

    /// The likeliest causes.
    pub(super) fn causes(&self, cited: &mut Citations) -> Option<Text> {
        let cause = |one: &PossibleCause| {
            let cause = one.cause;
            self.term(cause.key, cause.short, &cited.cite(cause.sources))
        };
        let shown = self.explanation.causes.iter().filter(|one| one.first_screen);
        let causes: Vec<_> = shown.map(cause).collect();
        let heading = if causes.len() == 1 { "Likely cause" } else { "Likely causes" };
        self.block(heading, causes, usize::MAX)
    }

    /// What to look at next.
    pub(super) fn checks(&self) -> Vec<Text> {
        let Explanation { checks, settled_checks, .. } = self.explanation;
        let has_room = !self.explanation.is_answered() && !self.explanation.is_full();
        let left = checks.iter().filter(|check| has_room && !settled_checks.contains(check));
        left.map(|check| self.item(check.text, "", 2)).collect()
    }
}

impl Explanation<'_> {
    /// What the code means, or what the number probably is, in a sentence or two.
    pub(super) fn meaning(&self) -> String {
        let Explanation { guesses, row, .. } = self;
        match probably(guesses).zip(guesses.first()) {
            Some((guess, first)) => {
                let stop = if guess.ends_with('?') { "" } else { "." };
                format!("{}{stop} {}", capital(&guess), first.detail())
            }
            None => format!("{}.", capital(row.summary)),
        }
    }

    /// What may have led to it, in a few words after a label.
    pub(super) fn likely(&self) -> Option<(&'static str, String)> {
        let shown = self.suspects.iter().filter(|one| one.is_shown());
        let shown: Vec<_> = shown.take(MOST_SUSPECTS).collect();
        let causes = self.causes.iter().filter(|one| one.first_screen);
        let keys: Vec<_> = causes.map(|one| one.cause.key).collect();
        if let [one] = shown.as_slice() {
            Some(("Perhaps", format!("{}: {}", one.who, in_short(one))))
        } else if !shown.is_empty() {
            let names: Vec<_> = shown.iter().map(|one| one.who.name()).collect();
            Some(("Perhaps", names.join("; ")))
        } else if !keys.is_empty() {
            Some(("Likely", keys.join("; ")))
        } else {
            let best = self.apps.first()?;
            let more = match self.apps.len() - 1 {
                0 => String::new(),
                more => format!("; and {more} more"),
            };
            Some(("Known in", format!("{}: {}{more}", best.app.id, in_a_line(best, 40))))
        }
    }
}

/// How many codes of a range applications are known to use, and how to see what they mean.
pub(super) fn count_in_use(codes: &BTreeSet<CloseCode>) -> String {
    match codes.first() {
        None => "No application is known to use one of these codes.".to_owned(),
        Some(first) => format!(
            "Applications are known to use {} of these codes. To look one up: wsclose {first}. To \
             list the applications: wsclose list apps.",
            codes.len()
        ),
    }
}

/// What a suspect does, and what to set.
pub(super) fn in_short(suspect: &Suspect) -> String {
    let Suspect { does, advice, .. } = suspect;
    match suspect.shows {
        Some(code) if suspect.clue == Clue::Reason && !suspect.fits => {
            format!("writes this with {code}. {advice}")
        }
        _ if does.is_empty() => (*advice).to_owned(),
        _ => format!("{does}. {advice}"),
    }
}

/// What an application means: name and meaning where a line has room for both, else the name.
fn in_a_line(Meaning { app, meant }: &Meaning, room: usize) -> String {
    let marks = marks(app, meant);
    let whole = named(meant.name, meant.meaning) + &marks;
    if whole.len() <= room || meant.name.is_empty() {
        whole
    } else {
        meant.name.to_owned() + &marks
    }
}

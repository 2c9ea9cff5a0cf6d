//! What a library is in the table.

use std::ops::RangeInclusive;

use super::{Constant, Kind, Language, Value};
use crate::CloseCode;
use crate::table::fold::{fold, same};
use crate::table::{RECEIVERS, REPORTS, Receiver, Report, Software};

/// A library, and its own names for close codes.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Library {
    /// What `--library` takes; stable.
    pub id: &'static str,
    /// Its name.
    pub name: &'static str,
    /// Other words for it, in any case. Several libraries can have the same.
    pub aliases: &'static [&'static str],
    /// The language that the names are spelled in.
    pub language: Language,
    /// What the names are names of.
    pub subject: Subject,
    /// Who can use the names.
    pub visibility: Visibility,
    /// How a name is written with all that may stand around it: `{}` is the name.
    pub qualified: &'static str,
    /// Where the names were read: package or repository, and file.
    pub source: &'static str,
    /// The version that was read: a release, or a commit with what is known of it.
    pub version: &'static str,
    /// What has to be known to use the names; may be empty.
    pub note: &'static str,
    /// Names in the order of their codes; several for one code where it has several. None at all
    /// for a library that has only numbers.
    pub names: &'static [Constant],
    /// What it prints for a number, where that is not the name.
    pub printed: &'static [(i16, &'static str)],
    /// What it means by a number, where that is not what the standard means, or a name of which
    /// others mean another.
    pub remarks: &'static [(i16, &'static str)],
    /// The registered codes to which it gives a meaning of its own, as its remarks say.
    pub redefines: &'static [u16],
    /// The receivers that it uses; each has a row in [`RECEIVERS`].
    pub receivers: &'static [&'static Software],
}

form! {
    Library: Library {
        id, name, aliases, language, subject, visibility, note, source, version,
        qualified: _, names: _, printed: _, remarks: _, redefines: _,
        receivers: _,
    } => {
        /// What --library takes; stable.
        "id": id,
        /// Its name.
        "name": name,
        /// Other words for it.
        "aliases": aliases,
        /// The language of the names.
        "language": language,
        /// What the names refer to: codes of the protocol, codes of one application, or reasons
        /// that the library turns into codes.
        "subject": subject,
        /// Who can use the names: users of the library, only the library itself (others see them in
        /// logs), or nobody (they are only printed).
        "visibility": visibility,
        /// What you have to know to use the names.
        "note": crate::form::some(note),
        /// Where the names were read: package or repository, and file.
        "source": source,
        /// The version that was read.
        "version": version,
    }
}

/// What a library calls a code.
#[derive(Clone, Copy, Debug)]
pub struct LibraryName {
    /// The library.
    pub library: &'static Library,
    /// Its name for the code.
    pub constant: &'static Constant,
}

form! {
    LibraryName: LibraryName { library, constant } => {
        /// The library.
        "library": library.name,
        /// The id of the library, as --library takes it; stable.
        "library_id": library.id,
        /// The language of the name.
        "language": library.language,
        /// The name, exactly as spelled.
        "name": constant.name,
        /// Whether the name is current, is from earlier versions (legacy), is or bounds a range
        /// (range-marker), or is what the library calls every code that has no other name
        /// (catch-all).
        "kind": constant.kind,
        /// Who can use the name: users of the library, only the library itself (others see it in
        /// logs), or nobody (it is only printed).
        "visibility": library.visibility_of(constant),
        /// Where the name was read: package or repository, file, and after @ the version.
        "source": library.read_in(),
    }
}

/// What the names of a library are names of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Subject {
    /// Close codes of the protocol.
    Protocol,
    /// Codes of one application.
    Application,
    /// Reasons to close, which the library turns into codes.
    Reasons,
}

names! {
    Subject {
        Self::Protocol => "protocol",
        Self::Application => "application",
        Self::Reasons => "reasons",
    }
}

/// Who can use a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Visibility {
    /// Whoever uses the library.
    Public,
    /// The library alone. Others see the name in logs, debuggers and the source.
    Internal,
    /// Nobody: it is a text that is printed.
    Printed,
}

names! {
    Visibility {
        Self::Public => "public",
        Self::Internal => "internal",
        Self::Printed => "printed",
    }
}

impl Library {
    /// What is left to say of a library of this language.
    pub(super) const fn of(language: Language) -> Self {
        Self {
            id: "",
            name: "",
            aliases: &[],
            language,
            subject: Subject::Protocol,
            visibility: Visibility::Public,
            qualified: "{}",
            source: "",
            version: "",
            note: "",
            names: &[],
            printed: &[],
            remarks: &[],
            redefines: &[],
            receivers: &[],
        }
    }

    /// Whether a word is its id, its name or another word for it, in any case and spacing.
    pub fn is_called(&self, word: &str) -> bool {
        let folded = fold(word);
        !folded.is_empty() && self.words().any(|own| same(own, &folded))
    }

    /// Its id, its name, and its other words.
    pub fn words(&self) -> impl Iterator<Item = &'static str> {
        [self.id, self.name].into_iter().chain(self.aliases.iter().copied())
    }

    /// Where its names were read: source and version.
    pub fn read_in(&self) -> String {
        format!("{} @{}", self.source, self.version)
    }

    /// A name of it, written with all that may stand around it.
    ///
    /// ```
    /// use wsclose::table;
    ///
    /// let gorilla = table::library("gorilla").unwrap();
    /// let going_away = gorilla.names_of(1001.into()).next().unwrap();
    /// assert_eq!(gorilla.qualify(going_away), "websocket.CloseGoingAway");
    /// ```
    pub fn qualify(&self, constant: &Constant) -> String {
        let pattern = if constant.is_global { "{}" } else { self.qualified };
        pattern.replacen("{}", constant.name, 1)
    }

    /// Its names for a code, those of ranges and for all the rest included.
    pub fn names_of(&self, code: CloseCode) -> impl Iterator<Item = &'static Constant> {
        let is_rest = |constant: &Constant| constant.value == Value::Rest;
        let has_name = || self.names.iter().any(|constant| constant.value.is(code));
        let rest = self.names.last().filter(|last| is_rest(last) && !has_name());
        self.names.iter().filter(move |constant| constant.value.is(code)).chain(rest)
    }

    /// Its names for codes of a range, and for ranges that reach into it.
    pub fn names_within(
        &self,
        codes: RangeInclusive<CloseCode>,
    ) -> impl Iterator<Item = &'static Constant> {
        self.names.iter().filter(move |constant| {
            let own = constant.value.codes();
            own.is_some_and(|own| own.start() <= codes.end() && codes.start() <= own.end())
        })
    }

    /// Who can use one of its names.
    pub const fn visibility_of(&self, constant: &Constant) -> Visibility {
        match constant.kind {
            Kind::Internal => Visibility::Internal,
            _ => self.visibility,
        }
    }

    /// What it prints for the value of a name, where that is not the name.
    pub fn printed(&self, constant: &Constant) -> Option<&'static str> {
        entry(self.printed, constant)
    }

    /// What it prints for a code, be it without a name for it.
    pub fn printed_for(&self, code: CloseCode) -> Option<&'static str> {
        let is_for = |(of, _): &&(i16, &str)| i32::from(*of) == i32::from(code.get());
        self.printed.iter().find(is_for).map(|(_, text)| *text)
    }

    /// What it prints for codes that it has no name for.
    pub fn printed_unnamed(&self) -> impl Iterator<Item = (CloseCode, &'static str)> {
        let code = |(of, text): &(i16, &'static str)| {
            let code = u16::try_from(*of).map(CloseCode::new).ok()?;
            self.names_of(code).next().is_none().then_some((code, *text))
        };
        self.printed.iter().filter_map(code)
    }

    /// What it means by the value of a name, where that has to be said.
    pub fn remark(&self, constant: &Constant) -> Option<&'static str> {
        entry(self.remarks, constant)
    }

    /// What receives for it, where that is in the table.
    pub fn received_by(&self) -> impl Iterator<Item = &'static Receiver> {
        RECEIVERS.iter().filter(|receiver| self.receivers.contains(&receiver.software))
    }

    /// What it shows its application in place of what came.
    pub fn reports(&self) -> impl Iterator<Item = &'static Report> {
        REPORTS.iter().filter(|report| report.library == self.id)
    }
}

fn entry(entries: &[(i16, &'static str)], constant: &Constant) -> Option<&'static str> {
    let number = constant.value.number()?;
    entries.iter().find(|(of, _)| i32::from(*of) == number).map(|(_, text)| *text)
}

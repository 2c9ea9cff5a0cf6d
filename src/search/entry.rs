//! What can be found: one entry for each thing that the table says.

use std::borrow::Cow;
use std::ops::RangeInclusive;

use crate::CloseCode;
use crate::frame::{RULES, Rule};
use crate::table::{
    self, APPS, Advice, App, AppCode, Constant, FINGERPRINTS, Fingerprint, HANDSHAKES, Handshake,
    HttpStatus, KEEP_ALIVES, KeepAlive, Library, Row, SIZE_LIMITS, SOFTWARE, Seen, SizeLimit,
    Software, Value,
};

/// Something that the table says.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Entry {
    /// What kind of thing it is.
    pub kind: Kind,
    /// The number or the codes that it is about; `None` for applications and libraries.
    pub value: Option<Value>,
    /// Its name; for what is said of a code, the name of that.
    pub title: Cow<'static, str>,
    /// The name of the application or the library that it belongs to; empty for all others.
    pub owner: &'static str,
    /// The identifier of the application or the library that it is or belongs to; may be empty.
    pub id: &'static str,
    /// The software that it is about, unless it is an application or a library.
    pub software: Option<&'static Software>,
    /// Other words that people use for it.
    pub words: &'static [&'static str],
    /// What is said.
    pub text: Cow<'static, str>,
}

/// What kind of thing was found. Of equally good ones the first are shown first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Kind {
    /// A name of a code or a range in the standard, and what it means.
    Code,
    /// The meaning that IANA has registered, where that is not the name.
    Registered,
    /// A close reason that names its author.
    Reason,
    /// A text of a local error that does.
    ErrorText,
    /// What usually leads to a code.
    Cause,
    /// What to look at next.
    Check,
    /// What else is said of a code.
    Note,
    /// What `decode` finds in a frame: a broken rule, a remark or a guess.
    Finding,
    /// An application.
    App,
    /// What an application means by its code.
    AppCode,
    /// An HTTP status, and what to close with in its place.
    Http,
    /// A library.
    Library,
    /// What a library calls a code.
    LibraryName,
    /// A time after which something closes.
    TimeLimit,
    /// A size over which something closes.
    SizeLimit,
    /// A note about software.
    Software,
    /// How a failed handshake is reported.
    Handshake,
}

names! {
    Kind {
        Self::Code => "code",
        Self::Registered => "registered-meaning",
        Self::Reason => "reason",
        Self::ErrorText => "error-text",
        Self::Http => "http-status",
        Self::Cause => "cause",
        Self::Check => "check",
        Self::Note => "note",
        Self::Finding => "finding",
        Self::App => "app",
        Self::AppCode => "app-code",
        Self::Library => "library",
        Self::LibraryName => "library-name",
        Self::TimeLimit => "time-limit",
        Self::SizeLimit => "size-limit",
        Self::Software => "software",
        Self::Handshake => "handshake",
    }
}

impl Kind {
    /// Whether the title is its own name, and not that of the code which it is about.
    pub const fn is_named(self) -> bool {
        !matches!(self, Self::Registered | Self::Cause | Self::Check | Self::Note)
    }
}

impl Entry {
    /// The codes that it is about, if a Close frame can carry them.
    pub fn codes(&self) -> Option<RangeInclusive<CloseCode>> {
        self.value?.codes()
    }

    /// What the standard calls the entry's code, if the entry is about a single, registered code.
    pub fn standard_name(&self) -> Option<&'static str> {
        self.value?.standard_name()
    }

    /// The number that it is found by.
    pub(super) fn number(&self) -> String {
        let is_found = matches!(self.kind, Kind::Code | Kind::AppCode);
        let number = self.value.filter(|_| is_found).and_then(Value::number);
        number.map(|number| number.to_string()).unwrap_or_default()
    }

    /// What it is about or belongs to.
    pub(super) fn context(&self) -> String {
        let number = self.value.and_then(Value::number).map(|number| number.to_string());
        format!("{} {} {}", number.unwrap_or_default(), self.title, self.owner)
    }

    /// Whether it is this application, or a code of it.
    pub fn is_of_app(&self, app: &App) -> bool {
        matches!(self.kind, Kind::App | Kind::AppCode) && self.id == app.id
    }

    /// Whether it is this library, a name of it, or about the software that it is made with.
    pub fn is_of_library(&self, library: &Library) -> bool {
        let is_its =
            matches!(self.kind, Kind::Library | Kind::LibraryName) && self.id == library.id;
        is_its || self.software.is_some_and(|software| software.is_in_library(library.id))
    }

    fn of(kind: Kind, title: &'static str) -> Self {
        let (value, title) = (None, Cow::Borrowed(title));
        let text = Cow::Borrowed("");
        Self { kind, value, title, owner: "", id: "", software: None, words: &[], text }
    }

    fn on(self, first: CloseCode, last: CloseCode) -> Self {
        Self { value: Some(Value::Codes(first, last)), ..self }
    }

    fn saying(self, text: impl Into<Cow<'static, str>>) -> Self {
        Self { text: text.into(), ..self }
    }
}

/// Everything that can be found.
pub(super) fn all() -> impl Iterator<Item = Entry> {
    let codes = APPS.iter().flat_map(|app| app.codes.iter().map(move |meant| app_code(app, meant)));
    let names = table::libraries()
        .flat_map(|library| library.names.iter().map(move |name| library_name(library, name)));
    let rows = table::all().iter().flat_map(row);
    rows.chain(FINGERPRINTS.iter().map(fingerprint))
        .chain(RULES.iter().copied().map(finding))
        .chain(table::http_statuses().iter().filter_map(http))
        .chain(APPS.iter().map(app))
        .chain(codes)
        .chain(table::libraries().map(library))
        .chain(names)
        .chain(KEEP_ALIVES.iter().map(time_limit))
        .chain(SIZE_LIMITS.iter().map(size_limit))
        .chain(SOFTWARE.iter().copied().filter_map(note))
        .chain(HANDSHAKES.iter().map(handshake))
}

fn row(row: &'static Row) -> Vec<Entry> {
    let said = |kind| Entry::of(kind, row.name).on(row.first, row.last);
    let called = |name| Entry::of(Kind::Code, name).on(row.first, row.last).saying(row.summary);
    let names = row.names().map(called);
    let registered = row.registration().filter(|registered| registered.meaning != row.name);
    let registered = registered.map(|one| said(Kind::Registered).saying(one.meaning));
    let causes = row.causes.iter();
    let causes =
        causes.map(|cause| said(Kind::Cause).saying(format!("{}: {}", cause.key, cause.text)));
    let checks = row.checks.iter().map(|check| said(Kind::Check).saying(check.text));
    let http = row.http.and_then(|like| table::http_status(like.status));
    let http = http.map(|http| format!("like HTTP {} {}", http.status, http.phrase));
    let reconnect = row.reconnect;
    let reconnect = [reconnect.note, reconnect.if_never_opened];
    let notes = [row.detail, row.sent_by.note, row.fixed_by.note].into_iter().chain(reconnect);
    let notes = notes.filter(|note| !note.is_empty()).map(Cow::Borrowed);
    let notes = notes.chain(http.map(Cow::Owned)).map(|note| said(Kind::Note).saying(note));
    names.chain(registered).chain(causes).chain(checks).chain(notes).collect()
}

fn fingerprint(print: &'static Fingerprint) -> Entry {
    let kind = match print.seen {
        Seen::Sent(_) => Kind::Reason,
        Seen::Local(_) => Kind::ErrorText,
    };
    let code = print.seen.code();
    let text = format!("{}: {}", print.software, print.advice);
    let entry = Entry::of(kind, "").on(code, code).saying(text);
    Entry { title: print.shown().into(), software: Some(print.software), ..entry }
}

/// What `decode` may find; its code is the one to answer such a frame with.
fn finding(rule: &'static Rule) -> Entry {
    let entry = Entry::of(Kind::Finding, rule.id).saying(rule.requires);
    rule.answer_with.map_or(entry.clone(), |code| entry.on(code, code))
}

/// A status for which there is a code.
fn http(status: &'static HttpStatus) -> Option<Entry> {
    let (best, others) = status.instead.split_first()?;
    let others: Vec<_> = others.iter().map(ToString::to_string).collect();
    let also = if others.is_empty() { "" } else { "; also " };
    let text = format!("the close code in its place{also}{}", others.join(", "));
    let title = format!("{} {}", status.status, status.phrase);
    Some(Entry { title: title.into(), ..Entry::of(Kind::Http, "").on(*best, *best).saying(text) })
}

fn app(app: &'static App) -> Entry {
    let words = app.aliases.iter().map(|alias| format!("; {alias}"));
    let text = app.about.to_owned() + &words.collect::<String>();
    Entry { id: app.id, ..Entry::of(Kind::App, app.name).saying(text) }
}

fn app_code(app: &'static App, meant: &'static AppCode) -> Entry {
    let entry = Entry::of(Kind::AppCode, meant.name).on(meant.first, meant.last);
    let retry = meant.retry.and_then(Advice::warning).map(|advice| format!("; {advice}"));
    let text = meant.meaning.to_owned() + &retry.unwrap_or_default();
    Entry { owner: app.name, id: app.id, ..entry.saying(text) }
}

fn library(library: &'static Library) -> Entry {
    let words = library.aliases.iter().map(|alias| format!("; {alias}"));
    let text = format!("library for {}", library.language.name()) + &words.collect::<String>();
    Entry { id: library.id, ..Entry::of(Kind::Library, library.name).saying(text) }
}

fn library_name(library: &'static Library, constant: &'static Constant) -> Entry {
    Entry {
        value: Some(constant.value),
        owner: library.name,
        id: library.id,
        ..Entry::of(Kind::LibraryName, constant.name)
            .saying(library.remark(constant).unwrap_or_default())
    }
}

fn time_limit(row: &'static KeepAlive) -> Entry {
    let text = format!("{}. {}", row.does, row.set);
    let entry = Entry::of(Kind::TimeLimit, row.software.name).saying(text);
    let entry = Entry { software: Some(row.software), words: row.software.words(), ..entry };
    row.peer.map_or(entry.clone(), |code| entry.on(code, code))
}

/// Software with a note.
fn note(row: &'static Software) -> Option<Entry> {
    let entry = Entry::of(Kind::Software, row.name).saying(row.note);
    (!row.note.is_empty()).then_some(Entry { software: Some(row), words: row.words, ..entry })
}

fn size_limit(limit: &'static SizeLimit) -> Entry {
    let text = format!("refuses messages over {} by default. {}", limit.size(), limit.setting);
    let entry = Entry::of(Kind::SizeLimit, limit.software.name).on(limit.shows, limit.shows);
    let software = limit.software;
    Entry { software: Some(software), words: software.words(), ..entry.saying(text) }
}

fn handshake(row: &'static Handshake) -> Entry {
    let text = format!("a failed handshake: {}. {}", row.does, row.check);
    let entry = Entry::of(Kind::Handshake, row.software.name).on(row.shows, row.shows);
    Entry { software: Some(row.software), ..entry.saying(text) }
}

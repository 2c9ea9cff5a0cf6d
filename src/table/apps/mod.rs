//! What applications mean by the codes that they choose themselves. One file an application.

use std::ops::RangeInclusive;

use super::fold::{begins, fold, same};
use super::{Advice, Sender, Source};
use crate::CloseCode;

/// The file of each application, and [`APPS`].
macro_rules! apps {
    ($($file:ident,)*) => {
        $(mod $file;)*

        /// Every application in the table, the best known first.
        pub static APPS: &[App] = &[$($file::APP,)*];
    };
}

// A line an application, the best known first: `explain` answers in this order.
apps! {
    discord_gateway,
    discord_voice,
    discord_rpc,
    graphql_transport_ws,
    twitch_eventsub,
    sockjs,
    pusher,
    openai_realtime_observed,
    signal,
    mozilla_push,
    obs_websocket,
    centrifugo,
    discordjs_ws,
    phoenix_longpoll,
    spring_websocket,
    walletconnect_relay,
    hocuspocus,
    y_websocket,
    stompjs,
    aws_amplify,
    hasura,
    strawberry_graphql,
    spring_graphql,
    ariadne,
    mattermost,
    rocketchat_ddp_streamer,
    webex_mercury,
    amazon_chime,
    twilio_video,
    okx,
    liveblocks,
    convex,
    tldraw_sync,
    jupyter_collaboration,
    socketcluster,
    colyseus,
    colyseus_0_16,
    autobahn_js,
    assemblyai_streaming,
    assemblyai_realtime,
    speechmatics,
    gladia,
    soketi,
    qq_bot,
    shiny_server,
    protoo,
    yhub,
    couchbase_lite,
    xrpl_js,
    eulerstream,
    deribit_observed,
    saltyrtc,
    mautrix_appservice,
    nostr_nip01_2023,
    pandascore,
    lisk_p2p,
    spacebar,
    fluxer,
}

/// An application, and what it means by its codes: a service, a library, a framework or a protocol
/// on top of WebSocket.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct App {
    /// Its identifier: lower case, and the name of its file.
    pub id: &'static str,
    /// Its name.
    pub name: &'static str,
    /// Other words for it. Applications of one family share a word.
    pub aliases: &'static [&'static str],
    /// What kind of thing it is.
    pub kind: AppKind,
    /// What it is or who meets it, in a phrase. What comes after a semicolon is left out where there
    /// is little room, so up to there it has at most 36 characters.
    pub about: &'static str,
    /// Its official page: the one about the codes, if there is one.
    pub page: Option<&'static str>,
    /// The identifier of the application whose codes it repeats.
    pub repeats: Option<&'static str>,
    /// Where its codes were read, but for those that have an origin of their own.
    pub origin: Origin,
    /// Its codes in order, then its ranges in order.
    pub codes: &'static [AppCode],
}

/// An application with some of its codes, or all.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct AppExcerpt<'a> {
    /// The application.
    pub app: &'a App,
    /// Those of its codes.
    pub codes: Vec<&'static AppCode>,
}

form! {
    App: app => app.within(&[CloseCode::new(0)..=CloseCode::new(u16::MAX)])
}

form! {
    AppExcerpt<'_>: AppExcerpt {
        app: app @ App { id, name, aliases, kind, about, page, repeats, origin, codes: _ },
        codes,
    } => {
        /// Its id.
        "id": id,
        /// Its name.
        "name": name,
        /// Other words for it.
        "aliases": aliases,
        /// What kind of thing it is.
        "kind": kind,
        /// What it is, or who uses it.
        "about": about,
        /// Its official page.
        "page": page,
        /// The id of the application whose codes it repeats.
        "repeats": repeats,
        /// What its codes are based on, except those that say otherwise.
        "evidence": origin.evidence,
        /// Its codes in order, then its ranges.
        "codes": codes.iter().copied().map(|meant| OwnCode(app, meant)).collect::<Vec<_>>(),
        /// Where its codes were read.
        "sources": origin.sources,
    }
}

/// What kind of thing an application is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum AppKind {
    /// Somebody runs it, others connect to it.
    Service,
    /// Code that an application calls.
    Library,
    /// Code that calls the application.
    Framework,
    /// A text that several implement.
    Protocol,
}

names! {
    AppKind {
        Self::Service => "service",
        Self::Library => "library",
        Self::Framework => "framework",
        Self::Protocol => "protocol",
    }
}

/// Where facts about an application come from.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Origin {
    /// How good the sources are.
    pub evidence: Basis,
    /// The sources.
    pub sources: &'static [Source],
}

/// What a meaning rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Basis {
    /// The application's own documentation or specification.
    Documentation,
    /// The application's own source code.
    SourceCode,
    /// Only logs, articles of others, or excerpts.
    Observed,
}

names! {
    Basis {
        Self::Documentation => "documentation",
        Self::SourceCode => "source-code",
        Self::Observed => "observed",
    }
}

/// What an application means by a code, or by each code of a range.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct AppCode {
    /// The code, or the lowest of the range.
    pub first: CloseCode,
    /// The highest code of the range; the same as `first` for a single code.
    pub last: CloseCode,
    /// Its name, spelled as the application does; empty where it has none.
    pub name: &'static str,
    /// What it means, in a phrase without a full stop.
    pub meaning: &'static str,
    /// Who sends it, or makes it up.
    pub sender: Sender,
    /// When a client should reconnect, or its own client does; `None` if the sources do not say.
    /// Where they say to reconnect but not when, it is [`Advice::AfterBackoff`], which is what
    /// RFC 6455 7.2.3 asks of every client.
    pub retry: Option<Advice>,
    /// Whether an end makes it up for its own use: no Close frame carries it.
    pub reported_locally: bool,
    /// Where it was read, if not where the others were.
    pub origin: Option<&'static Origin>,
}

impl AppCode {
    /// The same, reported locally.
    const fn local(self) -> Self {
        Self { reported_locally: true, ..self }
    }

    /// The same, not read where the application's other codes were.
    const fn read_in(self, origin: &'static Origin) -> Self {
        Self { origin: Some(origin), ..self }
    }

    /// Whether it stands for more than one code.
    pub const fn is_range(&self) -> bool {
        self.first.get() != self.last.get()
    }

    /// The code; `None` for a range.
    pub fn code(&self) -> Option<CloseCode> {
        (!self.is_range()).then_some(self.first)
    }

    /// Whether it has a meaning for this code.
    pub fn covers(&self, code: CloseCode) -> bool {
        self.first <= code && code <= self.last
    }
}

/// What an application means by a code.
#[derive(Clone, Copy, Debug)]
pub struct Meaning {
    /// The application.
    pub app: &'static App,
    /// What it means by the code, or by a range that contains it.
    pub meant: &'static AppCode,
}

impl Meaning {
    /// Where it was read.
    pub fn origin(&self) -> Origin {
        self.app.origin_of(self.meant)
    }
}

/// What an application means by a code, serialized without the application.
#[cfg(feature = "serde")]
struct OwnCode<'a>(&'a App, &'a AppCode);

form! {
    OwnCode<'_>: OwnCode(app, meant) => {
        /// The code; null for a range.
        "code": meant.code(),
        /// The code, or the lowest of a range.
        "first": meant.first,
        /// The highest code of the range; the same as first for a single code.
        "last": meant.last,
        /// Its name, spelled as the application does.
        "name": crate::form::some(meant.name),
        /// What it means.
        "meaning": meant.meaning,
        /// Who sends it, or makes it up if it is reported locally.
        "sent_by": meant.sender,
        /// When a client should reconnect, in the words of reconnect.advice; null if the sources do
        /// not say. Where they say to reconnect but not when, it is after-backoff.
        "retry": meant.retry,
        /// Whether an endpoint makes it up for its own use, so that no Close frame carries it.
        "reported_locally": meant.reported_locally,
        /// What it is based on: the application's own documentation, its source code, or only what
        /// was observed in logs, articles by others or excerpts.
        "evidence": app.origin_of(meant).evidence,
        /// Where it was read.
        "sources": app.origin_of(meant).sources,
    }
}

form! {
    Meaning: Meaning { app, meant } => OwnCode(app, meant)
}

impl App {
    /// The application with those of its codes and ranges that lie in these, even if only in part.
    ///
    /// ```
    /// use wsclose::{CloseCode, table};
    ///
    /// let app = table::apps_called("pusher")[0];
    /// let some = app.within(&[CloseCode::new(4001)..=CloseCode::new(4003)]);
    /// let firsts: Vec<_> = some.codes.iter().map(|meant| meant.first.get()).collect();
    /// assert_eq!(firsts, [4001, 4003, 4000]);
    /// ```
    pub fn within(&self, codes: &[RangeInclusive<CloseCode>]) -> AppExcerpt<'_> {
        let lies_in = |meant: &&AppCode| {
            codes.iter().any(|run| meant.first <= *run.end() && *run.start() <= meant.last)
        };
        AppExcerpt { app: self, codes: self.codes.iter().filter(lies_in).collect() }
    }

    /// What it means by a code: by the code itself, then by the range around it.
    pub fn meanings(&self, code: CloseCode) -> impl Iterator<Item = &'static AppCode> {
        self.codes.iter().filter(move |meant| meant.covers(code))
    }

    /// Where a meaning of it was read.
    pub fn origin_of(&self, meant: &AppCode) -> Origin {
        meant.origin.copied().unwrap_or(self.origin)
    }

    /// The application whose codes it repeats.
    pub fn repeated(&self) -> Option<&'static App> {
        self.repeats.and_then(|id| APPS.iter().find(|app| app.id == id))
    }

    /// Its codes that the application which it repeats does not have.
    pub fn added(&self) -> impl Iterator<Item = &'static AppCode> {
        let repeated = self.repeated().map_or(&[][..], |app| app.codes);
        self.codes.iter().filter(|own| repeated.iter().all(|other| other.first != own.first))
    }

    /// Its identifier, its name and the other words for it.
    pub fn words(&self) -> impl Iterator<Item = &'static str> {
        [self.id, self.name].into_iter().chain(self.aliases.iter().copied())
    }
}

/// What applications mean by a code, the best known first.
///
/// ```
/// use wsclose::{CloseCode, table};
///
/// let first = table::meanings(CloseCode::new(4004)).next().unwrap();
/// assert_eq!((first.app.id, first.meant.name), ("discord-gateway", "Authentication failed"));
/// ```
pub fn meanings(code: CloseCode) -> impl Iterator<Item = Meaning> {
    APPS.iter().flat_map(move |app| app.meanings(code).map(move |meant| Meaning { app, meant }))
}

/// The applications that are called so, in any case and spacing; several for the name of a family.
///
/// ```
/// use wsclose::table;
///
/// let ids: Vec<_> = table::apps_called("Discord").iter().map(|app| app.id).collect();
/// assert_eq!(ids, ["discord-gateway", "discord-voice", "discord-rpc"]);
/// ```
pub fn apps_called(word: &str) -> Vec<&'static App> {
    let word = fold(word);
    APPS.iter().filter(|app| app.words().any(|name| same(name, &word))).collect()
}

/// The applications one of whose words begins so, in any case and spacing.
///
/// ```
/// use wsclose::table;
///
/// let ids: Vec<_> = table::apps_beginning("tw").iter().map(|app| app.id).collect();
/// assert_eq!(ids, ["twitch-eventsub", "twilio-video"]);
/// ```
pub fn apps_beginning(word: &str) -> Vec<&'static App> {
    let word = fold(word);
    let is_meant = |app: &&App| app.words().any(|name| begins(name, &word));
    APPS.iter().filter(|app| !word.is_empty() && is_meant(app)).collect()
}

/// A code: its number, its name, who sends it, when to reconnect if that is stated, what it means.
const fn code(
    number: u16,
    name: &'static str,
    sender: Sender,
    retry: Option<Advice>,
    meaning: &'static str,
) -> AppCode {
    range(number, number, name, sender, retry, meaning)
}

/// The same for a range.
const fn range(
    first: u16,
    last: u16,
    name: &'static str,
    sender: Sender,
    retry: Option<Advice>,
    meaning: &'static str,
) -> AppCode {
    AppCode {
        first: CloseCode::new(first),
        last: CloseCode::new(last),
        name,
        meaning,
        sender,
        retry,
        reported_locally: false,
        origin: None,
    }
}

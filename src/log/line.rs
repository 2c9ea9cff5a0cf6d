//! A line, and what its words are about.

use std::cell::OnceCell;

use super::rest;
use super::word::{Word, words};

/// A line or an object, and what its words are about; computed once, when needed.
pub(super) struct Line<'t> {
    pub(super) text: &'t str,
    /// Where its first letter or digit is.
    pub(super) begin: usize,
    /// Whether it is known to be about a close.
    pub(super) is_trusted: bool,
    closing: OnceCell<bool>,
    websockets: OnceCell<bool>,
    connections: OnceCell<bool>,
    was_clean: OnceCell<Option<bool>>,
    loss: OnceCell<bool>,
    message: OnceCell<bool>,
    other: OnceCell<bool>,
    reason: OnceCell<Option<usize>>,
}

impl<'t> Line<'t> {
    pub(super) fn new(text: &'t str, is_trusted: bool) -> Self {
        let begin = text.find(char::is_alphanumeric).unwrap_or(text.len());
        Self {
            text,
            begin,
            is_trusted,
            closing: OnceCell::new(),
            websockets: OnceCell::new(),
            connections: OnceCell::new(),
            was_clean: OnceCell::new(),
            loss: OnceCell::new(),
            message: OnceCell::new(),
            other: OnceCell::new(),
            reason: OnceCell::new(),
        }
    }

    /// Whether it has a word of closing that is about a connection.
    pub(super) fn is_about_closing(&self) -> bool {
        *self.closing.get_or_init(|| {
            words(self.text).any(|word| word.speaks_of_closing() && self.is_of_connection(word))
        })
    }

    /// The wasClean of a CloseEvent.
    pub(super) fn was_clean(&self) -> Option<bool> {
        *self.was_clean.get_or_init(|| rest::was_clean(self.text))
    }

    /// Whether it has a word for a connection that went.
    pub(super) fn is_about_loss(&self) -> bool {
        const LOSSES: [&str; 6] = ["lost", "ended", "dropped", "terminated", "failed", "aborted"];
        *self.loss.get_or_init(|| words(self.text).any(|word| word.is_one_of(&LOSSES)))
    }

    /// Whether it has a field for a message, as the errors of many protocols do.
    pub(super) fn has_message(&self) -> bool {
        let is_one = |word: Word<'_>| {
            word.is_one_of(&["message", "msg", "errors"]) && rest::value(self.text, word).is_some()
        };
        *self.message.get_or_init(|| words(self.text).any(is_one))
    }

    /// Whether it names another protocol than WebSocket.
    pub(super) fn names_another_protocol(&self) -> bool {
        *self.other.get_or_init(|| name_another_protocol(self.text))
    }

    /// Where the last `reason` in it begins.
    pub(super) fn last_reason(&self) -> Option<usize> {
        *self.reason.get_or_init(|| self.text.rfind("eason"))
    }

    pub(super) fn is_about_websockets(&self) -> bool {
        *self.websockets.get_or_init(|| are_about_websockets(self.text))
    }

    pub(super) fn is_about_connections(&self) -> bool {
        let is_one = |word: Word<'_>| word.is("connection");
        self.is_about_websockets() || *self.connections.get_or_init(|| words(self.text).any(is_one))
    }

    /// Whether it can be a connection that a word of closing is about: a line about one, or nothing
    /// else named before that word, as in `position closed`.
    pub(super) fn is_of_connection(&self, closing: Word<'_>) -> bool {
        self.is_trusted
            || self.is_about_connections()
            || self.subject(closing).is_none_or(|subject| {
                NO_OTHER.iter().any(|word| word.eq_ignore_ascii_case(subject))
            })
    }

    /// The word right before another.
    pub(super) fn subject(&self, word: Word<'_>) -> Option<&'t str> {
        let before = self.text.get(..word.at)?.strip_suffix(' ')?;
        let subject = before.rsplit(|c: char| !c.is_alphabetic()).next()?;
        (!subject.is_empty()).then_some(subject)
    }
}

/// What may stand before a word of closing that is about a connection: who or what is connected,
/// how it went, and the level of a log.
#[rustfmt::skip]
const NO_OTHER: [&str; 38] = [
    "client", "server", "peer", "remote", "gateway", "session", "shard", "user", "bot", "conn", "stream",
    "is", "was", "been", "be", "being", "has", "got", "get", "for", "already",
    "unexpectedly", "abnormally", "cleanly",
    "info", "warn", "warning", "error", "debug", "trace", "notice",
    "received", "sent", "sending", "a", "the", "normal", "abnormal",
];

/// Whether a line has a word that only WebSockets and their like have, or one for sockets.
pub(super) fn are_about_websockets(line: &str) -> bool {
    // Most lines have not even a part of one.
    let lower = line.to_ascii_lowercase();
    let parts = ["ws", "socket", "close", "wasclean", "sockjs"];
    parts.iter().any(|part| lower.contains(part))
        && words(line).any(|word| names_websockets(word) || word.ends("socket"))
}

/// The same for a line beside another, where a socket may be any.
pub(super) fn mention_websockets(line: &str) -> bool {
    line.contains("socket.io") || words(line).any(names_websockets)
}

fn names_websockets(word: Word<'_>) -> bool {
    let is_event = word.begins("closeevent") || word.begins("closeframe");
    let is_event = is_event || word.is("wasclean") || word.ends("onclose");
    word.is("ws") || word.is("wss") || word.has("websocket") || word.has("sockjs") || is_event
}

/// Whether a line names another protocol but not WebSockets: databases, queues, mail and the like also
/// close connections, with numbers of their own.
pub(super) fn name_another_protocol(line: &str) -> bool {
    words(line).any(|word| word.is_one_of(&OTHER_PROTOCOLS)) && !mention_websockets(line)
}

/// Whether a line names the end of a connection that can be one of WebSockets.
pub(super) fn names_a_client(line: &str) -> bool {
    const ENDS: [&str; 5] = ["client", "peer", "connection", "session", "gateway"];
    const OTHERS: [&str; 6] = ["database", "db", "pool", "broker", "upstream", "http"];
    words(line).any(|word| word.is_one_of(&ENDS))
        && !words(line).any(|word| word.is_one_of(&OTHERS) || word.is_one_of(&OTHER_PROTOCOLS))
}

#[rustfmt::skip]
const OTHER_PROTOCOLS: [&str; 26] = [
    "redis", "mysql", "mariadb", "postgres", "postgresql", "psycopg", "psycopg2", "pymysql", "jdbc",
    "mongo", "mongodb", "kafka", "amqp", "rabbitmq", "mqtt", "smtp", "imap", "ldap", "ftp", "sftp",
    "ssh", "sshd", "grpc", "rpc", "fastcgi", "cassandra",
];

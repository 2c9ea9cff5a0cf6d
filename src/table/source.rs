//! Where a fact comes from.

use std::fmt;

/// The document, registry or source file that a fact was read from.
///
/// ```
/// use wsclose::Source;
///
/// let source = Source::Rfc(6455, "7.4.1");
/// assert_eq!(source.to_string(), "RFC 6455 7.4.1");
/// assert_eq!(source.url().unwrap(), "https://www.rfc-editor.org/rfc/rfc6455#section-7.4.1");
/// ```
///
/// With the feature `serde` it is written as `name`, what [`Display`](fmt::Display) shows, and `url`.
#[derive(Clone, Copy, Debug, Hash, PartialEq, Eq)]
#[non_exhaustive]
pub enum Source {
    /// A section of an RFC: number, section.
    Rfc(u16, &'static str),
    /// An RFC erratum, by its number.
    Erratum(u16),
    /// The IANA registry of close codes.
    Iana,
    /// The WHATWG `WebSockets` Standard, by the anchor of the place.
    Whatwg(&'static str),
    /// A mail on the hybi list, by its number in the archive.
    Mail(&'static str),
    /// A program's own source: name, version or commit, file.
    Code(&'static str),
    /// A file of a GitHub repository at a commit: `owner/repository@commit:path`.
    File(&'static str),
    /// An issue or pull request: `owner/repository#number`.
    Thread(&'static str),
    /// A page of documentation: what it is, address.
    Page(&'static str, &'static str),
}

impl Source {
    /// Where to read it, if it has an address.
    pub fn url(&self) -> Option<String> {
        match self {
            Self::Rfc(number, section) => {
                Some(format!("https://www.rfc-editor.org/rfc/rfc{number}#section-{section}"))
            }
            Self::Erratum(id) => Some(format!("https://www.rfc-editor.org/errata/eid{id}")),
            Self::Iana => Some(
                "https://www.iana.org/assignments/websocket/websocket.xhtml#close-code-number"
                    .to_owned(),
            ),
            Self::Whatwg(anchor) => Some(format!("https://websockets.spec.whatwg.org/#{anchor}")),
            Self::Mail(id) => {
                Some(format!("https://www.ietf.org/mail-archive/web/hybi/current/{id}.html"))
            }
            Self::Code(_) => None,
            Self::File(file) => {
                let place = file.replacen('@', "/blob/", 1).replacen(':', "/", 1);
                Some(format!("https://github.com/{place}"))
            }
            Self::Thread(thread) => {
                Some(format!("https://github.com/{}", thread.replacen('#', "/issues/", 1)))
            }
            Self::Page(_, url) => Some((*url).to_owned()),
        }
    }
}

impl fmt::Display for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Rfc(number, section) => write!(f, "RFC {number} {section}"),
            Self::Erratum(id) => write!(f, "RFC erratum {id}"),
            Self::Iana => f.write_str("IANA WebSocket Close Code Number Registry"),
            Self::Whatwg(anchor) => write!(f, "WHATWG WebSockets #{anchor}"),
            Self::Mail(id) => write!(f, "hybi mail {id}"),
            Self::File(file) => f.write_str(&file.replacen(':', " ", 1)),
            Self::Code(name) | Self::Thread(name) | Self::Page(name, _) => f.write_str(name),
        }
    }
}

form! {
    /// Where a fact was read.
    Source: source => {
        /// The document, registry, source file or thread.
        "name": source.to_string(),
        /// Where to read it.
        "url": source.url(),
    }
}

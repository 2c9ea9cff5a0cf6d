//! Whether a reading is worth a thought where nobody asked for it: a part of a text may be a word
//! or a number that only looks like bytes.

use super::announced::{is_announced, is_marked};
use super::reading::{Likeness, Reading, begin_like_a_close};
use super::{elision, lookalike};
use crate::capture::decode::without_guesses;
use crate::capture::{Format, Kind, Layer};
use crate::code::CloseCode;
use crate::frame::Frame;

/// A reading among all that a text may be.
pub(super) struct Candidate<'a> {
    pub(super) text: &'a str,
    /// How long the text is without signs at its edges.
    pub(super) length: usize,
    /// Whether the text as a whole is hex.
    pub(super) is_hex: bool,
    pub(super) kind: Kind,
    pub(super) likeness: Likeness,
    pub(super) reading: &'a Reading,
}

impl Candidate<'_> {
    pub(super) fn is_credible(&self) -> bool {
        if self.kind == Kind::Dump {
            return self.reading.bytes.len() > 1;
        }
        let is_other = || lookalike::around(self.text, &self.reading.at).is_some();
        self.makes_sense()
            && (self.is_whole()
                || self.says_something()
                || self.is_announced()
                || self.means_bytes())
            && (self.is_beyond_doubt() || !is_other())
            && !self.is_beside_loss()
    }

    fn part(&self) -> &str {
        self.text.get(self.reading.at.clone()).unwrap_or_default()
    }

    /// Whether there is nothing beside it but signs.
    fn is_whole(&self) -> bool {
        let before = || self.text.get(..self.reading.at.start).unwrap_or_default();
        without_signs(self.part()).len() == self.length && elision::find(before()).is_none()
    }

    /// Whether a word before it says that it is bytes.
    fn is_announced(&self) -> bool {
        is_announced(self.text, &self.reading.at)
    }

    /// Whether it can only be bytes, and these may be what is looked for.
    fn means_bytes(&self) -> bool {
        is_marked(self.text, self.reading) && self.likeness >= Likeness::Code
    }

    /// Whether a text may hold this kind at all. One of hex alone is meant as hex but for frames.
    fn makes_sense(&self) -> bool {
        let (likeness, is_whole, part) = (self.likeness, self.is_whole(), self.part());
        match self.kind {
            Kind::Dump | Kind::Binary => true,
            Kind::Words => likeness == Likeness::Close,
            Kind::List => !self.is_hex,
            // `%E8feed`: letters behind an escape may spell hex.
            Kind::String => !self.is_hex || part.starts_with('%'),
            Kind::Hex => {
                let has_digits = part.bytes().any(|byte| byte.is_ascii_digit());
                let is_long = has_digits && self.reading.bytes.len() > 3;
                likeness > Likeness::None || is_whole || is_long
            }
            Kind::Decimal | Kind::Octal if self.is_hex => {
                is_whole && likeness >= Likeness::FaultyClose
            }
            Kind::Decimal | Kind::Octal => likeness > Likeness::None || is_whole,
            Kind::Base64 if self.is_hex => false,
            Kind::Base64 => {
                let is_odd = is_whole && part.contains('+') || part.ends_with('=');
                let is_url_safe = is_whole && part.contains(['-', '_']);
                likeness >= Likeness::Payload && (is_base64_word(part) || is_url_safe)
                    || likeness > Likeness::None && is_odd
                    || is_whole && part.trim_end().ends_with('=')
            }
            Kind::Raw => {
                let is_control = |c: char| c.is_control() && !c.is_whitespace();
                likeness > Likeness::None && self.text.chars().any(is_control)
            }
        }
    }

    /// Whether it is no accident that a part of a text can be read so: by what the bytes mean, and
    /// by how they are written.
    fn says_something(&self) -> bool {
        let bytes = &self.reading.bytes;
        let words = self.part().split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty());
        let is_spelled = words.count() >= bytes.len();
        let is_hex = self.reading.format == Format::Hex;
        // Numbers without a letter are decimal, but for frames.
        let is_spelled_hex = is_hex && is_spelled && self.has_letters();
        let is_dense = matches!(self.kind, Kind::Hex | Kind::Base64) && !is_spelled;
        if bytes.len() <= 2 {
            let begins = is_hex && self.reading.at.start == 0 && self.has_letters();
            let is_padded = self.kind != Kind::Base64 || self.part().ends_with('=');
            return match self.likeness {
                Likeness::Close | Likeness::Payload => {
                    is_padded && (is_spelled || !is_hex || self.is_hex || begins)
                }
                Likeness::Code => is_spelled_hex,
                _ => false,
            };
        }
        match self.likeness {
            Likeness::Close | Likeness::Packet => true,
            Likeness::Payload => {
                self.kind == Kind::String
                    || !is_dense && bytes.len() > 4
                    || self.is_hardly_random()
                    || self.part().ends_with('=')
            }
            Likeness::FaultyClose => !is_dense || self.is_whole_frame(),
            Likeness::CutClose => self.may_be_cut(is_dense),
            // Frames with FIN.
            Likeness::OtherFrames => bytes.first().is_some_and(|first| *first >= 0x80),
            Likeness::OddClose => is_spelled_hex || self.is_whole_frame(),
            Likeness::FaultyPayload => is_spelled_hex || self.kind == Kind::String,
            Likeness::Code | Likeness::None => is_spelled_hex,
        }
    }

    /// Whether a Close that ends too early may be one: one without blanks has to be long.
    fn may_be_cut(&self, is_dense: bool) -> bool {
        let bytes = &self.reading.bytes;
        let is_long = bytes.len() > 7 || self.part().ends_with('=');
        begin_like_a_close(bytes)
            && match self.code() {
                Some(code) => code.is_within_protocol() && (is_long || !is_dense),
                None => !is_dense,
            }
    }

    /// Whether a lawful payload is long, or has a code that is registered.
    fn is_hardly_random(&self) -> bool {
        let row = self.code().map(crate::table::row);
        self.reading.bytes.len() > 7 || row.is_some_and(|row| row.registration().is_some())
    }

    fn code(&self) -> Option<CloseCode> {
        without_guesses(&self.reading.bytes, None, None).ok()?.decoded.close()?.code
    }

    /// Whether it is a Close frame that is as long as it says, and nothing else.
    fn is_whole_frame(&self) -> bool {
        let bytes = &self.reading.bytes;
        let is_close =
            matches!(self.likeness, Likeness::OddClose | Likeness::FaultyClose | Likeness::Close);
        let is_alone = |frame: &Frame<'_>| frame.offset == 0 && frame.payload_at.end == bytes.len();
        is_close
            && bytes.len() > 2
            && without_guesses(bytes, Some(Layer::Frame), None)
                .is_ok_and(|capture| capture.decoded.closing_frame().is_some_and(is_alone))
    }

    /// Whether a date, an address or a digest is hardly written so by accident.
    fn is_beyond_doubt(&self) -> bool {
        if is_marked(self.text, self.reading) {
            return true;
        }
        let is_long = self.reading.bytes.len() > 2;
        let is_number = self.part().trim().bytes().all(|byte| byte.is_ascii_digit());
        match self.likeness {
            Likeness::Close => is_long,
            Likeness::Payload => {
                is_number || is_long && self.has_letters() && self.is_hardly_random()
            }
            Likeness::CutClose => self.is_readable(),
            // TLS and other protocols begin with a low byte.
            Likeness::OtherFrames => is_number || self.is_of_another_protocol(),
            // `88.020300` is a time.
            _ => !self.part().contains('.') && self.is_whole_frame(),
        }
    }

    /// Whether it is a text alone that is TLS, HTTP or the like.
    fn is_of_another_protocol(&self) -> bool {
        let is_other = || {
            without_guesses(&self.reading.bytes, None, None)
                .is_ok_and(|capture| capture.decoded.other_protocol.is_some())
        };
        self.is_whole() && is_other()
    }

    /// Whether it begins as a Close with a code of the protocol and a reason in ASCII.
    fn is_readable(&self) -> bool {
        let is_text = |reason: &[u8]| {
            !reason.is_empty() && reason.iter().all(|byte| matches!(byte, b' '..=b'~'))
        };
        begin_like_a_close(&self.reading.bytes)
            && without_guesses(&self.reading.bytes, None, None).is_ok_and(|capture| {
                capture.decoded.close().is_some_and(|close| {
                    close.code.is_some_and(CloseCode::is_within_protocol)
                        && is_text(&close.reason_bytes)
                })
            })
    }

    fn has_letters(&self) -> bool {
        self.part().bytes().any(|byte| byte.is_ascii_alphabetic())
    }

    /// Whether a text has lost bytes, and a reading is what is left of them: around the loss,
    /// beside it, or no frame.
    fn is_beside_loss(&self) -> bool {
        let is_frame = || begin_like_a_close(&self.reading.bytes);
        self.touches_loss() || self.text.contains(LOST) && !is_frame()
    }

    /// Whether bytes were lost inside of it or right beside it. What is taken as it is may have the
    /// character itself.
    pub(super) fn touches_loss(&self) -> bool {
        let at = &self.reading.at;
        let before = self.text.get(..at.start).unwrap_or_default().trim_end();
        let behind = self.text.get(at.end..).unwrap_or_default().trim_start();
        let is_beside = before.ends_with(LOST) || behind.starts_with(LOST);
        self.kind != Kind::Raw && (is_beside || self.part().contains(LOST))
    }
}

/// What stands for bytes that were lost when they were turned into text.
const LOST: char = char::REPLACEMENT_CHARACTER;

/// A text without what is neither letter nor digit at its edges.
pub(super) fn without_signs(text: &str) -> &str {
    text.trim_matches(|c: char| !c.is_alphanumeric())
}

/// Whether a word is hardly one of a language or a path: it has padding, a digit, a plus, or a
/// capital inside.
fn is_base64_word(word: &str) -> bool {
    let has_sign = word.contains(|c: char| c.is_ascii_digit() || matches!(c, '=' | '+'));
    let has_capital = word
        .as_bytes()
        .windows(2)
        .any(|pair| pair[0].is_ascii_lowercase() && pair[1].is_ascii_uppercase());
    has_sign || has_capital && word.len() > 5
}

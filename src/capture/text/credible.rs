//! Whether a reading is worth a thought where nobody asked for it: a part of a text may be a word
//! or a number that only looks like bytes.

use super::lookalike;
use super::reading::{Likeness, Reading, begin_like_a_close};
use crate::capture::{Format, Kind, Layer, decode};
use crate::code::CloseCode;
use crate::frame::Frame;

/// A reading among all that a text may be.
pub(super) struct Candidate<'a> {
    pub(super) text: &'a str,
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
            && (self.is_whole() || self.says_something() || self.is_announced())
            && (self.is_beyond_doubt() || !is_other())
            && !self.is_beside_loss()
    }

    fn part(&self) -> &str {
        self.text.get(self.reading.at.clone()).unwrap_or_default()
    }

    fn is_whole(&self) -> bool {
        self.part().trim().len() == self.text.trim().len()
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
                likeness >= Likeness::Payload && is_base64_word(part)
                    || likeness > Likeness::None && (is_whole || part.ends_with('='))
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
            let is_padded = self.kind != Kind::Base64 || self.part().ends_with('=');
            return matches!(self.likeness, Likeness::Close | Likeness::Payload)
                && is_padded
                && (is_spelled || !is_hex || self.is_hex);
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
        decode(&self.reading.bytes, None, None).ok()?.decoded.close()?.code
    }

    /// Whether it is a Close frame that is as long as it says, and nothing else.
    fn is_whole_frame(&self) -> bool {
        let bytes = &self.reading.bytes;
        let is_close =
            matches!(self.likeness, Likeness::OddClose | Likeness::FaultyClose | Likeness::Close);
        let is_alone = |frame: &Frame<'_>| frame.offset == 0 && frame.payload_at.end == bytes.len();
        is_close
            && bytes.len() > 2
            && decode(bytes, Some(Layer::Frame), None)
                .is_ok_and(|capture| capture.decoded.closing_frame().is_some_and(is_alone))
    }

    /// Whether a date, an address or a digest is hardly written so by accident.
    fn is_beyond_doubt(&self) -> bool {
        let is_long = self.reading.bytes.len() > 2;
        let is_number = self.part().trim().bytes().all(|byte| byte.is_ascii_digit());
        match self.likeness {
            Likeness::Close => is_long,
            Likeness::Payload => {
                is_number || is_long && self.has_letters() && self.is_hardly_random()
            }
            // TLS and other protocols begin with a low byte.
            Likeness::OtherFrames => is_number,
            // `88.020300` is a time.
            _ => !self.part().contains('.') && self.is_whole_frame(),
        }
    }

    fn has_letters(&self) -> bool {
        self.part().bytes().any(|byte| byte.is_ascii_alphabetic())
    }

    /// Whether a word such as `frame` or `received` stands right before it. A number before
    /// another word is a count: `received 8800 requests`.
    fn is_announced(&self) -> bool {
        let before = self.text.get(..self.reading.at.start).unwrap_or_default();
        let behind = self.text.get(self.reading.at.end..).unwrap_or_default();
        let is_sign = |c: char| !c.is_alphabetic();
        let near: usize = before.chars().rev().take(64).map(char::len_utf8).sum();
        let before = before.get(before.len() - near..).unwrap_or_default();
        let before = before.trim_end_matches(is_sign);
        // `unhexlify(b'8800')`
        let before = before.strip_suffix("(b").unwrap_or(before).trim_end_matches(is_sign);
        let is_count = self.part().bytes().all(|byte| byte.is_ascii_digit())
            && behind.trim_start_matches(' ').starts_with(char::is_alphabetic);
        let is_announced = ANNOUNCING.iter().any(|word| {
            let start = before.len().saturating_sub(word.len());
            before.get(start..).is_some_and(|end| end.eq_ignore_ascii_case(word))
        });
        is_announced && !is_count
    }

    /// Whether a text has lost bytes, and a reading is what is left of them: around the loss,
    /// beside it, or no frame.
    fn is_beside_loss(&self) -> bool {
        let (at, lost) = (&self.reading.at, char::REPLACEMENT_CHARACTER);
        let before = self.text.get(..at.start).unwrap_or_default().trim_end();
        let behind = self.text.get(at.end..).unwrap_or_default().trim_start();
        let inside = self.part().contains(lost);
        let beside = inside || before.ends_with(lost) || behind.starts_with(lost);
        self.text.contains(lost) && (beside || !begin_like_a_close(&self.reading.bytes))
    }
}

/// How the words end that stand before bytes.
const ANNOUNCING: [&str; 26] = [
    "close", "closed", "closing", "frame", "payload", "byte", "bytes", "octets", "data", "hex",
    "hexlify", "array", "vec", "unhex", "recv", "receive", "received", "sent", "send", "got",
    "message", "raw", "buf", "buffer", "rx", "tx",
];

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

//! The value of `--mask`.

use std::ffi::OsString;
use std::io;
use std::str::FromStr;

/// The masking key that was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mask {
    /// Whatever the operating system gives: RFC 6455 5.3 wants keys that nobody can foresee.
    Random,
    Key([u8; 4]),
}

impl Mask {
    /// The key itself. Fails where the operating system has no random numbers.
    pub(crate) fn key(self) -> io::Result<[u8; 4]> {
        match self {
            Self::Key(key) => Ok(key),
            Self::Random => {
                let mut key = [0; 4];
                // Not of the system's kind, which is taken for an error of writing.
                getrandom::fill(&mut key).map_err(io::Error::other)?;
                Ok(key)
            }
        }
    }
}

impl FromStr for Mask {
    type Err = String;

    /// `random`, or 8 hex digits, whole or in parts, each with or without 0x.
    fn from_str(text: &str) -> Result<Self, String> {
        if text == "random" {
            return Ok(Self::Random);
        }
        let without_0x = |part| str::strip_prefix(part, "0x").unwrap_or(part);
        let digits: String = text.split([' ', ':', ',', '-']).map(without_0x).collect();
        let hex = digits.chars().all(|c| c.is_ascii_hexdigit());
        match u32::from_str_radix(&digits, 16) {
            Ok(key) if hex && digits.len() == 8 => Ok(Self::Key(key.to_be_bytes())),
            _ => Err("a masking key is 8 hex digits, such as 37fa213d or 37:fa:21:3d".to_owned()),
        }
    }
}

/// Whether a word may be a key with a digit missing or one too many: words of letters are none.
pub(crate) fn resembles_key(word: &[u8]) -> bool {
    let is_hex = word.iter().all(|byte| byte.is_ascii_hexdigit() || *byte == b':');
    is_hex && (6..=12).contains(&word.len()) && word.iter().any(u8::is_ascii_digit)
}

/// The arguments of `encode` with a masking key behind `--mask` tied to it. To clap, which knows no
/// keys, it would be the code or the reason.
pub(crate) fn joined(args: impl Iterator<Item = OsString>) -> Vec<OsString> {
    let mut joined: Vec<OsString> = Vec::new();
    for arg in args {
        let is_key = arg.to_str().is_some_and(|arg| matches!(arg.parse(), Ok(Mask::Key(_))));
        let is_encode = joined.get(1).is_some_and(|command| command == "encode");
        let is_option = is_key && is_encode && joined.iter().all(|before| before != "--");
        match joined.last_mut().filter(|last| is_option && *last == "--mask") {
            Some(mask) => {
                mask.push("=");
                mask.push(arg);
            }
            None => joined.push(arg),
        }
    }
    joined
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_in_every_spelling() {
        for text in [
            "37fa213d",
            "37FA213D",
            "37:fa:21:3d",
            "37 fa 21 3d",
            "37-fa-21-3d",
            "0x37fa213d",
            "0x37, 0xfa, 0x21, 0x3d",
        ] {
            assert_eq!(text.parse(), Ok(Mask::Key([0x37, 0xfa, 0x21, 0x3d])), "{text}");
        }
        assert_eq!("random".parse(), Ok(Mask::Random));
    }

    #[track_caller]
    fn joins(words: &str, expected: &str) {
        let joined = joined(words.split(' ').map(OsString::from));
        assert_eq!(joined, expected.split(' ').map(OsString::from).collect::<Vec<_>>());
    }

    #[test]
    fn a_key_belongs_to_the_option_before_it() {
        joins("wsclose encode 1000 --mask 37fa213d", "wsclose encode 1000 --mask=37fa213d");
        joins("wsclose encode --mask 37fa213d 1000", "wsclose encode --mask=37fa213d 1000");
        joins("wsclose encode --mask 1000 bye", "wsclose encode --mask 1000 bye");
        joins("wsclose encode 1000 -- --mask 37fa213d", "wsclose encode 1000 -- --mask 37fa213d");
        joins("wsclose decode --mask 37fa213d", "wsclose decode --mask 37fa213d");
        joins("wsclose", "wsclose");
    }

    #[test]
    fn what_was_perhaps_meant_for_a_key() {
        for word in ["37fa213", "37fa213d0", "37:fa:21"] {
            assert!(resembles_key(word.as_bytes()), "{word}");
        }
        for word in ["", "bye", "facade", "deadbeef", "1006", "worker 7 died"] {
            assert!(!resembles_key(word.as_bytes()), "{word}");
        }
    }

    #[test]
    fn what_is_no_key() {
        for text in ["", "1000", "37fa213", "37fa213d0", "+7fa213d", "37fa213g", "0x", "37é13d"] {
            assert!(text.parse::<Mask>().is_err(), "{text}");
        }
    }
}

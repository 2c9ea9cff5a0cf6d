//! The value of `--mask`.

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

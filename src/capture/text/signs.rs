//! What makes a reading credible when its kind was not given: part of the text may be a word, a
//! number or a date that only looks like bytes.

use super::facts::Facts;
use super::reading::Likeness::{
    self, Close, Code, CutClose, FaultyClose, FaultyPayload, OddClose, OtherFrames, Packet, Payload,
};
use crate::capture::Kind;
use crate::code::CloseCode;

/// One thing that speaks for a reading, or against it.
#[cfg_attr(
    not(test),
    expect(dead_code, reason = "only the test below reads the id and the pastes")
)]
struct Sign {
    id: &'static str,
    holds: fn(&Facts<'_>) -> bool,
    /// Pastes accepted only because of this sign; for a doubt, pastes that it just lets through.
    accepts: &'static [&'static str],
    /// Pastes rejected only for lack of this sign; for a doubt, pastes that it alone rejects.
    refuses: &'static [&'static str],
}

/// Whether a reading is credible.
pub(super) fn is_credible(facts: &Facts<'_>) -> bool {
    is_credible_by(facts, |_| true)
}

/// Whether a reading is credible, judged only by the signs that `counts` selects.
fn is_credible_by(facts: &Facts<'_>, counts: impl Fn(&Sign) -> bool) -> bool {
    let any = |signs: &[Sign]| signs.iter().any(|sign| counts(sign) && (sign.holds)(facts));
    any(SIGNS) && !any(DOUBTS) && (any(PROOFS) || !facts.is_lookalike())
}

/// Signs that a reading is right. One is enough, unless there is a doubt.
static SIGNS: &[Sign] = &[
    Sign {
        id: "dump",
        holds: |f| f.kind == Kind::Dump,
        accepts: &["saw\n0000: 48 58 53"],
        refuses: &["saw\n0000; 48 58 53"],
    },
    Sign {
        id: "nothing-around-it",
        holds: |f| f.is_whole,
        accepts: &["\"e803\""],
        refuses: &["e803 x", "[... 3 232 9,="],
    },
    Sign {
        id: "announced",
        holds: |f| f.is_announced,
        accepts: &["payload=0x03ee"],
        refuses: &["payloads=0x03ee"],
    },
    Sign {
        id: "bytes-literal",
        holds: |f| f.is_marked && f.likeness >= Code,
        accepts: &["hex2bin('03e8')"],
        refuses: &["hex2bin('07d0')"],
    },
    Sign {
        id: "code-byte-by-byte",
        holds: |f| f.likeness.is_valid() && f.is_short && !f.is_dense() && f.kind != Kind::Base64,
        accepts: &["ws: 03 e8"],
        refuses: &["ws: 03e8"],
    },
    Sign {
        id: "code-in-hex-text",
        holds: |f| f.likeness.is_valid() && f.is_short && f.whole.is_hex,
        accepts: &["12 03e8"],
        refuses: &["12x 03e8"],
    },
    Sign {
        id: "code-at-the-start",
        holds: |f| f.likeness == Payload && f.is_short && f.is_hex && f.at.start == 0,
        accepts: &["03e8 was all"],
        refuses: &["it: 03e8 was all", "0fa062 was all", "A+g was all"],
    },
    Sign {
        id: "padded-base64",
        holds: |f| f.likeness.is_valid() && f.is_padded,
        accepts: &["saw A+g= then"],
        refuses: &["saw A+g then"],
    },
    Sign {
        id: "valid-close",
        holds: |f| f.likeness == Close && !f.is_short,
        accepts: &["saw 81026869880203e8 then"],
        refuses: &["saw 8800 then"],
    },
    Sign {
        id: "packet",
        holds: |f| f.likeness == Packet,
        accepts: &["saw 45000015000100004011000000000000000a00000100 then"],
        refuses: &["saw 55000015000100004011000000000000000a00000100 then"],
    },
    Sign {
        id: "long-payload",
        holds: |f| f.likeness == Payload && f.is_long,
        accepts: &["saw 0fa0627965627965 then"],
        refuses: &["saw 0fa06279656279 then"],
    },
    Sign {
        id: "registered-code-and-reason",
        holds: |f| f.likeness == Payload && f.has_registered_code() && !f.is_short,
        accepts: &["saw 03e862 then"],
        refuses: &["saw 0fa062 then"],
    },
    Sign {
        id: "loose-payload-of-five",
        holds: |f| f.likeness == Payload && !f.is_dense() && f.bytes.len() > 4,
        accepts: &["saw 0f a0 62 79 65 then"],
        refuses: &["saw 0f a0 62 79 then"],
    },
    Sign {
        id: "payload-in-escapes",
        holds: |f| f.likeness == Payload && f.kind == Kind::String,
        accepts: &["saw \\x0f\\xa0b then"],
        refuses: &["saw \\x00\\xa0b then"],
    },
    Sign {
        id: "faulty-payload-in-escapes",
        holds: |f| f.likeness == FaultyPayload && f.kind == Kind::String && !f.is_short,
        accepts: &["saw \"\\x07\\xd0b\" then"],
        refuses: &["saw \"\\x07\\xd0\" then"],
    },
    Sign {
        id: "spelled-code",
        holds: |f| f.likeness == Code && f.is_spelled_hex(),
        accepts: &["ws: 0f a0"],
        refuses: &["ws: 0fa0"],
    },
    Sign {
        id: "spelled-bytes",
        holds: |f| {
            matches!(f.likeness, Likeness::None | FaultyPayload | OddClose)
                && f.is_spelled_hex()
                && !f.is_short
        },
        accepts: &["saw 07 d0 62 then", "saw 48 02 03 e9 0d then"],
        refuses: &["saw 07 d0 then", "saw 07 90 62 then"],
    },
    Sign {
        id: "loose-faulty-close",
        holds: |f| f.likeness == FaultyClose && !f.is_dense(),
        accepts: &["saw 88 00 c1 00 then"],
        refuses: &["saw 8800c100 then"],
    },
    Sign {
        id: "faulty-close-of-full-length",
        holds: |f| f.says.is_whole_frame && !f.is_short,
        accepts: &["saw 880203ee then"],
        refuses: &["saw 880203ee00 then"],
    },
    Sign {
        id: "loose-cut-close",
        holds: |f| may_be_cut(f) && !f.is_dense(),
        accepts: &["saw 88 05 03 e8 then"],
        refuses: &["saw 880503e8 then", "2024-01-02 0x08, 0x06, 0x03, 0xe8, 0x30, 0x31\""],
    },
    Sign {
        id: "long-cut-close",
        holds: |f| may_be_cut(f) && f.says.code.is_some() && f.is_long,
        accepts: &["saw 880a03e862796562 then"],
        refuses: &["saw 880a03e8627965 then", "saw 88fe00ff11223344 then"],
    },
    Sign {
        id: "padded-cut-close",
        holds: |f| may_be_cut(f) && f.says.code.is_some() && f.is_padded,
        accepts: &["saw iAoD6GI= then"],
        refuses: &["saw iAoD6GJi then", "saw iP4A_xEiMw== then"],
    },
    Sign {
        id: "frames-with-fin",
        holds: |f| f.likeness == OtherFrames && f.begins_with_fin() && !f.is_short,
        accepts: &["saw 81026869 then"],
        refuses: &["saw 010348656c80026c6f then", "saw 8900 then"],
    },
];

/// Signs that hardly any date, address or digest has. A reading that looks like one of those needs
/// one of these signs as well.
static PROOFS: &[Sign] = &[
    Sign {
        id: "number-with-a-reason",
        holds: |f| f.likeness == Payload && f.is_number,
        accepts: &["1033343536"],
        refuses: &["1033343500", "3.232.98.121"],
    },
    Sign {
        id: "number-of-frames",
        holds: |f| f.likeness == OtherFrames && f.is_number,
        accepts: &["8112313131313131313131313131313131313131"],
        refuses: &["8113313131313131313131313131313131313131"],
    },
    Sign {
        id: "dump-of-numbers",
        holds: |f| f.kind == Kind::Dump,
        accepts: &["1000: 1000 1011"],
        refuses: &["1000; 1000 1011"],
    },
    Sign {
        id: "call-or-literal",
        holds: |f| f.is_marked,
        accepts: &["Buffer.from('810e7878787878787878787878787878', 'hex')"],
        refuses: &["see('810e7878787878787878787878787878')"],
    },
    Sign {
        id: "close-of-some-bytes",
        holds: |f| f.likeness == Close && !f.is_short,
        accepts: &["136.2.3.232"],
        refuses: &["136.0"],
    },
    Sign {
        id: "registered-code-with-letters",
        holds: |f| f.likeness == Payload && !f.is_short && f.has_letters && f.has_registered_code(),
        accepts: &["03:e8:62:79:65:21"],
        refuses: &["0f:a0:62:79:65:21", "3.232.98.121", "03::e8"],
    },
    Sign {
        id: "long-payload-with-letters",
        holds: |f| f.likeness == Payload && f.is_long && f.has_letters,
        accepts: &["0fa16279652062796520627965206279"],
        refuses: &["0f:a0:62:79:65:21", "10333132-3334-3536-3738-393031323334"],
    },
    Sign {
        id: "cut-close-with-reason",
        holds: |f| may_be_cut(f) && f.is_readable(),
        accepts: &["88:7d:03:e8:61:62"],
        refuses: &["88:7d:03:e8:c3:b6", "88:7d:00:01:61:62"],
    },
    Sign {
        id: "another-protocol",
        holds: |f| f.likeness == OtherFrames && f.is_whole && f.says.is_of_another_protocol,
        accepts: &["00000b000100000003888537fa213d3412434452"],
        refuses: &["got 00000b000100000003888537fa213d3412434452"],
    },
    Sign {
        id: "faulty-close-no-version",
        holds: |f| f.says.is_whole_frame && !f.is_short && !f.part.contains('.'),
        accepts: &["88:04:03:e8:c0:af"],
        refuses: &["88.020300", "08:00"],
    },
];

/// Signs that a reading is wrong. One is enough to reject it.
static DOUBTS: &[Sign] = &[
    Sign {
        id: "dump-of-one-byte",
        holds: |f| f.kind == Kind::Dump && f.bytes.len() < 2,
        accepts: &["0000: 42 43|BC"],
        refuses: &["0000: 42|B"],
    },
    Sign {
        id: "words-without-a-close",
        holds: |f| f.kind == Kind::Words && f.likeness != Close,
        accepts: &["saw 0288 e803 then"],
        refuses: &["frame dead beef"],
    },
    Sign {
        id: "list-in-hex-text",
        holds: |f| f.kind == Kind::List && f.whole.is_hex,
        accepts: &["[0]: 13\n[1]: 80"],
        refuses: &["0: 13\n1: 80"],
    },
    Sign {
        id: "base64-in-hex-text",
        holds: |f| f.kind == Kind::Base64 && f.whole.is_hex,
        accepts: &["D6Bo"],
        refuses: &["D6B0"],
    },
    Sign {
        id: "string-in-hex-text",
        holds: |f| f.kind == Kind::String && f.whole.is_hex && !f.part.starts_with('%'),
        accepts: &["%88%06%03%e8feed"],
        refuses: &["\\x88\\x02"],
    },
    Sign {
        id: "numbers-in-hex-text",
        holds: |f| {
            f.is_in_numbers() && f.whole.is_hex && !(f.is_whole && f.likeness >= FaultyClose)
        },
        accepts: &["001210 164003"],
        refuses: &["88 0", "0 01"],
    },
    Sign {
        id: "numbers-that-say-nothing",
        holds: |f| f.is_in_numbers() && f.likeness == Likeness::None && !f.is_whole,
        accepts: &["payload: 136 2", "200, 158, 7"],
        refuses: &["payload: 58 82"],
    },
    Sign {
        id: "little-hex-that-says-nothing",
        holds: |f| {
            f.kind == Kind::Hex
                && f.likeness == Likeness::None
                && !f.is_whole
                && !(f.has_digits && f.bytes.len() > 3)
        },
        accepts: &["payload: 0x00010203"],
        refuses: &["payload: 0x000102"],
    },
    Sign {
        id: "base64-that-says-nothing",
        holds: |f| {
            f.kind == Kind::Base64 && f.likeness == Likeness::None && !(f.is_whole && f.is_padded)
        },
        accepts: &["log="],
        refuses: &["log"],
    },
    Sign {
        id: "base64-that-says-little",
        holds: |f| {
            f.kind == Kind::Base64
                && f.likeness > Likeness::None
                && f.likeness < Payload
                && !f.is_padded
                && !(f.is_whole && f.part.contains('+'))
        },
        accepts: &["DEA=", "D+8"],
        refuses: &["DLE"],
    },
    Sign {
        id: "base64-like-a-word",
        holds: |f| {
            f.kind == Kind::Base64
                && f.likeness >= Payload
                && !is_base64_word(f)
                && !(f.is_whole && f.part.contains(['-', '_']))
        },
        accepts: &["payload EEdoaQ", "A-g"],
        refuses: &["payload EhYi"],
    },
    Sign {
        id: "raw-that-says-nothing",
        holds: |f| f.kind == Kind::Raw && f.likeness == Likeness::None,
        accepts: &["\u{3}\u{e8}"],
        refuses: &["\u{1b}\u{e8}"],
    },
    Sign {
        id: "raw-without-control",
        holds: |f| f.kind == Kind::Raw && !f.whole.has_control(),
        accepts: &["\u{e}Hbye"],
        refuses: &["\rHbye"],
    },
    Sign {
        id: "next-to-lost-bytes",
        holds: |f| f.kind != Kind::Dump && f.touches_loss,
        accepts: &["88 02 03 e8 \u{e9}"],
        refuses: &["88 02 03 e8 \u{fffd}"],
    },
    Sign {
        id: "no-close-in-lossy-text",
        holds: |f| f.kind != Kind::Dump && f.whole.has_loss && !f.begins_like_a_close(),
        accepts: &["caf\u{e9}: 03 e8 62"],
        refuses: &["caf\u{fffd}: 03 e8 62"],
    },
];

/// Whether it may be a truncated Close: one with a plausible code, or cut off before the code.
fn may_be_cut(f: &Facts<'_>) -> bool {
    f.likeness == CutClose
        && !f.is_short
        && f.begins_like_a_close()
        && f.says.code.is_none_or(CloseCode::is_within_protocol)
}

/// Whether a word is hardly one of a language or a path: it has padding, a digit, a plus, or a
/// capital inside.
fn is_base64_word(f: &Facts<'_>) -> bool {
    let letters = f.part.as_bytes().windows(2);
    let has_capital = || {
        letters.into_iter().any(|two| two[0].is_ascii_lowercase() && two[1].is_ascii_uppercase())
    };
    f.has_digits || f.part.contains(['=', '+']) || f.part.len() > 5 && has_capital()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::ptr;

    use super::super::{Whole, choose, hex, reading::Meaning, readings};
    use super::*;
    use crate::capture::{self, Format};

    type Read = Option<(Format, Vec<u8>)>;

    fn read(text: &str) -> Read {
        capture::read(text).ok().map(|input| (input.format, input.bytes))
    }

    /// No sign of the lists.
    const NONE: Sign = Sign { id: "", holds: |_| false, accepts: &[], refuses: &[] };

    /// How the text is read if `sign` does not count.
    fn read_without(sign: &Sign, text: &str) -> Read {
        let is_hex =
            hex::read(text).map_or_else(|error| hex::lacks_a_digit(text, &error), |_| true);
        let whole = Whole::new(text, is_hex);
        let all = Kind::ALL.into_iter().flat_map(|kind| {
            readings(text, kind, false).into_iter().map(move |reading| (kind, reading))
        });
        let credible = all.filter_map(|(kind, reading)| {
            let says = Meaning::of(&reading.bytes);
            let facts = Facts::new(&whole, kind, &reading, &says);
            is_credible_by(&facts, |other| !ptr::eq(other, sign)).then_some((says, reading))
        });
        let mut credible: Vec<_> = credible.collect();
        let (_, best) = credible.swap_remove(choose(&credible)?);
        Some((best.format, best.bytes))
    }

    #[test]
    fn each_sign_has_an_id_of_its_own_and_pastes_of_both_kinds() {
        let mut ids = BTreeSet::new();
        for sign in SIGNS.iter().chain(PROOFS).chain(DOUBTS) {
            assert!(ids.insert(sign.id), "{} is there twice", sign.id);
            assert!(!sign.accepts.is_empty(), "{} needs a paste that it accepts", sign.id);
            assert!(!sign.refuses.is_empty(), "{} needs a paste that it refuses", sign.id);
        }
    }

    #[test]
    fn each_sign_decides_how_its_pastes_are_read() {
        for sign in SIGNS.iter().chain(PROOFS) {
            for text in sign.accepts {
                assert_eq!(read_without(&NONE, text), read(text), "{text}");
                assert!(read(text).is_some(), "{}: {text}", sign.id);
                assert_ne!(read_without(sign, text), read(text), "{}: {text}", sign.id);
            }
            for text in sign.refuses {
                assert_eq!(read(text), None, "{}: {text}", sign.id);
            }
        }
    }

    #[test]
    fn each_doubt_decides_how_its_pastes_are_read() {
        let format = |read: Read| read.map(|(format, _)| format);
        for doubt in DOUBTS {
            let mut kept_out = Vec::new();
            for text in doubt.refuses {
                assert_eq!(read_without(&NONE, text), read(text), "{text}");
                let without = read_without(doubt, text);
                assert_ne!(without, read(text), "{}: {text}", doubt.id);
                kept_out.extend(format(without));
            }
            for text in doubt.accepts {
                let accepted = format(read(text));
                assert!(accepted.is_some_and(|it| kept_out.contains(&it)), "{}: {text}", doubt.id);
            }
        }
    }
}

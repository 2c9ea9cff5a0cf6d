//! The header of a frame (RFC 6455 5.2): its bits, its length in three forms, its masking key.

use std::iter;
use std::ops::{Range, RangeInclusive};

use super::finding::finding;
use super::reader::Reader;
use super::rule::{
    FRAGMENTED_CONTROL_FRAME, LENGTH_MSB_SET, MASKED_BY_SERVER, MAYBE_COMPRESSED,
    NON_MINIMAL_LENGTH, PAYLOAD_TOO_LONG, RESERVED_OPCODE, RSV_BIT_SET, TRUNCATED,
    UNMASKED_BY_CLIENT, ZERO_MASKING_KEY,
};
use super::{CONTROL_PAYLOAD_MAX, Finding, Header, Opcode, Role};

impl Header {
    /// Whether length and masking key are all there.
    pub(super) const fn is_whole(&self) -> bool {
        match self.masked {
            Some(masked) => self.length.is_some() && masked == self.masking_key.is_some(),
            None => false,
        }
    }
}

/// The header that comes next, and what is wrong with it. `sender` is who sent the frame, if that
/// is known.
pub(super) fn header(
    reader: &mut Reader<'_>,
    sender: Option<Role>,
    findings: &mut Vec<Finding>,
) -> Header {
    let first = reader.take(1);
    let byte = first.bytes.first().copied().unwrap_or_default();
    let mut header = Header {
        fin: byte & 0x80 != 0,
        rsv: [0x40, 0x20, 0x10].map(|bit| byte & bit != 0),
        opcode: Opcode::from_first_byte(byte),
        masked: None,
        length: None,
        length_at: first.at.end..first.at.end,
        masking_key: None,
        masking_key_at: first.at.end..first.at.end,
    };
    check_first_byte(&header, &first.at, findings);
    read_length(&mut header, reader, findings);
    if let (Some(masked), Some(sender)) = (header.masked, sender) {
        check_masking(masked, sender, header.length_at.start, findings);
    }
    read_masking_key(&mut header, reader, findings);
    header
}

fn check_first_byte(header: &Header, at: &Range<usize>, findings: &mut Vec<Finding>) {
    let opcode = header.opcode;
    if opcode.is_reserved() {
        let message = format!("opcode {:x} is reserved", opcode.get());
        findings.push(finding(&RESERVED_OPCODE, at.clone(), message));
    }
    if opcode.is_control() && !header.fin {
        let message = format!("FIN is 0 on a {} frame", opcode.name());
        findings.push(finding(&FRAGMENTED_CONTROL_FRAME, at.clone(), message));
    }
    if header.rsv != [false; 3] {
        let set: Vec<&str> = ["RSV1", "RSV2", "RSV3"]
            .into_iter()
            .zip(header.rsv)
            .filter_map(|(name, set)| set.then_some(name))
            .collect();
        let only_rsv1 = header.rsv == [true, false, false];
        let begins_message = matches!(opcode, Opcode::TEXT | Opcode::BINARY);
        let rule = if only_rsv1 && begins_message { &MAYBE_COMPRESSED } else { &RSV_BIT_SET };
        let message = format!("{} set on a {} frame", set.join(", "), opcode.name());
        findings.push(finding(rule, at.clone(), message));
    }
}

/// The MASK bit and the length in its three forms: 7, 16 or 64 bits.
fn read_length(header: &mut Header, reader: &mut Reader<'_>, findings: &mut Vec<Finding>) {
    let Ok(([byte], at)) = reader.array::<1>() else {
        let message = "the input ends after the first byte of the frame".to_owned();
        findings.push(finding(&TRUNCATED, header.length_at.clone(), message));
        return;
    };
    header.masked = Some(byte & 0x80 != 0);
    header.length_at = at;
    let bytes = match byte & 0x7f {
        126 => 2,
        127 => 8,
        short => {
            header.length = Some(u64::from(short));
            return;
        }
    };
    let taken = reader.take(bytes);
    header.length_at.end = taken.at.end;
    let at_least = filled_up(taken.bytes, bytes, 0x00);
    let at_most = filled_up(taken.bytes, bytes, 0xff);
    check_extended_length(header, at_least..=at_most, bytes, findings);
    if taken.bytes.len() == bytes {
        header.length = Some(at_least);
    } else {
        let there = is_or_are(taken.bytes.len() as u64);
        let message =
            format!("the extended payload length should have {bytes} bytes, {there} here");
        findings.push(finding(&TRUNCATED, taken.at.end..taken.at.end, message));
    }
}

/// The number in so many bytes, with a byte in place of each that was cut.
fn filled_up(bytes: &[u8], length: usize, filler: u8) -> u64 {
    let cut = iter::repeat_n(&filler, length.saturating_sub(bytes.len()));
    bytes.iter().chain(cut).fold(0, |number, byte| number << 8 | u64::from(*byte))
}

/// What is wrong with a length in 2 or 8 bytes, be it what it may where it was cut.
fn check_extended_length(
    header: &Header,
    length: RangeInclusive<u64>,
    bytes: usize,
    findings: &mut Vec<Finding>,
) {
    let at = header.length_at.clone();
    let (at_least, at_most) = length.into_inner();
    if at_least >> 63 == 1 {
        let message = "the top bit of the 64-bit payload length is 1".to_owned();
        findings.push(finding(&LENGTH_MSB_SET, at.clone(), message));
    }
    let bits = 8 * bytes;
    let fits = match at_most {
        0..=125 => Some(7),
        126..=0xffff if bits > 16 => Some(16),
        _ => None,
    };
    if let Some(fewer) = fits {
        let up_to = if at_least == at_most { "" } else { "up to " };
        let message =
            format!("length {up_to}{at_most} in {bits} bits, where {fewer} would hold it");
        findings.push(finding(&NON_MINIMAL_LENGTH, at.clone(), message));
    }
    if !header.opcode.is_control() {
        return;
    }
    if at_least > CONTROL_PAYLOAD_MAX as u64 && at_least == at_most {
        findings.push(finding(&PAYLOAD_TOO_LONG, at, too_long(at_least)));
    } else if at_least > CONTROL_PAYLOAD_MAX as u64 {
        let message = format!("a control frame with a payload of {at_least} bytes or more");
        findings.push(finding(&PAYLOAD_TOO_LONG, at, message));
    } else if at_least != at_most && fits.is_none() {
        let message = format!(
            "a control frame with its payload length in {bits} bits: whatever the rest is, the \
             length is over 125, or 7 bits would hold it"
        );
        findings.push(finding(&PAYLOAD_TOO_LONG, at, message));
    }
}

/// Whether the MASK bit, in the byte at `at`, is right for the sender.
fn check_masking(masked: bool, sender: Role, at: usize, findings: &mut Vec<Finding>) {
    if Role::from_mask_bit(masked) == sender {
        return;
    }
    let (rule, message) = match sender {
        Role::Server => (&MASKED_BY_SERVER, "MASK is 1 on a frame from the server"),
        Role::Client => (&UNMASKED_BY_CLIENT, "MASK is 0 on a frame from the client"),
    };
    findings.push(finding(rule, at..at + 1, message.to_owned()));
}

fn read_masking_key(header: &mut Header, reader: &mut Reader<'_>, findings: &mut Vec<Finding>) {
    if header.masked != Some(true) || header.length.is_none() {
        header.masking_key_at = header.length_at.end..header.length_at.end;
        return;
    }
    match reader.array() {
        Ok((key, at)) => {
            header.masking_key = Some(key);
            header.masking_key_at = at.clone();
            if key == [0; 4] {
                let message = "the masking key is 00 00 00 00, which masks nothing".to_owned();
                findings.push(finding(&ZERO_MASKING_KEY, at, message));
            }
        }
        Err(taken) => {
            header.masking_key_at = taken.at.clone();
            let there = is_or_are(taken.bytes.len() as u64);
            let message = format!("the masking key should have 4 bytes, {there} here");
            findings.push(finding(&TRUNCATED, taken.at.end..taken.at.end, message));
        }
    }
}

pub(super) fn too_long(length: u64) -> String {
    let over = length - CONTROL_PAYLOAD_MAX as u64;
    format!("a control frame with a payload of {length} bytes, {over} over {CONTROL_PAYLOAD_MAX}")
}

pub(super) fn is_or_are(bytes: u64) -> String {
    format!("{bytes} {}", if bytes == 1 { "is" } else { "are" })
}

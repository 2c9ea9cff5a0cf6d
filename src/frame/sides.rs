//! How far each side has come: whether it has closed, and whether a message of it is open. What a
//! side sends behind its own Close is read as frames only where it looks like frames.

use super::finding::finding;
use super::header::header;
use super::reader::Reader;
use super::rule::{
    CLOSE_INSIDE_MESSAGE, CONTROL_AFTER_CLOSE, DATA_AFTER_CLOSE, Rule, SECOND_CLOSE,
};
use super::{Finding, Frame, Opcode, Role};

/// The most frames that are read behind the Close of their sender: no receiver reads them, and
/// bytes that are no frames may look like millions of them.
const MOST_BEHIND: usize = 100;

/// The two sides of a connection, and what is too short to tell its side.
#[derive(Default)]
pub(super) struct Sides {
    client: Side,
    server: Side,
    unknown: Side,
    /// How many frames were read behind the Close of their sender.
    behind: usize,
}

#[derive(Default)]
struct Side {
    has_closed: bool,
    is_inside_message: bool,
}

impl Sides {
    /// Whether one of them has closed.
    pub(super) const fn any_closed(&self) -> bool {
        self.client.has_closed || self.server.has_closed || self.unknown.has_closed
    }

    /// Whether the next bytes are to be read as a frame. What is too short to tell who sent it is
    /// counted to whoever closed.
    pub(super) fn have_frame(&mut self, next: &[u8], sender: Option<Role>) -> bool {
        let by_mask_bit = || next.get(1).map(|byte| Role::from_mask_bit(byte & 0x80 != 0));
        let Some(sender) = sender.or_else(by_mask_bit) else { return !self.any_closed() };
        let has_room = self.behind < MOST_BEHIND;
        let side = self.side(Some(sender));
        !side.has_closed || has_room && looks_like_a_frame(next, side.is_inside_message)
    }

    /// Takes note of the next frame and of its place, and says what is wrong with that.
    pub(super) fn follow(&mut self, frame: &mut Frame<'_>) -> Option<Finding> {
        let header = frame.header.as_ref()?;
        let side = self.side(frame.sender());
        let (was_closed, was_inside) = (side.has_closed, side.is_inside_message);
        if header.opcode == Opcode::CLOSE {
            side.has_closed = true;
        } else if !header.opcode.is_control() {
            // Only a continuation ends a message; one that begins inside of another does not.
            let goes_on = was_inside && header.opcode != Opcode::CONTINUATION;
            side.is_inside_message = goes_on || !header.fin;
        }
        self.behind += usize::from(was_closed);
        frame.is_behind_close = was_closed;
        let (rule, message) = if was_closed {
            behind_close(header.opcode)
        } else if was_inside && header.opcode == Opcode::CLOSE {
            (&CLOSE_INSIDE_MESSAGE, "a Close before the last fragment of a message".to_owned())
        } else {
            return None;
        };
        Some(finding(rule, frame.offset..frame.offset + 1, message))
    }

    const fn side(&mut self, sender: Option<Role>) -> &mut Side {
        match sender {
            Some(Role::Client) => &mut self.client,
            Some(Role::Server) => &mut self.server,
            None => &mut self.unknown,
        }
    }
}

fn behind_close(opcode: Opcode) -> (&'static Rule, String) {
    let rule = match opcode {
        Opcode::CLOSE => return (&SECOND_CLOSE, "the sender has closed before".to_owned()),
        opcode if opcode.is_control() => &CONTROL_AFTER_CLOSE,
        _ => &DATA_AFTER_CLOSE,
    };
    (rule, format!("a {} frame behind the sender's Close frame", opcode.name()))
}

/// Whether bytes begin with a whole header that breaks no rule, of a frame that can follow.
fn looks_like_a_frame(bytes: &[u8], inside_message: bool) -> bool {
    let mut findings = Vec::new();
    let header = header(&mut Reader::new(bytes, 0), None, &mut findings);
    let can_follow = match header.opcode {
        Opcode::CONTINUATION => inside_message,
        // Without FIN a first byte with RSV1 is the letter A or B.
        Opcode::TEXT | Opcode::BINARY => !inside_message && (header.fin || !header.rsv[0]),
        _ => true,
    };
    can_follow && !findings.iter().any(Finding::is_violation)
}

//! SaltyRTC.

use super::{App, AppKind, Origin, code};
use crate::Source::File;
use crate::table::Basis::Documentation;
use crate::table::Sender::{Either, Server};

pub(super) const APP: App = App {
    id: "saltyrtc",
    name: "SaltyRTC",
    aliases: &[],
    kind: AppKind::Protocol,
    about: "end-to-end encrypted signalling; by the authors of Threema",
    page: Some("https://github.com/saltyrtc/saltyrtc-meta/blob/master/Protocol.md"),
    repeats: None,
    origin: Origin {
        evidence: Documentation,
        sources: &[File("saltyrtc/saltyrtc-meta@e3e86b674270:Protocol.md")],
    },
    codes: &[
        code(3000, "Path Full", Server, None, "no responder address is free on the path"),
        code(3001, "Protocol Error", Either, None, "the peer broke the protocol"),
        code(3002, "Internal Error", Either, None, "an internal failure"),
        code(
            3003,
            "Handover of the Signalling Channel",
            Either,
            None,
            "signalling moved to another channel",
        ),
        code(
            3004,
            "Dropped by Initiator",
            Server,
            None,
            "a new initiator took over, or the initiator dropped the responder",
        ),
        code(
            3005,
            "Initiator Could Not Decrypt",
            Server,
            None,
            "the initiator could not decrypt a message",
        ),
        code(3006, "No Shared Task Found", Either, None, "the peers have no task in common"),
        code(
            3007,
            "Invalid Key",
            Server,
            None,
            "the server does not have the key that the client expects",
        ),
        code(3008, "Timeout", Server, None, "a ping was not answered"),
    ],
};

//! Lisk P2P.

use super::{App, AppKind, Origin, code};
use crate::Source::File;
use crate::table::Basis::SourceCode;
use crate::table::Sender::Either;

pub(super) const APP: App = App {
    id: "lisk-p2p",
    name: "Lisk P2P",
    aliases: &["lisk"],
    kind: AppKind::Protocol,
    about: "peer network of the Lisk blockchain",
    page: Some("https://lisk.com/documentation"),
    repeats: None,
    origin: Origin {
        evidence: SourceCode,
        sources: &[File("LiskArchive/lisk-sdk@20625936c96d:elements/lisk-p2p/src/constants.ts")],
    },
    codes: &[
        code(
            4101,
            "INVALID_CONNECTION_SELF_CODE",
            Either,
            None,
            "a peer tried to connect to itself",
        ),
        code(4102, "INCOMPATIBLE_NETWORK_CODE", Either, None, "the chain IDs differ"),
        code(
            4103,
            "INCOMPATIBLE_PROTOCOL_VERSION_CODE",
            Either,
            None,
            "the protocol versions do not fit",
        ),
        code(
            4104,
            "INCOMPATIBLE_PEER_CODE",
            Either,
            None,
            "the peer does not fit, for an unknown reason",
        ),
        code(4105, "INCOMPATIBLE_PEER_INFO_CODE", Either, None, "the peer info is not valid"),
        code(4403, "FORBIDDEN_CONNECTION", Either, None, "the peer may not connect"),
        code(4404, "DUPLICATE_CONNECTION", Either, None, "the peer is already connected"),
        code(4418, "EVICTED_PEER_CODE", Either, None, "the peer was evicted"),
        code(4501, "INVALID_CONNECTION_URL_CODE", Either, None, "the URL of the peer is not valid"),
        code(
            4502,
            "INVALID_CONNECTION_QUERY_CODE",
            Either,
            None,
            "the query parameters of the peer are not valid",
        ),
        code(
            4503,
            "INVALID_CONNECTION_ADDRESS_CODE",
            Either,
            None,
            "the address of the peer is not valid",
        ),
    ],
};

//! C++.

use super::{Library, legacy, name};

pub(super) const BEAST: Library = Library {
    name: "Boost.Beast",
    source: "boostorg/beast:include/boost/beast/websocket/rfc6455.hpp @7c1e061 (2026-07-06)",
    names: &[
        name(0, "none"),
        name(1000, "normal"),
        name(1001, "going_away"),
        name(1002, "protocol_error"),
        name(1003, "unknown_data"),
        name(1004, "reserved1"),
        name(1005, "no_status"),
        name(1006, "abnormal"),
        name(1007, "bad_payload"),
        name(1008, "policy_error"),
        name(1009, "too_big"),
        name(1010, "needs_extension"),
        name(1011, "internal_error"),
        name(1012, "service_restart"),
        name(1013, "try_again_later"),
        name(1014, "bad_gateway"),
        // Until 2026-06-22 (d8316541), and refused on the wire.
        legacy(1014, "reserved2"),
        name(1015, "reserved3"),
    ],
};

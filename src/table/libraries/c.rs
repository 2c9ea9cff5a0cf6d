//! C.

use super::{Library, marker, name};

/// Each code has an Eolian name and a C enumerator.
pub(super) const EFL: Library = Library {
    name: "EFL",
    source: "Enlightenment/efl:src/lib/ecore_con/efl_net_dialer_websocket.eo @c75195b (2025-05-19); C spelling: EFL reference",
    names: &[
        name(1000, "normal"),
        name(1000, "EFL_NET_DIALER_WEBSOCKET_CLOSE_REASON_NORMAL"),
        name(1001, "going_away"),
        name(1001, "EFL_NET_DIALER_WEBSOCKET_CLOSE_REASON_GOING_AWAY"),
        name(1002, "protocol_error"),
        name(1002, "EFL_NET_DIALER_WEBSOCKET_CLOSE_REASON_PROTOCOL_ERROR"),
        name(1003, "unexpected_data"),
        name(1003, "EFL_NET_DIALER_WEBSOCKET_CLOSE_REASON_UNEXPECTED_DATA"),
        name(1005, "no_reason"),
        name(1005, "EFL_NET_DIALER_WEBSOCKET_CLOSE_REASON_NO_REASON"),
        name(1006, "abruptly"),
        name(1006, "EFL_NET_DIALER_WEBSOCKET_CLOSE_REASON_ABRUPTLY"),
        name(1007, "inconsistent_data"),
        name(1007, "EFL_NET_DIALER_WEBSOCKET_CLOSE_REASON_INCONSISTENT_DATA"),
        name(1008, "policy_violation"),
        name(1008, "EFL_NET_DIALER_WEBSOCKET_CLOSE_REASON_POLICY_VIOLATION"),
        name(1009, "too_big"),
        name(1009, "EFL_NET_DIALER_WEBSOCKET_CLOSE_REASON_TOO_BIG"),
        name(1010, "missing_extension"),
        name(1010, "EFL_NET_DIALER_WEBSOCKET_CLOSE_REASON_MISSING_EXTENSION"),
        name(1011, "server_error"),
        name(1011, "EFL_NET_DIALER_WEBSOCKET_CLOSE_REASON_SERVER_ERROR"),
        marker(3000, "iana_registry_start"),
        marker(3000, "EFL_NET_DIALER_WEBSOCKET_CLOSE_REASON_IANA_REGISTRY_START"),
        marker(3999, "iana_registry_end"),
        marker(3999, "EFL_NET_DIALER_WEBSOCKET_CLOSE_REASON_IANA_REGISTRY_END"),
        marker(4000, "private_start"),
        marker(4000, "EFL_NET_DIALER_WEBSOCKET_CLOSE_REASON_PRIVATE_START"),
        marker(4999, "private_end"),
        marker(4999, "EFL_NET_DIALER_WEBSOCKET_CLOSE_REASON_PRIVATE_END"),
    ],
};

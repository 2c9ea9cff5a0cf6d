//! From names to codes.

use proptest::prelude::*;
use wsclose::CloseCode;
use wsclose::table::{self, Kind, LIBRARIES};

#[track_caller]
fn is(name: &str, codes: &[u16]) {
    let found: Vec<_> = table::find(name).iter().map(|found| found.codes.start().get()).collect();
    assert_eq!(found, codes, "{name}");
}

#[test]
fn every_name_in_the_table_is_found() {
    for name in table::names() {
        let found = table::find(name.name);
        assert!(found.iter().any(|found| found.codes == name.codes), "{}", name.name);
    }
}

/// The names of EFL's documentation.
#[test]
fn efl_names_are_found() {
    for (name, code) in [
        ("normal", 1000),
        ("going_away", 1001),
        ("protocol_error", 1002),
        ("no_reason", 1005),
        ("abruptly", 1006),
        ("unexpected_data", 1003),
        ("inconsistent_data", 1007),
        ("policy_violation", 1008),
        ("too_big", 1009),
        ("missing_extension", 1010),
        ("server_error", 1011),
        ("iana_registry_start", 3000),
        ("iana_registry_end", 3999),
        ("private_start", 4000),
        ("private_end", 4999),
    ] {
        is(name, &[code]);
        is(&format!("EFL_NET_DIALER_WEBSOCKET_CLOSE_REASON_{}", name.to_uppercase()), &[code]);
    }
}

/// The names of Boost.Beast's documentation. It calls 1014 `reserved2`; since 2026 the library
/// says `bad_gateway`.
#[test]
fn beast_names_are_found() {
    for (name, code) in [
        ("normal", 1000),
        ("going_away", 1001),
        ("protocol_error", 1002),
        ("unknown_data", 1003),
        ("bad_payload", 1007),
        ("policy_error", 1008),
        ("too_big", 1009),
        ("needs_extension", 1010),
        ("internal_error", 1011),
        ("service_restart", 1012),
        ("try_again_later", 1013),
        ("none", 0),
        ("reserved1", 1004),
        ("no_status", 1005),
        ("abnormal", 1006),
        ("reserved2", 1014),
        ("bad_gateway", 1014),
        ("reserved3", 1015),
    ] {
        is(name, &[code]);
    }
}

#[test]
fn names_of_documents_are_found() {
    is("websocket::close_code::too_big", &[1009]);
    is("Internal Server Error", &[1011]);
    is("---Reserved----", &[1004]);
    is("Bad gateway", &[1014]);
    is("No Status Received", &[1005]);
    is("Mandatory Extension", &[1010]);
    is("tls-handshake", &[1015]);
    is("GOING_AWAY", &[1001]);
    is("unassigned", &[1016, 3001, 3004, 3009]);
    is("protocol", &[1000]);
    is("outside", &[5000]);
}

#[test]
fn what_is_no_name_is_not_found() {
    for text in ["", "  ", "--", "1011", "nothing like it", "\u{1b}", "policy violations"] {
        is(text, &[]);
    }
}

#[test]
fn library_constants_are_in_the_order_of_their_codes() {
    for library in LIBRARIES {
        assert!(library.names.is_sorted_by_key(|constant| constant.code), "{}", library.name);
        for constant in library.names {
            let bound = [3000, 3999, 4000, 4999].map(CloseCode::new).contains(&constant.code);
            assert_eq!(constant.kind == Kind::RangeMarker, bound, "{}", constant.name);
        }
    }
}

proptest! {
    #[test]
    fn any_text_can_be_looked_up(text in ".*") {
        for found in table::find(&text) {
            prop_assert_eq!(table::fold(found.name), table::fold(&text));
        }
    }

    #[test]
    fn case_and_separators_do_not_matter(separator in "[ _.:-]{0,3}", upper: bool) {
        let name = format!("policy{separator}violation");
        let name = if upper { name.to_uppercase() } else { name };
        let found = table::find(&name);
        prop_assert_eq!(found[0].codes.start().get(), 1008);
    }
}

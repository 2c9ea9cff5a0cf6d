//! Bytes that break each rule, for the tests of the library and for those of the command line.

/// The id of each rule, and the hex of a capture that breaks it.
pub(crate) fn breaches() -> impl Iterator<Item = (&'static str, String)> {
    // Ten thousand frames are kept.
    let times = |id| if id == "frames-left-out" { 10_001 } else { 1 };
    BREACHES.iter().map(move |(id, hex)| (*id, hex.repeat(times(*id))))
}

const BREACHES: &[(&str, &str)] = &[
    ("one-byte-payload", "88 01 03"),
    ("reserved-code", "88 02 03ee"),
    ("unassigned-code", "88 02 07d0"),
    ("invalid-utf8", "88 03 03e8 ff"),
    ("payload-too-long", "88 7e 007e 03e8"),
    ("fragmented-control-frame", "08 00"),
    ("rsv-bit-set", "c8 00"),
    ("maybe-compressed", "c1 00"),
    ("reserved-opcode", "8b 00"),
    ("masked-by-server", "88 80 37fa213d"),
    ("unmasked-by-client", "88 00"),
    ("zero-masking-key", "88 80 00000000"),
    ("non-minimal-length", "88 7e 0000"),
    ("length-msb-set", "88 7f 8000000000000000"),
    ("truncated", "88"),
    ("not-a-close-frame", "89 00"),
    ("data-after-close", "88 00 81 00"),
    ("second-close", "88 00 88 00"),
    ("control-after-close", "88 00 8a 00"),
    ("bytes-after-close", "88 00 00"),
    ("frames-left-out", "89 00"),
    ("close-inside-message", "01 00 88 00"),
    ("nul-in-reason", "88 03 03e8 00"),
    ("bom-in-reason", "88 05 03e8 efbbbf"),
    ("code-from-wrong-side", "88 02 03f2"),
    ("byte-swapped-code", "88 02 e803"),
    ("ascii-code", "88 04 31303030"),
    ("reason-without-code", "88 05 48656c6c6f"),
    ("still-masked", "88 09 1f3c96687db9837c79"),
    ("already-unmasked", "88 82 37fa213d 03e8"),
    ("http-bytes", "485454502f312e3120"),
    ("http2-bytes", "000000040000000000"),
    ("tls-bytes", "1603010200"),
    ("hixie-close", "ff00"),
];

//! `decode --diagram`.

use snapbox::{Data, assert_data_eq, file};

use crate::wsclose;

/// Only the picture: what follows it is the same without `--diagram`.
#[track_caller]
fn diagram(args: &[&str], status: i32, expected: Data) {
    let stdout = wsclose([&["decode", "--diagram"], args].concat()).status(status).stdout_text();
    let verdict = ["\nBreaks ", "\nValid: "].iter().find_map(|verdict| stdout.find(verdict));
    let picture = &stdout[..verdict.unwrap()];
    assert_data_eq!(picture, expected.raw());
}

#[test]
fn frames_as_bit_diagrams() {
    diagram(&["880203e8"], 0, file!["../data/decode/diagram_close.txt"]);
    let masked = "88 85 37fa213d 3412434452";
    diagram(&[masked], 0, file!["../data/decode/diagram_masked.txt"]);
    let several = "8105 68656c6c6f 8900 880203e8 8a00";
    diagram(&[several], 0, file!["../data/decode/diagram_several.txt"]);
    diagram(&["03e8"], 0, file!["../data/decode/diagram_payload.txt"]);
    let padded = "tests/data/packets/padded.hex";
    diagram(&["--file", padded], 0, file!["../data/decode/diagram_packet.txt"]);
}

#[test]
fn diagrams_with_all_lengths() {
    let bits_16 = "c8 7e 0003 03ee ff";
    diagram(&[bits_16], 1, file!["../data/decode/diagram_16_bits.txt"]);
    let bits_64 = "48 ff 0000000000000002 37fa213d 3416";
    diagram(&[bits_64], 1, file!["../data/decode/diagram_64_bits.txt"]);
    let most = format!("88 7d 03f1 {}", "61".repeat(123));
    diagram(&[&most], 0, file!["../data/decode/diagram_most.txt"]);
    let too_long = format!("88 fe 0082 37fa213d {}", "ee".repeat(130));
    diagram(&[&too_long], 1, file!["../data/decode/diagram_too_long.txt"]);
    let payload = format!("03e8 {}", "61".repeat(124));
    diagram(
        &["--as", "payload", &payload],
        1,
        file!["../data/decode/diagram_too_long_payload.txt"],
    );
}

#[test]
fn diagrams_of_what_was_cut_short() {
    for (hex, expected) in [
        ("88", file!["../data/decode/diagram_cut.txt"]),
        ("88 fe 00", file!["../data/decode/diagram_cut_length.txt"]),
        ("88 82 37fa", file!["../data/decode/diagram_cut_key.txt"]),
        ("88 0a 03e8 676f6e", file!["../data/decode/diagram_cut_reason.txt"]),
    ] {
        diagram(&[hex], 1, expected);
    }
}

#[test]
fn diagrams_with_characters_of_many_bytes_and_with_names_of_opcodes() {
    let reason = "880f 03e8 c3a9 e697a5 20 1b5b e280ae f09f";
    diagram(&[reason], 1, file!["../data/decode/diagram_reason.txt"]);
    let opcodes = ["--as", "frame", "00 03 616263 b0 00 83 01 ff"];
    diagram(&opcodes, 1, file!["../data/decode/diagram_opcodes.txt"]);
}

#[test]
fn a_diagram_is_no_json() {
    let done = wsclose(["decode", "--diagram", "-f", "json", "880203e8"]).status(2);
    assert!(done.stdout_text().contains("\"message\": \"'--diagram' is a picture in text"));
    done.stderr(file!["../data/usage/diagram_as_json.txt"]);
}

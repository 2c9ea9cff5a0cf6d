//! The rows of software that all tables point to.

use std::fs;
use std::path::Path;

use wsclose::table::{self, APPS, KEEP_ALIVES, SIZE_LIMITS, SOFTWARE, Software, is_software};

use crate::order::files;

#[test]
fn ids_and_names_are_distinct() {
    for (at, row) in SOFTWARE.iter().enumerate() {
        let is_plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || "-.".contains(c);
        assert!(!row.id.is_empty() && row.id.chars().all(is_plain), "{}", row.id);
        for other in &SOFTWARE[..at] {
            assert!(row.id != other.id && row.name != other.name, "{}", row.id);
        }
    }
}

#[test]
fn every_id_is_known() {
    for row in SOFTWARE {
        for id in row.libraries {
            assert!(table::library(id).is_some(), "{id}");
        }
        for id in row.apps {
            assert!(APPS.iter().any(|app| app.id == *id), "{id}");
        }
    }
}

#[test]
fn parts_have_no_parts() {
    for whole in SOFTWARE.iter().flat_map(|row| row.part_of) {
        assert!(whole.part_of.is_empty(), "{}", whole.id);
    }
}

#[test]
fn every_row_is_pointed_to() {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let texts: String = files(&src).iter().map(|file| fs::read_to_string(file).unwrap()).collect();
    let rows = fs::read_to_string(src.join("table/software/rows.rs")).unwrap();
    let statics = rows.lines().filter_map(|line| line.strip_prefix("    ")?.split_once(" ="));
    let statics = statics.map(|(name, _)| name).filter(|name| !name.contains([' ', '$']));
    let mut count = 0;
    for (name, row) in statics.zip(SOFTWARE) {
        count += 1;
        let is_name = |c: char| c.is_ascii_alphanumeric() || c == '_';
        let names = |start: &str| {
            let mut rest = texts.split(start).skip(1);
            rest.any(|rest| rest.strip_prefix(name).is_some_and(|end| !end.starts_with(is_name)))
        };
        assert!(
            names("software::") || names("[&") || names(", &") || !row.note.is_empty(),
            "{name}"
        );
    }
    assert_eq!(count, SOFTWARE.len());
}

#[test]
fn whatever_has_a_limit_can_be_named() {
    let can_be = |row: &Software| !row.libraries.is_empty() || !row.words.is_empty();
    let times = KEEP_ALIVES.iter().map(|row| row.software);
    for software in times.chain(SIZE_LIMITS.iter().map(|limit| limit.software)) {
        let can_be = can_be(software) || software.part_of.iter().any(|whole| can_be(whole));
        assert!(can_be, "{software} needs words or libraries in its row");
    }
}

#[test]
fn words_are_typed_without_quotes() {
    let is_plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || "-_.".contains(c);
    for word in SOFTWARE.iter().flat_map(|row| row.words) {
        assert!(word.chars().all(is_plain), "{word}");
        assert!(is_software(word), "{word}");
    }
}

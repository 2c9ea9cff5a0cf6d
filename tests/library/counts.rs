//! Counts of the table's rows: a lost row shows up in the snapshot, and so does a new one. Read the
//! difference before you commit it.

use std::fmt::Write;

use snapbox::{assert_data_eq, file};
use wsclose::table::{self, APPS, AppCode, Constant, Kind, Library, Value};

/// The counts as text. Kinds after the first are left out if there are none.
fn counts(counts: &[(&str, usize)]) -> String {
    let shown = counts.iter().enumerate().filter(|(place, (_, count))| *place == 0 || *count > 0);
    shown.map(|(_, (what, count))| format!("{what} {count}")).collect::<Vec<_>>().join(", ")
}

#[test]
fn codes_of_applications() {
    let mut text = String::new();
    for app in APPS {
        let ranges = app.codes.iter().filter(|meant| AppCode::is_range(meant)).count();
        let counts = counts(&[("codes", app.codes.len() - ranges), ("ranges", ranges)]);
        writeln!(text, "{}: {counts}", app.id).unwrap();
    }
    assert_data_eq!(text, file!["../data/table/apps.txt"].raw());
}

#[test]
fn names_of_libraries() {
    let mut text = String::new();
    for library in table::libraries() {
        let Library { id, subject, names, printed, .. } = library;
        let count = |is: fn(&Constant) -> bool| names.iter().filter(|name| is(name)).count();
        let legacy = count(|name| name.kind == Kind::Legacy);
        let counts = counts(&[
            ("names", names.len() - legacy),
            ("legacy", legacy),
            ("below 0", count(|name| matches!(name.value, Value::Negative(_)))),
            ("for all other codes", count(|name| name.value == Value::Rest)),
            ("printed", printed.len()),
        ]);
        writeln!(text, "{id} ({}): {counts}", subject.name()).unwrap();
    }
    assert_data_eq!(text, file!["../data/table/libraries.txt"].raw());
}

#[test]
fn http_statuses() {
    let mut text = String::new();
    for status in (0..=u16::MAX).filter_map(table::http_status) {
        writeln!(text, "{} {}", status.status, status.phrase).unwrap();
    }
    assert_data_eq!(text, file!["../data/table/http.txt"].raw());
}

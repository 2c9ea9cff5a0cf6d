use snapbox::file;

use crate::wsclose;

#[test]
fn everything() {
    wsclose(["list"]).status(0).stdout(file!["../data/list/all.txt"]).stderr("");
    wsclose(["list", "-f", "csv"]).status(0).stdout(file!["../data/list/all.csv"]).stderr("");
    wsclose(["list", "-f", "json"]).status(0).stdout(file!["../data/list/all.json"]).stderr("");
    wsclose(["list", "-f", "markdown"]).status(0).stdout(file!["../data/list/all.md"]).stderr("");
}

#[test]
fn a_range_shows_only_its_own_codes() {
    wsclose(["list", "2990-3005"]).status(0).stdout(file!["../data/list/2990-3005.txt"]).stderr("");
}

#[test]
fn classes_and_names() {
    wsclose(["list", "private"]).status(0).stdout(file!["../data/list/private.txt"]).stderr("");
    wsclose(["list", "4000-4999"]).status(0).stdout(file!["../data/list/private.txt"]).stderr("");
    wsclose(["list", "registered"])
        .status(0)
        .stdout(file!["../data/list/registered_class.txt"])
        .stderr("");
    wsclose(["list", "going", "away", "1000"])
        .status(0)
        .stdout(file!["../data/list/names.txt"])
        .stderr("");
}

#[test]
fn filters() {
    wsclose(["list", "--reserved"]).status(0).stdout(file!["../data/list/reserved.txt"]).stderr("");
    wsclose(["list", "--sendable", "-f", "csv"])
        .status(0)
        .stdout(file!["../data/list/sendable.csv"])
        .stderr("");
    wsclose(["list", "--registered", "3xxx"])
        .status(0)
        .stdout(file!["../data/list/registered_3xxx.txt"])
        .stderr("");
}

#[test]
fn nothing_left_is_a_no() {
    wsclose(["list", "private", "--reserved"])
        .status(1)
        .stdout("")
        .stderr("error: no code matches\n  the filters exclude all that was asked for\n");
}

#[test]
fn csv_without_rows_is_its_header() {
    let done = wsclose(["list", "-f", "csv", "private", "--reserved"]).status(1);
    let stdout = done.stdout_text();
    assert!(stdout.starts_with("first,last,name,") && stdout.lines().count() == 1, "{stdout}");
}

#[test]
fn an_unknown_class_gets_the_nearest() {
    wsclose(["list", "privat"])
        .status(1)
        .stdout("")
        .stderr("error: no code is called 'privat'\n  did you mean private (4000-4999)?\n");
}

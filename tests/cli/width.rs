//! How wide answers are where standard output is no terminal.

use crate::wsclose;

fn longest(command: &[&str], columns: &str) -> usize {
    let shown = wsclose(command).env("COLUMNS", columns).any_status().stdout_text();
    shown.lines().map(textwrap::core::display_width).max().unwrap()
}

#[test]
fn columns_gives_the_width() {
    for command in [&["1006"][..], &["list"], &["search", "timeout"], &["decode", "880203e8"]] {
        let at = |columns| longest(command, columns);
        assert!(at("40") <= 40, "{command:?}");
        assert!(at("60") > 40 && at("60") <= 60, "{command:?}");
        assert!(at("100") > 60 && at("100") <= 100, "{command:?}");
        // The limits of what is a width.
        assert!(at("20") < at("40"), "{command:?}");
        for no_width in ["", "0", "19", "1001", "99999999999999999999", "-40", "40x", "wide"] {
            assert_eq!(at(no_width), longest(command, "80"), "{command:?} {no_width}");
        }
    }
}

#[test]
fn without_columns_it_is_80() {
    for command in [&["1006"][..], &["list"], &["search", "timeout"]] {
        let shown = wsclose(command).status(0).stdout_text();
        let eighty = wsclose(command).env("COLUMNS", "80").status(0).stdout_text();
        assert_eq!(shown, eighty);
    }
}

#[cfg(target_os = "linux")]
#[test]
fn on_a_terminal_its_size_counts() {
    let shown = |line: &str| crate::usage::in_terminal(70, &format!("TERM=dumb {line}"));
    let Some(search) = shown("COLUMNS=200 wsclose search timeout") else { return };
    let longest = search.lines().map(textwrap::core::display_width).max().unwrap();
    assert!((60..=70).contains(&longest), "{search}");
    // One line a hit, to be read at a glance; elsewhere nothing is cut.
    assert!(search.contains("...\n") && !search.contains("\n "), "{search}");
    let piped = shown("COLUMNS=200 wsclose search timeout | cat").unwrap();
    let longest = piped.lines().map(textwrap::core::display_width).max().unwrap();
    assert!(!piped.contains("...\n") && longest > 100, "{piped}");
}

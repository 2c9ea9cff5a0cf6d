use serde_json::Value;
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

/// Where nobody else is called so in lower case, `explain` may mean a name.
#[test]
fn a_class_is_meant_in_any_case() {
    for class in ["Private", "PRIVATE"] {
        wsclose(["list", class]).status(0).stdout(file!["../data/list/private.txt"]).stderr("");
    }
    let text = wsclose(["list", "Protocol"]).status(0).stdout_text();
    assert_eq!(text, wsclose(["list", "1000-2999"]).status(0).stdout_text());
}

#[test]
fn the_libraries_of_a_language() {
    let rust = wsclose(["list", "rust", "-f", "csv"]).status(0).stdout_text();
    let all = wsclose(["list", "libraries", "-f", "csv"]).status(0).stdout_text();
    let is_rust = |line: &&str| line.contains(",Rust,") || line.starts_with("id,");
    let expected: Vec<_> = all.lines().filter(is_rust).collect();
    assert_eq!(rust.lines().collect::<Vec<_>>(), expected);
    for (word, first) in [("C#", "dotnet"), ("C", "libwebsockets"), ("cpp", "beast"), ("js", "ws")]
    {
        let text = wsclose(["list", word]).status(0).stdout_text();
        // Below the header and the language.
        assert!(
            text.lines().skip(2).any(|line| line.trim().split(' ').next() == Some(first)),
            "{text}"
        );
    }
    wsclose(["list", "pyton"]).status(1).stdout("").stderr(
        "error: no code is called 'pyton'\n  did you mean the language Python (`wsclose list \
         Python`)?\n",
    );
}

#[test]
fn the_order_is_that_of_the_words() {
    let first = |words: &[&str]| {
        let text = wsclose([&["list"], words].concat()).status(0).stdout_text();
        text.split_whitespace().next().unwrap_or_default().to_owned()
    };
    assert_eq!(first(&["apps", "gorilla"]), "Id");
    assert_eq!(first(&["gorilla", "apps"]), "gorilla/websocket");
    assert_eq!(first(&["libraries", "apps"]), "Id");
    assert_eq!(first(&["gorilla", "1000"]), "gorilla/websocket");
    let text = wsclose(["list", "1000", "gorilla", "1001"]).status(0).stdout_text();
    let [code, other, library] = ["\n1000 ", "\n1001 ", "\ngorilla"].map(|part| text.find(part));
    assert!(code < other && other < library, "{text}");
}

/// The lines of an index in so many columns, without the remarks at its end.
fn index(what: &str, columns: usize) -> Vec<String> {
    let run = wsclose(["list", what]).env("COLUMNS", &columns.to_string());
    let text = run.status(0).stdout_text();
    let widest = text.lines().map(textwrap::core::display_width).max().unwrap();
    assert!(widest <= columns, "{what} in {columns}: {widest}");
    let (index, _) = text.split_once("\n\n").unwrap();
    index.lines().map(str::to_owned).collect()
}

/// The first column of the CSV, and another one.
fn csv(what: &str, column: usize) -> Vec<(String, String)> {
    let text = wsclose(["list", what, "-f", "csv"]).status(0).stdout_text();
    let row = |line: &str| {
        let mut cells = line.split(',').map(str::to_owned);
        (cells.next().unwrap(), cells.nth(column - 1).unwrap())
    };
    text.lines().skip(1).map(row).collect()
}

#[test]
fn applications_can_be_scanned() {
    let mut apps = csv("apps", 3);
    apps.sort();
    for columns in [40, 80, 100, 120] {
        let lines = index("apps", columns);
        // What begins a line is an id, in the order of the alphabet.
        let header = usize::from(columns >= 80);
        let rows = lines.iter().skip(header).filter(|line| !line.starts_with(' '));
        let rows: Vec<_> = rows.collect();
        assert_eq!(rows.len(), apps.len(), "{rows:?}");
        for (row, (id, codes)) in rows.iter().zip(&apps) {
            assert_eq!(row.split(' ').next(), Some(id.as_str()), "{row}");
            let mut words = row.split([' ', '(', ')']);
            assert!(words.any(|word| word == codes), "{codes} codes in {row}");
        }
        // Where there is room for a table, each has one line: what it is has to be short.
        assert!(columns == 40 || lines.len() == header + apps.len(), "{columns}: {lines:#?}");
    }
    assert!(index("apps", 80)[0].starts_with("Id  "));
    assert!(index("apps", 120)[0].contains("  Name  "));
}

#[test]
fn libraries_are_listed_by_language() {
    let libraries = csv("libraries", 2);
    for columns in [40, 80, 120] {
        let header = usize::from(columns >= 80);
        let mut expected = Vec::new();
        for (id, language) in &libraries {
            if expected.last().is_none_or(|(_, last)| *last != language) {
                expected.push((language, language));
            }
            expected.push((id, language));
        }
        let expected: Vec<&String> = expected.into_iter().map(|(word, _)| word).collect();
        let lines = index("libraries", columns);
        let lines: Vec<_> =
            lines.iter().skip(header).filter(|line| !line.starts_with("    ")).collect();
        assert_eq!(lines.len(), expected.len());
        for (line, word) in lines.iter().zip(expected) {
            assert_eq!(line.trim_start().split(' ').next(), Some(word.as_str()), "{line}");
            let is_language = !line.starts_with(' ');
            assert_eq!(is_language, line == &word, "{line}");
        }
    }
}

#[test]
fn the_index_in_one_word() {
    for (one, all) in [("library", "libraries"), ("app", "apps"), ("APPS", "apps")] {
        let text = wsclose(["list", all]).status(0).stdout_text();
        wsclose(["list", one]).status(0).stdout(text).stderr("");
    }
    // The name of a range of codes.
    let text = wsclose(["list", "Library"]).status(0).stdout_text();
    assert!(text.contains("\n4000-4999 "), "{text}");
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
    assert!(stdout.starts_with("code,first,last,name,") && stdout.lines().count() == 1, "{stdout}");
}

#[test]
fn an_unknown_class_gets_the_nearest() {
    wsclose(["list", "privat"])
        .status(1)
        .stdout("")
        .stderr("error: no code is called 'privat'\n  did you mean private (4000-4999)?\n");
}

/// The code of every row, so that a script need not compare `first` with `last`.
#[test]
fn each_row_has_its_code_and_a_range_has_none() {
    let listing =
        wsclose(["list", "0-65535", "apps", "libraries", "-f", "json"]).status(0).stdout_text();
    let listing: Value = serde_json::from_str(&listing).unwrap();
    let ids = |key: &str| {
        let ids = listing[key].as_array().unwrap().iter().map(|one| one["id"].as_str().unwrap());
        ids.map(str::to_owned).collect::<Vec<_>>()
    };
    let names: Vec<_> = [ids("libraries"), ids("apps")].concat();
    let words: Vec<_> = names.iter().map(String::as_str).collect();
    let all = wsclose([&["list", "-f", "json"], &words[..]].concat()).status(0).stdout_text();
    let all: Value = serde_json::from_str(&all).unwrap();
    let inner = [("apps", "codes"), ("libraries", "names")].map(|(outer, inner)| {
        all[outer].as_array().unwrap().iter().flat_map(move |one| one[inner].as_array().unwrap())
    });
    let rows: Vec<_> =
        listing["rows"].as_array().unwrap().iter().chain(inner.into_iter().flatten()).collect();
    assert!(rows.len() > 1000, "{}", rows.len());
    for row in rows {
        let single = row["first"] == row["last"] && !row["first"].is_null();
        let expected = if single { &row["first"] } else { &Value::Null };
        assert_eq!(&row["code"], expected, "{row}");
    }
}

//! The JSON is a contract: output fits the schemas, has no other keys, and never loses a key it
//! once had.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use serde_json::Value;

use crate::{up_to_date, wsclose};

/// The schemas, each with a key that only its documents have.
const SCHEMAS: [(&str, &str); 11] = [
    ("log", "files"),
    ("log-tally", "kinds"),
    ("log-lines", "registered_name"),
    ("explain", "results"),
    ("list", "rows"),
    ("search", "hits"),
    ("decode", "explanation"),
    ("decode-lines", "line"),
    ("decode-tally", "half_code"),
    ("encode", "bytes"),
    ("errors", "errors"),
];

fn file(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap()
}

/// A schema of the repository, as it is checked in.
fn document(name: &str) -> Value {
    serde_json::from_str(&file(&format!("schema/{name}.json"))).unwrap()
}

/// The same, to hold documents to.
fn schema(name: &str) -> jsonschema::Validator {
    let schema = document(name);
    jsonschema::meta::validate(&schema).unwrap();
    jsonschema::validator_for(&schema).unwrap()
}

/// What is written has to fit the schema. Returns the status and standard error.
#[must_use]
#[track_caller]
fn fits(schema: &jsonschema::Validator, args: &[&str]) -> (Option<i32>, String) {
    let output = wsclose(args).0.output().unwrap();
    let json: Value = serde_json::from_slice(&output.stdout).unwrap();
    let errors: Vec<_> = schema.iter_errors(&json).map(|error| error.to_string()).collect();
    assert_eq!(errors, [""; 0], "{args:?}\n{REFRESH}");
    (output.status.code(), String::from_utf8(output.stderr).unwrap())
}

const REFRESH: &str = "The schemas are made from the types. If the new answer is meant, refresh them \
                       with: SNAPSHOTS=overwrite cargo test --features schema";

const DONE: (Option<i32>, String) = (Some(0), String::new());

const UNKNOWN: &str = "error: no code is called 'nonsense'\n\
                       \x20 known are the names of `wsclose list`, `list libraries` and `list apps`\n";

#[test]
fn explain() {
    let schema = schema("explain");
    for what in ["0-65535", "1006", "59395", "401", "4401", "12592", "0", "65535"] {
        assert_eq!(fits(&schema, &["explain", "-f", "json", what]), DONE);
    }
    for name in ["BAD_DATA", "NEVER_CONNECTED", "Other", "Bad", "Iana", "1002", "1000"] {
        assert_eq!(fits(&schema, &["explain", "-f", "json", name]), DONE);
    }
    let other = fits(&schema, &["explain", "-f", "json", "--app", "pusher", "4xxx", "4999"]);
    assert_eq!(other.0, Some(1));
    for evidence in [
        &["1006", "--after", "59998ms", "--seen-by", "browser"][..],
        &["1011", "--reason", "keepalive ping timeout", "--library", "jetty"],
        &["1002", "--never-opened", "--seen-by", "client"],
        &["1009", "--all", "--seen-by", "server"],
    ] {
        assert_eq!(fits(&schema, &[&["explain", "-f", "json"], evidence].concat()), DONE);
    }
    for line in
        ["sent 1001 (going away) bye", "code=1006", "CloseFrame { code: Away, reason: \"\" }"]
    {
        assert_eq!(fits(&schema, &["explain", "-f", "json", line]), DONE);
    }
    let unknown = fits(&schema, &["explain", "-f", "json", "nonsense"]);
    assert_eq!(unknown, (Some(1), UNKNOWN.to_owned()));
}

#[test]
fn list() {
    let schema = schema("list");
    assert_eq!(fits(&schema, &["list", "-f", "json"]), DONE);
    let unknown = fits(&schema, &["list", "-f", "json", "1011", "4004", "nonsense"]);
    assert_eq!(unknown, (Some(1), UNKNOWN.to_owned()));
    assert_eq!(fits(&schema, &["list", "-f", "json", "--reserved"]), DONE);
    let (status, stderr) = fits(&schema, &["list", "-f", "json", "private", "--reserved"]);
    assert!(status == Some(1) && stderr.starts_with("error: no code matches\n"), "{stderr}");
    for what in ["libraries", "jetty", "tungstenite", "java-websocket", "vibe-d", "cowboy", "rust"]
    {
        assert_eq!(fits(&schema, &["list", "-f", "json", what]), DONE);
    }
    for what in ["apps", "discord-voice"] {
        assert_eq!(fits(&schema, &["list", "-f", "json", what]), DONE);
    }
}

#[test]
fn search() {
    let schema = schema("search");
    for words in ["auth", "gateway", "never connected", "any", "nginx", "discord", "a"] {
        assert_eq!(fits(&schema, &["search", "-f", "json", words]), DONE);
    }
    let (status, stderr) = fits(&schema, &["search", "-f", "json", "qqqqqq"]);
    assert!(status == Some(1) && stderr.starts_with("error: no entry contains"), "{stderr}");
}

#[test]
fn decode() {
    let schema = schema("decode");
    let decodes = |args: &[&str]| {
        let (status, stderr) = fits(&schema, &[&["decode", "-f", "json"], args].concat());
        assert!(matches!(status, Some(0 | 1)) && stderr.is_empty(), "{args:?}: {stderr}");
    };
    for hex in [
        "880203e8",
        "8800",
        "88",
        "8801",
        "03e8627965",
        "487e000303eeff00",
        "888537fa213d3412434452",
        "8105 68656c6c6f 8900 880203e8",
        "8b00",
        "887f8000000000000002",
        "03e8ff",
        "88091f3c96687db9837c79",
        "5765 20636c6f736564",
        "1603010200",
        "[136, 2, 3, 232] [136, 2, 3, 233]",
        "[13, 14]",
        // 1000 Target closed
        "880f03e854617267657420636c6f736564",
    ] {
        decodes(&[hex]);
        decodes(&["--from", "client", hex]);
    }
    for packet in ["qinq_ipv6", "cut_frame", "rst", "handshake_and_close", "sll2_ipv6"] {
        let path = format!("tests/data/packets/{packet}.hex");
        decodes(&["--file", &path]);
    }
}

#[test]
fn decode_lines_and_tally() {
    let captures = "880203e8\n8800\n\nnothing\n888537fa213d3412434452\n8900\n03e8ff\n";
    let output = |option: &str| {
        let run = wsclose(["decode", option, "-f", "json"]).stdin(captures).status(1);
        assert_eq!(run.stderr_text(), "");
        run.stdout_text()
    };
    let lines = schema("decode-lines");
    for line in output("--lines").lines() {
        let json: Value = serde_json::from_str(line).unwrap();
        let errors: Vec<_> = lines.iter_errors(&json).map(|error| error.to_string()).collect();
        assert_eq!(errors, [""; 0], "{line}");
    }
    let json: Value = serde_json::from_str(&output("--tally")).unwrap();
    assert!(schema("decode-tally").is_valid(&json), "{json}");
}

#[test]
fn encode() {
    let schema = schema("encode");
    for args in [
        &["1000"][..],
        &["going away", "größer", "--mask"],
        &["4001", "bye", "--mask=37fa213d"],
        &["1011", "worker died", "--payload"],
        &["--no-code"],
    ] {
        assert_eq!(fits(&schema, &[&["encode", "-f", "json"], args].concat()), DONE);
    }
    for args in [&["--force", "1006"][..], &["--force", "65535", &"x".repeat(200)]] {
        let (status, stderr) = fits(&schema, &[&["encode", "-f", "json"], args].concat());
        assert_eq!(status, Some(0));
        assert!(
            stderr
                .lines()
                .all(|line| line.starts_with("remark: ") || line.starts_with("violation: ")),
            "{stderr}"
        );
    }
}

#[test]
fn log() {
    let log = "09:00:00 websocket connected\n09:01:00 websocket closed with 1006\nws closed code 4004\n\
               no pong\nreceived 1011 (internal error) gone; then sent 1011 (internal error) gone\n";
    let closes = schema("log-lines");
    let output = wsclose(["log", "-f", "jsonl"]).stdin(log).0.output().unwrap();
    let answers = String::from_utf8(output.stdout).unwrap();
    assert_eq!(answers.lines().count(), 3);
    for answer in answers.lines() {
        let json: Value = serde_json::from_str(answer).unwrap();
        let errors: Vec<_> = closes.iter_errors(&json).map(|error| error.to_string()).collect();
        assert_eq!(errors, [""; 0], "{answer}");
    }
    for (name, args) in
        [("log", &["log", "-f", "json"][..]), ("log-tally", &["log", "--tally", "--json"])]
    {
        let output = wsclose(args).stdin(log).0.output().unwrap();
        assert_eq!(output.status.code(), Some(0));
        let json: Value = serde_json::from_slice(&output.stdout).unwrap();
        let schema = schema(name);
        let errors: Vec<_> = schema.iter_errors(&json).map(|error| error.to_string()).collect();
        assert_eq!(errors, [""; 0], "{json}");
    }
}

/// Whatever is wrong: the command line, the input, or what it says. The document is the command's own,
/// with nothing in it but the error, which standard error has too.
#[test]
fn errors_have_the_form_of_the_answer() {
    let explain = ["query", "results", "no_codes"];
    let list = ["rows", "apps", "libraries"];
    let log = ["kinds", "results", "calls", "skipped"];
    let decode = ["frames", "findings", "answers"];
    let tally = ["codes", "findings"];
    for (name, args, lists, message) in [
        ("explain", &["1006", "-f", "json", "--nonsense"][..], &explain[..], "unexpected argument"),
        ("explain", &["explain", "--format=json", "--after", "x"], &explain, "invalid value 'x'"),
        ("explain", &["1006", "-bf", "json"], &explain, "'--brief' is for text"),
        ("explain", &["-", "-f", "json"], &explain, "standard input is empty"),
        ("log", &["log", "-f", "json", "no-such"], &log, "no-such: "),
        ("log", &["log", "--json", "--since", "x"], &log, "invalid value 'x'"),
        ("log-tally", &["log", "--tally", "-f", "json", "no-such"], &log[..1], "no-such: "),
        ("list", &["list", "-fjson", "--sendible"], &list, "unexpected argument '--sendible'"),
        ("list", &["-f", "json", "list"], &list, "'--format' stands before a command"),
        ("list", &["list", "-f", "json", "apps", "--reserved"], &list, "'--sendable', "),
        ("search", &["search", "--format", "json"], &["hits"], "the following required"),
        ("search", &["search", "-f", "json", "?"], &["hits"], "expected words"),
        ("decode", &["decode", "-f", "json", "zz"], &decode, "found no bytes"),
        ("decode", &["decode", "-f", "jsonl", "8g"], &decode, "found no bytes"),
        ("decode", &["decode", "-f", "json", "--as", "x"], &decode, "invalid value 'x'"),
        ("decode", &["decode", "-f", "json", "--file", "no-such"], &decode, "no-such: "),
        (
            "decode-lines",
            &["decode", "-f", "json", "--lines", "--diagram"],
            &decode,
            "'--diagram' is",
        ),
        ("decode-lines", &["decode", "--lines", "-f", "jsonl", "00"], &decode, "'--lines' and"),
        ("decode-lines", &["decode", "--lines", "-f", "json", "--file", "no"], &decode, "no: "),
        ("decode-tally", &["decode", "--tally", "-f", "json", "--x"], &tally, "unexpected"),
        ("decode-tally", &["decode", "--tally", "-f", "json", "--file", "no"], &tally, "no: "),
        ("encode", &["encode", "-f", "json", "1006"], &[], "1006 Abnormal Closure is only"),
        ("encode", &["encode", "-f", "json"], &[], "the following required arguments"),
        ("encode", &["encode", "-f", "json", "1000", "--mask=1"], &[], "invalid value '1'"),
        ("errors", &["--format", "json", "--nonsense"], &[], "unexpected argument '--nonsense'"),
        ("errors", &["man", "-f", "json"], &[], "unexpected argument '-f'"),
    ] {
        let schema = schema(name);
        let output = wsclose(args).0.output().unwrap();
        assert_eq!(output.status.code(), Some(2), "{args:?}");
        let json: Value = serde_json::from_slice(&output.stdout).unwrap();
        let faults: Vec<_> = schema.iter_errors(&json).map(|error| error.to_string()).collect();
        assert_eq!(faults, [""; 0], "{args:?}: {json}");
        let said = json["errors"][0]["message"].as_str().unwrap();
        assert!(said.starts_with(message), "{args:?}: {said}");
        let stderr = String::from_utf8(output.stderr).unwrap();
        let first = stderr.split_whitespace().take(5).collect::<Vec<_>>().join(" ");
        assert!(format!("error: {said}").starts_with(&first), "{args:?}: {stderr}");
        let query = if args.contains(&"-") { &lists[1..] } else { lists };
        assert!(query.iter().all(|list| json[list] == Value::Array(Vec::new())), "{json}");
    }
}

#[test]
fn errors_say_where_and_what_would_have_worked() {
    let error = |args: &[&str], input: &str| {
        let run = wsclose(args).stdin(input.to_owned()).0.output().unwrap();
        let text = String::from_utf8(run.stdout).unwrap();
        let mut json: Value = serde_json::from_str(text.lines().last().unwrap())
            .or_else(|_| serde_json::from_str(&text))
            .unwrap();
        json["errors"][0].take()
    };
    let place = |error: Value| (error["line"].as_u64(), error["column"].as_u64());
    assert_eq!(place(error(&["decode", "-f", "json"], "\n88 02\n03 e")), (Some(3), Some(4)));
    let lines = ["decode", "--lines", "-f", "jsonl"];
    assert_eq!(place(error(&lines, "880203e8\n\n88 02 03 e\n")), (Some(3), Some(10)));
    assert_eq!(place(error(&["list", "-f", "json", "nonsense"], "")), (None, None));
    for (args, hint) in [
        (&["list", "-f", "json", "--sendible"][..], "a similar argument exists: '--sendable'"),
        (&["decode", "-f", "json", "--as", "x"], "possible values: payload, frame, packet"),
        (
            &["encode", "-f", "json"],
            "wsclose encode [OPTIONS] <CODE> [REASON]\nwsclose encode [OPTIONS] --no-code",
        ),
    ] {
        assert_eq!(error(args, "")["hint"], hint, "{args:?}");
    }
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
}

#[test]
fn documents_in_the_test_data_fit() {
    let schemas = SCHEMAS.map(|(name, key)| (schema(name), key));
    let data = files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data"));
    let is_json =
        |path: &&PathBuf| path.extension().is_some_and(|end| end == "json" || end == "jsonl");
    for path in data.iter().filter(is_json) {
        let text = fs::read_to_string(path).unwrap();
        for document in serde_json::Deserializer::from_str(&text).into_iter::<Value>() {
            let document = document.unwrap();
            let (schema, _) = schemas.iter().find(|(_, key)| document.get(key).is_some()).unwrap();
            let errors: Vec<_> =
                schema.iter_errors(&document).map(|error| error.to_string()).collect();
            assert_eq!(errors, [""; 0], "{}\n{REFRESH}", path.display());
        }
    }
}

/// What a schema admits: itself, or what it refers to, or each of several.
fn admitted<'a>(root: &'a Value, schema: &'a Value) -> Vec<&'a Value> {
    if let Some(reference) = schema["$ref"].as_str() {
        return admitted(root, root.pointer(reference.trim_start_matches('#')).unwrap());
    }
    let several = schema["anyOf"].as_array().or(schema["oneOf"].as_array());
    several.map_or(vec![schema], |several| {
        several.iter().flat_map(|schema| admitted(root, schema)).collect()
    })
}

/// Notes the type at a path, its values if they are listed, and the same for every key and item
/// below it.
fn note(root: &Value, schema: &Value, path: &str, noted: &mut BTreeSet<String>) {
    let admitted = admitted(root, schema);
    let types = admitted.iter().flat_map(|schema| match &schema["type"] {
        Value::Array(types) => types.iter().map(|name| name.as_str().unwrap()).collect(),
        name => vec![name.as_str().unwrap()],
    });
    noted.insert(format!("{path}: {}", types.collect::<Vec<_>>().join(" or ")));
    for schema in admitted {
        let values = schema["enum"].as_array().into_iter().flatten().chain(schema.get("const"));
        noted.extend(
            values.filter(|value| !value.is_null()).map(|value| format!("{path}: {value}")),
        );
        let is_closed = schema["additionalProperties"] == false;
        assert!(is_closed || schema["properties"].is_null(), "{path} admits unknown keys");
        for (key, value) in schema["properties"].as_object().into_iter().flatten() {
            assert!(value["description"].is_string(), "{path}.{key} has no comment to describe it");
            note(root, value, &format!("{path}.{key}"), noted);
        }
        if schema["items"].is_object() {
            note(root, &schema["items"], &format!("{path}[]"), noted);
        }
    }
}

/// A script may rely on every key and value that there ever was: the list only grows.
#[test]
fn no_key_and_no_value_goes_away() {
    let mut actual = BTreeSet::new();
    for (name, _) in SCHEMAS {
        let mut noted = BTreeSet::new();
        let root = document(name);
        note(&root, &root, name, &mut noted);
        let keys = noted.iter().filter_map(|line| line.strip_prefix(name)?.strip_prefix('.'));
        actual.extend(keys.map(|line| format!("{name}: {line}")));
    }
    let listed = file("schema/keys.txt");
    let listed: BTreeSet<_> = listed.lines().map(str::to_owned).collect();
    let list: String = listed.union(&actual).map(|line| line.clone() + "\n").collect();
    up_to_date("schema/keys.txt", &list);
    let gone: Vec<_> = listed.difference(&actual).collect();
    assert!(
        gone.is_empty(),
        "schema/keys.txt lists what the JSON no longer has: {gone:#?}\n\
         Bring it back. Before 0.1.0 you may also take these lines out by hand, and say why in \
         CHANGELOG.md."
    );
}

/// What somebody may paste or log: bytes that are nearly a frame, texts that are nearly a log line,
/// and any text at all.
fn anything() -> impl Strategy<Value = String> {
    let hex = |bytes: Vec<u8>| {
        let digits: Vec<_> = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
        digits.concat()
    };
    let header =
        prop::sample::select(vec![vec![0x88], vec![0x81, 1, 65, 0x88], vec![0x48, 0x7e], vec![]]);
    let rest = prop::collection::vec(any::<u8>(), 0..40);
    let frames = (header, rest).prop_map(move |(header, rest)| hex([header, rest].concat()));
    let words = prop::sample::select(vec![
        "code",
        "=",
        ":",
        " ",
        "1006",
        "4004",
        "70000",
        "-1",
        "0x3f3",
        "1000-1015",
        "closed",
        "close",
        "reason",
        "\"",
        "bye",
        "CloseEvent {",
        "}",
        "sent",
        "received",
        "websocket",
        "going away",
        ",",
        "é",
        "\u{202e}",
        "\\x88\\x02",
        "[136, 2]",
        "discord",
        "ws",
        "(",
        ")",
    ]);
    let line = prop::collection::vec(words, 1..12).prop_map(|words| words.concat());
    prop_oneof![frames, line, ".{0,40}", r"[0-9a-fx\\\[\], :]{1,40}"]
}

/// Runs a command on this standard input. Whatever comes of it, what it writes fits the schema.
#[track_caller]
fn fits_whatever_it_says(schema: &jsonschema::Validator, args: &[&str], input: &str) {
    fits_one_of(&[schema], args, input);
}

/// The same for words that several commands may answer.
#[track_caller]
fn fits_one_of(schemas: &[&jsonschema::Validator], args: &[&str], input: &str) {
    let output = wsclose(args).stdin(input.as_bytes().to_vec()).0.output().unwrap();
    let status = output.status.code();
    assert!(matches!(status, Some(0..=2)), "{args:?} {input:?}: {status:?}");
    let json: Value = serde_json::from_slice(&output.stdout).unwrap();
    let errors = schemas
        .iter()
        .map(|schema| schema.iter_errors(&json).map(|error| error.to_string()).collect::<Vec<_>>());
    let fewest = errors.min_by_key(Vec::len).unwrap();
    assert_eq!(fewest, [""; 0], "{args:?} {input:?}");
}

#[test]
fn whatever_is_asked_the_answer_fits() {
    let [explain, list, search, decode] = ["explain", "list", "search", "decode"].map(schema);
    let [log, tally] = ["log", "log-tally"].map(schema);
    let ask = |text: String| {
        fits_whatever_it_says(&decode, &["decode", "-f", "json"], &text);
        fits_whatever_it_says(&decode, &["decode", "-f", "json", "--input", "raw"], &text);
        fits_one_of(&[&explain, &log], &["explain", "-f", "json"], &text);
        fits_whatever_it_says(&log, &["log", "-f", "json"], &text);
        fits_whatever_it_says(&log, &["log", "--trust", "-f", "json"], &text);
        fits_whatever_it_says(&tally, &["log", "--tally", "-f", "json"], &text);
        // No argument can have a NUL.
        let word = text.replace('\0', " ");
        // A lone library is listed, and a pasted frame decoded.
        let words = ["explain", "-f", "json", "--", &word];
        fits_one_of(&[&explain, &list, &decode], &words, "");
        fits_whatever_it_says(&explain, &["explain", "-f", "json", "1006", "--reason", &word], "");
        fits_whatever_it_says(&list, &["list", "-f", "json", "--", &word], "");
        fits_whatever_it_says(&search, &["search", "-f", "json", "--", &word], "");
        Ok(())
    };
    TestRunner::new(Config::with_cases(32)).run(&anything(), ask).unwrap();
}

#[test]
fn whatever_the_lines_are_each_answer_fits() {
    let lines = schema("decode-lines");
    let answer_all = |texts: Vec<String>| {
        // NULs among the first four bytes could make all of it UTF-16.
        let input = format!("8800\n{}", texts.join("\n"));
        let output =
            wsclose(["decode", "--lines", "-f", "json"]).stdin(input.clone()).0.output().unwrap();
        let answers = String::from_utf8(output.stdout).unwrap();
        let is_blank = |line: &&str| line.as_bytes().trim_ascii().is_empty();
        assert_eq!(
            answers.lines().count(),
            input.split('\n').filter(|line| !is_blank(line)).count(),
            "{input:?}"
        );
        for answer in answers.lines() {
            let json: Value = serde_json::from_str(answer).unwrap();
            let errors: Vec<_> = lines.iter_errors(&json).map(|error| error.to_string()).collect();
            assert_eq!(errors, [""; 0], "{answer}");
        }
        Ok(())
    };
    let texts = prop::collection::vec(anything(), 1..60);
    TestRunner::new(Config::with_cases(24)).run(&texts, answer_all).unwrap();
}

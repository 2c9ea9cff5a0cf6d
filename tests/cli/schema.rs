//! The JSON is a contract: what is written fits the schemas, and has no key beyond them.

use std::fs;
use std::path::Path;

use serde_json::{Value, json};

use crate::wsclose;

fn text(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("schema/{name}.json"));
    fs::read_to_string(path).unwrap()
}

/// A schema of the repository, made strict: it admits no key that it does not describe.
fn schema(name: &str) -> jsonschema::Validator {
    let mut schema: Value = serde_json::from_str(&text(name)).unwrap();
    if name == "decode-lines" {
        // What it takes from another file is put into it.
        let shared = text("decode").replace("\"#/$defs/", "\"#/$defs/decode/$defs/");
        let lines = text(name).replace("\"decode.json#/", "\"#/$defs/decode/");
        schema = serde_json::from_str(&lines).unwrap();
        schema["$defs"]["decode"] = serde_json::from_str(&shared).unwrap();
    }
    jsonschema::meta::validate(&schema).unwrap();
    forbid_more(&mut schema);
    jsonschema::validator_for(&schema).unwrap()
}

fn forbid_more(schema: &mut Value) {
    match schema {
        Value::Object(keys) => {
            keys.values_mut().for_each(forbid_more);
            if keys.get("properties").is_some_and(Value::is_object) && keys.contains_key("required")
            {
                keys.insert("additionalProperties".to_owned(), json!(false));
            }
        }
        Value::Array(items) => items.iter_mut().for_each(forbid_more),
        _ => {}
    }
}

#[track_caller]
fn fits(schema: &jsonschema::Validator, args: &[&str]) {
    let output = wsclose(args).0.output().unwrap();
    let json: Value = serde_json::from_slice(&output.stdout).unwrap();
    let errors: Vec<_> = schema.iter_errors(&json).map(|error| error.to_string()).collect();
    assert_eq!(errors, [""; 0], "{args:?}");
}

#[test]
fn explain() {
    let schema = schema("explain");
    for what in ["0-65535", "1006", "59395", "401", "4401", "12592", "0", "65535", "nonsense"] {
        fits(&schema, &["explain", "-f", "json", what]);
    }
    for name in ["BAD_DATA", "NEVER_CONNECTED", "Other", "Bad", "Iana", "1002", "1000"] {
        fits(&schema, &["explain", "-f", "json", name]);
    }
    fits(&schema, &["explain", "-f", "json", "--app", "pusher", "4xxx", "4999"]);
    for evidence in [
        &["1006", "--after", "59998ms", "--seen-by", "browser"][..],
        &["1011", "--reason", "keepalive ping timeout", "--library", "jetty"],
        &["1002", "--never-opened", "--seen-by", "client"],
        &["1009", "--all", "--seen-by", "server"],
    ] {
        fits(&schema, &[&["explain", "-f", "json"], evidence].concat());
    }
    for line in
        ["sent 1001 (going away) bye", "code=1006", "CloseFrame { code: Away, reason: \"\" }"]
    {
        fits(&schema, &["explain", "-f", "json", line]);
    }
}

#[test]
fn explain_and_decode_describe_an_explanation_alike() {
    let definitions = ["explain", "decode"].map(|name| {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("schema/{name}.json"));
        let schema: Value = serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
        schema["$defs"]["explanation"].clone()
    });
    assert_eq!(definitions[0], definitions[1]);
}

#[test]
fn list() {
    let schema = schema("list");
    fits(&schema, &["list", "-f", "json"]);
    fits(&schema, &["list", "-f", "json", "1011", "4004", "nonsense"]);
    fits(&schema, &["list", "-f", "json", "private", "--reserved"]);
    fits(&schema, &["list", "-f", "json", "libraries"]);
    for library in
        ["jetty", "ws", "tungstenite", "java-websocket", "uws", "cowboy", "discord-voice"]
    {
        fits(&schema, &["list", "-f", "json", library]);
    }
    fits(&schema, &["list", "-f", "json", "apps"]);
}

#[test]
fn decode() {
    let schema = schema("decode");
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
        fits(&schema, &["decode", "-f", "json", hex]);
        fits(&schema, &["decode", "-f", "json", "--from", "client", hex]);
    }
    for packet in ["qinq_ipv6", "cut_frame", "rst", "handshake_and_close", "sll2_ipv6"] {
        let path = format!("tests/data/packets/{packet}.hex");
        fits(&schema, &["decode", "-f", "json", "--file", &path]);
    }
}

#[test]
fn decode_lines_and_tally() {
    let captures = "880203e8\n8800\n\nnothing\n888537fa213d3412434452\n8900\n03e8ff\n";
    let output = |option: &str| {
        let run = wsclose(["decode", option, "-f", "json"]).stdin(captures);
        String::from_utf8(run.0.output().unwrap().stdout).unwrap()
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
        &["--force", "1006"],
        &["--force", "65535", &"x".repeat(200)],
    ] {
        fits(&schema, &[&["encode", "-f", "json"], args].concat());
    }
}

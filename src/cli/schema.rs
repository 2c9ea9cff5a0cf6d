//! The schemas of the JSON, made from the types that are serialized.

use std::path::Path;
use std::{env, fs};

use schemars::generate::SchemaSettings;
use schemars::transform::RecursiveTransform;
use schemars::{JsonSchema, Schema};

use crate::cli::decode::answer::{Decoding, LineRecord};
use crate::cli::decode::tally::Counts;
use crate::cli::encode::encoded::Encoded;
use crate::cli::failure::Bare;
use crate::cli::{explain, list, log, search};

/// Holds `schema/{name}.json` to what the type gives.
#[track_caller]
fn check<T: JsonSchema>(name: &str, title: &str) {
    let settings = SchemaSettings::draft2020_12().for_serialize();
    let settings = settings.with_transform(RecursiveTransform(tidy));
    let mut schema = settings.into_generator().into_root_schema_for::<T>();
    schema.insert("title".to_owned(), title.into());
    let text = serde_json::to_string_pretty(&schema).unwrap() + "\n";
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("schema/{name}.json"));
    if env::var("SNAPSHOTS").is_ok_and(|value| value == "overwrite") {
        fs::write(path, text).unwrap();
        return;
    }
    assert!(
        fs::read_to_string(path).is_ok_and(|known| known == text),
        "schema/{name}.json is out of date; refresh it with: \
         SNAPSHOTS=overwrite cargo test --features schema"
    );
}

/// Drops the sizes of Rust's numbers and the line breaks in comments, and forbids keys that are
/// not described.
fn tidy(schema: &mut Schema) {
    schema.remove("format");
    if schema.get("properties").is_some() {
        schema.insert("additionalProperties".to_owned(), false.into());
    }
    let description = schema.get("description").and_then(|text| text.as_str());
    if let Some(text) = description.map(|text| text.replace('\n', " ")) {
        schema.insert("description".to_owned(), text.into());
    }
}

#[test]
fn the_schemas_are_those_of_the_types() {
    check::<explain::answer::AnswerForm<'_>>("explain", "wsclose explain --format json");
    check::<log::answer::LogForm<'_>>("log", "wsclose log --format json");
    check::<log::answer::Tally<'_>>("log-tally", "wsclose log --tally --format json");
    check::<log::answer::CloseForm<'_>>(
        "log-lines",
        "wsclose log --format jsonl: one such object a close",
    );
    check::<list::answer::Listing<'_>>("list", "wsclose list --format json");
    check::<search::answer::Found<'_>>("search", "wsclose search --format json");
    check::<Decoding<'_>>("decode", "wsclose decode --format json");
    check::<LineRecord<'_>>(
        "decode-lines",
        "wsclose decode --lines --format jsonl: one such object per line",
    );
    check::<Counts<'_>>("decode-tally", "wsclose decode --tally --format json");
    check::<Encoded<'_>>("encode", "wsclose encode --format json");
    check::<Bare<'_>>(
        "errors",
        "An error where no command is known, or where the command has no JSON",
    );
}

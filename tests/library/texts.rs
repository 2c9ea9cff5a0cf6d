//! Texts of software, each with what it means: `tests/data/log/texts`, one file a family. Most are
//! put together from the source of the software, some were printed by it.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use wsclose::log::{self, Mention};

/// A text, and what is said of it in its head.
struct Example {
    /// The place of its head, for whoever has to look.
    place: String,
    says: String,
    text: String,
}

fn examples() -> Vec<Example> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/log/texts");
    let mut files: Vec<_> =
        fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()).collect();
    files.sort();
    let mut examples: Vec<Example> = Vec::new();
    for file in files {
        let name = file.file_name().unwrap().to_string_lossy().into_owned();
        for (number, line) in fs::read_to_string(&file).unwrap().lines().enumerate() {
            if let Some(head) = line.strip_prefix("--- ") {
                let (says, _) = head.rsplit_once(" | ").expect("a head names the source");
                let place = format!("{name}:{}", number + 1);
                examples.push(Example { place, says: says.to_owned(), text: String::new() });
            } else {
                writeln!(examples.last_mut().unwrap().text, "{line}").unwrap();
            }
        }
    }
    examples
}

/// A mention as a head has it: `1006 never-opened http=401`, `1011 closed sent "bye"`.
fn said(mention: &Mention) -> String {
    let mut said = mention.code.map_or("-".to_owned(), |code| code.to_string());
    write!(said, " {}", mention.outcome().name()).unwrap();
    if let Some(direction) = mention.direction {
        write!(said, " {}", direction.name()).unwrap();
    }
    if let Some(status) = mention.http_status {
        write!(said, " http={status}").unwrap();
    }
    for reason in mention.reason.iter().filter(|reason| !reason.is_empty()) {
        write!(said, " {reason:?}").unwrap();
    }
    said
}

#[test]
fn every_text_is_read_as_its_head_says() {
    let mut wrong = String::new();
    let mut count = 0;
    for Example { place, says, text } in examples() {
        let mentions = log::read_alone(&text);
        let first = mentions.first().map_or("nothing".to_owned(), said);
        if first != says {
            count += 1;
            writeln!(wrong, "{place}: {first}, not {says}\n{text}").unwrap();
        }
    }
    assert!(count == 0, "{wrong}{count} texts");
}

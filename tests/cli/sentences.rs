//! No code depends on the wording of the table: with ids for sentences, the program gives the same
//! answers.

use std::ops::Range;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs, thread};

use serde_json::Value;
use snapbox::cmd::cargo_bin;
use wsclose::table::{self, APPS, FINGERPRINTS, KEEP_ALIVES, SOFTWARE};

use crate::breaches::breaches;

/// Places where text of several words is not a sentence: names, sources, reason patterns. Each is a
/// field, or a function and its argument, counted from 0.
const NOT_SENTENCES: [&str; 29] = [
    "Code.0",
    "File.0",
    "Mail.0",
    "Page.0",
    "Thread.0",
    "aliases",
    "called.1",
    "code.1",
    "guess.1",
    "local.0",
    "local_as.1",
    "made_with.1",
    "meaning",
    "name",
    "name.1",
    "noted.1",
    "part.1",
    "plain.1",
    "printed",
    "reference",
    "remark.1",
    "rfc6455.0",
    "saying.0",
    "sent.1",
    "source",
    "status",
    "status.1",
    "version",
    "violation.1",
];

/// Where the sentences are: the table, and the rules of frames.
const PROSE: [&str; 2] = [
    concat!(env!("CARGO_MANIFEST_DIR"), "/src/table"),
    concat!(env!("CARGO_MANIFEST_DIR"), "/src/frame/rule.rs"),
];

/// Holds patterns of error messages, and no sentences.
const PATTERNS: &str = "refusals.rs";

/// Encloses each id; the program's own text never contains it.
const MARK: char = '¤';

/// A copy of the program, with ids in place of sentences.
struct Replica {
    program: PathBuf,
    sentences: Vec<String>,
}

impl Replica {
    fn build() -> Self {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("sentences");
        let _ = fs::remove_dir_all(&folder);
        let mut sentences = Vec::new();
        for name in ["src", "benches", "completions"] {
            copy(&root.join(name), &folder.join(name), &mut sentences);
        }
        for (name, adapt) in
            [("Cargo.toml", manifest as fn(&str) -> String), ("Cargo.lock", renamed)]
        {
            let text = adapt(&fs::read_to_string(root.join(name)).unwrap());
            fs::write(folder.join(name), text).unwrap();
        }
        // Building into the same folder reuses the dependencies. Building an example too gives them
        // the same features as in tests.
        let built = cargo_bin!("wsclose").parent().unwrap();
        let mut cargo = Command::new(env!("CARGO"));
        cargo.args(["build", "--quiet", "--locked", "--offline"]);
        cargo.args(["--bin", "wsclose-by-ids", "--example", "empty"]);
        cargo.args(built.ends_with("release").then_some("--release"));
        cargo.arg("--target-dir").arg(built.parent().unwrap()).current_dir(folder);
        assert!(cargo.status().unwrap().success());
        let program = built.join("wsclose-by-ids").with_extension(env::consts::EXE_EXTENSION);
        Self { program, sentences }
    }

    /// The sentences for the ids in an answer.
    fn restored(&self, value: Value) -> Value {
        match value {
            Value::String(text) => Value::String(self.restored_text(&text)),
            Value::Array(items) => items.into_iter().map(|item| self.restored(item)).collect(),
            Value::Object(keys) => {
                keys.into_iter().map(|(key, value)| (key, self.restored(value))).collect()
            }
            other => other,
        }
    }

    fn restored_text(&self, text: &str) -> String {
        let parts = text.split(MARK).enumerate();
        let is_id = |at: usize| at % 2 == 1;
        parts
            .map(|(at, part)| match part.parse::<usize>() {
                Ok(id) if is_id(at) => &self.sentences[id],
                _ => part,
            })
            .collect()
    }
}

/// The manifest of the copy. Cargo would mistake a build of a package with the same name for
/// its own, so package and program have another one; the library keeps it, and tests are left out.
fn manifest(text: &str) -> String {
    let sections = text.split("\n[").filter(|section| !section.starts_with("[test]]"));
    let sections: Vec<_> = sections.collect();
    let text = renamed(&sections.join("\n["));
    text.replace("\n[lib]\n", "\n[lib]\nname = \"wsclose\"\n")
}

fn renamed(text: &str) -> String {
    text.replace("name = \"wsclose\"\n", "name = \"wsclose-by-ids\"\n")
}

fn copy(from: &Path, to: &Path, sentences: &mut Vec<String>) {
    if from.is_dir() {
        fs::create_dir_all(to).unwrap();
        let mut names: Vec<_> =
            fs::read_dir(from).unwrap().map(|entry| entry.unwrap().file_name()).collect();
        names.sort();
        for name in names {
            copy(&from.join(&name), &to.join(&name), sentences);
        }
    } else if PROSE.iter().any(|prose| from.starts_with(prose)) && !from.ends_with(PATTERNS) {
        fs::write(to, by_ids(&fs::read_to_string(from).unwrap(), sentences)).unwrap();
    } else {
        fs::copy(from, to).unwrap();
    }
}

/// A source file with ids in place of its sentences; the same sentence has the same id.
fn by_ids(source: &str, sentences: &mut Vec<String>) -> String {
    let mut text = String::new();
    let mut end = 0;
    for (at, place) in literals(source) {
        let Some(sentence) = sentence(&source[at.clone()], &place) else { continue };
        let known = sentences.iter().position(|known| *known == sentence);
        let id = known.unwrap_or(sentences.len());
        if known.is_none() {
            sentences.push(sentence);
        }
        text.push_str(&source[end..at.start]);
        text.push_str(&format!("{MARK}{id}{MARK}"));
        end = at.end;
    }
    text + &source[end..]
}

/// The text of a literal, if it is a sentence or a phrase. Literals with placeholders are left as
/// they are.
fn sentence(literal: &str, place: &str) -> Option<String> {
    let mut text = String::new();
    let mut parts = literal.split('\\');
    text.push_str(parts.next()?);
    while let Some(part) = parts.next() {
        match part.chars().next() {
            Some('\n') => text.push_str(part.trim_start()),
            Some('"') => text.push_str(part),
            None => text.push_str(&format!("\\{}", parts.next()?)),
            Some(_) => return None,
        }
    }
    let is_prose = text.split_whitespace().count() > 2 && !text.contains(['{', MARK]);
    (is_prose && !NOT_SENTENCES.contains(&place)).then_some(text)
}

/// What the literals of a source file are inside of.
struct Around<'s> {
    opened: u8,
    /// The function or type before it.
    of: &'s str,
    argument: usize,
    /// The field, in a struct.
    field: Option<&'s str>,
}

/// The string literals of a source file without its tests, each with its place: the field, or the
/// function with the number of the argument; empty for others.
fn literals(source: &str) -> Vec<(Range<usize>, String)> {
    let source = source.split("#[cfg(test)]\nmod ").next().unwrap();
    let bytes = source.as_bytes();
    let is_name = |c: char| c.is_alphanumeric() || c == '_';
    let name = |end: usize| source[..end].rsplit(|c| !is_name(c)).next().unwrap();
    let mut found = Vec::new();
    let mut around: Vec<Around<'_>> = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        match bytes[at] {
            b'/' if bytes[at + 1] == b'/' => at += source[at..].find('\n').unwrap(),
            b'\'' if bytes[at + 1] == b'\\' => at += 3 + source[at + 3..].find('\'').unwrap(),
            b'\'' if bytes[at + 2] == b'\'' => at += 2,
            b'"' => {
                let start = at + 1;
                at = start;
                while bytes[at] != b'"' {
                    at += if bytes[at] == b'\\' { 2 } else { 1 };
                }
                found.push((start..at, place(&around)));
            }
            opened @ (b'(' | b'[' | b'{') => {
                let of = name(source[..at].trim_end().len());
                around.push(Around { opened, of, argument: 0, field: None });
            }
            b')' | b']' | b'}' => drop(around.pop()),
            b',' => {
                if let Some(inner) = around.last_mut() {
                    inner.argument += 1;
                    inner.field = None;
                }
            }
            b':' if bytes[at + 1] == b' ' => {
                if let Some(inner) = around.last_mut() {
                    inner.field = Some(name(at));
                }
            }
            _ => {}
        }
        at += 1;
    }
    found
}

fn place(around: &[Around<'_>]) -> String {
    for Around { opened, of, argument, field } in around.iter().rev() {
        match (opened, field) {
            (b'{', Some(field)) => return (*field).to_owned(),
            (b'{', None) => return String::new(),
            (b'(', _) if !["", "Some"].contains(of) => return format!("{of}.{argument}"),
            _ => {}
        }
    }
    String::new()
}

/// Questions that reach as much of the table as they can. `search` is left out: it finds sentences by
/// their words.
fn questions() -> Vec<Vec<String>> {
    let mut questions = Vec::new();
    let mut ask = |words: &str, more: &[&str]| {
        let words = words.split(' ').chain(more.iter().copied());
        questions.push(words.map(str::to_owned).collect());
    };
    let codes = (1000..=1016).chain([0, 401, 2000, 3000, 3003, 3008, 4001, 4401, 4499, 59395]);
    for code in codes {
        ask(&format!("explain {code}"), &[]);
        for side in ["browser", "client", "server"] {
            ask(&format!("explain {code} --seen-by {side}"), &[]);
        }
        for status in [200, 403, 404, 429, 503] {
            let error = format!("Unexpected response code: {status}");
            ask(&format!("explain {code} --never-opened --reason"), &[&error]);
        }
        ask(&format!("decode --input hex 8802{code:04x}"), &[]);
    }
    for (_, hex) in breaches() {
        let hex = hex.replace(' ', "");
        for from in ["", " --from client", " --from server"] {
            ask(&format!("decode{from} --input hex {hex}"), &[]);
        }
    }
    for range in ["0-999", "1000-2999", "3000-3999", "4000-4999", "5000-65535"] {
        ask(&format!("explain {range}"), &[]);
    }
    for row in KEEP_ALIVES {
        for code in [1000, 1001, 1006, 1008, 1011] {
            ask(&format!("explain {code} --after {}s", row.seconds.1), &[]);
        }
    }
    for print in FINGERPRINTS {
        let reason = print.text.replace('#', "7").replace('*', "");
        for more in ["", " --after 60s", " --library nginx"] {
            ask(&format!("explain {}{more} --reason", print.seen.code()), &[&reason]);
        }
    }
    for app in APPS {
        ask(&format!("list {}", app.id), &[]);
        for meant in app.codes {
            ask(&format!("explain {} --reason", meant.first), &[meant.name]);
        }
    }
    let words = SOFTWARE.iter().flat_map(|row| row.words).copied();
    for word in table::libraries().map(|library| library.id).chain(words) {
        for code in [1000, 1005, 1006, 1009, 1011] {
            ask(&format!("explain {code} --library {word}"), &[]);
        }
        ask(&format!("explain 1006 --after 60s --library {word}"), &[]);
    }
    for library in table::libraries() {
        ask(&format!("list {}", library.id), &[]);
    }
    for all in ["list", "list apps", "list libraries", "list --sendable"] {
        ask(all, &[]);
    }
    for bytes in ["8800", "8801ff", "c80203e8", "8803fffe20", "09 00", "880203e8 8100", "88ff"] {
        ask("decode", &[bytes]);
    }
    questions
}

fn answer(program: &Path, question: &[String]) -> Value {
    let mut command = Command::new(program);
    let output = command.args(question).args(["--format", "json"]).output().unwrap();
    serde_json::from_slice(&output.stdout).unwrap_or_else(|error| panic!("{question:?}: {error}"))
}

/// The innermost values that differ, or lists and objects that do not have as much in them.
fn difference(one: &Value, other: &Value) -> Option<String> {
    match (one, other) {
        (Value::Array(one), Value::Array(other)) if one.len() == other.len() => {
            one.iter().zip(other).find_map(|(one, other)| difference(one, other))
        }
        (Value::Object(one), Value::Object(other)) if one.keys().eq(other.keys()) => {
            one.values().zip(other.values()).find_map(|(one, other)| difference(one, other))
        }
        _ => (one != other).then(|| format!("{one:#}\n{other:#}")),
    }
}

/// Fails unless both programs agree on every answer. Returns how many have sentences.
fn with_sentences(questions: &[Vec<String>], replica: &Replica) -> usize {
    let has_sentences = |question: &&Vec<String>| {
        let answered = answer(&replica.program, question);
        let has_sentences = answered.to_string().contains(MARK);
        let expected = answer(cargo_bin!("wsclose"), question);
        if let Some(difference) = difference(&replica.restored(answered), &expected) {
            panic!("{question:?} differs with ids (first) and with sentences:\n{difference}");
        }
        has_sentences
    };
    questions.iter().filter(has_sentences).count()
}

#[test]
#[ignore = "builds the program a second time"]
fn no_code_looks_at_a_sentence() {
    let replica = Replica::build();
    assert!(replica.sentences.len() > 1000, "{} sentences", replica.sentences.len());
    let questions = questions();
    let (one, other) = questions.split_at(questions.len() / 2);
    let count = thread::scope(|scope| {
        let one = scope.spawn(|| with_sentences(one, &replica));
        with_sentences(other, &replica) + one.join().unwrap()
    });
    assert!(count > 1000, "{count} answers with sentences");
}

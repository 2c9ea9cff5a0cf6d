//! Output of real programs: one file a program and variant, one folder a frame.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use wsclose::capture;

const FOLDER: &str = "tests/data/pastes";

fn files(folder: &str) -> Vec<PathBuf> {
    let mut files: Vec<_> = fs::read_dir(path(folder))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "txt"))
        .collect();
    files.sort();
    files
}

fn path(file: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(FOLDER).join(file)
}

fn text(file: &Path) -> String {
    String::from_utf8_lossy(&fs::read(file).unwrap()).into_owned()
}

/// The frame that a folder is about.
fn frame_of(folder: &str) -> Vec<u8> {
    capture::read(&text(&path(folder).join("frame.hex"))).unwrap().bytes
}

/// The bytes of the first Close frame that a text leads to, or of the payload.
fn close_frame(text: &str) -> Result<Vec<u8>, String> {
    let input = capture::read(text).map_err(|error| error.to_string())?;
    let capture = input.decode(None, None).map_err(|error| error.to_string())?;
    let frame = capture.decoded.closing_frame();
    let frame = frame.ok_or_else(|| format!("no Close in {:02x?}", input.bytes))?;
    Ok(input.bytes[frame.offset..frame.payload_at.end].to_vec())
}

#[test]
fn every_sample_leads_to_its_frame() {
    let mut wrong = Vec::new();
    for frame in ["bye", "masked", "trap", "quiet", "repeat"] {
        let expected = frame_of(frame);
        for file in files(frame) {
            match close_frame(&text(&file)) {
                Ok(found) if found == expected => {}
                found => wrong.push(format!("{}: {found:02x?}", file.display())),
            }
        }
    }
    assert!(wrong.is_empty(), "{} samples:\n{}", wrong.len(), wrong.join("\n"));
}

/// Excerpts of logs and the like, each with the frame that is in it.
#[test]
fn bytes_among_other_text_are_found() {
    let expected = fs::read_to_string(path("logs/EXPECTED.txt")).unwrap();
    let mut wrong = Vec::new();
    // Colours are the command line's to remove.
    for line in expected.lines().skip(1).filter(|line| !line.starts_with("ansi-colours")) {
        let (file, frame) = line.split_once('\t').unwrap();
        let found = close_frame(&text(&path("logs").join(file)));
        if found.as_ref() != Ok(&frame_of(frame)) {
            wrong.push(format!("{file}: {found:02x?}"));
        }
    }
    assert!(wrong.is_empty(), "{} logs:\n{}", wrong.len(), wrong.join("\n"));
}

/// Traffic on a loopback interface: both sides close, and either frame will do.
#[test]
fn real_traffic_leads_to_a_close() {
    let readme = text(&path("real/README.txt"));
    let (_, expected) = readme.split_once("separated by tabs.\n\n").unwrap();
    let mut frames: BTreeMap<&str, Vec<Vec<u8>>> = BTreeMap::new();
    for line in expected.lines().take_while(|line| !line.is_empty()) {
        let (file, frame) = (line.split('\t').next().unwrap(), line.rsplit('\t').next().unwrap());
        frames.entry(file).or_default().push(capture::read(frame).unwrap().bytes);
    }
    let mut wrong = Vec::new();
    for (file, frames) in &frames {
        let found = close_frame(&text(&path("real").join(file)));
        if !found.as_ref().is_ok_and(|found| frames.contains(found)) {
            wrong.push(format!("{file}: {found:02x?}"));
        }
    }
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), frames.len(), wrong.join("\n"));
}

/// What was cut by the program that printed it is decoded as truncated, or refused.
#[test]
fn what_was_left_out_is_not_passed_over() {
    let mut wrong = Vec::new();
    for file in files("elided") {
        let text = text(&file);
        let said = match capture::read(&text) {
            Err(error) => format!("refused: {error}"),
            Ok(input) => match input.decode(None, None) {
                Err(error) => format!("refused: {error}"),
                Ok(capture) => {
                    let truncated =
                        capture.decoded.all_findings().any(|f| f.rule.id == "truncated");
                    if truncated { "truncated".to_owned() } else { String::new() }
                }
            },
        };
        if said.is_empty() {
            wrong.push(file.display().to_string());
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

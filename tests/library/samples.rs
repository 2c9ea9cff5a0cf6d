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
    crate::bytes(&text(&path(folder).join("frame.hex")))
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
    for (frame, at_least) in
        [("bye", 278), ("masked", 159), ("trap", 140), ("quiet", 85), ("repeat", 94)]
    {
        let (expected, files) = (frame_of(frame), files(frame));
        assert!(files.len() >= at_least, "{} samples of {frame}", files.len());
        for file in files {
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
    let is_known = |file: &PathBuf| {
        let name = file.file_name().unwrap().to_string_lossy();
        name == "EXPECTED.txt" || expected.contains(&format!("\n{name}\t"))
    };
    let files = files("logs");
    assert!(files.len() > 50 && files.iter().all(is_known), "{files:?}");
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
    for line in expected.lines().filter(|line| line.contains('\t')) {
        let (file, frame) = (line.split('\t').next().unwrap(), line.rsplit('\t').next().unwrap());
        frames.entry(file).or_default().push(crate::bytes(frame));
    }
    // All but the table itself.
    assert_eq!(frames.len(), files("real").len() - 1);
    assert!(frames.len() >= 45);
    let mut wrong = Vec::new();
    for (file, frames) in &frames {
        let found = close_frame(&text(&path("real").join(file)));
        if !found.as_ref().is_ok_and(|found| frames.contains(found)) {
            wrong.push(format!("{file}: {found:02x?}"));
        }
    }
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), frames.len(), wrong.join("\n"));
}

/// What was cut by the program that printed it: the code and how much of the payload is there, or
/// `None` where the text is refused.
const ELIDED: &[(&str, Option<(u16, usize)>)] = &[
    ("curl.trace-ascii.txt", None),
    ("elixir.iex-inspect-pretty.txt", Some((1009, 46))),
    ("elixir.inspect-hex.txt", Some((1009, 48))),
    ("elixir.inspect.txt", Some((1009, 48))),
    ("gdb.p-elements-20.txt", Some((1001, 18))),
    ("gdb.p-x-elements-20.txt", Some((1009, 18))),
    ("gdb.x-s-elements-20.txt", Some((1009, 18))),
    ("hexdump.c-canonical.line-missing.txt", Some((1011, 14))),
    ("jshell.declaration.txt", Some((1009, 7))),
    ("lldb.memory-read-default.txt", Some((1009, 30))),
    ("node.array-logged.txt", Some((1009, 98))),
    ("node.console-log-arraybuffer.txt", Some((1009, 98))),
    ("node.console-log-buffer.txt", Some((1009, 48))),
    ("node.console-log-dataview.txt", Some((1009, 98))),
    ("node.console-log-int8array.txt", Some((1009, 98))),
    ("node.console-log-uint8array.txt", Some((1009, 98))),
    ("node.inspect-event.txt", Some((1009, 98))),
    ("node.inspect-object.txt", Some((1009, 48))),
    ("node.map-tostring16-array.txt", Some((1009, 98))),
    ("node.tojson-logged.txt", Some((1009, 98))),
    ("nsdata.description-ios13.txt", Some((1009, 2))),
    ("od.a-n-t-x1.txt", Some((1009, 30))),
    ("od.a-n-t-x1z.txt", Some((1009, 30))),
    ("od.t-x1.line-missing.txt", Some((1011, 14))),
    ("okio.tostring.txt", Some((1009, 62))),
    ("protobuf.bytestring.txt", Some((1009, 45))),
    ("strace.sendto.txt", Some((1009, 30))),
    ("tcpdump.ascii.txt", None),
    ("xxd.line-missing.txt", Some((1011, 14))),
];

/// The code of a Close that is truncated, and the length of its payload.
fn cut_close(text: &str) -> Option<(u16, usize)> {
    let input = capture::read(text).ok()?;
    let decoded = input.decode(None, None).ok()?.decoded;
    let frame = decoded.closing_frame().filter(|frame| frame.is_truncated()).unwrap();
    Some((decoded.close().unwrap().code.unwrap().get(), frame.payload.len()))
}

#[test]
fn what_was_left_out_is_not_passed_over() {
    let expected: Vec<_> = ELIDED.iter().map(|(file, _)| path("elided").join(file)).collect();
    assert_eq!(files("elided"), expected);
    for (file, expected) in ELIDED {
        assert_eq!(cut_close(&text(&path("elided").join(file))), *expected, "{file}");
    }
}

//! The decoders to compare with.

use std::fs::File;
use std::io;
use std::path::Path;
use std::process::{Command, Stdio};

use super::Program;
use super::frames::Files;

const HERE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/benches/lines");

/// As pip and npm name what is fetched; tungstenite has its lock file.
const WEBSOCKETS: &str = "websockets==17.4";
const WS: &str = "ws@8.23.0";

/// Those that are there or can be fetched.
pub(crate) fn all(dir: &Path, files: &Files, lines: u32) -> io::Result<Vec<Program>> {
    let peers = [
        ("tungstenite + hex", tungstenite(dir), &files.hex),
        ("websockets (Python)", websockets(dir), &files.hex),
        ("ws (Node)", ws(dir), &files.hex),
        ("tshark, of a pcap", tshark(), &files.pcap),
    ];
    let mut programs = Vec::new();
    for (name, command, input) in peers {
        match command {
            Some(command) => {
                programs.push(Program { name, command, input: File::open(input)?, lines });
            }
            None => println!("{name} is passed over: it is not there and could not be fetched"),
        }
    }
    Ok(programs)
}

fn tungstenite(dir: &Path) -> Option<Command> {
    let target = dir.join("tungstenite");
    let mut cargo = Command::new(env!("CARGO"));
    cargo.args(["build", "--quiet", "--release", "--manifest-path"]);
    cargo.arg(format!("{HERE}/tungstenite/Cargo.toml")).arg("--target-dir").arg(&target);
    succeeds(&mut cargo).then(|| Command::new(target.join("release/peer")))
}

fn websockets(dir: &Path) -> Option<Command> {
    let venv = dir.join(WEBSOCKETS);
    let python = venv.join("bin/python3");
    let is_there = python.exists()
        || succeeds(Command::new("python3").args(["-m", "venv"]).arg(&venv))
            && succeeds(Command::new(&python).args(["-m", "pip", "install", "-q", WEBSOCKETS]));
    let mut command = Command::new(&python);
    command.arg(format!("{HERE}/python_peer.py"));
    is_there.then_some(command)
}

fn ws(dir: &Path) -> Option<Command> {
    let dir = dir.join(WS);
    let modules = dir.join("node_modules");
    let mut npm = Command::new("npm");
    npm.args(["install", "--silent", "--no-save", "--prefix"]).arg(&dir).arg(WS);
    let mut command = Command::new("node");
    command.arg(format!("{HERE}/node_peer.js")).env("NODE_PATH", &modules);
    (modules.join("ws").exists() || succeeds(&mut npm)).then_some(command)
}

fn tshark() -> Option<Command> {
    let mut command = Command::new("tshark");
    command.args(["-r", "-", "-d", "tcp.port==8080,websocket", "-T", "fields"]);
    command.args(["-e", "websocket.payload.close.status_code"]);
    command.args(["-e", "websocket.payload.close.reason"]);
    succeeds(Command::new("tshark").arg("--version")).then_some(command)
}

fn succeeds(command: &mut Command) -> bool {
    let status = command.stdout(Stdio::null()).stderr(Stdio::null()).status();
    status.is_ok_and(|status| status.success())
}

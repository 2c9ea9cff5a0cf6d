//! How long `decode --lines` takes for a line, as ratios to the decoders of well-known libraries,
//! all measured in turns in one run, and how much memory each of them takes. A peer parses each
//! frame, its code and its reason, and writes a line of text, as the program does.
//!
//! `cargo bench --bench lines`, optionally with `-- ROUNDS LINES`. The peers are fetched into
//! `target`; what cannot be is passed over. Times are those on the processor, which other programs
//! disturb less than they do a clock, and those of a program's first thread. Linux alone tells them,
//! and the memory, in /proc.

mod frames;
mod peers;

use std::env;
use std::fs::{self, File};
use std::io;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::Duration;

const ROUNDS: u32 = 5;
const LINES: u32 = 1_000_000;

/// What is measured, with the file that it reads.
struct Program {
    name: &'static str,
    command: Command,
    input: File,
}

/// What one run took.
struct Run {
    time: Duration,
    peak_kib: u64,
}

fn main() -> io::Result<()> {
    let mut numbers = env::args().filter_map(|arg| arg.parse().ok());
    let rounds = numbers.next().unwrap_or(ROUNDS);
    let lines = numbers.next().unwrap_or(LINES);
    let dir = Path::new(env!("CARGO_TARGET_TMPDIR")).join("lines");
    fs::create_dir_all(&dir)?;
    let files = frames::write(&dir, lines)?;
    let mut programs: Vec<Program> = vec![
        wsclose(&["--lines"], &files)?,
        wsclose(&["--lines", "--format", "json"], &files)?,
        wsclose(&["--tally"], &files)?,
    ];
    programs.extend(peers::all(&dir, &files)?);
    report(&mut programs, rounds, lines)
}

fn wsclose(args: &'static [&'static str], files: &frames::Files) -> io::Result<Program> {
    let mut command = Command::new(env!("CARGO_BIN_EXE_wsclose"));
    command.arg("decode").args(args);
    let name = match args {
        ["--tally"] => "wsclose --tally",
        ["--lines"] => "wsclose --lines",
        _ => "wsclose --lines -f json",
    };
    Ok(Program { name, command, input: File::open(&files.hex)? })
}

/// Runs all of them in turns, and prints the medians and the ratios to the first.
fn report(programs: &mut [Program], rounds: u32, lines: u32) -> io::Result<()> {
    let mut runs: Vec<Vec<Run>> = programs.iter().map(|_| Vec::new()).collect();
    for _ in 0..rounds {
        for (program, runs) in programs.iter_mut().zip(&mut runs) {
            runs.push(run(program)?);
        }
    }
    println!("{:<26} {:>10} {:>10} {:>10}", "program", "ns a line", "ratio", "peak KiB");
    for (program, its) in programs.iter().zip(&runs) {
        let per_line =
            median(its.iter().map(|run| run.time.as_secs_f64() * 1e9 / f64::from(lines)));
        let pairs = its.iter().zip(&runs[0]);
        let ratio =
            median(pairs.map(|(it, first)| it.time.as_secs_f64() / first.time.as_secs_f64()));
        let peak = its.iter().map(|run| run.peak_kib).max().unwrap_or_default();
        println!("{:<26} {per_line:>10.0} {ratio:>10.2} {peak:>10}", program.name);
    }
    println!("medians of {rounds} rounds of {lines} lines, time on the processor");
    Ok(())
}

fn median(values: impl Iterator<Item = f64>) -> f64 {
    let mut values: Vec<f64> = values.collect();
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

fn run(program: &mut Program) -> io::Result<Run> {
    io::Seek::rewind(&mut program.input)?;
    let input = program.input.try_clone()?;
    let mut child = program.command.stdin(input).stdout(Stdio::null()).spawn()?;
    let run = watch(&child)?;
    let status = child.wait()?;
    assert!(status.success(), "{}", program.name);
    Ok(run)
}

/// Waits until a child has ended, and reads what it took before it is forgotten.
fn watch(child: &Child) -> io::Result<Run> {
    let about = |file: &str| fs::read_to_string(format!("/proc/{}/{file}", child.id()));
    let mut peak_kib = 0;
    loop {
        let status = about("status")?;
        peak_kib = peak_kib.max(field(&status, "VmHWM:").parse().unwrap_or_default());
        if field(&status, "State:") == "Z" {
            break;
        }
        thread::sleep(Duration::from_millis(2));
    }
    let times = about("schedstat")?;
    let nanoseconds = times.split_whitespace().next().and_then(|time| time.parse().ok());
    Ok(Run { time: Duration::from_nanos(nanoseconds.unwrap_or_default()), peak_kib })
}

/// The first word behind a name.
fn field<'s>(status: &'s str, name: &str) -> &'s str {
    let (_, behind) = status.split_once(name).unwrap_or_default();
    behind.split_whitespace().next().unwrap_or_default()
}

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
    lines: u32,
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
    let some = lines / frames::SOME;
    let mut programs: Vec<Program> = vec![
        wsclose("wsclose --lines", &["--lines"], &files.hex, lines)?,
        wsclose("wsclose --lines -f json", &["--lines", "-f", "json"], &files.hex, lines)?,
        wsclose("wsclose --tally", &["--tally"], &files.hex, lines)?,
        wsclose("the same, with blanks", &["--lines"], &files.spaced, some)?,
        wsclose("the same, with a fault", &["--lines"], &files.faulty, some)?,
    ];
    programs.extend(peers::all(&dir, &files, lines)?);
    report(&mut programs, rounds)
}

fn wsclose(name: &'static str, args: &[&str], input: &Path, lines: u32) -> io::Result<Program> {
    let mut command = Command::new(env!("CARGO_BIN_EXE_wsclose"));
    command.arg("decode").args(args);
    Ok(Program { name, command, input: File::open(input)?, lines })
}

/// Runs all of them in turns, and prints the medians and the ratios to the first.
fn report(programs: &mut [Program], rounds: u32) -> io::Result<()> {
    let mut runs: Vec<Vec<Run>> = programs.iter().map(|_| Vec::new()).collect();
    for _ in 0..rounds {
        for (program, runs) in programs.iter_mut().zip(&mut runs) {
            runs.push(run(program)?);
        }
    }
    println!("{:<26} {:>10} {:>10} {:>10}", "program", "ns a line", "ratio", "peak KiB");
    let programs = &*programs;
    for (program, its) in programs.iter().zip(&runs) {
        let per_line = median(its.iter().map(|run| a_line(program, run)));
        let first = runs[0].iter().map(|run| a_line(&programs[0], run));
        let ratio = median(its.iter().zip(first).map(|(run, first)| a_line(program, run) / first));
        let peak = its.iter().map(|run| run.peak_kib).max().unwrap_or_default();
        println!("{:<26} {per_line:>10.0} {ratio:>10.2} {peak:>10}", program.name);
    }
    let lines = programs[0].lines;
    println!("medians of {rounds} rounds of {lines} lines, time on the processor");
    Ok(())
}

/// How many nanoseconds a line took.
fn a_line(program: &Program, run: &Run) -> f64 {
    run.time.as_secs_f64() * 1e9 / f64::from(program.lines)
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

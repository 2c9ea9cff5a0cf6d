//! How long the program takes from start to end, as ratios to an empty program, all measured in
//! turns in one run. With valgrind installed, the instructions too.
//!
//! `cargo bench --bench startup`, optionally with `-- ROUNDS PROGRAM`: another build of the program,
//! to be measured too, such as the static one that packaging/archive makes.

use std::env;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

const ROUNDS: usize = 200;

struct Program {
    name: &'static str,
    path: PathBuf,
    args: &'static [&'static str],
}

fn main() {
    let rounds = env::args().find_map(|arg| arg.parse().ok()).unwrap_or(ROUNDS);
    let wsclose = Path::new(env!("CARGO_BIN_EXE_wsclose"));
    let examples = build_examples(wsclose);
    let program = |name, args| Program { name, path: wsclose.to_path_buf(), args };
    let mut programs = vec![
        Program { name: "empty", path: examples.join("empty"), args: &[] },
        Program { name: "clap only", path: examples.join("clap_only"), args: &["explain", "1011"] },
        program("--version", &["--version"]),
        program("explain 1011", &["explain", "1011"]),
        program("explain 1011 -f json", &["explain", "1011", "-f", "json"]),
        program("explain 59395", &["explain", "59395"]),
        program("list", &["list"]),
        program("list -f csv", &["list", "-f", "csv"]),
        program("decode 880203e8", &["decode", "880203e8"]),
    ];
    let is_path = |arg: &String| arg.parse::<usize>().is_err() && !arg.starts_with('-');
    if let Some(path) = env::args().skip(1).find(is_path).map(PathBuf::from) {
        assert!(path.is_file(), "there is no {}", path.display());
        let program = |name, args| Program { name, path: path.clone(), args };
        programs.push(program("other explain 1011", &["explain", "1011"]));
        programs.push(program("other list", &["list"]));
    }
    let ratios = median_ratios(&programs, rounds);
    println!("{:<22} {:>14} {:>14}", "program", "time ratio", "instructions");
    for (program, ratio) in programs.iter().zip(ratios) {
        let instructions = instructions(program).map_or("-".to_owned(), |count| count.to_string());
        println!("{:<22} {ratio:>14.3} {instructions:>14}", program.name);
    }
    println!("medians of {rounds} rounds, each program once a round");
}

/// Builds the programs to compare with; returns where they are.
fn build_examples(wsclose: &Path) -> PathBuf {
    let status = Command::new(env!("CARGO"))
        .args(["build", "--quiet", "--release", "--example", "empty", "--example", "clap_only"])
        .status()
        .expect("cargo runs");
    assert!(status.success(), "the programs to compare with could not be built");
    wsclose.with_file_name("examples")
}

/// The median, over all rounds, of each program's time to the first one's in the same round.
fn median_ratios(programs: &[Program], rounds: usize) -> Vec<f64> {
    let mut ratios = vec![Vec::with_capacity(rounds); programs.len()];
    for _ in 0..rounds {
        let times: Vec<Duration> = programs.iter().map(time).collect();
        for (ratios, time) in ratios.iter_mut().zip(&times) {
            ratios.push(time.as_secs_f64() / times[0].as_secs_f64());
        }
    }
    ratios.into_iter().map(median).collect()
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

fn time(program: &Program) -> Duration {
    let mut command = Command::new(&program.path);
    command.args(program.args).stdout(Stdio::null());
    let start = Instant::now();
    let status = command.status().expect("the program runs");
    let time = start.elapsed();
    assert!(status.success(), "{}", program.name);
    time
}

/// What valgrind counts; `None` without valgrind.
fn instructions(program: &Program) -> Option<u64> {
    let output = Command::new("valgrind")
        .args(["--tool=callgrind", "--callgrind-out-file=/dev/null"])
        .arg(&program.path)
        .args(program.args)
        .output()
        .ok()?;
    let report = String::from_utf8_lossy(&output.stderr).into_owned();
    let (_, count) = report.split_once("Collected : ")?;
    count.split_whitespace().next()?.parse().ok()
}

//! What the shells offer at a Tab: each of them, with its script where a package puts it.
//! Only on Linux: the bash of macOS is too old, and Windows has no terminal for `type_into.py`.

mod bash;
mod elvish;
mod fish;
mod nushell;
mod zsh;

use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::{env, fs};

use crate::path_with_program;

/// Lines up to the cursor, and all that may follow in place of the last word.
const LINES: [(&str, &[&str]); 24] = [
    ("wsclose expl", &["explain"]),
    ("wsclose explain 101", &["1010", "1011", "1012", "1013", "1014", "1015"]),
    ("wsclose 101", &["1010", "1011", "1012", "1013", "1014", "1015"]),
    ("wsclose explain 1000 policy-v", &["policy-violation"]),
    ("wsclose explain goin", &["going-away", "going_away", "goingAway"]),
    ("wsclose explain --app disc", DISCORD),
    ("wsclose explain 4013 --app discord-gateway 401", DISCORD_CODES),
    ("wsclose explain 1002 --library tungst", &["tungstenite"]),
    ("wsclose explain 1006 --seen-by ", &["browser", "client", "server"]),
    ("wsclose list pri", &["private"]),
    ("wsclose list --format=m", &["--format=markdown"]),
    ("wsclose explain --fo", &["--format"]),
    ("wsclose list --re", &["--reserved", "--registered"]),
    ("wsclose decode --input b", &["binary", "base64"]),
    ("wsclose decode --file cap", &["cap.hex", "capture one.txt"]),
    (r"wsclose decode --file capture\ o", &["capture one.txt"]),
    ("wsclose decode --file=cap.", &["--file=cap.hex"]),
    (r"wsclose decode --file=capture\ o", &["--file=capture one.txt"]),
    ("wsclose --color=never encode 100", SENDABLE),
    ("wsclose completions n", &["nushell"]),
    ("wsclose explain zzz", &[]),
    ("wsclose explain x:4", &[]),
    ("wsclose explain goin:", &[]),
    ("wsclose explain x: policy-v", &["policy-violation"]),
];

const DISCORD: &[&str] =
    &["discord-gateway", "discord-voice", "discord-rpc", "discordjs-ws", "discord", "discord.js"];
const DISCORD_CODES: &[&str] = &["4010", "4011", "4012", "4013", "4014"];
const SENDABLE: &[&str] = &["1000", "1001", "1002", "1003", "1007", "1008", "1009"];

/// A line, an offer that shells with descriptions show for it, and its description.
const DESCRIBED: (&str, &str, &str) = ("wsclose 1006", "1006", "Abnormal Closure");

/// For bash and zsh: in place of a run of the program its words are shown.
const SHOW: &str = r#"
wsclose() {
    if [[ $1 == __complete ]]; then command wsclose "$@"; else printf '<%s>' wsclose "$@"; echo; fi
}
"#;

/// A directory that a shell takes for the home of somebody, with captures in it.
struct Home(PathBuf);

impl Home {
    fn new(of: &str) -> Self {
        let directory = env::temp_dir().join(format!("wsclose-{of}-{}", std::process::id()));
        fs::create_dir_all(&directory).unwrap();
        let home = Self(directory);
        home.write("cap.hex", "");
        home.write("capture one.txt", "");
        home
    }

    fn write(&self, name: &str, text: &str) {
        let path = self.0.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    /// Puts a checked-in script there.
    fn install(&self, script: &str, path: &str) {
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("completions").join(script);
        self.write(path, &fs::read_to_string(script).unwrap());
    }

    /// Runs a shell there, with this build of the program on its path: what it prints. `None`,
    /// said aloud, where it is missing.
    #[track_caller]
    fn run(&self, program: &str, args: &[&str]) -> Option<String> {
        let mut command = Command::new(program);
        command.args(args).current_dir(&self.0).env("PATH", path_with_program());
        command.env("HOME", &self.0).env("ZDOTDIR", &self.0).env("TERM", "xterm");
        command.env("XDG_DATA_HOME", self.0.join("share"));
        command.env("XDG_CONFIG_HOME", self.0.join("config"));
        match command.output() {
            Ok(Output { stdout, stderr, .. }) => {
                assert_eq!(String::from_utf8_lossy(&stderr), "");
                Some(String::from_utf8(stdout).unwrap().replace("\r\n", "\n"))
            }
            Err(error) if error.kind() == ErrorKind::NotFound => {
                crate::pass_over(program);
                None
            }
            Err(error) => panic!("{program}: {error}"),
        }
    }

    /// Types each of the lines into a shell on a terminal, with the key behind it for which the
    /// shell inserts all that it offers: the words that it inserts.
    #[track_caller]
    fn type_into(&self, shell: &str) -> Option<Vec<Vec<String>>> {
        self.run(shell.split(' ').next()?, &["--version"])?;
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cli/completions/shells");
        let script = script.join("type_into.py").to_string_lossy().into_owned();
        let lines = LINES.map(|(line, _)| line);
        let shown = self.run("python3", &[&[script.as_str(), shell], &lines[..]].concat())?;
        assert!(shown.starts_with("READY> "), "the script loads silently: {shown}");
        let said: Vec<_> = shown.lines().filter_map(|line| line.strip_prefix("<")).collect();
        assert_eq!(said.len(), LINES.len(), "{shown}");
        let all = |line: &&str| line.trim_end_matches('>').split("><").map(str::to_owned).collect();
        let words: Vec<Vec<String>> = said.iter().map(all).collect();
        Some(words.into_iter().zip(lines).map(|(words, line)| inserted(words, line)).collect())
    }
}

impl Drop for Home {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// The words of a line; a backslash keeps a blank in its word.
fn words(line: &str) -> Vec<String> {
    line.replace(r"\ ", "\0").split(' ').map(|word| word.replace('\0', " ")).collect()
}

/// The words that stand in place of the last one of a line.
fn inserted(mut shown: Vec<String>, line: &str) -> Vec<String> {
    let typed = words(line);
    let mut inserted = shown.split_off(typed.len() - 1);
    // Where there is nothing to insert, what was typed stays.
    inserted.retain(|word| Some(word) != typed.last());
    inserted
}

/// Compares what a shell offers with what it should. Files come in an order of its own, and in zsh
/// what has one description comes together.
#[track_caller]
fn assert_offered(offered: Vec<Vec<String>>) {
    assert_eq!(offered.len(), LINES.len());
    for ((line, expected), mut offered) in LINES.into_iter().zip(offered) {
        let mut expected = expected.to_vec();
        expected.sort_unstable();
        offered.sort_unstable();
        assert_eq!(offered, expected, "{line}");
    }
}

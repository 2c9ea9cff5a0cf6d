//! Long answers on a terminal: what goes through a pager, which one, and what does not.

use std::process::Command;

use snapbox::cmd::cargo_bin;

use crate::{OUTPUT_VARIABLES, pass_over, path_with_program, wsclose};

/// A pager that marks what goes through it.
const MARKS: &str = "WSCLOSE_PAGER='sed s/^/paged:/'";

/// What a terminal of 24 rows and 80 columns shows of a command.
struct Shown {
    text: String,
    status: i32,
}

impl Shown {
    fn is_paged(&self) -> bool {
        self.text.contains("paged:")
    }
}

/// Runs a command on a terminal, and presses keys once something is shown; `None` without Python.
/// Variables for it may be before its name, as `env` reads them.
fn on_terminal(command: &str, steps: &[(&str, &str)]) -> Option<Shown> {
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/cli/press.py");
    let mut python = Command::new("python3");
    python.args([script, &format!("env {command}")]);
    python.args(steps.iter().flat_map(|(shown, keys)| [shown, keys]));
    for variable in OUTPUT_VARIABLES.iter().chain(&["WSCLOSE_PAGER", "PAGER", "LESS"]) {
        python.env_remove(variable);
    }
    python.env("PATH", path_with_program()).env("TERM", "xterm").env("LESSHISTFILE", "-");
    let Ok(output) = python.output() else {
        pass_over("python3");
        return None;
    };
    let text = String::from_utf8(output.stdout).unwrap();
    let (text, status) = text.rsplit_once("\nstatus ").unwrap_or_else(|| {
        panic!("{command}: {}", String::from_utf8_lossy(&output.stderr));
    });
    Some(Shown { text: text.to_owned(), status: status.trim().parse().unwrap() })
}

fn has_less() -> bool {
    let has_less = Command::new("less").arg("--version").output().is_ok();
    if !has_less {
        pass_over("less");
    }
    has_less
}

/// What a pipe gets of `list`, which is longer than 24 rows; its first and its last line.
fn list() -> (String, String, String) {
    let answer = wsclose(["list"]).status(0).stdout_text();
    let mut lines = answer.lines().map(str::to_owned);
    let (first, last) = (lines.next().unwrap(), lines.next_back().unwrap());
    assert!(lines.count() > 22);
    (answer, first, last)
}

/// The prompt of less below the first screen.
const LESS_WAITS: &str = r":\x1b\[K";

#[test]
fn less_shows_one_screen_until_it_is_quit() {
    let (_, first, last) = list();
    for (command, status) in [
        ("NO_COLOR=1 wsclose list", 0),
        ("NO_COLOR=1 PAGER=less wsclose list", 0),
        ("NO_COLOR=1 wsclose list 0-65535 nonsense", 1),
        ("NO_COLOR=1 wsclose list 0-65535 70000", 2),
    ] {
        if !has_less() {
            return;
        }
        let Some(shown) = on_terminal(command, &[(LESS_WAITS, "q")]) else { return };
        assert_eq!(shown.status, status, "{command}: {}", shown.text);
        assert!(shown.text.contains(&first), "{command}: {}", shown.text);
        assert!(!shown.text.contains(&last), "{command}: {}", shown.text);
    }
}

#[test]
fn less_shows_the_rest() {
    let (_, _, last) = list();
    let steps = [(LESS_WAITS, "G"), (r"\(END\)", "q")];
    if !has_less() {
        return;
    }
    let Some(shown) = on_terminal("NO_COLOR=1 wsclose list", &steps) else { return };
    assert!(shown.text.contains(&last), "{}", shown.text);
    assert_eq!(shown.status, 0);
}

#[test]
fn an_answer_that_fits_is_printed() {
    let Some(shown) = on_terminal(&format!("NO_COLOR=1 {MARKS} wsclose -b 1000"), &[]) else {
        return;
    };
    assert_eq!(shown.text, wsclose(["-b", "1000"]).status(0).stdout_text());
    assert_eq!(shown.status, 0);
}

#[test]
fn no_pager_is_used_where_none_is_wanted() {
    let (list, ..) = list();
    for command in [
        "WSCLOSE_PAGER= PAGER='sed s/^/paged:/' wsclose list",
        "WSCLOSE_PAGER=cat PAGER='sed s/^/paged:/' wsclose list",
        "WSCLOSE_PAGER='  ' wsclose list",
        "PAGER= wsclose list",
        "PAGER=cat wsclose list",
        "PAGER='sed s/^/paged:/' TERM=dumb wsclose list",
        "PAGER='sed s/^/paged:/' sh -c 'unset TERM; wsclose list'",
        "PAGER='sed s/^/paged:/' sh -c 'wsclose list | cat'",
        "PAGER='sed s/^/paged:/' wsclose list --no-pager",
        "PAGER='sed s/^/paged:/' wsclose --no-pager list --no-pager",
    ] {
        let Some(shown) = on_terminal(&format!("NO_COLOR=1 {command}"), &[]) else { return };
        assert_eq!((shown.text.as_str(), shown.status), (list.as_str(), 0), "{command}");
    }
}

#[test]
fn a_shell_runs_the_pager_of_wsclose_before_that_of_all_programs() {
    for (variables, mark) in [
        ("PAGER='sed s/^/all:/ | cat'", "all:"),
        ("PAGER='sed s/^/all:/' WSCLOSE_PAGER='sed \"s/^/$HOME:/\"' HOME=own", "own:"),
    ] {
        let Some(shown) = on_terminal(&format!("{variables} wsclose list"), &[]) else { return };
        assert!(shown.text.lines().all(|line| line.starts_with(mark)), "{}", shown.text);
        assert_eq!(shown.status, 0);
    }
}

#[test]
fn without_its_program_the_answer_is_printed() {
    let (list, ..) = list();
    // A directory cannot be run.
    for pager in ["no-such-pager", "no-such-pager -R", "/"] {
        let command = format!("NO_COLOR=1 WSCLOSE_PAGER='{pager}' wsclose list");
        let Some(shown) = on_terminal(&command, &[]) else { return };
        let (complaint, answer) = shown.text.split_once('\n').unwrap();
        assert!(complaint.contains(pager.trim_end_matches(" -R")), "{complaint}");
        assert_eq!((answer, shown.status), (list.as_str(), 0));
    }
    // Nobody has to have less, so nothing complains.
    let program = cargo_bin!("wsclose").display();
    let command = format!("NO_COLOR=1 PATH=/no-such-directory '{program}' list");
    let Some(shown) = on_terminal(&command, &[]) else { return };
    assert_eq!((shown.text.as_str(), shown.status), (list.as_str(), 0));
}

#[test]
fn options_of_less_are_those_of_the_user() {
    for (variable, options) in [("", "<FRX>"), ("LESS=-i", "<-i>"), ("LESS=", "<>")] {
        let command = format!("{variable} WSCLOSE_PAGER='echo \"<$LESS>\"' wsclose list");
        let Some(shown) = on_terminal(&command, &[]) else { return };
        assert_eq!((shown.text.trim(), shown.status), (options, 0));
    }
}

#[test]
fn colours_and_links_go_through_the_pager() {
    let link = "\x1b]8;id=";
    for (variables, has_colour, has_links) in [
        ("TERM=xterm", true, false),
        ("TERM=xterm-kitty", true, true),
        ("TERM=xterm-kitty NO_COLOR=1", false, false),
    ] {
        let command = format!("{variables} {MARKS} wsclose --all --sources 1002");
        let Some(shown) = on_terminal(&command, &[]) else { return };
        assert!(shown.is_paged());
        assert_eq!(shown.text.contains("\x1b["), has_colour, "{command}");
        assert_eq!(shown.text.contains(link), has_links, "{command}");
    }
}

/// On a screen of three rows.
fn on_small_terminal(command: &str) -> Option<Shown> {
    on_terminal(&format!("{MARKS} sh -c \"stty rows 3; {command}\""), &[])
}

#[test]
fn each_command_pages_what_is_too_long() {
    for command in [
        "wsclose 1006",
        "wsclose explain 1006 -f json",
        "wsclose explain 1006 -f markdown",
        "wsclose list 1000-1010",
        "wsclose list -f csv",
        "wsclose search ping",
        "wsclose search ping -f json",
        "wsclose decode 880203e8",
        "wsclose decode 880203e8 -f json",
        "(echo 880203e8; echo 880203e9) | wsclose decode --tally",
        "wsclose --help",
        "wsclose list -h",
    ] {
        let Some(shown) = on_small_terminal(command) else { return };
        assert!(shown.is_paged(), "{command}: {}", shown.text);
        assert_eq!(shown.status, 0, "{command}");
        let words = command.replace("wsclose", "wsclose --no-pager");
        let Some(shown) = on_small_terminal(&words) else { return };
        assert!(!shown.is_paged() && shown.status == 0, "{words}: {}", shown.text);
    }
}

#[test]
fn what_is_streamed_or_copied_is_printed() {
    for command in [
        "yes 880203e8 | head | wsclose decode --lines",
        "yes 880203e8 | head | wsclose decode --lines -f json",
        "wsclose encode 1000 'as long as it takes' -f json",
        "wsclose encode 1000 'as long as it takes to fill four rows of an array in C' -f c",
        "wsclose completions bash",
        "wsclose man",
    ] {
        let Some(shown) = on_small_terminal(command) else { return };
        assert!(shown.text.lines().count() > 3, "{command}: {}", shown.text);
        assert!(!shown.is_paged(), "{command}");
        assert_eq!(shown.status, 0, "{command}");
    }
}

/// A pager that ends early, or fails, changes nothing of the exit status.
#[test]
fn the_exit_status_is_not_that_of_the_pager() {
    for (pager, what, status) in [
        ("head -n 1", "libraries -f json", 0),
        ("true", "libraries -f json", 0),
        ("cat; exit 3", "0-65535", 0),
        ("head -n 1", "libraries nonsense -f json", 1),
        ("head -n 1", "libraries 70000 -f json", 2),
    ] {
        let command = format!("WSCLOSE_PAGER='{pager}' wsclose list {what}");
        let Some(shown) = on_terminal(&command, &[]) else { return };
        assert_eq!(shown.status, status, "{command}: {}", shown.text);
        assert!(!shown.text.contains("standard output"), "{command}: {}", shown.text);
    }
}

#[test]
fn messages_come_before_the_pager() {
    let command = format!("{MARKS} sh -c 'stty rows 3; wsclose decode'");
    let steps = [("Paste the bytes", "880203e8\\n\\x04")];
    let Some(shown) = on_terminal(&command, &steps) else { return };
    let at = |text: &str| shown.text.find(text).unwrap_or_else(|| panic!("{}", shown.text));
    assert!(at("Paste the bytes") < at("paged:"));
    for command in ["explain 1006 nonsense", "list 1000-1010 nonsense"] {
        let Some(shown) = on_small_terminal(&format!("wsclose {command}")) else { return };
        let error = shown.text.find("nonsense").unwrap_or_else(|| panic!("{}", shown.text));
        assert!(Some(error) < shown.text.find("paged:"), "{}", shown.text);
        assert_eq!(shown.status, 1);
    }
}

/// The pager decides what Ctrl-C does; if it ended this program, the shell would take the terminal.
#[test]
fn ctrl_c_belongs_to_the_pager() {
    let pager = "trap \"echo caught\" INT; echo ready; read line < /dev/tty; echo over";
    let command = format!("WSCLOSE_PAGER='{pager}' wsclose list");
    let steps = [("ready", "\\x03"), ("caught", "\\n")];
    let Some(shown) = on_terminal(&command, &steps) else { return };
    assert!(shown.text.contains("over"), "{}", shown.text);
    assert_eq!(shown.status, 0);
}

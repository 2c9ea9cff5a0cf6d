//! Questions that people have, with the command that they try first: the first screen answers them.
//!
//! The questions were written down before any of them was asked; `missed` says which are still not
//! answered.

use std::path::Path;

use crate::shell;

/// The rows of a terminal that has 24, less the command and the prompt.
const ROWS: usize = 22;

/// How many of the thirty have to be answered.
const MOST_MISSED: usize = 3;

#[test]
fn the_first_screen_answers_everyday_questions() {
    let questions = include_str!("../data/everyday.txt").trim().split("\n\n");
    let (mut asked, mut missed) = (0, 0);
    for question in questions {
        let all = |label: &str| -> Vec<&str> {
            question.lines().filter_map(|line| line.strip_prefix(label)).collect()
        };
        let command = all("command: ")[0];
        // A test has no terminal, and must not wait for one.
        let (_, stdout, stderr) = shell(&format!("({command}) </dev/null"), Path::new("."));
        let screen: Vec<_> = stdout.lines().chain(stderr.lines()).take(ROWS).collect();
        let screen = screen.join(" ").split_whitespace().collect::<Vec<_>>().join(" ");
        let screen = screen.to_lowercase();
        let says = |need: &&str| need.split(" / ").any(|one| screen.contains(&one.to_lowercase()));
        let lacks: Vec<_> = all("needs: ").into_iter().filter(|need| !says(need)).collect();
        asked += 1;
        if all("missed: ").is_empty() {
            assert!(lacks.is_empty(), "{command} does not say {lacks:?}: {screen}");
        } else {
            missed += 1;
            assert!(!lacks.is_empty(), "{command} is answered, and no longer missed");
        }
    }
    assert_eq!(asked, 30);
    assert!(missed <= MOST_MISSED, "{missed} missed");
}

//! Questions that people have, with the command that they try first: the first screen answers them.
//!
//! The questions, and what an answer needs, were written down before any of them was asked.

use std::path::Path;

use crate::shell;

/// The rows of a terminal that has 24, less the command and the prompt.
const ROWS: usize = 22;

#[test]
fn the_first_screen_answers_everyday_questions() {
    let questions = include_str!("../data/everyday.txt").trim().split("\n\n");
    let mut asked = 0;
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
        assert!(lacks.is_empty(), "{command} does not say {lacks:?}: {screen}");
    }
    assert_eq!(asked, 30);
}

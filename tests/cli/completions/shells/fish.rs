use super::{DESCRIBED, Home, LINES, assert_offered};

/// What fish offers for a line, with the descriptions behind tabs.
fn answer(home: &Home, line: &str) -> Option<String> {
    home.run("fish", &["--command", &format!("complete --do-complete '{line}'")])
}

#[test]
fn fish_offers_what_the_program_knows() {
    let home = Home::new("fish");
    home.install("wsclose.fish", "share/fish/vendor_completions.d/wsclose.fish");
    let word = |line: &str| line.split('\t').next().unwrap_or_default().to_owned();
    let offered = LINES.map(|(line, _)| {
        let answer = answer(&home, line)?;
        Some(answer.lines().map(word).collect())
    });
    let Some(offered) = offered.into_iter().collect() else { return };
    assert_offered(offered);
    let (line, word, about) = DESCRIBED;
    assert_eq!(answer(&home, line).unwrap(), format!("{word}\t{about}\n"));
}

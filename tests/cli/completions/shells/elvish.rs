use super::{DESCRIBED, Home, LINES, assert_offered, words};

#[test]
fn elvish_offers_what_the_program_knows() {
    let home = Home::new("elvish");
    home.install("wsclose.elv", "share/elvish/lib/wsclose.elv");
    if home.run("elvish", &["-version"]).is_none() {
        return;
    }
    let lines = LINES.map(|(line, _)| line).into_iter().chain([DESCRIBED.0]);
    let quoted = |line: &str| format!("['{}'] ", words(line).join("' '"));
    // Of what it is offered elvish shows what begins with what was typed.
    let ask = "{|words| $edit:completion:arg-completer[wsclose] $@words | each {|one|
        if (str:has-prefix $one[stem] $words[-1]) { print \"\\n\"$one[stem]\"\\t\"$one[display] }
    }; print \"\\n;\" }";
    let lines: String = lines.map(quoted).collect();
    // edit: is there on a terminal only.
    home.write("rc.elv", &format!("use str; use wsclose\neach {ask} [{lines}]\nexit"));
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/cli/completions/shells/type_into.py");
    let Some(shown) = home.run("python3", &[script, "elvish -rc rc.elv"]) else { return };
    let mut answers: Vec<Vec<&str>> = shown
        .split("\n;")
        .map(|answer| answer.lines().filter(|line| !line.is_empty()).collect())
        .collect();
    assert_eq!(answers.pop(), Some(vec![]), "nothing but answers: {shown}");
    let (_, word, about) = DESCRIBED;
    assert_eq!(answers.pop().unwrap(), [format!("{word}\t{word}  {about}")]);
    let word = |line: &&str| line.split('\t').next().unwrap_or_default().to_owned();
    assert_offered(answers.iter().map(|answer| answer.iter().map(word).collect()).collect());
}

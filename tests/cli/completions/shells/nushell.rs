use super::{DESCRIBED, Home, LINES, assert_offered, words};

/// Each line completed: a candidate a line, its description behind a tab.
const ASK: &str = r#"each { commandline complete --detailed }
    | each { each {|one| $"($one.value)\t($one.description? | default '')\n" } | str join }
    | str join ";" | print --no-newline; exit"#;

#[test]
fn nushell_offers_what_the_program_knows() {
    let home = Home::new("nushell");
    home.install("wsclose.nu", "share/nushell/vendor/autoload/wsclose.nu");
    for file in ["env", "config"] {
        home.write(&format!("config/nushell/{file}.nu"), "");
    }
    let lines = LINES.map(|(line, _)| line).into_iter().chain([DESCRIBED.0]);
    let lines: Vec<_> = lines.map(quoted).collect();
    let ask = format!("[{}] | {ASK}", lines.join(" "));
    let Some(shown) = home.run("nu", &["--login", "--execute", &ask]) else { return };
    let mut answers: Vec<_> = shown.split(';').collect();
    let (_, word, about) = DESCRIBED;
    assert_eq!(answers.pop(), Some(format!("{word}\t{about}\n").as_str()));
    // Nushell quotes the names of files.
    let word = |line: &str| line.split('\t').next().unwrap_or_default().replace('`', "");
    let all = |answer: &&str| answer.lines().map(word).collect();
    let mut offered: Vec<Vec<String>> = answers.iter().map(all).collect();
    // Behind an equals sign it completes no file name, of whatever command.
    for ((line, files), offered) in LINES.iter().zip(&mut offered) {
        if line.contains("--file=") {
            offered.extend(files.iter().map(ToString::to_string));
        }
    }
    assert_offered(offered);
}

/// A line as a string, with the quotes of nushell for a word that has a blank.
fn quoted(line: &str) -> String {
    let quote = |word: String| if word.contains(' ') { format!("`{word}`") } else { word };
    format!("'{}'", words(line).into_iter().map(quote).collect::<Vec<_>>().join(" "))
}

/// Nushell parses what follows a command that it knows; the script leaves everything as it is.
#[test]
fn nushell_hands_arguments_on_as_they_are_typed() {
    let home = Home::new("nushell-arguments");
    home.install("wsclose.nu", "wsclose.nu");
    for (line, brief) in [
        ("wsclose explain 1000..1001 --brief", "1000 1001"),
        ("let code = 1011; wsclose explain $code --brief", "1011"),
        ("wsclose explain ...[1000 1001] --brief", "1000 1001"),
        ("wsclose 0x3f3 --brief", "1011"),
        ("wsclose encode 1000 --format=spaced", "88"),
    ] {
        let line = format!(
            "source wsclose.nu; {line} | lines | parse '{{n}} {{_}}' | get n | str join ' '"
        );
        let Some(numbers) = home.run("nu", &["--no-config-file", "-c", &line]) else { return };
        assert_eq!(numbers.trim_end(), brief, "{line}");
    }
}

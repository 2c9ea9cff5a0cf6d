use super::{Home, SHOW, assert_offered};
use std::path::Path;

/// Escape and an asterisk insert everything. A pattern without a file ends what it stands in.
const RC: &str = r"
shopt -s failglob
PS1='READY> '
bind 'set enable-bracketed-paste off'
";

/// Types into a bash that has read this file.
#[track_caller]
fn offers_all(home: &Home, file: &str) {
    home.write("rc", &format!("{RC}{SHOW}source {file}"));
    let Some(offered) = home.type_into("bash --noprofile --rcfile rc -i") else { return };
    assert_offered(offered);
}

#[test]
fn bash_offers_what_the_program_knows() {
    let home = Home::new("bash");
    home.install("wsclose.bash", "wsclose.bash");
    offers_all(&home, "wsclose.bash");
}

#[test]
fn bash_loads_the_script_at_the_first_tab() {
    let library = "/usr/share/bash-completion/bash_completion";
    if !Path::new(library).exists() {
        crate::pass_over("bash-completion");
        return;
    }
    let home = Home::new("bash-completion");
    home.install("wsclose.bash", "share/bash-completion/completions/wsclose");
    offers_all(&home, library);
}

#[test]
fn bash_offers_files_behind_a_redirection() {
    let home = Home::new("bash-redirection");
    home.install("wsclose.bash", "wsclose.bash");
    let script = "source wsclose.bash; compopt() { echo \"$@\"; }
        for sign in '<' '>' '>>' '2>'; do
            COMP_WORDS=(wsclose list $sign cap) COMP_CWORD=3; _wsclose wsclose cap $sign
            echo \"${#COMPREPLY[@]}\"
        done";
    let Some(shown) = home.run("bash", &["--norc", "-c", script]) else { return };
    assert_eq!(shown, "-o default\n0\n".repeat(4));
}

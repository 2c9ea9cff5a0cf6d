use super::{Home, SHOW, assert_offered};
use std::path::Path;

/// Escape and an asterisk insert everything. A pattern without a file ends what it stands in.
const RC: &str = r"
shopt -s failglob
PS1='READY> '
bind 'set enable-bracketed-paste off'
";

#[test]
fn bash_offers_what_the_program_knows() {
    let home = Home::new("bash");
    home.install("wsclose.bash", "wsclose.bash");
    home.write("rc", &format!("{RC}{SHOW}source wsclose.bash"));
    let Some(offered) = home.type_into("bash --noprofile --rcfile rc -i") else { return };
    assert_offered(offered);
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
    home.write("rc", &format!("{RC}{SHOW}source {library}"));
    let Some(offered) = home.type_into("bash --noprofile --rcfile rc -i") else { return };
    assert_offered(offered);
}

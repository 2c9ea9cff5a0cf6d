use super::{DESCRIBED, Home, SHOW, assert_offered};

/// Escape and an asterisk insert everything.
const RC: &str = r"
PS1='READY> '
unsetopt prompt_sp
unset zle_bracketed_paste
fpath=($ZDOTDIR/site-functions $fpath)
autoload -Uz compinit
compinit -D
bindkey -e
bindkey '\e*' all-matches
zle -C all-matches complete-word _generic
zstyle ':completion:all-matches::::' completer _all_matches _complete
zstyle ':completion:all-matches:*' insert true
";

#[test]
fn zsh_offers_what_the_program_knows() {
    let home = Home::new("zsh");
    home.install("_wsclose", "site-functions/_wsclose");
    home.write(".zshrc", &format!("{RC}{SHOW}"));
    let Some(offered) = home.type_into("zsh -d -i") else { return };
    assert_offered(offered);
}

#[test]
fn zsh_shows_the_descriptions() {
    let home = Home::new("zsh-descriptions");
    home.install("_wsclose", "_wsclose");
    let (line, word, about) = DESCRIBED;
    // A list that is not shown is asked of the function that would show it.
    home.write(
        ".zshrc",
        "autoload -Uz compinit; compinit -D; source ./_wsclose
        _describe() { print -r -- ${(P)3}; }
        words=(wsclose 1006) CURRENT=2 PREFIX=1006
        _wsclose; exit",
    );
    let Some(shown) = home.run("zsh", &["-d", "-i"]) else { return };
    assert_eq!((line, shown), ("wsclose 1006", format!("{word}:{about}\n")));
}

use crate::{shell, up_to_date};
use std::path::Path;
use std::process::Command;

#[test]
fn checked_in_scripts_are_up_to_date() {
    for (shell_name, file) in [
        ("bash", "wsclose.bash"),
        ("zsh", "_wsclose"),
        ("fish", "wsclose.fish"),
        ("elvish", "wsclose.elv"),
        ("powershell", "_wsclose.ps1"),
        ("nushell", "wsclose.nu"),
    ] {
        let (status, script, stderr) =
            shell(&format!("wsclose completions {shell_name}"), Path::new("."));
        assert_eq!((status, stderr.as_str()), (Some(0), ""));
        assert!(script.contains("wsclose"));
        up_to_date(&format!("completions/{file}"), &script);
    }
}

/// What bash offers behind these words, the last of which is being typed.
fn bash_offers(words: &[&str]) -> Option<Vec<String>> {
    let [before @ .., previous, current] = words else { return None };
    let line = [before, &[*previous], &[*current]].concat();
    let quoted: Vec<_> = line.iter().map(|word| format!("'{word}'")).collect();
    let script = format!(
        "source completions/wsclose.bash; COMP_WORDS=({}); COMP_CWORD={}; \
         _wsclose wsclose '{current}' '{previous}'; printf '%s\\n' \"${{COMPREPLY[@]}}\"",
        quoted.join(" "),
        line.len() - 1,
    );
    let output = Command::new("bash")
        .args(["-c", &script])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .ok()?;
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
    Some(String::from_utf8_lossy(&output.stdout).lines().map(str::to_owned).collect())
}

#[test]
fn bash_completes_commands_options_and_values() {
    if bash_offers(&["wsclose", ""]).is_none() {
        crate::pass_over("bash");
        return;
    }
    for (words, offered) in [
        (&["wsclose", "exp"][..], &["explain"][..]),
        (&["wsclose", "list", "--re"], &["--reserved", "--registered"]),
        (&["wsclose", "list", "--format", ""], &["text", "json", "csv", "markdown"]),
        (&["wsclose", "decode", "--as", "p"], &["payload", "packet"]),
        (&["wsclose", "encode", "--format", "r"], &["rust", "raw"]),
        (&["wsclose", "completions", "n"], &["nushell"]),
    ] {
        assert_eq!(bash_offers(words).unwrap(), offered, "{words:?}");
    }
}

use crate::{shell, up_to_date};
use std::path::Path;

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

use crate::{shell, up_to_date};
use std::path::Path;

#[test]
fn checked_in_pages_are_up_to_date() {
    for page in ["", "explain", "list", "decode", "encode", "completions", "man"] {
        let (status, roff, stderr) = shell(&format!("wsclose man {page}"), Path::new("."));
        assert_eq!((status, stderr.as_str()), (Some(0), ""));
        let file = if page.is_empty() { "wsclose".to_owned() } else { format!("wsclose-{page}") };
        assert!(roff.contains(&format!(".TH {} 1", file.to_uppercase())), "{roff}");
        up_to_date(&format!("man/{file}.1"), &roff);
    }
}

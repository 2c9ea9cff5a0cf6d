//! The names that stand for codes in log lines.

use crate::CloseCode;
use crate::table;

/// The code that a name stands for, qualified or not, in a place where a code has to be.
pub(super) fn code(name: &str) -> Option<CloseCode> {
    let meanings = table::find(name);
    meanings.iter().find_map(|meaning| meaning.value.code())
}

/// The code that a constant stands for which is a name of a close code at first sight.
pub(super) fn constant(name: &str) -> Option<CloseCode> {
    let is_one = name.contains("CLOSE_") && !name.contains(|c: char| c.is_ascii_lowercase());
    // Some are called `none`: that is no code.
    if is_one { code(name).filter(|code| code.get() >= 1000) } else { None }
}

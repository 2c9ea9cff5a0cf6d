//! Calls that an API refused: no connection closed.

use wsclose::table;
use wsclose::{Class, CloseCode};

use crate::cli::output::document::{Part, Section};
use crate::cli::output::phrase::quoted;
use crate::cli::words::mention::RefusedCall;

/// Explains a refused call.
pub(crate) fn section(call: &RefusedCall) -> Section {
    let code = call.code.map(|code| {
        let code = CloseCode::new(code);
        let row = table::row(code);
        ("Code", format!("{code} {}: {}", row.name, row.summary))
    });
    let text = ("Text", quoted(call.text.as_bytes()));
    let api = call.api.map(|api| ("API", api.to_owned()));
    let facts = [Some(text), api, code].into_iter().flatten().collect();
    Section {
        origins: Vec::new(),
        class: Class::Unused,
        codes: "No close".to_owned(),
        name: String::new(),
        summary: "an API refused a call".to_owned(),
        asked: String::new(),
        sources: &[],
        parts: vec![Part::Paragraph(call.rule.text().to_owned()), Part::Facts("", facts)],
    }
}

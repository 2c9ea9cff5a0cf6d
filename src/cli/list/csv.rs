//! CSV.

use std::io;

use serde::Serialize;
use wsclose::table;

use crate::cli::facts::row::CodeRow;

/// Codes: a header with the keys of the JSON, then one record a row.
pub(super) fn codes(rows: &[CodeRow]) -> io::Result<String> {
    if rows.is_empty() {
        return header();
    }
    write(rows)
}

/// The header alone. The writer makes it of the first row that it gets.
fn header() -> io::Result<String> {
    let any = table::all().iter().take(1).map(|row| CodeRow::new(row, &(row.first..=row.last)));
    let csv = write(any)?;
    Ok(csv.split_inclusive('\n').take(1).collect())
}

/// A header with the keys of the rows, then one record a row; nothing where there is none.
pub(super) fn write(rows: impl IntoIterator<Item = impl Serialize>) -> io::Result<String> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    for row in rows {
        writer.serialize(row)?;
    }
    let bytes = writer.into_inner().map_err(csv::IntoInnerError::into_error)?;
    String::from_utf8(bytes).map_err(io::Error::other)
}

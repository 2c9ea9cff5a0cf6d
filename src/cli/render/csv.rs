//! CSV.

use std::io;

use wsclose::table;

use crate::cli::view::code::ListRow;

/// A header with the keys of the JSON, then one record a row.
pub(crate) fn write(rows: &[ListRow]) -> io::Result<String> {
    if rows.is_empty() {
        return header();
    }
    let mut writer = csv::Writer::from_writer(Vec::new());
    for row in rows {
        writer.serialize(row)?;
    }
    let bytes = writer.into_inner().map_err(csv::IntoInnerError::into_error)?;
    String::from_utf8(bytes).map_err(io::Error::other)
}

/// The header alone. The writer makes it of the first row that it gets.
fn header() -> io::Result<String> {
    let any: Vec<_> =
        table::all().iter().take(1).map(|row| ListRow::new(row, &(row.first..=row.last))).collect();
    let csv = write(&any)?;
    Ok(csv.split_inclusive('\n').take(1).collect())
}

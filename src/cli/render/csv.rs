//! CSV.

use std::io;

use serde::Serialize;
use wsclose::table;

use crate::cli::view::code::ListRow;
use crate::cli::view::libraries::LibraryView;

/// A header with the keys of the JSON, then one record a row.
pub(crate) fn codes(rows: &[ListRow]) -> io::Result<String> {
    if rows.is_empty() { header() } else { write(rows) }
}

/// The names of libraries, one record a name.
pub(crate) fn names(libraries: &[&LibraryView]) -> io::Result<String> {
    write(libraries.iter().filter_map(|library| library.names.as_deref()).flatten())
}

/// The index of libraries, one record a library.
pub(crate) fn index(libraries: &[&LibraryView]) -> io::Result<String> {
    write(libraries.iter().map(|library| library.row()))
}

fn write(records: impl IntoIterator<Item = impl Serialize>) -> io::Result<String> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    for record in records {
        writer.serialize(record)?;
    }
    let bytes = writer.into_inner().map_err(csv::IntoInnerError::into_error)?;
    String::from_utf8(bytes).map_err(io::Error::other)
}

/// The header of the codes alone. The writer makes it of the first row that it gets.
fn header() -> io::Result<String> {
    let any: Vec<_> =
        table::all().iter().take(1).map(|row| ListRow::new(row, &(row.first..=row.last))).collect();
    let csv = write(&any)?;
    Ok(csv.split_inclusive('\n').take(1).collect())
}

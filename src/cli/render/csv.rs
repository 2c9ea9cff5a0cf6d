//! CSV (RFC 4180).

use std::io;

use crate::cli::view::code::ListRow;

/// A header with the keys of the JSON, then one record a row. Without rows, the header alone.
pub(crate) fn write(rows: &[ListRow]) -> io::Result<String> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    for row in rows {
        writer.serialize(row)?;
    }
    let bytes = writer.into_inner().map_err(csv::IntoInnerError::into_error)?;
    String::from_utf8(bytes).map_err(io::Error::other)
}

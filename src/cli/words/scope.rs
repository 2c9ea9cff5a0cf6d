//! From the values of `--app` and `--library` to what they narrow an answer to.

use wsclose::table::{App, Library};

use crate::cli::error::{Note, Problem};
use crate::cli::escape::shown;
use crate::cli::words::named;

/// Whose meanings and names were asked for.
#[derive(Default)]
pub(crate) struct Scope {
    /// `None` for all, with everything else that there is to say of a code.
    pub(crate) apps: Option<Vec<&'static App>>,
    pub(crate) libraries: Vec<&'static Library>,
    /// The server, proxy or service that was named instead of a library, as it was typed.
    pub(crate) software: Option<String>,
}

impl Scope {
    /// From the words for an application and for a library, with what there is to remark on them.
    pub(crate) fn new(
        app: Option<&str>,
        word: Option<&str>,
    ) -> Result<(Self, Option<Note>), Problem> {
        // Exchanges and proxies are asked for as applications, too.
        let (app, word) = match (app.filter(|app| named::is_only_software(app)), word) {
            (Some(software), None) => (None, Some(software)),
            (Some(software), Some(_)) => {
                let message = format!("'{}' is no application, but software", shown(software));
                return Err(Problem::unusable(message, "name one of the two with --library"));
            }
            (None, word) => (app, word),
        };
        let apps = app.map(named::apps).transpose()?;
        let software = word.filter(|word| named::is_software(word)).map(str::to_owned);
        let library = word.filter(|_| software.is_none());
        let (libraries, note) = library.map(named::libraries).transpose()?.unwrap_or_default();
        Ok((Self { apps, libraries, software }, note))
    }
}

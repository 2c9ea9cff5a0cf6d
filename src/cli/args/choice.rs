//! Values of the library as choices on the command line.

use std::ffi::OsStr;

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use clap::{Arg, Command};

/// Values, each with its help.
pub(super) type Choices<T> = [(T, &'static str)];

/// Reads one of some values by its name in the library.
#[derive(Clone, Copy)]
pub(super) struct Choice<T: 'static> {
    choices: &'static Choices<T>,
    name: fn(T) -> &'static str,
}

pub(super) const fn choice<T>(
    choices: &'static Choices<T>,
    name: fn(T) -> &'static str,
) -> Choice<T> {
    Choice { choices, name }
}

impl<T: Copy + Send + Sync + 'static> Choice<T> {
    fn possible(self) -> impl Iterator<Item = PossibleValue> {
        let possible = move |(value, help): &(T, &'static str)| {
            PossibleValue::new((self.name)(*value)).help(*help)
        };
        self.choices.iter().map(possible)
    }
}

impl<T: Copy + Send + Sync + 'static> TypedValueParser for Choice<T> {
    type Value = T;

    fn parse_ref(
        &self,
        command: &Command,
        arg: Option<&Arg>,
        value: &OsStr,
    ) -> Result<T, clap::Error> {
        // What is not UTF-8 is none of the values, and is shown as such.
        let text = value.to_string_lossy();
        let names = PossibleValuesParser::new(self.possible());
        let typed = names.parse_ref(command, arg, OsStr::new(&*text))?;
        let is_it = |(value, _): &&(T, _)| (self.name)(*value) == typed;
        let found = self.choices.iter().find(is_it).map(|(value, _)| *value);
        found.ok_or_else(|| clap::Error::new(clap::error::ErrorKind::InvalidValue))
    }

    fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue> + '_>> {
        Some(Box::new(self.possible()))
    }
}

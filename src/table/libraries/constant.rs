//! What a library's name for a code is.

use std::ops::RangeInclusive;

use crate::CloseCode;
use crate::table::row;

/// A library's name for a code.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Constant {
    /// The name, exactly as spelled.
    pub name: &'static str,
    /// What it stands for.
    pub value: Value,
    /// What kind of name it is.
    pub kind: Kind,
    /// Whether it is written without a qualifier, although the library's other names have one.
    pub is_global: bool,
}

/// What a name stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Value {
    /// A code, or all from the first to the last.
    Codes(CloseCode, CloseCode),
    /// A number below 0, which the two bytes of a Close frame cannot carry.
    Negative(i16),
    /// Every code for which the library has no other name.
    Rest,
}

impl Value {
    /// The codes; `None` where no code or no one range is meant.
    pub const fn codes(self) -> Option<RangeInclusive<CloseCode>> {
        match self {
            Self::Codes(first, last) => Some(first..=last),
            Self::Negative(_) | Self::Rest => None,
        }
    }

    /// The code, if it is a single one.
    pub fn code(self) -> Option<CloseCode> {
        match self {
            Self::Codes(first, last) if first == last => Some(first),
            _ => None,
        }
    }

    /// The number, if it is a single one.
    pub fn number(self) -> Option<i32> {
        match self {
            Self::Codes(first, last) => (first == last).then(|| i32::from(first.get())),
            Self::Negative(number) => Some(number.into()),
            Self::Rest => None,
        }
    }

    /// The lowest number that it stands for; `None` for a catch-all.
    pub fn first(self) -> Option<i32> {
        match self {
            Self::Codes(first, _) => Some(first.get().into()),
            Self::Negative(number) => Some(number.into()),
            Self::Rest => None,
        }
    }

    /// The highest number that it stands for; `None` for a catch-all.
    pub fn last(self) -> Option<i32> {
        match self {
            Self::Codes(_, last) => Some(last.get().into()),
            Self::Negative(number) => Some(number.into()),
            Self::Rest => None,
        }
    }

    /// What the standard calls the code, if it is a single, registered one.
    pub fn standard_name(self) -> Option<&'static str> {
        let row = row(self.code()?);
        row.registration().map(|_| row.name)
    }

    /// Whether a code is among those that it stands for.
    pub(super) fn is(self, code: CloseCode) -> bool {
        matches!(self, Self::Codes(first, last) if first <= code && code <= last)
    }
}

/// What kind of name a constant is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Kind {
    /// The library's name for the code today.
    Current,
    /// The same, but for its own use, where its other names are for all.
    Internal,
    /// A name that it had in earlier versions, or has for earlier versions of the protocol.
    Legacy,
    /// The bound of a range or a range, not a name of one code.
    RangeMarker,
    /// What it makes of every code that it has no name for.
    CatchAll,
}

names! {
    Kind {
        Self::Current | Self::Internal => "current",
        Self::Legacy => "legacy",
        Self::RangeMarker => "range-marker",
        Self::CatchAll => "catch-all",
    }
}

impl Kind {
    /// Whether it is what the library calls the one code today.
    pub const fn is_current(self) -> bool {
        matches!(self, Self::Current | Self::Internal)
    }
}

pub(super) const fn name(code: u16, name: &'static str) -> Constant {
    range(code, code, name).of_kind(Kind::Current)
}

/// A name that is written without a qualifier, although the library's other names have one.
pub(super) const fn global(code: u16, name: &'static str) -> Constant {
    Constant { is_global: true, ..self::name(code, name) }
}

pub(super) const fn internal(code: u16, name: &'static str) -> Constant {
    range(code, code, name).of_kind(Kind::Internal)
}

pub(super) const fn legacy(code: u16, name: &'static str) -> Constant {
    range(code, code, name).of_kind(Kind::Legacy)
}

/// The bound of a range.
pub(super) const fn marker(code: u16, name: &'static str) -> Constant {
    range(code, code, name)
}

/// A name of all codes from the first to the last.
pub(super) const fn range(first: u16, last: u16, name: &'static str) -> Constant {
    let value = Value::Codes(CloseCode::new(first), CloseCode::new(last));
    Constant { name, value, kind: Kind::RangeMarker, is_global: false }
}

pub(super) const fn negative(number: i16, name: &'static str) -> Constant {
    Constant { name, value: Value::Negative(number), kind: Kind::Current, is_global: false }
}

pub(super) const fn others(name: &'static str) -> Constant {
    Constant { name, value: Value::Rest, kind: Kind::CatchAll, is_global: false }
}

impl Constant {
    const fn of_kind(self, kind: Kind) -> Self {
        Self { kind, ..self }
    }
}

//! How the types of the table and of captures look in serde's formats.
//!
//! The keys and words are written here and beside each type, and not taken from the names in Rust: they
//! are a contract, and stay when a field or a variant is renamed.

/// Names each variant of an enum, for `name` and for serde's formats.
macro_rules! names {
    ($type:ident { $($variant:pat => $name:literal,)+ }) => {
        impl $type {
            /// Its name, as JSON and the command line have it.
            pub const fn name(self) -> &'static str {
                match self {
                    $($variant => $name,)+
                }
            }
        }

        #[cfg(feature = "serde")]
        impl serde::Serialize for $type {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.name())
            }
        }
    };
}

/// The keys that a struct has in serde's formats, and the value of each. The struct is taken apart
/// first, so that a field which joins it is not forgotten here.
macro_rules! form {
    ($type:ty: $fields:pat => { $($key:literal: $value:expr,)+ }) => {
        #[cfg(feature = "serde")]
        impl serde::Serialize for $type {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                use serde::ser::SerializeStruct;
                #[allow(unused_imports, reason = "most values need it")]
                use crate::form::some;

                let $fields = self;
                let mut form = serializer.serialize_struct(stringify!($type), [$($key),+].len())?;
                $(form.serialize_field($key, &$value)?;)+
                form.end()
            }
        }
    };
}

/// A text, or `None` if it is empty: the tables have no text as an empty one.
#[cfg(feature = "serde")]
pub(crate) fn some(text: &str) -> Option<&str> {
    (!text.is_empty()).then_some(text)
}

//! How the types of the table and of captures are serialized.
//!
//! Keys and words are spelled out next to each type, not derived from the Rust names: they are a
//! contract, and stay the same when a field or a variant is renamed.

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

/// Serializes a struct: its keys, and the value of each. Destructure the struct where its fields are
/// the facts, so that nobody can add one and forget it here. (`derive` would take the keys from the
/// names in Rust, and has no empty text for `null`.)
macro_rules! form {
    ($type:ty: $fields:pat => { $($key:literal: $value:expr,)+ }) => {
        #[cfg(feature = "serde")]
        impl serde::Serialize for $type {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                use serde::ser::SerializeStruct;

                let $fields = self;
                let mut form = serializer.serialize_struct(stringify!($type), [$($key),+].len())?;
                $(form.serialize_field($key, &$value)?;)+
                form.end()
            }
        }
    };
}

/// The text, or `None` if it is empty: the tables use an empty string where there is no text.
#[cfg(feature = "serde")]
pub(crate) fn some(text: &str) -> Option<&str> {
    (!text.is_empty()).then_some(text)
}

//! How the types of the table and of captures are serialized, and the schema of that.
//!
//! Keys and words are spelled out next to each type, not derived from the Rust names: they are a
//! contract, and stay the same when a field or a variant is renamed.

/// Names each variant of an enum, for `name`, for serde's formats and for the schema.
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

        #[cfg(feature = "schema")]
        impl schemars::JsonSchema for $type {
            fn inline_schema() -> bool {
                true
            }

            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($type).into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({ "type": "string", "enum": [$($name),+] })
            }
        }
    };
}

/// Serializes a struct: its keys, and the value of each. Destructure the struct where its fields are
/// the facts, so that nobody can add one and forget it here. (`derive` would take the keys from the
/// names in Rust, and has no empty text for `null`.) With one value instead of keys, the type is
/// serialized as that value.
///
/// The schema takes the type of each value from the same expression. A comment before a key or the
/// type describes it there; an attribute such as `#[maximum = 15]` adds what the type does not say.
macro_rules! form {
    ($(#[$about:ident = $what:expr])* $type:ty: $fields:pat => {
        $($(#[$keyword:ident = $says:expr])* $key:literal: $value:expr,)+
    }) => {
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

        form!(@schema $type, false, generator => crate::form::object(
            vec![$((stringify!($about), serde_json::json!($what))),*],
            [$((
                $key,
                crate::form::subschema::<Self, _>(generator, |$fields| $value),
                vec![$((stringify!($keyword), serde_json::json!($says))),*],
            )),+],
        ));
    };
    ($(#[$keyword:ident = $says:expr])* $type:ty: $fields:pat => $value:expr) => {
        #[cfg(feature = "serde")]
        impl serde::Serialize for $type {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                let $fields = self;
                serde::Serialize::serialize(&$value, serializer)
            }
        }

        form!(@schema $type, true, generator => crate::form::described(
            crate::form::schema::<Self, _>(generator, |$fields| $value),
            vec![$((stringify!($keyword), serde_json::json!($says))),*],
        ));
    };
    (@schema $type:ty, $is_inline:literal, $generator:ident => $schema:expr) => {
        #[cfg(feature = "schema")]
        impl schemars::JsonSchema for $type {
            fn inline_schema() -> bool {
                $is_inline
            }

            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($type).trim_end_matches("<'_>").into()
            }

            fn schema_id() -> std::borrow::Cow<'static, str> {
                concat!(module_path!(), "::", stringify!($type)).into()
            }

            #[allow(unused_variables, reason = "a key needs some of the fields")]
            fn json_schema($generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
                $schema
            }
        }
    };
}

/// The text, or `None` if it is empty: the tables use an empty string where there is no text.
#[cfg(feature = "serde")]
pub(crate) fn some(text: &str) -> Option<&str> {
    (!text.is_empty()).then_some(text)
}

/// The schema of what a form makes of a value.
#[cfg(feature = "schema")]
pub(crate) fn schema<'a, S: 'a, T: schemars::JsonSchema>(
    generator: &mut schemars::SchemaGenerator,
    _: fn(&'a S) -> T,
) -> schemars::Schema {
    T::json_schema(generator)
}

/// The same, by reference where it is the schema of a struct.
#[cfg(feature = "schema")]
pub(crate) fn subschema<'a, S: 'a, T: schemars::JsonSchema>(
    generator: &mut schemars::SchemaGenerator,
    _: fn(&'a S) -> T,
) -> schemars::Schema {
    generator.subschema_for::<T>()
}

/// What comments and attributes add to the type.
#[cfg(feature = "schema")]
type Says = Vec<(&'static str, serde_json::Value)>;

/// A schema with what is said of it.
#[cfg(feature = "schema")]
pub(crate) fn described(mut schema: schemars::Schema, says: Says) -> schemars::Schema {
    let mut description = Vec::new();
    for (keyword, value) in says {
        match value.as_str().filter(|_| keyword == "doc") {
            Some(line) => description.push(line.trim().to_owned()),
            None => drop(schema.insert(keyword.to_owned(), value)),
        }
    }
    if !description.is_empty() {
        schema.insert("description".to_owned(), description.join(" ").into());
    }
    schema
}

/// The schema of an object that always has these keys.
#[cfg(feature = "schema")]
pub(crate) fn object<const N: usize>(
    about: Says,
    keys: [(&'static str, schemars::Schema, Says); N],
) -> schemars::Schema {
    let required = keys.each_ref().map(|(key, ..)| *key).to_vec();
    let describe = |(key, schema, says): (&str, _, _)| (key.to_owned(), described(schema, says));
    let properties: serde_json::Map<_, _> =
        keys.map(describe).into_iter().map(|(key, schema)| (key, schema.to_value())).collect();
    let object = schemars::json_schema!({
        "type": "object",
        "properties": properties,
        "required": required,
    });
    described(object, about)
}

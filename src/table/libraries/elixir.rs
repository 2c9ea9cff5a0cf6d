//! Elixir.

use super::{Language, Library};

/// The most used first.
pub(super) static LIBRARIES: &[Library] = &[Library {
    id: "bandit",
    name: "Bandit",
    source: "mtrudel/bandit",
    version: "e022cd3",
    note: "A server, also under Phoenix. Plain numbers; whatever came, it answers 1000 or 1002.",
    receivers: &["Bandit"],
    ..Library::of(Language::Elixir)
}];

//! Elixir.

use super::{Language, Library};
use crate::table::software;

/// The most used first.
pub(super) static LIBRARIES: &[Library] = &[Library {
    id: "bandit",
    name: "Bandit",
    source: "mtrudel/bandit",
    version: "e022cd3",
    note: "A server, also under Phoenix. Plain numbers; whatever came, it answers 1000 or 1002.",
    receivers: &[&software::BANDIT],
    ..Library::of(Language::Elixir)
}];

//! The option that every command with JSON has.

use clap::Args;

#[derive(Args, Clone, Copy, Debug, Default)]
pub(crate) struct JsonArg {
    /// Short for --format json
    #[arg(long, conflicts_with = "format")]
    pub(crate) json: bool,
}

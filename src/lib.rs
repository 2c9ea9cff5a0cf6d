#![forbid(unsafe_code)]
//! x
pub mod capture;
mod code;
pub mod frame;
pub mod table;
pub use code::{Class, CloseCode, Custom};
pub use table::Source;

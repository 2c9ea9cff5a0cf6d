//! The library half, through its public face.

mod capture;
mod findings;
mod frame;
mod names;
mod receivers;
mod table;

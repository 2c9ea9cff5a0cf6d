//! The library half, through its public face.

mod capture;
mod frame;
mod names;
mod receivers;
mod table;

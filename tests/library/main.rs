//! The library half, through its public face.

mod capture;
mod findings;
mod frame;
mod guesses;
mod names;
mod receivers;
mod table;

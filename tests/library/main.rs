//! The library half, through its public face.

mod apps;
mod capture;
mod encode;
mod findings;
mod frame;
mod guesses;
mod log;
mod names;
mod packet;
mod pastes;
mod printers;
mod receivers;
mod samples;
mod suspects;
mod table;

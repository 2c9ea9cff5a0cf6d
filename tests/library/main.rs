//! The library half, through its public face.

mod capture;
mod dumps;
mod encode;
mod findings;
mod frame;
mod guesses;
mod names;
mod packet;
mod pastes;
mod printers;
mod receivers;
mod samples;
mod table;

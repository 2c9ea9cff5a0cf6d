//! The library half, through its public face.

mod capture;
mod encode;
mod frame;
mod names;
mod packet;
mod pastes;
mod table;

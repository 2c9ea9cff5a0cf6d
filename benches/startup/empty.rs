//! A program that does nothing: what the start-up bench compares with.

fn main() {}

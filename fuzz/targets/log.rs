//! Log lines to the Closes that they tell of.
#![no_main]

use libfuzzer_sys::fuzz_target;
use wsclose::log::{Mention, read, read_alone};
use wsclose::{CloseCode, table};

fuzz_target!(|text: &[u8]| {
    let text = String::from_utf8_lossy(text);
    let mentions = read(&text);
    let apart = |pair: &[Mention]| pair[0].at.end <= pair[1].at.start;
    assert!(mentions.windows(2).all(apart), "{mentions:?}");
    for mention in mentions.iter().chain(&read_alone(&text)) {
        check(mention, &text);
    }
});

fn check(mention: &Mention, text: &str) {
    let part = text.get(mention.at.clone()).expect("a part of the text");
    assert!(!part.is_empty());
    let is_named = mention.name.is_some() || mention.writer.is_some() || mention.reason.is_some();
    // `code: null` proves that there was no Close.
    let is_named = is_named || mention.proves.is_some();
    // `code=0x3e8` is read too.
    let is_in_hex = |code: CloseCode| part.to_lowercase().contains(&format!("{:x}", code.get()));
    let is_there = |code: CloseCode| part.contains(&code.to_string()) || is_in_hex(code);
    assert!(is_named || mention.code.is_none_or(is_there), "{mention:?}");
    assert!(mention.name.as_ref().is_none_or(|name| part.contains(name)), "{mention:?}");
    assert!(mention.reason.as_ref().is_none_or(|reason| reason.len() <= 512), "{mention:?}");
    assert!(mention.library.is_none_or(|id| table::library(id).is_some()), "{mention:?}");
}

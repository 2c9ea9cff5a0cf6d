//! Words without their endings, so that `closing` finds `closed`.

/// What is left of a word in lower case without its ending. It is the same for the forms of a word
/// (`close`, `closes`, `closed`, `closing`) and need not be a word itself (`clos`).
/// Only what English adds to a verb or a noun is cut, and only where enough is left.
pub(super) fn stem(word: &[char]) -> &[char] {
    if !word.iter().all(|c| c.is_alphabetic()) {
        return word;
    }
    let mut stem = word;
    // These belong to the word: access, status, this, and two names.
    if !["ss", "us", "is", "cors", "https"].iter().any(|ending| ends(stem, ending)) {
        stem = without(stem, "s", 3);
    }
    // As in `exceed`.
    if !ends(stem, "eed") {
        stem = without_verbal(stem, "ed");
    }
    stem = without_verbal(stem, "ing");
    stem = without(stem, "ment", 5);
    stem = without(stem, "ly", 4);
    stem = without(stem, "e", 3);
    if ends(stem, "sion") || ends(stem, "tion") {
        stem = without(stem, "ion", 4);
    }
    // What is left of authenticate and authentication.
    stem = without(stem, "at", 5);
    // As in `failure`. A closure is more than a close: it is the name of a code.
    if ends(stem, "lur") {
        stem = without(stem, "ur", 4);
    }
    // As in `retry` and `retries`.
    stem = without(stem, "y", 3);
    stem = without(stem, "i", 3);
    // As in `dropped`.
    match stem {
        [rest @ .., before, last] if before == last && rest.len() >= 2 => &stem[..stem.len() - 1],
        _ => stem,
    }
}

fn ends(word: &[char], ending: &str) -> bool {
    word.iter().rev().zip(ending.chars().rev()).filter(|(c, other)| *c == other).count()
        == ending.len()
}

/// The word without an ending, if it has it and at least so many letters are left.
fn without<'a>(word: &'a [char], ending: &str, least: usize) -> &'a [char] {
    match word.len().checked_sub(ending.len()) {
        Some(left) if left >= least && ends(word, ending) => &word[..left],
        _ => word,
    }
}

/// The same for the ending of a verb: before it there is a vowel, unlike in `string`.
fn without_verbal<'a>(word: &'a [char], ending: &str) -> &'a [char] {
    let rest = without(word, ending, 3);
    if rest.iter().any(|c| "aeiouy".contains(*c)) { rest } else { word }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn stemmed(word: &str) -> String {
        stem(&word.chars().collect::<Vec<_>>()).iter().collect()
    }

    #[test]
    fn the_forms_of_a_word_have_one_stem() {
        for family in [
            "close closes closed closing",
            "authenticate authenticates authenticated authenticating authentication",
            "authorize authorized authorization",
            "limit limits limited limiting limitation",
            "timeout timeouts",
            "time times timed",
            "fail fails failed failing failure failures",
            "retry retries retried retrying",
            "policy policies",
            "drop drops dropped dropping",
            "crash crashes crashed crashing",
            "expire expires expired expiring expiration",
            "exceed exceeds exceeded exceeding",
            "process processes processed",
            "address addresses",
            "deploy deploys deployed deployment",
            "connect connected connection connections",
            "terminate terminated termination",
            "abnormal abnormally",
            "ban bans banned",
            "kick kicks kicked kicking",
            "throttle throttled throttling",
            "byte bytes",
            "ping pings pinged pinging",
            "key keys",
        ] {
            let stems: Vec<_> = family.split(' ').map(stemmed).collect();
            assert!(stems.iter().all(|stem| *stem == stems[0]), "{family}: {stems:?}");
        }
    }

    #[test]
    fn what_only_looks_like_an_ending_stays() {
        for word in [
            "status", "this", "string", "need", "going", "aws", "tls", "cors", "https", "1006",
            "60s", "ed",
        ] {
            assert_eq!(stemmed(word), word);
        }
        for (word, other) in
            [("close", "closure"), ("format", "form"), ("sing", "s"), ("user", "use")]
        {
            assert_ne!(stemmed(word), stemmed(other));
        }
    }

    proptest! {
        #[test]
        fn a_stem_is_the_beginning_of_its_word(word in "\\PC{0,12}") {
            prop_assert!(word.starts_with(&stemmed(&word)));
            prop_assert_eq!(word.is_empty(), stemmed(&word).is_empty());
        }
    }
}

//! Turns the sources that our prose names into links.

use std::cmp::Reverse;

use wsclose::Source;

use crate::cli::output::marked::{Mark, Text};

/// Prose in which every place that names one of `sources` is a link to it.
pub(crate) fn linked(prose: String, sources: &[Source]) -> Text {
    let addressed = sources.iter().filter_map(|one| Some((one.to_string(), one.url()?)));
    let mut links = Vec::new();
    for (name, address) in addressed {
        let starts = prose.match_indices(&name).map(|(start, _)| start);
        let places = starts.map(|start| (start, start + name.len()));
        let places = places.filter(|(start, end)| is_whole(&prose, *start, *end));
        links.extend(places.map(|(start, end)| (start, end, address.clone())));
    }
    // Of two that begin in the same place the longer one is meant.
    links.sort_by_key(|(start, end, _)| (*start, Reverse(*end)));
    let mut text = Text::from(prose);
    let mut last = 0;
    for (start, end, address) in links {
        if start >= last {
            text.mark(start..end, Mark::Link(address, start));
            last = end;
        }
    }
    text
}

/// Whether the name is not part of a longer one: `7.4.1` does not mean `7.4`.
fn is_whole(prose: &str, start: usize, end: usize) -> bool {
    let in_a_word = |c: char| c.is_ascii_alphanumeric() || c == '/';
    let before = prose.get(..start).unwrap_or_default();
    let after = prose.get(end..).unwrap_or_default().trim_start_matches('.');
    !before.ends_with(in_a_word) && !after.starts_with(|c: char| c.is_ascii_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::*;

    const RFC: Source = Source::Rfc(6455, "7.4");
    const THREAD: Source = Source::Thread("websockets/ws#1682");

    fn links(prose: &str, sources: &[Source]) -> String {
        linked(prose.to_owned(), sources).shown()
    }

    #[test]
    fn a_name_becomes_a_link() {
        let text = linked("see RFC 6455 7.4;".to_owned(), &[RFC]);
        let address = "https://www.rfc-editor.org/rfc/rfc6455#section-7.4".to_owned();
        let link = Mark::Link(address, 4);
        let pieces = [("see ", None), ("RFC 6455 7.4", Some(&link)), (";", None)];
        assert_eq!(text.pieces(), pieces);
    }

    #[test]
    fn every_mention_is_found_but_no_longer_name() {
        let text = "RFC 6455 7.4 to/websockets/ws#1682 RFC 6455 7.4.1 websockets/ws#16820 RFC 6455 7.4. websockets/ws#1682";
        assert_eq!(
            links(text, &[RFC, THREAD]),
            "[RFC 6455 7.4] to/websockets/ws#1682 RFC 6455 7.4.1 websockets/ws#16820 [RFC 6455 7.4]. [websockets/ws#1682]"
        );
    }

    #[test]
    fn the_longest_name_wins() {
        let pages = [Source::Page("hybi", "https://a.example/"), Source::Mail("msg1")];
        assert_eq!(links("hybi mail msg1, hybi", &pages), "[hybi mail msg1], [hybi]");
    }

    #[test]
    fn a_broken_line_makes_two_links() {
        let wrapped = linked("at RFC 6455 7.4".to_owned(), &[RFC]).wrap("  ", "  ", 13);
        assert_eq!(wrapped.shown(), "  at [RFC 6455]\n  [7.4]\n");
    }

    #[test]
    fn a_source_without_an_address_is_not_linked() {
        let code = Source::Code("uWebSockets 66dcff3");
        assert_eq!(links("uWebSockets 66dcff3", &[code]), "uWebSockets 66dcff3");
        assert_eq!(links("", &[RFC]), "");
    }
}

//! Links (OSC 8) for terminals that show them: what a text names leads to where it can be read.

use std::ops::Range;

use wsclose::Source;

/// A wrapped text in which every place that names one of `sources` is a link to it.
pub(crate) fn link(text: &str, sources: &[Source]) -> String {
    let mut links: Vec<_> = sources.iter().flat_map(|source| places(text, source)).collect();
    // Of two that begin in the same place the longer one is meant.
    links.sort_by_key(|(place, _)| (place.start, std::cmp::Reverse(place.end)));
    let mut linked = String::with_capacity(text.len() + 100 * links.len());
    let mut end = 0;
    for (place, url) in links {
        if place.start >= end {
            linked.push_str(&text[end..place.start]);
            linked.push_str(&pieces(&text[place.clone()], &url, place.start));
            end = place.end;
        }
    }
    linked + &text[end..]
}

fn places(text: &str, source: &Source) -> Vec<(Range<usize>, String)> {
    let Some(url) = source.url() else { return Vec::new() };
    let name = source.to_string();
    let Some(initial) = name.chars().next() else { return Vec::new() };
    let in_a_word = |c: char| c.is_ascii_alphanumeric() || c == '/';
    let starts = text.match_indices(initial).map(|(start, _)| start);
    let starts = starts.filter(|start| !text[..*start].ends_with(in_a_word));
    starts
        .filter_map(|start| Some((start..start + named(&text[start..], &name)?, url.clone())))
        .collect()
}

/// How much of the text is the name that it begins with; lines may be broken in it.
fn named(text: &str, name: &str) -> Option<usize> {
    let mut rest = text;
    for c in name.chars() {
        rest = match (rest.strip_prefix(c), rest.strip_prefix('\n')) {
            (Some(rest), _) => rest,
            (None, Some(line)) if c == ' ' => line.trim_start_matches(' '),
            (None, line) => line?.trim_start_matches(' ').strip_prefix(c)?,
        };
    }
    // `7.4` is not meant by `7.4.1`.
    let goes_on = rest.trim_start_matches('.').starts_with(|c: char| c.is_ascii_alphanumeric());
    (!goes_on).then_some(text.len() - rest.len())
}

/// A link a line, so that the indents are none; the id says that they are one.
fn pieces(text: &str, url: &str, id: usize) -> String {
    let piece = |line: &str| {
        let text = line.trim_start_matches(' ');
        format!(
            "{}\x1b]8;id={id};{url}\x1b\\{text}\x1b]8;;\x1b\\",
            &line[..line.len() - text.len()]
        )
    };
    text.split('\n').map(piece).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    const RFC: Source = Source::Rfc(6455, "7.4");
    const THREAD: Source = Source::Thread("websockets/ws#1682");

    /// The text with `<` and `>` around what is a link.
    #[track_caller]
    fn links(text: &str, sources: &[Source]) -> String {
        let mut shown = link(text, sources).replace("\x1b]8;;\x1b\\", ">");
        for url in sources.iter().filter_map(Source::url) {
            for id in 0..text.len() {
                shown = shown.replace(&format!("\x1b]8;id={id};{url}\x1b\\"), "<");
            }
        }
        shown
    }

    #[test]
    fn a_name_becomes_a_link() {
        assert_eq!(
            link("see RFC 6455 7.4;", &[RFC]),
            "see \x1b]8;id=4;https://www.rfc-editor.org/rfc/rfc6455#section-7.4\x1b\\RFC 6455 7.4\
             \x1b]8;;\x1b\\;"
        );
    }

    #[test]
    fn every_place_is_found_and_no_longer_name() {
        let text = "RFC 6455 7.4 to/websockets/ws#1682 RFC 6455 7.4.1 websockets/ws#16820 RFC 6455 7.4. websockets/ws#1682";
        assert_eq!(
            links(text, &[RFC, THREAD]),
            "<RFC 6455 7.4> to/websockets/ws#1682 RFC 6455 7.4.1 websockets/ws#16820 <RFC 6455 7.4>. <websockets/ws#1682>"
        );
    }

    #[test]
    fn of_names_that_begin_alike_the_longest_is_meant() {
        let pages = [Source::Page("hybi", "https://a.example/"), Source::Mail("msg1")];
        assert_eq!(links("hybi mail msg1, hybi", &pages), "<hybi mail msg1>, <hybi>");
    }

    #[test]
    fn a_broken_line_makes_two_links() {
        assert_eq!(links("  RFC 6455\n  7.4\n", &[RFC]), "  <RFC 6455>\n  <7.4>\n");
        assert_eq!(links("  websockets/\n  ws#1682", &[THREAD]), "  <websockets/>\n  <ws#1682>");
    }

    #[test]
    fn what_has_no_address_is_no_link() {
        assert_eq!(
            links("uWebSockets 66dcff3", &[Source::Code("uWebSockets 66dcff3")]),
            "uWebSockets 66dcff3"
        );
        assert_eq!(links("", &[RFC]), "");
    }
}

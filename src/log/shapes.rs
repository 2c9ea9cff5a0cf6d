//! Every known shape, found in a text at once.

use std::sync::LazyLock;

use aho_corasick::AhoCorasick;

use super::said::Found;
use super::shape::Shape;
use super::writers::{Writer, writers};

/// The shapes of all writers in the order of the table, and a search for their marks.
struct Shapes {
    all: Vec<(&'static Writer, Shape)>,
    marks: AhoCorasick,
}

static SHAPES: LazyLock<Shapes> = LazyLock::new(|| {
    let of = |writer: &'static Writer| writer.shapes().map(move |shape| (writer, shape));
    let all: Vec<_> = writers().flat_map(of).collect();
    let marks = AhoCorasick::new(all.iter().map(|(_, shape)| shape.mark()));
    Shapes { marks: marks.expect("the table is small"), all }
});

/// Every place in a text that has a known shape, with whose it is; those of one place in the order of
/// the table.
pub(super) fn find(text: &str) -> Vec<(&'static Writer, Shape, Found)> {
    let Shapes { all, marks } = &*SHAPES;
    // What a shape has looked at it does not look at again, so that the work stays in proportion.
    let mut looked_at = vec![0; all.len()];
    let mut found = Vec::new();
    for mark in marks.find_overlapping_iter(text) {
        let index = mark.pattern().as_usize();
        let (Some((writer, shape)), Some(end)) = (all.get(index), looked_at.get_mut(index)) else {
            continue;
        };
        if mark.start() >= *end {
            let (fits, to) = shape.at(text, mark.start());
            *end = to;
            found.extend(fits.map(|fits| (index, (*writer, *shape, fits))));
        }
    }
    found.sort_by_key(|(index, _)| *index);
    found.into_iter().map(|(_, found)| found).collect()
}

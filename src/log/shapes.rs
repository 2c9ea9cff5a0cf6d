//! Every known shape, found in a text at once.

use std::cmp::Reverse;
use std::sync::LazyLock;

use super::grams::Grams;
use super::said::Found;
use super::shape::Shape;
use super::writers::{Writer, writers};

/// The shapes of all writers in the order of the table, and a search for their marks.
struct Shapes {
    all: Vec<(&'static Writer, Shape)>,
    marks: Grams<(usize, &'static str)>,
}

static SHAPES: LazyLock<Shapes> = LazyLock::new(|| {
    let of = |writer: &'static Writer| writer.shapes().map(move |shape| (writer, shape));
    let all: Vec<_> = writers().flat_map(of).collect();
    let marks = all.iter().map(|(_, shape)| shape.mark()).enumerate();
    let marks = Grams::new(marks.map(|(at, mark)| (mark, (at, mark))));
    Shapes { all, marks }
});

/// Every place in a text that has a known shape, with whose it is, in the order of the text.
pub(super) fn find(text: &str) -> Vec<(&'static Writer, Shape, Found)> {
    let Shapes { all, marks } = &*SHAPES;
    // No shape reads the same bytes twice, so that the work stays in proportion.
    let mut looked_at = vec![0; all.len()];
    let mut found = Vec::new();
    for (at, marks) in marks.places(text) {
        for (_, (index, mark)) in marks {
            let (Some((writer, shape)), Some(end)) = (all.get(*index), looked_at.get_mut(*index))
            else {
                continue;
            };
            let has_mark = || text.get(at..).is_some_and(|rest| rest.starts_with(mark));
            if at >= *end && has_mark() {
                let (fits, to) = shape.at(text, at);
                *end = to;
                found.extend(fits.map(|fits| (mark.len(), *index, (*writer, *shape, fits))));
            }
        }
    }
    // Of those at one place the one with the longer mark comes first: it says more.
    found.sort_by_key(|(mark, index, (.., found))| (found.at.start, Reverse(*mark), *index));
    found.into_iter().map(|(.., found)| found).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_shape_can_be_found() {
        for (writer, shape) in &SHAPES.all {
            assert!(shape.mark().len() >= 4, "{}: {}", writer.software, shape.pattern);
        }
    }
}

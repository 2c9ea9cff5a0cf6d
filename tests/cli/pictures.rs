//! The pictures of the README: what the program prints today, as a terminal shows it.

use std::path::Path;

use anstyle::{AnsiColor, Color, RgbColor};
use anstyle_svg::{Palette, Term};

use crate::{shell, up_to_date};

/// A terminal's colours: black, red, green, yellow, blue, magenta, cyan, white.
type Colours = [u32; 8];

/// Legible on black.
const DARK: Colours =
    [0x0d1117, 0xff7b72, 0x7ee787, 0xe3b341, 0x79c0ff, 0xd2a8ff, 0x56d4dd, 0xe6edf3];
/// Legible on white.
const LIGHT: Colours =
    [0x1f2328, 0xcf222e, 0x116329, 0x7d4e00, 0x0550ae, 0x8250df, 0x1b6b72, 0xf6f8fa];

/// A prompt with the command, and its answer, which a screen holds.
fn session(command: &str) -> String {
    let directory = Path::new(env!("CARGO_MANIFEST_DIR"));
    let (_, answer, errors) = shell(&format!("{command} --color always"), directory);
    assert_eq!(errors, "", "{command}");
    assert!(answer.lines().count() <= 22, "{command} says more than a screen holds");
    format!("$ \x1b[1m{command}\x1b[0m\n{}", answer.trim_end())
}

fn drawn(session: &str, colours: Colours, front: AnsiColor, back: AnsiColor) -> String {
    let rgb = colours.map(|colour| {
        let [_, red, green, blue] = colour.to_be_bytes();
        RgbColor(red, green, blue)
    });
    // The bright colours are the plain ones.
    let palette = Palette(std::array::from_fn(|index| rgb[index % 8]));
    Term::new()
        .palette(palette)
        .fg_color(Color::Ansi(front))
        .bg_color(Color::Ansi(back))
        .render_svg(session)
}

#[test]
fn the_pictures_show_what_really_runs() {
    for (name, command) in [
        ("closed-1006", "wsclose 1006 --after 60s --seen-by browser"),
        (
            "decode",
            r#"wsclose decode 'dropped frame b"\x88\x82\x37\xfa\x21\x3d\x34\x14" after 12 ms'"#,
        ),
    ] {
        let session = session(command);
        let dark = drawn(&session, DARK, AnsiColor::White, AnsiColor::Black);
        let light = drawn(&session, LIGHT, AnsiColor::Black, AnsiColor::White);
        up_to_date(&format!("tests/data/pictures/{name}-dark.svg"), &dark);
        up_to_date(&format!("tests/data/pictures/{name}-light.svg"), &light);
    }
}

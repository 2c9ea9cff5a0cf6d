//! The recipes run as they stand in RECIPES.md, and print what stands below them there.

use std::path::Path;
use std::{env, fs};

use crate::{pass_over, shell, up_to_date};

/// What a recipe needs beside a shell: a word in its code, the tool, and how it is looked for.
const TOOLS: [(&str, &str, &str); 3] = [
    ("| jq ", "jq", "command -v jq"),
    ("| duckdb ", "duckdb", "command -v duckdb"),
    ("from pyspark ", "pyspark", "python3 -c 'import pyspark' && command -v java"),
];

/// The tool that a recipe needs and this machine lacks.
fn missing(code: &str, directory: &Path) -> Option<&'static str> {
    let lacks = |check| shell(check, directory).0 != Some(0);
    let needed = TOOLS.iter().filter(|(word, ..)| code.contains(word));
    needed.copied().find(|&(_, _, check)| lacks(check)).map(|(_, tool, _)| tool)
}

/// What a block of code prints; none for a block that is no recipe.
fn printed(language: &str, code: &str, directory: &Path) -> Option<String> {
    let program = match language {
        "sh" => "sh",
        "python" => "python3",
        _ => return None,
    };
    if let Some(tool) = missing(code, directory) {
        pass_over(tool);
        return None;
    }
    let file = env::temp_dir().join(format!("wsclose-recipe-{}", std::process::id()));
    fs::write(&file, code).unwrap();
    let (status, output, errors) = shell(&format!("{program} {}", file.display()), directory);
    fs::remove_file(file).unwrap();
    assert_eq!(status, Some(0), "{code}{errors}");
    Some(output)
}

#[test]
fn the_recipes_print_what_stands_below_them() {
    let directory = Path::new(env!("CARGO_MANIFEST_DIR"));
    let page = fs::read_to_string(directory.join("RECIPES.md")).unwrap().replace("\r\n", "\n");
    // Prose and blocks by turns; a recipe, a line between, and its output.
    let mut parts: Vec<String> = page.split("```").map(str::to_owned).collect();
    let mut recipes = 0;
    for at in (1..parts.len()).step_by(2) {
        let (language, code) = parts[at].split_once('\n').unwrap();
        if ["sh", "python"].contains(&language) {
            recipes += 1;
            assert!(parts[at + 2].starts_with("text\n"), "no output stands below {code}");
        }
        if let Some(output) = printed(language, code, directory) {
            parts[at + 2] = format!("text\n{output}");
        }
    }
    assert!(recipes > 5, "the recipes were found");
    up_to_date("RECIPES.md", &parts.join("```"));
}

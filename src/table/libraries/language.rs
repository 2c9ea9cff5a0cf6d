//! Programming languages.

/// The language of a library.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
#[expect(missing_docs, reason = "they are names")]
pub enum Language {
    JavaScript,
    Python,
    Java,
    CSharp,
    Go,
    Rust,
    Cpp,
    C,
    Kotlin,
    Php,
    Swift,
    Dart,
    Ruby,
    ObjectiveC,
    TypeScript,
    Scala,
    Erlang,
    Elixir,
    D,
    Nim,
    Crystal,
    Gleam,
    OCaml,
    Zig,
    Pascal,
}

names! {
    Language {
        Self::JavaScript => "JavaScript",
        Self::Python => "Python",
        Self::Java => "Java",
        Self::CSharp => "C#",
        Self::Go => "Go",
        Self::Rust => "Rust",
        Self::Cpp => "C++",
        Self::C => "C",
        Self::Kotlin => "Kotlin",
        Self::Php => "PHP",
        Self::Swift => "Swift",
        Self::Dart => "Dart",
        Self::Ruby => "Ruby",
        Self::ObjectiveC => "Objective-C",
        Self::TypeScript => "TypeScript",
        Self::Scala => "Scala",
        Self::Erlang => "Erlang",
        Self::Elixir => "Elixir",
        Self::D => "D",
        Self::Nim => "Nim",
        Self::Crystal => "Crystal",
        Self::Gleam => "Gleam",
        Self::OCaml => "OCaml",
        Self::Zig => "Zig",
        Self::Pascal => "Pascal",
    }
}

impl Language {
    /// Other words for it.
    const fn aliases(self) -> &'static [&'static str] {
        match self {
            Self::JavaScript => &["js"],
            Self::CSharp => &["csharp"],
            Self::Go => &["golang"],
            Self::Cpp => &["cpp"],
            Self::ObjectiveC => &["objc", "Objective C"],
            Self::TypeScript => &["ts"],
            _ => &[],
        }
    }

    /// Its name, and other words for it.
    pub fn words(self) -> impl Iterator<Item = &'static str> {
        [self.name()].into_iter().chain(self.aliases().iter().copied())
    }
}

//! Prepares the README and the pages of the guide (`docs/*.md`) for rustdoc, which compiles and runs their code.
//!
//! GitHub shows the lines that rustdoc hides. So a page contains only the code that its reader needs, and this script adds the
//! rest:
//!
//! - A Rust code block becomes the body of `main`, which is `async` if the code contains `.await`.
//! - A comment `<!-- run: … -->` before a code block contains setup code, for example to start a simulator. It runs first.
//! - A comment `<!-- build: … -->` contains methods that each client builder of the block calls, such as the URL of a simulator.
//! - A text block directly after a Rust code block contains the expected output. The test fails if the code prints other text.

use std::{
    env,
    error::Error,
    fmt::Write as _,
    fs,
    path::{Path, PathBuf},
};

/// Opens a comment with code that runs before the next block.
const RUN: &str = "<!-- run:";

/// Opens a comment with methods that each client builder of the next block calls first.
const BUILD: &str = "<!-- build:";

/// The hidden code of a block.
#[derive(Default)]
struct Hidden {
    run: String,
    build: String,
}

fn main() -> Result<(), Box<dyn Error>> {
    let root = Path::new(&env::var("CARGO_MANIFEST_DIR")?).join("..");
    let docs = root.join("docs");
    println!("cargo::rerun-if-changed={}", docs.display());
    let out = PathBuf::from(env::var("OUT_DIR")?);
    let mut pages = vec![("project".to_owned(), root.join("README.md"))];
    for entry in fs::read_dir(&docs)? {
        let file = entry?.path();
        let name = file.file_stem().unwrap_or_default().to_string_lossy().to_lowercase().replace('-', "_");
        if file.extension().is_some_and(|extension| extension == "md") {
            pages.push((name, file));
        }
    }
    pages.sort();
    let mut modules = String::new();
    for (name, file) in pages {
        println!("cargo::rerun-if-changed={}", file.display());
        let page = prepared(&fs::read_to_string(&file)?).map_err(|problem| format!("{}: {problem}", file.display()))?;
        fs::write(out.join(format!("{name}.md")), page)?;
        writeln!(modules, "#[doc = include_str!(concat!(env!(\"OUT_DIR\"), \"/{name}.md\"))]\npub mod {name} {{}}")?;
    }
    fs::write(out.join("guide.rs"), modules)?;
    Ok(())
}

/// Returns the page with each Rust code block completed to a program.
fn prepared(page: &str) -> Result<String, String> {
    let mut lines = page.lines().peekable();
    let (mut prepared, mut hidden) = (String::new(), Hidden::default());
    while let Some(line) = lines.next() {
        if let Some(first) = line.strip_prefix(RUN) {
            hidden.run = comment(first, &mut lines)?;
        } else if let Some(first) = line.strip_prefix(BUILD) {
            hidden.build = comment(first, &mut lines)?;
        } else if line.starts_with("```rust") {
            let code = until_fence(&mut lines);
            while lines.next_if(|next| next.is_empty()).is_some() {}
            let printed = lines.next_if(|next| *next == "```text").map(|_| until_fence(&mut lines));
            if printed.is_some() && line.contains("no_run") {
                return Err(
                    "a code block with `no_run` has expected output, which nothing compares: run the block".to_owned()
                );
            }
            let program = program(&std::mem::take(&mut hidden), &code, printed.as_deref())?;
            prepared.extend([line, "\n", &program, "```\n\n"]);
            if let Some(printed) = printed {
                prepared.extend(["```text\n", &printed, "```\n"]);
            }
        } else if line.starts_with("```") {
            prepared.extend([line, "\n", &until_fence(&mut lines), "```\n"]);
        } else {
            prepared.extend([line, "\n"]);
        }
    }
    Ok(prepared)
}

/// Returns the code in a comment. `first` is the rest of the line that opens the comment.
fn comment<'a>(first: &'a str, lines: &mut impl Iterator<Item = &'a str>) -> Result<String, String> {
    let mut code = String::new();
    for line in std::iter::once(first).chain(lines) {
        match line.strip_suffix("-->") {
            Some(last) => return Ok(code + last + "\n"),
            None => code.extend([line, "\n"]),
        }
    }
    Err(format!("the comment `{first}` is not closed: add `-->`"))
}

/// Returns the lines of a code block, up to the closing fence.
fn until_fence<'a>(lines: &mut impl Iterator<Item = &'a str>) -> String {
    lines.take_while(|line| *line != "```").flat_map(|line| [line, "\n"]).collect()
}

/// Returns a program that runs the hidden code and the code, and compares the output with `printed`.
fn program(hidden: &Hidden, code: &str, printed: Option<&str>) -> Result<String, String> {
    let macros = "#[allow(unused_macros)]\n\
                  macro_rules! println { ($($part:tt)*) => { subkit_tests::guide::print(&format!($($part)*)) }; }\n";
    if code.contains("fn main(") {
        let is_alone = hidden.run.is_empty() && hidden.build.is_empty() && printed.is_none();
        return if is_alone {
            Ok(code.to_owned())
        } else {
            Err("a code block with `fn main` can have no comment with hidden code and no expected output".to_owned())
        };
    }
    let code = code.replace(".build()", &[hidden.build.trim(), ".build()"].concat());
    let setup = &hidden.run;
    let is_async = setup.contains(".await") || code.contains(".await");
    let main = if is_async { "#[tokio::main]\nasync fn main()" } else { "fn main()" };
    let check = printed.map(|printed| format!("subkit_tests::guide::printed({printed:?});\n")).unwrap_or_default();
    let imports = "#[allow(unused_imports)]\nuse subkit_tests::guide;\n";
    Ok(format!(
        "{macros}{main} -> Result<(), Box<dyn std::error::Error>> {{\n{imports}{setup}{code}{check}Ok(())\n}}\n"
    ))
}

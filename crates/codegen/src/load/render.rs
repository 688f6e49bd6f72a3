//! Renders diagnostics: in the style of rustc, and as JSON.

use std::{fmt::Write as _, ops::Range};

use annotate_snippets::{AnnotationKind, Level, Origin, Renderer, Snippet, renderer::DecorStyle};
use serde::Serialize;

use super::{Document, SourceFile};
use crate::openapi::{Diagnostic, Location, Severity};

/// A diagnostic as `--json` prints it.
#[derive(Serialize)]
pub struct Record<'a> {
    rule: &'a str,
    severity: Severity,
    file: &'a str,
    line: usize,
    column: usize,
    pointer: Option<&'a str>,
    message: &'a str,
    help: Option<&'a str>,
}

/// The source files needed to render a diagnostic, with or without a parsed document.
#[derive(Clone, Copy)]
pub enum Sources<'a> {
    /// A document that was loaded.
    Document(&'a Document),
    /// The files of a document that failed to load.
    Files(&'a [SourceFile]),
}

impl Sources<'_> {
    fn files(&self) -> &[SourceFile] {
        match self {
            Self::Document(document) => &document.files,
            Self::Files(files) => files,
        }
    }

    fn locate(&self, diagnostic: &Diagnostic) -> (usize, Range<usize>) {
        match (&diagnostic.location, self) {
            (Location::Pointer(pointer, part), Self::Document(document)) => document.locate(pointer, *part),
            (Location::Pointer(..), Self::Files(_)) => (0, 0..0),
            (Location::Range(file, range), _) => (*file, range.clone()),
        }
    }
}

/// Sorts diagnostics by file and location. Diagnostics at the same location keep their order.
pub fn sort(diagnostics: &mut [Diagnostic], sources: Sources<'_>) {
    diagnostics.sort_by_cached_key(|diagnostic| {
        let (file, range) = sources.locate(diagnostic);
        (file, range.start)
    });
}

/// Renders a diagnostic in the style of rustc: the rule, the location, the source line, and the help.
pub fn render(diagnostic: &Diagnostic, sources: Sources<'_>) -> String {
    let (file, range) = sources.locate(diagnostic);
    let Some(source) = sources.files().get(file) else {
        return diagnostic.message.clone();
    };
    let marked = clamp(&source.text, &range);
    let primary = AnnotationKind::Primary.span(marked);
    let mut snippet = Snippet::source(source.text.clone()).path(source.name.clone()).annotation(primary);
    if let Some((context_file, context, label)) = &diagnostic.context
        && *context_file == file
    {
        let span = clamp(&source.text, context);
        snippet = snippet.annotation(AnnotationKind::Context.span(span).label(label.clone()));
    }
    let level = if diagnostic.is_error() { Level::ERROR } else { Level::WARNING };
    let title = level.primary_title(diagnostic.message.clone()).id(diagnostic.rule);
    // A file without text has no line to show.
    let mut group =
        if source.text.is_empty() { title.element(Origin::path(source.name.clone())) } else { title.element(snippet) };
    if let Some(pointer) = diagnostic.pointer() {
        let root = if pointer.is_empty() { "the document" } else { pointer };
        group = group.element(Level::NOTE.message(format!("at {root}")));
    }
    if let Some(help) = &diagnostic.help {
        group = group.element(Level::HELP.message(help.clone()));
    }
    let mut text = Renderer::styled().decor_style(DecorStyle::Ascii).render(&[group]).clone();
    let _ = writeln!(text);
    text
}

/// Returns a diagnostic as a serializable record.
pub fn record<'a>(diagnostic: &'a Diagnostic, sources: Sources<'a>) -> Record<'a> {
    let (file, range) = sources.locate(diagnostic);
    let source = match sources {
        Sources::Document(document) => document.files.get(file),
        Sources::Files(files) => files.get(file),
    };
    let (line, column) = source.map_or((1, 1), |source| line_and_column(&source.text, range.start));
    Record {
        rule: diagnostic.rule,
        severity: diagnostic.severity,
        file: source.map_or("", |source| source.name.as_str()),
        line,
        column,
        pointer: diagnostic.pointer(),
        message: &diagnostic.message,
        help: diagnostic.help.as_deref(),
    }
}

/// Returns the line and the column of a byte offset. Both start at 1; columns count characters.
fn line_and_column(text: &str, offset: usize) -> (usize, usize) {
    let before = text.get(..offset.min(text.len())).unwrap_or(text);
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    (line, column)
}

/// Clamps a range to the text, and extends an empty range by one character unless the text ends there.
fn clamp(text: &str, range: &Range<usize>) -> Range<usize> {
    let start = range.start.min(text.len());
    let end = range.end.clamp(start, text.len());
    if end > start {
        start..end
    } else {
        start..text.get(start..).and_then(|rest| rest.chars().next()).map_or(start, |c| start + c.len_utf8())
    }
}

#[cfg(test)]
mod tests {
    use super::{clamp, line_and_column};

    #[test]
    fn lines_and_columns_start_at_one_and_count_characters() {
        assert_eq!(line_and_column("ab\ncé d", 0), (1, 1));
        assert_eq!(line_and_column("ab\ncé d", 7), (2, 4));
    }

    #[test]
    fn clamps_ranges_to_the_text() {
        assert_eq!(clamp("abc", &(1..2)), 1..2);
        assert_eq!(clamp("abc", &(9..12)), 3..3);
        assert_eq!(clamp("é", &(0..0)), 0..2);
    }
}

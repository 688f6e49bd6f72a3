//! The code in Markdown: code spans and code blocks.

use super::{Code, rust, workflow};

/// The languages of blocks that contain no commands, except after a prompt.
const NOT_SHELLS: [&str; 8] = ["text", "txt", "json", "toml", "xml", "html", "http", "diff"];
/// The text before a command in a block that also shows output.
const PROMPT: &str = "$ ";

/// Returns the code in Markdown text, whose first line has the number `first_line`.
pub fn code(text: &str, first_line: usize) -> Vec<Code> {
    let mut reader = Reader { found: Vec::new(), paragraph: (first_line, String::new()), is_list: false };
    let mut lines = (first_line..).zip(text.lines()).peekable();
    while let Some((number, line)) = lines.next() {
        let (indent, content) = strip_markers(line);
        if let Some((mark, language)) = fence(content) {
            reader.end_paragraph(number + 1);
            let mut block = String::new();
            for (_, line) in lines.by_ref() {
                let (_, content) = strip_markers(line);
                if is_end(content, mark) {
                    break;
                }
                block.push_str(strip_quote(line));
                block.push('\n');
            }
            reader.block(language, number + 1, &block);
        } else if content.is_empty() {
            reader.end_paragraph(number + 1);
        } else if indent >= 4 && reader.paragraph.1.is_empty() && !reader.is_list {
            let mut block = format!("{content}\n");
            while let Some((_, line)) = lines.next_if(|(_, line)| line.is_empty() || strip_markers(line).0 >= 4) {
                block.push_str(strip_markers(line).1);
                block.push('\n');
            }
            reader.block("", number, &block);
        } else {
            reader.is_list = is_item(strip_quote(line).trim_start()) || reader.is_list && indent > 0;
            reader.paragraph.1.push_str(content);
            reader.paragraph.1.push('\n');
        }
    }
    reader.end_paragraph(0);
    reader.found
}

struct Reader {
    found: Vec<Code>,
    /// The current paragraph, and the number of its first line.
    paragraph: (usize, String),
    /// Whether the last text was an item of a list, whose next paragraphs are indented.
    is_list: bool,
}

impl Reader {
    /// Adds the spans of the current paragraph. The next paragraph begins at the line `next`.
    fn end_paragraph(&mut self, next: usize) {
        let text = self.paragraph.1.replace("<code>", "`").replace("</code>", "`");
        spans(&text, self.paragraph.0, &mut self.found);
        self.paragraph = (next, String::new());
    }

    fn block(&mut self, language: &str, line: usize, text: &str) {
        match language {
            "rust" => self.found.extend(rust::code(text, line)),
            "yaml" | "yml" => self.found.extend(workflow::code(text, line)),
            _ if text.lines().any(has_prompt) => self.found.push(Code::script(line, commands(text))),
            _ if NOT_SHELLS.contains(&language) => self.found.extend(super::spans(text, line)),
            _ => self.found.push(Code::script(line, text)),
        }
        self.paragraph.0 = line + text.lines().count() + 1;
    }
}

fn has_prompt(line: &str) -> bool {
    line.trim_start().starts_with(PROMPT)
}

/// Returns the text of a block without prompts. Lines without a prompt are output, and become empty.
fn commands(text: &str) -> String {
    let mut is_continued = false;
    let lines = text.lines().map(|line| {
        let command = line.trim_start().strip_prefix(PROMPT).or(is_continued.then_some(line));
        is_continued = command.is_some_and(|command| command.ends_with('\\'));
        command.unwrap_or_default()
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// Adds the code spans of a paragraph: the text between two runs of equally many backticks.
pub fn spans(paragraph: &str, first_line: usize, found: &mut Vec<Code>) {
    let mut line = first_line;
    let mut rest = paragraph;
    while let Some(start) = rest.find('`') {
        let (before, after) = rest.split_at(start);
        line += before.matches('\n').count();
        let inner = after.trim_start_matches('`');
        let run = after.len() - inner.len();
        match end_of_span(inner, run) {
            Some(end) if !before.ends_with('\\') => {
                let (content, after) = inner.split_at(end);
                found.push(Code::span(line, content.replace('\n', " ").trim()));
                line += content.matches('\n').count();
                rest = after.trim_start_matches('`');
            }
            _ => rest = inner,
        }
    }
}

/// Returns where a run of exactly `run` backticks begins.
fn end_of_span(text: &str, run: usize) -> Option<usize> {
    let mut from = 0;
    while let Some(found) = text.get(from..)?.find('`') {
        let start = from + found;
        let length = text.get(start..)?.bytes().take_while(|byte| *byte == b'`').count();
        if length == run {
            return Some(start);
        }
        from = start + length;
    }
    None
}

/// Returns a line without the markers of quotes.
fn strip_quote(line: &str) -> &str {
    let text = line.trim_start();
    text.strip_prefix('>').map_or(line, |rest| strip_quote(rest.strip_prefix(' ').unwrap_or(rest)))
}

/// Returns the indentation of a line and its text, without the markers of quotes and of items of lists.
fn strip_markers(line: &str) -> (usize, &str) {
    let line = strip_quote(line);
    let text = line.trim_start();
    let indent = line.len() - text.len() + 3 * line.matches('\t').count().min(line.len() - text.len());
    let content = if is_item(text) { text.split_once(' ').map_or("", |(_, rest)| rest) } else { text };
    (indent, content.trim())
}

/// Returns whether a line is an item of a list.
fn is_item(text: &str) -> bool {
    let Some((marker, _)) = text.split_once(' ') else { return false };
    let digits = marker.trim_end_matches(['.', ')']);
    ["-", "*", "+"].contains(&marker)
        || digits.len() + 1 == marker.len() && !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())
}

/// Returns the characters of the fence that a line opens, and the language of the block.
fn fence(content: &str) -> Option<(&str, &str)> {
    let mark = content.chars().next().filter(|mark| "`~".contains(*mark))?;
    let rest = content.trim_start_matches(mark);
    let length = content.len() - rest.len();
    let is_span = mark == '`' && rest.contains('`');
    let language = rest.trim().split([',', ' ', '{']).next().unwrap_or_default();
    (length >= 3 && !is_span).then_some((content.get(..length)?, language))
}

/// Returns whether a line closes the fence `mark`.
fn is_end(content: &str, mark: &str) -> bool {
    content.strip_prefix(mark).is_some_and(|rest| rest.chars().all(|letter| mark.starts_with(letter)))
}

#[cfg(test)]
mod tests {
    use super::{super::Code, code};

    #[test]
    fn finds_spans_and_blocks_but_no_prose() {
        let text = "Run cargo and `a\nb`, or ``c`d``, \\`e.\n\n| `f` | \\| `g` |\n\n- item\n\n    `h`\n\n  ```sh\n  i \\\n    j\n  ```\n\
                    > ~~~~console\n> $ k\n> l\n> ~~~~\n\ntext\n\n    m\n\n```text\nn `o`\n```\n<code>p</code>";
        let expected = [
            Code::span(1, "a b"),
            Code::span(2, "c`d"),
            Code::span(4, "f"),
            Code::span(4, "g"),
            Code::span(8, "h"),
            Code::script(11, "  i \\\n    j\n"),
            Code::script(15, "k\n"),
            Code::script(21, "m\n\n"),
            Code::span(24, "o"),
            Code::span(26, "p"),
        ];
        assert_eq!(code(text, 1), expected);
    }
}

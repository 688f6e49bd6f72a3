//! The commands in shell code, as far as rules need them: words, quotes, comments, and what separates commands.

use std::iter::Peekable;

use super::code::{Code, Kind, spans};

/// A command, and the line on which it begins.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Command {
    pub line: usize,
    pub words: Vec<String>,
}

/// Returns the commands in code. Commands inside words, such as the message of an `echo`, follow the command with the word.
pub fn commands(code: &Code) -> Vec<Command> {
    let mut reader = Reader {
        letters: code.text.chars().peekable(),
        line: code.line,
        command: Command::default(),
        found: Vec::new(),
    };
    reader.read();
    reader.found
}

struct Reader<I: Iterator<Item = char>> {
    letters: Peekable<I>,
    line: usize,
    command: Command,
    found: Vec<Command>,
}

impl<I: Iterator<Item = char>> Reader<I> {
    fn read(&mut self) {
        while let Some(letter) = self.next() {
            match letter {
                '\n' | ';' | '|' | '&' | '(' | ')' | '`' => self.end(),
                ' ' | '\t' | '\r' => {}
                '\\' if self.letters.peek() == Some(&'\n') => drop(self.next()),
                '#' => self.comment(),
                '>' => self.redirect(),
                _ => self.word(letter),
            }
        }
        self.end();
    }

    fn next(&mut self) -> Option<char> {
        let letter = self.letters.next()?;
        self.line += usize::from(letter == '\n');
        Some(letter)
    }

    /// Ends the current command.
    fn end(&mut self) {
        let command = std::mem::take(&mut self.command);
        if !command.words.is_empty() {
            self.found.push(command);
        }
    }

    /// Reads the rest of a line, which can name commands between backticks.
    fn comment(&mut self) {
        let mut text = String::new();
        let line = self.line;
        while let Some(letter) = self.letters.next_if(|letter| *letter != '\n') {
            text.push(letter);
        }
        self.inner(&spans(&text, line));
    }

    /// Skips the target of a redirection.
    fn redirect(&mut self) {
        while self.letters.next_if(|letter| [' ', '>', '&'].contains(letter)).is_some() {}
        let words = std::mem::take(&mut self.command);
        if let Some(letter) = self.letters.next_if(|letter| !letter.is_whitespace()) {
            self.word(letter);
        }
        self.command = words;
    }

    fn word(&mut self, first: char) {
        let line = self.line;
        let mut text = String::new();
        let mut next = Some(first);
        while let Some(letter) = next {
            match letter {
                '\'' | '"' => self.quoted(letter, &mut text),
                '\\' => text.extend(self.next().filter(|letter| *letter != '\n')),
                '$' if self.letters.peek() == Some(&'(') => self.substitution(&mut text),
                _ => text.push(letter),
            }
            let is_placeholder = text.starts_with('<') && !text.ends_with('>');
            next =
                self.letters.next_if(|letter| is_placeholder && *letter == '>' || !" \t\r\n;|&()`>".contains(*letter));
        }
        if self.command.words.is_empty() {
            self.command.line = line;
        }
        self.command.words.push(text);
    }

    /// Reads up to the closing quote.
    fn quoted(&mut self, quote: char, text: &mut String) {
        let (line, start) = (self.line, text.len());
        while let Some(letter) = self.next().filter(|letter| *letter != quote) {
            match letter {
                '\\' if quote == '"' => text.extend(self.next().filter(|letter| *letter != '\n')),
                '$' if quote == '"' && self.letters.peek() == Some(&'(') => self.substitution(text),
                _ => text.push(letter),
            }
        }
        let content = text.get(start..).unwrap_or_default();
        self.inner(&spans(content, line));
    }

    /// Reads the command in `$(…)`.
    fn substitution(&mut self, text: &mut String) {
        let line = self.line;
        let mut inner = String::new();
        let mut depth = 0;
        while let Some(letter) = self.next() {
            match letter {
                '(' => depth += 1,
                ')' => depth -= 1,
                _ => {}
            }
            if depth == 0 {
                break;
            }
            inner.push(letter);
        }
        text.push_str("$()");
        self.inner(&[Code { line, text: inner, kind: Kind::Script }]);
    }

    /// Adds the commands in parts of the current command.
    fn inner(&mut self, parts: &[Code]) {
        self.found.extend(parts.iter().flat_map(commands));
    }
}

#[cfg(test)]
mod tests {
    use super::{
        super::code::{Code, Kind},
        commands,
    };

    fn words(text: &str) -> Vec<(usize, String)> {
        let code = Code { line: 1, text: text.to_owned(), kind: Kind::Script };
        commands(&code).into_iter().map(|command| (command.line, command.words.join("|"))).collect()
    }

    #[test]
    fn splits_commands_into_words() {
        for (text, expected) in [
            ("a b # c", vec![(1, "a|b")]),
            ("a \\\n  b\nc", vec![(1, "a|b"), (3, "c")]),
            (
                "A=1 a 'b c' \"d e\" >f 2>&1 <g | h && i; j",
                vec![(1, "A=1|a|b c|d e|2|<g"), (1, "h"), (1, "i"), (1, "j")],
            ),
            ("a <b>=<c>", vec![(1, "a|<b>=<c>")]),
            ("a \"$(b \"c\")\" # `d e`\nf '`g`'", vec![(1, "b|c"), (1, "d|e"), (1, "a|$()"), (2, "g"), (2, "f|`g`")]),
            ("a `b` ${c} --d=\"e f\"", vec![(1, "a"), (1, "b"), (1, "${c}|--d=e f")]),
        ] {
            let expected: Vec<(usize, String)> =
                expected.into_iter().map(|(line, text)| (line, text.to_owned())).collect();
            assert_eq!(words(text), expected, "{text}");
        }
    }
}

//! The names in Rust code, with their neighbors.

use super::{
    scope::{Scope, is_root},
    tokens::Token,
};

/// The kind of token that follows a name.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Follows {
    /// The arguments of a call, or the types of a generic function.
    Call,
    /// The arguments of a macro.
    Macro,
    /// Another token.
    #[default]
    Other,
}

/// A name in Rust code.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Name<'a> {
    /// The name. A name that an import renames is that of the item.
    pub text: &'a str,
    /// The number of the line, which starts at 1.
    pub line: usize,
    /// Whether a dot precedes the name.
    pub is_member: bool,
    /// The kind of token that follows the name.
    pub follows: Follows,
    /// The module or the enum from which the file imports the name, if it is one of an API.
    pub imported_from: Option<&'a str>,
    /// The name before `::`, if there is one.
    pub qualifier: Option<&'a str>,
    /// Whether the path before the name is that of a module of an API.
    pub is_path_of_api: bool,
    /// The struct in whose literal or pattern the name is a field.
    pub literal: Option<&'a str>,
    /// The macro in whose arguments the name is.
    pub argument_of: Option<&'a str>,
}

/// The context of an open bracket.
#[derive(Clone, Copy, Default)]
struct Bracket<'a> {
    /// The first and the last part of the path before the group of an import.
    path: Option<[&'a str; 2]>,
    /// The struct of a literal or a pattern.
    literal: Option<&'a str>,
    /// The type that `Self` stands for.
    implemented: Option<&'a str>,
    /// The macro of an invocation.
    macro_name: Option<&'a str>,
}

/// The meaning of a brace after a path.
enum Braces {
    /// The fields of a struct in an expression or a pattern.
    Literal,
    /// The items of an implementation.
    Implementation,
    /// The definition of a type, or the body of a function that returns the type.
    Definition,
}

/// Returns the names among the tokens of a file that imports `scope`, in a crate that exports `exports`.
pub fn names<'a>(tokens: &[Token<'a>], scope: &Scope<'a>, exports: &Scope<'a>) -> Vec<Name<'a>> {
    let mut names = Vec::new();
    let mut brackets: Vec<Bracket<'a>> = Vec::new();
    for (index, token) in tokens.iter().enumerate() {
        let around = Around { tokens, index };
        match token.text {
            "{" | "(" | "[" if !token.is_name => {
                let outer = brackets.last().copied().unwrap_or_default();
                brackets.push(around.bracket(outer));
            }
            "}" | ")" | "]" if !token.is_name => drop(brackets.pop()),
            text if token.is_name => {
                let bracket = brackets.last().copied().unwrap_or_default();
                // Two dots are a range.
                let is_member = around.is(-1, ".") && !around.is(-2, ".");
                let path = around.path(&bracket);
                let qualifier = path.map(|[_, last]| last);
                let origin = scope.names.get(text).filter(|_| !is_member && qualifier.is_none());
                let exported = || exports.names.get(text).filter(|_| !is_member && qualifier.is_some());
                let either = |name| if scope.names.contains_key(name) { scope } else { exports }.original(name);
                names.push(Name {
                    text: origin.or_else(exported).map_or(text, |origin| origin.name),
                    line: token.line,
                    is_member,
                    follows: around.follows(),
                    imported_from: origin.map(|origin| origin.module),
                    qualifier: qualifier.map(either),
                    is_path_of_api: path.is_some_and(|[first, last]| {
                        is_root(first) || scope.has(first) || [last, text].into_iter().any(|part| exports.has(part))
                    }),
                    literal: bracket.literal.filter(|_| around.is_key()).map(either),
                    argument_of: bracket.macro_name,
                });
            }
            _ => {}
        }
    }
    names
}

/// A token with its neighbors.
#[derive(Clone, Copy)]
struct Around<'t, 'a> {
    tokens: &'t [Token<'a>],
    index: usize,
}

impl<'a> Around<'_, 'a> {
    fn token(&self, offset: isize) -> Option<Token<'a>> {
        self.tokens.get(self.index.checked_add_signed(offset)?).copied()
    }

    fn text(&self, offset: isize) -> &'a str {
        self.token(offset).map_or("", |token| token.text)
    }

    fn is(&self, offset: isize, text: &str) -> bool {
        self.text(offset) == text
    }

    /// Returns the first and the last part of the path before a name or a group, which is inside of a bracket.
    fn path(&self, bracket: &Bracket<'a>) -> Option<[&'a str; 2]> {
        let mut offset = 0;
        while self.is(offset - 1, ":") && self.is(offset - 2, ":") && self.token(offset - 3)?.is_name {
            offset -= 3;
        }
        let group = bracket.path.filter(|_| matches!(self.text(offset - 1), "{" | ","));
        if offset == 0 { group } else { Some([group.map_or(self.text(offset), |[first, _]| first), self.text(-3)]) }
    }

    /// Returns what follows a name. The parameters of a function that is defined are no arguments.
    fn follows(&self) -> Follows {
        let is_turbofish = self.is(1, ":") && self.is(2, ":") && self.is(3, "<");
        if self.is(1, "!") && matches!(self.text(2), "(" | "[" | "{") {
            Follows::Macro
        } else if !self.is(-1, "fn") && (self.is(1, "(") || is_turbofish) {
            Follows::Call
        } else {
            Follows::Other
        }
    }

    /// Returns whether the name is in the position of a field in a literal or a pattern: `a` in `{ a, ref b, c: d }`.
    fn is_key(&self) -> bool {
        let mut before = -1;
        while matches!(self.text(before), "ref" | "mut") {
            before -= 1;
        }
        matches!(self.text(before), "{" | "," | "]")
    }

    /// Returns what the bracket belongs to, which is inside of another one.
    fn bracket(&self, outer: Bracket<'a>) -> Bracket<'a> {
        let (macro_name, implemented) = (outer.macro_name, outer.implemented);
        if self.is(-1, "!") {
            let name = self.token(-2).filter(|token| token.is_name).map(|token| token.text);
            return Bracket { macro_name: name.or(macro_name), implemented, ..Bracket::default() };
        }
        let path = self.path(&outer).filter(|_| self.is(-1, ":"));
        let inner = Bracket { path, literal: None, implemented, macro_name };
        let ty = self.text(-1);
        if !(self.is(0, "{") && is_type(ty)) {
            return inner;
        }
        match self.braces() {
            Braces::Literal if ty == "Self" => Bracket { literal: implemented, ..inner },
            Braces::Literal => Bracket { literal: Some(ty), ..inner },
            Braces::Implementation => Bracket { implemented: Some(ty), ..inner },
            Braces::Definition => inner,
        }
    }

    /// Returns what a brace after the path of a type begins.
    fn braces(&self) -> Braces {
        let mut before = -2;
        while self.is(before, ":") && self.is(before - 1, ":") {
            before -= 3;
        }
        // A reference can precede the type: `-> &'a mut Type {`.
        while matches!(self.text(before), "&" | "mut") || self.text(before).starts_with('\'') {
            before -= 1;
        }
        match (self.text(before - 1), self.text(before)) {
            (_, "struct" | "enum" | "union" | "trait") | ("-", ">") => Braces::Definition,
            ("=", ">") => Braces::Literal,
            (_, "impl" | ">") | (">", "for") => Braces::Implementation,
            // `for` also begins a loop, whose pattern can be that of a struct.
            (_, "for") if self.token(before - 1).is_some_and(|token| token.is_name) => Braces::Implementation,
            _ => Braces::Literal,
        }
    }
}

/// Returns whether a name is that of a type or a constant, and not of a function or a module.
pub fn is_type(name: &str) -> bool {
    name.starts_with(|letter: char| letter.is_ascii_uppercase())
}

#[cfg(test)]
mod tests {
    use super::{
        super::{scope::Scope, tokens::tokens},
        Follows, Name, names,
    };

    #[test]
    fn finds_names_with_their_lines_and_neighbors() {
        let code = "// a.b\nlet x = client\n    .get_item(\"a.b\", r#type)?;\nItem { note: Status::Paid, y }; m!(z)";
        let name = |text, line| Name { text, line, ..Name::default() };
        let none = Scope::default();
        assert_eq!(
            names(&tokens(code), &none, &none),
            [
                name("x", 2),
                name("client", 2),
                Name { is_member: true, follows: Follows::Call, ..name("get_item", 3) },
                name("type", 3),
                name("Item", 4),
                Name { literal: Some("Item"), ..name("note", 4) },
                name("Status", 4),
                Name { qualifier: Some("Status"), ..name("Paid", 4) },
                Name { literal: Some("Item"), ..name("y", 4) },
                Name { follows: Follows::Macro, ..name("m", 4) },
                Name { argument_of: Some("m"), ..name("z", 4) },
            ]
        );
    }
}

//! An estimate of the lines of code before it is printed.

use proc_macro2::{Delimiter, TokenStream, TokenTree};

/// The number of characters of documentation on a line.
const DOC_WIDTH: usize = 100;

/// Estimates how many lines the tokens take when they are printed. The estimate is high rather than low.
///
/// Each statement, field, attribute and method call takes a line, a block takes two lines for its braces, and documentation takes as
/// many lines as its length requires.
pub fn lines(tokens: TokenStream) -> usize {
    let mut lines = 0;
    for token in tokens {
        match token {
            TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => {
                lines += 2 + lines_of_block(group.stream());
            }
            TokenTree::Group(group) => lines += self::lines(group.stream()),
            TokenTree::Punct(punct) if matches!(punct.as_char(), ';' | '#' | '.') => lines += 1,
            TokenTree::Literal(literal) => lines += literal.to_string().len() / DOC_WIDTH,
            TokenTree::Punct(_) | TokenTree::Ident(_) => {}
        }
    }
    lines
}

/// Estimates the lines of the content of a block, in which each comma ends a line.
fn lines_of_block(tokens: TokenStream) -> usize {
    let is_comma = |token: &TokenTree| matches!(token, TokenTree::Punct(punct) if punct.as_char() == ',');
    let commas = tokens.clone().into_iter().filter(is_comma).count();
    commas + lines(tokens)
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a panic fails the test")]
mod tests {
    use quote::quote;

    #[test]
    fn estimate_is_near_the_printed_number_of_lines() {
        let tokens = quote! {
            /// A pet.
            #[derive(Clone, Debug)]
            pub struct Pet {
                /// The id.
                pub id: String,
                /// The name.
                #[serde(default)]
                pub name: Option<String>,
            }

            impl Pet {
                /// Creates a pet.
                pub fn new(id: String) -> Self {
                    let name = None;
                    Self { id, name }
                }
            }
        };
        let printed = prettyplease::unparse(&syn::parse2(tokens.clone()).unwrap()).lines().count();
        let estimate = super::lines(tokens);
        assert!(estimate >= printed * 3 / 4 && estimate <= printed * 3 / 2, "{estimate} for {printed} lines");
    }
}

//! The names in the document for progenitor: a prefix for the kind and a number.

/// Returns the name of a component's type.
pub fn type_name(index: usize) -> String {
    format!("T{index}")
}

/// Returns the name of a property's field.
pub fn field_name(index: usize) -> String {
    format!("f{index}")
}

/// Returns the name of a parameter's argument.
pub fn argument_name(index: usize) -> String {
    format!("p{index}")
}

/// Returns the name of an operation's method.
pub fn operation_name(index: usize) -> String {
    format!("op{index}")
}

/// Returns the name of the struct with the types of an operation's responses.
pub fn responses_name(index: usize) -> String {
    format!("A{index}")
}

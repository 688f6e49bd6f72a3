//! The names of everything in the document for progenitor: its kind and a number.

/// The name of a component's type.
pub fn type_name(index: usize) -> String {
    format!("T{index}")
}

/// The name of a property's field.
pub fn field_name(index: usize) -> String {
    format!("f{index}")
}

/// The name of a parameter's argument.
pub fn argument_name(index: usize) -> String {
    format!("p{index}")
}

/// The name of an operation's method.
pub fn operation_name(index: usize) -> String {
    format!("op{index}")
}

/// The name of the struct that has the types of an operation's answers.
pub fn responses_name(index: usize) -> String {
    format!("A{index}")
}

//! The kinds of scalars, which determine the Rust type.

/// The kind of a scalar. Its Rust type can hold every value of the schema.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scalar {
    /// `true` or `false`.
    Boolean,
    /// A string.
    Text,
    /// A secret string, which is not printed (`format: password`).
    Secret,
    /// A file (`format: binary`).
    File,
    /// A date (`format: date`).
    Date,
    /// A timestamp (`format: date-time`).
    Timestamp,
    /// A UUID.
    Uuid,
    /// A decimal number of any precision.
    Decimal,
    /// A 64-bit floating-point number. `float` is read as a double as well, because documents use it for prices, which need the
    /// precision.
    Double,
    /// An integer of any size.
    Integer,
    /// A signed integer of 32 bits.
    Int32,
    /// An unsigned integer of 32 bits.
    Uint32,
    /// A signed integer of 64 bits.
    Int64,
    /// An unsigned integer of 64 bits.
    Uint64,
}

impl Scalar {
    /// Returns the scalar for a `type` and a `format`. Unknown formats are ignored.
    pub fn new(kind: &str, format: &str, is_within_64_bits: bool) -> Option<Self> {
        Some(match (kind, format) {
            ("boolean", _) => Self::Boolean,
            ("string", "binary") => Self::File,
            ("string", "date") => Self::Date,
            ("string", "date-time") => Self::Timestamp,
            ("string", "uuid") => Self::Uuid,
            ("string", "password") => Self::Secret,
            ("string", _) => Self::Text,
            ("number", "float" | "double") => Self::Double,
            ("number", _) => Self::Decimal,
            ("integer", "int8" | "int16" | "int32") => Self::Int32,
            ("integer", "uint8" | "uint16" | "uint32") => Self::Uint32,
            ("integer", "int64") => Self::Int64,
            ("integer", "uint64") => Self::Uint64,
            ("integer", _) if is_within_64_bits => Self::Int64,
            ("integer", _) => Self::Integer,
            _ => return None,
        })
    }

    /// Returns the JSON Schema `type` of the scalar.
    pub fn json_type(self) -> &'static str {
        match self {
            Self::Boolean => "boolean",
            Self::Text | Self::Secret | Self::File | Self::Date | Self::Timestamp | Self::Uuid => "string",
            Self::Decimal | Self::Double => "number",
            Self::Integer | Self::Int32 | Self::Uint32 | Self::Int64 | Self::Uint64 => "integer",
        }
    }
}

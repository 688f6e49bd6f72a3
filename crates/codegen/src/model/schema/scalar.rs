//! Which scalar a value is: what decides its Rust type.

/// A scalar. The Rust type that it gets holds every value of the schema.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scalar {
    /// `true` or `false`.
    Boolean,
    /// A text.
    Text,
    /// A text that is not printed (`format: password`).
    Secret,
    /// A file (`format: binary`).
    File,
    /// A day.
    Date,
    /// A point in time.
    Timestamp,
    /// A UUID.
    Uuid,
    /// A number of any length.
    Decimal,
    /// A binary number. `float` is read as a double too: documents say it of prices, whose digits mostly need one.
    Double,
    /// An integer of any length.
    Integer,
    /// An integer of 32 bits.
    Int32,
    /// An integer of 32 bits without a sign.
    Uint32,
    /// An integer of 64 bits.
    Int64,
    /// An integer of 64 bits without a sign.
    Uint64,
}

impl Scalar {
    /// The scalar of a `type` and a `format`; formats that decide nothing are only documented.
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

    /// The `type` of the scalar in JSON Schema.
    pub fn json_type(self) -> &'static str {
        match self {
            Self::Boolean => "boolean",
            Self::Text | Self::Secret | Self::File | Self::Date | Self::Timestamp | Self::Uuid => "string",
            Self::Decimal | Self::Double => "number",
            Self::Integer | Self::Int32 | Self::Uint32 | Self::Int64 | Self::Uint64 => "integer",
        }
    }
}

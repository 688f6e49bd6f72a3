//! Switches. For a question that a vendor's documentation leaves open, a switch selects one of the plausible behaviors.

use std::{error::Error, fmt, num::NonZeroUsize, time::Duration};

/// A switch: an enum for one question that a vendor's documentation leaves open. Its variants are the plausible behaviors of the
/// vendor.
///
/// The default is the behavior that the spec in this repository assumes.
pub trait Switch: Copy + Default + PartialEq + fmt::Debug + Send + Sync + 'static {
    /// The name of the switch, such as `job-state`.
    const NAME: &'static str;

    /// The question that the vendor's documentation leaves open, and that the switch decides.
    const DESCRIPTION: &'static str;

    /// The possible values.
    const ALTERNATIVES: &'static [Alternative];

    /// Parses a value; `None` if the switch has no such value.
    fn parse(text: &str) -> Option<Self>;

    /// Returns the value as text.
    fn text(self) -> String;
}

/// A possible value of a [`Switch`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Alternative {
    /// The value as text, such as `status`, or its pattern if it contains a number, such as `<seconds>s`.
    pub text: &'static str,
    /// A valid example of the value.
    pub sample: &'static str,
    /// A description of the behavior.
    pub description: &'static str,
}

/// A value of one of the switches of the vendor `V`.
pub trait Behavior<V> {
    /// Sets the switch of a vendor to this value.
    fn apply(self, vendor: &mut V);
}

/// All switches of a vendor, which can be set by name.
pub trait Behaviors {
    /// Returns the switches and their current values.
    fn switches(&self) -> Vec<SwitchState>;

    /// Sets a switch by its name.
    ///
    /// # Errors
    ///
    /// Returns a [`BehaviorError`] if the vendor has no such switch or the switch has no such value. The error lists the
    /// valid switches or values.
    fn set(&mut self, switch: &str, value: &str) -> Result<(), BehaviorError>;
}

/// A switch and its current value.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct SwitchState {
    /// The name of the switch.
    pub name: &'static str,
    /// The question that the vendor's documentation leaves open, and that the switch decides.
    pub description: &'static str,
    /// The current value.
    pub value: String,
    /// The default value.
    pub default: String,
    /// The possible values.
    pub alternatives: &'static [Alternative],
}

impl SwitchState {
    /// Returns the state of a switch with this value.
    pub(crate) fn new<S: Switch>(value: S) -> Self {
        Self {
            name: S::NAME,
            description: S::DESCRIPTION,
            value: value.text(),
            default: S::default().text(),
            alternatives: S::ALTERNATIVES,
        }
    }
}

/// The error for an unknown switch or value, whose message lists the valid switches or values.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BehaviorError(String);

impl BehaviorError {
    pub(crate) fn unknown_switch(api: &str, switch: &str, known: &[&str]) -> Self {
        if known.is_empty() {
            return Self(format!("{api} has no switch `{switch}`: it has no switches"));
        }
        Self(format!("{api} has no switch `{switch}`: choose one of {}", known.join(", ")))
    }

    pub(crate) fn unknown_value<S: Switch>(value: &str) -> Self {
        let known: Vec<&str> = S::ALTERNATIVES.iter().map(|alternative| alternative.text).collect();
        Self(format!("switch `{}` has no value `{value}`: choose one of {}", S::NAME, known.join(", ")))
    }
}

impl fmt::Display for BehaviorError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl Error for BehaviorError {}

/// A number in the value of a switch.
pub(crate) trait Amount: Sized {
    fn parse(text: &str) -> Option<Self>;

    fn text(&self) -> String;
}

impl Amount for NonZeroUsize {
    fn parse(text: &str) -> Option<Self> {
        text.parse().ok()
    }

    fn text(&self) -> String {
        self.to_string()
    }
}

impl Amount for Duration {
    fn parse(text: &str) -> Option<Self> {
        match text.strip_suffix("ms") {
            Some(number) => number.parse().ok().map(Self::from_millis),
            None => text.strip_suffix('s')?.parse().ok().map(Self::from_secs),
        }
    }

    fn text(&self) -> String {
        if self.subsec_millis() == 0 { format!("{}s", self.as_secs()) } else { format!("{}ms", self.as_millis()) }
    }
}

/// Declares a switch: its name, its default, and its values as text. A value with a number also has an example, after `like`.
macro_rules! switch {
    (
        $(#[doc = $description:literal])+
        pub enum $type:ident = $name:literal, default $default:expr;
        $( $(#[doc = $value_description:literal])+ $variant:ident $( ($amount:ty) like $sample:literal )? = $value:literal, )+
    ) => {
        $(#[doc = $description])+
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[non_exhaustive]
        pub enum $type {
            $( $(#[doc = $value_description])+ $variant $( ($amount) )?, )+
        }

        impl Default for $type {
            fn default() -> Self {
                $default
            }
        }

        impl $crate::behavior::Switch for $type {
            const NAME: &'static str = $name;
            const DESCRIPTION: &'static str = concat!($($description),+).trim_ascii();
            const ALTERNATIVES: &'static [$crate::behavior::Alternative] = &[$(
                $crate::behavior::Alternative {
                    text: $value,
                    sample: $crate::behavior::switch!(@sample $value $(, $sample)?),
                    description: concat!($($value_description),+).trim_ascii(),
                },
            )+];

            fn parse(text: &str) -> Option<Self> {
                $( $crate::behavior::switch!(@parse text, $type, $variant, $value $(, $amount)?); )+
                None
            }

            fn text(self) -> String {
                $( $crate::behavior::switch!(@text self, $type, $variant, $value $(, $amount)?); )+
                String::new()
            }
        }
    };
    (@sample $value:literal) => { $value };
    (@sample $value:literal, $sample:literal) => { $sample };
    (@parse $text:ident, $type:ident, $variant:ident, $value:literal) => {
        if $text == $value {
            return Some($type::$variant);
        }
    };
    (@parse $text:ident, $type:ident, $variant:ident, $value:literal, $amount:ty) => {
        if let Some(amount) = <$amount as $crate::behavior::Amount>::parse($text) {
            return Some($type::$variant(amount));
        }
    };
    (@text $self:ident, $type:ident, $variant:ident, $value:literal) => {
        if matches!($self, $type::$variant) {
            return $value.to_owned();
        }
    };
    (@text $self:ident, $type:ident, $variant:ident, $value:literal, $amount:ty) => {
        if let $type::$variant(amount) = $self {
            return $crate::behavior::Amount::text(&amount);
        }
    };
}

/// Declares the switches of a vendor: the type of the field `behaviors` of its state.
macro_rules! behaviors {
    (
        $(#[doc = $description:literal])+
        pub struct $name:ident of $vendor:ident;
        $( $field:ident: $switch:ty, )+
    ) => {
        $(#[doc = $description])+
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
        #[non_exhaustive]
        pub struct $name {
            $( #[doc = concat!("See [`", stringify!($switch), "`].")] pub $field: $switch, )+
        }

        impl $crate::behavior::Behaviors for $name {
            fn switches(&self) -> Vec<$crate::behavior::SwitchState> {
                vec![$( $crate::behavior::SwitchState::new(self.$field), )+]
            }

            fn set(&mut self, switch: &str, value: &str) -> Result<(), $crate::behavior::BehaviorError> {
                use $crate::behavior::{BehaviorError, Switch};
                $(
                    if switch == <$switch as Switch>::NAME {
                        self.$field = <$switch as Switch>::parse(value)
                            .ok_or_else(|| BehaviorError::unknown_value::<$switch>(value))?;
                        return Ok(());
                    }
                )+
                let known = [$( <$switch as Switch>::NAME, )+];
                Err(BehaviorError::unknown_switch(<$vendor as $crate::Vendor>::SUITE.api, switch, &known))
            }
        }

        $(
            impl $crate::behavior::Behavior<$vendor> for $switch {
                fn apply(self, vendor: &mut $vendor) {
                    vendor.behaviors.$field = self;
                }
            }
        )+
    };
}

pub(crate) use {behaviors, switch};

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use crate::{
        Agentsync, Bird, Np6, Syniverse, Vendor,
        behavior::{Alternative, Amount, BehaviorError, SwitchState},
    };

    fn accepts_its_own_values<V: Vendor>() {
        let mut vendor = V::seeded();
        let switches = vendor.behaviors().unwrap().switches();
        assert!(!switches.is_empty());
        for switch in switches {
            assert_eq!(switch.value, switch.default, "{}", switch.name);
            assert!(switch.alternatives.len() > 1, "{} has fewer than two values", switch.name);
            for alternative in switch.alternatives {
                vendor.behaviors().unwrap().set(switch.name, alternative.sample).unwrap();
                let value = vendor
                    .behaviors()
                    .unwrap()
                    .switches()
                    .into_iter()
                    .find(|one| one.name == switch.name)
                    .unwrap()
                    .value;
                assert_eq!(value, alternative.sample, "{}", switch.name);
            }
            vendor.behaviors().unwrap().set(switch.name, &switch.default).unwrap();
        }
    }

    #[test]
    fn every_value_of_every_switch_can_be_set_by_name() {
        accepts_its_own_values::<Agentsync>();
        accepts_its_own_values::<Bird>();
        accepts_its_own_values::<Np6>();
        accepts_its_own_values::<Syniverse>();
    }

    #[test]
    fn errors_list_valid_switches_and_values() {
        let mut bird = Bird::default();
        let unknown = bird.behaviors().unwrap().set("pages", "two").unwrap_err().to_string();
        assert_eq!(unknown, "switch `pages` has no value `two`: choose one of whole, <items>");
        let unknown = bird.behaviors().unwrap().set("page", "2").unwrap_err().to_string();
        assert!(unknown.starts_with("bird has no switch `page`: choose one of "), "{unknown}");
        assert!(unknown.contains("pages"), "{unknown}");
        let unknown = BehaviorError::unknown_switch("own", "page", &[]).to_string();
        assert_eq!(unknown, "own has no switch `page`: it has no switches");
    }

    #[test]
    fn parses_durations_in_seconds_and_milliseconds() {
        for (text, duration) in [("2s", Duration::from_secs(2)), ("250ms", Duration::from_millis(250))] {
            assert_eq!(Duration::parse(text), Some(duration));
            assert_eq!(duration.text(), text);
        }
        assert_eq!((Duration::parse("2"), Duration::parse("s"), Duration::parse("-1s")), (None, None, None));
    }

    /// The table in the README has exactly one row for each switch, with its values and its default.
    #[test]
    fn readme_lists_every_switch() {
        fn rows<V: Vendor>(rows: &mut Vec<String>) {
            for SwitchState { name, description, default, alternatives, .. } in
                V::seeded().behaviors().unwrap().switches()
            {
                let is_amount = |one: &Alternative| one.text.starts_with('<');
                let is_named = alternatives.iter().any(|one| one.text == default);
                let value = |one: &Alternative| {
                    let mark = match is_amount(one) {
                        true if !is_named => format!(" (default `{default}`)"),
                        false if one.text == default => " (default)".to_owned(),
                        _ => String::new(),
                    };
                    format!("`{}`{mark}: {}", one.text, one.description)
                };
                let values: Vec<String> = alternatives.iter().map(value).collect();
                rows.push(format!("| `{}.{name}` | {description} | {} |", V::SUITE.api, values.join("<br>")));
            }
        }
        let mut expected = Vec::new();
        rows::<Agentsync>(&mut expected);
        rows::<Bird>(&mut expected);
        rows::<Np6>(&mut expected);
        rows::<Syniverse>(&mut expected);
        let readme = include_str!("../README.md");
        let listed: Vec<&str> = readme.lines().filter(|line| line.starts_with("| `")).collect();
        assert_eq!(listed, expected, "replace the table in README.md with\n{}\n", expected.join("\n"));
    }
}

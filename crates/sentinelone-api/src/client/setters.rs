//! Setters of requests and filters, and the rules that values are held to before anything is sent.

use std::ops::{Bound, RangeBounds, RangeInclusive};

use chrono::{DateTime, SecondsFormat, Utc};
use serde::{Serialize, Serializer};
use serde_json::Value;

/// A value that keeps the contract's rules, or the rule it breaks: the request is then refused when it is sent.
pub(super) enum Checked {
    Value(Value),
    Broken(String),
}

impl Serialize for Checked {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Value(value) => value.serialize(serializer),
            Self::Broken(rule) => Err(serde::ser::Error::custom(rule)),
        }
    }
}

fn checked(value: impl Serialize) -> Checked {
    serde_json::to_value(value).map_or_else(|error| Checked::Broken(error.to_string()), Checked::Value)
}

/// At most `most` values.
pub(super) fn many<K: Serialize, I: Into<K>>(values: impl IntoIterator<Item = I>, most: usize) -> Checked {
    bounded(values.into_iter().map(|value| checked(value.into())).collect(), most)
}

fn bounded(values: Vec<Checked>, most: usize) -> Checked {
    if values.len() > most {
        return Checked::Broken(format!("takes at most {most} values, not {}", values.len()));
    }
    let mut list = Vec::with_capacity(values.len());
    for value in values {
        match value {
            Checked::Value(value) => list.push(value),
            broken @ Checked::Broken(_) => return broken,
        }
    }
    Checked::Value(Value::Array(list))
}

/// Parts of texts. The service refuses parts of fewer than two characters.
pub(super) fn parts<I: Into<String>>(values: impl IntoIterator<Item = I>, most: usize) -> Checked {
    let part = |value: I| match value.into() {
        short if short.chars().count() < 2 => Checked::Broken("each text must have at least 2 characters".into()),
        part => Checked::Value(Value::String(part)),
    };
    bounded(values.into_iter().map(part).collect(), most)
}

/// A text of at most `longest` characters.
pub(super) fn text(value: String, longest: usize) -> Checked {
    match value.chars().count() {
        length if length > longest => Checked::Broken(format!("must have at most {longest} characters, not {length}")),
        _ => Checked::Value(Value::String(value)),
    }
}

/// A number within bounds.
pub(super) fn number(value: i64, bounds: RangeInclusive<i64>) -> Checked {
    if bounds.contains(&value) {
        return Checked::Value(value.into());
    }
    let (low, high) = bounds.into_inner();
    Checked::Broken(match high {
        i64::MAX => format!("must be at least {low}, not {value}"),
        _ => format!("must be from {low} to {high}, not {value}"),
    })
}

/// A time as the service writes it.
pub(super) fn time(value: DateTime<Utc>) -> Checked {
    Checked::Value(value.to_rfc3339_opts(SecondsFormat::Micros, true).into())
}

/// Both ends of a range in the form `from-to`: times as milliseconds since 1970.
pub(super) fn period(range: &RangeInclusive<DateTime<Utc>>) -> Checked {
    let (from, to) = (range.start().timestamp_millis(), range.end().timestamp_millis());
    if from > to { ends_early() } else { Checked::Value(format!("{from}-{to}").into()) }
}

/// Both ends of a range in the form `from-to`.
pub(super) fn span(range: &RangeInclusive<f64>) -> Checked {
    let (from, to) = (range.start(), range.end());
    if from > to { ends_early() } else { Checked::Value(format!("{from}-{to}").into()) }
}

fn ends_early() -> Checked {
    Checked::Broken("the range ends before it starts".into())
}

/// The bounds of a range in the order `__gt`, `__gte`, `__lt`, `__lte`.
pub(super) fn bounds<T: PartialOrd>(
    range: &impl RangeBounds<T>,
    write: impl Fn(&T) -> Checked,
) -> [Option<Checked>; 4] {
    let (start, end) = (range.start_bound(), range.end_bound());
    if let (Bound::Included(low) | Bound::Excluded(low), Bound::Included(high) | Bound::Excluded(high)) = (start, end)
        && low > high
    {
        return [Some(ends_early()), None, None, None];
    }
    let (above, from) = match start {
        Bound::Excluded(low) => (Some(write(low)), None),
        Bound::Included(low) => (None, Some(write(low))),
        Bound::Unbounded => (None, None),
    };
    let (below, to) = match end {
        Bound::Excluded(high) => (Some(write(high)), None),
        Bound::Included(high) => (None, Some(write(high))),
        Bound::Unbounded => (None, None),
    };
    [above, from, below, to]
}

/// Setters of requests' queries and bodies, and of filters: `kind(bounds) setter: Type => "parameter"`.
///
/// | kind | takes |
/// |---|---|
/// | `flag`, `flags` | one boolean; any number of them |
/// | `text`, `number`, `time`, `one` | one value, of at most so many characters, within bounds |
/// | `many` | any number of values up to a bound, joined by commas in a query |
/// | `contains` | parts of texts, of at least two characters each |
/// | `range`, `numbers`, `texts` | a range, sent with the suffixes `__gt`, `__gte`, `__lt` and `__lte` |
/// | `period`, `span` | a closed range, sent as one text |
///
/// A word alone, without a setter, stands for rows that are the same in many requests and filters.
///
/// | word | stands for |
/// |---|---|
/// | `site_scope` | `account_ids` and `site_ids`, of at most 500 ids each |
/// | `group_scope` | the rows of `site_scope`, and `group_ids` of at most 500 ids |
/// | `scope` | the rows of `group_scope`, and the flag `tenant` |
/// | `listing` | `sort_order` and `skip_count`, which lists take besides the member to sort by |
///
/// A block can name several types: each of them gets all of its setters. A list and its export, for instance, take the same
/// conditions: `ListSites, ExportSites query { .. }`. A semicolon separates types that put the parameters in different places:
/// `ListSites, ExportSites query; SiteFilter filter { .. }`. What only one type takes is in a block of its own.
macro_rules! setters {
    ($($($name:ident),+ $place:ident);+ { $($row:tt)* }) => {
        $crate::client::setters::setters! { @ { $($row)* } $($($name),+ $place);+ }
    };
    (@ $rows:tt $($($name:ident),+ $place:ident);+) => {
        $($(impl $name {
            $crate::client::setters::rows! { $place $rows }
        })+)+
    };
}

macro_rules! rows {
    ($place:ident { $($(#[$doc:meta])* $kind:ident $($(($($bound:expr),+))? $setter:ident $(: $type:ty)? => $parameter:literal)?;)* }) => {
        $($crate::client::setters::setter! { $(#[$doc])* $place $kind $([$($($bound),+)?] $setter [$($type)?] $parameter)? })*
    };
}

macro_rules! setter {
    ($place:ident site_scope) => {
        $crate::client::setters::rows! { $place {
            /// Only records with one of these `accountIds`.
            many(500) account_ids: $crate::client::ids::AccountId => "accountIds";
            /// Only records with one of these `siteIds`.
            many(500) site_ids: $crate::client::ids::SiteId => "siteIds";
        } }
    };
    ($place:ident group_scope) => {
        $crate::client::setters::rows! { $place {
            site_scope;
            /// Only records with one of these `groupIds`.
            many(500) group_ids: $crate::client::ids::GroupId => "groupIds";
        } }
    };
    ($place:ident scope) => {
        $crate::client::setters::rows! { $place {
            group_scope;
            /// Whether the whole tenant is meant.
            flag tenant => "tenant";
        } }
    };
    ($place:ident listing) => {
        $crate::client::setters::rows! { $place {
            /// The sort order.
            one sort_order: $crate::client::agents::SortOrder => "sortOrder";
            /// Whether the service may leave out the total, which is faster.
            flag skip_count => "skipCount";
        } }
    };
    ($(#[$doc:meta])* $place:ident flag [] $setter:ident [] $parameter:literal) => {
        $crate::client::setters::setter! { @ $(#[$doc])* $place $setter [] (value: bool) $parameter value }
    };
    ($(#[$doc:meta])* $place:ident flags [] $setter:ident [] $parameter:literal) => {
        $crate::client::setters::setter! { @ $(#[$doc])* $place $setter [] (values: impl IntoIterator<Item = bool>) $parameter
            $crate::client::setters::many::<bool, bool>(values, 2) }
    };
    ($(#[$doc:meta])* $place:ident text [] $setter:ident [] $parameter:literal) => {
        $crate::client::setters::setter! { @ $(#[$doc])* $place $setter [] (value: impl Into<String>) $parameter value.into() }
    };
    ($(#[$doc:meta])* $place:ident text [$longest:expr] $setter:ident [] $parameter:literal) => {
        $crate::client::setters::setter! { @ $(#[$doc])* $place $setter [] (value: impl Into<String>) $parameter
            $crate::client::setters::text(value.into(), $longest) }
    };
    ($(#[$doc:meta])* $place:ident number [] $setter:ident [] $parameter:literal) => {
        $crate::client::setters::setter! { @ $(#[$doc])* $place $setter [] (value: impl Into<i64>) $parameter value.into() }
    };
    ($(#[$doc:meta])* $place:ident number [$low:expr, $high:expr] $setter:ident [] $parameter:literal) => {
        $crate::client::setters::setter! { @ $(#[$doc])* $place $setter [] (value: impl Into<i64>) $parameter
            $crate::client::setters::number(value.into(), $low..=$high) }
    };
    ($(#[$doc:meta])* $place:ident time [] $setter:ident [] $parameter:literal) => {
        $crate::client::setters::setter! { @ $(#[$doc])* $place $setter [] (value: chrono::DateTime<chrono::Utc>) $parameter
            $crate::client::setters::time(value) }
    };
    ($(#[$doc:meta])* $place:ident one [] $setter:ident [$type:ty] $parameter:literal) => {
        $crate::client::setters::setter! { @ $(#[$doc])* $place $setter [] (value: impl Into<$type>) $parameter
            Into::<$type>::into(value) }
    };
    ($(#[$doc:meta])* $place:ident many [$most:expr] $setter:ident [$type:ty] $parameter:literal) => {
        $crate::client::setters::setter! { @ $(#[$doc])* $place $setter [] (values: impl IntoIterator<Item = impl Into<$type>>) $parameter
            $crate::client::setters::many::<$type, _>(values, $most) }
    };
    ($(#[$doc:meta])* $place:ident contains [$most:expr] $setter:ident [] $parameter:literal) => {
        $crate::client::setters::setter! { @ $(#[$doc])* $place $setter [] (values: impl IntoIterator<Item = impl Into<String>>) $parameter
            $crate::client::setters::parts(values, $most) }
    };
    ($(#[$doc:meta])* $place:ident period [] $setter:ident [] $parameter:literal) => {
        $crate::client::setters::setter! { @ $(#[$doc])* $place $setter []
            (range: std::ops::RangeInclusive<chrono::DateTime<chrono::Utc>>) $parameter $crate::client::setters::period(&range) }
    };
    ($(#[$doc:meta])* $place:ident span [] $setter:ident [] $parameter:literal) => {
        $crate::client::setters::setter! { @ $(#[$doc])* $place $setter [] (range: std::ops::RangeInclusive<f64>) $parameter
            $crate::client::setters::span(&range) }
    };
    ($(#[$doc:meta])* $place:ident range [] $setter:ident [] $parameter:literal) => {
        $crate::client::setters::setter! { @range $(#[$doc])* $place $setter (chrono::DateTime<chrono::Utc>) $parameter
            |time| $crate::client::setters::time(*time) }
    };
    ($(#[$doc:meta])* $place:ident numbers [] $setter:ident [] $parameter:literal) => {
        $crate::client::setters::setter! { @range $(#[$doc])* $place $setter (i64) $parameter
            |number| $crate::client::setters::number(*number, i64::MIN..=i64::MAX) }
    };
    ($(#[$doc:meta])* $place:ident texts [] $setter:ident [] $parameter:literal) => {
        $crate::client::setters::setter! { @range $(#[$doc])* $place $setter (&'static str) $parameter
            |text| $crate::client::setters::text((*text).to_owned(), usize::MAX) }
    };
    (@ $(#[$doc:meta])* $place:ident $setter:ident [] ($argument:ident: $takes:ty) $parameter:literal $value:expr) => {
        $(#[$doc])*
        #[doc = concat!("\n\nSent as `", $parameter, "`.")]
        #[allow(clippy::should_implement_trait, reason = "named as the service names it")]
        pub fn $setter(mut self, $argument: $takes) -> Self {
            $crate::client::setters::put!($place self $parameter, $value);
            self
        }
    };
    (@range $(#[$doc:meta])* $place:ident $setter:ident ($type:ty) $parameter:literal $write:expr) => {
        $(#[$doc])*
        #[doc = concat!("\n\nSent as `", $parameter, "__gt`, `__gte`, `__lt` and `__lte`.")]
        pub fn $setter(mut self, range: impl std::ops::RangeBounds<$type>) -> Self {
            let [above, from, below, to] = $crate::client::setters::bounds(&range, $write);
            $crate::client::setters::put!($place self concat!($parameter, "__gt"), above);
            $crate::client::setters::put!($place self concat!($parameter, "__gte"), from);
            $crate::client::setters::put!($place self concat!($parameter, "__lt"), below);
            $crate::client::setters::put!($place self concat!($parameter, "__lte"), to);
            self
        }
    };
}

macro_rules! put {
    (query $self:ident $parameter:expr, $value:expr) => {
        $self.0.parts().query($parameter, $value)
    };
    (body $self:ident $parameter:expr, $value:expr) => {
        $self.0.parts().body($parameter, $value)
    };
    (filter $self:ident $parameter:expr, $value:expr) => {
        $self.0.set($parameter, $value)
    };
}

pub(crate) use {put, rows, setter, setters};

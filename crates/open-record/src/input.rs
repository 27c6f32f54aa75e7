//! The arguments that setters of input records take.

use std::collections::BTreeMap;

use serde_json::{Number, Value};

use crate::integer::Integer;

/// The argument of the setter of a field `M`: the value itself or anything that converts into it; for a list, an
/// iterator of its items; for a map, an iterator of pairs.
pub trait IntoMember<M> {
    /// The field with this value.
    fn into_member(self) -> M;
}

impl<T: Accepts<V>, V> IntoMember<Option<T>> for V {
    fn into_member(self) -> Option<T> {
        Some(T::accept(self))
    }
}

/// A shape that can be made from `V`.
pub trait Accepts<V>: Sized {
    /// Makes the shape.
    fn accept(value: V) -> Self;
}

macro_rules! accepts {
    ($($type:ty),*) => {$(
        impl<V: Into<$type>> Accepts<V> for $type {
            fn accept(value: V) -> Self {
                value.into()
            }
        }
    )*};
}

accepts!(String, bool, Integer, Number, Value);

impl<T: Accepts<I::Item>, I: IntoIterator> Accepts<I> for Vec<T> {
    fn accept(values: I) -> Self {
        values.into_iter().map(T::accept).collect()
    }
}

impl<K: Into<String>, V, T: Accepts<V>, I: IntoIterator<Item = (K, V)>> Accepts<I> for BTreeMap<String, T> {
    fn accept(values: I) -> Self {
        values.into_iter().map(|(name, value)| (name.into(), T::accept(value))).collect()
    }
}

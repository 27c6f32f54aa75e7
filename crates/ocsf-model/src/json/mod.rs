//! JSON of any shape, kept exactly: numbers to the last digit, members in their order.

mod map;
mod number;
mod value;

pub use map::{Iter, Map};
pub use number::Number;
pub use value::Json;

//! Writing straight into a buffer. `serde_json` searches every name and value byte by byte for characters to escape;
//! here names are known at compile time, and values rarely need escaping. Half of a mapper's time is spent writing.

use std::borrow::Cow;

use open_record::write_text;

/// A value that can be appended to a JSON text.
pub trait ToJson {
    /// Appends the value as compact JSON.
    fn write_json(&self, out: &mut Vec<u8>);
}

impl ToJson for str {
    #[inline]
    fn write_json(&self, out: &mut Vec<u8>) {
        write_text(self, out);
    }
}

impl<T: ToJson + ?Sized> ToJson for &T {
    #[inline]
    fn write_json(&self, out: &mut Vec<u8>) {
        (**self).write_json(out);
    }
}

impl ToJson for String {
    #[inline]
    fn write_json(&self, out: &mut Vec<u8>) {
        self.as_str().write_json(out);
    }
}

impl ToJson for Cow<'_, str> {
    #[inline]
    fn write_json(&self, out: &mut Vec<u8>) {
        self.as_ref().write_json(out);
    }
}

/// Writes to a buffer, which cannot fail.
fn by_serde_json(value: &(impl serde::Serialize + ?Sized), out: &mut Vec<u8>) {
    let start = out.len();
    if serde_json::to_writer(&mut *out, value).is_err() {
        out.truncate(start);
        out.extend_from_slice(b"null");
    }
}

impl ToJson for bool {
    #[inline]
    fn write_json(&self, out: &mut Vec<u8>) {
        out.extend_from_slice(if *self { b"true" } else { b"false" });
    }
}

macro_rules! numbers {
    ($($type:ty),+) => {
        $(
            impl ToJson for $type {
                #[inline]
                fn write_json(&self, out: &mut Vec<u8>) {
                    by_serde_json(self, out);
                }
            }
        )+
    };
}

numbers!(u8, u16, u32, u64, i64, f64);

impl<T: ToJson> ToJson for Option<T> {
    #[inline]
    fn write_json(&self, out: &mut Vec<u8>) {
        match self {
            Some(value) => value.write_json(out),
            None => out.extend_from_slice(b"null"),
        }
    }
}

impl<T: ToJson> ToJson for [T] {
    fn write_json(&self, out: &mut Vec<u8>) {
        let start = out.len();
        for item in self {
            out.push(b',');
            item.write_json(out);
        }
        close(out, start, b'[', b']');
    }
}

impl<T: ToJson> ToJson for Vec<T> {
    #[inline]
    fn write_json(&self, out: &mut Vec<u8>) {
        self.as_slice().write_json(out);
    }
}

impl<T: ToJson, const N: usize> ToJson for [T; N] {
    #[inline]
    fn write_json(&self, out: &mut Vec<u8>) {
        self.as_slice().write_json(out);
    }
}

/// Puts brackets around what was written since `start`, items with a comma before each.
#[inline]
pub(crate) fn close(out: &mut Vec<u8>, start: usize, left: u8, right: u8) {
    match out.get_mut(start) {
        Some(comma) => *comma = left,
        None => out.push(left),
    }
    out.push(right);
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::ToJson;

    fn written(value: &(impl ToJson + ?Sized)) -> String {
        let mut out = b"before".to_vec();
        value.write_json(&mut out);
        String::from_utf8(out).expect("UTF-8")["before".len()..].to_owned()
    }

    #[test]
    fn lists_have_brackets() {
        assert_eq!(written(&Vec::<u8>::new()), "[]");
        assert_eq!(written(&vec![Some(1_u8), None]), "[1,null]");
        assert_eq!(written(&[f64::NAN, 1.0]), "[null,1.0]");
    }

    proptest! {
        #[test]
        fn values_are_written_as_serde_json_writes_them(text in "[\\x00-\\x7f]{0,40}|\\PC{0,40}", number: i64, float: f64, flag: bool) {
            prop_assert_eq!(written(&text.as_str()), serde_json::to_string(&text).expect("JSON"));
            prop_assert_eq!(written(&number), serde_json::to_string(&number).expect("JSON"));
            prop_assert_eq!(written(&float), serde_json::to_string(&float).expect("JSON"));
            prop_assert_eq!(written(&flag), flag.to_string());
        }
    }
}

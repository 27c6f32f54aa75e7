use bytes::Bytes;
use http::{HeaderMap, Method, StatusCode};
use percent_encoding::percent_decode_str;
use serde_json::Value;

/// One request, taken apart.
pub(crate) struct Call {
    pub(crate) method: Method,
    pub(crate) path: String,
    /// The values of the route's `{names}`, decoded, in order.
    pub(crate) params: Vec<String>,
    pub(crate) query: Pairs,
    pub(crate) raw_query: String,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
}

impl Call {
    /// The path parameter at `position`.
    pub(crate) fn param(&self, position: usize) -> &str {
        self.params.get(position).map_or("", String::as_str)
    }

    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).and_then(|value| value.to_str().ok())
    }

    /// The credential after `scheme` in `Authorization`; the scheme in any case.
    pub(crate) fn credential(&self, scheme: &str) -> Option<&str> {
        let (word, rest) = self.header("authorization")?.split_once(' ')?;
        word.eq_ignore_ascii_case(scheme).then(|| rest.trim())
    }

    /// The same request once more.
    pub(crate) fn again(&self) -> Self {
        Self {
            method: self.method.clone(),
            path: self.path.clone(),
            params: self.params.clone(),
            query: self.query.clone(),
            raw_query: self.raw_query.clone(),
            headers: self.headers.clone(),
            body: self.body.clone(),
        }
    }

    /// The body as a JSON object.
    pub(crate) fn object(&self) -> Result<Value, Refusal> {
        match serde_json::from_slice::<Value>(&self.body) {
            Ok(value) if value.is_object() => Ok(value),
            Ok(_) => Err(Refusal::bad("the body must be a JSON object")),
            Err(error) => Err(Refusal::bad(format!("the body is not valid JSON: {error}"))),
        }
    }

    /// Tells this request from others, repeats excepted.
    pub(crate) fn fingerprint(&self) -> u64 {
        let parts = [self.method.as_str().as_bytes(), self.path.as_bytes(), self.raw_query.as_bytes(), &self.body];
        parts
            .iter()
            .flat_map(|part| part.iter().chain(&[0]))
            .fold(0xcbf2_9ce4_8422_2325, |hash: u64, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
    }
}

/// Decoded `name=value` pairs of a query or a form, in order.
#[derive(Clone, Debug, Default)]
pub(crate) struct Pairs(pub(crate) Vec<(String, String)>);

impl Pairs {
    /// Reads `a=1&b=2`; `None` if it is not UTF-8 when decoded.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let decode = |part: &str| {
            percent_decode_str(&part.replace('+', " ")).decode_utf8().ok().map(std::borrow::Cow::into_owned)
        };
        text.split('&')
            .filter(|pair| !pair.is_empty())
            .map(|pair| {
                let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
                Some((decode(name)?, decode(value)?))
            })
            .collect::<Option<Vec<_>>>()
            .map(Self)
    }

    /// The first value of `name`; an empty one counts as absent.
    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(key, value)| key == name && !value.is_empty()).map(|(_, value)| value.as_str())
    }

    /// The pairs but those of these names.
    pub(crate) fn without(&self, names: &[&str]) -> Self {
        Self(self.0.iter().filter(|(name, _)| !names.contains(&name.as_str())).cloned().collect())
    }

    pub(crate) fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.0.iter().filter(move |(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    pub(crate) fn flag(&self, name: &str) -> Result<Option<bool>, Refusal> {
        match self.get(name).map(str::to_ascii_lowercase).as_deref() {
            None => Ok(None),
            Some("true") => Ok(Some(true)),
            Some("false") => Ok(Some(false)),
            Some(_) => Err(Refusal::bad(format!("{name}: not a boolean"))),
        }
    }

    pub(crate) fn number(&self, name: &str) -> Result<Option<u64>, Refusal> {
        self.get(name).map(|text| text.parse().map_err(|_| Refusal::bad(format!("{name}: not a number")))).transpose()
    }
}

/// A request that is not served; each vendor words it in its own envelope.
#[derive(Clone, Debug)]
pub(crate) struct Refusal {
    pub(crate) status: StatusCode,
    pub(crate) message: String,
}

impl Refusal {
    pub(crate) fn new(status: StatusCode, message: impl Into<String>) -> Self {
        Self { status, message: message.into() }
    }

    pub(crate) fn bad(message: impl Into<String>) -> Self {
        Self::new(StatusCode::BAD_REQUEST, message)
    }

    pub(crate) fn not_found(message: impl Into<String>) -> Self {
        Self::new(StatusCode::NOT_FOUND, message)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pairs_are_decoded_once() {
        let pairs = Pairs::parse("a=1&b=x%2By+z&a=2&empty=&cursor=abc%253D").expect("valid");
        assert_eq!(pairs.all("a").collect::<Vec<_>>(), ["1", "2"]);
        assert_eq!(pairs.get("b"), Some("x+y z"));
        assert_eq!(pairs.get("empty"), None);
        assert_eq!(pairs.get("cursor"), Some("abc%3D"));
        assert!(Pairs::parse("a=%ff").is_none());
    }
}

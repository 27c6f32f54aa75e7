//! Path templates: a value can never leave its segment.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

use crate::{Error, Result};

/// Everything but RFC 3986's unreserved characters.
const STRICT: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// Fills the `{name}` placeholders of `template`. The template's own text, such as a `:verb`, is left as it is.
pub(crate) fn expand(template: &str, values: &[(&'static str, String)]) -> Result<String> {
    let mut path = String::with_capacity(template.len() + 40 * values.len());
    let mut rest = template;
    let mut filled = 0;
    while let Some(open) = rest.find('{') {
        path.push_str(&rest[..open]);
        let Some(close) = rest[open..].find('}').map(|close| open + close) else {
            return Err(Error::configuration("path", format!("`{template}` has a placeholder that is not closed")));
        };
        let name = &rest[open + 1..close];
        let Some((name, value)) = values.iter().find(|(known, _)| *known == name) else {
            return Err(Error::configuration("path", format!("`{template}` needs a value for `{name}`")));
        };
        path.extend(utf8_percent_encode(check_segment(name, value)?, STRICT));
        filled += 1;
        rest = &rest[close + 1..];
    }
    path.push_str(rest);
    if filled != values.len() {
        return Err(Error::configuration(
            "path",
            format!("`{template}` was given values for placeholders that it does not have"),
        ));
    }
    Ok(path)
}

/// Refuses a value that a lenient server might read as more than one segment, or as something other than a path.
fn check_segment<'a>(name: &'static str, value: &'a str) -> Result<&'a str> {
    if value.is_empty() {
        return Err(Error::parameter(name, "must not be empty"));
    }
    if value == "." || value == ".." {
        return Err(Error::parameter(name, "must not be `.` or `..`"));
    }
    match value.chars().find(|c| matches!(c, '/' | '\\' | '?' | '#' | '%') || c.is_control()) {
        Some(c) => Err(Error::parameter(name, format!("must not contain {c:?}"))),
        None => Ok(value),
    }
}

/// Checks a path that comes from the caller as a whole, already percent-encoded.
pub(crate) fn check_raw(path: &str) -> Result<()> {
    let refuse = |rule: &str| Err(Error::parameter("path", rule));
    if !path.starts_with('/') || path.starts_with("//") {
        return refuse("must start with exactly one `/`");
    }
    if path.chars().any(|c| !c.is_ascii_graphic() || matches!(c, '?' | '#' | '\\' | '"' | '<' | '>' | '{' | '}' | '`'))
    {
        return refuse("must be a percent-encoded path without query and fragment");
    }
    for segment in path.split('/') {
        let decoded = percent_decode_str(segment).collect::<Vec<u8>>();
        if decoded == b"." || decoded == b".." || decoded.iter().any(|b| matches!(b, b'/' | b'\\')) {
            return refuse("must not contain `.` or `..` segments or encoded slashes");
        }
    }
    Ok(())
}

/// Appends `name=value`, with a space as `%20`, which every server reads alike.
pub(crate) fn push_query(query: &mut String, name: &str, value: &str) {
    if !query.is_empty() {
        query.push('&');
    }
    query.extend(utf8_percent_encode(name, STRICT));
    query.push('=');
    query.extend(utf8_percent_encode(value, STRICT));
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn one(value: &str) -> Result<String> {
        expand("/v1/devices/{id}:move", &[("id", value.to_owned())])
    }

    #[test]
    fn verbs_stay_and_values_are_encoded() {
        assert_eq!(one("a b:c@ü").unwrap(), "/v1/devices/a%20b%3Ac%40%C3%BC:move");
        assert_eq!(expand("/v1/devices:batchGet", &[]).unwrap(), "/v1/devices:batchGet");
    }

    #[test]
    fn values_that_would_leave_their_segment_are_refused_by_name() {
        for value in ["", ".", "..", "../x", "a/b", "a\\b", "a?b", "a#b", "%2f", "%2F..", "a\nb", "a\0"] {
            match one(value) {
                Err(Error::Parameter { parameter: "id", .. }) => {}
                other => panic!("{value:?}: {other:?}"),
            }
        }
    }

    #[test]
    fn places_and_values_have_to_match() {
        assert!(matches!(expand("/{a}", &[]), Err(Error::Configuration { .. })));
        assert!(matches!(expand("/a", &[("a", "b".to_owned())]), Err(Error::Configuration { .. })));
        assert!(matches!(expand("/{a", &[("a", "b".to_owned())]), Err(Error::Configuration { .. })));
    }

    #[test]
    fn raw_paths_stay_below_the_base() {
        for path in ["/web/api/v2.1/agents", "/v1/devices:batchGet", "/a/%20b", "/"] {
            assert!(check_raw(path).is_ok(), "{path}");
        }
        for path in [
            "",
            "a",
            "//evil.example",
            "/a/../b",
            "/a/%2e%2E/b",
            "/a%2fb",
            "/a%5Cb",
            "/a?b",
            "/a#b",
            "/a b",
            "/ü",
            "/a\\b",
            "https://x/",
        ] {
            assert!(matches!(check_raw(path), Err(Error::Parameter { parameter: "path", .. })), "{path}");
        }
    }

    proptest! {
        /// Every accepted value is one segment, and decodes to the value that was given.
        #[test]
        fn accepted_values_are_one_segment(value in "\\PC*") {
            if let Ok(path) = expand("/{id}", &[("id", value.clone())]) {
                let url = reqwest::Url::parse(&format!("https://host{path}")).unwrap();
                let segments: Vec<_> = url.path_segments().unwrap().collect();
                prop_assert_eq!(segments.len(), 1);
                prop_assert_eq!(percent_decode_str(segments[0]).decode_utf8().unwrap(), value.as_str());
                prop_assert_eq!(url.query(), None);
                prop_assert_eq!(url.fragment(), None);
            }
        }

        #[test]
        fn raw_paths_never_leave_the_host(path in "[-/.%a-f0-9:?#@\\\\]{0,20}") {
            if check_raw(&path).is_ok() {
                let mut url = reqwest::Url::parse("https://host/base").unwrap();
                url.set_path(&path);
                prop_assert_eq!(url.host_str(), Some("host"));
                prop_assert!(url.path().split('/').all(|segment| segment != ".."), "{}", url.path());
            }
        }

        #[test]
        fn queries_decode_to_what_was_given(name in "[a-z.]{1,8}", value in "\\PC*") {
            let mut query = String::new();
            push_query(&mut query, &name, &value);
            push_query(&mut query, &name, &value);
            let url = reqwest::Url::parse(&format!("https://host/?{query}")).unwrap();
            let pairs: Vec<_> = url.query_pairs().into_owned().collect();
            prop_assert_eq!(&pairs, &[(name.clone(), value.clone()), (name, value)]);
        }
    }
}

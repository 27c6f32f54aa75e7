use http::Method;
use percent_encoding::percent_decode_str;

use super::{Answer, Call, Refusal};

/// What a route's handler returns.
pub(crate) type Outcome = Result<Answer, Refusal>;

/// One operation of a vendor, whose world is `W`.
pub(crate) struct Route<W> {
    /// Method and path template, `GET /v1/devices/{deviceUuid}`.
    pub(crate) name: &'static str,
    pub(crate) handler: fn(&W, &Call) -> Outcome,
    /// Needs no credential.
    pub(crate) open: bool,
    /// Changes something.
    pub(crate) write: bool,
    /// The feed whose records it answers; empty for none. A credential can lack the right to a feed.
    pub(crate) feed: &'static str,
}

/// Routes that belong to a feed.
pub(crate) fn routes_of<W>(feed: &'static str, mut routes: Vec<Route<W>>) -> Vec<Route<W>> {
    for route in &mut routes {
        route.feed = feed;
    }
    routes
}

impl<W> Route<W> {
    pub(crate) const fn read(name: &'static str, handler: fn(&W, &Call) -> Outcome) -> Self {
        Self { name, handler, open: false, write: false, feed: "" }
    }

    pub(crate) const fn write(name: &'static str, handler: fn(&W, &Call) -> Outcome) -> Self {
        Self { name, handler, open: false, write: true, feed: "" }
    }

    pub(crate) const fn open(name: &'static str, handler: fn(&W, &Call) -> Outcome) -> Self {
        Self { name, handler, open: true, write: false, feed: "" }
    }

    /// The decoded path parameters, if this route serves the request. Segments are compared as sent: an escaped colon is no verb.
    pub(crate) fn matches(&self, method: &Method, path: &str) -> Option<Vec<String>> {
        let (verb, template) = self.name.split_once(' ')?;
        if verb != method.as_str() {
            return None;
        }
        let mut params = Vec::new();
        let (mut template, mut path) = (template.split('/'), path.split('/'));
        loop {
            match (template.next(), path.next()) {
                (None, None) => return Some(params),
                (Some(expected), Some(segment)) => match expected.strip_prefix('{') {
                    None if expected == segment => {}
                    None => return None,
                    Some(rest) => {
                        let suffix = rest.split_once('}').map_or("", |(_, suffix)| suffix);
                        let value = segment.strip_suffix(suffix)?;
                        if value.is_empty() || value.contains(':') {
                            return None;
                        }
                        params.push(percent_decode_str(value).decode_utf8().ok()?.into_owned());
                    }
                },
                _ => return None,
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn matched(name: &'static str, method: &Method, path: &str) -> Option<Vec<String>> {
        Route::<()>::read(name, |(), _| Err(Refusal::bad(""))).matches(method, path)
    }

    #[test]
    fn verbs_stand_after_a_bare_colon() {
        let with = "POST /v1/devices/{deviceUuid}:move";
        assert_eq!(matched(with, &Method::POST, "/v1/devices/a:move"), Some(vec!["a".to_owned()]));
        assert_eq!(matched(with, &Method::POST, "/v1/devices/a%3Amove"), None);
        assert_eq!(matched(with, &Method::GET, "/v1/devices/a:move"), None);
        assert_eq!(matched("GET /v1/devices/{deviceUuid}", &Method::GET, "/v1/devices/a:move"), None);
        assert_eq!(matched("GET /v1/devices:batchGet", &Method::GET, "/v1/devices:batchGet"), Some(vec![]));
    }

    #[test]
    fn parameters_are_decoded_and_stay_in_their_segment() {
        let route = "GET /v2/policies/{policyUuid}/web-address-rules";
        assert_eq!(matched(route, &Method::GET, "/v2/policies/a%2Fb/web-address-rules"), Some(vec!["a/b".to_owned()]));
        assert_eq!(matched(route, &Method::GET, "/v2/policies/a/b/web-address-rules"), None);
        assert_eq!(matched(route, &Method::GET, "/v2/policies//web-address-rules"), None);
        assert_eq!(matched(route, &Method::GET, "/v2/policies/a/web-address-rules/"), None);
    }
}

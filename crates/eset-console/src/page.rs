//! The page's files.

use axum::extract::State;
use axum::http::HeaderValue;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse as _, Response};

use crate::server::Shared;

const HTML: &str = include_str!("../page/index.html");
const STYLE: &str = include_str!("../page/console.css");
const CORE: &str = include_str!("../page/core.js");
const SECTIONS: &str = include_str!("../page/sections.js");
const EXPLORER: &str = include_str!("../page/explorer.js");
const ICON: &str = include_str!("../page/icon.svg");
const TEXTS: &str = include_str!("../page/texts.js");

fn file(content_type: &'static str, text: impl Into<String>) -> Response {
    ([(CONTENT_TYPE, HeaderValue::from_static(content_type))], text.into()).into_response()
}

/// The page, which learns its mode from the first byte on, so that it never shows another.
pub(crate) async fn html(State(shared): State<Shared>) -> Response {
    let endpoint = shared.proxy_endpoint.as_deref().unwrap_or_default();
    let text = HTML.replace("{{mode}}", shared.mode.as_str()).replace("{{endpoint}}", endpoint);
    file("text/html; charset=utf-8", text)
}

pub(crate) async fn style() -> Response {
    file("text/css; charset=utf-8", STYLE)
}

pub(crate) async fn icon() -> Response {
    file("image/svg+xml", ICON)
}

pub(crate) async fn core() -> Response {
    file("text/javascript; charset=utf-8", CORE)
}

pub(crate) async fn sections() -> Response {
    file("text/javascript; charset=utf-8", SECTIONS)
}

pub(crate) async fn explorer() -> Response {
    file("text/javascript; charset=utf-8", EXPLORER)
}

pub(crate) async fn texts() -> Response {
    file("text/javascript; charset=utf-8", TEXTS)
}

/// Only this origin, no inline script or style, no frames; the relay too, if it is elsewhere.
pub(crate) fn policy(endpoint: Option<&str>) -> HeaderValue {
    let text = format!(
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self' {}; base-uri 'none'; \
         form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'",
        endpoint.unwrap_or_default()
    );
    HeaderValue::from_str(&text).unwrap_or_else(|_| HeaderValue::from_static("default-src 'none'"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_is_small_and_names_no_other_host() {
        let files = [HTML, STYLE, CORE, SECTIONS, EXPLORER, TEXTS];
        assert!(files.iter().map(|file| file.len()).sum::<usize>() < 300_000);
        for file in files {
            for word in ["innerHTML", "eval(", "src=\"http", "@import", "fetch(\"http"] {
                assert!(!file.contains(word), "{word}");
            }
        }
    }
}

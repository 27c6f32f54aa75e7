//! Distinguished names (RFC 4514), as far as a person's name is concerned.

use std::borrow::Cow;

/// The common name, if the distinguished name begins with one: `CN=Jane Doe,OU=Staff` is `Jane Doe`.
pub(super) fn common_name(name: &str) -> Option<Cow<'_, str>> {
    let value = match name.get(..3) {
        Some(kind) if kind.eq_ignore_ascii_case("CN=") => &name[3..],
        _ => return None,
    };
    let mut escaped = false;
    let end = value.bytes().position(|byte| {
        let ends = !escaped && matches!(byte, b',' | b'+' | b';');
        escaped = !escaped && byte == b'\\';
        ends
    });
    let value = &value[..end.unwrap_or(value.len())];
    if value.is_empty() {
        None
    } else if value.contains('\\') {
        unescape(value).map(Cow::Owned)
    } else {
        Some(Cow::Borrowed(value))
    }
}

/// `\,` is a comma, `\C3\A9` two bytes of UTF-8.
fn unescape(value: &str) -> Option<String> {
    let hex = |byte: u8| char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
    let mut bytes = Vec::with_capacity(value.len());
    let mut rest = value.as_bytes();
    while let Some((&byte, after)) = rest.split_first() {
        rest = after;
        if byte != b'\\' {
            bytes.push(byte);
            continue;
        }
        match after {
            [high, low, after @ ..] if hex(*high).is_some() && hex(*low).is_some() => {
                bytes.push(hex(*high)? << 4 | hex(*low)?);
                rest = after;
            }
            [escaped, after @ ..] => {
                bytes.push(*escaped);
                rest = after;
            }
            [] => return None,
        }
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_common_name_is_read() {
        for (name, expected) in [
            ("CN=Camille Moreau,OU=Staff,DC=northwind,DC=example", Some("Camille Moreau")),
            ("cn=Jane", Some("Jane")),
            (r"CN=Laurent\, Inès,OU=Staff", Some("Laurent, Inès")),
            (r"CN=Ren\C3\A9e\\,OU=Staff", Some(r"Renée\")),
            ("OU=Staff,CN=Jane", None),
            ("CN=", None),
            (r"CN=Jane\", None),
            (r"CN=\FF,OU=Staff", None),
            ("C", None),
            ("é=x", None),
        ] {
            assert_eq!(common_name(name).as_deref(), expected, "{name}");
        }
    }
}

//! The string datatypes of OCSF, matched like the schema's regular expressions.
//!
//! Written by hand, because a regular expression engine would cost more build time than the rest of the crate. The expressions'
//! quirks are kept, so that the verdicts agree with every validator that runs them: `ip_t` accepts any character between the
//! numbers of an IPv4 address, `bytestring_t` requires padding, `uuid_t` is searched for anywhere in the text.

/// `ip_t`: an IPv4 or IPv6 address, an IPv6 zone and surrounding white space allowed.
pub(crate) fn is_ip(text: &str) -> bool {
    // Nearly every address takes this way; what the standard library accepts is a subset of what the schema accepts.
    text.parse::<std::net::IpAddr>().is_ok() || ip::matches(text)
}

/// `mac_t`: six pairs of hexadecimal digits, each but the last followed by `:` or `-`.
pub(crate) fn is_mac(text: &str) -> bool {
    let (pairs, last) = text.as_bytes().as_chunks();
    let is_pair = |[high, low, sign]: &[u8; 3]| is_hexadecimal(&[*high, *low]) & matches!(sign, b':' | b'-');
    text.len() == 17 && pairs.iter().all(is_pair) && is_hexadecimal(last)
}

/// Whether all are hexadecimal digits. Whether the next one is a digit or a letter cannot be guessed, so there is no branch on it.
fn is_hexadecimal(bytes: &[u8]) -> bool {
    bytes.iter().fold(true, |all, byte| all & byte.is_ascii_hexdigit())
}

/// `email_t` since 1.2.0.
pub(crate) fn is_email(text: &str) -> bool {
    email(text, b"!#$%&'*+,-./=?^_`{|}~")
}

/// `email_t` in 1.1.0.
pub(crate) fn is_plain_email(text: &str) -> bool {
    email(text, b"_.+-")
}

fn email(text: &str, signs: &[u8]) -> bool {
    let local = |byte: u8| byte.is_ascii_alphanumeric() || signs.contains(&byte);
    let label = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
    let Some((name, domain)) = text.split_once('@') else { return false };
    let Some((first, rest)) = domain.split_once('.') else { return false };
    !name.is_empty()
        && !first.is_empty()
        && !rest.is_empty()
        && name.bytes().all(local)
        && first.bytes().all(label)
        && rest.bytes().all(|byte| label(byte) || byte == b'.')
}

/// `uuid_t`: a UUID in hexadecimal with hyphens, anywhere in the text.
pub(crate) fn is_uuid(text: &str) -> bool {
    const LENGTH: usize = 36;
    text.as_bytes().windows(LENGTH).any(|window| {
        [8, 13, 18, 23].iter().all(|at| window[*at] == b'-')
            && [0..8, 9..13, 14..18, 19..23, 24..LENGTH].into_iter().all(|digits| is_hexadecimal(&window[digits]))
    })
}

/// `datetime_t`: an RFC 3339 time whose zone may be left out.
pub(crate) fn is_datetime(text: &str) -> bool {
    fn digits(bytes: &[u8]) -> bool {
        !bytes.is_empty() && bytes.iter().all(u8::is_ascii_digit)
    }
    let bytes = text.as_bytes();
    let Some((head, mut rest)) = bytes.split_at_checked(19) else { return false };
    let shape = head.iter().enumerate().all(|(at, byte)| match at {
        4 | 7 => *byte == b'-',
        10 => matches!(byte, b'T' | b't'),
        13 | 16 => *byte == b':',
        _ => byte.is_ascii_digit(),
    });
    if let [b'.', fraction @ ..] = rest {
        let end = fraction.iter().position(|byte| !byte.is_ascii_digit()).unwrap_or(fraction.len());
        if end == 0 {
            return false;
        }
        rest = &fraction[end..];
    }
    shape
        && match rest {
            [] | [b'Z' | b'z'] => true,
            [b'+' | b'-', hour_tens, hour, b':', minute_tens, minute] => {
                digits(&[*hour_tens, *hour, *minute_tens, *minute])
            }
            _ => false,
        }
}

/// `hostname_t` up to 1.3.0: labels of letters, digits and inner hyphens, with dots between them.
pub(crate) fn is_hostname(text: &str) -> bool {
    text.split('.').all(|label| {
        !label.is_empty()
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
    })
}

/// `bytestring_t` since 1.6.0: base64 in either alphabet, padded; or nothing.
pub(crate) fn is_bytestring(text: &str) -> bool {
    let bytes = text.as_bytes();
    let body = match bytes {
        [] => return true,
        [body @ .., b'=', b'='] if body.len() % 4 == 2 => body,
        [body @ .., b'='] if body.len() % 4 == 3 => body,
        _ => return false,
    };
    let standard = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/');
    let url_safe = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
    body.iter().all(standard) || body.iter().all(url_safe)
}

/// `file_hash_t` up to 1.7.0: hexadecimal digits, at least one.
pub(crate) fn is_file_hash(text: &str) -> bool {
    !text.is_empty() && is_hexadecimal(text.as_bytes())
}

/// The expression of `ip_t`, read as a grammar over sets of positions, since it is ambiguous: a digit may separate two numbers.
mod ip {
    use crate::codec::sorted;

    /// The positions at which a part of the expression may end.
    type Ends = Vec<usize>;

    /// No address has more characters, so that hostile text costs nothing.
    const LONGEST: usize = 64;

    pub(super) fn matches(text: &str) -> bool {
        let text = text.trim_start();
        // A zone is taken off before the address is looked at: everything behind a `%`, on one line.
        let line = text.trim_end().rfind('\n');
        let signs = text.bytes().take(4 * LONGEST + 1).enumerate().filter(|(_, byte)| *byte == b'%');
        let zones = signs.filter_map(|(at, _)| {
            let zone = &text[at + 1..];
            let one_line = !zone.starts_with('\n') && line.is_none_or(|line| line < at);
            (!zone.is_empty() && one_line).then_some(&text[..at])
        });
        let candidates = std::iter::once(text.trim_end()).chain(zones);
        let mut first = true;
        for candidate in candidates {
            let characters: Vec<char> = candidate.chars().take(LONGEST + 1).collect();
            // A zone belongs to IPv6 addresses only.
            if characters.len() <= LONGEST && ((first && version_4(&characters)) || version_6(&characters)) {
                return true;
            }
            first = false;
        }
        false
    }

    fn version_4(text: &[char]) -> bool {
        quad(text, &[0]).contains(&text.len())
    }

    fn version_6(text: &[char]) -> bool {
        let end = text.len();
        let mut heads: Ends = vec![0];
        for groups in 0..=7 {
            let tails = match groups {
                0 => {
                    let start = colon(text, &heads);
                    [
                        repeat(text, &start, 1, 7),
                        quad(text, &colon(text, &repeat(text, &start, 0, 5))),
                        colon(text, &start),
                    ]
                    .concat()
                }
                1..=5 => [
                    repeat(text, &heads, 1, 7 - groups),
                    quad(text, &colon(text, &repeat(text, &heads, 0, 5 - groups))),
                    colon(text, &heads),
                ]
                .concat(),
                6 => [repeat(text, &heads, 1, 1), quad(text, &heads), colon(text, &heads)].concat(),
                _ => [hextet(text, &heads), colon(text, &heads)].concat(),
            };
            if tails.contains(&end) {
                return true;
            }
            heads = colon(text, &hextet(text, &heads));
        }
        false
    }

    /// `(:H){least,most}`.
    fn repeat(text: &[char], starts: &[usize], least: usize, most: usize) -> Ends {
        let mut ends = Vec::new();
        let mut current = starts.to_vec();
        for round in 0..=most {
            if round >= least {
                ends.extend_from_slice(&current);
            }
            current = hextet(text, &colon(text, &current));
        }
        ends
    }

    /// Each place once.
    fn in_order(ends: Ends) -> Ends {
        let mut ends = sorted(ends, &usize::cmp);
        ends.dedup();
        ends
    }

    fn colon(text: &[char], starts: &[usize]) -> Ends {
        starts.iter().filter(|at| text.get(**at) == Some(&':')).map(|at| at + 1).collect()
    }

    fn hextet(text: &[char], starts: &[usize]) -> Ends {
        let mut ends = Vec::new();
        for start in starts {
            let digits = text[*start..].iter().take(4).take_while(|c| c.is_ascii_hexdigit()).count();
            ends.extend((1..=digits).map(|length| start + length));
        }
        in_order(ends)
    }

    /// Four numbers up to 255 with any character between them.
    fn quad(text: &[char], starts: &[usize]) -> Ends {
        let mut current = octet(text, starts);
        for _ in 0..3 {
            let next: Ends =
                current.iter().filter(|at| text.get(**at).is_some_and(|c| *c != '\n')).map(|at| at + 1).collect();
            current = octet(text, &next);
        }
        current
    }

    fn octet(text: &[char], starts: &[usize]) -> Ends {
        let mut ends = Vec::new();
        for start in starts {
            let mut number = 0;
            for length in 1..=3 {
                let Some(digit) = text.get(start + length - 1).and_then(|c| c.to_digit(10)) else { break };
                if length > 1 && number == 0 {
                    break;
                }
                number = number * 10 + digit;
                if number > 255 {
                    break;
                }
                ends.push(start + length);
            }
        }
        in_order(ends)
    }
}

#[cfg(test)]
mod tests {
    use std::sync::LazyLock;

    use proptest::prelude::*;
    use regex::Regex;

    /// The expressions as the compiled schema prints them.
    static IP: LazyLock<Regex> = LazyLock::new(|| {
        let v4 = r"^\s*((([0-9]|[1-9][0-9]|1[0-9]{2}|2[0-4][0-9]|25[0-5]).){3}([0-9]|[1-9][0-9]|1[0-9]{2}|2[0-4][0-9]|25[0-5]))\s*$";
        let embedded = r"((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3})";
        let h = "[0-9A-Fa-f]{1,4}";
        let v6 = [
            format!("(({h}:){{7}}({h}|:))"),
            format!("(({h}:){{6}}(:{h}|{embedded}|:))"),
            format!("(({h}:){{5}}(((:{h}){{1,2}})|:{embedded}|:))"),
            format!("(({h}:){{4}}(((:{h}){{1,3}})|((:{h})?:{embedded})|:))"),
            format!("(({h}:){{3}}(((:{h}){{1,4}})|((:{h}){{0,2}}:{embedded})|:))"),
            format!("(({h}:){{2}}(((:{h}){{1,5}})|((:{h}){{0,3}}:{embedded})|:))"),
            format!("(({h}:){{1}}(((:{h}){{1,6}})|((:{h}){{0,4}}:{embedded})|:))"),
            format!("(:(((:{h}){{1,7}})|((:{h}){{0,5}}:{embedded})|:))"),
        ]
        .join("|");
        Regex::new(&format!(r"(({v4})|(^\s*({v6})(%.+)?\s*$))")).unwrap()
    });

    macro_rules! expression {
        ($text:expr) => {{
            static EXPRESSION: LazyLock<Regex> = LazyLock::new(|| Regex::new($text).unwrap());
            &*EXPRESSION
        }};
    }

    #[test]
    fn addresses_that_people_write() {
        for good in
            ["192.168.1.42", "::1", "fe80::1%eth0", " 10.0.0.1 ", "::ffff:1.2.3.4", "1:2:3:4:5:6:7:8", "2001:db8::"]
        {
            assert!(super::is_ip(good), "{good}");
            assert!(IP.is_match(good), "{good}");
        }
        for bad in ["", "localhost", "256.1.1.1", "1.2.3", "1:2:3:4:5:6:7:8:9", "10.0.0.1%eth0", "203.0.113.x", "::1%"]
        {
            assert!(!super::is_ip(bad), "{bad}");
            assert!(!IP.is_match(bad), "{bad}");
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(4_000))]

        #[test]
        fn ip_agrees_with_the_schema(text in "[0-9a-f:.% ]{0,24}|[0-9]{4,11}|([0-9]{1,3}.){3}[0-9]{1,3}|([0-9a-f]{0,4}:){2,8}([0-9a-f]{1,4}|[0-9.]{7,11})?(%.{0,3})?\\s?") {
            prop_assert_eq!(super::is_ip(&text), IP.is_match(&text), "{:?}", text);
        }

        #[test]
        fn mac_agrees_with_the_schema(text in "([0-9A-Fa-g]{2}[:-]){5}[0-9A-F]{1,2}|\\PC{0,20}") {
            prop_assert_eq!(super::is_mac(&text), expression!("^([0-9A-Fa-f]{2}[:-]){5}([0-9A-Fa-f]{2})$").is_match(&text));
        }

        #[test]
        fn email_agrees_with_the_schema(text in "[a-z+. @]{1,6}@[a-z-]{0,4}[.@]?[a-z.-]{0,5}|\\PC{0,20}") {
            let schema = expression!(r"^[a-zA-Z0-9!#$%&'*+-/=?^_`{|}~.]+@[a-zA-Z0-9-]+\.[a-zA-Z0-9-.]+$");
            prop_assert_eq!(super::is_email(&text), schema.is_match(&text), "{:?}", text);
        }

        #[test]
        fn plain_email_agrees_with_the_schema(text in "[a-z+. _!-]{1,6}@[a-z-]{0,4}[.@]?[a-z.-]{0,5}|\\PC{0,20}") {
            let schema = expression!(r"^[a-zA-Z0-9_.+-]+@[a-zA-Z0-9-]+\.[a-zA-Z0-9-.]+$");
            prop_assert_eq!(super::is_plain_email(&text), schema.is_match(&text), "{:?}", text);
        }

        #[test]
        fn hostname_agrees_with_the_schema(text in "[a-z0-9.-]{0,12}|[a-c]{1,2}(\\.[a-z-]{0,3}){0,3}|\\PC{0,20}") {
            let schema = expression!(r"^(([a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9\-]*[a-zA-Z0-9])\.)*([A-Za-z0-9]|[A-Za-z0-9][A-Za-z0-9\-]*[A-Za-z0-9])$");
            prop_assert_eq!(super::is_hostname(&text), schema.is_match(&text), "{:?}", text);
        }

        #[test]
        fn uuid_agrees_with_the_schema(text in ".{0,3}[0-9a-f]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-g]{11,13}.{0,3}|\\PC{0,40}") {
            let schema = expression!("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
            prop_assert_eq!(super::is_uuid(&text), schema.is_match(&text), "{:?}", text);
        }

        #[test]
        fn datetime_agrees_with_the_schema(text in "[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt ][0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{0,4})?([Zz]|[+-][0-9]{2}:?[0-9]{2})?.?") {
            let schema = expression!(r"^[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt][0-9]{2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]+)?([Zz]|[\+-][0-9]{2}:[0-9]{2})?$");
            prop_assert_eq!(super::is_datetime(&text), schema.is_match(&text), "{:?}", text);
        }

        #[test]
        fn bytestring_agrees_with_the_schema(text in "([A-Za-b0-1+/_-]{4}){0,2}[A-Z0-9+/_=-]{0,4}") {
            let schema = expression!("^(?:(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)|(?:[A-Za-z0-9_-]{4})*(?:[A-Za-z0-9_-]{2}==|[A-Za-z0-9_-]{3}=))?$");
            prop_assert_eq!(super::is_bytestring(&text), schema.is_match(&text), "{:?}", text);
        }

        #[test]
        fn file_hash_agrees_with_the_schema(text in "[0-9a-fA-Fg]{0,8}") {
            prop_assert_eq!(super::is_file_hash(&text), expression!("^[a-fA-F0-9]+$").is_match(&text));
        }
    }
}

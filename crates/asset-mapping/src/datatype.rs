//! Which texts belong to an OCSF datatype.

use std::net::{Ipv4Addr, Ipv6Addr};

use crate::rules::Datatype;

impl Datatype {
    /// Whether `text` is of this datatype.
    #[must_use]
    pub fn accepts(self, text: &str) -> bool {
        match self {
            Self::Ip => is_ip(text),
            Self::Mac => is_mac(text),
            Self::Hostname => is_hostname(text),
            Self::Uuid => is_uuid(text),
            Self::Email => is_email(text),
            Self::FileHash => is_file_hash(text),
            Self::Port => text.parse::<u16>().is_ok(),
            Self::Integer => text.parse::<i32>().is_ok(),
        }
    }
}

/// An IPv4 or IPv6 address of at most 40 characters; an IPv6 address may name its zone: `fe80::1%eth0`.
fn is_ip(text: &str) -> bool {
    if text.len() > 40 {
        return false;
    }
    match text.split_once('%') {
        Some((address, zone)) => !zone.is_empty() && address.parse::<Ipv6Addr>().is_ok(),
        None => text.parse::<Ipv4Addr>().is_ok() || text.parse::<Ipv6Addr>().is_ok(),
    }
}

/// Six pairs of hexadecimal digits, with colons or hyphens between them.
fn is_mac(text: &str) -> bool {
    text.len() == 17
        && text.bytes().enumerate().all(|(at, byte)| match at % 3 {
            2 => matches!(byte, b':' | b'-'),
            _ => byte.is_ascii_hexdigit(),
        })
}

/// Whether a MAC address is all zeros, as that of a pseudo interface is: that is none.
pub(crate) fn is_zero_mac(mac: &str) -> bool {
    mac.bytes().all(|byte| matches!(byte, b'0' | b':' | b'-'))
}

/// Labels of letters, digits, hyphens and underscores (which Windows allows), at most 63 each and 253 in all.
fn is_hostname(text: &str) -> bool {
    let text = text.strip_suffix('.').unwrap_or(text);
    let is_label = |label: &str| {
        (1..=63).contains(&label.len())
            && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'))
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    text.len() <= 253 && text.split('.').all(is_label)
}

/// Hexadecimal digits. Release 1.8.0 dropped the pattern; what is no digit is no hash all the same.
fn is_file_hash(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_hexdigit())
}

/// 8-4-4-4-12 hexadecimal digits.
fn is_uuid(text: &str) -> bool {
    text.len() == 36
        && text.bytes().enumerate().all(|(at, byte)| match at {
            8 | 13 | 18 | 23 => byte == b'-',
            _ => byte.is_ascii_hexdigit(),
        })
}

/// One `@`, with characters of the schema's pattern on both sides and a dot on the right.
fn is_email(text: &str) -> bool {
    // The schema's class contains the range from `+` to `/`.
    let is_local = |byte: u8| byte.is_ascii_alphanumeric() || b"!#$%&'*+,-./=?^_`{|}~".contains(&byte);
    let is_domain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.');
    text.split_once('@').is_some_and(|(local, domain)| {
        let inner_dot = domain.find('.').is_some_and(|at| at > 0 && at + 1 < domain.len());
        !local.is_empty() && local.bytes().all(is_local) && domain.bytes().all(is_domain) && inner_dot
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn zeros_are_no_address() {
        assert!(is_zero_mac("00:00:00:00:00:00"));
        assert!(!is_zero_mac("00:00:00:00:00:01"));
    }

    #[test]
    fn texts_belong_to_their_datatype() {
        use Datatype::{Email, Hostname, Ip, Mac, Uuid};
        let good = [
            (Ip, "192.168.1.42"),
            (Ip, "fe80::1"),
            (Ip, "fe80::1%eth0"),
            (Ip, "::ffff:10.0.0.1"),
            (Mac, "AA:bb:CC:dd:EE:00"),
            (Mac, "00-11-22-33-44-55"),
            (Hostname, "DESKTOP-ABC123"),
            (Hostname, "srv_1.example.com."),
            (Hostname, "a"),
            (Uuid, "550e8400-e29b-41d4-a716-446655440000"),
            (Email, "o'brien+x@mail.example.com"),
        ];
        for (datatype, text) in good {
            assert!(datatype.accepts(text), "{text}");
        }
        let bad = [
            (Ip, ""),
            (Ip, "192.168.1"),
            (Ip, "192.168.1.256"),
            (Ip, "10.0.0.1%eth0"),
            (Ip, "fe80::1%"),
            (Ip, " 10.0.0.1"),
            (Ip, "10.0.0.1/24"),
            (Mac, "AABBCCDDEEFF"),
            (Mac, "AA:BB:CC:DD:EE"),
            (Mac, "AA:BB:CC:DD:EE:GG"),
            (Mac, "AA:BB:CC:DD:EE:F\u{e9}"),
            (Hostname, ""),
            (Hostname, "."),
            (Hostname, "a..b"),
            (Hostname, "-a"),
            (Hostname, "École"),
            (Hostname, "Bob's PC"),
            (Uuid, "550e8400e29b41d4a716446655440000"),
            (Uuid, "550e8400-e29b-41d4-a716-44665544000g"),
            (Uuid, ""),
            (Email, "a@b"),
            (Email, "@b.c"),
            (Email, "a@b."),
            (Email, "a@b@c.d"),
            (Email, "a b@c.d"),
            (Email, "é@c.d"),
        ];
        for (datatype, text) in bad {
            assert!(!datatype.accepts(text), "{text}");
        }
    }
}

//! Which texts belong to an OCSF datatype: those that pass the schema's check and are really such a value.
//!
//! The expression of `ip_t` accepts texts that are no address (`10x0x0x1`), and `hostname_t` has no expression.

use std::net::{Ipv4Addr, Ipv6Addr};

use ocsf_model::{Version, validate};

use crate::rules::Datatype;

impl Datatype {
    /// Whether `text` is of this datatype.
    #[must_use]
    pub fn accepts(self, text: &str) -> bool {
        match self {
            Self::Ip => is_ip(text),
            Self::Hostname => is_hostname(text),
            // The schema searches for one anywhere in the text.
            Self::Uuid => text.len() == 36 && of_schema(self, text),
            Self::Mac | Self::Email | Self::FileHash => of_schema(self, text),
            Self::Integer => text.parse::<i32>().is_ok(),
            Self::Port => text.parse::<u16>().is_ok(),
            Self::Float => text.parse::<f64>().is_ok_and(f64::is_finite),
        }
    }
}

/// Whether the schema accepts the text, by the expressions of the release that mappings are written for. Later releases only relax them,
/// and events for an older one are fitted to it.
fn of_schema(datatype: Datatype, text: &str) -> bool {
    validate::text_is(datatype.name(), text, Version::V1_5_0)
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

/// Whether a MAC address is all zeros, like that of a pseudo interface, which is no address.
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
        use Datatype::{Email, FileHash, Float, Hostname, Integer, Ip, Mac, Port, Uuid};
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
            (FileHash, "da39a3ee5e6b4b0d3255bfef95601890afd80709"),
            (Integer, "-2147483648"),
            (Port, "65535"),
            (Float, "7.5"),
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
            (FileHash, ""),
            (FileHash, "sha1:00"),
            (Integer, "2147483648"),
            (Port, "65536"),
            (Float, "inf"),
        ];
        for (datatype, text) in bad {
            assert!(!datatype.accepts(text), "{text}");
        }
    }
}

use std::fmt;
use std::str::FromStr;

/// A release of the OCSF schema.
///
/// One set of Rust types serves all of them; what a release allows is data, see [`reflect`](crate::reflect).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Version {
    /// OCSF 1.1.0.
    V1_1_0,
    /// OCSF 1.2.0.
    V1_2_0,
    /// OCSF 1.3.0.
    V1_3_0,
    /// OCSF 1.4.0.
    V1_4_0,
    /// OCSF 1.5.0.
    V1_5_0,
    /// OCSF 1.6.0.
    V1_6_0,
    /// OCSF 1.7.0.
    V1_7_0,
    /// OCSF 1.8.0.
    V1_8_0,
    /// OCSF 1.9.0.
    V1_9_0,
}

impl Version {
    /// The supported releases, oldest first.
    pub const ALL: [Self; 9] = [
        Self::V1_1_0,
        Self::V1_2_0,
        Self::V1_3_0,
        Self::V1_4_0,
        Self::V1_5_0,
        Self::V1_6_0,
        Self::V1_7_0,
        Self::V1_8_0,
        Self::V1_9_0,
    ];

    /// The newest supported release.
    pub const LATEST: Self = Self::V1_9_0;

    /// The text in `metadata.version`, such as `1.5.0`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::V1_1_0 => "1.1.0",
            Self::V1_2_0 => "1.2.0",
            Self::V1_3_0 => "1.3.0",
            Self::V1_4_0 => "1.4.0",
            Self::V1_5_0 => "1.5.0",
            Self::V1_6_0 => "1.6.0",
            Self::V1_7_0 => "1.7.0",
            Self::V1_8_0 => "1.8.0",
            Self::V1_9_0 => "1.9.0",
        }
    }

    /// The place in [`Version::ALL`].
    pub(crate) const fn index(self) -> usize {
        self as usize
    }
}

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for Version {
    type Err = UnknownVersion;

    fn from_str(text: &str) -> Result<Self, UnknownVersion> {
        Self::ALL.into_iter().find(|version| version.as_str() == text).ok_or_else(|| UnknownVersion(text.to_owned()))
    }
}

/// A text that names no supported release.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownVersion(String);

impl fmt::Display for UnknownVersion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "unknown OCSF release `{}`; supported are", self.0)?;
        Version::ALL
            .iter()
            .enumerate()
            .try_for_each(|(at, version)| write!(f, "{} {version}", if at == 0 { "" } else { "," }))
    }
}

impl std::error::Error for UnknownVersion {}

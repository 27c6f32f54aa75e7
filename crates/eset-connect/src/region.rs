use std::fmt;
use std::str::FromStr;

use connect_core::Error;

/// The region of a tenant, which is the location of its ESET PROTECT server. The address of the web console shows it: in
/// region `eu` the address is `eu02.protect.eset.com`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Region {
    /// Europe, `eu`.
    Eu,
    /// Germany, `de`.
    De,
    /// United States, `us`.
    Us,
    /// Canada, `ca`.
    Ca,
    /// Japan, `jpn`.
    Jpn,
}

impl Region {
    /// All regions.
    pub const ALL: [Self; 5] = [Self::Eu, Self::De, Self::Us, Self::Ca, Self::Jpn];

    /// The region's label in host names.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Eu => "eu",
            Self::De => "de",
            Self::Us => "us",
            Self::Ca => "ca",
            Self::Jpn => "jpn",
        }
    }
}

impl fmt::Display for Region {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// Reads the label in upper or lower case, and `jp` for `jpn`.
impl FromStr for Region {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        let text = text.trim();
        let region = Self::ALL.into_iter().find(|region| region.as_str().eq_ignore_ascii_case(text));
        region
            .or_else(|| text.eq_ignore_ascii_case("jp").then_some(Self::Jpn))
            .ok_or_else(|| Error::parameter("region", "must be one of eu, de, us, ca, jpn"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_in_any_case_and_the_short_form_of_japan() {
        for region in Region::ALL {
            assert_eq!(region.as_str().parse::<Region>().unwrap(), region);
            assert_eq!(region.as_str().to_uppercase().parse::<Region>().unwrap(), region);
        }
        assert_eq!(" JP ".parse::<Region>().unwrap(), Region::Jpn);
    }

    #[test]
    fn other_words_are_refused_with_the_choice() {
        let error = "jp02".parse::<Region>().unwrap_err();
        assert_eq!(error.to_string(), "invalid region: must be one of eu, de, us, ca, jpn");
        assert!("".parse::<Region>().is_err());
    }
}

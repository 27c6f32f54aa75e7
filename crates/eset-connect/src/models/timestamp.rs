open_record::text_type! {
    /// A time in RFC 3339, such as `2026-05-21T08:30:00Z`. The text is kept as the service sent it and written back unchanged.
    pub struct Timestamp: "date-time";
}

impl Timestamp {
    /// The time in UTC, if the text is valid.
    #[cfg(feature = "client")]
    #[must_use]
    pub fn to_utc(&self) -> Option<chrono::DateTime<chrono::Utc>> {
        chrono::DateTime::parse_from_rfc3339(&self.0).ok().map(|time| time.to_utc())
    }
}

#[cfg(feature = "client")]
impl From<chrono::DateTime<chrono::Utc>> for Timestamp {
    fn from(time: chrono::DateTime<chrono::Utc>) -> Self {
        Self(time.to_rfc3339_opts(chrono::SecondsFormat::AutoSi, true))
    }
}

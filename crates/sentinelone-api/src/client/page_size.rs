use connect_core::{Error, Result};

/// How many records a page may have: 1 to 1000, the service's bounds of `limit`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PageSize(u16);

impl PageSize {
    /// The largest page.
    pub const MAX: Self = Self(1000);

    /// Checks a page size.
    ///
    /// # Errors
    /// [`Error::Parameter`] outside of 1 to 1000.
    pub fn new(records: u32) -> Result<Self> {
        match u16::try_from(records) {
            Ok(records @ 1..=1000) => Ok(Self(records)),
            _ => Err(Error::parameter("limit", format!("must be from 1 to 1000, not {records}"))),
        }
    }

    /// The number of records.
    #[must_use]
    pub const fn get(self) -> u16 {
        self.0
    }
}

impl Default for PageSize {
    /// The largest page: the service's own default of 10 would need a hundred times the requests.
    fn default() -> Self {
        Self::MAX
    }
}

impl TryFrom<u32> for PageSize {
    type Error = Error;

    fn try_from(records: u32) -> Result<Self> {
        Self::new(records)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_services_bounds_are_a_page_size() {
        assert_eq!(
            (PageSize::new(1).map(PageSize::get).ok(), PageSize::new(1000).ok()),
            (Some(1), Some(PageSize::MAX))
        );
        for records in [0, 1001, u32::MAX] {
            let error = PageSize::new(records).expect_err("out of range").to_string();
            assert!(error.contains("limit") && error.contains("1000"), "{error}");
        }
    }
}

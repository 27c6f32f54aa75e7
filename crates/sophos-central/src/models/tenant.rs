use open_record::{Fault, Record};
use serde::{Serialize, Serializer};
use serde_json::{Map, Value};

use super::fields::{object, put, put_reference, take_id, take_reference, take_text};

/// A tenant that a partner or an organization manages: one customer, in one data region.
///
/// Vendor's pages: Partner API and Organization API, `GET /tenants`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Tenant {
    /// The tenant's id, a UUID; goes into `X-Tenant-ID`.
    pub id: String,
    /// The tenant's name.
    pub name: Option<String>,
    /// The name under which it is shown, where it differs.
    pub show_as: Option<String>,
    /// Where its data is kept: `US`, `IE`, `DE`, `CA`, `AU`, `JP`, …
    pub data_geography: Option<String>,
    /// The data region's code, such as `eu01`.
    pub data_region: Option<String>,
    /// `trial`, `term` or `usage`.
    pub billing_type: Option<String>,
    /// The id of the partner that manages it.
    pub partner: Option<String>,
    /// The id of the organization it belongs to.
    pub organization: Option<String>,
    /// The host of its APIs. A tenant without one is not active and cannot be reached.
    pub api_host: Option<String>,
    /// Its state, where the service says so.
    pub status: Option<String>,
    /// Members that this release does not know, and known ones of an unexpected shape.
    pub extra: Map<String, Value>,
}

impl Record for Tenant {
    fn from_json(json: &[u8]) -> Result<Self, Fault> {
        let mut members = object(json)?;
        let members = &mut members;
        Ok(Self {
            id: take_id(members)?,
            name: take_text(members, "name"),
            show_as: take_text(members, "showAs"),
            data_geography: take_text(members, "dataGeography"),
            data_region: take_text(members, "dataRegion"),
            billing_type: take_text(members, "billingType"),
            partner: take_reference(members, "partner"),
            organization: take_reference(members, "organization"),
            api_host: take_text(members, "apiHost"),
            status: take_text(members, "status"),
            extra: std::mem::take(members),
        })
    }
}

impl Serialize for Tenant {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut members = self.extra.clone();
        put(&mut members, "id", Some(&self.id));
        put(&mut members, "name", self.name.as_ref());
        put(&mut members, "showAs", self.show_as.as_ref());
        put(&mut members, "dataGeography", self.data_geography.as_ref());
        put(&mut members, "dataRegion", self.data_region.as_ref());
        put(&mut members, "billingType", self.billing_type.as_ref());
        put_reference(&mut members, "partner", self.partner.as_deref());
        put_reference(&mut members, "organization", self.organization.as_deref());
        put(&mut members, "apiHost", self.api_host.as_ref());
        put(&mut members, "status", self.status.as_ref());
        members.serialize(serializer)
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn the_documented_tenant_reads_and_writes_back() {
        let tenant = json!({
            "id": "5b7c0f4e-2b8f-4d0e-9c44-0a6f7f1f2e11", "name": "Northwind Example", "dataGeography": "US",
            "dataRegion": "eu01", "billingType": "term", "partner": {"id": "91c7f2a8-90cc-4f6c-9e3c-5f0e7b1d4c21"},
            "organization": {"id": "0a4b2f0e-7b16-4b0b-8a63-3d1a2c5b7e90"}, "apiHost": "https://api-eu01.central.sophos.com"
        });
        let read = Tenant::from_json(tenant.to_string().as_bytes()).expect("a tenant");
        assert_eq!(read.data_region.as_deref(), Some("eu01"));
        assert_eq!(read.partner.as_deref(), Some("91c7f2a8-90cc-4f6c-9e3c-5f0e7b1d4c21"));
        assert_eq!(read.api_host.as_deref(), Some("https://api-eu01.central.sophos.com"));
        assert!(read.extra.is_empty(), "{:?}", read.extra);
        assert_eq!(serde_json::to_value(&read).expect("JSON"), tenant);
    }

    #[test]
    fn odd_shapes_survive_and_a_missing_id_is_a_fault() {
        let odd = json!({"id": "t", "name": 7, "partner": {"id": "p", "name": "P"}, "organization": "o", "newer": [1]});
        let read = Tenant::from_json(odd.to_string().as_bytes()).expect("a tenant");
        assert_eq!((read.name.as_deref(), read.partner.as_deref(), read.extra.len()), (None, None, 4));
        assert_eq!(serde_json::to_value(&read).expect("JSON"), odd);

        for (text, path) in
            [(r#"{"name":"x"}"#, "id"), (r#"{"id":""}"#, "id"), (r#"{"id":7}"#, "id"), ("[]", ""), ("{", "")]
        {
            assert_eq!(Tenant::from_json(text.as_bytes()).expect_err(text).path, path, "{text}");
        }
    }
}

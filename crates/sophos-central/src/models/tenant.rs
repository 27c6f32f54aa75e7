use open_record::record;

record! {
    /// A tenant that a partner or an organization manages: one customer, in one data region.
    ///
    /// From the Partner API and the Organization API, `GET /tenants`.
    pub struct Tenant {
        /// The tenant's id, a UUID; goes into `X-Tenant-ID`.
        pub id: String = "id",
        /// The tenant's name.
        pub name: Option<String> = "name",
        /// The name under which it is shown.
        pub show_as: Option<String> = "showAs",
        /// Where its data is kept: `US`, `IE`, `DE`, `CA`, `AU`, `JP`, …
        pub data_geography: Option<String> = "dataGeography",
        /// The data region's code, such as `eu01`.
        pub data_region: Option<String> = "dataRegion",
        /// `trial`, `term` or `usage`.
        pub billing_type: Option<String> = "billingType",
        /// The partner that manages it.
        pub partner: Option<ManagerRef> = "partner",
        /// The organization it belongs to.
        pub organization: Option<ManagerRef> = "organization",
        /// The host of its APIs. A tenant without one is not active and cannot be reached.
        pub api_host: Option<String> = "apiHost",
        /// Its state, where the service says so.
        pub status: Option<String> = "status",
    }
    identity: id
}

record! {
    /// The partner or organization of a tenant.
    pub struct ManagerRef {
        /// Its id, a UUID.
        pub id: Option<String> = "id",
    }
}

#[cfg(test)]
mod tests {
    use open_record::OpenRecord as _;
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
        assert_eq!(
            read.partner.as_ref().and_then(|partner| partner.id.as_deref()),
            Some("91c7f2a8-90cc-4f6c-9e3c-5f0e7b1d4c21")
        );
        assert_eq!(read.api_host.as_deref(), Some("https://api-eu01.central.sophos.com"));
        assert!(read.extra.is_empty(), "{:?}", read.extra);
        assert_eq!(serde_json::to_value(&read).expect("JSON"), tenant);
    }

    #[test]
    fn odd_shapes_survive_and_a_missing_id_is_a_fault() {
        let odd = json!({"id": "t", "name": 7, "partner": {"id": "p", "name": "P"}, "organization": "o", "newer": [1]});
        let read = Tenant::from_json(odd.to_string().as_bytes()).expect("a tenant");
        assert_eq!((read.name.as_deref(), read.extra.len()), (None, 3));
        assert_eq!(serde_json::to_value(&read).expect("JSON"), odd);
        assert_eq!(Tenant::from_json(br#"{"name":"x"}"#).expect_err("no id").path, "id");
    }
}

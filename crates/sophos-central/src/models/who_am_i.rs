use open_record::{record, word_enum};

record! {
    /// Who a credential is: one tenant, or a partner or organization with tenants of its own.
    ///
    /// From the Who Am I API, `GET /whoami/v1`.
    pub struct WhoAmI {
        /// The id of the tenant, partner or organization, a UUID.
        pub id: String = "id",
        /// What the id is.
        pub id_type: Option<IdType> = "idType",
        /// Where the APIs are.
        pub api_hosts: Option<ApiHosts> = "apiHosts",
    }
    identity: id
}

word_enum! {
    /// What a credential belongs to.
    pub enum IdType {
        /// A single customer.
        Tenant = "tenant",
        /// Manages the tenants of others.
        Partner = "partner",
        /// An enterprise with several tenants.
        Organization = "organization",
    }
}

record! {
    /// The hosts that a credential talks to. The service may write `http`; the client reads that as `https`.
    pub struct ApiHosts {
        /// The host of the global APIs.
        pub global: Option<String> = "global",
        /// The host of the tenant's data region; only tenants have one.
        pub data_region: Option<String> = "dataRegion",
    }
}

#[cfg(test)]
mod tests {
    use open_record::OpenRecord as _;
    use serde_json::json;

    use super::*;

    #[test]
    fn a_tenant_and_a_partner_read_and_write_back() {
        let tenant = json!({"id": "57ca9a6b-885f-4e36-95ec-290548c26059", "idType": "tenant", "apiHosts": {
            "global": "https://api.central.sophos.com", "dataRegion": "https://api-eu02.central.sophos.com"}});
        let partner =
            json!({"id": "c", "idType": "partner", "apiHosts": {"global": "http://api.central.sophos.com"}, "x": 1});
        for text in [&tenant, &partner] {
            let read = WhoAmI::from_json(text.to_string().as_bytes()).expect("an identity");
            assert_eq!(serde_json::to_value(&read).expect("JSON"), *text);
        }
        let read = WhoAmI::from_json(tenant.to_string().as_bytes()).expect("an identity");
        assert_eq!(read.id_type, Some(IdType::Tenant));
        let hosts = read.api_hosts.expect("hosts");
        assert_eq!(hosts.data_region.as_deref(), Some("https://api-eu02.central.sophos.com"));
    }

    #[test]
    fn newer_kinds_survive_and_a_missing_id_is_a_fault() {
        let newer = WhoAmI::from_json(br#"{"id":"a","idType":"galaxy"}"#).expect("an identity");
        assert_eq!(newer.id_type, Some(IdType::Unrecognized("galaxy".to_owned())));
        assert_eq!(WhoAmI::from_json(br#"{"idType":"tenant"}"#).expect_err("no id").path, "id");
    }
}

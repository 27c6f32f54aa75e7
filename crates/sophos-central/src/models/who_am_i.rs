use open_record::{Fault, Record};
use serde::{Serialize, Serializer};
use serde_json::{Map, Value};

use super::fields::{object, put, take_id, take_text};

/// Who a credential is: one tenant, or a partner or organization with tenants of its own.
///
/// Vendor's page: Who Am I API, `GET /whoami/v1`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct WhoAmI {
    /// The id of the tenant, partner or organization, a UUID.
    pub id: String,
    /// What the id is.
    pub id_type: IdType,
    /// Where the APIs are.
    pub api_hosts: ApiHosts,
    /// Members that this release does not know.
    pub extra: Map<String, Value>,
}

/// What a credential belongs to.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum IdType {
    /// `tenant`: a single customer.
    Tenant,
    /// `partner`: manages tenants of others.
    Partner,
    /// `organization`: an enterprise with several tenants.
    Organization,
    /// A word that this release does not know.
    Unrecognized(String),
}

impl IdType {
    /// The vendor's word.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Tenant => "tenant",
            Self::Partner => "partner",
            Self::Organization => "organization",
            Self::Unrecognized(word) => word,
        }
    }
}

impl From<String> for IdType {
    fn from(word: String) -> Self {
        match word.as_str() {
            "tenant" => Self::Tenant,
            "partner" => Self::Partner,
            "organization" => Self::Organization,
            _ => Self::Unrecognized(word),
        }
    }
}

/// The hosts that a credential talks to. The service may write `http`; the client never uses that.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ApiHosts {
    /// The host of the global APIs.
    pub global: Option<String>,
    /// The host of the tenant's data region; only tenants have one.
    pub data_region: Option<String>,
    /// Members that this release does not know.
    pub extra: Map<String, Value>,
}

impl Record for WhoAmI {
    fn from_json(json: &[u8]) -> Result<Self, Fault> {
        let mut members = object(json)?;
        let id = take_id(&mut members)?;
        let id_type = take_text(&mut members, "idType").ok_or_else(|| Fault::new("idType", "expected a text"))?.into();
        let mut hosts = match members.remove("apiHosts") {
            Some(Value::Object(hosts)) => hosts,
            None | Some(Value::Null) => Map::new(),
            Some(_) => return Err(Fault::new("apiHosts", "expected an object")),
        };
        let (global, data_region) = (take_text(&mut hosts, "global"), take_text(&mut hosts, "dataRegion"));
        Ok(Self { id, id_type, api_hosts: ApiHosts { global, data_region, extra: hosts }, extra: members })
    }
}

impl Serialize for WhoAmI {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut hosts = self.api_hosts.extra.clone();
        put(&mut hosts, "global", self.api_hosts.global.as_ref());
        put(&mut hosts, "dataRegion", self.api_hosts.data_region.as_ref());
        let mut members = self.extra.clone();
        put(&mut members, "id", Some(&self.id));
        put(&mut members, "idType", Some(self.id_type.as_str()));
        put(&mut members, "apiHosts", Some(&hosts));
        members.serialize(serializer)
    }
}

#[cfg(test)]
mod tests {
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
        assert_eq!(read.id_type, IdType::Tenant);
        assert_eq!(read.api_hosts.data_region.as_deref(), Some("https://api-eu02.central.sophos.com"));
    }

    #[test]
    fn an_identity_that_cannot_be_acted_on_is_a_fault() {
        for (text, path) in [
            (r#"{"idType":"tenant"}"#, "id"),
            (r#"{"id":"a"}"#, "idType"),
            (r#"{"id":"a","idType":"tenant","apiHosts":[]}"#, "apiHosts"),
        ] {
            assert_eq!(WhoAmI::from_json(text.as_bytes()).expect_err(text).path, path);
        }
        let newer = WhoAmI::from_json(br#"{"id":"a","idType":"galaxy"}"#).expect("an identity");
        assert_eq!(newer.id_type, IdType::Unrecognized("galaxy".to_owned()));
    }
}

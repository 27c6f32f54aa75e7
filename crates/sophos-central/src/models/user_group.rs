use open_record::{Fault, Record};
use serde::{Serialize, Serializer};
use serde_json::{Map, Value};

use super::fields::{object, put, take_id, take_text};

/// A group of directory users, as `GET /common/v1/directory/users/{userId}/groups` lists them.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct UserGroup {
    /// The group's id, a UUID.
    pub id: String,
    /// The group's name.
    pub name: Option<String>,
    /// The name under which it is shown.
    pub display_name: Option<String>,
    /// What the group is for.
    pub description: Option<String>,
    /// The directory domain it comes from.
    pub domain: Option<String>,
    /// When it was made, ISO 8601.
    pub created_at: Option<String>,
    /// When it last changed, ISO 8601.
    pub updated_at: Option<String>,
    /// Members that this release does not type (`source`, `tenant`, `users`) or does not know, and known ones of an unexpected shape.
    pub extra: Map<String, Value>,
}

impl Record for UserGroup {
    fn from_json(json: &[u8]) -> Result<Self, Fault> {
        let mut members = object(json)?;
        let members = &mut members;
        Ok(Self {
            id: take_id(members)?,
            name: take_text(members, "name"),
            display_name: take_text(members, "displayName"),
            description: take_text(members, "description"),
            domain: take_text(members, "domain"),
            created_at: take_text(members, "createdAt"),
            updated_at: take_text(members, "updatedAt"),
            extra: std::mem::take(members),
        })
    }
}

impl Serialize for UserGroup {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut members = self.extra.clone();
        put(&mut members, "id", Some(&self.id));
        put(&mut members, "name", self.name.as_ref());
        put(&mut members, "displayName", self.display_name.as_ref());
        put(&mut members, "description", self.description.as_ref());
        put(&mut members, "domain", self.domain.as_ref());
        put(&mut members, "createdAt", self.created_at.as_ref());
        put(&mut members, "updatedAt", self.updated_at.as_ref());
        members.serialize(serializer)
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_listed_group_reads_and_writes_back() {
        let group = json!({"id": "c0b1a2d3-1111-4222-8333-94a5b6c7d8e9", "name": "Sales", "displayName": "Sales",
            "source": {"type": "custom"}, "tenant": {"id": "5b7c0f4e-2b8f-4d0e-9c44-0a6f7f1f2e11"}, "description": 4});
        let read = UserGroup::from_json(group.to_string().as_bytes()).expect("a group");
        assert_eq!((read.name.as_deref(), read.display_name.as_deref()), (Some("Sales"), Some("Sales")));
        assert_eq!(serde_json::to_value(&read).expect("JSON"), group);
        assert_eq!(UserGroup::from_json(b"{}").expect_err("no id").path, "id");
    }
}

use open_record::{Integer, record};

use super::{NamedRef, Source, TenantRef};

record! {
    /// A group of directory users, as `GET /common/v1/directory/users/{userId}/groups` lists them.
    pub struct UserGroup {
        /// The group's id, a UUID.
        pub id: String = "id",
        /// The group's name.
        pub name: Option<String> = "name",
        /// The name under which it is shown.
        pub display_name: Option<String> = "displayName",
        /// What the group is for.
        pub description: Option<String> = "description",
        /// The directory domain it comes from.
        pub domain: Option<String> = "domain",
        /// Where the group comes from.
        pub source: Option<Source> = "source",
        /// The tenant.
        pub tenant: Option<TenantRef> = "tenant",
        /// The first of its users.
        pub users: Option<UserExcerpt> = "users",
        /// When the group was created. ISO 8601.
        pub created_at: Option<String> = "createdAt",
        /// When the group last changed. ISO 8601.
        pub updated_at: Option<String> = "updatedAt",
    }
    identity: id
}

record! {
    /// The first users of a group, and their number.
    pub struct UserExcerpt {
        /// Number of all users in the group.
        pub total: Option<Integer> = "total",
        /// Number of users in `items`.
        pub items_count: Option<Integer> = "itemsCount",
        /// The first users.
        pub items: Option<Vec<NamedRef>> = "items",
    }
}

#[cfg(test)]
mod tests {
    use open_record::OpenRecord as _;
    use serde_json::json;

    use super::*;
    use crate::models::SourceType;

    #[test]
    fn a_listed_group_reads_and_writes_back() {
        let group = json!({"id": "c0b1a2d3-1111-4222-8333-94a5b6c7d8e9", "name": "Sales", "displayName": "Sales",
            "source": {"type": "custom"}, "tenant": {"id": "5b7c0f4e-2b8f-4d0e-9c44-0a6f7f1f2e11"}, "users": {"total": 2}});
        let read = UserGroup::from_json(group.to_string().as_bytes()).expect("a group");
        assert_eq!((read.name.as_deref(), read.display_name.as_deref()), (Some("Sales"), Some("Sales")));
        assert_eq!(read.source.as_ref().and_then(|source| source.kind.as_ref()), Some(&SourceType::Custom));
        assert_eq!(serde_json::to_value(&read).expect("JSON"), group);
        assert_eq!(UserGroup::from_json(b"{}").expect_err("no id").path, "id");
    }
}

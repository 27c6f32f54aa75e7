use connect_core::conformance::{Exercise as _, Step};

use super::id;
use crate::models::SourceType;
use crate::{Deletion, SortOrder, TenantClient, UserField, UserGroupId, UserId};

pub(super) fn steps(client: &TenantClient) -> Vec<Step> {
    vec![
        client
            .users()
            .create("text")
            .fields(["text"])
            .first_name("text")
            .last_name("text")
            .email("text")
            .exchange_login("text")
            .group_ids([id::<UserGroupId>()])
            .step(),
        client.users().get(&id::<UserId>()).fields(["text"]).step(),
        client
            .users()
            .update(&id::<UserId>())
            .fields(["text"])
            .name("other")
            .first_name("text")
            .last_name("text")
            .email("other")
            .exchange_login("text")
            .step(),
        client.users().delete(&id::<UserId>(), Deletion::Confirmed).step(),
        client.users().add_to_groups(&id::<UserId>(), &[id::<UserGroupId>()]).step(),
        client.users().remove_from_groups(&id::<UserId>(), &[id::<UserGroupId>()]).step(),
        client.users().remove_from_group(&id::<UserId>(), &id::<UserGroupId>()).step(),
        client
            .users()
            .list()
            .ids([id::<UserId>()])
            .search_in([UserField::Name], "text")
            .sort_by([(UserField::Name, SortOrder::Ascending)])
            .fields(["id"])
            .source_type(SourceType::Custom)
            .group_id(id::<UserGroupId>())
            .domain("text")
            .step(),
        client
            .users()
            .groups(id::<UserId>())
            .search_in([UserField::Name], "text")
            .sort_by([(UserField::Name, SortOrder::Ascending)])
            .fields(["id"])
            .source_type(SourceType::Custom)
            .domain("text")
            .step(),
    ]
}

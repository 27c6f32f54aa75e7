use connect_core::conformance::{Exercise as _, Step};

use super::id;
use crate::models::SourceType;
use crate::{Deletion, TenantClient, UserGroupId, UserId};

pub(super) fn steps(client: &TenantClient) -> Vec<Step> {
    vec![
        client
            .user_groups()
            .list()
            .sort(["text"])
            .fields(["text"])
            .ids([id::<UserGroupId>()])
            .search("text")
            .search_fields(["text"])
            .source_type(SourceType::Custom)
            .user_id(id::<UserId>())
            .domain("text")
            .step(),
        client.user_groups().create("text").fields(["text"]).description("text").user_ids([id::<UserId>()]).step(),
        client.user_groups().get(&id::<UserGroupId>()).fields(["text"]).step(),
        client.user_groups().update(&id::<UserGroupId>()).fields(["text"]).name("other").description("text").step(),
        client.user_groups().delete(&id::<UserGroupId>(), Deletion::Confirmed).step(),
        client
            .user_groups()
            .users(&id::<UserGroupId>())
            .sort(["text"])
            .fields(["text"])
            .search("text")
            .search_fields(["text"])
            .source_type(SourceType::Custom)
            .domain("text")
            .step(),
        client.user_groups().add_users(&id::<UserGroupId>(), &[id::<UserId>()]).step(),
        client.user_groups().remove_users(&id::<UserGroupId>(), &[id::<UserId>()]).step(),
        client.user_groups().remove_user(&id::<UserGroupId>(), &id::<UserId>()).step(),
    ]
}

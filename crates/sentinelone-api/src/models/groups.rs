//! Groups of agents within a site. Records of the operations.

use open_record::{Integer, record, word_enum};
use serde_json::Value;

use super::Secret;

record! {
    /// A group, as returned by `GET groups`.
    pub struct Group {
        /// When it was made. ISO 8601.
        pub created_at: Option<String> = "createdAt",
        /// The user who created it.
        pub creator: Option<String> = "creator",
        /// The id of the user who created it.
        pub creator_id: Option<String> = "creatorId",
        /// The description.
        pub description: Option<String> = "description",
        /// The filter id.
        pub filter_id: Option<String> = "filterId",
        /// The filter name.
        pub filter_name: Option<String> = "filterName",
        /// The id.
        pub id: Option<String> = "id",
        /// Whether it inherits from the scope above.
        pub inherits: Option<bool> = "inherits",
        /// Whether it is the default.
        pub is_default: Option<bool> = "isDefault",
        /// The name.
        pub name: Option<String> = "name",
        /// The rank.
        pub rank: Option<Integer> = "rank",
        /// The registration token.
        pub registration_token: Option<Value> = "registrationToken",
        /// The id of the site.
        pub site_id: Option<String> = "siteId",
        /// The number of agents.
        pub total_agents: Option<Integer> = "totalAgents",
        /// The type.
        pub type_: Option<GroupType> = "type",
        /// When it last changed. ISO 8601.
        pub updated_at: Option<String> = "updatedAt",
    }
}

record! {
    /// A registration token, as returned by `PUT groups/{group_id}/regenerate-key`.
    pub struct RegistrationToken {
        /// The registration token.
        pub registration_token: Option<Secret> = "registrationToken",
        /// The token.
        pub token: Option<Secret> = "token",
    }
}

record! {
    /// A group rank, as sent in requests.
    pub struct GroupRank (input) {
        /// The id.
        pub id: Option<String> = "id",
        /// The rank.
        pub rank: Option<Integer> = "rank",
    }
}

word_enum! {
    /// Words of `groupType`.
    pub enum GroupType {
        /// `static`.
        Static = "static",
        /// `dynamic`.
        Dynamic = "dynamic",
        /// `pinned`.
        Pinned = "pinned",
    }
}

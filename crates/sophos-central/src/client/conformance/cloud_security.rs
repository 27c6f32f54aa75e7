use connect_core::conformance::{Exercise as _, Step};

use super::id;
use crate::models::{CloudSecurityList, CloudSecurityListOperation, CloudSecurityRule, CloudSecuritySettings};
use crate::{CloudSecurityProfileId, Deletion, TenantClient};

pub(super) fn steps(client: &TenantClient) -> Vec<Step> {
    vec![
        client.cloud_security_profiles().list().search_term("text").step(),
        client
            .cloud_security_profiles()
            .create("text")
            .profile_description("text")
            .profile_id(id::<CloudSecurityProfileId>())
            .content_version("text")
            .settings(
                CloudSecuritySettings::new().rules([CloudSecurityRule::new().enabled(true).name("text")]).lists([
                    CloudSecurityList::new()
                        .name("text")
                        .operations([CloudSecurityListOperation::new().behavior("text").list(["text"])]),
                ]),
            )
            .step(),
        client.cloud_security_profiles().delete_many(&[id::<CloudSecurityProfileId>()], Deletion::Confirmed).step(),
        client.cloud_security_profiles().get(&id::<CloudSecurityProfileId>()).version(1_u32).step(),
        client.cloud_security_profiles().rename(&id::<CloudSecurityProfileId>(), "text").step(),
        client.cloud_security_profiles().default_contents().step(),
    ]
}

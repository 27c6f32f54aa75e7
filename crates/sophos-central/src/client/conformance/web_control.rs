use connect_core::conformance::{Exercise as _, Step};

use super::id;
use crate::models::{ExcludedWebsite, TlsDecryptionCategory};
use crate::{Deletion, LessProtection, LocalSiteId, TenantClient};

pub(super) fn steps(client: &TenantClient) -> Vec<Step> {
    vec![
        client.web_control().local_sites().step(),
        client.web_control().create_local_site("text").category_id(1).comment("text").tags(["text"]).step(),
        client.web_control().local_site(&id::<LocalSiteId>()).step(),
        client
            .web_control()
            .update_local_site(&id::<LocalSiteId>())
            .category_id(1)
            .url("text")
            .comment("text")
            .tags(["text"])
            .step(),
        client.web_control().delete_local_site(&id::<LocalSiteId>(), Deletion::Confirmed).step(),
        client.web_control().categories().step(),
        client.web_control().tls_decryption().step(),
        client
            .web_control()
            .update_tls_decryption(LessProtection::Confirmed)
            .categories([TlsDecryptionCategory::new().id(1_i64).decryption_enabled(true)])
            .enabled(true)
            .step(),
        client.web_control().excluded_websites().step(),
        client
            .web_control()
            .update_excluded_websites(LessProtection::Confirmed)
            .add([ExcludedWebsite::new().value("text").comment("text")])
            .remove([ExcludedWebsite::new().value("text").comment("text")])
            .step(),
        client.web_control().delete_all_excluded_websites(Deletion::Confirmed).step(),
    ]
}

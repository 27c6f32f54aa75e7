//! Agents: the endpoints that the console protects.

use super::id;
use crate::SentinelOneClient;
use crate::client::agents::AgentFilter;
use crate::client::ids::{ActivityId, AgentId};
use crate::client::targets::AgentTargets;
use connect_core::conformance::{Exercise as _, Step};

pub(super) fn steps(client: &SentinelOneClient) -> Vec<Step> {
    vec![
        client.agents().list().filter(&AgentFilter::new().ids([id::<AgentId>()])).step(),
        client.agents().count(&AgentFilter::new().ids([id::<AgentId>()])).step(),
        client.agents().list_applications(&[id::<AgentId>()]).step(),
        client.agents().list_processes(&[id::<AgentId>()]).step(),
        client.agents().list_passphrases(&AgentFilter::new().ids([id::<AgentId>()])).step(),
        client.agents().export(&AgentFilter::new().ids([id::<AgentId>()])).step(),
        client.agents().export_light(&AgentFilter::new().ids([id::<AgentId>()])).step(),
        client.agents().download_upload(&id::<AgentId>(), &id::<ActivityId>()).step(),
        client.agents().get_local_upgrade_authorization(&id::<AgentId>()).step(),
        client.agents().export_passphrases(&AgentTargets::ids([id::<AgentId>()])).step(),
    ]
}

//! Agents: the endpoints that the console protects.

use super::{Steps, call, id, list, transfer};
use crate::SentinelOneClient;
use crate::client::agents::AgentFilter;
use crate::client::ids::{ActivityId, AgentId};
use crate::client::operations::{
    COUNT_AGENTS, DOWNLOAD_UPLOAD, EXPORT_AGENTS, EXPORT_LIGHT, EXPORT_PASSPHRASES, GET_LOCAL_UPGRADE_AUTHORIZATION,
    LIST_AGENTS, LIST_APPLICATIONS_OF_AGENTS, LIST_PASSPHRASES, LIST_PROCESSES,
};
use crate::client::targets::AgentTargets;

pub(super) fn compose(client: &SentinelOneClient, steps: &mut Steps) {
    list!(steps, LIST_AGENTS, client.agents().list().filter(&AgentFilter::new().ids([id::<AgentId>()])));
    call!(steps, COUNT_AGENTS, client.agents().count(&AgentFilter::new().ids([id::<AgentId>()])));
    call!(steps, LIST_APPLICATIONS_OF_AGENTS, client.agents().list_applications(&[id::<AgentId>()]));
    call!(steps, LIST_PROCESSES, client.agents().list_processes(&[id::<AgentId>()]));
    list!(steps, LIST_PASSPHRASES, client.agents().list_passphrases(&AgentFilter::new().ids([id::<AgentId>()])));
    transfer!(steps, EXPORT_AGENTS, client.agents().export(&AgentFilter::new().ids([id::<AgentId>()])));
    transfer!(steps, EXPORT_LIGHT, client.agents().export_light(&AgentFilter::new().ids([id::<AgentId>()])));
    transfer!(steps, DOWNLOAD_UPLOAD, client.agents().download_upload(&id::<AgentId>(), &id::<ActivityId>()));
    call!(steps, GET_LOCAL_UPGRADE_AUTHORIZATION, client.agents().get_local_upgrade_authorization(&id::<AgentId>()));
    transfer!(steps, EXPORT_PASSPHRASES, client.agents().export_passphrases(&AgentTargets::ids([id::<AgentId>()])));
}

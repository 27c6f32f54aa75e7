//! Actions on agents.

use connect_core::conformance::{Exercise as _, Step};
use serde_json::json;

use super::{id, read};
use crate::SentinelOneClient;
use crate::client::ids::{AgentId, GroupId};
use crate::client::targets::{AgentTargets, NamedAgents};
use crate::models::{
    DisableAgentOptions, FetchFirewallRulesOptions, FetchLogsOptions, StartProfilingOptions, StartRemoteShellOptions,
    TagOperation, UpdateSoftwareOptions,
};

pub(super) fn steps(client: &SentinelOneClient) -> Vec<Step> {
    vec![
        client.agent_actions().disconnect(&NamedAgents::ids([id::<AgentId>()])).step(),
        client.agent_actions().connect(&AgentTargets::ids([id::<AgentId>()])).step(),
        client.agent_actions().initiate_scan(&AgentTargets::ids([id::<AgentId>()])).step(),
        client.agent_actions().abort_scan(&AgentTargets::ids([id::<AgentId>()])).step(),
        client.agent_actions().restart_machine(&NamedAgents::ids([id::<AgentId>()])).step(),
        client.agent_actions().shutdown(&NamedAgents::ids([id::<AgentId>()])).step(),
        client.agent_actions().uninstall(&NamedAgents::ids([id::<AgentId>()])).step(),
        client.agent_actions().decommission(&NamedAgents::ids([id::<AgentId>()])).step(),
        fetch_logs(client),
        client.agent_actions().fetch_installed_apps(&AgentTargets::ids([id::<AgentId>()])).step(),
        client.agent_actions().move_to_site(&AgentTargets::ids([id::<AgentId>()]), "1000000000000000001").step(),
        client.agent_actions().move_to_console(&AgentTargets::ids([id::<AgentId>()]), "composed").step(),
        client.agent_actions().broadcast(&AgentTargets::ids([id::<AgentId>()]), "composed").step(),
        client.agent_actions().set_external_id(&AgentTargets::ids([id::<AgentId>()]), "1000000000000000001").step(),
        manage_tags(client),
        update_software(client),
        client.agent_actions().enable_agent(&AgentTargets::ids([id::<AgentId>()]), true).step(),
        disable_agent(client),
        client.agent_actions().approve_uninstall(&AgentTargets::ids([id::<AgentId>()])).step(),
        client.agent_actions().reject_uninstall(&AgentTargets::ids([id::<AgentId>()])).step(),
        client.agent_actions().mark_up_to_date(&AgentTargets::ids([id::<AgentId>()])).step(),
        client.agent_actions().randomize_uuid(&AgentTargets::ids([id::<AgentId>()])).step(),
        client.agent_actions().reset_local_config(&AgentTargets::ids([id::<AgentId>()])).step(),
        client.agent_actions().ranger_enable(&AgentTargets::ids([id::<AgentId>()])).step(),
        client.agent_actions().ranger_disable(&AgentTargets::ids([id::<AgentId>()])).step(),
        client.agent_actions().firewall_logging(&AgentTargets::ids([id::<AgentId>()]), true, true).step(),
        start_remote_shell(client),
        terminate_remote_shell(client),
        client.agent_actions().set_config(&AgentTargets::ids([id::<AgentId>()]), &json!({"composed": 1})).step(),
        start_profiling(client),
        client.agent_actions().stop_profiling(&AgentTargets::ids([id::<AgentId>()])).step(),
        client.agent_actions().local_upgrade_authorization(&AgentTargets::ids([id::<AgentId>()]), "composed").step(),
        fetch_firewall_rules(client),
        client.agent_actions().can_start_remote_shell(&AgentTargets::ids([id::<AgentId>()])).step(),
        client.agent_actions().fetch_files(&id::<AgentId>(), &["composed"], "composed").step(),
        client.agent_actions().move_to_group(&id::<GroupId>(), &AgentTargets::ids([id::<AgentId>()])).step(),
        client.agent_actions().reset_passphrase_capability(&AgentTargets::ids([id::<AgentId>()])).step(),
        client.agent_actions().reset_passphrase(&AgentTargets::ids([id::<AgentId>()])).step(),
        client.agent_actions().approve_stateless_upgrade(&AgentTargets::ids([id::<AgentId>()])).step(),
        client.agent_actions().enable_hyper_automation(&AgentTargets::ids([id::<AgentId>()])).step(),
        client.agent_actions().disable_hyper_automation(&AgentTargets::ids([id::<AgentId>()])).step(),
    ]
}

fn fetch_logs(client: &SentinelOneClient) -> Step {
    client
        .agent_actions()
        .fetch_logs(&AgentTargets::ids([id::<AgentId>()]), &read::<FetchLogsOptions>(FETCH_LOGS_OPTIONS))
        .step()
}

fn manage_tags(client: &SentinelOneClient) -> Step {
    client
        .agent_actions()
        .manage_tags(
            &AgentTargets::ids([id::<AgentId>()]),
            &[read::<TagOperation>(r#"{"operation":"add","tagId":"1000000000000000001"}"#)],
        )
        .step()
}

fn update_software(client: &SentinelOneClient) -> Step {
    client
        .agent_actions()
        .update_software(&AgentTargets::ids([id::<AgentId>()]), &read::<UpdateSoftwareOptions>(UPDATE_SOFTWARE_OPTIONS))
        .step()
}

fn disable_agent(client: &SentinelOneClient) -> Step {
    client
        .agent_actions()
        .disable_agent(&AgentTargets::ids([id::<AgentId>()]), true, &read::<DisableAgentOptions>(DISABLE_AGENT_OPTIONS))
        .step()
}

fn start_remote_shell(client: &SentinelOneClient) -> Step {
    client
        .agent_actions()
        .start_remote_shell(
            &AgentTargets::ids([id::<AgentId>()]),
            1,
            1,
            &read::<StartRemoteShellOptions>(START_REMOTE_SHELL_OPTIONS),
        )
        .step()
}

fn terminate_remote_shell(client: &SentinelOneClient) -> Step {
    client.agent_actions().terminate_remote_shell(&AgentTargets::ids([id::<AgentId>()]), "1000000000000000001").step()
}

fn start_profiling(client: &SentinelOneClient) -> Step {
    client
        .agent_actions()
        .start_profiling(&AgentTargets::ids([id::<AgentId>()]), &read::<StartProfilingOptions>(r#"{"timeout":1}"#))
        .step()
}

fn fetch_firewall_rules(client: &SentinelOneClient) -> Step {
    client
        .agent_actions()
        .fetch_firewall_rules(
            &AgentTargets::ids([id::<AgentId>()]),
            &read::<FetchFirewallRulesOptions>(r#"{"format":"native","state":"initial"}"#),
        )
        .step()
}

const FETCH_LOGS_OPTIONS: &str = r#"{"agentLogs":true,"customerFacingLogs":true,"platformLogs":true}"#;

const UPDATE_SOFTWARE_OPTIONS: &str = r#"{"allowDowngrade":true,"fileName":"composed","ignoreConflicts":true,
"isScheduled":true,"osType":"macos","packageId":"1000000000000000001","packageType":"Agent","path":"composed"}"#;

const DISABLE_AGENT_OPTIONS: &str = r#"{"expiration":"2026-11-26T00:00:00.000000Z","expirationTimezone":"composed"}"#;

const START_REMOTE_SHELL_OPTIONS: &str = r#"{"historyPassword":"composed",
"passwordFromScope":{"scopeId":"1000000000000000001","scopeLevel":"tenant"},"twoFaCode":"composed"}"#;

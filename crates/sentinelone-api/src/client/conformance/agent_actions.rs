//! Actions on agents.

use serde_json::json;

use super::{Steps, call, id, read};
use crate::SentinelOneClient;
use crate::client::ids::{AgentId, GroupId};
use crate::client::operations::{
    ABORT_SCAN, APPROVE_STATELESS_UPGRADE, APPROVE_UNINSTALL, BROADCAST_TO_AGENTS, CAN_START_REMOTE_SHELL,
    CONNECT_AGENTS, DECOMMISSION_AGENTS, DISABLE_AGENT, DISABLE_HYPER_AUTOMATION, DISCONNECT_AGENTS, ENABLE_AGENT,
    ENABLE_HYPER_AUTOMATION, FETCH_FILES, FETCH_FIREWALL_RULES, FETCH_INSTALLED_APPS, FETCH_LOGS, FIREWALL_LOGGING,
    INITIATE_SCAN, LOCAL_UPGRADE_AUTHORIZATION, MANAGE_TAGS, MARK_UP_TO_DATE, MOVE_AGENTS_TO_CONSOLE,
    MOVE_AGENTS_TO_GROUP, MOVE_AGENTS_TO_SITE, RANDOMIZE_UUID, RANGER_DISABLE, RANGER_ENABLE, REJECT_UNINSTALL,
    RESET_LOCAL_CONFIG, RESET_PASSPHRASE, RESET_PASSPHRASE_CAPABILITY, RESTART_MACHINE, SET_CONFIG, SET_EXTERNAL_ID,
    SHUTDOWN_AGENTS, START_PROFILING, START_REMOTE_SHELL, STOP_PROFILING, TERMINATE_REMOTE_SHELL, UNINSTALL_AGENTS,
    UPDATE_SOFTWARE,
};
use crate::client::targets::{AgentTargets, NamedAgents};
use crate::models::{
    DisableAgentOptions, FetchFirewallRulesOptions, FetchLogsOptions, StartProfilingOptions, StartRemoteShellOptions,
    TagOperation, UpdateSoftwareOptions,
};

pub(super) fn compose(client: &SentinelOneClient, steps: &mut Steps) {
    call!(steps, DISCONNECT_AGENTS, client.agent_actions().disconnect(&NamedAgents::ids([id::<AgentId>()])));
    call!(steps, CONNECT_AGENTS, client.agent_actions().connect(&AgentTargets::ids([id::<AgentId>()])));
    call!(steps, INITIATE_SCAN, client.agent_actions().initiate_scan(&AgentTargets::ids([id::<AgentId>()])));
    call!(steps, ABORT_SCAN, client.agent_actions().abort_scan(&AgentTargets::ids([id::<AgentId>()])));
    call!(steps, RESTART_MACHINE, client.agent_actions().restart_machine(&NamedAgents::ids([id::<AgentId>()])));
    call!(steps, SHUTDOWN_AGENTS, client.agent_actions().shutdown(&NamedAgents::ids([id::<AgentId>()])));
    call!(steps, UNINSTALL_AGENTS, client.agent_actions().uninstall(&NamedAgents::ids([id::<AgentId>()])));
    call!(steps, DECOMMISSION_AGENTS, client.agent_actions().decommission(&NamedAgents::ids([id::<AgentId>()])));
    call!(
        steps,
        FETCH_LOGS,
        client.agent_actions().fetch_logs(
            &AgentTargets::ids([id::<AgentId>()]),
            &read::<FetchLogsOptions>(r#"{"agentLogs":true,"customerFacingLogs":true,"platformLogs":true}"#)
        )
    );
    call!(
        steps,
        FETCH_INSTALLED_APPS,
        client.agent_actions().fetch_installed_apps(&AgentTargets::ids([id::<AgentId>()]))
    );
    call!(
        steps,
        MOVE_AGENTS_TO_SITE,
        client.agent_actions().move_to_site(&AgentTargets::ids([id::<AgentId>()]), "1000000000000000001")
    );
    call!(
        steps,
        MOVE_AGENTS_TO_CONSOLE,
        client.agent_actions().move_to_console(&AgentTargets::ids([id::<AgentId>()]), "composed")
    );
    call!(
        steps,
        BROADCAST_TO_AGENTS,
        client.agent_actions().broadcast(&AgentTargets::ids([id::<AgentId>()]), "composed")
    );
    call!(
        steps,
        SET_EXTERNAL_ID,
        client.agent_actions().set_external_id(&AgentTargets::ids([id::<AgentId>()]), "1000000000000000001")
    );
    call!(
        steps,
        MANAGE_TAGS,
        client.agent_actions().manage_tags(
            &AgentTargets::ids([id::<AgentId>()]),
            &[read::<TagOperation>(r#"{"operation":"add","tagId":"1000000000000000001"}"#)]
        )
    );
    call!(steps, UPDATE_SOFTWARE, client.agent_actions().update_software(&AgentTargets::ids([id::<AgentId>()]), &read::<UpdateSoftwareOptions>(r#"{"allowDowngrade":true,"fileName":"composed","ignoreConflicts":true,"isScheduled":true,"osType":"macos","packageId":"1000000000000000001","packageType":"Agent","path":"composed"}"#)));
    call!(steps, ENABLE_AGENT, client.agent_actions().enable_agent(&AgentTargets::ids([id::<AgentId>()]), true));
    call!(
        steps,
        DISABLE_AGENT,
        client.agent_actions().disable_agent(
            &AgentTargets::ids([id::<AgentId>()]),
            true,
            &read::<DisableAgentOptions>(
                r#"{"expiration":"2026-11-26T00:00:00.000000Z","expirationTimezone":"composed"}"#
            )
        )
    );
    call!(steps, APPROVE_UNINSTALL, client.agent_actions().approve_uninstall(&AgentTargets::ids([id::<AgentId>()])));
    call!(steps, REJECT_UNINSTALL, client.agent_actions().reject_uninstall(&AgentTargets::ids([id::<AgentId>()])));
    call!(steps, MARK_UP_TO_DATE, client.agent_actions().mark_up_to_date(&AgentTargets::ids([id::<AgentId>()])));
    call!(steps, RANDOMIZE_UUID, client.agent_actions().randomize_uuid(&AgentTargets::ids([id::<AgentId>()])));
    call!(steps, RESET_LOCAL_CONFIG, client.agent_actions().reset_local_config(&AgentTargets::ids([id::<AgentId>()])));
    call!(steps, RANGER_ENABLE, client.agent_actions().ranger_enable(&AgentTargets::ids([id::<AgentId>()])));
    call!(steps, RANGER_DISABLE, client.agent_actions().ranger_disable(&AgentTargets::ids([id::<AgentId>()])));
    call!(
        steps,
        FIREWALL_LOGGING,
        client.agent_actions().firewall_logging(&AgentTargets::ids([id::<AgentId>()]), true, true)
    );
    call!(steps, START_REMOTE_SHELL, client.agent_actions().start_remote_shell(&AgentTargets::ids([id::<AgentId>()]), 1, 1, &read::<StartRemoteShellOptions>(r#"{"historyPassword":"composed","passwordFromScope":{"scopeId":"1000000000000000001","scopeLevel":"tenant"},"twoFaCode":"composed"}"#)));
    call!(
        steps,
        TERMINATE_REMOTE_SHELL,
        client.agent_actions().terminate_remote_shell(&AgentTargets::ids([id::<AgentId>()]), "1000000000000000001")
    );
    call!(
        steps,
        SET_CONFIG,
        client.agent_actions().set_config(&AgentTargets::ids([id::<AgentId>()]), &json!({"composed": 1}))
    );
    call!(
        steps,
        START_PROFILING,
        client
            .agent_actions()
            .start_profiling(&AgentTargets::ids([id::<AgentId>()]), &read::<StartProfilingOptions>(r#"{"timeout":1}"#))
    );
    call!(steps, STOP_PROFILING, client.agent_actions().stop_profiling(&AgentTargets::ids([id::<AgentId>()])));
    call!(
        steps,
        LOCAL_UPGRADE_AUTHORIZATION,
        client.agent_actions().local_upgrade_authorization(&AgentTargets::ids([id::<AgentId>()]), "composed")
    );
    call!(
        steps,
        FETCH_FIREWALL_RULES,
        client.agent_actions().fetch_firewall_rules(
            &AgentTargets::ids([id::<AgentId>()]),
            &read::<FetchFirewallRulesOptions>(r#"{"format":"native","state":"initial"}"#)
        )
    );
    call!(
        steps,
        CAN_START_REMOTE_SHELL,
        client.agent_actions().can_start_remote_shell(&AgentTargets::ids([id::<AgentId>()]))
    );
    call!(steps, FETCH_FILES, client.agent_actions().fetch_files(&id::<AgentId>(), &["composed"], "composed"));
    call!(
        steps,
        MOVE_AGENTS_TO_GROUP,
        client.agent_actions().move_to_group(&id::<GroupId>(), &AgentTargets::ids([id::<AgentId>()]))
    );
    call!(
        steps,
        RESET_PASSPHRASE_CAPABILITY,
        client.agent_actions().reset_passphrase_capability(&AgentTargets::ids([id::<AgentId>()]))
    );
    call!(steps, RESET_PASSPHRASE, client.agent_actions().reset_passphrase(&AgentTargets::ids([id::<AgentId>()])));
    call!(
        steps,
        APPROVE_STATELESS_UPGRADE,
        client.agent_actions().approve_stateless_upgrade(&AgentTargets::ids([id::<AgentId>()]))
    );
    call!(
        steps,
        ENABLE_HYPER_AUTOMATION,
        client.agent_actions().enable_hyper_automation(&AgentTargets::ids([id::<AgentId>()]))
    );
    call!(
        steps,
        DISABLE_HYPER_AUTOMATION,
        client.agent_actions().disable_hyper_automation(&AgentTargets::ids([id::<AgentId>()]))
    );
}

//! Remote scripts and their tasks.

use super::{id, read, scope, time};
use crate::SentinelOneClient;
use crate::client::agents::SortOrder;
use crate::client::ids::{AccountId, AgentId, GroupId, PendingExecutionId, ScriptId, SiteId};
use crate::client::remote_scripts::{PendingSortBy, RemoteScriptFilter, RemoteScriptSortBy, ScriptTaskSortBy};
use crate::client::targets::AgentTargets;
use crate::models::{
    OsType, RemoteScript, RemoteScriptAction, ScopeLevel, ScriptExecution, ScriptTaskStatus, ScriptType,
};
use connect_core::conformance::{Exercise as _, Step};

pub(super) fn steps(client: &SentinelOneClient) -> Vec<Step> {
    vec![
        list(client),
        run(client),
        list_tasks(client),
        get_result_links(client),
        client.remote_scripts().get_upload_limits().step(),
        client.remote_scripts().get_content().script_id("1000000000000000001").step(),
        delete(client),
        update(client),
        list_pending(client),
        client.remote_scripts().decide_pending(&id::<PendingExecutionId>(), &RemoteScriptAction::Approve).step(),
        client.remote_scripts().get_guardrails("1000000000000000001", &ScopeLevel::Site).step(),
        set_guardrails(client),
        client.remote_scripts().delete_guardrails("1000000000000000001", &ScopeLevel::Site).step(),
        client.remote_scripts().check_guardrails(&[id::<AgentId>()], "1000000000000000001").step(),
    ]
}

fn list(client: &SentinelOneClient) -> Step {
    client
        .remote_scripts()
        .list()
        .sort_by(RemoteScriptSortBy::Id)
        .sort_order(SortOrder::Ascending)
        .account_ids([id::<AccountId>()])
        .group_ids([id::<GroupId>()])
        .site_ids([id::<SiteId>()])
        .is_available_for_ars(true)
        .query("composed")
        .script_type([ScriptType::ArtifactCollection])
        .ids([id::<ScriptId>()])
        .os_types([OsType::Windows])
        .step()
}

fn run(client: &SentinelOneClient) -> Step {
    client
        .remote_scripts()
        .run(&AgentTargets::ids([id::<AgentId>()]), &read::<ScriptExecution>(SCRIPT_EXECUTION))
        .step()
}

fn list_tasks(client: &SentinelOneClient) -> Step {
    scope!(client.remote_scripts().list_tasks().sort_by(ScriptTaskSortBy::Id).sort_order(SortOrder::Ascending))
        .ids([id::<ScriptId>()])
        .created_at(time()..)
        .updated_at(time()..)
        .query("composed")
        .status([ScriptTaskStatus::Created])
        .types(["composed"])
        .type_("composed")
        .computer_name_contains(["composed"])
        .uuid_contains(["composed"])
        .initiated_by_contains(["composed"])
        .detailed_status_contains(["composed"])
        .description_contains(["composed"])
        .parent_task_id_in(["1000000000000000001"])
        .parent_task_id("1000000000000000001")
        .step()
}

fn get_result_links(client: &SentinelOneClient) -> Step {
    client.remote_scripts().get_result_links().task_ids(["1000000000000000001"]).computer_names(["composed"]).step()
}

fn delete(client: &SentinelOneClient) -> Step {
    client
        .remote_scripts()
        .delete(
            &RemoteScriptFilter::new()
                .account_ids([id::<AccountId>()])
                .group_ids([id::<GroupId>()])
                .site_ids([id::<SiteId>()])
                .query("composed")
                .script_type([ScriptType::ArtifactCollection])
                .ids([id::<ScriptId>()])
                .os_types([OsType::Windows]),
        )
        .console_data("composed")
        .send_activity(true)
        .step()
}

fn update(client: &SentinelOneClient) -> Step {
    client
        .remote_scripts()
        .update(&id::<ScriptId>(), &read::<RemoteScript>(REMOTE_SCRIPT))
        .console_data("composed")
        .send_activity(true)
        .step()
}

fn list_pending(client: &SentinelOneClient) -> Step {
    client
        .remote_scripts()
        .list_pending()
        .sort_by(PendingSortBy::Id)
        .sort_order(SortOrder::Ascending)
        .account_ids([id::<AccountId>()])
        .group_ids([id::<GroupId>()])
        .site_ids([id::<SiteId>()])
        .step()
}

fn set_guardrails(client: &SentinelOneClient) -> Step {
    client.remote_scripts().set_guardrails(1, &ScopeLevel::Site, &["composed"], "1000000000000000001", true).step()
}

const SCRIPT_EXECUTION: &str = r#"{"apiKey":"composed","destinationProfileId":"1000000000000000001",
"destinationProfileKeyword":"composed","inputParams":"composed","outputDestination":"SentinelCloud",
"outputDirectory":"composed","outputFilePaths":["composed"],"password":"composed",
"passwordFromScope":{"scopeId":"1000000000000000001","scopeLevel":"tenant"},"requiresApproval":true,
"scriptId":"1000000000000000001","scriptRuntimeTimeoutSeconds":60,"singularityxdrKeyword":"composed",
"singularityxdrUrl":"composed","taskDescription":"composed"}"#;

const REMOTE_SCRIPT: &str = r#"{"inputInstructions":"composed","scriptDescription":"composed",
"packageEndpointExpirationSeconds":1,"inputExample":"composed","scriptName":"composed","inputRequired":true,
"packageEndpointExpiration":"None","scriptType":"artifactCollection","osTypes":["linux"],
"scriptRuntimeTimeoutSeconds":1}"#;

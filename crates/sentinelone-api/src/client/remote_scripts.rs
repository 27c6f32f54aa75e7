//! Remote scripts and their tasks.

use connect_core::{Call, Transfer};
use open_record::word_enum;
use serde_json::json;

use super::RemoteScripts;
use super::action::Action;
use super::ids::{AgentId, PendingExecutionId, ScriptId};
use super::operations::{
    CHECK_GUARDRAILS, DECIDE_PENDING, DELETE_GUARDRAILS, DELETE_REMOTE_SCRIPT, GET_CONTENT, GET_GUARDRAILS,
    GET_RESULT_LINKS, GET_UPLOAD_LIMITS, LIST_PENDING, LIST_REMOTE_SCRIPTS, LIST_SCRIPT_TASKS, RUN_SCRIPT,
    SET_GUARDRAILS, UPDATE_REMOTE_SCRIPT,
};
use super::paging::by_cursor;
use super::setters::setters;
use super::targets::AgentTargets;
use super::targets::{Targeted as _, Targets as _};
use crate::models::{
    Guardrails, GuardrailsCheck, OsType, PendingExecution, RemoteScript, RemoteScriptAction, ScopeLevel, ScriptContent,
    ScriptExecution, ScriptResults, ScriptRun, ScriptTask, ScriptTaskStatus, ScriptType, Success,
};

word_enum! {
    /// The members that the list can be sorted by.
    pub enum PendingSortBy {
        /// `id`.
        Id = "id",
        /// `createdAt`.
        CreatedAt = "createdAt",
        /// `state`.
        State = "state",
    }
}

word_enum! {
    /// The members that the list can be sorted by.
    pub enum ScriptTaskSortBy {
        /// `id`.
        Id = "id",
        /// `initiatedBy`.
        InitiatedBy = "initiatedBy",
        /// `createdAt`.
        CreatedAt = "createdAt",
        /// `updatedAt`.
        UpdatedAt = "updatedAt",
        /// `status`.
        Status = "status",
        /// `detailedStatus`.
        DetailedStatus = "detailedStatus",
        /// `agentComputerName`.
        AgentComputerName = "agentComputerName",
        /// `parentTaskId`.
        ParentTaskId = "parentTaskId",
        /// `accountName`.
        AccountName = "accountName",
        /// `siteName`.
        SiteName = "siteName",
        /// `groupName`.
        GroupName = "groupName",
        /// `description`.
        Description = "description",
    }
}

word_enum! {
    /// The members that the list can be sorted by.
    pub enum RemoteScriptSortBy {
        /// `id`.
        Id = "id",
        /// `createdAt`.
        CreatedAt = "createdAt",
        /// `mgmtId`.
        MgmtId = "mgmtId",
        /// `scopeId`.
        ScopeId = "scopeId",
        /// `scriptName`.
        ScriptName = "scriptName",
        /// `name`.
        Name = "name",
        /// `osTypes`.
        OsTypes = "osTypes",
        /// `createdByUserId`.
        CreatedByUserId = "createdByUserId",
        /// `inputInstructions`.
        InputInstructions = "inputInstructions",
        /// `inputExample`.
        InputExample = "inputExample",
        /// `type`.
        Type = "type",
        /// `scriptType`.
        ScriptType = "scriptType",
        /// `version`.
        Version = "version",
        /// `scopeLevel`.
        ScopeLevel = "scopeLevel",
        /// `scopePath`.
        ScopePath = "scopePath",
        /// `subscription`.
        Subscription = "subscription",
        /// `isAvailableForArs`.
        IsAvailableForArs = "isAvailableForArs",
    }
}

connect_core::parameters! {
    /// Which remote scripts an operation concerns: every condition must hold.
    pub struct RemoteScriptFilter {}
}

connect_core::requests! {
    /// A request that lists remote scripts.
    pub list ListRemoteScripts of RemoteScript {}

    /// A request that lists the tasks of remote scripts.
    pub list ListScriptTasks of ScriptTask {}

    /// A request that reads the URLs of the results of scripts.
    pub call GetResultLinks of ScriptResults {}

    /// A request that reads the content of a script.
    pub call GetContent of ScriptContent {}

    /// A request that deletes remote scripts.
    pub call DeleteRemoteScript of Vec<RemoteScript> {}

    /// A request that changes a remote script.
    pub call UpdateRemoteScript of RemoteScript {}

    /// A request that lists the pending executions of scripts.
    pub list ListPending of PendingExecution {}
}

setters! { ListRemoteScripts query {
    /// The member to sort by. The default is one that never changes.
    one sort_by: RemoteScriptSortBy => "sortBy";
    listing;
    /// Whether it is available for ars.
    flag is_available_for_ars => "isAvailableForArs";
} }

setters! { ListRemoteScripts query; RemoteScriptFilter filter {
    group_scope;
    /// Only records with one of these `scriptType`.
    many(5000) script_type: ScriptType => "scriptType";
    /// Only records with one of these `osTypes`.
    many(5000) os_types: OsType => "osTypes";
} }

setters! { ListRemoteScripts, ListScriptTasks query; RemoteScriptFilter filter {
    /// A free text to search for.
    text query => "query";
    /// Only records with one of these `ids`.
    many(5000) ids: ScriptId => "ids";
} }

setters! { ListScriptTasks query {
    /// The member to sort by. The default is one that never changes.
    one sort_by: ScriptTaskSortBy => "sortBy";
    listing;
    scope;
    /// Only records whose `createdAt` is in this range.
    range created_at => "createdAt";
    /// Only records whose `updatedAt` is in this range.
    range updated_at => "updatedAt";
    /// Only records with one of these `status`.
    many(5000) status: ScriptTaskStatus => "status";
    /// Only records with one of these `types`.
    many(5000) types: String => "types";
    /// The type.
    text type_ => "type";
    /// Only records whose computer name contains one of these texts.
    contains(5000) computer_name_contains => "computerName__contains";
    /// Only records whose UUID contains one of these texts.
    contains(5000) uuid_contains => "uuid__contains";
    /// Only records whose initiated by contains one of these texts.
    contains(5000) initiated_by_contains => "initiatedBy__contains";
    /// Only records whose detailed status contains one of these texts.
    contains(5000) detailed_status_contains => "detailedStatus__contains";
    /// Only records whose description contains one of these texts.
    contains(5000) description_contains => "description__contains";
    /// Only records with one of these `parentTaskId`.
    many(5000) parent_task_id_in: String => "parentTaskId__in";
    /// The parent task id.
    text parent_task_id => "parentTaskId";
} }

setters! { GetResultLinks body {
    /// The task ids.
    many(5000) task_ids: String => "data.taskIds";
    /// The computer names.
    many(5000) computer_names: String => "data.computerNames";
} }

setters! { GetContent query {
    /// The script id.
    text script_id => "scriptId";
} }

setters! { DeleteRemoteScript, UpdateRemoteScript body {
    /// The console data.
    text console_data => "consoleData";
    /// Whether an activity is recorded.
    flag send_activity => "sendActivity";
} }

setters! { ListPending query {
    /// The member to sort by. The default is one that never changes.
    one sort_by: PendingSortBy => "sortBy";
    listing;
    group_scope;
} }

impl RemoteScripts {
    /// Lists remote scripts, page by page.
    pub fn list(&self) -> ListRemoteScripts {
        ListRemoteScripts::new(
            self.core
                .list(LIST_REMOTE_SCRIPTS.request().query("sortBy", "id").query("sortOrder", "asc"), by_cursor("data")),
        )
    }

    /// Runs a script on agents.
    pub fn run(&self, targets: &AgentTargets, execution: &ScriptExecution) -> Action<ScriptRun> {
        Action::new(
            self.core.record(RUN_SCRIPT.request().targets(targets).member("data", execution), "data"),
            targets.count(&self.core),
        )
    }

    /// Lists the tasks of remote scripts. Permission: `Task Management.view`.
    pub fn list_tasks(&self) -> ListScriptTasks {
        ListScriptTasks::new(
            self.core
                .list(LIST_SCRIPT_TASKS.request().query("sortBy", "id").query("sortOrder", "asc"), by_cursor("data")),
        )
    }

    /// Reads the URLs of the results of scripts.
    pub fn get_result_links(&self) -> GetResultLinks {
        GetResultLinks::new(self.core.record(GET_RESULT_LINKS.request().member("data", json!({})), "data"))
    }

    /// Reads the upload limits.
    pub fn get_upload_limits(&self) -> Transfer {
        self.core.transfer(GET_UPLOAD_LIMITS.request())
    }

    /// Reads the content of a script.
    pub fn get_content(&self) -> GetContent {
        GetContent::new(self.core.record(GET_CONTENT.request(), "data"))
    }

    /// Deletes remote scripts. **It cannot be undone.**
    pub fn delete(&self, filter: &RemoteScriptFilter) -> DeleteRemoteScript {
        DeleteRemoteScript::new(self.core.json(DELETE_REMOTE_SCRIPT.request().conditions("filter", filter), "data"))
    }

    /// Changes a remote script.
    pub fn update(&self, script_id: &ScriptId, script: &RemoteScript) -> UpdateRemoteScript {
        UpdateRemoteScript::new(
            self.core
                .record(UPDATE_REMOTE_SCRIPT.request().segment("script_id", script_id).member("data", script), "data"),
        )
    }

    /// Lists the pending executions of scripts.
    pub fn list_pending(&self) -> ListPending {
        ListPending::new(
            self.core.list(LIST_PENDING.request().query("sortBy", "id").query("sortOrder", "asc"), by_cursor("data")),
        )
    }

    /// Approves or declines a script that waits for approval.
    pub fn decide_pending(
        &self,
        pending_execution_id: &PendingExecutionId,
        action: &RemoteScriptAction,
    ) -> Call<Success> {
        self.core.record(
            DECIDE_PENDING
                .request()
                .segment("pending_execution_id", pending_execution_id)
                .member("data.action", action),
            "data",
        )
    }

    /// Reads the guardrails.
    pub fn get_guardrails(&self, scope_id: &str, scope_level: &ScopeLevel) -> Call<Guardrails> {
        self.core.record(GET_GUARDRAILS.request().query("scopeId", scope_id).query("scopeLevel", scope_level), "data")
    }

    /// Sets the guardrails.
    pub fn set_guardrails(
        &self,
        endpoints_quantity: u64,
        scope_level: &ScopeLevel,
        script_types: &[&str],
        scope_id: &str,
        enabled: bool,
    ) -> Call<Success> {
        self.core.record(
            SET_GUARDRAILS
                .request()
                .member("data.endpointsQuantity", endpoints_quantity)
                .member("data.scopeLevel", scope_level)
                .member("data.scriptTypes", script_types)
                .member("data.scopeId", scope_id)
                .member("data.enabled", enabled),
            "data",
        )
    }

    /// Deletes the configuration of the guardrails. **It cannot be undone.**
    pub fn delete_guardrails(&self, scope_id: &str, scope_level: &ScopeLevel) -> Call<Success> {
        self.core.record(
            DELETE_GUARDRAILS.request().member("data.scopeId", scope_id).member("data.scopeLevel", scope_level),
            "data",
        )
    }

    /// Checks the guardrails.
    pub fn check_guardrails(&self, agent_ids: &[AgentId], script_id: &str) -> Call<GuardrailsCheck> {
        self.core.record(
            CHECK_GUARDRAILS.request().member("data.agentIds", agent_ids).member("data.scriptId", script_id),
            "data",
        )
    }
}

//! Exclusions of all kinds in one list (v2.1).

use connect_core::Call;
use open_record::word_enum;
use serde_json::Value;

use super::UnifiedExclusions;
use super::ids::{TagId, UserId};
use super::operations::{
    CREATE_UNIFIED_EXCLUSION, CREATE_UNIFIED_EXCLUSIONS, DELETE_UNIFIED_EXCLUSION, EXPORT_UNIFIED_EXCLUSIONS,
    GET_AVAILABLE_ACTIONS, LIST_UNIFIED_EXCLUSIONS, UPDATE_UNIFIED_EXCLUSION,
};
use super::paging::by_cursor;
use super::setters::setters;
use crate::models::{
    Affected, AvailableActions, Condition, ConfigOverrideScope, ExclusionEngine, ExclusionSource, InteractionLevel,
    ModeType, OsType, PathExclusionType, SortBy, ThreatType, UnifiedExclusionExclusion, ValidationStatus, Warning,
};

word_enum! {
    /// The members that the list can be sorted by.
    pub enum UnifiedExclusionSortBy {
        /// `id`.
        Id = "id",
        /// `createdAt`.
        CreatedAt = "createdAt",
        /// `updatedAt`.
        UpdatedAt = "updatedAt",
        /// `source`.
        Source = "source",
        /// `description`.
        Description = "description",
        /// `osType`.
        OsType = "osType",
        /// `scope`.
        Scope = "scope",
        /// `userName`.
        UserName = "userName",
        /// `scopePath`.
        ScopePath = "scopePath",
        /// `notRecommended`.
        NotRecommended = "notRecommended",
        /// `interactionLevel`.
        InteractionLevel = "interactionLevel",
        /// `childProcess`.
        ChildProcess = "childProcess",
        /// `reason`.
        Reason = "reason",
        /// `user`.
        User = "user",
        /// `threatType`.
        ThreatType = "threatType",
        /// `engines`.
        Engines = "engines",
        /// `exclusionName`.
        ExclusionName = "exclusionName",
        /// `modeType`.
        ModeType = "modeType",
        /// `inAppInventory`.
        InAppInventory = "inAppInventory",
    }
}

connect_core::parameters! {
    /// Which unified exclusions an operation concerns: every condition must hold.
    pub struct UnifiedExclusionFilter {}
}

setters! { UnifiedExclusionFilter filter {
    /// The level of the scope.
    one scope_level: ConfigOverrideScope => "scopeLevel";
    /// The scope level id.
    number scope_level_id => "scopeLevelId";
} }

connect_core::requests! {
    /// A request that lists unified exclusions.
    pub list ListUnifiedExclusions of Value {}

    /// A request that exports unified exclusions as a file; it is not sent yet.
    pub transfer ExportUnifiedExclusions {}

    /// A request that reads the actions that are available for an exclusion.
    pub call GetAvailableActions of AvailableActions {}
}

setters! { ListUnifiedExclusions query {
    /// The member to sort by. The default is one that never changes.
    one sort_by: UnifiedExclusionSortBy => "sortBy";
    listing;
} }

setters! { ListUnifiedExclusions, ExportUnifiedExclusions, GetAvailableActions query {
    scope;
    /// Only records with one of these `ids`.
    many(5000) ids: String => "ids";
    /// Excludes records with any of these `ids`.
    many(5000) ids_nin: String => "idsNin";
    /// Only records whose `createdAt` is in this range.
    range created_at => "createdAt";
    /// Only records whose `updatedAt` is in this range.
    range updated_at => "updatedAt";
    /// Only records with one of these `osTypes`.
    many(5000) os_types: OsType => "osTypes";
    /// Only records with one of these `source`.
    many(5000) source: ExclusionSource => "source";
    /// Only records with one of these `userIds`.
    many(5000) user_ids: UserId => "userIds";
    /// Only records with one of these `modeType`.
    many(5000) mode_type: ModeType => "modeType";
    /// Only records with one of these `notRecommended`.
    many(5000) not_recommended: ValidationStatus => "notRecommended";
    /// Only records with one of these `warnings`.
    many(5000) warnings: Warning => "warnings";
    /// Only records with one of these `pathExclusionTypes`.
    many(5000) path_exclusion_types: PathExclusionType => "pathExclusionTypes";
    /// Only records with one of these `threatType`.
    many(5000) threat_type: ThreatType => "threatType";
    /// Only records with one of these `engines`.
    many(5000) engines: ExclusionEngine => "engines";
    /// Only records with one of these `interactionLevel`.
    many(5000) interaction_level: InteractionLevel => "interactionLevel";
    /// Whether to include records that are inherited from scopes above.
    flag include_parents => "includeParents";
    /// Whether to include records of scopes below.
    flag include_children => "includeChildren";
    /// Whether the item was imported.
    flag imported => "imported";
    /// Only records with one of these `conditions`.
    many(5000) conditions: Condition => "conditions";
    /// Whether child processes are included.
    flag child_process => "childProcess";
    /// Whether the application is in the application inventory.
    flag in_app_inventory => "inAppInventory";
    /// Only records whose exclusion name contains one of these texts.
    contains(5000) exclusion_name_contains => "exclusionName__contains";
    /// Only records whose application name contains one of these texts.
    contains(5000) application_name_contains => "applicationName__contains";
    /// Only records whose value contains one of these texts.
    contains(5000) value_contains => "value__contains";
    /// Only records whose pod name contains one of these texts.
    contains(5000) pod_name_contains => "podName__contains";
    /// Only records whose container name contains one of these texts.
    contains(5000) container_name_contains => "containerName__contains";
    /// Only records whose namespace contains one of these texts.
    contains(5000) namespace_contains => "namespace__contains";
    /// Only records whose SHA-256 image contains one of these texts.
    contains(5000) sha256_image_contains => "sha256Image__contains";
    /// Only records whose full image name contains one of these texts.
    contains(5000) full_image_name_contains => "fullImageName__contains";
    /// Only records whose labels key contains one of these texts.
    contains(5000) labels_key_contains => "labelsKey__contains";
    /// Only records whose labels value contains one of these texts.
    contains(5000) labels_value_contains => "labelsValue__contains";
    /// Only records whose cmdline value contains one of these texts.
    contains(5000) cmdline_value_contains => "cmdlineValue__contains";
    /// Only records whose path value contains one of these texts.
    contains(5000) path_value_contains => "pathValue__contains";
    /// Only records whose description contains one of these texts.
    contains(5000) description_contains => "description__contains";
    /// Only records whose user contains one of these texts.
    contains(5000) user_contains => "user__contains";
    /// Only records whose scope path contains one of these texts.
    contains(5000) scope_path_contains => "scopePath__contains";
    /// The tags.
    text tags => "tags";
    /// Whether it has tags.
    flag has_tags => "hasTags";
    /// Only records with one of these `tagIds`.
    many(5000) tag_ids: TagId => "tagIds";
    /// The members to count.
    text counts_for => "countsFor";
    /// The tags by group.
    text tags_by_group => "tagsByGroup";
    /// Whether it has tags by group.
    flag has_tags_by_group => "hasTagsByGroup";
} }

setters! { GetAvailableActions query {
    /// The skip.
    number skip => "skip";
    /// The limit.
    number limit => "limit";
    /// Whether the answer has only the number of records.
    flag count_only => "countOnly";
    listing;
    /// The sort by.
    one sort_by: SortBy => "sortBy";
} }

impl UnifiedExclusions {
    /// Lists unified exclusions, page by page. Permission: `Exclusions.view`.
    pub fn list(&self) -> ListUnifiedExclusions {
        ListUnifiedExclusions::new(self.core.list_serde(
            LIST_UNIFIED_EXCLUSIONS.request().query("sortBy", "id").query("sortOrder", "asc"),
            by_cursor("data"),
        ))
    }

    /// Creates a unified exclusion. Permission: `Exclusions.create`.
    pub fn create(&self, body: &Value) -> Call<Vec<Value>> {
        self.core.json(CREATE_UNIFIED_EXCLUSION.request().json(body), "data")
    }

    /// Deletes unified exclusions. **It cannot be undone.**
    pub fn delete(&self, exclusions: &[UnifiedExclusionExclusion]) -> Call<Affected> {
        self.core.record(DELETE_UNIFIED_EXCLUSION.request().member("data.exclusions", exclusions), "data")
    }

    /// Changes a unified exclusion.
    pub fn update(&self, body: &Value) -> Call<Value> {
        self.core.json(UPDATE_UNIFIED_EXCLUSION.request().json(body), "data")
    }

    /// Creates several exclusions.
    pub fn create_many(&self, filter: &UnifiedExclusionFilter, body: &Value) -> Call<Vec<Value>> {
        self.core.json(CREATE_UNIFIED_EXCLUSIONS.request().conditions("filter", filter).member("data", body), "data")
    }

    /// Exports unified exclusions as a file.
    pub fn export(&self) -> ExportUnifiedExclusions {
        ExportUnifiedExclusions::new(self.core.transfer(EXPORT_UNIFIED_EXCLUSIONS.request()))
    }

    /// Reads the actions that are available for an exclusion.
    pub fn get_available_actions(&self) -> GetAvailableActions {
        GetAvailableActions::new(self.core.record(GET_AVAILABLE_ACTIONS.request(), "data"))
    }
}

//! Exclusions: what the agents leave alone.

use connect_core::Transfer;
use open_record::word_enum;
use serde_json::{Value, json};

use super::Exclusions;
use super::ids::{ReportId, UserId};
use super::operations::{
    CREATE_EXCLUSION, DELETE_EXCLUSION, DOWNLOAD_REPORT_OF_EXCLUSIONS, EXPORT_EXCLUSIONS, LIST_EXCLUSIONS,
    UPDATE_EXCLUSION, VALIDATE_EXCLUSION,
};
use super::paging::by_cursor;
use super::setters::setters;
use super::targets::Scope;
use crate::models::{
    Affected, Condition, Exclusion, ExclusionAction, ExclusionEngine, ExclusionMode, ExclusionSource, ExclusionType,
    InteractionLevel, ModeType, OsType, PathExclusionType, ThreatType, Validation, ValidationStatus,
};

word_enum! {
    /// The members that the list can be sorted by.
    pub enum ExclusionSortBy {
        /// `id`.
        Id = "id",
        /// `createdAt`.
        CreatedAt = "createdAt",
        /// `updatedAt`.
        UpdatedAt = "updatedAt",
        /// `mode`.
        Mode = "mode",
        /// `source`.
        Source = "source",
        /// `description`.
        Description = "description",
        /// `pathExclusionType`.
        PathExclusionType = "pathExclusionType",
        /// `osType`.
        OsType = "osType",
        /// `scope`.
        Scope = "scope",
        /// `subfolders`.
        Subfolders = "subfolders",
        /// `type`.
        Type = "type",
        /// `userName`.
        UserName = "userName",
        /// `scopePath`.
        ScopePath = "scopePath",
        /// `value`.
        Value = "value",
        /// `actions`.
        Actions = "actions",
        /// `imported`.
        Imported = "imported",
        /// `applicationName`.
        ApplicationName = "applicationName",
        /// `inAppInventory`.
        InAppInventory = "inAppInventory",
    }
}

connect_core::requests! {
    /// A request that lists exclusions.
    pub list ListExclusions of Exclusion {}

    /// A request that creates an exclusion.
    pub call CreateExclusion of Vec<Exclusion> {}

    /// A request that changes an exclusion.
    pub call UpdateExclusion of Vec<Exclusion> {}

    /// A request that deletes exclusions.
    pub call DeleteExclusion of Affected {}

    /// A request that validates an exclusion.
    pub call ValidateExclusion of Validation {}

    /// A request that exports exclusions as a file; it is not sent yet.
    pub transfer ExportExclusions {}
}

setters! { ListExclusions query {
    /// The member to sort by. The default is one that never changes.
    one sort_by: ExclusionSortBy => "sortBy";
    listing;
} }

setters! { ListExclusions, ExportExclusions query {
    /// Whether the exclusions are unified ones.
    flag unified => "unified";
    /// The type.
    one type_: ExclusionType => "type";
    /// Only records with one of these `types`.
    many(5000) types: ExclusionType => "types";
    /// Only records with one of these `modes`.
    many(5000) modes: ExclusionMode => "modes";
    /// Only records with one of these `pathExclusionTypes`.
    many(5000) path_exclusion_types: PathExclusionType => "pathExclusionTypes";
    /// Only records whose application name contains one of these texts.
    contains(5000) application_name_contains => "applicationName__contains";
    /// Whether the application is in the application inventory.
    flag in_app_inventory => "inAppInventory";
    /// The mode type.
    one mode_type: ModeType => "modeType";
    /// Whether child processes are included.
    flag child_process => "childProcess";
    /// Only records with one of these `threatType`.
    many(5000) threat_type: ThreatType => "threatType";
    /// Only records with one of these `engines`.
    many(5000) engines: ExclusionEngine => "engines";
    /// Only records with one of these `interactionLevel`.
    many(5000) interaction_level: InteractionLevel => "interactionLevel";
    /// Only records with one of these `conditions`.
    many(5000) conditions: Condition => "conditions";
    /// Only records whose exclusion name contains one of these texts.
    contains(5000) exclusion_name_contains => "exclusionName__contains";
    /// Only records with one of these `notRecommended`.
    many(5000) not_recommended: ValidationStatus => "notRecommended";
    /// Only records whose scope path contains one of these texts.
    contains(5000) scope_path_contains => "scopePath__contains";
} }

/// Setters of the conditions on exclusions, which restrictions have too.
macro_rules! exclusion_conditions {
    ($($receivers:tt)+) => {
        $crate::client::setters::setters! { $($receivers)+ {
            scope;
            /// Only records with one of these `ids`.
            many(5000) ids: String => "ids";
            /// The value.
            text value => "value";
            /// Only records whose `createdAt` is in this range.
            range created_at => "createdAt";
            /// Only records whose `updatedAt` is in this range.
            range updated_at => "updatedAt";
            /// A free text to search for.
            text query => "query";
            /// Only records with one of these `osTypes`.
            many(5000) os_types: OsType => "osTypes";
            /// Only records with one of these `source`.
            many(5000) source: ExclusionSource => "source";
            /// Only records with one of these `userIds`.
            many(5000) user_ids: UserId => "userIds";
            /// Only records with one of these `recommendations`.
            many(5000) recommendations: ValidationStatus => "recommendations";
            /// Only records whose value contains one of these texts.
            contains(5000) value_contains => "value__contains";
            /// Only records whose description contains one of these texts.
            contains(5000) description_contains => "description__contains";
            /// Only records whose user contains one of these texts.
            contains(5000) user_contains => "user__contains";
            /// Whether to include records that are inherited from scopes above.
            flag include_parents => "includeParents";
            /// Whether to include records of scopes below.
            flag include_children => "includeChildren";
            /// The imported.
            flags imported => "imported";
        } }
    };
}
pub(super) use exclusion_conditions;

exclusion_conditions! { ListExclusions, ExportExclusions query }

setters! { CreateExclusion, UpdateExclusion body {
    /// The actions.
    many(5000) actions: ExclusionAction => "data.actions";
    /// The description.
    text description => "data.description";
    /// The vendor's switch `inject`.
    flag inject => "data.inject";
    /// The mode.
    one mode: ExclusionMode => "data.mode";
    /// The path exclusion type.
    text path_exclusion_type => "data.pathExclusionType";
    /// The source.
    text source => "data.source";
} }

setters! { UpdateExclusion body {
    /// The SHA-256 value.
    text sha256_value => "data.sha256Value";
    /// The value.
    one value: Value => "data.value";
} }

setters! { DeleteExclusion body {
    /// The type.
    one type_: ExclusionType => "data.type";
} }

setters! { ValidateExclusion body {
    /// The exclusion type.
    one exclusion_type: ExclusionType => "data.exclusionType";
    /// The family of the operating system.
    one os_type: OsType => "data.osType";
    /// The value.
    text value => "data.value";
} }

impl Exclusions {
    /// Lists exclusions, page by page. Permission: `Exclusions.view`.
    pub fn list(&self) -> ListExclusions {
        ListExclusions::new(
            self.core
                .list(LIST_EXCLUSIONS.request().query("sortBy", "id").query("sortOrder", "asc"), by_cursor("data")),
        )
    }

    /// Creates an exclusion. Permission: `Exclusions.create`.
    pub fn create(&self, scope: &Scope, os_type: &OsType, type_: &ExclusionType, value: &Value) -> CreateExclusion {
        CreateExclusion::new(
            self.core.json(
                CREATE_EXCLUSION
                    .request()
                    .member("filter", scope)
                    .member("data.osType", os_type)
                    .member("data.type", type_)
                    .member("data.value", value),
                "data",
            ),
        )
    }

    /// Changes an exclusion. Permission: `Exclusions.edit`.
    pub fn update(&self, id: &str, os_type: &OsType, type_: &ExclusionType) -> UpdateExclusion {
        UpdateExclusion::new(self.core.json(
            UPDATE_EXCLUSION.request().member("data.id", id).member("data.osType", os_type).member("data.type", type_),
            "data",
        ))
    }

    /// Deletes exclusions. **It cannot be undone.** Permission: `Exclusions.delete`.
    pub fn delete(&self, ids: &[&str]) -> DeleteExclusion {
        DeleteExclusion::new(self.core.record(DELETE_EXCLUSION.request().member("data.ids", ids), "data"))
    }

    /// Downloads the report.
    pub fn download_report(&self, report_id: &ReportId) -> Transfer {
        self.core.transfer(DOWNLOAD_REPORT_OF_EXCLUSIONS.request().segment("report_id", report_id))
    }

    /// Validates an exclusion.
    pub fn validate(&self) -> ValidateExclusion {
        ValidateExclusion::new(self.core.record(VALIDATE_EXCLUSION.request().member("data", json!({})), "data"))
    }

    /// Exports exclusions as a file.
    pub fn export(&self) -> ExportExclusions {
        ExportExclusions::new(self.core.transfer(EXPORT_EXCLUSIONS.request()))
    }
}

//! The blocklist: hashes that the agents stop.

use connect_core::Transfer;
use open_record::word_enum;
use serde_json::{Value, json};

use super::Restrictions;
use super::exclusions::exclusion_conditions;
use super::ids::{ReportId, UserId};
use super::operations::{
    CREATE_RESTRICTION, DELETE_RESTRICTION, DOWNLOAD_REPORT_OF_RESTRICTIONS, EXPORT_RESTRICTIONS, LIST_RESTRICTIONS,
    UPDATE_RESTRICTION, VALIDATE_RESTRICTION,
};
use super::paging::by_cursor;
use super::setters::setters;
use super::targets::Scope;
use crate::models::{Affected, ExclusionMode, ExclusionSource, OsType, Restriction, Validation, ValidationStatus};

word_enum! {
    /// The members that the list can be sorted by.
    pub enum RestrictionSortBy {
        /// `id`.
        Id = "id",
        /// `createdAt`.
        CreatedAt = "createdAt",
        /// `updatedAt`.
        UpdatedAt = "updatedAt",
        /// `osType`.
        OsType = "osType",
        /// `description`.
        Description = "description",
        /// `scope`.
        Scope = "scope",
        /// `value`.
        Value = "value",
        /// `userName`.
        UserName = "userName",
        /// `source`.
        Source = "source",
        /// `scopePath`.
        ScopePath = "scopePath",
        /// `imported`.
        Imported = "imported",
    }
}

connect_core::requests! {
    /// A request that lists restrictions.
    pub list ListRestrictions of Restriction {}

    /// A request that creates a restriction.
    pub call CreateRestriction of Vec<Restriction> {}

    /// A request that changes a restriction.
    pub call UpdateRestriction of Vec<Restriction> {}

    /// A request that deletes restrictions.
    pub call DeleteRestriction of Affected {}

    /// A request that validates a restriction.
    pub call ValidateRestriction of Validation {}

    /// A request that exports restrictions as a file; it is not sent yet.
    pub transfer ExportRestrictions {}
}

setters! { ListRestrictions query {
    /// The member to sort by. The default is one that never changes.
    one sort_by: RestrictionSortBy => "sortBy";
    listing;
    /// Only records with one of these `modes`.
    many(5000) modes: ExclusionMode => "modes";
} }

setters! { ListRestrictions, ExportRestrictions query {
    /// Whether the restrictions are unified ones.
    flag unified => "unified";
    /// The type.
    text type_ => "type";
    /// Only records with one of these `types`.
    many(5000) types: String => "types";
} }

exclusion_conditions! { ListRestrictions, ExportRestrictions query }

setters! { CreateRestriction, UpdateRestriction body {
    /// The description.
    text description => "data.description";
    /// The source.
    text source => "data.source";
    /// The value.
    one value: Value => "data.value";
} }

setters! { CreateRestriction, UpdateRestriction, ValidateRestriction body {
    /// The SHA-256 value.
    text sha256_value => "data.sha256Value";
} }

setters! { DeleteRestriction body {
    /// The type.
    text type_ => "data.type";
} }

setters! { ValidateRestriction body {
    /// The family of the operating system.
    one os_type: OsType => "data.osType";
    /// The value.
    text value => "data.value";
} }

impl Restrictions {
    /// Lists restrictions, page by page. Permission: `Blacklist.view`.
    pub fn list(&self) -> ListRestrictions {
        ListRestrictions::new(
            self.core
                .list(LIST_RESTRICTIONS.request().query("sortBy", "id").query("sortOrder", "asc"), by_cursor("data")),
        )
    }

    /// Creates a restriction. Permission: `Blacklist.create`.
    pub fn create(&self, scope: &Scope, os_type: &OsType, type_: &str) -> CreateRestriction {
        CreateRestriction::new(
            self.core.json(
                CREATE_RESTRICTION
                    .request()
                    .member("filter", scope)
                    .member("data.osType", os_type)
                    .member("data.type", type_),
                "data",
            ),
        )
    }

    /// Changes a restriction. Permission: `Blacklist.edit`.
    pub fn update(&self, scope: &Scope, id: &str, os_type: &OsType, type_: &str) -> UpdateRestriction {
        UpdateRestriction::new(
            self.core.json(
                UPDATE_RESTRICTION
                    .request()
                    .member("filter", scope)
                    .member("data.id", id)
                    .member("data.osType", os_type)
                    .member("data.type", type_),
                "data",
            ),
        )
    }

    /// Deletes restrictions. **It cannot be undone.** Permission: `Blacklist.delete`.
    pub fn delete(&self, ids: &[&str]) -> DeleteRestriction {
        DeleteRestriction::new(self.core.record(DELETE_RESTRICTION.request().member("data.ids", ids), "data"))
    }

    /// Downloads the report.
    pub fn download_report(&self, report_id: &ReportId) -> Transfer {
        self.core.transfer(DOWNLOAD_REPORT_OF_RESTRICTIONS.request().segment("report_id", report_id))
    }

    /// Validates a restriction.
    pub fn validate(&self, scope: &Scope) -> ValidateRestriction {
        ValidateRestriction::new(
            self.core.record(VALIDATE_RESTRICTION.request().member("filter", scope).member("data", json!({})), "data"),
        )
    }

    /// Exports restrictions as a file.
    pub fn export(&self) -> ExportRestrictions {
        ExportRestrictions::new(self.core.transfer(EXPORT_RESTRICTIONS.request()))
    }
}

//! The blocklist: hashes that the agents stop.

use connect_core::Transfer;
use open_record::word_enum;
use serde_json::{Value, json};

use super::Restrictions;
use super::agents::SortOrder;
use super::ids::{AccountId, GroupId, ReportId, SiteId, UserId};
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
    /// The sort order.
    one sort_order: SortOrder => "sortOrder";
    /// Whether the service may leave out the total, which is faster.
    flag skip_count => "skipCount";
    /// Only records with one of these `accountIds`.
    many(500) account_ids: AccountId => "accountIds";
    /// Only records with one of these `siteIds`.
    many(500) site_ids: SiteId => "siteIds";
    /// Only records with one of these `groupIds`.
    many(500) group_ids: GroupId => "groupIds";
    /// Whether the whole tenant is meant.
    flag tenant => "tenant";
    /// Only records with one of these `ids`.
    many(5000) ids: String => "ids";
    /// Whether the restrictions are unified ones.
    flag unified => "unified";
    /// The value.
    text value => "value";
    /// Only records whose `createdAt` is in this range.
    range created_at => "createdAt";
    /// Only records whose `updatedAt` is in this range.
    range updated_at => "updatedAt";
    /// A free text to search for.
    text query => "query";
    /// The type.
    text type_ => "type";
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
    /// Only records with one of these `types`.
    many(5000) types: String => "types";
    /// Whether to include records that are inherited from scopes above.
    flag include_parents => "includeParents";
    /// Whether to include records of scopes below.
    flag include_children => "includeChildren";
    /// The imported.
    flags imported => "imported";
    /// Only records with one of these `modes`.
    many(5000) modes: ExclusionMode => "modes";
} }

setters! { CreateRestriction body {
    /// The description.
    text description => "data.description";
    /// The SHA-256 value.
    text sha256_value => "data.sha256Value";
    /// The source.
    text source => "data.source";
    /// The value.
    one value: Value => "data.value";
} }

setters! { UpdateRestriction body {
    /// The description.
    text description => "data.description";
    /// The SHA-256 value.
    text sha256_value => "data.sha256Value";
    /// The source.
    text source => "data.source";
    /// The value.
    one value: Value => "data.value";
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
    /// The SHA-256 value.
    text sha256_value => "data.sha256Value";
} }

setters! { ExportRestrictions query {
    /// Only records with one of these `accountIds`.
    many(500) account_ids: AccountId => "accountIds";
    /// Only records with one of these `siteIds`.
    many(500) site_ids: SiteId => "siteIds";
    /// Only records with one of these `groupIds`.
    many(500) group_ids: GroupId => "groupIds";
    /// Whether the whole tenant is meant.
    flag tenant => "tenant";
    /// Only records with one of these `ids`.
    many(5000) ids: String => "ids";
    /// Whether the restrictions are unified ones.
    flag unified => "unified";
    /// The value.
    text value => "value";
    /// Only records whose `createdAt` is in this range.
    range created_at => "createdAt";
    /// Only records whose `updatedAt` is in this range.
    range updated_at => "updatedAt";
    /// A free text to search for.
    text query => "query";
    /// The type.
    text type_ => "type";
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
    /// Only records with one of these `types`.
    many(5000) types: String => "types";
    /// Whether to include records that are inherited from scopes above.
    flag include_parents => "includeParents";
    /// Whether to include records of scopes below.
    flag include_children => "includeChildren";
    /// The imported.
    flags imported => "imported";
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

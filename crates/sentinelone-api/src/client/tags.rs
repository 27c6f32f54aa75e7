//! Tags of firewall rules and other objects.

use connect_core::Call;
use open_record::word_enum;
use serde_json::json;

use super::Tags;
use super::ids::TagId;
use super::operations::{CREATE_TAG, DELETE_TAG, DELETE_TAGS, LIST_TAGS, UPDATE_TAG};
use super::paging::by_cursor;
use super::setters::setters;
use super::targets::Scope;
use crate::models::{Affected, ScopeLevel, Tag, TagType};

word_enum! {
    /// The members that the list can be sorted by.
    pub enum TagSortBy {
        /// `id`.
        Id = "id",
        /// `type`.
        Type = "type",
        /// `scope`.
        Scope = "scope",
        /// `query`.
        Query = "query",
    }
}

connect_core::parameters! {
    /// Which tags an operation concerns: every condition must hold.
    pub struct TagFilter {}
}

setters! { TagFilter filter {
    /// Only records with one of these `type`.
    many(5000) type_: TagType => "type";
} }

connect_core::requests! {
    /// A request that lists tags.
    pub list ListTags of Tag {}

    /// A request that creates a tag.
    pub call CreateTag of Tag {}

    /// A request that changes a tag.
    pub call UpdateTag of Tag {}
}

setters! { ListTags query {
    /// The member to sort by. The default is one that never changes.
    one sort_by: TagSortBy => "sortBy";
    listing;
    /// Whether to disable pagination.
    flag disable_pagination => "disablePagination";
} }

setters! { ListTags query; TagFilter filter {
    scope;
    /// Only records with one of these `ids`.
    many(5000) ids: TagId => "ids";
    /// A free text to search for.
    text query => "query";
    /// The scope.
    one scope: ScopeLevel => "scope";
    /// Only records whose name contains one of these texts.
    contains(5000) name_contains => "name__contains";
    /// Whether only parents are listed.
    flag only_parents => "onlyParents";
    /// The kind.
    text kind => "kind";
} }

setters! { CreateTag, UpdateTag body {
    /// The id.
    text id => "data.id";
    /// The description.
    text description => "data.description";
    /// The kind.
    text kind => "data.kind";
} }

setters! { UpdateTag body {
    /// The name.
    text name => "data.name";
} }

impl Tags {
    /// Lists tags, page by page.
    pub fn list(&self, type_: &[TagType]) -> ListTags {
        ListTags::new(self.core.list(
            LIST_TAGS.request().query("type", type_).query("sortBy", "id").query("sortOrder", "asc"),
            by_cursor("data"),
        ))
    }

    /// Creates a tag.
    pub fn create(&self, scope: &Scope, name: &str, type_: &TagType) -> CreateTag {
        CreateTag::new(self.core.record(
            CREATE_TAG.request().member("filter", scope).member("data.name", name).member("data.type", type_),
            "data",
        ))
    }

    /// Deletes tags. **It cannot be undone.**
    pub fn delete_many(&self, filter: &TagFilter) -> Call<Affected> {
        self.core.record(DELETE_TAGS.request().conditions("filter", filter), "data")
    }

    /// Deletes a tag. **It cannot be undone.**
    pub fn delete(&self, tag_id: &TagId) -> Call<Affected> {
        self.core.record(DELETE_TAG.request().segment("tag_id", tag_id), "data")
    }

    /// Changes a tag.
    pub fn update(&self, tag_id: &TagId) -> UpdateTag {
        UpdateTag::new(
            self.core.record(UPDATE_TAG.request().segment("tag_id", tag_id).member("data", json!({})), "data"),
        )
    }
}

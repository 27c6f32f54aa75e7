//! The quarantine of ESET Cloud Office Security.

use chrono::{DateTime, Utc};
use open_record::{Integer, request_value};
use serde_json::Value;

use super::{Call, DownloadCall, Draft, EsetClient, List, group};
use crate::catalogue::{
    BATCH_DELETE_QUARANTINED_OBJECTS, BATCH_DOWNLOAD_QUARANTINED_OBJECTS, BATCH_RESTORE_QUARANTINED_OBJECTS,
    COUNT_QUARANTINED_OBJECTS, DOWNLOAD_QUARANTINED_OBJECTS, GET_QUARANTINED_OBJECT, LIST_QUARANTINED_OBJECTS,
    Operation, PURGE_QUARANTINED_OBJECTS, RESTORE_QUARANTINED_OBJECTS,
};
use crate::models::{ObjectOrigin, QuarantineFilter, QuarantineReason, QuarantinedObject, QuarantinedObjectType};
use crate::{CloudOfficeTenantUuid, QuarantinedObjectUuid, UserUuid};

group! {
    /// Quarantined objects of ESET Cloud Office Security.
    QuarantinedObjects = quarantined_objects
}

/// A call that counts objects, with its optional filters.
#[derive(Debug)]
pub enum CountQuarantinedObjects {}

/// A call that acts on the objects that a filter selects, with its optional parameters.
#[derive(Debug)]
pub enum ByFilter {}

/// A call that restores objects, with its optional parameters.
#[derive(Debug)]
pub enum BatchRestore {}

/// A call that restores the objects that a filter selects, with its optional parameters.
#[derive(Debug)]
pub enum RestoreByFilter {}

impl QuarantinedObjects {
    /// Lists objects.
    pub fn list(&self) -> List<QuarantinedObject> {
        self.call(&LIST_QUARANTINED_OBJECTS).list()
    }

    /// Counts objects.
    pub fn count(&self) -> Call<Integer, CountQuarantinedObjects> {
        self.call(&COUNT_QUARANTINED_OBJECTS).member()
    }

    /// Gets an object.
    pub fn get(&self, object: impl Into<QuarantinedObjectUuid>) -> Call<QuarantinedObject> {
        self.call(&GET_QUARANTINED_OBJECT).path("objectUuid", object.into()).member()
    }

    /// Deletes 1 to 1000 objects permanently.
    pub fn batch_delete(&self, objects: impl IntoIterator<Item = QuarantinedObjectUuid>) -> Call<()> {
        self.call(&BATCH_DELETE_QUARANTINED_OBJECTS).ids("objectUuids", objects).empty()
    }

    /// Downloads 1 to 1000 objects as one ZIP file.
    pub fn batch_download(&self, objects: impl IntoIterator<Item = QuarantinedObjectUuid>) -> DownloadCall {
        self.call(&BATCH_DOWNLOAD_QUARANTINED_OBJECTS).ids("objectUuids", objects).download()
    }

    /// Restores 1 to 1000 objects.
    pub fn batch_restore(&self, objects: impl IntoIterator<Item = QuarantinedObjectUuid>) -> Call<(), BatchRestore> {
        self.call(&BATCH_RESTORE_QUARANTINED_OBJECTS).ids("objectUuids", objects).empty()
    }

    /// Downloads the objects that a filter selects, as one ZIP file.
    pub fn download(&self, filter: &QuarantineFilter) -> DownloadCall<ByFilter> {
        self.call(&DOWNLOAD_QUARANTINED_OBJECTS).entity("filter", filter).download()
    }

    /// Permanently deletes the objects that a filter selects. An empty filter would select everything and is refused; set
    /// at least a tenant.
    pub fn purge(&self, filter: &QuarantineFilter) -> Call<(), ByFilter> {
        self.narrowed(&PURGE_QUARANTINED_OBJECTS, filter).empty()
    }

    /// Restores the objects that a filter selects. An empty filter would select everything and is refused.
    pub fn restore(&self, filter: &QuarantineFilter) -> Call<(), RestoreByFilter> {
        self.narrowed(&RESTORE_QUARANTINED_OBJECTS, filter).empty()
    }

    fn narrowed(&self, operation: &'static Operation, filter: &QuarantineFilter) -> Draft {
        let call = self.call(operation);
        let selects = selects(&request_value(filter).0);
        let call = if selects { call } else { call.refuse("filter", "must select something") };
        call.entity("filter", filter)
    }
}

/// Whether a filter selects less than everything. An empty text and an unspecified word count as absent.
fn selects(filter: &Value) -> bool {
    match filter {
        Value::Null => false,
        Value::String(text) => !text.is_empty() && !text.ends_with("_UNSPECIFIED"),
        Value::Array(values) => values.iter().any(selects),
        Value::Object(members) => members.values().any(selects),
        Value::Bool(_) | Value::Number(_) => true,
    }
}

/// The filters that a list and a count share.
macro_rules! filters {
    ($request:ty) => {
        impl $request {
            /// Only objects of this cloud office tenant.
            pub fn cloud_office_tenant(self, tenant: impl Into<CloudOfficeTenantUuid>) -> Self {
                self.query("filter.cloudOfficeTenantUuid", tenant.into())
            }

            /// Only the mail message with this `Message-ID`.
            pub fn email_internet_message_id(self, id: impl Into<String>) -> Self {
                self.query("filter.emailInternetMessageId", id.into())
            }

            /// Only mail messages to this recipient.
            pub fn email_recipient(self, recipient: impl Into<String>) -> Self {
                self.query("filter.emailRecipient", recipient.into())
            }

            /// Only mail messages from this sender.
            pub fn email_sender(self, sender: impl Into<String>) -> Self {
                self.query("filter.emailSender", sender.into())
            }

            /// Only mail messages whose subject contains this text.
            pub fn email_subject(self, subject: impl Into<String>) -> Self {
                self.query("filter.emailSubject", subject.into())
            }

            /// Only files whose path ends with this text.
            pub fn file_name(self, name: impl Into<String>) -> Self {
                self.query("filter.fileName", name.into())
            }

            /// Only objects of the SharePoint site with this UUID.
            pub fn ms_sharepoint_root_site(self, site: impl Into<String>) -> Self {
                self.query("filter.msSharepointRootSiteUuid", site.into())
            }

            /// Only objects of the Microsoft Teams team with this UUID.
            pub fn ms_teams_team(self, team: impl Into<String>) -> Self {
                self.query("filter.msTeamsTeamUuid", team.into())
            }

            /// Only objects that come from this system.
            pub fn object_origin(self, origin: impl Into<ObjectOrigin>) -> Self {
                self.query("filter.objectOrigin", origin.into())
            }

            /// Only objects of this kind.
            pub fn object_type(self, kind: impl Into<QuarantinedObjectType>) -> Self {
                self.query("filter.objectType", kind.into())
            }

            /// Only objects that were quarantined for this reason.
            pub fn quarantine_reason(self, reason: impl Into<QuarantineReason>) -> Self {
                self.query("filter.quarantineReason", reason.into())
            }

            /// Only objects that were quarantined at this time or later.
            pub fn start_time(self, start: DateTime<Utc>) -> Self {
                self.query("filter.quarantineTime.startTime", start)
            }

            /// Only objects that were quarantined before this time.
            pub fn end_time(self, end: DateTime<Utc>) -> Self {
                self.query("filter.quarantineTime.endTime", end)
            }

            /// Only objects of this user.
            pub fn user(self, user: impl Into<UserUuid>) -> Self {
                self.query("filter.userUuid", user.into())
            }
        }
    };
}

filters!(List<QuarantinedObject>);
filters!(Call<Integer, CountQuarantinedObjects>);

impl List<QuarantinedObject> {
    /// The order: comma-separated field names; ` desc` after a name reverses the order.
    pub fn order_by(self, order: impl Into<String>) -> Self {
        self.query("orderBy", order.into())
    }
}

impl Call<(), BatchRestore> {
    /// Whether the objects are added to the exclusions, so that they are not detected again.
    pub fn add_to_exclusions(self, add: bool) -> Self {
        self.set("addToExclusions", add)
    }
}

impl Call<(), RestoreByFilter> {
    /// Whether the objects are added to the exclusions, so that they are not detected again.
    pub fn add_to_exclusions(self, add: bool) -> Self {
        self.set("addToExclusions", add)
    }

    /// Objects that are not restored although the filter selects them.
    pub fn excluded_objects(self, objects: impl IntoIterator<Item = QuarantinedObjectUuid>) -> Self {
        self.set_ids("excludedObjectUuids", objects)
    }
}

impl Call<(), ByFilter> {
    /// Objects that are not deleted although the filter selects them.
    pub fn excluded_objects(self, objects: impl IntoIterator<Item = QuarantinedObjectUuid>) -> Self {
        self.set_ids("excludedObjectUuids", objects)
    }
}

impl DownloadCall<ByFilter> {
    /// Objects that are left out of the file although the filter selects them.
    pub fn excluded_objects(self, objects: impl IntoIterator<Item = QuarantinedObjectUuid>) -> Self {
        self.set_ids("excludedObjectUuids", objects)
    }
}

//! Detections, detection groups, EDR rules and exclusions, incidents and their comments.

use chrono::{DateTime, Utc};

use super::{Call, EsetClient, List, group};
use crate::catalogue::{
    BATCH_GET_DETECTIONS, CLOSE_INCIDENT, CREATE_EDR_RULE, CREATE_EDR_RULE_EXCLUSION, CREATE_INCIDENT_COMMENT,
    DELETE_EDR_RULE, DELETE_EDR_RULE_EXCLUSION, DELETE_INCIDENT_COMMENT, DISABLE_EDR_RULE, ENABLE_EDR_RULE,
    GET_DETECTION_GROUP, GET_DETECTION_V1, GET_DETECTION_V2, GET_EDR_RULE, GET_EDR_RULE_EXCLUSION, GET_INCIDENT,
    GET_INCIDENT_COMMENT, LIST_DETECTION_GROUPS, LIST_DETECTIONS_V1, LIST_DETECTIONS_V2, LIST_EDR_RULE_EXCLUSIONS,
    LIST_EDR_RULES, LIST_INCIDENT_COMMENTS, LIST_INCIDENTS, REOPEN_INCIDENT, RESOLVE_DETECTION,
    RESOLVE_DETECTION_GROUP, SEARCH_DETECTION_GROUPS, UPDATE_EDR_RULE_DEFINITION, UPDATE_EDR_RULE_EXCLUSION_DEFINITION,
    UPDATE_INCIDENT, UPDATE_INCIDENT_COMMENT,
};
use crate::models::{
    DetectionGroup, DetectionV1, DetectionV2, EdrRule, EdrRuleExclusion, Incident, IncidentComment,
    IncidentResolveReason, IncidentSeverityLevel, SeverityLevel,
};
use crate::{
    CloudOfficeTenantUuid, CommentUuid, DetectionGroupUuid, DetectionUuid, DeviceUuid, EdrRuleExclusionUuid,
    EdrRuleUuid, IncidentUuid, UserUuid,
};

group! {
    /// Detections, version 1, for tenants of ESET PROTECT and ESET Inspect, in all regions.
    DetectionsV1 = detections_v1
}

group! {
    /// Detections, version 2, for tenants of ESET Inspect and ESET Cloud Office Security, in all regions but Japan.
    Detections = detections
}

group! {
    /// Groups of detections.
    DetectionGroups = detection_groups
}

group! {
    /// Rules of ESET Inspect.
    EdrRules = edr_rules
}

group! {
    /// Exclusions from rules of ESET Inspect.
    EdrRuleExclusions = edr_rule_exclusions
}

group! {
    /// Incidents.
    Incidents = incidents
}

group! {
    /// Comments on incidents.
    IncidentComments = incident_comments
}

/// A call that resolves a detection, with its optional parameters.
#[derive(Debug)]
pub enum Resolve {}

/// A call that searches detection groups, with its optional parameters.
#[derive(Debug)]
pub enum SearchDetectionGroups {}

/// A call that changes an incident, with its optional parameters.
#[derive(Debug)]
pub enum UpdateIncident {}

/// A call that closes an incident, with its optional parameters.
#[derive(Debug)]
pub enum CloseIncident {}

/// A call that reopens an incident, with its optional parameters.
#[derive(Debug)]
pub enum ReopenIncident {}

impl DetectionsV1 {
    /// Lists detections.
    pub fn list(&self) -> List<DetectionV1> {
        self.call(&LIST_DETECTIONS_V1).list()
    }

    /// Gets a detection.
    pub fn get(&self, detection: impl Into<DetectionUuid>) -> Call<DetectionV1> {
        self.call(&GET_DETECTION_V1).path("detectionUuid", detection.into()).member()
    }
}

impl List<DetectionV1> {
    /// Only detections on this device.
    pub fn device(self, device: impl Into<DeviceUuid>) -> Self {
        self.query("deviceUuid", device.into())
    }

    /// Only detections that happened at this time or later.
    pub fn start_time(self, start: DateTime<Utc>) -> Self {
        self.query("startTime", start)
    }

    /// Only detections that happened before this time.
    pub fn end_time(self, end: DateTime<Utc>) -> Self {
        self.query("endTime", end)
    }
}

impl Detections {
    /// Lists detections. There is no filter by device; [`DetectionsV1::list`] has one.
    pub fn list(&self) -> List<DetectionV2> {
        self.call(&LIST_DETECTIONS_V2).list()
    }

    /// Gets a detection.
    pub fn get(&self, detection: impl Into<DetectionUuid>) -> Call<DetectionV2> {
        self.call(&GET_DETECTION_V2).path("detectionUuid", detection.into()).member()
    }

    /// Resolves a detection.
    pub fn resolve(&self, detection: impl Into<DetectionUuid>) -> Call<(), Resolve> {
        self.call(&RESOLVE_DETECTION).path("detectionUuid", detection.into()).empty()
    }

    /// Gets up to 1000 detections at once. If the service cannot return all of them, it returns an error. Requests for
    /// more than a hundred may time out.
    pub fn batch_get(&self, detections: impl IntoIterator<Item = DetectionUuid>) -> Call<Vec<DetectionV2>> {
        self.call(&BATCH_GET_DETECTIONS).ids("detectionUuids", detections).member()
    }
}

impl List<DetectionV2> {
    /// Only detections of this cloud office tenant.
    pub fn cloud_office_tenant(self, tenant: impl Into<CloudOfficeTenantUuid>) -> Self {
        self.query("cloudOfficeTenantUuid", tenant.into())
    }

    /// Only detections that happened at this time or later.
    pub fn start_time(self, start: DateTime<Utc>) -> Self {
        self.query("startTime", start)
    }

    /// Only detections that happened before this time.
    pub fn end_time(self, end: DateTime<Utc>) -> Self {
        self.query("endTime", end)
    }
}

impl Call<(), Resolve> {
    /// A note on the resolved detections.
    pub fn note(self, note: impl Into<String>) -> Self {
        self.set("note", note.into())
    }
}

impl DetectionGroups {
    /// Lists detection groups.
    pub fn list(&self) -> List<DetectionGroup> {
        self.call(&LIST_DETECTION_GROUPS).list()
    }

    /// Gets a detection group.
    pub fn get(&self, group: impl Into<DetectionGroupUuid>) -> Call<DetectionGroup> {
        self.call(&GET_DETECTION_GROUP).path("detectionGroupUuid", group.into()).member()
    }

    /// Resolves every detection of a group.
    pub fn resolve(&self, group: impl Into<DetectionGroupUuid>) -> Call<(), Resolve> {
        self.call(&RESOLVE_DETECTION_GROUP).path("detectionGroupUuid", group.into()).empty()
    }

    /// Searches detection groups with an OData-like filter such as `resolved eq 0` (`eq ne gt ge lt le and or`, parentheses,
    /// nested fields with dots). The answer has no pages.
    pub fn search(&self, filter: impl Into<String>) -> Call<Vec<DetectionGroup>, SearchDetectionGroups> {
        self.call(&SEARCH_DETECTION_GROUPS).set("filter", filter.into()).member()
    }
}

impl Call<Vec<DetectionGroup>, SearchDetectionGroups> {
    /// Whether the service counts all matches. The contract's answer has no member for the number.
    pub fn return_total_size(self, total: bool) -> Self {
        self.set("returnTotalSize", total)
    }
}

impl List<DetectionGroup> {
    /// Only groups of this cloud office tenant.
    pub fn cloud_office_tenant(self, tenant: impl Into<CloudOfficeTenantUuid>) -> Self {
        self.query("cloudOfficeTenantUuid", tenant.into())
    }

    /// Only groups of detections on this device.
    pub fn device(self, device: impl Into<DeviceUuid>) -> Self {
        self.query("deviceUuid", device.into())
    }

    /// Only groups of detections that happened at this time or later.
    pub fn start_time(self, start: DateTime<Utc>) -> Self {
        self.query("startTime", start)
    }

    /// Only groups of detections that happened before this time.
    pub fn end_time(self, end: DateTime<Utc>) -> Self {
        self.query("endTime", end)
    }
}

impl EdrRules {
    /// Lists rules.
    pub fn list(&self) -> List<EdrRule> {
        self.call(&LIST_EDR_RULES).list()
    }

    /// Creates a rule from its definition, which must not be empty. Name and severity are taken from it.
    pub fn create(&self, rule: &EdrRule) -> Call<EdrRule> {
        let call = self.call(&CREATE_EDR_RULE);
        let empty = rule.xml_definition.as_deref().is_none_or(str::is_empty);
        let call = if empty { call.refuse("rule.xmlDefinition", "must not be empty") } else { call };
        call.entity("rule", rule).created()
    }

    /// Gets a rule.
    pub fn get(&self, rule: impl Into<EdrRuleUuid>) -> Call<EdrRule> {
        self.call(&GET_EDR_RULE).path("ruleUuid", rule.into()).member()
    }

    /// Deletes a rule.
    pub fn delete(&self, rule: impl Into<EdrRuleUuid>) -> Call<()> {
        self.call(&DELETE_EDR_RULE).path("ruleUuid", rule.into()).empty()
    }

    /// Switches a rule off.
    pub fn disable(&self, rule: impl Into<EdrRuleUuid>) -> Call<()> {
        self.call(&DISABLE_EDR_RULE).path("ruleUuid", rule.into()).empty()
    }

    /// Switches a rule on.
    pub fn enable(&self, rule: impl Into<EdrRuleUuid>) -> Call<()> {
        self.call(&ENABLE_EDR_RULE).path("ruleUuid", rule.into()).empty()
    }

    /// Replaces a rule's definition.
    pub fn update_definition(&self, rule: impl Into<EdrRuleUuid>, xml_definition: impl Into<String>) -> Call<EdrRule> {
        self.call(&UPDATE_EDR_RULE_DEFINITION)
            .path("ruleUuid", rule.into())
            .required("xmlDefinition", xml_definition.into())
            .member()
    }
}

impl List<EdrRule> {
    /// Whether the answer has the total number of rules.
    pub fn include_total_size(self, include: bool) -> Self {
        self.query("includeTotalSize", include)
    }

    /// Only rules of this severity.
    pub fn severity_level(self, severity: impl Into<SeverityLevel>) -> Self {
        self.query("severityLevel", severity.into())
    }
}

impl EdrRuleExclusions {
    /// Lists exclusions.
    pub fn list(&self) -> List<EdrRuleExclusion> {
        self.call(&LIST_EDR_RULE_EXCLUSIONS).list()
    }

    /// Creates an exclusion. It must name at least one rule, and its note has at most 2048 characters.
    pub fn create(&self, exclusion: &EdrRuleExclusion) -> Call<EdrRuleExclusion> {
        let call = self.call(&CREATE_EDR_RULE_EXCLUSION);
        let long = exclusion.note.as_ref().is_some_and(|note| note.chars().count() > 2048);
        let call = if long { call.refuse("exclusion.note", "must have at most 2048 characters") } else { call };
        let call = match &exclusion.rule_uuids {
            rules if rules.as_ref().is_none_or(Vec::is_empty) => {
                call.refuse("exclusion.ruleUuids", "must name at least one rule")
            }
            _ => call,
        };
        call.entity("exclusion", exclusion).created()
    }

    /// Gets an exclusion.
    pub fn get(&self, exclusion: impl Into<EdrRuleExclusionUuid>) -> Call<EdrRuleExclusion> {
        self.call(&GET_EDR_RULE_EXCLUSION).path("exclusionUuid", exclusion.into()).member()
    }

    /// Deletes an exclusion.
    pub fn delete(&self, exclusion: impl Into<EdrRuleExclusionUuid>) -> Call<()> {
        self.call(&DELETE_EDR_RULE_EXCLUSION).path("exclusionUuid", exclusion.into()).empty()
    }

    /// Replaces an exclusion's definition.
    pub fn update_definition(
        &self,
        exclusion: impl Into<EdrRuleExclusionUuid>,
        xml_definition: impl Into<String>,
    ) -> Call<EdrRuleExclusion> {
        self.call(&UPDATE_EDR_RULE_EXCLUSION_DEFINITION)
            .path("exclusionUuid", exclusion.into())
            .required("xmlDefinition", xml_definition.into())
            .member()
    }
}

impl List<EdrRuleExclusion> {
    /// Whether the answer has the total number of exclusions.
    pub fn include_total_size(self, include: bool) -> Self {
        self.query("includeTotalSize", include)
    }
}

impl Incidents {
    /// Lists incidents, without the identifiers of their devices and detections; [`get`](Self::get) returns those too.
    pub fn list(&self) -> List<Incident> {
        self.call(&LIST_INCIDENTS).list()
    }

    /// Gets an incident.
    pub fn get(&self, incident: impl Into<IncidentUuid>) -> Call<Incident> {
        self.call(&GET_INCIDENT).path("incidentUuid", incident.into()).member()
    }

    /// Changes those basic attributes of an incident that are set on the call.
    pub fn update(&self, incident: impl Into<IncidentUuid>) -> Call<Incident, UpdateIncident> {
        self.call(&UPDATE_INCIDENT).path("incidentUuid", incident.into()).member()
    }

    /// Closes an incident, for this reason.
    pub fn close(
        &self,
        incident: impl Into<IncidentUuid>,
        closure_reason: impl Into<IncidentResolveReason>,
    ) -> Call<(), CloseIncident> {
        self.call(&CLOSE_INCIDENT)
            .path("incidentUuid", incident.into())
            .entity("closureReason", &closure_reason.into())
            .empty()
    }

    /// Reopens an incident that is not open. The assignee stays, and the final comment becomes an ordinary comment.
    pub fn reopen(&self, incident: impl Into<IncidentUuid>) -> Call<(), ReopenIncident> {
        self.call(&REOPEN_INCIDENT).path("incidentUuid", incident.into()).empty()
    }
}

impl List<Incident> {
    /// A filter of up to 200 characters in the Common Expression Language (CEL), such as `status == INCIDENT_STATUS_OPEN &&
    /// severity >= INCIDENT_SEVERITY_LEVEL_MEDIUM`. The fields are `create_time`, `update_time`, `display_name`,
    /// `assignee_uuid`, `device_uuids`, `severity`, `status` and `tags`. A time is written
    /// `timestamp("2026-05-21T00:00:00+00:00")`.
    pub fn filter(self, filter: impl Into<String>) -> Self {
        self.query("filter", filter.into())
    }

    /// The order: comma-separated field names in snake case; ` desc` after a name reverses the order.
    pub fn order_by(self, order: impl Into<String>) -> Self {
        self.query("orderBy", order.into())
    }
}

impl Call<Incident, UpdateIncident> {
    /// Assigns the incident to a user.
    pub fn assignee(self, assignee: impl Into<UserUuid>) -> Self {
        let assignee = assignee.into();
        self.masked("assigneeUuid", assignee.as_str().to_owned())
    }

    /// Removes the assignee. The service allows that only while the incident is open.
    pub fn no_assignee(self) -> Self {
        self.masked("assigneeUuid", String::new())
    }

    /// Sets the description.
    pub fn description(self, description: impl Into<String>) -> Self {
        self.masked("description", description.into())
    }

    /// Sets the title.
    pub fn display_name(self, display_name: impl Into<String>) -> Self {
        self.masked("displayName", display_name.into())
    }

    /// Sets the severity.
    pub fn severity(self, severity: impl Into<IncidentSeverityLevel>) -> Self {
        self.masked("severity", severity.into())
    }
}

impl Call<(), CloseIncident> {
    /// The final comment.
    pub fn final_comment(self, text: impl Into<String>) -> Self {
        self.set("finalComment", IncidentComment::new().text(text.into()))
    }
}

impl Call<(), ReopenIncident> {
    /// A comment on the reopening.
    pub fn comment(self, text: impl Into<String>) -> Self {
        self.set("comment", IncidentComment::new().text(text.into()))
    }
}

impl IncidentComments {
    /// Lists the comments on an incident in the order of their creation. The answer has no pages.
    pub fn list(&self, incident: impl Into<IncidentUuid>) -> Call<Vec<IncidentComment>> {
        self.call(&LIST_INCIDENT_COMMENTS).path("incidentUuid", incident.into()).member()
    }

    /// Creates a comment on an incident.
    pub fn create(&self, incident: impl Into<IncidentUuid>, text: impl Into<String>) -> Call<IncidentComment> {
        let incident = incident.into();
        let comment = IncidentComment::new().incident_uuid(incident.as_str()).text(text.into());
        self.call(&CREATE_INCIDENT_COMMENT).path("incidentUuid", incident).entity("comment", &comment).created()
    }

    /// Gets a comment.
    pub fn get(&self, incident: impl Into<IncidentUuid>, comment: impl Into<CommentUuid>) -> Call<IncidentComment> {
        self.call(&GET_INCIDENT_COMMENT)
            .path("incidentUuid", incident.into())
            .path("commentUuid", comment.into())
            .member()
    }

    /// Deletes a comment.
    pub fn delete(&self, incident: impl Into<IncidentUuid>, comment: impl Into<CommentUuid>) -> Call<()> {
        self.call(&DELETE_INCIDENT_COMMENT)
            .path("incidentUuid", incident.into())
            .path("commentUuid", comment.into())
            .empty()
    }

    /// Changes the text of a comment.
    pub fn update_text(
        &self,
        incident: impl Into<IncidentUuid>,
        comment: impl Into<CommentUuid>,
        text: impl Into<String>,
    ) -> Call<()> {
        self.call(&UPDATE_INCIDENT_COMMENT)
            .path("incidentUuid", incident.into())
            .path("commentUuid", comment.into())
            .required("text", text.into())
            .empty()
    }
}

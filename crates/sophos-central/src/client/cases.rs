//! Cases of XDR and MDR.

use connect_core::Call;

use super::Cases;
use super::confirm::Deletion;
use super::ids::{CaseId, DetectionId};
use super::operations::{
    CREATE_CASE, DELETE_CASE, GET_CASE, GET_DETECTION_OF_A_CASE, GET_MITRE_SUMMARY_OF_A_CASE, LIST_CASES,
    LIST_DETECTIONS_OF_A_CASE, LIST_IMPACTED_ENTITIES_OF_A_CASE, UPDATE_CASE,
};
use super::paging::by_number;
use super::requests::requests;
use super::words::Moment;
use crate::models::{Case, CaseSeverity, CaseStatus, CaseVerdict, Deleted, Detection, ImpactedEntity, MitreSummary};

requests! {
    /// A request that lists cases in short form.
    pub list ListCases of Case {
        /// Only cases that are managed by `self` or by `sophos`.
        managed_by: String => query "managedBy",
        /// Only cases of these kinds.
        kinds: [String] => query "type",
        /// Only cases of these severities.
        severities: [CaseSeverity] => query "severity",
        /// Only cases with one of these statuses.
        statuses: [CaseStatus] => query "status",
        /// Only cases of this assignee: an e-mail address, `Unassigned`, or `MDR Ops`.
        assignee: String => query "assignee",
        /// Only cases with this name.
        name: String => query "name",
        /// Only cases whose overview contains this text.
        overview_contains: String => query "overviewContains",
        /// Only cases whose `createdAt` is at this time or later. The time can also be a duration before now, such as
        /// `-PT1H`.
        created_after: Moment => query "createdAfter",
        /// Only cases whose `createdAt` is before this time. The time can also be a duration before now, such as
        /// `-PT1H`.
        created_before: Moment => query "createdBefore",
        /// Only cases that were escalated (true), or only cases that were not (false).
        escalated: bool => query "escalated",
        /// Only cases with this verdict.
        verdict: CaseVerdict => query "verdict",
        /// The column to sort by, with its direction, such as `createdAt:asc`.
        sort: [String] => query "sort",
    }

    /// A request that creates a case.
    pub call CreateCase of Case {
        /// Kind of case.
        kind: String => body "type",
        /// Who manages the case: `self` or `sophos`.
        managed_by: String => body "managedBy",
        /// Severity of the case.
        severity: CaseSeverity => body "severity",
        /// Status of the case.
        status: CaseStatus => body "status",
        /// The e-mail address of the assignee.
        assignee: String => body "assignee",
        /// The detection that the case is opened for.
        initial_detection_id: DetectionId => body "initialDetectionId",
        /// Further detections.
        other_detection_ids: [DetectionId] => body "otherDetectionIds",
        /// Summary of the case.
        overview: String => body "overview",
    }

    /// A request that changes a case.
    pub call UpdateCase of Case {
        /// Name of the case.
        name: String => body "name",
        /// Kind of case.
        kind: String => body "type",
        /// Severity of the case.
        severity: CaseSeverity => body "severity",
        /// Status of the case.
        status: CaseStatus => body "status",
        /// The e-mail address of the assignee.
        assignee: String => body "assignee",
        /// Summary of the case.
        overview: String => body "overview",
    }

    /// A request that lists the entities that a case concerns.
    pub list ListImpactedEntitiesOfCase of ImpactedEntity {
        /// The column to sort by, with its direction, such as `createdAt:asc`.
        sort: [String] => query "sort",
        /// Only the entity with this identifier.
        id: String => query "id",
        /// Only entities with this name.
        name: String => query "name",
        /// Only entities of this kind.
        kind: String => query "type",
    }

    /// A request that lists the detections of a case.
    pub list ListDetectionsOfCase of Detection {
        /// The column to sort by, with its direction, such as `createdAt:asc`.
        sort: [String] => query "sort",
    }
}

impl Cases {
    /// Lists cases in short form: [`get`](Self::get) reads the rest of one. At most 50 per page.
    pub fn list(&self) -> ListCases {
        ListCases::new(self.core.list(LIST_CASES.request(), by_number(50)))
    }

    /// Creates a case.
    pub fn create(&self, name: &str) -> CreateCase {
        CreateCase::new(self.core.record(CREATE_CASE.request().member("name", name), ""))
    }

    /// Reads one case.
    pub fn get(&self, id: &CaseId) -> Call<Case> {
        self.core.record(GET_CASE.request().segment("caseId", id), "")
    }

    /// Changes a case.
    pub fn update(&self, id: &CaseId) -> UpdateCase {
        UpdateCase::new(self.core.record(UPDATE_CASE.request().empty_object().segment("caseId", id), ""))
    }

    /// Deletes a case that the customer manages.
    pub fn delete(&self, id: &CaseId, _: Deletion) -> Call<Deleted> {
        self.core.record(DELETE_CASE.request().segment("caseId", id), "")
    }

    /// Lists the entities that a case concerns: devices, users, files and addresses. At most 50 per page.
    pub fn impacted_entities(&self, id: &CaseId) -> ListImpactedEntitiesOfCase {
        ListImpactedEntitiesOfCase::new(
            self.core.list(LIST_IMPACTED_ENTITIES_OF_A_CASE.request().segment("caseId", id), by_number(50)),
        )
    }

    /// Lists the detections of a case, at most 50 per page.
    pub fn detections(&self, id: &CaseId) -> ListDetectionsOfCase {
        ListDetectionsOfCase::new(
            self.core.list(LIST_DETECTIONS_OF_A_CASE.request().segment("caseId", id), by_number(50)),
        )
    }

    /// Reads the tactics and techniques that a case shows.
    pub fn mitre_attack_summary(&self, id: &CaseId) -> Call<MitreSummary> {
        self.core.record(GET_MITRE_SUMMARY_OF_A_CASE.request().segment("caseId", id), "")
    }

    /// Reads one detection of a case.
    pub fn detection(&self, case: &CaseId, detection: &DetectionId) -> Call<Detection> {
        self.core
            .record(GET_DETECTION_OF_A_CASE.request().segment("caseId", case).segment("detectionId", detection), "")
    }
}

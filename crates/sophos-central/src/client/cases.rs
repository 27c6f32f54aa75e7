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
use super::words::Moment;
use crate::models::{Case, CaseSeverity, CaseStatus, CaseVerdict, Deleted, Detection, ImpactedEntity, MitreSummary};

connect_core::requests! {
    /// Listing cases in short form: a list that has not been asked for yet.
    pub list ListCases of Case {
        /// Only those that are managed so: `self` or `sophos`.
        managed_by: String => query "managedBy",
        /// Only those of these kinds.
        kinds: [String] => query "type",
        /// Only those of these severities.
        severities: [CaseSeverity] => query "severity",
        /// Only those in these states.
        statuses: [CaseStatus] => query "status",
        /// Only those of this assignee: an e-mail address, `Unassigned`, or `MDR Ops`.
        assignee: String => query "assignee",
        /// Only those with this name.
        name: String => query "name",
        /// Only those whose overview contains this text.
        overview_contains: String => query "overviewContains",
        /// Only those whose `createdAt` is at or after this time, or that long ago: `-PT1H`.
        created_after: Moment => query "createdAfter",
        /// Only those whose `createdAt` is before this time, or that long ago: `-PT1H`.
        created_before: Moment => query "createdBefore",
        /// Only those that were escalated, or were not.
        escalated: bool => query "escalated",
        /// Only those with this verdict.
        verdict: CaseVerdict => query "verdict",
        /// The columns to sort by, the most important one first, such as `createdAt:asc`: one column. The direction of one without it is not specified.
        sort: [String] => query "sort",
    }

    /// Making a case: not sent yet.
    pub call CreateCase of Case {
        /// Its kind.
        kind: String => body "type",
        /// Who manages it: `self` or `sophos`.
        managed_by: String => body "managedBy",
        /// How severe it is.
        severity: CaseSeverity => body "severity",
        /// How far it is.
        status: CaseStatus => body "status",
        /// The e-mail address of the assignee.
        assignee: String => body "assignee",
        /// The detection that opens it.
        initial_detection_id: DetectionId => body "initialDetectionId",
        /// Further detections.
        other_detection_ids: [DetectionId] => body "otherDetectionIds",
        /// What is known of it.
        overview: String => body "overview",
    }

    /// Changing a case: not sent yet.
    pub call UpdateCase of Case {
        /// Its name.
        name: String => body "name",
        /// Its kind.
        kind: String => body "type",
        /// How severe it is.
        severity: CaseSeverity => body "severity",
        /// How far it is.
        status: CaseStatus => body "status",
        /// The e-mail address of the assignee.
        assignee: String => body "assignee",
        /// What is known of it.
        overview: String => body "overview",
    }

    /// Listing what a case concerns: a list that has not been asked for yet.
    pub list ListImpactedEntitiesOfCase of ImpactedEntity {
        /// The columns to sort by, the most important one first, such as `createdAt:asc`: one column. The direction of one without it is not specified.
        sort: [String] => query "sort",
        /// Only the one with this id.
        id: String => query "id",
        /// Only those with this name.
        name: String => query "name",
        /// Only those of this kind.
        kind: String => query "type",
    }

    /// Listing the detections of a case: a list that has not been asked for yet.
    pub list ListDetectionsOfCase of Detection {
        /// The columns to sort by, the most important one first, such as `createdAt:asc`: one column. The direction of one without it is not specified.
        sort: [String] => query "sort",
    }
}

impl Cases {
    /// Lists cases in short form: [`get`](Self::get) reads the rest of one. At most 50 a page.
    pub fn list(&self) -> ListCases {
        ListCases::new(self.core.list(LIST_CASES.request(), by_number(50)))
    }

    /// Makes a case.
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

    /// Lists what a case concerns: devices, users, files and addresses. At most 50 a page.
    pub fn impacted_entities(&self, id: &CaseId) -> ListImpactedEntitiesOfCase {
        ListImpactedEntitiesOfCase::new(
            self.core.list(LIST_IMPACTED_ENTITIES_OF_A_CASE.request().segment("caseId", id), by_number(50)),
        )
    }

    /// Lists the detections of a case, at most 50 a page.
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

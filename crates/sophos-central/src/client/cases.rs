//! Cases of XDR and MDR.

use chrono::{DateTime, Utc};
use connect_core::{ByNumber, Call, Paging};

use super::Cases;
use super::ids::CaseId;
use super::operations::{GET_CASE, LIST_CASES};
use super::paging::by_number;
use super::words::instant;
use crate::models::{Case, CaseSeverity, CaseStatus};

/// The contract pages by number; live tenants were seen to page by key and to ignore the number, which then gives the first page again.
const BY_NUMBER_OR_KEY: Paging<ByNumber> = by_number(50).or_key("pages.nextKey", "pageFromKey");

connect_core::requests! {
    /// A list of cases that has not been asked for yet.
    pub list ListCases of Case {
        /// Only cases in these states.
        statuses: [CaseStatus] => query "status",
        /// Only cases of these severities.
        severities: [CaseSeverity] => query "severity",
        /// Only cases of this assignee, by e-mail address.
        assignee: String => query "assignee",
        /// Only cases that are managed so: `self` or `sophos`.
        managed_by: String => query "managedBy",
        /// Only cases with this name.
        name: String => query "name",
        /// Only cases that were escalated, or were not.
        escalated: bool => query "escalated",
    }
}

impl ListCases {
    /// Only cases that were made after this time.
    pub fn created_after(self, time: DateTime<Utc>) -> Self {
        Self(self.0.query("createdAfter", instant(time)))
    }
}

impl Cases {
    /// Lists cases in short form, at most 50 a page: [`get`](Self::get) reads the rest of one.
    pub fn list(&self) -> ListCases {
        ListCases::new(self.core.list(LIST_CASES.request().query("pageTotal", true), BY_NUMBER_OR_KEY))
    }

    /// Reads one case.
    pub fn get(&self, id: &CaseId) -> Call<Case> {
        self.core.record(GET_CASE.request().segment("caseId", id), "")
    }
}

//! Administrators of a tenant.

use super::Admins;
use super::operations::LIST_ADMINS;
use super::paging::numbered;
use crate::models::Admin;

connect_core::requests! {
    /// A list of administrators that has not been asked for yet.
    pub list ListAdmins of Admin {
        /// Only administrators with this role.
        role_id: String => query "roleId",
        /// A text to search for.
        search: String => query "search",
    }
}

impl Admins {
    /// Lists administrators, at most 100 a page.
    pub fn list(&self) -> ListAdmins {
        ListAdmins::new(numbered(&self.core, LIST_ADMINS.request(), 100))
    }
}

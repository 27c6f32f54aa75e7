//! Users of ESET Cloud Office Security.

use open_record::Integer;

use super::{Call, EsetClient, List, group};
use crate::catalogue::{BATCH_GET_USERS, GET_USER, LIST_USERS};
use crate::models::{ProductAutoActivationBase, ProtectionStatus, User};
use crate::{SubscriptionUuid, UserGroupUuid, UserUuid};

group! {
    /// Users of ESET Cloud Office Security.
    Users = users
}

impl Users {
    /// Lists users.
    pub fn list(&self) -> List<User> {
        self.call(&LIST_USERS).list()
    }

    /// Gets a user.
    pub fn get(&self, user: impl Into<UserUuid>) -> Call<User> {
        self.call(&GET_USER).path("userUuid", user.into()).member()
    }

    /// Gets 1 to 1000 users at once, in the order of the identifiers. If the service cannot return all of them, it returns
    /// an error.
    pub fn batch_get(&self, users: impl IntoIterator<Item = UserUuid>) -> Call<Vec<User>> {
        self.call(&BATCH_GET_USERS).ids("usersUuids", users).member()
    }
}

impl List<User> {
    /// Only users of a product that was activated automatically (true), or only users of one that was not (false).
    pub fn auto_activated(self, auto: bool) -> Self {
        self.query("activeProduct.autoActivated", auto)
    }

    /// Only users of a product that was activated automatically for this: a tenant or a user group.
    pub fn auto_activation_base(self, base: impl Into<ProductAutoActivationBase>) -> Self {
        self.query("activeProduct.autoActivationDetails.base", base.into())
    }

    /// Only users of a product that was activated automatically for this user group.
    pub fn auto_activation_user_group(self, group: impl Into<UserGroupUuid>) -> Self {
        self.query("activeProduct.autoActivationDetails.userGroupUuid", group.into())
    }

    /// Only users of a product of this subscription.
    pub fn subscription(self, subscription: impl Into<SubscriptionUuid>) -> Self {
        self.query("activeProduct.subscriptionUuid", subscription.into())
    }

    /// Only users of a product from the licence pool with this UUID.
    pub fn unit_pool(self, pool: impl Into<String>) -> Self {
        self.query("activeProduct.unitPoolUuid", pool.into())
    }

    /// Only users of the product with this number.
    pub fn product_id(self, id: impl Into<Integer>) -> Self {
        self.query("activeProduct.id", id.into())
    }

    /// Only users of the product with this name.
    pub fn product_name(self, name: impl Into<String>) -> Self {
        self.query("activeProduct.name", name.into())
    }

    /// Only users of the cloud office tenant with this identifier, which must match as a whole.
    pub fn cloud_office_tenant_reference(self, reference: impl Into<String>) -> Self {
        self.query("cloudOfficeTenantReference", reference.into())
    }

    /// Only users whose name contains this text.
    pub fn display_name(self, name: impl Into<String>) -> Self {
        self.query("displayName", name.into())
    }

    /// Only users with a mail address that contains this text. Further mail addresses count too.
    pub fn email(self, email: impl Into<String>) -> Self {
        self.query("email", email.into())
    }

    /// Only users with a Microsoft licence (true), or only users without one (false).
    pub fn has_cloud_office_ms_license(self, has: bool) -> Self {
        self.query("hasCloudOfficeMsLicense", has)
    }

    /// Only users with this protection status.
    pub fn protection_status(self, status: impl Into<ProtectionStatus>) -> Self {
        self.query("protectionStatus", status.into())
    }

    /// Only users of this group.
    pub fn user_group(self, group: impl Into<UserGroupUuid>) -> Self {
        self.query("userGroupUuid", group.into())
    }
}

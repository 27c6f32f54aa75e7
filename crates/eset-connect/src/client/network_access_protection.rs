//! Sets of addresses in policies.

use super::{Call, EsetClient, List, group};
use crate::catalogue::{GET_IP_SET, LIST_IP_SETS, UPDATE_IP_SET};
use crate::models::IpSet;
use crate::{IpSetUuid, PolicyUuid};

group! {
    /// IP sets of policies for common features.
    IpSets = ip_sets
}

impl IpSets {
    /// Lists the IP sets of a policy. The service refuses policies for other than common features.
    pub fn list(&self, policy: impl Into<PolicyUuid>) -> List<IpSet> {
        self.call(&LIST_IP_SETS).path("policyUuid", policy.into()).list()
    }

    /// Gets an IP set.
    pub fn get(&self, policy: impl Into<PolicyUuid>, ip_set: impl Into<IpSetUuid>) -> Call<IpSet> {
        self.call(&GET_IP_SET).path("policyUuid", policy.into()).path("ipSetUuid", ip_set.into()).member()
    }

    /// Changes name, description and addresses of an IP set. Of a built-in set only the addresses can be changed, of a
    /// read-only set nothing.
    pub fn update(&self, policy: impl Into<PolicyUuid>, ip_set: impl Into<IpSetUuid>, values: &IpSet) -> Call<IpSet> {
        // The set is named by the path; the body's form of it has no identifier.
        let mut values = values.clone();
        values.uuid = None;
        self.call(&UPDATE_IP_SET)
            .path("policyUuid", policy.into())
            .path("ipSetUuid", ip_set.into())
            .entity("ipSet", &values)
            .member()
    }
}

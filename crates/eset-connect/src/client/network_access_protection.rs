//! IP sets of policies.

use super::{Call, EsetClient, List, group};
use crate::catalogue::{GET_IP_SET, LIST_IP_SETS, UPDATE_IP_SET};
use crate::models::IpSet;
use crate::{IpSetUuid, PolicyUuid};

group! {
    /// IP sets, which policies for common features have.
    IpSets = ip_sets
}

impl IpSets {
    /// Lists the IP sets of a policy. The service is said to refuse policies that are not for common features.
    pub fn list(&self, policy: impl Into<PolicyUuid>) -> List<IpSet> {
        self.call(&LIST_IP_SETS).path("policyUuid", policy.into()).list()
    }

    /// Gets an IP set.
    pub fn get(&self, policy: impl Into<PolicyUuid>, ip_set: impl Into<IpSetUuid>) -> Call<IpSet> {
        self.call(&GET_IP_SET).path("policyUuid", policy.into()).path("ipSetUuid", ip_set.into()).member()
    }

    /// Changes name, description and addresses of an IP set. For a built-in set, only the addresses can be changed; for a
    /// read-only set, nothing can.
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

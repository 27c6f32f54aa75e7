//! Policies and where they are assigned.

use open_record::Integer;

use super::{Call, EsetClient, List, group};
use crate::catalogue::{
    ASSIGN_POLICY, CREATE_POLICY, DELETE_POLICY, GET_POLICY, GET_POLICY_ASSIGNMENT, LIST_POLICIES,
    LIST_POLICY_ASSIGNMENTS, UNASSIGN_POLICY, UPDATE_POLICY_ASSIGNMENT_RANKING,
};
use crate::models::{Policy, PolicyAssignment, PolicyTarget};
use crate::{DeviceGroupUuid, DeviceUuid, PolicyAssignmentUuid, PolicyUuid, SubscriptionUuid};

group! {
    /// Policies. The service has no operation to change a policy.
    Policies = policies
}

group! {
    /// Assignments of policies to devices, device groups and subscriptions.
    PolicyAssignments = policy_assignments
}

/// What a policy is assigned to.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AssignmentTarget {
    /// A device.
    Device(DeviceUuid),
    /// A device group.
    DeviceGroup(DeviceGroupUuid),
    /// A subscription.
    Subscription(SubscriptionUuid),
}

impl From<DeviceUuid> for AssignmentTarget {
    fn from(device: DeviceUuid) -> Self {
        Self::Device(device)
    }
}

impl From<DeviceGroupUuid> for AssignmentTarget {
    fn from(group: DeviceGroupUuid) -> Self {
        Self::DeviceGroup(group)
    }
}

impl From<SubscriptionUuid> for AssignmentTarget {
    fn from(subscription: SubscriptionUuid) -> Self {
        Self::Subscription(subscription)
    }
}

impl From<AssignmentTarget> for PolicyTarget {
    fn from(target: AssignmentTarget) -> Self {
        let mut written = Self::default();
        match target {
            AssignmentTarget::Device(device) => written.device_uuid = Some(device.into()),
            AssignmentTarget::DeviceGroup(group) => written.device_group_uuid = Some(group.into()),
            AssignmentTarget::Subscription(subscription) => written.subscription_uuid = Some(subscription.into()),
        }
        written
    }
}

impl Policies {
    /// Lists policies.
    pub fn list(&self) -> List<Policy> {
        self.call(&LIST_POLICIES).list()
    }

    /// Creates a policy. The service refuses the policy if the settings of any feature are invalid.
    pub fn create(&self, policy: &Policy) -> Call<Policy> {
        self.call(&CREATE_POLICY).entity("policy", policy).created()
    }

    /// Gets a policy.
    pub fn get(&self, policy: impl Into<PolicyUuid>) -> Call<Policy> {
        self.call(&GET_POLICY).path("policyUuid", policy.into()).member()
    }

    /// Deletes a policy.
    pub fn delete(&self, policy: impl Into<PolicyUuid>) -> Call<()> {
        self.call(&DELETE_POLICY).path("policyUuid", policy.into()).empty()
    }
}

impl PolicyAssignments {
    /// Lists assignments.
    pub fn list(&self) -> List<PolicyAssignment> {
        self.call(&LIST_POLICY_ASSIGNMENTS).list()
    }

    /// Assigns a policy to a target. The new assignment gets the last rank of the target's assignments; rank 1 is the
    /// strongest.
    pub fn assign(&self, policy: impl Into<PolicyUuid>, target: impl Into<AssignmentTarget>) -> Call<PolicyAssignment> {
        let assignment = PolicyAssignment {
            policy_uuid: Some(policy.into().into()),
            target: Some(target.into().into()),
            ..PolicyAssignment::default()
        };
        self.call(&ASSIGN_POLICY).entity("assignment", &assignment).created()
    }

    /// Gets an assignment.
    pub fn get(&self, assignment: impl Into<PolicyAssignmentUuid>) -> Call<PolicyAssignment> {
        self.call(&GET_POLICY_ASSIGNMENT).path("assignmentUuid", assignment.into()).member()
    }

    /// Deletes an assignment. The target's remaining assignments are renumbered.
    pub fn delete(&self, assignment: impl Into<PolicyAssignmentUuid>) -> Call<()> {
        self.call(&UNASSIGN_POLICY).path("assignmentUuid", assignment.into()).empty()
    }

    /// Moves an assignment to another rank, from 1 to the number of the target's assignments. The service answers a higher
    /// rank with status 412.
    pub fn update_ranking(&self, assignment: impl Into<PolicyAssignmentUuid>, rank: u32) -> Call<()> {
        let call = self.call(&UPDATE_POLICY_ASSIGNMENT_RANKING).path("assignmentUuid", assignment.into());
        let call = if rank == 0 { call.refuse("rank", "must be at least 1") } else { call };
        call.set("rank", Integer::from(rank)).empty()
    }
}

impl List<PolicyAssignment> {
    /// Only assignments of this policy, or of one of [`policies`](Self::policies) if both are set.
    pub fn policy(self, policy: impl Into<PolicyUuid>) -> Self {
        self.query("policyUuid", policy.into())
    }

    /// Only assignments of these policies.
    pub fn policies(self, policies: impl IntoIterator<Item = PolicyUuid>) -> Self {
        self.query_each("policyUuids", policies)
    }

    /// Only assignments to this target.
    pub fn target(self, target: impl Into<AssignmentTarget>) -> Self {
        let list = self.without_query(&["target.deviceUuid", "target.deviceGroupUuid", "target.subscriptionUuid"]);
        match target.into() {
            AssignmentTarget::Device(device) => list.query("target.deviceUuid", device),
            AssignmentTarget::DeviceGroup(group) => list.query("target.deviceGroupUuid", group),
            AssignmentTarget::Subscription(subscription) => list.query("target.subscriptionUuid", subscription),
        }
    }
}

//! The documented SOAR operations, on top of the client.
//!
//! Each of the 21 operations is one call: it checks its input, can show the requests without sending them, and returns an
//! [`Outcome`] that reports success or failure per target. Several targets are processed at the same time within the quota,
//! and reported in the order of the input. An operation that creates a task returns the task at once;
//! [`Soar::follow_task`] waits for its runs. The [playbook](crate::playbook) shows the operations in use.
//!
//! ```no_run
//! use eset_connect::soar::{TaskDetails, TaskPhase, Targets};
//! use eset_connect::{DeviceUuid, EsetClient, Region, TaskUuid};
//! use futures_util::TryStreamExt as _;
//!
//! # async fn example(client: EsetClient) -> Result<(), Box<dyn std::error::Error>> {
//! let device = DeviceUuid::new("6c2d8f4e-93d4-4f60-8a2e-5d1c00000001")?;
//! let details = TaskDetails::new("Isolate pc-17", "Ransomware note found on the desktop");
//! let task = client.soar().isolate_endpoints(&details, &Targets::devices([device])).send().await.into_single()?;
//!
//! let task = TaskUuid::new(task.uuid.unwrap_or_default())?;
//! let mut states = std::pin::pin!(client.soar().follow_task(task).states());
//! while let Some(state) = states.try_next().await? {
//!     println!("{:?}, {} devices pending", state.phase, state.pending.len());
//! }
//! # Ok(())
//! # }
//! ```

mod command;
mod documented;
mod event;
mod find;
mod follow;
mod input;
mod outcome;

use std::fmt;

use connect_core::{Error, Page, Result};
use futures_util::future::BoxFuture;
use futures_util::{FutureExt as _, StreamExt as _, TryFutureExt as _, TryStreamExt as _, stream};
use open_record::OpenRecord;
use serde_json::Value;

pub use self::command::Command;
pub use self::documented::{Documented, DocumentedData};
pub use self::event::SoarEvent;
pub use self::follow::{FollowTask, TaskPhase, TaskProgress};
pub use self::input::{
    AssignmentFilter, FetchEvent, OnDemandScan, Postpone, PowerAction, RunCommand, ScanProfile, Shutdown, Targets,
    TaskDetails, UpdateOperatingSystem,
};
pub use self::outcome::{Failure, Listed, Outcome, OutcomeStatus, TargetResult};

use self::input::{distinct, trigger};
use crate::client::{AssignmentTarget, Call, EsetClient, List, Preview};
use crate::models::{
    DetectionV1, Device, DeviceGroup, DeviceTask, DeviceTaskRun, DeviceTaskTargets, MemberDevice, Policy,
    PolicyAssignment, TaskAction,
};
use crate::{DeviceGroupUuid, DeviceUuid, PolicyAssignmentUuid, PolicyUuid, TaskUuid};

use chrono::{DateTime, Utc};

/// How many targets are processed at the same time. The quota spaces their requests.
const CONCURRENCY: usize = 10;

impl EsetClient {
    /// The documented SOAR operations.
    #[must_use]
    pub fn soar(&self) -> Soar<'_> {
        Soar { client: self }
    }
}

/// The documented SOAR operations.
#[derive(Clone, Copy, Debug)]
pub struct Soar<'a> {
    client: &'a EsetClient,
}

/// A SOAR operation that has not been carried out yet.
#[must_use = "an operation does nothing until it is sent"]
pub struct SoarCall<T> {
    command: Command,
    steps: Result<Vec<Step<T>>>,
}

struct Step<T> {
    target: Option<String>,
    previews: Result<Vec<Preview>>,
    run: BoxFuture<'static, Result<T, Broken<T>>>,
}

/// Why a step failed, and the part of its list that had been read.
struct Broken<T> {
    error: Error,
    partial: Option<T>,
}

impl<T> From<Error> for Broken<T> {
    fn from(error: Error) -> Self {
        Self { error, partial: None }
    }
}

impl<T: Send + 'static> Step<T> {
    fn call<O: 'static>(target: Option<String>, call: Call<T, O>) -> Self {
        Self { target, previews: call.preview().map(|preview| vec![preview]), run: call.send().err_into().boxed() }
    }
}

impl<T: OpenRecord + Send + Unpin + 'static> Step<Listed<T>> {
    /// Reads a list to its end, or until it has `count` records.
    fn list(target: Option<String>, list: List<T>, count: Option<u32>) -> Self {
        let list = list.page_size(count.unwrap_or(1000));
        let previews = list.preview().map(|preview| vec![preview]);
        Self { target, previews, run: read(list, count).boxed() }
    }
}

async fn read<T: OpenRecord + Send + Unpin + 'static>(
    list: List<T>,
    count: Option<u32>,
) -> Result<Listed<T>, Broken<Listed<T>>> {
    let mut listed = Listed { items: Vec::new(), dead_letters: Vec::new() };
    let enough = count.map_or(usize::MAX, |count| count as usize);
    let mut pages = list.pages();
    while listed.items.len() < enough {
        let page = match pages.try_next().await {
            Ok(Some(page)) => page,
            Ok(None) => break,
            Err(error) => {
                let is_empty = listed.items.is_empty() && listed.dead_letters.is_empty();
                return Err(Broken { error, partial: (!is_empty).then_some(listed) });
            }
        };
        let Page { items, dead_letters, .. } = page;
        listed.items.extend(items.into_iter().take(enough - listed.items.len()));
        listed.dead_letters.extend(dead_letters);
    }
    Ok(listed)
}

impl<T: Send + 'static> SoarCall<T> {
    fn new(command: Command, steps: Result<Vec<Step<T>>>) -> Self {
        Self { command, steps }
    }

    /// The operation.
    #[must_use]
    pub fn command(&self) -> Command {
        self.command
    }

    /// The requests as they would be sent, for dry runs; for a list, the request of its first page. If a request
    /// depends on the answer of the one before it, its [`note`](Preview::note) says how.
    ///
    /// # Errors
    /// The [`Failure`] that sending would report for input that breaks a rule.
    pub fn previews(&self) -> Result<Vec<Preview>, Failure> {
        let failed = |error: &Error| Failure::of(self.command, None, restate(error));
        match &self.steps {
            Ok(steps) => {
                let previews: Result<Vec<_>, _> =
                    steps.iter().map(|step| step.previews.as_ref().map_err(failed)).collect();
                Ok(previews?.into_iter().flatten().cloned().collect())
            }
            Err(error) => Err(failed(error)),
        }
    }

    /// Carries out the operation. The outcome has the failures.
    pub async fn send(self) -> Outcome<T> {
        let command = self.command;
        let steps = match self.steps {
            Ok(steps) => steps,
            Err(error) => {
                return Outcome::failed(Failure::of(command, None, error));
            }
        };
        // All inputs are checked first, so that one wrong target does not leave the others half done.
        if let Some(error) = steps.iter().find_map(|step| step.previews.as_ref().err()) {
            return Outcome::failed(Failure::of(command, None, restate(error)));
        }
        let results = stream::iter(steps)
            .map(|step| async move {
                let (result, partial) = match step.run.await {
                    Ok(data) => (Ok(data), None),
                    Err(Broken { error, partial }) => {
                        (Err(Failure::of(command, step.target.as_deref(), error)), partial)
                    }
                };
                TargetResult { target: step.target, result, partial }
            })
            .buffered(CONCURRENCY)
            .collect()
            .await;
        Outcome { command, results }
    }
}

/// A copy of an error that occurred before sending, which concerns a parameter, a setting or a region.
fn restate(error: &Error) -> Error {
    match error {
        Error::Parameter { parameter, rule, .. } => Error::parameter(parameter, rule.clone()),
        Error::Unavailable { operation, rule, .. } => Error::unavailable(operation, rule.clone()),
        Error::Configuration { setting, rule, .. } => Error::configuration(setting, rule.clone()),
        other => Error::parameter("request", other.to_string()),
    }
}

impl<T> fmt::Debug for SoarCall<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SoarCall").field("command", &self.command).finish_non_exhaustive()
    }
}

fn some<T>(parameter: &'static str, values: Vec<T>) -> Result<Vec<T>> {
    if values.is_empty() { Err(Error::parameter(parameter, "must hold at least one value")) } else { Ok(values) }
}

/// Gets the task. An answer without a task is an error: it must not be mistaken for a task without targets.
async fn get_task(client: &EsetClient, task: &TaskUuid) -> Result<DeviceTask> {
    let found = client.device_tasks().get(task).send().await?;
    if found.uuid.is_none() && found.targets.is_none() { Err(nothing("task")) } else { Ok(found) }
}

fn nothing(member: &str) -> Error {
    Error::decode(member, "the answer does not contain what was requested")
}

fn union(present: DeviceTaskTargets, added: DeviceTaskTargets) -> DeviceTaskTargets {
    let both = |present: Option<Vec<String>>, added: Option<Vec<String>>| {
        Some(distinct(present.into_iter().chain(added).flatten())).filter(|uuids| !uuids.is_empty())
    };
    DeviceTaskTargets {
        devices_uuids: both(present.devices_uuids, added.devices_uuids),
        device_groups_uuids: both(present.device_groups_uuids, added.device_groups_uuids),
        extra: present.extra,
    }
}

impl Soar<'_> {
    fn task(
        self,
        command: Command,
        details: &TaskDetails,
        targets: &Targets,
        action: Result<(&'static str, Option<Value>)>,
    ) -> SoarCall<DeviceTask> {
        let checked = targets.check(command).and_then(|()| details.check()).and(action);
        let steps = checked.map(|(name, params)| {
            let mut action = TaskAction::new().name(name);
            action.params = params;
            let task = DeviceTask::new()
                .display_name(details.name())
                .description(details.description())
                .action(action)
                .targets(targets.write())
                .triggers([details.trigger()]);
            vec![Step::call(None, self.client.device_tasks().create(&task))]
        });
        SoarCall::new(command, steps)
    }

    /// Adds targets to a task. The task's current targets are read first and sent together with the new ones, because
    /// the contract does not say whether the service replaces or extends them. Returns all targets.
    pub fn add_endpoints_to_task(&self, task: &TaskUuid, targets: &Targets) -> SoarCall<DeviceTaskTargets> {
        let command = Command::AddEndpointsToTask;
        let steps = targets.check(command).map(|()| {
            let added = targets.write();
            let note = "the current targets of the task are added, which the previous request reads";
            let present = self.client.device_tasks().get(task).preview();
            let update = self.client.device_tasks().update_targets(task, &added).preview();
            let previews = present.and_then(|present| Ok(vec![present, Preview { note: Some(note), ..update? }]));
            let (client, task) = (self.client.clone(), task.clone());
            let run = async move {
                let present = get_task(&client, &task).await?.targets.unwrap_or_default();
                let union = union(present, added);
                client.device_tasks().update_targets(&task, &union).send().await?;
                Ok::<_, Error>(union)
            };
            vec![Step { target: None, previews, run: run.err_into::<Broken<_>>().boxed() }]
        });
        SoarCall::new(command, steps)
    }

    /// Assigns a policy to each target, as the last of the target's policies; rank 1 is the strongest.
    pub fn assign_policy_to_endpoints(&self, policy: &PolicyUuid, targets: &Targets) -> SoarCall<PolicyAssignment> {
        let command = Command::AssignPolicyToEndpoints;
        let steps = targets.check(command).map(|()| {
            let assign = |id: String, target: AssignmentTarget| {
                Step::call(Some(id), self.client.policy_assignments().assign(policy, target))
            };
            let devices = targets.device_uuids().iter().map(|device| assign(device.to_string(), device.clone().into()));
            let groups = targets.group_uuids().iter().map(|group| assign(group.to_string(), group.clone().into()));
            devices.chain(groups).collect()
        });
        SoarCall::new(command, steps)
    }

    /// Deletes policy assignments by their own identifiers, not by those of the policies.
    /// [`resolve_policy_assignments`](Self::resolve_policy_assignments) finds the assignments of policies.
    pub fn delete_policy_assignments(
        &self,
        assignments: impl IntoIterator<Item = PolicyAssignmentUuid>,
    ) -> SoarCall<()> {
        let steps = some("Policy Assignment UUIDs", distinct(assignments)).map(|assignments| {
            let delete = |assignment: PolicyAssignmentUuid| {
                Step::call(Some(assignment.to_string()), self.client.policy_assignments().delete(assignment))
            };
            assignments.into_iter().map(delete).collect()
        });
        SoarCall::new(Command::DeletePolicyAssignments, steps)
    }

    /// Finds the assignments of policies, to delete them by their own identifiers.
    pub fn resolve_policy_assignments(
        &self,
        policies: impl IntoIterator<Item = PolicyUuid>,
    ) -> SoarCall<Listed<PolicyAssignment>> {
        let steps = some("Policy UUIDs", distinct(policies)).map(|policies| {
            let list = |policy: PolicyUuid| {
                let list = self.client.policy_assignments().list().policy(&policy);
                Step::list(Some(policy.to_string()), list, None)
            };
            policies.into_iter().map(list).collect()
        });
        SoarCall::new(Command::ListPolicyAssignments, steps)
    }

    /// Reads the detections of a time range, which includes its start but not its end. [`SoarEvent`] is the flat form of
    /// a detection.
    pub fn fetch_event(&self, query: &FetchEvent) -> SoarCall<Listed<DetectionV1>> {
        let steps = query.check().map(|()| {
            let mut list = self.client.detections_v1().list().end_time(query.end_time);
            if let Some(start) = query.start_time {
                list = list.start_time(start);
            }
            if let Some(device) = &query.device {
                list = list.device(device);
            }
            vec![Step::list(None, list, (query.count > 0).then_some(query.count))]
        });
        SoarCall::new(Command::FetchEvent, steps)
    }

    /// Lists the devices of each group, with or without those of its subgroups.
    pub fn get_device_group_endpoints(
        &self,
        groups: impl IntoIterator<Item = DeviceGroupUuid>,
        recurse_subgroups: bool,
    ) -> SoarCall<Listed<MemberDevice>> {
        let steps = some("Device Group UUIDs", distinct(groups)).map(|groups| {
            let list = |group: DeviceGroupUuid| {
                let list = self.client.device_groups().list_devices(&group).recurse_subgroups(recurse_subgroups);
                Step::list(Some(group.to_string()), list, None)
            };
            groups.into_iter().map(list).collect()
        });
        SoarCall::new(Command::GetDeviceGroupEndpoints, steps)
    }

    /// Reads the details of each device.
    pub fn get_endpoint_details(&self, devices: impl IntoIterator<Item = DeviceUuid>) -> SoarCall<Device> {
        let steps = some("Device UUIDs", distinct(devices)).map(|devices| {
            let get = |device: DeviceUuid| {
                let step = Step::call(Some(device.to_string()), self.client.devices().get(device));
                let run = step.run.and_then(|found: Device| async move {
                    if found.uuid.is_empty() { Err(nothing("device").into()) } else { Ok(found) }
                });
                Step { run: run.boxed(), ..step }
            };
            devices.into_iter().map(get).collect()
        });
        SoarCall::new(Command::GetEndpointDetails, steps)
    }

    /// Isolates the targets from the network; the connection to their management stays open.
    pub fn isolate_endpoints(&self, details: &TaskDetails, targets: &Targets) -> SoarCall<DeviceTask> {
        self.task(Command::IsolateEndpoints, details, targets, Ok(("StartNetworkIsolation", None)))
    }

    /// Lists all device groups.
    pub fn list_device_groups(&self) -> SoarCall<Listed<DeviceGroup>> {
        let steps = vec![Step::list(None, self.client.device_groups().list(), None)];
        SoarCall::new(Command::ListDeviceGroups, Ok(steps))
    }

    /// Lists all device tasks.
    pub fn list_device_tasks(&self) -> SoarCall<Listed<DeviceTask>> {
        let steps = vec![Step::list(None, self.client.device_tasks().list(), None)];
        SoarCall::new(Command::ListDeviceTasks, Ok(steps))
    }

    /// Lists all policies.
    pub fn list_policies(&self) -> SoarCall<Listed<Policy>> {
        let steps = vec![Step::list(None, self.client.policies().list(), None)];
        SoarCall::new(Command::ListPolicies, Ok(steps))
    }

    /// Lists policy assignments. If the filter has targets, there is one result per target.
    pub fn list_policy_assignments(&self, filter: &AssignmentFilter) -> SoarCall<Listed<PolicyAssignment>> {
        let list = || {
            let list = self.client.policy_assignments().list();
            match &filter.policy {
                Some(policy) => list.policy(policy),
                None => list,
            }
        };
        let (devices, groups) = (filter.targets.device_uuids(), filter.targets.group_uuids());
        let devices = devices.iter().map(|device| (device.to_string(), AssignmentTarget::from(device.clone())));
        let groups = groups.iter().map(|group| (group.to_string(), AssignmentTarget::from(group.clone())));
        let mut steps: Vec<_> =
            devices.chain(groups).map(|(id, target)| Step::list(Some(id), list().target(target), None)).collect();
        if steps.is_empty() {
            steps.push(Step::list(None, list(), None));
        }
        SoarCall::new(Command::ListPolicyAssignments, Ok(steps))
    }

    /// Lists the runs of each task: on all devices or on one, and all runs or the last one per device.
    pub fn list_task_history(
        &self,
        tasks: impl IntoIterator<Item = TaskUuid>,
        device: Option<&DeviceUuid>,
        last_runs: bool,
    ) -> SoarCall<Listed<DeviceTaskRun>> {
        let steps = some("Task UUIDs", distinct(tasks)).map(|tasks| {
            let list = |task: TaskUuid| {
                let mut list = self.client.device_tasks().list_runs(&task);
                if let Some(device) = device {
                    list = list.device(device);
                }
                if last_runs {
                    list = list.only_last_runs(true);
                }
                Step::list(Some(task.to_string()), list, None)
            };
            tasks.into_iter().map(list).collect()
        });
        SoarCall::new(Command::ListTaskHistory, steps)
    }

    /// Scans the targets.
    pub fn on_demand_scan(
        &self,
        details: &TaskDetails,
        targets: &Targets,
        scan: &OnDemandScan,
    ) -> SoarCall<DeviceTask> {
        let action = scan.check().map(|()| ("OnDemandScan", Some(scan.params())));
        self.task(Command::OnDemandScan, details, targets, action)
    }

    /// Runs a command on the targets. The service can refuse it with status 500 and an empty body; others report that
    /// the API user then needs two-factor authentication.
    pub fn run_command(&self, details: &TaskDetails, targets: &Targets, command: &RunCommand) -> SoarCall<DeviceTask> {
        let action = command.check().map(|()| ("RunCommand", Some(command.params())));
        self.task(Command::RunCommand, details, targets, action)
    }

    /// Shuts the targets down, or restarts them.
    pub fn shutdown_or_reboot_endpoints(
        &self,
        details: &TaskDetails,
        targets: &Targets,
        shutdown: &Shutdown,
    ) -> SoarCall<DeviceTask> {
        let action = Ok(("ShutdownComputer", Some(shutdown.params())));
        self.task(Command::ShutdownOrRebootEndpoints, details, targets, action)
    }

    /// Removes the management agent from the targets. Settings that a policy has locked stay locked, so first remove all
    /// policies from the devices and their groups ([`Command::advice`]).
    pub fn stop_managing_endpoints(&self, details: &TaskDetails, targets: &Targets) -> SoarCall<DeviceTask> {
        self.task(Command::StopManagingEndpoints, details, targets, Ok(("StopManaging", None)))
    }

    /// Removes other vendors' antivirus software from the targets.
    pub fn uninstall_third_party_av_software(&self, details: &TaskDetails, targets: &Targets) -> SoarCall<DeviceTask> {
        self.task(Command::UninstallThirdPartyAvSoftware, details, targets, Ok(("ThirdPartyAVRemove", None)))
    }

    /// Ends the isolation of the targets.
    pub fn unisolate_endpoints(&self, details: &TaskDetails, targets: &Targets) -> SoarCall<DeviceTask> {
        self.task(Command::UnisolateEndpoints, details, targets, Ok(("EndNetworkIsolation", None)))
    }

    /// Updates the operating system of the targets.
    pub fn update_operating_system(
        &self,
        details: &TaskDetails,
        targets: &Targets,
        update: &UpdateOperatingSystem,
    ) -> SoarCall<DeviceTask> {
        let action = Ok(("SystemUpdate", Some(update.params())));
        self.task(Command::UpdateOperatingSystem, details, targets, action)
    }

    /// Changes when each task expires; default: six months from now. A new trigger replaces the triggers of the task and
    /// may start the task again.
    pub fn update_task_trigger(
        &self,
        tasks: impl IntoIterator<Item = TaskUuid>,
        expire_time: Option<DateTime<Utc>>,
    ) -> SoarCall<()> {
        let steps = some("Task UUIDs", distinct(tasks)).map(|tasks| {
            let triggers = [trigger(expire_time)];
            let update = |task: TaskUuid| {
                Step::call(Some(task.to_string()), self.client.device_tasks().update_triggers(task, &triggers))
            };
            tasks.into_iter().map(update).collect()
        });
        SoarCall::new(Command::UpdateTaskTrigger, steps)
    }

    /// Obtains a token and reads one device group.
    pub fn test_connection(&self) -> SoarCall<()> {
        let preview = self.client.device_groups().list().page_size(1).preview();
        let client = self.client.clone();
        let run = async move { client.test_connection().await }.err_into().boxed();
        let previews = preview.map(|preview| vec![preview]);
        SoarCall::new(Command::TestConnection, Ok(vec![Step { target: None, previews, run }]))
    }

    /// Finds the device with this name. A name that differs only in case is accepted if exactly one device has it.
    ///
    /// # Errors
    /// [`Error::Parameter`] for `device` if no device or more than one has the name: the error lists candidates, so use
    /// the identifier of one. Otherwise those of [`connect_core::Client::execute`].
    pub async fn find_device(&self, name: &str) -> Result<DeviceUuid> {
        find::device(self.client, name).await
    }

    /// Follows the runs of a task's newest trigger.
    pub fn follow_task(&self, task: impl Into<TaskUuid>) -> FollowTask {
        FollowTask::new(self.client.clone(), task.into())
    }
}

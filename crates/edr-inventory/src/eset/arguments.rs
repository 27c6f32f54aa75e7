//! The command line of the documented SOAR operations of ESET Connect.

#![allow(clippy::doc_markdown, reason = "the texts of the help are shown as they stand")]

use std::time::Duration;

use chrono::{DateTime, Utc};
use clap::{ArgAction, Args, Subcommand, ValueEnum};
use eset_connect::soar::{self, FollowTask, Postpone, PowerAction, TaskDetails};
use eset_connect::{DeviceGroupUuid, DeviceUuid, PolicyAssignmentUuid, PolicyUuid, Region, TaskUuid};

use super::catalogue;
use super::values::{Several, boolean, several, single, time};

const HELP: &str = r#"Typical night:
  edr-inventory eset fetch-event --start-time=-24h --end-time now --flat
  edr-inventory eset isolate-endpoints --device pc-17 --task-name "Isolate pc-17" --task-description "Ransom note" --follow
  edr-inventory eset on-demand-scan --device pc-17 --task-name "Scan pc-17" --task-description "After isolation" --follow
  edr-inventory eset unisolate-endpoints --device pc-17 --task-name "Release pc-17" --task-description "Clean" --follow

Try --dry-run first: it prints the requests and changes nothing. Nothing acts on all devices unless --all-devices is given.

Credentials come from ESET_REGION, ESET_USERNAME and ESET_PASSWORD.

Every parameter can also be given as JSON, with --input FILE, or --input - for standard input:
  {"deviceUuids": ["UUID"], "taskName": "Isolate pc-17", "taskDescription": "Ransom note"}

Output, on standard output:
  results   {"command", "status", "error", "results": [{"target", "data" or "error", "partial"}]}: one result a target; `status` is
            Successful, Partially Successful or Failed, `error` the first failure, `partial` what was read of a list that failed
  guide     the paths of the SOAR guide: $.deviceGroups[*], $.tasks[*], $.policies[*], $.assignments[*], $.detections[*],
            $.Results[*].devices[*], $.Results[*].device, $.Results[*].taskRuns[*], $.Results[*].assignment, $.task; and $.error
A failure is {"failureIndicator", "statusCode", "message", "maybeSent", "requestId"}. maybeSent true: the service may have done it all
the same; look before you do it again. With --follow each change is a line behind that: 
{"task", "phase", "runs", "pending", "runsSince", "earlierRuns"}.

With --json, or when standard output is no terminal, refused input is told in that form, too; a person gets text on standard error.

Exit codes: 0 done; 1 failed, or followed without a good end; 2 done for some targets only; 64 wrong input, nothing was sent."#;

/// Isolates, scans, restarts and reads ESET-managed devices: one operation a call, JSON out.
#[derive(Debug, Args)]
#[command(after_help = HELP)]
pub(crate) struct Arguments {
    #[command(flatten)]
    pub(super) connection: Connection,
    #[command(subcommand)]
    pub(super) command: Command,
}

#[derive(Debug, Subcommand)]
#[expect(clippy::large_enum_variant, reason = "there is one in a run")]
pub(super) enum Command {
    /// Prints the operations of the service, or sends each once to a mock.
    Catalogue(catalogue::Arguments),
    #[command(flatten)]
    Operation(Operation),
}

#[derive(Debug, Args)]
pub(super) struct Connection {
    /// The tenant's region: eu, de, us, ca or jpn; default: ESET_REGION.
    #[arg(long, global = true, value_name = "REGION")]
    pub(super) region: Option<Region>,
    /// E-mail address of the API user; default: ESET_USERNAME. The password is read from ESET_PASSWORD only.
    #[arg(long, global = true, value_name = "NAME")]
    pub(super) username: Option<String>,
    /// A proxy or mock in place of all hosts of the service; default: ESET_BASE_URL.
    #[arg(long, global = true, value_name = "URL")]
    pub(super) base_url: Option<String>,
    /// Prints the requests that would be sent, and changes nothing. Needs no credentials, except to look up names given
    /// with --device.
    #[arg(long, global = true)]
    pub(super) dry_run: bool,
    /// Reads further parameters from a JSON object in this file; `-` is standard input.
    #[arg(long, global = true, value_name = "FILE")]
    pub(super) input: Option<String>,
    /// Reports refused input as JSON on standard output; this is the default when standard output is not a terminal.
    /// With catalogue: prints one object a line.
    #[arg(long, global = true)]
    pub(super) json: bool,
    /// The form of the output.
    #[arg(long, global = true, value_enum, default_value_t = Output::Results)]
    pub(super) output: Output,
}

/// The form of the output.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Output {
    /// Status, and one result a target.
    Results,
    /// The raw data of the SOAR guide.
    Guide,
}

/// Parses UUIDs of devices as they are pasted; the error mentions --device for names.
fn devices(text: &str) -> Result<Several<DeviceUuid>, String> {
    several(text).map_err(by_name)
}

fn device(text: &str) -> Result<DeviceUuid, String> {
    single(text).map_err(by_name)
}

#[expect(clippy::needless_pass_by_value, reason = "it maps an error")]
fn by_name(fault: String) -> String {
    format!("{fault}; a device's name goes to --device")
}

/// How a task is followed.
#[derive(Debug, Args)]
pub(super) struct Follow {
    /// The longest wait, in seconds.
    #[arg(long, value_name = "SECONDS", default_value_t = 3600)]
    follow_seconds: u64,
    /// The time between two polls, in seconds.
    #[arg(long, value_name = "SECONDS", default_value_t = 10)]
    follow_interval_seconds: u64,
}

impl Follow {
    pub(super) fn set(&self, follow: FollowTask) -> FollowTask {
        let interval = Duration::from_secs(self.follow_interval_seconds.max(1));
        follow.deadline(Duration::from_secs(self.follow_seconds)).interval(interval)
    }
}

/// A task's name, and whether to wait for it.
#[derive(Debug, Args)]
pub(super) struct Task {
    /// The task's name, as the console shows it.
    #[arg(long = "task-name", id = "task_name", value_name = "TEXT", allow_hyphen_values = true)]
    name: String,
    /// The reason, up to 1000 characters.
    #[arg(long = "task-description", id = "task_description", value_name = "TEXT", allow_hyphen_values = true)]
    description: String,
    /// When the task stops starting runs, in UTC: 2026-05-21T08:00:00Z, "2026-05-21 08:00", or +8h from now; default: in six months.
    #[arg(long, value_name = "TIME", value_parser = time, allow_hyphen_values = true)]
    expire_time: Option<DateTime<Utc>>,
    /// Waits for the task's runs and prints each change as a line. Earlier runs are ignored.
    #[arg(long, value_name = "BOOL", num_args = 0..=1, default_value_t = false, default_missing_value = "true", action = ArgAction::Set, value_parser = boolean)]
    pub(super) follow: bool,
    #[command(flatten)]
    pub(super) how: Follow,
}

impl Task {
    pub(super) fn details(&self) -> TaskDetails {
        let details = TaskDetails::new(&self.name, &self.description);
        match self.expire_time {
            Some(time) => details.expire_time(time),
            None => details,
        }
    }
}

/// Devices, by UUID or by name.
#[derive(Debug, Default, Args)]
pub(super) struct Devices {
    /// A device's UUID; can be repeated, and hold several UUIDs.
    #[arg(long, visible_alias = "device-uuids", value_name = "UUID", value_parser = devices)]
    device_uuid: Vec<Several<DeviceUuid>>,
    /// A device's name, which is looked up; can be repeated. If not exactly one device has the name, nothing is done
    /// and the candidates are printed.
    #[arg(long, visible_alias = "device-name", value_name = "NAME")]
    pub(super) device: Vec<String>,
}

impl Devices {
    pub(super) fn uuids(&self) -> Vec<DeviceUuid> {
        Several::all(&self.device_uuid)
    }
}

/// One device, by UUID or by name.
#[derive(Debug, Args)]
pub(super) struct OneDevice {
    /// The device's UUID.
    #[arg(long, value_name = "UUID", value_parser = device)]
    pub(super) device_uuid: Option<DeviceUuid>,
    /// The device's name, which is looked up.
    #[arg(long, visible_alias = "device-name", value_name = "NAME", conflicts_with = "device_uuid")]
    pub(super) device: Option<String>,
}

/// The targets of an operation.
#[derive(Debug, Args)]
pub(super) struct On {
    #[command(flatten)]
    pub(super) devices: Devices,
    /// A device group's UUID, for all of its devices; can be repeated, and hold several UUIDs.
    #[arg(long = "device-group-uuid", visible_alias = "device-group-uuids", value_name = "UUID", value_parser = several::<DeviceGroupUuid>)]
    group: Vec<Several<DeviceGroupUuid>>,
    /// Every device of the tenant.
    #[arg(long, value_name = "BOOL", num_args = 0..=1, default_value_t = false, default_missing_value = "true", action = ArgAction::Set, value_parser = boolean)]
    pub(super) all_devices: bool,
}

impl On {
    pub(super) fn groups(&self) -> Vec<DeviceGroupUuid> {
        Several::all(&self.group)
    }

    /// Whether single devices or groups are named in addition to all devices.
    pub(super) fn is_contradictory(&self) -> bool {
        let named = !(self.devices.device_uuid.is_empty() && self.devices.device.is_empty() && self.group.is_empty());
        self.all_devices && named
    }
}

/// What a user may do about a shutdown or restart.
#[derive(Debug, Args)]
pub(super) struct Power {
    /// How long the user may postpone it: Cannot, OneHour, ThreeHours, FiveHours, OneDay, ThreeDays, SevenDays,
    /// FifteenDays, TwentyDays or ThirtyDays.
    #[arg(long, value_name = "TIME")]
    pub(super) postpone: Option<Postpone>,
    /// Whether the user may cancel it.
    #[arg(long, value_name = "BOOL", num_args = 0..=1, default_value_t = false, default_missing_value = "true", action = ArgAction::Set, value_parser = boolean)]
    pub(super) cancel_action: bool,
}

impl Power {
    pub(super) fn action(&self) -> PowerAction {
        PowerAction::new().postpone(self.postpone.unwrap_or_default()).cancel_action(self.cancel_action)
    }
}

#[derive(Debug, Subcommand)]
pub(super) enum Operation {
    /// Adds devices or groups to an existing task.
    AddEndpointsToTask {
        /// The task.
        #[arg(long, value_name = "UUID", value_parser = single::<TaskUuid>)]
        task_uuid: TaskUuid,
        #[command(flatten)]
        on: On,
    },
    /// Assigns a policy to devices or groups, after those that they already have.
    AssignPolicyToEndpoints {
        /// The policy.
        #[arg(long, value_name = "UUID", value_parser = single::<PolicyUuid>)]
        policy_uuid: PolicyUuid,
        #[command(flatten)]
        on: On,
    },
    /// DANGEROUS: deletes policy assignments, by their own identifiers (not those of policies).
    DeletePolicyAssignments {
        /// An assignment; can be repeated, and hold several.
        #[arg(long = "policy-assignment-uuid", visible_alias = "policy-assignment-uuids", value_name = "UUID", value_parser = several::<PolicyAssignmentUuid>, required = true)]
        assignment: Vec<Several<PolicyAssignmentUuid>>,
    },
    /// Reads the detections of a time range, whose end is not included.
    FetchEvent(Events),
    /// Waits for the runs of a task that its newest trigger started, and prints each change as a line.
    FollowTask {
        /// The task.
        #[arg(long, value_name = "UUID", value_parser = single::<TaskUuid>)]
        task_uuid: TaskUuid,
        #[command(flatten)]
        how: Follow,
    },
    /// Lists the devices of groups, including those of their subgroups.
    GetDeviceGroupEndpoints {
        /// A device group's UUID; can be repeated, and hold several UUIDs.
        #[arg(long = "device-group-uuid", visible_alias = "device-group-uuids", value_name = "UUID", value_parser = several::<DeviceGroupUuid>, required = true)]
        group: Vec<Several<DeviceGroupUuid>>,
        /// Leaves out subgroups.
        #[arg(long, value_name = "BOOL", num_args = 0..=1, default_value_t = false, default_missing_value = "true", action = ArgAction::Set, value_parser = boolean)]
        no_subgroups: bool,
    },
    /// Reads the details of devices.
    GetEndpointDetails {
        #[command(flatten)]
        devices: Devices,
    },
    /// DANGEROUS: cuts devices off from the network, except from their management. Undo: unisolate-endpoints.
    IsolateEndpoints {
        #[command(flatten)]
        task: Task,
        #[command(flatten)]
        on: On,
    },
    /// Lists device groups.
    ListDeviceGroups,
    /// Lists device tasks.
    ListDeviceTasks,
    /// Lists policies.
    ListPolicies,
    /// Lists policy assignments: all, or those of a policy, of devices, or of groups.
    ListPolicyAssignments(Assignments),
    /// Lists the runs of tasks.
    ListTaskHistory {
        /// A task's UUID; can be repeated, and hold several UUIDs.
        #[arg(long = "task-uuid", visible_alias = "task-uuids", value_name = "UUID", value_parser = several::<TaskUuid>, required = true)]
        task: Vec<Several<TaskUuid>>,
        #[command(flatten)]
        on: OneDevice,
        /// Only the last run on each device.
        #[arg(long, value_name = "BOOL", num_args = 0..=1, default_value_t = false, default_missing_value = "true", action = ArgAction::Set, value_parser = boolean)]
        last_runs: bool,
    },
    /// Scans devices. Default: an in-depth scan of everything, with cleaning.
    OnDemandScan(Scan),
    /// Finds the assignments of policies, whose identifiers delete-policy-assignments takes.
    ResolvePolicyAssignments {
        /// A policy; can be repeated, and hold several.
        #[arg(long = "policy-uuid", visible_alias = "policy-uuids", value_name = "UUID", value_parser = several::<PolicyUuid>, required = true)]
        policy: Vec<Several<PolicyUuid>>,
    },
    /// DANGEROUS: runs a command on devices, with system privileges.
    RunCommand(Run),
    /// DANGEROUS: shuts devices down, or restarts them.
    #[command(visible_alias = "shutdown-or-reboots-endpoints")]
    ShutdownOrRebootEndpoints {
        #[command(flatten)]
        task: Task,
        #[command(flatten)]
        on: On,
        /// true: restart; false: off.
        #[arg(long, value_name = "BOOL", num_args = 1, required = true, action = ArgAction::Set, value_parser = boolean)]
        restart: bool,
        #[command(flatten)]
        power: Power,
    },
    /// DANGEROUS: removes the management agent, which cannot be undone from here. Remove all policies first.
    ///
    /// Settings that policies have locked stay locked on devices that are no longer managed: remove all policies from the devices
    /// and their groups first (list-policy-assignments, delete-policy-assignments).
    StopManagingEndpoints {
        #[command(flatten)]
        task: Task,
        #[command(flatten)]
        on: On,
    },
    /// Checks credentials, rights and the connection to the service.
    TestConnection,
    /// DANGEROUS: removes other vendors' antivirus software.
    UninstallThirdPartyAvSoftware {
        #[command(flatten)]
        task: Task,
        #[command(flatten)]
        on: On,
    },
    /// Ends the isolation of devices.
    UnisolateEndpoints {
        #[command(flatten)]
        task: Task,
        #[command(flatten)]
        on: On,
    },
    /// DANGEROUS: updates the operating system; devices restart if necessary.
    UpdateOperatingSystem(Update),
    /// Changes when tasks expire. The new trigger may start them again.
    UpdateTaskTrigger {
        /// A task's UUID; can be repeated, and hold several UUIDs.
        #[arg(long = "task-uuid", visible_alias = "task-uuids", value_name = "UUID", value_parser = several::<TaskUuid>, required = true)]
        task: Vec<Several<TaskUuid>>,
        /// The new time, in UTC; a time in the past ends the tasks. Default: in six months.
        #[arg(long, value_name = "TIME", value_parser = time, allow_hyphen_values = true)]
        expire_time: Option<DateTime<Utc>>,
    },
}

#[derive(Debug, Args)]
pub(super) struct Events {
    /// Detections at or after this time, in UTC, such as "2026-05-21 08:00", or -24h for a day ago.
    #[arg(long, value_name = "TIME", value_parser = time, allow_hyphen_values = true)]
    pub(super) start_time: Option<DateTime<Utc>>,
    /// Detections before this time, in UTC, such as "2026-05-21 08:00" or now.
    #[arg(long, value_name = "TIME", value_parser = time, allow_hyphen_values = true)]
    pub(super) end_time: DateTime<Utc>,
    /// The largest number to read: 1 to 1000, or 0 for all.
    #[arg(long, visible_alias = "number-of-event-s-fetched", value_name = "N", default_value_t = 100)]
    pub(super) count: u32,
    #[command(flatten)]
    pub(super) on: OneDevice,
    /// Prints the documented flat fields instead of the service's records.
    #[arg(long, value_name = "BOOL", num_args = 0..=1, default_value_t = false, default_missing_value = "true", action = ArgAction::Set, value_parser = boolean)]
    pub(super) flat: bool,
}

#[derive(Debug, Args)]
pub(super) struct Assignments {
    /// Only those of this policy.
    #[arg(long, value_name = "UUID", value_parser = single::<PolicyUuid>)]
    pub(super) policy_uuid: Option<PolicyUuid>,
    #[command(flatten)]
    pub(super) devices: Devices,
    /// Only those of this device group; can be repeated, and hold several UUIDs.
    #[arg(long = "device-group-uuid", visible_alias = "device-group-uuids", value_name = "UUID", value_parser = several::<DeviceGroupUuid>)]
    pub(super) group: Vec<Several<DeviceGroupUuid>>,
}

#[derive(Debug, Args)]
pub(super) struct Scan {
    #[command(flatten)]
    pub(super) task: Task,
    #[command(flatten)]
    pub(super) on: On,
    /// In-Depth, Smart, "Context Menu", "My Profile" or Custom.
    #[arg(long = "scan-profile", value_name = "PROFILE", default_value = "In-Depth")]
    pub(super) profile: String,
    /// The name of the Custom profile.
    #[arg(long, value_name = "NAME")]
    pub(super) custom_profile_name: Option<String>,
    /// What is scanned, such as C:\ or eset://AllTargets; can be repeated.
    #[arg(long = "scan-target", visible_alias = "scan-targets", value_name = "PATH")]
    pub(super) targets: Vec<String>,
    /// Whether threats are cleaned.
    #[arg(long, value_name = "BOOL", num_args = 0..=1, default_value_t = true, default_missing_value = "true", action = ArgAction::Set, value_parser = boolean)]
    pub(super) cleaning_enabled: bool,
    /// Shuts the devices down afterwards.
    #[arg(long, value_name = "BOOL", num_args = 0..=1, default_value_t = false, default_missing_value = "true", action = ArgAction::Set, value_parser = boolean)]
    pub(super) shutdown_enabled: bool,
    /// The user cannot cancel the shutdown. Needs --shutdown-enabled, as --postpone does.
    #[arg(long, value_name = "BOOL", num_args = 0..=1, default_value_t = false, default_missing_value = "true", action = ArgAction::Set, value_parser = boolean)]
    pub(super) shutdown_locked: bool,
    #[command(flatten)]
    pub(super) power: Power,
}

#[derive(Debug, Args)]
pub(super) struct Run {
    #[command(flatten)]
    pub(super) task: Task,
    #[command(flatten)]
    pub(super) on: On,
    /// The command line.
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    pub(super) command_line: String,
    /// The directory in which it runs.
    #[arg(long, value_name = "PATH")]
    pub(super) current_directory: Option<String>,
}

#[derive(Debug, Args)]
pub(super) struct Update {
    #[command(flatten)]
    pub(super) task: Task,
    #[command(flatten)]
    pub(super) on: On,
    /// Whether devices may restart. --postpone needs it.
    #[arg(long, value_name = "BOOL", num_args = 0..=1, default_value_t = true, default_missing_value = "true", action = ArgAction::Set, value_parser = boolean)]
    pub(super) allow_reboot: bool,
    /// Accepts licence agreements (Windows).
    #[arg(long, value_name = "BOOL", num_args = 0..=1, default_value_t = false, default_missing_value = "true", action = ArgAction::Set, value_parser = boolean)]
    pub(super) accept_eula: bool,
    /// Installs optional updates too (Windows).
    #[arg(long, value_name = "BOOL", num_args = 0..=1, default_value_t = false, default_missing_value = "true", action = ArgAction::Set, value_parser = boolean)]
    pub(super) install_optional_updates: bool,
    #[command(flatten)]
    pub(super) power: Power,
}

impl Operation {
    /// The documented operation of the command, or the one in whose terms its failures are reported.
    pub(super) fn command(&self) -> soar::Command {
        use soar::Command;
        match self {
            Self::AddEndpointsToTask { .. } => Command::AddEndpointsToTask,
            Self::AssignPolicyToEndpoints { .. } => Command::AssignPolicyToEndpoints,
            Self::DeletePolicyAssignments { .. } => Command::DeletePolicyAssignments,
            Self::FetchEvent { .. } => Command::FetchEvent,
            Self::GetDeviceGroupEndpoints { .. } => Command::GetDeviceGroupEndpoints,
            Self::GetEndpointDetails { .. } => Command::GetEndpointDetails,
            Self::IsolateEndpoints { .. } => Command::IsolateEndpoints,
            Self::ListDeviceGroups => Command::ListDeviceGroups,
            Self::ListDeviceTasks => Command::ListDeviceTasks,
            Self::ListPolicies => Command::ListPolicies,
            Self::ListPolicyAssignments { .. } | Self::ResolvePolicyAssignments { .. } => {
                Command::ListPolicyAssignments
            }
            Self::FollowTask { .. } | Self::ListTaskHistory { .. } => Command::ListTaskHistory,
            Self::OnDemandScan { .. } => Command::OnDemandScan,
            Self::RunCommand { .. } => Command::RunCommand,
            Self::ShutdownOrRebootEndpoints { .. } => Command::ShutdownOrRebootEndpoints,
            Self::StopManagingEndpoints { .. } => Command::StopManagingEndpoints,
            Self::TestConnection => Command::TestConnection,
            Self::UninstallThirdPartyAvSoftware { .. } => Command::UninstallThirdPartyAvSoftware,
            Self::UnisolateEndpoints { .. } => Command::UnisolateEndpoints,
            Self::UpdateOperatingSystem { .. } => Command::UpdateOperatingSystem,
            Self::UpdateTaskTrigger { .. } => Command::UpdateTaskTrigger,
        }
    }
}

//! The documented SOAR operations of ESET Connect on the command line.

#![allow(clippy::doc_markdown, reason = "the texts of the help are shown as they stand")]

use std::ffi::OsString;
use std::io::{self, Write};
use std::time::Duration;

use crate::args;
use crate::eset::{catalogue, json_arguments};
use crate::exit::{Exit, explain};
use chrono::{DateTime, NaiveDateTime, Utc};
use clap::{Args, Subcommand};
use eset_connect::models::DeviceTask;
use eset_connect::soar::{
    AssignmentFilter, FetchEvent, OnDemandScan, Outcome, OutcomeStatus, Postpone, PowerAction, RunCommand, ScanProfile,
    Shutdown, SoarCall, SoarEvent, Targets, TaskDetails, UpdateOperatingSystem,
};
use eset_connect::{
    DeviceGroupUuid, DeviceUuid, Error, EsetClient, PolicyAssignmentUuid, PolicyUuid, Region, TaskUuid,
};
use futures_util::TryStreamExt as _;
use serde::Serialize;
use serde_json::{Value, json};

const HELP: &str = r#"Typical night:
  edr-inventory eset fetch-event --start-time "2026-05-21 00:00" --end-time "2026-05-22 00:00" --flat
  edr-inventory eset isolate-endpoints --device-uuid UUID --task-name "Isolate pc-17" --task-description "Ransom note" --follow
  edr-inventory eset on-demand-scan --device-uuid UUID --task-name "Scan pc-17" --task-description "After isolation" --follow
  edr-inventory eset unisolate-endpoints --device-uuid UUID --task-name "Release pc-17" --task-description "Clean"

Try --dry-run first: it prints the requests and sends nothing. Nothing acts on all devices unless --all-devices is given.

Credentials come from ESET_REGION, ESET_USERNAME and ESET_PASSWORD.

Every parameter can also be given as JSON, with --input FILE, or --input - for standard input:
  {"deviceUuids": ["UUID"], "taskName": "Isolate pc-17", "taskDescription": "Ransom note"}

Exit codes: 0 done, 1 failed, 2 done for some targets only, 64 wrong usage."#;

/// Isolates, scans, restarts and reads ESET-managed devices: one operation a call, JSON out.
#[derive(Debug, Args)]
#[command(after_help = HELP)]
pub(crate) struct Arguments {
    #[command(flatten)]
    connection: Connection,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Prints the operations of the service, or sends each once to a stand-in.
    Catalogue(catalogue::Arguments),
    #[command(flatten)]
    Operation(Operation),
}

#[derive(Debug, Args)]
struct Connection {
    /// The tenant's region: eu, de, us, ca or jpn; default: ESET_REGION.
    #[arg(long, global = true, value_name = "REGION")]
    region: Option<Region>,
    /// E-mail address of the API user; default: ESET_USERNAME. The password is read from ESET_PASSWORD only.
    #[arg(long, global = true, value_name = "NAME")]
    username: Option<String>,
    /// A proxy or stand-in in place of all hosts of the service; default: ESET_BASE_URL.
    #[arg(long, global = true, value_name = "URL")]
    base_url: Option<String>,
    /// Prints the requests that would be sent, and sends nothing. Needs no credentials.
    #[arg(long, global = true)]
    dry_run: bool,
    /// Reads further parameters from a JSON object in this file; `-` is standard input.
    #[arg(long, global = true, value_name = "FILE")]
    input: Option<String>,
}

/// What a task is called.
#[derive(Debug, Args)]
struct Task {
    /// The task's name, as the console will show it.
    #[arg(long = "task-name", value_name = "TEXT")]
    name: String,
    /// Why: up to 1000 characters.
    #[arg(long = "task-description", value_name = "TEXT")]
    description: String,
    /// When the task stops starting runs, in UTC: 2026-05-21T08:00:00Z or "2026-05-21 08:00". Six months from now, unless told.
    #[arg(long, value_name = "TIME", value_parser = time)]
    expire_time: Option<DateTime<Utc>>,
    /// Waits for the task's runs and prints each change as a line.
    #[arg(long, num_args = 0..=1, default_value_t = false, default_missing_value = "true")]
    follow: bool,
    /// The longest wait with --follow, in seconds.
    #[arg(long, value_name = "SECONDS", default_value_t = 3600)]
    follow_seconds: u64,
    /// The time between two looks with --follow, in seconds.
    #[arg(long, value_name = "SECONDS", default_value_t = 10)]
    follow_interval_seconds: u64,
}

impl Task {
    fn details(&self) -> TaskDetails {
        let details = TaskDetails::new(&self.name, &self.description);
        match self.expire_time {
            Some(time) => details.expire_time(time),
            None => details,
        }
    }
}

/// What is acted on.
#[derive(Debug, Args)]
struct On {
    /// A device; can be repeated.
    #[arg(long = "device-uuid", visible_alias = "device-uuids", value_name = "UUID", value_delimiter = ',')]
    device: Vec<DeviceUuid>,
    /// A device group, for all its devices; can be repeated.
    #[arg(
        long = "device-group-uuid",
        visible_alias = "device-group-uuids",
        value_name = "UUID",
        value_delimiter = ','
    )]
    group: Vec<DeviceGroupUuid>,
    /// Every device of the tenant.
    #[arg(long, conflicts_with_all = ["device", "group"], num_args = 0..=1, default_value_t = false, default_missing_value = "true")]
    all_devices: bool,
}

impl On {
    fn targets(&self) -> Targets {
        if self.all_devices { Targets::all_devices() } else { Targets::new(self.device.clone(), self.group.clone()) }
    }
}

/// What a user may do about a shutdown or restart.
#[derive(Debug, Args)]
struct Power {
    /// How long the user may put it off: Cannot, OneHour, ThreeHours, FiveHours, OneDay, ThreeDays, SevenDays, FifteenDays,
    /// TwentyDays or ThirtyDays.
    #[arg(long, value_name = "TIME")]
    postpone: Option<Postpone>,
    /// Whether the user may cancel it.
    #[arg(long, num_args = 0..=1, default_value_t = false, default_missing_value = "true")]
    cancel_action: bool,
}

impl Power {
    fn action(&self) -> PowerAction {
        PowerAction::new().postpone(self.postpone.unwrap_or_default()).cancel_action(self.cancel_action)
    }
}

#[derive(Debug, Subcommand)]
enum Operation {
    /// Adds devices or groups to a task that exists.
    AddEndpointsToTask {
        /// The task.
        #[arg(long, value_name = "UUID")]
        task_uuid: TaskUuid,
        #[command(flatten)]
        on: On,
    },
    /// Assigns a policy to devices or groups; it comes last among theirs.
    AssignPolicyToEndpoints {
        /// The policy.
        #[arg(long, value_name = "UUID")]
        policy_uuid: PolicyUuid,
        #[command(flatten)]
        on: On,
    },
    /// DANGEROUS: deletes policy assignments, by their own identifiers (not those of policies).
    DeletePolicyAssignments {
        /// An assignment; can be repeated.
        #[arg(
            long = "policy-assignment-uuid",
            visible_alias = "policy-assignment-uuids",
            value_name = "UUID",
            value_delimiter = ',',
            required = true
        )]
        assignment: Vec<PolicyAssignmentUuid>,
    },
    /// Reads detections of a time range; the end does not belong to it.
    FetchEvent {
        /// From this time on, in UTC.
        #[arg(long, value_name = "TIME", value_parser = time)]
        start_time: Option<DateTime<Utc>>,
        /// Before this time, in UTC.
        #[arg(long, value_name = "TIME", value_parser = time)]
        end_time: DateTime<Utc>,
        /// The most to read: 1 to 1000, or 0 for all there are.
        #[arg(long, visible_alias = "number-of-event-s-fetched", value_name = "N", default_value_t = 100)]
        count: u32,
        /// Only detections on this device.
        #[arg(long, value_name = "UUID")]
        device_uuid: Option<DeviceUuid>,
        /// Prints the documented flat fields instead of the service's records.
        #[arg(long, num_args = 0..=1, default_value_t = false, default_missing_value = "true")]
        flat: bool,
    },
    /// Waits for the runs of a task and prints each change as a line.
    FollowTask {
        /// The task.
        #[arg(long, value_name = "UUID")]
        task_uuid: TaskUuid,
        /// The longest wait, in seconds.
        #[arg(long, value_name = "SECONDS", default_value_t = 3600)]
        follow_seconds: u64,
        /// The time between two looks, in seconds.
        #[arg(long, value_name = "SECONDS", default_value_t = 10)]
        follow_interval_seconds: u64,
    },
    /// Lists the devices of groups, those of the groups below included.
    GetDeviceGroupEndpoints {
        /// A device group; can be repeated.
        #[arg(
            long = "device-group-uuid",
            visible_alias = "device-group-uuids",
            value_name = "UUID",
            value_delimiter = ',',
            required = true
        )]
        group: Vec<DeviceGroupUuid>,
        /// Leaves the groups below out.
        #[arg(long, num_args = 0..=1, default_value_t = false, default_missing_value = "true")]
        no_subgroups: bool,
    },
    /// Reads the details of devices.
    GetEndpointDetails {
        /// A device; can be repeated.
        #[arg(
            long = "device-uuid",
            visible_alias = "device-uuids",
            value_name = "UUID",
            value_delimiter = ',',
            required = true
        )]
        device: Vec<DeviceUuid>,
    },
    /// DANGEROUS: cuts devices off from the network, save for the management. Undo: unisolate-endpoints.
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
    /// Lists policy assignments: all, or those of a policy, at devices, at groups.
    ListPolicyAssignments {
        /// Only those of this policy.
        #[arg(long, value_name = "UUID")]
        policy_uuid: Option<PolicyUuid>,
        /// Only those at this device; can be repeated.
        #[arg(long = "device-uuid", visible_alias = "device-uuids", value_name = "UUID", value_delimiter = ',')]
        device: Vec<DeviceUuid>,
        /// Only those at this device group; can be repeated.
        #[arg(
            long = "device-group-uuid",
            visible_alias = "device-group-uuids",
            value_name = "UUID",
            value_delimiter = ','
        )]
        group: Vec<DeviceGroupUuid>,
    },
    /// Lists the runs of tasks.
    ListTaskHistory {
        /// A task; can be repeated.
        #[arg(
            long = "task-uuid",
            visible_alias = "task-uuids",
            value_name = "UUID",
            value_delimiter = ',',
            required = true
        )]
        task: Vec<TaskUuid>,
        /// Only runs on this device.
        #[arg(long, value_name = "UUID")]
        device_uuid: Option<DeviceUuid>,
        /// Only the last run on each device.
        #[arg(long, num_args = 0..=1, default_value_t = false, default_missing_value = "true")]
        last_runs: bool,
    },
    /// Scans devices: in-depth, everything, with cleaning, unless told.
    OnDemandScan {
        #[command(flatten)]
        task: Task,
        #[command(flatten)]
        on: On,
        /// In-Depth, Smart, "Context Menu", "My Profile" or Custom.
        #[arg(long, value_name = "PROFILE", default_value = "In-Depth")]
        scan_profile: String,
        /// The name of the Custom profile.
        #[arg(long, value_name = "NAME")]
        custom_profile_name: Option<String>,
        /// What is scanned, such as C:\ or eset://AllTargets; can be repeated.
        #[arg(long = "scan-target", visible_alias = "scan-targets", value_name = "PATH")]
        scan_targets: Vec<String>,
        /// Whether threats are cleaned.
        #[arg(long, value_name = "BOOL", num_args = 0..=1, default_value_t = true, default_missing_value = "true", action = clap::ArgAction::Set)]
        cleaning_enabled: bool,
        /// Shuts the devices down afterwards.
        #[arg(long, num_args = 0..=1, default_value_t = false, default_missing_value = "true")]
        shutdown_enabled: bool,
        /// The user cannot cancel the shutdown. Needs --shutdown-enabled.
        #[arg(long, num_args = 0..=1, default_value_t = false, default_missing_value = "true")]
        shutdown_locked: bool,
        #[command(flatten)]
        power: Power,
    },
    /// Finds the assignments of policies, whose identifiers delete-policy-assignments takes.
    ResolvePolicyAssignments {
        /// A policy; can be repeated.
        #[arg(
            long = "policy-uuid",
            visible_alias = "policy-uuids",
            value_name = "UUID",
            value_delimiter = ',',
            required = true
        )]
        policy: Vec<PolicyUuid>,
    },
    /// DANGEROUS: runs a command on devices, with the rights of the system.
    RunCommand {
        #[command(flatten)]
        task: Task,
        #[command(flatten)]
        on: On,
        /// The command line.
        #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
        command_line: String,
        /// The directory in which it runs.
        #[arg(long, value_name = "PATH")]
        current_directory: Option<String>,
    },
    /// DANGEROUS: shuts devices down, or restarts them.
    #[command(visible_alias = "shutdown-or-reboots-endpoints")]
    ShutdownOrRebootEndpoints {
        #[command(flatten)]
        task: Task,
        #[command(flatten)]
        on: On,
        /// true: restart; false: off.
        #[arg(long, value_name = "BOOL", num_args = 1, required = true, action = clap::ArgAction::Set)]
        restart: bool,
        #[command(flatten)]
        power: Power,
    },
    /// DANGEROUS: removes the management agent. It cannot be taken back from here.
    StopManagingEndpoints {
        #[command(flatten)]
        task: Task,
        #[command(flatten)]
        on: On,
    },
    /// Checks credentials, rights and the way to the service.
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
    /// DANGEROUS: updates the operating system; devices restart if they have to, unless told.
    UpdateOperatingSystem {
        #[command(flatten)]
        task: Task,
        #[command(flatten)]
        on: On,
        /// Whether devices may restart.
        #[arg(long, value_name = "BOOL", num_args = 0..=1, default_value_t = true, default_missing_value = "true", action = clap::ArgAction::Set)]
        allow_reboot: bool,
        /// Accepts licence agreements (Windows).
        #[arg(long, num_args = 0..=1, default_value_t = false, default_missing_value = "true")]
        accept_eula: bool,
        /// Installs optional updates too (Windows).
        #[arg(long, num_args = 0..=1, default_value_t = false, default_missing_value = "true")]
        install_optional_updates: bool,
        #[command(flatten)]
        power: Power,
    },
    /// Changes when tasks expire.
    UpdateTaskTrigger {
        /// A task; can be repeated.
        #[arg(
            long = "task-uuid",
            visible_alias = "task-uuids",
            value_name = "UUID",
            value_delimiter = ',',
            required = true
        )]
        task: Vec<TaskUuid>,
        /// The new time, in UTC; six months from now, unless told.
        #[arg(long, value_name = "TIME", value_parser = time)]
        expire_time: Option<DateTime<Utc>>,
    },
}

/// A time in UTC: RFC 3339, or as the guide writes it, `2024-03-31 00:00`.
fn time(text: &str) -> Result<DateTime<Utc>, String> {
    let guide = ["%Y-%m-%d %H:%M", "%Y-%m-%d %H:%M:%S"];
    let naive = guide.iter().find_map(|format| NaiveDateTime::parse_from_str(text, format).ok());
    match naive {
        Some(naive) => Ok(naive.and_utc()),
        None => args::instant(text).map_err(|error| format!("{error} or \"2026-11-21 08:00\"")),
    }
}

/// Puts the parameters of `--input` in the place of that flag.
///
/// # Errors
/// What is wrong with the flag or its file.
pub(crate) fn with_input(arguments: Vec<OsString>) -> Result<Vec<OsString>, String> {
    // No other command has the flag.
    if !arguments.iter().any(|argument| argument == "eset") {
        return Ok(arguments);
    }
    let mut arguments = arguments.into_iter();
    let (mut expanded, mut added) = (Vec::new(), Vec::new());
    while let Some(argument) = arguments.next() {
        let file = match argument.to_str() {
            Some("--input") => arguments.next().ok_or("--input needs a file, or - for standard input")?,
            Some(text) if text.starts_with("--input=") => text["--input=".len()..].into(),
            _ => {
                expanded.push(argument);
                continue;
            }
        };
        let text = if file == "-" { io::read_to_string(io::stdin()) } else { std::fs::read_to_string(&file) };
        let place = |error: &dyn std::error::Error| format!("--input {}: {error}", file.display());
        let text = text.map_err(|error| place(&error))?;
        added.extend(json_arguments::arguments(&text).map_err(|error| place(&error))?);
    }
    // Behind the operation's name, wherever the flag stood.
    expanded.extend(added);
    Ok(expanded)
}

pub(crate) fn eset(arguments: Arguments) -> Exit {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build();
    let runtime = match runtime {
        Ok(runtime) => runtime,
        Err(error) => return failed(&error),
    };
    let Arguments { connection, command } = arguments;
    let operation = match command {
        Command::Catalogue(arguments) => return catalogue(&runtime, &connection, &arguments),
        Command::Operation(operation) => operation,
    };
    let client = match client(&connection, |name| std::env::var(name).ok()) {
        Ok(client) => client,
        Err(fault) => {
            let _ = writeln!(io::stderr(), "eset: {fault}");
            return Exit::Usage;
        }
    };
    let program = Program { client, dry_run: connection.dry_run };
    match runtime.block_on(program.run(operation)) {
        Ok(exit) => exit,
        Err(error) => failed(error.as_ref()),
    }
}

fn catalogue(runtime: &tokio::runtime::Runtime, connection: &Connection, arguments: &catalogue::Arguments) -> Exit {
    let Connection { region, username, base_url, dry_run, input } = connection;
    let operations_only = [("--region", region.is_some()), ("--dry-run", *dry_run), ("--input", input.is_some())];
    let refused = match operations_only.into_iter().find(|(_, given)| *given) {
        Some((flag, _)) => Err(format!("{flag} is for operations, not for the catalogue")),
        None => arguments.check(base_url.as_deref(), username.as_deref()),
    };
    if let Err(fault) = refused {
        return args::refuse(&["eset", "catalogue"], fault);
    }
    match runtime.block_on(arguments.run(base_url.as_deref(), username.as_deref())) {
        Ok(exit) => exit,
        // Whoever read it has seen enough.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Exit::Done,
        Err(error) => failed(&error),
    }
}

fn failed(error: &dyn std::error::Error) -> Exit {
    let _ = writeln!(io::stderr(), "eset: {}", explain(error));
    Exit::Failed
}

/// The client, from flags and, where there is none, from the environment.
fn client(connection: &Connection, variable: impl Fn(&str) -> Option<String>) -> Result<EsetClient, String> {
    let variable = |name: &str| variable(name).filter(|value| !value.is_empty());
    let offline = connection.dry_run;
    let base_url = connection.base_url.clone().or_else(|| variable("ESET_BASE_URL"));
    let region = match (connection.region, variable("ESET_REGION")) {
        (Some(region), _) => region,
        (None, Some(name)) => name.parse().map_err(|error: Error| format!("ESET_REGION: {}", explain(&error)))?,
        (None, None) if offline || base_url.is_some() => Region::Eu,
        (None, None) => return Err("set ESET_REGION or --region: eu, de, us, ca or jpn".to_owned()),
    };
    let given = |value: Option<String>, name: &str| match value.or_else(|| variable(name)) {
        Some(value) => Ok(value),
        None if offline => Ok("dry run".to_owned()),
        None => Err(format!("set {name}, or use --dry-run to see what would be sent")),
    };
    let username = given(connection.username.clone(), "ESET_USERNAME")?;
    let password = given(None, "ESET_PASSWORD")?;
    let builder = EsetClient::builder(region, username, password);
    let builder = match base_url {
        Some(url) => builder.base_url(url),
        None => builder,
    };
    builder.build().map_err(|error| explain(&error))
}

type Outcomes = Result<Exit, Box<dyn std::error::Error>>;

struct Program {
    client: EsetClient,
    dry_run: bool,
}

impl Program {
    #[allow(clippy::too_many_lines, reason = "one arm an operation")]
    async fn run(&self, operation: Operation) -> Outcomes {
        let soar = self.client.soar();
        match operation {
            Operation::AddEndpointsToTask { task_uuid, on } => {
                self.finish(soar.add_endpoints_to_task(&task_uuid, &on.targets())).await
            }
            Operation::AssignPolicyToEndpoints { policy_uuid, on } => {
                self.finish(soar.assign_policy_to_endpoints(&policy_uuid, &on.targets())).await
            }
            Operation::DeletePolicyAssignments { assignment } => {
                self.finish(soar.delete_policy_assignments(assignment)).await
            }
            Operation::FetchEvent { start_time, end_time, count, device_uuid, flat } => {
                let mut query = FetchEvent::until(end_time).count(count);
                if let Some(start) = start_time {
                    query = query.start_time(start);
                }
                if let Some(device) = device_uuid {
                    query = query.device(device);
                }
                let call = soar.fetch_event(&query);
                if self.dry_run || !flat {
                    return self.finish(call).await;
                }
                let outcome = call.send().await;
                let exit = exit(&outcome);
                let outcome = match outcome.into_single() {
                    Ok(list) => json!({
                        "events": list.items.iter().map(SoarEvent::from).collect::<Vec<_>>(),
                        "deadLetters": list.dead_letters,
                    }),
                    Err(failure) => json!({"error": failure}),
                };
                print(&outcome)?;
                Ok(exit)
            }
            Operation::FollowTask { task_uuid, follow_seconds, follow_interval_seconds } => {
                self.follow(task_uuid, follow_seconds, follow_interval_seconds).await
            }
            Operation::GetDeviceGroupEndpoints { group, no_subgroups } => {
                self.finish(soar.get_device_group_endpoints(group, !no_subgroups)).await
            }
            Operation::GetEndpointDetails { device } => self.finish(soar.get_endpoint_details(device)).await,
            Operation::IsolateEndpoints { task, on } => {
                self.task(soar.isolate_endpoints(&task.details(), &on.targets()), &task).await
            }
            Operation::ListDeviceGroups => self.finish(soar.list_device_groups()).await,
            Operation::ListDeviceTasks => self.finish(soar.list_device_tasks()).await,
            Operation::ListPolicies => self.finish(soar.list_policies()).await,
            Operation::ListPolicyAssignments { policy_uuid, device, group } => {
                let filter = AssignmentFilter::new().targets(Targets::new(device, group));
                let filter = match policy_uuid {
                    Some(policy) => filter.policy(policy),
                    None => filter,
                };
                self.finish(soar.list_policy_assignments(&filter)).await
            }
            Operation::ListTaskHistory { task, device_uuid, last_runs } => {
                self.finish(soar.list_task_history(task, device_uuid.as_ref(), last_runs)).await
            }
            Operation::OnDemandScan {
                task,
                on,
                scan_profile,
                custom_profile_name,
                scan_targets,
                cleaning_enabled,
                shutdown_enabled,
                shutdown_locked,
                power,
            } => {
                let profile = ScanProfile::new(&scan_profile, custom_profile_name.as_deref())?;
                let mut scan = OnDemandScan::new().profile(profile).targets(scan_targets).cleaning(cleaning_enabled);
                if shutdown_enabled {
                    scan = scan.shutdown(power.action(), shutdown_locked);
                } else if shutdown_locked {
                    return Err(refuse("Shutdown Locked", "applies only together with Shutdown Enabled"));
                } else if power.postpone.is_some() {
                    return Err(refuse("Postpone", "applies only together with Shutdown Enabled"));
                } else if power.cancel_action {
                    return Err(refuse("Cancel Action", "applies only together with Shutdown Enabled"));
                }
                self.task(soar.on_demand_scan(&task.details(), &on.targets(), &scan), &task).await
            }
            Operation::ResolvePolicyAssignments { policy } => {
                self.finish(soar.resolve_policy_assignments(policy)).await
            }
            Operation::RunCommand { task, on, command_line, current_directory } => {
                let command = RunCommand::new(command_line);
                let command = match current_directory {
                    Some(directory) => command.current_directory(directory),
                    None => command,
                };
                self.task(soar.run_command(&task.details(), &on.targets(), &command), &task).await
            }
            Operation::ShutdownOrRebootEndpoints { task, on, restart, power } => {
                let shutdown = if restart { Shutdown::restart() } else { Shutdown::power_off() };
                let shutdown = shutdown.action(power.action());
                self.task(soar.shutdown_or_reboot_endpoints(&task.details(), &on.targets(), &shutdown), &task).await
            }
            Operation::StopManagingEndpoints { task, on } => {
                self.task(soar.stop_managing_endpoints(&task.details(), &on.targets()), &task).await
            }
            Operation::TestConnection => self.finish(soar.test_connection()).await,
            Operation::UninstallThirdPartyAvSoftware { task, on } => {
                self.task(soar.uninstall_third_party_av_software(&task.details(), &on.targets()), &task).await
            }
            Operation::UnisolateEndpoints { task, on } => {
                self.task(soar.unisolate_endpoints(&task.details(), &on.targets()), &task).await
            }
            Operation::UpdateOperatingSystem {
                task,
                on,
                allow_reboot,
                accept_eula,
                install_optional_updates,
                power,
            } => {
                let update = UpdateOperatingSystem::new()
                    .accept_eula(accept_eula)
                    .install_optional_updates(install_optional_updates);
                let update = if allow_reboot {
                    update.reboot(power.action())
                } else if power.postpone.is_some() {
                    return Err(refuse("Postpone", "applies only together with Allow Reboot"));
                } else if power.cancel_action {
                    return Err(refuse("Cancel Action", "applies only together with Allow Reboot"));
                } else {
                    update.no_reboot()
                };
                self.task(soar.update_operating_system(&task.details(), &on.targets(), &update), &task).await
            }
            Operation::UpdateTaskTrigger { task, expire_time } => {
                self.finish(soar.update_task_trigger(task, expire_time)).await
            }
        }
    }

    /// Carries a call out, or shows what it would send.
    async fn finish<T: Serialize + Send + 'static>(&self, call: SoarCall<T>) -> Outcomes {
        if self.dry_run {
            return preview(&call);
        }
        let outcome = call.send().await;
        print(&outcome)?;
        Ok(exit(&outcome))
    }

    /// As [`finish`](Self::finish), and waits for the runs of the new task if that is asked for.
    async fn task(&self, call: SoarCall<DeviceTask>, task: &Task) -> Outcomes {
        if self.dry_run || !task.follow {
            return self.finish(call).await;
        }
        let outcome = call.send().await;
        print(&outcome)?;
        let Ok(created) = outcome.into_single() else { return Ok(Exit::Failed) };
        let created = TaskUuid::new(created.uuid.unwrap_or_default())?;
        self.follow(created, task.follow_seconds, task.follow_interval_seconds).await
    }

    async fn follow(&self, task: TaskUuid, seconds: u64, interval: u64) -> Outcomes {
        let follow = self.client.soar().follow_task(&task);
        let follow = follow.deadline(Duration::from_secs(seconds)).interval(Duration::from_secs(interval.max(1)));
        let states = follow.states();
        let mut states = std::pin::pin!(states);
        let mut exit = Exit::Failed;
        while let Some(state) = states.try_next().await? {
            exit = match state.phase {
                eset_connect::soar::TaskPhase::Finished => Exit::Done,
                _ => Exit::Failed,
            };
            let line = json!({
                "task": task.as_str(),
                "phase": format!("{:?}", state.phase),
                "runs": state.runs,
                "pending": state.pending,
            });
            writeln!(io::stdout(), "{line}")?;
        }
        Ok(exit)
    }
}

fn refuse(parameter: &'static str, rule: &str) -> Box<dyn std::error::Error> {
    Error::parameter(parameter, rule).into()
}

fn preview<T: Send + 'static>(call: &SoarCall<T>) -> Outcomes {
    match call.previews() {
        Ok(previews) => {
            let requests: Vec<Value> = previews
                .into_iter()
                .map(|preview| json!({"method": preview.method.as_str(), "url": preview.url, "body": preview.body}))
                .collect();
            print(&json!({"command": call.command().name(), "requests": requests}))?;
            Ok(Exit::Done)
        }
        Err(failure) => {
            print(&json!({"command": call.command().name(), "status": "Failed", "error": failure}))?;
            Ok(Exit::Failed)
        }
    }
}

fn print(value: &impl Serialize) -> io::Result<()> {
    let mut out = io::stdout().lock();
    serde_json::to_writer_pretty(&mut out, value)?;
    out.write_all(b"\n")?;
    out.flush()
}

fn exit<T>(outcome: &Outcome<T>) -> Exit {
    match outcome.status() {
        OutcomeStatus::Successful => Exit::Done,
        OutcomeStatus::PartiallySuccessful => Exit::Partial,
        OutcomeStatus::Failed => Exit::Failed,
    }
}

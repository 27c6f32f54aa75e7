//! The documented SOAR operations of ESET Connect, carried out for the command line.

use std::io::{self, Write};

use chrono::{SubsecRound as _, Utc};
use eset_connect::models::DeviceTask;
use eset_connect::soar::{
    AssignmentFilter, Command, DocumentedData, Failure, FetchEvent, FollowTask, OnDemandScan, RunCommand, ScanProfile,
    Shutdown, SoarCall, SoarEvent, Targets, TaskDetails, TaskPhase, UpdateOperatingSystem,
};
use eset_connect::{DeviceUuid, Error, EsetClient, TaskUuid};
use futures_util::TryStreamExt as _;
use serde::Serialize;
use serde_json::json;

use super::answer::{Printer, print};
use super::arguments::{
    Assignments, Devices, Events, Follow, On, OneDevice, Operation, Output, Power, Run, Scan, Task, Update,
};
use super::values::Several;
use crate::exit::Exit;

/// Why an operation was not carried out.
pub(super) enum Stop {
    /// It failed, or its input was refused.
    Failure(Box<Failure>),
    /// Its result could not be printed.
    Output(io::Error),
}

impl From<io::Error> for Stop {
    fn from(error: io::Error) -> Self {
        Self::Output(error)
    }
}

impl From<Failure> for Stop {
    fn from(failure: Failure) -> Self {
        Self::Failure(Box::new(failure))
    }
}

type Ended = Result<Exit, Stop>;

/// Carries operations out.
pub(super) struct Program {
    pub(super) client: EsetClient,
    pub(super) printer: Printer,
    pub(super) dry_run: bool,
    /// Whether names can be looked up.
    pub(super) has_credentials: bool,
}

impl Program {
    pub(super) async fn run(&self, operation: Operation) -> Ended {
        let (command, soar) = (operation.command(), self.client.soar());
        match operation {
            Operation::AddEndpointsToTask { task_uuid, on } => {
                self.finish(soar.add_endpoints_to_task(&task_uuid, &self.targets(command, &on).await?)).await
            }
            Operation::AssignPolicyToEndpoints { policy_uuid, on } => {
                self.finish(soar.assign_policy_to_endpoints(&policy_uuid, &self.targets(command, &on).await?)).await
            }
            Operation::DeletePolicyAssignments { assignment } => {
                self.finish(soar.delete_policy_assignments(Several::all(&assignment))).await
            }
            Operation::FetchEvent(events) => self.events(command, events).await,
            Operation::FollowTask { task_uuid, how } => self.runs(&task_uuid, &how).await,
            Operation::GetDeviceGroupEndpoints { group, no_subgroups } => {
                self.finish(soar.get_device_group_endpoints(Several::all(&group), !no_subgroups)).await
            }
            Operation::GetEndpointDetails { devices } => {
                self.finish(soar.get_endpoint_details(self.devices(command, &devices).await?)).await
            }
            Operation::IsolateEndpoints { task, on } => {
                self.task(command, &task, &on, |details, targets| soar.isolate_endpoints(details, targets)).await
            }
            Operation::ListDeviceGroups => self.finish(soar.list_device_groups()).await,
            Operation::ListDeviceTasks => self.finish(soar.list_device_tasks()).await,
            Operation::ListPolicies => self.finish(soar.list_policies()).await,
            Operation::ListPolicyAssignments(assignments) => self.assignments(command, assignments).await,
            Operation::ListTaskHistory { task, on, last_runs } => {
                let device = self.one_device(command, on).await?;
                self.finish(soar.list_task_history(Several::all(&task), device.as_ref(), last_runs)).await
            }
            Operation::OnDemandScan(scan) => self.scan(command, scan).await,
            Operation::ResolvePolicyAssignments { policy } => {
                self.finish(soar.resolve_policy_assignments(Several::all(&policy))).await
            }
            Operation::RunCommand(run) => self.run_command(command, run).await,
            Operation::ShutdownOrRebootEndpoints { task, on, restart, power } => {
                let shutdown = if restart { Shutdown::restart() } else { Shutdown::power_off() };
                let shutdown = shutdown.action(power.action());
                self.task(command, &task, &on, |details, on| soar.shutdown_or_reboot_endpoints(details, on, &shutdown))
                    .await
            }
            Operation::StopManagingEndpoints { task, on } => {
                self.task(command, &task, &on, |details, targets| soar.stop_managing_endpoints(details, targets)).await
            }
            Operation::TestConnection => self.finish(soar.test_connection()).await,
            Operation::UninstallThirdPartyAvSoftware { task, on } => {
                self.task(command, &task, &on, |details, on| soar.uninstall_third_party_av_software(details, on)).await
            }
            Operation::UnisolateEndpoints { task, on } => {
                self.task(command, &task, &on, |details, targets| soar.unisolate_endpoints(details, targets)).await
            }
            Operation::UpdateOperatingSystem(update) => self.update(command, update).await,
            Operation::UpdateTaskTrigger { task, expire_time } => {
                self.finish(soar.update_task_trigger(Several::all(&task), expire_time)).await
            }
        }
    }

    async fn events(&self, command: Command, events: Events) -> Ended {
        let mut query = FetchEvent::until(events.end_time).count(events.count);
        if let Some(start) = events.start_time {
            query = query.start_time(start);
        }
        if let Some(device) = self.one_device(command, events.on).await? {
            query = query.device(device);
        }
        if events.flat { self.flat(&query).await } else { self.finish(self.client.soar().fetch_event(&query)).await }
    }

    async fn runs(&self, task: &TaskUuid, how: &Follow) -> Ended {
        if self.dry_run {
            return Err(refuse(
                Command::ListTaskHistory,
                "--dry-run: following a task only reads, so there is nothing to preview",
            ));
        }
        let follow = how.set(self.client.soar().follow_task(task));
        self.follow(task, follow).await.map_err(|stop| match stop {
            Followed::Lost(error) => Failure::from_error(Command::ListTaskHistory, error).into(),
            Followed::Output(error) => Stop::Output(error),
        })
    }

    async fn assignments(&self, command: Command, assignments: Assignments) -> Ended {
        let devices = self.devices(command, &assignments.devices).await?;
        let filter = AssignmentFilter::new().targets(Targets::new(devices, Several::all(&assignments.group)));
        let filter = match assignments.policy_uuid {
            Some(policy) => filter.policy(policy),
            None => filter,
        };
        self.finish(self.client.soar().list_policy_assignments(&filter)).await
    }

    async fn scan(&self, command: Command, arguments: Scan) -> Ended {
        let failed = |error| Failure::from_error(command, error);
        let profile = ScanProfile::new(&arguments.profile, arguments.custom_profile_name.as_deref());
        let scan = OnDemandScan::new().profile(profile.map_err(failed)?).targets(arguments.targets);
        let scan = scan.cleaning(arguments.cleaning_enabled);
        let scan = after_scan(scan, arguments.shutdown_enabled, arguments.shutdown_locked, &arguments.power);
        let (scan, soar) = (scan.map_err(failed)?, self.client.soar());
        let call = |details: &_, targets: &_| soar.on_demand_scan(details, targets, &scan);
        self.task(command, &arguments.task, &arguments.on, call).await
    }

    async fn run_command(&self, command: Command, arguments: Run) -> Ended {
        let run = RunCommand::new(arguments.command_line);
        let run = match arguments.current_directory {
            Some(directory) => run.current_directory(directory),
            None => run,
        };
        let soar = self.client.soar();
        let call = |details: &_, targets: &_| soar.run_command(details, targets, &run);
        self.task(command, &arguments.task, &arguments.on, call).await
    }

    async fn update(&self, command: Command, arguments: Update) -> Ended {
        let update = UpdateOperatingSystem::new()
            .accept_eula(arguments.accept_eula)
            .install_optional_updates(arguments.install_optional_updates);
        let update = reboot(update, arguments.allow_reboot, &arguments.power)
            .map_err(|error| Failure::from_error(command, error))?;
        let soar = self.client.soar();
        let call = |details: &_, targets: &_| soar.update_operating_system(details, targets, &update);
        self.task(command, &arguments.task, &arguments.on, call).await
    }

    /// Carries out a call, or prints what it would send.
    async fn finish<T: DocumentedData + Serialize + Send + 'static>(&self, call: SoarCall<T>) -> Ended {
        if self.dry_run {
            return Ok(self.printer.preview(&call)?);
        }
        Ok(self.printer.outcome(&call.send().await)?)
    }

    /// Detections in the documented flat form.
    async fn flat(&self, query: &FetchEvent) -> Ended {
        if self.printer.output == Output::Guide {
            return Err(refuse(Command::FetchEvent, "--flat: the guide has the service's records at $.detections"));
        }
        let call = self.client.soar().fetch_event(query);
        if self.dry_run {
            return Ok(self.printer.preview(&call)?);
        }
        let outcome = call.send().await;
        let read = outcome.results.iter().find_map(|result| result.result.as_ref().ok());
        let Some(list) = read else { return Ok(self.printer.outcome(&outcome)?) };
        let events: Vec<_> = list.items.iter().map(SoarEvent::from).collect();
        print(&json!({"events": events, "deadLetters": list.dead_letters}))?;
        Ok(Exit::Done)
    }

    /// Makes a task for the devices and groups that the user named, or prints what it would send, and waits for the runs
    /// of the new task if the user wants it.
    async fn task(
        &self,
        command: Command,
        task: &Task,
        on: &On,
        call: impl FnOnce(&TaskDetails, &Targets) -> SoarCall<DeviceTask>,
    ) -> Ended {
        let targets = self.targets(command, on).await?;
        let details = task.details();
        let call = call(&details, &targets);
        if self.dry_run || !task.follow {
            return self.finish(call).await;
        }
        let sent_at = Utc::now().trunc_subsecs(0);
        let outcome = call.send().await;
        let exit = self.printer.outcome(&outcome)?;
        let Ok(created) = outcome.into_single() else { return Ok(exit) };
        let uuid = created.uuid.unwrap_or_default();
        let followed = match TaskUuid::new(uuid.as_str()) {
            Ok(uuid) => {
                let follow = self.client.soar().follow_task(&uuid).made_with(&details, sent_at);
                self.follow(&uuid, task.how.set(follow)).await
            }
            // The service's answer is at fault here, not the input.
            Err(error) => Err(Followed::Lost(Error::decode("task.uuid", error))),
        };
        followed.map_err(|stop| match stop {
            Followed::Lost(error) => lost(&uuid, error).into(),
            Followed::Output(error) => Stop::Output(error),
        })
    }

    async fn follow(&self, task: &TaskUuid, follow: FollowTask) -> Result<Exit, Followed> {
        let mut states = std::pin::pin!(follow.states());
        let mut exit = Exit::Failed;
        while let Some(state) = states.try_next().await.map_err(Followed::Lost)? {
            exit = match state.phase {
                TaskPhase::Finished => Exit::Done,
                _ => Exit::Failed,
            };
            let line = json!({
                "task": task.as_str(),
                "phase": format!("{:?}", state.phase),
                "runs": state.runs,
                "pending": state.pending,
                "runsSince": state.since,
                "earlierRuns": state.earlier_runs,
            });
            writeln!(io::stdout(), "{line}").map_err(Followed::Output)?;
        }
        Ok(exit)
    }

    async fn targets(&self, command: Command, on: &On) -> Result<Targets, Stop> {
        if on.is_contradictory() {
            return Err(refuse(command, "--all-devices: devices and groups cannot be named as well"));
        }
        if on.all_devices {
            return Ok(Targets::all_devices());
        }
        Ok(Targets::new(self.devices(command, &on.devices).await?, on.groups()))
    }

    /// The devices, with names looked up. Nothing is done if one name is ambiguous.
    async fn devices(&self, command: Command, devices: &Devices) -> Result<Vec<DeviceUuid>, Stop> {
        let mut uuids = devices.uuids();
        for name in &devices.device {
            uuids.push(self.find(command, name).await?);
        }
        Ok(uuids)
    }

    async fn one_device(&self, command: Command, device: OneDevice) -> Result<Option<DeviceUuid>, Stop> {
        match device.device {
            Some(name) => self.find(command, &name).await.map(Some),
            None => Ok(device.device_uuid),
        }
    }

    async fn find(&self, command: Command, name: &str) -> Result<DeviceUuid, Stop> {
        if !self.has_credentials {
            let rule =
                "--device: a name must be looked up, which needs credentials with --dry-run, too; or use --device-uuid";
            return Err(refuse(command, rule));
        }
        let found = self.client.soar().find_device(name).await;
        Ok(found.map_err(|error| Failure::from_error(command, error))?)
    }
}

/// The failure of following a task to its end.
enum Followed {
    Lost(Error),
    Output(io::Error),
}

fn refuse(command: Command, rule: &str) -> Stop {
    Failure::refused(command, rule).into()
}

/// The failure of following a task that was created.
fn lost(task: &str, error: Error) -> Failure {
    let mut failure = Failure::from_error(Command::ListTaskHistory, error);
    failure.message =
        format!("the task {task} was created and goes on, but its runs could not be followed: {}", failure.message);
    // Only reading failed, but repeating the command would repeat a write.
    failure.maybe_sent = true;
    failure
}

/// The shutdown after a scan. In the guide, Shutdown Locked and Postpone apply to a shutdown only.
fn after_scan(scan: OnDemandScan, shutdown: bool, locked: bool, power: &Power) -> Result<OnDemandScan, Error> {
    match (shutdown, locked, power.postpone) {
        (true, _, _) => Ok(scan.shutdown(power.action(), locked)),
        (false, true, _) => Err(Error::parameter("Shutdown Locked", "applies only together with Shutdown Enabled")),
        (false, _, Some(_)) => Err(Error::parameter("Postpone", "applies only together with Shutdown Enabled")),
        (false, false, None) => Ok(scan.cancel_action(power.cancel_action)),
    }
}

/// Whether devices may restart after an update. In the guide, Postpone applies to a restart only.
fn reboot(update: UpdateOperatingSystem, allowed: bool, power: &Power) -> Result<UpdateOperatingSystem, Error> {
    match (allowed, power.postpone) {
        (true, _) => Ok(update.reboot(power.action())),
        (false, Some(_)) => Err(Error::parameter("Postpone", "applies only together with Allow Reboot")),
        (false, None) => Ok(update.no_reboot().cancel_action(power.cancel_action)),
    }
}

//! The documented SOAR operations of ESET Connect, carried out for the command line.

use std::io::{self, Write};

use chrono::{SubsecRound as _, Utc};
use eset_connect::models::DeviceTask;
use eset_connect::soar::{
    self, AssignmentFilter, DocumentedData, Failure, FetchEvent, FollowTask, OnDemandScan, RunCommand, ScanProfile,
    Shutdown, SoarCall, SoarEvent, Targets, TaskDetails, TaskPhase, UpdateOperatingSystem,
};
use eset_connect::{DeviceUuid, Error, EsetClient, TaskUuid};
use futures_util::TryStreamExt as _;
use serde::Serialize;
use serde_json::json;

use super::answer::{Printer, print};
use super::arguments::{Devices, On, OneDevice, Operation, Output, Power, Task};
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
    #[expect(clippy::too_many_lines, reason = "one arm an operation")]
    pub(super) async fn run(&self, operation: Operation) -> Ended {
        use soar::Command;
        let soar = self.client.soar();
        match operation {
            Operation::AddEndpointsToTask { task_uuid, on } => {
                let targets = self.targets(Command::AddEndpointsToTask, &on).await?;
                self.finish(soar.add_endpoints_to_task(&task_uuid, &targets)).await
            }
            Operation::AssignPolicyToEndpoints { policy_uuid, on } => {
                let targets = self.targets(Command::AssignPolicyToEndpoints, &on).await?;
                self.finish(soar.assign_policy_to_endpoints(&policy_uuid, &targets)).await
            }
            Operation::DeletePolicyAssignments { assignment } => {
                self.finish(soar.delete_policy_assignments(Several::all(&assignment))).await
            }
            Operation::FetchEvent { start_time, end_time, count, on, flat } => {
                let mut query = FetchEvent::until(end_time).count(count);
                if let Some(start) = start_time {
                    query = query.start_time(start);
                }
                if let Some(device) = self.one_device(Command::FetchEvent, on).await? {
                    query = query.device(device);
                }
                if flat { self.flat(&query).await } else { self.finish(soar.fetch_event(&query)).await }
            }
            Operation::FollowTask { task_uuid, how } => {
                if self.dry_run {
                    return Err(refuse(
                        Command::ListTaskHistory,
                        "--dry-run: following a task only reads, so there is nothing to preview",
                    ));
                }
                let follow = how.set(soar.follow_task(&task_uuid));
                self.follow(&task_uuid, follow).await.map_err(|stop| match stop {
                    Followed::Lost(error) => Failure::from_error(Command::ListTaskHistory, error).into(),
                    Followed::Output(error) => Stop::Output(error),
                })
            }
            Operation::GetDeviceGroupEndpoints { group, no_subgroups } => {
                self.finish(soar.get_device_group_endpoints(Several::all(&group), !no_subgroups)).await
            }
            Operation::GetEndpointDetails { devices } => {
                let devices = self.devices(Command::GetEndpointDetails, &devices).await?;
                self.finish(soar.get_endpoint_details(devices)).await
            }
            Operation::IsolateEndpoints { task, on } => {
                let targets = self.targets(Command::IsolateEndpoints, &on).await?;
                self.task(|details| soar.isolate_endpoints(details, &targets), &task).await
            }
            Operation::ListDeviceGroups => self.finish(soar.list_device_groups()).await,
            Operation::ListDeviceTasks => self.finish(soar.list_device_tasks()).await,
            Operation::ListPolicies => self.finish(soar.list_policies()).await,
            Operation::ListPolicyAssignments { policy_uuid, devices, group } => {
                let devices = self.devices(Command::ListPolicyAssignments, &devices).await?;
                let filter = AssignmentFilter::new().targets(Targets::new(devices, Several::all(&group)));
                let filter = match policy_uuid {
                    Some(policy) => filter.policy(policy),
                    None => filter,
                };
                self.finish(soar.list_policy_assignments(&filter)).await
            }
            Operation::ListTaskHistory { task, on, last_runs } => {
                let device = self.one_device(Command::ListTaskHistory, on).await?;
                self.finish(soar.list_task_history(Several::all(&task), device.as_ref(), last_runs)).await
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
                let failed = |error| Failure::from_error(Command::OnDemandScan, error);
                let profile = ScanProfile::new(&scan_profile, custom_profile_name.as_deref()).map_err(failed)?;
                let scan = OnDemandScan::new().profile(profile).targets(scan_targets).cleaning(cleaning_enabled);
                let scan = after_scan(scan, shutdown_enabled, shutdown_locked, &power).map_err(failed)?;
                let targets = self.targets(Command::OnDemandScan, &on).await?;
                self.task(|details| soar.on_demand_scan(details, &targets, &scan), &task).await
            }
            Operation::ResolvePolicyAssignments { policy } => {
                self.finish(soar.resolve_policy_assignments(Several::all(&policy))).await
            }
            Operation::RunCommand { task, on, command_line, current_directory } => {
                let command = RunCommand::new(command_line);
                let command = match current_directory {
                    Some(directory) => command.current_directory(directory),
                    None => command,
                };
                let targets = self.targets(Command::RunCommand, &on).await?;
                self.task(|details| soar.run_command(details, &targets, &command), &task).await
            }
            Operation::ShutdownOrRebootEndpoints { task, on, restart, power } => {
                let shutdown = if restart { Shutdown::restart() } else { Shutdown::power_off() };
                let shutdown = shutdown.action(power.action());
                let targets = self.targets(Command::ShutdownOrRebootEndpoints, &on).await?;
                self.task(|details| soar.shutdown_or_reboot_endpoints(details, &targets, &shutdown), &task).await
            }
            Operation::StopManagingEndpoints { task, on } => {
                let targets = self.targets(Command::StopManagingEndpoints, &on).await?;
                self.task(|details| soar.stop_managing_endpoints(details, &targets), &task).await
            }
            Operation::TestConnection => self.finish(soar.test_connection()).await,
            Operation::UninstallThirdPartyAvSoftware { task, on } => {
                let targets = self.targets(Command::UninstallThirdPartyAvSoftware, &on).await?;
                self.task(|details| soar.uninstall_third_party_av_software(details, &targets), &task).await
            }
            Operation::UnisolateEndpoints { task, on } => {
                let targets = self.targets(Command::UnisolateEndpoints, &on).await?;
                self.task(|details| soar.unisolate_endpoints(details, &targets), &task).await
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
                let update = reboot(update, allow_reboot, &power)
                    .map_err(|error| Failure::from_error(Command::UpdateOperatingSystem, error))?;
                let targets = self.targets(Command::UpdateOperatingSystem, &on).await?;
                self.task(|details| soar.update_operating_system(details, &targets, &update), &task).await
            }
            Operation::UpdateTaskTrigger { task, expire_time } => {
                self.finish(soar.update_task_trigger(Several::all(&task), expire_time)).await
            }
        }
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
            return Err(refuse(
                soar::Command::FetchEvent,
                "--flat: the guide has the service's records at $.detections",
            ));
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

    /// Does what [`finish`](Self::finish) does, and waits for the runs of the new task if the user wants it.
    async fn task(&self, call: impl FnOnce(&TaskDetails) -> SoarCall<DeviceTask>, task: &Task) -> Ended {
        let details = task.details();
        let call = call(&details);
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

    async fn targets(&self, command: soar::Command, on: &On) -> Result<Targets, Stop> {
        if on.is_contradictory() {
            return Err(refuse(command, "--all-devices: devices and groups cannot be named as well"));
        }
        if on.all_devices {
            return Ok(Targets::all_devices());
        }
        Ok(Targets::new(self.devices(command, &on.devices).await?, on.groups()))
    }

    /// The devices, with names looked up. Nothing is done if one name is ambiguous.
    async fn devices(&self, command: soar::Command, devices: &Devices) -> Result<Vec<DeviceUuid>, Stop> {
        let mut uuids = devices.uuids();
        for name in &devices.device {
            uuids.push(self.find(command, name).await?);
        }
        Ok(uuids)
    }

    async fn one_device(&self, command: soar::Command, device: OneDevice) -> Result<Option<DeviceUuid>, Stop> {
        match device.device {
            Some(name) => self.find(command, &name).await.map(Some),
            None => Ok(device.device_uuid),
        }
    }

    async fn find(&self, command: soar::Command, name: &str) -> Result<DeviceUuid, Stop> {
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

fn refuse(command: soar::Command, rule: &str) -> Stop {
    Failure::refused(command, rule).into()
}

/// The failure of following a task that was created.
fn lost(task: &str, error: Error) -> Failure {
    let mut failure = Failure::from_error(soar::Command::ListTaskHistory, error);
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

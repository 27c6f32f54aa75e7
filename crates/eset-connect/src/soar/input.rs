//! The inputs of the SOAR operations.

use std::fmt;
use std::str::FromStr;
use std::time::SystemTime;

use chrono::{DateTime, Months, SubsecRound as _, Utc};
use connect_core::{Error, Result};
use serde_json::{Value, json};

use super::Command;
use crate::models::{DeviceTaskTargets, ManualTrigger, TaskTrigger};
use crate::{DeviceGroupUuid, DeviceUuid};

/// The documented message for empty targets.
pub(super) const NO_TARGETS: &str =
    "Either or both Device UUIDs parameter and Device Group UUIDs parameter should have values.";

/// Devices and device groups that an operation acts on. A target that is named twice counts once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Targets {
    devices: Vec<DeviceUuid>,
    groups: Vec<DeviceGroupUuid>,
    all: bool,
}

impl Targets {
    /// These devices and groups. Operations refuse targets in which both are empty.
    pub fn new(
        devices: impl IntoIterator<Item = DeviceUuid>,
        groups: impl IntoIterator<Item = DeviceGroupUuid>,
    ) -> Self {
        Self { devices: distinct(devices), groups: distinct(groups), all: false }
    }

    /// These devices.
    pub fn devices(devices: impl IntoIterator<Item = DeviceUuid>) -> Self {
        Self::new(devices, [])
    }

    /// These groups: all their devices.
    pub fn groups(groups: impl IntoIterator<Item = DeviceGroupUuid>) -> Self {
        Self::new([], groups)
    }

    /// Every device of the tenant, by way of the built-in group `All`. [Dangerous](Command::is_dangerous) operations
    /// accept that group only if it is given like this.
    #[must_use]
    pub fn all_devices() -> Self {
        Self { all: true, ..Self::groups([DeviceGroupUuid::all()]) }
    }

    /// The devices.
    #[must_use]
    pub fn device_uuids(&self) -> &[DeviceUuid] {
        &self.devices
    }

    /// The groups.
    #[must_use]
    pub fn group_uuids(&self) -> &[DeviceGroupUuid] {
        &self.groups
    }

    pub(super) fn check(&self, command: Command) -> Result<()> {
        if self.devices.is_empty() && self.groups.is_empty() {
            return Err(Error::parameter("targets", NO_TARGETS));
        }
        if command.is_dangerous() && !self.all && self.groups.contains(&DeviceGroupUuid::all()) {
            return Err(Error::parameter(
                "Device Group UUIDs",
                "the group `All` holds every device; if that is intended, ask for all devices explicitly",
            ));
        }
        Ok(())
    }

    pub(super) fn write(&self) -> DeviceTaskTargets {
        let mut targets = DeviceTaskTargets::new();
        if !self.devices.is_empty() {
            targets = targets.devices_uuids(&self.devices);
        }
        if self.groups.is_empty() { targets } else { targets.device_groups_uuids(&self.groups) }
    }
}

pub(super) fn distinct<T: PartialEq>(values: impl IntoIterator<Item = T>) -> Vec<T> {
    let mut distinct = Vec::new();
    for value in values {
        if !distinct.contains(&value) {
            distinct.push(value);
        }
    }
    distinct
}

/// Name, description and expiry of a task.
#[derive(Clone, Debug, PartialEq, Eq)]
#[must_use]
pub struct TaskDetails {
    name: String,
    description: String,
    expire_time: DateTime<Utc>,
    /// Whether the expiry was chosen by this crate and not by the caller: then no other task is likely to have the same
    /// one.
    has_default_expiry: bool,
}

impl TaskDetails {
    /// A name, and a description of at most 1000 characters; neither may be empty. The service keeps one template per
    /// name, description and action.
    pub fn new(name: impl Into<String>, description: impl Into<String>) -> Self {
        let expire_time = in_six_months();
        Self { name: name.into(), description: description.into(), expire_time, has_default_expiry: true }
    }

    /// The time after which the task starts no more runs; default: six months after the call of [`new`](Self::new).
    pub fn expire_time(mut self, time: DateTime<Utc>) -> Self {
        (self.expire_time, self.has_default_expiry) = (time, false);
        self
    }

    /// The expiry that identifies the task's new trigger. None if the caller chose it, as older triggers may have the same.
    pub(super) fn own_expiry(&self) -> Option<DateTime<Utc>> {
        self.has_default_expiry.then_some(self.expire_time)
    }

    pub(super) fn name(&self) -> &str {
        &self.name
    }

    pub(super) fn description(&self) -> &str {
        &self.description
    }

    pub(super) fn trigger(&self) -> TaskTrigger {
        trigger(Some(self.expire_time))
    }

    pub(super) fn check(&self) -> Result<()> {
        if self.name.trim().is_empty() {
            return Err(Error::parameter("Task Name", "must not be empty"));
        }
        if self.description.trim().is_empty() {
            return Err(Error::parameter("Task Description", "must not be empty"));
        }
        if self.description.chars().count() > 1000 {
            return Err(Error::parameter("Task Description", "must have at most 1000 characters"));
        }
        if self.expire_time <= DateTime::<Utc>::from(SystemTime::now()) {
            return Err(Error::parameter("Expire Time", "must be in the future; a task that has expired never runs"));
        }
        Ok(())
    }
}

/// A manual trigger that expires at this time, or six months from now.
pub(super) fn trigger(expire_time: Option<DateTime<Utc>>) -> TaskTrigger {
    TaskTrigger::new().manual(ManualTrigger::new().expire_time(expire_time.unwrap_or_else(in_six_months)))
}

fn in_six_months() -> DateTime<Utc> {
    let now = DateTime::<Utc>::from(SystemTime::now()).trunc_subsecs(0);
    now.checked_add_months(Months::new(6)).unwrap_or(now)
}

/// How long a user may postpone a shutdown or restart.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Postpone {
    /// Not at all.
    #[default]
    Cannot,
    /// One hour.
    OneHour,
    /// Three hours.
    ThreeHours,
    /// Five hours.
    FiveHours,
    /// One day.
    OneDay,
    /// Three days.
    ThreeDays,
    /// Seven days.
    SevenDays,
    /// Fifteen days.
    FifteenDays,
    /// Twenty days.
    TwentyDays,
    /// Thirty days.
    ThirtyDays,
}

impl Postpone {
    /// All choices.
    pub const ALL: [Self; 10] = [
        Self::Cannot,
        Self::OneHour,
        Self::ThreeHours,
        Self::FiveHours,
        Self::OneDay,
        Self::ThreeDays,
        Self::SevenDays,
        Self::FifteenDays,
        Self::TwentyDays,
        Self::ThirtyDays,
    ];

    /// The service's word for the choice.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Cannot => "Cannot",
            Self::OneHour => "OneHour",
            Self::ThreeHours => "ThreeHours",
            Self::FiveHours => "FiveHours",
            Self::OneDay => "OneDay",
            Self::ThreeDays => "ThreeDays",
            Self::SevenDays => "SevenDays",
            Self::FifteenDays => "FifteenDays",
            Self::TwentyDays => "TwentyDays",
            Self::ThirtyDays => "ThirtyDays",
        }
    }
}

impl fmt::Display for Postpone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// Reads the service's word or the documented label, such as `One Day` or `Can Not Postpone`.
impl FromStr for Postpone {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self> {
        let word = letters(text);
        let known = Self::ALL.into_iter().find(|known| {
            let name = known.as_str().to_ascii_lowercase();
            name == word || format!("{name}s") == word
        });
        known.or_else(|| (word == "cannotpostpone").then_some(Self::Cannot)).ok_or_else(|| {
            Error::parameter("Postpone", format!("must be one of {}", Self::ALL.map(Self::as_str).join(", ")))
        })
    }
}

/// The letters, in lower case, and digits of a text, so that labels and words can be compared.
fn letters(text: &str) -> String {
    text.chars().filter(char::is_ascii_alphanumeric).map(|letter| letter.to_ascii_lowercase()).collect()
}

/// The profile of a scan.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ScanProfile {
    /// The in-depth scan.
    #[default]
    InDepth,
    /// The smart scan.
    Smart,
    /// The scan that the context menu starts.
    ContextMenu,
    /// The user's own profile.
    MyProfile,
    /// The profile with this name, which the configuration of the ESET product must define.
    Custom(String),
}

impl ScanProfile {
    /// The profile with this word or label, such as `In-Depth`. Only `Custom` takes a name, and needs one.
    ///
    /// # Errors
    /// [`Error::Parameter`] for an unknown word, for `Custom` without a name, and for any other profile with a name:
    /// change the argument.
    pub fn new(profile: &str, custom_name: Option<&str>) -> Result<Self> {
        let profile = match (letters(profile).as_str(), custom_name) {
            ("custom", Some(name)) if !name.trim().is_empty() => return Ok(Self::Custom(name.to_owned())),
            ("custom", _) => return Err(Error::parameter("Custom Profile Name", "must be set for the profile Custom")),
            ("indepth", _) => Self::InDepth,
            ("smart", _) => Self::Smart,
            ("contextmenu", _) => Self::ContextMenu,
            ("myprofile", _) => Self::MyProfile,
            _ => {
                let rule = "must be one of In-Depth, Smart, Context Menu, My Profile, Custom";
                return Err(Error::parameter("Scan Profile", rule));
            }
        };
        match custom_name {
            None => Ok(profile),
            Some(_) => Err(Error::parameter("Custom Profile Name", "applies to the profile Custom only")),
        }
    }
}

/// How a device is shut down or restarted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[must_use]
pub struct PowerAction {
    postpone: Postpone,
    cancel_action: bool,
}

impl PowerAction {
    /// At once. The user can neither postpone nor cancel the action.
    pub fn new() -> Self {
        Self::default()
    }

    /// How long the user may postpone the action.
    pub fn postpone(mut self, postpone: Postpone) -> Self {
        self.postpone = postpone;
        self
    }

    /// Whether the user may cancel the action.
    pub fn cancel_action(mut self, allowed: bool) -> Self {
        self.cancel_action = allowed;
        self
    }

    fn write(&self) -> Value {
        json!({"cancelAction": self.cancel_action, "postpone": self.postpone.as_str()})
    }
}

/// The settings of a scan. Default: an in-depth scan of everything, with cleaning.
#[derive(Clone, Debug, PartialEq, Eq)]
#[must_use]
pub struct OnDemandScan {
    profile: ScanProfile,
    targets: Vec<String>,
    cleaning: bool,
    shutdown: Option<(PowerAction, bool)>,
    cancel_action: bool,
}

impl Default for OnDemandScan {
    fn default() -> Self {
        Self {
            profile: ScanProfile::default(),
            targets: Vec::new(),
            cleaning: true,
            shutdown: None,
            cancel_action: false,
        }
    }
}

impl OnDemandScan {
    /// An in-depth scan of everything, with cleaning.
    pub fn new() -> Self {
        Self::default()
    }

    /// The profile.
    pub fn profile(mut self, profile: ScanProfile) -> Self {
        self.profile = profile;
        self
    }

    /// What is scanned: paths, or names such as `eset://AllTargets`; default: everything.
    pub fn targets<I: Into<String>>(mut self, targets: impl IntoIterator<Item = I>) -> Self {
        self.targets = targets.into_iter().map(Into::into).collect();
        self
    }

    /// Whether threats are cleaned.
    pub fn cleaning(mut self, cleaning: bool) -> Self {
        self.cleaning = cleaning;
        self
    }

    /// Shuts the device down after the scan. If `locked` is true, the user cannot cancel the shutdown.
    pub fn shutdown(mut self, action: PowerAction, locked: bool) -> Self {
        self.shutdown = Some((action, locked));
        self
    }

    /// Whether the user may cancel the action after the scan. The service accepts this without a shutdown too, unlike
    /// the lock and the time to postpone.
    pub fn cancel_action(mut self, allowed: bool) -> Self {
        self.cancel_action = allowed;
        self
    }

    pub(super) fn check(&self) -> Result<()> {
        if matches!(&self.profile, ScanProfile::Custom(name) if name.trim().is_empty()) {
            return Err(Error::parameter("Custom Profile Name", "must be set for the profile Custom"));
        }
        if self.targets.iter().any(|target| target.trim().is_empty()) {
            return Err(Error::parameter("Scan Targets", "must not be empty; leave them out to scan everything"));
        }
        Ok(())
    }

    pub(super) fn params(&self) -> Value {
        let profile = match &self.profile {
            ScanProfile::InDepth => "InDepth",
            ScanProfile::Smart => "Smart",
            ScanProfile::ContextMenu => "ContextMenu",
            ScanProfile::MyProfile => "MyProfile",
            ScanProfile::Custom(_) => "Custom",
        };
        let everything = ["eset://AllTargets".to_owned()];
        let targets = if self.targets.is_empty() { everything.as_slice() } else { &self.targets };
        let (mut action, locked) = self.shutdown.clone().unwrap_or_default();
        action.cancel_action |= self.cancel_action;
        let mut params = json!({
            "@type": "type.googleapis.com/Era.Common.DataDefinition.Task.ESS.OnDemandScan",
            "scanProfile": profile,
            "scanTargets": targets,
            "cleaningEnabled": self.cleaning,
            "shutdownEnabled": self.shutdown.is_some(),
            "shutdownLocked": locked,
            "powerActions": action.write(),
        });
        if let ScanProfile::Custom(name) = &self.profile {
            params["customProfileName"] = json!(name);
        }
        params
    }
}

/// A command line that devices run.
#[derive(Clone, Debug, PartialEq, Eq)]
#[must_use]
pub struct RunCommand {
    command_line: String,
    current_directory: Option<String>,
}

impl RunCommand {
    /// A command line, which must not be empty.
    pub fn new(command_line: impl Into<String>) -> Self {
        Self { command_line: command_line.into(), current_directory: None }
    }

    /// The directory in which the command runs.
    pub fn current_directory(mut self, directory: impl Into<String>) -> Self {
        self.current_directory = Some(directory.into());
        self
    }

    pub(super) fn check(&self) -> Result<()> {
        if self.command_line.trim().is_empty() {
            return Err(Error::parameter("Command Line", "must not be empty"));
        }
        Ok(())
    }

    pub(super) fn params(&self) -> Value {
        let mut params = json!({
            "@type": "type.googleapis.com/Era.Common.DataDefinition.Task.OS.RunCommand",
            "commandLine": self.command_line,
        });
        if let Some(directory) = &self.current_directory {
            params["currentDirectory"] = json!(directory);
        }
        params
    }
}

/// Whether devices shut down or restart, and how.
#[derive(Clone, Debug, PartialEq, Eq)]
#[must_use]
pub struct Shutdown {
    restart: bool,
    action: PowerAction,
}

impl Shutdown {
    /// A shutdown.
    pub fn power_off() -> Self {
        Self { restart: false, action: PowerAction::new() }
    }

    /// A restart.
    pub fn restart() -> Self {
        Self { restart: true, action: PowerAction::new() }
    }

    /// Whether the user may postpone or cancel the action; default: neither.
    pub fn action(mut self, action: PowerAction) -> Self {
        self.action = action;
        self
    }

    pub(super) fn params(&self) -> Value {
        json!({
            "@type": "type.googleapis.com/Era.Common.DataDefinition.Task.OS.ShutdownComputer",
            "restart": self.restart,
            "actions": self.action.write(),
        })
    }
}

/// An update of the operating system. By default devices restart if necessary, licences are not accepted and optional
/// updates are not installed.
#[derive(Clone, Debug, PartialEq, Eq)]
#[must_use]
pub struct UpdateOperatingSystem {
    reboot: Option<PowerAction>,
    cancel_action: bool,
    accept_eula: bool,
    install_optional_updates: bool,
}

impl Default for UpdateOperatingSystem {
    fn default() -> Self {
        Self {
            reboot: Some(PowerAction::new()),
            cancel_action: false,
            accept_eula: false,
            install_optional_updates: false,
        }
    }
}

impl UpdateOperatingSystem {
    /// An update that restarts devices if necessary.
    pub fn new() -> Self {
        Self::default()
    }

    /// Devices restart if necessary, and the user may postpone or cancel that as `action` says.
    pub fn reboot(mut self, action: PowerAction) -> Self {
        self.reboot = Some(action);
        self
    }

    /// Whether the user may cancel a restart. The service accepts this without a restart too, unlike the time to
    /// postpone.
    pub fn cancel_action(mut self, allowed: bool) -> Self {
        self.cancel_action = allowed;
        self
    }

    /// Devices do not restart.
    pub fn no_reboot(mut self) -> Self {
        self.reboot = None;
        self
    }

    /// Whether licence agreements are accepted. Windows only.
    pub fn accept_eula(mut self, accept: bool) -> Self {
        self.accept_eula = accept;
        self
    }

    /// Whether optional updates are installed. Windows only.
    pub fn install_optional_updates(mut self, install: bool) -> Self {
        self.install_optional_updates = install;
        self
    }

    pub(super) fn params(&self) -> Value {
        let mut action = self.reboot.clone().unwrap_or_default();
        action.cancel_action |= self.cancel_action;
        json!({
            "@type": "type.googleapis.com/Era.Common.DataDefinition.Task.OS.SystemUpdate",
            "acceptEula": self.accept_eula,
            "installOptionalUpdates": self.install_optional_updates,
            "allowReboot": self.reboot.is_some(),
            "rebootActions": action.write(),
        })
    }
}

/// Selects the detections to fetch: those of a time range that includes its start but not its end.
#[derive(Clone, Debug, PartialEq, Eq)]
#[must_use]
pub struct FetchEvent {
    pub(super) start_time: Option<DateTime<Utc>>,
    pub(super) end_time: DateTime<Utc>,
    pub(super) count: u32,
    pub(super) device: Option<DeviceUuid>,
}

impl FetchEvent {
    /// Detections before `end_time`, at most 100 of them.
    pub fn until(end_time: DateTime<Utc>) -> Self {
        Self { start_time: None, end_time, count: 100, device: None }
    }

    /// Detections at `start_time` or later.
    pub fn start_time(mut self, start_time: DateTime<Utc>) -> Self {
        self.start_time = Some(start_time);
        self
    }

    /// The largest number to fetch: up to 1000, or 0 for all.
    pub fn count(mut self, count: u32) -> Self {
        self.count = count;
        self
    }

    /// Only detections on this device.
    pub fn device(mut self, device: impl Into<DeviceUuid>) -> Self {
        self.device = Some(device.into());
        self
    }

    pub(super) fn check(&self) -> Result<()> {
        if self.count > 1000 {
            return Err(Error::parameter("Number of Event(s) Fetched", "must be 1 to 1000, or 0 for all"));
        }
        if self.start_time.is_some_and(|start| start >= self.end_time) {
            return Err(Error::parameter("Start Time", "must be before the End Time"));
        }
        Ok(())
    }
}

/// Selects policy assignments. With a policy and targets, an assignment must match both.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[must_use]
pub struct AssignmentFilter {
    pub(super) policy: Option<crate::PolicyUuid>,
    pub(super) targets: Targets,
}

impl AssignmentFilter {
    /// All assignments.
    pub fn new() -> Self {
        Self::default()
    }

    /// Only assignments of this policy.
    pub fn policy(mut self, policy: impl Into<crate::PolicyUuid>) -> Self {
        self.policy = Some(policy.into());
        self
    }

    /// Only assignments to one of these targets.
    pub fn targets(mut self, targets: Targets) -> Self {
        self.targets = targets;
        self
    }
}

use std::fmt;

use crate::catalogue::Right;

macro_rules! commands {
    ($($(#[$doc:meta])* $variant:ident = $name:literal, $right:ident $(, $dangerous:ident)?;)*) => {
        /// A documented SOAR operation.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[non_exhaustive]
        pub enum Command {
            $($(#[$doc])* $variant,)*
        }

        impl Command {
            /// All operations, in alphabetical order; the connection test last.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// The documented name.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$variant => $name,)*
                }
            }

            /// The right that the API user needs.
            #[must_use]
            pub const fn right(self) -> Right {
                match self {
                    $(Self::$variant => Right::$right,)*
                }
            }

            /// Whether the operation interrupts people's work, cannot be undone, or runs arbitrary commands. Such an
            /// operation accepts the group of all devices only as
            /// [`Targets::all_devices`](super::Targets::all_devices).
            #[must_use]
            pub const fn is_dangerous(self) -> bool {
                match self {
                    $(Self::$variant => commands!(@ $($dangerous)?),)*
                }
            }
        }
    };
    (@ dangerous) => { true };
    (@) => { false };
}

commands! {
    /// Adds targets to a task.
    AddEndpointsToTask = "Add Endpoints To Task", Write;
    /// Assigns a policy to targets.
    AssignPolicyToEndpoints = "Assign Policy To Endpoints", Write;
    /// Deletes policy assignments.
    DeletePolicyAssignments = "Delete Policy Assignments", Write, dangerous;
    /// Reads detections of a time range.
    FetchEvent = "Fetch Event", Read;
    /// Lists the devices of groups.
    GetDeviceGroupEndpoints = "Get Device Group Endpoints", Read;
    /// Reads the details of devices.
    GetEndpointDetails = "Get Endpoint Details", Read;
    /// Isolates devices from the network.
    IsolateEndpoints = "Isolate Endpoints", Write, dangerous;
    /// Lists device groups.
    ListDeviceGroups = "List Device Groups", Read;
    /// Lists device tasks.
    ListDeviceTasks = "List Device Tasks", Read;
    /// Lists policies.
    ListPolicies = "List Policies", Read;
    /// Lists policy assignments.
    ListPolicyAssignments = "List Policy Assignments", Read;
    /// Lists the runs of tasks.
    ListTaskHistory = "List Task History", Read;
    /// Scans devices.
    OnDemandScan = "On-Demand Scan", Write;
    /// Runs a command on devices.
    RunCommand = "Run Command", Write, dangerous;
    /// Shuts devices down or restarts them.
    ShutdownOrRebootEndpoints = "Shutdown or Reboots Endpoints", Write, dangerous;
    /// Removes the management agent from devices.
    StopManagingEndpoints = "Stop Managing Endpoints", Write, dangerous;
    /// Removes other vendors' antivirus software from devices.
    UninstallThirdPartyAvSoftware = "Uninstall Third Party AV Software", Write, dangerous;
    /// Ends the isolation of devices.
    UnisolateEndpoints = "Unisolate Endpoints", Write;
    /// Updates the operating system of devices.
    UpdateOperatingSystem = "Update Operating System", Write, dangerous;
    /// Changes when tasks expire.
    UpdateTaskTrigger = "Update Task Trigger", Write;
    /// Checks credentials, rights and the connection to the service.
    TestConnection = "Test Connection", Read;
}

impl Command {
    /// Advice to read before the operation is carried out, if there is any.
    #[must_use]
    pub const fn advice(self) -> Option<&'static str> {
        match self {
            Self::StopManagingEndpoints => Some(
                "Settings that policies have locked stay locked on devices that are no longer managed: remove all policies from the \
                 devices and their groups first.",
            ),
            Self::UpdateTaskTrigger => Some("A new trigger replaces the old ones; it may start the task again."),
            Self::DeletePolicyAssignments => Some(
                "The operation takes identifiers of assignments, not of policies. The target's other assignments are renumbered.",
            ),
            _ => None,
        }
    }
}

impl fmt::Display for Command {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

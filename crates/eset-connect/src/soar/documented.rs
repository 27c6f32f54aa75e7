//! The shapes of the documented raw data.

use connect_core::DeadLetter;
use serde::Serialize;
use serde::ser::{SerializeMap, Serializer};

use super::outcome::{Listed, Outcome, TargetResult};
use super::{Command, Failure};
use crate::models::{Device, DeviceTask, DeviceTaskTargets, PolicyAssignment};

/// An outcome in the shape of the documented raw data, which [`Outcome::documented`] returns. The documented paths, such as
/// `$.deviceGroups[*].uuid` and `$.Results[*].devices[*].uuid`, apply to it.
///
/// Operations that are documented for several targets have `Results`, with one element per target in the order of the input.
/// The others have only the member of the service's answer. `error` is the first failure. `partial` is true if a list is
/// incomplete.
#[derive(Debug)]
pub struct Documented<'a, T>(&'a Outcome<T>);

impl<T> Outcome<T> {
    /// The outcome in the shape of the documented raw data.
    #[must_use]
    pub fn documented(&self) -> Documented<'_, T> {
        Documented(self)
    }
}

/// The member of the service's answer that has the data, or an empty name if there is none, and whether it is in `Results`.
const fn shape(command: Command) -> (&'static str, bool) {
    match command {
        Command::AddEndpointsToTask => ("targets", false),
        Command::AssignPolicyToEndpoints => ("assignment", true),
        Command::FetchEvent => ("detections", false),
        Command::GetDeviceGroupEndpoints => ("devices", true),
        Command::GetEndpointDetails => ("device", true),
        Command::ListDeviceGroups => ("deviceGroups", false),
        Command::ListDeviceTasks => ("tasks", false),
        Command::ListPolicies => ("policies", false),
        Command::ListPolicyAssignments => ("assignments", false),
        Command::ListTaskHistory => ("taskRuns", true),
        Command::DeletePolicyAssignments | Command::UpdateTaskTrigger => ("", true),
        Command::TestConnection => ("", false),
        Command::IsolateEndpoints
        | Command::OnDemandScan
        | Command::RunCommand
        | Command::ShutdownOrRebootEndpoints
        | Command::StopManagingEndpoints
        | Command::UninstallThirdPartyAvSoftware
        | Command::UnisolateEndpoints
        | Command::UpdateOperatingSystem => ("task", false),
    }
}

/// A type that SOAR operations return.
pub trait DocumentedData: sealed::Data {}

impl<T: sealed::Data> DocumentedData for T {}

mod sealed {
    use serde::ser::SerializeMap;

    pub trait Data: Sized {
        /// Writes the results of some targets as one member.
        fn write<M: SerializeMap>(all: &[&Self], member: &'static str, map: &mut M) -> Result<(), M::Error>;
    }
}

impl<T: Serialize> sealed::Data for Listed<T> {
    fn write<M: SerializeMap>(all: &[&Self], member: &'static str, map: &mut M) -> Result<(), M::Error> {
        let items: Vec<&T> = all.iter().flat_map(|list| &list.items).collect();
        map.serialize_entry(member, &items)?;
        let dead: Vec<&DeadLetter> = all.iter().flat_map(|list| &list.dead_letters).collect();
        if dead.is_empty() { Ok(()) } else { map.serialize_entry("deadLetters", &dead) }
    }
}

impl sealed::Data for () {
    fn write<M: SerializeMap>(_: &[&Self], _: &'static str, _: &mut M) -> Result<(), M::Error> {
        Ok(())
    }
}

macro_rules! entities {
    ($($name:ty),*) => {$(
        impl sealed::Data for $name {
            fn write<M: SerializeMap>(all: &[&Self], member: &'static str, map: &mut M) -> Result<(), M::Error> {
                all.iter().try_for_each(|entity| map.serialize_entry(member, entity))
            }
        }
    )*};
}

entities!(Device, DeviceTask, DeviceTaskTargets, PolicyAssignment);

/// One object with the results of some targets and the first failure.
struct Object<'a, T> {
    results: &'a [TargetResult<T>],
    member: &'static str,
}

impl<T: DocumentedData> Object<'_, T> {
    fn write<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        let got = self.results.iter().filter_map(|result| result.result.as_ref().ok().or(result.partial.as_ref()));
        let got: Vec<&T> = got.collect();
        let failure = first_failure(self.results);
        if !got.is_empty() {
            T::write(&got, self.member, map)?;
            if failure.is_some() {
                map.serialize_entry("partial", &true)?;
            }
        }
        failure.map_or(Ok(()), |failure| map.serialize_entry("error", failure))
    }
}

impl<T: DocumentedData> Serialize for Object<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        self.write(&mut map)?;
        map.end()
    }
}

impl<T: DocumentedData> Serialize for Documented<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let results = &self.0.results;
        let (member, several) = shape(self.0.command);
        // Input that was refused as a whole does not belong to a target.
        if !several || results.iter().all(|result| result.target.is_none()) {
            return Object { results, member }.serialize(serializer);
        }
        let objects: Vec<_> = results.chunks(1).map(|results| Object { results, member }).collect();
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("Results", &objects)?;
        if let Some(failure) = first_failure(results) {
            map.serialize_entry("error", failure)?;
        }
        map.end()
    }
}

fn first_failure<T>(results: &[TargetResult<T>]) -> Option<&Failure> {
    results.iter().find_map(|result| result.result.as_ref().err())
}

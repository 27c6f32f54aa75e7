//! Incidents as events of the schema output: one function for each OCSF object, with the fields in the schema's order.

use eset_connect::models::{Incident as Record, IncidentResolveReason, IncidentSeverityLevel, IncidentStatus};
use ocsf_model::Coded;
use ocsf_model::classes::IncidentFinding;
use ocsf_model::enums::{DeviceTypeId, IncidentFindingStatusId, SeverityId, VerdictId};
use ocsf_model::objects::{Device, FindingInfo, User};

use crate::eset::{SOURCE, common};
use crate::finding::{self, Activity, Spelling};
use crate::{Context, take};

pub(super) fn event(record: &mut Record, context: &Context) -> IncidentFinding {
    let activity = Activity::of(context, is_closed(record));
    let (created, updated) = (take::time(&mut record.create_time), take::time(&mut record.update_time));
    let device = device(&mut record.device_uuids, context);
    let mut metadata = SOURCE.metadata(Some("v2/incidents"), context);
    metadata.labels.extend(take::texts(&mut record.tags));
    metadata.profiles.extend(device.is_some().then(|| "host".to_owned()));
    let first = FindingInfo {
        created_time: created,
        modified_time: updated,
        title: take::text(&mut record.display_name),
        uid: Some(std::mem::take(&mut record.uuid)),
        ..Default::default()
    };
    let others = take::texts(&mut record.detection_uuids);
    let others = others.into_iter().map(|uid| FindingInfo { uid: Some(uid), ..Default::default() });
    IncidentFinding {
        activity_id: Some(activity.id()),
        assignee: Some(assignee(&mut record.assignee_uuid)),
        desc: take::text(&mut record.description),
        device,
        finding_info_list: std::iter::once(first).chain(others).collect(),
        metadata: Some(metadata),
        severity_id: Some(severity(&mut record.severity)),
        status_id: Some(status(&mut record.status)),
        time: if activity.is_create() { created.or(updated) } else { updated }
            .or(Some(take::timestamp(context.observed_time()))),
        verdict_id: verdict(&mut record.resolve_reason),
        ..Default::default()
    }
}

pub(super) fn is_closed(record: &Record) -> bool {
    record.status == Some(IncidentStatus::Closed)
}

/// The class requires an assignee.
fn assignee(slot: &mut Option<String>) -> Box<User> {
    Box::new(match take::text(slot) {
        Some(uid) => User { uid: Some(uid), ..Default::default() },
        None => User { name: Some("Unassigned".to_owned()), ..Default::default() },
    })
}

/// An event has one device; the devices of an incident on several stay.
fn device(slot: &mut Option<Vec<String>>, context: &Context) -> Option<Box<Device>> {
    let only = slot.take_if(|uuids| uuids.len() == 1 && !take::is_blank(&uuids[0]))?;
    let uid = only.into_iter().next()?;
    let mut device = Box::<Device>::default();
    device.name = common::device_name(&uid, context);
    device.type_id = Some(DeviceTypeId::Unknown.into());
    device.uid = Some(uid);
    Some(device)
}

/// How serious it is. The word is moved if id and caption preserve it.
fn severity(slot: &mut Option<IncidentSeverityLevel>) -> Coded<SeverityId> {
    let spelling = Spelling::Prefixed("INCIDENT_SEVERITY_LEVEL_");
    let (severity, is_named) = finding::severity(slot.as_ref().map(IncidentSeverityLevel::as_str), spelling);
    if is_named {
        *slot = None;
    }
    severity
}

/// The state, which the class requires. The word is moved if id and caption preserve it.
fn status(slot: &mut Option<IncidentStatus>) -> Coded<IncidentFindingStatusId> {
    let status = match slot.as_ref() {
        None | Some(IncidentStatus::Unspecified) => return IncidentFindingStatusId::Unknown.into(),
        Some(IncidentStatus::Open) => return IncidentFindingStatusId::New.into(),
        Some(IncidentStatus::WaitingForInput) => return IncidentFindingStatusId::OnHold.into(),
        Some(IncidentStatus::InProgress) => IncidentFindingStatusId::InProgress.into(),
        Some(IncidentStatus::Closed) => IncidentFindingStatusId::Closed.into(),
        Some(other) => match other.as_str().strip_prefix("INCIDENT_STATUS_").filter(|word| !word.is_empty()) {
            Some(word) => Coded::with_caption(IncidentFindingStatusId::Other, word),
            None => return IncidentFindingStatusId::Unknown.into(),
        },
    };
    *slot = None;
    status
}

/// The result of the investigation; `None` if nobody has set it.
fn verdict(slot: &mut Option<IncidentResolveReason>) -> Option<Coded<VerdictId>> {
    let verdict = match slot.as_ref()? {
        IncidentResolveReason::Unspecified => return None,
        IncidentResolveReason::TruePositive => VerdictId::TruePositive.into(),
        IncidentResolveReason::FalsePositive => VerdictId::FalsePositive.into(),
        IncidentResolveReason::Suspicious => VerdictId::Suspicious.into(),
        other => {
            let word = other.as_str().strip_prefix("INCIDENT_RESOLVE_REASON_").filter(|word| !word.is_empty())?;
            Coded::with_caption(VerdictId::Other, word)
        }
    };
    *slot = None;
    Some(verdict)
}

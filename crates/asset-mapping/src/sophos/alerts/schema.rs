//! Alerts as events of the schema output: one function for each OCSF object, with the fields in the schema's order.

use ocsf_model::Coded;
use ocsf_model::classes::DetectionFinding;
use ocsf_model::enums::{DeviceTypeId, FindingStatusId};
use ocsf_model::objects::{Device, Evidences, FindingInfo, Metadata, ResourceDetails, User};
use sophos_central::models::{Alert as Record, AlertStatus, EndpointType, ManagedAgent};

use super::super::{SOURCE, common};
use crate::finding::{self, Activity};
use crate::{Context, take};

pub(super) fn event(record: &mut Record, context: &Context) -> DetectionFinding {
    let activity = Activity::of(context, is_closed(record));
    let raised = take::time_or_utc(&mut record.raised_at);
    let updated = take::time(&mut record.updated_at);
    let time = if activity.is_create() { raised.or(updated) } else { updated };
    let (device, resources) = managed_agent(&mut record.managed_agent);
    DetectionFinding {
        activity_id: Some(activity.id()),
        count: take::integer(&mut record.event_count),
        device,
        evidences: evidences(record),
        finding_info: Some(Box::new(FindingInfo { created_time: raised, modified_time: updated, ..info(record) })),
        is_alert: activity.is_alert(),
        metadata: Some(Box::new(metadata(record, context))),
        resources,
        severity_id: Some(common::severity(&mut record.severity)),
        status_id: status(&mut record.status),
        time: time.or(Some(take::timestamp(context.observed_time()))),
        ..Default::default()
    }
}

pub(super) fn is_closed(record: &Record) -> bool {
    matches!(record.status, Some(AlertStatus::Resolved | AlertStatus::Closed))
}

fn metadata(record: &mut Record, context: &Context) -> Metadata {
    Metadata {
        correlation_uid: take::text(&mut record.group_key),
        tenant_uid: take::within(&mut record.tenant, |tenant| take::text(&mut tenant.id)).flatten(),
        ..*SOURCE.metadata(Some("common/alerts"), context)
    }
}

/// A device, or a resource if the alert is about something else, such as a mailbox or a wireless network.
fn managed_agent(slot: &mut Option<ManagedAgent>) -> (Option<Box<Device>>, Vec<ResourceDetails>) {
    take::within(slot, |agent| match agent.kind {
        Some(EndpointType::Mailbox | EndpointType::WirelessNetwork | EndpointType::Slec) => {
            (None, resource(agent).into_iter().collect())
        }
        _ => (device(agent), Vec::new()),
    })
    .unwrap_or_default()
}

fn device(agent: &mut ManagedAgent) -> Option<Box<Device>> {
    let mut device = Box::<Device>::default();
    take::host_name(&mut agent.name, &mut device.hostname, &mut device.name);
    device.uid = take::text(&mut agent.id);
    finding::identified(device, |device| device.type_id = Some(device_type(&mut agent.kind)))
}

/// The kind of the agent. It is moved if id and caption preserve it.
fn device_type(kind: &mut Option<EndpointType>) -> Coded<DeviceTypeId> {
    match kind {
        Some(EndpointType::Mobile) => {
            *kind = None;
            DeviceTypeId::Mobile.into()
        }
        Some(EndpointType::Utm | EndpointType::XgFirewall) => DeviceTypeId::Firewall.into(),
        _ => common::device_type(kind, None),
    }
}

fn resource(agent: &mut ManagedAgent) -> Option<ResourceDetails> {
    let (name, uid) = (take::text(&mut agent.name), take::text(&mut agent.id));
    if name.is_none() && uid.is_none() {
        return None;
    }
    let kind = agent.kind.take().map(|kind| kind.as_str().to_owned());
    Some(ResourceDetails { name, r#type: kind, uid, ..Default::default() })
}

fn evidences(record: &mut Record) -> Vec<Evidences> {
    let person = take::within(&mut record.person, |person| (take::text(&mut person.name), take::text(&mut person.id)));
    let (name, uid) = person.unwrap_or_default();
    let user = (name.is_some() || uid.is_some()).then(|| Box::new(User { name, uid, ..Default::default() }));
    user.map(|user| Evidences { user: Some(user), ..Default::default() }).into_iter().collect()
}

fn info(record: &mut Record) -> FindingInfo {
    FindingInfo {
        desc: take::text(&mut record.description),
        last_seen_time: take::time(&mut record.last_correlated_at),
        product: common::finding_product(&mut record.product),
        title: take::text(&mut record.kind),
        types: take::text(&mut record.category).into_iter().collect(),
        uid: Some(std::mem::take(&mut record.id)),
        ..Default::default()
    }
}

/// The state. It is moved if id and caption preserve it.
fn status(slot: &mut Option<AlertStatus>) -> Option<Coded<FindingStatusId>> {
    let status = match slot.as_ref()? {
        AlertStatus::Open => return Some(FindingStatusId::New.into()),
        AlertStatus::Closed => return Some(FindingStatusId::Resolved.into()),
        AlertStatus::InProgress => FindingStatusId::InProgress.into(),
        AlertStatus::Suppressed => FindingStatusId::Suppressed.into(),
        AlertStatus::Resolved => FindingStatusId::Resolved.into(),
        word if word.as_str().is_empty() => return None,
        word => Coded::with_caption(FindingStatusId::Other, word.as_str()),
    };
    *slot = None;
    Some(status)
}

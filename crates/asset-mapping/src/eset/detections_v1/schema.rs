//! Detections of version 1 as events of the schema output: one function for each OCSF object, with the fields in the schema's order.

use eset_connect::models::{
    DetectionCategoryV1, DetectionContext, DetectionV1 as Record, NetworkCommunication, NetworkCommunicationDirection,
};
use ocsf_model::classes::DetectionFinding;
use ocsf_model::objects::{Actor, Evidences, FindingInfo, User};

use crate::eset::detection::{self, End, Object};
use crate::eset::{SOURCE, common};
use crate::finding::Activity;
use crate::{Context, take};

pub(super) fn event(record: &mut Record, context: &Context) -> DetectionFinding {
    let activity = Activity::of(context, false);
    let occurred = take::time(&mut record.occur_time);
    let device = take::within(&mut record.context, |seen| take::text(&mut seen.device_uuid)).flatten();
    let category = common::word(&mut record.category, DetectionCategoryV1::as_str, "DETECTION_CATEGORY_");
    let mut info =
        FindingInfo { first_seen_time: occurred, uid: Some(std::mem::take(&mut record.uuid)), ..Default::default() };
    detection::name(&mut record.display_name, &mut record.type_name, category, &mut info);
    DetectionFinding {
        activity_id: Some(activity.id()),
        device: device.map(|uuid| common::device(uuid, context)),
        message: take::within(&mut record.context, |seen| take::text(&mut seen.circumstances)).flatten(),
        evidences: evidence(record).into_iter().collect(),
        finding_info: Some(Box::new(info)),
        is_alert: activity.is_alert(),
        metadata: Some(SOURCE.metadata(Some("v1/detections"), context)),
        severity_id: Some(common::severity(&mut record.severity_level)),
        time: occurred.filter(|_| activity.is_create()).or(Some(take::timestamp(context.observed_time()))),
        ..Default::default()
    }
}

fn evidence(record: &mut Record) -> Option<Evidences> {
    let mut evidence = Evidences { actor: take::within(&mut record.context, actor).flatten(), ..Default::default() };
    take::within(&mut record.network_communication, |network| take_network(network, &mut evidence));
    Object {
        hash: &mut record.object_hash_sha1,
        name: &mut record.object_name,
        kind: &mut record.object_type_name,
        url: &mut record.object_url,
    }
    .take_into(&mut evidence);
    detection::kind(evidence, &mut record.object_type_name)
}

/// A path alone is no process in OCSF, so the application has it.
fn actor(seen: &mut DetectionContext) -> Option<Box<Actor>> {
    let app_name = take::within(&mut seen.process, |process| take::text(&mut process.path)).flatten();
    let user = take::text(&mut seen.user_name).map(|name| Box::new(User { name: Some(name), ..Default::default() }));
    (app_name.is_some() || user.is_some()).then(|| Box::new(Actor { app_name, user, ..Default::default() }))
}

fn take_network(network: &mut NetworkCommunication, evidence: &mut Evidences) {
    let direction = detection::direction(
        &mut network.direction,
        NetworkCommunicationDirection::as_str,
        "NETWORK_COMMUNICATION_DIRECTION_",
    );
    let local = End { ip: &mut network.local_ip_address, mac: None, port: &mut network.local_port };
    let remote = End { ip: &mut network.remote_ip_address, mac: None, port: &mut network.remote_port };
    detection::take_connection(direction, &mut network.protocol_name, local, remote, evidence);
}

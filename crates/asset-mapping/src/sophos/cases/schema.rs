//! Cases as events of the schema output: one function for each OCSF object, with the fields in the schema's order.

use ocsf_model::Coded;
use ocsf_model::classes::IncidentFinding;
use ocsf_model::enums::{AnalyticTypeId, IncidentFindingStatusId, SeverityId, VerdictId};
use ocsf_model::objects::{Analytic, FindingInfo, Metadata, User};
use sophos_central::models::{Case as Record, CaseSeverity, CaseStatus, CaseVerdict, InitialDetection, Principal};

use super::super::{SOURCE, common, detections::schema::sensor_product};
use crate::finding::Activity;
use crate::{Context, take};

pub(super) fn event(record: &mut Record, context: &Context) -> IncidentFinding {
    let activity = Activity::of(context, is_closed(record));
    let (created, updated) = (take::time(&mut record.created_at), take::time(&mut record.updated_at));
    let resolved = take::time(&mut record.resolved_at);
    let time = match activity {
        Activity::Create => created,
        Activity::Update => updated,
        Activity::Close => resolved.or(updated),
    };
    let first = FindingInfo { created_time: created, modified_time: updated, ..info(record) };
    let second = take::within(&mut record.initial_detection, initial_detection).flatten();
    IncidentFinding {
        activity_id: Some(activity.id()),
        assignee: Some(assignee(&mut record.assignee)),
        count: take::integer(&mut record.detection_count),
        desc: take::text(&mut record.overview),
        end_time: resolved,
        finding_info_list: std::iter::once(first).chain(second).collect(),
        metadata: Some(Box::new(metadata(record, context))),
        severity_id: Some(severity(&mut record.severity)),
        status_id: Some(status(&mut record.status)),
        time: time.or(Some(take::timestamp(context.observed_time()))),
        verdict_id: verdict(&mut record.verdict),
        ..Default::default()
    }
}

pub(super) fn is_closed(record: &Record) -> bool {
    matches!(record.status, Some(CaseStatus::Resolved | CaseStatus::Closed))
}

fn metadata(record: &mut Record, context: &Context) -> Metadata {
    Metadata {
        tenant_uid: take::within(&mut record.tenant, |tenant| take::text(&mut tenant.id)).flatten(),
        ..*SOURCE.metadata(Some("cases"), context)
    }
}

/// The class requires an assignee.
fn assignee(slot: &mut Option<Principal>) -> Box<User> {
    let told = take::within(slot, |actor| (take::text(&mut actor.name), take::text(&mut actor.id)));
    let (name, uid) = told.unwrap_or_default();
    let name = if name.is_none() && uid.is_none() { Some("Unassigned".to_owned()) } else { name };
    Box::new(User { name, uid, ..Default::default() })
}

fn info(record: &mut Record) -> FindingInfo {
    FindingInfo {
        title: take::text(&mut record.name),
        types: take::text(&mut record.kind).into_iter().collect(),
        uid: Some(std::mem::take(&mut record.id)),
        ..Default::default()
    }
}

/// The detection that opened the case. OCSF has no finding without an id; without one the whole object stays in `unmapped`.
fn initial_detection(detection: &mut InitialDetection) -> Option<FindingInfo> {
    let uid = take::text(&mut detection.id)?;
    let analytic = take::text(&mut detection.detection_rule).map(|rule| {
        Box::new(Analytic { type_id: Some(AnalyticTypeId::Rule.into()), uid: Some(rule), ..Default::default() })
    });
    Some(FindingInfo {
        analytic,
        created_time: take::time(&mut detection.time),
        product: take::within(&mut detection.sensor, sensor_product).flatten(),
        types: take::text(&mut detection.kind).into_iter().collect(),
        uid: Some(uid),
        ..Default::default()
    })
}

/// How serious the case is. It is moved if id and caption preserve it.
fn severity(slot: &mut Option<CaseSeverity>) -> Coded<SeverityId> {
    common::severity_word(slot, CaseSeverity::as_str)
}

/// The state, which the class requires. It is moved if id and caption preserve it.
fn status(slot: &mut Option<CaseStatus>) -> Coded<IncidentFindingStatusId> {
    let status = match slot {
        None => return IncidentFindingStatusId::Unknown.into(),
        Some(CaseStatus::Investigating) => return IncidentFindingStatusId::InProgress.into(),
        Some(word) if word.as_str() == "onhold" => return IncidentFindingStatusId::OnHold.into(),
        Some(word) if word.as_str().is_empty() => return IncidentFindingStatusId::Unknown.into(),
        Some(CaseStatus::New) => IncidentFindingStatusId::New.into(),
        Some(CaseStatus::OnHold) => IncidentFindingStatusId::OnHold.into(),
        Some(CaseStatus::Resolved) => IncidentFindingStatusId::Resolved.into(),
        Some(CaseStatus::Closed) => IncidentFindingStatusId::Closed.into(),
        Some(word) => Coded::with_caption(IncidentFindingStatusId::Other, word.as_str()),
    };
    *slot = None;
    status
}

/// The result of the investigation.
fn verdict(slot: &mut Option<CaseVerdict>) -> Option<Coded<VerdictId>> {
    let word = slot.take_if(|word| !word.as_str().is_empty())?;
    Some(match word {
        CaseVerdict::TruePositive => VerdictId::TruePositive.into(),
        CaseVerdict::FalsePositive => VerdictId::FalsePositive.into(),
        word => Coded::with_caption(VerdictId::Other, word.as_str()),
    })
}

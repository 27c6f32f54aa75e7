//! Long-running work: it makes progress with each request for its state, until it is done.

use serde_json::{Value, json};

use super::resource::{Desk, conflict};
use crate::engine::{Outcome, Refusal};

/// The states of a family's work, and the members that it has only when it is done.
type Course = (&'static str, &'static [&'static str], &'static [&'static str]);
const COURSES: &[Course] = &[
    ("forensic-logs", &["pending", "started", "finished"], &["forensicLogFile"]),
    ("memory-dumps", &["pending", "started", "finished"], &["memoryDumpFile"]),
    ("transactions", &["pending", "started", "finished"], &["finishedAt", "result", "response"]),
    ("downloads", &["processing", "completed"], &["url", "password"]),
    ("attestations", &["pending", "completed"], &["selectedOption"]),
    ("/queries/detection", &["pending", "finished"], &["finishedAt", "result", "resultCount"]),
    ("/runs", &["pending", "started", "finished"], &["finishedAt"]),
];
/// The member that counts the requests.
const LOOKS: &str = "looks";
/// Whether the work ends as failed.
pub(crate) const FAILS: &str = "fails";
/// The member with the positions of the records that the work found.
pub(crate) const FOUND: &str = "found";
/// Members that no answer has.
const HIDDEN: &[&str] = &[LOOKS, FAILS, FOUND];

fn course(of: &str) -> &'static Course {
    COURSES.iter().find(|(name, ..)| of.contains(name)).unwrap_or(&COURSES[0])
}

/// The state of work in an answer.
pub(crate) fn shown(of: &str, polls: u32, work: &Value) -> Value {
    let (_, states, at_end) = course(of);
    let looks = usize::try_from(work[LOOKS].as_u64().unwrap_or(0)).unwrap_or(usize::MAX);
    let last = states.len() - 1;
    let state = match polls {
        0 => last,
        polls => (looks / usize::try_from(polls).unwrap_or(1)).min(last),
    };
    let mut shown = work.clone();
    if let Some(members) = shown.as_object_mut() {
        let hidden = |name: &str| HIDDEN.contains(&name) || name == "error";
        members.retain(|name, _| !hidden(name) && (state == last || !at_end.contains(&name.as_str())));
    }
    shown["status"] = json!(states[state]);
    shown
}

/// Whether an answer says that the work is done.
pub(crate) fn is_done(of: &str, shown: &Value) -> bool {
    course(of).1.last().is_some_and(|last| shown["status"] == *last)
}

/// The state of work; this request counts as progress.
pub(crate) fn looked(of: &str, polls: u32, work: &mut Value) -> Value {
    let now = shown(of, polls, work);
    work[LOOKS] = json!(work[LOOKS].as_u64().unwrap_or(0) + 1);
    now
}

/// New work, with all members of the sample.
pub(crate) fn begun(desk: &mut Desk<'_>, of: &'static str, mut members: Value) -> Value {
    let (scope, now) = (desk.scope.clone(), desk.now.clone());
    if desk.kept.sample(of).get("receivedAt").is_some() {
        members["receivedAt"] = json!(now);
        members["expiresAt"] = json!("2027-12-31T00:00:00.000Z");
    }
    let work = desk.kept.add(&scope, of, &now, members);
    shown(of, desk.polls(), &work)
}

pub(crate) fn begin(desk: &mut Desk<'_>) -> Outcome {
    let given = desk.members()?;
    let of = desk.of();
    let shown = begun(desk, of, Value::Object(given));
    desk.answer(shown)
}

pub(crate) fn poll(desk: &mut Desk<'_>) -> Outcome {
    let (of, polls) = (desk.of(), desk.polls());
    let now = looked(of, polls, desk.found()?);
    desk.answer(now)
}

/// Work for a firewall, which is requested and answered through a transaction.
pub(crate) fn transaction(desk: &mut Desk<'_>) -> Outcome {
    if !desk.call.body.is_empty() {
        desk.members()?;
    }
    let request = json!({"method": desk.call.method.as_str(), "path": desk.call.path, "query": []});
    let of = desk.of();
    let work = begun(desk, of, json!({"request": request, "response": {}}));
    desk.answer(json!({"transactionId": work["id"]}))
}

/// Starts packing the attachments of a message.
pub(crate) fn download(desk: &mut Desk<'_>) -> Outcome {
    let attachments = desk.texts("attachments")?;
    let of = if desk.call.path.contains("post-delivery") {
        "/email/v1/post-delivery-quarantine/downloads"
    } else {
        "/email/v1/quarantine/downloads"
    };
    desk.scope.clone_from(&desk.account);
    let work = begun(desk, of, json!({"attachments": attachments}));
    desk.answer(work)
}

/// Adds a special package to the account, once.
pub(crate) fn add_package(desk: &mut Desk<'_>) -> Outcome {
    let package = desk.found()?;
    if package["added"] == true {
        return Err(conflict("the package was added before"));
    }
    package["added"] = json!(true);
    let mut package = package.clone();
    package.as_object_mut().map(|members| members.remove("added"));
    desk.answer(package)
}

/// Sets the comment on a package.
pub(crate) fn comment(desk: &mut Desk<'_>) -> Outcome {
    let given = desk.members()?;
    let comment = given.get("comment").cloned().ok_or_else(|| Refusal::bad("comment: is required"))?;
    if let Ok(row) = desk.found() {
        row["comment"] = comment;
        let row = row.clone();
        return desk.answer(row);
    }
    let (account, id) = (desk.account.clone(), desk.call.param(0).to_owned());
    let package = desk.row_in(&account, "/endpoint/v1/software/packages/static", &id)?.clone();
    let row = json!({"id": package["id"], "package": package, "comment": comment});
    desk.rows().push(row.clone());
    desk.answer(row)
}

//! Changing the release that an event is written for.
//!
//! All of it is `#[inline]` or generic over [`Here`](crate::class::Here), and thus compiled by those who use it.

use std::borrow::Cow;

use crate::class::Here;
use crate::json::Map;
use crate::names::Names;
use crate::reflect::{Attribute, Member, Role, Tables, Type};
use crate::validate::{self, Code, Severity, Violation};
use crate::{Class, Event, Json, Version, codec};

/// Where [`Event::fit`] keeps what the release does not know: in `unmapped`, by path.
const KEPT: &str = "ocsf_attributes";

/// The changes that [`Event::fit`] made.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Fit {
    /// The values that were moved to `unmapped`, because the release does not allow them at their path.
    pub moved: Vec<Moved>,
    /// The paths of the values that were moved back from `unmapped`.
    pub restored: Vec<String>,
    /// The violations that remain, such as a required attribute that is missing.
    pub remaining: Vec<Violation>,
}

/// A value that was moved to `unmapped`.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Moved {
    /// The path that the value had.
    pub path: String,
    /// The violation because of which the value was moved.
    pub code: Code,
}

impl Event {
    /// Rewrites the event for another release.
    ///
    /// Values that the release does not allow, because it or every release does not know them, are moved to
    /// `unmapped.ocsf_attributes`, keyed by their paths, and moved back when the event is fitted to a release that
    /// knows them. An enum's number that the release does not know becomes Other (99) with
    /// the schema's caption as the source's word. An object that would violate a rule of the release without the values that were
    /// moved out of it is moved as a whole. `metadata.version` is set.
    ///
    /// An event without violations has none afterwards, unless the release lacks its class or requires more than the event
    /// has; [`Fit::remaining`] lists them. A moved value that its attribute cannot hold stays in `unmapped`. An event that is
    /// nested so deeply that nothing in it can be moved another level down is not changed.
    ///
    /// ```
    /// use ocsf_model::{Event, Version};
    ///
    /// let text = r#"{"class_uid":5001,"category_uid":5,"activity_id":2,"type_uid":500102,"severity_id":1,"time":1747821600000,
    ///     "metadata":{"version":"1.8.0","product":{"name":"Scanner"}},
    ///     "device":{"type_id":2,"uid":"d-1","os":{"name":"macOS","type_id":300,"kernel_release":"24.1"}}}"#;
    /// let original = Event::from_json(text)?;
    /// let mut event = original.clone();
    /// let fit = event.fit(Version::V1_5_0);
    /// assert!(fit.remaining.is_empty());
    /// assert!(event.validate(Version::V1_5_0).is_empty());
    /// event.fit(Version::V1_8_0);
    /// assert_eq!(event, original);
    /// # Ok::<_, ocsf_model::Error>(())
    /// ```
    #[inline]
    pub fn fit(&mut self, version: Version) -> Fit {
        let mut fitted = None;
        let fit = fit::<Here>(self.as_class(), version, &mut |text| {
            fitted = Self::from_json(text).ok();
            fitted.is_some()
        });
        if let Some(fitted) = fitted {
            *self = fitted;
        }
        fit
    }
}

/// Hands the text of the fitted event to `accept`, which says whether it is an event; if not, it stays as it was.
#[expect(clippy::extra_unused_type_parameters, reason = "see `class::Here`")]
pub(crate) fn fit<H>(event: &dyn Class, version: Version, accept: &mut dyn FnMut(&str) -> bool) -> Fit {
    for restoring in [true, false] {
        if let Some((text, fit)) = fitted(event, version, restoring)
            && accept(&text)
        {
            return fit;
        }
    }
    let mut remaining = validate::event(event, version);
    remaining.retain(|violation| violation.severity() == Severity::Error);
    Fit { remaining, ..Fit::default() }
}

/// The event as that release has it.
#[inline]
fn fitted(event: &dyn Class, version: Version, restoring: bool) -> Option<(String, Fit)> {
    let Ok(Json::Object(event_map)) = Json::from_json(&codec::record_text(event)) else { return None };
    let mut fitting = Fitting::new(event.schema(), event_map, version);
    let mut fit = Fit::default();
    if restoring {
        fit.restored = fitting.restore();
    }
    if let Some(Json::Object(metadata)) = fitting.event.get_mut("metadata") {
        metadata.insert("version", version.as_str().to_owned());
    }
    loop {
        let json = Json::Object(std::mem::take(&mut fitting.event));
        let mut violations = validate::value(&json, version);
        let Json::Object(back) = json else { return None };
        fitting.event = back;
        violations.retain(|violation| violation.severity() == Severity::Error);
        // Each round takes something out or rewrites a caption, so that there is an end.
        let round = fitting.round(&violations);
        if !round {
            fit.remaining = violations;
            break;
        }
    }
    fit.moved = std::mem::take(&mut fitting.moved);
    let moved = Names::of(&mut fit.moved.iter().map(|moved| moved.path.as_str()));
    fit.restored.retain(|path| !moved.contains(path));
    Some((Json::Object(fitting.end()).to_json(), fit))
}

/// An event on its way to a release.
///
/// Everything that a round settles in one object is settled at once, outer objects first, so that the time grows with the event
/// and not with its square.
struct Fitting {
    schema: &'static Type,
    version: Version,
    event: Map,
    /// The values that are kept in `unmapped`, by path.
    kept: Vec<(String, Json)>,
    /// Its paths.
    paths: Names<'static>,
    moved: Vec<Moved>,
}

/// What to do about a violation.
struct Task<'v> {
    /// The place of the violation in its list.
    at: usize,
    code: Code,
    path: &'v str,
    action: Action,
}

#[derive(Clone, Copy, PartialEq)]
enum Action {
    Take,
    /// Leave the profiles that the release knows.
    Profiles,
    /// Write Other (99) for what the release does not know.
    Member,
    /// Write the release's own caption.
    Caption,
}

impl Fitting {
    #[inline]
    fn new(schema: &'static Type, event: Map, version: Version) -> Self {
        let mut new = Self { schema, version, event, kept: Vec::new(), paths: Names::default(), moved: Vec::new() };
        let Some(unmapped) = new.event.get_mut("unmapped") else { return new };
        if let Json::Object(members) = unmapped {
            match members.remove(KEPT) {
                Some(Json::Object(kept)) => {
                    new.kept = kept.into_iter().map(|(path, value)| (path.into_owned(), value)).collect();
                }
                // If the source has something else there, that is kept, too.
                Some(other) => new.kept.push((format!("unmapped.{KEPT}"), other)),
                None => return new,
            }
            if members.is_empty() {
                new.event.remove("unmapped");
            }
        } else if let Some(other) = new.event.remove("unmapped") {
            new.kept.push(("unmapped".to_owned(), other));
        }
        for (at, (path, _)) in new.kept.iter().enumerate() {
            new.paths.insert(Cow::Owned(path.clone()), at);
        }
        new
    }

    /// The event with what is kept aside.
    #[inline]
    fn end(mut self) -> Map {
        if !self.kept.is_empty() {
            let kept: Map = self.kept.into_iter().collect();
            self.event.object_mut("unmapped").insert(KEPT, kept);
        }
        self.event
    }

    /// Puts back what an earlier change of release took out, where the release knows it.
    #[inline]
    fn restore(&mut self) -> Vec<String> {
        let mut restored = Vec::new();
        let mut kept = Vec::new();
        // What was taken out last goes back first: an object before what had been taken out of it.
        for (path, value) in std::mem::take(&mut self.kept).into_iter().rev() {
            let known =
                attribute(self.schema, &path).is_some_and(|attribute| attribute.requirement(self.version).is_some());
            let (parent, name) = split(&path);
            match find(&mut self.event, parent).filter(|_| known && !is_fixed(&path)) {
                Some(object) => {
                    match value {
                        Json::Null => drop(object.remove(name)),
                        value => drop(object.insert(name.to_owned(), value)),
                    }
                    self.paths.remove(&path);
                    restored.push(path);
                }
                None => kept.push((path, value)),
            }
        }
        kept.reverse();
        self.kept = kept;
        self.follow_activity();
        restored
    }

    /// Settles what can be settled; whether anything could.
    #[inline]
    fn round(&mut self, violations: &[Violation]) -> bool {
        let mut settled = false;
        let mut done: Vec<(usize, Moved, Json)> = Vec::new();
        for tasks in self.tasks(violations) {
            let parent = split(tasks[0].path).0;
            let takes: Vec<&Task<'_>> = tasks.iter().filter(|task| task.action == Action::Take).collect();
            if let (false, Some(object)) = (takes.is_empty(), find(&mut self.event, parent)) {
                let names = Names::of(&mut takes.iter().map(|task| split(task.path).1));
                for (name, value) in std::mem::take(object) {
                    match names.get(&name).map(|at| takes[at]) {
                        Some(task) => {
                            done.push((task.at, Moved { path: task.path.to_owned(), code: task.code }, value));
                        }
                        None => object.push(name, value),
                    }
                }
            }
            for task in &tasks {
                let before = match task.action {
                    Action::Take => None,
                    Action::Profiles => self.profiles(task.path),
                    Action::Member => self.unknown_member(task.path),
                    Action::Caption => {
                        settled |= self.caption(task.path);
                        None
                    }
                };
                done.extend(
                    before.map(|value| (task.at, Moved { path: task.path.to_owned(), code: task.code }, value)),
                );
            }
        }
        // At last, since those that go make others change places.
        if done.is_empty() && !settled {
            done.extend(self.observables());
        }
        settled |= !done.is_empty();
        for (_, moved, value) in codec::sorted(done, &|one, other| one.0.cmp(&other.0)) {
            self.keep(&moved.path, value);
            self.moved.push(moved);
        }
        settled
    }

    /// The steps to take, by object, outer objects first, without duplicates.
    #[inline]
    fn tasks<'v>(&self, violations: &'v [Violation]) -> Vec<Vec<Task<'v>>> {
        let mut seen = Names::default();
        let mut parents = Names::default();
        let mut by_parent: Vec<(usize, &str, Vec<Task<'v>>)> = Vec::new();
        for (at, violation) in violations.iter().enumerate() {
            let Some((path, action)) = self.action(violation) else { continue };
            if !path.is_empty() && !is_fixed(path) && !path.starts_with("unmapped.") && seen.insert(path.into(), at) {
                let parent = split(path).0;
                let depth = parent.bytes().filter(|byte| *byte == b'.').count() + usize::from(!parent.is_empty());
                let place = parents.get(parent).unwrap_or_else(|| {
                    parents.insert(parent.into(), by_parent.len());
                    by_parent.push((depth, parent, Vec::new()));
                    by_parent.len() - 1
                });
                by_parent[place].2.push(Task { at, code: violation.code, path, action });
            }
        }
        let by_parent = codec::sorted(by_parent, &|one, other| (one.0, one.1).cmp(&(other.0, other.1)));
        by_parent.into_iter().map(|(_, _, tasks)| tasks).collect()
    }

    /// What takes the violation away, and where; `None` if nothing can be done about it.
    #[inline]
    fn action<'v>(&self, violation: &'v Violation) -> Option<(&'v str, Action)> {
        let path = violation.path.as_str();
        let known = |path| attribute(self.schema, path);
        match violation.code {
            // A path is names with dots between them, and a name that nobody knows may have dots itself: then it looks like another
            // attribute, which is to stay.
            Code::AttributeUnknown if known(path).is_some_and(|known| known.requirement(self.version).is_some()) => {
                None
            }
            Code::AttributeUnknown => Some((path, Action::Take)),
            Code::AttributeRequiresProfile
            | Code::AttributeWrongType
            | Code::AttributeValueRegexNotMatched
            | Code::AttributeValueExceedsMaxLen
            | Code::AttributeValueExceedsRange
            | Code::AttributeNull
            | Code::ConstraintFailed => Some((array_of(path), Action::Take)),
            Code::AttributeRequiredMissing => Some((array_of(split(path).0), Action::Take)),
            Code::ProfileUnknown => Some(("metadata.profiles", Action::Profiles)),
            Code::AttributeEnumValueUnknown | Code::AttributeEnumArrayValueUnknown => {
                let field = known(array_of(path)).is_some_and(|known| known.role() == Role::Field);
                field.then(|| (array_of(path), Action::Member))
            }
            Code::AttributeEnumSiblingIncorrect => Some((path, Action::Caption)),
            _ => None,
        }
    }

    /// Keeps a value. What was moved first is what stood there.
    #[inline]
    fn keep(&mut self, path: &str, value: Json) {
        if self.paths.insert(Cow::Owned(path.to_owned()), self.kept.len()) {
            self.kept.push((path.to_owned(), value));
        }
    }

    /// Leaves the profiles that the release knows; what stood there.
    #[inline]
    fn profiles(&mut self, path: &str) -> Option<Json> {
        let (version, (parent, name)) = (self.version, split(path));
        let object = find(&mut self.event, parent)?;
        let before = object.remove(name)?;
        let known = |name: &&Json| name.as_str().is_some_and(|name| Tables::BUILT_IN.profile(name, version).is_some());
        let names: Vec<Json> = before.as_array().unwrap_or_default().iter().filter(known).cloned().collect();
        if !names.is_empty() {
            object.insert(name.to_owned(), Json::Array(names));
        }
        Some(before)
    }

    /// Leaves those observables that name an attribute of the release, if any does not.
    #[inline]
    fn observables(&mut self) -> Option<(usize, Moved, Json)> {
        let (schema, version) = (self.schema, self.version);
        let profiles = validate::named_profiles(&self.event, &Tables::BUILT_IN, version);
        let stays = |observable: &&Json| {
            let name = observable.get("name").and_then(Json::as_str);
            name.is_none_or(|name| validate::names_attribute(&Tables::BUILT_IN, schema, name, version, profiles))
        };
        let all = self.event.get("observables").and_then(Json::as_array)?;
        let rest: Vec<Json> = all.iter().filter(stays).cloned().collect();
        if rest.len() == all.len() {
            return None;
        }
        let before = self.event.remove("observables")?;
        if !rest.is_empty() {
            self.event.insert("observables", Json::Array(rest));
        }
        Some((0, Moved { path: "observables".to_owned(), code: Code::ObservableNameInvalidReference }, before))
    }

    /// Writes Other (99) for a number that the release does not know; what stood there.
    #[inline]
    fn unknown_member(&mut self, path: &str) -> Option<Json> {
        const OTHER: i64 = 99;

        let version = self.version;
        let attribute = attribute(self.schema, path)?;
        let members = attribute.enumeration()?;
        let known = |id: i64| members.member(id).is_some_and(|member| member.releases().contains(version));
        let other = known(OTHER).then(|| Json::from(OTHER));
        let (parent, name) = split(path);
        let object = find(&mut self.event, parent)?;
        let before = object.remove(name)?;
        let rest = match (&before, other) {
            (Json::Array(ids), Some(other)) => {
                let id = |id: &Json| if id.as_i64().is_some_and(known) { id.clone() } else { other.clone() };
                Some(Json::Array(ids.iter().map(id).collect()))
            }
            (_, other) => other.filter(|_| !matches!(before, Json::Array(_))),
        };
        if let Some(rest) = rest {
            object.insert(name.to_owned(), rest);
        }
        let word = before.as_i64().and_then(|id| members.member(id)).map(Member::caption);
        if let (Some(sibling), Some(word), true) = (attribute.caption_attribute(), word, object.contains_key(name))
            && !object.contains_key(sibling)
        {
            object.insert(sibling, word.to_owned());
            // `null` says that nothing stood there.
            let path = if parent.is_empty() { sibling.to_owned() } else { format!("{parent}.{sibling}") };
            self.keep(&path, Json::Null);
        }
        if path == "activity_id" {
            self.follow_activity();
        }
        Some(before)
    }

    /// Writes the caption that the release has, for one that another release has; whether there was one.
    #[inline]
    fn caption(&mut self, path: &str) -> bool {
        let version = self.version;
        let (parent, name) = split(path);
        let Some(attribute) = attribute(self.schema, path) else { return false };
        let id = match name {
            "class_name" if parent.is_empty() => "class_uid",
            "category_name" if parent.is_empty() => "category_uid",
            "type_name" if parent.is_empty() => "type_uid",
            _ => match attribute.id_attribute() {
                Some(id) => id,
                None => return false,
            },
        };
        let sibling = if parent.is_empty() { id.to_owned() } else { format!("{parent}.{id}") };
        let members = self::attribute(self.schema, &sibling).and_then(Attribute::enumeration);
        let Some(object) = find(&mut self.event, parent) else { return false };
        let number = object.get(id).and_then(Json::as_i64);
        let member = members.zip(number).and_then(|(members, number)| members.member(number));
        match (member, object.get_mut(name)) {
            (Some(member), Some(Json::String(text))) if member.is_called(text) => {
                member.caption_in(version).clone_into(text);
                true
            }
            _ => false,
        }
    }

    /// `type_uid` follows from the class and the activity; its name is written anew.
    #[inline]
    fn follow_activity(&mut self) {
        let Some(activity) = self.event.get("activity_id").and_then(Json::as_i64) else { return };
        let uid = activity.checked_add(i64::from(self.schema.uid()) * 100);
        let types = self.schema.attribute("type_uid").and_then(Attribute::enumeration);
        let member = types.zip(uid).and_then(|(types, uid)| types.member(uid));
        match uid {
            Some(uid) => drop(self.event.insert("type_uid", uid)),
            None => drop(self.event.remove("type_uid")),
        }
        match member.map(|member| member.caption_in(self.version)).filter(|_| self.event.contains_key("type_name")) {
            Some(caption) => drop(self.event.insert("type_name", caption)),
            None => drop(self.event.remove("type_name")),
        }
    }
}

/// Whether the attribute at `path` stays where it is: without it the event would be none any more, or another.
#[inline]
fn is_fixed(path: &str) -> bool {
    matches!(path, "metadata" | "unmapped" | "class_uid" | "type_uid" | "category_uid")
}

/// The path of the array, for the path of one of its elements: elements keep their places.
#[inline]
fn array_of(path: &str) -> &str {
    if path.ends_with(']') { path.rfind('[').map_or(path, |at| &path[..at]) } else { path }
}

/// The path of the object, and the member's name in it.
#[inline]
fn split(path: &str) -> (&str, &str) {
    path.rsplit_once('.').unwrap_or(("", path))
}

/// The steps of a path: names, each with the indices behind it.
#[inline]
fn steps(path: &str) -> impl Iterator<Item = (&str, Option<usize>)> {
    path.split('.').filter(|step| !step.is_empty()).map(|step| {
        match step.strip_suffix(']').and_then(|step| step.split_once('[')) {
            Some((name, index)) => (name, index.parse().ok()),
            None => (step, None),
        }
    })
}

/// The object at a path.
#[inline]
fn find<'m>(event: &'m mut Map, path: &str) -> Option<&'m mut Map> {
    let mut object = event;
    for (name, index) in steps(path) {
        let mut value = object.get_mut(name)?;
        if let Some(index) = index {
            let Json::Array(values) = value else { return None };
            value = values.get_mut(index)?;
        }
        object = value.as_object_mut()?;
    }
    Some(object)
}

/// What the schema says about the attribute at a path.
#[inline]
fn attribute(schema: &'static Type, path: &str) -> Option<&'static Attribute> {
    let mut schema = Some(schema);
    let mut found = None;
    for (name, _) in steps(path) {
        let attribute = schema?.attribute(name)?;
        schema = attribute.object();
        found = Some(attribute);
    }
    found
}

//! Changing the release that an event is written for.

use crate::json::Map;
use crate::reflect::{Attribute, Member, Role, Type};
use crate::validate::{self, Code, Severity, Violation};
use crate::{Class, Event, Json, Version, codec, reflect};

/// Where [`Event::fit`] keeps what the release does not know: in `unmapped`, by path.
const KEPT: &str = "ocsf_attributes";

/// What [`Event::fit`] did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Fit {
    /// What went to `unmapped`, because the release does not allow it where it stood.
    pub moved: Vec<Moved>,
    /// What came back from `unmapped`, by path.
    pub restored: Vec<String>,
    /// What is still at odds with the release, such as a required attribute that nobody gave.
    pub remaining: Vec<Violation>,
}

/// A value that went to `unmapped`.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Moved {
    /// Where it stood.
    pub path: String,
    /// Why it could not stay.
    pub code: Code,
}

impl Event {
    /// Rewrites the event for another release.
    ///
    /// What that release does not allow, be it that it does not know it or that no release takes it, goes to
    /// `unmapped.ocsf_attributes`, keyed by the path where it stood, and comes back when the event is fitted to a release that
    /// knows it. An enum's number that the release does not know becomes Other (99) with
    /// the schema's caption as the source's word. An object that would break a rule of the release without what was taken out
    /// of it goes as a whole. `metadata.version` is set.
    ///
    /// An event without violations before has none afterwards, unless the release lacks its class or wants more than the event
    /// has: [`Fit::remaining`] tells. What was kept aside and is by now no value for its attribute stays aside. An event that is
    /// nested so deeply that nothing in it can be moved another level down stays as it was.
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
        let fit = fit(self.as_class(), version, &mut |text| {
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
fn fit(event: &dyn Class, version: Version, accept: &mut dyn FnMut(&str) -> bool) -> Fit {
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
fn fitted(event: &dyn Class, version: Version, restoring: bool) -> Option<(String, Fit)> {
    let schema = event.schema();
    let Ok(Json::Object(mut event)) = Json::from_json(&codec::record_text(event)) else { return None };
    let mut fit = Fit::default();
    if restoring {
        fit.restored = restore(schema, &mut event, version);
    }
    if let Some(Json::Object(metadata)) = event.get_mut("metadata") {
        metadata.insert("version", version.as_str().to_owned());
    }
    loop {
        let json = Json::Object(event);
        let mut violations = validate::value(&json, version);
        let Json::Object(back) = json else { return None };
        event = back;
        violations.retain(|violation| violation.severity() == Severity::Error);
        // Each round takes something out, so that the event gets smaller until nothing can be done.
        let mut round = Vec::new();
        let mut last = None;
        for violation in &violations {
            // The elements of an array are settled at once.
            let place = Some((array_of(&violation.path), violation.code));
            if place != last || violation.code == Code::AttributeUnknown {
                round.extend(settle(schema, &mut event, violation, version));
            }
            last = place;
        }
        // At last, since those that go make others change places.
        if round.is_empty() {
            round.extend(observables(schema, &mut event, version));
        }
        if round.is_empty() {
            fit.remaining = violations;
            break;
        }
        fit.moved.extend(round);
    }
    fit.restored.retain(|path| !fit.moved.iter().any(|moved| moved.path == *path));
    Some((Json::Object(event).to_json(), fit))
}

/// Puts back what an earlier change of release took out, where the release knows it.
fn restore(schema: &'static Type, event: &mut Map, version: Version) -> Vec<String> {
    let Some(Json::Object(unmapped)) = event.get_mut("unmapped") else { return Vec::new() };
    let Some(Json::Object(kept)) = unmapped.get_mut(KEPT) else { return Vec::new() };
    let mut kept = std::mem::take(kept);
    unmapped.remove(KEPT);
    let empty = unmapped.is_empty();
    if empty {
        event.remove("unmapped");
    }
    let mut restored = Vec::new();
    // What was taken out last goes back first: an object before what had been taken out of it.
    let paths: Vec<String> = kept.keys().map(str::to_owned).collect();
    for path in paths.into_iter().rev() {
        let known = attribute(schema, &path).is_some_and(|attribute| attribute.requirement(version).is_some());
        let (parent, name) = split(&path);
        if known
            && !is_fixed(&path)
            && let Some(object) = find(event, parent)
            && let Some(value) = kept.remove(&path)
        {
            match value {
                Json::Null => drop(object.remove(name)),
                value => drop(object.insert(name.to_owned(), value)),
            }
            restored.push(path);
        }
    }
    if !kept.is_empty() {
        event.object_mut("unmapped").insert(KEPT, Json::Object(kept));
    }
    follow_activity(schema, event);
    restored
}

/// Takes out what the violation speaks of; `None` if nothing can be done about it.
fn settle(schema: &'static Type, event: &mut Map, violation: &Violation, version: Version) -> Option<Moved> {
    let path = violation.path.as_str();
    match violation.code {
        // A path is names with dots between them, and a name that nobody knows may have dots itself: then it looks like another
        // attribute, which is to stay.
        Code::AttributeUnknown if attribute(schema, path).is_some_and(|known| known.requirement(version).is_some()) => {
            None
        }
        Code::AttributeUnknown => take(event, path, violation.code),
        Code::AttributeRequiresProfile
        | Code::AttributeValueRegexNotMatched
        | Code::AttributeNull
        | Code::ConstraintFailed => take(event, array_of(path), violation.code),
        Code::AttributeRequiredMissing => take(event, array_of(split(path).0), violation.code),
        Code::ProfileUnknown => replace(event, "metadata.profiles", violation.code, |names| {
            let known = |name: &Json| {
                reflect::profiles()
                    .iter()
                    .any(|profile| Some(profile.name()) == name.as_str() && profile.releases().contains(version))
            };
            let names: Vec<Json> =
                names.as_array().unwrap_or_default().iter().filter(|name| known(name)).cloned().collect();
            (!names.is_empty()).then_some(Json::Array(names))
        }),
        Code::AttributeEnumValueUnknown | Code::AttributeEnumArrayValueUnknown => {
            unknown_member(schema, event, array_of(path), violation.code, version)
        }
        _ => None,
    }
}

/// Leaves those observables that name an attribute of the release, if any does not.
fn observables(schema: &'static Type, event: &mut Map, version: Version) -> Option<Moved> {
    let profiles = validate::named_profiles(event, version);
    let stays = |observable: &&Json| {
        let name = observable.get("name").and_then(Json::as_str);
        name.is_none_or(|name| validate::names_attribute(schema, name, version, profiles))
    };
    let all = event.get("observables").and_then(Json::as_array)?;
    let rest: Vec<Json> = all.iter().filter(stays).cloned().collect();
    if rest.len() == all.len() {
        return None;
    }
    let rest = (!rest.is_empty()).then_some(Json::Array(rest));
    replace(event, "observables", Code::ObservableNameInvalidReference, |_| rest)
}

/// Writes Other (99) for a number that the release does not know.
fn unknown_member(schema: &'static Type, event: &mut Map, path: &str, code: Code, version: Version) -> Option<Moved> {
    const OTHER: i64 = 99;

    let attribute = attribute(schema, path).filter(|attribute| attribute.role() == Role::Field)?;
    let members = attribute.enumeration()?;
    let known = |id: i64| members.member(id).is_some_and(|member| member.releases().contains(version));
    let other = known(OTHER).then(|| Json::from(OTHER));
    let sibling = attribute.caption_attribute();
    let before = find(event, split(path).0)?.get(split(path).1)?.clone();
    let moved = replace(event, path, code, |value| match value {
        Json::Array(ids) => other.clone().map(|other| {
            Json::Array(
                ids.iter().map(|id| if id.as_i64().is_some_and(known) { id.clone() } else { other.clone() }).collect(),
            )
        }),
        _ => other.clone(),
    });
    let (parent, name) = split(path);
    let object = find(event, parent)?;
    if let (Some(sibling), Some(word), true) = (sibling, caption(attribute, &before), object.contains_key(name))
        && !object.contains_key(sibling)
    {
        object.insert(sibling, word.to_owned());
        // `null` says that nothing stood there.
        let path = if parent.is_empty() { sibling.to_owned() } else { format!("{parent}.{sibling}") };
        kept(event).insert(path, Json::Null);
    }
    follow_activity(schema, event);
    moved
}

/// The schema's caption of an id.
fn caption(attribute: &Attribute, id: &Json) -> Option<&'static str> {
    id.as_i64().and_then(|id| attribute.enumeration()?.member(id)).map(Member::caption)
}

/// `type_uid` follows from the class and the activity; its name is written anew.
fn follow_activity(schema: &'static Type, event: &mut Map) {
    if let Some(activity) = event.get("activity_id").and_then(Json::as_i64) {
        match activity.checked_add(i64::from(schema.uid()) * 100) {
            Some(type_uid) => drop(event.insert("type_uid", type_uid)),
            None => drop(event.remove("type_uid")),
        }
        event.remove("type_name");
    }
}

/// Whether the attribute at `path` stays where it is: without it the event would be none any more, or another.
fn is_fixed(path: &str) -> bool {
    matches!(path, "metadata" | "unmapped" | "class_uid" | "type_uid" | "category_uid")
}

/// Where values are kept. If the source has something else there, that is kept first.
fn kept(event: &mut Map) -> &mut Map {
    let unmapped = event.object_mut("unmapped");
    let other = match unmapped.get(KEPT) {
        None | Some(Json::Object(_)) => None,
        Some(_) => unmapped.remove(KEPT),
    };
    let kept = unmapped.object_mut(KEPT);
    if let Some(other) = other {
        kept.insert(format!("unmapped.{KEPT}"), other);
    }
    kept
}

/// Moves the value at `path` to `unmapped`.
fn take(event: &mut Map, path: &str, code: Code) -> Option<Moved> {
    replace(event, path, code, |_| None)
}

/// Moves the value at `path` to `unmapped` and leaves another in its place, or nothing.
fn replace(event: &mut Map, path: &str, code: Code, with: impl FnOnce(&Json) -> Option<Json>) -> Option<Moved> {
    if path.is_empty() || is_fixed(path) || path.starts_with("unmapped.") {
        return None;
    }
    let (parent, name) = split(path);
    let object = find(event, parent)?;
    let value = object.remove(name)?;
    if let Some(rest) = with(&value) {
        object.insert(name.to_owned(), rest);
    }
    let kept = kept(event);
    // What was moved first is what stood there.
    if !kept.contains_key(path) {
        kept.insert(path.to_owned(), value);
    }
    Some(Moved { path: path.to_owned(), code })
}

/// The path of the array, for the path of one of its elements: elements keep their places.
fn array_of(path: &str) -> &str {
    if path.ends_with(']') { path.rfind('[').map_or(path, |at| &path[..at]) } else { path }
}

/// The path of the object, and the member's name in it.
fn split(path: &str) -> (&str, &str) {
    path.rsplit_once('.').unwrap_or(("", path))
}

/// The steps of a path: names, each with the indices behind it.
fn steps(path: &str) -> impl Iterator<Item = (&str, Option<usize>)> {
    path.split('.').filter(|step| !step.is_empty()).map(|step| {
        match step.strip_suffix(']').and_then(|step| step.split_once('[')) {
            Some((name, index)) => (name, index.parse().ok()),
            None => (step, None),
        }
    })
}

/// The object at a path.
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

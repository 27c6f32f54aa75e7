use crate::enums::SeverityId;
use crate::json::Map;
use crate::objects::{Metadata, Observable};
use crate::reflect::Type;
use crate::{Coded, OcsfObject, Profile, Timestamp, Version, codec, observe};

/// An event class: every struct of [`classes`](crate::classes), and those generated from an extension.
pub trait Class: OcsfObject + sealed::Base {
    /// What the schema says about the class.
    fn class() -> &'static Type
    where
        Self: Sized;

    /// Every violation of that release in the event, sorted by path; see [`validate`](crate::validate).
    #[inline(never)]
    fn validate(&self, version: crate::Version) -> Vec<crate::validate::Violation>
    where
        Self: Sized,
    {
        crate::validate::event(self, version)
    }

    /// Rewrites the event for another release; see [`Event::fit`](crate::Event::fit).
    #[inline(never)]
    fn fit(&mut self, version: Version) -> crate::Fit
    where
        Self: Sized + Default,
    {
        let mut fitted = None;
        let fit = crate::fit::fit::<Here>(self, version, &mut |text| {
            fitted = Self::from_json(text).ok();
            fitted.is_some()
        });
        if let Some(fitted) = fitted {
            *self = fitted;
        }
        fit
    }

    /// The attributes that every event has.
    fn common(&self) -> Common<'_> {
        Common::of(&self.base())
    }

    /// The attributes that every event has, mutable.
    fn common_mut(&mut self) -> CommonMut<'_>;

    /// The `class_uid`, even if no supported release knows the class.
    fn class_uid(&self) -> i64
    where
        Self: Sized,
    {
        facts(self).class_uid
    }

    /// The `type_uid` that is written; `None` without an activity.
    fn type_uid(&self) -> Option<i64>
    where
        Self: Sized,
    {
        facts(self).type_uid
    }

    /// The `activity_id`.
    fn activity(&self) -> Option<i64>
    where
        Self: Sized,
    {
        facts(self).activity
    }

    /// Adds the text of each time: fills `*_dt` beside every time that has one in the schema and no text yet, everywhere in the event, and
    /// names the profile `datetime`.
    ///
    /// ```
    /// use ocsf_model::classes::DeviceInventoryInfo;
    /// use ocsf_model::{Class, Timestamp};
    ///
    /// let time = Some(Timestamp::from_millis(1_747_821_600_000));
    /// let mut event = DeviceInventoryInfo { time, ..Default::default() };
    /// event.fill_datetimes();
    /// assert_eq!(event.time_dt.as_deref(), Some("2025-05-21T10:00:00Z"));
    /// ```
    #[inline(never)]
    fn fill_datetimes(&mut self)
    where
        Self: Sized,
    {
        codec::fill_datetimes(self);
        add_profile(self.common_mut().metadata, Profile::Datetime);
    }

    /// Appends the event as compact JSON. In place of the field `unmapped` it has the JSON object that the closure appends, for a source
    /// that writes the rest of its record straight into the event. The bytes are those of an event whose field holds that object.
    ///
    /// ```
    /// use ocsf_model::classes::UserInventoryInfo;
    /// use ocsf_model::{Class, Json, OcsfObject};
    ///
    /// let mut event = UserInventoryInfo { user: Some(Box::default()), ..Default::default() };
    /// let mut text = Vec::new();
    /// event.write_json_with_unmapped(&mut text, &mut |out| out.extend_from_slice(br#"{"a":1}"#));
    /// event.unmapped = Some([("a", Json::from(1))].into_iter().collect());
    /// assert_eq!(text, event.to_json().as_bytes());
    /// ```
    #[inline(never)]
    fn write_json_with_unmapped(&self, out: &mut Vec<u8>, unmapped: &mut dyn FnMut(&mut Vec<u8>))
    where
        Self: Sized,
    {
        codec::write_with_unmapped(out, self, unmapped);
    }

    /// The event with that profile named in `metadata.profiles`, so that the profile's attributes are allowed.
    ///
    /// ```
    /// use ocsf_model::classes::DeviceInventoryInfo;
    /// use ocsf_model::{Class, Profile};
    ///
    /// let event = DeviceInventoryInfo::default().with_profile(Profile::Cloud);
    /// assert_eq!(event.metadata.ok_or("no metadata")?.profiles, ["cloud"]);
    /// # Ok::<_, &str>(())
    /// ```
    #[must_use]
    fn with_profile(mut self, profile: Profile) -> Self
    where
        Self: Sized,
    {
        add_profile(self.common_mut().metadata, profile);
        self
    }

    /// The observables among the attributes, as that release marks them: addresses, names, hashes and others.
    ///
    /// `name` is the attribute's path and `value` its value; an object that is observable as a whole has no value. Left out are empty texts
    /// and attributes of profiles that the event does not name. The event's own list of observables is not changed.
    ///
    /// ```
    /// use ocsf_model::classes::DeviceInventoryInfo;
    /// use ocsf_model::objects::Device;
    /// use ocsf_model::{Class, Version};
    ///
    /// let device = Device { hostname: Some("ws-12".to_owned()), ..Default::default() };
    /// let mut event = DeviceInventoryInfo { device: Some(Box::new(device)), ..Default::default() };
    /// event.observables = event.derive_observables(Version::V1_6_0);
    /// let found: Vec<_> = event.observables.iter().map(|found| (found.name.as_deref(), found.value.as_deref())).collect();
    /// assert_eq!(found, [(Some("device"), None), (Some("device.hostname"), Some("ws-12"))]);
    /// ```
    #[inline(never)]
    fn derive_observables(&self, version: Version) -> Vec<Observable>
    where
        Self: Sized,
    {
        observe::observables(self, version)
    }
}

/// Class, category, activity and type of an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Facts {
    /// The `class_uid`, even if no supported release knows the class.
    pub class_uid: i64,
    /// The `category_uid` that is written.
    pub category_uid: Option<i64>,
    /// The `activity_id`.
    pub activity: Option<i64>,
    /// The `type_uid` that is written; `None` without an activity.
    pub type_uid: Option<i64>,
}

pub(crate) fn facts(event: &dyn OcsfObject) -> Facts {
    let schema = event.schema();
    let number = |name| match event.extra().get(name) {
        Some(kept) => kept.as_i64(),
        None => match codec::derived(event, schema, name) {
            Some(codec::Derived::Number(number)) => Some(number),
            _ => None,
        },
    };
    let activity = codec::activity_of(event, schema);
    Facts {
        class_uid: number("class_uid").unwrap_or_else(|| schema.uid().into()),
        category_uid: number("category_uid"),
        activity,
        type_uid: number("type_uid"),
    }
}

/// The fields of [`Common`].
#[allow(missing_debug_implementations, missing_docs, reason = "of generated code")]
pub struct Base<'a> {
    pub time: &'a Option<Timestamp>,
    pub severity_id: &'a Option<Coded<SeverityId>>,
    pub metadata: &'a Option<Box<Metadata>>,
    pub message: &'a Option<String>,
    pub observables: &'a Vec<Observable>,
    pub unmapped: &'a Option<Map>,
}

#[allow(missing_docs, reason = "of generated code")]
pub(crate) mod sealed {
    #[doc(hidden)]
    pub trait Base {
        fn base(&self) -> super::Base<'_>;
    }
}

/// Adds a profile to the metadata unless it is there.
#[inline]
pub(crate) fn add_profile(metadata: &mut Option<Box<Metadata>>, profile: Profile) {
    let profiles = &mut metadata.get_or_insert_default().profiles;
    if profiles.iter().all(|name| name != profile.name()) {
        profiles.push(profile.name().to_owned());
    }
}

/// The attributes that every event has, whatever its class.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Common<'a> {
    /// The event's time.
    pub time: Option<Timestamp>,
    /// The severity.
    pub severity_id: Option<&'a Coded<SeverityId>>,
    /// The metadata: product, release, profiles, identifiers.
    pub metadata: Option<&'a Metadata>,
    /// The description of the event.
    pub message: Option<&'a str>,
    /// The observables that the event lists.
    pub observables: &'a [Observable],
    /// The source's values for which the schema has no attribute.
    pub unmapped: Option<&'a Map>,
}

impl<'a> Common<'a> {
    fn of(base: &Base<'a>) -> Self {
        Self {
            time: *base.time,
            severity_id: base.severity_id.as_ref(),
            metadata: base.metadata.as_deref(),
            message: base.message.as_deref(),
            observables: base.observables,
            unmapped: base.unmapped.as_ref(),
        }
    }
}

/// The attributes that every event has, whatever its class, mutable.
#[derive(Debug)]
#[non_exhaustive]
pub struct CommonMut<'a> {
    /// The event's time.
    pub time: &'a mut Option<Timestamp>,
    /// The severity.
    pub severity_id: &'a mut Option<Coded<SeverityId>>,
    /// The metadata: product, release, profiles, identifiers.
    pub metadata: &'a mut Option<Box<Metadata>>,
    /// The description of the event.
    pub message: &'a mut Option<String>,
    /// The observables that the event lists.
    pub observables: &'a mut Vec<Observable>,
    /// The source's values for which the schema has no attribute.
    pub unmapped: &'a mut Option<Map>,
}

/// The crate that uses events. Code that names all classes is generic over this type, so that it is compiled there, once, and not
/// for the many who use one class. The functions are in the module of the types, to be compiled together with them.
pub(crate) struct Here;

macro_rules! dispatch {
    ($($uid:literal $type:ident,)*) => {
        /// An event without attributes, of the class with that `class_uid`.
        #[expect(clippy::extra_unused_type_parameters, reason = "see `class::Here`")]
        pub(crate) fn empty<H>(uid: i64) -> $crate::Event {
            match uid {
                $($uid => $crate::Event::$type(Box::default()),)*
                _ => $crate::Event::BaseEvent(Box::default()),
            }
        }

        #[expect(clippy::extra_unused_type_parameters, reason = "see `class::Here`")]
        pub(crate) fn shown<H>(event: &$crate::Event) -> &dyn $crate::Class {
            match event {
                $($crate::Event::$type(event) => &**event,)*
            }
        }

        #[expect(clippy::extra_unused_type_parameters, reason = "see `class::Here`")]
        pub(crate) fn lent<H>(event: &mut $crate::Event) -> &mut dyn $crate::Class {
            match event {
                $($crate::Event::$type(event) => &mut **event,)*
            }
        }
    };
}

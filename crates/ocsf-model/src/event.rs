use std::fmt;

use crate::class::{Facts, Here, add_profile, facts};
use crate::json::Map;
use crate::objects::Observable;
use crate::reflect::Type;
use crate::{Class, Common, CommonMut, Error, OcsfObject};
use crate::{Profile, Version, classes, codec, observe, schema};

macro_rules! event {
    ($($uid:literal $type:ident,)*) => {
        /// An event of any class.
        ///
        /// `class_uid` decides the variant when reading. An event of a class that no supported release knows, or without a class, is a
        /// [`BaseEvent`](classes::BaseEvent) whose other attributes, `class_uid` included, are in its `extra`.
        #[non_exhaustive]
        pub enum Event {
            $(
                #[doc = concat!("Class ", $uid, ".")]
                $type(Box<classes::$type>),
            )*
        }

        $(
            impl From<classes::$type> for Event {
                #[inline]
                fn from(event: classes::$type) -> Self {
                    Self::$type(Box::new(event))
                }
            }

            impl TryFrom<Event> for classes::$type {
                type Error = Event;

                /// Returns the event unchanged in `Err` if it is of another class.
                #[inline]
                fn try_from(event: Event) -> Result<Self, Event> {
                    match event {
                        Event::$type(event) => Ok(*event),
                        other => Err(other),
                    }
                }
            }
        )*
    };
}

classes::every!(event);

impl Event {
    #[inline]
    pub(crate) fn empty(uid: i64) -> Self {
        schema::empty::<Here>(uid)
    }

    /// The event as a trait object of its class, which is also an [`OcsfObject`]: `let record: &dyn OcsfObject = event.as_class();`.
    #[inline]
    pub fn as_class(&self) -> &dyn Class {
        schema::shown::<Here>(self)
    }

    /// The event as a mutable trait object of its class.
    #[inline]
    pub fn as_class_mut(&mut self) -> &mut dyn Class {
        schema::lent::<Here>(self)
    }

    /// Reads one event of any class.
    ///
    /// # Errors
    /// The text is not JSON ([`Syntax`](crate::ErrorKind::Syntax)), is nested deeper than 128 levels
    /// ([`Depth`](crate::ErrorKind::Depth)), is no object or holds a value of another kind than its attribute
    /// ([`Type`](crate::ErrorKind::Type)), or names a member twice, where `null` counts as absent
    /// ([`Duplicate`](crate::ErrorKind::Duplicate)). [`Event::from_json_lenient`] reads events with duplicates and with values of
    /// another kind.
    #[inline]
    pub fn from_json(text: &str) -> Result<Self, Error> {
        let uid = codec::class_uid(text)?;
        let mut event = Self::empty(uid.unwrap_or(0));
        codec::read_object(text, event.as_record_mut())?;
        Ok(event)
    }

    /// Reads one event of any class from bytes.
    ///
    /// # Errors
    /// The same as of [`Event::from_json`], and [`Utf8`](crate::ErrorKind::Utf8) if the bytes are not UTF-8.
    #[inline]
    pub fn from_json_slice(bytes: &[u8]) -> Result<Self, Error> {
        Self::from_json(codec::utf8(bytes)?)
    }

    /// The event as compact JSON.
    #[inline]
    pub fn to_json(&self) -> String {
        codec::record_text(self.as_class())
    }

    /// Appends the event as compact JSON.
    #[inline]
    pub fn write_json(&self, out: &mut Vec<u8>) {
        codec::write_object(out, self.as_class());
    }

    #[inline]
    fn as_record_mut(&mut self) -> &mut dyn OcsfObject {
        self.as_class_mut()
    }

    /// What the schema says about the event's class.
    #[inline]
    pub fn schema(&self) -> &'static Type {
        self.as_class().schema()
    }

    /// The `class_uid`, even if no supported release knows the class.
    #[inline]
    pub fn class_uid(&self) -> i64 {
        self.facts().class_uid
    }

    /// The `type_uid` that is written; `None` without an activity.
    #[inline]
    pub fn type_uid(&self) -> Option<i64> {
        self.facts().type_uid
    }

    /// Class, category, activity and type, as the JSON has them.
    #[inline]
    pub fn facts(&self) -> Facts {
        facts(self.as_class())
    }

    /// Adds the text of each time; see [`Class::fill_datetimes`].
    #[inline]
    pub fn fill_datetimes(&mut self) {
        codec::fill_datetimes(self.as_record_mut());
        add_profile(self.common_mut().metadata, Profile::Datetime);
    }

    /// Every violation of that release in the event, sorted by path; see [`validate`](crate::validate).
    #[inline]
    pub fn validate(&self, version: crate::Version) -> Vec<crate::validate::Violation> {
        crate::validate::event(self.as_class(), version)
    }

    /// The attributes that every event has.
    #[inline]
    pub fn common(&self) -> Common<'_> {
        self.as_class().common()
    }

    /// The attributes that every event has, mutable.
    #[inline]
    pub fn common_mut(&mut self) -> CommonMut<'_> {
        self.as_class_mut().common_mut()
    }

    /// The event with that profile named in `metadata.profiles`.
    #[must_use]
    #[inline]
    pub fn with_profile(mut self, profile: Profile) -> Self {
        add_profile(self.common_mut().metadata, profile);
        self
    }

    /// The observables that the attributes hold; see [`Class::derive_observables`].
    #[inline]
    pub fn derive_observables(&self, version: Version) -> Vec<Observable> {
        observe::observables(self.as_class(), version)
    }

    /// Sets the schema's caption beside every id that has none.
    #[inline]
    pub fn normalize(&mut self) {
        codec::normalize(self.as_record_mut());
    }

    /// The members that the fields cannot hold; see [`OcsfObject::extra`].
    #[inline]
    pub fn extra(&self) -> &Map {
        self.as_class().extra()
    }
}

impl Default for Event {
    #[inline]
    fn default() -> Self {
        Self::empty(0)
    }
}

impl Clone for Event {
    #[inline]
    fn clone(&self) -> Self {
        let event = self.as_class();
        let mut copy = Self::empty(event.schema().uid().into());
        codec::copy_object(event, copy.as_record_mut());
        copy
    }
}

impl PartialEq for Event {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        codec::equal_objects(self.as_class(), other.as_class())
    }
}

impl Eq for Event {}

impl fmt::Debug for Event {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.as_class().fmt(f)
    }
}

impl serde_core::Serialize for Event {
    fn serialize<S: serde_core::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        codec::serialize_object(self.as_class(), serializer)
    }
}

impl<'de> serde_core::Deserialize<'de> for Event {
    fn deserialize<D: serde_core::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let mut event = Self::default();
        codec::deserialize_text(&mut |text| Self::from_json(text).map(|read| event = read), deserializer)?;
        Ok(event)
    }
}

use std::fmt;

/// One violation of a release of the schema in an event.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Violation {
    /// The path of the violation from the event's root, such as `device.network_interfaces[0].mac`; empty for the event itself.
    pub path: String,
    /// The kind of the violation. Codes are stable from release to release.
    pub code: Code,
    /// What was found and what is allowed.
    pub message: String,
}

impl Violation {
    /// The severity of the violation.
    pub fn severity(&self) -> Severity {
        self.code.severity()
    }
}

impl fmt::Display for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let place = if self.path.is_empty() { "event" } else { &self.path };
        write!(f, "{}: {place}: {} ({})", self.severity(), self.message, self.code)
    }
}

/// The severity of a violation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Severity {
    /// The event is valid and could say more. Hints are reported only on request; see [`Options`](super::Options).
    Hint,
    /// The event is valid, but may contain a mistake.
    Warning,
    /// The event is not valid in that release.
    Error,
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Hint => "hint",
            Self::Warning => "warning",
            Self::Error => "error",
        })
    }
}

macro_rules! codes {
    ($($(#[$doc:meta])* $variant:ident = $text:literal $severity:ident,)*) => {
        /// The kind of a violation.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum Code {
            $($(#[$doc])* $variant,)*
        }

        impl Code {
            /// All codes.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// The code's stable name: `attribute_required_missing`.
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$variant => $text,)*
                }
            }

            /// The severity of violations of this kind.
            pub const fn severity(self) -> Severity {
                match self {
                    $(Self::$variant => Severity::$severity,)*
                }
            }
        }
    };
}

codes! {
    /// The release has no class with that `class_uid`.
    ClassUidUnknown = "class_uid_unknown" Error,
    /// `type_uid` is not `class_uid` * 100 + `activity_id`.
    TypeUidIncorrect = "type_uid_incorrect" Error,
    /// The release has no such attribute here.
    AttributeUnknown = "attribute_unknown" Error,
    /// A required attribute is missing, or `null`.
    AttributeRequiredMissing = "attribute_required_missing" Error,
    /// A recommended attribute is missing; see [`Options::recommended`](super::Options::recommended).
    AttributeRecommendedMissing = "attribute_recommended_missing" Hint,
    /// The attribute belongs to a profile that `metadata.profiles` does not name.
    AttributeRequiresProfile = "attribute_requires_profile" Error,
    /// The attribute holds another kind of JSON value.
    AttributeWrongType = "attribute_wrong_type" Error,
    /// The attribute is `null`, and is no `json_t`. Found by this crate only; for the schema server it is absent.
    AttributeNull = "attribute_null" Error,
    /// The release has no such member of the attribute's enum.
    AttributeEnumValueUnknown = "attribute_enum_value_unknown" Error,
    /// The release has no such member of the enum of the array's elements.
    AttributeEnumArrayValueUnknown = "attribute_enum_array_value_unknown" Error,
    /// The caption is not that of the id.
    AttributeEnumSiblingIncorrect = "attribute_enum_sibling_incorrect" Error,
    /// The caption at that place of the array is not that of the id at the same place.
    AttributeEnumArraySiblingIncorrect = "attribute_enum_array_sibling_incorrect" Error,
    /// There is an array of captions, but none in it for the id at that place.
    AttributeEnumArraySiblingMissing = "attribute_enum_array_sibling_missing" Error,
    /// The array of captions is longer than the array of ids. Found by this crate only.
    AttributeEnumArraySiblingLengthMismatch = "attribute_enum_array_sibling_length_mismatch" Error,
    /// The text does not match the datatype's regular expression.
    AttributeValueRegexNotMatched = "attribute_value_regex_not_matched" Error,
    /// The text has more characters than the datatype allows.
    AttributeValueExceedsMaxLen = "attribute_value_exceeds_max_len" Error,
    /// The number is outside the datatype's range.
    AttributeValueExceedsRange = "attribute_value_exceeds_range" Error,
    /// A constraint of the type is violated: at least one, or exactly one, of some attributes must be present.
    ConstraintFailed = "constraint_failed" Error,
    /// `metadata.profiles` names a profile that the release does not have.
    ProfileUnknown = "profile_unknown" Error,
    /// `metadata.version` is no version number.
    VersionInvalidFormat = "version_invalid_format" Error,
    /// `metadata.version` is below 1.0.0.
    VersionIncompatibleInitialDevelopment = "version_incompatible_initial_development" Error,
    /// `metadata.version` names a prerelease of the release validated against, or of an earlier one.
    VersionIncompatiblePrerelease = "version_incompatible_prerelease" Error,
    /// `metadata.version` names a later release than the one validated against.
    VersionIncompatibleLater = "version_incompatible_later" Error,
    /// `metadata.version` names an earlier release than the one validated against.
    VersionEarlier = "version_earlier" Warning,
    /// The observable's name is no path to an attribute that the release has in events of this class.
    ObservableNameInvalidReference = "observable_name_invalid_reference" Error,
    /// The release calls the class deprecated.
    ClassDeprecated = "class_deprecated" Warning,
    /// The release calls the object deprecated.
    ObjectDeprecated = "object_deprecated" Warning,
    /// The release calls the attribute deprecated.
    AttributeDeprecated = "attribute_deprecated" Warning,
    /// The release calls the enum's member deprecated.
    AttributeEnumValueDeprecated = "attribute_enum_value_deprecated" Warning,
    /// The release calls the enum's member deprecated, in an array.
    AttributeEnumArrayValueDeprecated = "attribute_enum_array_value_deprecated" Warning,
    /// The caption of Other (99) is "Other" and not the source's own word.
    AttributeEnumSiblingSuspiciousOther = "attribute_enum_sibling_suspicious_other" Warning,
    /// A caption without its id. Found by this crate only.
    AttributeEnumSiblingWithoutEnum = "attribute_enum_sibling_without_enum" Warning,
    /// The time is so small that it must be seconds; OCSF counts milliseconds. Found by this crate only.
    TimestampInSeconds = "timestamp_in_seconds" Warning,
    /// The text is hardly a value of its datatype, though the schema has no rule against it. Found by this crate only.
    AttributeValueSuspicious = "attribute_value_suspicious" Warning,
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

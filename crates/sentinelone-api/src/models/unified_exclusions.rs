//! Exclusions of all kinds in one list (v2.1). Records of the operations.

use open_record::{Integer, record, word_enum};
use serde_json::Value;

record! {
    /// Available actions, as returned by `GET unified-exclusions/available-actions`.
    pub struct AvailableActions {
        /// The actions.
        pub actions: Option<Vec<AvailableAction>> = "actions",
        /// The exclusions.
        pub exclusions: Option<Vec<Value>> = "exclusions",
    }
}

record! {
    /// The `actions` of [`AvailableActions`].
    pub struct AvailableAction {
        /// The disabled reason.
        pub disabled_reason: Option<String> = "disabledReason",
        /// Whether it is disabled.
        pub is_disabled: Option<bool> = "isDisabled",
        /// The name.
        pub name: Option<String> = "name",
        /// The title.
        pub title: Option<String> = "title",
        /// The position in the order.
        pub order: Option<Integer> = "order",
        /// The children.
        pub children: Option<Vec<AvailableActionChildren>> = "children",
    }
}

record! {
    /// The `children` of [`AvailableAction`].
    pub struct AvailableActionChildren {
        /// The disabled reason.
        pub disabled_reason: Option<String> = "disabledReason",
        /// Whether it is disabled.
        pub is_disabled: Option<bool> = "isDisabled",
        /// The name.
        pub name: Option<String> = "name",
        /// The title.
        pub title: Option<String> = "title",
        /// The position in the order.
        pub order: Option<Integer> = "order",
    }
}

record! {
    /// A unified exclusion, as sent in requests.
    pub struct UnifiedExclusionExclusion (input) {
        /// The id.
        pub id: Option<String> = "id",
        /// The type.
        pub type_: Option<UnifiedExclusionExclusionType> = "type",
    }
}

word_enum! {
    /// Words of `warning`.
    pub enum Warning {
        /// `Not allowed`.
        NotAllowed = "Not allowed",
        /// `Not recommended`.
        NotRecommended = "Not recommended",
        /// `Duplication`.
        Duplication = "Duplication",
        /// `NONE`.
        None = "NONE",
    }
}

word_enum! {
    /// Words of `unifiedExclusionExclusionType`.
    pub enum UnifiedExclusionExclusionType {
        /// `white_hash`.
        WhiteHash = "white_hash",
        /// `path`.
        Path = "path",
        /// `certificate`.
        Certificate = "certificate",
        /// `file_type`.
        FileType = "file_type",
        /// `browser`.
        Browser = "browser",
        /// `commandline`.
        Commandline = "commandline",
        /// `container_native`.
        ContainerNative = "container_native",
        /// `idr`.
        Idr = "idr",
    }
}

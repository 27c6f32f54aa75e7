//! The common objects of the documented dialect.
//!
//! The documented outputs are the JSON that the vendors' asset guides print, for a consumer that expects exactly that: times in
//! seconds, a handful of attributes, `null` only where it is printed. Each vendor has its own small types in its own module; they
//! borrow from the record, so that nothing is copied.

mod json;
mod object;

pub use json::ToJson;
pub(crate) use json::close;
pub(crate) use object::{Members, object};

object! {
    /// `metadata`.
    pub struct Metadata<'a> {
        /// The product.
        pub product: Product<'a> = required "product",
        /// The OCSF release.
        pub version: &'a str = required "version",
    }
}

object! {
    /// `metadata.product`.
    pub struct Product<'a> {
        /// Its name.
        pub name: &'a str = required "name",
        /// Its version.
        pub version: Option<&'a str> = optional "version",
    }
}

object! {
    /// A group.
    pub struct Group<'a> {
        /// Its name.
        pub name: &'a str = required "name",
        /// Its identity.
        pub uid: &'a str = required "uid",
    }
}

object! {
    /// Class and activity of an event, as ids and captions.
    pub struct Classification {
        /// The activity.
        pub activity_id: u8 = required "activity_id",
        /// Its caption.
        pub activity_name: &'static str = required "activity_name",
        /// The category's caption.
        pub category_name: &'static str = required "category_name",
        /// The category.
        pub category_uid: u8 = required "category_uid",
        /// The class's caption.
        pub class_name: &'static str = required "class_name",
        /// The class.
        pub class_uid: u32 = required "class_uid",
        /// The caption of class and activity.
        pub type_name: &'static str = required "type_name",
        /// Class and activity.
        pub type_uid: u32 = required "type_uid",
    }
}

impl Classification {
    /// Device Inventory Info: Collect.
    pub const DEVICE_INVENTORY_INFO: Self = Self {
        activity_id: 2,
        activity_name: "Collect",
        category_name: "Discovery",
        category_uid: 5,
        class_name: "Device Inventory Info",
        class_uid: 5001,
        type_name: "Device Inventory Info: Collect",
        type_uid: 500_102,
    };

    /// User Inventory Info: Collect.
    pub const USER_INVENTORY_INFO: Self = Self {
        class_name: "User Inventory Info",
        class_uid: 5003,
        type_name: "User Inventory Info: Collect",
        type_uid: 500_302,
        ..Self::DEVICE_INVENTORY_INFO
    };
}

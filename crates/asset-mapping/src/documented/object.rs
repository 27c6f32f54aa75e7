/// Declares an object of a documented output: a struct of public fields and how each is written.
///
/// `required` is always written, `optional` is left out when it is `None`, `nullable` is then written as `null`, and `inline` writes
/// the members of a nested object in this one.
macro_rules! object {
    (
        $(#[$meta:meta])*
        $vis:vis struct $name:ident $(<$life:lifetime>)? {
            $($(#[$doc:meta])* pub $field:ident: $type:ty = $mode:ident $json:literal),+ $(,)?
        }
    ) => {
        $(#[$meta])*
        #[derive(Clone, Debug, Default, PartialEq)]
        $vis struct $name $(<$life>)? {
            $($(#[$doc])* pub $field: $type,)+
        }

        impl $(<$life>)? $name $(<$life>)? {
            #[inline]
            pub(crate) fn write_members<M: serde::ser::SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
                $($crate::documented::object!(@$mode map, $json, self.$field);)+
                Ok(())
            }
        }

        impl $(<$life>)? serde::Serialize for $name $(<$life>)? {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                let mut map = serializer.serialize_map(None)?;
                self.write_members(&mut map)?;
                serde::ser::SerializeMap::end(map)
            }
        }
    };
    (@required $map:ident, $json:literal, $value:expr) => {
        serde::ser::SerializeMap::serialize_entry($map, $json, &$value)?
    };
    (@optional $map:ident, $json:literal, $value:expr) => {
        if let Some(value) = &$value {
            serde::ser::SerializeMap::serialize_entry($map, $json, value)?;
        }
    };
    (@nullable $map:ident, $json:literal, $value:expr) => {
        serde::ser::SerializeMap::serialize_entry($map, $json, &$value)?
    };
    (@inline $map:ident, $json:literal, $value:expr) => {
        $value.write_members($map)?
    };
}

pub(crate) use object;

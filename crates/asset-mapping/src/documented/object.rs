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

        impl $(<$life>)? $crate::documented::Members for $name $(<$life>)? {
            #[inline]
            fn write_members(&self, out: &mut Vec<u8>) {
                $($crate::documented::object!(@write $mode out, $json, self.$field);)+
            }

            fn serialize_members<M: serde::ser::SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
                $($crate::documented::object!(@serialize $mode map, $json, self.$field);)+
                Ok(())
            }
        }

        impl $(<$life>)? $crate::documented::ToJson for $name $(<$life>)? {
            #[inline]
            fn write_json(&self, out: &mut Vec<u8>) {
                let start = out.len();
                $crate::documented::Members::write_members(self, out);
                $crate::documented::close(out, start, b'{', b'}');
            }
        }

        impl $(<$life>)? serde::Serialize for $name $(<$life>)? {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                let mut map = serializer.serialize_map(None)?;
                $crate::documented::Members::serialize_members(self, &mut map)?;
                serde::ser::SerializeMap::end(map)
            }
        }
    };
    (@write required $out:ident, $json:literal, $value:expr) => {
        $out.extend_from_slice(concat!(",\"", $json, "\":").as_bytes());
        $crate::documented::ToJson::write_json(&$value, $out);
    };
    (@write nullable $out:ident, $json:literal, $value:expr) => {
        $crate::documented::object!(@write required $out, $json, $value)
    };
    (@write optional $out:ident, $json:literal, $value:expr) => {
        if let Some(value) = &$value {
            $out.extend_from_slice(concat!(",\"", $json, "\":").as_bytes());
            $crate::documented::ToJson::write_json(value, $out);
        }
    };
    (@write inline $out:ident, $json:literal, $value:expr) => {
        $crate::documented::Members::write_members(&$value, $out)
    };
    (@serialize required $map:ident, $json:literal, $value:expr) => {
        serde::ser::SerializeMap::serialize_entry($map, $json, &$value)?
    };
    (@serialize nullable $map:ident, $json:literal, $value:expr) => {
        serde::ser::SerializeMap::serialize_entry($map, $json, &$value)?
    };
    (@serialize optional $map:ident, $json:literal, $value:expr) => {
        if let Some(value) = &$value {
            serde::ser::SerializeMap::serialize_entry($map, $json, value)?;
        }
    };
    (@serialize inline $map:ident, $json:literal, $value:expr) => {
        $crate::documented::Members::serialize_members(&$value, $map)?
    };
}

/// The members of an object, for writing them in another one too.
pub(crate) trait Members {
    /// Appends the members, a comma before each.
    fn write_members(&self, out: &mut Vec<u8>);

    /// Writes the members through serde.
    fn serialize_members<M: serde::ser::SerializeMap>(&self, map: &mut M) -> Result<(), M::Error>;
}

pub(crate) use object;

//! Requests with optional parameters, and the parameters that many operations share.

/// Declares requests as [`connect_core::requests!`] does. A word alone, without a type, stands for a parameter that is the
/// same in many operations.
///
/// | word | stands for |
/// |---|---|
/// | `fields` | the members that the answer has |
/// | `view` | the level of detail |
/// | `sort` | the columns to sort by |
/// | `search`, `search_fields` | a text to search for, and where |
macro_rules! requests {
    ($($(#[$doc:meta])* pub $form:ident $name:ident $(of $record:ty)? { $($row:tt)* })*) => {
        $($crate::client::requests::requests! { @ [$(#[$doc])* pub $form $name $(of $record)?] {} $($row)* })*
    };
    (@ [$($head:tt)*] $rows:tt) => {
        connect_core::requests! { $($head)* $rows }
    };
    (@ $head:tt $rows:tt fields, $($rest:tt)*) => {
        $crate::client::requests::requests! { @ $head $rows
            /// The members that the answer has; the identifier should be among them.
            fields: [String] => query "fields",
            $($rest)*
        }
    };
    (@ $head:tt $rows:tt view, $($rest:tt)*) => {
        $crate::client::requests::requests! { @ $head $rows
            /// Level of detail.
            view: View => query "view",
            $($rest)*
        }
    };
    (@ $head:tt $rows:tt sort, $($rest:tt)*) => {
        $crate::client::requests::requests! { @ $head $rows
            /// The columns to sort by, the most important first, each with its direction, such as `name:asc`.
            sort: [String] => query "sort",
            $($rest)*
        }
    };
    (@ $head:tt $rows:tt search, $($rest:tt)*) => {
        $crate::client::requests::requests! { @ $head $rows
            /// Text to search for.
            search: String => query "search",
            $($rest)*
        }
    };
    (@ $head:tt $rows:tt search_fields, $($rest:tt)*) => {
        $crate::client::requests::requests! { @ $head $rows
            /// Fields in which to search.
            search_fields: [String] => query "searchFields",
            $($rest)*
        }
    };
    (@ $head:tt { $($rows:tt)* } $(#[$doc:meta])* $setter:ident: $kind:tt => $place:ident $parameter:literal, $($rest:tt)*) => {
        $crate::client::requests::requests! {
            @ $head { $($rows)* $(#[$doc])* $setter: $kind => $place $parameter, } $($rest)*
        }
    };
}

pub(crate) use requests;

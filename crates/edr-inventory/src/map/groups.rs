//! ESET's group table from a file.

use std::path::{Path, PathBuf};

use asset_mapping::Groups;
use connect_core::{Fault, OpenRecord as _};
use eset_connect::models::DeviceGroup;
use serde_json::Value;

/// Why a group table cannot be used.
#[derive(Debug, thiserror::Error)]
pub(crate) enum GroupsError {
    /// The file cannot be read.
    #[error("cannot read the groups in {}", .0.display())]
    Read(PathBuf, #[source] std::io::Error),
    /// The text is not JSON.
    #[error("the groups in {} are not valid JSON", .0.display())]
    Json(PathBuf, #[source] serde_json::Error),
    /// An entry is no group.
    #[error("item {index} in {} is not a group", path.display())]
    Group {
        /// The file.
        path: PathBuf,
        /// The number of the entry, from 1.
        index: usize,
        /// What is wrong with it.
        source: Fault,
    },
}

/// Reads groups from a file: JSON Lines of groups, an array of them, or a page as `GET /v1/device_groups` answers it.
///
/// # Errors
/// The file cannot be read or has another content. One bad entry fails the table, because devices of that group would lose its name.
pub(crate) fn read(path: &Path) -> Result<Groups, GroupsError> {
    let text = std::fs::read(path).map_err(|error| GroupsError::Read(path.to_owned(), error))?;
    let mut groups = Vec::new();
    for value in serde_json::Deserializer::from_slice(&text).into_iter() {
        match value.map_err(|error| GroupsError::Json(path.to_owned(), error))? {
            Value::Array(items) => groups.extend(items),
            Value::Object(mut page) if page.contains_key("deviceGroups") => match page.remove("deviceGroups") {
                Some(Value::Array(items)) => groups.extend(items),
                other => groups.extend(other),
            },
            group => groups.push(group),
        }
    }
    let mut table = Groups::default();
    for (index, group) in groups.into_iter().enumerate() {
        let group = DeviceGroup::from_json(group.to_string().as_bytes());
        table.extend([group.map_err(|source| GroupsError::Group {
            path: path.to_owned(),
            index: index + 1,
            source,
        })?]);
    }
    Ok(table)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exit::explain;

    fn table(text: &str) -> Result<Vec<Option<String>>, String> {
        let file = tempfile::NamedTempFile::new().unwrap();
        std::fs::write(file.path(), text).unwrap();
        let table = read(file.path()).map_err(|error| explain(&error))?;
        Ok(["g1", "g2"].map(|uuid| table.get(uuid).flatten().map(str::to_owned)).to_vec())
    }

    #[test]
    fn lines_arrays_and_pages_are_read() {
        let expected = Ok(vec![Some("One".to_owned()), Some("Two".to_owned())]);
        let (one, two) = (r#"{"uuid":"g1","displayName":"One"}"#, r#"{"uuid":"g2","displayName":"Two"}"#);
        assert_eq!(table(&format!("{one}\n{two}\n")), expected);
        assert_eq!(table(&format!("[{one},{two}]")), expected);
        let page =
            format!(r#"{{"deviceGroups":[{one}],"nextPageToken":"x"}} {{"deviceGroups":[{two}],"nextPageToken":""}}"#);
        assert_eq!(table(&page), expected);
        assert_eq!(table(""), Ok(vec![None, None]));
    }

    #[test]
    fn what_is_no_group_is_an_error() {
        assert!(table("{").unwrap_err().contains("not valid JSON"));
        assert!(table(r#"{"uuid":"g1"} {"displayName":"Two"}"#).unwrap_err().contains("item 2"));
        assert!(table(r#"{"deviceGroups":7}"#).unwrap_err().contains("item 1"));
        assert!(read(Path::new("/nowhere")).is_err());
    }
}

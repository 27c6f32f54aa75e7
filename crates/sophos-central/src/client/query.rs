//! What a list of directory users or groups is narrowed and sorted by.

use connect_core::{Error, Result};

use super::ids::{UserGroupId, UserId};
use super::words::{SortOrder, UserField};
use crate::models::SourceType;

/// The query of a list, checked as a whole before it is sent.
#[derive(Clone, Debug, Default)]
pub(crate) struct Query {
    pub(crate) ids: Option<Vec<UserId>>,
    pub(crate) search: Option<String>,
    pub(crate) search_fields: Option<Vec<String>>,
    pub(crate) source_type: Option<SourceType>,
    pub(crate) group_id: Option<UserGroupId>,
    pub(crate) domain: Option<String>,
    pub(crate) sort: Vec<(UserField, SortOrder)>,
}

impl Query {
    /// The parameters, lists joined by commas; not yet percent-encoded.
    pub(crate) fn parameters(&self) -> Result<Vec<(&'static str, String)>> {
        let mut parameters = Vec::new();
        if let Some(ids) = &self.ids {
            parameters.push(("ids", list("ids", ids.iter().map(UserId::as_str))?));
        }
        if let Some(search) = &self.search {
            parameters.push(("search", text("search", search)?));
        }
        if let Some(fields) = &self.search_fields {
            if self.search.is_none() {
                return Err(Error::parameter("searchFields", "says where `search` looks, which is missing"));
            }
            parameters.push(("searchFields", list("searchFields", fields.iter().map(String::as_str))?));
        }
        if let Some(source_type) = &self.source_type {
            parameters.push(("sourceType", text("sourceType", source_type.as_str())?));
        }
        if let Some(group) = &self.group_id {
            parameters.push(("groupId", group.as_str().to_owned()));
        }
        if let Some(domain) = &self.domain {
            parameters.push(("domain", text("domain", domain)?));
        }
        if !self.sort.is_empty() {
            let columns: Vec<String> = self.sort.iter().map(|(field, order)| format!("{field}:{order}")).collect();
            parameters.push(("sort", list("sort", columns.iter().map(String::as_str))?));
        }
        Ok(parameters)
    }
}

fn text(parameter: &'static str, text: &str) -> Result<String> {
    if text.trim().is_empty() {
        return Err(Error::parameter(parameter, "must not be empty"));
    }
    Ok(text.to_owned())
}

fn list<'a>(parameter: &'static str, items: impl Iterator<Item = &'a str>) -> Result<String> {
    let items: Vec<&str> = items.collect();
    if items.is_empty() {
        return Err(Error::parameter(parameter, "needs at least one item: an empty list would match everything"));
    }
    if items.iter().any(|item| item.trim().is_empty() || item.contains(',')) {
        return Err(Error::parameter(
            parameter,
            "items must not be empty and must not contain a comma, which separates them",
        ));
    }
    Ok(items.join(","))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn full() -> Query {
        Query {
            ids: Some(vec![UserId::new("a").expect("an id"), UserId::new("b").expect("an id")]),
            search: Some("Ines Laurent".to_owned()),
            search_fields: Some(vec!["name".to_owned(), "email".to_owned()]),
            source_type: Some(SourceType::AzureActiveDirectory),
            group_id: Some(UserGroupId::new("g").expect("an id")),
            domain: Some("northwind.example".to_owned()),
            sort: vec![(UserField::UpdatedAt, SortOrder::Descending), (UserField::Name, SortOrder::Ascending)],
        }
    }

    #[test]
    fn every_parameter_goes_out_under_its_documented_name() {
        let parameters = full().parameters().expect("a query that can be sent");
        assert_eq!(
            parameters,
            [
                ("ids", "a,b"),
                ("search", "Ines Laurent"),
                ("searchFields", "name,email"),
                ("sourceType", "azureActiveDirectory"),
                ("groupId", "g"),
                ("domain", "northwind.example"),
                ("sort", "updatedAt:desc,name:asc"),
            ]
            .map(|(name, value)| (name, value.to_owned()))
        );
        let documented = include_str!("../../tests/facts/operations.txt")
            .lines()
            .find_map(|line| line.strip_prefix("GET /common/v1/directory/users ? "))
            .expect("the operation is documented");
        let documented: Vec<&str> = documented.split(' ').collect();
        for (name, _) in parameters {
            assert!(documented.contains(&name), "{name}");
        }
    }

    #[test]
    fn what_cannot_be_sent_is_refused_by_name() {
        type Spoil = fn(&mut Query);
        let cases: [(&str, Spoil); 6] = [
            ("ids", |query| query.ids = Some(Vec::new())),
            ("search", |query| query.search = Some(" ".to_owned())),
            ("searchFields", |query| query.search = None),
            ("searchFields", |query| query.search_fields = Some(vec!["a,b".to_owned()])),
            ("domain", |query| query.domain = Some(String::new())),
            ("sort", |query| query.sort.push((UserField::from("a,b"), SortOrder::Ascending))),
        ];
        for (name, spoil) in cases {
            let mut query = full();
            spoil(&mut query);
            let error = query.parameters().expect_err(name).to_string();
            assert!(error.contains(name), "{error}");
        }
    }
}

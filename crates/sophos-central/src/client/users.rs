use connect_core::{Client, Cursor, Record, Request, Result, Walk};
use futures_util::TryStreamExt;
use open_record::Integer;

use super::ids::{UserGroupId, UserId};
use super::operations::{LIST_USER_GROUPS, LIST_USERS};
use super::page_size::PageSize;
use super::paging;
use super::query::Query;
use super::refuse;
use super::words::{SortOrder, UserField};
use crate::models::{GroupRef, SourceType, User, UserGroup};

/// The users in a tenant's directory.
#[derive(Clone, Debug)]
pub struct Users {
    client: Client,
}

impl Users {
    pub(super) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Lists users.
    ///
    /// The service cuts a user's groups short in lists: [`complete_groups`](Self::complete_groups) reads the rest. It has no filter by
    /// date, and a deleted user shows by absence only.
    ///
    /// ```no_run
    /// # async fn run(tenant: sophos_central::TenantClient) -> sophos_central::Result<()> {
    /// use futures_util::TryStreamExt;
    ///
    /// let mut pages = tenant.users().list().pages();
    /// while let Some(page) = pages.try_next().await? {
    ///     for mut user in page.items {
    ///         tenant.users().complete_groups(&mut user).await?;
    ///         println!("{user:?}");
    ///     }
    ///     println!("{} set aside, go on at {:?}", page.dead_letters.len(), page.next);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn list(&self) -> ListUsers {
        ListUsers { client: self.client.clone(), query: Query::default(), page_size: PageSize::default(), start: None }
    }

    /// Lists the groups that a user belongs to.
    pub fn groups(&self, user: UserId) -> ListUserGroups {
        ListUserGroups {
            client: self.client.clone(),
            user,
            query: Query::default(),
            page_size: PageSize::default(),
            start: None,
        }
    }

    /// Reads all groups of a user whose list of groups was cut short, and says whether there were more to read. Sends nothing if none
    /// are missing, or if the user's record does not say how many there are.
    ///
    /// # Errors
    /// Those of a walk, and [`Error::DeadLetter`](connect_core::Error::DeadLetter) for a group that cannot be read. The user is unchanged
    /// then. Of a user who was deleted meanwhile, [`is_not_found`](connect_core::Error::is_not_found) is true.
    pub async fn complete_groups(&self, user: &mut User) -> Result<bool> {
        let id = UserId::new(user.id.clone())?;
        let Some(excerpt) = user.groups.as_mut().filter(|excerpt| {
            let listed = excerpt.items.as_ref().map_or(0, Vec::len) as u64;
            excerpt.total.and_then(Integer::as_u64).is_some_and(|total| listed < total)
        }) else {
            return Ok(false);
        };
        let groups: Vec<UserGroup> = self.groups(id).items().try_collect().await?;
        let known = excerpt.items.get_or_insert_default();
        for group in groups {
            if known.iter().all(|listed| listed.id.as_deref() != Some(group.id.as_str())) {
                let (id, name, display_name) = (Some(group.id), group.name, group.display_name);
                let listed = GroupRef { id, name, display_name, ..GroupRef::default() };
                known.push(listed);
            }
        }
        excerpt.items_count = i64::try_from(known.len()).ok().map(Integer::from);
        Ok(true)
    }
}

/// A list of users that has not been asked for yet.
#[derive(Clone, Debug)]
#[must_use = "a list does nothing until it is sent or its stream is read"]
pub struct ListUsers {
    client: Client,
    query: Query,
    page_size: PageSize,
    start: Option<Cursor>,
}

/// A list of the groups of one user that has not been asked for yet.
#[derive(Clone, Debug)]
#[must_use = "a list does nothing until it is sent or its stream is read"]
pub struct ListUserGroups {
    client: Client,
    user: UserId,
    query: Query,
    page_size: PageSize,
    start: Option<Cursor>,
}

impl ListUsers {
    /// Only these users (`ids`).
    pub fn ids(mut self, ids: impl IntoIterator<Item = UserId>) -> Self {
        self.query.ids = Some(ids.into_iter().collect());
        self
    }

    /// The fields that [`search`](Self::search) looks into (`searchFields`).
    pub fn search_fields(mut self, fields: impl IntoIterator<Item = UserField>) -> Self {
        self.query.search_fields = Some(fields.into_iter().map(|field| field.as_str().to_owned()).collect());
        self
    }

    /// Only users of this group (`groupId`).
    pub fn group_id(mut self, group: UserGroupId) -> Self {
        self.query.group_id = Some(group);
        self
    }

    fn walk(self) -> Walk<User> {
        walk(&self.client, LIST_USERS.request(), &self.query, self.page_size, self.start)
    }
}

impl ListUserGroups {
    /// The fields that [`search`](Self::search) looks into (`searchFields`), as the service spells them.
    pub fn search_fields(mut self, fields: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.query.search_fields = Some(fields.into_iter().map(Into::into).collect());
        self
    }

    fn walk(self) -> Walk<UserGroup> {
        let request = LIST_USER_GROUPS.request().segment("userId", &self.user);
        walk(&self.client, request, &self.query, self.page_size, self.start)
    }
}

fn walk<R: Record>(
    client: &Client,
    mut request: Request,
    query: &Query,
    size: PageSize,
    start: Option<Cursor>,
) -> Walk<R> {
    match query.parameters() {
        Ok(parameters) => {
            for (name, value) in parameters {
                request = request.query(name, value);
            }
        }
        Err(error) => request = refuse(request, error),
    }
    paging::walk(client, request, size, start)
}

/// What both lists have in common.
macro_rules! list {
    ($list:ident of $record:ident) => {
        impl $list {
            /// A text to search for (`search`).
            pub fn search(mut self, text: impl Into<String>) -> Self {
                self.query.search = Some(text.into());
                self
            }

            /// Only entries of this origin (`sourceType`).
            pub fn source_type(mut self, source: SourceType) -> Self {
                self.query.source_type = Some(source);
                self
            }

            /// Only entries of this directory domain (`domain`).
            pub fn domain(mut self, domain: impl Into<String>) -> Self {
                self.query.domain = Some(domain.into());
                self
            }

            /// The field to sort by, then by those of further calls (`sort`).
            pub fn sort_by(mut self, field: UserField, order: SortOrder) -> Self {
                self.query.sort.push((field, order));
                self
            }
        }

        paging::pages!($list of $record);
    };
}

list!(ListUsers of User);
list!(ListUserGroups of UserGroup);

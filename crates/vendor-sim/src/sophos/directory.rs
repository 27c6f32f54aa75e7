//! `common/v1/directory`: users, groups and who is in which.

use serde_json::Value;

use super::list::{Numbered, numbered};
use super::rows::partial;
use super::vendor::Sophos;
use super::{tenant, user};
use crate::dice::Dice;
use crate::engine::{Answer, Call, Outcome, Refusal, Route, World, routes_of, written};

const LARGEST_SIZE: u64 = 100;

pub(crate) fn routes() -> Vec<Route<Sophos>> {
    routes_of(
        "users",
        vec![
            Route::read("GET /common/v1/directory/users", users),
            Route::read("GET /common/v1/directory/users/{userId}", get_user),
            Route::read("GET /common/v1/directory/users/{userId}/groups", groups_of_user),
            Route::read("GET /common/v1/directory/user-groups", groups),
            Route::read("GET /common/v1/directory/user-groups/{groupId}", get_group),
            Route::read("GET /common/v1/directory/user-groups/{groupId}/users", users_of_group),
        ],
    )
}

/// A list of values, filtered, sorted and cut as the query says.
fn of_values(world: &World<Sophos>, call: &Call, values: Vec<Value>) -> Outcome {
    let mut values: Vec<Value> = values.into_iter().filter(|value| admits(call, value)).collect();
    if let Some(sort) = call.query.get("sort") {
        for part in sort.split(',').rev() {
            let (field, order) = part.split_once(':').unwrap_or((part, "asc"));
            let key = |value: &Value| value[field].as_str().unwrap_or("").to_owned();
            match order {
                "asc" => values.sort_by_key(key),
                "desc" => values.sort_by_key(|value| std::cmp::Reverse(key(value))),
                _ => return Err(Refusal::bad(format!("sort: {part} is not field:asc or field:desc"))),
            }
        }
    }
    let list = Numbered { count: values.len() as u64, largest: LARGEST_SIZE };
    numbered(world, call, list, |skip, take| {
        let index = |number: u64| usize::try_from(number).unwrap_or(usize::MAX);
        values.iter().skip(index(skip)).take(index(take)).map(|value| written(&partial(call, value), false)).collect()
    })
}

fn admits(call: &Call, value: &Value) -> bool {
    let query = &call.query;
    let text = |name: &str| value[name].as_str().unwrap_or("").to_lowercase();
    let fields = query.get("searchFields").unwrap_or("name,firstName,lastName,email,exchangeLogin");
    query.get("ids").is_none_or(|ids| ids.split(',').any(|id| value["id"] == id))
        && query
            .get("search")
            .is_none_or(|search| fields.split(',').any(|field| text(field).contains(&search.to_lowercase())))
        && query.get("sourceType").is_none_or(|kind| value["source"]["type"] == kind)
        && query.get("domain").is_none_or(|domain| text("domain") == domain.to_lowercase())
}

/// Users of a tenant, from `skip` on, at most `take`.
fn in_tenant(world: &World<Sophos>, tenant: u64, skip: u64, take: u64) -> Vec<u64> {
    let count = |number: u64| usize::try_from(number).unwrap_or(usize::MAX);
    let fleet = world.core.fleet("users");
    fleet.indexes(0).filter(|index| user::tenant(world, *index) == tenant).skip(count(skip)).take(count(take)).collect()
}

fn users(world: &World<Sophos>, call: &Call) -> Outcome {
    let tenant = tenant::of_call(world, call)?;
    let filters = ["ids", "search", "sourceType", "domain", "groupId", "sort"];
    if filters.iter().any(|name| call.query.get(name).is_some()) {
        let group = call.query.get("groupId").map(|id| user::find_group(world, tenant, id).unwrap_or(u64::MAX));
        let in_group =
            |index: &u64| group.is_none_or(|group| user::groups_of(world.vendor.seed, *index).contains(&group));
        let users = in_tenant(world, tenant, 0, u64::MAX).into_iter().filter(in_group);
        return of_values(world, call, users.map(|index| user::listed(world, index)).collect());
    }
    let count = world.core.fleet("users").indexes(0).filter(|index| user::tenant(world, *index) == tenant).count();
    numbered(world, call, Numbered { count: count as u64, largest: LARGEST_SIZE }, |skip, take| {
        let escaped = |index| Dice::new("sophos-escape", world.vendor.seed, index).chance(100);
        let page = in_tenant(world, tenant, skip, take).into_iter();
        page.map(|index| written(&partial(call, &user::listed(world, index)), escaped(index))).collect()
    })
}

/// The user that the path names, of the tenant that the header names.
fn user_of_call(world: &World<Sophos>, call: &Call) -> Result<(u64, u64), Refusal> {
    let tenant = tenant::of_call(world, call)?;
    let index = user::find(world, call.param(0)).filter(|index| user::tenant(world, *index) == tenant);
    Ok((tenant, index.ok_or_else(|| Refusal::not_found("no such user"))?))
}

fn get_user(world: &World<Sophos>, call: &Call) -> Outcome {
    let (_, index) = user_of_call(world, call)?;
    Ok(Answer::json(partial(call, &user::full(world, index))))
}

fn groups_of_user(world: &World<Sophos>, call: &Call) -> Outcome {
    let (tenant, index) = user_of_call(world, call)?;
    of_values(
        world,
        call,
        user::groups_of(world.vendor.seed, index).into_iter().map(|group| user::group(world, tenant, group)).collect(),
    )
}

fn groups(world: &World<Sophos>, call: &Call) -> Outcome {
    let tenant = tenant::of_call(world, call)?;
    let of_user = call
        .query
        .get("userId")
        .map(|id| user::find(world, id).map_or(Vec::new(), |index| user::groups_of(world.vendor.seed, index)));
    let numbers = of_user.unwrap_or_else(|| (0..user::GROUPS).collect());
    of_values(world, call, numbers.into_iter().map(|group| user::group(world, tenant, group)).collect())
}

fn group_of_call(world: &World<Sophos>, call: &Call) -> Result<(u64, u64), Refusal> {
    let tenant = tenant::of_call(world, call)?;
    let group = user::find_group(world, tenant, call.param(0)).ok_or_else(|| Refusal::not_found("no such group"))?;
    Ok((tenant, group))
}

fn get_group(world: &World<Sophos>, call: &Call) -> Outcome {
    let (tenant, group) = group_of_call(world, call)?;
    Ok(Answer::json(partial(call, &user::group(world, tenant, group))))
}

fn users_of_group(world: &World<Sophos>, call: &Call) -> Outcome {
    let (tenant, group) = group_of_call(world, call)?;
    let members = in_tenant(world, tenant, 0, u64::MAX)
        .into_iter()
        .filter(|index| user::groups_of(world.vendor.seed, *index).contains(&group));
    of_values(world, call, members.map(|index| user::listed(world, index)).collect())
}

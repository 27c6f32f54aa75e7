//! Stories against a simulated Sophos Central: tenants, walks, faults in their middle, and what is refused before anything is sent.
#![cfg(feature = "client")]

use std::collections::BTreeSet;
use std::time::Duration;

use futures_util::TryStreamExt;
use sophos_central::models::{IdType, SourceType, User};
use sophos_central::{
    Cursor, Error, ListUsers, Method, PagingFault, Quota, Retry, SophosClient, SortOrder, TenantClient, UserField,
    UserId,
};
use vendor_sim::{BrokenShape, Fault, Identity, RetryAfter, SophosSim};

const USERS: &str = "GET /common/v1/directory/users";
const GROUPS: &str = "GET /common/v1/directory/users/{userId}/groups";
const FLEET: u64 = 130;

async fn sim(identity: Identity) -> SophosSim {
    SophosSim::builder().seed(7).fleet(FLEET).identity(identity).unlimited().start().await.expect("a simulator")
}

fn client(sim: &SophosSim) -> SophosClient {
    let credentials = sim.credentials();
    let retry = Retry::new().first_wait(Duration::from_millis(1)).longest_wait(Duration::from_millis(4));
    SophosClient::builder(credentials.client_id, credentials.client_secret)
        .auth_url(sim.url())
        .base_url(sim.url())
        .quota(Quota::unlimited())
        .retry(retry)
        .build()
        .expect("a client")
}

/// The one tenant of a tenant's own credential.
async fn tenant(client: &SophosClient) -> TenantClient {
    let mut all = client.tenants().all().await.expect("the tenant");
    assert_eq!((all.reachable.len(), all.unreachable.len()), (1, 0));
    all.reachable.remove(0)
}

fn list(tenant: &TenantClient) -> ListUsers {
    tenant.users().list().page_size(30)
}

fn fleet(sim: &SophosSim) -> BTreeSet<String> {
    (0..sim.fleet("users").expect("a feed").len())
        .map(|index| sim.fleet("users").expect("a feed").id(index).expect("a user"))
        .collect()
}

async fn ids(list: ListUsers) -> Result<Vec<String>, Error> {
    list.items().map_ok(|user| user.id).try_collect().await
}

fn set(ids: &[String]) -> BTreeSet<String> {
    ids.iter().cloned().collect()
}

#[tokio::test]
async fn a_tenants_own_credential_reads_its_users() {
    let sim = sim(Identity::Tenant).await;
    let client = client(&sim);
    let tenant = tenant(&client).await;
    assert_eq!(tenant.id().as_str(), sim.tenant_ids()[0]);
    let met = ids(list(&tenant)).await.expect("a walk");
    assert_eq!((met.len() as u64, set(&met)), (FLEET, fleet(&sim)));
    assert_eq!(sim.stats().on(USERS), 5, "130 users in pages of 30");
    assert_eq!(sim.stats().tokens_issued, 1);
    client.test_connection().await.expect("a connection");
    assert_eq!(client.whoami().await.expect("an identity").id_type, Some(IdType::Tenant));
}

#[tokio::test]
async fn partners_and_organizations_read_the_users_of_all_their_tenants() {
    for identity in [Identity::Partner, Identity::Organization] {
        let sim = sim(identity).await;
        let client = client(&sim);
        client.test_connection().await.expect("an identity");
        let all = client.tenants().all().await.expect("tenants");
        let reached: Vec<&str> = all.reachable.iter().map(|tenant| tenant.id().as_str()).collect();
        assert_eq!(reached, sim.tenant_ids());
        assert!(all.dead_letters.is_empty());
        assert_eq!(all.unreachable.len(), 1, "the tenant without a host is told");
        assert_eq!(all.unreachable[0].tenant.status.as_deref(), Some("inactive"));
        assert!(all.unreachable[0].reason.to_string().contains("apiHost"), "{}", all.unreachable[0].reason);

        let mut met = Vec::new();
        for tenant in &all.reachable {
            let users: Vec<User> = list(tenant).items().try_collect().await.expect("a walk");
            assert!(!users.is_empty());
            for user in users {
                let told = user.tenant.as_ref().and_then(|tenant| tenant.id.as_deref());
                assert!(told.is_none_or(|told| told == tenant.id().as_str()), "{told:?}");
                met.push(user.id);
            }
        }
        assert_eq!((met.len() as u64, set(&met)), (FLEET, fleet(&sim)));
        assert_eq!(sim.stats().tokens_issued, 1, "all tenants share one token");

        let one = all.reachable[2].id();
        assert_eq!(client.tenants().get(one).await.expect("a tenant").id, one.as_str());
    }
}

#[tokio::test]
async fn tenants_are_listed_to_the_last_page_or_not_at_all() {
    let many = SophosSim::builder().seed(7).fleet(10).identity(Identity::Organization).tenants(230).unlimited();
    let sim = many.start().await.expect("a simulator");
    let all = client(&sim).tenants().all().await.expect("tenants");
    assert_eq!((all.reachable.len(), all.unreachable.len()), (230, 1));
    assert_eq!(sim.stats().on("GET /organization/v1/tenants"), 3, "231 tenants in pages of 100");

    sim.faults().on_page("GET /organization/v1/tenants", 2, Fault::HtmlError(502), None).expect("a route");
    let error = client(&sim).tenants().all().await.expect_err("no short list");
    assert_eq!(error.status().map(sophos_central::StatusCode::as_u16), Some(502), "{error}");
}

#[tokio::test]
async fn a_tenant_that_lets_nobody_in_leaves_the_others_readable() {
    let sim = SophosSim::builder()
        .seed(7)
        .fleet(FLEET)
        .identity(Identity::Partner)
        .locked_tenant(1)
        .unlimited()
        .start()
        .await
        .expect("a simulator");
    let all = client(&sim).tenants().all().await.expect("tenants");
    for (index, tenant) in all.reachable.iter().enumerate() {
        let users = ids(list(tenant)).await;
        match (index, users) {
            (1, Err(error)) => assert!(matches!(error, Error::Forbidden { .. }), "{error}"),
            (1, Ok(users)) => panic!("{} users of a locked tenant", users.len()),
            (_, users) => assert!(!users.expect("a walk").is_empty()),
        }
    }
}

#[tokio::test]
async fn filters_and_sorting_reach_the_service() {
    let sim = sim(Identity::Tenant).await;
    let tenant = tenant(&client(&sim)).await;
    let some: Vec<UserId> = [4, 9]
        .map(|index| UserId::new(sim.fleet("users").expect("a feed").id(index).expect("a user")).expect("an id"))
        .to_vec();
    let met = ids(list(&tenant).ids(some.clone())).await.expect("a walk");
    assert_eq!(set(&met), some.iter().map(ToString::to_string).collect());
    list(&tenant)
        .search_in([UserField::Name, UserField::Email], "an")
        .source_type(SourceType::Custom)
        .domain("example.com")
        .sort_by([(UserField::UpdatedAt, SortOrder::Descending)])
        .send()
        .await
        .expect("a page");
    let target = sim.seen().pop().expect("a request").target;
    for part in [
        "search=an",
        "searchFields=name%2Cemail",
        "sourceType=custom",
        "domain=example.com",
        "sort=updatedAt%3Adesc",
        "pageSize=30",
        "pageTotal=true",
    ] {
        assert!(target.contains(part), "{part} is not in {target}");
    }
}

#[tokio::test]
async fn a_walk_resumes_at_a_saved_cursor() {
    let sim = sim(Identity::Tenant).await;
    let tenant = tenant(&client(&sim)).await;
    let first = list(&tenant).send().await.expect("a page");
    assert_eq!((first.items.len(), first.total, first.max_size), (30, Some(FLEET), Some(100)));
    let saved = Cursor::new(first.next.expect("a cursor").as_str());
    let rest = ids(list(&tenant).starting_at(saved)).await.expect("a walk");
    let mut met = set(&rest);
    met.extend(first.items.into_iter().map(|user| user.id));
    assert_eq!((rest.len(), met), (100, fleet(&sim)));
}

#[tokio::test]
async fn faults_in_the_middle_of_a_walk_change_nothing() {
    let sim = sim(Identity::Tenant).await;
    for fault in [
        Fault::TooManyRequests(RetryAfter::Absent),
        Fault::TooManyRequests(RetryAfter::Seconds(0)),
        Fault::Status(500),
        Fault::HtmlError(503),
        Fault::EmptyError(504),
        Fault::Hangup,
        Fault::ResetInHead,
        Fault::ResetInBody,
        Fault::TruncatedBody,
        Fault::CutJson,
        Fault::ExpiredToken,
        Fault::Total(0),
    ] {
        sim.faults().on_page(USERS, 3, fault.clone(), 1).expect("a route");
        let met = ids(list(&tenant(&client(&sim)).await)).await.unwrap_or_else(|error| panic!("{fault:?}: {error}"));
        assert_eq!((met.len() as u64, set(&met)), (FLEET, fleet(&sim)), "{fault:?}");
    }
}

#[tokio::test]
async fn a_token_that_expires_in_the_middle_of_a_walk_is_renewed() {
    let sim = sim(Identity::Tenant).await;
    let mut pages = list(&tenant(&client(&sim)).await).pages();
    let mut met = 0;
    while let Some(page) = pages.try_next().await.expect("a page") {
        met += page.items.len() as u64;
        sim.expire_tokens(true);
    }
    assert_eq!(met, FLEET);
    assert!(sim.stats().tokens_issued > 1);
}

#[tokio::test]
async fn an_empty_page_is_not_the_end_and_the_missing_users_are_told() {
    let sim = sim(Identity::Tenant).await;
    sim.faults().on_page(USERS, 2, Fault::EmptyPage, None).expect("a route");
    let client = client(&sim);
    let met = ids(list(&tenant(&client).await)).await.expect("a walk");
    assert_eq!(met.len() as u64, FLEET - 30, "pages 3 to 5 came behind the empty one");
    assert_eq!(client.stats().total_mismatches, 1, "the service counts more users than came");
}

#[tokio::test]
async fn a_page_that_comes_twice_or_never_ends_the_walk_with_an_error() {
    let sim = sim(Identity::Tenant).await;
    sim.faults().on_page(USERS, 3, Fault::RepeatedCursor, None).expect("a route");
    let error = ids(list(&tenant(&client(&sim)).await)).await.expect_err("no short list");
    assert!(
        matches!(error, Error::Paging { page: 3, fault: PagingFault::WrongPage { asked: 3, got: 2 }, .. }),
        "{error}"
    );

    sim.faults().clear().on_page(USERS, 4, Fault::Status(404), None).expect("a route");
    let error = ids(list(&tenant(&client(&sim)).await)).await.expect_err("no short list");
    assert!(matches!(error, Error::Paging { page: 4, fault: PagingFault::MissingPage, .. }), "{error}");

    sim.faults().clear().on_page(USERS, 2, Fault::HtmlError(503), None).expect("a route");
    let error = ids(list(&tenant(&client(&sim)).await)).await.expect_err("no short list");
    assert_eq!(error.status().map(sophos_central::StatusCode::as_u16), Some(503), "{error}");
}

#[tokio::test]
async fn a_broken_record_is_set_aside_and_the_others_come() {
    let sim = sim(Identity::Tenant).await;
    let tenant = tenant(&client(&sim)).await;
    for shape in [BrokenShape::Null, BrokenShape::BadUtf8, BrokenShape::LoneSurrogate, BrokenShape::NullId] {
        let broken = Fault::BrokenRecord { position: 7, shape };
        sim.faults().on_page(USERS, 2, broken, 1).expect("a route");
        let mut pages = list(&tenant).pages();
        let (mut met, mut letters) = (0, Vec::new());
        while let Some(page) = pages.try_next().await.expect("a page") {
            met += page.items.len();
            letters.extend(page.dead_letters);
        }
        assert_eq!((met, letters.len()), (129, 1), "{shape:?}");
        assert_eq!(letters[0].source, format!("sophos/{}", tenant.id()));
        assert!(letters[0].path.starts_with("items[7]"), "{shape:?}: {}", letters[0].path);
    }
}

#[tokio::test]
async fn groups_that_a_list_cuts_short_are_completed() {
    let sim = sim(Identity::Tenant).await;
    let tenant = tenant(&client(&sim)).await;
    let users: Vec<User> = list(&tenant).items().try_collect().await.expect("a walk");
    let before = sim.stats().on(GROUPS);
    let (mut completed, mut sent) = (0, 0);
    for mut user in users {
        let listed = |user: &User| -> Vec<String> {
            let items = user.groups.iter().flat_map(|excerpt| excerpt.items.iter().flatten());
            items.filter_map(|group| group.id.clone()).collect()
        };
        let cut = listed(&user);
        if tenant.users().complete_groups(&mut user).await.expect("groups") {
            completed += 1;
            let path = format!("/common/v1/directory/users/{}/groups", user.id);
            let answer = tenant.call(Method::Get, &path).query("pageSize", 100).send().await.expect("an answer");
            sent += 1;
            let all: Vec<serde_json::Value> = answer.json_at("items").expect("a list");
            let all: BTreeSet<String> =
                all.iter().filter_map(|group| group["id"].as_str().map(str::to_owned)).collect();
            let now = listed(&user);
            assert_eq!(set(&now), all);
            assert!(now.starts_with(&cut), "what was listed keeps its place");
            let excerpt = user.groups.expect("groups");
            assert_eq!(excerpt.items_count.and_then(open_record::Integer::as_u64), Some(now.len() as u64));
        }
    }
    assert!(completed > 0, "the simulated fleet has users in more groups than a list shows");
    assert_eq!(
        sim.stats().on(GROUPS) - before,
        completed + sent,
        "nothing is sent for users whose groups are all there"
    );
}

#[tokio::test]
async fn a_wrong_secret_is_told_without_showing_it() {
    let sim = sim(Identity::Tenant).await;
    let wrong = SophosClient::builder(sim.credentials().client_id, "a-wrong-secret")
        .auth_url(sim.url())
        .base_url(sim.url())
        .build()
        .expect("a client");
    let error = wrong.test_connection().await.expect_err("no access");
    assert!(matches!(error, Error::Auth(_)), "{error}");
    assert_eq!(error.code(), Some("oauth.invalid_client_secret"));
    assert!(!format!("{error:?} {wrong:?}").contains("a-wrong-secret"));
}

#[tokio::test]
async fn what_cannot_be_sent_is_refused_before_anything_is_sent() {
    let sim = sim(Identity::Tenant).await;
    let client = client(&sim);
    let tenant = tenant(&client).await;
    let before = sim.stats().total();
    for (parameter, list) in [
        ("ids", list(&tenant).ids(Vec::<UserId>::new())),
        ("search", list(&tenant).search("  ")),
        ("searchFields", list(&tenant).search_in([], "an")),
        ("domain", list(&tenant).domain("")),
        ("pageSize", list(&tenant).page_size(0)),
        ("pageSize", list(&tenant).page_size(101)),
    ] {
        let error = list.clone().send().await.expect_err(parameter);
        assert!(matches!(error, Error::Parameter { parameter: named, .. } if named == parameter), "{error}");
        let error = list.items().try_next().await.expect_err(parameter);
        assert!(matches!(error, Error::Parameter { parameter: named, .. } if named == parameter), "{error}");
    }
    let error = client.tenants().list().await.expect_err("no partner");
    assert!(error.to_string().contains("credential of a tenant"), "{error}");
    assert_eq!(sim.stats().total(), before);
}

#[test]
fn a_client_that_cannot_work_is_refused_by_the_settings_name() {
    let builder = || SophosClient::builder("an id", "a-secret");
    for (setting, builder) in [
        ("client_id", SophosClient::builder(" ", "a-secret")),
        ("client_secret", SophosClient::builder("an id", "")),
        ("auth_url", builder().auth_url("id.sophos.com")),
        ("base_url", builder().base_url("")),
        ("https", builder().base_url("http://gateway.example")),
        ("https", builder().auth_url("http://gateway.example/token")),
    ] {
        let error = builder.build().expect_err(setting);
        assert!(matches!(error, Error::Configuration { .. }), "{error}");
        assert!(error.to_string().contains(setting), "{error}");
    }
    assert!(!format!("{:?}", builder().build().expect("a client")).contains("a-secret"));
    assert!(builder().base_url("http://gateway.example").allow_plain_http("gateway.example").build().is_ok());
}

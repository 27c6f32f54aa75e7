use connect_core::conformance::{Exercise as _, Step};

use super::{day, id};
use crate::models::{EndpointType, MigrationMode, OsPlatform, Secret, StaticPackageType};
use crate::{Deletion, EndpointId, LessProtection, MigrationId, StaticPackageId, TenantClient, TenantId};

pub(super) fn steps(client: &TenantClient) -> Vec<Step> {
    vec![
        client.downloads().installers().requested_products(["text"]).platforms(["text"]).step(),
        client.migrations().list().mode(MigrationMode::Sending).step(),
        client.migrations().receive(&id::<TenantId>(), &[id::<EndpointId>()]).step(),
        client.migrations().get(&id::<MigrationId>()).step(),
        client
            .migrations()
            .send(&id::<MigrationId>(), &Secret::from("secret"), &[id::<EndpointId>()], LessProtection::Confirmed)
            .id("text")
            .step(),
        client.migrations().endpoints(&id::<MigrationId>()).step(),
        client.software_packages().recommended().step(),
        client
            .software_packages()
            .list_static()
            .sort(["text"])
            .endpoint_type(EndpointType::Computer)
            .platform(OsPlatform::Windows)
            .kind(StaticPackageType::Fixed)
            .expires_from(day())
            .expires_to(day())
            .released_from(day())
            .released_to(day())
            .step(),
        client.software_packages().get_static(&id::<StaticPackageId>()).step(),
        client.software_packages().add_static(&id::<StaticPackageId>()).step(),
        client.software_packages().comments().step(),
        client.software_packages().comment(&id::<StaticPackageId>()).step(),
        client.software_packages().set_comment(&id::<StaticPackageId>(), "text").step(),
        client.software_packages().delete_comment(&id::<StaticPackageId>(), Deletion::Confirmed).step(),
    ]
}

use connect_core::conformance::{Exercise as _, Step};

use super::{id, moment};
use crate::models::{
    AppGroupApp, HealthColour, ManagedState, ManagementType, MobileActionState, MobileActionType, MobilePropertyType,
    OsPlatform, OwnershipType, ScanResultType, ViolationSeverity,
};
use crate::{
    Deletion, LessProtection, MobileActionId, MobileAppGroupId, MobileDeviceGroupId, MobileDeviceId, MobileOsId,
    TenantClient, View,
};

pub(super) fn steps(client: &TenantClient) -> Vec<Step> {
    [devices(client), device_facts(client), device_groups(client), actions(client), app_groups(client)]
        .into_iter()
        .flatten()
        .collect()
}

fn devices(client: &TenantClient) -> Vec<Step> {
    vec![
        client.mobile().auto_enrollment().step(),
        client
            .mobile()
            .operating_systems()
            .fields(["text"])
            .ids([id::<MobileOsId>()])
            .sort(["text"])
            .view(View::Full)
            .platform([OsPlatform::Ios])
            .version("text")
            .step(),
        client.mobile().operating_system(&id::<MobileOsId>()).view(View::Full).fields(["text"]).step(),
        client
            .mobile()
            .devices()
            .fields(["text"])
            .view(View::Full)
            .ids([id::<MobileDeviceId>()])
            .operating_system_ids([id::<MobileOsId>()])
            .sort(["text"])
            .search("text")
            .search_fields(["name"])
            .platforms([OsPlatform::Ios])
            .management_type([ManagementType::Ixm])
            .managed_state([ManagedState::Managed])
            .compliant(true)
            .violation_severity([ViolationSeverity::Low])
            .health_state([HealthColour::Green])
            .ownership_type([OwnershipType::Corporate])
            .created_before(moment())
            .created_after(moment())
            .last_seen_before(moment())
            .last_seen_after(moment())
            .device_group_ids([id::<MobileDeviceGroupId>()])
            .step(),
        client
            .mobile()
            .create_device("text", &OsPlatform::Android)
            .fields(["text"])
            .view(View::Full)
            .ownership_type(OwnershipType::Corporate)
            .group_id(id::<MobileDeviceGroupId>())
            .step(),
        client.mobile().device(&id::<MobileDeviceId>()).fields(["text"]).view(View::Full).step(),
        client
            .mobile()
            .update_device(&id::<MobileDeviceId>())
            .fields(["text"])
            .view(View::Full)
            .name("text")
            .ownership_type(OwnershipType::Corporate)
            .group_id(id::<MobileDeviceGroupId>())
            .step(),
        client.mobile().delete_device(&id::<MobileDeviceId>(), Deletion::Confirmed).step(),
    ]
}

fn device_facts(client: &TenantClient) -> Vec<Step> {
    vec![
        client
            .mobile()
            .properties(&id::<MobileDeviceId>())
            .fields(["text"])
            .view(View::Full)
            .sort(["text"])
            .search("text")
            .search_fields(["text"])
            .device_property_type(MobilePropertyType::System)
            .device_property_key("text")
            .step(),
        client
            .mobile()
            .create_property(&id::<MobileDeviceId>(), "text", "text")
            .fields(["text"])
            .view(View::Full)
            .step(),
        client.mobile().set_property(&id::<MobileDeviceId>(), "text", "text").fields(["text"]).view(View::Full).step(),
        client.mobile().delete_property(&id::<MobileDeviceId>(), "text", Deletion::Confirmed).step(),
        client
            .mobile()
            .violations(&id::<MobileDeviceId>())
            .fields(["text"])
            .view(View::Full)
            .sort(["text"])
            .violation_severity([ViolationSeverity::Low])
            .step(),
        client
            .mobile()
            .scan_results(&id::<MobileDeviceId>())
            .fields(["text"])
            .view(View::Full)
            .sort(["text"])
            .search("text")
            .search_fields(["text"])
            .scan_result_type([ScanResultType::Pua])
            .step(),
        client
            .mobile()
            .policies(&id::<MobileDeviceId>())
            .fields(["text"])
            .view(View::Full)
            .sort(["text"])
            .search("text")
            .search_fields(["text"])
            .step(),
        client
            .mobile()
            .installed_apps(&id::<MobileDeviceId>())
            .fields(["text"])
            .view(View::Full)
            .sort(["text"])
            .search("text")
            .search_fields(["text"])
            .app_source(["text"])
            .step(),
        client.mobile().location(&id::<MobileDeviceId>()).fields(["text"]).view(View::Full).step(),
    ]
}

fn device_groups(client: &TenantClient) -> Vec<Step> {
    vec![
        client
            .mobile_device_groups()
            .list()
            .fields(["text"])
            .view(View::Full)
            .ids([id::<MobileDeviceGroupId>()])
            .sort(["text"])
            .search("text")
            .search_fields(["text"])
            .step(),
        client
            .mobile_device_groups()
            .create("text")
            .fields(["text"])
            .view(View::Full)
            .employee_compliance_policy_id("text")
            .corporate_compliance_policy_id("text")
            .step(),
        client.mobile_device_groups().get(&id::<MobileDeviceGroupId>()).fields(["text"]).view(View::Full).step(),
        client
            .mobile_device_groups()
            .update(&id::<MobileDeviceGroupId>())
            .fields(["text"])
            .view(View::Full)
            .name("text")
            .employee_compliance_policy_id("text")
            .corporate_compliance_policy_id("text")
            .step(),
        client.mobile_device_groups().delete(&id::<MobileDeviceGroupId>(), Deletion::Confirmed).step(),
    ]
}

fn actions(client: &TenantClient) -> Vec<Step> {
    vec![
        client
            .mobile_actions()
            .list()
            .fields(["text"])
            .view(View::Full)
            .sort(["text"])
            .ids([id::<MobileActionId>()])
            .endpoint_ids([id::<MobileDeviceId>()])
            .action_types([MobileActionType::Sync])
            .action_states([MobileActionState::Accepted])
            .action_error(["text"])
            .scheduled_before(moment())
            .scheduled_after(moment())
            .executed_before(moment())
            .executed_after(moment())
            .step(),
        client.mobile_actions().get(&id::<MobileActionId>()).fields(["text"]).view(View::Full).step(),
        client.mobile_actions().delete(&id::<MobileActionId>(), Deletion::Confirmed).step(),
        client.mobile_actions().sync(&[id::<MobileDeviceId>()]).fields(["text"]).view(View::Full).step(),
        client.mobile_actions().get_logs(&[id::<MobileDeviceId>()]).fields(["text"]).view(View::Full).step(),
        client.mobile_actions().scan(&[id::<MobileDeviceId>()]).fields(["text"]).view(View::Full).step(),
        client
            .mobile_actions()
            .unenroll(&[id::<MobileDeviceId>()], LessProtection::Confirmed)
            .fields(["text"])
            .view(View::Full)
            .step(),
        client
            .mobile_actions()
            .send_message("text", &[id::<MobileDeviceId>()])
            .fields(["text"])
            .view(View::Full)
            .step(),
        client.mobile_actions().locate("text", &[id::<MobileDeviceId>()]).fields(["text"]).view(View::Full).step(),
        client.mobile_actions().lock(1, &[id::<MobileDeviceId>()]).fields(["text"]).view(View::Full).step(),
        client
            .mobile_actions()
            .wipe(1, &[id::<MobileDeviceId>()], Deletion::Confirmed)
            .fields(["text"])
            .view(View::Full)
            .step(),
    ]
}

fn app_groups(client: &TenantClient) -> Vec<Step> {
    vec![
        client
            .mobile_app_groups()
            .list()
            .fields(["text"])
            .view(View::Full)
            .ids([id::<MobileAppGroupId>()])
            .sort(["text"])
            .search("text")
            .search_fields(["text"])
            .platform([OsPlatform::Ios])
            .step(),
        client
            .mobile_app_groups()
            .create("text", &OsPlatform::Android)
            .fields(["text"])
            .view(View::Full)
            .apps([AppGroupApp::new().identifier("text").name("text").link("text")])
            .step(),
        client.mobile_app_groups().get(&id::<MobileAppGroupId>()).fields(["text"]).view(View::Full).step(),
        client
            .mobile_app_groups()
            .update(&id::<MobileAppGroupId>())
            .fields(["text"])
            .view(View::Full)
            .name("text")
            .apps([AppGroupApp::new().identifier("text").name("text").link("text")])
            .step(),
        client.mobile_app_groups().delete(&id::<MobileAppGroupId>(), Deletion::Confirmed).step(),
    ]
}

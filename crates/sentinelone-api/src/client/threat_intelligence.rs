//! Indicators of compromise.

use connect_core::Call;
use open_record::word_enum;
use serde_json::json;

use super::ThreatIntelligence;
use super::ids::{AccountId, SiteId};
use super::operations::{
    CREATE_FROM_STIX, CREATE_INDICATOR, DELETE_CONFIGURATION, DELETE_INDICATOR, LIST_CONFIGURATIONS, LIST_INDICATORS,
    SET_CONFIGURATION_OF_THREAT_INTELLIGENCE,
};
use super::paging::by_cursor;
use super::setters::setters;
use super::targets::Scope;
use crate::models::{Affected, Indicator, IndicatorBundle, IndicatorConfiguration, IndicatorType};

word_enum! {
    /// The members that the list can be sorted by.
    pub enum IndicatorSortBy {
        /// `id`.
        Id = "id",
        /// `creationTime`.
        CreationTime = "creationTime",
        /// `uploadTime`.
        UploadTime = "uploadTime",
        /// `updatedAt`.
        UpdatedAt = "updatedAt",
        /// `source`.
        Source = "source",
        /// `type`.
        Type = "type",
    }
}

connect_core::parameters! {
    /// Which indicators an operation concerns: every condition must hold.
    pub struct IndicatorFilter {}
}

connect_core::requests! {
    /// A request that lists indicators.
    pub list ListIndicators of Indicator {}

    /// A request that lists the configurations of threat intelligence.
    pub call ListConfigurations of Vec<IndicatorConfiguration> {}

    /// A request that sets the configuration of threat intelligence.
    pub call SetConfigurationOfThreatIntelligence of Vec<IndicatorConfiguration> {}

    /// A request that deletes the configuration of threat intelligence.
    pub call DeleteConfiguration of Affected {}
}

setters! { ListIndicators query {
    /// The member to sort by. The default is one that never changes.
    one sort_by: IndicatorSortBy => "sortBy";
    listing;
} }

setters! { ListIndicators query; IndicatorFilter filter {
    /// Only records whose creator contains one of these texts.
    contains(5000) creator_contains => "creator__contains";
    /// Only records whose `creationTime` is in this range.
    range creation_time => "creationTime";
    /// Only records with one of these `severity`.
    many(5000) severity: i64 => "severity";
    /// Only records whose `uploadTime` is in this range.
    range upload_time => "uploadTime";
    /// Only records with one of these `uuids`.
    many(5000) uuids: String => "uuids";
    /// Only records whose name contains one of these texts.
    contains(5000) name_contains => "name__contains";
    /// Only records whose `updatedAt` is in this range.
    range updated_at => "updatedAt";
    /// Only records with one of these `malwareNames`.
    many(5000) malware_names_in: String => "malwareNames__in";
    /// Only records with one of these `threatActorTypes`.
    many(5000) threat_actor_types_in: String => "threatActorTypes__in";
    /// Only records with one of these `labels`.
    many(5000) labels_in: String => "labels__in";
    /// The type.
    one type_: IndicatorType => "type";
    /// Only records with one of these `threatActors`.
    many(5000) threat_actors_in: String => "threatActors__in";
    /// The batch id.
    text batch_id => "batchId";
    /// Only records with one of these `campaignNames`.
    many(5000) campaign_names_in: String => "campaignNames__in";
    /// Only records with one of these `source`.
    many(5000) source: String => "source";
    /// Only records whose description contains one of these texts.
    contains(5000) description_contains => "description__contains";
    /// The category.
    text category_in => "category__in";
    /// The external id.
    text external_id => "externalId";
    /// The value.
    text value => "value";
} }

setters! { ListIndicators, ListConfigurations query; IndicatorFilter filter {
    site_scope;
    /// Whether the whole tenant is meant.
    flag tenant => "tenant";
} }

setters! { SetConfigurationOfThreatIntelligence body {
    /// Whether to disable rh.
    flag disable_rh => "data.disableRh";
    /// The threat exclude fields.
    many(5000) threat_exclude_fields: String => "data.threatExcludeFields";
    /// The description.
    text description => "data.description";
    /// The threat min score.
    number threat_min_score => "data.threatMinScore";
    /// The exclude tii.
    many(5000) exclude_tii: String => "data.excludeTii";
    /// Whether to enable XDR matching.
    flag enable_xdr_matching => "data.enableXdrMatching";
    /// Whether to disable threat.
    flag disable_threat => "data.disableThreat";
} }

setters! { DeleteConfiguration body {
    /// The ids of the sites.
    many(500) site_ids: SiteId => "siteIds";
    /// The ids of the accounts.
    many(500) account_ids: AccountId => "accountIds";
    /// Whether it concerns the whole tenant.
    flag tenant => "tenant";
} }

impl ThreatIntelligence {
    /// Lists indicators, page by page. Permission: `Threat Intelligence.view`.
    pub fn list(&self) -> ListIndicators {
        ListIndicators::new(
            self.core
                .list(LIST_INDICATORS.request().query("sortBy", "id").query("sortOrder", "asc"), by_cursor("data")),
        )
    }

    /// Creates an indicator. Permission: `Threat Intelligence.manage`.
    pub fn create(&self, scope: &Scope, indicators: &[Indicator]) -> Call<Vec<Indicator>> {
        self.core.json(CREATE_INDICATOR.request().member("filter", scope).member("data", indicators), "data")
    }

    /// Deletes indicators. **It cannot be undone.** Permission: `Threat Intelligence.manage`.
    pub fn delete(&self, filter: &IndicatorFilter) -> Call<Affected> {
        self.core.record(DELETE_INDICATOR.request().conditions("filter", filter), "data")
    }

    /// Creates indicators from a STIX bundle.
    pub fn create_from_stix(&self, scope: &Scope, bundle: &IndicatorBundle) -> Call<Vec<Indicator>> {
        self.core.json(CREATE_FROM_STIX.request().member("filter", scope).member("bundle", bundle), "data")
    }

    /// Lists the configurations of threat intelligence.
    pub fn list_configurations(&self) -> ListConfigurations {
        ListConfigurations::new(self.core.json(LIST_CONFIGURATIONS.request(), "data"))
    }

    /// Sets the configuration of threat intelligence.
    pub fn set_configuration(&self, scope: &Scope) -> SetConfigurationOfThreatIntelligence {
        SetConfigurationOfThreatIntelligence::new(self.core.json(
            SET_CONFIGURATION_OF_THREAT_INTELLIGENCE.request().member("filter", scope).member("data", json!({})),
            "data",
        ))
    }

    /// Deletes the configuration of threat intelligence. **It cannot be undone.**
    pub fn delete_configuration(&self) -> DeleteConfiguration {
        DeleteConfiguration::new(self.core.record(DELETE_CONFIGURATION.request().empty_object(), "data"))
    }
}

//! Web address rules of policies.

use super::{Call, EsetClient, group};
use crate::catalogue::{LIST_WEB_ADDRESS_RULES, UPDATE_WEB_ADDRESS_RULE_DOMAINS};
use crate::models::UpdatedDomains;
use crate::{AddressRuleUuid, PolicyUuid};

group! {
    /// Web address rules of policies.
    WebAddressRules = web_address_rules
}

/// A call that lists rules, with its optional filter.
#[derive(Debug)]
pub enum ListWebAddressRules {}

/// A call that replaces the domains of a rule, with its optional parameters.
#[derive(Debug)]
pub enum UpdateDomains {}

impl WebAddressRules {
    /// Lists the identifiers of a policy's rules. The answer has no pages.
    pub fn list(&self, policy: impl Into<PolicyUuid>) -> Call<Vec<String>, ListWebAddressRules> {
        self.call(&LIST_WEB_ADDRESS_RULES).path("policyUuid", policy.into()).member()
    }

    /// Replaces all domains of a rule. The service uses only the domain of each URL, and returns the URLs in which it finds
    /// no valid domain.
    pub fn update_domains<I: Into<String>>(
        &self,
        policy: impl Into<PolicyUuid>,
        rule: impl Into<AddressRuleUuid>,
        urls: impl IntoIterator<Item = I>,
    ) -> Call<UpdatedDomains, UpdateDomains> {
        let urls: Vec<String> = urls.into_iter().map(Into::into).collect();
        self.call(&UPDATE_WEB_ADDRESS_RULE_DOMAINS)
            .path("policyUuid", policy.into())
            .path("addressRuleUuid", rule.into())
            .set("urls", urls)
            .whole()
    }
}

impl Call<Vec<String>, ListWebAddressRules> {
    /// Only rules that include this domain.
    pub fn include_domain(self, domain: impl Into<String>) -> Self {
        self.query("includeDomain", domain.into())
    }
}

impl Call<UpdatedDomains, UpdateDomains> {
    /// Name of the source of the URLs.
    pub fn source_name(self, name: impl Into<String>) -> Self {
        self.set("sourceName", name.into())
    }
}

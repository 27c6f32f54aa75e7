//! `metadata` of the schema output.

use ocsf_model::Version;
use ocsf_model::objects::{Metadata, Product};

use crate::Context;

/// The product that a vendor's records come from.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Source {
    /// `metadata.product.name`.
    pub(crate) product: &'static str,
    /// `metadata.product.vendor_name`.
    pub(crate) vendor: &'static str,
    /// The release that the vendor's asset guide names.
    pub(crate) release: Version,
}

impl Source {
    /// The metadata of an event. `log_name` tells apart the kinds of record that share a class.
    pub(crate) fn metadata(self, log_name: Option<&str>, context: &Context) -> Box<Metadata> {
        Box::new(Metadata {
            log_name: log_name.map(str::to_owned),
            product: Some(Box::new(Product {
                name: Some(self.product.to_owned()),
                vendor_name: Some(self.vendor.to_owned()),
                version: context.known_product_version().map(str::to_owned),
                ..Default::default()
            })),
            version: Some(context.release_or(self.release).as_str().to_owned()),
            ..Default::default()
        })
    }
}

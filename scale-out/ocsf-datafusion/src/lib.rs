#![doc = include_str!("../README.md")]

#[cfg(feature = "proto")]
mod codec;
mod functions;
mod records;

use std::sync::Arc;

use datafusion::logical_expr::ScalarUDF;
use datafusion::prelude::SessionContext;

#[cfg(feature = "proto")]
pub use codec::{LogicalCodec, PhysicalCodec};
pub use functions::{OcsfMap, OcsfStruct, OcsfTryMap, OcsfValidate};
pub use records::{RecordSource, VendorRecords, VendorTable};

/// The scalar functions: `ocsf_map`, `ocsf_try_map`, `ocsf_struct`, `ocsf_validate`.
pub fn functions() -> Vec<Arc<ScalarUDF>> {
    let functions =
        [OcsfMap::new().into(), OcsfTryMap::new().into(), OcsfStruct::new().into(), OcsfValidate::new().into()];
    functions.into_iter().map(|function: ScalarUDF| Arc::new(function)).collect()
}

/// Registers the functions and the table function `vendor_records` in a session.
pub fn register(session: &SessionContext) {
    for function in functions() {
        session.register_udf(function.as_ref().clone());
    }
    session.register_udtf("vendor_records", Arc::new(VendorRecords));
}

//! Tables and plans that read records, for other processes.

use std::any::Any;
use std::sync::Arc;

use datafusion::arrow::datatypes::SchemaRef;
use datafusion::catalog::TableProvider;
use datafusion::common::{TableReference, exec_datafusion_err};
use datafusion::datasource::file_format::FileFormatFactory;
use datafusion::datasource::physical_plan::FileScanConfig;
use datafusion::datasource::source::DataSourceExec;
use datafusion::error::Result;
use datafusion::execution::TaskContext;
use datafusion::logical_expr::{AggregateUDF, Extension, LogicalPlan, ScalarUDF, WindowUDF};
use datafusion::physical_plan::ExecutionPlan;
use datafusion_proto::logical_plan::LogicalExtensionCodec;
use datafusion_proto::physical_plan::from_proto::parse_protobuf_file_scan_config;
use datafusion_proto::physical_plan::to_proto::serialize_file_scan_config;
use datafusion_proto::physical_plan::{
    PhysicalExtensionCodec, PhysicalPlanDecodeContext, PhysicalProtoConverterExtension,
};
use datafusion_proto::protobuf::FileScanExecConf;
use prost::Message as _;

use crate::records::{RecordSource, VendorTable};

/// The prefix of what this codec writes; anything else belongs to the other codec.
const OURS: &[u8] = b"vendor_records\0";

/// Sends tables of `vendor_records` by their URL, and leaves everything else to another codec.
#[derive(Debug)]
pub struct LogicalCodec(pub Arc<dyn LogicalExtensionCodec>);

impl LogicalExtensionCodec for LogicalCodec {
    fn try_decode(&self, buf: &[u8], inputs: &[LogicalPlan], ctx: &TaskContext) -> Result<Extension> {
        self.0.try_decode(buf, inputs, ctx)
    }

    fn try_encode(&self, node: &Extension, buf: &mut Vec<u8>) -> Result<()> {
        self.0.try_encode(node, buf)
    }

    fn try_decode_table_provider(
        &self,
        buf: &[u8],
        table: &TableReference,
        schema: SchemaRef,
        ctx: &TaskContext,
    ) -> Result<Arc<dyn TableProvider>> {
        let Some(url) = buf.strip_prefix(OURS) else {
            return self.0.try_decode_table_provider(buf, table, schema, ctx);
        };
        let url = std::str::from_utf8(url).map_err(|_| exec_datafusion_err!("a URL of records is no text"))?;
        Ok(Arc::new(VendorTable::new(url)?))
    }

    fn try_encode_table_provider(
        &self,
        table: &TableReference,
        provider: Arc<dyn TableProvider>,
        buf: &mut Vec<u8>,
    ) -> Result<()> {
        match (&*provider as &dyn Any).downcast_ref::<VendorTable>() {
            None => self.0.try_encode_table_provider(table, provider, buf),
            Some(records) => {
                buf.extend_from_slice(OURS);
                buf.extend_from_slice(records.url().as_bytes());
                Ok(())
            }
        }
    }

    fn try_decode_file_format(&self, buf: &[u8], ctx: &TaskContext) -> Result<Arc<dyn FileFormatFactory>> {
        self.0.try_decode_file_format(buf, ctx)
    }

    fn try_encode_file_format(&self, buf: &mut Vec<u8>, format: Arc<dyn FileFormatFactory>) -> Result<()> {
        self.0.try_encode_file_format(buf, format)
    }

    fn try_decode_udf(&self, name: &str, buf: &[u8]) -> Result<Arc<ScalarUDF>> {
        self.0.try_decode_udf(name, buf)
    }

    fn try_encode_udf(&self, function: &ScalarUDF, buf: &mut Vec<u8>) -> Result<()> {
        self.0.try_encode_udf(function, buf)
    }

    fn try_decode_udaf(&self, name: &str, buf: &[u8]) -> Result<Arc<AggregateUDF>> {
        self.0.try_decode_udaf(name, buf)
    }

    fn try_encode_udaf(&self, function: &AggregateUDF, buf: &mut Vec<u8>) -> Result<()> {
        self.0.try_encode_udaf(function, buf)
    }

    fn try_decode_udwf(&self, name: &str, buf: &[u8]) -> Result<Arc<WindowUDF>> {
        self.0.try_decode_udwf(name, buf)
    }

    fn try_encode_udwf(&self, function: &WindowUDF, buf: &mut Vec<u8>) -> Result<()> {
        self.0.try_encode_udwf(function, buf)
    }
}

/// Sends plans that read records, and leaves everything else to another codec.
#[derive(Debug)]
pub struct PhysicalCodec(pub Arc<dyn PhysicalExtensionCodec>);

/// The scan of records, if the plan is one.
fn scan(plan: &Arc<dyn ExecutionPlan>) -> Option<&FileScanConfig> {
    let scan = plan.downcast_ref::<DataSourceExec>()?.data_source().downcast_ref::<FileScanConfig>()?;
    (&*scan.file_source as &dyn Any).is::<RecordSource>().then_some(scan)
}

impl PhysicalExtensionCodec for PhysicalCodec {
    fn try_decode(
        &self,
        buf: &[u8],
        inputs: &[Arc<dyn ExecutionPlan>],
        ctx: &TaskContext,
        converter: &dyn PhysicalProtoConverterExtension,
    ) -> Result<Arc<dyn ExecutionPlan>> {
        let Some(scan) = buf.strip_prefix(OURS) else {
            return self.0.try_decode(buf, inputs, ctx, converter);
        };
        let scan =
            FileScanExecConf::decode(scan).map_err(|error| exec_datafusion_err!("no scan of records: {error}"))?;
        let context = PhysicalPlanDecodeContext::new(ctx, self);
        let scan = parse_protobuf_file_scan_config(&scan, &context, converter, Arc::new(RecordSource::new()))?;
        Ok(DataSourceExec::from_data_source(scan))
    }

    fn try_encode(
        &self,
        plan: Arc<dyn ExecutionPlan>,
        buf: &mut Vec<u8>,
        converter: &dyn PhysicalProtoConverterExtension,
    ) -> Result<()> {
        let Some(scan) = scan(&plan) else {
            return self.0.try_encode(plan, buf, converter);
        };
        buf.extend_from_slice(OURS);
        buf.extend_from_slice(&serialize_file_scan_config(scan, self, converter)?.encode_to_vec());
        Ok(())
    }

    fn try_decode_udf(&self, name: &str, buf: &[u8]) -> Result<Arc<ScalarUDF>> {
        self.0.try_decode_udf(name, buf)
    }

    fn try_encode_udf(&self, function: &ScalarUDF, buf: &mut Vec<u8>) -> Result<()> {
        self.0.try_encode_udf(function, buf)
    }

    fn try_decode_udaf(&self, name: &str, buf: &[u8]) -> Result<Arc<AggregateUDF>> {
        self.0.try_decode_udaf(name, buf)
    }

    fn try_encode_udaf(&self, function: &AggregateUDF, buf: &mut Vec<u8>) -> Result<()> {
        self.0.try_encode_udaf(function, buf)
    }

    fn try_decode_udwf(&self, name: &str, buf: &[u8]) -> Result<Arc<WindowUDF>> {
        self.0.try_decode_udwf(name, buf)
    }

    fn try_encode_udwf(&self, function: &WindowUDF, buf: &mut Vec<u8>) -> Result<()> {
        self.0.try_encode_udwf(function, buf)
    }
}

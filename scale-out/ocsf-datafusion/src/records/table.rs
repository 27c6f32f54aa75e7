use std::sync::Arc;

use async_trait::async_trait;
use datafusion::arrow::datatypes::SchemaRef;
use datafusion::catalog::{Session, TableFunctionArgs, TableFunctionImpl, TableProvider};
use datafusion::common::plan_err;
use datafusion::datasource::TableType;
use datafusion::datasource::file_format::file_compression_type::FileCompressionType;
use datafusion::datasource::listing::{ListingTableUrl, PartitionedFile};
use datafusion::datasource::physical_plan::{FileGroup, FileScanConfigBuilder, FileSource as _};
use datafusion::datasource::source::DataSourceExec;
use datafusion::error::{DataFusionError, Result};
use datafusion::logical_expr::Expr;
use datafusion::physical_plan::ExecutionPlan;
use datafusion::scalar::ScalarValue;
use futures_util::TryStreamExt as _;
use glob::Pattern;
use url::Url;

use super::source::{RecordSource, compression};

/// The table function `vendor_records(url)`.
#[derive(Debug)]
pub struct VendorRecords;

impl TableFunctionImpl for VendorRecords {
    fn call_with_args(&self, args: TableFunctionArgs) -> Result<Arc<dyn TableProvider>> {
        let [Expr::Literal(ScalarValue::Utf8(Some(url)) | ScalarValue::Utf8View(Some(url)), _)] = args.exprs() else {
            return plan_err!(
                "vendor_records takes one text: the path or URL of a file, a folder that ends with `/`, or a pattern"
            );
        };
        Ok(Arc::new(VendorTable::new(url)?))
    }
}

/// Files of vendors' JSON Lines as a table of their lines: `byte_offset`, `record`, `raw`, `fault`, `file`.
#[derive(Debug)]
pub struct VendorTable {
    url: ListingTableUrl,
    schema: SchemaRef,
}

impl VendorTable {
    /// The files at a path or URL: one file, a folder that ends with `/`, or a pattern such as `devices/*.jsonl.gz`.
    ///
    /// # Errors
    /// The text is neither a path nor a URL.
    pub fn new(url: &str) -> Result<Self> {
        let schema = RecordSource::new().table_schema().table_schema().clone();
        Ok(Self { url: parse(url)?, schema })
    }

    /// The place of the files as a URL, with the pattern if there is one.
    pub fn url(&self) -> String {
        match self.url.get_glob() {
            Some(glob) => format!("{}{glob}", self.url.as_str()),
            None => self.url.as_str().to_owned(),
        }
    }

    async fn files(&self, state: &dyn Session) -> Result<Vec<PartitionedFile>> {
        let store = state.runtime_env().object_store(&self.url)?;
        let found: Vec<_> = self.url.list_all_files(state, &*store, "").await?.try_collect().await?;
        // A folder or a pattern may have no files; a single file must exist.
        if found.is_empty() && self.url.get_glob().is_none() && !self.url.is_folder() {
            return plan_err!("vendor_records: {} not found", self.url());
        }
        let file = |meta: datafusion::object_store::ObjectMeta| {
            let name = ScalarValue::from(meta.location.to_string());
            let mut file = PartitionedFile::new_from_meta(meta);
            file.partition_values = vec![name];
            file
        };
        Ok(found.into_iter().map(file).collect())
    }
}

/// A path or URL; DataFusion itself knows patterns in paths only.
fn parse(url: &str) -> Result<ListingTableUrl> {
    let pattern = url.find(['*', '?', '[']).filter(|_| url.contains("://"));
    let Some(start) = pattern.and_then(|at| url[..at].rfind('/')) else { return ListingTableUrl::parse(url) };
    let (folder, pattern) = url.split_at(start + 1);
    let folder = Url::parse(folder).map_err(|error| DataFusionError::External(Box::new(error)))?;
    let pattern = Pattern::new(pattern).map_err(|error| DataFusionError::External(Box::new(error)))?;
    ListingTableUrl::try_new(folder, Some(pattern))
}

#[async_trait]
impl TableProvider for VendorTable {
    fn schema(&self) -> SchemaRef {
        self.schema.clone()
    }

    fn table_type(&self) -> TableType {
        TableType::Base
    }

    async fn scan(
        &self,
        state: &dyn Session,
        projection: Option<&Vec<usize>>,
        _filters: &[Expr],
        limit: Option<usize>,
    ) -> Result<Arc<dyn ExecutionPlan>> {
        let mut files = self.files(state).await?;
        files.sort_by(|one, other| one.object_meta.location.cmp(&other.object_meta.location));
        // A compressed file cannot be read in parts, and a plan has one setting for all files.
        let of = |file: &PartitionedFile| compression(file.object_meta.location.as_ref());
        let compression = files.iter().map(of).find(FileCompressionType::is_compressed);
        let mut groups = FileGroup::new(files).split_files(state.config().target_partitions());
        if groups.is_empty() {
            groups.push(FileGroup::default());
        }
        let mut config = FileScanConfigBuilder::new(self.url.object_store(), Arc::new(RecordSource::new()))
            .with_file_groups(groups)
            .with_limit(limit)
            .with_projection_indices(projection.cloned())?;
        if let Some(compression) = compression {
            config = config.with_file_compression_type(compression);
        }
        Ok(DataSourceExec::from_data_source(config.build()))
    }
}

//! Prints the events of Parquet files as JSON Lines: `read FILE…`.
//!
//! The class is the one that the files' schema or their column `class_uid` names.

use std::error::Error;
use std::fs::File;
use std::io::Write;

use ocsf_arrow::arrow_array::cast::AsArray;
use ocsf_arrow::arrow_array::types::Int64Type;
use ocsf_arrow::parquet::arrow::arrow_reader::ParquetRecordBatchReaderBuilder;
use ocsf_arrow::{Table, read_parquet};
use ocsf_model::{Version, reflect};

fn main() -> Result<(), Box<dyn Error>> {
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    for path in std::env::args_os().skip(1) {
        let class = reflect::class(class_uid(File::open(&path)?)?).ok_or("no class of that uid")?;
        for event in read_parquet(&Table::new(class, Version::LATEST), File::open(&path)?)? {
            writeln!(out, "{}", event?.to_json())?;
        }
    }
    Ok(out.flush()?)
}

fn class_uid(file: File) -> Result<u32, Box<dyn Error>> {
    let file = ParquetRecordBatchReaderBuilder::try_new(file)?;
    if let Some(uid) = file.schema().metadata().get("ocsf.class_uid") {
        return Ok(uid.parse()?);
    }
    let mut batches = file.with_batch_size(1).build()?;
    let first = batches.next().ok_or("a file without rows and without metadata")??;
    let uids = first.column_by_name("class_uid").and_then(|uids| uids.as_primitive_opt::<Int64Type>());
    Ok(u32::try_from(uids.ok_or("no column class_uid")?.value(0))?)
}

//! Batches with more columns, and in another order of rows.

use std::sync::Arc;

use arrow_array::cast::AsArray;
use arrow_array::types::TimestampMillisecondType;
use arrow_array::{
    Array, ArrayRef, ListArray, RecordBatch, RecordBatchOptions, StructArray, UInt32Array, new_null_array,
};
use arrow_schema::{ArrowError, DataType, FieldRef, Fields, SchemaRef};

use crate::Error;

/// The column that rows are sorted by.
pub(crate) const TIME: &str = "time";

/// The rows with all columns of the schema, which has those of the batch.
pub(crate) fn widened(batch: &RecordBatch, schema: &SchemaRef) -> Result<RecordBatch, Error> {
    if batch.schema().fields() == schema.fields() {
        return Ok(batch.clone());
    }
    let rows = batch.num_rows();
    let columns = all_of(schema.fields(), rows, |name| batch.column_by_name(name))?;
    let options = RecordBatchOptions::new().with_row_count(Some(rows));
    Ok(RecordBatch::try_new_with_options(schema.clone(), columns, &options)?)
}

fn all_of<'a>(
    fields: &Fields,
    rows: usize,
    known: impl Fn(&str) -> Option<&'a ArrayRef>,
) -> Result<Vec<ArrayRef>, ArrowError> {
    let column = |field: &FieldRef| match known(field.name()) {
        Some(array) => widen(array, field.data_type()),
        None => Ok(new_null_array(field.data_type(), rows)),
    };
    fields.iter().map(column).collect()
}

fn widen(array: &ArrayRef, wanted: &DataType) -> Result<ArrayRef, ArrowError> {
    Ok(match wanted {
        wanted if array.data_type() == wanted => Arc::clone(array),
        DataType::Struct(fields) => {
            let columns = array.as_struct();
            let all = all_of(fields, columns.len(), |name| columns.column_by_name(name))?;
            Arc::new(StructArray::try_new(fields.clone(), all, columns.nulls().cloned())?)
        }
        DataType::List(item) => {
            let list = array.as_list::<i32>();
            let values = widen(list.values(), item.data_type())?;
            Arc::new(ListArray::try_new(item.clone(), list.offsets().clone(), values, list.nulls().cloned())?)
        }
        _ => Arc::clone(array),
    })
}

/// The rows by their time, those without one last; rows of the same time stay in their order.
pub(crate) fn sorted_by_time(batch: &RecordBatch) -> Result<RecordBatch, Error> {
    let Some(times) = batch.column_by_name(TIME).and_then(|time| time.as_primitive_opt::<TimestampMillisecondType>())
    else {
        return Ok(batch.clone());
    };
    let key = |row: usize| (times.is_null(row), if times.is_null(row) { 0 } else { times.value(row) });
    let mut order: Vec<usize> = (0..batch.num_rows()).collect();
    if order.is_sorted_by_key(|row| key(*row)) {
        return Ok(batch.clone());
    }
    order.sort_by_key(|row| key(*row));
    let order: UInt32Array = order.into_iter().map(|row| u32::try_from(row).ok()).collect();
    Ok(arrow_select::take::take_record_batch(batch, &order)?)
}

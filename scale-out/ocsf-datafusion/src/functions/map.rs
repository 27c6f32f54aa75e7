use std::sync::Arc;

use datafusion::arrow::array::{ArrayRef, StringBuilder, StructArray};
use datafusion::arrow::buffer::NullBuffer;
use datafusion::arrow::datatypes::{DataType, Field, FieldRef, Fields};
use datafusion::common::internal_err;
use datafusion::error::Result;
use datafusion::logical_expr::simplify::{ExprSimplifyResult, SimplifyContext};
use datafusion::logical_expr::{
    ColumnarValue, Expr, ReturnFieldArgs, ScalarFunctionArgs, ScalarUDFImpl, Signature, Volatility,
};

use super::arguments::{self, Arguments, columnar};

/// `ocsf_map(feed, record [, observed_time [, release]])`: the event of a vendor's record as JSON text; NULL if the record cannot be
/// mapped.
#[derive(Debug, PartialEq, Eq, Hash)]
pub struct OcsfMap {
    signature: Signature,
}

/// `ocsf_try_map(feed, record [, observed_time [, release]])`: like `ocsf_map`, but a struct of the `event` and, if there is none, of the
/// `path` and the `reason` of the fault.
#[derive(Debug, PartialEq, Eq, Hash)]
pub struct OcsfTryMap {
    signature: Signature,
}

impl OcsfMap {
    /// The function.
    #[must_use]
    pub fn new() -> Self {
        Self { signature: Signature::user_defined(Volatility::Stable) }
    }
}

impl Default for OcsfMap {
    fn default() -> Self {
        Self::new()
    }
}

impl OcsfTryMap {
    /// The function.
    #[must_use]
    pub fn new() -> Self {
        Self { signature: Signature::user_defined(Volatility::Stable) }
    }
}

impl Default for OcsfTryMap {
    fn default() -> Self {
        Self::new()
    }
}

/// The results for the records of a batch.
#[derive(Default)]
struct Mapped {
    events: StringBuilder,
    paths: StringBuilder,
    reasons: StringBuilder,
    /// Whether there was a record.
    given: Vec<bool>,
}

fn mapped(given: &[ColumnarValue], rows: usize) -> Result<Mapped> {
    let columns = given.iter().map(|value| value.to_array(rows)).collect::<Result<Vec<_>>>()?;
    let mut result = Mapped::default();
    let mut event = Vec::new();
    Arguments::new(&columns)?.for_each(|row| {
        event.clear();
        let outcome = row.map(|(mapper, record)| match mapper {
            Ok(mapper) => mapper.map_record(record, &mut event),
            Err(fault) => Err(fault.clone()),
        });
        result.given.push(outcome.is_some());
        let fault = outcome.clone().and_then(Result::err);
        let text = std::str::from_utf8(&event).ok().filter(|_| matches!(outcome, Some(Ok(()))));
        result.events.append_option(text);
        result.paths.append_option(fault.as_ref().map(|fault| &fault.path));
        result.reasons.append_option(fault.as_ref().map(|fault| &fault.reason));
    });
    Ok(result)
}

fn fields() -> Fields {
    let field = |name| Field::new(name, DataType::Utf8, true);
    Fields::from(vec![field("event"), field("path"), field("reason")])
}

impl ScalarUDFImpl for OcsfMap {
    fn name(&self) -> &'static str {
        "ocsf_map"
    }

    fn signature(&self) -> &Signature {
        &self.signature
    }

    fn return_type(&self, _: &[DataType]) -> Result<DataType> {
        internal_err!("the field says it")
    }

    fn return_field_from_args(&self, args: ReturnFieldArgs) -> Result<FieldRef> {
        arguments::check_literals(args.scalar_arguments)?;
        Ok(Arc::new(Field::new(self.name(), DataType::Utf8, true)))
    }

    fn coerce_types(&self, given: &[DataType]) -> Result<Vec<DataType>> {
        arguments::coerced(self.name(), given, 4)
    }

    fn simplify(&self, args: Vec<Expr>, context: &SimplifyContext) -> Result<ExprSimplifyResult> {
        Ok(arguments::with_time(|| Self::new().into(), args, context))
    }

    fn invoke_with_args(&self, args: ScalarFunctionArgs) -> Result<ColumnarValue> {
        let events = mapped(&args.args, args.number_rows)?.events.finish();
        columnar(&args.args, Arc::new(events))
    }
}

impl ScalarUDFImpl for OcsfTryMap {
    fn name(&self) -> &'static str {
        "ocsf_try_map"
    }

    fn signature(&self) -> &Signature {
        &self.signature
    }

    fn return_type(&self, _: &[DataType]) -> Result<DataType> {
        internal_err!("the field says it")
    }

    fn return_field_from_args(&self, args: ReturnFieldArgs) -> Result<FieldRef> {
        arguments::check_literals(args.scalar_arguments)?;
        Ok(Arc::new(Field::new(self.name(), DataType::Struct(fields()), true)))
    }

    fn coerce_types(&self, given: &[DataType]) -> Result<Vec<DataType>> {
        arguments::coerced(self.name(), given, 4)
    }

    fn simplify(&self, args: Vec<Expr>, context: &SimplifyContext) -> Result<ExprSimplifyResult> {
        Ok(arguments::with_time(|| Self::new().into(), args, context))
    }

    fn invoke_with_args(&self, args: ScalarFunctionArgs) -> Result<ColumnarValue> {
        let mut mapped = mapped(&args.args, args.number_rows)?;
        let columns: Vec<ArrayRef> =
            vec![Arc::new(mapped.events.finish()), Arc::new(mapped.paths.finish()), Arc::new(mapped.reasons.finish())];
        let nulls = NullBuffer::from(mapped.given);
        columnar(&args.args, Arc::new(StructArray::try_new(fields(), columns, Some(nulls))?))
    }
}

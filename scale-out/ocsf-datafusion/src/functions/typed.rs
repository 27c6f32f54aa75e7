use std::collections::HashMap;
use std::sync::{Arc, LazyLock, Mutex, PoisonError};

use datafusion::arrow::array::{ArrayRef, StructArray, UInt32Array};
use datafusion::arrow::compute::take;
use datafusion::arrow::datatypes::{DataType, Field, FieldRef};
use datafusion::common::{internal_err, plan_err};
use datafusion::error::{DataFusionError, Result};
use datafusion::logical_expr::simplify::{ExprSimplifyResult, SimplifyContext};
use datafusion::logical_expr::{
    ColumnarValue, Expr, ReturnFieldArgs, ScalarFunctionArgs, ScalarUDFImpl, Signature, Volatility,
};
use datafusion::scalar::ScalarValue;
use ocsf_arrow::Table;
use ocsf_model::Version;

use super::arguments::{self, Arguments, columnar, feed, literal, release};

/// `ocsf_struct(feed, record [, observed_time [, release [, depth]]])`: the event of a vendor's record as a struct of the columns that
/// `ocsf-arrow` gives to its class; NULL if the record cannot be mapped. Feed, release and depth are constants, because they decide the
/// type.
#[derive(Debug, PartialEq, Eq, Hash)]
pub struct OcsfStruct {
    signature: Signature,
}

impl OcsfStruct {
    /// The function.
    #[must_use]
    pub fn new() -> Self {
        Self { signature: Signature::user_defined(Volatility::Stable) }
    }
}

impl Default for OcsfStruct {
    fn default() -> Self {
        Self::new()
    }
}

/// The default release of the structs: the newest for all feeds, so that structs of different vendors have one type.
const RELEASE: Version = Version::LATEST;

/// The arguments that decide the type of the structs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
struct Shape {
    class: u32,
    version: Version,
    depth: usize,
}

static TABLES: LazyLock<Mutex<HashMap<Shape, Table>>> = LazyLock::new(Mutex::default);

fn table(given: &[Option<&ScalarValue>]) -> Result<Table> {
    let Some(name) = literal(given, 0) else {
        return plan_err!("ocsf_struct: the feed is a constant, because it makes the type");
    };
    let mapping = feed(name)?;
    let version = match (given.get(3), literal(given, 3)) {
        (_, Some(name)) => release(name)?,
        (None, None) => RELEASE,
        (Some(Some(value)), None) if value.is_null() => RELEASE,
        (Some(_), None) => return plan_err!("ocsf_struct: the release is a constant, because it makes the type"),
    };
    let depth = match given.get(4) {
        None => Table::DEPTH,
        Some(Some(ScalarValue::Int64(Some(depth @ 0..=8)))) => usize::try_from(*depth).unwrap_or_default(),
        Some(_) => return plan_err!("ocsf_struct: the depth is a constant from 0 to 8"),
    };
    let shape = Shape { class: mapping.class_uid(), version, depth };
    let mut tables = TABLES.lock().unwrap_or_else(PoisonError::into_inner);
    let table = tables.entry(shape).or_insert_with(|| Table::with_depth(mapping.class(), version, depth));
    Ok(table.clone())
}

impl ScalarUDFImpl for OcsfStruct {
    fn name(&self) -> &'static str {
        "ocsf_struct"
    }

    fn signature(&self) -> &Signature {
        &self.signature
    }

    fn return_type(&self, _: &[DataType]) -> Result<DataType> {
        internal_err!("the field says it")
    }

    fn return_field_from_args(&self, args: ReturnFieldArgs) -> Result<FieldRef> {
        let fields = table(args.scalar_arguments)?.schema().fields().clone();
        Ok(Arc::new(Field::new(self.name(), DataType::Struct(fields), true)))
    }

    fn coerce_types(&self, given: &[DataType]) -> Result<Vec<DataType>> {
        arguments::coerced(self.name(), given, 5)
    }

    fn simplify(&self, args: Vec<Expr>, context: &SimplifyContext) -> Result<ExprSimplifyResult> {
        Ok(arguments::with_time(|| Self::new().into(), args, context))
    }

    fn invoke_with_args(&self, args: ScalarFunctionArgs) -> Result<ColumnarValue> {
        let constants: Vec<_> = args.args.iter().map(constant).collect();
        let table = table(&constants)?;
        let columns = args.args.iter().map(|value| value.to_array(args.number_rows)).collect::<Result<Vec<_>>>()?;
        let mut events = Vec::new();
        let mut places = Vec::with_capacity(args.number_rows);
        Arguments::new(&columns)?.release_or(RELEASE).for_each(|row| {
            let event = row.and_then(|(mapper, record)| {
                let mapper = mapper.as_ref().ok()?;
                let record = mapper.mapping().read(record).ok()?;
                Some(record.into_event(mapper.context()))
            });
            // There are fewer events than rows: each row has the index of its event.
            places.push(event.is_some().then_some(events.len()).and_then(|place| u32::try_from(place).ok()));
            events.extend(event);
        });
        let batch = table.batch_of_events(&events).map_err(|error| DataFusionError::External(Box::new(error)))?;
        let structs: ArrayRef = Arc::new(StructArray::from(batch));
        let column =
            if places.len() == events.len() { structs } else { take(&structs, &UInt32Array::from(places), None)? };
        columnar(&args.args, column)
    }
}

fn constant(value: &ColumnarValue) -> Option<&ScalarValue> {
    match value {
        ColumnarValue::Scalar(value) => Some(value),
        ColumnarValue::Array(_) => None,
    }
}

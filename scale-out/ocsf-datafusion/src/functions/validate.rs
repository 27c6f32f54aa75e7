use std::sync::Arc;

use datafusion::arrow::array::{Array as _, ArrayRef, AsArray as _, ListArray, StringBuilder, StructArray};
use datafusion::arrow::buffer::{NullBuffer, OffsetBuffer};
use datafusion::arrow::datatypes::{DataType, Field, FieldRef, Fields};
use datafusion::common::{internal_err, plan_err};
use datafusion::error::Result;
use datafusion::logical_expr::{
    ColumnarValue, ReturnFieldArgs, ScalarFunctionArgs, ScalarUDFImpl, Signature, Volatility,
};
use ocsf_model::{Version, validate};

use super::arguments::{self, Bytes, columnar, literal, text_or_bytes};

/// `ocsf_validate(event, release)`: the violations of a release of OCSF in an event, as a list of structs of `severity`, `code`, `path` and
/// `message`. It is empty for a valid event and NULL if the event or the release is NULL; a text that is no event has the one code
/// `no_event`.
#[derive(Debug, PartialEq, Eq, Hash)]
pub struct OcsfValidate {
    signature: Signature,
}

impl OcsfValidate {
    /// The function.
    #[must_use]
    pub fn new() -> Self {
        Self { signature: Signature::user_defined(Volatility::Immutable) }
    }
}

impl Default for OcsfValidate {
    fn default() -> Self {
        Self::new()
    }
}

fn fields() -> Fields {
    let field = |name| Field::new(name, DataType::Utf8, false);
    Fields::from(vec![field("severity"), field("code"), field("path"), field("message")])
}

fn item() -> FieldRef {
    Arc::new(Field::new("item", DataType::Struct(fields()), true))
}

/// The violations of a batch.
#[derive(Default)]
struct Violations {
    columns: [StringBuilder; 4],
    lengths: Vec<usize>,
    given: Vec<bool>,
}

impl Violations {
    fn push(&mut self, severity: &str, code: &str, path: &str, message: &str) {
        for (column, text) in self.columns.iter_mut().zip([severity, code, path, message]) {
            column.append_value(text);
        }
    }

    /// Appends the violations of an event, and returns their number.
    fn check(&mut self, event: &[u8], release: &str) -> usize {
        let version = match release.parse::<Version>() {
            Ok(version) => version,
            Err(error) => {
                self.push("error", "unknown_release", "", &error.to_string());
                return 1;
            }
        };
        match validate::json_slice(event, version) {
            Ok(found) => {
                for violation in &found {
                    let (severity, code) = (violation.severity().to_string(), violation.code.as_str());
                    self.push(&severity, code, &violation.path, &violation.message);
                }
                found.len()
            }
            Err(error) => {
                self.push("error", "no_event", "", &error.to_string());
                1
            }
        }
    }

    fn finish(mut self) -> Result<ArrayRef> {
        let columns = self.columns.iter_mut().map(|column| Arc::new(column.finish()) as ArrayRef).collect();
        let structs = StructArray::try_new(fields(), columns, None)?;
        let offsets = OffsetBuffer::from_lengths(self.lengths);
        let nulls = NullBuffer::from(self.given);
        Ok(Arc::new(ListArray::try_new(item(), offsets, Arc::new(structs), Some(nulls))?))
    }
}

impl ScalarUDFImpl for OcsfValidate {
    fn name(&self) -> &'static str {
        "ocsf_validate"
    }

    fn signature(&self) -> &Signature {
        &self.signature
    }

    fn return_type(&self, _: &[DataType]) -> Result<DataType> {
        internal_err!("the field says it")
    }

    fn return_field_from_args(&self, args: ReturnFieldArgs) -> Result<FieldRef> {
        literal(args.scalar_arguments, 1).map(arguments::release).transpose()?;
        Ok(Arc::new(Field::new(self.name(), DataType::List(item()), true)))
    }

    fn coerce_types(&self, given: &[DataType]) -> Result<Vec<DataType>> {
        let [event, _] = given else { return plan_err!("ocsf_validate takes two arguments: event, release") };
        Ok(vec![text_or_bytes(self.name(), "event", event)?, DataType::Utf8View])
    }

    fn invoke_with_args(&self, args: ScalarFunctionArgs) -> Result<ColumnarValue> {
        let columns = args.args.iter().map(|value| value.to_array(args.number_rows)).collect::<Result<Vec<_>>>()?;
        let (events, releases) = (Bytes::new(&columns[0])?, columns[1].as_string_view());
        let mut violations = Violations::default();
        for row in 0..args.number_rows {
            let given = events.get(row).filter(|_| releases.is_valid(row));
            let found = given.map_or(0, |event| violations.check(event, releases.value(row)));
            violations.given.push(given.is_some());
            violations.lengths.push(found);
        }
        columnar(&args.args, violations.finish()?)
    }
}

//! Parses values as a responder types or pastes them: lists, truth values and times.

use std::str::FromStr;

use chrono::{DateTime, Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Utc};

/// Several values in one argument.
#[derive(Clone, Debug)]
pub(crate) struct Several<T>(Vec<T>);

impl<T: Clone> Several<T> {
    /// The values of all arguments, in their order.
    pub(crate) fn all(arguments: &[Self]) -> Vec<T> {
        arguments.iter().flat_map(|argument| &argument.0).cloned().collect()
    }
}

/// Values between commas, white space or both, or a JSON array of them: `a,b`, `a, b`, `["a", "b"]`.
///
/// # Errors
/// A message when there is no value, or about the first one that is not valid.
pub(crate) fn several<T: FromStr<Err: std::error::Error>>(text: &str) -> Result<Several<T>, String> {
    let values: Result<Vec<T>, String> = split(text)?.iter().map(|value| one(value)).collect();
    match values? {
        values if values.is_empty() => Err("must hold at least one value".to_owned()),
        values => Ok(Several(values)),
    }
}

/// One value. White space, quotes and brackets that were pasted with it are removed.
///
/// # Errors
/// A message when there is no value, or more than one.
pub(crate) fn single<T: FromStr<Err: std::error::Error>>(text: &str) -> Result<T, String> {
    match split(text)?.as_slice() {
        [value] => one(value),
        values => Err(format!("takes one value, not {}", values.len())),
    }
}

fn split(text: &str) -> Result<Vec<String>, String> {
    let text = text.trim();
    if text.starts_with('[') {
        return serde_json::from_str(text)
            .map_err(|_| "expected a JSON array of texts, such as [\"a\", \"b\"]".to_owned());
    }
    let values = text.split(|letter: char| letter == ',' || letter.is_whitespace());
    let values = values.map(|value| value.trim_matches(['"', '\'']).to_owned());
    Ok(values.filter(|value| !value.is_empty()).collect())
}

fn one<T: FromStr<Err: std::error::Error>>(value: &str) -> Result<T, String> {
    value.trim().parse().map_err(|error: T::Err| error.to_string())
}

/// `true` or `false`, in upper or lower case, or a usual synonym.
///
/// # Errors
/// A message that says what is allowed.
pub(crate) fn boolean(text: &str) -> Result<bool, String> {
    match text.trim().to_ascii_lowercase().as_str() {
        "true" | "yes" | "on" | "1" => Ok(true),
        "false" | "no" | "off" | "0" => Ok(false),
        _ => Err("expected true or false".to_owned()),
    }
}

const TIMES: &str =
    "expected a time in UTC such as 2026-11-21T08:00:00Z, \"2026-11-21 08:00\" or 2026-11-21, or now, +8h or -24h";

/// A time in UTC: RFC 3339, or `2024-03-31 00:00` as in the guide. A date alone means its beginning; `+8h` and `-24h`
/// are relative to now.
///
/// # Errors
/// A message that says what is wrong and what is allowed.
pub(crate) fn time(text: &str) -> Result<DateTime<Utc>, String> {
    let text = text.trim();
    if let Some(time) = relative(text, Utc::now()) {
        return time;
    }
    let (date, rest) = text.split_at_checked(10).ok_or_else(|| TIMES.to_owned())?;
    let shape = |date: &str| {
        date.bytes().enumerate().all(|(at, byte)| if at == 4 || at == 7 { byte == b'-' } else { byte.is_ascii_digit() })
    };
    if !shape(date) {
        return Err(TIMES.to_owned());
    }
    let day = NaiveDate::parse_from_str(date, "%Y-%m-%d").map_err(|_| format!("{date} is no day of the calendar"))?;
    if rest.is_empty() {
        return Ok(day.and_time(NaiveTime::MIN).and_utc());
    }
    if let Ok(time) = DateTime::parse_from_rfc3339(&text.replacen(' ', "T", 1)) {
        return Ok(time.with_timezone(&Utc));
    }
    clock(day, rest.trim_start_matches(['T', 't', ' ']))
}

/// A time of day without a zone: UTC.
fn clock(day: NaiveDate, text: &str) -> Result<DateTime<Utc>, String> {
    let text = text.trim_end_matches(['Z', 'z']).trim_end();
    let time =
        ["%H:%M", "%H:%M:%S", "%H:%M:%S%.f"].iter().find_map(|format| NaiveTime::parse_from_str(text, format).ok());
    let midnight = || (text == "24:00").then(|| day.checked_add_days(Days::new(1))).flatten();
    time.map(|time| NaiveDateTime::new(day, time).and_utc())
        .or_else(|| midnight().map(|day| day.and_time(NaiveTime::MIN).and_utc()))
        .ok_or_else(|| format!("`{text}` is no time of day; {TIMES}"))
}

fn relative(text: &str, now: DateTime<Utc>) -> Option<Result<DateTime<Utc>, String>> {
    if text.eq_ignore_ascii_case("now") {
        return Some(Ok(now));
    }
    let (sign, span) = text.split_at_checked(1).filter(|(sign, _)| matches!(*sign, "+" | "-"))?;
    let span = humantime::parse_duration(span).ok().and_then(|span| TimeDelta::from_std(span).ok());
    let time =
        span.and_then(|span| if sign == "+" { now.checked_add_signed(span) } else { now.checked_sub_signed(span) });
    Some(time.ok_or_else(|| TIMES.to_owned()))
}

#[cfg(test)]
mod tests {
    use eset_connect::DeviceUuid;

    use super::*;

    const A: &str = "0b5e7a1c-93d4-4f60-8a2e-5d1c00000001";
    const B: &str = "0b5e7a1c-93d4-4f60-8a2e-5d1c00000002";

    #[test]
    fn lists_are_taken_as_they_are_pasted() {
        for text in [
            format!("{A},{B}"),
            format!("{A}, {B}"),
            format!(" {A}\n{B},"),
            format!("\"{A}\" '{B}'"),
            format!("[ \"{A}\", \"{B}\" ]"),
        ] {
            let values = Several::all(&[several::<DeviceUuid>(&text).unwrap()]);
            assert_eq!(values.iter().map(DeviceUuid::as_str).collect::<Vec<_>>(), [A, B], "{text}");
            assert_eq!(single::<DeviceUuid>(&text).unwrap_err(), "takes one value, not 2");
        }
        assert_eq!(single::<DeviceUuid>(&format!("[\"{A}\"] ")).unwrap().as_str(), A);
        assert!(several::<DeviceUuid>(&format!("{A},pc-17")).unwrap_err().contains("must be a UUID"));
        assert_eq!(several::<DeviceUuid>(" , ").unwrap_err(), "must hold at least one value");
        assert!(several::<DeviceUuid>("[1]").unwrap_err().contains("JSON array"));
    }

    #[test]
    fn truth_is_told_in_many_ways() {
        for (text, value) in [("True", true), ("FALSE", false), ("yes", true), ("0", false), (" on ", true)] {
            assert_eq!(boolean(text), Ok(value), "{text}");
        }
        assert_eq!(boolean("maybe"), Err("expected true or false".to_owned()));
    }

    #[test]
    fn times_are_utc_and_wrong_days_are_named() {
        let is = |text: &str, expected: &str| assert_eq!(time(text).unwrap().to_rfc3339(), expected, "{text}");
        is("2026-05-21T08:00:00Z", "2026-05-21T08:00:00+00:00");
        is("2026-05-21 08:00:00+02:00", "2026-05-21T06:00:00+00:00");
        is("2024-03-31 00:00", "2024-03-31T00:00:00+00:00");
        is("2026-05-21T08:00", "2026-05-21T08:00:00+00:00");
        is("2026-05-21 08:00Z", "2026-05-21T08:00:00+00:00");
        is("2026-05-21 08:00:01.5", "2026-05-21T08:00:01.500+00:00");
        is(" 2026-05-21 ", "2026-05-21T00:00:00+00:00");
        is("2026-05-21 24:00", "2026-05-22T00:00:00+00:00");
        assert_eq!(time("2027-02-30").unwrap_err(), "2027-02-30 is no day of the calendar");
        assert_eq!(time("2027-02-30T00:00:00Z").unwrap_err(), "2027-02-30 is no day of the calendar");
        assert!(time("2027-02-28 25:00").unwrap_err().starts_with("`25:00` is no time of day"));
        for wrong in ["", "tomorrow", "21.05.2026 08:00", "2026/05/21", "+soon", "ääääääää", "2026-5-21 8:00"] {
            assert_eq!(time(wrong).unwrap_err(), TIMES, "{wrong}");
        }
    }

    #[test]
    fn times_count_from_now() {
        let now = "2026-05-21T08:00:00Z".parse().unwrap();
        let is = |text: &str| relative(text, now).unwrap().map(|time| time.to_rfc3339());
        assert_eq!(is("now").unwrap(), "2026-05-21T08:00:00+00:00");
        assert_eq!(is("+8h").unwrap(), "2026-05-21T16:00:00+00:00");
        assert_eq!(is("-1day 2h").unwrap(), "2026-05-20T06:00:00+00:00");
        assert!(is("+584000000years").is_err());
        assert!(relative("8h", now).is_none());
    }
}

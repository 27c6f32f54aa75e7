//! Version numbers in `metadata.version`: `1.8.0`, `1.9.0-dev`.

use super::Code;
use crate::Version;

/// The violation, if any, of an event's version in validation against that release.
pub(super) fn departs(found: &str, wanted: Version) -> Option<Code> {
    let (core, prerelease) = found.split_once('-').map_or((found, None), |(core, name)| (core, Some(name)));
    let well_formed = prerelease.is_none_or(|name| !name.is_empty() && !name.contains('\n'));
    let Some(numbers) = numbers(core).filter(|_| well_formed) else { return Some(Code::VersionInvalidFormat) };
    let wanted = self::numbers(wanted.as_str())?;
    if numbers > wanted {
        Some(Code::VersionIncompatibleLater)
    } else if numbers == wanted && prerelease.is_none() {
        None
    } else if numbers[0] == 0 {
        Some(Code::VersionIncompatibleInitialDevelopment)
    } else if prerelease.is_some() {
        Some(Code::VersionIncompatiblePrerelease)
    } else {
        Some(Code::VersionEarlier)
    }
}

/// The three numbers of a version without prerelease.
pub(super) fn numbers(version: &str) -> Option<[u64; 3]> {
    let mut numbers = version.split('.').map(|number| {
        let digits = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
        let plain = digits && (number == "0" || !number.starts_with('0'));
        plain.then(|| number.parse().unwrap_or(u64::MAX))
    });
    let found = [numbers.next()??, numbers.next()??, numbers.next()??];
    numbers.next().is_none().then_some(found)
}

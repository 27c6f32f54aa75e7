//! Severity, shared by detections, rules, patches and vulnerabilities.

use open_record::word_enum;

word_enum! {
    /// Severity of a detection, rule, patch or vulnerability.
    ///
    /// The vendor's `v1SeverityLevel`.
    pub enum SeverityLevel {
        /// `SEVERITY_LEVEL_UNSPECIFIED`.
        Unspecified = "SEVERITY_LEVEL_UNSPECIFIED",
        /// `SEVERITY_LEVEL_DIAGNOSTIC`.
        Diagnostic = "SEVERITY_LEVEL_DIAGNOSTIC",
        /// `SEVERITY_LEVEL_INFORMATIONAL`.
        Informational = "SEVERITY_LEVEL_INFORMATIONAL",
        /// `SEVERITY_LEVEL_LOW`.
        Low = "SEVERITY_LEVEL_LOW",
        /// `SEVERITY_LEVEL_MEDIUM`.
        Medium = "SEVERITY_LEVEL_MEDIUM",
        /// `SEVERITY_LEVEL_HIGH`.
        High = "SEVERITY_LEVEL_HIGH",
    }
}

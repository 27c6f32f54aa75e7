use open_record::record;

record! {
    /// Whether the console works, as `GET /system/status` says; it asks for no token.
    pub struct SystemStatus {
        /// The console's word, such as `ok`.
        pub health: Option<String> = "health",
    }
}

record! {
    /// The console's versions, as returned by `GET /system/info`.
    pub struct SystemInfo {
        /// The build of the console.
        pub build: Option<String> = "build",
        /// The newest agent the console knows.
        pub latest_agent_version: Option<String> = "latestAgentVersion",
        /// The patch level of the console.
        pub patch: Option<String> = "patch",
        /// The name of the release.
        pub release: Option<String> = "release",
        /// The version of the console.
        pub version: Option<String> = "version",
    }
}

#[cfg(test)]
mod tests {
    use open_record::OpenRecord as _;

    use super::*;

    #[test]
    fn versions_are_read_and_the_rest_is_kept() {
        let text = r#"{"build":"47","version":"S-24.2.3","region":"eu","patch":3}"#;
        let info = SystemInfo::from_json(text.as_bytes()).expect("versions");
        assert_eq!((info.build.as_deref(), info.version.as_deref()), (Some("47"), Some("S-24.2.3")));
        assert_eq!(
            (info.patch.as_deref(), info.extra.get("patch"), info.extra.get("region")),
            (None, Some(&3.into()), Some(&"eu".into()))
        );
    }
}

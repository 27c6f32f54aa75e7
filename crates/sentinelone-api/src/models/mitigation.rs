use open_record::word_enum;

word_enum! {
    /// What can be done against a threat.
    pub enum MitigationAction {
        /// Ends the processes.
        Kill = "kill",
        /// Puts the files into quarantine, where they cannot run.
        Quarantine = "quarantine",
        /// Takes the files out of quarantine.
        Unquarantine = "un-quarantine",
        /// Undoes what the processes did to the system.
        Remediate = "remediate",
        /// Brings back the state before. Windows.
        Rollback = "rollback-remediation",
        /// Isolates the machine from the network.
        NetworkQuarantine = "network-quarantine",
    }
}

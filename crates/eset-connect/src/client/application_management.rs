//! Executables.

use super::{Call, EsetClient, List, group};
use crate::ExecutableUuid;
use crate::catalogue::{BLOCK_EXECUTABLE, GET_EXECUTABLE, LIST_EXECUTABLES, UNBLOCK_EXECUTABLE};
use crate::models::Executable;

group! {
    /// Program files that ESET Inspect has seen.
    Executables = executables
}

impl Executables {
    /// Lists executables. There are no filters.
    pub fn list(&self) -> List<Executable> {
        self.call(&LIST_EXECUTABLES).list()
    }

    /// Gets an executable.
    pub fn get(&self, executable: impl Into<ExecutableUuid>) -> Call<Executable> {
        self.call(&GET_EXECUTABLE).path("executableUuid", executable.into()).member()
    }

    /// Blocks an executable from starting. Blocking it again is not an error.
    pub fn block(&self, executable: impl Into<ExecutableUuid>) -> Call<()> {
        self.call(&BLOCK_EXECUTABLE).path("executableUuid", executable.into()).empty()
    }

    /// Allows a blocked executable to start again. Unblocking it again is not an error.
    pub fn unblock(&self, executable: impl Into<ExecutableUuid>) -> Call<()> {
        self.call(&UNBLOCK_EXECUTABLE).path("executableUuid", executable.into()).empty()
    }
}

//! Depends on `ocsf-model` and uses nothing of it: what a clean build of the library costs.

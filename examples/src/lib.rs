//! Short programs over the workspace's libraries, one idea each: the files beside this package's manifest.

//! Subcommands whose flags are defined only once they are named.

use clap::builder::Resettable;
use clap::error::Error;
use clap::{ArgMatches, Args, Command, FromArgMatches};

/// The arguments of a subcommand. All subcommands together have hundreds of flags, and a run needs those of one.
#[derive(Debug)]
pub(crate) struct Deferred<T>(pub(crate) T);

impl<T: Args> Args for Deferred<T> {
    fn augment_args(command: Command) -> Command {
        command.defer(|command| with_own_about(command, T::augment_args))
    }

    fn augment_args_for_update(command: Command) -> Command {
        command.defer(|command| with_own_about(command, T::augment_args_for_update))
    }
}

/// Keeps the description that the list of subcommands gives: arguments that are not deferred are defined before it is set.
fn with_own_about(command: Command, augment: fn(Command) -> Command) -> Command {
    let about = Resettable::from(command.get_about().cloned());
    let long_about = Resettable::from(command.get_long_about().cloned());
    augment(command).about(about).long_about(long_about)
}

impl<T: FromArgMatches> FromArgMatches for Deferred<T> {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, Error> {
        T::from_arg_matches(matches).map(Self)
    }

    fn from_arg_matches_mut(matches: &mut ArgMatches) -> Result<Self, Error> {
        T::from_arg_matches_mut(matches).map(Self)
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), Error> {
        self.0.update_from_arg_matches(matches)
    }

    fn update_from_arg_matches_mut(&mut self, matches: &mut ArgMatches) -> Result<(), Error> {
        self.0.update_from_arg_matches_mut(matches)
    }
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory as _;

    #[test]
    fn flags_are_defined_once_the_subcommand_is_named() {
        let root = crate::Arguments::command();
        let mut built = root.clone();
        built.build();
        for command in root.get_subcommands() {
            let name = command.get_name();
            let own = |id: &clap::Id| !["help", "log_format", "quiet", "verbose", "version"].contains(&id.as_str());
            assert_eq!(command.get_arguments().count(), 0, "{name}");
            let named = built.find_subcommand(name).unwrap();
            assert!(named.get_arguments().any(|argument| own(argument.get_id())), "{name}");
            assert_eq!(command.get_about(), named.get_about());
            assert_eq!(command.get_long_about(), named.get_long_about());
        }
    }
}

//! Which record it is: the one that is built in, a reader's own, or the first with more added.

use std::fmt;

/// Which record it is, by the names of its files, without their folders.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Edition {
    /// The record that the program carries with it.
    #[default]
    BuiltIn,
    /// A reader's own, instead of that.
    Own {
        /// The name of its file or folder.
        name: String,
    },
    /// The record that is built in, with events of a reader's own.
    Extended {
        /// The names of the files or folders that add to it.
        by: Vec<String>,
    },
    /// A reader's own, with events from elsewhere.
    OwnExtended {
        /// The name of its file or folder.
        name: String,
        /// The names of the files or folders that add to it.
        by: Vec<String>,
    },
}

impl Edition {
    /// Whether it is the record that the program carries with it, and nothing else.
    pub fn is_built_in(&self) -> bool {
        *self == Self::BuiltIn
    }

    /// What stands before "to 1 July 2026": "Record", "Record my-events.csv".
    pub fn heading(&self) -> String {
        match self {
            Self::BuiltIn => "Record".to_owned(),
            Self::Own { name } => format!("Record {name}"),
            Self::Extended { by } => format!("Record with {}", by.join(", ")),
            Self::OwnExtended { name, by } => format!("Record {name} with {}", by.join(", ")),
        }
    }
}

impl fmt::Display for Edition {
    /// Within a sentence: "the record my-events.csv".
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::BuiltIn => f.write_str("the built-in record"),
            Self::Own { name } => write!(f, "the record {name}"),
            Self::Extended { by } => write!(f, "the built-in record with {}", by.join(", ")),
            Self::OwnExtended { name, by } => {
                write!(f, "the record {name} with {}", by.join(", "))
            }
        }
    }
}

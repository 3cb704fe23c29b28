//! The words of the record: what an event can set, and how sure we are of it.
//!
//! Each word has an `id`, which stands in files, and a plain `name`, which people read in their
//! language.
//! A value that is not in these lists does not exist.

use crate::language::Language;

/// A word that stands in files by its id.
pub trait Word: Copy + Eq + 'static {
    /// All words of this kind, in the order in which people read them.
    const ALL: &'static [Self];

    /// How it stands in files.
    fn id(self) -> &'static str;

    /// Its key among the words of the interface.
    fn key(self) -> &'static str;

    /// How people read it.
    fn name(self) -> &'static str {
        self.name_in(Language::English)
    }

    /// How they read it in a language.
    fn name_in(self, language: Language) -> &'static str {
        language.text(self.key())
    }

    /// The word with this id.
    fn from_id(id: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|word| word.id() == id)
    }
}

macro_rules! words {
    ($(#[$about:meta])* $kind:ident { $($(#[$doc:meta])* $word:ident = $id:literal, $name:literal;)+ }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $kind {
            $($(#[$doc])* #[doc = concat!("`", $id, "`: ", $name, ".")] $word,)+
        }

        impl $crate::record::value::Word for $kind {
            const ALL: &'static [Self] = &[$(Self::$word),+];

            fn id(self) -> &'static str {
                match self { $(Self::$word => $id),+ }
            }

            fn key(self) -> &'static str {
                match self { $(Self::$word => concat!(stringify!($kind), "-", $id)),+ }
            }
        }
    };
}
pub(crate) use words;

words! {
    /// De jure recognition of the Taliban government.
    Recognition {
        None = "none", "not recognised";
        Recognised = "recognised", "recognised";
    }
}

words! {
    /// The state's own mission in Kabul.
    KabulMission {
        Unknown = "unknown", "not known";
        None = "none", "none";
        Closed = "closed", "closed";
        Humanitarian = "humanitarian", "a humanitarian mission";
        Technical = "technical", "a technical mission";
        Consular = "consular", "a consular mission";
        Open = "open", "open, its rank not known";
        Charge = "charge", "led by a chargé d’affaires";
        Ambassador = "ambassador", "led by an ambassador";
    }
}

words! {
    /// Who holds the Afghan mission in the state's capital.
    AfghanMission {
        Unknown = "unknown", "not known";
        None = "none", "none";
        Republic = "republic", "held by diplomats of the former Republic";
        Cooperating = "cooperating", "held by diplomats of the former Republic who work with Kabul";
        Closed = "closed", "closed";
        Consular = "consular", "consular, run by people whom the Taliban appointed";
        Open = "open", "run by people whom the Taliban appointed, their rank not known";
        Charge = "charge", "led by a chargé d’affaires whom the Taliban appointed";
        Ambassador = "ambassador", "led by an ambassador whom the Taliban appointed";
    }
}

words! {
    /// The state's own listing of the Taliban as terrorists.
    TerrorListing {
        Unknown = "unknown", "not known";
        Never = "never", "never listed";
        Listed = "listed", "listed";
        Delisted = "delisted", "taken off the list";
    }
}

words! {
    /// Measures of the state's own against the Taliban; those of the UN and the EU stand there.
    Sanctions {
        Unknown = "unknown", "not known";
        None = "none", "none of its own";
        Own = "own", "of its own";
    }
}

words! {
    /// Afghan state assets held back.
    AssetFreeze {
        Unknown = "unknown", "not known";
        None = "none", "none held back";
        Frozen = "frozen", "held back";
    }
}

words! {
    /// How sure we are that the event happened as told, from the least.
    Confidence {
        Low = "low", "low";
        Medium = "medium", "medium";
        High = "high", "high";
    }
}

/// What an event sets for one party; a field left out stays as it was.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    /// De jure recognition.
    pub recognition: Option<Recognition>,
    /// Its own mission in Kabul.
    pub kabul_mission: Option<KabulMission>,
    /// The Afghan mission in its capital.
    pub afghan_mission: Option<AfghanMission>,
    /// Its own listing of the Taliban.
    pub terror_listing: Option<TerrorListing>,
    /// Its own measures.
    pub sanctions: Option<Sanctions>,
    /// Afghan state assets.
    pub asset_freeze: Option<AssetFreeze>,
}

impl Changes {
    /// Whether nothing is set.
    pub fn is_empty(self) -> bool {
        self == Self::default()
    }

    /// The fields that are set, in their order, each with the id of its value: as in files.
    pub fn settings(self) -> impl Iterator<Item = (&'static str, &'static str)> {
        [
            ("recognition", self.recognition.map(Word::id)),
            ("kabul_mission", self.kabul_mission.map(Word::id)),
            ("afghan_mission", self.afghan_mission.map(Word::id)),
            ("terror_listing", self.terror_listing.map(Word::id)),
            ("sanctions", self.sanctions.map(Word::id)),
            ("asset_freeze", self.asset_freeze.map(Word::id)),
        ]
        .into_iter()
        .filter_map(|(field, value)| Some((field, value?)))
    }

    /// What of this carries over from before the Taliban government: missions that were closed
    /// or absent, listings, sanctions and freezes. Dealings with the Republic are no dealings
    /// with the Taliban.
    pub fn carried_over(self) -> Self {
        Self {
            recognition: None,
            kabul_mission: self
                .kabul_mission
                .filter(|mission| matches!(mission, KabulMission::None | KabulMission::Closed)),
            afghan_mission: self
                .afghan_mission
                .filter(|mission| matches!(mission, AfghanMission::None | AfghanMission::Closed)),
            ..self
        }
    }
}

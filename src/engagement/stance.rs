//! A stance: what a party's events add up to, one field at a time.
//!
//! Folding is the only way to a stance; nothing here knows of levels.

use crate::country::Party;
use crate::date::{Day, months_after};
use crate::record::value::{
    AfghanMission, AssetFreeze, KabulMission, Recognition, Sanctions, TerrorListing,
};
use crate::record::{Era, EventIndex, Record};

/// For how many months a contact counts: through the same calendar day, or the last day of that
/// month where it is shorter.
pub const CONTACT_MONTHS: i32 = 24;

/// The value of a field, and the events to which it is owed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Setting<T> {
    /// The value.
    pub value: T,
    /// The event from which on the value has held without a break.
    pub first: EventIndex,
    /// The last event that set the value; the same as `first` where none confirmed it.
    pub latest: EventIndex,
}

/// An official contact, and how long it counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Contact {
    /// The contact.
    pub event: EventIndex,
    /// The day on which it takes effect.
    pub day: Day,
    /// The last day on which it counts.
    pub counts_through: Day,
}

/// What a party's events add up to. A field that no event sets is `None`: unknown, or, for
/// recognition, not recognised.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Stance {
    /// De jure recognition.
    pub recognition: Option<Setting<Recognition>>,
    /// Its own mission in Kabul.
    pub kabul_mission: Option<Setting<KabulMission>>,
    /// The Afghan mission in its capital.
    pub afghan_mission: Option<Setting<AfghanMission>>,
    /// Its own listing of the Taliban.
    pub terror_listing: Option<Setting<TerrorListing>>,
    /// Its own measures.
    pub sanctions: Option<Setting<Sanctions>>,
    /// Afghan state assets.
    pub asset_freeze: Option<Setting<AssetFreeze>>,
    /// The latest official contact, even if it no longer counts.
    pub last_contact: Option<Contact>,
    /// The latest event that sets a field, is a contact or states a position.
    pub latest: Option<EventIndex>,
}

impl Stance {
    /// The party's stance at the end of a day, from the events of one era. After the record's
    /// as-of date, and after the last day of the era, it stays as it was then; before the first
    /// day of the era there is none.
    pub fn on(record: &Record, party: &Party, day: Day, era: Era) -> Self {
        let mut stance = Self::default();
        if day < era.first_day() {
            return stance;
        }
        for index in events_in(record, party, era) {
            if record.last_known_day(day, era) < record[index].effect_day() {
                break;
            }
            stance.apply(record, party, index);
        }
        stance
    }

    /// Takes in the party's next event, in the order of the record. Returns whether it counts:
    /// whether it sets a field, is a contact or states a position.
    pub(crate) fn apply(&mut self, record: &Record, party: &Party, index: EventIndex) -> bool {
        let event = &record[index];
        let mut counts = false;
        if let Some(changes) = event.effective_changes(party) {
            counts |= set(&mut self.recognition, changes.recognition, index);
            counts |= set(&mut self.kabul_mission, changes.kabul_mission, index);
            counts |= set(&mut self.afghan_mission, changes.afghan_mission, index);
            counts |= set(&mut self.terror_listing, changes.terror_listing, index);
            counts |= set(&mut self.sanctions, changes.sanctions, index);
            counts |= set(&mut self.asset_freeze, changes.asset_freeze, index);
        }
        // Before the Taliban government there was nobody in that capacity to meet or to judge.
        if !event.is_baseline() {
            if event.contact.contains(party) {
                let day = event.effect_day();
                self.last_contact = Some(Contact {
                    event: index,
                    day,
                    counts_through: months_after(day, CONTACT_MONTHS),
                });
                counts = true;
            }
            counts |= event.position.contains(party);
        }
        if counts {
            self.latest = Some(index);
        }
        counts
    }
}

/// Sets a field if the event says so; returns whether it does.
fn set<T: Copy + PartialEq>(
    field: &mut Option<Setting<T>>,
    value: Option<T>,
    event: EventIndex,
) -> bool {
    let Some(value) = value else {
        return false;
    };
    let first = match field {
        Some(before) if before.value == value => before.first,
        _ => event,
    };
    *field = Some(Setting {
        value,
        first,
        latest: event,
    });
    true
}

/// The party's events of one era, in the order in which they take effect.
pub(crate) fn events_in<'a>(
    record: &'a Record,
    party: &Party,
    era: Era,
) -> impl DoubleEndedIterator<Item = EventIndex> + use<'a> {
    let indices = record.events_of(party).iter().copied();
    indices.filter(move |index| record[*index].era == era)
}

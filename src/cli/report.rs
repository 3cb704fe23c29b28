//! `report`: what is known of a country, or of the region, on pages of a PDF file.

use super::args::ReportArgs;
use super::days::day_to_show;
use super::{UsageError, export, output, own_record};
use crate::picture::{Form, Paper, save};
use crate::record::RecordChoice;
use crate::report::{self, ReportRequest, Subject};

pub(super) fn run(args: &ReportArgs, choice: &RecordChoice) -> anyhow::Result<()> {
    if Form::of(&args.out) != Some(Form::Pdf) {
        let text = format!(
            "a report is a PDF file: the name must end in .pdf, not {}",
            args.out.display()
        );
        return Err(UsageError(text).into());
    }
    if args.language.is_right_to_left() {
        let text = "reports are in en and ru: their pages cannot be set from right to left yet";
        return Err(UsageError(text.to_owned()).into());
    }
    let world = own_record::world(choice, None)?;
    let subject = match args.subject.trim().to_lowercase().as_str() {
        "region" => Subject::Region,
        _ => Subject::Country(export::on_map(&args.subject, &world)?),
    };
    let request = ReportRequest {
        subject,
        date: day_to_show(&world.record, args.era, args.on)?,
        era: args.era,
        paper: Paper {
            size: args.page,
            is_landscape: false,
        },
        language: args.language,
        has_all_events: args.all_events,
    };
    save::check(&args.out)?;
    let bytes = report::draw(&request, &world)?;
    save::save(&args.out, &bytes)?;
    output::complain(&format!("wrote {}", args.out.display()));
    Ok(())
}

//! What stands around the map of a picture, in the words of the command line.

use clap::Args;

use super::UsageError;
use crate::picture::{Layout, MARGIN, PictureError};
use crate::scene::{Layer, LayerStack};

/// Words of `export` about what stands around the map.
#[derive(Debug, Args)]
#[expect(clippy::struct_excessive_bools, reason = "each is a flag of its own")]
pub struct LayoutArgs {
    /// The title; an empty one leaves it out
    #[arg(long, value_name = "TEXT")]
    pub title: Option<String>,
    /// A line of your own below the title
    #[arg(
        long,
        value_name = "TEXT",
        default_value = "",
        hide_default_value = true
    )]
    pub subtitle: String,
    /// Leave out the line that says what is shown, and of which date
    #[arg(long)]
    pub no_date: bool,
    /// Leave out the legend
    #[arg(long)]
    pub no_legend: bool,
    /// Leave out the scale bar
    #[arg(long)]
    pub no_scale_bar: bool,
    /// Leave out the line of credits: give them wherever you publish the picture
    #[arg(long)]
    pub no_credits: bool,
    /// Blank room at each edge, 0 to 400 points
    #[arg(long, value_name = "N", default_value_t = 0.0)]
    pub margin: f32,
}

impl LayoutArgs {
    /// What stands around the map.
    pub(super) fn layout(&self) -> Result<Layout, UsageError> {
        if !MARGIN.contains(&self.margin) {
            return Err(UsageError(PictureError::Margin(self.margin).to_string()));
        }
        Ok(Layout {
            subtitle: self.subtitle.clone(),
            has_date: !self.no_date,
            has_legend: !self.no_legend,
            has_credits: !self.no_credits,
            margin: self.margin,
        })
    }

    /// The layers with or without a scale bar.
    pub(super) fn layers(&self, layers: LayerStack) -> LayerStack {
        let has_bar = layers.has(Layer::ScaleBar) && !self.no_scale_bar;
        layers.with(Layer::ScaleBar, has_bar)
    }
}

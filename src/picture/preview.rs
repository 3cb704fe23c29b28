//! A file as it will be, small: the same scene by the same painter, or the first rows of data.

use super::data::{self, Table};
use super::raster::{Pixels, rasterise};
use super::{
    FileRequest, Form, PictureError, PictureRequest, animation, compose_fine, compose_picture,
};
use crate::scene::Geometry;
use crate::world::World;

/// What a file will hold.
#[derive(Debug, Clone, PartialEq)]
pub enum Preview {
    /// A picture, small.
    Picture(Pixels),
    /// Days in a row, of which the last one is drawn, small.
    Days {
        /// The last picture.
        last: Pixels,
        /// How many pictures there are.
        frames: usize,
    },
    /// All rows.
    Rows(Table),
}

impl FileRequest {
    /// What a file of it will hold, with the longer side of a picture at most so many pixels long.
    ///
    /// # Errors
    ///
    /// Those of [`FileRequest::check`], and that there is nothing to be seen.
    pub fn preview(&self, world: &World, longest_px: u32) -> Result<Preview, PictureError> {
        self.check()?;
        match self {
            Self::Day { picture, form, .. } if form.is_data() => {
                data::table(picture, world).map(Preview::Rows)
            }
            Self::Day {
                picture,
                form,
                paper,
            } => {
                let is_fine = *form == Form::Pdf && paper.is_some();
                small(picture, world, longest_px, is_fine).map(Preview::Picture)
            }
            Self::Days { animation, .. } | Self::Frames(animation) => {
                let (last, frames) = animation::draw_last(animation, world, longest_px)?;
                Ok(Preview::Days { last, frames })
            }
        }
    }
}

impl PictureRequest {
    /// The picture as pixels, as the clipboard takes it: each in full, all at once.
    ///
    /// # Errors
    ///
    /// Those of a picture in a form whose pixels are needed all at once; see [`PictureError`].
    pub fn pixels(&self, world: &World) -> Result<Pixels, PictureError> {
        self.check()?;
        Form::WebP.check_memory(self.size_px)?;
        small(self, world, u32::MAX, false)
    }
}

fn small(
    request: &PictureRequest,
    world: &World,
    longest_px: u32,
    is_fine: bool,
) -> Result<Pixels, PictureError> {
    let composed = if is_fine {
        compose_fine(request, world)?.0
    } else {
        compose_picture(request, world)?
    };
    let own = composed.own.geometry();
    let geometry = Geometry::new(&composed.plane, &composed.detail).with_own(&own);
    let (size, part) = within(request.size_px, longest_px);
    rasterise(&composed.scene, geometry, size, request.scale * part)
}

/// The size of a picture that has shrunk to this length of its longer side, and how much it has.
pub(super) fn within((width, height): (u32, u32), longest_px: u32) -> ((u32, u32), f32) {
    let longest = width.max(height).max(1);
    if longest <= longest_px {
        return ((width, height), 1.0);
    }
    // Rounded down: a row of which the picture fills only a part would show what lies behind it.
    let side = |pixels: u32| {
        let (pixels, longest_px) = (u64::from(pixels), u64::from(longest_px));
        ((pixels * longest_px / u64::from(longest)) as u32).max(1)
    };
    let part = longest_px as f32 / longest as f32;
    ((side(width), side(height)), part)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_shrinks_to_the_room_and_never_grows() {
        assert_eq!(within((1920, 1080), 960), ((960, 540), 0.5));
        assert_eq!(within((100, 200), 50), ((25, 50), 0.25));
        assert_eq!(within((640, 400), 640), ((640, 400), 1.0));
        assert_eq!(within((1920, 1080), 760).0, (760, 427));
        assert_eq!(within((640, 400), u32::MAX).0, (640, 400));
        assert_eq!(within((16_384, 64), 100).0, (100, 1));
    }
}

//! Draws the frames of an animation, several at a time, and hands them over in order.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};

use super::AnimationRequest;
use super::plan::{Moment, moments};
use crate::atlas::plane::PlaneBounds;
use crate::engagement::{Chronicle, Engagement};
use crate::picture::base_map::{BaseMap, Sheet};
use crate::picture::preview::within;
use crate::picture::raster::Pixels;
use crate::picture::{MOST_MB, PictureError, PictureRequest, check_days, raster};
use crate::scene::Showing;
use crate::world::World;

/// A frame by its place among all, as pixels.
type Drawn = (usize, Result<Vec<u8>, PictureError>);

/// All that the frames share, and the days that they show.
pub(super) struct Film<'a> {
    request: &'a AnimationRequest,
    world: &'a World,
    base: BaseMap,
    /// Names give way to each other as on the last day, so that they never jump.
    ranking: Engagement,
    rows: usize,
    pub(super) moments: Vec<Moment>,
}

impl<'a> Film<'a> {
    pub(super) fn new(
        request: &'a AnimationRequest,
        world: &'a World,
    ) -> Result<Self, PictureError> {
        let picture = &request.picture;
        check_days(picture.era, [request.from, request.to])?;
        let chronicle = Chronicle::of(&world.record, picture.era);
        let moments = moments(request, world, &chronicle);
        let (width, height) = picture.size_px;
        let mb = request.memory_mb(moments.len());
        if mb > MOST_MB {
            return Err(PictureError::TooManyFrames {
                frames: moments.len(),
                width,
                height,
                mb,
            });
        }
        let rows = match height as f32 / picture.scale {
            points if points >= 560.0 => 3,
            points if points >= 400.0 => 2,
            _ => 1,
        };
        let caption = moments
            .first()
            .map(|moment| moment.caption(rows, request.picture.language));
        Ok(Self {
            base: BaseMap::new(picture, world, caption.as_ref())?,
            ranking: Engagement::on(&world.record, request.to, picture.era),
            request,
            world,
            rows,
            moments,
        })
    }

    /// What each frame spans.
    pub(super) fn seen(&self) -> PlaneBounds {
        self.base.view().visible()
    }

    /// Draws all frames and hands over their pixels, in the form of [`raster::Pixels::rgba`].
    pub(super) fn for_each_frame<E: From<PictureError>>(
        &self,
        mut sink: impl FnMut(&Moment, Vec<u8>) -> Result<(), E>,
    ) -> Result<(), E> {
        let threads = std::thread::available_parallelism().map_or(1, usize::from);
        let threads = threads.min(self.request.most_threads());
        let next = AtomicUsize::new(0);
        let (sender, receiver) = sync_channel(threads);
        std::thread::scope(|scope| {
            for _ in 0..threads.min(self.moments.len()) {
                let (sender, next) = (sender.clone(), &next);
                scope.spawn(move || self.draw_some(next, &sender));
            }
            drop(sender);
            self.in_order(receiver, &mut sink)
        })
    }

    /// Draws the frames that no other thread has begun, one after the other.
    fn draw_some(&self, next: &AtomicUsize, sender: &SyncSender<Drawn>) {
        loop {
            let index = next.fetch_add(1, Ordering::Relaxed);
            let Some(moment) = self.moments.get(index) else {
                break;
            };
            // The receiver hangs up when the sink failed.
            let frame = self.frame(moment, u32::MAX).map(|pixels| pixels.rgba);
            if sender.send((index, frame)).is_err() {
                break;
            }
        }
    }

    /// Passes frames on in their order, whatever the order in which they come.
    fn in_order<E: From<PictureError>>(
        &self,
        receiver: Receiver<Drawn>,
        sink: &mut impl FnMut(&Moment, Vec<u8>) -> Result<(), E>,
    ) -> Result<(), E> {
        let mut early = BTreeMap::new();
        let mut moments = self.moments.iter();
        let mut next = 0;
        for (index, frame) in receiver {
            early.insert(index, frame);
            while let Some(frame) = early.remove(&next) {
                if let Some(moment) = moments.next() {
                    sink(moment, frame?)?;
                }
                next += 1;
            }
        }
        Ok(())
    }

    /// The last frame, with its longer side at most so many pixels long.
    pub(super) fn last(&self, longest_px: u32) -> Result<Pixels, PictureError> {
        let last = self.moments.last().ok_or(PictureError::Nowhere)?;
        self.frame(last, longest_px)
    }

    fn frame(&self, moment: &Moment, longest_px: u32) -> Result<Pixels, PictureError> {
        let request = PictureRequest {
            date: moment.day,
            compare: None,
            ..self.request.picture.clone()
        };
        let engagement = Engagement::on(&self.world.record, moment.day, request.era);
        let sheet = Sheet {
            showing: Showing::Levels(&engagement),
            caption: Some(moment.caption(self.rows, self.request.picture.language)),
            ranking: Some(&self.ranking),
        };
        let scene = self.base.scene(&request, self.world, &sheet);
        let own = self.base.own.geometry();
        let geometry = self.base.geometry().with_own(&own);
        let (size, part) = within(request.size_px, longest_px);
        raster::rasterise(&scene, geometry, size, request.scale * part)
    }
}

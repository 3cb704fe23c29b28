//! Small pictures side by side in one texture.
//!
//! The texture grows as far as it may; when it is full, whoever uses it starts a new one with
//! what is still needed.

use eframe::egui::{self, Color32, ColorImage, TextureHandle, TextureOptions};

/// Width of the texture, and its largest height.
const SIDE: usize = 2048;
/// Height that the texture begins with.
const FIRST_HEIGHT: usize = 256;

/// A picture's place in the texture, in pixels.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Place {
    pub(super) left: usize,
    pub(super) top: usize,
    pub(super) width: usize,
    pub(super) height: usize,
}

/// A texture that holds pictures.
pub(super) struct Page {
    image: ColorImage,
    shelves: Vec<Shelf>,
    texture: TextureHandle,
}

impl std::fmt::Debug for Page {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Page")
            .field("size", &self.image.size)
            .finish_non_exhaustive()
    }
}

/// A row of pictures of nearly the same height.
#[derive(Debug)]
struct Shelf {
    top: usize,
    height: usize,
    /// How far it is filled.
    right: usize,
}

impl Page {
    /// An empty one.
    pub(super) fn new(ctx: &egui::Context) -> Self {
        let image = ColorImage::filled([SIDE, FIRST_HEIGHT], Color32::TRANSPARENT);
        let texture = ctx.load_texture("map text", image.clone(), TextureOptions::NEAREST);
        Self {
            image,
            shelves: Vec::new(),
            texture,
        }
    }

    /// The texture.
    pub(super) fn texture(&self) -> egui::TextureId {
        self.texture.id()
    }

    /// Where a place lies in the texture, each side from 0 to 1.
    pub(super) fn uv(&self, place: Place) -> egui::Rect {
        let [width, height] = self.image.size.map(|side| side as f32);
        let at = |x: usize, y: usize| egui::pos2(x as f32 / width, y as f32 / height);
        let Place { left, top, .. } = place;
        egui::Rect::from_min_max(at(left, top), at(left + place.width, top + place.height))
    }

    /// The picture at a place.
    pub(super) fn picture(&self, place: Place) -> ColorImage {
        self.image
            .region_by_pixels([place.left, place.top], [place.width, place.height])
    }

    /// Adds a picture; `None` if there is no room.
    pub(super) fn add(&mut self, picture: &ColorImage) -> Option<Place> {
        let [width, height] = picture.size;
        let place = self.find_room(width, height)?;
        let (Place { left, top, .. }, stride) = (place, self.image.size[0]);
        for (row, pixels) in picture.pixels.chunks_exact(width.max(1)).enumerate() {
            let start = (top + row) * stride + left;
            self.image.pixels[start..start + width].copy_from_slice(pixels);
        }
        self.texture
            .set_partial([left, top], picture.clone(), TextureOptions::NEAREST);
        Some(place)
    }

    fn find_room(&mut self, width: usize, height: usize) -> Option<Place> {
        /// Heights of shelves, so that pictures of nearly the same height share one.
        const STEP: usize = 4;
        if width > SIDE || height > SIDE || width == 0 || height == 0 {
            return None;
        }
        let shelf_height = height.next_multiple_of(STEP);
        let fits = |shelf: &&mut Shelf| shelf.height == shelf_height && shelf.right + width <= SIDE;
        if let Some(shelf) = self.shelves.iter_mut().find(fits) {
            let place = Place {
                left: shelf.right,
                top: shelf.top,
                width,
                height,
            };
            shelf.right += width;
            return Some(place);
        }
        let top = self
            .shelves
            .last()
            .map_or(0, |shelf| shelf.top + shelf.height);
        self.grow_to(top + shelf_height)?;
        self.shelves.push(Shelf {
            top,
            height: shelf_height,
            right: width,
        });
        Some(Place {
            left: 0,
            top,
            width,
            height,
        })
    }

    fn grow_to(&mut self, needed: usize) -> Option<()> {
        if needed <= self.image.height() {
            return Some(());
        }
        let height = needed.next_power_of_two();
        if height > SIDE {
            return None;
        }
        let mut pixels = std::mem::take(&mut self.image.pixels);
        pixels.resize(SIDE * height, Color32::TRANSPARENT);
        self.image = ColorImage::new([SIDE, height], pixels);
        self.texture
            .set(self.image.clone(), TextureOptions::NEAREST);
        Some(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn picture(width: usize, height: usize, color: Color32) -> ColorImage {
        ColorImage::filled([width, height], color)
    }

    #[test]
    fn pictures_stand_side_by_side_and_keep_their_pixels() {
        let mut page = Page::new(&egui::Context::default());
        let red = page.add(&picture(10, 5, Color32::RED)).unwrap();
        let blue = page.add(&picture(20, 6, Color32::BLUE)).unwrap();
        assert_eq!((red.top, blue.top, blue.left), (0, 0, 10));
        assert_eq!(page.picture(red), picture(10, 5, Color32::RED));
        assert_eq!(page.picture(blue), picture(20, 6, Color32::BLUE));
    }

    #[test]
    fn a_page_grows_until_it_is_full() {
        let mut page = Page::new(&egui::Context::default());
        let first = page.add(&picture(SIDE, 200, Color32::RED)).unwrap();
        for _ in 1..SIDE / 200 {
            assert!(page.add(&picture(SIDE, 200, Color32::BLUE)).is_some());
        }
        assert_eq!(page.add(&picture(SIDE, 200, Color32::BLUE)), None);
        assert_eq!(page.picture(first), picture(SIDE, 200, Color32::RED));
        assert_eq!(page.add(&picture(SIDE + 1, 1, Color32::BLUE)), None);
    }
}

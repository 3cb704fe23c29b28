//! The embedded atlas as bytes: an [`Atlas`] that decodes in a millisecond or two.
//!
//! The bytes: `KA` and a version; shapes; disputed lines; a table of arcs; the arcs' vertices, each
//! as the difference to the one before in steps of 1e-4°; the weights of inner vertices; polygons
//! as lists of arcs. Numbers are LEB128 varints, signed ones in zigzag order. Vertices that were
//! only put into long edges are left out and put in again.
//!
//! Decoding checks every number; it returns an error for other bytes, and never panics.

use super::outlines::{
    ArcIndex, ArcKind, ArcUse, OutlineArc, Outlines, Polygon, RingIndex, Strip, Weight,
};
use super::topology::ranges_of_shapes;
use super::{Atlas, Dispute, LonLat, Shape, ShapeIndex};

const MAGIC: [u8; 3] = *b"KA\x01";

/// Steps in a degree.
const GRID: f64 = 10_000.0;

/// Why bytes are no packed atlas.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a packed atlas: {0}")]
pub struct UnpackError(pub &'static str);

/// An atlas as bytes, its coordinates rounded to 1e-4°.
pub fn pack(atlas: &Atlas) -> Vec<u8> {
    let mut writer = Writer(MAGIC.to_vec());
    writer.number(atlas.shapes.len() as u64);
    for shape in &atlas.shapes {
        writer.text(&shape.key);
        writer.text(&shape.name);
        writer.number(u64::from(shape.id.is_some()));
    }
    writer.number(atlas.disputed.len() as u64);
    for dispute in &atlas.disputed {
        writer.text(&dispute.name);
        writer.text(&dispute.note);
        writer.number(dispute.between.len() as u64);
        for code in &dispute.between {
            writer.text(code.as_str());
        }
    }
    writer.arcs(atlas);
    writer.polygons(&atlas.outlines);
    writer.0
}

/// The atlas that [`pack`] packed.
pub fn unpack(bytes: &[u8]) -> Result<Atlas, UnpackError> {
    let rest = bytes.strip_prefix(&MAGIC);
    let mut reader = Reader(rest.ok_or(UnpackError("wrong beginning or version"))?);
    let shapes = reader.shapes()?;
    let disputed = reader.disputed()?;
    let mut outlines = Outlines {
        arcs: reader.arcs(shapes.len(), disputed.len())?,
        ..Outlines::default()
    };
    let vertices = reader.vertices(&outlines.arcs)?;
    outlines.weights = reader.weights(&outlines.arcs, vertices.len())?;
    reader.polygons(shapes.len(), &mut outlines)?;
    if !reader.0.is_empty() {
        return Err(UnpackError("something behind the end"));
    }
    outlines.shapes = ranges_of_shapes(shapes.len(), &outlines.polygons);
    check_rings(&outlines, &vertices)?;
    Ok(Atlas::assemble(shapes, disputed, outlines, vertices))
}

struct Writer(Vec<u8>);

impl Writer {
    fn number(&mut self, mut number: u64) {
        while number >= 0x80 {
            self.0.push(number as u8 | 0x80);
            number >>= 7;
        }
        self.0.push(number as u8);
    }

    fn signed(&mut self, number: i64) {
        self.number(((number << 1) ^ (number >> 63)) as u64);
    }

    fn text(&mut self, text: &str) {
        self.number(text.len() as u64);
        self.0.extend(text.as_bytes());
    }

    fn side(&mut self, shape: Option<ShapeIndex>) {
        self.number(shape.map_or(0, |shape| u64::from(shape.0) + 1));
    }

    fn arcs(&mut self, atlas: &Atlas) {
        let outlines = &atlas.outlines;
        let mut is_given = vec![true; atlas.vertices.len()];
        for &at in &atlas.between {
            is_given[at as usize] = false;
        }
        let given = |arc: &OutlineArc| {
            let all = arc.start as usize..arc.end as usize;
            all.filter(|at| is_given[*at]).collect::<Vec<usize>>()
        };
        self.number(outlines.arcs.len() as u64);
        for arc in &outlines.arcs {
            let (kind, line) = match arc.kind {
                ArcKind::Coast => (0, None),
                ArcKind::Border => (1, None),
                ArcKind::Seam => (2, None),
                ArcKind::Disputed(line) => (3, Some(line)),
            };
            self.0.push(kind | (arc.strip as u8) << 2);
            if let Some(line) = line {
                self.number(u64::from(line));
            }
            self.side(arc.left);
            self.side(arc.right);
            self.0.push(arc.size.0);
            self.number(given(arc).len() as u64);
        }
        let mut before = (0, 0);
        for at in outlines.arcs.iter().flat_map(given) {
            let place = atlas.vertices[at];
            let step = |degrees: f64| (degrees * GRID).round() as i64;
            let here = (step(place.lon_deg), step(place.lat_deg));
            self.signed(here.0 - before.0);
            self.signed(here.1 - before.1);
            before = here;
        }
        for arc in outlines.arcs.iter().filter(|arc| arc.kind != ArcKind::Seam) {
            let given = given(arc);
            let inner = given.iter().skip(1).take(given.len().saturating_sub(2));
            self.0.extend(inner.map(|&at| outlines.weights[at].0));
        }
    }

    fn polygons(&mut self, outlines: &Outlines) {
        self.number(outlines.polygons.len() as u64);
        let (mut shape, mut arc) = (0, 0);
        for polygon in &outlines.polygons {
            self.number(u64::from(polygon.shape.0 - shape));
            shape = polygon.shape.0;
            self.number(u64::from(polygon.source));
            self.number(u64::from(polygon.end_ring - polygon.first_ring));
            for ring in (polygon.first_ring..polygon.end_ring).map(RingIndex) {
                let parts = outlines.arcs_of_ring(ring);
                self.number(parts.len() as u64);
                for part in parts {
                    let here = i64::from(part.arc().0);
                    self.signed((here - arc) << 1 | i64::from(part.is_reversed()));
                    arc = here;
                }
            }
        }
    }
}

struct Reader<'a>(&'a [u8]);

const CUT_SHORT: UnpackError = UnpackError("cut short");

impl Reader<'_> {
    fn byte(&mut self) -> Result<u8, UnpackError> {
        let (&byte, rest) = self.0.split_first().ok_or(CUT_SHORT)?;
        self.0 = rest;
        Ok(byte)
    }

    fn number(&mut self) -> Result<u64, UnpackError> {
        let first = self.byte()?;
        if first < 0x80 {
            return Ok(u64::from(first));
        }
        let mut number = u64::from(first & 0x7F);
        let mut shift = 7;
        loop {
            let byte = self.byte()?;
            if shift > 56 {
                return Err(UnpackError("a number of too many bytes"));
            }
            number |= u64::from(byte & 0x7F) << shift;
            if byte < 0x80 {
                return Ok(number);
            }
            shift += 7;
        }
    }

    fn signed(&mut self) -> Result<i64, UnpackError> {
        let number = self.number()?;
        Ok((number >> 1).cast_signed() ^ -(number & 1).cast_signed())
    }

    /// How many things follow: each is at least a byte long, so no more than there are bytes.
    fn count(&mut self) -> Result<usize, UnpackError> {
        let count = self.number()?;
        if count > self.0.len() as u64 {
            return Err(CUT_SHORT);
        }
        Ok(count as usize)
    }

    fn text(&mut self) -> Result<&str, UnpackError> {
        let length = self.count()?;
        let (text, rest) = self.0.split_at_checked(length).ok_or(CUT_SHORT)?;
        self.0 = rest;
        std::str::from_utf8(text).or(Err(UnpackError("text that is not UTF-8")))
    }

    fn shapes(&mut self) -> Result<Vec<Shape>, UnpackError> {
        let mut shapes = Vec::new();
        for _ in 0..self.count()? {
            let key = self.text()?.to_owned();
            let name = self.text()?.to_owned();
            let id = match self.number()? {
                0 => None,
                _ => Some(key.parse().or(Err(UnpackError("a key that is no code")))?),
            };
            shapes.push(Shape {
                id,
                key,
                name,
                polygons: 0..0,
                bounds: None,
            });
        }
        Ok(shapes)
    }

    fn disputed(&mut self) -> Result<Vec<Dispute>, UnpackError> {
        let mut disputed = Vec::new();
        for _ in 0..self.count()? {
            let name = self.text()?.to_owned();
            let note = self.text()?.to_owned();
            let mut between = Vec::new();
            for _ in 0..self.count()? {
                let code = self.text()?.parse();
                between.push(code.or(Err(UnpackError("a side that is no code")))?);
            }
            disputed.push(Dispute {
                name,
                between,
                note,
            });
        }
        Ok(disputed)
    }

    fn side(&mut self, shapes: usize) -> Result<Option<ShapeIndex>, UnpackError> {
        match self.number()? {
            0 => Ok(None),
            shape if shape <= shapes as u64 => Ok(Some(ShapeIndex(shape as u32 - 1))),
            _ => Err(UnpackError("an arc of an unknown shape")),
        }
    }

    fn arcs(&mut self, shapes: usize, disputed: usize) -> Result<Vec<OutlineArc>, UnpackError> {
        let count = self.count()?;
        let mut arcs = Vec::with_capacity(count);
        let mut start: u32 = 0;
        for _ in 0..count {
            let byte = self.byte()?;
            let kind = match byte & 3 {
                0 => ArcKind::Coast,
                1 => ArcKind::Border,
                2 => ArcKind::Seam,
                _ => {
                    let line = self.number()?;
                    let line = u16::try_from(line)
                        .ok()
                        .filter(|l| usize::from(*l) < disputed);
                    ArcKind::Disputed(line.ok_or(UnpackError("an unknown disputed line"))?)
                }
            };
            let strip = Strip::ALL.get(usize::from(byte >> 2)).copied();
            let strip = strip.ok_or(UnpackError("an unknown strip"))?;
            let (left, right) = (self.side(shapes)?, self.side(shapes)?);
            let size = Weight(self.byte()?);
            let vertices = self.count()? as u32;
            if vertices < 2 {
                return Err(UnpackError("an arc without an edge"));
            }
            let end = start.checked_add(vertices).ok_or(CUT_SHORT)?;
            arcs.push(OutlineArc {
                left,
                right,
                kind,
                strip,
                size,
                start,
                end,
            });
            start = end;
        }
        Ok(arcs)
    }

    fn vertices(&mut self, arcs: &[OutlineArc]) -> Result<Vec<LonLat>, UnpackError> {
        let count = arcs.last().map_or(0, |arc| arc.end as usize);
        if count > self.0.len() / 2 {
            return Err(CUT_SHORT);
        }
        let mut vertices = Vec::with_capacity(count);
        let (mut lon, mut lat) = (0_i64, 0_i64);
        for arc in arcs {
            let (west, east) = arc.strip.meridians_deg();
            let (west, east) = ((west * GRID) as i64, (east * GRID) as i64);
            for _ in arc.start..arc.end {
                lon = lon.wrapping_add(self.signed()?);
                lat = lat.wrapping_add(self.signed()?);
                if !((west..=east).contains(&lon) && (-900_000..=900_000).contains(&lat)) {
                    return Err(UnpackError("a vertex outside its strip"));
                }
                vertices.push(LonLat::new(lon as f64 / GRID, lat as f64 / GRID));
            }
        }
        Ok(vertices)
    }

    fn weights(&mut self, arcs: &[OutlineArc], count: usize) -> Result<Vec<Weight>, UnpackError> {
        let mut weights = vec![Weight::ALWAYS; count];
        for arc in arcs.iter().filter(|arc| arc.kind != ArcKind::Seam) {
            let inner = &mut weights[arc.start as usize + 1..arc.end as usize - 1];
            let (bytes, rest) = self.0.split_at_checked(inner.len()).ok_or(CUT_SHORT)?;
            self.0 = rest;
            for (weight, byte) in inner.iter_mut().zip(bytes) {
                *weight = Weight(*byte);
            }
        }
        Ok(weights)
    }

    fn polygons(&mut self, shapes: usize, outlines: &mut Outlines) -> Result<(), UnpackError> {
        let (mut shape, mut arc) = (0_u64, 0_i64);
        for _ in 0..self.count()? {
            shape = shape.saturating_add(self.number()?);
            if shape >= shapes as u64 {
                return Err(UnpackError("a polygon of an unknown shape"));
            }
            let source = self.number()? as u32;
            let first_ring = outlines.ring_ends.len() as u32;
            let rings = self.count()?;
            if rings == 0 {
                return Err(UnpackError("a polygon without rings"));
            }
            for _ in 0..rings {
                for _ in 0..self.count()? {
                    let code = self.signed()?;
                    arc = arc.wrapping_add(code >> 1);
                    let known = usize::try_from(arc)
                        .ok()
                        .filter(|at| *at < outlines.arcs.len());
                    let at = known.ok_or(UnpackError("a ring of an unknown arc"))?;
                    let part = ArcUse::new(ArcIndex(at as u32), code & 1 == 1);
                    outlines.ring_arcs.push(part);
                }
                outlines.ring_ends.push(outlines.ring_arcs.len() as u32);
            }
            outlines.polygons.push(Polygon {
                shape: ShapeIndex(shape as u32),
                source,
                first_ring,
                end_ring: first_ring + rings as u32,
            });
        }
        Ok(())
    }
}

/// Checks that each ring is one: that its arcs follow each other and come back.
fn check_rings(outlines: &Outlines, vertices: &[LonLat]) -> Result<(), UnpackError> {
    let ends = |part: &ArcUse| {
        let arc = outlines.vertices_of(part.arc());
        let (first, last) = (vertices[arc.start], vertices[arc.end - 1]);
        if part.is_reversed() {
            (last, first)
        } else {
            (first, last)
        }
    };
    for ring in (0..outlines.ring_ends.len()).map(|ring| RingIndex(ring as u32)) {
        let parts = outlines.arcs_of_ring(ring);
        let next = parts.iter().cycle().skip(1);
        if parts.is_empty() || parts.iter().zip(next).any(|(a, b)| ends(a).1 != ends(b).0) {
            return Err(UnpackError("a ring that is not closed"));
        }
    }
    Ok(())
}

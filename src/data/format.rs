//! What a file is, told by its first bytes.

/// What can be opened, for messages.
pub const NAMES: &str = "GeoJSON (also as a sequence), TopoJSON, Shapefile (.shp, or zipped) and \
                         CSV with a column of countries; each also as .gz or .zip";

/// What a file's first bytes say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// Compressed with gzip.
    Gzip,
    /// An archive.
    Zip,
    /// The main file of a Shapefile.
    Shapefile,
    /// JSON: GeoJSON, a sequence, TopoJSON.
    Json,
    /// Text that may be a table.
    Text,
    /// Something that is not opened, as it is called in a message.
    Other(&'static str),
}

/// First bytes, and what they stand for.
const MAGIC: [(&[u8], Format); 14] = [
    (b"\x1F\x8B", Format::Gzip),
    (b"PK\x03\x04", Format::Zip),
    (b"PK\x05\x06", Format::Zip),
    (b"\0\0\x27\x0A", Format::Shapefile),
    (b"fgb\x03", Format::Other("a FlatGeobuf file")),
    (
        b"SQLite format 3",
        Format::Other("a database, such as a GeoPackage"),
    ),
    (b"\x89PNG", Format::Other("a picture")),
    (b"\xFF\xD8\xFF", Format::Other("a picture")),
    (b"II*\0", Format::Other("a TIFF picture")),
    (b"%PDF", Format::Other("a PDF document")),
    (b"PAR1", Format::Other("a Parquet file")),
    (
        b"<?xml",
        Format::Other("an XML document, such as KML or GPX"),
    ),
    (b"<kml", Format::Other("a KML document")),
    (b"<gpx", Format::Other("a GPX document")),
];

impl Format {
    /// The format of these bytes.
    pub fn of(bytes: &[u8]) -> Self {
        let known = MAGIC.iter().find(|(magic, _)| bytes.starts_with(magic));
        if let Some((_, format)) = known {
            return *format;
        }
        // UTF-16, with a byte-order mark or without.
        let wide = bytes
            .strip_prefix(b"\xFF\xFE")
            .or_else(|| bytes.strip_prefix(b"\xFE\xFF"));
        if let [b'{' | b'[', 0, ..] | [0, b'{' | b'[', ..] = wide.unwrap_or(bytes) {
            return Self::Json;
        }
        let text = bytes.trim_ascii_start();
        match text.first() {
            Some(b'{' | b'[' | 0x1E) => Self::Json,
            Some(b'<') => Self::Other("a web page or an XML document"),
            _ if text.contains(&0) => Self::Other("no text"),
            _ => Self::Text,
        }
    }
}

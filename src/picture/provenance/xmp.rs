//! A provenance as XMP: for forms of files that hold a packet of it, and for SVG's metadata.

use crate::picture::provenance::{KEYWORD, Provenance};
use crate::picture::xml::escaped;

/// The namespace of the element that holds the JSON.
pub(in crate::picture) const NAMESPACE: &str = "urn:x-kabul-atlas:provenance";

/// RDF with the usual names for title, rights and program, and the whole JSON beside them.
pub(in crate::picture) fn rdf(provenance: &Provenance) -> Result<String, serde_json::Error> {
    let json = provenance.json()?;
    let (title, credit) = (provenance.shown_title(), &provenance.credit);
    let (title, credit) = (escaped(&title), escaped(credit));
    let (software, json) = (provenance.software(), escaped(&json));
    Ok(format!(
        "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n\
         <rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" \
         xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:ka=\"{NAMESPACE}\">\n\
         <dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">{title}</rdf:li></rdf:Alt></dc:title>\n\
         <dc:rights><rdf:Alt><rdf:li xml:lang=\"x-default\">{credit}</rdf:li></rdf:Alt></dc:rights>\n\
         <xmp:CreatorTool>{}</xmp:CreatorTool>\n\
         <ka:provenance>{json}</ka:provenance>\n\
         </rdf:Description>\n\
         </rdf:RDF>",
        escaped(&software),
    ))
}

/// A whole packet.
pub(in crate::picture) fn packet(provenance: &Provenance) -> Result<String, serde_json::Error> {
    let rdf = rdf(provenance)?;
    Ok(format!(
        "<?xpacket begin=\"\u{feff}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n\
         <x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n{rdf}\n</x:xmpmeta>\n\
         <?xpacket end=\"r\"?>"
    ))
}

/// What a PDF has among its keywords, which is where a program for PDF finds room for it.
pub(in crate::picture) fn keyword(provenance: &Provenance) -> Result<String, serde_json::Error> {
    Ok(format!("{KEYWORD} {}", provenance.json()?))
}

/// The JSON in a document of XML: in an element of our own, or as a keyword.
pub(super) fn find_json(text: &str) -> Result<Option<String>, roxmltree::Error> {
    let document = roxmltree::Document::parse(text)?;
    let text_of = |node: roxmltree::Node<'_, '_>| {
        let own = node.has_tag_name((NAMESPACE, "provenance"));
        let is_keyword = node.is_element() && node.tag_name().name() == "Keywords";
        let text: String = node.children().filter_map(|child| child.text()).collect();
        match (own, is_keyword) {
            (true, _) => Some(text.trim().to_owned()),
            (_, true) => Some(text.trim().strip_prefix(KEYWORD)?.trim().to_owned()),
            _ => None,
        }
    };
    Ok(document.descendants().find_map(text_of))
}

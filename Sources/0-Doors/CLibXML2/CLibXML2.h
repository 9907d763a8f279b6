/// The only door to libxml2.
#ifndef VANTHU_CLIBXML2_H
#define VANTHU_CLIBXML2_H

// Debian's headers bring in ICU's, which clash with the copy inside Foundation wherever both are imported. They are
// only needed for two fields of `xmlCharEncodingHandler`, which nobody here looks into.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/xmlschemas.h>
#include <libxml/xmlschemastypes.h>

/// Gives every event of a parser to `handler`, with `receiver` as its first argument.
/// The fields are deprecated in newer versions of libxml2, so that only this line touches them.
static inline void vanthu_xml_listen(xmlParserCtxtPtr parser, const xmlSAXHandler *handler, void *receiver) {
  *parser->sax = *handler;
  parser->userData = receiver;
}

/// A handler that hears nothing and speaks the second version of the interface.
static inline xmlSAXHandler vanthu_xml_deaf_handler(void) {
  xmlSAXHandler handler = {0};
  handler.initialized = XML_SAX2_MAGIC;
  return handler;
}

/// Frees a document, if there is one.
static inline void vanthu_xml_free_document(xmlDocPtr document) {
  if (document) xmlFreeDoc(document);
}

#endif

import Bytes
import CLibXML2

/// Builds the tree from libxml2's events, and keeps the first thing that went wrong.
///
/// Names, namespaces and the characters of texts come from libxml2; spans and attributes come from `MarkupScanner`,
/// which walks the same bytes one tag at a time.
@safe final class TreeBuilder {
  /// The first thing that went wrong.
  struct Failure {
    /// What.
    enum Cause {
      /// libxml2's error code, with its first detail.
      case libxml2(Int, String)
      /// A document type declaration.
      case documentType
      /// More elements inside elements than allowed.
      case depth
      /// More elements than allowed.
      case elements
      /// More marks on letters than any writing needs.
      case stackedMarks
    }

    /// What.
    var cause: Cause
    /// Where libxml2 stood, as a byte offset.
    var offset: Int
  }

  /// An element whose end tag has not come yet.
  struct Open {
    /// The element so far.
    var element: XMLElement
    /// The name as written, with its prefix.
    var writtenName: String
    /// Whether its start tag is its end tag too.
    var isEmpty: Bool
  }

  let scanner: MarkupScanner
  private let depth: Int
  private let allowsLongTexts: Bool
  /// How many more elements there may be.
  private var room: Int
  private(set) var open: [Open] = []
  private(set) var root: XMLElement?
  private(set) var failure: Failure?
  private var parser: xmlParserCtxtPtr?
  private var cursor = 0
  private var characters: [UInt8] = []
  private var cuts: [Int] = []
  private var texts: [Range<Int>] = []
  private var stackedMarks = StackedMarks()
  private var lastNamespace: (pointer: UnsafePointer<xmlChar>, text: String)?

  init(_ scanner: MarkupScanner, limits: XMLLimits) {
    self.scanner = scanner
    depth = min(limits.depth, 256)
    allowsLongTexts = limits.allowsLongTexts
    room = limits.elements
  }

  /// Parses the bytes. libxml2 begins and ends inside this function.
  func run() {
    _ = libraryIsReady
    guard let parser = unsafe xmlNewParserCtxt() else { return }
    unsafe self.parser = parser
    defer {
      unsafe self.parser = nil
      unsafe xmlFreeParserCtxt(parser)
    }
    var handler = unsafe Self.handler
    withExtendedLifetime(self) {
      unsafe vanthu_xml_listen(parser, &handler, Unmanaged.passUnretained(self).toOpaque())
      var options = XML_PARSE_NONET.rawValue | XML_PARSE_IGNORE_ENC.rawValue
      // The size of the file and the depth were bounded before, and a document type is refused.
      if allowsLongTexts { options |= XML_PARSE_HUGE.rawValue }
      unsafe scanner.bytes.withUnsafeBytes { bytes in
        let start = unsafe bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
        unsafe vanthu_xml_free_document(
          xmlCtxtReadMemory(parser, start, Int32(clamping: bytes.count), nil, nil, Int32(options))
        )
      }
    }
  }

  // MARK: - Events

  private func startElement(
    _ name: UnsafePointer<xmlChar>?,
    prefix: UnsafePointer<xmlChar>?,
    namespace: UnsafePointer<xmlChar>?
  ) {
    if failure != nil { return }
    let start = takeText()
    let tag = scanner.startTag(at: start)
    cursor = tag.span.upperBound
    room -= 1
    if open.count == depth || room < 0 {
      failure = Failure(cause: room < 0 ? .elements : .depth, offset: start)
      unsafe xmlStopParser(parser)
      return
    }
    count(marksIn: tag)
    if failure != nil { return }
    let localName = unsafe String(xml: name)
    open.append(
      Open(
        element: XMLElement(
          name: localName,
          namespace: unsafe text(ofNamespace: namespace),
          attributes: makeAttributes(tag.attributes),
          children: [],
          span: tag.span,
          startTag: tag.span
        ),
        writtenName: unsafe prefix == nil ? localName : String(xml: prefix) + ":" + localName,
        isEmpty: tag.isEmpty
      )
    )
  }

  private func endElement() {
    if failure != nil { return }
    guard let isEmpty = open.last?.isEmpty else { return }
    if !isEmpty { cursor = scanner.endOfEndTag(at: takeText()) }
    var element = open.removeLast().element
    element.span = element.span.lowerBound..<cursor
    if open.isEmpty {
      root = element
    } else {
      open[open.count - 1].element.children.append(.element(element))
    }
  }

  private func append(_ start: UnsafePointer<xmlChar>?, count: Int32) {
    guard let start = unsafe start else { return }
    unsafe characters.append(contentsOf: UnsafeBufferPointer(start: start, count: Int(count)))
  }

  private func cutText() {
    if !open.isEmpty { cuts.append(characters.count) }
  }

  private func refuseDocumentType() {
    if failure == nil {
      let mark = scanner.nextTag(from: 0, texts: &texts)
      failure = Failure(cause: .documentType, offset: mark)
    }
    unsafe xmlStopParser(parser)
  }

  private func note(_ code: Int32, _ level: xmlErrorLevel, _ detail: UnsafePointer<CChar>?) {
    guard failure == nil, level.rawValue >= XML_ERR_ERROR.rawValue else { return }
    let offset = unsafe min(max(xmlByteConsumed(parser), 0), scanner.bytes.count)
    failure = Failure(
      cause: .libxml2(Int(code), unsafe detail.map { unsafe String(cString: $0) } ?? ""),
      offset: offset
    )
  }

  // MARK: - Pieces

  /// Moves the characters heard since the last tag into the open element.
  ///
  /// - Returns: the offset of the tag that ends them.
  private func takeText() -> Int {
    let start = scanner.nextTag(from: cursor, texts: &texts)
    if !characters.isEmpty, !open.isEmpty {
      cuts.append(characters.count)
      var from = 0
      for (cut, span) in zip(cuts, texts) where cut > from {
        let text = XMLText(text: String(decoding: characters[from..<cut], as: UTF8.self), span: span)
        if let mark = stackedMarks.add(characters.span.extracting(from..<cut)) {
          refuse(markAt: WrittenText(scanner, span, characters: cut - from).range(of: mark).lowerBound)
        }
        open[open.count - 1].element.children.append(.text(text))
        from = cut
      }
    }
    characters.removeAll(keepingCapacity: true)
    cuts.removeAll(keepingCapacity: true)
    return start
  }

  /// Counts the marks in names and values of a tag.
  private func count(marksIn tag: MarkupScanner.StartTag) {
    let nameEnd = tag.attributes.first?.name.lowerBound ?? tag.span.upperBound
    let bytes = scanner.bytes
    if stackedMarks.add(bytes.span.extracting(tag.span.lowerBound..<nameEnd)) != nil {
      refuse(markAt: tag.span.lowerBound)
    }
    for attribute in tag.attributes {
      let value = scanner.attributeValue(in: attribute.value)
      let isNameBad = stackedMarks.add(bytes.span.extracting(attribute.name)) != nil
      let isValueBad = stackedMarks.add(value.utf8Span.span) != nil
      if isNameBad || isValueBad { refuse(markAt: attribute.name.lowerBound) }
    }
  }

  private func refuse(markAt offset: Int) {
    if failure == nil { failure = Failure(cause: .stackedMarks, offset: offset) }
    unsafe xmlStopParser(parser)
  }

  private func makeAttributes(_ spans: [MarkupScanner.AttributeSpan]) -> [XMLAttribute] {
    spans.compactMap { span in
      let name = scanner.text(span.name)
      if name == "xmlns" || name.hasPrefix("xmlns:") { return nil }
      return XMLAttribute(
        name: name,
        value: scanner.attributeValue(in: span.value),
        span: span.name.lowerBound..<min(span.value.upperBound + 1, scanner.bytes.count),
        valueSpan: span.value
      )
    }
  }

  /// The namespace as text, made once for the elements that follow each other: libxml2 gives the same pointer.
  private func text(ofNamespace pointer: UnsafePointer<xmlChar>?) -> String? {
    guard let pointer = unsafe pointer else { return nil }
    if let lastNamespace = unsafe lastNamespace, unsafe lastNamespace.pointer == pointer {
      return unsafe lastNamespace.text
    }
    let text = unsafe String(xml: pointer)
    unsafe lastNamespace = (pointer, text)
    return text
  }

  // MARK: - What libxml2 calls

  private static func of(_ receiver: UnsafeMutableRawPointer?) -> TreeBuilder? {
    unsafe receiver.map { unsafe Unmanaged<TreeBuilder>.fromOpaque($0).takeUnretainedValue() }
  }

  private static var handler: xmlSAXHandler {
    var handler = unsafe vanthu_xml_deaf_handler()
    unsafe handler.startElementNs = { receiver, name, prefix, namespace, _, _, _, _, _ in
      unsafe TreeBuilder.of(receiver)?.startElement(name, prefix: prefix, namespace: namespace)
    }
    unsafe handler.endElementNs = { receiver, _, _, _ in unsafe TreeBuilder.of(receiver)?.endElement() }
    unsafe handler.characters = { receiver, start, count in unsafe TreeBuilder.of(receiver)?.append(start, count: count)
    }
    unsafe handler.ignorableWhitespace = handler.characters
    unsafe handler.cdataBlock = handler.characters
    unsafe handler.comment = { receiver, _ in unsafe TreeBuilder.of(receiver)?.cutText() }
    unsafe handler.processingInstruction = { receiver, _, _ in unsafe TreeBuilder.of(receiver)?.cutText() }
    unsafe handler.internalSubset = { receiver, _, _, _ in unsafe TreeBuilder.of(receiver)?.refuseDocumentType() }
    unsafe handler.serror = { receiver, error in
      guard let error = unsafe error?.pointee else { return }
      unsafe TreeBuilder.of(receiver)?.note(error.code, error.level, error.str1)
    }
    return unsafe handler
  }
}

/// Sets libxml2 up, once for the whole process; it is never cleaned up.
let libraryIsReady: Void = xmlInitParser()

extension String {
  /// A text of libxml2's, which ends in a zero; empty for none.
  init(xml text: UnsafePointer<xmlChar>?) {
    self = unsafe text.map { unsafe String(cString: $0) } ?? ""
  }
}

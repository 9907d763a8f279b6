public import Diagnostics

/// Reads a file of XML.
///
/// Only UTF-8 without a document type declaration is read: nothing outside the file is ever looked up, and nothing
/// in it can grow. The first mistake of form ends the reading.
///
/// - Parameters:
///   - name: the file's name, for messages.
///   - bytes: the file.
///   - limits: how much it may ask for.
/// - Returns: the document, or exactly one error with a code `XM-…`.
/// - Complexity: O(n).
public func readXML(name: String, bytes: [UInt8], limits: XMLLimits = XMLLimits()) -> Outcome<XMLDocument> {
  let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
  let source = XMLSource(name: name, bytes: hasMark ? Array(bytes.dropFirst(3)) : bytes)
  if let complaint = complaint(aboutBytesOf: source, limits: limits) { return Outcome(nil, [complaint]) }
  let builder = TreeBuilder(MarkupScanner(bytes: source.bytes), limits: limits)
  builder.run()
  if let failure = builder.failure {
    return Outcome(nil, [Complaint(source: source, open: builder.open, limits: limits).diagnostic(for: failure)])
  }
  guard let root = builder.root else { return Outcome(nil, [unreadable(source)]) }
  return Outcome(XMLDocument(source: source, root: root))
}

/// What can be said against the bytes before they are parsed.
private func complaint(aboutBytesOf source: XMLSource, limits: XMLLimits) -> Diagnostic? {
  let bytes = source.bytes
  let limit = min(limits.bytes, Int(Int32.max))
  if bytes.count > limit { return tooLarge(source, limit: limit) }
  if bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE])
    || bytes.starts(with: [0x3C, 0x00]) || bytes.starts(with: [0x00, 0x3C])
  {
    return utf16(source)
  }
  if let bad = firstInvalidUTF8(in: bytes) { return notUTF8(source, at: bad) }
  if let control = firstForbiddenCharacter(in: bytes) { return forbiddenCharacter(source, at: control) }
  let scanner = MarkupScanner(bytes: bytes)
  if bytes.allSatisfy(scanner.isSpace) { return empty(source) }
  if let encoding = declaredEncoding(in: scanner) {
    let name = scanner.text(encoding).lowercased()
    if name != "utf-8", name != "utf8" { return otherEncoding(source, at: encoding) }
  }
  return elementWithTooManyAttributes(in: scanner, limit: limits.attributes).map {
    tooManyAttributes(source, at: $0, limit: limits.attributes)
  }
}

private func firstInvalidUTF8(in bytes: [UInt8]) -> Range<Int>? {
  do {
    _ = try UTF8Span(validating: bytes.span)
    return nil
  } catch {
    return error.byteOffsets
  }
}

/// A character that no XML file may hold: controls but tab and line ends, U+FFFE, U+FFFF.
private func firstForbiddenCharacter(in bytes: [UInt8]) -> Range<Int>? {
  for index in bytes.indices {
    let byte = bytes[index]
    if byte < 0x20, byte != 0x0A, byte != 0x0D, byte != 0x09 { return index..<index + 1 }
    if byte == 0xEF, index + 2 < bytes.count, bytes[index + 1] == 0xBF, bytes[index + 2] >= 0xBE {
      return index..<index + 3
    }
  }
  return nil
}

/// The value of `encoding` in the XML declaration, if it has one.
private func declaredEncoding(in scanner: MarkupScanner) -> Range<Int>? {
  guard scanner.has("<?xml", at: 0), scanner.bytes.count > 5, scanner.isSpace(scanner.bytes[5]) else { return nil }
  return scanner.startTag(at: 0).attributes.first { scanner.text($0.name) == "encoding" }?.value
}

/// libxml2 compares every attribute of an element with every other, so their number is looked at before.
private func elementWithTooManyAttributes(in scanner: MarkupScanner, limit: Int) -> Range<Int>? {
  guard mayHoldManyAttributes(scanner.bytes, limit: limit) else { return nil }
  var texts: [Range<Int>] = []
  var index = 0
  while true {
    let mark = scanner.nextTag(from: index, texts: &texts)
    if mark == scanner.bytes.count { return nil }
    if scanner.has("</", at: mark) || scanner.has("<!", at: mark) {
      index = mark + 1
      continue
    }
    let tag = scanner.startTag(at: mark)
    if tag.attributes.count > limit { return tag.span.lowerBound..<scanner.tagName(at: mark).upperBound }
    index = tag.span.upperBound
  }
}

/// Whether more equals signs than attributes are allowed stand between one `<` and the next.
private func mayHoldManyAttributes(_ bytes: [UInt8], limit: Int) -> Bool {
  var count = 0
  for byte in bytes {
    if byte == UInt8(ascii: "<") { count = 0 }
    if byte == UInt8(ascii: "=") { count += 1 }
    if count > limit { return true }
  }
  return false
}

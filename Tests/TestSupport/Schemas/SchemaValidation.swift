import CLibXML2
public import Diagnostics
public import XMLTree

/// Checks a file against an XSD 1.0 schema, with libxml2's validator. The program itself has no need of it: the engine
/// and the reader make their own, better placed, findings.
///
/// The file is validated while it is parsed, so that lines beyond 65.535 are right; columns are not known.
///
/// - Parameters:
///   - bytes: the file.
///   - name: the file's name, for messages.
///   - schema: the text of the schema, which may not include others.
///   - limits: how much the file may ask for.
/// - Returns: an error `XM-…` when the file is not well-formed; otherwise every violation, as `XM-20` (element),
///   `XM-21` (attribute), `XM-22` (text), `XM-23` (value), `XM-24` (anything else). `XM-25` says the schema is wrong.
public func validate(
  _ bytes: [UInt8],
  name: String,
  schema: String,
  limits: XMLLimits = XMLLimits()
) -> [Diagnostic] {
  let outcome = readXML(name: name, bytes: bytes, limits: limits)
  guard let document = outcome.value else { return outcome.diagnostics }
  let violations = SchemaViolations()
  guard violations.validate(document.source.bytes, against: Array(schema.utf8)) else {
    return [Diagnostic(.error, "XM-25", "Lược đồ XSD viết sai", at: Place(file: name), hint: "sinh lại tệp lược đồ")]
  }
  return violations.found.map { $0.diagnostic(in: document.source) }
}

/// Sets up the types of XSD, once for the whole process: libxml2 would do it by itself, but not safely in parallel.
private let schemaTypesAreReady: Void = xmlSchemaInitTypes()

/// Collects what libxml2's validator says.
private final class SchemaViolations {
  /// One thing it said.
  struct Violation {
    var code: UInt32
    var line: Int
    /// libxml2's own words, from which only the quoted names are used.
    var message: String
  }

  private(set) var found: [Violation] = []

  /// Validates; false when the schema cannot be used.
  func validate(_ bytes: [UInt8], against schema: [UInt8]) -> Bool {
    _ = schemaTypesAreReady
    return unsafe schema.withUnsafeBytes { schema in
      let start = unsafe schema.baseAddress?.assumingMemoryBound(to: CChar.self)
      guard let reader = unsafe xmlSchemaNewMemParserCtxt(start, Int32(clamping: schema.count)) else { return false }
      defer { unsafe xmlSchemaFreeParserCtxt(reader) }
      // A handler keeps the library from printing; a schema that cannot be used says so by being absent.
      unsafe xmlSchemaSetParserStructuredErrors(reader, { _, _ in }, nil)
      guard let compiled = unsafe xmlSchemaParse(reader) else { return false }
      defer { unsafe xmlSchemaFree(compiled) }
      guard let context = unsafe xmlSchemaNewValidCtxt(compiled) else { return false }
      defer { unsafe xmlSchemaFreeValidCtxt(context) }
      unsafe run(context, on: bytes)
      return true
    }
  }

  private func run(_ context: xmlSchemaValidCtxtPtr, on bytes: [UInt8]) {
    withExtendedLifetime(self) {
      let receiver = unsafe Unmanaged.passUnretained(self).toOpaque()
      unsafe xmlSchemaSetValidStructuredErrors(
        context,
        { receiver, error in
          guard let receiver = unsafe receiver, let error = unsafe error?.pointee else { return }
          let violations = unsafe Unmanaged<SchemaViolations>.fromOpaque(receiver).takeUnretainedValue()
          unsafe violations.found.append(
            Violation(
              code: UInt32(clamping: error.code),
              line: unsafe Int(error.line),
              message: unsafe error.message.map { unsafe String(cString: $0) } ?? ""
            )
          )
        },
        receiver
      )
      unsafe bytes.withUnsafeBytes { bytes in
        let start = unsafe bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
        guard
          let input = unsafe xmlParserInputBufferCreateMem(start, Int32(clamping: bytes.count), XML_CHAR_ENCODING_UTF8)
        else { return }
        // The buffer is freed by the call.
        unsafe xmlSchemaValidateStream(context, input, XML_CHAR_ENCODING_UTF8, nil, nil)
      }
    }
  }
}

extension SchemaViolations.Violation {
  /// The finding in our own words.
  func diagnostic(in source: XMLSource) -> Diagnostic {
    let element = names.first ?? ""
    let attribute = names.dropFirst().first ?? ""
    let place = source.place(ofLine: line)
    return switch xmlParserErrors(rawValue: code) {
    case XML_SCHEMAV_ELEMENT_CONTENT where message.contains("Missing child"):
      Diagnostic(.error, "XM-20", "<\(element)> thiếu phần tử con", at: place, expected: expected)
    case XML_SCHEMAV_ELEMENT_CONTENT:
      Diagnostic(.error, "XM-20", "<\(element)> không được đứng ở đây", at: place, expected: expected)
    case XML_SCHEMAV_CVC_ELT_1:
      Diagnostic(.error, "XM-20", "<\(element)> không làm phần tử ngoài cùng được", at: place)
    case XML_SCHEMAV_CVC_COMPLEX_TYPE_4:
      Diagnostic(.error, "XM-21", "<\(element)> thiếu thuộc tính “\(attribute)”", at: place)
    case XML_SCHEMAV_CVC_COMPLEX_TYPE_3_2_1, XML_SCHEMAV_CVC_COMPLEX_TYPE_3_2_2:
      Diagnostic(.error, "XM-21", "<\(element)> không có thuộc tính “\(attribute)”", at: place)
    case XML_SCHEMAV_CVC_COMPLEX_TYPE_2_3, XML_SCHEMAV_CVC_COMPLEX_TYPE_2_1, XML_SCHEMAV_CVC_TYPE_3_1_2:
      Diagnostic(.error, "XM-22", "Chữ không được đứng trực tiếp trong <\(element)>", at: place)
    case XML_SCHEMAV_CVC_ENUMERATION_VALID, XML_SCHEMAV_CVC_PATTERN_VALID, XML_SCHEMAV_CVC_MINLENGTH_VALID,
      XML_SCHEMAV_CVC_DATATYPE_VALID_1_2_1:
      Diagnostic(
        .error,
        "XM-23",
        message.contains("attribute '")
          ? "Giá trị của thuộc tính “\(attribute)” ở <\(element)> không dùng được"
          : "Nội dung của <\(element)> không dùng được",
        at: place,
        expected: expected
      )
    default: Diagnostic(.error, "XM-24", "<\(element)> không đúng lược đồ (mã \(code) của libxml2)", at: place)
    }
  }

  /// The names between quotes, without their namespaces.
  private var names: [String] {
    message.split(separator: "'", omittingEmptySubsequences: false).enumerated()
      .filter { !$0.offset.isMultiple(of: 2) }
      .map { localName($0.element) }
  }

  /// The names or values that the validator would have taken.
  private var expected: String? {
    if let set = message.firstRange(of: "set {") {
      return message[set.upperBound...].split(separator: "'").enumerated()
        .filter { $0.offset.isMultiple(of: 2) && !$0.element.hasPrefix("}") }
        .map { String($0.element) }.joined(separator: ", ")
    }
    guard let open = message.firstRange(of: "Expected is "),
      let start = message[open.upperBound...].firstIndex(of: "("),
      let close = message.lastIndex(of: ")")
    else { return nil }
    return message[message.index(after: start)..<close].split(separator: ",")
      .map { localName($0.filter { $0 != " " }) }.joined(separator: ", ")
  }

  private func localName(_ text: some StringProtocol) -> String {
    text.lastIndex(of: "}").map { String(text[text.index(after: $0)...]) } ?? String(text)
  }
}

extension XMLSource {
  /// A whole line, without a column.
  fileprivate func place(ofLine line: Int) -> Place {
    var start = 0
    var number = 1
    while number < line, let end = bytes[start...].firstIndex(of: 0x0A) {
      start = end + 1
      number += 1
    }
    var place = place(start..<start)
    place.column = nil
    return place
  }
}

public import Diagnostics
import OfficialWriting
import XMLTree

/// Stable codes of what can be wrong with a received message.
enum ReadingCode: String {
  /// A file that is no edXML message.
  case foreign = "ED-11"
  /// A message without a part that every message has.
  case incomplete = "ED-12"
  /// Characters that are no base64, or base64 without its end.
  case encoding = "ED-13"
  /// A packed file that cannot be unpacked.
  case archive = "ED-14"
  /// More bytes than are unpacked.
  case tooLarge = "ED-15"
  /// A name that was changed to be safe.
  case name = "ED-16"
  /// The list of files and the files do not agree.
  case manifest = "ED-17"
  /// A file that is something else than it claims to be.
  case content = "ED-18"
}

/// How much a message may ask for: 100 MB, with texts as long as that, but no more elements than people would need.
let messageLimits = XMLLimits(
  bytes: 100_000_000,
  depth: 32,
  attributes: 64,
  elements: 100_000,
  allowsLongTexts: true
)

/// How many files a message may carry.
private let mostAttachments = 200

/// Reads an edXML message of any sender: names and order of its parts are free, prefixes do not matter, unknown elements
/// and signatures are passed over.
///
/// - Parameters:
///   - name: the file's name, for messages.
///   - bytes: the file.
/// - Returns: the message when its header can be read, even if attachments cannot; and everything that was found.
public func readMessage(name: String, bytes: [UInt8]) -> Outcome<ReceivedMessage> {
  let document = readXML(name: name, bytes: bytes, limits: messageLimits)
  guard let document = document.value else {
    return Outcome(
      nil,
      document.diagnostics.map { finding in
        var finding = finding
        finding.hint = "đề nghị bên gửi xuất lại bản tin; đừng sửa tay tệp đã nhận"
        return finding
      }
    )
  }
  var reader = MessageReader(document: document)
  let message = reader.message()
  return Outcome(message, reader.diagnostics)
}

/// Reads one message.
struct MessageReader {
  let document: XMLDocument
  private(set) var diagnostics: [Diagnostic] = []

  init(document: XMLDocument) { self.document = document }

  mutating func message() -> ReceivedMessage? {
    let root = document.root
    guard root.isNamed(.message), root.namespace == messageNamespace else {
      let found = root.namespace.map { "<\(root.name)> của “\($0)”" } ?? "<\(root.name)>"
      report(
        .foreign,
        "“\(document.source.name)” không phải bản tin edXML theo QCVN 102:2016: phần tử ngoài cùng là \(found)",
        root.startTag,
        expected: "<edXML> của “\(messageNamespace)”"
      )
      return nil
    }
    let envelope = required(.envelope, in: root)
    let header = envelope.flatMap { required(.header, in: $0) }
    guard let header, let fields = required(.messageHeader, in: header) else { return nil }
    if fields.child(.from) == nil { _ = required(.from, in: fields) }
    let references = envelope?.child(.body)?.child(.manifest)?.children(.reference) ?? []
    let encoded = root.children(.attachmentEncoded).flatMap { $0.children(.attachment) }
    if let extra = (encoded.dropFirst(mostAttachments).first ?? references.dropFirst(mostAttachments).first) {
      report(
        .tooLarge,
        "bản tin kèm quá nhiều tệp: nhiều nhất \(mostAttachments)",
        extra.startTag,
        hint: "đề nghị bên gửi chia thành nhiều bản tin"
      )
      return nil
    }
    var unpacker = AttachmentReader(document: document)
    let attachments = unpacker.attachments(encoded, manifest: references)
    diagnostics += unpacker.diagnostics
    return ReceivedMessage(
      header: field(fields, .messageHeader),
      trace: header.child(.traceHeaderList).map { field($0, .traceHeaderList) },
      attachments: attachments
    )
  }

  private mutating func required(_ name: ElementName, in parent: XMLElement) -> XMLElement? {
    if let child = parent.child(name) { return child }
    report(
      .incomplete,
      "bản tin thiếu phần <\(name.rawValue)> trong <\(parent.name)>",
      parent.startTag,
      hint: "đề nghị bên gửi xuất lại bản tin"
    )
    return nil
  }

  private mutating func report(
    _ code: ReadingCode,
    _ message: String,
    _ range: Range<Int>,
    expected: String? = nil,
    hint: String? = nil
  ) {
    diagnostics.append(
      Diagnostic(.error, code.rawValue, message, at: document.source.place(range), expected: expected, hint: hint)
    )
  }

  /// What an element says; elements without a word are left out, and so are unknown ones.
  private func field(_ element: XMLElement, _ name: ElementName) -> ReceivedField {
    var fields: [ReceivedField] = []
    for case .element(let child) in element.children {
      guard let name = child.elementName else { continue }
      let read = field(child, name)
      if !read.text.isEmpty || !read.fields.isEmpty { fields.append(read) }
    }
    let order = ElementName.order
    let sorted = fields.enumerated().sorted {
      (order[$0.element.name] ?? 0, $0.offset) < (order[$1.element.name] ?? 0, $1.offset)
    }
    return ReceivedField(
      name: name,
      text: fields.isEmpty ? element.trimmedText : "",
      fields: sorted.map(\.element)
    )
  }
}

extension ElementName {
  /// Where each name stands in the regulation's table.
  fileprivate static let order = Dictionary(
    uniqueKeysWithValues: allCases.enumerated().map { ($0.element, $0.offset) }
  )
}

extension XMLElement {
  /// Which element of a message it is, whatever its prefix.
  var elementName: ElementName? { ElementName(rawValue: name) }

  /// Whether it is an element of a message of this name.
  func isNamed(_ name: ElementName) -> Bool { self.name == name.rawValue }

  /// The first element of a name in it.
  func child(_ name: ElementName) -> XMLElement? {
    for case .element(let child) in children where child.isNamed(name) { return child }
    return nil
  }

  /// All elements of a name in it.
  func children(_ name: ElementName) -> [XMLElement] {
    children.compactMap { node in
      if case .element(let child) = node, child.isNamed(name) { return child }
      return nil
    }
  }

  /// The characters directly in it, without white space at the ends, in NFC.
  var trimmedText: String {
    var text = ""
    for case .text(let piece) in children { text += piece.text }
    let bytes = text.utf8
    guard let first = bytes.firstIndex(where: { $0 > 0x20 }), let last = bytes.lastIndex(where: { $0 > 0x20 }) else {
      return ""
    }
    return normalizedNFC(String(text[first...last])).text
  }
}

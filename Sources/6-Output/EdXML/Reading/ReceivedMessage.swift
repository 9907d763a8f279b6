/// Something a received message says: an element with its text, or with more elements.
struct ReceivedField: Sendable, Hashable {
  /// Which element.
  var name: ElementName
  /// Its text without white space at the ends, in NFC; empty when it holds elements.
  var text: String
  /// The elements in it that say something, in the order of ``ElementName``.
  var fields: [ReceivedField]

  /// The elements of a name in it.
  func all(_ name: ElementName) -> [ReceivedField] { fields.filter { $0.name == name } }

  /// The text at the end of a way of names, each the first of its name; nil when the message does not say it.
  func text(_ way: ElementName...) -> String? {
    var field = self
    for name in way {
      guard let next = field.fields.first(where: { $0.name == name }) else { return nil }
      field = next
    }
    return field.text.isEmpty ? nil : field.text
  }
}

/// A file that came with a message.
public struct ReceivedAttachment: Sendable, Hashable {
  /// The name the sender gave it; not safe to be used as a name of a file.
  public var name: String
  /// The media type the sender gave it.
  public var contentType: String
  /// Its description; empty when there is none.
  public var description: String
  /// The bytes to be written; for a packed file those inside. Nil when they cannot be had.
  public var bytes: [UInt8]?
  /// Whether it came packed and was unpacked.
  public var wasPacked: Bool
  /// A name that is safe in any folder, different from those of the other attachments.
  public var fileName: String
}

/// An edXML message somebody sent: what it says, and its files.
public struct ReceivedMessage: Sendable {
  /// `MessageHeader`: everything about the document, or the status of one.
  var header: ReceivedField
  /// `TraceHeaderList`: the way of the message and what it is for; nil in status messages.
  var trace: ReceivedField?
  /// The files.
  public var attachments: [ReceivedAttachment]

  /// Whether it tells what became of a document instead of carrying one.
  public var isStatus: Bool { header.text(.statusCode) != nil }
}

public import Bytes
import OfficialWriting
import Values

/// Writes messages: exactly the prefixes, the order and the spellings that readers in use ask for.
///
/// The prefix `edXML:` stands inside the envelope and is left out in the files behind it; both mean one namespace, but some
/// readers look for the characters. Files go into the sink as base64 piece by piece.
public struct MessageWriter: Sendable {
  /// Makes a writer; it keeps nothing between messages.
  public init() {}

  /// Writes a message behind what the sink already holds.
  public func write(_ message: OutgoingMessage, into sink: inout ByteSink) {
    var output = MessageOutput(sink)
    sink = ByteSink()
    output.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<edXML xmlns=\"")
    output.append(messageNamespace)
    output.append("\"><edXML:edXMLEnvelope xmlns:edXML=\"")
    output.append(messageNamespace)
    output.append("\">")
    output.group(.header) { output in
      output.group(.messageHeader) { write(message, into: &$0) }
      output.group(.traceHeaderList) { writeTrace(of: message, into: &$0) }
    }
    output.group(.body) { output in
      output.append("<edXML:edXMLManifest version=\"1.0\">")
      for (index, file) in message.attachments.enumerated() {
        output.group(.reference) { output in
          output.text(.contentId, message.contentId(index))
          output.text(.contentType, file.contentType)
          output.text(.description, file.note)
          output.text(.attachmentName, file.name)
        }
      }
      output.append("</edXML:edXMLManifest>")
    }
    output.close(.envelope)
    writeFiles(of: message, into: &output)
    output.append("</edXML>\n")
    sink = output.sink
  }

  private func write(_ message: OutgoingMessage, into output: inout MessageOutput) {
    output.group(.from) { write(message.sender, into: &$0) }
    for recipient in message.recipients { output.group(.to) { write(recipient, into: &$0) } }
    output.group(.code) { output in
      output.text(.codeNumber, message.number)
      output.text(.codeNotation, message.notation)
    }
    output.group(.promulgationInfo) { output in
      output.text(.place, message.place)
      output.text(.promulgationDate, MessageDate.text(message.issued))
    }
    output.group(.documentType) { output in
      output.number(.type, message.type)
      output.number(.typeDetail, message.typeDetail)
      output.text(.typeName, message.typeName)
    }
    output.text(.subject, message.subject)
    output.text(.content, message.summary)
    output.group(.signerInfo) { output in
      output.text(.competence, message.competence)
      output.text(.position, message.position)
      output.text(.fullName, message.signer)
    }
    output.text(.dueDate, message.data.due.map(MessageDate.text))
    output.list(.toPlaces, of: .place, message.otherPlaces)
    output.group(.otherInfo) { output in
      output.number(.priority, message.priority)
      output.text(.sphereOfPromulgation, message.circulation)
      output.text(.typistNotation, message.typist)
      output.number(.promulgationAmount, message.copies)
      output.number(.pageAmount, message.data.pages)
      output.list(.appendixes, of: .appendix, message.appendices)
    }
    for answer in message.data.answers {
      output.group(.responseFor) { output in
        output.text(.organId, answer.identifier)
        output.text(.code, answer.code)
        output.text(.promulgationDate, MessageDate.text(answer.date))
        output.text(.documentId, answer.documentId)
      }
    }
    output.number(.steeringType, message.data.steering)
    output.text(.documentId, message.documentId)
  }

  private func write(_ organization: OutgoingMessage.Organization, into output: inout MessageOutput) {
    output.text(.organId, organization.identifier)
    output.text(.organizationInCharge, organization.details.superior)
    output.text(.organName, organization.name)
    output.text(.organAddress, organization.details.address)
    output.text(.email, organization.details.email)
    output.text(.telephone, organization.details.telephone)
    output.text(.fax, organization.details.fax)
    output.text(.website, organization.details.website)
  }

  /// The first stage of the way, and that this is a new document: revoking, updating and replacing belong to the system
  /// that sent it. `Paper` is 0 in every message seen, and sources disagree about what it means.
  private func writeTrace(of message: OutgoingMessage, into output: inout MessageOutput) {
    output.group(.traceHeader) { output in
      output.text(.organId, message.sender.identifier)
      output.text(.timestamp, MessageDate.text(message.time))
    }
    output.group(.business) { output in
      output.number(.businessDocumentType, 0)
      output.text(.businessReason, "Văn bản điện tử mới")
      output.number(.paper, 0)
      if let clerk = message.data.clerk {
        output.group(.staffInfo) { output in
          output.text(.department, clerk.department)
          output.text(.staff, clerk.name)
          output.text(.email, clerk.email)
          output.text(.mobile, clerk.mobile)
        }
      }
    }
  }

  private func writeFiles(of message: OutgoingMessage, into output: inout MessageOutput) {
    output.prefix = ""
    output.group(.attachmentEncoded) { output in
      for (index, file) in message.attachments.enumerated() {
        output.group(.attachment) { output in
          output.text(.contentId, message.contentId(index))
          output.text(.attachmentName, file.name)
          output.text(.description, file.note)
          output.text(.contentType, file.contentType)
          output.append("<edXML:ContentTransferEncoded xmlns:edXML=\"")
          output.append(messageNamespace)
          output.append("\">")
          output.sink.appendBase64(file.bytes.span)
          output.append("</edXML:ContentTransferEncoded>")
        }
      }
    }
  }
}

extension OutgoingMessage {
  /// A name for a file that no other message has: made of what names the document.
  fileprivate func contentId(_ index: Int) -> String {
    let day = MessageDate.text(issued).filter { $0 != "/" }
    return "cid:\(index + 1).\(day).\(slug("\(number) \(notation)"))@\(sender.identifier)"
  }
}

extension OutgoingAttachment {
  fileprivate var note: String { "Tệp \(name)" }
}

/// How dates are written in a message; readers in use take any other form for none.
enum MessageDate {
  /// `2026/11/21`
  static func text(_ date: CalendarDate) -> String {
    "\(digits(date.year, 4))/\(digits(date.month, 2))/\(digits(date.day, 2))"
  }

  /// `2026/11/21 08:30:00`
  static func text(_ time: Timestamp) -> String {
    "\(text(time.date)) \(digits(time.hour, 2)):\(digits(time.minute, 2)):\(digits(time.second, 2))"
  }

  private static func digits(_ number: Int, _ count: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, count - digits.utf8.count)) + digits
  }
}

/// Elements of a message on their way into a sink.
private struct MessageOutput {
  var sink: ByteSink
  /// What stands before the names of elements.
  var prefix: StaticString = "edXML:"

  init(_ sink: ByteSink) { self.sink = sink }

  mutating func append(_ markup: StaticString) { sink.append(markup) }

  /// Characters of the program itself.
  mutating func append(_ markup: String) { sink.append(markup.utf8Span.span) }

  mutating func open(_ name: ElementName) {
    sink.append(UInt8(ascii: "<"))
    sink.append(prefix)
    append(name.rawValue)
    sink.append(UInt8(ascii: ">"))
  }

  mutating func close(_ name: ElementName) {
    sink.append("</")
    sink.append(prefix)
    append(name.rawValue)
    sink.append(UInt8(ascii: ">"))
  }

  mutating func group(_ name: ElementName, _ content: (inout MessageOutput) -> Void) {
    open(name)
    content(&self)
    close(name)
  }

  /// An element with a text; nothing when there is no text.
  mutating func text(_ name: ElementName, _ text: String?) {
    guard let text, !text.isEmpty else { return }
    open(name)
    sink.appendText(text)
    close(name)
  }

  mutating func number(_ name: ElementName, _ number: Int?) {
    guard let number else { return }
    open(name)
    sink.append(decimal: number)
    close(name)
  }

  mutating func list(_ name: ElementName, of item: ElementName, _ texts: [String]) {
    guard !texts.isEmpty else { return }
    group(name) { output in
      for text in texts { output.text(item, text) }
    }
  }
}

import Diagnostics
import Foundation
import OfficialWriting
import TestSupport
import Testing
import Values

@testable import EdXML

@Suite("Ghi rồi đọc lại")
struct RoundTripTests {
  /// What a message says, as ways of names and texts: made of the message itself, not of its XML.
  static func facts(of message: OutgoingMessage) -> [String] {
    var facts: [String] = []
    func say(_ way: String, _ text: String?) {
      if let text { facts.append("\(way)=\(text)") }
    }
    func say(_ way: String, _ organization: OutgoingMessage.Organization) {
      say("\(way)/OrganId", organization.identifier)
      say("\(way)/OrganizationInCharge", organization.details.superior)
      say("\(way)/OrganName", organization.name)
      say("\(way)/OrganAdd", organization.details.address)
      say("\(way)/Email", organization.details.email)
      say("\(way)/Telephone", organization.details.telephone)
      say("\(way)/Fax", organization.details.fax)
      say("\(way)/Website", organization.details.website)
    }
    say("From", message.sender)
    for recipient in message.recipients { say("To", recipient) }
    say("Code/CodeNumber", message.number)
    say("Code/CodeNotation", message.notation)
    say("PromulgationInfo/Place", message.place)
    say("PromulgationInfo/PromulgationDate", MessageDate.text(message.issued))
    say("DocumentType/Type", String(message.type))
    say("DocumentType/TypeDetail", message.typeDetail.map(String.init))
    say("DocumentType/TypeName", message.typeName)
    say("Subject", message.subject)
    say("Content", message.summary)
    say("SignerInfo/Competence", message.competence)
    say("SignerInfo/Position", message.position)
    say("SignerInfo/FullName", message.signer)
    say("DueDate", message.data.due.map(MessageDate.text))
    for place in message.otherPlaces { say("ToPlaces/Place", place) }
    say("OtherInfo/Priority", String(message.priority))
    say("OtherInfo/SphereOfPromulgation", message.circulation)
    say("OtherInfo/TyperNotation", message.typist)
    say("OtherInfo/PromulgationAmount", message.copies.map(String.init))
    say("OtherInfo/PageAmount", message.data.pages.map(String.init))
    for title in message.appendices { say("OtherInfo/Appendixes/Appendix", title) }
    for answer in message.data.answers {
      say("ResponseFor/OrganId", answer.identifier)
      say("ResponseFor/Code", answer.code)
      say("ResponseFor/PromulgationDate", MessageDate.text(answer.date))
      say("ResponseFor/DocumentId", answer.documentId)
    }
    say("SteeringType", message.data.steering.map(String.init))
    say("DocumentId", message.documentId)
    for file in message.attachments {
      say("file", "\(file.name) \(file.contentType) \(Data(file.bytes).base64EncodedString())")
    }
    return facts
  }

  /// The same of a message that was read.
  static func facts(of message: ReceivedMessage) -> [String] {
    func facts(_ field: ReceivedField, _ way: String) -> [String] {
      field.fields.flatMap { child in
        let way = way.isEmpty ? child.name.rawValue : "\(way)/\(child.name.rawValue)"
        return child.fields.isEmpty ? ["\(way)=\(child.text)"] : facts(child, way)
      }
    }
    return facts(message.header, "")
      + message.attachments.map { file in
        "file=\(file.name) \(file.contentType) \(Data(file.bytes ?? []).base64EncodedString())"
      }
  }

  @Test("Mọi điều ghi ra đọc lại được bằng trình đọc của chương trình")
  func ownReader() throws {
    let message = try OutgoingSample.message()
    let read = readMessage(name: "a.edxml", bytes: OutgoingSample.bytes(of: message))
    #expect(read.diagnostics.map(\.message) == [])
    let received = try #require(read.value)
    #expect(Self.facts(of: received) == Self.facts(of: message))
    #expect(!received.isStatus)
    #expect(received.trace?.text(.traceHeader, .timestamp) == "2026/01/05 16:05:00")
    #expect(received.trace?.text(.business, .staffInfo, .staff) == "Đàm Thị Lụa")
    #expect(received.attachments.map(\.fileName) == ["07-SNV-TĐKT.pdf", "07.docx"])
  }

  @Test("Ký tự bất kỳ trong mọi trường", arguments: 0..<40)
  func randomText(_ seed: Int) throws {
    let message = RandomMessage.make(seed: UInt64(seed))
    let read = readMessage(name: "a.edxml", bytes: OutgoingSample.bytes(of: message))
    #expect(read.diagnostics.filter { $0.severity == .error }.map(\.message) == [])
    #expect(Self.facts(of: try #require(read.value)) == Self.facts(of: message))
  }

  @Test("Ký tự XML không có thì thành U+FFFD, bản tin vẫn đọc được")
  func forbiddenCharacters() throws {
    var message = try OutgoingSample.message()
    message.subject = "a\u{1}b\u{B}c\u{FFFE}d\u{202E}e"
    let read = readMessage(name: "a.edxml", bytes: OutgoingSample.bytes(of: message))
    #expect(read.value?.header.text(.subject) == "a\u{FFFD}b\u{FFFD}c\u{FFFD}d\u{FFFD}e")
  }

  @Test(
    "Trình đọc XML của Python đọc ra đúng như thế",
    .needs(.python)
  )
  func python() throws {
    let messages = [try OutgoingSample.message()] + (0..<40).map { RandomMessage.make(seed: UInt64($0)) }
    let read = try PythonReader.facts(of: messages.map(OutgoingSample.bytes))
    #expect(read.count == messages.count)
    for (facts, message) in zip(read, messages) { #expect(facts == Self.facts(of: message)) }
  }
}

/// Messages that nobody would write, the same for the same seed.
enum RandomMessage {
  private static let pieces = [
    "Ủy ban nhân dân", "a", " ", "  ", "]]>", "&", "&amp;", "<b>", "</edXML:Subject>", "\"", "'", "<!--", "-->",
    "<?x?>",
    "<![CDATA[", "🏅", "👨‍👩‍👧", "\u{FFFD}", "\u{A0}", "e\u{302}\u{301}", "\u{301}", "\u{200B}", "\u{E000}", "𠀋", "Đ",
  ]

  private static let days = stride(from: 0, to: 40_000, by: 731).compactMap { CalendarDate(dayNumber: $0) }
  private static let times = days.compactMap { Timestamp(date: $0, hour: 1, minute: 2, second: 3) }

  static func make(seed: UInt64) -> OutgoingMessage {
    var state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1
    func next() -> UInt64 {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return state
    }
    func text() -> String {
      let words = (0...Int(next() % 6)).map { _ in pieces[Int(next() % UInt64(pieces.count))] }.joined()
      return normalizedNFC("x\(words)y").text
    }
    func maybe() -> String? { next() % 2 == 0 ? nil : text() }
    func organization() -> OutgoingMessage.Organization {
      let details = SendingData.Organization(
        superior: maybe(),
        address: maybe(),
        email: maybe(),
        telephone: maybe(),
        fax: maybe(),
        website: maybe()
      )
      return OutgoingMessage.Organization(identifier: "H37.\(next() % 100)", name: text(), details: details)
    }
    func date() -> CalendarDate { days[Int(next() % UInt64(days.count))] }
    var data = SendingData()
    data.due = next() % 2 == 0 ? nil : date()
    data.pages = next() % 2 == 0 ? nil : Int(next() % 500)
    data.steering = next() % 2 == 0 ? nil : Int(next() % 4)
    data.answers = (0..<next() % 3).map { _ in
      SendingData.Answer(identifier: "H1.\(next() % 9)", code: text(), date: date(), documentId: maybe())
    }
    return OutgoingMessage(
      sender: organization(),
      recipients: (0...next() % 3).map { _ in organization() },
      number: text(),
      notation: text(),
      place: text(),
      issued: date(),
      type: Int(next() % 3),
      typeDetail: next() % 2 == 0 ? nil : Int(next() % 32),
      typeName: text(),
      subject: text(),
      summary: text(),
      competence: maybe(),
      position: maybe(),
      signer: text(),
      otherPlaces: (0..<next() % 3).map { _ in text() },
      priority: Int(next() % 5),
      circulation: maybe(),
      typist: maybe(),
      copies: next() % 2 == 0 ? nil : Int(next() % 500),
      appendices: (0..<next() % 3).map { _ in text() },
      data: data,
      time: times[Int(next() % UInt64(times.count))],
      attachments: (0...next() % 2).map { index in
        OutgoingAttachment(
          name: text(),
          contentType: "application/octet-stream",
          bytes: (0...next() % 3000).map { _ in UInt8(truncatingIfNeeded: next() >> 11) }
        )
      }
    )
  }
}

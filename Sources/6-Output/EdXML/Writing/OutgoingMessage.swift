import Decree30
public import Diagnostics
public import DocumentModel
import OfficialWriting
public import Values

/// A file that goes with a message.
public struct OutgoingAttachment: Sendable {
  /// Its name with its ending.
  public var name: String
  /// Its media type.
  public var contentType: String
  /// Its bytes, sent as they are.
  public var bytes: [UInt8]

  /// A signed PDF.
  public static func pdf(name: String, bytes: [UInt8]) -> OutgoingAttachment {
    OutgoingAttachment(name: name, contentType: "application/pdf", bytes: bytes)
  }

  /// A document of Word.
  public static func docx(name: String, bytes: [UInt8]) -> OutgoingAttachment {
    OutgoingAttachment(
      name: name,
      contentType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      bytes: bytes
    )
  }

  /// Says that a file that should be a signed PDF is something else; nil when it is one.
  public var complaint: Diagnostic? {
    let mark = Array("%PDF-".utf8)
    guard contentType == "application/pdf", !bytes.starts(with: mark) else { return nil }
    return Diagnostic(
      .error,
      SendingCode.attachment.rawValue,
      "“\(name)” không phải tệp PDF",
      hint: "chọn tệp PDF đã ký số"
    )
  }
}

/// A message as it is written: an issued document with its sender, its recipients and its files.
public struct OutgoingMessage: Sendable {
  /// An agency, with what every message says of it.
  public struct Organization: Sendable, Hashable {
    /// Identifier.
    public var identifier: String
    /// Name.
    public var name: String
    /// The other facts.
    public var details: SendingData.Organization
  }

  /// The agency that sends.
  public var sender: Organization
  /// The agencies that receive.
  public var recipients: [Organization]
  /// Số.
  public var number: String
  /// Ký hiệu.
  public var notation: String
  /// Địa danh.
  public var place: String
  /// Ngày ban hành.
  public var issued: CalendarDate
  /// Class of the kind.
  public var type: Int
  /// Row of the class's table; nil where the table has none.
  public var typeDetail: Int?
  /// Name of the kind.
  public var typeName: String
  /// Trích yếu.
  public var subject: String
  /// Summary.
  public var summary: String
  /// In whose name it is signed.
  public var competence: String?
  /// The signer's post.
  public var position: String?
  /// The signer's name.
  public var signer: String
  /// Recipients that get it in another way, and the archive.
  public var otherPlaces: [String]
  /// 0 none, 1 khẩn, 2 thượng khẩn, 3 hỏa tốc.
  public var priority: Int
  /// Chỉ dẫn lưu hành.
  public var circulation: String?
  /// Initials of who wrote it.
  public var typist: String?
  /// Number of copies.
  public var copies: Int?
  /// Titles of appendices.
  public var appendices: [String]
  /// What the document does not say: answers, deadline, pages, the clerk.
  public var data: SendingData
  /// The time of the first stage of its way.
  public var time: Timestamp
  /// The files, the official one first.
  public var attachments: [OutgoingAttachment]

  /// What the exchange calls the document: sender, date and code.
  public var documentId: String {
    "\(sender.identifier),\(MessageDate.text(issued)),\(number)/\(notation)"
  }
}

extension OutgoingMessage {
  /// Makes the message of an issued document.
  ///
  /// - Parameters:
  ///   - document: a finished document.
  ///   - sending: who sends and receives.
  ///   - attachments: its files, the official one first.
  ///   - place: where the document's data are, for findings.
  /// - Returns: the message, or everything that keeps it from being sent.
  public static func make(
    _ document: OfficialDocument,
    sending: SendingData,
    attachments: [OutgoingAttachment],
    at place: Place?
  ) -> Outcome<OutgoingMessage> {
    var maker = MessageMaker(document: document, place: place)
    let message = maker.message(sending, attachments)
    let hasErrors = maker.diagnostics.contains { $0.severity == .error }
    return Outcome(hasErrors ? nil : message, maker.diagnostics)
  }
}

extension OutgoingMessage {
  /// Refuses a document with places still to be filled by hand, when the program's own file of it would be sent: what is
  /// left to a pen is filled in the signed copy only.
  ///
  /// Number, date, subject and signer are not looked at, nor their blanks where the text repeats them:
  /// ``make(_:sending:attachments:at:)`` refuses them in every case.
  ///
  /// - Parameters:
  ///   - document: a finished document.
  ///   - place: where the document's data are, for the finding.
  /// - Returns: the finding, with each blank's name and how often it comes; nil when there is none.
  public static func refusalOfBlanks(in document: OfficialDocument, at place: Place?) -> Diagnostic? {
    var collector = BlankCollector(signerNames: document.signatures.count)
    document.walk(&collector)
    let found = collector.names.filter { !collector.required.contains($0.name) }
    guard !found.isEmpty else { return nil }
    let total = found.reduce(0) { $0 + $1.count }
    let names = found.map { $0.count == 1 ? $0.name : "\($0.name) (\($0.count))" }
    return Diagnostic(
      .error,
      SendingCode.blank.rawValue,
      "văn bản còn \(total) chỗ để trống mà không có bản đã ký để gửi: \(names.joined(separator: ", "))",
      at: place,
      hint: "điền nốt vào dữ liệu, hoặc gửi bản PDF đã ký bằng --pdf"
    )
  }
}

/// Counts the blanks of a document by name, in the order they first come.
private struct BlankCollector: DocumentWalker {
  private(set) var names: [(name: String, count: Int)] = []
  /// Names of blanks in what every message has to have.
  private(set) var required: Set<String> = []
  /// Names of signers still to come; the last one is required of every message.
  private var signerNames: Int

  init(signerNames: Int) { self.signerNames = signerNames }

  mutating func visit(_ text: RichText, label: String, as component: Component, at path: DocumentPath) {
    let isRequired: Bool
    switch component {
    case .number, .placeAndDate, .subject, .letterSubject: isRequired = true
    case .signerName:
      signerNames -= 1
      isRequired = signerNames == 0
    default: isRequired = false
    }
    for case .blank(let blank) in text.runs {
      if isRequired {
        required.insert(blank.name)
      } else if let index = names.firstIndex(where: { $0.name == blank.name }) {
        names[index].count += 1
      } else {
        names.append((blank.name, 1))
      }
    }
  }
}

/// Takes the facts of a message out of a document, and notes what is missing.
private struct MessageMaker {
  let document: OfficialDocument
  let place: Place?
  private(set) var diagnostics: [Diagnostic] = []

  init(document: OfficialDocument, place: Place?) {
    self.document = document
    self.place = place
  }

  mutating func message(_ sending: SendingData, _ attachments: [OutgoingAttachment]) -> OutgoingMessage? {
    let number = required(document.number?.number, "số", "cấp số rồi điền vào dữ liệu")
    let notation = required(document.number?.symbol, "ký hiệu", "điền ký hiệu vào dữ liệu")
    let issued = issueDate()
    let location = required(document.issued?.place, "địa danh", "điền địa danh vào dữ liệu")
    let subject = required(document.subject, "trích yếu", "thêm trích yếu vào mẫu hoặc dữ liệu")
    let signature = document.signatures.last
    let signer = required(signature?.name, "họ tên người ký", "điền người ký vào dữ liệu")
    let sender = sender(sending)
    let recipients = recipients(sending)
    if attachments.isEmpty { missing("không có tệp nào để gửi kèm bản tin", "thêm bản đã ký bằng --pdf") }
    diagnostics += attachments.compactMap(\.complaint)
    refuseWhatIsNotForThis()
    noteOtherSigners()
    if let issued { compareDates(sending, issued) }
    let (typist, copies) = typist()
    if let said = sending.copies, let copies, said != copies { warnOfCopies(said, copies, at: sending.place) }
    guard let number, let notation, let issued, let location, let subject, let signer, let sender,
      let time = sending.time ?? Timestamp(date: issued, hour: 0, minute: 0, second: 0)
    else { return nil }
    let (competence, position) = authority(of: signature)
    return OutgoingMessage(
      sender: sender,
      recipients: recipients,
      number: number,
      notation: notation,
      place: location,
      issued: issued,
      type: sending.kind.type ?? 2,
      typeDetail: sending.kind.detail ?? document.kind.exchangeRow,
      typeName: sending.kind.name ?? document.kind.vietnameseName,
      subject: subject,
      summary: sending.summary ?? subject,
      competence: competence,
      position: position,
      signer: signer,
      otherPlaces: otherPlaces(besides: recipients),
      priority: priority,
      circulation: Self.said(document.circulation),
      typist: typist,
      copies: sending.copies ?? copies,
      appendices: document.appendices.compactMap(Self.title),
      data: sending,
      time: time,
      attachments: attachments
    )
  }

  // MARK: What has to be there

  private mutating func missing(_ message: String, _ hint: String, at other: Place? = nil) {
    diagnostics.append(Diagnostic(.error, SendingCode.missing.rawValue, message, at: other ?? place, hint: hint))
  }

  private mutating func required(_ text: RichText?, _ name: String, _ hint: String) -> String? {
    if let said = Self.said(text) { return said }
    missing("văn bản chưa có \(name)", hint)
    return nil
  }

  private mutating func issueDate() -> CalendarDate? {
    let day = document.issued.flatMap { CalendarDay($0) }
    if let day, let date = CalendarDate(year: day.year, month: day.month, day: day.day) { return date }
    missing("văn bản chưa có đủ ngày, tháng, năm ban hành", "điền ngày ban hành vào dữ liệu")
    return nil
  }

  private mutating func sender(_ sending: SendingData) -> OutgoingMessage.Organization? {
    guard let identifier = sending.sender.identifier else {
      missing(
        "chưa biết mã định danh của cơ quan gửi",
        "ghi “gui: {ma_dinh_danh: …}” trong tệp --gui-nhan hoặc trong hồ sơ cơ quan",
        at: sending.place
      )
      return nil
    }
    let lines = document.issuingAuthority.compactMap(Self.said)
    guard let name = sending.sender.name ?? (lines.isEmpty ? nil : lines.joined(separator: " ")) else {
      missing(
        "chưa biết tên của cơ quan gửi",
        "ghi “gui: {ten: …}” trong tệp --gui-nhan hoặc trong hồ sơ cơ quan",
        at: sending.place
      )
      return nil
    }
    var details = sending.sender
    let above = document.superiorAuthority.compactMap(Self.said)
    details.superior = details.superior ?? (above.isEmpty ? nil : above.joined(separator: " "))
    return OutgoingMessage.Organization(identifier: identifier, name: name, details: details)
  }

  private mutating func recipients(_ sending: SendingData) -> [OutgoingMessage.Organization] {
    let recipients = sending.recipients.compactMap { details -> OutgoingMessage.Organization? in
      guard let identifier = details.identifier, let name = details.name else { return nil }
      return OutgoingMessage.Organization(identifier: identifier, name: name, details: details)
    }
    if sending.recipients.isEmpty, !sending.refusedRecipients {
      missing(
        "chưa có nơi nhận nào có mã định danh",
        "ghi “nhan: [{ma_dinh_danh: …, ten: …}]” trong tệp --gui-nhan",
        at: sending.place
      )
    }
    return recipients
  }

  private mutating func refuseWhatIsNotForThis() {
    if let secrecy = document.secrecy {
      diagnostics.append(
        Diagnostic(
          .error,
          SendingCode.secret.rawValue,
          "văn bản có dấu “\(secrecy.rawValue)”, không được gửi bằng edXML",
          at: place,
          hint: "gửi theo quy định về bảo vệ bí mật nhà nước"
        )
      )
    }
    if document.isDraft {
      diagnostics.append(
        Diagnostic(
          .error,
          SendingCode.draft.rawValue,
          "văn bản còn là dự thảo; edXML chỉ dùng cho văn bản đã ban hành",
          at: place,
          hint: "bỏ --du-thao khi văn bản đã ban hành, hoặc chọn định dạng khác"
        )
      )
    }
  }

  /// A message has room for one signer; which one of several it is must not be a surprise.
  private mutating func noteOtherSigners() {
    guard document.signatures.count > 1, let carried = document.signatures.last.flatMap({ Self.said($0.name) }) else {
      return
    }
    let others = document.signatures.dropLast().compactMap { Self.said($0.name) ?? Self.said($0.lines.last?.text) }
    diagnostics.append(
      Diagnostic(
        .note,
        SendingCode.signers.rawValue,
        "văn bản có \(document.signatures.count) người ký, bản tin edXML chỉ ghi được một: \(carried); "
          + "không ghi: \(others.joined(separator: ", "))",
        at: place
      )
    )
  }

  /// Nothing is sent before it is issued, and no answer is due by then.
  private mutating func compareDates(_ sending: SendingData, _ issued: CalendarDate) {
    func note(_ severity: Severity, _ key: String, _ date: CalendarDate) {
      diagnostics.append(
        Diagnostic(
          severity,
          SendingCode.value.rawValue,
          "“\(key)” là \(VietnameseDate.short(date)), trước ngày ban hành \(VietnameseDate.short(issued))",
          at: sending.place,
          hint: "xem lại “\(key)” trong tệp --gui-nhan, hoặc ngày của văn bản"
        )
      )
    }
    if let time = sending.time, time.date < issued { note(.error, "thoi_diem_gui", time.date) }
    if let due = sending.due, due < issued { note(.warning, "han_tra_loi", due) }
  }

  private mutating func warnOfCopies(_ said: Int, _ marked: Int, at place: Place?) {
    diagnostics.append(
      Diagnostic(
        .warning,
        SendingCode.value.rawValue,
        "“so_ban” là \(said), mà văn bản ghi \(marked) bản; bản tin ghi \(said)",
        at: place,
        hint: "sửa “so_ban” trong tệp --gui-nhan, hoặc số bản sau ký hiệu người soạn thảo"
      )
    )
  }

  // MARK: What may be there

  /// The words of a text on one line; nil when there are none, or a place in it is still to be filled.
  private static func said(_ text: RichText?) -> String? {
    guard let text else { return nil }
    for case .blank in text.runs { return nil }
    let words = text.plain.split(whereSeparator: \.isWhitespace)
    return words.isEmpty ? nil : words.joined(separator: " ")
  }

  /// Lines with a prefix say in whose name; the last line is the post.
  private func authority(of signature: SignatureBlock?) -> (competence: String?, position: String?) {
    var lines = signature?.lines ?? []
    var position: String?
    if let last = lines.last, last.authority == nil || last.authority == .acting {
      position = Self.said(Decree30.signatureLine(last))
      lines.removeLast()
    }
    let competence = lines.compactMap { Self.said(Decree30.signatureLine($0)) }.joined(separator: ", ")
    return (competence.isEmpty ? nil : competence, position)
  }

  /// `PL.(300)` is the initials and the number of copies (nd30 PL I.I.III.4).
  private func typist() -> (String?, Int?) {
    guard let mark = Self.said(document.drafterMark) else { return (nil, nil) }
    guard mark.hasSuffix(")"), let open = mark.lastIndex(of: "("), mark[..<open].hasSuffix("."),
      let copies = Int(mark[mark.index(after: open)...].dropLast()), copies > 0
    else { return (mark, nil) }
    let initials = String(mark[..<open].dropLast())
    return (initials.isEmpty ? nil : initials, copies)
  }

  private var priority: Int {
    switch document.urgency {
    case nil: 0
    case .urgent: 1
    case .veryUrgent: 2
    case .immediate: 3
    }
  }

  private func otherPlaces(besides recipients: [OutgoingMessage.Organization]) -> [String] {
    let names = Set(recipients.map { Name($0.name) })
    let lines = document.recipients + (document.archive.map { [$0] } ?? [])
    return lines.compactMap { line in
      guard !line.namesGroup, var text = Self.said(line.text) else { return nil }
      while let last = text.last, last == ";" || last == "." || last == " " { text.removeLast() }
      return text.isEmpty || names.contains(Name(text)) ? nil : text
    }
  }

  private static func title(of appendix: Appendix) -> String? {
    let title = said(appendix.title)
    if appendix.label.isEmpty { return title }
    return title.map { "\(appendix.label). \($0)" } ?? appendix.label
  }
}

extension DocumentKind {
  /// Row of the kind in the regulation's table of administrative documents (SĐ 1:2022; the same 32 rows as TT 01/2011);
  /// nil for the one kind of nd30 that the table does not have.
  var exchangeRow: Int? {
    switch self {
    case .resolution: 1
    case .decision: 2
    case .directive: 3
    case .statute: 4
    case .regulation: 5
    case .communique: 6
    case .notice: 7
    case .guidance: 8
    case .programme: 9
    case .plan: 10
    case .option: 11
    case .scheme: 12
    case .project: 13
    case .report: 14
    case .minutes: 15
    case .submission: 16
    case .contract: 17
    case .officialLetter: 18
    case .telegram: 19
    case .memorandum: 20
    case .agreement: 22
    case .powerOfAttorney: 24
    case .invitation: 25
    case .introduction: 26
    case .leavePermit: 27
    case .dispatchSlip: 30
    case .transferSlip: 31
    case .publicLetter: 32
    case .noticeSlip: nil
    }
  }
}

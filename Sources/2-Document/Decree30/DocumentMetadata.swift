public import DocumentModel

/// A name from the decree's list of the data that describe an outgoing document (Phụ lục VI, Phần II.I).
///
/// One list for every format that carries such data: properties of DOCX and the XML of metadata.
public enum MetadataName: String, Sendable, Hashable, CaseIterable {
  /// Tên loại văn bản
  case typeName = "TypeName"
  /// Số của văn bản
  case codeNumber = "CodeNumber"
  /// Ký hiệu của văn bản
  case codeNotation = "CodeNotation"
  /// Ngày, tháng, năm văn bản, as `05/01/2026`
  case issuedDate = "IssuedDate"
  /// Tên cơ quan, tổ chức ban hành
  case issuerName = "OrganName"
  /// Trích yếu nội dung
  case subject = "Subject"
  /// Ngôn ngữ
  case language = "Language"
  /// Số trang của văn bản, where a person says it
  case pageAmount = "PageAmount"
  /// Chức vụ của người ký; once a signer
  case signerPosition = "Position"
  /// Họ tên người ký; once a signer
  case signerName = "FullName"
  /// Tên cơ quan, tổ chức nhận; once a receiver
  case receiverName = "To.OrganName"
  /// Mức độ khẩn: 0 none, 1 khẩn, 2 thượng khẩn, 3 hỏa tốc
  case priority = "Priority"
  /// Số lượng bản phát hành
  case issuedAmount = "IssuedAmount"

  /// The element around the name, where it belongs to a group: `SignerInfo` of a signer, `To` of a receiver.
  public var group: String? {
    switch self {
    case .signerPosition, .signerName: "SignerInfo"
    case .receiverName: "To"
    default: nil
    }
  }

  /// The name within its group.
  public var element: String {
    switch self {
    case .receiverName: "OrganName"
    default: rawValue
    }
  }

  /// What people call it.
  public var vietnamese: String {
    switch self {
    case .typeName: "tên loại văn bản"
    case .codeNumber: "số của văn bản"
    case .codeNotation: "ký hiệu của văn bản"
    case .issuedDate: "ngày, tháng, năm văn bản"
    case .issuerName: "tên cơ quan, tổ chức ban hành"
    case .subject: "trích yếu nội dung"
    case .language: "ngôn ngữ"
    case .pageAmount: "số trang của văn bản"
    case .signerPosition: "chức vụ người ký"
    case .signerName: "họ tên người ký"
    case .receiverName: "tên cơ quan, tổ chức nhận"
    case .priority: "mức độ khẩn"
    case .issuedAmount: "số bản phát hành"
    }
  }

  /// How many characters the decree has room for.
  public var limit: Int {
    switch self {
    case .typeName, .signerPosition: 100
    case .codeNumber: 11
    case .codeNotation, .language: 30
    case .issuedDate: 10
    case .issuerName, .receiverName: 200
    case .subject: 500
    case .signerName: 50
    case .priority: 1
    case .pageAmount, .issuedAmount: 3
    }
  }
}

/// A fact about a document, under its name in Phụ lục VI.
public struct MetadataField: Sendable, Hashable {
  /// What the value is.
  public var name: MetadataName
  /// The value in characters, never empty.
  public var value: String

  /// Makes a field.
  public init(_ name: MetadataName, _ value: String) {
    self.name = name
    self.value = value
  }
}

/// What a document cannot know about its printed copies and the office may say.
public struct PrintingFacts: Sendable, Hashable {
  /// Number of copies; nil for what the document's own mark says.
  public var copies: Int?
  /// Number of pages; never guessed.
  public var pages: Int?

  /// Makes facts; nothing is known where nothing is said.
  public init(copies: Int? = nil, pages: Int? = nil) {
    self.copies = copies
    self.pages = pages
  }
}

extension Decree30 {
  /// The language every document of the decree is written in, as its metadata name it.
  public static let language = "Tiếng Việt"

  /// What a finished document says about itself, in the order of Phụ lục VI.
  ///
  /// What the document leaves to a pen, what needs a register (FileCode, DocOrdinal) and what needs a printed copy
  /// (PageAmount) and nobody says is left out: metadata hold what is known and guess nothing. Signers come from left to right, receivers
  /// in the order of Kính gửi and then of Nơi nhận; `Như trên`, `Như Điều 3` and the archive line name none.
  ///
  /// - Parameters:
  ///   - document: a finished document.
  ///   - printing: what is said about its printed copies; goes before the document's own mark.
  public static func metadata(
    of document: OfficialDocument,
    _ printing: PrintingFacts = PrintingFacts()
  ) -> [MetadataField] {
    var fields: [MetadataField] = []
    func add(_ name: MetadataName, _ value: String?) {
      if let value, !value.isEmpty { fields.append(MetadataField(name, value)) }
    }
    add(.typeName, document.kind.vietnameseName)
    add(.codeNumber, document.number?.number.known)
    add(.codeNotation, document.number?.symbol.known)
    add(.issuedDate, document.issued.flatMap { CalendarDay($0)?.digits })
    add(.issuerName, joined(document.issuingAuthority))
    add(.subject, document.subject.map { subject(of: document, $0) })
    add(.language, language)
    add(.pageAmount, printing.pages.map(String.init))
    for signature in document.signatures {
      add(.signerPosition, signature.lines.last.flatMap { position($0).known })
      add(.signerName, signature.name.known)
    }
    for line in document.addressees + document.recipients where !line.namesGroup {
      var text = line.text
      text.dropEnding()
      if let name = text.known, !name.hasPrefix(referringWord) { add(.receiverName, name) }
    }
    add(.priority, priority(document.urgency))
    add(.issuedAmount, printing.copies.map(String.init) ?? document.drafterMark?.known.flatMap(copies))
    return fields
  }

  /// What begins a recipient that refers to the document itself.
  private static let referringWord = "Như "

  /// Lines of one name as one line; nil where a part of it is blank.
  private static func joined(_ lines: [RichText]) -> String? {
    let known = lines.compactMap(\.known)
    return known.count == lines.count ? known.joined(separator: " ") : nil
  }

  /// The subject without `V/v`, blanks as `…`: a subject with a gap still tells what the document is about.
  private static func subject(of document: OfficialDocument, _ subject: RichText) -> String {
    var words = ""
    for run in subject.runs {
      switch run {
      case .text(let text, _): words += text
      case .blank: words += "…"
      }
    }
    let label = subjectLabel + " "
    return document.kind == .officialLetter && words.hasPrefix(label) ? String(words.dropFirst(label.count)) : words
  }

  /// The signer's own post: the last line, whose prefix says how it is held only for an acting head.
  private static func position(_ line: SignatureBlock.Line) -> RichText {
    switch line.authority {
    case .acting: signatureLine(line)
    case .onBehalf, .deputising, .byOrder, .byDelegation, nil: line.text
    }
  }

  private static func priority(_ urgency: Urgency?) -> String {
    switch urgency {
    case nil: "0"
    case .urgent: "1"
    case .veryUrgent: "2"
    case .immediate: "3"
    }
  }

  /// The digits in the brackets of `PL.(300)`.
  private static func copies(_ mark: String) -> String? {
    guard let open = mark.lastIndex(of: "("), mark.hasSuffix(")") else { return nil }
    let digits = mark[mark.index(after: open)...].dropLast()
    return !digits.isEmpty && digits.utf8.allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
      ? String(digits) : nil
  }
}

extension CalendarDay {
  /// `05/01/2026`
  fileprivate var digits: String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
    return "\(two(day))/\(two(month))/\(year)"
  }
}

extension RichText {
  /// The characters, or nil where part of them is left to a pen.
  var known: String? {
    if runs.count == 1, case .text(let text, _) = runs[0] { return text }
    let hasBlank = runs.contains { run in
      switch run {
      case .text: false
      case .blank: true
      }
    }
    return hasBlank ? nil : plain
  }
}

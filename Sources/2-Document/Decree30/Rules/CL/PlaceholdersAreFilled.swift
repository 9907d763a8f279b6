internal import Diagnostics
internal import DocumentModel
internal import OfficialWriting
internal import Rules

/// Nothing stands in a text that was to be replaced: `???`, `#N/A`, `{{ ten }}`, a row of dots as a value.
struct PlaceholdersAreFilled: CheckingRule {
  static let page = RulePage(
    "CL-01",
    "Không còn chữ giữ chỗ, lỗi công thức của bảng tính, dòng chấm thay cho nội dung",
    clause: Clause.practice("văn bản ban hành phải đủ nội dung"),
    levels: [.error, .warning],
    reads: .words,
    passes: "Nguyễn Văn An",
    fails: "???; XXX; #N/A; #REF!; {{ ten }}; ……",
    details: """
      Cả dòng là chữ giữ chỗ thì là lỗi, chữ giữ chỗ giữa câu thì chỉ cảnh báo. Chỗ để ghi tay thì để trống trường khai
      `de-trong`; dòng chấm trong bảng và phụ lục là biểu mẫu, không xét.
      """
  )

  private static let errorsOfSheets = ["#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!"]
  private static let words = ["XXX", "N/A", "TBD", "null", "undefined", "Lorem ipsum"]
  /// How hints in brackets begin that a model paper has where something is to be written.
  private static let hints = [
    "<tên", "[tên", "[Tên", "<Tên", "[họ", "[Họ", "<họ", "[ngày", "[Ngày", "[số", "[Số", "[địa",
  ]
  /// What finishing writes before the words of a line.
  private static let labels = [Decree30.subjectLabel + " ", Decree30.archiveLabel + " ", "Căn cứ "]

  var wakes: Wake { .any([.phrases(Self.errorsOfSheets + Self.words + Self.hints + ["…"]), .oddities(.doubledMark)]) }

  func check(_ subject: DocumentSubject, _ findings: inout [Finding<DocumentSpan>]) {
    for text in subject.texts {
      let bare = Self.bare(text.plain)
      if bare.isEmpty { continue }
      if let isCertain = Self.isPlaceholder(bare, in: text, of: subject.document) {
        findings.append(Self.finding(of: bare, at: text, isCertain ? .error : .warning))
      } else if let inner = Self.inner(text.plain) {
        findings.append(Self.finding(of: inner, at: text, .warning))
      }
    }
  }

  private static func finding(
    of bytes: Range<Int>,
    at text: DocumentSubject.Text,
    _ severity: Severity
  ) -> Finding<DocumentSpan> {
    finding(
      "“\(Passage(text.plain)[bytes])” là chữ giữ chỗ, chưa phải nội dung",
      at: text.span(bytes),
      severity: severity,
      expected: "nội dung thật",
      hint: "ghi nội dung; chỗ để ghi tay thì để trống trường ấy trong dữ liệu"
    )
  }

  /// A text without its label and without marks at its ends.
  private static func bare(_ text: String) -> Range<Int> {
    let bytes = text.utf8Span.span
    let passage = Passage(text)
    var (start, end) = (0, bytes.count)
    if let label = labels.first(where: { passage.has($0, at: 0) }) { start = label.utf8.count }
    let mark = Decree30.endMark.utf8.count
    if end - start > mark, passage.has(Decree30.endMark, at: end - mark) { end -= mark }
    while end > start, bytes[end - 1] == UInt8(ascii: ";") || bytes[end - 1] == UInt8(ascii: " ") { end -= 1 }
    return start..<end
  }

  /// Whether it is certain that a text is nothing but a placeholder; nil where it is none.
  private static func isPlaceholder(
    _ bare: Range<Int>,
    in text: DocumentSubject.Text,
    of document: OfficialDocument
  ) -> Bool? {
    let words = Passage(text.plain)[bare]
    let bytes = words.utf8
    let core = words.hasSuffix(".") ? String(words.dropLast()) : words
    if errorsOfSheets.contains(core) { return true }
    if core.utf8.count > 1, core.utf8.allSatisfy({ $0 == UInt8(ascii: "?") }) { return true }
    if core.utf8.count > 2, core.utf8.allSatisfy({ $0 | 0x20 == UInt8(ascii: "x") }) { return true }
    if bytes.starts(with: "{{".utf8), core.hasSuffix("}}") { return true }
    if ["null", "undefined", "TBD"].contains(core) { return text.component != .tableCell }
    if core == "N/A" { return false }
    // A declared blank is drawn as dots, too.
    guard isDots(words), document.text(at: text.path)?.known != nil else { return nil }
    switch text.component {
    case .superiorAuthority, .issuingAuthority, .number, .placeAndDate, .subject, .letterSubject, .addressees,
      .decisionAuthority, .legalBasis, .recipient, .signatureLine, .otherPost, .signerName:
      return true
    case .paragraph, .articleHeading, .sectionHeading, .centredHeading, .clauseHeading:
      return text.path.part == .body ? false : nil
    default: return nil
    }
  }

  /// Dots, ellipses, underscores and spaces, three at least.
  private static func isDots(_ words: String) -> Bool {
    var count = 0
    for scalar in words.unicodeScalars {
      switch scalar {
      case ".", "_": count += 1
      case "…": count += 3
      case " ": continue
      default: return false
      }
    }
    return count > 2
  }

  /// A placeholder inside a text.
  private static func inner(_ text: String) -> Range<Int>? {
    for word in errorsOfSheets { if let found = text.bytes(of: word) { return found } }
    if let found = text.bytes(of: "???") { return found }
    if let open = text.bytes(of: "{{"), let close = text.bytes(of: "}}", from: open.upperBound) {
      return open.lowerBound..<close.upperBound
    }
    for word in ["Lorem ipsum"] + hints { if let found = text.bytes(of: word) { return found } }
    let passage = Passage(text)
    return passage.ranges(of: "XXX").first { found in
      passage.word(before: found.lowerBound).map { !ordinals.contains(passage[$0]) } ?? true
    }
  }

  /// Behind these `XXX` is thirty.
  private static let ordinals: Set<String> = [
    "thứ", "khóa", "khoá", "Khóa", "Khoá", "lần", "kỷ", "Chương", "Phần", "Phụ", "lục", "Mục",
  ]
}

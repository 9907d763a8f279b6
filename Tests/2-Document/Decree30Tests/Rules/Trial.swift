import Decree30
import Diagnostics
import DocumentModel
import Rules
import Testing

/// A rule, a document that keeps all rules with something changed in it, and what the rule finds: level and characters, or
/// level and part where a part as a whole is meant.
struct Trial: Sendable, CustomTestStringConvertible {
  var rule: String
  var document: OfficialDocument
  var found: [String]
  var testDescription: String

  init(
    _ rule: String,
    _ what: String,
    _ base: OfficialDocument,
    _ found: [String] = [],
    _ change: (inout OfficialDocument) -> Void
  ) {
    self.rule = rule
    self.found = found
    testDescription = "\(rule) \(what)"
    document = base
    change(&document)
    Decree30.finish(&document)
  }

  /// Runs the rule, and no other.
  func run() throws {
    let rule = try #require(
      (Decree30.rules + Decree30.slipRules.entries).first { $0.page.id == self.rule }?.checks.first,
      "\(self.rule) checks nothing"
    )
    var findings: [Finding<DocumentSpan>] = []
    rule.check(DocumentSubject(document), &findings)
    let words = try findings.map { finding in
      #expect(finding.code == self.rule && finding.hint != nil && type(of: rule).page.levels.contains(finding.severity))
      let place = try #require(finding.place)
      guard let bytes = place.bytes else { return "\(finding.severity.vietnamese) \(place.path.part)" }
      let text = Array(try #require(document.text(at: place.path)).plain.utf8)
      return "\(finding.severity.vietnamese) “\(String(decoding: text[bytes], as: UTF8.self))”"
    }
    #expect(words == found, "\(findings)")
  }
}

/// Documents that keep all rules, to change something in.
enum Kept {
  static func head(_ kind: DocumentKind, symbol: String) -> OfficialDocument {
    var document = OfficialDocument(kind: kind)
    document.issuingAuthority = ["ỦY BAN NHÂN DÂN", "XÃ THẠCH LAM"]
    document.number = DocumentNumber(number: "15", symbol: RichText(symbol))
    document.issued = IssueDate(place: "Thạch Lam", day: "5", month: "1", year: "2026")
    document.subject = "Tổ chức hội nghị tổng kết năm 2025"
    document.body = [.paragraph("Ủy ban nhân dân xã tổ chức hội nghị tổng kết")]
    document.recipients = [LabelledLine("Thường trực Đảng ủy"), LabelledLine("Các trưởng thôn")]
    document.archive = LabelledLine("VT, VHXH")
    document.signatures = [
      SignatureBlock(
        lines: [.init(.onBehalf, "Ủy ban nhân dân"), .init(nil, "Chủ tịch")],
        name: "Lương Thị Bích Hạnh"
      )
    ]
    return document
  }

  static let plan = head(.plan, symbol: "KH-UBND")

  static let letter = {
    var document = head(.officialLetter, symbol: "UBND-VHXH")
    document.subject = "tổ chức hội nghị tổng kết năm 2025"
    document.addressees = [LabelledLine("Các trường trên địa bàn xã"), LabelledLine("Các trưởng thôn")]
    document.recipients = [LabelledLine("Như trên"), LabelledLine("Thường trực Đảng ủy")]
    return document
  }()

  static let decision = {
    var document = head(.decision, symbol: "QĐ-UBND")
    document.subject = "Về việc khen thưởng năm 2025"
    document.decisionAuthority = "Ủy ban nhân dân xã Thạch Lam"
    document.legalBases = ["Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022"]
    document.enactingPhrase = "QUYẾT ĐỊNH:"
    document.body = (1...3).map { .item(OutlineItem(.article, text: RichText("Nội dung của điều thứ \($0)."))) }
    document.recipients = [LabelledLine("Như Điều 3"), LabelledLine("Thường trực Đảng ủy")]
    return document
  }()

  static let minutes = {
    var document = head(.minutes, symbol: "BB-UBND")
    document.issued = nil
    document.subject = "Họp xét khen thưởng năm 2025"
    document.signatures = ["Thư ký", "Chủ tọa"].map {
      SignatureBlock(lines: [.init(nil, RichText($0))], name: "Hà Văn Sìn")
    }
    return document
  }()
}

@Suite struct KeptTests {
  @Test(arguments: [Kept.plan, Kept.letter, Kept.decision, Kept.minutes]) func nothingIsBroken(
    _ document: OfficialDocument
  ) {
    #expect(broken(Decree30.finished(document)) == [])
  }
}

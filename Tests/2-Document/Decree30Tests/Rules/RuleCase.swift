import Decree30
import DocumentModel
import Testing

/// A document that keeps every rule, changed in one way, and what the rules of the decree find in it then.
struct RuleCase: Sendable, CustomTestStringConvertible {
  /// What is changed before the document is finished.
  typealias Change = @Sendable (inout OfficialDocument) -> Void

  let testDescription: String
  let kind: DocumentKind
  /// Such as `lỗi N3-03`; none where the change is allowed.
  let flaws: [String]
  let change: Change

  init(
    _ name: String,
    _ kind: DocumentKind = .plan,
    _ flaws: [String] = [],
    change: @escaping Change
  ) {
    testDescription = "\(kind.rawValue): \(name)"
    self.kind = kind
    self.flaws = flaws
    self.change = change
  }

  var found: [String] {
    var document = Self.clean(kind)
    change(&document)
    return broken(Decree30.finished(document))
  }

  /// What stands under the title of an appendix of the plan below.
  static let appendixNote: RichText =
    "(Kèm theo Kế hoạch số 15/KH-UBND ngày 05 tháng 3 năm 2026 của Ủy ban nhân dân xã Thạch Lam)"

  /// A document of a kind without a flaw.
  static func clean(_ kind: DocumentKind) -> OfficialDocument {
    var document = OfficialDocument(kind: kind)
    document.issuingAuthority = ["ỦY BAN NHÂN DÂN", "XÃ THẠCH LAM"]
    document.number = DocumentNumber(number: "15", symbol: RichText(kind.code.map { "\($0)-UBND" } ?? "UBND-VX"))
    document.issued = IssueDate(place: "Thạch Lam", day: "5", month: "3", year: "2026")
    document.subject = "Tổ chức phong trào thi đua năm 2026"
    document.body = [
      .item(.init(.clause, heading: "Mục đích", children: [.paragraph("Phát huy kết quả đã đạt được.")])),
      .item(.init(.clause, text: "Các đơn vị thực hiện theo kế hoạch.")),
    ]
    document.recipients = [LabelledLine("Các trường trong xã")]
    document.archive = LabelledLine("VT, VX")
    document.signatures = [
      SignatureBlock(
        lines: [.init(.onBehalf, "Ủy ban nhân dân"), .init(nil, "Chủ tịch")],
        name: "Lương Thị Bích Hạnh"
      )
    ]
    switch kind {
    case .officialLetter, .submission:
      document.addressees = [LabelledLine("Sở Nội vụ")]
      document.recipients = [LabelledLine("Như trên")]
    case .decision:
      document.subject = "Về việc tặng Giấy khen"
      document.decisionAuthority = "Ủy ban nhân dân xã Thạch Lam"
      document.legalBases = ["Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025"]
      document.enactingPhrase = "Quyết định:"
      document.body = [
        .item(.init(.article, text: "Tặng Giấy khen cho 03 tập thể.")),
        .item(.init(.article, text: "Văn phòng Ủy ban nhân dân xã thực hiện Quyết định này.")),
      ]
      document.recipients = [LabelledLine("Như Điều 2")]
    default: break
    }
    return document
  }
}

@Suite struct CleanDocumentTests {
  @Test(arguments: [DocumentKind.plan, .officialLetter, .submission, .decision, .notice]) func noRuleFindsAnything(
    kind: DocumentKind
  ) { #expect(broken(Decree30.finished(RuleCase.clean(kind))) == []) }
}

/// A table with one cell.
func table(_ cell: String = "1") -> Block {
  .table(Table(columns: [.init("Cột")], rows: [.init([.init(RichText(cell))])]))
}

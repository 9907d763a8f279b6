import Decree30
import Diagnostics
import DocumentModel
import Foundation
import TestSupport
import Testing

/// What an audit tried against the decree (`../shared/audit/decree-attempts.tsv`): nothing that was broken may print in silence.
@Suite("Attempts against the decree") struct AttemptTests {
  typealias Change = @Sendable (inout OfficialDocument) -> Void

  /// What stops or warns: the kept document, and what the attempt changes in it.
  private static let found: [String: (OfficialDocument, Change)] = [
    "landscape appendix without a table": (
      Kept.plan,
      {
        $0.body.append(.paragraph("Danh sách ở Phụ lục kèm theo."))
        $0.appendices = [
          Appendix(title: "Danh sách", note: RuleCase.appendixNote, orientation: .landscape, body: [.paragraph("chữ")])
        ]
      }
    ),
    "Cyrillic а in a word": (Kept.plan, { $0.body = [.paragraph("Nội dung cаn bộ")] }),
    "issuer abbreviated UBND": (Kept.plan, { $0.issuingAuthority = ["UBND", "XÃ THẠCH LAM"] }),
    "symbol with no-break space": (Kept.plan, { $0.number?.symbol = "KH\u{A0}-UBND" }),
    "symbol \"UBND-\"": (Kept.letter, { $0.number?.symbol = "UBND-" }),
    "công văn with UBND-CV": (Kept.letter, { $0.number?.symbol = "UBND-CV" }),
    "symbol \"2026-UBND\"": (Kept.letter, { $0.number?.symbol = "2026-UBND" }),
    "place holds the day itself": (Kept.plan, { $0.issued?.place = "Thạch Lam, ngày 5" }),
    "subject italic": (Kept.plan, { $0.subject = RichText("Tổ chức hội nghị", .italic) }),
    "căn cứ as a plain paragraph": (
      Kept.decision, { $0.body.insert(.paragraph("Căn cứ Luật Thi đua, khen thưởng;"), at: 0) }
    ),
    "căn cứ ends with \":\"": (Kept.decision, { $0.legalBases.insert("Căn cứ Luật số 1:", at: 0) }),
    "căn cứ without number, day, agency": (Kept.decision, { $0.legalBases = ["Căn cứ Nghị định quy định chi tiết"] }),
    "can_cu left out of a decision": (Kept.decision, { $0.legalBases = [] }),
    "CHƯƠNG 1: typed": (Kept.plan, { $0.body.insert(.paragraph("CHƯƠNG 1: QUY ĐỊNH CHUNG"), at: 0) }),
    "1.1.1": (Kept.plan, { $0.body.insert(.paragraph("1.1.1 Phạm vi áp dụng"), at: 0) }),
    "body ends with \"?\"": (Kept.plan, { $0.body = [.paragraph("Có làm không?")] }),
    "body ends with a table": (Kept.plan, { $0.body.append(table()) }),
    "tap_the \"TM. Ủy ban nhân dân\"": (Kept.plan, { $0.signatures[0].lines[0].text = "TM. Ủy ban nhân dân" }),
    "KT. with \"Trưởng phòng\" below": (
      Kept.plan, { $0.signatures[0].lines = [.init(.deputising, "Giám đốc"), .init(nil, "Trưởng phòng")] }
    ),
    "deputy without KT., \"Phó Giám đốc\" of a Sở": (
      Kept.plan, { $0.signatures[0].lines = [.init(nil, "Phó Giám đốc")] }
    ),
    "TL. without the post of the head: \"Phòng Nội vụ\"": (
      Kept.plan, { $0.signatures[0].lines = [.init(.byOrder, "Phòng Nội vụ"), .init(nil, "Trưởng phòng")] }
    ),
    "name in small letters": (Kept.plan, { $0.signatures[0].name = "lương thị bích hạnh" }),
    "name “Th.S A B”": (Kept.plan, { $0.signatures[0].name = "Th.S Hà Văn Sìn" }),
    "name “BSCKII. A B”": (Kept.plan, { $0.signatures[0].name = "BSCKII. Hà Văn Sìn" }),
    "name “NGƯT A B”": (Kept.plan, { $0.signatures[0].name = "NGƯT Hà Văn Sìn" }),
    "name “PGS.TS A B”": (Kept.plan, { $0.signatures[0].name = "PGS.TS Hà Văn Sìn" }),
    "name “ông A B”": (Kept.plan, { $0.signatures[0].name = "ông Hà Văn Sìn" }),
    "TUQ. with KT.": (
      Kept.plan, { $0.signatures[0].lines = [.init(.byDelegation, "Giám đốc"), .init(.deputising, "Giám đốc")] }
    ),
    "lines with dashes typed": (Kept.letter, { $0.addressees[0].text = "- Sở Tài chính" }),
    "Nơi nhận with dashes typed": (Kept.plan, { $0.recipients[0].text = "- Sở Tài chính" }),
    "luu \"TĐKT, VT\"": (Kept.plan, { $0.archive = LabelledLine("TĐKT, VT") }),
    "Nơi nhận without Như trên": (Kept.letter, { $0.recipients[0].text = "Lãnh đạo Sở" }),
    "Như trên where there is no Kính gửi (kế hoạch)": (Kept.plan, { $0.recipients[0].text = "Như trên" }),
    "decision: first item is not Như Điều n": (Kept.decision, { $0.recipients[0].text = "Ủy ban nhân dân tỉnh" }),
    "mentions Phụ lục III of 2": (
      Kept.plan,
      {
        $0.body = [.paragraph("Phụ lục I, Phụ lục II, Phụ lục III kèm theo")]
        $0.appendices = ["A", "B"].map {
          Appendix(title: RichText($0), note: RuleCase.appendixNote, body: [.paragraph("a")])
        }
      }
    ),
    "bracket line names another document": (
      Kept.plan,
      {
        $0.body = [.paragraph("Danh sách tại Phụ lục kèm theo")]
        $0.appendices = [
          Appendix(title: "A", note: "(Kèm theo Kế hoạch số 99/KH-STC của Sở Tài chính)", body: [.paragraph("a")])
        ]
      }
    ),
    "MẬT": (Kept.plan, { $0.secrecy = .secret }),
    "circulation note of any words": (Kept.plan, { $0.circulation = "Xin chào các bạn" }),
    "khoản 2 điều 5": (Kept.plan, { $0.body = [.paragraph("Thực hiện theo khoản 2 điều 5 của Luật")] }),
    "Tỉnh Sơn Hà in a sentence": (Kept.plan, { $0.body = [.paragraph("Các xã của Tỉnh Sơn Hà thực hiện")] }),
    "T/M in the post": (Kept.plan, { $0.signatures[0].lines[0] = .init(nil, "T/M Ủy ban nhân dân") }),
    "decision without QUYẾT ĐỊNH:": (Kept.decision, { $0.enactingPhrase = nil }),
    "decision without any điều": (Kept.decision, { $0.body = [.paragraph("Nội dung")] }),
    "head's authority, TM. signature": (Kept.decision, { $0.decisionAuthority = "Chủ tịch Ủy ban nhân dân xã" }),
  ]

  /// What finishing puts right.
  private static let mended: [String: @Sendable () -> Bool] = [
    "place with a comma behind": {
      var document = Kept.plan
      document.issued?.place = "Thạch Lam,"
      return Decree30.finished(document).issued?.place == "Thạch Lam"
    },
    "subject \"Về việc V/v thử\"": {
      var document = Kept.letter
      document.subject = "Về việc V/v thử"
      return Decree30.finished(document).subject == "V/v thử"
    },
  ]

  /// What the dated data of living law find (`LivingLawTests`).
  private static let living: Set<String> = ["TP. HCM", "UBND tỉnh Hải Dương in 2026"]

  @Test("none that was broken prints in silence", .needsShared("audit/decree-attempts.tsv")) func attempts() throws {
    let text = try String(contentsOf: Project.shared.appending(path: "audit/decree-attempts.tsv"), encoding: .utf8)
    for line in text.split(separator: "\n").dropFirst() {
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard cells.count == 3, cells[2].lowercased().hasPrefix("broken") else { continue }
      let attempt = cells[1]
      if Self.living.contains(attempt) { continue }
      if let isMended = Self.mended[attempt] {
        #expect(isMended(), "\(attempt)")
        continue
      }
      let (kept, change) = try #require(Self.found[attempt], "\(cells[0]) \(attempt)")
      var document = kept
      change(&document)
      let findings = findings(in: Decree30.finished(document))
      // A decision without căn cứ lacks a main part.
      let code = attempt == "can_cu left out of a decision" ? "F-01" : cells[0]
      #expect(findings.contains { $0.code == code }, "\(cells[0]) \(attempt): \(findings.map(\.code))")
    }
  }
}

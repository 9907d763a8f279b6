internal import Diagnostics
internal import DocumentModel
internal import OfficialWriting
internal import Rules

/// A paper that has been cited in full is named by kind and number from then on.
struct LaterCitationsAreShort: CheckingRule {
  static let page = RulePage(
    "B6-09",
    "Đã viện dẫn đầy đủ một lần thì lần sau chỉ ghi tên loại, số, ký hiệu",
    clause: Clause.part("6b"),
    levels: [.note],
    reads: .words,
    passes: "Nghị định số 30/2020/NĐ-CP",
    fails: "ghi lại ngày, cơ quan, trích yếu"
  )

  /// How a full citation goes on behind the symbol, whose last letters are those of common offices.
  private static let phrases = ["-CP", "-TTg", "-UBND", "-HĐND", "/QH15", "/QH16", "-BNV", "-BTC", "-CT", "-VP"]
    .map { $0 + " ngày" }

  var wakes: Wake { .phrases(Self.phrases) }

  func check(_ subject: DocumentSubject, _ findings: inout [Finding<DocumentSpan>]) {
    var cited: Set<String> = []
    for text in subject.texts where text.component == .legalBasis || text.component == .paragraph {
      for reference in documentReferences(in: text.plain) {
        let bytes = Array(text.plain.utf8)
        guard bytes[reference.upperBound...].starts(with: " ngày ".utf8) else { continue }
        let number = String(decoding: bytes[reference], as: UTF8.self)
        if cited.insert(number).inserted { continue }
        findings.append(
          Self.finding(
            "văn bản số \(number) được viện dẫn đầy đủ lần nữa",
            at: DocumentSpan(text.path, bytes: reference),
            expected: "từ lần thứ hai chỉ ghi tên loại và số, ký hiệu",
            hint: "bỏ ngày, tên cơ quan, trích yếu ở lần này"
          )
        )
      }
    }
  }
}

internal import Diagnostics
internal import DocumentModel
internal import Rules

/// A căn cứ cites a paper by number, day and office; a law by its name and day alone.
struct CitationsAreComplete: CheckingRule {
  static let page = RulePage(
    "B6-08",
    "Căn cứ ghi đủ tên loại, số, ký hiệu, ngày, cơ quan, trích yếu; luật, pháp lệnh không ghi số và cơ quan",
    clause: Clause.part("6a"),
    levels: [.warning],
    reads: .words,
    passes: "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư;",
    fails: "Căn cứ Nghị định số 30/2020/NĐ-CP; Căn cứ Luật số 72/2025/QH15;"
  )

  private let laws = Beginnings(["Căn cứ Luật ", "Căn cứ Bộ luật ", "Căn cứ Pháp lệnh "])
  private let papers = Beginnings(
    [
      "Nghị định ", "Thông tư ", "Nghị quyết ", "Quyết định ", "Chỉ thị ", "Kế hoạch ", "Công văn ", "Hướng dẫn ",
      "Thông báo ",
    ].map { "Căn cứ " + $0 }
  )

  var wakes: Wake { .always }

  func check(_ subject: DocumentSubject, _ findings: inout [Finding<DocumentSpan>]) {
    for (index, base) in subject.document.legalBases.enumerated() {
      guard let text = base.known else { continue }
      if papers.begin(text) {
        checkPaper(text, index, &findings)
      } else if laws.begin(text) {
        checkLaw(text, index, &findings)
      }
    }
  }

  private func checkPaper(_ text: String, _ index: Int, _ findings: inout [Finding<DocumentSpan>]) {
    let number = text.firstNumber(after: " số ")
    // Resolutions of congresses have no number.
    if number == nil, text.bytes(of: "Đại hội") != nil { return }
    let missing =
      number == nil
      ? "số, ký hiệu"
      : text.firstNumber(after: " ngày ") == nil ? "ngày" : text.bytes(of: " của ") == nil ? "cơ quan ban hành" : nil
    guard let missing else { return }
    findings.append(
      Self.finding(
        "căn cứ không ghi \(missing)",
        at: DocumentSpan(.legalBasis(index)),
        expected: "tên loại, số, ký hiệu, ngày, tên cơ quan, trích yếu của văn bản",
        hint: "ghi đủ ở lần viện dẫn đầu"
      )
    )
  }

  /// `Luật số 72/2025/QH15`; a law that amends another may be named by its number.
  private func checkLaw(_ text: String, _ index: Int, _ findings: inout [Finding<DocumentSpan>]) {
    guard let number = text.firstNumber(after: " số ") else { return }
    if let change = text.bytes(of: "sửa đổi"), change.lowerBound < number.lowerBound { return }
    findings.append(
      Self.finding(
        "căn cứ là luật, pháp lệnh mà ghi số",
        at: DocumentSpan(.legalBasis(index), bytes: number),
        expected: "tên luật và ngày; luật, pháp lệnh không ghi số, ký hiệu, cơ quan ban hành",
        hint: "bỏ số, ký hiệu"
      )
    )
  }
}

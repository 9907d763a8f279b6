internal import Diagnostics
internal import DocumentModel
internal import Rules

/// Place and date have one form. A blank year leaves white space, and what somebody typed behind the place is dropped, as the
/// comma there is ours.
struct PlaceAndDateHaveTheirForm: MendingRule, CheckingRule {
  static let page = RulePage(
    "D4-01",
    "Địa danh, ngày, tháng, năm ghi theo mẫu “Địa danh, ngày … tháng … năm …”; chữ cái đầu của địa danh viết hoa",
    clause: Clause.part("4c"),
    reads: .words,
    passes: "Sơn Hà, ngày 05 tháng 01 năm 2026",
    fails: "sơn hà ngày 5/1/2026"
  )

  static func mend(_ document: inout OfficialDocument) {
    document.issued?.place.dropEnding()
    document.issued?.year.leaveGaps()
  }

  /// Second syllables of common nouns, which stay small: `Thành phố Hồ Chí Minh`.
  private static let small: Set<String> = ["phố", "khu", "xã", "trấn", "và"]

  var wakes: Wake { .always }

  func check(_ subject: DocumentSubject, _ findings: inout [Finding<DocumentSpan>]) {
    guard let issued = subject.document.issued else { return }
    if let place = issued.place.known { check(place: place, &findings) }
    check(issued.day, .day, "ngày", &findings)
    check(issued.month, .month, "tháng", &findings)
    check(issued.year, .year, "năm", &findings)
  }

  private func check(place: String, _ findings: inout [Finding<DocumentSpan>]) {
    var start = 0
    for (number, syllable) in place.utf8.split(separator: 0x20, omittingEmptySubsequences: false).enumerated() {
      defer { start += syllable.count + 1 }
      guard let first = Substring(syllable).unicodeScalars.first, first.properties.isLowercase else { continue }
      let span = DocumentSpan(.place, bytes: start..<(start + syllable.count))
      let word = String(Substring(syllable))
      if word == Decree30.dayWord {
        findings.append(
          Self.finding(
            "địa danh “\(place)” có cả ngày",
            at: span,
            expected: "chỉ tên nơi ban hành; ngày, tháng, năm do chương trình ghi",
            hint: "bỏ phần từ “ngày” trong địa danh"
          )
        )
        return
      }
      if number > 0, Self.small.contains(word) { continue }
      findings.append(
        Self.finding(
          "địa danh “\(place)” có chữ “\(word)” không viết hoa",
          at: span,
          expected: "chữ cái đầu của mỗi tiếng trong địa danh viết hoa",
          hint: "viết hoa chữ cái đầu"
        )
      )
      return
    }
  }

  private func check(
    _ text: RichText,
    _ part: DocumentPath.Part,
    _ name: String,
    _ findings: inout [Finding<DocumentSpan>]
  ) {
    guard let text = text.known, !text.utf8.allSatisfy({ 0x30...0x39 ~= $0 }) else { return }
    findings.append(
      Self.finding(
        "\(name) “\(text)” không phải chữ số",
        at: DocumentSpan(part),
        expected: "ngày, tháng, năm ghi bằng chữ số Ả Rập",
        hint: "ghi \(name) bằng chữ số, hoặc để trống"
      )
    )
  }
}

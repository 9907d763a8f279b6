internal import Diagnostics
internal import DocumentModel
internal import Rules

/// A căn cứ names its paper in full: number, day and agency; a Luật or Pháp lệnh has neither number nor agency.
///
/// Phụ lục I, mục II, khoản 6a. What is blank is not judged: it is filled in by hand.
struct BasesAreCitedInFull: CheckingRule {
  static let page = RulePage(
    "B6-08",
    "Căn cứ ghi đủ tên loại, số, ký hiệu, ngày, cơ quan, trích yếu; luật, pháp lệnh không ghi số và cơ quan",
    clause: Clause.part("6a"),
    levels: [.warning],
    reads: .words,
    passes: "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư;",
    fails: "Căn cứ Luật số 72/2025/QH15;"
  )

  /// Papers that are made by the National Assembly or its committee.
  private static let laws = ["Luật ", "Bộ luật ", "Pháp lệnh "]
  /// Papers that always have a number; a resolution of a congress has none.
  private static let numbered = [
    "Nghị định ", "Nghị quyết ", "Quyết định ", "Thông tư ", "Chỉ thị ", "Công văn ", "Kế hoạch ", "Thông báo ",
    "Tờ trình ",
  ]

  var wakes: Wake { .phrases(["căn cứ"]) }

  func check(_ subject: DocumentSubject, _ findings: inout [Finding<DocumentSpan>]) {
    for (index, base) in subject.document.legalBases.enumerated() where !base.runs.contains(where: \.isBlank) {
      let text = base.plain
      guard let cited = text.cited else { continue }
      let place = DocumentSpan(DocumentPath(.legalBasis(index)))
      if let law = Self.laws.first(where: cited.hasPrefix) {
        let surplus = [
          cited.has(" số ") ? "số, ký hiệu" : nil,
          cited.has(" của Quốc hội") || cited.has(" của Ủy ban Thường vụ Quốc hội") ? "cơ quan ban hành" : nil,
        ].compactMap { $0 }
        guard !surplus.isEmpty else { continue }
        findings.append(
          Self.finding(
            "căn cứ là \(law.dropLast()) mà ghi \(surplus.joined(separator: " và "))",
            at: place,
            expected: "\(law)… ngày … tháng … năm …",
            hint: "bỏ \(surplus.joined(separator: " và "))"
          )
        )
      } else if let kind = Self.numbered.first(where: cited.hasPrefix), !cited.hasPrefix("Nghị quyết Đại hội ") {
        let missing = [
          cited.has(" số ") ? nil : "số, ký hiệu", cited.has(" ngày ") ? nil : "ngày ban hành",
          cited.has(" của ") ? nil : "cơ quan ban hành",
        ].compactMap { $0 }
        guard !missing.isEmpty else { continue }
        findings.append(
          Self.finding(
            "căn cứ là \(kind.dropLast()) mà thiếu \(missing.joined(separator: ", "))",
            at: place,
            expected: "\(kind)số …/… ngày … tháng … năm … của … về …",
            hint: "thêm \(missing.joined(separator: ", "))"
          )
        )
      }
    }
  }
}

extension Run {
  fileprivate var isBlank: Bool { if case .blank = self { true } else { false } }
}

extension String {
  /// What follows `Căn cứ `.
  fileprivate var cited: Substring? { hasPrefix("Căn cứ ") ? dropFirst(7) : nil }
}

extension Substring {
  /// Whether some characters stand in it, byte by byte: a căn cứ is looked at in every document.
  fileprivate func has(_ characters: String) -> Bool {
    let (text, wanted) = (utf8, characters.utf8)
    guard let first = wanted.first else { return true }
    var rest = text[...]
    while let start = rest.firstIndex(of: first) {
      rest = rest[start...]
      if rest.starts(with: wanted) { return true }
      rest = rest.dropFirst()
    }
    return false
  }
}

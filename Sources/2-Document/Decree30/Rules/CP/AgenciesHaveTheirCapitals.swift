internal import Diagnostics
internal import DocumentModel
internal import OfficialWriting
internal import Rules

/// Names of agencies have capitals only where kind, function and field begin.
struct AgenciesHaveTheirCapitals: TextRule {
  static let page = RulePage(
    "CP-02",
    "Tên cơ quan viết hoa chữ cái đầu của các từ chỉ loại hình, chức năng, lĩnh vực, không viết hoa mọi âm tiết",
    clause: Clause.capitals("IV"),
    levels: [.warning],
    reads: .words,
    passes: "Sở Tài chính",
    fails: "Sở Tài Chính"
  )

  private let names = Self.misspelled

  var wakes: Wake { .spellings(names.map(\.wrong)) }

  func check(_ text: DocumentSubject.Text, _ findings: inout [Finding<DocumentSpan>]) {
    let passage = Passage(text.plain)
    for name in names {
      for bytes in passage.ranges(of: name.wrong) {
        findings.append(
          Self.finding(
            "tên cơ quan viết “\(name.wrong)”",
            at: text.span(bytes),
            expected: "“\(name.right)”",
            hint: "viết thường các âm tiết còn lại của mỗi từ"
          )
        )
      }
    }
  }

  /// Names as they are written, and with a capital at every syllable, as many people type them.
  private static let misspelled: [(right: String, wrong: String)] = {
    let fields = [
      "Tài chính", "Nội vụ", "Tư pháp", "Y tế", "Xây dựng", "Giáo dục và Đào tạo", "Khoa học và Công nghệ",
      "Nông nghiệp và Môi trường",
    ]
    let offices = ["Nội vụ", "Tài chính", "Tư pháp", "Giáo dục", "Kinh tế"]
    let names =
      [
        "Ủy ban nhân dân", "Uỷ ban nhân dân", "Hội đồng nhân dân", "Tòa án nhân dân", "Toà án nhân dân",
        "Viện kiểm sát nhân dân", "Mặt trận Tổ quốc", "Thủ tướng Chính phủ", "Văn phòng Chính phủ", "Bộ Công an",
        "Bộ Quốc phòng", "Bộ Ngoại giao",
      ] + fields.flatMap { ["Sở \($0)", "Bộ \($0)"] } + offices.map { "Phòng \($0)" }
    return names.flatMap { right in
      let wrong = right.split(separator: " ").map { capitalizedFirst(String($0)) }.joined(separator: " ")
      let other = wrong.replacing(" Và ", with: " và ")
      return other == wrong ? [(right, wrong)] : [(right, wrong), (right, other)]
    }
  }()
}

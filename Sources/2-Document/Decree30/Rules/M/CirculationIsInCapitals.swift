internal import Diagnostics
internal import DocumentModel
internal import Rules

/// A circulation instruction is one that people know, and no mark of secrecy or urgency.
struct CirculationIsInCapitals: MendingRule, CheckingRule {
  static let page = RulePage(
    "M-03",
    "Chỉ dẫn lưu hành chữ in hoa cỡ 13 đến 14, đứng, đậm, trong khung một nét",
    clause: Clause.other("2c"),
    levels: [.error, .warning],
    reads: [.words, .style],
    passes: "LƯU HÀNH NỘI BỘ (trong khung)",
    fails: "Lưu hành nội bộ"
  )

  var wakes: Wake { .always }

  static func mend(_ document: inout OfficialDocument) {
    document.circulation?.setInCapitals()
  }

  func check(_ subject: DocumentSubject, _ findings: inout [Finding<DocumentSpan>]) {
    guard let text = subject.document.circulation?.known, !Self.known.contains(text) else { return }
    let passage = Passage(text)
    let path = DocumentPath(.circulation)
    if let mark = Self.marks.lazy.compactMap({ passage.ranges(of: $0).first }).first {
      findings.append(
        Self.finding(
          "chỉ dẫn lưu hành ghi “\(text)”",
          at: DocumentSpan(path, bytes: mark),
          expected: "dấu độ mật, độ khẩn ghi ở trường của nó: MẬT, TỐI MẬT, TUYỆT MẬT; KHẨN, THƯỢNG KHẨN, HỎA TỐC",
          hint: "chuyển sang “muc_do_mat” hoặc “muc_do_khan”, hoặc bỏ"
        )
      )
    } else {
      findings.append(
        Self.finding(
          "chỉ dẫn lưu hành “\(text)” không phải chỉ dẫn thường dùng",
          at: DocumentSpan(path),
          severity: .warning,
          expected: Self.known.map { "“\($0)”" }.joined(separator: ", "),
          hint: "kiểm tra lại, hoặc bỏ trường này"
        )
      )
    }
  }

  /// Those of the decree, then those of practice.
  private static let known = [
    "XEM XONG TRẢ LẠI", "LƯU HÀNH NỘI BỘ", "TÀI LIỆU THU HỒI", "KHÔNG PHỔ BIẾN", "KHÔNG SAO CHỤP",
  ]
  private static let marks = ["MẬT", "KHẨN", "HỎA TỐC", "HOẢ TỐC"]
}

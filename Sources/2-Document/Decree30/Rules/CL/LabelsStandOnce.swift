internal import Diagnostics
internal import DocumentModel
internal import Rules

/// What the program writes before a line is not typed once more in it.
struct LabelsStandOnce: CheckingRule {
  static let page = RulePage(
    "CL-04",
    "Nhãn do chương trình ghi (Nơi nhận, Lưu, Kính gửi, tên loại) không gõ lại trong nội dung",
    clause: Clause.part("9d"),
    levels: [.error, .warning],
    reads: .words,
    passes: "- Sở Nội vụ;",
    fails: "- Nơi nhận:; - Lưu: VT; ở cả nơi nhận và dòng Lưu; KẾ HOẠCH ⏎ Kế hoạch tổ chức …"
  )

  private let recipientsLabel = Beginnings(["Nơi nhận", "NƠI NHẬN", "nơi nhận:"])
  private let archiveLabel = Beginnings(["Lưu:", "Lưu VT", "Lưu :", "LƯU:", "lưu:"])
  private let addresseesLabel = Beginnings(["Kính gửi", "KÍNH GỬI", "kính gửi"])

  var wakes: Wake { .always }

  func check(_ subject: DocumentSubject, _ findings: inout [Finding<DocumentSpan>]) {
    let document = subject.document
    for (index, line) in document.recipients.enumerated() {
      guard let text = line.text.beginning else { continue }
      let place = DocumentSpan(.recipient(index))
      if recipientsLabel.begin(text) {
        findings.append(Self.again(text, "“\(Decree30.recipientsLabel)”", at: place))
      } else if document.archive != nil, archiveLabel.begin(text) {
        findings.append(Self.again(text, "dòng “\(Decree30.archiveLabel)” (từ “luu”)", at: place))
      }
    }
    for (index, line) in document.addressees.enumerated() {
      guard let text = line.text.beginning, addresseesLabel.begin(text) else { continue }
      findings.append(Self.again(text, "“\(Decree30.addresseesLabel)”", at: DocumentSpan(.addressee(index))))
    }
    Self.checkKind(document, &findings)
  }

  private static func again(_ text: String, _ label: String, at place: DocumentSpan) -> Finding<DocumentSpan> {
    finding(
      "“\(text)”: nhãn gõ lại; chương trình đã ghi \(label)",
      at: place,
      expected: "chỉ tên nơi nhận",
      hint: "bỏ nhãn gõ thêm, hoặc bỏ cả dòng"
    )
  }

  /// `KẾ HOẠCH ⏎ Kế hoạch tổ chức …`
  private static func checkKind(_ document: OfficialDocument, _ findings: inout [Finding<DocumentSpan>]) {
    guard document.kind != .officialLetter, let subject = document.subject?.known else { return }
    let name = document.kind.vietnameseName
    let passage = Passage(subject)
    for word in [name, name.uppercased()] where passage.has(word + " ", at: 0) {
      findings.append(
        finding(
          "trích yếu bắt đầu bằng “\(word)”, lặp lại tên loại ở trên",
          at: DocumentSpan(.subject, bytes: 0..<word.utf8.count),
          severity: .warning,
          expected: "trích yếu nối tiếp tên loại, ví dụ “Tổ chức …”, “Về việc …”",
          hint: "bỏ “\(word)” ở đầu trích yếu"
        )
      )
      return
    }
  }
}

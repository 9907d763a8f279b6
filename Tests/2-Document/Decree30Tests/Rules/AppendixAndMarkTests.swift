import DocumentModel
import Testing

/// A1-01, A1-02, A1-04, M-03, M-04, X-01.
@Suite struct AppendixAndMarkTests {
  static let note = "(Kèm theo Kế hoạch số 15/KH-UBND ngày 05 tháng 01 năm 2026 của UBND xã Thạch Lam)"

  static func attached(
    _ titles: [String] = ["Danh sách"],
    _ text: String,
    note: String? = note
  ) -> (inout OfficialDocument) -> Void {
    { document in
      document.body = [.paragraph(RichText(text))]
      document.appendices = titles.map {
        Appendix(title: RichText($0), note: note.map { RichText($0) }, body: [.paragraph("Có tên")])
      }
    }
  }

  static let two = ["Danh sách", "Biểu mẫu"]
  static let three = ["A", "B", "C"]

  static let mentions: [Trial] = [
    ([], ["Danh sách"], "(Danh sách tại Phụ lục kèm theo)"), ([], ["Danh sách"], "(Có danh sách kèm theo)"),
    ([], ["Danh sách"], "(Có danh sách đính kèm)"), ([], ["Danh sách"], "chi tiết ở Phụ lục I"),
    (["lỗi appendixTitle(0)"], ["Danh sách"], "Không nhắc gì"),
    ([], two, "theo Phụ lục I và Phụ lục II"), ([], two, "theo Phụ lục I, II"), ([], two, "theo các phụ lục kèm theo"),
    ([], three, "theo Phụ lục I đến Phụ lục III"), ([], three, "theo các Phụ lục I, II và III"),
    ([], two, "theo Phụ lục I, 05 bản, và Phụ lục II"),
    (["lỗi appendixTitle(1)"], two, "chi tiết tại Phụ lục I kèm theo"),
    (["lỗi appendixTitle(1)"], three, "theo Phụ lục I và Phụ lục III"),
    (["lỗi “Phụ lục III”"], two, "theo Phụ lục I, II; xem Phụ lục III kèm theo Kế hoạch này"),
    (["cảnh báo “Phụ lục III”"], two, "theo Phụ lục I, II; báo cáo theo Phụ lục III"),
    ([], two, "theo Phụ lục I, II; mẫu tại Phụ lục III Nghị định số 30/2020/NĐ-CP"),
    ([], two, "theo Phụ lục I, II; mẫu tại Phụ lục III kèm theo Thông tư số 01/2026/TT-BNV"),
    ([], two, "theo Phụ lục I, II; mẫu tại Phụ lục III của Bộ Nội vụ"),
    (["lỗi appendixTitle(0)", "lỗi appendixTitle(1)"], two, "theo Phụ lục I, II kèm theo Nghị định số 30/2020/NĐ-CP"),
  ].map { found, titles, text in Trial("A1-01", text, Kept.plan, found, attached(titles, text)) }

  /// One counted appendix and two with labels of their own.
  static func labelled(_ text: String) -> (inout OfficialDocument) -> Void {
    { document in
      attached(["Danh sách"], text)(&document)
      document.appendices += ["Mẫu số 01", "Mẫu số 02"].map {
        Appendix(.form, title: RichText("Đơn"), ownLabel: $0, body: [.paragraph("Tôi là")])
      }
    }
  }

  static let ownLabels: [Trial] = [
    ([], "theo Phụ lục, Mẫu số 01 và mẫu số 02 kèm theo"),
    (["cảnh báo appendixTitle(2)"], "theo Phụ lục I, Mẫu số 01"),
    (["cảnh báo “Phụ lục II”"], "theo Phụ lục I, Mẫu số 01, Mẫu số 02 và biểu ở Phụ lục II"),
    (["cảnh báo “Mẫu số 03”"], "theo Phụ lục I, Mẫu số 01, Mẫu số 02, Mẫu số 03"),
    ([], "theo Phụ lục I, Mẫu số 01, Mẫu số 02. Biểu theo Mẫu số 03 của Nghị định số 30/2020/NĐ-CP"),
  ].map { found, text in Trial("A1-01", text, Kept.plan, found, labelled(text)) }

  static let labels: [Trial] = [
    ([], "Danh sách"), (["lỗi “PHỤ LỤC 01”"], "Phụ lục 01: Danh sách"), (["lỗi “PHỤ LỤC II”"], "Phụ lục II Danh sách"),
    (["lỗi “PHỤ LỤC”"], "Phụ lục"), (["lỗi “PHỤ LỤC”"], "Phụ lục: danh sách"), ([], "Phụ lục biểu mẫu"),
  ].map { found, title in Trial("A1-02", title, Kept.plan, found, attached([title], "Phụ lục kèm theo")) }

  static let notes: [Trial] = [
    Trial("A1-04", "của mình", Kept.plan, [], attached("phụ lục")),
    Trial("A1-04", "không có", Kept.plan, ["lỗi appendixTitle(0)"], attached("phụ lục", note: nil)),
    Trial(
      "A1-04",
      "số khác",
      Kept.plan,
      ["lỗi “16/KH-UBND”"],
      attached("phụ lục", note: "(Kèm theo Kế hoạch số 16/KH-UBND ngày 05/01/2026 của UBND xã)")
    ),
    Trial(
      "A1-04",
      "ngày khác",
      Kept.plan,
      ["lỗi “ngày 06 tháng 01 năm 2026”"],
      attached("phụ lục", note: "(Kèm theo Kế hoạch số 15/KH-UBND ngày 06 tháng 01 năm 2026 của UBND xã)")
    ),
    Trial(
      "A1-04",
      "văn bản khác",
      Kept.plan,
      ["lỗi “598/UBND-NV”", "lỗi “ngày 27/02/2026”"],
      attached("phụ lục", note: "(Kèm theo Công văn số 598/UBND-NV ngày 27/02/2026 của UBND tỉnh)")
    ),
    Trial("A1-04", "chưa có số", Kept.plan) { document in
      document.number?.number = RichText([.blank(Blank("số", form: .gap))])
      document.issued?.day = RichText([.blank(Blank("ngày", form: .gap))])
      attached("phụ lục")(&document)
      document.appendices[0].note = RichText([
        .text("(Kèm theo Kế hoạch số ", []), .blank(Blank("số", form: .gap)), .text("/KH-UBND ngày ", []),
        .blank(Blank("ngày", form: .gap)), .text(" tháng 01 năm 2026 của UBND xã)", []),
      ])
    },
    Trial("A1-04", "chưa có số, ghi số", Kept.plan, ["lỗi “15/KH-UBND”"]) { document in
      document.number?.number = RichText([.blank(Blank("số", form: .gap))])
      attached("phụ lục")(&document)
    },
    Trial("A1-04", "điện tử, để trống", Kept.plan) { document in
      attached("phụ lục")(&document)
      document.appendices[0].note = RichText([
        .text("(Kèm theo Kế hoạch số ", []), .blank(Blank("số", form: .gap)), .text("/KH-UBND)", []),
      ])
    },
  ]

  private static func attached(_ text: String, note: String? = note) -> (inout OfficialDocument) -> Void {
    attached(["Danh sách"], text, note: note)
  }

  static let marks: [Trial] = [
    Trial("M-03", "lưu hành nội bộ", Kept.plan) { $0.circulation = "Lưu hành nội bộ" },
    Trial("M-03", "xem xong trả lại", Kept.plan) { $0.circulation = "Xem xong trả lại" },
    Trial("M-03", "mật", Kept.plan, ["lỗi “MẬT”"]) { $0.circulation = "Nội bộ mật" },
    Trial("M-03", "khẩn", Kept.plan, ["lỗi “KHẨN”"]) { $0.circulation = "Khẩn cấp" },
    Trial("M-03", "lời khác", Kept.plan, ["cảnh báo circulation"]) { $0.circulation = "Đọc kỹ trước khi dùng" },
    Trial("M-04", "PL.(300)", Kept.plan) { $0.drafterMark = "PL.(300)" },
    Trial("M-04", "pl 300", Kept.plan, ["cảnh báo drafterMark"]) { $0.drafterMark = "pl 300" },
    Trial("M-04", "PL(300)", Kept.plan, ["cảnh báo drafterMark"]) { $0.drafterMark = "PL(300)" },
    Trial("M-04", "PL.()", Kept.plan, ["cảnh báo drafterMark"]) { $0.drafterMark = "PL.()" },
    Trial("X-01", "TM.", Kept.plan) { _ in },
    Trial("X-01", "T/M", Kept.plan, ["lỗi “T/M”"]) { $0.signatures[0].lines = [.init(nil, "T/M Ban Thường vụ")] },
    Trial("X-01", "dấu sao", Kept.plan, ["lỗi issuingAuthority(2)"]) { $0.issuingAuthority.append("*") },
    Trial("X-01", "tiêu đề của Đảng", Kept.plan, ["lỗi superiorAuthority(0)"]) {
      $0.superiorAuthority = ["Đảng Cộng sản Việt Nam"]
    },
  ]

  @Test(arguments: mentions + ownLabels + labels + notes + marks) func rules(_ trial: Trial) throws { try trial.run() }
}

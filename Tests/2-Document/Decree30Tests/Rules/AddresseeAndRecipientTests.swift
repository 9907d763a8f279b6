import DocumentModel
import Testing

/// K9-01…03, R9-03…06: whom a document goes to.
@Suite struct AddresseeAndRecipientTests {
  static func to(_ lines: [String]) -> (inout OfficialDocument) -> Void {
    { $0.addressees = lines.map { LabelledLine(RichText($0)) } }
  }

  static func goes(to lines: [String], kept archive: String? = "VT") -> (inout OfficialDocument) -> Void {
    { document in
      document.recipients = lines.map { LabelledLine(RichText($0)) }
      document.archive = archive.map { LabelledLine(RichText($0)) }
    }
  }

  /// A công điện.
  static func call(to lines: [String] = ["Sở Y tế", "Sở Công Thương"]) -> OfficialDocument {
    var document = Kept.plan
    document.kind = .telegram
    document.number?.symbol = "CĐ-UBND"
    document.caller = "Chủ tịch Ủy ban nhân dân tỉnh"
    to(lines)(&document)
    return document
  }

  static let addressees: [Trial] = [
    Trial("K9-01", "công văn", Kept.letter) { _ in }, Trial("K9-01", "kế hoạch", Kept.plan) { _ in },
    Trial("K9-01", "công văn không gửi ai", Kept.letter, ["lỗi document"], to([])),
    Trial("K9-01", "công văn gửi dấu cách", Kept.letter, ["lỗi document"], to(["  "])),
    Trial("K9-01", "kế hoạch gửi", Kept.plan, ["lỗi addressee(0)"], to(["Sở Nội vụ"])),
    Trial("K9-01", "báo cáo gửi", Kept.plan) {
      $0.kind = .report; to(["Sở Nội vụ"])(&$0)
    },
    Trial("K9-01", "công điện không có Kính gửi", call()) { _ in },
    Trial("K9-01", "công điện ghi Kính gửi", call(), ["lỗi addressee(0)"]) { $0.caller = nil },
    Trial("K9-02", "công điện gửi một nơi", call(to: ["Sở Y tế"])) { _ in },
    Trial("K9-03", "công điện, gạch ghi tay", call(to: ["- Sở Y tế"]), ["lỗi “- ”"]) { _ in },
    Trial("R9-05", "công điện", call()) { $0.recipients = [LabelledLine("Thủ tướng Chính phủ")] },
    Trial("K9-02", "một nơi", Kept.letter, [], to(["Sở Nội vụ"])),
    Trial("K9-02", "một nơi có gạch", Kept.letter, ["lỗi “- ”"], to(["- Sở Nội vụ"])),
    Trial("K9-02", "một nơi có gạch dài", Kept.letter, ["lỗi “– ”"], to(["– Sở Nội vụ"])),
    Trial("K9-02", "hai nơi", Kept.letter, [], to(["- Sở Nội vụ", "Sở Tài chính"])),
    Trial("K9-03", "hai nơi", Kept.letter, [], to(["Sở Nội vụ", "Sở Tài chính"])),
    Trial(
      "K9-03",
      "gạch ghi tay",
      Kept.letter,
      ["lỗi “- ”", "lỗi “+ ”"],
      to(["- Sở Nội vụ", "Sở Tài chính", "+ Sở Y tế"])
    ),
    Trial("K9-03", "hai sở, phẩy", Kept.letter, ["lỗi “Sở Tài chính”"], to(["Sở Nội vụ, Sở Tài chính"])),
    Trial("K9-03", "hai sở, chấm phẩy", Kept.letter, ["lỗi “Sở Y tế;”"], to(["Sở Nội vụ; Sở Y tế", "Sở Tài chính"])),
    Trial("K9-03", "nhóm", Kept.letter, [], to(["Thường trực Đảng ủy, HĐND, UBND xã"])),
    Trial("K9-03", "nhóm sở", Kept.letter, [], to(["Các sở, ban, ngành tỉnh"])),
    Trial("K9-03", "tên có phẩy", Kept.letter, [], to(["Sở Văn hóa, Thể thao và Du lịch"])),
    Trial("K9-03", "nhóm hai sở trong danh sách", Kept.letter, [], to(["Sở Nội vụ, Sở Tài chính", "Các trưởng thôn"])),
    Trial("K9-03", "trong ngoặc", Kept.letter, [], to(["Sở Nội vụ (Phòng A; Sở B), Văn phòng"])),
  ]

  static let recipients: [Trial] = [
    Trial("R9-03", "hai nơi", Kept.plan, [], goes(to: ["Đảng ủy - HĐND", "Các thôn"])),
    Trial("R9-03", "gạch ghi tay", Kept.plan, ["lỗi “- ”", "lỗi “• ”"], goes(to: ["- Đảng ủy", "• Các thôn"])),
    Trial("R9-03", "nhóm và hai cấp", Kept.plan, [], goes(to: ["Bản giấy:", "A", "Bản điện tử:", "B", "+ C", "+ D"])),
    Trial("R9-03", "cấp hai trước cấp một", Kept.plan, ["lỗi recipient(0)"], goes(to: ["+ A", "+ B", "C"])),
    Trial("R9-03", "cấp hai dưới nhóm", Kept.plan, [], goes(to: ["Bản giấy:", "+ A"])),
    Trial("R9-05", "dưới tên nhóm", Kept.letter, [], goes(to: ["Bản giấy:", "Như trên", "A"])),
    Trial("R9-05", "sau tên nhóm là nơi khác", Kept.letter, ["lỗi recipient(1)"], goes(to: ["Bản giấy:", "A"])),
    Trial("R9-06", "dưới tên nhóm", Kept.decision, ["cảnh báo “Điều 9”"], goes(to: ["Bản giấy:", "Như Điều 9"])),
    Trial("R9-04", "VT", Kept.plan, [], goes(to: ["A"], kept: "VT")),
    Trial("R9-04", "VT, NV", Kept.plan, [], goes(to: ["A"], kept: "VT, NV (Thủy)")),
    Trial("R9-04", "Lưu: VT", Kept.plan, [], goes(to: ["A"], kept: "Lưu: VT, NV.")),
    Trial("R9-04", "VT (2)", Kept.plan, [], goes(to: ["A"], kept: "VT (2)")),
    Trial("R9-04", "sau VT", Kept.plan, ["lỗi “TĐKT, VT”"], goes(to: ["A"], kept: "TĐKT, VT")),
    Trial("R9-04", "liền phẩy", Kept.plan, ["lỗi “VT,NV”"], goes(to: ["A"], kept: "VT,NV")),
    Trial("R9-04", "VTLT", Kept.plan, ["lỗi “VTLT”"], goes(to: ["A"], kept: "VTLT")),
    Trial("R9-04", "gạch ghi tay được sửa", Kept.plan, [], goes(to: ["A"], kept: "- Lưu: VT")),
    Trial("R9-05", "công văn", Kept.letter) { _ in },
    Trial("R9-05", "có ghi chú", Kept.letter, [], goes(to: ["Như trên (để t/h)", "A"])),
    Trial("R9-05", "chỉ Như trên, không Lưu", Kept.letter, [], goes(to: ["Như trên"], kept: nil)),
    Trial("R9-05", "Như kính gửi", Kept.letter, ["lỗi recipient(0)"], goes(to: ["Như kính gửi", "A"])),
    Trial("R9-05", "thứ hai", Kept.letter, ["lỗi recipient(0)"], goes(to: ["A", "Như trên"])),
    Trial("R9-05", "chỉ Lưu", Kept.letter, ["lỗi archive"], goes(to: [])),
    Trial("R9-05", "kế hoạch", Kept.plan, ["lỗi “Như trên”"], goes(to: ["Như trên", "A"])),
    Trial("R9-05", "gạch ghi tay", Kept.letter, [], goes(to: ["- Như trên", "A"])),
    Trial("R9-05", "giấy mời", Kept.plan) {
      $0.kind = .invitation; goes(to: ["Như trên"])(&$0)
    },
    Trial("R9-06", "Như Điều 3", Kept.decision) { _ in },
    Trial("R9-06", "Như Điều 2 và Điều 3", Kept.decision, [], goes(to: ["Như Điều 2 và Điều 3"])),
    Trial("R9-06", "Như Điều 9", Kept.decision, ["cảnh báo “Điều 9”"], goes(to: ["Như Điều 9 (để t/h)"])),
    Trial("R9-06", "nơi khác", Kept.decision, ["cảnh báo recipient(0)"], goes(to: ["Đảng ủy", "Như Điều 3"])),
    Trial("R9-06", "nghị quyết", Kept.decision, ["cảnh báo recipient(0)"]) {
      $0.kind = .resolution; goes(to: ["A"])(&$0)
    },
    Trial("R9-06", "kế hoạch", Kept.plan, [], goes(to: ["A"])),
  ]

  static let normative: [Trial] = [
    Trial("N3-06", "nghị quyết quy phạm", Kept.plan, ["lỗi “2026/”"]) { $0.number?.symbol = "2026/NQ-HĐND" },
    Trial("N3-06", "năm ở số", Kept.plan, ["lỗi “/2026”"]) { $0.number?.number = "12/2026" },
    Trial("N3-03", "năm ở số", Kept.plan) { $0.number?.number = "12/2026" },
    Trial("N3-03", "gạch chéo ở số", Kept.plan, ["lỗi number"]) { $0.number?.number = "12/a" },
    Trial("N3-04", "liên tịch", Kept.plan) {
      $0.issuingAuthority = ["SỞ A", "SỞ B"]
      $0.officeStarts = [1]
      $0.number?.symbol = "KHLT-SA-SB"
    },
    Trial("N3-04", "LT của một cơ quan", Kept.plan, ["lỗi symbol"]) { $0.number?.symbol = "KHLT-SA" },
    Trial("S7-03", "TM. của cơ quan thứ hai", Kept.plan) {
      $0.issuingAuthority = ["SỞ A", "ỦY BAN NHÂN DÂN", "XÃ B"]
      $0.officeStarts = [1]
    },
  ]

  @Test(arguments: addressees + recipients + normative) func rules(_ trial: Trial) throws { try trial.run() }
}

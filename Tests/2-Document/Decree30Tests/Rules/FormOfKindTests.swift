import DocumentModel
import Testing

/// F-01, F-02, F-04, F-05: the parts that a kind of document has.
@Suite struct FormOfKindTests {
  static let blank = RichText("  ")

  static let trials: [Trial] = [
    Trial("F-01", "đủ", Kept.decision) { _ in }, Trial("F-01", "kế hoạch", Kept.plan) { _ in },
    Trial("F-01", "không có căn cứ", Kept.decision, ["cảnh báo document"]) { $0.legalBases = [] },
    Trial("F-01", "căn cứ chỉ có dấu cách", Kept.decision, ["cảnh báo document"]) { $0.legalBases = [blank] },
    Trial("F-01", "chỉ có đề nghị", Kept.decision, ["cảnh báo document"]) {
      $0.legalBases = ["Theo đề nghị của Trưởng phòng Văn hóa - Xã hội"]
    },
    Trial("F-01", "không có thẩm quyền", Kept.decision, ["cảnh báo document"]) { $0.decisionAuthority = nil },
    Trial("F-01", "không có lệnh", Kept.decision, ["cảnh báo document"]) { $0.enactingPhrase = nil },
    Trial("F-01", "không có hai chấm", Kept.decision, ["cảnh báo enactingPhrase"]) { $0.enactingPhrase = "Quyết định" },
    Trial("F-01", "không có điều", Kept.decision, ["cảnh báo document"]) { $0.body = [.paragraph("Một đoạn")] },
    Trial("F-02", "khen thưởng", Kept.decision) { _ in },
    Trial("F-02", "ban hành, không có gì", Kept.decision, ["cảnh báo “kèm theo Quyết định này”"]) {
      $0.body = [.item(OutlineItem(.article, text: "Ban hành kèm theo Quyết định này Quy chế xét khen thưởng."))]
    },
    Trial("F-02", "quy chế kèm theo, không có gì", Kept.decision, ["cảnh báo “kèm theo Quyết định này”"]) {
      $0.body = [.item(OutlineItem(.article, text: "Phê duyệt Đề án kèm theo Quyết định này."))]
    },
    Trial("F-02", "ban hành, có", Kept.decision) {
      $0.subject = "Ban hành Quy chế xét khen thưởng"
      $0.body = [.item(OutlineItem(.article, text: "Ban hành kèm theo Quyết định này Quy chế xét khen thưởng."))]
      $0.appendices = [Appendix(title: "Quy chế", body: [.paragraph("Nội dung")])]
    },
    Trial("F-02", "ban hành, không nói", Kept.decision, ["cảnh báo body"]) {
      $0.subject = "Ban hành Quy chế xét khen thưởng"
      $0.appendices = [Appendix(title: "Quy chế", body: [.paragraph("Nội dung")])]
    },
    Trial("F-04", "hai người", Kept.minutes) { _ in },
    Trial("F-04", "một người", Kept.minutes, ["cảnh báo signature(0)"]) { $0.signatures.removeLast() },
    Trial("F-04", "địa danh", Kept.minutes, ["cảnh báo place"]) {
      $0.issued = IssueDate(place: "Thạch Lam", day: "5", month: "1", year: "2026")
    },
    Trial("F-05", "đủ", Kept.plan) { _ in }, Trial("F-05", "biên bản", Kept.minutes) { _ in },
    Trial("F-05", "không Nơi nhận", Kept.plan, ["lỗi document"]) {
      $0.recipients = []; $0.archive = nil
    },
    Trial("F-05", "chỉ dòng Lưu", Kept.plan) { $0.recipients = [] },
    Trial("F-05", "họ tên dấu cách", Kept.plan, ["lỗi document"]) { $0.signatures[0].name = blank },
    Trial("F-05", "họ tên để trống", Kept.plan) { $0.signatures[0].name = RichText([.blank(Blank("họ tên"))]) },
    Trial("F-05", "không ai ký", Kept.plan, ["lỗi document"]) { $0.signatures = [] },
    Trial("F-05", "công điện", Kept.plan) {
      $0.kind = .telegram; $0.signatures = []
    },
    Trial("F-05", "không cơ quan", Kept.plan, ["lỗi document"]) { $0.issuingAuthority = [blank] },
    Trial("F-05", "không số", Kept.plan, ["lỗi document"]) { $0.number = nil },
    Trial("F-05", "không ngày", Kept.plan, ["lỗi document"]) { $0.issued = nil },
    Trial("F-05", "không trích yếu", Kept.plan, ["lỗi document"]) { $0.subject = nil },
    Trial("F-05", "giấy giới thiệu", Kept.plan) {
      $0.kind = .introduction; $0.subject = nil
    },
    Trial("F-05", "không nội dung", Kept.plan, ["lỗi document"]) { $0.body = [.paragraph(blank)] },
  ]

  @Test(arguments: trials) func rules(_ trial: Trial) throws { try trial.run() }
}

import Decree30
public import DocumentModel

extension Samples {
  /// The samples of all renderers, and those that only word processors can get wrong.
  public static let forWord =
    all + [
      Sample("tat-ca", everything), Sample("nam-nguoi-ky", manySigners), Sample("chi-noi-nhan", recipientsOnly),
      Sample("bao-cao-chuc-vu-dai", longPosts),
    ]

  /// A finished document with every component, every level and label of the outline, every style, and tables that are
  /// not as they should be.
  public static var everything: OfficialDocument {
    var document = OfficialDocument(kind: .scheme)
    document.isDraft = true
    document.superiorAuthority = ["BỘ KHOA HỌC, GIÁO DỤC VÀ NÔNG THÔN MỚI"]
    document.issuingAuthority = ["TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG", "VÀ CHUYỂN ĐỔI SỐ KHU VỰC MIỀN NÚI PHÍA BẮC"]
    document.number = DocumentNumber(number: "7", symbol: "ĐA-TTPVHCC")
    document.issued = IssueDate(place: "An Bình", day: "7", month: "2", year: "2026")
    document.secrecy = .topSecret
    document.urgency = .veryUrgent
    document.circulation = "Xem xong trả lại, không sao chụp dưới mọi hình thức"
    document.subject = "Đổi mới công tác thi đua, khen thưởng & lưu trữ <điện tử>"
    document.addressees = [
      LabelledLine("Ủy ban nhân dân tỉnh An Bình và các sở, ban, ngành, hội, đoàn thể cấp tỉnh"),
      LabelledLine("Sở Nội vụ"),
    ]
    document.decisionAuthority = "Giám đốc Trung tâm"
    document.legalBases = ["Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022", "Theo đề nghị của Văn phòng"]
    document.enactingPhrase = "PHÊ DUYỆT:"
    let styled = RichText(
      [TextStyle.bold, .italic, .underline, .superscript, .subscript, [.bold, .italic, .underline]].map {
        .text("chữ \($0.rawValue) ", $0)
      } + [.blank(Blank("số tiền")), .text(" đồng, còn ", []), .blank(Blank("lý do", form: .gap))]
    )
    func heading(_ level: OutlineLevel, _ children: [Block], as pinned: LabelStyle? = nil) -> Block {
      .item(OutlineItem(level, pinned: pinned, heading: RichText("Tiêu đề \(level.rawValue)"), children: children))
    }
    document.body = [
      heading(.part, [heading(.chapter, [heading(.section, [heading(.subsection, [.paragraph(longSentence)])])])]),
      heading(
        .part,
        [heading(.section, [heading(.clause, [.paragraph(styled)])], as: .roman)],
        as: .capitalLetter
      ),
      heading(.chapter, [heading(.subsection, [.paragraph("Một đoạn.")], as: .arabic)], as: .roman),
      heading(.article, [heading(.point, [heading(.dash, [.paragraph("Hai đoạn.")])])]),
      .item(OutlineItem(.article, text: "Điều không có tiêu đề.")),
      .item(
        OutlineItem(
          .clause,
          text: "Khoản;",
          children: [
            .item(OutlineItem(.clause, text: "khoản trong khoản;")),
            .item(OutlineItem(.point, pinned: .plus, text: "điểm.")),
            .item(OutlineItem(.dash, text: "gạch", children: [.item(OutlineItem(.dash, text: "cộng"))])),
          ]
        )
      ),
      .table(uneven), .table(uneven), .table(Table(columns: [], rows: [])),
      .table(Table(columns: [.init(""), .init("")], rows: [])), .paragraph(longSentence), .table(uneven),
    ]
    document.recipients = [
      LabelledLine("Như trên"), LabelledLine("Các phòng, ban, trung tâm và đơn vị trực thuộc (để t/h)"),
    ]
    document.archive = LabelledLine("VT, VP")
    document.signatures = ["THƯ KÝ", "PHÓ GIÁM ĐỐC", "GIÁM ĐỐC"].map {
      SignatureBlock(lines: [.init(.onBehalf, RichText($0)), .init(nil, "NGƯỜI KÝ")], name: "Lò Thị Én")
    }
    document.signatures[0].picture = Samples.signature
    document.signatures[1].otherPost = "Phó Chủ tịch Hội đồng"
    document.signatures[2].picture = Samples.signature
    document.drafterMark = "TT.(9)"
    document.contact = RichText(Array(repeating: .text("Số 1 đường Tân Tiến, phường An Bình; ", []), count: 4))
    document.appendices = [
      Appendix(title: "Bảng ngang", note: "(Kèm theo Đề án)", orientation: .landscape, body: [.table(uneven)]),
      Appendix(title: "Phụ lục không có gì", body: []), Appendix(title: "Chữ", body: [.paragraph(styled)]),
    ]
    return Decree30.finished(document)
  }

  /// Rows that are too short, too long, empty, and with a span of nothing.
  private static var uneven: Table {
    Table(
      caption: "Bảng lệch",
      columns: [.init("A", width: 0), .init("B", width: 3, alignment: .center), .init("C", alignment: .trailing)],
      rows: [
        .init([.init("một ô")]), .init([]), .init([.init(""), .init("", span: 0), .init("ba")]),
        .init([.init("rộng", span: 2), .init("hai ô", span: 2)]), .init([.init("Tổng", span: 9)], isTotal: true),
      ]
    )
  }

  /// A finished document that five people sign.
  private static var manySigners: OfficialDocument {
    var document = minutes
    document.signatures = (1...5).map {
      SignatureBlock(lines: [.init(nil, RichText("THÀNH VIÊN \($0)"))], name: RichText("Người thứ \($0)"))
    }
    return document
  }

  /// A short finished document of every kind there is.
  public static let kinds = DocumentKind.allCases.map { kind -> Sample in
    var document = OfficialDocument(kind: kind)
    document.issuingAuthority = ["SỞ NỘI VỤ"]
    document.number = DocumentNumber(number: "5", symbol: RichText(kind.code.map { "\($0)-SNV" } ?? "SNV-VP"))
    document.issued = IssueDate(place: "An Bình", day: "7", month: "2", year: "2026")
    document.subject = "Thực hiện Nghị định số 152/2025/NĐ-CP"
    if kind.addressees != .absent { document.addressees = [LabelledLine("Các phòng thuộc Sở")] }
    document.body = [.item(OutlineItem(.clause, text: longSentence)), .table(uneven)]
    document.archive = LabelledLine("VT")
    document.signatures = [SignatureBlock(lines: [.init(nil, "GIÁM ĐỐC")], name: "Lò Thị Én")]
    return Sample("loai-\(kind.rawValue)", Decree30.finished(document))
  }

  /// The report with a long list of recipients, signed by somebody whose posts and name take two lines each.
  private static var longPosts: OfficialDocument {
    var document = longReport
    document.signatures = [
      SignatureBlock(
        lines: [
          .init(.byOrder, "GIÁM ĐỐC SỞ NỘI VỤ TỈNH AN BÌNH"),
          .init(.deputising, "TRƯỞNG PHÒNG TỔ CHỨC - HÀNH CHÍNH VÀ QUẢN TRỊ"),
          .init(nil, "PHÓ TRƯỞNG PHÒNG TỔ CHỨC - HÀNH CHÍNH VÀ QUẢN TRỊ"),
        ],
        name: "Công Tằng Tôn Nữ Nguyễn Phúc Hoàng Thị Bình Minh"
      )
    ]
    return document
  }

  /// A finished document without a signature or an issuing authority.
  private static var recipientsOnly: OfficialDocument {
    var document = OfficialDocument(kind: .publicLetter)
    document.body = [.paragraph("Kính chúc sức khỏe.")]
    document.recipients = [LabelledLine("Các trường")]
    return Decree30.finished(document)
  }
}

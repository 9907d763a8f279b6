import Decree30
public import DocumentModel
public import Pictures
public import Testing

/// A sample document, shown by its name.
public struct Sample: Sendable, CustomTestStringConvertible {
  /// What it is called in findings and files.
  public let name: String
  /// The finished document.
  public let document: OfficialDocument

  /// Makes a sample.
  public init(_ name: String, _ document: OfficialDocument) {
    self.name = name
    self.document = document
  }

  /// Its name.
  public var testDescription: String { name }
}

/// Documents of several kinds, with names of offices and people made up for the tests.
public enum Samples {
  /// Every sample for every renderer.
  public static let all = [
    Sample("cong-van", letter), Sample("cong-van-de-trong", letterWithBlanks), Sample("ke-hoach", plan),
    Sample("quyet-dinh", decision), Sample("bien-ban", minutes), Sample("quy-che", statute),
    Sample("bao-cao", longReport), Sample("cong-van-ky-anh", signedLetter),
    Sample("bang-nhieu-tang", tiers), Sample("lien-tich", jointPlan), Sample("cong-dien", telegram),
  ]

  /// Two pixels of blue ink and one that is clear.
  public static let signature = try? Picture.read(PNG.row(0x183C_A0FF, 0, 0x183C_A0FF).bytes)

  /// A plan with a table of three tiers of headings, cells over rows, paragraphs in cells and decimal commas.
  public static var tiers: OfficialDocument {
    var document = heading(.plan, authority: ["ỦY BAN NHÂN DÂN", "XÃ TÂN HƯNG"])
    document.number = DocumentNumber(number: "31", symbol: "KH-UBND")
    document.issued = IssueDate(place: "Tân Hưng", day: "12", month: "6", year: "2026")
    document.subject = "chỉ tiêu của các khối"
    let table = Table(
      columns: [
        Table.Column("TT", alignment: .center), Table.Column("Khối", width: 4),
        Table.Column("Giao", width: 2, alignment: .decimal), Table.Column("Đạt", width: 2, alignment: .decimal),
        Table.Column("Sản phẩm", width: 4),
      ],
      groups: [Table.ColumnGroup("Tỷ lệ (%)", columns: 2..<5), Table.ColumnGroup("Kết quả", columns: 3..<5)],
      rows: [
        Table.Row([
          Table.Cell("1", rowSpan: 2), Table.Cell("Các thôn"), Table.Cell("12,5"), Table.Cell("100"),
          Table.Cell("Báo cáo;", more: ["Danh sách"], rowSpan: 2),
        ]),
        Table.Row([Table.Cell("Trong đó: thôn mới"), Table.Cell("7"), Table.Cell("9,75 *")]),
        Table.Row([Table.Cell("Cộng", span: 2), Table.Cell("19,5"), Table.Cell("-"), Table.Cell("")], isTotal: true),
      ]
    )
    document.body = [.paragraph("Chỉ tiêu như sau:"), .table(table), .paragraph("Các thôn thực hiện.")]
    document.signatures = [SignatureBlock(lines: [.init(nil, "CHỦ TỊCH")], name: "Nguyễn Văn An")]
    return Decree30.finished(document)
  }

  /// A plan of two offices with five signers, and recipients in groups and on two levels.
  public static var jointPlan: OfficialDocument {
    var document = heading(.plan, authority: ["SỞ NỘI VỤ", "SỞ GIÁO DỤC VÀ ĐÀO TẠO"])
    document.officeStarts = [1]
    document.number = DocumentNumber(number: "5", symbol: "KHLT-SNV-SGDĐT")
    document.issued = IssueDate(place: "An Bình", day: "5", month: "3", year: "2026")
    document.subject = "Phối hợp thi đua trong ngành giáo dục"
    document.body = [.paragraph("Hai Sở phối hợp tổ chức phong trào thi đua năm học 2026 - 2027.")]
    document.recipients = ["Bản giấy:", "UBND tỉnh (để b/c)", "Bản điện tử:", "Các trường", "+ Trường Hoa Mai"].map {
      LabelledLine(RichText($0))
    }
    document.archive = LabelledLine("VT, TĐKT")
    document.signatures = [
      ("GIÁM ĐỐC SỞ GIÁO DỤC VÀ ĐÀO TẠO", "Trần Thị Bình"), ("GIÁM ĐỐC SỞ NỘI VỤ", "Nguyễn Văn An"),
      ("TRƯỞNG KHỐI 1", "Lê Văn Đức"), ("TRƯỞNG KHỐI 2", "Phạm Thị Hòa"), ("TRƯỞNG KHỐI 3", "Vũ Thị Giang"),
    ].map { SignatureBlock(lines: [.init(nil, RichText($0.0))], name: RichText($0.1)) }
    document.signatures[1].picture = signature
    return Decree30.finished(document)
  }

  /// A công điện to two places (Mẫu 1.6).
  public static var telegram: OfficialDocument {
    var document = heading(.telegram, authority: ["CHỦ TỊCH ỦY BAN NHÂN DÂN", "TỈNH AN BÌNH"])
    document.number = DocumentNumber(number: "7", symbol: "CĐ-UBND")
    document.issued = IssueDate(place: "An Bình", day: "5", month: "9", year: "2026")
    document.urgency = .immediate
    document.subject = "Về việc ứng phó bão số 5"
    document.caller = "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH AN BÌNH"
    document.addressees = [
      LabelledLine("Chủ tịch Ủy ban nhân dân các xã, phường"), LabelledLine("Giám đốc các Sở: Công Thương, Y tế"),
    ]
    document.body = [.paragraph("Bão số 5 di chuyển nhanh; các địa phương trực ban 24/24 giờ.")]
    document.recipients = [LabelledLine("Như trên"), LabelledLine("Thủ tướng Chính phủ (để b/c)")]
    document.archive = LabelledLine("VT, NN")
    document.signatures = [SignatureBlock(lines: [.init(nil, "CHỦ TỊCH")], name: "Nguyễn Văn An")]
    return Decree30.finished(document)
  }

  /// The letter as an electronic document, with a picture of the signature.
  public static var signedLetter: OfficialDocument {
    var document = letter
    document.signatures[0].picture = signature
    return document
  }

  /// A finished công văn with an address block, marks and several addressees.
  public static var letter: OfficialDocument {
    var document = heading(.officialLetter, superior: ["UBND TỈNH AN BÌNH"], authority: ["SỞ NỘI VỤ"])
    document.number = DocumentNumber(number: "12", symbol: "SNV-VP")
    document.issued = IssueDate(place: "An Bình", day: "5", month: "01", year: "2026")
    document.urgency = .urgent
    document.subject = "báo cáo công tác văn thư, lưu trữ năm 2025"
    document.addressees = [
      LabelledLine("Các sở, ban, ngành thuộc Ủy ban nhân dân tỉnh"),
      LabelledLine("Ủy ban nhân dân các xã, phường"),
    ]
    document.body = [
      .paragraph(
        """
        Để có số liệu tổng hợp trình Ủy ban nhân dân tỉnh, Sở Nội vụ đề nghị các cơ quan, đơn vị báo cáo kết quả \
        công tác văn thư, lưu trữ năm 2025 theo các nội dung sau:
        """
      ),
      .item(OutlineItem(.clause, text: "Số văn bản đi, văn bản đến đã đăng ký trên hệ thống; tỷ lệ ký số.")),
      .item(
        OutlineItem(
          .clause,
          text: "Khó khăn, vướng mắc khi lập hồ sơ điện tử:",
          children: [
            .item(OutlineItem(.point, text: "về hạ tầng, thiết bị;")),
            .item(OutlineItem(.point, text: "về người làm văn thư ở cấp xã sau khi sắp xếp.")),
          ]
        )
      ),
      .paragraph(
        RichText([
          .text("Báo cáo gửi về Sở trước ", []), .text("ngày 20 tháng 01 năm 2026", [.bold]),
          .text(", bản giấy và bản điện tử. Trân trọng", []),
        ])
      ),
    ]
    document.recipients = [
      LabelledLine("Như trên"), LabelledLine("UBND tỉnh (để b/c)"), LabelledLine("Giám đốc, các Phó Giám đốc Sở"),
    ]
    document.archive = LabelledLine("VT, VP")
    document.signatures = [
      SignatureBlock(lines: [.init(.deputising, "GIÁM ĐỐC"), .init(nil, "PHÓ GIÁM ĐỐC")], name: "Trần Thị Bình Minh")
    ]
    document.drafterMark = "LM.(60)"
    document.contact =
      "Số 8 đường Hòa Bình, phường Tân An, tỉnh An Bình; điện thoại: 0200 000 000; thư điện tử: snv@anbinh.vn"
    return Decree30.finished(document)
  }

  /// A finished công văn whose number, day and a sum in the text are left for a pen.
  public static var letterWithBlanks: OfficialDocument {
    var document = heading(.officialLetter, authority: ["ỦY BAN NHÂN DÂN", "XÃ TÂN HƯNG"])
    document.number = DocumentNumber(number: blank("số", .gap), symbol: "UBND-VX")
    document.issued = IssueDate(place: "Tân Hưng", day: blank("ngày", .gap), month: blank("tháng", .gap), year: "2026")
    document.subject = "giới thiệu người tham gia tổ biên soạn lịch sử xã và sưu tầm tư liệu giai đoạn 1975 - 2025"
    document.addressees = [LabelledLine("Trường Trung học cơ sở Tân Hưng")]
    document.body = [
      .paragraph(
        RichText([
          .text("Ủy ban nhân dân xã đề nghị Trường giới thiệu ", []), .blank(Blank("số người", form: .dots)),
          .text(" người, diện tích phòng họp 40 m", []), .text("2", [.superscript]), .text(" trở lên", []),
        ])
      )
    ]
    document.recipients = [LabelledLine("Như trên")]
    document.archive = LabelledLine("VT")
    document.signatures = [
      SignatureBlock(
        lines: [.init(.onBehalf, "ỦY BAN NHÂN DÂN"), .init(.deputising, "CHỦ TỊCH"), .init(nil, "PHÓ CHỦ TỊCH")],
        name: "Lê Văn Đức"
      )
    ]
    return Decree30.finished(document)
  }

  /// A finished kế hoạch with Roman sections, a table, and two appendices, the first on its side.
  public static var plan: OfficialDocument {
    var document = heading(.plan, authority: ["ỦY BAN NHÂN DÂN", "XÃ TÂN HƯNG"])
    document.number = DocumentNumber(number: "5", symbol: "KH-UBND")
    document.issued = IssueDate(place: "Tân Hưng", day: "5", month: "1", year: "2026")
    document.circulation = "LƯU HÀNH NỘI BỘ"
    document.subject = "Tổ chức phong trào thi đua chào mừng kỷ niệm ngày thành lập xã và bình xét khen thưởng năm 2026"
    document.body = [
      .item(
        OutlineItem(
          .section,
          heading: "MỤC ĐÍCH, YÊU CẦU",
          children: [
            .item(
              OutlineItem(
                .clause,
                heading: "Mục đích",
                children: [
                  .item(OutlineItem(.dash, text: longSentence)),
                  .item(OutlineItem(.dash, text: "Biểu dương tập thể, cá nhân có thành tích từ cơ sở.")),
                ]
              )
            ),
            .item(OutlineItem(.clause, heading: "Yêu cầu", children: [.paragraph(longSentence)])),
          ]
        )
      ),
      .item(
        OutlineItem(
          .section,
          heading: "CHỈ TIÊU VÀ KINH PHÍ",
          children: [.paragraph("Chỉ tiêu khen thưởng của từng cụm thi đua như sau:"), .table(quotas)]
        )
      ),
      .item(OutlineItem(.section, heading: "TỔ CHỨC THỰC HIỆN", children: [.paragraph(longSentence)])),
    ]
    document.recipients = [
      LabelledLine("UBND tỉnh (để b/c)"), LabelledLine("Các phòng, đơn vị sự nghiệp thuộc xã và các trường học"),
      LabelledLine("Các thôn, tổ dân phố"),
    ]
    document.archive = LabelledLine("VT, VX")
    document.signatures = [
      SignatureBlock(lines: [.init(nil, "NGƯỜI LẬP KẾ HOẠCH")], name: "Phạm Thu Hà"),
      SignatureBlock(lines: [.init(.onBehalf, "ỦY BAN NHÂN DÂN"), .init(nil, "CHỦ TỊCH")], name: "Nguyễn Văn An"),
    ]
    document.appendices = [
      Appendix(
        title: "Danh sách cụm thi đua và chỉ tiêu khen thưởng",
        note: "(Kèm theo Kế hoạch số 05/KH-UBND ngày 05 tháng 01 năm 2026 của Ủy ban nhân dân xã Tân Hưng)",
        orientation: .landscape,
        body: [.table(wideTable)]
      ),
      Appendix(
        title: "Mốc thời gian",
        body: [.paragraph(longSentence), .paragraph("Báo cáo tổng kết trước tháng 12")]
      ),
    ]
    return Decree30.finished(document)
  }

  /// A finished quyết định with its authority line, căn cứ and Điều.
  public static var decision: OfficialDocument {
    var document = heading(.decision, superior: ["ỦY BAN NHÂN DÂN", "TỈNH AN BÌNH"], authority: ["SỞ TÀI CHÍNH"])
    document.isDraft = true
    document.number = DocumentNumber(number: "112", symbol: "QĐ-STC")
    document.issued = IssueDate(place: "Thành phố Hồ Chí Minh", day: "29", month: "10", year: "2026")
    document.subject = "Về việc thành lập Tổ thẩm định giá"
    document.decisionAuthority = "Giám đốc Sở Tài chính"
    document.legalBases = [
      "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025", "Theo đề nghị của Chánh Văn phòng Sở",
    ]
    document.enactingPhrase = "QUYẾT ĐỊNH:"
    document.body = [
      .item(
        OutlineItem(
          .article,
          text: "Thành lập Tổ thẩm định giá gồm các ông, bà:",
          children: [
            .item(OutlineItem(.clause, text: "Bà Đỗ Thị Mai, Tổ trưởng.")),
            .item(OutlineItem(.clause, text: "Ông Vũ Đình Nam, thành viên.")),
          ]
        )
      ),
      .item(OutlineItem(.article, heading: "Nhiệm vụ", children: [.paragraph(longSentence)])),
      .item(
        OutlineItem(.article, text: "Quyết định này có hiệu lực từ ngày ký. Các ông, bà có tên tại Điều 1 thi hành")
      ),
    ]
    document.recipients = [LabelledLine("Như Điều 3")]
    document.archive = LabelledLine("VT, VP")
    document.signatures = [SignatureBlock(lines: [.init(nil, "GIÁM ĐỐC")], name: "Hoàng Minh Tuấn")]
    return Decree30.finished(document)
  }

  /// A finished biên bản: two signers, no place and date.
  public static var minutes: OfficialDocument {
    var document = heading(.minutes, authority: ["TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG XÃ TÂN HƯNG"])
    document.sizes = .large
    document.number = DocumentNumber(number: "3", symbol: "BB-TTPVHCC")
    document.subject = "Họp bình xét thi đua quý I"
    document.body = [
      .paragraph("Thời gian bắt đầu: 08 giờ 00 ngày 20 tháng 3 năm 2026."), .paragraph("Địa điểm: phòng họp số 2."),
      .paragraph(longSentence),
    ]
    document.recipients = [LabelledLine("Các thành viên dự họp")]
    document.archive = LabelledLine("VT, Hồ sơ")
    document.signatures = [
      SignatureBlock(lines: [.init(nil, "THƯ KÝ")], name: "Bùi Thị Lan"),
      SignatureBlock(lines: [.init(nil, "CHỦ TỌA")], otherPost: "Giám đốc Trung tâm", name: "Ngô Quang Huy"),
    ]
    return Decree30.finished(document)
  }

  /// A finished quy chế with chapters, sections and articles, marked secret.
  public static var statute: OfficialDocument {
    var document = heading(.statute, authority: ["HỘI ĐỒNG TRƯỜNG"])
    document.sizes = .small
    document.secrecy = .secret
    document.urgency = .immediate
    document.subject = "Làm việc của Hội đồng trường"
    let article = OutlineItem(
      .article,
      heading: "Phạm vi điều chỉnh",
      children: [
        .item(OutlineItem(.clause, text: longSentence)),
        .item(
          OutlineItem(
            .clause,
            heading: "Nguyên tắc",
            children: [.item(OutlineItem(.point, text: "công khai;")), .item(OutlineItem(.point, text: "dân chủ."))]
          )
        ),
      ]
    )
    document.body = [
      .item(OutlineItem(.chapter, heading: "QUY ĐỊNH CHUNG", children: [.item(article), .item(article)])),
      .item(
        OutlineItem(
          .chapter,
          heading: "TỔ CHỨC THỰC HIỆN",
          children: [.item(OutlineItem(.section, heading: "TRÁCH NHIỆM", children: [.item(article)]))]
        )
      ),
    ]
    document.signatures = [SignatureBlock(lines: [.init(.onBehalf, "HỘI ĐỒNG TRƯỜNG")], name: "Đặng Thu Thảo")]
    return Decree30.finished(document)
  }

  /// A finished báo cáo of several pages with a long list of recipients.
  public static var longReport: OfficialDocument {
    var document = heading(.report, superior: ["UBND TỈNH AN BÌNH"], authority: ["SỞ NỘI VỤ"])
    document.number = DocumentNumber(number: "77", symbol: "BC-SNV")
    document.issued = IssueDate(place: "An Bình", day: "30", month: "6", year: "2026")
    document.subject = "Kết quả công tác thi đua, khen thưởng sáu tháng đầu năm 2026"
    document.addressees = [LabelledLine("Ủy ban nhân dân tỉnh An Bình")]
    document.body = (1...14).map { _ in .item(OutlineItem(.clause, text: longSentence)) }
    document.recipients = (1...40).map { LabelledLine(RichText("Phòng, đơn vị thứ \($0)")) }
    document.archive = LabelledLine("VT, TĐKT")
    document.signatures = [SignatureBlock(lines: [.init(nil, "GIÁM ĐỐC")], name: "Trần Thị Bình Minh")]
    return Decree30.finished(document)
  }

  /// A sentence longer than a line.
  public static let longSentence: RichText = """
    Tạo không khí thi đua sôi nổi, thiết thực trong cán bộ, công chức, viên chức và Nhân dân; phấn đấu hoàn thành \
    vượt mức các chỉ tiêu kinh tế - xã hội, quốc phòng, an ninh đã được Hội đồng nhân dân xã giao trong năm.
    """

  private static var quotas: Table {
    Table(
      caption: "Chỉ tiêu khen thưởng năm 2026",
      columns: [
        .init("TT", width: 1, alignment: .center), .init("Cụm thi đua", width: 5),
        .init("Số tập thể", width: 2, alignment: .trailing), .init("Số cá nhân", width: 2, alignment: .trailing),
      ],
      rows: [
        .init([.init("1"), .init("Các trường học và trạm y tế trên địa bàn xã"), .init("3"), .init("12")]),
        .init([.init("2"), .init("Các thôn"), .init("2"), .init("8")]),
        .init([.init("Tổng cộng", span: 2), .init("5"), .init("20")], isTotal: true),
      ]
    )
  }

  private static var wideTable: Table {
    Table(
      columns: [
        .init("TT", width: 1, alignment: .center), .init("Tên cụm", width: 4), .init("Trưởng cụm", width: 3),
        .init("Phó cụm", width: 3), .init("Thành viên", width: 8), .init("Chỉ tiêu", width: 2, alignment: .trailing),
      ],
      rows: (1...40).map { number in
        .init([
          .init(RichText("\(number)")), .init(RichText("Cụm số \(number)")), .init("Trường Mầm non Hoa Sen"),
          .init("Trạm Y tế xã"), .init("Thôn Đông, thôn Đoài, thôn Thượng và các hợp tác xã trên địa bàn"),
          .init(RichText("\(number % 5 + 1)")),
        ])
      }
    )
  }

  private static func heading(
    _ kind: DocumentKind,
    superior: [RichText] = [],
    authority: [RichText]
  ) -> OfficialDocument {
    var document = OfficialDocument(kind: kind)
    document.superiorAuthority = superior
    document.issuingAuthority = authority
    return document
  }

  private static func blank(_ name: String, _ form: Blank.Form) -> RichText {
    RichText([.blank(Blank(name, form: form))])
  }
}

import Decree30
import DocumentModel
import Rendering
import TestSupport
import Testing

@Suite struct HTMLRendererTests {
  @Test(arguments: [
    ("cong-van", "<title>Công văn 12/SNV-VP: V/v báo cáo công tác văn thư, lưu trữ năm 2025</title>"),
    ("cong-van", "pt\">V/v báo\u{A0}cáo công\u{A0}tác"),
    ("cong-van", "<time datetime=\"2026-01-05\">An Bình, ngày 05 tháng 01 năm 2026</time>"),
    ("cong-van", "Số: <span class=\"lien\">12/SNV-VP</span></p>"),
    ("cong-van", "<ul>\n<li>- Các sở, ban, ngành thuộc Ủy ban nhân dân tỉnh;</li>"),
    ("cong-van", "<li>- Lưu: VT, VP.</li>\n</ul>\n<p class=\"nguoi-soan\">LM.(60)</p>"),
    ("cong-van", "<p class=\"khan khan-thuong\"><span class=\"khung\">KHẨN</span></p>"),
    (
      "cong-van",
      "<p>Báo cáo gửi về Sở trước <b>ngày\u{A0}20\u{A0}tháng\u{A0}01 năm\u{A0}2026</b>, bản giấy"
    ),
    ("cong-van-de-trong", "<title>Công văn …/UBND-VX: V/v giới thiệu"),
    ("cong-van-de-trong", "<p>Kính gửi:</p>\n<p>Trường Trung học cơ sở Tân Hưng</p>"),
    ("cong-van-de-trong", "<span class=\"de-trong\" title=\"số người\">………</span>"),
    ("cong-van-de-trong", "m<sup>2</sup> trở lên./.</p>"),
    ("ke-hoach", "<span class=\"ten-loai\"><span class=\"vua\">KẾ HOẠCH</span></span>"),
    ("ke-hoach", "<h2 class=\"muc\">I. MỤC ĐÍCH, YÊU CẦU</h2>\n<h3 class=\"khoan\">1. Mục đích</h3>"),
    (
      "ke-hoach",
      "<caption>Chỉ tiêu khen thưởng năm\u{A0}2026</caption>\n<colgroup><col style=\"width:10.00%\">"
    ),
    ("ke-hoach", "<thead>\n<tr><th scope=\"col\">TT</th>"),
    ("ke-hoach", "<tr class=\"tong\"><td colspan=\"2\" class=\"giua-o\">Tổng cộng</td><td class=\"phai-o\">5</td>"),
    ("ke-hoach", "@page pl1{size:A4 landscape;counter-increment:pl1;"),
    ("ke-hoach", "@page pl2{counter-increment:pl2;"),
    ("ke-hoach", "<section class=\"to phu-luc ngang\" id=\"phu-luc-1\">"),
    ("ke-hoach", "<footer class=\"cuoi hai\">"),
    ("quyet-dinh", "<p class=\"du-thao\"><span class=\"khung\">DỰ THẢO</span></p>"),
    ("quyet-dinh", "<p><b>Điều 1.</b> Thành lập Tổ thẩm định giá"),
    ("quyet-dinh", "<h2 class=\"dieu\">Điều 2. Nhiệm vụ</h2>"),
    ("quyet-dinh", "<p class=\"tham-quyen\">GIÁM ĐỐC SỞ TÀI CHÍNH</p>\n<p class=\"can-cu\">Căn cứ Luật"),
    (
      "bang-nhieu-tang",
      """
      <tr><th scope="col" rowspan="3">TT</th><th scope="col" rowspan="3">Khối</th>\
      <th scope="colgroup" colspan="3">Tỷ lệ (%)</th></tr>
      <tr><th scope="col" rowspan="2">Giao</th><th scope="colgroup" colspan="2">Kết quả</th></tr>
      <tr><th scope="col">Đạt</th><th scope="col">Sản phẩm</th></tr>
      """
    ),
    ("bang-nhieu-tang", "<tr><td rowspan=\"2\" class=\"giua-o\">1</td><td>Các thôn</td><td class=\"phai-o\">12,5</td>"),
    ("bang-nhieu-tang", "<td class=\"phai-o\" style=\"padding-right:calc(3pt + 2em)\">100</td>"),
    ("bang-nhieu-tang", "<td rowspan=\"2\"><p>Báo cáo;</p>\n<p>Danh sách</p>\n</td>"),
    ("quy-che", "<h2 class=\"giua\">Chương II<br>\nTỔ CHỨC THỰC HIỆN</h2>\n<h3 class=\"giua\">Mục 1<br>"),
  ])
  func shows(_ name: String, _ markup: String) throws {
    let sample = try #require(Samples.all.first { $0.name == name })
    #expect(Rendered.html(sample.document).contains(markup))
  }

  @Test(arguments: [
    ("bien-ban", "<time"), ("bien-ban", "trich-yeu\"><span class=\"vua\">Họp bình xét thi đua quý I<span"),
    ("cong-van-de-trong", "<time"), ("cong-van", "CÔNG VĂN"), ("cong-van", "<table"), ("ke-hoach", "lien-he\""),
  ])
  func doesNotShow(_ name: String, _ markup: String) throws {
    let sample = try #require(Samples.all.first { $0.name == name })
    #expect(!Rendered.html(sample.document).contains(markup))
  }

  /// A subject has its rule, except in a biên bản; a paper without subject has it under its title (nd30 §4.5).
  @Test func rulesFollowTheSampleForms() {
    let rule = "<span class=\"gach\" aria-hidden=\"true\"></span>"
    #expect(Rendered.html(Samples.decision).contains("Về việc thành lập Tổ thẩm định giá\(rule)"))
    var permit = OfficialDocument(kind: .leavePermit)
    permit.issuingAuthority = ["TRƯỜNG TIỂU HỌC HOA SEN"]
    #expect(Rendered.html(permit).contains("GIẤY NGHỈ PHÉP\(rule)"))
  }

  @Test(arguments: Samples.all) func headingLevelsSkipNone(_ sample: Sample) {
    let levels = Rendered.html(sample.document).split(separator: "<h").dropFirst()
      .compactMap { $0.first?.wholeNumberValue }
    #expect(levels.first == 1)
    for (before, after) in zip(levels, levels.dropFirst()) { #expect(after <= before + 1) }
  }

  @Test func aDayThatIsNoneHasNoTime() {
    var document = Samples.letter
    document.issued = IssueDate(place: "An Bình", day: "31", month: "02", year: "2026")
    #expect(!Rendered.html(document).contains("<time"))
    document.issued = IssueDate(place: "An Bình", day: "29", month: "02", year: "2028")
    #expect(Rendered.html(document).contains("<time datetime=\"2028-02-29\">"))
  }

  /// Texts that read alike make the same page, however they are cut into runs.
  @Test func cutsBetweenRunsLeaveNoTrace() {
    var whole = Samples.letter
    whole.body = [.paragraph(RichText([.text("trước ngày ", []), .text("20/01", [.bold, .italic])]))]
    var cut = whole
    cut.body = [
      .paragraph(
        RichText([
          .text("trước ", []), .text("", [.underline]), .text("ngày ", []), .text("20", [.bold, .italic]),
          .text("/01", [.bold, .italic]),
        ])
      )
    ]
    #expect(whole == cut)
    #expect(Rendered.html(whole) == Rendered.html(cut))
  }

  /// Sizes and styles on the page are those of the decree's table.
  @Test(arguments: SizePreset.allCases) func styleSheetFollowsTheTable(_ sizes: SizePreset) {
    var document = Samples.letter
    document.sizes = sizes
    let page = Rendered.html(document)
    let table: [(Component, String)] = [
      (.nationalName, ".quoc-hieu"), (.motto, ".tieu-ngu"), (.placeAndDate, ".ngay"), (.letterSubject, ".vv"),
      (.paragraph, ".than>p,.noi-dien"), (.caller, ".nguoi-dien"), (.recipientsLabel, ".noi-nhan h2"),
      (.recipient, ".noi-nhan li"),
    ]
    for (component, selector) in table {
      let layout = Decree30.layout(of: component, sizes: sizes)
      let weight = layout.isBold ? "bold" : "normal"
      let style = layout.isItalic ? "italic" : "normal"
      let rule = "\(selector){font-size:\(Int(layout.size))pt;font-weight:\(weight);font-style:\(style);"
      #expect(page.contains(rule))
    }
    #expect(page.contains("@page{size:A4 portrait;margin:20mm 15mm 20mm 30mm;"))
    #expect(!page.contains("px"))
  }

  @Test func urgencyFramesHaveTheSizesOfTheDecree() {
    let page = Rendered.html(Samples.statute)
    #expect(page.contains(".hoa-toc .khung{width:30mm;padding:0;height:8mm;color:red}"))
    #expect(page.contains("<p class=\"khan hoa-toc\">"))
  }

  /// Values with markup, quotes and marks that turn the direction of text, in every place a document has.
  @Test func nothingInADocumentBecomesMarkup() {
    let hostile = "<script>x</script>\"'&amp;]]>--><!--\u{202E}\u{0}"
    let text = RichText([.text(hostile, [.bold]), .blank(Blank(hostile))])
    var document = OfficialDocument(kind: .plan)
    document.superiorAuthority = [text]
    document.issuingAuthority = [text]
    document.number = DocumentNumber(number: text, symbol: text)
    document.issued = IssueDate(place: text, day: text, month: text, year: text)
    document.circulation = text
    document.subject = text
    document.addressees = [LabelledLine(text, label: hostile), LabelledLine(text, label: hostile)]
    document.decisionAuthority = text
    document.legalBases = [text]
    document.enactingPhrase = text
    document.body = [
      .paragraph(text), .item(OutlineItem(.clause, label: hostile, heading: text, text: text)),
      .item(OutlineItem(.article, label: hostile, text: text)),
      .item(OutlineItem(.chapter, label: hostile, heading: text)),
      .table(Table(caption: text, columns: [.init(text)], rows: [.init([.init(text)])])),
    ]
    document.recipients = [LabelledLine(text, label: hostile)]
    document.archive = LabelledLine(text, label: hostile)
    document.signatures = [SignatureBlock(lines: [.init(.onBehalf, text)], otherPost: text, name: text)]
    document.drafterMark = text
    document.contact = text
    document.appendices = [Appendix(title: text, label: hostile, note: text, body: [.paragraph(text)])]
    for kind in [DocumentKind.plan, .officialLetter] {
      document.kind = kind
      let page = Rendered.html(document)
      #expect(!page.contains("<script"))
      #expect(!page.contains("]]>"))
      #expect(!page.contains("<!--"))
      #expect(!page.unicodeScalars.contains { $0 == "\u{202E}" || $0 == "\u{0}" })
      #expect(!page.contains("title=\"<") && !page.contains("title=\"\(hostile.prefix(8))"))
      #expect(page.contains("title=\"&lt;script&gt;x&lt;/script&gt;&quot;&#39;&amp;amp;]]&gt;"))
    }
  }

  @Test func sameDocumentSameBytes() {
    for sample in Samples.all { #expect(Rendered.html(sample.document) == Rendered.html(sample.document)) }
  }
}

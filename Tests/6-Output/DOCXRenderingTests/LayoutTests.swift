import Bytes
import DOCXRendering
import Decree30
import DocumentModel
import Foundation
import Rendering
import TestSupport
import Testing

/// The decree's table in the styles of the file, and what follows from the words of a document.
@Suite struct LayoutTests {
  private static func style(_ id: String, _ sizes: SizePreset) throws -> String {
    var document = Samples.letter
    document.sizes = sizes
    let styles = WordFile.part("word/styles.xml", of: WordFile.flat(document))
    let start = try #require(styles.firstRange(of: "w:styleId=\"\(id)\">"))
    let end = try #require(styles[start.upperBound...].firstRange(of: "</w:style>"))
    return String(styles[start.upperBound..<end.lowerBound])
  }

  private static let ids: [(Component, String)] = [
    (.nationalName, "VBQuocHieu"), (.motto, "VBTieuNgu"), (.superiorAuthority, "VBCoQuanChuQuan"),
    (.issuingAuthority, "VBCoQuan"), (.number, "VBSoKyHieu"), (.placeAndDate, "VBDiaDanhNgay"), (.kindTitle, "Title"),
    (.subject, "Subtitle"), (.letterSubject, "VBTrichYeuCongVan"), (.draftMark, "VBDuThao"), (.secrecy, "VBDoMat"),
    (.urgency, "VBDoKhan"), (.circulation, "VBLuuHanh"), (.addressees, "VBKinhGui"), (.caller, "VBNoiGuiDien"),
    (.decisionAuthority, "VBThamQuyen"), (.legalBasis, "VBCanCu"), (.enactingPhrase, "VBBanHanh"),
    (.paragraph, "VBNoiDung"), (.centredHeading, "Heading1"), (.centredHeading, "Heading2"),
    (.sectionHeading, "Heading3"), (.centredHeading, "Heading4"), (.articleHeading, "Heading5"),
    (.clauseHeading, "Heading6"), (.tableCaption, "Caption"), (.tableHeading, "VBTieuDeCot"), (.tableCell, "VBOBang"),
    (.recipientsLabel, "VBNoiNhanNhan"), (.recipient, "VBNoiNhan"), (.signatureLine, "VBQuyenHanChucVu"),
    (.otherPost, "VBChucVuKhac"), (.signerName, "VBHoTen"), (.drafterMark, "VBNguoiSoan"), (.contact, "VBLienHe"),
    (.appendixLabel, "VBPhuLuc"), (.appendixTitle, "VBTenPhuLuc"), (.appendixNote, "VBKemTheo"),
    (.pageNumber, "Header"),
  ]

  @Test func everyComponentHasAStyle() { #expect(Set(Self.ids.map(\.0)) == Set(Component.allCases)) }

  /// Size, weight, slant, place and distance of each style are the decree's.
  @Test(arguments: SizePreset.allCases) func stylesAreTheDecrees(_ sizes: SizePreset) throws {
    let text = Decree30.layout(of: .paragraph, sizes: sizes).size
    for (component, id) in Self.ids {
      let row = Decree30.layout(of: component, sizes: sizes)
      let style = try Self.style(id, sizes)
      let size = "<w:sz w:val=\"\(Int(row.size * 2))\"/><w:szCs w:val=\"\(Int(row.size * 2))\"/>"
      #expect(style.contains(size) == (row.size != text), "\(id)")
      #expect(style.contains("<w:b/><w:bCs/>") == row.isBold, "\(id)")
      #expect(style.contains("<w:i/><w:iCs/>") == row.isItalic, "\(id)")
      #expect(style.contains("<w:jc w:val=\"center\"/>") == (row.alignment == .center), "\(id)")
      #expect(style.contains("<w:jc w:val=\"both\"/>") == (row.alignment == .justified), "\(id)")
      if component != .number, component != .placeAndDate {
        #expect(style.contains("w:before=\"\(Int(row.spaceBefore * 20))\"") == (row.spaceBefore > 0), "\(id)")
      }
      let indent = "w:firstLine=\"\(Int(row.firstLineIndent * 20))\""
      #expect(style.contains(indent) == (row.firstLineIndent > 0), "\(id)")
    }
    #expect(try Self.style("VBNoiDung", sizes).contains("w:line=\"276\" w:lineRule=\"auto\""))
    #expect(try Self.style("VBDoKhan", sizes).contains("<w:color w:val=\"FF0000\"/>"))
  }

  @Test func headingsBearTheNamesProgramsKnow() throws {
    for level in 1...8 {
      let style = try Self.style("Heading\(level)", .standard)
      #expect(style.contains("<w:name w:val=\"heading \(level)\"/>"))
      #expect(style.contains("<w:next w:val=\"VBNoiDung\"/>"))
      #expect(style.contains("<w:keepNext/><w:keepLines/>"))
      #expect(style.contains("<w:outlineLvl w:val=\"\(level - 1)\"/>"))
    }
    let body = WordFile.part("word/document.xml", of: WordFile.flat(Samples.everything))
    let headings = WordFile.pieces(of: body, from: "<w:pStyle w:val=\"", to: "\"").filter {
      $0.hasPrefix("Heading") || $0.hasPrefix("VBPhan") || $0.hasPrefix("VBChuong") || $0.contains("Muc")
    }
    #expect(
      headings == [
        "Heading1", "Heading2", "VBMucGiuaTrang", "Heading4", "VBPhanDanhSo", "Heading3", "Heading6", "VBChuongDanhSo",
        "VBTieuMucDanhSo", "Heading5", "Heading7", "Heading8",
      ]
    )
  }

  /// A file's headings have the levels of the page's: each one below the heading it stands under, none left out.
  @Test(arguments: Samples.forWord + Samples.kinds) func headingLevelsAreDense(_ sample: Sample) {
    let body = WordFile.part("word/document.xml", of: WordFile.flat(sample.document))
    let levels = WordFile.pieces(of: body, from: "<w:p><w:pPr>", to: "</w:pPr>").compactMap { properties -> Int? in
      let id = WordFile.pieces(of: properties, from: "<w:pStyle w:val=\"", to: "\"").first ?? ""
      guard let style = Self.headings.firstIndex(where: { $0.contains(id) }) else { return nil }
      return WordFile.pieces(of: properties, from: "<w:outlineLvl w:val=\"", to: "\"").first.flatMap { Int($0) }
        ?? style
    }
    var sink = ByteSink()
    HTMLRenderer().render(sample.document, into: &sink)
    let page = String(decoding: sink.bytes, as: UTF8.self)
    let ofPage = page.matches(of: /<h([2-6]) class="(?:giua|muc|dieu|khoan)">/).compactMap { Int($0.output.1) }
    // The title is the page's first level, and a page knows six.
    #expect(levels.map { min($0 + 2, 6) } == ofPage)
  }

  /// Styles of headings by their level, from 0.
  private static let headings: [[String]] = [
    ["Heading1", "VBPhanDanhSo"], ["Heading2", "VBChuongDanhSo"], ["Heading3", "VBMucGiuaTrang"],
    ["Heading4", "VBTieuMucDanhSo"], ["Heading5"], ["Heading6"], ["Heading7"], ["Heading8"],
  ]

  /// Levels that a document leaves out leave no gap, and a style's own level is not said again.
  @Test func levelsLeftOutLeaveNoGap() {
    var document = Samples.letter
    func heading(_ level: OutlineLevel, _ children: [Block]) -> Block {
      .item(OutlineItem(level, heading: RichText(level.rawValue), children: children))
    }
    document.body = [
      heading(.part, [heading(.chapter, [heading(.clause, [.paragraph("a")])])]),
      heading(.section, [heading(.clause, [heading(.point, [.paragraph("b")])])]),
      .item(OutlineItem(.section, text: "c", children: [heading(.clause, [.paragraph("d")])])),
    ]
    document.appendices = [Appendix(title: "e", body: [heading(.clause, [.paragraph("g")])])]
    let body = WordFile.part("word/document.xml", of: WordFile.flat(Decree30.finished(document)))
    let properties = WordFile.pieces(of: body, from: "<w:p><w:pPr>", to: "</w:pPr>").filter { $0.contains("\"Heading") }
    #expect(
      properties.map { WordFile.pieces(of: $0, from: "<w:outlineLvl w:val=\"", to: "\"").first ?? "style" }
        == ["style", "style", "2", "0", "1", "2", "0", "1"]
    )
  }

  @Test func languageFontAndPageAreSaid() {
    let flat = WordFile.flat(Samples.letter)
    let font = "Times New Roman"
    #expect(
      flat.contains(
        "<w:rFonts w:ascii=\"\(font)\" w:hAnsi=\"\(font)\" w:eastAsia=\"\(font)\" w:cs=\"\(font)\"/>"
      )
    )
    #expect(flat.contains("<w:lang w:val=\"vi-VN\" w:eastAsia=\"vi-VN\" w:bidi=\"ar-SA\"/>"))
    #expect(flat.contains("<w:themeFontLang w:val=\"vi-VN\"/>"))
    let body = WordFile.part("word/document.xml", of: flat)
    #expect(
      body.hasSuffix(
        """
        <w:sectPr><w:headerReference w:type="default" r:id="rId5"/><w:headerReference w:type="first" r:id="rId6"/>\
        <w:footerReference w:type="first" r:id="rId7"/><w:type w:val="nextPage"/><w:pgSz w:w="11906" w:h="16838"/>\
        <w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701" w:header="567" w:footer="1134" w:gutter="0"/>\
        <w:pgNumType w:start="1"/><w:cols w:space="720"/><w:titlePg/></w:sectPr></w:body></w:document>
        """
      )
    )
  }

  /// The right column is as wide as its widest line needs it: Quốc hiệu, or the date of a place with a long name.
  @Test(arguments: [("An Bình", 5120, 4235), ("Thành phố Hồ Chí Minh", 5710, 3645)])
  func headingColumnsFollowTheWords(_ place: String, _ right: Int, _ left: Int) {
    var document = Samples.letter
    document.issued = IssueDate(place: RichText(place), day: "29", month: "10", year: "2026")
    let body = WordFile.part("word/document.xml", of: WordFile.flat(document))
    #expect(body.contains("<w:tblGrid><w:gridCol w:w=\"\(left)\"/><w:gridCol w:w=\"\(right)\"/></w:tblGrid>"))
  }

  /// The rule under Tiêu ngữ is as long as it (159.1 pt of bold 13), the one under an agency 0.4 of it.
  @Test func rulesAreMeasured() {
    let body = WordFile.part("word/document.xml", of: WordFile.flat(Samples.letter))
    let indents = WordFile.pieces(of: body, from: "<w:pStyle w:val=\"VBGachDuoi\"/><w:ind w:left=\"", to: "\"")
    #expect(indents.compactMap { Int($0) }.count == 2)
    let right = 5120
    #expect(abs(right - 2 * (Int(indents[1]) ?? 0) - 3183) <= 2, "Tiêu ngữ")
    // SỞ NỘI VỤ, bold 12: 62.0 pt.
    let left = 4235 - 227
    #expect(abs(left - 2 * (Int(indents[0]) ?? 0) - 496) <= 2, "agency")
  }

  /// A row of headings is repeated on every page; rows stay whole.
  @Test func tableHeadingsRepeat() {
    let body = WordFile.part("word/document.xml", of: WordFile.flat(Samples.plan))
    #expect(body.ranges(of: "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>").count == 2)
    // 41 rows and the headings over them; the text of a landscape page is 252 mm wide.
    let widths = WordFile.pieces(of: body, from: "<w:tblW w:w=\"", to: "\"")
    #expect(widths.filter { $0.hasPrefix("9") || $0.hasPrefix("1") } == ["9355", "9355", "9355", "14287"])
  }

  /// A cell over rows begins once and is there again in every row below; so is a column under tiers of headings.
  @Test func cellsOverRowsAreMerged() {
    let body = WordFile.part("word/document.xml", of: WordFile.flat(Samples.tiers))
    #expect(body.ranges(of: "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>").count == 3)
    // TT and Khối over three rows of headings, Giao over two; TT and Sản phẩm over two rows of cells.
    #expect(body.ranges(of: "<w:vMerge w:val=\"restart\"/>").count == 5)
    #expect(body.ranges(of: "<w:vMerge/>").count == 2 * 2 + 1 + 2)
    let room =
      "<w:pStyle w:val=\"VBOBang\"/><w:ind w:right=\"560\"/><w:jc w:val=\"right\"/></w:pPr><w:r><w:t xml:space=\"preserve\">100</w:t>"
    #expect(body.contains(room), "100")
    let further = "Báo cáo;</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val=\"VBOBang\"/></w:pPr>"
    #expect(body.contains(further), "Danh sách")
  }

  /// The row before a sum stays with it, and no other row does.
  @Test func aSumKeepsTheRowBefore() throws {
    var document = Samples.letter
    let rows = [Table.Row([.init("một")]), .init([.init("hai")]), .init([.init("Cộng")], isTotal: true)]
    document.body = [.table(Table(columns: [.init("Cột")], rows: rows)), .paragraph("Hết"), .paragraph("Cuối")]
    let body = WordFile.part("word/document.xml", of: WordFile.flat(document))
    let kept = WordFile.pieces(of: body, from: "<w:pStyle w:val=\"VBOBang\"/>", to: "</w:p>")
    #expect(kept.map { $0.contains("<w:keepNext/>") } == [false, true])
  }

  /// The first block stands a block's distance under what is above it, a table too; after căn cứ a paragraph's.
  @Test func firstBlockHasItsDistance() {
    func body(_ document: OfficialDocument) -> Substring {
      WordFile.part("word/document.xml", of: WordFile.flat(document))
    }
    #expect(body(Samples.letter).contains("<w:pStyle w:val=\"VBNoiDung\"/><w:spacing w:before=\"240\"/></w:pPr>"))
    #expect(!body(Samples.decision).contains("w:before=\"240\""))
    let gap = "<w:pStyle w:val=\"VBKhoangCach\"/><w:spacing w:line=\"240\" w:lineRule=\"exact\"/></w:pPr></w:p><w:tbl>"
    #expect(body(Samples.plan).contains(gap))
    let caption = "<w:pStyle w:val=\"Caption\"/><w:spacing w:before=\"240\"/></w:pPr>"
    #expect(body(Samples.everything).contains(caption))
  }

  /// The properties are those of Phụ lục VI, and the file is as old as the document.
  @Test func propertiesAreTheDecrees() {
    let flat = WordFile.flat(Samples.letter)
    let custom = WordFile.part("docProps/custom.xml", of: flat)
    let names = WordFile.pieces(of: custom, from: "name=\"", to: "\"")
    #expect(
      names == [
        "TypeName", "CodeNumber", "CodeNotation", "IssuedDate", "OrganName", "Subject", "Language", "Position",
        "FullName", "To.OrganName", "Priority", "IssuedAmount",
      ]
    )
    #expect(WordFile.pieces(of: custom, from: "pid=\"", to: "\"") == (2...13).map(String.init))
    let values = WordFile.pieces(of: custom, from: "<vt:lpwstr>", to: "</vt:lpwstr>")
    #expect(values[3] == "05/01/2026")
    #expect(values[9].hasPrefix("Các sở, ban, ngành thuộc Ủy ban nhân dân tỉnh; Ủy ban nhân dân các xã, phường; "))
    let core = WordFile.part("docProps/core.xml", of: flat)
    #expect(core.contains("<dc:title>Công văn 12/SNV-VP: báo cáo công tác văn thư, lưu trữ năm 2025</dc:title>"))
    #expect(core.contains("<dc:creator>SỞ NỘI VỤ</dc:creator>"))
    #expect(core.contains("<dcterms:created xsi:type=\"dcterms:W3CDTF\">2026-01-05T00:00:00Z</dcterms:created>"))
    let blank = WordFile.part("docProps/core.xml", of: WordFile.flat(Samples.letterWithBlanks))
    #expect(!blank.contains("dcterms:created"))
    #expect(blank.contains("<dc:title>Công văn …/UBND-VX: "))
  }
}

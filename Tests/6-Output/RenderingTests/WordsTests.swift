import DocumentModel
import TestSupport
import Testing

/// The words of a document are the same in every format.
@Suite struct WordsTests {
  @Test(arguments: Samples.all) func textHasTheWordsOfThePage(_ sample: Sample) throws {
    let page = Rendered.html(sample.document)
    let body = try #require(Rendered.part(of: page, from: "<body>", to: "</body>"))
    #expect(Rendered.words(ofHTML: body).sorted() == Rendered.words(ofText: Rendered.text(sample.document)).sorted())
  }

  /// Where no columns stand beside one another, the order is the same too.
  @Test(arguments: Samples.all.filter { $0.name != "ke-hoach" }) func bodyKeepsItsOrder(_ sample: Sample) throws {
    let page = Rendered.html(sample.document)
    let body = try #require(Rendered.part(of: page, from: "<div class=\"than\">", to: "<footer"))
    let expected = Rendered.words(ofHTML: body)
    let words = Rendered.words(ofText: Rendered.text(sample.document))
    #expect(words.contains(expected))
  }

  @Test func headingIsReadInOneOrder() throws {
    let page = Rendered.html(Samples.letter)
    let heading = try #require(Rendered.part(of: page, from: "<header class=\"dau\">", to: "</header>"))
    let expected = """
      UBND TỈNH AN BÌNH SỞ NỘI VỤ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc Số: 12/SNV-VP \
      An Bình, ngày 05 tháng 01 năm 2026 KHẨN V/v báo cáo công tác văn thư, lưu trữ năm 2025
      """
    #expect(Rendered.words(ofHTML: heading).joined(separator: " ") == expected)
  }
}

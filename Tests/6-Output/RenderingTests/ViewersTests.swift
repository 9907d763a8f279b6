import DocumentModel
import TestSupport
import Testing

/// What programs that people use make of the page. Each test runs only where its program is installed.
@Suite(.serialized) struct ViewersTests {
  @Test(.needs(.browser, .poppler))
  func planPrintsOnA4() throws {
    let printed = try Printout(page: Rendered.html(Samples.plan))
    #expect(printed.pages.count == 7)
    // Two pages of the document, then appendix I on its side, then appendix II.
    #expect(printed.pages.map(\.isPortrait) == [true, true, false, false, false, false, true])
    #expect(printed.pages.map(\.isLandscape) == [false, false, true, true, true, true, false])
    #expect(printed.pages.map { Int($0.words.first?.text ?? "") } == [nil, 2, nil, 2, 3, 4, nil])
    // The headings of the table stand on each of its pages.
    for page in printed.pages[2...5] { #expect(page.has("viên")) }
    // In the middle of the sheet's text, in the margin above it.
    let number = try #require(printed.pages[1].words.first)
    #expect(abs((number.left + number.right) / 2 - (85.04 + 552.76) / 2) < 2)
    #expect(number.bottom < 56.7)
  }

  /// Names that take two lines break into two of about one length, in the heading, the subject and an appendix.
  @Test(.needs(.browser, .poppler))
  func longNamesBreakInBalance() throws {
    var document = Samples.plan
    document.issuingAuthority = ["TRUNGTÂM PHỤCVỤ HÀNHCHÍNH CÔNGÍCH"]
    document.subject = "Họp_1 Hội_2 đồng_3 Thi_4 đua_5 Khen_6 thưởng_7 xã_8 Thạch_9 Lam_10 xét_11 khen_12 năm_13"
    document.appendices[0].orientation = .portrait
    document.appendices[0].title = "BẢNG_1 PHÂN_2 CÔNG_3 CÁC_4 KHỐI_5 THI_6 ĐUA_7 CỦA_8 CẢ_9 XÃ_10 NĂM_11"
    let printed = try Printout(page: Rendered.html(document))
    func lengths(_ page: Int, _ isPart: (String) -> Bool) -> [Double] {
      let words = printed.pages[page].words.filter { isPart($0.text) }
      return Dictionary(grouping: words) { Int($0.bottom) }.values.map { line in
        (line.map(\.right).max() ?? 0) - (line.map(\.left).min() ?? 0)
      }
    }
    let agency = Set(document.issuingAuthority[0].plain.split(separator: " ").map(String.init))
    let appendix = try #require(printed.pages.firstIndex { page in page.has("BẢNG_1") })
    for lines in [
      lengths(0) { agency.contains($0) }, lengths(0) { $0.contains("_") }, lengths(appendix) { $0.contains("_") },
    ] {
      #expect(lines.count == 2)
      #expect((lines.min() ?? 0) > 0.75 * (lines.max() ?? 0), "\(lines)")
    }
  }

  @Test(.needs(.browser, .poppler))
  func headAndFootOfALetterStandLevel() throws {
    let printed = try Printout(page: Rendered.html(Samples.letter))
    #expect(printed.pages.count == 1)
    let page = printed.pages[0]
    func word(_ text: String) throws -> Printout.Word { try page.word(text) }
    // Số and date on one row.
    #expect(try word("12/SNV-VP").isLevel(with: word("01")))
    // Dashes under the colon of Kính gửi, within 1 mm.
    let colon = try word("gửi:").right - 0.278 * 14
    let dash = try #require(page.words.first { $0.text == "-" && abs($0.left - colon) < 20 })
    #expect(abs(dash.left - colon) < 2.83)
    // Nơi nhận level with the first line above the signature.
    #expect(try word("Nơi").isLevel(with: word("KT.")))
    // Quốc hiệu on one line, ending at the right margin.
    #expect(try word("CỘNG").isLevel(with: word("NAM")))
    #expect(try word("NAM").right < 553.5)
    // The address block at the foot of the text.
    #expect(try word("snv@anbinh.vn").bottom > 841.9 - 56.7 - 4)
    #expect(try word("snv@anbinh.vn").bottom < 841.9 - 56.7 + 2)
  }

  @Test(.needs(.browser, .poppler))
  func signatureStaysWithTheTextAndALongListFlows() throws {
    let printed = try Printout(page: Rendered.html(Samples.longReport))
    let signed = try #require(printed.pages.firstIndex { $0.has("ĐỐC") })
    #expect(printed.pages[signed].has("Minh"))
    #expect(printed.pages[signed].has("Nơi"))
    #expect(printed.pages[signed].has("năm./."))
    let list = try #require(printed.pages.firstIndex { $0.has("TĐKT.") })
    #expect(list > signed)
  }

  /// However long the text is, the signature stands on the page of its last words.
  @Test(
    .needs(.browser, .poppler),
    arguments: [7, 8, 9, 10],
    [1, 2]
  )
  func signatureIsNeverAlone(_ paragraphs: Int, _ signers: Int) throws {
    var document = signers == 1 ? Samples.letter : Samples.minutes
    document.body = Array(repeating: .paragraph(Samples.longSentence), count: paragraphs) + [.paragraph("Xin cam on.")]
    let printed = try Printout(page: Rendered.html(document))
    let name = signers == 1 ? "Minh" : "Huy"
    let signed = try #require(printed.pages.firstIndex { $0.has(name) })
    #expect(printed.pages[signed].has("on."))
    #expect(printed.pages[signed].has("ĐỐC") || printed.pages[signed].has("THƯ"))
  }

  @Test(.needs(.java, .nu), arguments: Samples.all) func nuCheckerSaysNothing(_ sample: Sample) throws {
    let folder = try ScratchFolder()
    try folder.write(Array(Rendered.html(sample.document).utf8), as: "van-ban.html")
    let jar = try #require(Tool.nu.path)
    let result = try Tool.java.run(["-jar", jar, folder.path("van-ban.html")])
    #expect(result.messages == "")
    #expect(result.status == 0)
  }
}

import Bytes
import Decree30
import DocumentModel
import OfficialWriting
import Rendering
import TestSupport
import Testing

@Suite struct PlainTextRendererTests {
  @Test func writesALetter() {
    let expected = """
             ỦY BAN NHÂN DÂN                 CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
               XÃ TÂN HƯNG                      Độc lập - Tự do - Hạnh phúc
                  ──────                        ───────────────────────────
            Số: @@@@@@/UBND-VX          Tân Hưng, ngày @@@@@@ tháng @@@@@@ năm 2026
      V/v giới thiệu người tham gia
      tổ biên soạn lịch sử xã và sưu
       tầm tư liệu giai đoạn 1975 -
                   2025

                         Kính gửi: Trường Trung học cơ sở Tân Hưng

          Ủy ban nhân dân xã đề nghị Trường giới thiệu ……… người, diện tích phòng họp
      40 m2 trở lên./.

      Nơi nhận:                                         TM. ỦY BAN NHÂN DÂN
      - Như trên;                                           KT. CHỦ TỊCH
      - Lưu: VT.                                            PHÓ CHỦ TỊCH




                                                             Lê Văn Đức

      """
    #expect(Rendered.text(Samples.letterWithBlanks) == expected.replacing("@", with: "\u{A0}"))
  }

  @Test func drawsMarksAndFoot() {
    let text = Rendered.text(Samples.letter)
    let marks = """
                 ┌──────┐
                 │ KHẨN │
                 └──────┘

                  Kính gửi:
                          - Các sở, ban, ngành thuộc Ủy ban nhân dân tỉnh;
                          - Ủy ban nhân dân các xã, phường.


      """
    let foot = """
      - Lưu: VT, VP.
      LM.(60)
                                                         Trần Thị Bình Minh

      \(String(repeating: "─", count: 80))
      Số 8 đường Hòa Bình, phường Tân An, tỉnh An Bình; điện thoại: 0200 000 000; thư
                                   điện tử: snv@anbinh.vn

      """
    #expect(text.contains(marks))
    #expect(text.hasSuffix(foot))
  }

  @Test func drawsATable() {
    let expected = """
                               Chỉ tiêu khen thưởng năm 2026
      ┌────────┬─────────────────────────────────────┬───────────────┬───────────────┐
      │   TT   │             Cụm thi đua             │  Số tập thể   │  Số cá nhân   │
      ├────────┼─────────────────────────────────────┼───────────────┼───────────────┤
      │   1    │ Các trường học và trạm y tế trên    │             3 │            12 │
      │        │ địa bàn xã                          │               │               │
      ├────────┼─────────────────────────────────────┼───────────────┼───────────────┤
      │   2    │ Các thôn                            │             2 │             8 │
      ├────────┴─────────────────────────────────────┼───────────────┼───────────────┤
      │                  Tổng cộng                   │             5 │            20 │
      └──────────────────────────────────────────────┴───────────────┴───────────────┘
      """
    #expect(Rendered.text(Samples.plan).contains(expected))
  }

  @Test("tiers of headings, cells over rows, paragraphs in cells, decimal commas in line") func drawsTiers() {
    let expected = """
      ┌──────┬─────────────────────────┬─────────────────────────────────────────────┐
      │  TT  │          Khối           │                  Tỷ lệ (%)                  │
      │      │                         ├───────────┬─────────────────────────────────┤
      │      │                         │   Giao    │             Kết quả             │
      │      │                         │           ├───────────┬─────────────────────┤
      │      │                         │           │    Đạt    │      Sản phẩm       │
      ├──────┼─────────────────────────┼───────────┼───────────┼─────────────────────┤
      │  1   │ Các thôn                │      12,5 │  100      │ Báo cáo;            │
      │      │                         │           │           │ Danh sách           │
      │      ├─────────────────────────┼───────────┼───────────┤                     │
      │      │ Trong đó: thôn mới      │       7   │    9,75 * │                     │
      ├──────┴─────────────────────────┼───────────┼───────────┼─────────────────────┤
      │              Cộng              │      19,5 │    -      │                     │
      └────────────────────────────────┴───────────┴───────────┴─────────────────────┘
      """
    let text = Rendered.text(Samples.tiers)
    #expect(text.contains(expected))
  }

  @Test func namesOfTwoSignersStandLevel() {
    let expected = """
                 NGƯỜI LẬP KẾ HOẠCH                     TM. ỦY BAN NHÂN DÂN
                                                              CHỦ TỊCH




                    Phạm Thu Hà                            Nguyễn Văn An

      Nơi nhận:
      """
    #expect(Rendered.text(Samples.plan).contains(expected))
  }

  @Test(arguments: Samples.all, [64, 80, 100])
  func linesFitAndEndClean(_ sample: Sample, _ width: Int) {
    let text = Rendered.text(sample.document, width: width)
    #expect(text.hasSuffix("\n") && !text.hasSuffix("\n\n") && !text.hasPrefix("\n"))
    #expect(!text.contains("\n\n\n\n\n\n"))
    for line in text.split(separator: "\n") {
      #expect(line.last != " ")
      #expect(displayWidth(String(line)) <= width)
    }
    #expect(text.contains(Decree30.nationalName))
  }

  static let wrapped: [(text: String, expected: String)] = [
    // A long word stays whole.
    ("Thư: " + repeated("x", 90) + " hết", "    Thư:\n" + repeated("x", 90) + "\nhết\n"),
    (repeated("ậ", 90), "    " + repeated("ậ", 90) + "\n"),
    // Wide letters take two columns, combining marks none; a no-break space parts no words.
    (repeated("漢", 28, " "), "    " + repeated("漢", 25, " ") + "\n漢 漢 漢\n"),
    (
      repeated("x\u{302}", 41, " "), "    " + repeated("x\u{302}", 38, " ") + "\n" + repeated("x\u{302}", 3, " ") + "\n"
    ),
    (repeated("b", 37, " ") + " mười\u{A0}hai", "    " + repeated("b", 37, " ") + "\nmười\u{A0}hai\n"),
    // White space of any kind is one space.
    ("  một\thai\n ba  ", "    một hai ba\n"),
  ]

  @Test(arguments: wrapped)
  func wrapsByDisplayWidth(_ text: String, _ expected: String) {
    var document = OfficialDocument(kind: .officialLetter)
    document.body = [.paragraph(RichText(text))]
    #expect(Rendered.text(document).hasSuffix("\n\n" + expected))
  }

  /// The quick way through Vietnamese text breaks lines where the careful way does.
  @Test func bothWaysOfWrappingAgree() {
    let text = Samples.longSentence.plain
    for length in 1..<30 {
      var even = OfficialDocument(kind: .officialLetter)
      even.body = [.paragraph(RichText(String(repeating: "a", count: length) + " " + text))]
      // Two spaces in front send the same words the careful way.
      var odd = even
      odd.body = [.paragraph(RichText("  " + String(repeating: "a", count: length) + " " + text))]
      #expect(Rendered.text(even) == Rendered.text(odd))
    }
  }

  @Test func writesBehindWhatTheSinkHolds() {
    var sink = ByteSink()
    PlainTextRenderer().render(Samples.minutes, into: &sink)
    let once = sink.bytes
    PlainTextRenderer().render(Samples.minutes, into: &sink)
    #expect(sink.bytes == once + once)
  }
}

/// A text several times, with something in between.
private func repeated(_ text: String, _ count: Int, _ separator: String = "") -> String {
  [String](repeating: text, count: count).joined(separator: separator)
}

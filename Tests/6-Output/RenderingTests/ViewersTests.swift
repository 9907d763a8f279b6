import DocumentModel
import Foundation
import Testing

/// What programs that people use make of the page. Each test runs only where its program is installed.
@Suite(.serialized) struct ViewersTests {
  /// The browser, `pdfinfo` and `pdftotext` together.
  static let printing = Command.find("chromium") ?? Command.find("chromium-browser")
  static let canRead = Command.find("pdfinfo") != nil && Command.find("pdftotext") != nil

  @Test(.enabled(if: printing != nil && canRead, "needs chromium and poppler-utils"))
  func planPrintsOnA4() throws {
    let printed = try Printed(Samples.plan)
    defer { printed.remove() }
    #expect(printed.pages.count == 7)
    // Two pages of the document, then appendix I on its side, then appendix II.
    #expect(printed.sizes.map { $0.contains("594.96 x 841.92") } == [true, true, false, false, false, false, true])
    #expect(printed.sizes.map { $0.contains("841.92 x 594.96") } == [false, false, true, true, true, true, false])
    #expect(printed.pages.map { Int($0.first?.text ?? "") } == [nil, 2, nil, 2, 3, 4, nil])
    // The headings of the table stand on each of its pages.
    for page in printed.pages[2...5] { #expect(page.contains { $0.text == "viên" }) }
    // In the middle of the sheet's text, in the margin above it.
    let number = try #require(printed.pages[1].first)
    #expect(abs((number.left + number.right) / 2 - (85.04 + 552.76) / 2) < 2)
    #expect(number.bottom < 56.7)
  }

  /// Names that take two lines break into two of about one length, in the heading, the subject and an appendix.
  @Test(.enabled(if: printing != nil && canRead, "needs chromium and poppler-utils"))
  func longNamesBreakInBalance() throws {
    var document = Samples.plan
    document.issuingAuthority = ["TRUNGTÂM PHỤCVỤ HÀNHCHÍNH CÔNGÍCH"]
    document.subject = "Họp_1 Hội_2 đồng_3 Thi_4 đua_5 Khen_6 thưởng_7 xã_8 Thạch_9 Lam_10 xét_11 khen_12 năm_13"
    document.appendices[0].orientation = .portrait
    document.appendices[0].title = "BẢNG_1 PHÂN_2 CÔNG_3 CÁC_4 KHỐI_5 THI_6 ĐUA_7 CỦA_8 CẢ_9 XÃ_10 NĂM_11"
    let printed = try Printed(document)
    defer { printed.remove() }
    func lengths(_ page: Int, _ isPart: (String) -> Bool) -> [Double] {
      let words = printed.pages[page].filter { isPart($0.text) }
      return Dictionary(grouping: words) { Int($0.bottom) }.values.map { line in
        (line.map(\.right).max() ?? 0) - (line.map(\.left).min() ?? 0)
      }
    }
    let agency = Set(document.issuingAuthority[0].plain.split(separator: " ").map(String.init))
    let appendix = try #require(printed.pages.firstIndex { page in page.contains { $0.text == "BẢNG_1" } })
    for lines in [
      lengths(0) { agency.contains($0) }, lengths(0) { $0.contains("_") }, lengths(appendix) { $0.contains("_") },
    ] {
      #expect(lines.count == 2)
      #expect((lines.min() ?? 0) > 0.75 * (lines.max() ?? 0), "\(lines)")
    }
  }

  @Test(.enabled(if: printing != nil && canRead, "needs chromium and poppler-utils"))
  func headAndFootOfALetterStandLevel() throws {
    let printed = try Printed(Samples.letter)
    defer { printed.remove() }
    #expect(printed.pages.count == 1)
    let page = printed.pages[0]
    func word(_ text: String) throws -> Printed.Word { try #require(page.first { $0.text == text }) }
    // Số and date on one row.
    #expect(try word("12/SNV-VP").isLevel(with: word("01")))
    // Dashes under the colon of Kính gửi, within 1 mm.
    let colon = try word("gửi:").right - 0.278 * 14
    let dash = try #require(page.first { $0.text == "-" && abs($0.left - colon) < 20 })
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

  @Test(.enabled(if: printing != nil && canRead, "needs chromium and poppler-utils"))
  func signatureStaysWithTheTextAndALongListFlows() throws {
    let printed = try Printed(Samples.longReport)
    defer { printed.remove() }
    let signed = try #require(printed.pages.firstIndex { $0.contains { $0.text == "ĐỐC" } })
    #expect(printed.pages[signed].contains { $0.text == "Minh" })
    #expect(printed.pages[signed].contains { $0.text == "Nơi" })
    #expect(printed.pages[signed].contains { $0.text == "năm./." })
    let list = try #require(printed.pages.firstIndex { $0.contains { $0.text == "TĐKT." } })
    #expect(list > signed)
  }

  /// However long the text is, the signature stands on the page of its last words.
  @Test(
    .enabled(if: printing != nil && canRead, "needs chromium and poppler-utils"),
    arguments: [7, 8, 9, 10],
    [1, 2]
  )
  func signatureIsNeverAlone(_ paragraphs: Int, _ signers: Int) throws {
    var document = signers == 1 ? Samples.letter : Samples.minutes
    document.body = Array(repeating: .paragraph(Samples.longSentence), count: paragraphs) + [.paragraph("Xin cam on.")]
    let printed = try Printed(document)
    defer { printed.remove() }
    let name = signers == 1 ? "Minh" : "Huy"
    let signed = try #require(printed.pages.firstIndex { $0.contains { $0.text == name } })
    #expect(printed.pages[signed].contains { $0.text == "on." })
    #expect(printed.pages[signed].contains { $0.text == "ĐỐC" || $0.text == "THƯ" })
  }

  /// Set `VANTHU_VNU` to the Nu checker's jar to run this.
  @Test(
    .enabled(if: ProcessInfo.processInfo.environment["VANTHU_VNU"] != nil, "VANTHU_VNU names no Nu checker"),
    arguments: Sample.all
  )
  func nuCheckerSaysNothing(_ sample: Sample) throws {
    let jar = try #require(ProcessInfo.processInfo.environment["VANTHU_VNU"])
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("van-ban.html")
    try Data(Rendered.html(sample.document).utf8).write(to: file)
    let result = try Command.run("/usr/bin/env", ["java", "-jar", jar, file.path])
    #expect(result.messages == "")
    #expect(result.status == 0)
  }
}

/// A document printed by the browser, and where its words stand.
private struct Printed {
  struct Word {
    let text: String
    let left: Double, top: Double, right: Double, bottom: Double

    /// Whether two words stand on one line; boxes of letters from several fonts differ in height.
    func isLevel(with other: Word) -> Bool {
      min(bottom, other.bottom) - max(top, other.top) > min(bottom - top, other.bottom - other.top) * 0.6
    }
  }

  let folder: URL
  let sizes: [String]
  let pages: [[Word]]

  init(_ document: OfficialDocument) throws {
    folder = try temporaryFolder()
    let page = folder.appendingPathComponent("van-ban.html")
    let pdf = folder.appendingPathComponent("van-ban.pdf").path
    try Data(Rendered.html(document).utf8).write(to: page)
    let browser = try #require(ViewersTests.printing)
    let profile = folder.appendingPathComponent("profile").path
    _ = try Command.run(
      browser,
      [
        "--headless=new", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", "--user-data-dir=\(profile)",
        "--print-to-pdf=\(pdf)", page.absoluteString,
      ]
    )
    let sizes = try Command.run("/usr/bin/env", ["pdfinfo", "-f", "1", "-l", "99", pdf]).output
    self.sizes = sizes.split(separator: "\n").filter { $0.hasPrefix("Page ") && $0.contains(" size:") }.map(String.init)
    let boxes = try Command.run("/usr/bin/env", ["pdftotext", "-bbox", pdf, "-"]).output
    pages = boxes.components(separatedBy: "<page ").dropFirst().map { page in
      Self.joined(page.split(separator: "\n").compactMap(Self.word))
    }
  }

  /// A font without all letters of Vietnamese lends some from another, and pdftotext parts words there.
  private static func joined(_ pieces: [Word]) -> [Word] {
    pieces.reduce(into: []) { words, piece in
      guard let before = words.last, abs(piece.left - before.right) < 0.5,
        piece.top < before.bottom, before.top < piece.bottom
      else { return words.append(piece) }
      words[words.count - 1] = Word(
        text: before.text + piece.text,
        left: before.left,
        top: min(before.top, piece.top),
        right: piece.right,
        bottom: max(before.bottom, piece.bottom)
      )
    }
  }

  func remove() { try? FileManager.default.removeItem(at: folder) }

  /// Reads `<word xMin="84.7" yMin="…" xMax="…" yMax="…">Số:</word>`.
  private static func word(_ line: Substring) -> Word? {
    let parts = line.split(separator: "\"")
    guard line.contains("<word "), parts.count == 9, let left = Double(parts[1]), let top = Double(parts[3]),
      let right = Double(parts[5]), let bottom = Double(parts[7])
    else { return nil }
    let text = parts[8].dropFirst().prefix { $0 != "<" }
    return Word(text: String(text), left: left, top: top, right: right, bottom: bottom)
  }
}

/// Programs outside.
private enum Command {
  /// Path of a program, where there is one.
  static func find(_ name: String) -> String? {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    return path.split(separator: ":").map { "\($0)/\(name)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  static func run(_ program: String, _ arguments: [String]) throws -> (status: Int32, output: String, messages: String)
  {
    let process = Process()
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let files = ["output", "messages"].map { folder.appendingPathComponent($0) }
    for file in files { try Data().write(to: file) }
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.standardOutput = try FileHandle(forWritingTo: files[0])
    process.standardError = try FileHandle(forWritingTo: files[1])
    try process.run()
    process.waitUntilExit()
    let texts = try files.map { String(decoding: try Data(contentsOf: $0), as: UTF8.self) }
    return (process.terminationStatus, texts[0], texts[1])
  }
}

private func temporaryFolder() throws -> URL {
  let folder = FileManager.default.temporaryDirectory.appendingPathComponent("vanthu-" + UUID().uuidString)
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  return folder
}

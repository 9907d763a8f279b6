import Foundation
import Testing

/// A file printed, and where its words stand. Lengths are in points from the top left corner.
public struct Printout: Sendable {
  /// A word on a page.
  public struct Word: Sendable {
    /// Its characters.
    public let text: String
    /// The box around it.
    public let left: Double, top: Double, right: Double, bottom: Double

    /// Whether two words stand on one line; boxes of letters from several fonts differ in height.
    public func isLevel(with other: Word) -> Bool {
      min(bottom, other.bottom) - max(top, other.top) > min(bottom - top, other.bottom - other.top) * 0.6
    }
  }

  /// A page.
  public struct Page: Sendable {
    /// Its size.
    public let width: Double, height: Double
    /// Its words from top to bottom.
    public let words: [Word]

    /// What stands in the margin above the text.
    public var number: String { words.filter { $0.bottom < 56 }.map(\.text).joined(separator: " ") }

    /// Whether it is A4 and stands upright.
    public var isPortrait: Bool { abs(width - 595.3) < 1 && abs(height - 841.9) < 1 }

    /// Whether it is A4 and lies on its side.
    public var isLandscape: Bool { abs(width - 841.9) < 1 && abs(height - 595.3) < 1 }

    /// The first word of that text, which has to be there.
    public func word(_ text: String) throws -> Word { try #require(words.first { $0.text == text }, "no “\(text)”") }

    /// Whether it has a word of that text.
    public func has(_ text: String) -> Bool { words.contains { $0.text == text } }
  }

  /// The pages in order.
  public let pages: [Page]
  /// Names of the fonts that were used.
  public let fonts: [String]
  /// What the file says about itself.
  public let information: String

  /// Reads a PDF.
  public init(_ pdf: String) throws {
    information = try Tool(named: "pdfinfo").run([pdf]).output
    fonts = try Tool(named: "pdffonts").run([pdf]).output.split(separator: "\n").dropFirst(2).compactMap {
      $0.split(separator: " ").first.map { String($0.drop { $0 != "+" }.dropFirst()) }
    }
    let boxes = try Tool.poppler.run(["-bbox", pdf, "-"]).output
    pages = boxes.components(separatedBy: "<page ").dropFirst().map { page in
      let size = page.split(separator: "\"")
      return Page(
        width: Double(size[1]) ?? 0,
        height: Double(size[3]) ?? 0,
        words: Self.joined(page.split(separator: "\n").compactMap(Self.word))
      )
    }
  }

  /// Prints a page of HTML in the browser.
  public init(page html: String) throws {
    let folder = try ScratchFolder()
    try folder.write(Array(html.utf8), as: "van-ban.html")
    try Tool.browser.run([
      "--headless=new", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
      "--user-data-dir=\(folder.path("profile"))", "--print-to-pdf=\(folder.path("van-ban.pdf"))",
      folder.url.appending(path: "van-ban.html").absoluteString,
    ])
    try self.init(folder.path("van-ban.pdf"))
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

  /// Reads `<word xMin="84.7" yMin="…" xMax="…" yMax="…">Số:</word>`.
  private static func word(_ line: Substring) -> Word? {
    let parts = line.split(separator: "\"")
    guard line.contains("<word "), parts.count == 9, let left = Double(parts[1]), let top = Double(parts[3]),
      let right = Double(parts[5]), let bottom = Double(parts[7])
    else { return nil }
    let text = String(parts[8].dropFirst().prefix { $0 != "<" })
    return Word(text: text, left: left, top: top, right: right, bottom: bottom)
  }
}

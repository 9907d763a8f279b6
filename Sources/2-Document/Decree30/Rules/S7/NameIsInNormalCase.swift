internal import Diagnostics
internal import DocumentModel
internal import Rules

/// Each syllable of a signer's name begins with a capital and goes on in small letters.
struct NameIsInNormalCase: CheckingRule {
  static let page = RulePage(
    "S7-05",
    "Họ tên người ký viết chữ thường, hoa chữ cái đầu mỗi âm tiết",
    clause: Clause.part("7đ") + "; Phụ lục II, mục II",
    reads: [.words, .style],
    passes: "Nguyễn Văn A",
    fails: "NGUYỄN VĂN A, nguyễn văn a"
  )

  var wakes: Wake { .always }

  func check(_ subject: DocumentSubject, _ findings: inout [Finding<DocumentSpan>]) {
    let signatures = subject.document.signatures
    for index in signatures.indices {
      guard let name = signatures[index].name.known, let word = Self.oddWord(of: name) else { continue }
      findings.append(
        Self.finding(
          "họ tên “\(name)” viết \(word.isCapital ? "toàn chữ hoa" : "thường ở chữ cái đầu")",
          at: DocumentSpan(.signerName(index), bytes: word.bytes),
          expected: "chữ thường, chỉ hoa chữ cái đầu của mỗi âm tiết",
          hint: "viết lại, ví dụ “\(Self.inNormalCase(name))”"
        )
      )
    }
  }

  /// The first word that is all capitals, or begins with a small letter. A title in front is none of the name.
  private static func oddWord(of name: String) -> (bytes: Range<Int>, isCapital: Bool)? {
    let bytes = name.utf8
    var start = bytes.startIndex
    if let title = SignerTitle(before: name) { start = bytes.index(start, offsetBy: title.count) }
    while start < bytes.endIndex {
      let end = bytes[start...].firstIndex { $0 == UInt8(ascii: " ") } ?? bytes.endIndex
      if start < end, let isCapital = isOdd(name[start..<end]) {
        let offset = bytes.distance(from: bytes.startIndex, to: start)
        return (offset..<offset + bytes.distance(from: start, to: end), isCapital)
      }
      if end == bytes.endIndex { return nil }
      start = bytes.index(after: end)
    }
    return nil
  }

  /// True for a word of capitals, false for one that begins with a small letter, nil for any other.
  private static func isOdd(_ word: Substring) -> Bool? {
    var letters = 0
    for scalar in word.unicodeScalars {
      let properties = scalar.properties
      guard properties.isAlphabetic else {
        if letters == 0 { return nil }  // a bracket, a digit
        return letters > 1 ? true : nil  // a hyphen or an apostrophe behind capitals alone
      }
      if properties.isLowercase { return letters == 0 ? false : nil }
      letters += 1
    }
    return letters > 1 ? true : nil
  }

  private static func inNormalCase(_ name: String) -> String {
    name.split(separator: " ").map { $0.prefix(1).uppercased() + $0.dropFirst().lowercased() }.joined(separator: " ")
  }
}

internal import Diagnostics
internal import DocumentModel
internal import OfficialWriting
internal import Rules

/// Days of the week and months written in words have a capital at the name, and none at the noun.
struct DaysHaveTheirCapitals: TextRule {
  static let page = RulePage(
    "CP-04",
    "Thứ và tháng viết bằng chữ thì viết hoa tên: thứ Hai, tháng Tám",
    clause: Clause.capitals("V, điểm 8c"),
    levels: [.note],
    reads: .words,
    passes: "sáng thứ Hai; Cách mạng tháng Tám",
    fails: "sáng Thứ hai; Cách mạng tháng tám"
  )

  /// `sáng thứ hai`, `Thứ hai, ngày`, ` Thứ Hai`: without the first letter of the noun, which may be either.
  private static let spellings =
    days.flatMap { name, right in
      parts.map { "\($0) thứ \(name)" } + ends.map { "hứ \(name)\($0)" } + [" Thứ \(right)", " Thứ \(name)"]
    } + revolutions

  var wakes: Wake { .spellings(Self.spellings) }

  func check(_ text: DocumentSubject.Text, _ findings: inout [Finding<DocumentSpan>]) {
    let passage = Passage(text.plain)
    for noun in ["thứ", "Thứ"] {
      for word in passage.ranges(of: noun) {
        guard passage.has(" ", at: word.upperBound) else { continue }
        let name = passage.word(at: word.upperBound + 1)
        let isMid = passage.isMidSentence(word.lowerBound)
        guard let right = Self.days[passage[name].lowercased()], Self.isDay(passage, word, name),
          passage[name] != right || noun == "Thứ" && isMid
        else { continue }
        let nounToWrite = isMid ? "thứ" : noun
        add(passage, text, word.lowerBound..<name.upperBound, "\(nounToWrite) \(right)", &findings)
      }
    }
    for wrong in Self.revolutions {
      for bytes in passage.ranges(of: wrong) {
        let right = wrong.hasSuffix("tám") ? "tháng Tám" : "tháng Mười"
        add(passage, text, bytes, "Cách mạng \(right)", &findings)
      }
    }
  }

  private func add(
    _ passage: Passage,
    _ text: DocumentSubject.Text,
    _ bytes: Range<Int>,
    _ right: String,
    _ findings: inout [Finding<DocumentSpan>]
  ) {
    findings.append(
      Self.finding(
        "“\(passage[bytes])” viết hoa chưa đúng",
        at: text.span(bytes),
        expected: "“\(right)”",
        hint: "viết “\(right)”"
      )
    )
  }

  private static let days = ["hai": "Hai", "ba": "Ba", "tư": "Tư", "năm": "Năm", "sáu": "Sáu", "bảy": "Bảy"]
  private static let revolutions = ["Cách mạng tháng tám", "Cách mạng tháng mười"]
  private static let parts: Set<String> = ["sáng", "chiều", "tối", "trưa"]
  private static let ends = [", ngày ", " ngày ", " hằng tuần", " hàng tuần", " đến thứ ", " đến Thứ ", " (ngày "]

  /// Whether a day of the week is meant and not the second or third of something.
  private static func isDay(_ passage: Passage, _ word: Range<Int>, _ name: Range<Int>) -> Bool {
    if let before = passage.word(before: word.lowerBound) {
      let text = passage[before].lowercased()
      if parts.contains(text) { return true }
      if text == "đến", passage.has("thứ ", at: 0) || !passage.ranges(of: "từ thứ").isEmpty { return true }
      if text == "lần" || text == "hạng" { return false }
    }
    return ends.contains { end in
      guard passage.has(end, at: name.upperBound) else { return false }
      // `lần thứ hai ngày …` was left out; a day has its number behind it.
      return !end.hasSuffix("ngày ") || passage.number(at: name.upperBound + end.utf8.count) != nil
    }
  }
}

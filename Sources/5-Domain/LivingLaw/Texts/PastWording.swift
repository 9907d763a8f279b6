import Values

/// Tells whether words about what ended speak of the time when it was there.
struct PastWording {
  let text: WordedText
  /// Whether the text says who acts today.
  let isLive: Bool
  /// The last day of what ended.
  let lastDay: CalendarDate
  /// The year of the document.
  let year: Int

  /// Words in a sentence that say that it speaks of the past.
  private static let marks = [
    ["trước", "đây"], ["không", "còn"], ["giải", "thể"], ["kết", "thúc", "hoạt", "động"], ["sáp", "nhập"],
    ["sắp", "xếp"], ["khi", "bỏ"], ["trước", "khi"],
  ]

  func covers(_ range: Range<Int>) -> Bool {
    let sentence = text.sentence(around: range)
    if isFormer(range, in: sentence) { return true }
    if text.dates(in: sentence).contains(where: { $0 <= lastDay }) { return true }
    guard !isLive else { return !text.ranges(of: ["trước", "đây"], in: sentence).isEmpty }
    if text.isQuoted(range) || Self.marks.contains(where: { !text.ranges(of: $0, in: sentence).isEmpty }) {
      return true
    }
    // The year of the change itself is past once it is over.
    return text.years(in: sentence).contains { $0 < lastDay.year || ($0 == lastDay.year && $0 < year) }
  }

  /// `nguyên Bí thư Huyện ủy`, `huyện Lam Giang (cũ)`
  private func isFormer(_ range: Range<Int>, in sentence: Range<Int>) -> Bool {
    let after = range.upperBound..<min(sentence.upperBound, range.upperBound + 8)
    if text.words[after].prefix(while: { $0.folded != "," }).contains(where: { $0.folded == "cũ" }) { return true }
    let before = max(sentence.lowerBound, range.lowerBound - 10)..<range.lowerBound
    return before.contains { index in
      text.words[index].folded == "nguyên" && Self.posts.contains(text.words[index + 1].folded)
    }
  }

  /// How a post begins: `tài nguyên`, `Thái Nguyên` are not followed by one.
  private static let posts: Set<String> = [
    "bí", "phó", "chủ", "ủy", "trưởng", "giám", "chính", "chỉ", "lãnh", "cán", "thường",
  ]
}

extension WordedText {
  /// Whether words such as `Thị Xã`, each with a capital after a name, belong to a person's name.
  func isName(_ range: Range<Int>) -> Bool {
    guard range.count > 1, range.lowerBound > 0, range.allSatisfy(isCapitalized) else { return false }
    let before = range.lowerBound - 1
    guard isCapitalized(before), !["ubnd", "hđnd"].contains(words[before].folded) else { return false }
    return original(range).contains { $0.isLowercase }
  }

  /// A word such as `huyện` with the name that follows it.
  func withName(_ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    while end < words.count, end < range.upperBound + 4, isCapitalized(end) { end += 1 }
    return range.lowerBound..<end
  }
}

import Diagnostics
import OfficialWriting

/// A number of things announced by a colon is the number of things listed below.
enum CountsMatchTheirLists: CheckedRule {
  static let rule = CommendationRule(
    code: "V-X1",
    title: "Số nêu đúng với số liệt kê",
    text: """
      Câu kết thúc bằng dấu hai chấm nêu một số đếm (“gồm 07 xã:”, “09 phong trào sau:”) thì danh sách hoặc bảng ngay dưới có
      đúng số ấy. Chỉ xét khi sau số là một danh từ, không phải ngày, tháng, năm, tỷ lệ, số thứ tự.
      """,
    levels: [.warning],
    source: "Nội dung của một văn bản",
    example: "nêu 09 phong trào nhưng liệt kê 08"
  )

  /// Units of measure and of time: what follows such a number is no list of them.
  private static let measures: Set<String> = [
    "tháng", "năm", "ngày", "giờ", "phút", "quý", "tuần", "tuổi", "điểm", "lần", "đồng", "nghìn", "triệu", "tỷ", "bước",
    "cấp", "ha", "km", "người", "lượt",
  ]

  /// Words that lead over to the list.
  private static let fillers: Set<String> = ["sau", "đây", "như", "gồm", "là", "cụ", "thể", "dưới"]

  /// Words before a number that is a name rather than a count.
  private static let ordinals: Set<String> = [
    "điều", "khoản", "điểm", "mục", "số", "năm", "tháng", "ngày", "quý", "khóa", "khoá", "thứ", "chương", "phần", "lục",
    "mẫu", "biểu", "bảng", "cụm", "khối", "tổ", "nhóm", "đợt", "kỳ", "giai", "đoạn", "lớp", "hạng", "loại", "vòng",
    "tập",
    "quyết", "từ", "đến", "dưới", "trên", "khoảng", "hơn", "quá", "thiểu", "đa", "nhất", "mỗi",
  ]

  /// Checks a text that ends in a colon against the things below it.
  ///
  /// - Parameters:
  ///   - lead: the text.
  ///   - items: what the things below it say; a row of a table may be empty.
  static func finding(lead: String, items texts: [String]) -> DocumentFinding? {
    let items = texts.count
    guard items > 0 else { return nil }
    let text = WordedText(lead)
    let words = text.words.map(\.folded)
    guard words.last == ":", let place = words.lastIndex(where: { $0.first?.isNumber ?? false }),
      let number = Int(words[place]), number > 0, words[place].utf8.count <= 2
    else { return nil }
    // What is counted: one to six words up to the colon, without a mark of punctuation.
    let noun = words[(place + 1)..<(words.count - 1)]
    guard (1...6).contains(noun.count), noun.allSatisfy({ $0.first?.isLetter ?? false }), let first = noun.first,
      !measures.contains(first), number != items
    else { return nil }
    guard place == 0 || !ordinals.contains(words[place - 1]), place == 0 || words[place - 1].first?.isNumber != true,
      place == 0 || !["/", "%", ".", ","].contains(words[place - 1])
    else { return nil }
    // A second count makes the sum somebody else's; `Cụm 1` is no count.
    let isCounted = words[..<place].indices.contains { index in
      (words[index].first?.isNumber ?? false) && (index == 0 || !ordinals.contains(words[index - 1]))
    }
    // Things that have counts of their own, `05 cá nhân`, are groups of what is counted.
    guard !isCounted, !texts.contains(where: hasCount) else { return nil }
    let end = noun.lastIndex { !fillers.contains($0) }.map { min($0, place + 4) } ?? place + 1
    return DocumentFinding(
      .warning,
      rule,
      "nêu \(text.original(place..<(end + 1))) nhưng liệt kê \(VietnameseNumber.twoDigits(items))",
      expected: VietnameseNumber.twoDigits(items),
      hint: "sửa số, hoặc sửa danh sách bên dưới",
      words: [text.original(place..<(end + 1))]
    )
  }

  /// Whether a text counts something.
  private static func hasCount(_ text: String) -> Bool {
    let words = WordedText(text).words.map(\.folded)
    return words.indices.dropLast().contains { index in
      guard words[index].utf8.count <= 3, Int(words[index]) != nil, words[index + 1].first?.isLetter == true else {
        return false
      }
      return !measures.contains(words[index + 1]) && (index == 0 || !ordinals.contains(words[index - 1]))
    }
  }
}

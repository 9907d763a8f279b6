internal import Diagnostics
internal import DocumentModel
internal import OfficialWriting
internal import Rules

/// Tỉnh, xã, phường before the name of a unit have small letters inside a sentence.
struct NounsOfUnitsAreSmall: TextRule {
  static let page = RulePage(
    "CP-03",
    "Danh từ chung tỉnh, xã, phường viết thường trước tên riêng; tên theo số, theo tên người, sự kiện thì viết hoa",
    clause: Clause.capitals("III"),
    levels: [.warning],
    reads: .words,
    passes: "tỉnh Nghệ An, Phường 1",
    fails: "UBND Tỉnh Nghệ An"
  )

  /// With the first letter of a name behind them; `Xã hội` is none.
  private static let spellings = ["Tỉnh ", "Phường ", "Xã "].flatMap { noun in
    ("AÀẢÃÁẠĂẰẲẴẮẶÂẦẨẪẤẬBCDĐEÈẺẼÉẸÊỀỂỄẾỆGHIÌỈĨÍỊKLMNOÒỎÕÓỌÔỒỔỖỐỘƠỜỞỠỚỢPQRSTUÙỦŨÚỤƯỪỬỮỨỰVXYỲỶỸÝỴ").map {
      noun + String($0)
    }
  }

  var wakes: Wake { .spellings(Self.spellings) }

  func check(_ text: DocumentSubject.Text, _ findings: inout [Finding<DocumentSpan>]) {
    let passage = Passage(text.plain)
    for noun in ["Tỉnh", "Phường", "Xã"] {
      for word in passage.ranges(of: noun) where passage.isMidSentence(word.lowerBound) {
        guard passage.has(" ", at: word.upperBound), passage.isCapital(at: word.upperBound + 1),
          !Self.isProper(passage, word)
        else { continue }
        let name = passage.word(at: word.upperBound + 1)
        findings.append(
          Self.finding(
            "“\(noun)” viết hoa trước tên riêng, giữa câu",
            at: text.span(word.lowerBound..<name.upperBound),
            expected: "“\(noun.lowercased()) \(passage[name])…”; viết hoa khi đơn vị mang tên người, số, sự kiện",
            hint: "viết “\(noun.lowercased())”"
          )
        )
      }
    }
  }

  /// Whether the noun is part of a name: a unit named after a person or an event, an organisation such as Tỉnh ủy, a street.
  private static func isProper(_ passage: Passage, _ word: Range<Int>) -> Bool {
    let name = word.upperBound + 1
    if others.contains(where: { passage.has($0, at: name) }) { return true }
    if let before = passage.word(before: word.lowerBound), places.contains(passage[before].lowercased()) { return true }
    let rest = passage[name..<passage.count]
    return !passage.has("Tỉnh", at: word.lowerBound)
      && (FamilyNames.begin(rest) || remembered.contains { passage.has($0, at: name) })
  }

  private static let others = ["Ủy", "Uỷ", "Đoàn", "Đội", "Hội", "Đảng", "Đàn", "Đúc"]
  private static let places: Set<String> = ["đường", "phố", "ngõ", "chợ", "cầu", "ga"]
  /// Kings, heroes and events that wards and communes are named after, other than by family name.
  private static let remembered = [
    "Quang Trung", "Hùng Vương", "An Dương Vương", "Lam Sơn", "Điện Biên", "Bạch Đằng", "Chi Lăng", "Đống Đa",
    "Hai Bà Trưng",
    "Hiệp Bình", "Gia Long", "Duy Tân", "Hàm Nghi", "Tây Sơn", "Kim Đồng", "Cách Mạng", "Chiến Thắng", "Thắng Lợi",
    "Quyết Thắng",
    "Thống Nhất", "Giải Phóng", "Tân Trào", "Ba Đình", "Đồng Khởi",
  ]
}

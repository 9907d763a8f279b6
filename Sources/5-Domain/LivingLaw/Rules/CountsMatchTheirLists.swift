public import Diagnostics
public import DocumentModel
import OfficialWriting
public import Rules

/// A number of things announced by a colon is the number of things listed below.
public struct CountsMatchTheirLists: CheckingRule {
  /// What a person reads about it.
  public static let page = RulePage(
    "V-X1",
    "Số nêu đúng với số liệt kê",
    clause: "Nội dung của một văn bản",
    levels: [.warning],
    reads: [.words, .structure],
    passes: "“Gồm 07 xã:” và bảy gạch đầu dòng",
    fails: "nêu 09 phong trào nhưng liệt kê 08",
    details: """
      Câu kết thúc bằng dấu hai chấm nêu một số đếm (“gồm 07 xã:”, “09 phong trào sau:”) thì danh sách hoặc bảng ngay dưới có
      đúng số ấy. Chỉ xét khi sau số là một danh từ, không phải ngày, tháng, năm, tỷ lệ, số thứ tự.
      """
  )

  /// When a document needs a look: a few bytes of each text tell whether it may announce a list.
  public var wakes: Wake { .always }

  /// Looks at a finished document.
  public func check(_ subject: DocumentSubject, _ findings: inout [Finding<DocumentSpan>]) {
    let document = subject.document
    check(document.body, DocumentPath(.body), &findings)
    for (index, appendix) in document.appendices.enumerated() {
      check(appendix.body, DocumentPath(.appendix(index)), &findings)
    }
  }

  private func check(_ blocks: [Block], _ parent: DocumentPath, _ findings: inout [Finding<DocumentSpan>]) {
    for index in blocks.indices {
      switch blocks[index] {
      case .paragraph(let text):
        guard Self.mayAnnounce(text) else { continue }
        let path = DocumentPath(parent.part, blocks: parent.blocks + [index], piece: .text)
        if let finding = finding(text.plain, Self.listed(blocks[(index + 1)...]), path) { findings.append(finding) }
      case .item(let item) where !item.children.isEmpty:
        let path = DocumentPath(
          parent.part,
          blocks: parent.blocks + [index],
          piece: item.heading == nil ? .text : .heading
        )
        let text = item.heading ?? item.text
        if Self.mayAnnounce(text), let finding = finding(text.plain, Self.listed(item.children[...]), path) {
          findings.append(finding)
        }
        check(item.children, path, &findings)
      case .item, .table: continue
      }
    }
  }

  /// Whether a text ends in a colon with a number of one or two digits a few words before it, no mark in between:
  /// hardly any text does, and only those are looked into.
  private static func mayAnnounce(_ text: RichText) -> Bool {
    guard case .text(let last, _)? = text.runs.last, last.utf8.last == UInt8(ascii: ":") else { return false }
    var spaces = 0
    var digits = 0
    var letters = 0
    for (index, run) in text.runs.reversed().enumerated() {
      guard case .text(let text, _) = run else { return true }
      for byte in text.utf8.reversed().dropFirst(index == 0 ? 1 : 0) {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"):
          // Right before the colon, `Cụm 5:`, nothing is counted.
          if letters == 0 { return false }
          digits += 1
        case _ where digits > 0: return digits < 3
        case UInt8(ascii: " "): spaces += 1
        case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: ")"): return false
        default: letters += 1
        }
        if spaces > 7 { return false }
      }
    }
    return digits > 0 && digits < 3
  }

  /// What the things say that stand right at the beginning: items of one depth, or rows of a table; none where they
  /// cannot be told from each other.
  private static func listed(_ blocks: ArraySlice<Block>) -> [String] {
    switch blocks.first {
    case .item(let first)?:
      var texts: [String] = []
      for block in blocks {
        guard case .item(let item) = block, item.level == first.level else { break }
        texts.append((item.heading ?? item.text).plain)
      }
      return texts
    case .table(let table)?:
      // A row over several columns is a heading of its own.
      guard table.rows.allSatisfy({ $0.isTotal || $0.cells.count == table.columns.count }) else { return [] }
      return table.rows.filter { !$0.isTotal }.map { _ in "" }
    case .paragraph?, nil: return []
    }
  }

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

  /// A text that ends in a colon against the things below it; a row of a table may be empty.
  private func finding(_ lead: String, _ texts: [String], _ path: DocumentPath) -> Finding<DocumentSpan>? {
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
      !Self.measures.contains(first), number != items
    else { return nil }
    guard place == 0 || !Self.ordinals.contains(words[place - 1]),
      place == 0 || words[place - 1].first?.isNumber != true,
      place == 0 || !["/", "%", ".", ","].contains(words[place - 1])
    else { return nil }
    // A second count makes the sum somebody else's; `Cụm 1` is no count.
    let isCounted = words[..<place].indices.contains { index in
      (words[index].first?.isNumber ?? false) && (index == 0 || !Self.ordinals.contains(words[index - 1]))
    }
    // Things that have counts of their own, `05 cá nhân`, are groups of what is counted.
    guard !isCounted, !texts.contains(where: Self.hasCount) else { return nil }
    // `thôn Lam Sơn 7 như sau`: where only a lead follows, the number ends a name.
    guard let end = noun.lastIndex(where: { !Self.fillers.contains($0) }) else { return nil }
    let count = place..<(min(end, place + 4) + 1)
    return Self.found(
      "nêu \(text.original(count)) nhưng liệt kê \(VietnameseNumber.twoDigits(items))",
      at: DocumentSpan(path, bytes: text.bytes(count)),
      expected: VietnameseNumber.twoDigits(items),
      hint: "sửa số, hoặc sửa danh sách bên dưới"
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

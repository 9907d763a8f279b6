internal import Diagnostics
internal import DocumentModel
internal import OfficialWriting
internal import Rules

/// Điểm that somebody typed follow the Vietnamese letters, with a bracket.
struct PointsAreLettered: CheckingRule {
  static let page = RulePage(
    "B6-14",
    "Điểm theo thứ tự chữ cái tiếng Việt (a b c d đ e g …), sau là dấu đóng ngoặc",
    clause: Clause.part("6đ"),
    reads: [.words, .structure],
    passes: "d) đ) e)",
    fails: "e) f); a."
  )

  var wakes: Wake { .oddities(.typedLabel) }

  func check(_ subject: DocumentSubject, _ findings: inout [Finding<DocumentSpan>]) {
    var last: (item: TypedItem, position: Int)?
    for item in subject.document.typedItems {
      guard case .letter(let letter, let hasStop) = item.label else { continue }
      let place = DocumentSpan(item.path, bytes: 0..<item.length)
      let position = Self.position(of: letter)
      if hasStop {
        add("điểm “\(letter).” dùng dấu chấm", hint: "viết “\(letter))”", at: place, &findings)
      } else if position == nil {
        add("điểm “\(letter))” không có trong thứ tự chữ cái tiếng Việt", hint: Self.hint, at: place, &findings)
      } else if let last, let position, last.item.list == item.list,
        position != last.position + 1, position != 0
      {
        let before = LetterSeries.letter(at: last.position).map { "\($0)" } ?? ""
        add("sau điểm “\(before))” là “\(letter))”", hint: Self.hint, at: place, &findings)
      }
      last = position.map { (item, $0) }
    }
  }

  private static let hint = "dùng <diem> trong mẫu để chương trình đánh chữ cái, hoặc sửa lại thứ tự"

  private func add(
    _ message: String,
    hint: String,
    at place: DocumentSpan,
    _ findings: inout [Finding<DocumentSpan>]
  ) {
    findings.append(Self.finding(message, at: place, expected: "a) b) c) d) đ) e) g) h) i) k) …", hint: hint))
  }

  private static func position(of letter: Character) -> Int? {
    var index = 0
    while let known = LetterSeries.letter(at: index) {
      if String(known) == String(letter) { return index }
      index += 1
    }
    return nil
  }
}

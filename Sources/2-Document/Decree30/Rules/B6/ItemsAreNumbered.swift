internal import Diagnostics
internal import DocumentModel
internal import OfficialWriting
internal import Rules

/// Labels run without gaps: they are counted. Those that somebody typed are looked at.
struct ItemsAreNumbered: MendingRule, CheckingRule {
  static let page = RulePage(
    "B6-13",
    "Số thứ tự của điều, khoản liên tục, không bỏ số",
    clause: Clause.part("6đ"),
    levels: [.warning],
    reads: [.words, .structure],
    passes: "1. … 2. … 3. …",
    fails: "1. … 3. …"
  )

  static func mend(_ document: inout OfficialDocument) {
    label(&document.body)
    for index in document.appendices.indices { label(&document.appendices[index].body) }
  }

  private static func label(_ body: inout [Block]) {
    var outline = Outline(of: body)
    outline.label(&body)
  }

  var wakes: Wake { .oddities(.typedLabel) }

  func check(_ subject: DocumentSubject, _ findings: inout [Finding<DocumentSpan>]) {
    var last: (list: Int, number: Int)?
    for item in subject.document.typedItems {
      let place = DocumentSpan(item.path, bytes: 0..<item.length)
      if !item.ownLabel.isEmpty, item.ownLabel != Decree30.dash, item.ownLabel != Decree30.plus {
        findings.append(
          Self.finding(
            "sau “\(item.ownLabel)” lại có một số thứ tự gõ tay",
            at: place,
            expected: "số thứ tự do chương trình đánh",
            hint: "bỏ số thứ tự ở đầu"
          )
        )
        continue
      }
      guard case .numbers(let numbers) = item.label, numbers.count == 1, let number = numbers.first else { continue }
      defer { last = (item.list, number) }
      guard let last, last.list == item.list, number != last.number + 1, number != 1 else { continue }
      findings.append(
        Self.finding(
          "sau “\(last.number).” là “\(number).”",
          at: place,
          expected: "số thứ tự liên tục",
          hint: "dùng <khoan> trong mẫu để chương trình đánh số, hoặc sửa lại số"
        )
      )
    }
  }

  /// Writes the labels of one text, from `Phần I` down to a dash, and sets the headings above Điều in capitals
  /// (PL I.I.II.6đ).
  private struct Outline {
    /// Whether the text is built of Điều: then mục are `Mục 1`, otherwise `I.`
    private let hasArticles: Bool
    /// Điều so far: they are numbered through the whole text.
    private var articles = 0

    /// Looks a text over before its labels are written.
    init(of body: [Block]) { hasArticles = Self.holdsArticle(body) }

    /// Labels the items of a list of blocks and everything under them.
    mutating func label(_ blocks: inout [Block], under parent: (level: OutlineLevel, label: String)? = nil) {
      var counts = Counts()
      for index in blocks.indices {
        guard case .item = blocks[index], case .item(var item) = blocks[index].taken() else { continue }
        if let own = item.ownLabel {
          item.label = own
        } else if let style = style(of: item, under: parent?.level) {
          item.label = label(style, counts.next(style, from: item.start), item.start, under: parent?.label ?? "")
        }
        if item.level.hasHeadingInCapitals { item.heading?.setInCapitals() }
        if !item.children.isEmpty {
          // A group has no label that anything could repeat.
          label(&item.children, under: item.level == .group ? parent : (item.level, item.label))
        }
        blocks[index] = .item(item)
      }
    }

    /// The style a template pins, otherwise the decree's for the level; nil for a group, which has no label.
    private func style(of item: OutlineItem, under parent: OutlineLevel?) -> LabelStyle? {
      if let pinned = item.pinned { return pinned }
      return switch item.level {
      case .part: .partWord
      case .chapter: .chapterWord
      case .section: hasArticles ? .sectionWord : .roman
      case .subsection: .subsectionWord
      case .article: .articleWord
      case .clause: parent == .clause ? .dotted : .arabic
      case .point: .letter
      case .dash: parent == .dash ? .plus : .dash
      case .group: nil
      }
    }

    /// The characters of a label.
    ///
    /// - Parameter start: the number that counting begins with anew.
    private mutating func label(_ style: LabelStyle, _ number: Int, _ start: Int?, under parent: String) -> String {
      switch style {
      case .partWord: return "Phần " + romanNumeral(number)
      case .chapterWord: return "Chương " + romanNumeral(number)
      case .sectionWord: return "Mục " + String(number)
      case .subsectionWord: return "Tiểu mục " + String(number)
      case .articleWord:
        articles = start ?? articles + 1
        return "Điều " + String(articles) + "."
      case .capitalLetter: return letters(number).uppercased() + "."
      case .roman: return romanNumeral(number) + "."
      case .arabic: return VietnameseNumber.digits(number) + "."
      case .dotted: return numeral(of: parent) + String(number) + "."
      case .letter: return letters(number) + ")"
      case .dash: return Decree30.dash
      case .plus: return Decree30.plus
      }
    }

    /// What a dotted label repeats of the one around it: `2.` of `2.`, `a.` of `a)`, `3.` of `Điều 3.`, none of `-`.
    private func numeral(of label: String) -> String {
      guard let last = label.utf8.last, label != Decree30.dash, label != Decree30.plus else { return "" }
      let bare = last == UInt8(ascii: ".") || last == UInt8(ascii: ")") ? label.dropLast() : label[...]
      return (bare.lastIndex(of: " ").map { bare[bare.index(after: $0)...] } ?? bare) + "."
    }

    private static func holdsArticle(_ blocks: [Block]) -> Bool {
      blocks.contains { block in
        guard case .item(let item) = block else { return false }
        return switch item.level {
        case .article: true
        case .part, .chapter, .section, .subsection, .group: holdsArticle(item.children)
        case .clause, .point, .dash: false
        }
      }
    }
  }

  /// How many items of each style a list has had: two items of a list never get the same label.
  private struct Counts {
    /// The style of the last item, and its number.
    private var style: LabelStyle?
    private var count = 0
    /// Where the styles before it stopped, the newest last.
    private var earlier: [(style: LabelStyle, count: Int)] = []

    /// The number of the next item of a style.
    ///
    /// - Parameter start: the number that counting begins with anew.
    mutating func next(_ next: LabelStyle, from start: Int?) -> Int {
      if style != next {
        if let style { earlier.append((style, count)) }
        count = earlier.last { $0.style == next }?.count ?? 0
        style = next
      }
      count = start ?? count + 1
      return count
    }
  }
}

extension OutlineLevel {
  /// Phần, chương, mục and tiểu mục (PL I.I.II.6đ).
  fileprivate var hasHeadingInCapitals: Bool {
    switch self {
    case .part, .chapter, .section, .subsection: true
    case .article, .clause, .point, .dash, .group: false
    }
  }
}

/// `a`, `b`, `c`, `d`, `đ` … `y`, then pairs: `aa`, `ab` …
private func letters(_ number: Int) -> String {
  if let letter = LetterSeries.letter(at: number - 1) { return String(letter) }
  var length = 1
  while LetterSeries.letter(at: length) != nil { length += 1 }
  return letters((number - 1) / length) + letters((number - 1) % length + 1)
}

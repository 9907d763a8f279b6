import Decree30
import DocumentModel
import Testing

/// An item with its children.
private func item(
  _ level: OutlineLevel,
  pinned: LabelStyle? = nil,
  heading: RichText? = nil,
  _ children: Block...
) -> Block {
  .item(OutlineItem(level, pinned: pinned, heading: heading, text: heading == nil ? "x" : "", children: children))
}

/// Labels from top to bottom.
private func labels(_ blocks: [Block]) -> [String] {
  blocks.flatMap { block -> [String] in
    guard case .item(let item) = block else { return [] }
    return [item.label] + labels(item.children)
  }
}

private func labelled(_ body: [Block]) -> [String] { labels(finished { $0.body = body }.body) }

@Suite("Outline labels") struct OutlineTests {
  @Test("labels of authors take no number, counting begins where it is told, a group has no label")
  func ownLabels() {
    func clause(_ own: String? = nil, from start: Int? = nil) -> Block {
      .item(OutlineItem(.clause, ownLabel: own, start: start, text: "x"))
    }
    #expect(
      labelled([clause(), clause("1a."), clause(), clause(from: 7), clause()]) == ["1.", "1a.", "2.", "7.", "8."]
    )
    let articles = [OutlineItem(.article, text: "x"), OutlineItem(.article, start: 5, text: "x")].map { Block.item($0) }
    #expect(
      labelled([item(.group, heading: "Nhóm", articles[0], articles[1]), item(.article)])
        == ["", "Điều 1.", "Điều 5.", "Điều 6."]
    )
  }

  @Test(
    "the decree's label of each level",
    arguments: [
      (OutlineLevel.part, "Phần I"), (.chapter, "Chương I"), (.section, "I."), (.subsection, "Tiểu mục 1"),
      (.article, "Điều 1."), (.clause, "1."), (.point, "a)"), (.dash, "-"),
    ]
  )
  func defaults(level: OutlineLevel, label: String) {
    #expect(labelled([item(level)]) == [label])
  }

  @Test(
    "a template's style wins",
    arguments: [
      (LabelStyle.partWord, ["Phần I", "Phần II"]), (.chapterWord, ["Chương I", "Chương II"]),
      (.sectionWord, ["Mục 1", "Mục 2"]), (.subsectionWord, ["Tiểu mục 1", "Tiểu mục 2"]),
      (.articleWord, ["Điều 1.", "Điều 2."]), (.capitalLetter, ["A.", "B."]), (.roman, ["I.", "II."]),
      (.arabic, ["1.", "2."]), (.dotted, ["1.", "2."]), (.letter, ["a)", "b)"]), (.dash, ["-", "-"]),
      (.plus, ["+", "+"]),
    ],
    OutlineLevel.allCases
  )
  func pinned(style: (LabelStyle, [String]), level: OutlineLevel) {
    #expect(labelled([item(level, pinned: style.0), item(level, pinned: style.0)]) == style.1)
  }

  @Test("Hà Đông: A. → I. → 1. → 1.1. → a) → - → +") func deep() {
    let body = [
      item(
        .part,
        pinned: .capitalLetter,
        heading: "Tổ chức",
        item(
          .section,
          heading: "Cơ chế hoạt động",
          item(.clause, item(.clause), item(.clause, item(.point, item(.dash, item(.dash), item(.dash)), item(.dash)))),
          item(.clause, item(.clause, item(.clause)), item(.clause))
        ),
        item(.section, heading: "Nhiệm vụ", item(.clause))
      ),
      item(.part, pinned: .capitalLetter, heading: "Tiêu chí", item(.section, heading: "Thang điểm", item(.clause))),
    ]
    #expect(
      labelled(body) == [
        "A.",
        "I.", "1.", "1.1.", "1.2.", "a)", "-", "+", "+", "-", "2.", "2.1.", "2.1.1.", "2.2.",
        "II.", "1.",
        "B.",
        "I.", "1.",
      ]
    )
  }

  @Test("B6-10, B6-11: headings down to tiểu mục are capitals, below they are not") func headings() {
    let body = OutlineLevel.allCases.map { item($0, heading: RichText([.text("Quy ", []), .text("định", .italic)])) }
    let headings = finished { $0.body = body }.body.map { block -> String? in
      guard case .item(let item) = block else { return nil }
      return item.heading?.plain
    }
    #expect(headings == Array(repeating: "QUY ĐỊNH", count: 4) + Array(repeating: "Quy định", count: 5))
  }

  @Test("B6-11: mục is a word on its line as soon as the text has one Điều", arguments: [false, true])
  func sections(hasArticles: Bool) {
    let chapter = item(.chapter, item(.section, hasArticles ? item(.article) : item(.clause)), item(.section))
    #expect(
      labelled([chapter])
        == (hasArticles
          ? ["Chương I", "Mục 1", "Điều 1.", "Mục 2"] : ["Chương I", "I.", "1.", "II."])
    )
  }

  @Test("B6-13: Điều run through the whole text, chapters and mục restart under their parent") func articles() {
    let body = [
      item(
        .part,
        item(.chapter, item(.article, item(.clause), item(.clause)), item(.article)),
        item(.chapter, item(.article))
      ),
      item(.part, item(.chapter, item(.section, item(.article, item(.clause)))), item(.chapter, item(.section))),
      item(.article),
    ]
    #expect(
      labelled(body) == [
        "Phần I", "Chương I", "Điều 1.", "1.", "2.", "Điều 2.", "Chương II", "Điều 3.",
        "Phần II", "Chương I", "Mục 1", "Điều 4.", "1.", "Chương II", "Mục 1",
        "Điều 5.",
      ]
    )
  }

  @Test("an appendix is a text of its own: its Điều begin at 1, its mục do not look at the body") func appendix() {
    let document = finished {
      $0.body = [item(.article), item(.article)]
      $0.appendices = [
        Appendix(title: "A", body: [item(.chapter, item(.section, item(.article)))]),
        Appendix(title: "B", body: [item(.section, item(.clause))]),
      ]
    }
    #expect(labels(document.body) == ["Điều 1.", "Điều 2."])
    #expect(document.appendices.map { labels($0.body) } == [["Chương I", "Mục 1", "Điều 1."], ["I.", "1."]])
  }

  @Test("paragraphs and tables between items do not restart the count") func interruptions() {
    let table = Block.table(Table(columns: [.init("A")], rows: []))
    #expect(
      labelled([.paragraph("x"), item(.clause), .paragraph("y"), item(.clause), table, item(.clause)])
        == ["1.", "2.", "3."]
    )
  }

  @Test("each style of a list has its own count, and none gives a label twice") func mixed() {
    let body = [
      item(.clause), item(.dash), item(.clause), item(.point), item(.dash), item(.clause), item(.point),
      item(.article, pinned: .arabic),
    ]
    #expect(labelled(body) == ["1.", "-", "2.", "a)", "-", "3.", "b)", "4."])
  }

  @Test("B6-14: the first 23 letters are the decree's, then pairs") func letters() {
    let labels = labelled((0..<48).map { _ in item(.point) })
    #expect(labels.prefix(23).map { $0.dropLast() }.joined() == "abcdđeghiklmnopqrstuvxy")
    #expect(labels.allSatisfy { $0.last == ")" })
    #expect(labels[23...25] == ["aa)", "ab)", "ac)"])
    #expect(labels[45...] == ["ay)", "ba)", "bb)"])
  }

  @Test("the letter đ is a capital too") func capitals() {
    #expect(labelled((0..<5).map { _ in item(.part, pinned: .capitalLetter) }) == ["A.", "B.", "C.", "D.", "Đ."])
  }

  @Test(
    "a dotted label repeats the number around it",
    arguments: [
      (item(.article, item(.clause, pinned: .dotted)), ["Điều 1.", "1.1."]),
      (item(.point, item(.clause, pinned: .dotted)), ["a)", "a.1."]),
      (item(.section, item(.clause, pinned: .dotted)), ["I.", "I.1."]),
      (item(.chapter, item(.section, pinned: .dotted)), ["Chương I", "I.1."]),
      (item(.dash, item(.clause, pinned: .dotted)), ["-", "1."]),
    ]
  )
  func dotted(body: Block, expected: [String]) {
    #expect(labelled([body]) == expected)
  }

  @Test("old labels are written anew") func relabel() {
    var document = finished { $0.body = [item(.clause), item(.clause), item(.clause)] }
    document.body.removeFirst()
    Decree30.finish(&document)
    #expect(labels(document.body) == ["1.", "2."])
  }

  @Test("an outline a hundred deep and a thousand wide is no trouble") func extent() {
    let deep = (0..<100).reduce(Block.paragraph("x")) { inner, _ in item(.clause, inner) }
    #expect(labelled([deep]).last == String(repeating: "1.", count: 100))
    #expect(labelled((0..<1000).map { _ in item(.section) }).last == "M.")
  }
}

internal import Diagnostics
internal import DocumentModel
internal import Rules

/// Several appendices have Roman numbers in their order, a single one has none; the label is the program's, or what the
/// author has typed (`Mẫu số 01`). A promulgated text has its type name and takes no number.
struct AppendicesAreNumbered: MendingRule, CheckingRule {
  static let page = RulePage(
    "A1-02",
    "Từ hai phụ lục trở lên thì đánh số La Mã theo thứ tự; chỉ một phụ lục thì không đánh số",
    clause: Clause.other("1a"),
    reads: .words,
    passes: "Phụ lục I, Phụ lục II",
    fails: "Phụ lục 1, Phụ lục 2"
  )

  var wakes: Wake { .always }

  static func mend(_ document: inout OfficialDocument) {
    let isOnlyOne = document.appendices.count(where: \.isCounted) == 1
    var count = 0
    for index in document.appendices.indices {
      let appendix = document.appendices[index]
      if case .promulgated(let kind) = appendix.nature {
        document.appendices[index].label = kind.title
      } else if let own = appendix.ownLabel {
        document.appendices[index].label = own
      } else {
        count = appendix.start ?? count + 1
        let isBare = isOnlyOne && appendix.start == nil
        document.appendices[index].label = Decree30.appendixWord + (isBare ? "" : " " + romanNumeral(count))
      }
    }
  }

  func check(_ subject: DocumentSubject, _ findings: inout [Finding<DocumentSpan>]) {
    let appendices = subject.document.appendices
    for index in appendices.indices {
      guard appendices[index].isCounted, let title = appendices[index].title.known,
        title.utf8.starts(with: Self.words.utf8)
      else { continue }
      let passage = Passage(title)
      var end = Self.words.utf8.count
      if passage.has(" ", at: end) {
        let number = passage.word(at: end + 1)
        let word = passage[number]
        if Int(word) != nil || (1...40).contains(where: { romanNumeral($0) == word }) { end = number.upperBound }
      }
      // `PHỤ LỤC BIỂU MẪU` is a title.
      guard end == passage.count || !passage.has(" ", at: end) || end > Self.words.utf8.count else { continue }
      findings.append(
        Self.finding(
          "tên của phụ lục ghi cả nhãn “\(passage[0..<end])”",
          at: DocumentSpan(.appendixTitle(index), bytes: 0..<end),
          expected: "chỉ tên; nhãn “\(appendices[index].label)” do chương trình ghi",
          hint: "bỏ “\(passage[0..<end])”"
        )
      )
    }
  }

  private static let words = "PHỤ LỤC"
}

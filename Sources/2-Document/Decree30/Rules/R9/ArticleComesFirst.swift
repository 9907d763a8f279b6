internal import Diagnostics
internal import DocumentModel
internal import Rules

/// The first recipient of a decision is `Như Điều n`, and there is such an Điều.
struct ArticleComesFirst: CheckingRule {
  static let page = RulePage(
    "R9-06",
    "Nơi nhận đầu tiên của quyết định, nghị quyết là Như Điều n, và có Điều n",
    clause: Clause.form("Mẫu 1.1, 1.2, 1.3"),
    levels: [.warning],
    reads: [.words, .structure],
    passes: "- Như Điều 3;",
    fails: "- Như Điều 9; của quyết định có 4 điều"
  )

  var wakes: Wake { .always }

  func check(_ subject: DocumentSubject, _ findings: inout [Finding<DocumentSpan>]) {
    let document = subject.document
    guard document.kind == .decision || document.kind == .resolution, let first = document.firstRecipient,
      let text = document.recipients[first].text.known
    else { return }
    let articles = Articles.count(in: document.body)
    guard articles > 0 else { return }
    let path = DocumentPath(.recipient(first))
    guard text.utf8.starts(with: Self.words.utf8) else {
      findings.append(
        Self.finding(
          "nơi nhận đầu tiên của \(document.kind.vietnameseName.lowercased()) là “\(text)”",
          at: DocumentSpan(path),
          expected: "“Như Điều …”, điều ghi người chịu trách nhiệm thi hành",
          hint: "ghi “Như Điều \(articles)” làm nơi nhận đầu tiên"
        )
      )
      return
    }
    let passage = Passage(text)
    for word in passage.ranges(of: "Điều") {
      guard let number = passage.number(at: word.upperBound + 1), !(1...articles).contains(number.value) else {
        continue
      }
      findings.append(
        Self.finding(
          "nơi nhận ghi Điều \(number.value) mà văn bản chỉ có \(articles) điều",
          at: DocumentSpan(path, bytes: word.lowerBound..<number.end),
          expected: "một điều có trong văn bản",
          hint: "sửa số của điều"
        )
      )
    }
  }

  private static let words = "Như Điều "
}

/// The Điều of a text.
enum Articles {
  /// How many there are.
  static func count(in blocks: [Block]) -> Int {
    blocks.reduce(0) { count, block in
      guard case .item(let item) = block else { return count }
      return switch item.level {
      case .article: count + 1
      case .part, .chapter, .section, .subsection, .group: count + Self.count(in: item.children)
      case .clause, .point, .dash: count
      }
    }
  }

  /// The path of the first one; nil where there is none.
  static func first(in blocks: [Block], below indices: [Int] = []) -> DocumentPath? {
    for (index, block) in blocks.enumerated() {
      guard case .item(let item) = block else { continue }
      if item.level == .article { return DocumentPath(.body, blocks: indices + [index]) }
      if let found = first(in: item.children, below: indices + [index]) { return found }
    }
    return nil
  }
}

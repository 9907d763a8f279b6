internal import Diagnostics
internal import DocumentModel
internal import Rules

/// A decision that promulgates a text says so in Điều 1, and the text goes with it.
struct AttachedTextIsThere: CheckingRule {
  static let page = RulePage(
    "F-02",
    "Quyết định ban hành văn bản khác thì Điều 1 ghi “kèm theo Quyết định này” và có văn bản kèm theo",
    clause: Clause.form("Mẫu 1.3"),
    levels: [.warning],
    reads: [.words, .structure],
    passes: "Điều 1. Ban hành kèm theo Quyết định này Quy chế …, có Quy chế ở trang sau",
    fails: "Điều 1. Ban hành kèm theo Quyết định này Quy chế …, không có gì kèm theo"
  )

  var wakes: Wake { .always }

  func check(_ subject: DocumentSubject, _ findings: inout [Finding<DocumentSpan>]) {
    let document = subject.document
    guard document.kind == .decision, let path = Articles.first(in: document.body),
      case .item(let article)? = document.block(at: path)
    else { return }
    let piece: DocumentPath.Piece = article.heading == nil ? .text : .heading
    let text = (article.heading ?? article.text).plain
    let passage = Passage(text)
    let isPromulgating = document.appendices.contains(where: \.isPromulgated)
    if document.appendices.isEmpty {
      guard let claim = Self.claim(passage) else { return }
      findings.append(
        Self.finding(
          "Điều 1 ghi “\(passage[claim])” nhưng không có gì kèm theo",
          at: DocumentSpan(DocumentPath(.body, blocks: path.blocks, piece: piece), bytes: claim),
          expected: "văn bản được ban hành, ở trang sau quyết định",
          hint: "thêm <\(Self.element)> vào mẫu, hoặc sửa Điều 1"
        )
      )
    } else if let title = document.subject?.known,
      isPromulgating || title.utf8.starts(with: Self.promulgates.utf8), !Self.saysAttached(article)
    {
      findings.append(
        Self.finding(
          "quyết định “\(title)” mà Điều 1 không ghi “kèm theo Quyết định này”",
          at: DocumentSpan(DocumentPath(.body, blocks: path.blocks, piece: piece)),
          expected: "“Ban hành kèm theo Quyết định này …”",
          hint: "sửa Điều 1 của mẫu"
        )
      )
    }
  }

  private static let element = "van-ban-kem-theo"
  private static let promulgates = "Ban hành "
  private static let attached = ["kèm theo Quyết định này", "kèm theo quyết định này"]

  /// `Ban hành kèm theo Quyết định này`, `Quy chế … kèm theo Quyết định này`. Lists and appendices that are missing are found by
  /// the words that speak of them, in all kinds of documents.
  private static func claim(_ passage: Passage) -> Range<Int>? {
    for words in attached {
      for claim in passage.ranges(of: words) {
        let before = Passage(passage[0..<claim.lowerBound])
        if before.has("an hành ", at: before.count - "an hành ".utf8.count)
          || texts.contains(where: { !before.ranges(of: $0).isEmpty })
        {
          return claim
        }
      }
    }
    return nil
  }

  private static let texts = [
    "Quy chế", "Quy định", "Quy trình", "Kế hoạch", "Chương trình", "Đề án", "Phương án", "Điều lệ", "Nội quy",
    "Hướng dẫn",
  ]

  private static func saysAttached(_ item: OutlineItem) -> Bool {
    let texts = [item.heading?.plain ?? "", item.text.plain]
    if texts.contains(where: { text in attached.contains { !Passage(text).ranges(of: $0).isEmpty } }) { return true }
    return item.children.contains { block in
      switch block {
      case .paragraph(let text): attached.contains { !Passage(text.plain).ranges(of: $0).isEmpty }
      case .item(let item): saysAttached(item)
      case .table: false
      }
    }
  }
}

internal import Diagnostics
internal import DocumentModel
internal import Rules

/// Every căn cứ is a paragraph of its own, in its place before the operative words.
struct BasesStandApart: CheckingRule {
  static let page = RulePage(
    "B6-06",
    "Căn cứ chữ nghiêng, mỗi căn cứ một đoạn",
    clause: Clause.part("6a"),
    reads: [.words, .structure, .style],
    passes: "Căn cứ … (nghiêng)",
    fails: "hai căn cứ trong một đoạn; căn cứ ghi như đoạn lời văn"
  )

  private let openings = Beginnings(["Căn cứ ", "Theo đề nghị của "])
  private let joints = ["; Căn cứ ", "; căn cứ ", ". Căn cứ ", ", Căn cứ "].map { Array($0.utf8) }

  var wakes: Wake { .always }

  func check(_ subject: DocumentSubject, _ findings: inout [Finding<DocumentSpan>]) {
    for (index, base) in subject.document.legalBases.enumerated() {
      guard let text = base.known, let second = second(in: text) else { continue }
      findings.append(
        Self.finding(
          "hai căn cứ trong một đoạn",
          at: DocumentSpan(.legalBasis(index), bytes: second),
          expected: "mỗi căn cứ một đoạn, kết thúc bằng dấu chấm phẩy",
          hint: "tách thành hai dòng"
        )
      )
    }
    checkBody(subject.document, &findings)
  }

  /// Where a second căn cứ begins.
  private func second(in text: String) -> Range<Int>? {
    let bytes = text.utf8Span.span
    for joint in joints where bytes.count > joint.count {
      var start = 1
      // Marks are rarer than letters.
      while start <= bytes.count - joint.count {
        if bytes[start] == joint[0], joint.indices.allSatisfy({ bytes[start + $0] == joint[$0] }) {
          return (start + 2)..<bytes.count
        }
        start += 1
      }
    }
    return nil
  }

  /// Căn cứ among the first paragraphs: in a decision all that begin like one, elsewhere those that end like one.
  private func checkBody(_ document: OfficialDocument, _ findings: inout [Finding<DocumentSpan>]) {
    let isDecision = document.kind == .decision || document.kind == .resolution
    for index in document.body.indices {
      guard case .paragraph(let text) = document.body[index] else { return }
      guard let beginning = text.beginning, openings.begin(beginning) else { continue }
      guard isDecision || text.runs.last?.endsInSemicolon == true else { continue }
      findings.append(
        Self.finding(
          "căn cứ ghi như một đoạn lời văn",
          at: DocumentSpan(DocumentPath(.body, blocks: [index], piece: .text)),
          expected: "căn cứ đứng trước nội dung, chữ nghiêng",
          hint: "dùng <can-cu> trong mẫu, hoặc ghi vào trường căn cứ của dữ liệu"
        )
      )
    }
  }
}

extension Run {
  fileprivate var endsInSemicolon: Bool {
    if case .text(let text, _) = self { text.utf8.last == UInt8(ascii: ";") } else { false }
  }
}

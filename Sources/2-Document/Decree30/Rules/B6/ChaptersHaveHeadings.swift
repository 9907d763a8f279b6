internal import Diagnostics
internal import DocumentModel
internal import Rules

/// Phần, chương, mục and tiểu mục have a heading.
struct ChaptersHaveHeadings: CheckingRule {
  static let page = RulePage(
    "B6-16",
    "Phần, chương, mục, tiểu mục đều có tiêu đề",
    clause: Clause.part("6d"),
    levels: [.warning],
    reads: .structure,
    passes: "Chương I ⏎ QUY ĐỊNH CHUNG",
    fails: "Chương I ⏎ Điều 1."
  )

  var wakes: Wake { .always }

  func check(_ subject: DocumentSubject, _ findings: inout [Finding<DocumentSpan>]) {
    check(subject.document.body, under: [], .body, &findings)
    for index in subject.document.appendices.indices {
      check(subject.document.appendices[index].body, under: [], .appendix(index), &findings)
    }
  }

  private func check(
    _ blocks: [Block],
    under above: [Int],
    _ part: DocumentPath.Part,
    _ findings: inout [Finding<DocumentSpan>]
  ) {
    for index in blocks.indices {
      guard case .item(let item) = blocks[index] else { continue }
      switch item.level {
      case .part, .chapter, .section, .subsection, .group: break
      case .article, .clause, .point, .dash: continue
      }
      if item.heading?.isEmpty ?? true {
        findings.append(
          Self.finding(
            item.label.isEmpty ? "nhóm không có tiêu đề" : "“\(item.label)” không có tiêu đề",
            at: DocumentSpan(DocumentPath(part, blocks: above + [index])),
            expected: "tiêu đề ở dòng dưới",
            hint: "thêm <tieu-de> trong mẫu"
          )
        )
      }
      if !item.children.isEmpty { check(item.children, under: above + [index], part, &findings) }
    }
  }
}

internal import Diagnostics
internal import DocumentModel
internal import Rules

/// Pages lie on their side only for a table.
struct LandscapeHoldsATable: CheckingRule {
  static let page = RulePage(
    "PG-02",
    "Trang đứng; chỉ nằm ngang khi có bảng",
    clause: Clause.page("2"),
    reads: [.structure, .geometry],
    passes: "phụ lục ngang có bảng",
    fails: "phụ lục ngang toàn lời văn"
  )

  var wakes: Wake { .always }

  func check(_ subject: DocumentSubject, _ findings: inout [Finding<DocumentSpan>]) {
    let appendices = subject.document.appendices
    for index in appendices.indices where appendices[index].orientation == .landscape {
      guard !Self.holdsTable(appendices[index].body) else { continue }
      findings.append(
        Self.finding(
          "trang nằm ngang mà không có bảng",
          at: DocumentSpan(.appendix(index)),
          expected: "trang đứng, trừ phụ lục có bảng rộng",
          hint: "bỏ huong=\"ngang\" ở phụ lục của mẫu"
        )
      )
    }
  }

  private static func holdsTable(_ blocks: [Block]) -> Bool {
    blocks.contains { block in
      switch block {
      case .table: true
      case .item(let item): holdsTable(item.children)
      case .paragraph: false
      }
    }
  }
}

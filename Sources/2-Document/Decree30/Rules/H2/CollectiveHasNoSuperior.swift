internal import Diagnostics
internal import DocumentModel
internal import Rules

/// Ủy ban nhân dân, Hội đồng nhân dân and ministries stand under no superior authority.
struct CollectiveHasNoSuperior: CheckingRule {
  static let page = RulePage(
    "H2-06",
    "Ủy ban nhân dân, Hội đồng nhân dân, bộ không có cơ quan chủ quản",
    clause: Clause.part("2a"),
    levels: [.warning],
    reads: [.words, .structure],
    passes: "ỦY BAN NHÂN DÂN XÃ THẠCH LAM",
    fails: "UBND TỈNH SƠN HÀ ⏎ ỦY BAN NHÂN DÂN XÃ THẠCH LAM"
  )

  private let bodies = Beginnings(
    ["ỦY BAN NHÂN DÂN", "UỶ BAN NHÂN DÂN", "UBND", "HỘI ĐỒNG NHÂN DÂN", "HĐND", "BỘ "]
  )
  /// What begins like a ministry and is part of something else.
  private let others = Beginnings(["BỘ PHẬN", "BỘ MÔN", "BỘ CHỈ HUY", "BỘ TƯ LỆNH", "BỘ THAM MƯU"])

  var wakes: Wake { .always }

  func check(_ subject: DocumentSubject, _ findings: inout [Finding<DocumentSpan>]) {
    let document = subject.document
    guard !document.superiorAuthority.isEmpty, let name = document.issuingAuthority.first?.known, bodies.begin(name),
      !others.begin(name)
    else { return }
    findings.append(
      Self.finding(
        "“\(document.issuerName)” có cơ quan chủ quản “\(document.superiorAuthority.map(\.plain).joined(separator: " "))”",
        at: DocumentSpan(.superiorAuthority(0)),
        expected: "ủy ban nhân dân, hội đồng nhân dân, bộ không ghi cơ quan chủ quản",
        hint: "bỏ cơ quan chủ quản"
      )
    )
  }
}

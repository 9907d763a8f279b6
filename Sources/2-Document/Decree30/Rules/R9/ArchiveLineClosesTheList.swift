internal import Diagnostics
internal import DocumentModel
internal import Rules

/// The last line of Nơi nhận is `- Lưu: VT, đơn vị soạn thảo.`
struct ArchiveLineClosesTheList: MendingRule, CheckingRule {
  static let page = RulePage(
    "R9-04",
    "Dòng cuối của nơi nhận là “- Lưu: VT, ….”",
    clause: Clause.part("9d"),
    reads: .words,
    passes: "- Lưu: VT, NV.",
    fails: "Lưu VT;"
  )

  var wakes: Wake { .always }

  static func mend(_ document: inout OfficialDocument) {
    document.archive?.label = Decree30.dash
    let labels = [Decree30.archiveLabel, "Lưu ", "- Lưu:", "- Lưu ", "LƯU:", "lưu:"]
    document.archive?.text.begin(with: Decree30.archiveLabel + " ", insteadOf: labels, andAgain: labels)
    document.archive?.text.end(with: ".")
  }

  func check(_ subject: DocumentSubject, _ findings: inout [Finding<DocumentSpan>]) {
    guard let archive = subject.document.archive, let text = archive.text.known else { return }
    let bytes = text.utf8Span.span
    let label = Decree30.archiveLabel.utf8.count + 1
    // What stands behind `Lưu: `, without the full stop.
    guard bytes.count > label + 1, text.utf8.starts(with: Decree30.archiveLabel.utf8) else { return }
    let end = bytes.count - 1
    if Self.isOffice(bytes, label, end) { return }
    let words = Passage(text)[label..<end]
    findings.append(
      Self.finding(
        "dòng Lưu ghi “\(words)”",
        at: DocumentSpan(.archive, bytes: label..<end),
        expected: "VT, dấu phẩy và một dấu cách, rồi đơn vị soạn thảo",
        hint: "sửa “luu”, ví dụ “\(Self.mended(words))”"
      )
    )
  }

  /// `VT`, then nothing, a comma and more, or a number of copies in brackets.
  private static func isOffice(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    guard end >= start + 2, bytes[start] == UInt8(ascii: "V"), bytes[start + 1] == UInt8(ascii: "T") else {
      return false
    }
    guard end > start + 2 else { return true }
    let next = bytes[start + 2]
    if next == UInt8(ascii: ",") { return end > start + 4 && bytes[start + 3] == UInt8(ascii: " ") }
    let bracket = next == UInt8(ascii: " ") ? start + 3 : start + 2
    return bracket < end && bytes[bracket] == UInt8(ascii: "(")
  }

  private static func mended(_ words: String) -> String {
    let others = words.split { ",;".contains($0) }.map { $0.drop { $0 == " " || $0 == "-" } }
      .filter { !$0.isEmpty && $0 != "VT" }
    return (["VT"] + others).joined(separator: ", ")
  }
}

internal import Diagnostics
internal import DocumentModel
internal import OfficialWriting
internal import Rules

/// The line in brackets under the title of an appendix names this document, its number and its day.
struct NoteNamesTheDocument: CheckingRule {
  static let page = RulePage(
    "A1-04",
    "Dưới tên phụ lục ghi trong ngoặc số, ký hiệu, ngày và cơ quan của chính văn bản",
    clause: Clause.other("1c"),
    reads: [.words, .style],
    passes: "(Kèm theo Kế hoạch số 15/KH-UBND ngày 05 tháng 01 năm 2026 của …)",
    fails: "(Kèm theo Kế hoạch số 16/KH-UBND …) ở văn bản số 15"
  )

  var wakes: Wake { .always }

  func check(_ subject: DocumentSubject, _ findings: inout [Finding<DocumentSpan>]) {
    let document = subject.document
    for index in document.appendices.indices {
      let path = DocumentPath(.appendixNote(index))
      guard let note = document.appendices[index].note, !note.isBlankSpace else {
        // Forms of one set often leave the line to the text that they belong to.
        if document.appendices[index].nature == .form { continue }
        findings.append(
          Self.finding(
            "\(document.appendices[index].label) không có dòng “(Kèm theo …)”",
            at: DocumentSpan(.appendixTitle(index)),
            expected: "số, ký hiệu, ngày và cơ quan ban hành văn bản, trong ngoặc, dưới tên phụ lục",
            hint: "thêm <kem-theo> vào phụ lục của mẫu"
          )
        )
        continue
      }
      let plain = note.plain
      check(number: document.number, in: plain, at: path, &findings)
      if let issued = document.issued { check(issued, in: plain, at: path, &findings) }
    }
  }

  /// A number in the line is that of the document.
  private func check(
    number: DocumentNumber?,
    in note: String,
    at path: DocumentPath,
    _ findings: inout [Finding<DocumentSpan>]
  ) {
    guard let number, let symbol = number.symbol.known else { return }
    let own = "\(number.number.known ?? "")/\(symbol)"
    let passage = Passage(note)
    for bytes in documentReferences(in: note) where passage[bytes] != own {
      let hasNumber = number.number.known != nil
      // The number may still wait for the pen in one of the two places; then the symbols have to agree.
      if passage[bytes].first == "/" || !hasNumber, passage[bytes].drop(while: { $0 != "/" }).dropFirst() == symbol,
        passage[bytes].first == "/" || hasNumber
      {
        continue
      }
      findings.append(
        Self.finding(
          "dòng “Kèm theo” của phụ lục ghi số \(passage[bytes])",
          at: DocumentSpan(path, bytes: bytes),
          expected: "số, ký hiệu của chính văn bản, \(hasNumber ? own : "số để trống và ký hiệu \(symbol)")",
          hint: "sửa số ở phụ lục; mẫu chèn khung “so-ngay-cua-van-ban” thì hai nơi luôn giống nhau"
        )
      )
    }
  }

  /// A day in the line is that of the document.
  private func check(
    _ issued: IssueDate,
    in note: String,
    at path: DocumentPath,
    _ findings: inout [Finding<DocumentSpan>]
  ) {
    guard let own = CalendarDay(issued), let date = Self.date(in: note), date.day != own else { return }
    findings.append(
      Self.finding(
        "dòng “Kèm theo” của phụ lục ghi \(Passage(note)[date.bytes])",
        at: DocumentSpan(path, bytes: date.bytes),
        expected:
          "ngày của chính văn bản, ngày \(issued.day.plain) tháng \(issued.month.plain) năm \(issued.year.plain)",
        hint: "sửa ngày ở phụ lục; mẫu chèn khung “so-ngay-cua-van-ban” thì hai nơi luôn giống nhau"
      )
    )
  }

  /// The first day in a text, as `ngày 05 tháng 01 năm 2026` or `ngày 05/01/2026`.
  private static func date(in note: String) -> (day: CalendarDay, bytes: Range<Int>)? {
    let passage = Passage(note)
    for word in passage.ranges(of: "ngày") {
      guard let day = passage.number(at: word.upperBound + 1) else { continue }
      let joints = passage.has("/", at: day.end) ? ("/", "/") : (" tháng ", " năm ")
      guard passage.has(joints.0, at: day.end),
        let month = passage.number(at: day.end + joints.0.utf8.count), passage.has(joints.1, at: month.end)
      else { continue }
      let year = passage.word(at: month.end + joints.1.utf8.count)
      guard
        let found = CalendarDay(
          IssueDate(
            place: RichText(),
            day: RichText(String(day.value)),
            month: RichText(String(month.value)),
            year: RichText(passage[year])
          )
        )
      else { continue }
      return (found, word.lowerBound..<year.upperBound)
    }
    return nil
  }
}

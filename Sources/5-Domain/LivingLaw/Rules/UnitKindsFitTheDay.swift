public import Diagnostics
public import DocumentModel
import OfficialWriting
public import Rules
import Values

/// Kinds of administrative units are named only while there are such units.
///
/// Luật 72/2025/QH15: no thị trấn since 1 July 2025, đặc khu since then. The kinds and their days are data.
public struct UnitKindsFitTheDay: CheckingRule {
  /// What a person reads about it.
  public static let page = RulePage(
    "V-L4",
    "Tên loại đơn vị hành chính đúng thời gian",
    clause: "Luật 72/2025/QH15",
    levels: [.warning],
    reads: .words,
    passes: "UBND đặc khu Đảo Yến, ngày 10/7/2025",
    fails: "“thị trấn” không còn từ 01/7/2025",
    details: """
      Văn bản không nêu “thị trấn” khi đã bỏ, “đặc khu” khi chưa lập. Như V-L2, tên cũ trong căn cứ, trích dẫn, bảng lịch
      sử, bên cạnh ngày hoặc năm trước đó thì giữ nguyên.
      """
  )

  private let kinds: [UnitKind]
  private let phrases: [String]
  private let filter: PhraseFilter

  init(_ kinds: [UnitKind]) {
    self.kinds = kinds
    phrases = kinds.flatMap(\.name.spellings)
    filter = PhraseFilter(phrases)
  }

  /// When a document needs a look.
  public var wakes: Wake { .phrases(phrases) }

  /// Looks at a finished document.
  public func check(_ subject: DocumentSubject, _ findings: inout [Finding<DocumentSpan>]) {
    guard let days = subject.days else { return }
    for text in subject.liveTexts(filter) where text.component != .legalBasis {
      let words = WordedText(text.plain)
      let found = kinds.lazy.compactMap { finding($0, text, words, days, subject) }.first
      if let found { findings.append(found) }
    }
  }

  private func finding(
    _ kind: UnitKind,
    _ text: LiveText,
    _ words: WordedText,
    _ days: ClosedRange<CalendarDate>,
    _ subject: DocumentSubject
  ) -> Finding<DocumentSpan>? {
    let spared = kind.exceptions.flatMap { words.ranges(of: $0) }
    let ranges = words.ranges(of: kind.name.words).filter { range in !spared.contains { $0.overlaps(range) } }
    if let last = kind.span.through, kind.span.isOver(before: days) {
      let past = PastWording(text: words, isLive: text.component.isLive, lastDay: last, year: days.lowerBound.year)
      guard let range = ranges.first(where: { !past.covers($0) && !words.isName($0) }),
        !subject.isHistory(text, before: last)
      else { return nil }
      return Self.found(
        "“\(kind.name.name)” không còn từ \(last.dayAfter)",
        at: text.span(range, of: words),
        hint: "ghi tên xã, phường hiện nay; nơi cũ thì thêm “cũ” sau tên"
      )
    }
    guard let first = kind.span.from, kind.span.isAhead(of: days), let range = ranges.first else { return nil }
    return Self.found(
      "“\(kind.name.name)” chỉ có từ \(VietnameseDate.short(first))",
      at: text.span(range, of: words),
      hint: "xem lại ngày văn bản hoặc tên nơi ấy"
    )
  }
}

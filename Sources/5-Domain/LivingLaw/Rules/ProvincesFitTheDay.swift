import Decree30
public import Diagnostics
public import DocumentModel
import OfficialWriting
public import Rules
import Values

/// Provinces and cities bear the name and the kind they have on the document's day.
///
/// Nghị quyết 202/2025/QH15: 34 of them since 1 July 2025; three provinces became cities in 2026. Names and days are data.
public struct ProvincesFitTheDay: CheckingRule {
  /// What a person reads about it.
  public static let page = RulePage.provincesFitTheDay

  private let provinces: Provinces
  private let phrases: [String]
  private let filter: PhraseFilter

  init(_ provinces: Provinces) {
    self.provinces = provinces
    // Those that were there all the time are never wrong.
    let changing = provinces.all.filter { $0.span != ValiditySpan() }
    phrases = Array(Set(changing.flatMap(\.whole.spellings))).sorted()
    filter = PhraseFilter(phrases)
  }

  /// When a document needs a look.
  public var wakes: Wake { .phrases(phrases) }

  /// Looks at who issues, receives and signs a finished document: elsewhere an old name may tell of old times.
  public func check(_ subject: DocumentSubject, _ findings: inout [Finding<DocumentSpan>]) {
    guard let days = subject.days else { return }
    let gone = provinces.gone(on: days)
    guard !gone.isEmpty else { return }
    for text in subject.liveTexts(filter) where text.component.isLive {
      let words = WordedText(text.plain)
      for province in gone {
        let past = PastWording(
          text: words,
          isLive: true,
          lastDay: province.span.through ?? days.lowerBound,
          year: days.lowerBound.year
        )
        guard let range = words.ranges(of: province.whole.words).first(where: { !past.covers($0) }) else { continue }
        findings.append(finding(province, days, at: text.span(range, of: words)))
      }
    }
  }

  private func finding(
    _ province: Provinces.Province,
    _ days: ClosedRange<CalendarDate>,
    at place: DocumentSpan
  ) -> Finding<DocumentSpan> {
    let name = province.whole.name
    if let last = province.span.through, province.span.isOver(before: days) {
      return Self.finding(
        "“\(name)” không còn từ \(last.dayAfter)",
        at: place,
        hint: province.successor.map { "ghi “\($0)”; nói về nơi cũ thì thêm “cũ” sau tên" }
      )
    }
    let current = provinces.all.first { $0.name.words == province.name.words && !$0.span.isAhead(of: days) }
    return Self.finding(
      "“\(name)” chỉ có từ \(province.span.from.map { VietnameseDate.short($0) } ?? "sau ngày văn bản")",
      at: place,
      hint: current.map { "ngày ấy là “\($0.whole.name)”" }
    )
  }
}

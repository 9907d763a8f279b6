public import Diagnostics
public import DocumentModel
import OfficialWriting
public import Rules
import Values

/// No body of a district acts after that level had ended.
///
/// Luật 72/2025/QH15: provinces and communes since 1 July 2025. Names and last day are data. Papers of that time are cited
/// under the old name.
public struct DistrictsHaveEnded: CheckingRule {
  /// What a person reads about it.
  public static let page = RulePage(
    "V-L2",
    "Không còn cấp huyện",
    clause: "Luật 72/2025/QH15",
    levels: [.error, .warning],
    reads: .words,
    passes: "UBND xã Lam Giang",
    fails: "Nguyễn Văn A: UBND huyện không còn từ 01/7/2025, quyết định ghi ngày 01/7/2025",
    details: """
      Văn bản có ngày sau ngày cuối của cấp huyện không nêu cơ quan, địa bàn cấp huyện như đang còn: ở cơ quan ban hành, địa
      danh, Kính gửi, Nơi nhận, chữ ký là lỗi, ở chỗ khác là cảnh báo. Giữ nguyên tên cũ trong căn cứ, trong trích dẫn, bảng
      lịch sử, bên cạnh ngày hoặc năm trước đó, sau “nguyên …”, trước “cũ”. Quyết định khen trong lịch sử của cơ quan cấp
      huyện phải có ngày không sau ngày cuối ấy. Trường, bệnh viện … có thể giữ tên cũ (`con_ten_cu`) thì chỉ cảnh báo. Văn bản để trống ngày thì xét khi cả năm đều sau ngày ấy.
      """
  )

  private let districts: Districts
  private let phrases: [String]
  private let filter: PhraseFilter

  init(_ districts: Districts) {
    self.districts = districts
    // A body whose name has the word for its area is found by that word.
    let others = (districts.bodies + districts.doubtful).filter { body in
      !districts.areas.contains { body.words.containsRun($0.words) }
    }
    phrases = (districts.areas + others).flatMap(\.spellings)
    filter = PhraseFilter(phrases)
  }

  /// When a document needs a look.
  public var wakes: Wake { .phrases(phrases) }

  /// Looks at a finished document.
  public func check(_ subject: DocumentSubject, _ findings: inout [Finding<DocumentSpan>]) {
    guard let days = subject.days, days.lowerBound > districts.lastDay else { return }
    for text in subject.liveTexts(filter) where text.component != .legalBasis {
      guard !subject.isHistory(text, before: districts.lastDay),
        let finding = finding(text, WordedText(text.plain), year: days.lowerBound.year)
      else { continue }
      findings.append(finding)
    }
  }

  /// What a text says of the district level as if it were there.
  private func finding(_ text: LiveText, _ words: WordedText, year: Int) -> Finding<DocumentSpan>? {
    let isLive = text.component.isLive
    let severity: Severity = isLive ? .error : .warning
    let past = PastWording(text: words, isLive: isLive, lastDay: districts.lastDay, year: year)
    let spared = districts.exceptions.flatMap { words.ranges(of: $0) }
    func named(_ phrase: NamedPhrase) -> Range<Int>? {
      words.ranges(of: phrase.words).first { range in
        !spared.contains { $0.overlaps(range) } && !words.isName(range) && !past.covers(range)
      }
    }
    let since = districts.lastDay.dayAfter
    for body in districts.bodies {
      guard let range = named(body) else { continue }
      let place = text.span(range, of: words)
      return Self.found("\(body.name) không còn từ \(since)", at: place, severity: severity, hint: hint(isLive))
    }
    for area in districts.areas {
      guard let range = named(area) else { continue }
      // Talk of the level as such is not talk of a district.
      if !isLive, range.lowerBound > 0, words.words[range.lowerBound - 1].folded == "cấp" { continue }
      let whole = words.withName(range)
      return Self.found(
        "“\(words.original(whole))”: cấp huyện không còn từ \(since)",
        at: text.span(whole, of: words),
        severity: isNameOfThing(range, words) ? .warning : severity,
        hint: hint(isLive)
      )
    }
    for body in districts.doubtful {
      guard let range = named(body) else { continue }
      return Self.found(
        "\(body.name) của cấp huyện không còn từ \(since)",
        at: text.span(range, of: words),
        severity: .warning,
        hint: "ghi tên cơ quan đang làm việc ấy; \(body.name) của nơi khác thì ghi kèm tên nơi ấy"
      )
    }
    return nil
  }

  /// Whether the area is part of what may be a name that was kept: `Trường THPT huyện Lam Giang`.
  private func isNameOfThing(_ range: Range<Int>, _ words: WordedText) -> Bool {
    let start = words.words[..<range.lowerBound].lastIndex { [",", ";", "("].contains($0.folded) }.map { $0 + 1 } ?? 0
    return districts.keepers.contains { !words.ranges(of: $0, in: start..<range.lowerBound).isEmpty }
  }

  private func hint(_ isLive: Bool) -> String {
    isLive
      ? "ghi cơ quan của tỉnh, xã, phường, đặc khu; nơi cũ thì thêm “cũ” sau tên; tên riêng giữ chữ ấy thì thêm vào "
        + "“tru” trong van-ban-phap-luat.yaml"
      : "ghi cơ quan, địa bàn hiện nay; nói về trước đó thì ghi ngày, năm hoặc thêm “cũ” sau tên"
  }
}

extension [String] {
  /// Whether words stand in a row in it.
  fileprivate func containsRun(_ other: [String]) -> Bool {
    indices.contains { self[$0...].starts(with: other) }
  }
}

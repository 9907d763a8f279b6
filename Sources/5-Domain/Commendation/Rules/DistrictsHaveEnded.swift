import DataBinding
import Diagnostics
import OfficialWriting
import Values

/// No body of a district acts, and no award was decided by one, after that level had ended.
///
/// Luật 72/2025/QH15: provinces and communes since 1 July 2025. Names and last day are in the profile of acts. Awards
/// decided before stay valid under the old name, and papers of that time are cited under it.
enum DistrictsHaveEnded: YearRule {
  static let rule = CommendationRule(
    code: "V-L2",
    title: "Không còn cấp huyện",
    text: """
      Văn bản có ngày sau ngày cuối của cấp huyện không nêu cơ quan, địa bàn cấp huyện như đang còn: ở cơ quan ban hành, địa
      danh, Kính gửi, Nơi nhận, chữ ký là lỗi, ở chỗ khác là cảnh báo. Giữ nguyên tên cũ trong căn cứ, trong trích dẫn, bảng
      lịch sử, bên cạnh ngày hoặc năm trước đó, sau “nguyên …”, trước “cũ”. Quyết định khen trong lịch sử của cơ quan cấp
      huyện phải có ngày không sau ngày cuối ấy. Trường, bệnh viện … có thể giữ tên cũ (`con_ten_cu`) thì chỉ cảnh báo. Văn bản để trống ngày thì xét khi cả năm đều sau ngày ấy.
      """,
    levels: [.error, .warning],
    source: "Luật 72/2025/QH15",
    example: "Nguyễn Văn A: UBND huyện không còn từ 01/7/2025, quyết định ghi ngày 01/7/2025"
  )

  // MARK: Decisions of the history

  /// Awards of the history were decided by bodies that existed.
  static func check(_ year: YearSubject) -> [Finding<Position>] {
    guard let districts = year.regulations.acts.districts else { return [] }
    return year.history.awards.compactMap { past in
      guard let authority = past.authority, let decided = past.decided,
        let body = ended(authority.value, decided: decided, districts)
      else { return nil }
      let message = message(past.subject.value, body: body, decided: decided, lastDay: districts.lastDay)
      return finding(message, at: authority.position)
    }
  }

  /// The name of the body that had ended, such as `UBND huyện`; nil when it had not.
  private static func ended(_ authority: String, decided: CalendarDate, _ districts: Districts) -> String? {
    guard decided > districts.lastDay else { return nil }
    let typed = WordedText(authority)
    return districts.bodies.first { !typed.ranges(of: $0.phrase).isEmpty }?.name
  }

  private static func message(_ subject: String, body: String, decided: CalendarDate, lastDay: CalendarDate) -> String {
    "\(subject): \(body) không còn từ \(after(lastDay)), quyết định ghi ngày \(VietnameseDate.short(decided))"
  }

  private static func after(_ lastDay: CalendarDate) -> String {
    VietnameseDate.short(lastDay.adding(days: 1) ?? lastDay)
  }

  // MARK: Texts of a document

  /// What a text of a document says of the district level as if it were there.
  ///
  /// - Parameters:
  ///   - text: the text.
  ///   - role: what it is.
  ///   - year: the year of the document.
  ///   - isHistory: whether it stands in a table of what was.
  static func finding(
    _ text: WordedText,
    _ role: LiveDocument.Role,
    year: Int,
    isHistory: Bool,
    _ districts: Districts
  ) -> DocumentFinding? {
    guard role != .legalBasis, !isHistory else { return nil }
    let severity: Severity = role.isLive ? .error : .warning
    let past = PastWording(text: text, role: role, districts: districts, year: year)
    let spared = districts.exceptions.flatMap { text.ranges(of: $0) }
    func found(_ phrase: [String]) -> Range<Int>? {
      text.ranges(of: phrase).first { range in
        !spared.contains { $0.overlaps(range) } && !text.isName(range) && !past.covers(range)
      }
    }
    for body in districts.bodies {
      guard let range = found(body.phrase) else { continue }
      return DocumentFinding(
        severity,
        rule,
        "\(body.name) không còn từ \(after(districts.lastDay))",
        hint: hint(role),
        words: [text.original(range)] + districts.areas.map(\.name)
      )
    }
    for area in districts.areas {
      guard let range = found(area.phrase) else { continue }
      // Talk of the level as such is not talk of a district.
      if !role.isLive, range.lowerBound > 0, text.words[range.lowerBound - 1].folded == "cấp" { continue }
      let name = text.original(text.withName(range))
      return DocumentFinding(
        isNameOfThing(range, text, districts) ? .warning : severity,
        rule,
        "“\(name)”: cấp huyện không còn từ \(after(districts.lastDay))",
        hint: hint(role),
        words: [name, text.original(range)]
      )
    }
    for body in districts.doubtful {
      guard let range = found(body.phrase) else { continue }
      return DocumentFinding(
        .warning,
        rule,
        "\(body.name) của cấp huyện không còn từ \(after(districts.lastDay))",
        hint: "ghi tên cơ quan đang làm việc ấy; \(body.name) của nơi khác thì ghi kèm tên nơi ấy",
        words: [text.original(range)]
      )
    }
    return nil
  }

  /// Whether the area is part of what may be a name that was kept: `Trường THPT huyện Lam Giang`.
  private static func isNameOfThing(_ range: Range<Int>, _ text: WordedText, _ districts: Districts) -> Bool {
    let start = text.words[..<range.lowerBound].lastIndex { [",", ";", "("].contains($0.folded) }.map { $0 + 1 } ?? 0
    return districts.keepers.contains { !text.ranges(of: $0, in: start..<range.lowerBound).isEmpty }
  }

  private static func hint(_ role: LiveDocument.Role) -> String {
    role.isLive
      ? "ghi cơ quan của tỉnh, xã, phường, đặc khu; nơi cũ thì thêm “cũ” sau tên; tên riêng giữ chữ ấy thì thêm vào "
        + "“tru” trong van-ban-phap-luat.yaml"
      : "ghi cơ quan, địa bàn hiện nay; nói về trước đó thì ghi ngày, năm hoặc thêm “cũ” sau tên"
  }
}

/// Tells whether words about a district speak of the time when there was one.
struct PastWording {
  let text: WordedText
  let role: LiveDocument.Role
  let districts: Districts
  let year: Int

  /// Words in a sentence that say that it speaks of the past.
  private static let marks = [
    ["trước", "đây"], ["không", "còn"], ["giải", "thể"], ["kết", "thúc", "hoạt", "động"], ["sáp", "nhập"],
    ["sắp", "xếp"], ["khi", "bỏ"], ["trước", "khi"],
  ]

  func covers(_ range: Range<Int>) -> Bool {
    let sentence = text.sentence(around: range)
    if isFormer(range, in: sentence) { return true }
    if text.dates(in: sentence).contains(where: { $0 <= districts.lastDay }) { return true }
    guard !role.isLive else { return !text.ranges(of: ["trước", "đây"], in: sentence).isEmpty }
    if text.isQuoted(range) || Self.marks.contains(where: { !text.ranges(of: $0, in: sentence).isEmpty }) {
      return true
    }
    // The year of the change itself is past once it is over.
    return text.years(in: sentence).contains {
      $0 < districts.lastDay.year || ($0 == districts.lastDay.year && $0 < year)
    }
  }

  /// `nguyên Bí thư Huyện ủy`, `huyện Lam Giang (cũ)`
  private func isFormer(_ range: Range<Int>, in sentence: Range<Int>) -> Bool {
    let after = range.upperBound..<min(sentence.upperBound, range.upperBound + 8)
    if text.words[after].prefix(while: { $0.folded != "," }).contains(where: { $0.folded == "cũ" }) { return true }
    let before = max(sentence.lowerBound, range.lowerBound - 10)..<range.lowerBound
    return before.contains { index in
      text.words[index].folded == "nguyên" && Self.posts.contains(text.words[index + 1].folded)
    }
  }

  /// How a post begins: `tài nguyên`, `Thái Nguyên` are not followed by one.
  private static let posts: Set<String> = [
    "bí", "phó", "chủ", "ủy", "trưởng", "giám", "chính", "chỉ", "lãnh", "cán", "thường",
  ]
}

extension WordedText {
  /// Whether words such as `Thị Xã`, each with a capital after a name, belong to a person's name.
  func isName(_ range: Range<Int>) -> Bool {
    guard range.count > 1, range.lowerBound > 0, range.allSatisfy(isCapitalized) else { return false }
    let before = range.lowerBound - 1
    guard isCapitalized(before), !["ubnd", "hđnd"].contains(words[before].folded) else { return false }
    return original(range).contains { $0.isLowercase }
  }

  /// A word such as `huyện` with the name that follows it.
  func withName(_ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    while end < words.count, end < range.upperBound + 4, isCapitalized(end) { end += 1 }
    return range.lowerBound..<end
  }
}

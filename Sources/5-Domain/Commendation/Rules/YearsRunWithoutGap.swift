import DataBinding
import Diagnostics
import OfficialWriting
import Values

/// “k năm liên tục” are k consecutive assessed years ending with the last one; a year left out breaks them.
///
/// Luật 06/2022/QH15, Điều 21, 22, 42–44, 73, 74; Nghị định 152/2025/NĐ-CP, Điều 4. How many years is in the profile.
enum YearsRunWithoutGap: CheckedRule {
  static let rule = CommendationRule(
    code: "V-H2",
    title: "Các năm phải liên tục",
    text: """
      Điều kiện “… năm liên tục” tính trên các năm kế tiếp nhau, kết thúc ở năm gần nhất đã đánh giá; thiếu năm nào nêu năm
      ấy.
      """,
    levels: [.error],
    source: "Luật 06/2022/QH15, Điều 21, 22, 42, 43, 44, 73, 74; Nghị định 152/2025/NĐ-CP, Điều 4",
    example: message("Nguyễn Văn A", what: "Chiến sĩ thi đua cơ sở", missing: [2022], needed: 2022...2024)
  )

  /// The same title in consecutive years.
  static func check(_ code: String, years: Int, _ nominee: NomineeRecord) -> NomineeRecord.Answer {
    let have = nominee.years(of: code)
    let last = have.contains(nominee.year) ? nominee.year : nominee.end
    let needed = (last - years + 1)...last
    let missing = needed.filter { !have.contains($0) }
    let list = have.isEmpty ? "chưa có năm nào" : "có " + have.sorted().map(String.init).joined(separator: ", ")
    var failures: [Finding<Position>] = []
    if !missing.isEmpty {
      let themed = nominee.given(code).themed.filter { needed.contains($0.year) }
      failures += ThemedRewardsDoNotCount.findings(themed, nominee)
      failures.append(
        finding(
          message(nominee.name, what: nominee.profile.name(of: code), missing: missing, needed: needed),
          at: nominee.position,
          expected: "\(years) năm liên tục; \(list)"
        )
      )
    }
    let condition = Condition.consecutive(award: code, years: years).words(nominee.profile)
    return nominee.answer("\(condition): \(list)", failures)
  }

  /// Years of good work that end with the last assessed one.
  ///
  /// - Parameters:
  ///   - course: what is asked for.
  ///   - first: the first year that counts; nil for any.
  ///   - nominee: whose years.
  /// - Returns: the answer, and the years that were looked at.
  static func check(
    _ course: Condition.Course,
    from first: Int?,
    _ nominee: NomineeRecord
  ) -> (answer: NomineeRecord.Answer, years: ClosedRange<Int>) {
    var good = Set(nominee.ratings.filter { $0.rating >= course.rating }.map(\.year))
    if let title = course.orTitle { good.formUnion(nominee.years(of: title)) }
    if let first { good = good.filter { $0 >= first } }
    let (name, end) = (nominee.name, nominee.end)
    let length = run(endingWith: end, among: good)
    let what = "“\(course.rating.vietnamese)” trở lên"
    let text = "\(course.years) năm liên tục \(what): có \(length) năm đến \(end)"
    guard length < course.years else { return (nominee.answer(text, []), (end - length + 1)...end) }
    let needed = (end - course.years + 1)...end
    let missing = needed.filter { !good.contains($0) }
    var failures = missing.compactMap { year in
      nominee.rating(of: year).map {
        RatingReachesTheAward.finding(nominee, year: year, rating: $0, minimum: course.rating)
      }
    }
    let unknown = missing.filter { nominee.rating(of: $0) == nil }
    if !unknown.isEmpty {
      failures.append(
        finding(
          message(name, what: what, missing: unknown, needed: needed),
          at: nominee.position,
          hint: "thêm dòng ở “danh_gia”"
        )
      )
    }
    return (nominee.answer(text, failures), needed)
  }

  /// The length of the run of years that ends with a year.
  private static func run(endingWith end: Int, among years: Set<Int>) -> Int {
    var length = 0
    while years.contains(end - length) { length += 1 }
    return length
  }

  private static func message(_ subject: String, what: String, missing: [Int], needed: ClosedRange<Int>) -> String {
    let gaps = missing.map(String.init).joined(separator: ", ")
    let span = needed.count == 1 ? "năm \(needed.lowerBound)" : "các năm \(needed.lowerBound)–\(needed.upperBound)"
    return "\(subject): thiếu năm \(gaps) (cần \(what) \(span))"
  }
}

extension NomineeRecord {
  /// The years with a title: given, or put forward in the same file for this year.
  func years(of code: String) -> Set<Int> {
    var years = Set(given(code).usable.map(\.year))
    if isProposed(for: code) { years.insert(year) }
    return years
  }
}

import DataBinding
import Diagnostics
import OfficialWriting
import Values

/// Where the law names an award that must already have been given, it was, before the day of the document.
///
/// Luật 06/2022/QH15, Điều 42–44, 73; Nghị định 152/2025/NĐ-CP, Điều 4: a lower award is required only where an article
/// names it.
enum EarlierAwardIsHeld: CheckedRule {
  static let rule = CommendationRule(
    code: "V-H3",
    title: "Đã có danh hiệu, hình thức làm điều kiện",
    text: """
      Điều luật ghi “đã được tặng …” hoặc “có … lần” thì lịch sử khen phải có đủ, quyết định trước ngày văn bản và trong
      đúng giai đoạn.
      """,
    levels: [.error],
    source: "Luật 06/2022/QH15, Điều 42, 43, 44, 73; Nghị định 152/2025/NĐ-CP, Điều 4",
    example: message("Nguyễn Văn A", award: "Bằng khen của Thủ tướng Chính phủ")
  )

  /// One award.
  static func check(_ code: String, _ nominee: NomineeRecord) -> NomineeRecord.Answer {
    guard let first = nominee.given(code).usable.first else { return absent(code, nominee) }
    return nominee.answer("đã được tặng \(nominee.profile.name(of: code)) (\(first.decision))", [])
  }

  /// The answer where an award that may be a basis was not given.
  static func absent(_ code: String, _ nominee: NomineeRecord) -> NomineeRecord.Answer {
    let given = nominee.given(code)
    let award = nominee.profile.name(of: code)
    var failures = ThemedRewardsDoNotCount.findings(given.themed, nominee)
    for late in given.late {
      guard let decided = late.decided else { continue }
      failures.append(
        finding(
          "\(nominee.name): \(award) quyết định ngày \(VietnameseDate.short(decided)), "
            + "sau ngày văn bản \(VietnameseDate.short(nominee.date))",
          at: late.name.position
        )
      )
    }
    if failures.isEmpty { failures = [finding(message(nominee.name, award: award), at: nominee.position)] }
    return nominee.answer("chưa được tặng \(award)", failures)
  }

  /// Numbers of awards earned in some years; one bundle of them is enough.
  static func check(
    _ bundles: [Condition.Bundle],
    in years: ClosedRange<Int>,
    _ nominee: NomineeRecord
  ) -> NomineeRecord.Answer {
    let open = bundles.filter { !$0.onlyWithoutFlags || nominee.subject?.mayReceiveFlags == false }
    func words(_ counts: [Condition.Count]) -> String {
      counts.map { "\(VietnameseNumber.twoDigits($0.number)) \(nominee.profile.name(of: $0.award))" }
        .joined(separator: " và ")
    }
    let needs = open.map { words($0.counts) }.joined(separator: " hoặc ")
    var codes: [String] = []
    for count in open.flatMap(\.counts) where !codes.contains(count.award) { codes.append(count.award) }
    let has = words(codes.map { Condition.Count(award: $0, number: number(of: $0, in: years, nominee)) })
    let span = "\(years.lowerBound)–\(years.upperBound)"
    let text = "cần \(needs) trong \(span): có \(has)"
    let isMet = open.contains { $0.counts.allSatisfy { number(of: $0.award, in: years, nominee) >= $0.number } }
    if isMet { return nominee.answer(text, []) }
    let themed = codes.flatMap { nominee.given($0).themed.filter { years.contains($0.year) } }
    let missing = finding("\(nominee.name): các năm \(span) cần \(needs); có \(has)", at: nominee.position)
    return nominee.answer(text, ThemedRewardsDoNotCount.findings(themed, nominee) + [missing])
  }

  /// How often an award was given in some years, or is put forward in the same file.
  private static func number(of code: String, in years: ClosedRange<Int>, _ nominee: NomineeRecord) -> Int {
    guard !code.isEmpty else { return 0 }
    let given = nominee.given(code).usable
    let isProposed =
      years.contains(nominee.year) && !given.contains { $0.year == nominee.year }
      && nominee.years(of: code).contains(nominee.year)
    return given.count { years.contains($0.year) } + (isProposed ? 1 : 0)
  }

  private static func message(_ subject: String, award: String) -> String { "\(subject): chưa được tặng \(award)" }
}

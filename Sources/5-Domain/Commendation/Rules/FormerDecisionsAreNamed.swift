import DataBinding
import Diagnostics
import Values

/// A former award is named with the number and the date of its decision.
///
/// Nghị định 152/2025/NĐ-CP, Điều 33 and the report forms of its appendix: both tables of former awards have the
/// column. For awards at the level of the State a missing one stops the document.
enum FormerDecisionsAreNamed: ProposalRule {
  static let rule = CommendationRule(
    code: "V-H7",
    title: "Số, ngày quyết định của danh hiệu đã có",
    text: """
      Mỗi danh hiệu, hình thức trong lịch sử khen của người, tập thể được đề nghị có số và ngày quyết định; đề nghị khen cấp
      Nhà nước mà thiếu là lỗi, còn lại là cảnh báo.
      """,
    levels: [.error, .warning],
    source: "Nghị định 152/2025/NĐ-CP, Điều 33 và mẫu báo cáo thành tích",
    example: message("Nguyễn Văn A", award: "Chiến sĩ thi đua cơ sở", year: 2023, problem: .noNumber)
  )

  static func check(_ subject: ProposalSubject) -> [Finding<Position>] {
    guard let title = subject.award.title else { return [] }
    let own = subject.year.history.awards[subject.proposal.subject.key]
    return own.flatMap { past -> [Finding<Position>] in
      var messages: [(text: String, position: Position)] = []
      if let number = past.number {
        if !isWellFormed(number.value) {
          messages.append(("\(past.subject.value): số quyết định “\(number.value)” viết sai", number.position))
        }
      } else {
        messages.append((message(past, .noNumber), past.name.position))
      }
      if past.decided == nil { messages.append((message(past, .noDate), past.name.position)) }
      return messages.map { message in
        finding(
          message.text,
          at: message.position,
          severity: title.isStateLevel ? .error : .warning,
          expected: "số như 123/QĐ-UBND và ngày quyết định"
        )
      }
    }
  }

  private enum Problem: String { case noNumber = "thiếu số quyết định", noDate = "thiếu ngày quyết định" }

  /// Whether a number looks like a decision's: digits, a slash, letters; no spaces.
  private static func isWellFormed(_ number: String) -> Bool {
    guard let slash = number.firstIndex(of: "/"), slash > number.startIndex else { return false }
    let digits = number[..<slash]
    let rest = number[number.index(after: slash)...]
    return digits.allSatisfy { $0.isNumber } && rest.contains { $0.isLetter } && !number.contains(" ")
  }

  private static func message(_ past: PastAward, _ problem: Problem) -> String {
    message(past.subject.value, award: past.name.value, year: past.year, problem: problem)
  }

  private static func message(_ subject: String, award: String, year: Int?, problem: Problem) -> String {
    "\(subject): \(award)\(year.map { " năm \($0)" } ?? "") \(problem.rawValue)"
  }
}

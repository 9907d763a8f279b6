/// Conditions in words.
extension Condition {
  /// What it asks for, within a sentence.
  func words(_ profile: AwardProfile) -> String {
    switch self {
    case .rating(let rating, let years):
      return years == 1 ? "“\(rating.vietnamese)” trở lên" : "\(years) năm liên tục “\(rating.vietnamese)” trở lên"
    case .consecutive(let award, let years): return "\(years) năm liên tục \(profile.name(of: award))"
    case .held(let award): return "đã được tặng \(profile.name(of: award))"
    case .course(let course): return "\(course.years) năm liên tục “\(course.rating.vietnamese)” trở lên"
    case .initiatives(let scope, let count, _): return "\(count) sáng kiến phạm vi \(scope.rawValue)"
    case .shares: return "đủ tỷ lệ trong tập thể"
    case .leads: return "dẫn đầu cụm, khối"
    case .age(let years): return "thành lập từ \(years) năm"
    case .judged(let text): return text
    case .oneOf(let ways): return ways.map { $0.words(profile) }.joined(separator: " hoặc ")
    case .only(_, _, let condition): return condition.words(profile)
    }
  }

  /// The part of the year's file it needs; nil where it needs none of the nominee's own.
  var source: String? {
    switch self {
    case .rating: "dòng của đối tượng ở “danh_gia”"
    case .consecutive, .held: "dòng của đối tượng ở “lich_su_khen”"
    case .course: "dòng của đối tượng ở “danh_gia” và “lich_su_khen”"
    case .initiatives: "sáng kiến của đối tượng ở “sang_kien”"
    case .shares: "số liệu tập thể ở “danh_gia” (so_nguoi, hoan_thanh, lao_dong_tien_tien …)"
    case .age: "“nam_thanh_lap” ở “doi_tuong”"
    case .leads, .judged, .oneOf, .only: nil
    }
  }
}

extension Condition.Way {
  /// All it asks for.
  func words(_ profile: AwardProfile) -> String { conditions.map { $0.words(profile) }.joined(separator: " và ") }
}

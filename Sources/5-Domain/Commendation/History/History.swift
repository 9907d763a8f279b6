import DataBinding
import Values

/// A person, collective or household that may be commended.
public struct Subject: Sendable {
  /// What it is.
  public enum Kind: String, Sendable, CaseIterable {
    /// Cá nhân
    case person = "cá nhân"
    /// Hộ gia đình
    case household = "hộ gia đình"
    /// Tập thể
    case collective = "tập thể"

    static let words: [(word: String, value: Kind)] = allCases.map { ($0.rawValue, $0) }
  }

  /// Name.
  var name: TypedName
  /// What it is.
  var kind: Kind
  /// The year a body was founded.
  var founded: Int?
  /// Share of women among its members.
  var womenShare: Fraction?
  /// Whether the body may receive a Cờ thi đua.
  var mayReceiveFlags: Bool
  /// Post and organisation of a person, as papers write them.
  var post: TypedName?
}

/// The six types of reward; every one is of exactly one type.
///
/// Luật 06/2022/QH15, Điều 8. Themed is the word of use for rewards of an emulation campaign.
public enum RewardType: String, Sendable, CaseIterable {
  /// Công trạng
  case merit = "công trạng"
  /// Đột xuất
  case sudden = "đột xuất"
  /// Phong trào thi đua, theo chuyên đề
  case themed = "chuyên đề"
  /// Quá trình cống hiến
  case contribution = "cống hiến"
  /// Niên hạn
  case seniority = "niên hạn"
  /// Đối ngoại
  case foreign = "đối ngoại"

  static let words: [(word: String, value: RewardType)] =
    allCases.map { ($0.rawValue, $0) }
    + [("phong trào thi đua", .themed), ("phong trào", .themed), ("quá trình cống hiến", .contribution)]
}

/// The assessment of a year.
struct YearRating {
  var subject: TypedName
  var year: Int
  var rating: Rating
  /// The paper that gives the rating.
  var paper: Located<String>?
  /// Members of a collective, and how many of them …
  var members: Int?
  /// … completed their tasks,
  var completed: Int?
  /// … are Lao động tiên tiến,
  var advanced: Int?
  /// … are Chiến sĩ thi đua cơ sở,
  var fighters: Int?
  /// … were disciplined at the level that counts.
  var disciplined: Int?
}

/// An award given before.
struct PastAward {
  var subject: TypedName
  /// Code of the award, once it is known which one the typed name means.
  var award: String
  var name: TypedName
  var year: Int
  var type: RewardType?
  var number: Located<String>?
  var decided: CalendarDate?
  var authority: TypedName?
  var fromYear: Int?
  var throughYear: Int?

  /// How the decision is called in a message.
  var decision: String { number.map { "QĐ \($0.value)" } ?? "\(name.value) năm \(year)" }
}

/// An initiative or an accepted scientific work.
struct Initiative {
  /// How far it reaches.
  enum Scope: String, Comparable, CaseIterable {
    case base = "cơ sở"
    case province = "bộ, tỉnh"
    case nation = "toàn quốc"

    static let words: [(word: String, value: Scope)] =
      allCases.map { ($0.rawValue, $0) }
      + [
        ("bộ-tỉnh", .province), ("tỉnh", .province), ("bộ", .province), ("cấp tỉnh", .province), ("cấp bộ", .province),
      ]

    static func < (left: Scope, right: Scope) -> Bool {
      (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
    }
  }

  var name: TypedName
  var authors: [TypedName]
  var scope: Scope
  var recognised: CalendarDate?
  /// The paper that recognises it.
  var confirmation: Located<String>?
  /// What it has been used for, in words.
  var usedFor: Located<String>?
}

/// Something that happened in a unit.
struct Incident {
  var unit: TypedName
  var kind: TypedName
  var from: Located<CalendarDate>?
  var through: Located<CalendarDate>?
  var isRemedied: Bool?
  var level: TypedName?
  var approvedBy: Located<String>?
}

/// Who is who, what they were rated and given, and what they thought up.
struct History {
  let subjects: NamedRows<Subject>
  let ratings: NamedRows<YearRating>
  let awards: NamedRows<PastAward>
  let initiatives: NamedRows<Initiative>
  /// The same initiatives by their authors.
  let initiativesByAuthor: NamedRows<Initiative>

  init(subjects: [Subject], ratings: [YearRating], awards: [PastAward], initiatives: [Initiative]) {
    self.subjects = NamedRows(subjects, by: \.name)
    self.ratings = NamedRows(ratings, by: \.subject)
    self.awards = NamedRows(awards, by: \.subject)
    self.initiatives = NamedRows(initiatives, by: \.name)
    initiativesByAuthor = NamedRows(initiatives) { $0.authors.map(\.key) }
  }
}

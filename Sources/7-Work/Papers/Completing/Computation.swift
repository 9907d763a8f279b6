import Commendation
public import Diagnostics
public import TemplateEngine
import Values

/// What a template may name as the source of its numbers.
public enum Computation: String, Sendable, CaseIterable {
  /// Quotas of khối and cụm.
  case allocation = "phan-bo"
  /// Points, ranks and results of one khối or cụm.
  case review = "binh-xet"
  /// Deadlines and meetings.
  case calendar = "lich"

  /// The key under which data of a paper name the data of the year it takes its numbers from.
  public static let yearKey = PaperYear.key

  /// What is wrong with the computation a template names: the engine does not know which there are.
  public static func findings(in template: Template) -> [Diagnostic] {
    guard let name = template.computation, Computation(rawValue: name) == nil else { return [] }
    let names = allCases.map(\.rawValue)
    return [
      Diagnostic(
        .error,
        "MA-13",
        "không có phép tính “\(name)”",
        at: template.computationPlace.map { template.place($0) },
        expected: "nguon=\"\(names.joined(separator: "\" hoặc \""))\"",
        hint: nearest(to: name, in: names).map { "có phải bạn muốn “\($0)”?" }
      )
    ]
  }

  /// How data name the year this computation takes its numbers from, as lines of YAML for somebody who fills them in.
  public var guide: [String] {
    switch self {
    case .allocation:
      [
        "Lấy khối, cụm và chỉ tiêu từ dữ liệu của năm: thêm dòng dưới, bỏ nam, khoi, cum và các số của chỉ tiêu;",
        "chỉ một số khối, cụm thì thêm khoi, ghi tên, nhóm, hoặc “khối”, “cụm”.",
        "du_lieu_nam: {tu_tep: nam-2025.yaml}",
        "khoi: [Khối hành chính]",
      ]
    case .review:
      [
        "Lấy điểm, thứ hạng của một khối, cụm từ dữ liệu của năm: thêm hai dòng dưới, bỏ nam, thang_diem, diem;",
        "cap, ten_khoi, cach_goi, de_nghi không ghi thì cũng lấy từ đó.",
        "du_lieu_nam: {tu_tep: nam-2025.yaml}",
        "khoi: Khối hành chính",
      ]
    case .calendar:
      [
        "Lấy thời hạn, kỳ họp từ dữ liệu của năm: thêm dòng dưới, bỏ nam, lich và các thời hạn của đợt;",
        "văn bản của một đợt (sơ kết, tổng kết) thì thêm dot, là tên đợt ở moc_thoi_gian.",
        "du_lieu_nam: {tu_tep: nam-2025.yaml}",
        "dot: sơ kết",
      ]
    }
  }
}

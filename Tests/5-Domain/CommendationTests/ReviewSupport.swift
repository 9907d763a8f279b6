import Commendation
import DataReading
import Diagnostics
import TestSupport
import Values

/// Reviews a YAML text with the shipped profiles; files it names come from `files`.
func review(_ yaml: String, files: [String: String] = [:], isStrict: Bool = false) -> Outcome<Review> {
  let read = readDocument(name: "nam.yaml", bytes: Array(yaml.utf8), format: .yaml)
  guard let document = read.value else { return Outcome(nil, read.diagnostics) }
  let resolved = resolveFiles(in: document) { name in
    files[name].map { Outcome(Array($0.utf8)) } ?? Outcome(nil, [Diagnostic(.error, "GO-02", "không có \(name)")])
  }
  guard let record = resolved.value else { return Outcome(nil, resolved.diagnostics) }
  return Review.compute(record, isStrict: isStrict, load: Shipped.profile)
}

/// The beginning of a file for a review in 2024 with the thresholds of Hà Đông.
let in2024 = """
  nam: 2024
  ngay_van_ban: 20/12/2024
  ho_so_quy_dinh: binh-xet-ha-dong-2024

  """

/// The beginning of a file about persons, in 2024.
let persons2024 = """
  nam: 2024
  ngay_van_ban: 20/12/2024
  doi_tuong: [{ten: Nguyễn Văn A, loai: cá nhân}]

  """

/// Rows of `lich_su_khen` for Nguyễn Văn A.
func past(_ rows: String...) -> String {
  "lich_su_khen:\n" + rows.map { "  - {doi_tuong: Nguyễn Văn A, \($0)}\n" }.joined()
}

/// A row of former Chiến sĩ thi đua cơ sở.
func fighter(_ year: Int) -> String {
  "danh_hieu: Chiến sĩ thi đua cơ sở, nam: \(year), so_qd: 1\(year % 100)/QĐ-UBND, ngay_qd: 10/12/\(year)"
}

/// A proposal of Nguyễn Văn A.
func proposed(_ award: String, _ more: String = "") -> String {
  "de_nghi: [{doi_tuong: Nguyễn Văn A, danh_hieu: \(award)\(more.isEmpty ? "" : ", \(more)")}]\n"
}

/// Ratings of Nguyễn Văn A by year.
func rated(_ years: ClosedRange<Int>, _ rating: String) -> String {
  "danh_gia:\n" + years.map { "  - {doi_tuong: Nguyễn Văn A, nam: \($0), muc: \(rating)}\n" }.joined()
}

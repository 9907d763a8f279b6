import Commendation
import DataReading
import Diagnostics
import TestSupport
import Testing
import Values

/// Rows of a review that stand twice or say what cannot be.
@Suite struct ReviewInputTests {
  private func errors(_ text: String) -> [String] {
    review(text).diagnostics.filter { $0.severity == .error }.map { finding in
      finding.message + finding.related.map { " [\($0.place.line ?? 0)]" }.joined()
    }
  }

  private static let cluster = "khoi: [{ten: K, thanh_vien: [{ten: X}, {ten: Y}]}]\n"

  @Test(arguments: [
    (
      in2024 + cluster
        + "xep_loai_dang:\n  - {don_vi: X, nam: 2024, xep_loai: HTXS}\n  - {don_vi: x, nam: 2024, xep_loai: HTT}\n",
      "x có hai dòng xếp loại đảng năm 2024 [6]"
    ),
    (
      in2024 + cluster + "diem: [{don_vi: X, tham_dinh: 900, diem_cong: -5}]\n",
      "điểm cộng -5 âm"
    ),
    (
      in2024 + cluster + "diem: [{don_vi: X, tham_dinh: 900, diem_tru: -5}]\n",
      "điểm trừ -5 âm"
    ),
    (
      persons2024 + "de_nghi:\n  - {doi_tuong: Nguyễn Văn A, danh_hieu: Lao động tiên tiến}\n"
        + "  - {doi_tuong: Nguyễn Văn A, danh_hieu: lao động tiên tiến}\n",
      "Nguyễn Văn A có hai dòng đề nghị Lao động tiên tiến [5]"
    ),
    (
      persons2024 + proposed("Lao động tiên tiến")
        + "hoi_dong: {tong_so: 9}\nbieu_quyet:\n"
        + "  - {doi_tuong: Nguyễn Văn A, danh_hieu: Lao động tiên tiến, dong_y: 9}\n"
        + "  - {doi_tuong: Nguyễn Văn A, danh_hieu: Lao động tiên tiến, dong_y: 8}\n",
      "Nguyễn Văn A có hai dòng biểu quyết Lao động tiên tiến [7]"
    ),
  ])
  func rowsStandOnce(_ text: String, _ expected: String) {
    let found = errors(text)
    #expect(found.contains(expected), "\(found)")
  }

  /// A percentage is rounded to the decimals it is printed with.
  @Test(
    arguments: [
      ("88,9%", nil), ("88,89%", nil), ("89%", nil), ("16/18", nil),
      ("88,90%", "Nguyễn Văn A: ghi 88,90%, 16/18 = 88,89%"), ("88,8%", "Nguyễn Văn A: ghi 88,8%, 16/18 = 88,9%"),
      ("88,889%", nil), ("90%", "Nguyễn Văn A: ghi 90%, 16/18 = 88,9%"),
    ] as [(String, String?)]
  )
  func printedDecimalsCount(_ printed: String, _ expected: String?) {
    let text =
      persons2024 + proposed("Lao động tiên tiến") + "hoi_dong: {tong_so: 18}\n"
      + "bieu_quyet: [{doi_tuong: Nguyễn Văn A, danh_hieu: Lao động tiên tiến, dong_y: 16, co_mat: 18, ty_le: \"\(printed)\"}]\n"
    let found = review(text).diagnostics.filter { $0.code == "V-V3" }.map(\.message)
    #expect(found == (expected.map { [$0] } ?? []))
  }

  /// Who falls short is shown with the reasons, beside the errors.
  @Test func aReviewWithErrorsCanBeExplained() throws {
    let text = persons2024 + proposed("Chiến sĩ thi đua cơ sở")
    let read = readDocument(name: "nam.yaml", bytes: Array(text.utf8), format: .yaml)
    let outcome = Review.explain(try #require(read.value), load: Shipped.profile)
    #expect(outcome.diagnostics.contains { $0.severity == .error })
    #expect(outcome.value?.nominees.map(\.subject) == ["Nguyễn Văn A"])
    #expect(review(text).value == nil)
  }
}

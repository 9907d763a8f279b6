import Commendation
import DataBinding
import DataReading
import Diagnostics
import TestSupport
import Testing
import Values

/// Puts a dossier together from a YAML text with the shipped profiles.
private func dossier(_ yaml: String) -> Outcome<Dossier> {
  let read = readDocument(name: "nam.yaml", bytes: Array(yaml.utf8), format: .yaml)
  guard let record = read.value else { return Outcome(nil, read.diagnostics) }
  return Dossier.compute(record, load: Shipped.profile)
}

/// A year in which a person and a collective are put forward to the chairman of a province.
private func year(proposals: String = "", votes: String = "", papers: String = "") -> String {
  """
  nam: 2025
  ngay_van_ban: 20/01/2026
  hoi_dong: {tong_so: 9, nguong: [{danh_hieu: Bằng khen cấp tỉnh, ty_le: 80%}, {danh_hieu: TTLĐXS, ty_le: 80%}]}
  doi_tuong:
    - {ten: Nguyễn Văn A, loai: cá nhân}
    - {ten: Trần Thị B, loai: cá nhân}
    - {ten: Phòng C, loai: tập thể, nam_thanh_lap: 2001}
  danh_gia:
    - {doi_tuong: Nguyễn Văn A, nam: 2024, muc: HTXS}
    - {doi_tuong: Nguyễn Văn A, nam: 2025, muc: HTXS}
    - {doi_tuong: Phòng C, nam: 2025, muc: HTXS, so_nguoi: 9, hoan_thanh: 9, lao_dong_tien_tien: 9, chien_si_thi_dua_co_so: 1, ky_luat: 0}
  lich_su_khen:
    - {doi_tuong: Nguyễn Văn A, danh_hieu: Chiến sĩ thi đua cơ sở, nam: 2024, so_qd: 01/QĐ-S, ngay_qd: 05/01/2025}
    - {doi_tuong: Nguyễn Văn A, danh_hieu: Chiến sĩ thi đua cơ sở, nam: 2025, so_qd: 02/QĐ-S, ngay_qd: 05/01/2026}
  de_nghi:
    - {doi_tuong: Nguyễn Văn A, danh_hieu: Bằng khen cấp tỉnh, nguoi_quyet_dinh: Chủ tịch UBND tỉnh}
    - {doi_tuong: Phòng C, danh_hieu: Tập thể lao động xuất sắc, nguoi_quyet_dinh: Chủ tịch UBND tỉnh}
  \(proposals)
  bieu_quyet:
    - {doi_tuong: Nguyễn Văn A, danh_hieu: Bằng khen cấp tỉnh, dong_y: 9}
    - {doi_tuong: Phòng C, danh_hieu: Tập thể lao động xuất sắc, dong_y: 8}
  \(votes)
  ho_so:
    nguoi_quyet_dinh: Chủ tịch UBND tỉnh X
    to_trinh: {so: 3, ky_hieu: TTr-SNV, ngay_ban_hanh: 16/01/2026}
    bien_ban_kiem_phieu: {ngay_hop: 15/01/2026}
    bien_ban_hop_xet:
      ngay_hop: 15/01/2026
      bieu_quyet:
        - {doi_tuong: Nguyễn Văn A, danh_hieu: Bằng khen cấp tỉnh, dong_y: 9}
        - {doi_tuong: Phòng C, danh_hieu: TTLĐXS, dong_y: 8}
    quyet_dinh: {ngay_ban_hanh: 20/01/2026}
    bao_cao_thanh_tich:
      - {doi_tuong: Nguyễn Văn A, ngay_ban_hanh: 06/01/2026}
      - {doi_tuong: Phòng C, ngay_ban_hanh: 06/01/2026}
  \(papers)
  """
}

private func edited(_ yaml: String, _ old: String, _ new: String) -> String {
  let parts = yaml.split(separator: old, maxSplits: 1, omittingEmptySubsequences: false)
  return parts.joined(separator: new)
}

@Suite struct DossierTests {
  @Test func titlesComeBeforeFormsAndTheHeadsAreKnown() throws {
    let outcome = dossier(year())
    #expect(outcome.diagnostics.isEmpty, "\(outcome.diagnostics.map(\.message))")
    let value = try #require(outcome.value)
    #expect(value.cases.map(\.subject.value) == ["Phòng C", "Nguyễn Văn A"])
    #expect(value.cases.map(\.award.isForm) == [false, true])
    #expect(value.cases.map(\.award.money) == [3_510_000, 3_510_000])
    #expect(value.ballotOrder == [1, 0])
    #expect(value.heads[.submission]?.citation == "03/TTr-SNV")
    #expect(value.sets == 1)
    #expect(
      value.parts.map(\.name) == [
        "Tờ trình", "Danh sách trích ngang", "Biên bản họp xét", "Biên bản kiểm phiếu", "Báo cáo thành tích",
        "Báo cáo thành tích", "Dự thảo quyết định khen thưởng",
      ]
    )
    #expect(value.parts.allSatisfy { $0.evidence != nil })
  }

  @Test(
    arguments: [
      (
        "  quyet_dinh: {ngay_ban_hanh: 20/01/2026}\n", "", "V-H1",
        "Thiếu dự thảo quyết định khen thưởng (Luật 06/2022/QH15, Điều 77 đến 80)"
      ),
      (
        "  bien_ban_kiem_phieu: {ngay_hop: 15/01/2026}\n", "", "V-H1",
        "Thiếu biên bản kiểm phiếu (Nghị định 152/2025/NĐ-CP, Điều 33 khoản 5, Điều 36 và 37)"
      ),
      (
        "    - {doi_tuong: Phòng C, ngay_ban_hanh: 06/01/2026}\n", "", "V-H1",
        "Phòng C: thiếu báo cáo thành tích (Luật 06/2022/QH15, Điều 84)"
      ),
      (
        "Phòng C, ngay_ban_hanh: 06/01/2026", "Phòng C, ngay_ban_hanh: 06/01/2026, mau_so: Mẫu 05", "V-H1",
        "Báo cáo thành tích của Phòng C ghi mẫu Mẫu 05, quy định mẫu 04"
      ),
      (
        "danh_hieu: TTLĐXS, dong_y: 8", "danh_hieu: TTLĐXS, dong_y: 9", "V-H9",
        "Phòng C: biên bản họp xét ghi 9 phiếu đồng ý, kiểm phiếu 8"
      ),
      (
        "TTr-SNV, ngay_ban_hanh: 16/01/2026", "TTr-SNV, ngay_ban_hanh: 14/01/2026", "V-H10",
        "Biên bản họp xét ngày 15/01/2026 sau tờ trình ngày 14/01/2026"
      ),
      (
        "TTr-SNV, ngay_ban_hanh: 16/01/2026", "TTr-SNV, ngay_ban_hanh: 21/01/2026", "V-H10",
        "Tờ trình ngày 21/01/2026 sau quyết định ngày 20/01/2026"
      ),
      (
        "quyet_dinh: {ngay_ban_hanh: 20/01/2026}", "quyet_dinh: {ngay_ban_hanh: 22/01/2026}", "V-H10",
        "Quyết định ghi ngày 22/01/2026, điều kiện và tiền thưởng xét theo ngày 20/01/2026"
      ),
      (
        "Phòng C, ngay_ban_hanh: 06/01/2026", "Phòng C, ngay_ban_hanh: 16/01/2026", "V-H10",
        "Báo cáo thành tích của Phòng C ngày 16/01/2026 sau biên bản kiểm phiếu ngày 15/01/2026"
      ),
      (
        "Nguyễn Văn A, ngay_ban_hanh: 06/01/2026", "Nguyễn Văn A, ngay_ban_hanh: 04/01/2026", "V-H10",
        "Báo cáo thành tích của Nguyễn Văn A ngày 04/01/2026 kể Chiến sĩ thi đua cơ sở quyết định ngày 05/01/2026"
      ),
    ]
  )
  func oneChangedFact(_ old: String, _ new: String, _ code: String, _ message: String) {
    let outcome = dossier(edited(year(), old, new))
    #expect(outcome.diagnostics.map(\.code) == [code])
    #expect(outcome.diagnostics.map(\.message) == [message])
  }

  @Test func whoWasNotCarriedStaysInTheMinutesOnly() {
    let rejected = "      - {doi_tuong: Trần Thị B, danh_hieu: Bằng khen cấp tỉnh, dong_y: 7}\n"
    let row = "      - {doi_tuong: Phòng C, danh_hieu: TTLĐXS, dong_y: 8}\n"
    #expect(dossier(edited(year(), row, row + rejected)).diagnostics.isEmpty)
    let carried = rejected.replacing("dong_y: 7", with: "dong_y: 8")
    #expect(
      dossier(edited(year(), row, row + carried)).diagnostics.map(\.message) == [
        "Trần Thị B, Bằng khen cấp tỉnh: biên bản họp xét ghi đủ phiếu (8/9), danh sách đề nghị không có",
        "Tờ trình 01 cá nhân, biên bản 02",
      ]
    )
  }

  @Test func otherDecidersHaveOtherDossiers() throws {
    let proposals = "  - {doi_tuong: Trần Thị B, danh_hieu: Giấy khen, nguoi_quyet_dinh: Giám đốc Sở Y tế}"
    let value = try #require(dossier(edited(year(), "bieu_quyet:\n", "\(proposals)\nbieu_quyet:\n")).value)
    #expect(value.cases.map(\.subject.value) == ["Phòng C", "Nguyễn Văn A"])
    let none = dossier(edited(year(), "Chủ tịch UBND tỉnh X", "Chủ tịch nước"))
    #expect(none.value == nil)
    #expect(none.diagnostics.map(\.message) == ["không có đề nghị nào do Chủ tịch nước quyết định"])
  }

  @Test func stateLevelNeedsOpinions() {
    let yaml = """
      nam: 2025
      ngay_van_ban: 20/01/2026
      hoi_dong: {tong_so: 10}
      doi_tuong: [{ten: Nguyễn Văn A, loai: cá nhân}]
      danh_gia: [{doi_tuong: Nguyễn Văn A, nam: 2025, muc: HTXS}]
      lich_su_khen:
        - {doi_tuong: Nguyễn Văn A, danh_hieu: CSTĐ tỉnh, nam: 2024, so_qd: 01/QĐ-UBND, ngay_qd: 05/01/2025}
        - {doi_tuong: Nguyễn Văn A, danh_hieu: CSTĐ tỉnh, nam: 2025, so_qd: 02/QĐ-UBND, ngay_qd: 05/01/2026}
      sang_kien: [{ten: Máy gặt, tac_gia: Nguyễn Văn A, pham_vi: toàn quốc, ngay: 01/6/2025}]
      de_nghi: [{doi_tuong: Nguyễn Văn A, danh_hieu: CSTĐ toàn quốc, sang_kien: Máy gặt}]
      bieu_quyet: [{doi_tuong: Nguyễn Văn A, danh_hieu: CSTĐ toàn quốc, dong_y: 9}]
      ho_so:
        to_trinh: {}
        bien_ban_kiem_phieu: {}
        bien_ban_hop_xet: {bieu_quyet: [{doi_tuong: Nguyễn Văn A, danh_hieu: CSTĐ toàn quốc, dong_y: 9}]}
        bao_cao_thanh_tich: [{doi_tuong: Nguyễn Văn A, mau_so: "03"}]
        quyet_dinh: {}
        thanh_phan: [{ma: y_kien, ten: Công văn số 5/BTV}]
      """
    let missing =
      "Nguyễn Văn A: thiếu văn bản công nhận sáng kiến (Luật 06/2022/QH15, Điều 84; Nghị định 152/2025/NĐ-CP, "
      + "Điều 33 khoản 6)"
    #expect(dossier(yaml).diagnostics.map(\.message) == [missing])
    let without = edited(yaml, "\n  thanh_phan: [{ma: y_kien, ten: Công văn số 5/BTV}]", "")
    #expect(
      dossier(without).diagnostics.map(\.message) == [
        missing,
        "Nguyễn Văn A: thiếu văn bản lấy ý kiến cơ quan liên quan (Nghị định 152/2025/NĐ-CP, Điều 33 khoản 2, Điều 34)",
      ]
    )
  }

  @Test func aDateWithoutPartsIsSaid() {
    let outcome = dossier(edited(year(), "ngay_van_ban: 20/01/2026", "ngay_van_ban: 20/12/2024"))
    #expect(outcome.diagnostics.map(\.message).contains("không có thành phần hồ sơ cho ngày 20/12/2024"))
  }
}

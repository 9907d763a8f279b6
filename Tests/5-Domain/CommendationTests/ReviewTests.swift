import Commendation
import DataReading
import Diagnostics
import TestSupport
import Testing
import Values

@Suite struct ReviewTests {
  @Test(arguments: [
    (Review.Standing.beyond(quota: 0), "không có chỉ tiêu"), (.beyond(quota: 2), "ngoài chỉ tiêu 02"),
    (.within(quota: 1), "trong chỉ tiêu 01"), (.chosenByCouncil(quota: 2), "Hội đồng chọn 02"),
  ])
  func standingsAreSaid(_ standing: Review.Standing, _ words: String) { #expect(standing.vietnamese == words) }

  /// One unit with points and a party rating.
  private static func unit(_ points: String, _ rating: String?, _ more: String = "") -> String {
    let party = rating.map { "xep_loai_dang: [{don_vi: Trường A, nam: 2024, xep_loai: \($0)}]\n" } ?? ""
    return in2024 + "diem: [{don_vi: Trường A, tu_cham: \(points), tham_dinh: \(points)}]\n" + party + more
  }

  @Test(arguments: [
    ("900", "HTXS", "co_chinh_phu"), ("\"899,5\"", "HTXS", "bang_khen_tinh"), ("850", "HTXS", "bang_khen_tinh"),
    ("\"849,9\"", "HTXS", nil), ("950", "Hoàn thành tốt nhiệm vụ", "bang_khen_tinh"),
    ("950", "hoàn thành nhiệm vụ", nil),
    ("920", "HTT", "bang_khen_tinh"),
  ])
  func pointsAndPartyRatingDecide(_ points: String, _ rating: String, _ expected: String?) throws {
    let outcome = review(Self.unit(points, rating))
    let review = try #require(outcome.value, "\(outcome.diagnostics)")
    #expect(outcome.diagnostics.isEmpty)
    #expect(review.clusters[0].units[0].suggestion == expected)
  }

  @Test func everyAwardHasItsOutcomeWithReasons() throws {
    let unit = try #require(review(Self.unit("\"899,5\"", "HTXS")).value).clusters[0].units[0]
    #expect(unit.outcomes.map(\.verdict) == [.ineligible, .ineligible, .eligible, .open])
    #expect(
      unit.outcomes[0].reasons.map(\.text) == [
        "899,5 điểm, không đủ 900",
        "tổ chức đảng năm 2024 xếp loại “Hoàn thành xuất sắc nhiệm vụ”, cần “Hoàn thành xuất sắc nhiệm vụ”",
      ]
    )
    #expect(unit.outcomes[0].reasons.map(\.holds) == [false, true])
    #expect(unit.outcomes[2].reasons.map(\.clause) == ["Công văn năm 2024 của UBND quận Hà Đông, phần B"])
    #expect(unit.outcomes[3].reasons.map(\.text) == ["hồ sơ quy định không đặt mức điểm"])
  }

  @Test func aLowRatingExcludes() throws {
    let unit = try #require(review(Self.unit("950", "Hoàn thành nhiệm vụ")).value).clusters[0].units[0]
    #expect(unit.outcomes.allSatisfy { $0.verdict == .excluded })
    #expect(unit.outcomes[0].reasons.map(\.text) == ["tổ chức đảng xếp loại “Hoàn thành nhiệm vụ”: không xét"])
  }

  @Test func aMissingRatingIsNotGuessed() throws {
    let unit = try #require(review(Self.unit("950", nil)).value).clusters[0].units[0]
    #expect(unit.outcomes.map(\.verdict) == [.open, .open, .eligible, .open])
    let old = Self.unit("950", nil, "xep_loai_dang: [{don_vi: Trường A, nam: 2023, xep_loai: HTXS}]\n")
    #expect(try #require(review(old).value).clusters[0].units[0].outcomes[0].verdict == .open)
  }

  @Test(arguments: [
    ("loai: khuyết điểm, tu_ngay: 03/5/2024", [Review.Verdict.lowered, .eligible, .eligible, .open]),
    ("loai: khuyết điểm, tu_ngay: 03/5/2023", [.eligible, .eligible, .eligible, .open]),
    ("loai: thanh tra, tu_ngay: 01/9/2024", [.deferred, .deferred, .deferred, .deferred]),
    ("loai: thanh tra, tu_ngay: 01/9/2024, den_ngay: 20/12/2024", [.deferred, .deferred, .deferred, .deferred]),
    ("loai: thanh tra, tu_ngay: 01/9/2024, den_ngay: 19/12/2024", [.eligible, .eligible, .eligible, .open]),
    ("loai: thanh tra, tu_ngay: 21/12/2024", [.eligible, .eligible, .eligible, .open]),
    (
      "loai: thanh tra, tu_ngay: 01/9/2024, chap_thuan_cua: Chủ tịch UBND quận",
      [.eligible, .eligible, .eligible, .open]
    ),
    ("loai: kết luận thanh tra, den_ngay: 01/01/2023", [.deferred, .deferred, .deferred, .deferred]),
    ("loai: kết luận thanh tra, da_khac_phuc: có", [.eligible, .eligible, .eligible, .open]),
    ("loai: kỷ luật, muc_ky_luat: đình chỉ chức vụ, tu_ngay: 03/5/2024", [.excluded, .excluded, .excluded, .excluded]),
    ("loai: kỷ luật, muc_ky_luat: khiển trách, tu_ngay: 03/5/2024", [.eligible, .eligible, .eligible, .open]),
    ("loai: khởi tố, tu_ngay: 03/5/2024, da_khac_phuc: có", [.excluded, .excluded, .excluded, .excluded]),
  ])
  func incidentsLowerDeferAndExclude(_ incident: String, _ expected: [Review.Verdict]) throws {
    let yaml = Self.unit("950", "HTXS", "vi_pham: [{don_vi: Trường A, \(incident)}]\n")
    let outcome = review(yaml)
    #expect(try #require(outcome.value).clusters[0].units[0].outcomes.map(\.verdict) == expected)
  }

  private static let shortcoming = "vi_pham: [{don_vi: Trường A, loai: khuyết điểm, tu_ngay: 03/5/2024}]\n"

  @Test(
    arguments: [
      (
        "950", nil, "danh_hieu: co_tinh", "",
        ["warning V-D3 Trường A: chưa có xếp loại tổ chức đảng năm 2024 để đề nghị Cờ thi đua của Thành phố"]
      ),
      ("950", "HTXS", "danh_hieu: co_tinh", "", []),
      // One level below the highest it reaches, or below what the data say it comes from.
      ("950", "HTXS", "danh_hieu: co_tinh", shortcoming, []),
      ("950", "HTXS", "danh_hieu: co_tinh, ha_tu: co_chinh_phu", shortcoming, []),
      (
        "950", "HTXS", "danh_hieu: co_tinh, ha_tu: co_tinh", shortcoming,
        [
          "warning V-D5 Trường A: có hạn chế, khuyết điểm ngày 03/5/2024: Cờ thi đua của Thành phố phải hạ một mức, "
            + "còn Bằng khen của Chủ tịch UBND Thành phố"
        ]
      ),
      ("860", "HTT", "danh_hieu: giay_khen", shortcoming, []),
      (
        "950", "Hoàn thành nhiệm vụ", "danh_hieu: giay_khen", "",
        ["error V-D4 Trường A: tổ chức đảng xếp loại “Hoàn thành nhiệm vụ”: không xét"]
      ),
    ] as [(String, String?, String, String, [String])]
  )
  func proposalsOfUnitsAreChecked(
    _ points: String,
    _ rating: String?,
    _ proposal: String,
    _ more: String,
    _ expected: [String]
  ) {
    let outcome = review(Self.unit(points, rating, more + "de_nghi: [{don_vi: Trường A, \(proposal)}]\n"))
    #expect(outcome.diagnostics.map { "\($0.severity) \($0.code) \($0.message)" } == expected)
  }

  @Test func aProposalWithoutPointsWarns() {
    let yaml =
      in2024 + """
        diem: [{don_vi: Trường A, tu_cham: 900}]
        de_nghi: [{don_vi: Trường A, danh_hieu: bang_khen_tinh}]
        """
    #expect(
      review(yaml).diagnostics.map { "\($0.severity) \($0.message)" } == [
        "warning Trường A: chưa có tổng điểm thẩm định để đề nghị Bằng khen của Chủ tịch UBND Thành phố"
      ]
    )
  }

  @Test func oneLevelDownReachesBelowTheThresholds() throws {
    let yaml = Self.unit("850", "HTT", "vi_pham: [{don_vi: Trường A, loai: dư luận, tu_ngay: 03/5/2024}]\n")
    let unit = try #require(review(yaml).value).clusters[0].units[0]
    #expect(unit.outcomes.map(\.verdict) == [.ineligible, .ineligible, .lowered, .eligible])
    #expect(unit.outcomes[3].reasons.last?.text == "hạ một mức từ Bằng khen của Chủ tịch UBND Thành phố")
  }

  private static let four = """
    khoi:
      - ten: Khối A
        thanh_vien: [{ten: Trường A}, {ten: Trường B}, {ten: Trường C}, {ten: Trường D}]
    diem:
      - {don_vi: Trường C, tu_cham: 900, tham_dinh: 880}
      - {don_vi: Trường D, tu_cham: 900, tham_dinh: 860}
      - {don_vi: Trường A, tu_cham: 900, tham_dinh: 870}
      - {don_vi: Trường B, tu_cham: 905, tham_dinh: 870}

    """

  @Test func equalTotalsShareARank() throws {
    let outcome = review(in2024 + Self.four)
    let units = try #require(outcome.value).clusters[0].units
    #expect(units.map(\.name) == ["Trường C", "Trường A", "Trường B", "Trường D"])
    #expect(units.map(\.rank) == [1, 2, 2, 4])
    #expect(units.map(\.isTied) == [false, true, true, false])
    #expect(
      outcome.diagnostics.map(\.message) == [
        "Khối A: 2 đơn vị cùng hạng 2 (Trường A, Trường B), chưa phân định thứ tự"
      ]
    )
  }

  @Test func aNamedPreferenceBreaksTies() throws {
    let yaml =
      in2024 + Self.four + """
        thu_tu_uu_tien: tỷ lệ nữ
        doi_tuong:
          - {ten: Trường A, loai: tập thể, ty_le_nu: "69,9%"}
          - {ten: Trường B, loai: tập thể, ty_le_nu: 70%}
        """
    let outcome = review(yaml)
    #expect(outcome.diagnostics.isEmpty)
    let units = try #require(outcome.value).clusters[0].units
    #expect(units.map(\.name) == ["Trường C", "Trường B", "Trường A", "Trường D"])
    #expect(units.map(\.rank) == [1, 2, 2, 4])
    #expect(units.map(\.tieBreak) == [nil, "tỷ lệ nữ", "tỷ lệ nữ", nil])
  }

  @Test func aCriterionBreaksTies() throws {
    let yaml =
      in2024 + """
        thu_tu_uu_tien: [I]
        tieu_chi: [{ma: I, diem_toi_da: 600}, {ma: II, diem_toi_da: 400}]
        diem:
          - {don_vi: Trường A, tieu_chi: I, tham_dinh: 500}
          - {don_vi: Trường A, tieu_chi: II, tham_dinh: 390}
          - {don_vi: Trường B, tieu_chi: I, tham_dinh: "500,5"}
          - {don_vi: Trường B, tieu_chi: II, tham_dinh: "389,5"}
        """
    let units = try #require(review(yaml).value).clusters[0].units
    #expect(units.map(\.name) == ["Trường B", "Trường A"])
    #expect(units.map { $0.total?.vietnamese } == ["890", "890"])
    #expect(units.map(\.tieBreak) == ["I", "I"])
  }

  @Test func quotasGoDownTheRanks() throws {
    let rules = """
      quy_tac:
        - {ten: bang_khen_tinh, hinh_thuc: Bằng khen, kieu: cố định, so: 2}

      """
    let tied = try #require(review(in2024 + Self.four + rules).value).clusters[0].units
    #expect(
      tied.map { $0.outcomes[2].standing } == [
        .within(quota: 2), .tied(quota: 2), .tied(quota: 2), .beyond(quota: 2),
      ]
    )
    #expect(tied.map(\.suggestion) == ["bang_khen_tinh", nil, nil, nil])
    let yaml =
      in2024 + Self.four + rules
      + "thu_tu_uu_tien: tỷ lệ nữ\ndoi_tuong: [{ten: Trường B, loai: tập thể, ty_le_nu: 80%}]\n"
    let broken = try #require(review(yaml).value).clusters[0].units
    #expect(
      broken.map { $0.outcomes[2].standing } == [
        .within(quota: 2), .within(quota: 2), .beyond(quota: 2), .beyond(quota: 2),
      ]
    )
  }

  @Test func aUnitTakesOneQuotaOnly() throws {
    let yaml =
      in2024 + """
        khoi: [{ten: Khối A, thanh_vien: [{ten: Trường A}, {ten: Trường B}, {ten: Trường C}]}]
        quy_tac:
          - {ten: co_tinh, hinh_thuc: Cờ, kieu: cố định, so: 1}
          - {ten: bang_khen_tinh, hinh_thuc: Bằng khen, kieu: cố định, so: 1}
          - {ten: co_chinh_phu, hinh_thuc: Cờ Chính phủ, kieu: chọn, so: 1, trong: co_tinh}
        diem:
          - {don_vi: Trường A, tham_dinh: 950}
          - {don_vi: Trường B, tham_dinh: 940}
          - {don_vi: Trường C, tham_dinh: 930}
        xep_loai_dang:
          - {don_vi: Trường A, nam: 2024, xep_loai: HTXS}
          - {don_vi: Trường B, nam: 2024, xep_loai: HTXS}
          - {don_vi: Trường C, nam: 2024, xep_loai: HTXS}
        """
    let units = try #require(review(yaml).value).clusters[0].units
    #expect(units.map(\.suggestion) == ["co_tinh", "bang_khen_tinh", nil])
    #expect(units[0].outcomes[0].standing == .chosenByCouncil(quota: 1))
    #expect(units[1].outcomes[0].standing == nil)
    #expect(units[1].outcomes[1].standing == .beyond(quota: 1))
    #expect(units[2].outcomes[2].standing == .beyond(quota: 1))
  }

  @Test func awardsBelowThoseWithQuotasGoByPoints() throws {
    let profile = """
      ho_so:
        - ten: Thang 100
          da_xac_minh: có
          thang_diem: 100
          thang_khen:
            - {ma: co_tinh, ten: Cờ tỉnh, diem_tu: 90}
            - {ma: bang_khen_tinh, ten: Bằng khen, diem_tu: 85}
            - {ma: giay_khen, ten: Giấy khen, diem_tu: 80}
      """
    let yaml = """
      nam: 2025
      ngay_van_ban: 20/12/2025
      ho_so_quy_dinh: {tu_tep: cua-xa.yaml}
      khoi: [{ten: Khối A, thanh_vien: [{ten: A}, {ten: B}, {ten: C}]}]
      quy_tac: [{ten: bang_khen_tinh, hinh_thuc: Bằng khen, kieu: cố định, so: 1}]
      diem: [{don_vi: A, tham_dinh: 95}, {don_vi: B, tham_dinh: 91}, {don_vi: C, tham_dinh: 79}]
      """
    let units = try #require(review(yaml, files: ["cua-xa.yaml": profile]).value).clusters[0].units
    #expect(units.map(\.suggestion) == ["bang_khen_tinh", "giay_khen", nil])
  }

  @Test func tablesFromFilesKeepTheirPlaces() {
    let table = "Đơn vị;Tiêu chí;Tự chấm;Thẩm định\nTrường A;I;600;590\nTrường A;II;401;390\n"
    let yaml =
      in2024 + """
        tieu_chi: [{ma: I, diem_toi_da: 600}, {ma: II, diem_toi_da: 400}]
        diem: {tu_tep: diem.csv}
        """
    let outcome = review(yaml, files: ["diem.csv": table])
    #expect(outcome.diagnostics.map(\.message) == ["Trường A, tiêu chí II: 401 điểm, tối đa 400"])
    #expect(outcome.diagnostics.first?.place?.description == "diem.csv dòng 3, cột “Tự chấm”")
  }

  @Test(arguments: [
    ("tieu_chi: [{ma: I, diem_toi_da: 690}, {ma: II, diem_toi_da: 300}]", "V-D1", "Tổng điểm tối đa 990, thang 1.000"),
    (
      "tieu_chi: [{ma: I, diem_toi_da: 1000}, {ma: I.1, diem_toi_da: 600, cha: I}, {ma: I.2, diem_toi_da: 300, cha: I}]",
      "V-D1", "Tiêu chí I: các mục con cộng được 900, tối đa 1.000"
    ),
    ("diem: [{don_vi: Trường A, tham_dinh: \"1000,5\"}]", "V-D1", "Trường A: 1.000,5 điểm, tối đa 1.000"),
    ("diem: [{don_vi: Trường A, tham_dinh: -1}]", "V-D1", "Trường A: -1 điểm, không được âm"),
    ("diem: [{don_vi: Trường A, tham_dinh: \"899,55\"}]", "V-D1", "Trường A: 899,55 điểm không theo bước 0,1"),
    ("diem: [{don_vi: Trường A, tham_dinh: 995, diem_cong: 10}]", "V-D1", "Trường A, tổng: 1.005 điểm, tối đa 1.000"),
    ("thang_diem: 100", "V-D1", "Thang điểm 100, hồ sơ quy định ghi 1.000"),
    (
      "tieu_chi: [{ma: I, diem_toi_da: 600}, {ma: II, diem_toi_da: 400}]\ndiem: [{don_vi: Trường A, tieu_chi: I, tham_dinh: 5}]",
      "TD-03", "Trường A: thiếu điểm tiêu chí II"
    ),
    (
      """
      tieu_chi: [{ma: I, diem_toi_da: 1000}]
      diem: [{don_vi: Trường A, tieu_chi: I, tham_dinh: 5}, {don_vi: Trường A, tieu_chi: III, tham_dinh: 5}]
      """, "TD-08",
      "không có tiêu chí “III”"
    ),
    (
      "diem: [{don_vi: Trường A, tham_dinh: 5}, {don_vi: Trường A, tham_dinh: 6}]", "TD-02", "Trường A có hai dòng điểm"
    ),
    (
      "diem: [{don_vi: Trường A, tham_dinh: 5}]\nvi_pham: [{don_vi: Trường Á, loai: thanh tra}]", "TD-08",
      "không có đơn vị “Trường Á”"
    ),
    (
      "diem: [{don_vi: Trường A, tham_dinh: 5}]\nvi_pham: [{don_vi: Trường A, loai: thanh trà}]", "TD-08",
      "không có loại vi phạm “thanh trà”"
    ),
    (
      "thu_tu_uu_tien: [tỉ lệ nữ]\ndiem: [{don_vi: Trường A, tham_dinh: 5}]", "TD-08",
      "không có tiêu chí ưu tiên “tỉ lệ nữ”"
    ),
    ("diêm: []", "TD-07", "không có trường “diêm”"),
  ])
  func everyMistakeInPointsHasItsMessage(_ yaml: String, _ code: String, _ message: String) {
    let outcome = review(in2024 + yaml + "\n")
    #expect(outcome.value == nil)
    #expect(
      outcome.diagnostics.filter { $0.severity == .error }.map { "\($0.code) \($0.message)" } == ["\(code) \(message)"]
    )
  }

  @Test func aUnitWithoutPointsIsNamed() throws {
    let yaml =
      in2024 + """
        khoi: [{ten: Khối A, thanh_vien: [{ten: Trường A}, {ten: Trường B}]}]
        diem: [{don_vi: Trường A, tu_cham: 900}]
        """
    let outcome = review(yaml)
    #expect(outcome.diagnostics.map(\.message) == ["Trường B chưa có điểm"])
    let units = try #require(outcome.value).clusters[0].units
    #expect(units.map(\.rank) == [nil, nil])
    #expect(units[0].ownScore == Fraction(900))
    #expect(units[0].outcomes.map(\.verdict) == [.open, .open, .open, .open])
  }

  @Test func aProfileOfAnotherTimeIsNotUsed() {
    let yaml = """
      nam: 2026
      ngay_van_ban: 20/9/2026
      ho_so_quy_dinh: binh-xet-ha-dong-2024
      diem: [{don_vi: Trường A, tham_dinh: 900}]
      """
    let outcome = review(yaml)
    #expect(outcome.value == nil)
    #expect(outcome.diagnostics.map(\.message) == ["không có hồ sơ bình xét cho ngày 20/9/2026"])
    #expect(outcome.diagnostics[0].expected == "ngày văn bản từ 20/8/2024 đến 30/6/2025")
    let nameless = review("nam: 2024\nngay_van_ban: 20/12/2024\ndiem: [{don_vi: Trường A, tham_dinh: 900}]\n")
    #expect(nameless.diagnostics.map(\.message) == ["thiếu “ho_so_quy_dinh”"])
    let unknown = review("nam: 2024\nngay_van_ban: 20/12/2024\nho_so_quy_dinh: x\ndiem: []\n")
    #expect(unknown.diagnostics.map(\.message) == ["không tìm thấy “quy-dinh/x.yaml”"])
    #expect(unknown.diagnostics[0].place?.line == 3)
  }

  @Test func anOfficeMayHaveItsOwnProfile() throws {
    let profile = """
      ho_so:
        - ten: Thang 100
          da_xac_minh: có
          thang_diem: 100
          thang_khen: [{ma: giay_khen, ten: Giấy khen, diem_tu: "79,5"}]
      """
    let yaml = """
      nam: 2026
      ngay_van_ban: 20/9/2026
      ho_so_quy_dinh: {tu_tep: cua-xa.yaml}
      diem: [{don_vi: Trường A, tham_dinh: "79,5"}, {don_vi: Trường B, tham_dinh: "79,4"}]
      """
    let outcome = review(yaml, files: ["cua-xa.yaml": profile])
    #expect(outcome.diagnostics.isEmpty)
    #expect(try #require(outcome.value).clusters[0].units.map(\.suggestion) == ["giay_khen", nil])
  }

  // MARK: Units that nobody listed

  @Test func theLawIsTriedOnAClusterMemberThatIsNotListed() throws {
    let yaml =
      in2024 + """
        khoi: [{ten: Khối A, thanh_vien: [{ten: Trường A}, {ten: Trường B}]}]
        diem: [{don_vi: Trường A, tham_dinh: 950}, {don_vi: Trường B, tham_dinh: 940}]
        xep_loai_dang: [{don_vi: Trường A, nam: 2024, xep_loai: HTXS}, {don_vi: Trường B, nam: 2024, xep_loai: HTXS}]
        de_nghi: [{don_vi: Trường A, danh_hieu: Bằng khen}, {don_vi: Trường B, danh_hieu: co_tinh}]
        """
    let outcome = review(yaml)
    #expect(outcome.diagnostics.map(\.message) == ["Trường B: xếp hạng 2, cờ thi đua cần đơn vị dẫn đầu cụm, khối"])
    let alone = try #require(review(yaml.replacing(", {don_vi: Trường B, danh_hieu: co_tinh}", with: "")).value)
    #expect(alone.nominees.map(\.verdict) == [.open])
    #expect(
      alone.nominees[0].reasons.filter { $0.holds == nil }.map(\.text) == [
        "2 năm liên tục “Hoàn thành xuất sắc nhiệm vụ” trở lên: chưa có dòng của đối tượng ở “danh_gia” và “lich_su_khen”"
      ]
    )
  }

  @Test func whatWasRecordedOfAnUnlistedUnitIsTried() throws {
    let rows = (2023...2024).map { "{doi_tuong: Trường A, nam: \($0), muc: HTXS}" }.joined(separator: ", ")
    let yaml =
      in2024 + """
        diem: [{don_vi: Trường A, tham_dinh: 950}]
        danh_gia: [\(rows)]
        de_nghi: [{don_vi: Trường A, danh_hieu: Bằng khen}]
        """
    #expect(try #require(review(yaml).value).nominees.map(\.verdict) == [.eligible])
  }

  @Test(arguments: [("", Review.Verdict.open), (", xem_ho_so: đạt", .eligible)])
  func whatOnlyTheDossierShowsIsWrittenDown(_ seen: String, _ verdict: Review.Verdict) throws {
    let yaml =
      in2024 + """
        khoi: [{ten: Khối A, thanh_vien: [{ten: Trường A}]}]
        diem: [{don_vi: Trường A, tham_dinh: 950}]
        xep_loai_dang: [{don_vi: Trường A, nam: 2024, xep_loai: HTXS}]
        de_nghi: [{don_vi: Trường A, danh_hieu: co_tinh\(seen)}]
        """
    let nominee = try #require(review(yaml).value).nominees[0]
    #expect(nominee.verdict == verdict)
    let text = nominee.reasons.last?.text
    #expect(
      text
        == (verdict == .eligible
          ? "xem hồ sơ: vượt các chỉ tiêu được giao: cơ quan ghi đạt"
          : "xem hồ sơ: vượt các chỉ tiêu được giao: chưa ghi “xem_ho_so” (đạt, không đạt) ở “de_nghi”")
    )
  }

  // MARK: Down one level, with quotas

  /// Three units, of which one has shortcomings; one Cờ and one Bằng khen for the cluster.
  private static func lowered(_ unit: String) -> String {
    in2024 + """
      khoi: [{ten: Khối A, thanh_vien: [{ten: Trường A}, {ten: Trường B}, {ten: Trường C}]}]
      quy_tac:
        - {ten: co_tinh, hinh_thuc: Cờ thi đua của Thành phố, kieu: cố định, so: 1}
        - {ten: bang_khen_tinh, hinh_thuc: Bằng khen, kieu: cố định, so: 1}
      diem:
        - {don_vi: Trường A, tham_dinh: 960}
        - {don_vi: Trường B, tham_dinh: 950}
        - {don_vi: Trường C, tham_dinh: 940}
      xep_loai_dang:
        - {don_vi: Trường A, nam: 2024, xep_loai: HTXS}
        - {don_vi: Trường B, nam: 2024, xep_loai: HTXS}
        - {don_vi: Trường C, nam: 2024, xep_loai: HTXS}
      vi_pham: [{don_vi: \(unit), loai: khuyết điểm, tu_ngay: 03/5/2024}]

      """
  }

  @Test(
    arguments: [
      // The first goes down from the Cờ it would have got; the second gets the Cờ, the first the Bằng khen.
      ("Trường A", ["bang_khen_tinh", "co_tinh", nil], 1),
      // The second would have got the Bằng khen only, so that is where it goes down from.
      ("Trường B", ["co_tinh", "giay_khen", "bang_khen_tinh"], 2),
      // No quota reaches the third.
      ("Trường C", ["co_tinh", "bang_khen_tinh", nil], nil),
    ] as [(String, [String?], Int?)]
  )
  func oneLevelDownBeginsWhereTheQuotaReaches(_ unit: String, _ suggestions: [String?], _ reached: Int?) throws {
    let units = try #require(review(Self.lowered(unit)).value).clusters[0].units
    #expect(units.map(\.suggestion) == suggestions)
    let lowered = try #require(units.first { $0.name == unit })
    #expect(lowered.outcomes.firstIndex { $0.verdict == .lowered } == reached)
  }

  @Test func aProposalAboveTheLoweredLevelWarns() {
    let yaml = Self.lowered("Trường B") + "de_nghi: [{don_vi: Trường B, danh_hieu: Bằng khen}]\n"
    let found = review(yaml).diagnostics.filter { $0.code == "V-D5" }
    #expect(
      found.map(\.message) == [
        "Trường B: có hạn chế, khuyết điểm ngày 03/5/2024: Bằng khen của Chủ tịch UBND Thành phố phải hạ một mức, "
          + "còn Giấy khen của Chủ tịch UBND quận"
      ]
    )
  }

  // MARK: Shared quotas

  @Test(arguments: [
    (
      "kieu: chọn, so: 1, ung_vien: 1, hinh_thuc: \"Xã, phường, đặc khu tiêu biểu\"",
      "\"Xã, phường, đặc khu tiêu biểu\"",
      "Chung các khối, cụm: đề nghị 02 Xã, phường, đặc khu tiêu biểu, chỉ tiêu 01"
    ),
    (
      "kieu: tỷ lệ, ty_le: 50%, co_so: dẫn đầu, lam_tron: xuống, hinh_thuc: Cờ Chính phủ", "Cờ Chính phủ",
      "Chung các khối, cụm: đề nghị 02 Cờ thi đua của Chính phủ, chỉ tiêu 01"
    ),
  ])
  func proposalsStayWithinASharedQuota(_ rule: String, _ award: String, _ message: String) {
    let yaml =
      in2024 + """
        khoi: [{ten: Khối A, thanh_vien: [{ten: Xã A}]}, {ten: Khối B, thanh_vien: [{ten: Xã B}]}]
        quy_tac: [{ten: chung, \(rule)}]
        diem: [{don_vi: Xã A, tham_dinh: 960}, {don_vi: Xã B, tham_dinh: 950}]
        xep_loai_dang: [{don_vi: Xã A, nam: 2024, xep_loai: HTXS}, {don_vi: Xã B, nam: 2024, xep_loai: HTXS}]
        doi_tuong: [{ten: Xã B, loai: tập thể}]
        de_nghi: [{don_vi: Xã A, danh_hieu: \(award)}, {doi_tuong: Xã B, danh_hieu: \(award)}]
        """
    #expect(review(yaml).diagnostics.filter { $0.code == "V-Q8" }.map(\.message) == [message])
    let one = yaml.replacing(", {doi_tuong: Xã B, danh_hieu: \(award)}", with: "")
    #expect(review(one).diagnostics.filter { $0.code == "V-Q8" }.isEmpty)
  }

  // MARK: What is missing

  @Test func aVoteWithoutAThresholdSaysSo() throws {
    let yaml =
      in2024 + """
        diem: [{don_vi: Xã A, tham_dinh: 950}]
        de_nghi: [{don_vi: Xã A, danh_hieu: "Xã, phường, đặc khu tiêu biểu", xem_ho_so: đạt}]
        hoi_dong: {tong_so: 9}
        bieu_quyet: [{don_vi: Xã A, danh_hieu: "Xã, phường, đặc khu tiêu biểu", dong_y: 9, co_mat: 9}]
        """
    let outcome = review(yaml)
    #expect(
      outcome.diagnostics.map(\.message) == [
        "Xã A, Xã, phường, đặc khu tiêu biểu: chưa có ngưỡng phiếu, nên chưa kết luận biểu quyết"
      ]
    )
    #expect(outcome.diagnostics[0].severity == .warning)
    #expect(
      outcome.diagnostics[0].hint
        == "thêm {danh_hieu: Xã, phường, đặc khu tiêu biểu, ty_le: …} vào “nguong” của “hoi_dong”"
    )
    let nominee = try #require(outcome.value).nominees[0]
    #expect(nominee.verdict == .open)
    #expect(nominee.reasons.last?.text == "biểu quyết 9/9 = 100%, chưa có ngưỡng")
    let settled = yaml.replacing(
      "{tong_so: 9}",
      with: "{tong_so: 9, nguong: [{danh_hieu: \"Xã, phường, đặc khu tiêu biểu\", ty_le: 80%}]}"
    )
    #expect(try #require(review(settled).value).nominees.map(\.verdict) == [.eligible])
  }

  @Test func aMissingProfileIsSaidOnce() throws {
    let yaml = Self.unit("900", "HTXS", "de_nghi: [{don_vi: Trường A, danh_hieu: Không có}]\n")
    let record = try #require(readDocument(name: "nam.yaml", bytes: Array(yaml.utf8), format: .yaml).value)
    let outcome = Review.compute(record) { name in
      name == "danh-hieu-2022.yaml" ? Outcome(nil, [Diagnostic(.error, "GO-03", name)]) : Shipped.profile(name)
    }
    #expect(outcome.value == nil)
    #expect(outcome.diagnostics.map(\.message) == ["danh-hieu-2022.yaml"])
  }
}

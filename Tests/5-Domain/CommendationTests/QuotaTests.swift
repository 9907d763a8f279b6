import Commendation
import DataReading
import Diagnostics
import Testing
import Values

/// Computes the allocation of a YAML text.
func allocate(_ yaml: String) -> Outcome<Allocation> {
  let read = readDocument(name: "nam.yaml", bytes: Array(yaml.utf8), format: .yaml)
  guard let record = read.value else { return Outcome(nil, read.diagnostics) }
  return Allocation.compute(record)
}

/// A file with clusters of these sizes and one rule.
private func file(_ sizes: [Int], rule: String, key: String = "so_don_vi") -> String {
  let rows = sizes.enumerated().map {
    "  - {ten: Khối \($0 + 1), so_don_vi: \(max($1, 1)), \(key == "so_don_vi" ? "" : "\(key): \($1)")}"
  }
  return "khoi:\n\(rows.joined(separator: "\n"))\nquy_tac:\n  - {ten: giay_khen, hinh_thuc: Giấy khen, \(rule)}\n"
}

@Suite struct QuotaTests {
  @Test func lySonTableComesOut() throws {
    let yaml = file([6, 6, 9, 3, 4, 4, 8], rule: "kieu: tỷ lệ, ty_le: 50%, lam_tron: xuống")
    let allocation = try #require(allocate(yaml).value)
    #expect(allocation.results[0].lines.map(\.allotted) == [3, 3, 4, 1, 2, 2, 4])
    #expect(allocation.results[0].total == 19)
  }

  @Test(arguments: [
    ("25%", "nửa lên", [1, 2, 5, 6, 9, 10, 13, 14], [0, 1, 1, 2, 2, 3, 3, 4]),
    ("1/2", "xuống", [3, 4, 6, 8, 9], [1, 2, 3, 4, 4]),
    ("\"12,5%\"", "lên", [1, 8, 9], [1, 1, 2]),
  ])
  func sharesOfEligibleUnits(_ share: String, _ rounding: String, _ eligible: [Int], _ expected: [Int]) throws {
    let rule = "kieu: tỷ lệ, ty_le: \(share), lam_tron: \(rounding), co_so: đủ tiêu chuẩn"
    let allocation = try #require(allocate(file(eligible, rule: rule, key: "du_tieu_chuan")).value)
    #expect(allocation.results[0].lines.map { $0.allotted ?? -1 } == expected)
  }

  @Test(arguments: [(4, 0), (5, 1), (9, 1), (10, 2)])
  func aFifthOfTheLeaders(_ clusters: Int, _ expected: Int) throws {
    let rule = "kieu: tỷ lệ, ty_le: 20%, lam_tron: xuống, co_so: dẫn đầu"
    let allocation = try #require(allocate(file(Array(repeating: 5, count: clusters), rule: rule)).value)
    #expect(allocation.results[0].total == expected)
  }

  @Test func choicesNest() throws {
    let yaml = """
      khoi:
        - {ten: Mầm non, so_don_vi: 9, nhom: trường học}
        - {ten: Tiểu học, so_don_vi: 8, nhom: trường học}
        - {ten: Trung học cơ sở, so_don_vi: 7, nhom: trường học}
      quy_tac:
        - {ten: co_tinh, hinh_thuc: Cờ tỉnh, kieu: chọn, so: 2, ap_dung: [trường học]}
        - {ten: co_chinh_phu, hinh_thuc: Cờ Chính phủ, kieu: chọn, so: 1, trong: co_tinh}
      """
    let allocation = try #require(allocate(yaml).value)
    #expect(allocation.results.map(\.total) == [2, 1])
    #expect(allocation.results[0].lines[0].explanation == "chọn 02: 03 khối, cụm giới thiệu 3 đơn vị")
    #expect(allocation.results[1].lines[0].explanation == "chọn 01: Cờ tỉnh có 2 đơn vị")
  }

  @Test func aTotalIsSharedOutByLargestRemainder() throws {
    let rule = "kieu: chia tổng, tong: 10"
    let allocation = try #require(allocate(file([7, 8, 9, 3], rule: rule)).value)
    #expect(allocation.results[0].lines.map(\.allotted) == [3, 3, 3, 1])
    #expect(allocation.results[0].total == 10)
  }

  @Test func floorAndCapAndSubLimit() throws {
    let rule = """
      kieu: tỷ lệ, ty_le: 50%, lam_tron: xuống, toi_thieu: 1, toi_da: 3, \
      gioi_han: [{doi_tuong: "lãnh đạo, quản lý", ty_le: 50%}]
      """
    let allocation = try #require(allocate(file([1, 4, 20], rule: rule)).value)
    #expect(allocation.results[0].lines.map(\.allotted) == [1, 2, 3])
    #expect(allocation.results[0].lines.map { $0.subLimits[0].number } == [0, 1, 1])
  }

  @Test func anotherNumberNeedsAReason() throws {
    let base = file([9, 4], rule: "kieu: tỷ lệ, ty_le: 50%, lam_tron: xuống")
    let more = allocate(base + "giao:\n  - {quy_tac: giay_khen, khoi: Khối 1, so: 5}\n")
    #expect(more.value == nil)
    #expect(more.diagnostics.map(\.code) == ["V-Q1"])
    #expect(
      more.diagnostics[0].message
        == "Khối 1: giao 05 Giấy khen, tối đa 04 (50% của 09 đơn vị = 4,5, làm tròn xuống còn 4)"
    )
    #expect(more.diagnostics[0].place?.line == 7)
    let less = allocate(base + "giao:\n  - {quy_tac: giay_khen, khoi: Khối 1, so: 3}\n")
    #expect(less.diagnostics.map(\.code) == ["V-Q2"])
    let reasoned = allocate(
      base + "giao:\n  - {quy_tac: giay_khen, khoi: Khối 1, so: 5, ly_do: Kết luận của Hội đồng ngày 10/01/2026}\n"
    )
    #expect(try #require(reasoned.value).results[0].lines.map(\.allotted) == [5, 2])
  }

  @Test(arguments: [
    (
      "khoi:\n  - {ten: A, so_don_vi: 2, thanh_vien: [{ten: X}]}", "kieu: cố định, so: 1", "V-C1",
      "A: nêu 02 đơn vị nhưng danh sách có 1"
    ),
    (
      "khoi:\n  - {ten: A, thanh_vien: [{ten: UBND xã X}]}\n  - {ten: B, thanh_vien: [{ten: UBND xã X}]}",
      "kieu: cố định, so: 1", "V-C3", "UBND xã X thuộc cả A và B"
    ),
    (
      "khoi:\n  - {ten: A, so_don_vi: 2, truong: X}\n  - {ten: B, so_don_vi: 2}", "kieu: cố định, so: 1", "V-C4",
      "B chưa có khối trưởng"
    ),
    ("khoi:\n  - {ten: A, so_don_vi: 2, truong: X, pho: [Y, Z]}", "kieu: cố định, so: 1", "V-C4", "A có 2 khối phó"),
    ("khoi:\n  - {ten: A, so_don_vi: 2}", "kieu: cố định, so: 3", "V-Q5", "A: 03 Cờ cho 2 đơn vị"),
    (
      "khoi:\n  - {ten: A, so_don_vi: 2}", "kieu: cố định, so: 1, tong_ghi: 2", "V-Q6",
      "Cờ: tổng ghi 2, cộng các dòng được 1"
    ),
    ("khoi:\n  - {ten: A, so_don_vi: 2}", "kieu: chọn, so: 2", "V-Q5", "Cờ: chọn 2 trong 1 đơn vị được giới thiệu"),
    ("khoi:\n  - {ten: A, so_don_vi: 2}", "kieu: cố định, so: -1", "V-Q5", "chỉ tiêu -1 âm"),
    ("khoi:\n  - {ten: A, so_don_vi: 2}", "kieu: tỷ lệ, ty_le: 50%", "TD-03", "thiếu “quy_tac[1].lam_tron”"),
    (
      "khoi:\n  - {ten: A, so_don_vi: 2}", "kieu: tỷ lẹ, so: 1", "TD-04",
      "“quy_tac[1].kieu”: “tỷ lẹ” không phải một trong các từ: cố định, tỷ lệ, bảng, chọn, chia tổng"
    ),
  ])
  func everyMistakeHasItsMessage(_ clusters: String, _ rule: String, _ code: String, _ message: String) {
    let outcome = allocate("\(clusters)\nquy_tac:\n  - {ten: co, hinh_thuc: Cờ, \(rule)}\n")
    #expect(outcome.value == nil)
    #expect(outcome.diagnostics.contains { $0.code == code && $0.message == message }, "\(outcome.diagnostics)")
  }

  @Test func aThirdPickOfTwoIsAnError() {
    let yaml = """
      khoi: [{ten: A, so_don_vi: 2}, {ten: B, so_don_vi: 2}, {ten: C, so_don_vi: 2}]
      quy_tac:
        - {ten: co, hinh_thuc: Cờ, kieu: chọn, so: 2, da_chon: [Trường A, Trường B, Trường C]}
      """
    let outcome = allocate(yaml)
    #expect(outcome.diagnostics.map(\.message) == ["Cờ: đã chọn 3 đơn vị, chỉ tiêu chọn 2 trong 3"])
    #expect(outcome.diagnostics[0].hint == "bỏ “Trường C” hoặc xin thêm chỉ tiêu")
  }

  @Test func aSlipInAClusterIsNotLeftToTemplates() {
    let outcome = allocate(
      """
      khoi: [{ten: A, so_don_v: 2, ghi_chu: của mẫu}]
      quy_tac: [{ten: co, hinh_thuc: Cờ, kieu: cố định, so: 1}]
      """
    )
    #expect(outcome.diagnostics.map(\.message) == ["không có trường “khoi[1].so_don_v”"])
    #expect(outcome.diagnostics.first?.hint == "có phải “so_don_vi”?")
  }

  @Test func namesHaveToBeMembers() {
    let yaml = """
      khoi: [{ten: A, truong: Trường Z, thanh_vien: [{ten: Trường X}, {ten: Trường Y}]}]
      quy_tac:
        - {ten: co, hinh_thuc: Cờ, kieu: chọn, so: 1, da_chon: [Trường W]}
      """
    #expect(
      allocate(yaml).diagnostics.map(\.message) == [
        "A: “Trường Z” không có trong danh sách thành viên",
        "Cờ: “Trường W” không phải thành viên của khối, cụm nào được chọn",
      ]
    )
  }

  @Test func anUnknownBaseGivesNoNumber() throws {
    let rule = "kieu: tỷ lệ, ty_le: 25%, lam_tron: nửa lên, co_so: đủ tiêu chuẩn"
    let open = try #require(allocate(file([9], rule: rule)).value)
    #expect(open.results[0].lines[0].allotted == nil)
    let printed = allocate(file([9], rule: rule) + "giao:\n  - {quy_tac: giay_khen, khoi: Khối 1, so: 2}\n")
    #expect(printed.diagnostics.map(\.code) == ["V-Q3"])
    #expect(printed.value != nil)
  }

  @Test func oneEligibleUnitEarnsNothingAndIsTold() {
    let rule = "kieu: tỷ lệ, ty_le: 25%, lam_tron: nửa lên, co_so: đủ tiêu chuẩn"
    let outcome = allocate(file([1], rule: rule, key: "du_tieu_chuan"))
    #expect(outcome.diagnostics.map(\.message) == ["Khối 1 có 1 đơn vị đủ tiêu chuẩn: 0 Giấy khen"])
  }

  @Test func largestRemaindersAddUp() {
    var state: UInt64 = 7
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    for _ in 0..<2_000 {
      let weights = (0..<(1 + next(9))).map { _ in next(40) }
      let total = next(200)
      let shares = largestRemainder(total: total, weights: weights)
      let sum = weights.reduce(0, +)
      #expect(shares.reduce(0, +) == (sum == 0 ? 0 : total))
      for (share, weight) in zip(shares, weights) where sum > 0 {
        let exact = Fraction(numerator: total * weight, denominator: sum) ?? Fraction(0)
        #expect(share == exact.rounded(.down) || share == exact.rounded(.down) + 1)
      }
    }
  }
}

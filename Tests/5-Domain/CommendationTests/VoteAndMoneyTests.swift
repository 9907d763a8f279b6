import Commendation
import Diagnostics
import Testing
import Values

@Suite struct VoteAndMoneyTests {
  private static func share(_ above: Int, _ below: Int) throws -> Fraction {
    try #require(Fraction(numerator: above, denominator: below))
  }

  @Test(arguments: zip([9, 10, 11, 12, 15], [(9, 8), (9, 8), (10, 9), (11, 10), (14, 12)]))
  func votesNeeded(_ members: Int, _ expected: (ninety: Int, eighty: Int)) throws {
    #expect(Votes.needed(try Self.share(9, 10), of: members) == expected.ninety)
    #expect(Votes.needed(try Self.share(8, 10), of: members) == expected.eighty)
  }

  @Test func votesAreComparedInWholeNumbers() throws {
    let ninety = try Self.share(9, 10)
    for total in 1...200 {
      for agree in 0...total {
        #expect(Votes.reaches(agree, of: total, ninety) == (agree * 10 >= total * 9))
        let exact = try Self.share(agree, total)
        for (above, below) in [(2, 3), (4, 5), (1, 2), (7, 10)] {
          let share = try Self.share(above, below)
          #expect(Votes.reaches(agree, of: total, share) == (exact >= share))
        }
      }
      let needed = try #require(Votes.needed(ninety, of: total))
      #expect(Votes.reaches(needed, of: total, ninety))
      #expect(!Votes.reaches(needed - 1, of: total, ninety))
    }
    #expect(!Votes.reaches(0, of: 0, ninety))
  }

  @Test func moneyIsRoundedUpExactly() throws {
    for base in [2_340_000, 2_530_000, 1_490_000, 1_800_001] {
      for tenths in 1...200 {
        let factor = try Self.share(tenths, 20)
        let amount = try #require(AwardMoney.amount(factor: factor, base: base, unit: 10_000))
        let exact = try #require(factor.multiplied(by: Fraction(base)))
        #expect(amount.isMultiple(of: 10_000))
        #expect(Fraction(amount) >= exact)
        #expect(Fraction(amount - 10_000) < exact)
      }
    }
    #expect(AwardMoney.amount(factor: Fraction(Int.max), base: Int.max, unit: 10_000) == nil)
  }

  @Test(arguments: [("30/6/2026", 710_000), ("01/7/2026", 760_000)])
  func theDayOfTheDecisionSetsTheSalary(_ day: String, _ amount: Int) throws {
    let yaml = "nam: 2026\nngay_van_ban: \(day)\n" + rated(2026...2026, "HTT") + proposed("Lao động tiên tiến")
    #expect(try #require(review(yaml).value).nominees[0].money == amount)
    let later =
      "nam: 2026\nngay_van_ban: 01/02/2026\n" + rated(2026...2026, "HTT")
      + proposed("Lao động tiên tiến", "ngay_quyet_dinh: \(day)")
    #expect(try #require(review(later).value).nominees[0].money == amount)
  }

  /// Awards with the amounts the decree gives for the two base salaries.
  @Test(arguments: [
    ("Lao động tiên tiến", "cá nhân", 710_000, 760_000), ("CSTĐ cơ sở", "cá nhân", 2_340_000, 2_530_000),
    ("CSTĐ tỉnh", "cá nhân", 7_020_000, 7_590_000), ("CSTĐ toàn quốc", "cá nhân", 10_530_000, 11_390_000),
    ("TTLĐTT", "tập thể", 1_880_000, 2_030_000), ("TTLĐXS", "tập thể", 3_510_000, 3_800_000),
    ("Xã, phường, đặc khu tiêu biểu", "tập thể", 4_680_000, 5_060_000), ("co_tinh", "tập thể", 18_720_000, 20_240_000),
    ("co_chinh_phu", "tập thể", 28_080_000, 30_360_000), ("Giấy khen", "cá nhân", 710_000, 760_000),
    ("Giấy khen", "hộ gia đình", 1_060_000, 1_140_000), ("Giấy khen", "tập thể", 1_410_000, 1_520_000),
    ("Bằng khen", "cá nhân", 3_510_000, 3_800_000), ("Bằng khen", "hộ gia đình", 5_270_000, 5_700_000),
    ("Bằng khen", "tập thể", 7_020_000, 7_590_000), ("Bằng khen Thủ tướng", "cá nhân", 8_190_000, 8_860_000),
    ("Bằng khen Thủ tướng", "tập thể", 16_380_000, 17_710_000),
  ])
  func amountsOfTheDecree(_ award: String, _ kind: String, _ before: Int, _ after: Int) {
    for (day, right, wrong) in [("30/6/2026", before, after), ("01/7/2026", after, before)] {
      func money(_ amount: Int) -> [Diagnostic] {
        let yaml = """
          nam: 2026
          ngay_van_ban: \(day)
          de_nghi: [{doi_tuong: "X", loai: \(kind), danh_hieu: "\(award)", loai_hinh: đột xuất, so_tien: \(amount)}]
          """
        return review(yaml).diagnostics.filter { $0.code == "V-M1" }
      }
      #expect(money(right).isEmpty)
      #expect(money(wrong).count == 1)
    }
  }

  @Test func noFactorIsSaid() {
    let yaml = "nam: 2024\nngay_van_ban: 20/12/2024\n" + proposed("Giấy khen", "so_tien: 100, loai: cá nhân")
    #expect(
      review(yaml).diagnostics.map(\.message) == [
        "Nguyễn Văn A: chưa có hệ số tiền thưởng hoặc lương cơ sở ngày 20/12/2024 cho Giấy khen"
      ]
    )
  }

  /// A vote on Nguyễn Văn A with all conditions met.
  static func vote(_ row: String, council: String = "tong_so: 9") -> String {
    persons2024 + past(fighter(2022), fighter(2023), fighter(2024)) + """
      sang_kien: [{ten: Số hóa hồ sơ, tac_gia: Nguyễn Văn A, pham_vi: tỉnh}]
      de_nghi: [{doi_tuong: Nguyễn Văn A, danh_hieu: CSTĐ tỉnh}]
      hoi_dong: {\(council)}
      bieu_quyet: [{doi_tuong: Nguyễn Văn A, danh_hieu: CSTĐ tỉnh, \(row)}]

      """
  }

  @Test(arguments: [
    ("dong_y: 9, co_mat: 9, ty_le: 100%", "tong_so: 9", [String]()),
    (
      "dong_y: 9, co_mat: 9, ty_le: 100%", "tong_so: 11",
      [
        "V-V3 Nguyễn Văn A: ghi 100%, 9/11 = 81,8%",
        "V-V1 Nguyễn Văn A, Chiến sĩ thi đua cấp bộ, ban, ngành, tỉnh: 9/11 = 81,8% < 90%",
      ]
    ),
    ("dong_y: 9, khong_dong_y: 0, co_mat: 7, van_ban: 2", "tong_so: 9", []),
    (
      "dong_y: 9, co_mat: 7, van_ban: 1", "tong_so: 9",
      ["V-V2 Nguyễn Văn A: 9 phiếu, chỉ có 8 người có mặt hoặc gửi văn bản"]
    ),
    (
      "dong_y: 10, co_mat: 10", "tong_so: 9",
      ["V-V2 Nguyễn Văn A: 10 người có mặt hoặc gửi văn bản, hội đồng có 9 thành viên"]
    ),
    ("dong_y: 10", "tong_so: 9", ["V-V2 Nguyễn Văn A: 10 phiếu, hội đồng có 9 thành viên"]),
    ("dong_y: 9, co_mat: 5, van_ban: 4", "tong_so: 9", ["V-V2 Nguyễn Văn A: có mặt 5/9, họp cần ít nhất 6 (2/3)"]),
    (
      "dong_y: 9, co_mat: 7, van_ban: 2", "tong_so: 9, ty_le_hop: 80%",
      ["V-V2 Nguyễn Văn A: có mặt 7/9, họp cần ít nhất 8 (0,8)"]
    ),
    ("dong_y: 8, co_mat: 9", "tong_so: 9, nguong: [{danh_hieu: CSTĐ tỉnh, ty_le: 80%}]", []),
    ("dong_y: 8, co_mat: 9, ty_le: \"88,9%\"", "tong_so: 9, nguong: [{danh_hieu: CSTĐ tỉnh, ty_le: 80%}]", []),
    ("dong_y: 8, co_mat: 9, ty_le: \"88,89%\"", "tong_so: 9, nguong: [{danh_hieu: CSTĐ tỉnh, ty_le: 80%}]", []),
    ("dong_y: 8, co_mat: 9, ty_le: 89%", "tong_so: 9, nguong: [{danh_hieu: CSTĐ tỉnh, ty_le: 80%}]", []),
    (
      "dong_y: 8, co_mat: 9, ty_le: \"88,8%\"", "tong_so: 9, nguong: [{danh_hieu: CSTĐ tỉnh, ty_le: 80%}]",
      ["V-V3 Nguyễn Văn A: ghi 88,8%, 8/9 = 88,9%"]
    ),
    ("dong_y: -1", "tong_so: 9", ["V-V2 số phiếu, số người -1 âm"]),
  ])
  func votesAreChecked(_ row: String, _ council: String, _ expected: [String]) {
    let outcome = review(Self.vote(row, council: council))
    #expect(outcome.diagnostics.map { "\($0.code) \($0.message)" } == expected)
    #expect((outcome.value != nil) == expected.isEmpty)
  }

  @Test func votesStandWithTheNominee() throws {
    let nominee = try #require(review(Self.vote("dong_y: 9, co_mat: 9")).value).nominees[0]
    #expect(nominee.votes == "9/9 = 100%, cần 90%")
    #expect(nominee.verdict == .eligible)
  }
}

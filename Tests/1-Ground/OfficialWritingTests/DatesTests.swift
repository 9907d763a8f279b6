import OfficialWriting
import Testing
import Values

@Suite("Ngày tháng trên văn bản")
struct DatesTests {
  @Test(
    "Số 0 trước ngày dưới 10 và tháng 1, 2",
    arguments: [
      (2023, 4, 20, "20/4/2023", "ngày 20 tháng 4 năm 2023", "tháng 4 năm 2023"),
      (2014, 4, 7, "07/4/2014", "ngày 07 tháng 4 năm 2014", "tháng 4 năm 2014"),
      (2023, 2, 21, "21/02/2023", "ngày 21 tháng 02 năm 2023", "tháng 02 năm 2023"),
      (2026, 1, 5, "05/01/2026", "ngày 05 tháng 01 năm 2026", "tháng 01 năm 2026"),
      (2024, 3, 9, "09/3/2024", "ngày 09 tháng 3 năm 2024", "tháng 3 năm 2024"),
      (2024, 12, 10, "10/12/2024", "ngày 10 tháng 12 năm 2024", "tháng 12 năm 2024"),
      (2024, 9, 30, "30/9/2024", "ngày 30 tháng 9 năm 2024", "tháng 9 năm 2024"),
    ]
  )
  func forms(year: Int, month: Int, day: Int, short: String, long: String, monthYear: String) throws {
    let date = try #require(CalendarDate(year: year, month: month, day: day))
    #expect(VietnameseDate.short(date) == short)
    #expect(VietnameseDate.long(date) == long)
    #expect(VietnameseDate.monthYear(date) == monthYear)
    #expect(CalendarDate.parse(short) == .date(date))
    #expect(CalendarDate.parse(long) == .date(date))
  }

  @Test("Mọi tháng")
  func months() {
    #expect(
      (1...12).map(VietnameseDate.monthText) == ["01", "02", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"]
    )
  }

  @Test("Mọi ngày")
  func days() {
    #expect((1...11).map(VietnameseDate.dayText) == ["01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11"])
  }
}

@Suite("Thứ tự điểm")
struct LetterSeriesTests {
  @Test("Từ a đến y, có đ, không có f j w z")
  func order() {
    let letters = (0..<23).compactMap(LetterSeries.letter(at:))
    #expect(String(letters) == "abcdđeghiklmnopqrstuvxy")
    #expect(LetterSeries.letter(at: 4) == "đ")
  }

  @Test("Hết chữ", arguments: [23, 24, -1, Int.max, Int.min])
  func outside(index: Int) {
    #expect(LetterSeries.letter(at: index) == nil)
  }
}

import Testing
import Values

@Suite("Ngày tháng")
struct CalendarDateTests {
  @Test(
    "Có trong lịch",
    arguments: [(2024, 2, 29), (2000, 2, 29), (2023, 2, 28), (1, 1, 1), (9999, 12, 31), (1582, 10, 10), (2023, 4, 30)]
  )
  func exists(year: Int, month: Int, day: Int) throws {
    let date = try #require(CalendarDate(year: year, month: month, day: day))
    #expect(date.year == year)
    #expect(date.month == month)
    #expect(date.day == day)
  }

  @Test(
    "Không có trong lịch",
    arguments: [
      (2023, 2, 29), (1900, 2, 29), (2100, 2, 29), (2023, 2, 31), (2023, 4, 31), (2023, 13, 1), (2023, 0, 1),
      (2023, 1, 0), (2023, 1, 32), (0, 1, 1), (10_000, 1, 1), (-1, 1, 1), (Int.max, Int.max, Int.max),
      (2023, 1, Int.min),
    ]
  )
  func doesNotExist(year: Int, month: Int, day: Int) {
    #expect(CalendarDate(year: year, month: month, day: day) == nil)
  }

  @Test(
    "Số thứ tự của ngày",
    arguments: [
      (1970, 1, 1, 0), (1969, 12, 31, -1), (2000, 3, 1, 11017), (1, 1, 1, -719_162), (9999, 12, 31, 2_932_896),
      (2024, 2, 29, 19782),
    ]
  )
  func dayNumbers(year: Int, month: Int, day: Int, number: Int) throws {
    let date = try #require(CalendarDate(year: year, month: month, day: day))
    #expect(date.dayNumber == number)
    #expect(CalendarDate(dayNumber: number) == date)
  }

  @Test("Mỗi ngày của chín nghìn chín trăm chín mươi chín năm đi rồi về, đúng thứ tự và đúng thứ trong tuần")
  func everyDay() throws {
    var wrong = 0
    var previous: CalendarDate?
    var weekday = 0  // 01/01/0001 là thứ Hai
    for number in -719_162...2_932_896 {
      guard let date = CalendarDate(dayNumber: number) else {
        wrong += 1
        continue
      }
      if date.dayNumber != number || date.weekday.rawValue != weekday { wrong += 1 }
      if let previous, !(previous < date) { wrong += 1 }
      previous = date
      weekday = (weekday + 1) % 7
    }
    #expect(wrong == 0)
    #expect(CalendarDate(dayNumber: -719_163) == nil)
    #expect(CalendarDate(dayNumber: 2_932_897) == nil)
    #expect(CalendarDate(dayNumber: Int.min) == nil)
  }

  @Test(
    "Cộng ngày",
    arguments: [(1, 2024, 2, 29), (2, 2024, 3, 1), (366, 2025, 2, 28), (-59, 2023, 12, 31), (0, 2024, 2, 28)]
  )
  func adding(days: Int, year: Int, month: Int, day: Int) throws {
    let start = try #require(CalendarDate(year: 2024, month: 2, day: 28))
    #expect(start.adding(days: days) == CalendarDate(year: year, month: month, day: day))
  }

  @Test("Cộng quá lịch", arguments: [Int.max, Int.min, 3_000_000, -800_000])
  func addingTooMuch(days: Int) throws {
    let start = try #require(CalendarDate(year: 2024, month: 2, day: 28))
    #expect(start.adding(days: days) == nil)
  }

  @Test(
    "Thứ trong tuần",
    arguments: [(1945, 9, 2, "Chủ nhật"), (1975, 4, 30, "thứ Tư"), (2020, 3, 5, "thứ Năm"), (2026, 1, 5, "thứ Hai")]
  )
  func weekdays(year: Int, month: Int, day: Int, name: String) throws {
    #expect(try #require(CalendarDate(year: year, month: month, day: day)).weekday.vietnamese == name)
  }

  @Test(
    "Đọc được",
    arguments: [
      "20/4/2023", "20/04/2023", "2023-04-20", "ngày 20 tháng 4 năm 2023", "Ngày 20 tháng 04 năm 2023",
      "NGÀY 20 THÁNG 4 NĂM 2023", "  ngày  20 tháng\u{A0}4 năm 2023 ", " 20/4/2023\n",
      "nga\u{300}y 20 tha\u{301}ng 4 na\u{306}m 2023",
    ]
  )
  func reads(text: String) throws {
    #expect(CalendarDate.parse(text) == .date(try #require(CalendarDate(year: 2023, month: 4, day: 20))))
  }

  @Test(
    "Viết như ngày nhưng không có trong lịch",
    arguments: [
      ("31/02/2023", 31, 2, 2023), ("29/2/2023", 29, 2, 2023), ("2023-02-31", 31, 2, 2023), ("4/20/2023", 4, 20, 2023),
      ("ngày 31 tháng 4 năm 2023", 31, 4, 2023), ("0/1/2023", 0, 1, 2023), ("01/01/0000", 1, 1, 0),
    ]
  )
  func impossible(text: String, day: Int, month: Int, year: Int) {
    #expect(CalendarDate.parse(text) == .impossible(day: day, month: month, year: year))
  }

  @Test(
    "Không phải ngày",
    arguments: [
      "", " ", "20/4/23", "20/4", "2023", "20/4/2023/1", "20//2023", "/4/2023", "20/4/", "020/4/2023", "20/4/02023",
      "20-4-2023", "2023-4-20", "23-04-20", "2023/04/20", "ngày 20 tháng 4 năm 23", "ngày 20 tháng 4",
      "20 tháng 4 năm 2023",
      "ngày hai mươi tháng 4 năm 2023", "20/tư/2023", "+1/4/2023", "-1/4/2023", "٢٠/4/2023", "20/4/2023 sáng",
      "20 /4/2023",
      "ngày 20 tháng 4 nam 2023",
    ]
  )
  func notADate(text: String) {
    #expect(CalendarDate.parse(text) == .notADate)
  }
}

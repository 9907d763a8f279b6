/// Numbers as official Vietnamese writes and reads them.
public enum VietnameseNumber {
  /// A number in words, in lower case: `một trăm linh năm`.
  ///
  /// Northern reading, as taught in schools: `linh`, `nghìn`, `tỷ`; `mốt`, `tư` and `lăm` after a full ten. Beyond
  /// `tỷ` the number of `tỷ` is read as a number of its own: 10¹² is `một nghìn tỷ`.
  public static func words(_ number: Int) -> String {
    if number == 0 { return digitWords[0] }
    var words = number < 0 ? ["âm"] : []
    read(number.magnitude, isLeading: true, into: &words)
    return words.joined(separator: " ")
  }

  /// ``words(_:)`` with a capital at the beginning.
  public static func capitalizedWords(_ number: Int) -> String { capitalizedFirst(words(number)) }

  /// Digits with a dot between thousands: `1.234.567`.
  public static func grouped(_ number: Int) -> String {
    let digits = String(number.magnitude)
    var text = number < 0 ? "-" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.utf8.count - index).isMultiple(of: 3) { text.append(".") }
      text.append(digit)
    }
    return text
  }

  /// Digits without a mark between them: `7`, `-12`, `1234567`.
  public static func digits(_ number: Int) -> String {
    // Nearly all numbers of a document are days, years and counts.
    (0...9999).contains(number) ? fewDigits(number, atLeast: 1) : String(number)
  }

  /// Digits of a number of at most four, with zeros before it.
  private static func fewDigits(_ number: Int, atLeast least: Int) -> String {
    let count = max(least, number < 10 ? 1 : number < 100 ? 2 : number < 1000 ? 3 : 4)
    return unsafe String(unsafeUninitializedCapacity: count) { room in
      var rest = number
      for place in (0..<count).reversed() {
        unsafe room[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
        rest /= 10
      }
      return count
    }
  }

  /// Digits of a count or an ordinal, with a zero before 1 to 9: `09`, `10`.
  ///
  /// Zero stays `0`, and negative numbers stay as they are: the extra zero is there so that nobody adds a digit.
  public static func twoDigits(_ number: Int) -> String {
    (1...9).contains(number) ? fewDigits(number, atLeast: 2) : digits(number)
  }

  /// A sum of money in digits: `1.234.567 đồng`.
  public static func money(_ amount: Int) -> String { grouped(amount) + " đồng" }

  /// A sum of money in words, with a capital, for `(Bằng chữ: …)`.
  public static func moneyWords(_ amount: Int) -> String { capitalizedWords(amount) + " đồng" }

  private static let romanSteps = [
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
    (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
  ]

  /// A Roman number in capitals; `nil` outside 1 to 3999.
  public static func roman(_ number: Int) -> String? {
    guard (1...3999).contains(number) else { return nil }
    var rest = number
    var text = ""
    for (value, letters) in romanSteps {
      while rest >= value {
        text += letters
        rest -= value
      }
    }
    return text
  }

  private static let digitWords = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"]

  /// Reads a number above zero; where it is not the beginning, hundreds are said even when there are none.
  private static func read(_ number: UInt, isLeading: Bool, into words: inout [String]) {
    var isLeading = isLeading
    let (billions, rest) = number.quotientAndRemainder(dividingBy: 1_000_000_000)
    if billions > 0 {
      read(billions, isLeading: isLeading, into: &words)
      words.append("tỷ")
      isLeading = false
    }
    for (size, name) in [(1_000_000, "triệu"), (1000, "nghìn"), (1, "")] as [(UInt, String)] {
      let group = Int(rest / size % 1000)
      guard group > 0 else { continue }
      readGroup(group, isLeading: isLeading, into: &words)
      if !name.isEmpty { words.append(name) }
      isLeading = false
    }
  }

  /// Reads 1 to 999.
  private static func readGroup(_ group: Int, isLeading: Bool, into words: inout [String]) {
    let (hundreds, tens, units) = (group / 100, group / 10 % 10, group % 10)
    let saysHundreds = hundreds > 0 || !isLeading
    if saysHundreds { words += [digitWords[hundreds], "trăm"] }
    switch tens {
    case 0: if saysHundreds, units > 0 { words.append("linh") }
    case 1: words.append("mười")
    default: words += [digitWords[tens], "mươi"]
    }
    switch (tens, units) {
    case (_, 0): break
    case (2..., 1): words.append("mốt")
    case (2..., 4): words.append("tư")
    case (1..., 5): words.append("lăm")
    default: words.append(digitWords[units])
    }
  }
}

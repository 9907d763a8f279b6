import DataBinding
import OfficialWriting
public import Values

extension YearCalendar {
  /// The calendar as a file of RFC 5545 that other programs take in: an event of whole days for each line with a day.
  ///
  /// The same data give the same bytes: identities come from year, office and work, the stamp from the document's date.
  /// An event keeps its identity when its day changes, so taking in a new file moves it.
  /// - Parameter stamp: the day the events were set, usually the date of the document.
  public func calendarFile(stamp: CalendarDate) -> String {
    var file = ContentLines()
    file.append("BEGIN", "VCALENDAR")
    file.append("VERSION", "2.0")
    file.append("PRODID", "-//Van Thu//vanthu lich//VI")
    file.append("CALSCALE", "GREGORIAN")
    var counts: [String: Int] = [:]
    for entry in entries {
      guard let days = entry.eventDays else { continue }
      let identity = entry.identity(year: year, office: office)
      let count = counts[identity, default: 0]
      counts[identity] = count + 1
      file.append("BEGIN", "VEVENT")
      file.append("UID", "\(Self.hexadecimalHash("\(identity)\u{1F}\(count)"))@vanthu")
      file.append("DTSTAMP", "\(Self.digits(stamp))T000000Z")
      file.append("DTSTART;VALUE=DATE", Self.digits(days.lowerBound))
      // The end is the day after the last one; on the last day of time there is none, and one day is meant.
      if let end = days.upperBound.adding(days: 1) { file.append("DTEND;VALUE=DATE", Self.digits(end)) }
      file.append("SUMMARY", Self.escaped(entry.work))
      let description = entry.description
      if !description.isEmpty { file.append("DESCRIPTION", Self.escaped(description)) }
      if case .meeting(let meeting) = entry.subject, let venue = meeting.venue {
        file.append("LOCATION", Self.escaped(venue))
      }
      // A deadline does not make people busy.
      file.append("TRANSP", "TRANSPARENT")
      file.append("END", "VEVENT")
    }
    file.append("END", "VCALENDAR")
    return file.text
  }

  /// `20260331`
  private static func digits(_ date: CalendarDate) -> String {
    String(10_000_0000 + date.year * 10_000 + date.month * 100 + date.day).dropFirst().description
  }

  /// Text with the characters that mean something in a calendar file made harmless: RFC 5545, 3.3.11.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": result += "\\\\"
      case ";": result += "\\;"
      case ",": result += "\\,"
      case "\n": result += "\\n"
      case "\u{0}"..."\u{1F}", "\u{7F}": continue
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// 32 hexadecimal digits of the FNV-1a hash with 128 bits.
  static func hexadecimalHash(_ text: String) -> String {
    var hash: UInt128 = 0x6C62_272E_07BB_0142_62B8_2175_6295_C58D
    for byte in text.utf8 { hash = (hash ^ UInt128(byte)) &* 0x0000_0000_0100_0000_0000_0000_0000_013B }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 32 - digits.utf8.count) + digits
  }
}

extension YearCalendar.Entry {
  /// The days an event covers: all from the first to the last of a period, the last day of a month or a quarter.
  fileprivate var eventDays: ClosedRange<CalendarDate>? {
    guard let span else { return nil }
    if case .deadline(let deadline) = subject, deadline.rule.value.showsLastDayOnly {
      return span.upperBound...span.upperBound
    }
    return span
  }

  /// What tells the event from others, whatever its day: two with the same are told apart by their order.
  fileprivate func identity(year: Int?, office: String) -> String {
    let kind = if case .meeting = subject { "ky_hop" } else { "moc" }
    let parts = [year.map(String.init) ?? "", office, kind, work, actor ?? "", occurrence]
    return parts.map { Name($0).folded }.joined(separator: "\u{1F}")
  }

  /// Who, to whom, how documents write it, and remarks; a line each.
  fileprivate var description: String {
    var lines: [String] = []
    if let actor {
      let label = if case .meeting = subject { "Chủ trì" } else { "Ai làm" }
      lines.append("\(label): \(actor)")
    }
    if let recipient { lines.append("Gửi đến: \(recipient)") }
    lines.append("Thời hạn: \(wording)")
    lines += notes.map { capitalizedFirst($0) }
    return lines.joined(separator: "\n")
  }
}

/// Lines of a calendar file: ended by CR LF, folded after at most 75 bytes, never inside a letter (RFC 5545, 3.1).
struct ContentLines {
  private(set) var text = ""

  mutating func append(_ name: String, _ value: String) {
    var length = 0
    // Whole characters: a letter keeps its marks even when they are scalars of their own.
    for character in "\(name):\(value)" {
      let size = character.utf8.count
      if length + size > 75 {
        text += "\r\n "
        length = 1
      }
      text.append(character)
      length += size
    }
    text += "\r\n"
  }
}

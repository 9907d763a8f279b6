import LivingLaw

@testable import Commendation
import DataBinding
import DataReading
import Diagnostics
import Foundation
import TestSupport
import Testing
import Values

/// The commented file of a year that `vanthu mau du-lieu thi-dua` prints.
@Suite struct YearSkeletonTests {
  private static let url = Project.file("Templates/thi-dua/du-lieu.yaml")

  private func record() throws -> DataRecord {
    try #require(readDocument(name: "nam.yaml", bytes: Array(try Data(contentsOf: Self.url)), format: .yaml).value)
  }

  /// Everything the readers of a year ask for, once they have read the file.
  private func questions() throws -> [String: Set<String>] {
    let binding = DataBinding(try record(), remembersQuestions: true)
    let root = binding.root
    _ = EmulationCluster.read(root, binding)
    _ = QuotaRule.read(root, binding)
    _ = QuotaDecision.read(root, binding)
    let input = YearReader(root: root, binding: binding).read()
    _ = root.optionalText("ho_so_quy_dinh")
    let calendar = CalendarReader(binding: binding, year: Located(2025, at: root.position))
    _ = calendar.meetings(root)
    _ = calendar.deadlines(root, isRequired: true)
    var daysOff = DaysOff()
    daysOff.read(root, binding)
    #expect(binding.diagnostics.map(\.message) == [])
    #expect(input?.proposals.count == 2)
    return try #require(binding.questions)
  }

  /// The lines that belong to a key at the root: its explanation above it and its example below.
  private func sections() throws -> [String: String] {
    var sections: [String: String] = [:]
    var waiting = ""
    var current: String?
    for line in try String(contentsOf: Self.url, encoding: .utf8).split(separator: "\n") {
      if line.hasPrefix("#") {
        waiting += line + "\n"
        continue
      }
      if !line.hasPrefix(" "), let colon = line.firstIndex(of: ":") {
        let key = String(line[..<colon])
        sections[key] = waiting + line + "\n"
        waiting = ""
        current = key
      } else if let current {
        sections[current, default: ""] += waiting + line + "\n"
        waiting = ""
      }
    }
    // khoi and cum are explained together, and so is what stands before the first key.
    sections["cum"] = (sections["khoi"] ?? "") + (sections["cum"] ?? "")
    return sections
  }

  /// Whether a text has a name that is not part of a longer one.
  private func has(_ name: String, in text: String) -> Bool {
    func isLetter(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "_") || byte >= 0x80 || (0x61...0x7A).contains(byte) }
    let bytes = Array(text.utf8)
    let wanted = Array(name.utf8)
    return bytes.indices.dropLast(wanted.count - 1).contains { start in
      bytes[start...].starts(with: wanted) && (start == 0 || !isLetter(bytes[start - 1]))
        && (start + wanted.count == bytes.count || !isLetter(bytes[start + wanted.count]))
    }
  }

  @Test func everyKeyTheReadersAskForIsExplained() throws {
    let whole = try String(contentsOf: Self.url, encoding: .utf8)
    let sections = try sections()
    let questions = try questions()
    #expect(questions.count > 120)
    for path in questions.keys.sorted() {
      let steps = path.split(separator: ".").map(String.init)
      let section = steps.count == 1 ? whole : sections[steps[0]] ?? ""
      #expect(has(steps[steps.count - 1], in: section), "\(path)")
    }
    for key in YearData.keys { #expect(has(key, in: whole), "\(key)") }
  }

  @Test func everyWordOfAChoiceIsNamed() throws {
    let whole = try String(contentsOf: Self.url, encoding: .utf8)
    // Shorter and longer spellings of a word that is named need no mention.
    let spellings: Set = [
      "Hoàn thành xuất sắc", "Hoàn thành tốt", "Hoàn thành", "Không hoàn thành", "phong trào thi đua", "phong trào",
      "quá trình cống hiến", "bộ-tỉnh", "tỉnh", "bộ", "cấp tỉnh", "cấp bộ", "1", "2", "3", "4",
    ]
    for (path, words) in try questions().sorted(by: { $0.key < $1.key }) {
      for word in words.subtracting(spellings).sorted() { #expect(whole.contains(word), "\(path): \(word)") }
    }
  }

  @Test func reviewAndCalendarTakeItAsItIs() throws {
    let record = try record()
    let review = Review.compute(record, load: Shipped.profile)
    #expect(review.diagnostics.map(\.code) == ["V-L5"])
    #expect(review.value?.clusters.map(\.name) == ["Khối hành chính", "Cụm các thôn"])
    let allocation = Allocation.compute(record) { YearData.keys.contains($0) }
    #expect(allocation.diagnostics.map(\.message) == [])
    #expect(allocation.value?.results.count == 5)
    let daysOff = try #require(Shipped.profile("ngay-nghi.yaml").value.flatMap { DaysOff.read($0).value })
    let rules = try #require(Shipped.profile("ky-hop.yaml").value.flatMap { MeetingRule.read($0).value })
    let calendar = YearCalendar.compute(record, daysOff: daysOff, meetingRules: rules)
    #expect(calendar.diagnostics.filter { $0.severity != .note }.map(\.message) == [])
    #expect(calendar.value?.entries.count == 26)
  }
}

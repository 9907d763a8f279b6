public import Commendation
import DataBinding
import Diagnostics
import LivingLaw
import Papers
import Values

extension Office {
  /// Computes the quotas of a year.
  ///
  /// - Parameter path: the data file, or `-` for standard input.
  public func allocation(_ path: String) -> Answer<Allocation> {
    let record = door.document(path)
    let allocation = record.flatMap { record in
      Allocation.compute(record) { key in
        // A notice's own fields may stand in the same file; what looks like a slip of one of ours is not let through.
        YearData.keys.contains(key) || nearest(to: key, in: ["quy_tac", "giao", "khoi"]) == nil
      }
    }
    return Answer(allocation.value, allocation.diagnostics)
  }

  /// Reviews a year: points, ranks, and what every unit and nominee may be given. Where something is wrong the answer ends
  /// with errors and still has the review, as far as it goes, for people to see why.
  ///
  /// - Parameters:
  ///   - path: the data file, or `-` for standard input.
  ///   - isStrict: whether a legal basis that is not in force is an error.
  public func review(_ path: String, isStrict: Bool) -> Answer<Review> {
    let record = door.document(path)
    guard let value = record.value else { return Answer(nil, record.diagnostics) }
    // One cause is said once, not once a file.
    if let missing = library.missingReferences { return Answer(nil, record.diagnostics + [missing], .missing) }
    let workplace = Workplace(library, door: door)
    let review = Review.explain(value, isStrict: isStrict) { workplace.reference($0) }
    let findings = record.diagnostics + review.diagnostics
    return Answer(review.value, findings, Ending(of: findings))
  }

  /// The deadlines and meetings of a year by day.
  ///
  /// - Parameters:
  ///   - path: the data file, or `-` for standard input.
  ///   - needsDate: whether the data have to say when the deadlines were set, as a calendar file does.
  public func calendar(_ path: String, needsDate: Bool = false) -> Answer<YearCalendar> {
    let record = door.document(path)
    let workplace = Workplace(library, door: door)
    // Without reference data the calendar knows weekends only, and says so.
    func reference<Value>(_ name: String, _ read: (DataRecord) -> Outcome<Value>) -> Outcome<Value> {
      guard library.referenceFile(name) == nil else { return workplace.reference(name).flatMap(read) }
      var missing = workplace.reference(name).diagnostics
      for index in missing.indices { missing[index].severity = .warning }
      return Outcome(nil, missing)
    }
    let daysOff = reference("ngay-nghi.yaml") { DaysOff.read($0) }
    let rules = reference("ky-hop.yaml") { MeetingRule.read($0) }
    var findings = record.diagnostics + daysOff.diagnostics + rules.diagnostics
    guard let value = record.value else { return Answer(nil, findings) }
    let calendar = YearCalendar.compute(value, daysOff: daysOff.value ?? DaysOff(), meetingRules: rules.value ?? [])
    findings += calendar.diagnostics
    if needsDate, let calendar = calendar.value, calendar.documentDate == nil {
      findings.append(
        Diagnostic(
          .error,
          "TD-03",
          "thiếu “ngay_van_ban”, nên không ghi được lịch: mỗi sự kiện phải có ngày đặt ra nó",
          at: Place(file: path),
          hint: "thêm “ngay_van_ban: …”"
        )
      )
    }
    return Answer(calendar.value, findings)
  }
}

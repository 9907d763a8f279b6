import DataBinding
import OfficialWriting
public import Values

/// The deadlines and meetings of a year by day.
public struct YearCalendar: Sendable {
  /// One line of the calendar.
  public struct Entry: Sendable {
    /// What the line is about.
    public enum Subject: Sendable {
      /// A deadline.
      case deadline(Deadline)
      /// A meeting.
      case meeting(Meeting)
    }

    /// What the line is about.
    public var subject: Subject
    /// The first and the last day; nil while the meeting it depends on has no day.
    public var span: ClosedRange<CalendarDate>?
    /// Which of several lines of one deadline it is: the month, or the title of the meeting; empty for the only one.
    public var occurrence: String
    /// How documents write it.
    public var wording: String
    /// What else there is to know, such as that the last day is a Sunday.
    public var notes: [String]

    /// What has to be done.
    public var work: String {
      switch subject {
      case .deadline(let deadline): deadline.work.value
      case .meeting(let meeting): capitalizedFirst(meeting.title)
      }
    }

    /// Who does it; who is in the chair of a meeting.
    public var actor: String? {
      switch subject {
      case .deadline(let deadline): deadline.actor
      case .meeting(let meeting): meeting.chair
      }
    }

    /// Who receives it; nil for a meeting.
    public var recipient: String? {
      if case .deadline(let deadline) = subject { deadline.recipient } else { nil }
    }
  }

  /// The year.
  public var year: Int?
  /// Name of the office.
  public var office: String
  /// Date of the document that sets the deadlines.
  public var documentDate: CalendarDate?
  /// Lines in the order of their last days, those without a day at the end.
  public var entries: [Entry]
}

extension YearCalendar.Entry {
  /// Whether it is a day whose end counts, rather than one by which something has to be done.
  var isCutOff: Bool {
    if case .deadline(let deadline) = subject, case .asOf = deadline.rule.value { true } else { false }
  }

  /// Where its day was typed.
  public var position: Position {
    switch subject {
    case .deadline(let deadline): deadline.rule.position
    case .meeting(let meeting): meeting.date?.position ?? meeting.position
    }
  }
}

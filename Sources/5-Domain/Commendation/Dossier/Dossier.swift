public import DataBinding
import OfficialWriting
public import Values

/// An award-proposal dossier: who is put forward for what, what each paper has to say about it, and which parts there
/// are.
///
/// Luật 06/2022/QH15, Điều 84; Nghị định 152/2025/NĐ-CP, Điều 29 and 33. One dossier goes to one decider.
public struct Dossier: Sendable {
  /// An earlier award, as a report names it.
  public struct FormerAward: Sendable {
    /// The year.
    public var year: Int
    /// Name of the award.
    public var name: TypedName
    /// Whether it is a form of commendation, not a title.
    public var isForm: Bool
    /// Number of the decision.
    public var number: String?
    /// Day of the decision.
    public var decided: CalendarDate?
    /// Who decided.
    public var authority: String?
  }

  /// The assessment of a year, as a report names it.
  public struct Assessment: Sendable {
    /// The year.
    public var year: Int
    /// Name of the rating, in full.
    public var rating: String
    /// The paper that gives it.
    public var paper: String?
    /// Where the year's row stands.
    public var position: Position
  }

  /// An initiative that backs a proposal.
  public struct BackingInitiative: Sendable {
    /// Its name.
    public var name: TypedName
    /// The paper that recognises it.
    public var confirmation: String?
  }

  /// The award of a case.
  public struct CaseAward: Sendable {
    /// Its name as papers print it, with the place it was typed at.
    public var name: TypedName
    /// Its code.
    public var code: String
    /// Whether it is a form of commendation, not a title.
    public var isForm: Bool
    /// Whether it is an award of the State.
    var isStateLevel: Bool
    /// The share of all members of the council it needs; nil where nothing sets one.
    public var share: Fraction?
    /// The money that goes with it, in đồng; nil where it is not known.
    public var money: Int?
  }

  /// Votes in favour of a case.
  public struct CaseVotes: Sendable {
    /// Ballots; nil where there are none.
    public var council: Located<Int>?
    /// As the minutes say; nil where the minutes do not name the case.
    public var minutes: Located<Int>?
  }

  /// What the year's file tells of a nominee.
  public struct Background: Sendable {
    /// Initiatives that back the proposal.
    public var initiatives: [BackingInitiative]
    /// Assessments, the earliest year first.
    public var assessments: [Assessment]
    /// Earlier awards, the earliest year first.
    public var formerAwards: [FormerAward]
  }

  /// One nominee for one award.
  public struct Case: Sendable {
    /// Who is put forward.
    public var subject: TypedName
    /// For what.
    public var award: CaseAward
    /// What the nominee is.
    public var kind: Subject.Kind
    /// The type of reward.
    public var type: RewardType
    /// Merits in short, for the list.
    public var merit: TypedName?
    /// Votes in favour.
    public var votes: CaseVotes
    /// What is known of the nominee.
    public var background: Background
    /// Its report among those of the data, from 0; nil while there is none.
    public var report: Int?

    /// Who it is for what.
    var nomination: Nomination { Nomination(subject: subject.key, award: award.code) }
  }

  /// A part of the dossier, asked for or there.
  public struct Part: Sendable {
    /// What it is.
    public var name: String
    /// Whom it is about; nil for the dossier as a whole.
    public var subject: String?
    /// Number of its form.
    public var form: String?
    /// The clause that asks for it.
    public var clause: String?
    /// What shows that it is there, such as the number of a decision; nil while it is missing.
    public var evidence: String?
    /// Whether the dossier may not go without it.
    public var isRequired: Bool
  }

  /// Number, symbol and day of a paper, as far as they are known.
  public struct Head: Sendable {
    /// The number.
    public var number: Int?
    /// The symbol, such as `TTr-SNV`.
    public var symbol: String?
    /// The day.
    public var date: CalendarDate?

    /// Number and symbol as papers cite them, such as `05/BB-HĐTĐKT`; nil until the number is given.
    public var citation: String? {
      guard let number, let symbol else { return nil }
      return "\(VietnameseNumber.twoDigits(number))/\(symbol)"
    }
  }

  /// The year.
  public var year: Located<Int>
  /// Where the group `ho_so` stands.
  public var position: Position
  /// The decider, as the data name them.
  public var decider: TypedName?
  /// Sets that are handed in.
  public var sets: Int
  /// All members of the council.
  public var councilMembers: Int?
  /// All members of the council as the minutes say; nil where they do not say it themselves.
  public var minutesMembers: Int?
  /// Cases in the order of the law: titles before forms; collectives, households, persons; from high to low.
  public var cases: [Case]
  /// Cases in the order of the ballots.
  public var ballotOrder: [Int]
  /// Parts in the order of the law.
  public var parts: [Part]
  /// Heads of the papers there are data for; reports are not among them.
  public var heads: [DossierPaper: Head]
}

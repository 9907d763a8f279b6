public import Diagnostics
import Values

/// A rule that data of thi đua, khen thưởng have to keep, as a person reads about it.
///
/// The file of a rule holds its predicate and its words; thresholds, dates and papers are data in
/// `Templates/quy-dinh/`.
public struct CommendationRule: Sendable {
  /// Code of its findings, such as `V-D2`; never given another meaning.
  public var code: String
  /// Its name, in Vietnamese.
  public var title: String
  /// What it checks, in Vietnamese.
  public var text: String
  /// How serious its findings are; more than one where it depends on the case.
  public var levels: [Severity]
  /// The paper it comes from.
  public var source: String
  /// A message it gives.
  public var example: String
}

/// A type that holds the predicate and the words of one rule.
protocol CheckedRule {
  /// The rule.
  static var rule: CommendationRule { get }
}

extension CheckedRule {
  /// A finding of the rule at its first level.
  static func finding(
    _ message: String,
    at position: Position,
    severity: Severity? = nil,
    expected: String? = nil,
    hint: String? = nil,
    related: [RuleFinding.Related] = []
  ) -> RuleFinding {
    RuleFinding(
      severity: severity ?? rule.levels.first ?? .error,
      code: rule.code,
      message: message,
      position: position,
      expected: expected,
      hint: hint,
      related: related
    )
  }
}

extension CommendationRule {
  /// The rules of review, titles, law, money, limits, calendar and votes, in the order of their codes.
  public static var all: [CommendationRule] {
    let types: [any CheckedRule.Type] = [
      AttachmentIsThere.self, HeadsRotate.self, OrganisationsAreOfTheirTime.self, ScoresFitTheirScale.self,
      PointsReachTheAward.self, PartyRatingReachesTheAward.self,
      NothingStandsAgainstTheUnit.self, ShortcomingsLowerTheAward.self, TiesAreBroken.self,
      PartsAreComplete.self, YearsRunWithoutGap.self, EarlierAwardIsHeld.self, ThemedRewardsDoNotCount.self,
      OneMeritBacksOneAward.self,
      CollectiveHasItsShares.self, FormerDecisionsAreNamed.self, PeriodSinceLastAwardHasRun.self,
      PapersAgree.self, DatesFollowTheProcedure.self, RatingReachesTheAward.self, InitiativeBacksTheAward.self,
      UnitLeadsItsCluster.self, BodyIsOldEnough.self, DossierShowsTheMerit.self, PeopleConclude.self,
      LegalBasisIsInForce.self, DistrictsHaveEnded.self, DeciderHasThePower.self, UnitNamesFitTheDay.self,
      ProfileIsVerified.self,
      AnswerHoldsOnEveryDay.self, MoneyIsFactorTimesBase.self, BaseSalaryIsOfTheDecisionDate.self,
      PercentLimitsHold.self, ProposalsStayWithinQuota.self, DeadlinesKeepTheirOrder.self, DeadlineDaysExist.self,
      MeetingsLeaveTime.self, YearsAgree.self, VotesReachTheShareOfAllMembers.self, VotesDoNotExceedMembers.self,
      PrintedPercentIsComputed.self, CountsMatchTheirLists.self, NumbersHaveOneForm.self,
    ]
    return types.map { $0.rule }
  }

  /// The guide to all rules as Markdown, in Vietnamese; `docs/quy-tac.md` is this text.
  public static var guide: String {
    var text = """
      # Quy tắc thi đua, khen thưởng

      Tệp này được sinh từ mã nguồn (`Sources/5-Domain/Commendation/Rules`); đừng sửa tay. Ngưỡng, thời hạn và văn bản nguồn của
      từng quy tắc là dữ liệu trong `Templates/quy-dinh/`.

      """
    for rule in all {
      text += """

        ## \(rule.code). \(rule.title)

        \(rule.text)

        - Mức: \(rule.levels.map(\.vietnamese).joined(separator: ", "))
        - Nguồn: \(rule.source)
        - Ví dụ: `\(rule.example)`

        """
    }
    return text
  }
}

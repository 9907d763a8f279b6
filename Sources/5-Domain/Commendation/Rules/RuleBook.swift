import Diagnostics
import LivingLaw

extension CommendationRule {
  /// The rules of review, titles, money, limits, calendar and votes.
  private static let own: [any CheckedRule.Type] = [
    AnswerHoldsOnEveryDay.self, BaseSalaryIsOfTheDecisionDate.self, BodyIsOldEnough.self, ClusterHasItsHead.self,
    CollectiveHasItsShares.self, DatesFollowTheProcedure.self, DeadlineDaysExist.self, DeadlinesKeepTheirOrder.self,
    DeciderHasThePower.self, DossierShowsTheMerit.self, EarlierAwardIsHeld.self, FormerDecisionsAreNamed.self,
    HeadsRotate.self, InitiativeBacksTheAward.self, MeetingsLeaveTime.self, MoneyIsFactorTimesBase.self,
    NothingStandsAgainstTheUnit.self, NumberGivenHasABase.self, NumberGivenIsNotAboveTheRule.self,
    NumberGivenIsNotBelowTheRule.self, OneEligibleUnitMayEarnNothing.self, OneMeritBacksOneAward.self,
    OrganisationsAreOfTheirTime.self, PapersAgree.self,
    PartsAreComplete.self, PartyRatingReachesTheAward.self, PeopleConclude.self, PercentLimitsHold.self,
    PeriodSinceLastAwardHasRun.self, PointsReachTheAward.self, PrintedPercentIsComputed.self, ProfileIsVerified.self,
    ProposalsStayWithinQuota.self, QuotasArePossible.self, RatingReachesTheAward.self, ScoresFitTheirScale.self,
    ShortcomingsLowerTheAward.self,
    StatedCountIsThatOfTheList.self, StatedTotalIsTheSum.self, ThemedRewardsDoNotCount.self, TiesAreBroken.self,
    UnitBelongsToOneCluster.self, UnitLeadsItsCluster.self, VotesDoNotExceedMembers.self,
    VotesReachTheShareOfAllMembers.self, YearsAgree.self, YearsRunWithoutGap.self,
  ]

  /// All rules with those of living law on any document, in the order of their codes.
  public static var all: [CommendationRule] {
    (own.map { $0.rule } + LegalFacts.pages.map { CommendationRule($0) }).sorted { $0.place < $1.place }
  }

  /// Letters and number of the code, `V-H` and 10.
  private var place: (String, Int) {
    let letters = code.prefix { !$0.isNumber }
    return (String(letters), Int(code.dropFirst(letters.count)) ?? 0)
  }
}

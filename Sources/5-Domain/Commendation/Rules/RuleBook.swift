import Diagnostics

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
}

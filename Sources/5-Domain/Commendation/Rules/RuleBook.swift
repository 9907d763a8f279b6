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

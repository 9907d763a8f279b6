public import Rules

extension Decree30 {
  /// Rules on what gets into a text by mistake: placeholders, letters of a wrong encoding, things typed twice. They are not of
  /// the decree, hold for every document, and look at what data and templates say alike.
  public static var slipRules: RuleGroup {
    RuleGroup(
      "CL",
      "Chữ gõ nhầm, dán nhầm",
      [
        RuleEntry(PlaceholdersAreFilled()),
        RuleEntry(LettersAreDecoded()),
        RuleEntry(MarksStandOnce()),
        RuleEntry(LabelsStandOnce()),
        RuleEntry(WordsStandOnce()),
        RuleEntry(NamesHaveTheirMarks()),
        RuleEntry(RowsStandOnce()),
        RuleEntry(OfficeIsTheSameEverywhere()),
      ]
    )
  }
}

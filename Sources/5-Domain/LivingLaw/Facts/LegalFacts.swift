import DataBinding
public import Diagnostics
public import Rules
public import Values

/// What living law says that changes with time: acts, units and their names. Data of `Templates/quy-dinh/`.
public struct LegalFacts: Sendable {
  /// Acts with their validity, as citations are looked at.
  public var acts = CitedActs([])
  /// The former district level; nil where the data do not tell of it.
  public var districts: Districts?
  /// Kinds of units with their time.
  var unitKinds: [UnitKind] = []
  /// Provinces and cities with their time.
  var provinces = Provinces()

  /// Knows nothing.
  public init() {}

  /// Reads the facts.
  ///
  /// - Parameter load: gives a file of `Templates/quy-dinh/` by its name, nothing where there is none, or says what is wrong.
  /// - Returns: the facts, absent where there are errors; and what was found.
  public static func read(_ load: (String) -> Outcome<DataRecord>) -> Outcome<LegalFacts> {
    var facts = LegalFacts()
    var diagnostics: [Diagnostic] = []
    func each(_ name: String, _ read: (FieldGroup) -> Void) {
      let file = load(name)
      diagnostics += file.diagnostics
      guard let record = file.value else { return }
      let binding = DataBinding(record)
      let root = binding.root
      read(root)
      root.finish()
      diagnostics += binding.diagnostics
    }
    each("van-ban-phap-luat.yaml") { root in
      facts.acts = CitedActs(root.rows("van_ban", "Văn bản").compactMap { LegalAct.read($0) })
      facts.districts = Districts.read(root)
      facts.unitKinds = root.rows("loai_don_vi", "Loại đơn vị", isRequired: false).compactMap { UnitKind.read($0) }
    }
    each("don-vi-hanh-chinh.yaml") { facts.provinces = Provinces.read($0) }
    let hasErrors = diagnostics.contains { $0.severity == .error }
    return Outcome(hasErrors ? nil : facts, diagnostics)
  }

  /// The rules that look at finished documents, in the order of their findings.
  public var checks: [any CheckingRule] {
    let districts: [any CheckingRule] = districts.map { [DistrictsHaveEnded($0)] } ?? []
    return [LegalBasisIsInForce(acts)] + districts + [
      UnitKindsFitTheDay(unitKinds), ProvincesFitTheDay(provinces), PlaceIsACurrentUnit(provinces),
      PlaceNameIsInFull(provinces), AttachmentIsThere(), CountsMatchTheirLists(), NumbersHaveOneForm(),
    ]
  }

  /// Pages of those rules.
  public static var pages: [RulePage] {
    [
      AttachmentIsThere.page, LegalBasisIsInForce.page, DistrictsHaveEnded.page, UnitKindsFitTheDay.page,
      CountsMatchTheirLists.page, NumbersHaveOneForm.page,
    ]
  }
}

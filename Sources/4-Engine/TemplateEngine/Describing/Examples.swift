import Decree30
import DocumentModel

/// Example values of a template's fields, as they would be typed.
struct Examples {
  private let kind: DocumentKind
  /// The field that the document's symbol is made of.
  private let symbolField: Field?
  /// The list that the recipients are made of.
  private let recipientsField: Field?
  /// What recipients begin with.
  private let firstRecipient: String?
  /// The field of the collective that is signed for.
  private let collectiveField: Field?

  init(_ template: Template) {
    kind = template.kind
    symbolField = template.symbolField
    recipientsField = template.recipientsField
    firstRecipient = template.firstRecipient
    collectiveField = template.collectiveField
  }

  /// An example value of a field.
  ///
  /// A frame serves templates of many kinds; the example of the field that is the document's symbol gets the code of this one:
  /// `SNV-TĐKT` of a công văn is `KH-SNV` of a plan (nd30 PL III). Recipients begin with `Như trên` where there is Kính gửi, and
  /// with `Như Điều 1` in a decision (PL I.I.II.9b, PL III), which a head signs for himself and not for a collective.
  func callAsFunction(of field: Field) -> String? {
    if field === recipientsField, let first = firstRecipient { return first }
    if field === collectiveField, kind == .decision { return nil }
    guard let example = field.example, let code = kind.code, field === symbolField else { return field.example }
    let groups = example.split(separator: "-")
    return groups.first.map(String.init) == code ? example : "\(code)-\(groups.first ?? "")"
  }
}

extension Template {
  fileprivate var firstRecipient: String? {
    if kind == .decision || kind == .resolution { return "Như Điều 1" }
    return holdsAddressees(steps) ? "Như trên" : nil
  }

  private func holdsAddressees(_ steps: [Step<DocumentAct>]) -> Bool {
    steps.contains { step in
      switch step {
      case .act(.part(.addressee, _, _)): true
      case .loop(let loop): holdsAddressees(loop.body)
      case .choice(let branches): branches.contains { holdsAddressees($0.body) }
      default: false
      }
    }
  }

  /// The list that the recipients are made of, when they are made of one alone.
  fileprivate var recipientsField: Field? {
    for step in steps {
      guard case .loop(let loop) = step, loop.body.count == 1, case .act(.part(.recipient, _, _)) = loop.body[0],
        case .field(let slot) = loop.list.expression
      else { continue }
      return fields.fields[slot]
    }
    return nil
  }

  /// The field that the name behind TM. is made of, when it is made of one alone.
  fileprivate var collectiveField: Field? {
    for case .act(.signature(let lines, _)) in steps {
      if let field = collectiveField(in: lines) { return field }
    }
    return nil
  }

  private func collectiveField(in steps: [Step<SignatureAct>]) -> Field? {
    for step in steps {
      switch step {
      case .act(.line(.onBehalf?, let text)):
        guard text.parts.count == 1, case .act(.value(let value, _)) = text.parts[0],
          case .member(.field(let group), let slot) = value.expression,
          case .record(let record) = fields.fields[group].type
        else { return nil }
        return record.fields[slot]
      case .choice(let branches):
        for branch in branches {
          if let field = collectiveField(in: branch.body) { return field }
        }
      case .act, .loop: continue
      }
    }
    return nil
  }

  /// The field that the symbol is made of, when it is made of one alone.
  fileprivate var symbolField: Field? {
    let values = steps.lazy.compactMap { step -> Expression? in
      guard case .act(.part(.symbol, let text, _)) = step, text.parts.count == 1,
        case .act(.value(let value, _)) = text.parts[0]
      else { return nil }
      return value.expression
    }
    guard case .field(let slot)? = values.first else { return nil }
    return fields.fields[slot]
  }
}

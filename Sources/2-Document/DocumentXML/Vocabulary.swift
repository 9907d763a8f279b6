import Decree30
import DocumentModel

/// How often something stands in its parent.
package enum Occurrence {
  case once
  case optional
  case many
  case atLeastOnce

  package var isRequired: Bool {
    switch self {
    case .once, .atLeastOnce: true
    case .optional, .many: false
    }
  }

  package var isRepeated: Bool {
    switch self {
    case .many, .atLeastOnce: true
    case .once, .optional: false
    }
  }
}

/// One of some elements, at its place in the order of its parent.
package struct Slot {
  package var names: [ElementName]
  package var occurrence: Occurrence

  package init(_ name: ElementName, _ occurrence: Occurrence = .once) { self.init([name], occurrence) }

  package init(_ names: [ElementName], _ occurrence: Occurrence) {
    self.names = names
    self.occurrence = occurrence
  }
}

/// What stands in an element of a finished document.
package enum Content {
  /// Running text: characters, styles, blanks.
  case words
  /// Running text, or paragraphs of it.
  case wordsOrParagraphs
  /// Characters alone.
  case string
  /// The file of a picture as base64.
  case picture
  /// One of some fixed texts.
  case oneOf([String])
  /// A label, then running text.
  case labelled
  /// A label, a heading or running text, then blocks.
  case item
  /// Elements in an order, with fixed words between them where there are any.
  case slots([Slot], words: [String] = [])
}

/// What the value of an attribute may be.
package enum AttributeValues {
  case oneOf([String])
  /// A whole number from 1 to 1000.
  case count
  /// A whole number from 0.
  case number
  /// A name without accents: letters a–z, digits and underscores.
  case identifier
  /// The name of a template or frame: also hyphens.
  case fileName
  /// Any text but an empty one.
  case text
}

/// The values of an attribute that says yes or no.
public enum Flag: String, Sendable, CaseIterable {
  /// Yes.
  case yes = "co"
  /// No.
  case no = "khong"
}

/// What a field of a template holds, as its declaration says.
public enum FieldForm: String, Sendable, CaseIterable {
  /// Characters.
  case text = "chu"
  /// A whole number.
  case integer = "so-nguyen"
  /// A number that may have a fraction.
  case decimal = "so-thap-phan"
  /// A sum of money in đồng.
  case money = "tien"
  /// A share, typed with its sign of percent.
  case percent = "phan-tram"
  /// A date.
  case date = "ngay"
  /// A time of day.
  case time = "gio"
  /// Yes or no.
  case boolean = "co-khong"
  /// The picture of a signature.
  case signaturePicture = "anh-chu-ky"
  /// A list of scalars.
  case list = "danh-sach"
  /// A list of records.
  case table = "bang"
  /// A record.
  case group = "nhom"

  /// Whether it may be the element of a list.
  public var isScalar: Bool {
    switch self {
    case .text, .integer, .decimal, .money, .percent, .date, .time, .boolean: true
    case .signaturePicture, .list, .table, .group: false
    }
  }
}

/// What a field means for the checks that compare the data with the document's own date.
public enum FieldRole: String, Sendable, CaseIterable {
  /// A deadline.
  case deadline = "han"
  /// A year the document is about.
  case year = "nam"
  /// The document's own date.
  case documentDate = "ngay-van-ban"
  /// The document's own year, when day and month are blank.
  case documentYear = "nam-van-ban"
  /// The date to reckon with while the document's own date is blank.
  case effectiveDate = "ngay-hieu-luc"
}

/// An attribute an element may have.
package struct AttributeRule {
  package var name: AttributeName
  package var values: AttributeValues
  package var isRequired = false
}

extension ElementName {
  /// What stands in the element in a finished document; the elements of templates are described by the schema.
  package var content: Content {
    switch self {
    case .document: .slots([Slot(.head), Slot(.content), Slot(.tail), Slot([.promulgatedText, .appendix], .many)])
    case .head:
      .slots([
        Slot(.draftMark, .optional), Slot(.superiorAuthority, .optional), Slot(.issuingAuthority, .many),
        Slot(.nationalName), Slot(.motto), Slot(.numberAndSymbol, .optional), Slot(.placeAndDate, .optional),
        Slot(.secrecy, .optional), Slot(.urgency, .optional), Slot(.circulation, .optional),
        Slot(.kindTitle, .optional), Slot(.subject, .optional), Slot([.addressees, .telegram], .optional),
      ])
    case .draftMark: .oneOf([Decree30.draftMark])
    case .nationalName: .oneOf([Decree30.nationalName])
    case .motto: .oneOf([Decree30.motto])
    case .secrecy: .oneOf(Secrecy.allCases.map(\.rawValue))
    case .urgency: .oneOf(Urgency.allCases.map(\.rawValue))
    case .kindTitle: .oneOf(Self.kindTitles)
    case .superiorAuthority, .issuingAuthority: .slots([Slot(.line, .atLeastOnce)])
    case .numberAndSymbol: .slots([Slot(.number), Slot(.symbol)], words: [Decree30.numberLabel, "/"])
    case .placeAndDate:
      .slots(
        [Slot(.place), Slot(.day), Slot(.month), Slot(.year)],
        words: ["", ", " + Decree30.dayWord, Decree30.monthWord, Decree30.yearWord]
      )
    case .addressees: .slots([Slot(.destination, .atLeastOnce)], words: [Decree30.addresseesLabel])
    case .telegram: .slots([Slot(.caller), Slot(.destination, .many)])
    case .recipients:
      .slots(
        [Slot([.destination, .innerDestination], .many), Slot(.archive, .optional)],
        words: [Decree30.recipientsLabel]
      )
    case .destination, .innerDestination, .archive: .labelled
    case .label: .string
    case .signaturePicture: .picture
    case .content:
      .slots([
        Slot(.decisionAuthority, .optional), Slot(.legalBasis, .many), Slot(.enactingPhrase, .optional),
        Slot(Self.blocks, .many),
      ])
    case .part, .chapter, .section, .subsection, .article, .clause, .point, .dash, .group: .item
    case .table:
      .slots([Slot(.caption, .optional), Slot([.column, .columnGroup], .atLeastOnce), Slot(.row, .many)])
    case .columnGroup: .slots([Slot(.heading), Slot([.column, .columnGroup], .atLeastOnce)])
    case .row: .slots([Slot(.cell, .atLeastOnce)])
    case .tail:
      .slots([
        Slot(.recipients, .optional), Slot(.signature, .many), Slot(.drafterMark, .optional), Slot(.contact, .optional),
      ])
    case .signature:
      .slots([
        Slot([.authorityLine, .postLine], .many), Slot(.signaturePicture, .optional), Slot(.otherPost, .optional),
        Slot(.signerName),
      ])
    case .promulgatedText:
      .slots([
        Slot(.nationalName, .optional), Slot(.motto, .optional), Slot(.kindTitle), Slot(.heading),
        Slot(.appendixNote, .optional), Slot(Self.blocks, .many), Slot(.signature, .many),
      ])
    case .appendix:
      .slots([
        Slot(.label, .optional), Slot(.nationalName, .optional), Slot(.motto, .optional), Slot(.heading),
        Slot(.appendixNote, .optional), Slot(Self.blocks, .many), Slot(.signature, .many),
      ])
    case .line, .number, .symbol, .place, .day, .month, .year, .circulation, .subject, .caller, .decisionAuthority,
      .legalBasis,
      .enactingPhrase, .paragraph, .heading, .caption, .column, .authorityLine, .postLine, .otherPost,
      .signerName, .drafterMark, .contact, .appendixNote, .bold, .italic, .underline, .superscript, .subscript:
      .words
    case .cell: .wordsOrParagraphs
    case .blank: .oneOf(Blank.Form.allCases.map(\.characters) + [""])
    case .summary, .include: .string
    case .fields: .slots([Slot([.requirement], .many)])
    case .requirement: .words
    case .template, .frame, .field, .loop, .condition, .otherwise: .slots([])
    }
  }

  /// Type names of documents, then those of promulgated texts that are no kind of document.
  private static let kindTitles = {
    let kinds = DocumentKind.allCases.compactMap(\.title)
    return kinds + PromulgatedKind.allCases.map(\.title).filter { !kinds.contains($0) }
  }()

  /// Elements of a document that may stand in the element in a template, in the order of a finished document; elements
  /// that steer may stand anywhere. Text is not meant: what stands in text is ``styles``, ``blank`` and what steers.
  package var childrenInTemplate: [ElementName] { Self.childrenInTemplates[self] ?? [] }

  private static let childrenInTemplates = Dictionary(
    uniqueKeysWithValues: allCases.map { name -> (ElementName, [ElementName]) in
      switch name.content {
      case .slots(let slots, _): (name, slots.flatMap(\.names).filter { !$0.isFinishedOnly })
      case .item: (name, blocks)
      case .wordsOrParagraphs: (name, [.paragraph])
      case .words, .string, .picture, .oneOf, .labelled: (name, [])
      }
    }
  )

  /// Names of the attributes the element may have.
  package var attributeNames: [AttributeName] { Self.attributeNames[self] ?? [] }

  private static let attributeNames = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0, $0.attributes.map(\.name)) }
  )

  /// The attributes the element may have.
  package var attributes: [AttributeRule] {
    switch self {
    case .document:
      [
        AttributeRule(name: .kind, values: .oneOf(DocumentKind.allCases.map(\.rawValue)), isRequired: true),
        AttributeRule(name: .sizes, values: .oneOf(SizePreset.allCases.map(\.rawValue))),
      ]
    case .part, .chapter, .section, .subsection, .article, .clause, .point, .dash:
      [
        AttributeRule(name: .form, values: .oneOf(LabelStyle.allCases.map(\.rawValue))),
        AttributeRule(name: .labelText, values: .text),
        AttributeRule(name: .start, values: .count),
      ]
    case .column:
      [
        AttributeRule(name: .width, values: .count),
        AttributeRule(name: .alignment, values: .oneOf(Table.Alignment.allCases.map(\.rawValue))),
      ]
    case .row: [AttributeRule(name: .isTotal, values: .oneOf(Flag.allCases.map(\.rawValue)))]
    case .cell: [AttributeRule(name: .span, values: .count), AttributeRule(name: .rowSpan, values: .count)]
    case .authorityLine:
      [
        AttributeRule(name: .authority, values: .oneOf(SignatureAuthority.allCases.map(\.rawValue)), isRequired: true)
      ]
    case .promulgatedText:
      [
        AttributeRule(name: .kind, values: .oneOf(PromulgatedKind.allCases.map(\.rawValue)), isRequired: true),
        AttributeRule(name: .orientation, values: .oneOf(Orientation.allCases.map(\.rawValue))),
        AttributeRule(name: .hasNationalName, values: .oneOf(Flag.allCases.map(\.rawValue))),
      ]
    case .appendix:
      [
        AttributeRule(name: .orientation, values: .oneOf(Orientation.allCases.map(\.rawValue))),
        AttributeRule(name: .labelText, values: .text),
        AttributeRule(name: .start, values: .count),
        AttributeRule(name: .isForm, values: .oneOf(Flag.allCases.map(\.rawValue))),
        AttributeRule(name: .hasNationalName, values: .oneOf(Flag.allCases.map(\.rawValue))),
      ]
    case .blank:
      [
        AttributeRule(name: .name, values: .text, isRequired: true),
        AttributeRule(name: .form, values: .oneOf(Blank.Form.allCases.map(\.rawValue))),
      ]
    case .template:
      [
        AttributeRule(name: .name, values: .fileName, isRequired: true),
        AttributeRule(name: .computation, values: .fileName),
        AttributeRule(name: .group, values: .text),
      ]
    case .frame: [AttributeRule(name: .name, values: .fileName, isRequired: true)]
    case .field: Self.fieldAttributes
    case .loop:
      [
        AttributeRule(name: .variable, values: .identifier, isRequired: true),
        AttributeRule(name: .list, values: .text, isRequired: true),
      ]
    case .requirement: [AttributeRule(name: .requirement, values: .text, isRequired: true)]
    case .condition: [AttributeRule(name: .condition, values: .text, isRequired: true)]
    case .otherwise: [AttributeRule(name: .condition, values: .text)]
    case .include: [AttributeRule(name: .frame, values: .fileName, isRequired: true)]
    default: []
    }
  }

  private static let fieldAttributes: [AttributeRule] = {
    let scalars = FieldForm.allCases.filter(\.isScalar).map(\.rawValue)
    let flag = AttributeValues.oneOf(Flag.allCases.map(\.rawValue))
    return [
      AttributeRule(name: .name, values: .identifier, isRequired: true),
      AttributeRule(name: .labelText, values: .text),
      AttributeRule(
        name: .form,
        values: .oneOf(FieldForm.allCases.map(\.rawValue)),
        isRequired: true
      ),
      AttributeRule(name: .element, values: .oneOf(scalars)),
      AttributeRule(name: .isRequired, values: flag),
      AttributeRule(name: .mayBeBlank, values: flag),
      AttributeRule(name: .minimum, values: .number),
      AttributeRule(name: .maximum, values: .number),
      AttributeRule(name: .least, values: .text),
      AttributeRule(name: .greatest, values: .text),
      AttributeRule(name: .values, values: .text),
      AttributeRule(name: .role, values: .oneOf(FieldRole.allCases.map(\.rawValue))),
      AttributeRule(name: .example, values: .text),
    ]
  }()
}

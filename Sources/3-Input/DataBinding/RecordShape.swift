public import Values

/// What the fields of records are, as numbers: enough to read clean records in one pass, straight into typed values.
public struct RecordShape: Sendable {
  /// What a field holds.
  public indirect enum Kind: Sendable {
    /// Characters, one of some where there are any.
    case text(allowed: [String])
    /// One value that is no text.
    case scalar(ScalarType)
    /// Elements of one kind.
    case list(Kind)
    /// A group of fields, by the number of its shape.
    case record(Int)
    /// What is not read in one pass, such as a picture.
    case other
  }

  /// A field.
  public struct Field: Sendable {
    /// What it holds.
    public let kind: Kind
    /// Whether a document needs it.
    public let isRequired: Bool
    /// Whether a record may leave it out all the same, as an office's profile has it.
    public let isGivenElsewhere: Bool
    /// How many elements a list has.
    public let counts: ClosedRange<Int>

    /// Makes a field.
    ///
    /// - Parameters:
    ///   - kind: what it holds.
    ///   - isRequired: whether a document needs it.
    ///   - isGivenElsewhere: whether a record may leave it out all the same, as an office's profile has it.
    ///   - counts: how many elements a list has; one that is not required may be empty, too.
    public init(
      _ kind: Kind,
      isRequired: Bool,
      isGivenElsewhere: Bool = false,
      counts: ClosedRange<Int> = 0...Int.max
    ) {
      self.kind = kind
      self.isRequired = isRequired
      self.isGivenElsewhere = isGivenElsewhere
      self.counts = counts
    }
  }

  /// A group of fields.
  public struct Group: Sendable {
    /// The fields by slot.
    public let fields: [Field]
    /// The values of a record that says nothing.
    public let emptyValues: [Value]
    /// The slot of the field that a key means; nil where there is none.
    public let slot: @Sendable (String) -> Int?
    /// One bit a field without which a record is not clean, the lowest for the first slot.
    public let required: UInt64

    /// Makes a group; nil where it has more fields than are read in one pass.
    ///
    /// - Parameters:
    ///   - fields: the fields, by slot.
    ///   - emptyValues: the values of a record that says nothing.
    ///   - slot: the slot of the field that a key means; nil where there is none.
    public init?(_ fields: [Field], emptyValues: [Value], slot: @escaping @Sendable (String) -> Int?) {
      guard fields.count <= UInt64.bitWidth else { return nil }
      self.fields = fields
      self.emptyValues = emptyValues
      self.slot = slot
      required = fields.indices.reduce(0) { bits, slot in
        fields[slot].isRequired && !fields[slot].isGivenElsewhere ? bits | 1 << UInt64(slot) : bits
      }
    }
  }

  /// The groups by number; the first is the whole record.
  public let groups: [Group]

  /// Makes a shape of groups by number, the first of them the whole record.
  public init(_ groups: [Group]) { self.groups = groups }
}

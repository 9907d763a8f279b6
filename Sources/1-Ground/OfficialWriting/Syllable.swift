/// The shapes a Vietnamese syllable can have, for telling Vietnamese from noise.
struct SyllableShapes {
  /// Built once, on first use.
  static let shared = SyllableShapes()

  private let rimes: Set<String>

  private init() {
    let list = """
      a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
      e ec em en eng eo ep et ê êch êm ên ênh êp êt êu
      i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu
      o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong oong
      ooc op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
      u ua uân uâng uât uây uc ue uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt uơ up ut
      uy uya uych uyên uyêt uynh uyp uyt uyu ư ưa ưc ưi ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu
      y ych yên yêm yêng yêt yêu ynh yp yt
      """
    rimes = Set(list.split(whereSeparator: \.isWhitespace).map(String.init))
  }

  /// Whether letters and tones make one well-formed syllable: a known onset and rime, at most one tone, and only sắc or
  /// nặng before a final stop.
  ///
  /// - Parameters:
  ///   - letters: lower-case letters without tones.
  ///   - tones: as in ``Letter/tone``, one for each letter.
  func accept(_ letters: [Unicode.Scalar], tones: [UInt8]) -> Bool {
    // The longest syllable is nghiêng.
    guard (1...7).contains(letters.count) else { return false }
    var tone: UInt8 = 0
    for mark in tones where mark != 0 {
      guard tone == 0 else { return false }
      tone = mark
    }
    for length in 0...3 where length < letters.count {
      guard isOnset(letters[..<length], before: letters[length]) else { continue }
      guard rimes.contains(String(String.UnicodeScalarView(letters[length...]))) else { continue }
      if tone >= 4 || !endsInStop(letters) { return true }
    }
    return false
  }

  private func isOnset(_ onset: ArraySlice<Unicode.Scalar>, before vowel: Unicode.Scalar) -> Bool {
    let isFront = vowel == "e" || vowel == "ê" || vowel == "i" || vowel == "y"
    switch String(String.UnicodeScalarView(onset)) {
    case "", "b", "ch", "d", "đ", "gi", "h", "k", "kh", "l", "m", "n", "nh", "p", "ph", "qu", "r", "s", "t", "th", "tr",
      "v", "x":
      return true
    case "c", "ng": return !isFront
    case "g": return !isFront || vowel == "i"
    case "gh", "ngh": return isFront
    default: return false
    }
  }

  private func endsInStop(_ letters: [Unicode.Scalar]) -> Bool {
    switch letters.last {
    case "c", "p", "t": true
    case "h": letters.dropLast().last == "c"
    default: false
    }
  }
}

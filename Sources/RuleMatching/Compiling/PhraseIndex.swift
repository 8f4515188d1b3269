/// The phrases of all lexicons that patterns name, together: one walk finds those of all of them.
struct PhraseIndex: Sendable {
  /// A lexicon that has a phrase.
  struct Output: Sendable {
    /// The number of the lexicon among those that patterns name.
    var lexicon: Int32
    /// The number of the phrase among those of all lexicons.
    var phrase: Int32
  }

  /// The words of each list of phrases that read the same, and the phrases.
  private var phrases: [[UInt32]] = []
  private var lists: [[Output]] = []
  private var listNumbers: [[UInt32]: Int] = [:]
  /// The second words of the phrases that begin with a word, and the lexicons of these phrases.
  private var seconds: [UInt32: Set<UInt32>] = [:]
  private var lexicons: [UInt32: Set<Int>] = [:]
  /// The walks from word to word.
  private(set) var steps = PhraseSteps()
  /// The sets of lexicons that have the phrases of a list.
  private(set) var lexiconSets: [[Int]] = []
  /// The lists of outputs one behind the other.
  private(set) var outputs: [Output] = []
  private(set) var offsets: [UInt32] = [0]

  mutating func insert(_ words: [UInt32], lexicon: Int, phrase: Int) {
    let output = Output(lexicon: Int32(lexicon), phrase: Int32(phrase))
    if words.count > 1 {
      seconds[words[0], default: []].insert(words[1])
      lexicons[words[0], default: []].insert(lexicon)
    }
    if let list = listNumbers[words] {
      lists[list].append(output)
      return
    }
    listNumbers[words] = lists.count
    lists.append([output])
    phrases.append(words)
  }

  /// Ends the building.
  mutating func finish() {
    var numbers: [[Int]: UInt32] = [:]
    var setOfList: [UInt32] = []
    for list in lists {
      outputs += list
      offsets.append(UInt32(outputs.count))
      let lexicons = Set(list.map { Int($0.lexicon) }).sorted()
      let number = numbers[lexicons] ?? UInt32(lexiconSets.count)
      if numbers.updateValue(number, forKey: lexicons) == nil { lexiconSets.append(lexicons) }
      setOfList.append(number)
    }
    steps = PhraseSteps(phrases, lexicons: setOfList)
    listNumbers = [:]
    phrases = []
  }

  func seconds(of word: UInt32) -> Set<UInt32> { seconds[word] ?? [] }

  /// The lexicons that have a phrase of two or more words that begins with `word`.
  func lexicons(behind word: UInt32) -> Set<Int> { lexicons[word] ?? [] }

  /// The first step of the walk with a word; its own word is 0 where no phrase begins so.
  func firstStep(of word: UInt32) -> PhraseSteps.Step {
    steps.withLookup { $0.step(from: steps.root, word) }
  }
}

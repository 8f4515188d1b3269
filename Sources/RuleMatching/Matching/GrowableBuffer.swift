/// An array without reference count and bounds checks for the matcher's loop; it keeps its memory
/// when it is emptied.
struct GrowableBuffer<Element: BitwiseCopyable>: ~Copyable {
  private var base: UnsafeMutablePointer<Element>
  private var capacity: Int
  private(set) var count = 0

  init(capacity: Int) {
    self.capacity = Swift.max(1, capacity)
    base = .allocate(capacity: self.capacity)
  }

  deinit { base.deallocate() }

  @inline(__always)
  subscript(index: Int) -> Element {
    get { base[index] }
    set { base[index] = newValue }
  }

  @inline(__always)
  mutating func append(_ element: Element) {
    if count == capacity { grow(to: count + 1) }
    (base + count).initialize(to: element)
    count &+= 1
  }

  /// Makes room for `more` elements.
  @inline(__always)
  mutating func reserve(_ more: Int) {
    if count &+ more > capacity { grow(to: count + more) }
  }

  /// Adds `element` where `isKept` is 1, not where it is 0: without a branch. There must be room for
  /// it in any case.
  @inline(__always)
  mutating func append(_ element: Element, if isKept: Int) {
    (base + count).initialize(to: element)
    count &+= isKept
  }

  /// Sorts the elements; a few of them, or such as are nearly in order, at once.
  mutating func sort() where Element: Comparable {
    if count > 16 {
      var all = UnsafeMutableBufferPointer(start: base, count: count)
      return all.sort()
    }
    var end = 1
    while end < count {
      let element = base[end]
      var place = end
      while place > 0, element < base[place &- 1] {
        base[place] = base[place &- 1]
        place &-= 1
      }
      base[place] = element
      end &+= 1
    }
  }

  /// A copy of the elements.
  var array: [Element] { Array(UnsafeBufferPointer(start: base, count: count)) }

  /// Removes and returns the last element; there must be one.
  @inline(__always)
  mutating func removeLast() -> Element {
    count &-= 1
    return base[count]
  }

  /// Removes what stands behind the first `count` elements.
  @inline(__always)
  mutating func truncate(to count: Int) { self.count = count }

  mutating func copy(from other: borrowing GrowableBuffer) {
    if capacity < other.count { grow(to: other.count) }
    base.update(from: other.base, count: other.count)
    count = other.count
  }

  /// Makes it `count` elements, all of them `element`.
  mutating func fill(with element: Element, count: Int) {
    if capacity < count { grow(to: count) }
    base.update(repeating: element, count: count)
    self.count = count
  }

  private mutating func grow(to minimum: Int) {
    let larger = Swift.max(minimum, capacity * 2)
    let new = UnsafeMutablePointer<Element>.allocate(capacity: larger)
    new.update(from: base, count: count)
    base.deallocate()
    base = new
    capacity = larger
  }
}

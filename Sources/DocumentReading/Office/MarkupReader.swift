import CSystemXML

/// Takes what a ``MarkupReader`` meets, in the order of the document.
protocol MarkupHandler {
  mutating func start(_ element: MarkupElement)
  mutating func text(_ text: String)
  mutating func end(_ name: String)
}

/// An element that a ``MarkupReader`` is at; good only while it is handed on.
struct MarkupElement {
  /// With the prefix of its name space, `w:tbl`; HTML names are in small letters.
  let name: String
  fileprivate let node: xmlNodePtr

  /// The value of an attribute, `w:val`.
  func attribute(_ name: String) -> String? {
    var next = node.pointee.properties
    while let attribute = next {
      if MarkupReader.name(attribute.pointee.name, attribute.pointee.ns) == name {
        var value = ""
        var piece = attribute.pointee.children
        while let text = piece {
          value += MarkupReader.string(text.pointee.content)
          piece = text.pointee.next
        }
        return value
      }
      next = attribute.pointee.next
    }
    return nil
  }
}

/// Reads XML and HTML with libxml2, as much of it as can be read.
///
/// Nothing outside the bytes is ever fetched, and entities are not expanded.
enum MarkupReader {
  enum Form { case xml, html }

  /// Hands all elements and texts of a document to `handler`.
  ///
  /// - Parameter bytes: XML says its encoding itself; HTML has to be UTF-8.
  /// - Returns: whether the document was whole and well formed (always so for HTML).
  /// - Complexity: O(*n*); the stack does not grow with the depth of the document.
  @discardableResult
  static func read(
    _ bytes: [UInt8], as form: Form, into handler: inout some MarkupHandler
  ) -> Bool {
    _ = isReady
    guard bytes.count < Int32.max, !bytes.isEmpty else { return false }
    let document = bytes.withUnsafeBytes { buffer in
      let text = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
      switch form {
      case .xml:
        let options = XML_PARSE_RECOVER.rawValue | silent | XML_PARSE_NOCDATA.rawValue
        return xmlReadMemory(text, Int32(buffer.count), nil, nil, Int32(options))
      case .html:
        let options = UInt32(HTML_PARSE_RECOVER.rawValue) | silent
        return htmlReadMemory(text, Int32(buffer.count), nil, "UTF-8", Int32(options))
      }
    }
    guard let document else { return false }
    defer { xmlFreeDoc(document) }
    walk(document, into: &handler)
    return form == .html || document.pointee.properties & Int32(XML_DOC_WELLFORMED.rawValue) != 0
  }

  /// libxml2 must be told once, before threads use it.
  private static let isReady: Void = xmlInitParser()

  private static let silent = UInt32(
    XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue)

  private static func walk(_ document: xmlDocPtr, into handler: inout some MarkupHandler) {
    guard let root = xmlDocGetRootElement(document) else { return }
    var node = root
    while true {
      switch node.pointee.type {
      case XML_ELEMENT_NODE:
        handler.start(MarkupElement(name: name(node.pointee.name, node.pointee.ns), node: node))
        if let child = node.pointee.children {
          node = child
          continue
        }
        handler.end(name(node.pointee.name, node.pointee.ns))
      case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
        handler.text(string(node.pointee.content))
      default: break
      }
      while node != root, node.pointee.next == nil, let parent = node.pointee.parent {
        node = parent
        handler.end(name(node.pointee.name, node.pointee.ns))
      }
      guard node != root, let next = node.pointee.next else { return }
      node = next
    }
  }

  fileprivate static func name(
    _ name: UnsafePointer<xmlChar>?, _ space: UnsafeMutablePointer<xmlNs>?
  ) -> String {
    guard let prefix = space?.pointee.prefix else { return string(name) }
    return string(prefix) + ":" + string(name)
  }

  fileprivate static func string(_ text: UnsafePointer<xmlChar>?) -> String {
    text.map { String(cString: $0) } ?? ""
  }
}

import CCmarkGFM

/// Text with references such as `&eacute;` replaced by what they stand for.
func decoded(_ bytes: ArraySlice<UInt8>) -> String {
    guard bytes.contains(UInt8(ascii: "&")) else { return String(decoding: bytes, as: UTF8.self) }
    var buffer = cmark_strbuf()
    cmark_strbuf_init(cmark_get_default_mem_allocator(), &buffer, 0)
    defer { cmark_strbuf_free(&buffer) }
    bytes.withUnsafeBufferPointer { houdini_unescape_html_f(&buffer, $0.baseAddress, bufsize_t($0.count)) }
    return String(decoding: UnsafeBufferPointer(start: buffer.ptr, count: Int(buffer.size)), as: UTF8.self)
}

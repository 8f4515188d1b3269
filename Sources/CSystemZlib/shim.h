// zlib: the members of ZIP archives, which DOCX and ODT are too.
#include <zlib.h>

// A macro with `sizeof` in it does not come into Swift.
static inline int vanban_inflateInitRaw(z_stream *stream) {
  return inflateInit2(stream, -MAX_WBITS);
}

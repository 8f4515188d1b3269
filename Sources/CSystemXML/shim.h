// libxml2: XML of office files, and HTML as it is found.
#include <libxml/xmlversion.h>
// Debian's libxml2 is built with ICU and would bring its headers in: they are not those of the ICU
// that Foundation has inside, and one program cannot see both. Only fields of encoding handlers,
// which are used nowhere here, depend on it.
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/tree.h>

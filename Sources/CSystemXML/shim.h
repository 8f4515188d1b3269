// libxml2: XML of office files, and HTML as it is found.
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/tree.h>

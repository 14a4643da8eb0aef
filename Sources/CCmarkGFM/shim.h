#include <cmark-gfm.h>
#include <cmark-gfm-core-extensions.h>
// The parser and its nodes are read directly: limits are checked between the block phase and the inline phase,
// and text is copied out of the tree without an intermediate C string.
#include <cmark-gfm/parser.h>
#include <cmark-gfm/node.h>
#include <cmark-gfm/references.h>

// The extensions library exports its node types as variables, without a header. They are written once, when the
// extensions are registered; reading them through functions keeps mutable globals out of Swift.
extern cmark_node_type CMARK_NODE_TABLE;
extern cmark_node_type CMARK_NODE_TABLE_ROW;
extern cmark_node_type CMARK_NODE_TABLE_CELL;
extern cmark_node_type CMARK_NODE_STRIKETHROUGH;

static inline cmark_node_type cmark_extension_type_table(void) { return CMARK_NODE_TABLE; }
static inline cmark_node_type cmark_extension_type_table_row(void) { return CMARK_NODE_TABLE_ROW; }
static inline cmark_node_type cmark_extension_type_table_cell(void) { return CMARK_NODE_TABLE_CELL; }
static inline cmark_node_type cmark_extension_type_strikethrough(void) { return CMARK_NODE_STRIKETHROUGH; }

// Character references, as the parser itself decodes them.
#include <cmark-gfm/houdini.h>

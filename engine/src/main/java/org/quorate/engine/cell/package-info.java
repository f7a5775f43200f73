/**
 * What stands in one cell becomes a typed value: the grammars of cells, in English and Chinese.
 *
 * <p>Uses the JDK and the charter rows of the API; knows no document, table or roster, so names are
 * given back with their places and the reader of documents resolves them. Written by hand and
 * linear in the length of a cell, because the author of a charter is not trusted: no regular
 * expression sees author text and nothing in a cell is ever evaluated.
 */
@NullMarked
package org.quorate.engine.cell;

import org.jspecify.annotations.NullMarked;

/**
 * Documents become charters: markers, tables, cells, diagnostics, digests.
 *
 * <p>The only room that may use commonmark. A document is accepted as a whole or not at all, and
 * every mistake in it is told in one run with its place. Never throws for what an author can get
 * wrong.
 */
@NullMarked
package org.quorate.engine.charter;

import org.jspecify.annotations.NullMarked;

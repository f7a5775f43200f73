/**
 * The charter as data: accepted rows with typed cells, where each stands, and the diagnostics of
 * reading.
 *
 * <p>Uses the JDK and the names of the root package. A row is a fact: nothing here computes what it
 * means. Cells are closed types, so that nothing an author writes is ever evaluated. Rows may be
 * made by hand too, which is how tests and generators do it.
 */
@NullMarked
package org.quorate.charter;

import org.jspecify.annotations.NullMarked;

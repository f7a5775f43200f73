/**
 * The rules as text: taken apart, held to their shape, and changed in every way that a slip could
 * change them.
 *
 * <p>The grammar is as narrow as the rules are meant to be. What it refuses, such as a second
 * pattern or an accumulation, the rules must not have: then a ruling is a function of its fact and
 * may be remembered.
 */
@NullMarked
package org.quorate.drl;

import org.jspecify.annotations.NullMarked;

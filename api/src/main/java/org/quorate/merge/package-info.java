/**
 * May this contribution merge? The question and its answer.
 *
 * <p>Uses the facts of {@code org.quorate.contribution} and the rows of {@code
 * org.quorate.charter}. Values only: the meaning stands in the rules room, one DRL file for the
 * domain.
 */
@NullMarked
package org.quorate.merge;

import org.jspecify.annotations.NullMarked;

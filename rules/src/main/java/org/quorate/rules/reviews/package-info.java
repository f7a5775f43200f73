/**
 * Whether a contribution may merge, by the reviews that it has.
 *
 * <p>Working facts are wide records with closed values, one pattern a rule, in two strata: a voice
 * is one review with all that matters about it, a claim is one column of one row. May use the API;
 * nothing outside this package sees these facts.
 */
@NullMarked
package org.quorate.rules.reviews;

import org.jspecify.annotations.NullMarked;

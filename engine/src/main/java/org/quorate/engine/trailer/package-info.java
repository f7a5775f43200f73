/**
 * Commit messages: their trailers, and what a community means by them.
 *
 * <p>Uses the JDK and the facts of {@code org.quorate.contribution}, nothing else, because both a
 * git history and the JSON of a forge need it and neither may need the other's library. Reads as
 * git-interpret-trailers does, so that an answer agrees with what {@code git log} shows.
 */
@NullMarked
package org.quorate.engine.trailer;

import org.jspecify.annotations.NullMarked;

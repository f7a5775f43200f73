/**
 * A git history as facts: contributions, people, paths, trailers.
 *
 * <p>The only room that may use JGit, which is optional. What git does not hold, such as the
 * reviews and checks of a forge, is told as absent and never invented.
 */
@NullMarked
package org.quorate.engine.git;

import org.jspecify.annotations.NullMarked;

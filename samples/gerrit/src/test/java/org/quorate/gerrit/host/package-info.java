/**
 * A real Gerrit to test on, as a user sees it: over REST and by git. Nothing in here knows Quorate.
 */
@NullMarked
package org.quorate.gerrit.host;

import org.jspecify.annotations.NullMarked;

/** A question that only this application asks, with rules of its own, as a rule jar brings them. */
@NullMarked
package org.quorate.jakarta.suite.release;

import org.jspecify.annotations.NullMarked;

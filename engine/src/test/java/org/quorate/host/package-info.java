/**
 * A host's own rule set with a question of its own, as a rule jar beside the engine would bring it.
 *
 * <p>Its compiled model is written by hand, since nothing in the tests of the engine compiles DRL.
 */
@NullMarked
package org.quorate.host;

import org.jspecify.annotations.NullMarked;

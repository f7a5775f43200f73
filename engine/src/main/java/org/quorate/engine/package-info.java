/**
 * The engine as a host starts it: charters are read, questions decided, answers explained.
 *
 * <p>Puts the rooms below together and knows none of their libraries. Rule sets are found by
 * ServiceLoader, so that a host can add one of its own and a test can bring another.
 */
@NullMarked
package org.quorate.engine;

import org.jspecify.annotations.NullMarked;

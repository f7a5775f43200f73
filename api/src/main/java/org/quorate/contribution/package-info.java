/**
 * A proposed change as facts of the host: who wrote it, what it changes, when, and what people and
 * machines said of it.
 *
 * <p>Uses the JDK and Jakarta Validation annotations, which are checked where outside data become
 * facts and never while deciding. Made by {@link org.quorate.contribution.Contribution#builder};
 * the records' canonical constructors are outside the compatibility promise.
 */
@NullMarked
package org.quorate.contribution;

import org.jspecify.annotations.NullMarked;

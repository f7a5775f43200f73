/**
 * A change of Gerrit as facts: who made it, what it changes, what was said of it. What Gerrit does
 * not know is told as unknown. This room knows no charter but for the names of its roles.
 */
@NullMarked
package org.quorate.gerrit.facts;

import org.jspecify.annotations.NullMarked;

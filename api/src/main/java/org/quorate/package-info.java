/**
 * What a host compiles against: the engine, open questions, decisions and the findings that explain
 * them.
 *
 * <p>Uses the JDK, JSpecify and Jakarta Validation annotations, nothing else, ever: a forge brings
 * its own versions of everything that we could bring. Values only; no clock, no I/O, no derived
 * fact. Derived facts live beside the rules that read them.
 */
@NullMarked
package org.quorate;

import org.jspecify.annotations.NullMarked;

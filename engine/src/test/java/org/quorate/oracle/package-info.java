/**
 * The second reading of what a charter means: a plain, slow evaluator of contribution review, the
 * generators of charters and cases on which it and the engine must agree, and the laws of both.
 *
 * <p>The evaluator may use host facts, charter rows and the JDK, and nothing else of ours: what the
 * rules room prepares, tallies, matches or looks up is looked up here again, by brute force, so
 * that a mistake has to be made twice to go unseen.
 */
@NullMarked
package org.quorate.oracle;

import org.jspecify.annotations.NullMarked;

/**
 * Reads licence expressions of SPDX by the licence list that comes along, a file with its version
 * in the first line. Knows the form of expressions and the names in them, not what anybody allows.
 */
@NullMarked
package org.quorate.engine.spdx;

import org.jspecify.annotations.NullMarked;

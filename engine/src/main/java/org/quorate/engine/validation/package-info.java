/** Checks the constraints of facts where outside data become facts. */
@NullMarked
package org.quorate.engine.validation;

import org.jspecify.annotations.NullMarked;

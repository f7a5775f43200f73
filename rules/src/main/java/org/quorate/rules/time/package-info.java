/**
 * When windows end: exact spans, calendar dates, working days, and what restarts them.
 *
 * <p>Mechanics only, for the rules of every domain. May use the API and the JDK.
 */
@NullMarked
package org.quorate.rules.time;

import org.jspecify.annotations.NullMarked;

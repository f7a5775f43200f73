/**
 * What a charter makes of a whole history: adding up decisions, and showing the sum as text, JSON
 * and one HTML page.
 *
 * <p>Decisions are added one by one and none is kept but the worst, so that a history of any length
 * fits. What git does not hold stays unknown and is never counted against anybody: numbers of rules
 * kept and broken rest on definite findings only. May use the API, Jackson's generator and the
 * sheets of the console.
 */
@NullMarked
package org.quorate.console.audit;

import org.jspecify.annotations.NullMarked;

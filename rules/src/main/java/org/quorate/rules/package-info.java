/**
 * Rule sets: what the rows of a charter mean.
 *
 * <p>One package a domain, each with its working facts, their preparation in Java and its DRL. Java
 * owns mechanics (joins, globs, dates, tallies), DRL owns meaning (what counts, what is met). May
 * use the API and Drools' compiled model; the DRL is compiled at build time, because nothing that
 * can compile text belongs on the class path of a host.
 */
@NullMarked
package org.quorate.rules;

import org.jspecify.annotations.NullMarked;

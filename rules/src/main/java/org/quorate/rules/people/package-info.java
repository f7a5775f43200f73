/**
 * Who the people of a charter and of a case are, what they hold and where they belong, at any
 * instant: accounts joined into one person, roles by the roster first and the host else, dated
 * affiliations, organisations that are one.
 *
 * <p>Mechanics only, for the rules of every domain. May use the API and the JDK.
 */
@NullMarked
package org.quorate.rules.people;

import org.jspecify.annotations.NullMarked;

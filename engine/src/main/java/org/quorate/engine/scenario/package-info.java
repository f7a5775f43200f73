/**
 * Scenarios: worked examples that a charter's author writes beside the rules, decided by them.
 *
 * <p>Uses the API only. A scenario brings its own cast, so a preset can be tested before a
 * community has put its people in, and goes on passing afterwards. Nothing is read from outside;
 * the instant comes from the charter.
 */
@NullMarked
package org.quorate.engine.scenario;

import org.jspecify.annotations.NullMarked;

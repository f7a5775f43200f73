/**
 * Facts meet compiled rules: rule bases, pooled sessions, limits on firing.
 *
 * <p>The only room of the engine that may use Drools. Sets and restores the context class loader;
 * discards a session that threw or reached its limit, because neither is an answer.
 */
@NullMarked
package org.quorate.engine.session;

import org.jspecify.annotations.NullMarked;

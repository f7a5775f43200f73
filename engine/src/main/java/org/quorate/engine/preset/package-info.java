/**
 * Charters to start from, which come with a jar of rules.
 *
 * <p>Uses the API only. A preset is a resource beside the rules that it is written for; a list of
 * names stands next to it, because a class path cannot be asked what it holds. So a jar of a host's
 * own rules may bring presets too, and the engine names no rule.
 */
@NullMarked
package org.quorate.engine.preset;

import org.jspecify.annotations.NullMarked;

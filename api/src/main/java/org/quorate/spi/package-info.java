/**
 * What a rule jar or a source of facts implements.
 *
 * <p>Rule sets are found by {@link java.util.ServiceLoader}, so the engine imports none and a host
 * may add its own with its own questions. Only JDK types and this module's: no type of a rule
 * engine crosses this border, so a test may swap the engine.
 */
@NullMarked
package org.quorate.spi;

import org.jspecify.annotations.NullMarked;

/**
 * The engine as a host starts it: charters are read, questions decided, answers explained.
 *
 * <p>Puts the rooms below together and knows none of their libraries. Rule sets are found by
 * ServiceLoader, so that a host can add one of its own and a test can bring another.
 *
 * <p>An engine lives on the class path or as module {@code org.quorate.engine}, which reads {@code
 * org.quorate.api}; what it runs on may stay on the class path, else {@code --add-modules
 * ALL-MODULE-PATH} brings those libraries that nobody requires. It leaves no thread, keeps nothing
 * in those of its host, sets their context class loader back after each call, and shares nothing
 * with the engine of another host in the process: when it is closed and dropped, its classes go.
 */
@NullMarked
package org.quorate.engine;

import org.jspecify.annotations.NullMarked;

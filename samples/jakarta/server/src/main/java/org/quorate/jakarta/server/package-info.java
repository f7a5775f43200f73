/**
 * What only an archive for servers needs.
 *
 * <p>For whoever runs it: WildFly answers bodies over 10 MB itself, with 400 and no word, unless
 * its listener is given a larger {@code max-post-size} (64 MB will do: it is we who refuse what is
 * over 8 MB). Both servers keep a thread waiting for each body that comes slowly; a proxy in front
 * that takes bodies whole before it passes them on keeps those threads free.
 */
@NullMarked
package org.quorate.jakarta.server;

import org.jspecify.annotations.NullMarked;

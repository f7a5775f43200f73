/**
 * Decisions over HTTP: a case, a charter or the webhook of a forge comes in, JSON goes out.
 *
 * <p>Resources only carry: what is read and decided is the engine's. Whatever is wrong is answered
 * as a problem of RFC 9457 with the paths of what is wrong, never with a stack trace. A resource of
 * the application's own that is {@link org.quorate.engine.cdi.Governed} answers 403 while the
 * charter does not allow it, with the decision as the member {@code decision}.
 */
@NullMarked
package org.quorate.jakarta.endpoints;

import org.jspecify.annotations.NullMarked;

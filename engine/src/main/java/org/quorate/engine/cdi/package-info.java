/**
 * Quorate in a Jakarta application: the engine, the charter in force and the docket to inject,
 * events of what was decided, methods guarded by a question.
 *
 * <p>Written against CDI 4.0 Lite. A build-compatible extension adds the beans, a portable one does
 * where only those are known (OpenWebBeans). The settings {@code quorate.charter} (path of the main
 * document) and {@code quorate.charter.root} (the folder that its includes are told from; else the
 * one it lies in) come from MicroProfile Config where that is, else from system properties. Beans
 * of the host's that are looked for: {@link org.quorate.charter.CharterSource}, {@link
 * org.quorate.engine.Engines}, {@link org.quorate.engine.cdi.Caller}, and the inquiries that guards
 * name.
 */
@NullMarked
package org.quorate.engine.cdi;

import org.jspecify.annotations.NullMarked;

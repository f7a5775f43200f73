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
 *
 * <pre>{@code
 * @Inject GovernanceEngine engine;    // the container closes it; close() throws
 * @Inject CharterInForce charters;
 *
 * @Governed                           // NotAllowed unless the answer is ALLOWED
 * public void merge(MayMerge question) { ... }
 *
 * @Governed(ById.class)               // a bean that is an Inquiry makes the question
 * public void mergeById(String id) { ... }
 *
 * void told(@Observes @Answered(Outcome.BLOCKED) MergeDecision decision) { ... }
 * void refused(@Observes CharterRefused text) { ... }
 * }</pre>
 *
 * <p>Decisions are told by {@code @Observes} in the thread that decides, also those that a guard or
 * an injected docket asks for; {@code @ObservesAsync} hears nothing. The injected engine checks the
 * bounds of facts before it decides, by the validator of the container or else {@code
 * hibernate-validator} where that is there, and throws {@link
 * jakarta.validation.ConstraintViolationException}; with neither they are not checked, which is
 * logged once.
 */
@NullMarked
package org.quorate.engine.cdi;

import org.jspecify.annotations.NullMarked;

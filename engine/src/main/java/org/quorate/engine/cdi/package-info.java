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
 * <p>A change to the roster is asked about by {@link org.quorate.engine.roster.RosterHearing} with
 * the injected engine and the charter in force; the answer on each person and role is told as an
 * event of its own. Ask whether the contribution may merge beside it: both have to be allowed.
 *
 * <pre>{@code
 * RosterChange change = RosterChange.between(inForce, proposed, people, at);
 * RosterDecision steps = RosterHearing.decide(
 *     engine, inForce, new RosterProposal(change, mayMerge, versions, work));
 * void nominated(@Observes @Asked(MayBecome.KIND) PromotionDecision decision) { ... }
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

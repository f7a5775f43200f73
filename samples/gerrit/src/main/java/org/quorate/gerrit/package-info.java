/**
 * A community's charter as a submit rule of Gerrit 3.10 and newer.
 *
 * <p>Put {@code quorate-gerrit.jar} into {@code plugins/} as {@code quorate.jar}. The charter is
 * read from {@code refs/meta/config} of the project or the nearest of its parents that holds one,
 * else from the branch that a change goes to; never from the change. In force is the newest
 * accepted text of the first-parent line; nothing is kept beside git. Where there is no charter the
 * rule is silent; where no text was ever acceptable it is an error, but for the change that mends
 * it.
 *
 * <p>Who is who: an account is the handle of its user name, and of each of its addresses; a group
 * holds the role that it is named after, and the owners of the project hold {@code project owners}.
 * {@code Code-Review} +2 approves, -2 vetoes, -1 objects; any other label is a check of its name;
 * hashtags are labels; {@code /hold} and {@code /invoke NAME} in a message hold and invoke.
 *
 * <p>What is seen: the rule {@code quorate~CharterRule} in the change, the whole decision at {@code
 * GET /changes/ID/quorate~decision}, the same in words by {@code ssh HOST quorate explain CHANGE}.
 * Gerrit's own requirements stand beside it, and are told there too; who leaves reviews to charters
 * switches that of {@code Code-Review} off, whether it comes from the label or is one of its own:
 *
 * <pre>{@code
 * [label "Code-Review"]
 *   function = NoBlock
 * [submit-requirement "Code-Review"]
 *   applicableIf = is:false
 *   submittableIf = is:true
 * }</pre>
 *
 * <p>This room may use Gerrit, Guice and JGit, and the engine. Facts are made in {@code facts};
 * here they are decided, told, and decided again when time, a charter or a group may change the
 * answer.
 */
@NullMarked
package org.quorate.gerrit;

import org.jspecify.annotations.NullMarked;

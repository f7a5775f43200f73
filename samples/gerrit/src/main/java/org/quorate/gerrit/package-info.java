/**
 * A community's charter as a submit rule of Gerrit 3.10 and newer.
 *
 * <p>{@code mvn -pl samples/gerrit -am -DskipTests package} makes {@code quorate-gerrit.jar} in
 * {@code samples/gerrit/target}; put it into {@code plugins/} of a site as {@code quorate.jar}. The
 * charter is the file {@code GOVERNANCE.md} of {@code refs/meta/config} of the project or the
 * nearest of its parents that holds one, else of the branch that a change goes to; never of the
 * change. A push of one that is not acceptable is refused, with its mistakes. In force is the
 * newest accepted text of the first-parent line; nothing is kept beside git. Where there is no
 * charter the rule is silent; where no text was ever acceptable it is an error, but for the change
 * that mends it or takes it away.
 *
 * <pre>{@code
 * git fetch origin refs/meta/config && git checkout FETCH_HEAD
 * git add GOVERNANCE.md && git commit -m "Agree on rules" && git push origin HEAD:refs/meta/config
 * }</pre>
 *
 * <p>Who is who: an account is the handle of its user name, and of each of its addresses; a group
 * holds the role that it is named after, and the owners of the project hold {@code project owners}.
 * {@code Code-Review} +2 approves, -2 vetoes, -1 objects; any other label is a check of its name;
 * hashtags are labels; {@code /hold} and {@code /invoke NAME} in a message hold and invoke. Who
 * made what a merge brings made the merge. A user name that another one equals but for case is
 * nobody's handle; what somebody does in the name of another is not the other's. Who could act is
 * told by name to all who see a change, also from groups that they do not see.
 *
 * <p>What is seen: the rule {@code quorate~CharterRule} in the change, the whole decision at {@code
 * GET /changes/ID/quorate~decision}, the same in words by {@code ssh HOST quorate explain CHANGE}.
 * Gerrit's own requirements stand beside it, and are told there too; who leaves reviews to charters
 * switches that of {@code Code-Review} off in {@code project.config}, whether it comes from the
 * label or is one of its own. A label takes the place of its parent's as a whole, so its values are
 * told again; without them Gerrit drops every vote in silence, and nobody could approve:
 *
 * <pre>{@code
 * [label "Code-Review"]
 *   function = NoBlock
 *   value = -2 Veto
 *   value = -1 Objection
 *   value = 0 No vote
 *   value = +1 Fine, but not for me to approve
 *   value = +2 Approval
 * [submit-requirement "Code-Review"]
 *   applicableIf = is:false
 *   submittableIf = is:true
 * }</pre>
 *
 * <p>A change to the roster of the charter is a nomination or a removal: the ladder in force, its
 * tables {@code roles} and {@code departures}, is asked about everybody who comes or goes, and such
 * a change is submittable only if it lets each of them. Evidence is the history of the branch, or
 * of {@code HEAD} for a charter in {@code refs/meta/config}; who approves the change is a sponsor,
 * says yes as one who decides, and votes for it where a row of {@code votes} decides; who objects
 * or vetoes does against it. Only what is said of the very roster proposed counts, and a silence
 * begins when it was pushed. Whoever proposes or approves it gives up a role freely. Where no row
 * speaks of how people come to hold a role, or step down, reviews alone decide. At most 100 roles
 * change hands at once, and of a history of more than 100,000 commits nothing is known.
 *
 * <p>A ballot, a nomination or any other question is put with all its facts, as our schemas have
 * them, to {@code POST /projects/NAME/branches/BRANCH/quorate~decision}; the charter of the branch
 * answers, and nothing is kept:
 *
 * <pre>{@code
 * {"question": {"kind": "has-passed", "format": 1, "at": "2026-03-05T12:00:00Z", ...}}
 * }</pre>
 *
 * <p>This room may use Gerrit, Guice and JGit, and the engine. Facts are made in {@code facts};
 * here they are decided, told, and decided again when time, a charter or a group may change the
 * answer.
 */
@NullMarked
package org.quorate.gerrit;

import org.jspecify.annotations.NullMarked;

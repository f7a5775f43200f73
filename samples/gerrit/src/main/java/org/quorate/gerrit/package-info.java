/**
 * A community's charter as a submit rule of Gerrit.
 *
 * <p>The charter is read from {@code refs/meta/config} of the project or the nearest of its parents
 * that holds one, else from the branch that a change goes to; never from the change. Nothing is
 * kept: in force is the newest accepted text of the first-parent line. Gerrit's own requirements
 * stand beside it, so a project that leaves reviews to its charter switches {@code Code-Review} off
 * in its {@code project.config}:
 *
 * <pre>{@code
 * [submit-requirement "Code-Review"]
 *   submittableIf = is:true
 *   applicableIf = is:false
 * }</pre>
 *
 * <p>This room may use Gerrit, Guice and JGit, and the engine.
 */
@NullMarked
package org.quorate.gerrit;

import org.jspecify.annotations.NullMarked;

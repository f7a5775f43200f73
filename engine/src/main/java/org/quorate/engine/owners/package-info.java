/**
 * Owners files of a repository as facts: CODEOWNERS of GitHub and GitLab, OWNERS and OWNERS_ALIASES
 * of Prow, MAINTAINERS of the Linux kernel, each with its own semantics.
 *
 * <p>The only room that may use SnakeYAML Engine and RE2/J, which are optional. It is given text
 * and reads no repository. Authors' patterns run in linear time; what cannot be told is said to be
 * so.
 */
@NullMarked
package org.quorate.engine.owners;

import org.jspecify.annotations.NullMarked;

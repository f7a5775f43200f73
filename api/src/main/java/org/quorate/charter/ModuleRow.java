package org.quorate.charter;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quorate.ModuleName;
import org.quorate.RuleName;

/**
 * One module: the paths it holds and who owns them. A file belongs to the module whose glob that
 * matches it is the most specific (see {@link #paths}).
 *
 * @param paths of two globs that match one file the more specific is the one with the longer text
 *     before its first wildcard; then the one with more characters that are no wildcard; then the
 *     one with fewer wildcards
 * @param owners who owns it; owners of its parents own it too
 * @param reviewers who reviews it; empty if the cell is blank
 * @param parent the module it is part of, or null
 * @param fallback who stands in where no owner is left who could approve, or null
 */
public record ModuleRow(
    RuleName name,
    Source source,
    ModuleName module,
    List<Glob> paths,
    List<Who> owners,
    List<Who> reviewers,
    @Nullable ModuleName parent,
    @Nullable Who fallback)
    implements Row {

  public ModuleRow {
    paths = List.copyOf(paths);
    owners = List.copyOf(owners);
    reviewers = List.copyOf(reviewers);
  }
}

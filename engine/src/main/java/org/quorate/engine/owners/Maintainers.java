package org.quorate.engine.owners;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.quorate.Handle;
import org.quorate.contribution.OwnedFiles;

/**
 * A {@code MAINTAINERS} file of the Linux kernel's form: sections of files with whoever maintains
 * them, as its own head and {@code scripts/get_maintainer.pl} describe it.
 *
 * <p>A file may lie in several sections, and whoever maintains one of them owns it there; it is
 * told as of the section that looks deepest, as the script lists them. A section that is orphaned
 * or obsolete has no owner, and neither has one that names a mailing list only. An {@code N:} line
 * is run where it is a plain regular expression; where it is not, nobody can tell who owns the
 * files it may find. What {@code K:} looks for in a patch makes nobody an owner.
 */
public final class Maintainers {
  public static final String FILE = "MAINTAINERS";

  private static final long MOST_MATCHES = 20_000_000;

  private final List<Section> sections;
  private final List<OwnersNote> notes;
  private final long patterns;
  private final boolean unread;

  private Maintainers(List<Section> sections, List<OwnersNote> notes, boolean unread) {
    this.sections = List.copyOf(sections);
    this.notes = List.copyOf(notes);
    this.patterns = sections.stream().mapToLong(Section::patterns).sum();
    this.unread = unread;
  }

  /** By the line of its deepest section. */
  private record Claim(String name, int line, Set<String> owners, Set<String> reviewers) {}

  /** Reads one; nothing if it is of another form, such as a plain list of names. */
  public static Optional<Maintainers> parse(String text) {
    SectionReader reader = new SectionReader();
    text.lines().forEach(reader::line);
    List<Section> sections = reader.sections();
    return sections.stream().anyMatch(Section::isUsual)
        ? Optional.of(new Maintainers(sections, reader.notes(), false))
        : Optional.empty();
  }

  /** One that is there and that nobody here reads, so that nobody knows what it says. */
  public static Maintainers beyondLimits() {
    return new Maintainers(List.of(), List.of(OwnersFile.tooLarge()), true);
  }

  /** What was left out. */
  public List<OwnersNote> notes() {
    return notes;
  }

  /** Who owns these paths; {@code people} says how somebody is known elsewhere. */
  public Ownership of(List<String> paths, Function<Handle, Handle> people) {
    if (unread || patterns * paths.size() > MOST_MATCHES) {
      return new Ownership(List.of(), false);
    }
    boolean complete = true;
    Map<Claim, List<String>> held = new LinkedHashMap<>();
    for (String path : paths) {
      if (sections.stream().anyMatch(section -> section.mayHold(path))) {
        complete = false;
      } else {
        claim(path).ifPresent(c -> held.computeIfAbsent(c, key -> new ArrayList<>()).add(path));
      }
    }
    List<OwnedFiles> owned = new ArrayList<>();
    held.forEach((claim, files) -> owned.add(owned(claim, files, people)));
    return new Ownership(owned, complete);
  }

  private Optional<Claim> claim(String path) {
    Section deepest = null;
    int depth = 0;
    Set<String> owners = new LinkedHashSet<>();
    Set<String> reviewers = new LinkedHashSet<>();
    for (Section section : sections) {
      int found = section.depth(path);
      if (found == Section.OUTSIDE) {
        continue;
      }
      owners.addAll(section.owners());
      reviewers.addAll(section.reviewers());
      boolean better =
          deepest == null
              || deepest.owners().isEmpty() && !section.owners().isEmpty()
              || found > depth && deepest.owners().isEmpty() == section.owners().isEmpty();
      if (better) {
        deepest = section;
        depth = found;
      }
    }
    return deepest == null
        ? Optional.empty()
        : Optional.of(new Claim(deepest.name(), deepest.line(), owners, reviewers));
  }

  private static OwnedFiles owned(
      Claim claim, List<String> files, Function<Handle, Handle> people) {
    String place = FILE + ":" + claim.line();
    return new OwnedFiles(
        Modules.named(claim.name(), place),
        place,
        files,
        handles(claim.owners(), people),
        handles(claim.reviewers(), people));
  }

  private static Set<Handle> handles(Set<String> written, Function<Handle, Handle> people) {
    Set<Handle> handles = new LinkedHashSet<>();
    written.stream().map(Logins::of).flatMap(Optional::stream).map(people).forEach(handles::add);
    return handles;
  }
}

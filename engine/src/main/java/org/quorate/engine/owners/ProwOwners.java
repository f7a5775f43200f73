package org.quorate.engine.owners;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.quorate.Handle;
import org.quorate.ModuleName;
import org.quorate.contribution.OwnedFiles;

/**
 * Who owns files by the {@code OWNERS} files of their folders, as Prow has it: the nearest file
 * that names approvers for a path is the module; its approvers and those of all folders above own
 * it, up to a file with {@code no_parent_owners}. Reviewers likewise. What Prow asks the forge for,
 * such as who is a collaborator, is not known here.
 */
public final class ProwOwners {
  private final Function<String, @Nullable OwnersFile> files;
  private final OwnersAliases aliases;
  private final Function<Handle, Handle> people;

  /**
   * Over the owners files of one tree.
   *
   * @param files the one in a folder, or null; the root is the empty string
   * @param people how a login is known elsewhere
   */
  public ProwOwners(
      Function<String, @Nullable OwnersFile> files,
      OwnersAliases aliases,
      Function<Handle, Handle> people) {
    this.files = files;
    this.aliases = aliases;
    this.people = people;
  }

  /**
   * Who owns these paths. Without a file at the root it is not known who owns what no folder's file
   * holds: then nothing is told of such a path, and the answer is not complete.
   */
  public Ownership of(List<String> paths) {
    boolean rooted = files.apply("") != null;
    Map<Claim, List<String>> claims = new LinkedHashMap<>();
    boolean complete = !aliases.isUnsure();
    for (String path : paths) {
      Climb climb = new Climb(path);
      boolean told = rooted || climb.module != null;
      complete &= told && !climb.unsure;
      if (told) {
        claims.computeIfAbsent(climb.claim(), key -> new ArrayList<>()).add(path);
      }
    }
    List<OwnedFiles> owned = new ArrayList<>();
    claims.forEach(
        (claim, held) ->
            owned.add(
                new OwnedFiles(
                    ModuleName.of(claim.module),
                    claim.place,
                    held,
                    claim.approvers,
                    claim.reviewers)));
    return new Ownership(owned, complete);
  }

  private record Claim(String module, String place, Set<Handle> approvers, Set<Handle> reviewers) {}

  /** The way from a path up to the root or to a file that wants no parents. */
  private final class Climb {
    private final Set<String> approvers = new HashSet<>();
    private final Set<String> reviewers = new HashSet<>();
    private @Nullable String module;
    private String place = OwnersFile.FILE + ":1";
    private boolean unsure;

    Climb(String path) {
      String folder = path;
      boolean on = true;
      while (on && !folder.isEmpty()) {
        folder = folder.substring(0, Math.max(0, folder.lastIndexOf('/')));
        OwnersFile file = files.apply(folder);
        if (file != null) {
          unsure |= file.isUnsure();
          String relative = folder.isEmpty() ? path : path.substring(folder.length() + 1);
          file.entries().stream()
              .filter(entry -> entry.covers(relative))
              .forEach(entry -> take(entry, at(relative, path)));
          on = !file.noParentOwners();
        }
      }
    }

    private String at(String relative, String path) {
      return path.substring(0, path.length() - relative.length());
    }

    private void take(OwnersFile.Entry entry, String folder) {
      Set<String> approving = aliases.expand(entry.approvers());
      if (module == null && !approving.isEmpty()) {
        String name = folder.isEmpty() ? "/" : folder.substring(0, folder.length() - 1);
        module = entry.filter() == null ? name : name + " (" + entry.filter() + ")";
        place = folder + OwnersFile.FILE + ":" + entry.line();
      }
      approvers.addAll(approving);
      reviewers.addAll(aliases.expand(entry.reviewers()));
    }

    Claim claim() {
      return new Claim(module == null ? "/" : module, place, known(approvers), known(reviewers));
    }
  }

  private Set<Handle> known(Set<String> logins) {
    Set<Handle> handles = new HashSet<>();
    logins.stream().map(Logins::of).flatMap(Optional::stream).map(people).forEach(handles::add);
    return handles;
  }
}

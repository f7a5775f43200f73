package org.quorate.engine.owners;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.quorate.Handle;
import org.quorate.contribution.OwnedFiles;

/**
 * Who owns files by the {@code OWNERS} files of their folders, as Prow has it: the nearest file
 * that names approvers for a path is the module; its approvers and those of all folders above own
 * it, up to a file with {@code no_parent_owners}. Reviewers likewise. What Prow asks the forge for,
 * such as who is a collaborator, is not known here.
 */
public final class ProwOwners {
  private final Function<Handle, Handle> people;
  private final Map<String, Optional<Handle>> known = new HashMap<>();

  /**
   * Over any number of trees. Not for use by several threads.
   *
   * @param people how a login is known elsewhere; of one login always the same answer
   */
  public ProwOwners(Function<Handle, Handle> people) {
    this.people = people;
  }

  /**
   * Who owns these paths of a tree. Without a file at the root it is not known who owns what no
   * folder's file holds: then nothing is told of such a path, and the answer is not complete.
   *
   * @param files the owners file in a folder of the tree; the root is the empty string
   */
  public Ownership of(
      Function<String, Optional<OwnersFile>> files, OwnersAliases aliases, List<String> paths) {
    return new InTree(files, aliases).of(paths);
  }

  private void know(Set<String> logins, Set<Handle> handles) {
    for (String login : logins) {
      known
          .computeIfAbsent(login, unknown -> Logins.of(unknown).map(people))
          .ifPresent(handles::add);
    }
  }

  private record Claim(String module, String place, Set<Handle> approvers, Set<Handle> reviewers) {}

  private final class InTree {
    private final Function<String, Optional<OwnersFile>> files;
    private final OwnersAliases aliases;
    private final Map<String, Climb> climbed = new HashMap<>();
    private final Map<Claim, List<String>> claims = new LinkedHashMap<>();

    InTree(Function<String, Optional<OwnersFile>> files, OwnersAliases aliases) {
      this.files = files;
      this.aliases = aliases;
    }

    Ownership of(List<String> paths) {
      boolean rooted = files.apply("").isPresent();
      boolean complete = !aliases.isUnsure();
      for (String path : paths) {
        Climb climb = climb(path);
        boolean told = rooted || climb.module != null;
        complete &= told && !climb.unsure;
        if (told) {
          climb.held(claims).add(path);
        }
      }
      List<OwnedFiles> owned = new ArrayList<>();
      claims.forEach(
          (claim, held) ->
              owned.add(
                  new OwnedFiles(
                      Modules.named(claim.module, claim.place),
                      claim.place,
                      held,
                      claim.approvers,
                      claim.reviewers)));
      return new Ownership(owned, complete);
    }

    /** Files of one folder have one owner where no filter tells them apart. */
    private Climb climb(String path) {
      String folder = folderOf(path);
      Climb same = climbed.get(folder);
      if (same != null) {
        return same;
      }
      Climb climb = new Climb(path, files, aliases);
      if (!climb.filtered) {
        climbed.put(folder, climb);
      }
      return climb;
    }
  }

  private static String folderOf(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }

  /** The way from a path up to the root or to a file that wants no parents. */
  private final class Climb {
    private final Set<Handle> approvers = new HashSet<>();
    private final Set<Handle> reviewers = new HashSet<>();
    private @Nullable String module;
    private String place = OwnersFile.FILE + ":1";
    private boolean unsure;
    private boolean filtered;
    private @Nullable List<String> held;

    Climb(String path, Function<String, Optional<OwnersFile>> files, OwnersAliases aliases) {
      String folder = path;
      boolean on = true;
      while (on && !folder.isEmpty()) {
        folder = folderOf(folder);
        OwnersFile file = files.apply(folder).orElse(null);
        if (file != null) {
          unsure |= file.isUnsure();
          String relative = folder.isEmpty() ? path : path.substring(folder.length() + 1);
          for (OwnersFile.Entry entry : file.entries()) {
            filtered |= entry.filter() != null;
            if (entry.covers(relative)) {
              take(entry, path.substring(0, path.length() - relative.length()), aliases);
            }
          }
          on = !file.noParentOwners();
        }
      }
    }

    private void take(OwnersFile.Entry entry, String folder, OwnersAliases aliases) {
      Set<String> approving = aliases.expand(entry.approvers());
      if (module == null && !approving.isEmpty()) {
        String name = folder.isEmpty() ? "/" : folder.substring(0, folder.length() - 1);
        module = entry.filter() == null ? name : name + " (" + entry.filter() + ")";
        place = folder + OwnersFile.FILE + ":" + entry.line();
      }
      know(approving, approvers);
      know(aliases.expand(entry.reviewers()), reviewers);
    }

    /** The files of its claim, found once. */
    List<String> held(Map<Claim, List<String>> claims) {
      if (held == null) {
        Claim claim = new Claim(module == null ? "/" : module, place, approvers, reviewers);
        held = claims.computeIfAbsent(claim, key -> new ArrayList<>());
      }
      return held;
    }
  }
}

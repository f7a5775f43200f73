package org.quorate.engine.owners;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * One {@code OWNERS} file of Prow, apart from where it stands. If it names approvers, reviewers or
 * labels at its top its filters do not count; a filter that is no regular expression is left out; a
 * file that cannot be read says nothing. All that is Prow's own behaviour. Emeritus approvers and
 * labels own nothing.
 */
public final class OwnersFile {
  public static final String FILE = "OWNERS";
  private static final String ALL = ".*";

  private final List<Entry> entries = new ArrayList<>();
  private final List<OwnersNote> notes = new ArrayList<>();
  private boolean noParentOwners;
  private boolean unsure;

  private OwnersFile() {}

  /** People for the files that a filter finds, or for all. */
  record Entry(
      @Nullable SafePattern filter, int line, Set<String> approvers, Set<String> reviewers) {
    boolean covers(String relative) {
      return filter == null || filter.findsIn(relative);
    }
  }

  /** Reads one. */
  public static OwnersFile parse(String text) {
    OwnersFile file = new OwnersFile();
    try {
      file.take(YamlTree.read(text));
    } catch (YamlTree.TooDeep e) {
      return beyondLimits();
    } catch (YamlEngineException e) {
      file.notes.add(unreadable());
    }
    return file;
  }

  /** One that is there and that nobody here reads, so that nobody knows what it says. */
  public static OwnersFile beyondLimits() {
    OwnersFile file = new OwnersFile();
    file.unsure = true;
    file.notes.add(tooLarge());
    return file;
  }

  static OwnersNote tooLarge() {
    return new OwnersNote(
        1, "this file is too large or too deep to be read", "split it, or write it flat");
  }

  /** What was left out. */
  public List<OwnersNote> notes() {
    return List.copyOf(notes);
  }

  List<Entry> entries() {
    return entries;
  }

  boolean noParentOwners() {
    return noParentOwners;
  }

  /** Whether it says something that was not followed. */
  boolean isUnsure() {
    return unsure;
  }

  static OwnersNote unreadable() {
    return new OwnersNote(1, "this file is no YAML, so it names nobody", "check it with a linter");
  }

  private void take(YamlTree.Value root) {
    noParentOwners =
        root.field("options").field("no_parent_owners").scalar().equalsIgnoreCase("true");
    if (speaksForAll(root)) {
      add(null, root);
      return;
    }
    YamlTree.Value filters = root.field("filters");
    for (YamlTree.Value key : filters.items()) {
      YamlTree.Value people = filters.fields().get(key.scalar());
      if (people != null) {
        filter(key, people);
      }
    }
  }

  private static boolean speaksForAll(YamlTree.Value root) {
    for (String name : List.of("approvers", "reviewers", "required_reviewers", "labels")) {
      if (!root.field(name).items().isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private void filter(YamlTree.Value key, YamlTree.Value people) {
    String text = key.scalar();
    if (text.equals(ALL)) {
      add(null, people);
    } else if (SafePattern.isHuge(text)) {
      unsure = true;
      notes.add(
          new OwnersNote(key.line(), "this filter is too large to run", "write a shorter one"));
    } else {
      SafePattern filter = SafePattern.of(text);
      if (filter == null) {
        notes.add(
            new OwnersNote(
                key.line(), "this filter is no regular expression of Go", "write `.*` for all"));
      } else {
        add(filter, people);
      }
    }
  }

  private void add(@Nullable SafePattern filter, YamlTree.Value people) {
    YamlTree.Value approvers = people.field("approvers");
    YamlTree.Value first = approvers.items().isEmpty() ? people.field("reviewers") : approvers;
    int line = first.items().isEmpty() ? people.line() : first.line();
    entries.add(
        new Entry(
            filter,
            line,
            OwnersAliases.logins(approvers),
            OwnersAliases.logins(people.field("reviewers"))));
  }
}

package org.quorate.engine.owners;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * One {@code OWNERS} file of Prow, apart from where it stands. If it names approvers, reviewers or
 * labels at its top its filters do not count; a filter that is no regular expression is left out.
 * All that is Prow's own behaviour. Of a file that is no YAML, which may have wanted no owners of
 * the folders above, of one with a key twice, or with something else where a list belongs, nobody
 * knows whom it names. Emeritus approvers and labels own nothing.
 */
public final class OwnersFile {
  public static final String FILE = "OWNERS";
  private static final String ALL = ".*";
  private static final Set<String> YES = Set.of("true", "yes", "on", "y");
  private static final Set<String> NO = Set.of("", "false", "no", "off", "n");

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
    } catch (YamlTree.Unclear e) {
      return unclear(e);
    } catch (YamlEngineException e) {
      file.unsure = true;
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

  private static OwnersFile unclear(YamlTree.Unclear why) {
    OwnersFile file = new OwnersFile();
    file.unsure = true;
    file.notes.add(note(why));
    return file;
  }

  static OwnersNote note(YamlTree.Unclear why) {
    return new OwnersNote(
        why.line(),
        why.getMessage() + ", so nobody knows whom it names",
        "write each key once, and its names as a list");
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
    return new OwnersNote(
        1, "this file is no YAML, so nobody knows whom it names", "check it with a linter");
  }

  private void take(YamlTree.Value root) {
    root.entries();
    YamlTree.Value options = root.field("options");
    options.entries();
    noParentOwners = isTrue(options.field("no_parent_owners"));
    if (speaksForAll(root)) {
      add(null, root);
      return;
    }
    YamlTree.Value filters = root.field("filters");
    for (YamlTree.Value key : filters.items()) {
      YamlTree.Value people = filters.entries().get(key.scalar());
      if (people != null) {
        filter(key, people);
      }
    }
  }

  /** As YAML 1.1 has it, by which Prow reads. */
  private static boolean isTrue(YamlTree.Value value) {
    String word = value.scalar().toLowerCase(Locale.ROOT);
    if (!value.items().isEmpty() || !YES.contains(word) && !NO.contains(word)) {
      throw new YamlTree.Unclear("`no_parent_owners` is neither true nor false", value.line());
    }
    return YES.contains(word);
  }

  private static boolean speaksForAll(YamlTree.Value root) {
    boolean speaks = false;
    for (String name : List.of("approvers", "reviewers", "required_reviewers", "labels")) {
      speaks |= !root.field(name).scalars().isEmpty();
    }
    return speaks;
  }

  private void filter(YamlTree.Value key, YamlTree.Value people) {
    people.entries();
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

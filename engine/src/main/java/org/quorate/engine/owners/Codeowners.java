package org.quorate.engine.owners;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.quorate.Handle;
import org.quorate.contribution.OwnedFiles;

/**
 * A {@code CODEOWNERS} file: the last pattern that matches a path tells who owns it, nobody if it
 * names none. In GitLab's sections the last match of each section counts; what wants several
 * approvals, or several sections of one file, cannot be told as modules and is said to be so. An
 * optional section asks for nothing. A line that GitHub does not understand is left out, and told.
 */
public final class Codeowners {
  /** Where it may stand; the first one counts. */
  public static final List<String> PLACES =
      List.of(".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS", ".gitlab/CODEOWNERS");

  private static final int LARGEST = 3_000_000;
  private static final long MOST_MATCHES = 5_000_000;
  private static final Pattern SECTION =
      Pattern.compile("(\\^)?\\[([^\\[\\]]+)\\](?:\\[(\\d{1,9})\\])?(?:[ \\t]+(.*))?");
  private static final Pattern OWNER =
      Pattern.compile("@[A-Za-z0-9][A-Za-z0-9_.-]*(?:/[A-Za-z0-9_.-]+)*|[^@\\s]+@[^@\\s]+");

  private final String place;
  private final boolean gitLab;
  private final Map<String, Section> sections = new LinkedHashMap<>();
  private final List<OwnersNote> notes = new ArrayList<>();
  private int rules;
  private boolean unread;

  private Codeowners(String place, boolean gitLab) {
    this.place = place;
    this.gitLab = gitLab;
  }

  private record Rule(int line, String text, OwnerPattern pattern, Set<String> owners) {}

  private static final class Section {
    private final boolean optional;
    private final int approvals;
    private final List<Rule> rules = new ArrayList<>();
    private final List<OwnerPattern> excluded = new ArrayList<>();

    Section(boolean optional, int approvals) {
      this.optional = optional;
      this.approvals = approvals;
    }

    @Nullable Rule last(String path) {
      if (excluded.stream().anyMatch(one -> one.matches(path))) {
        return null;
      }
      for (int i = rules.size() - 1; i >= 0; i--) {
        if (rules.get(i).pattern().matches(path)) {
          return rules.get(i);
        }
      }
      return null;
    }
  }

  /** Reads one; it is GitLab's if it stands in its folder or has sections. */
  public static Codeowners parse(String place, String text) {
    List<String> lines = text.lines().map(String::strip).toList();
    boolean gitLab =
        place.startsWith(".gitlab/") || lines.stream().anyMatch(line -> SECTION.matches(line));
    Codeowners file = new Codeowners(place, gitLab);
    if (text.length() >= LARGEST) {
      return tooLarge(place);
    }
    Section section = file.section("", false, 1);
    Set<String> defaults = Set.of();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).replace("\ufeff", "");
      Matcher heading = SECTION.matcher(line);
      if (gitLab && heading.matches()) {
        String count = heading.group(3);
        section =
            file.section(
                heading.group(2).strip(),
                heading.group(1) != null,
                count == null ? 1 : Math.max(1, Integer.parseInt(count)));
        String written = heading.group(4);
        defaults = written == null ? Set.of() : file.gitLabOwners(CodeownersLine.words(written));
      } else if (!line.isEmpty() && !line.startsWith("#")) {
        file.add(section, defaults, i + 1, CodeownersLine.words(line));
      }
    }
    return file;
  }

  /** One of 3 MB or more: GitHub does not load it, of GitLab it is not known. */
  public static Codeowners tooLarge(String place) {
    Codeowners file = new Codeowners(place, false);
    file.note(1, "this file is of 3 MB or more and not read", "join patterns by wildcards");
    file.unread = true;
    return file;
  }

  /** Whether it is GitLab's, whose names may be those of groups. */
  public boolean isGitLab() {
    return gitLab;
  }

  /** What was left out. */
  public List<OwnersNote> notes() {
    return List.copyOf(notes);
  }

  /** Who owns these paths; {@code people} says how somebody is known elsewhere. */
  public Ownership of(List<String> paths, Function<Handle, Handle> people) {
    if (unread || (long) rules * paths.size() > MOST_MATCHES) {
      return new Ownership(List.of(), false);
    }
    boolean complete = true;
    Map<Rule, List<String>> held = new LinkedHashMap<>();
    for (String path : paths) {
      long wanted = 0;
      for (Section section : sections.values()) {
        Rule rule = section.optional ? null : section.last(path);
        if (rule != null && !rule.owners().isEmpty()) {
          held.computeIfAbsent(rule, key -> new ArrayList<>()).add(path);
          wanted += section.approvals;
        }
      }
      complete &= wanted <= 1;
    }
    List<OwnedFiles> owned = new ArrayList<>();
    held.forEach((rule, files) -> owned.add(owned(rule, files, people)));
    return new Ownership(owned, complete);
  }

  private OwnedFiles owned(Rule rule, List<String> files, Function<Handle, Handle> people) {
    Set<Handle> owners = new LinkedHashSet<>();
    rule.owners().stream()
        .map(Logins::of)
        .flatMap(Optional::stream)
        .map(people)
        .forEach(owners::add);
    String where = place + ":" + rule.line();
    return new OwnedFiles(Modules.named(rule.text(), where), where, files, owners, Set.of());
  }

  private Section section(String name, boolean optional, int approvals) {
    return sections.computeIfAbsent(
        name.toLowerCase(Locale.ROOT), key -> new Section(optional, approvals));
  }

  private void add(Section section, Set<String> defaults, int line, List<String> words) {
    if (gitLab) {
      addGitLab(section, defaults, line, words);
      return;
    }
    List<String> said = CodeownersLine.beforeComment(words);
    List<String> owners = said.subList(1, said.size());
    OwnerPattern pattern = OwnerPattern.gitHub(said.get(0));
    Optional<String> wrong = owners.stream().filter(one -> !isOwner(one)).findFirst();
    if (pattern == null) {
      note(line, "GitHub does not understand this pattern", "write it without `!`, `[` and `\\#`");
    } else if (wrong.isPresent()) {
      note(line, "`" + wrong.get() + "` is no owner", "write @user, @org/team or an address");
    } else {
      put(section, new Rule(line, said.get(0), pattern, new LinkedHashSet<>(owners)));
    }
  }

  private void addGitLab(Section section, Set<String> defaults, int line, List<String> words) {
    String text = words.get(0);
    boolean exclusion = text.startsWith("!");
    OwnerPattern pattern = OwnerPattern.gitLab(exclusion ? text.substring(1) : text);
    if (pattern == null || text.startsWith("[") && text.indexOf(']') < 0) {
      note(line, "this is no pattern and no heading of a section", "write `[Name]` or a path");
    } else if (exclusion) {
      section.excluded.add(pattern);
      rules++;
    } else {
      Set<String> owners = gitLabOwners(words.subList(1, words.size()));
      put(section, new Rule(line, text, pattern, owners.isEmpty() ? defaults : owners));
    }
  }

  private void put(Section section, Rule rule) {
    section.rules.add(rule);
    rules++;
  }

  /** GitLab passes over words that are no owners. */
  private Set<String> gitLabOwners(List<String> words) {
    Set<String> owners = new LinkedHashSet<>();
    words.stream().filter(Codeowners::isOwner).forEach(owners::add);
    words.stream().filter(one -> one.startsWith("@@")).forEach(owners::add);
    return owners;
  }

  private static boolean isOwner(String word) {
    return OWNER.matches(word);
  }

  private void note(int line, String message, String help) {
    notes.add(new OwnersNote(line, message, help));
  }
}
